import type { CancelStep } from '../plan/plan.ts';
import { conclusionOfCancel, reportCancel } from '../report/commands/cancel-report.ts';
import { logEvent } from '../report/run/event-log.ts';
import { cancelProjectRuns } from '../runs/cancel/cancel-project-runs.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { fetchTokenOwner } from './side-requests.ts';

/** `command: cancel`. Succeeds if there is nothing to cancel. */
export async function cancel(plan: CancelStep, context: CommandContext): Promise<CommandResult> {
  const { runner, ...services } = context;
  const { projectId, runId } = plan;
  const which = runId === undefined ? 'the active runs' : `run ${runId}`;
  runner.info(`Cancelling ${which} of project ${projectId} on ${new URL(plan.hexUrl).host}`);
  const tokenOwner = fetchTokenOwner(context);
  const outcome = await cancelProjectRuns(plan, {
    ...services,
    emit: event => logEvent(runner, event),
  });
  tokenOwner.cancel();
  const full = reportCancel(runner, plan, outcome);
  return { succeeded: conclusionOfCancel(outcome) === 'success', markdown: { full, short: full } };
}
