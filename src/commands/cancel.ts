import type { CancelStep } from '../plan/plan.ts';
import { conclusionOfCancel, reportCancel } from '../report/commands/cancel-report.ts';
import { logEvent } from '../report/run/run-log.ts';
import { cancelProjectRuns } from '../runs/cancel/cancel-project-runs.ts';
import { createPollQueue } from '../runs/follow/poll-queue.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandResult } from './command-result.ts';
import { fetchTokenOwner } from './token-owner.ts';

/** `command: cancel`. Finding nothing to cancel is a success. */
export async function cancel(plan: CancelStep, surroundings: CommandContext): Promise<CommandResult> {
  const { hex, clock, random, stop, runner } = surroundings;
  const { projectId, runId } = plan;
  const which = runId === undefined ? 'the active runs' : `run ${runId}`;
  runner.info(`Cancelling ${which} of Hex project ${projectId} on ${plan.hexUrl}`);
  const whose = fetchTokenOwner(surroundings);
  const outcome = await cancelProjectRuns(plan, {
    hex,
    clock,
    random,
    stop,
    emit: event => logEvent(runner, event),
    queue: createPollQueue(),
  });
  whose.drop();
  const forms = [reportCancel(runner, plan, outcome)];
  return { succeeded: conclusionOfCancel(outcome) === 'success', forms };
}
