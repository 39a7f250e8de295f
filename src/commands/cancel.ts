import type { CancelStep } from '../plan/plan.ts';
import { conclusionOfCancel, reportCancel } from '../report/commands/cancel-report.ts';
import { logEvent } from '../report/run/run-log.ts';
import { cancelProjectRuns } from '../runs/cancel/cancel-project-runs.ts';
import { createQueue } from '../runs/follow/poll-queue.ts';
import type { Surroundings } from './command-context.ts';
import type { Finished } from './command-result.ts';
import { askWhoseToken } from './token-owner.ts';

/** `command: cancel`. Finding nothing to cancel is a success. */
export async function cancel(plan: CancelStep, surroundings: Surroundings): Promise<Finished> {
  const { hex, clock, random, stop, channel } = surroundings;
  const { projectId, runId } = plan;
  const which = runId === undefined ? 'the active runs' : `run ${runId}`;
  channel.info(`Cancelling ${which} of Hex project ${projectId} on ${plan.hexUrl}`);
  const whose = askWhoseToken(surroundings);
  const outcome = await cancelProjectRuns(plan, {
    hex,
    clock,
    random,
    stop,
    tell: event => logEvent(channel, event),
    queue: createQueue(),
  });
  whose.drop();
  const forms = [reportCancel(channel, plan, outcome)];
  return { succeeded: conclusionOfCancel(outcome) === 'success', forms };
}
