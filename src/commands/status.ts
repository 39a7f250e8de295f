import { setResult } from '../github/outputs.ts';
import type { StatusStep } from '../plan/plan.ts';
import { reportRun } from '../report/run/run-report.ts';
import { createPollQueue } from '../runs/follow/poll-queue.ts';
import { inspectRun } from '../runs/inspect-run.ts';
import { isSuccess } from '../runs/model/conclusion.ts';
import { conclusionOf, runOf } from '../runs/model/outcome.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandResult } from './command-result.ts';
import { sideRequestsOf } from './side-requests.ts';

/** `command: status`. Fails as the run did, unless it is only to report. */
export async function status(plan: StatusStep, surroundings: CommandContext): Promise<CommandResult> {
  const { hex, clock, random, stop, runner } = surroundings;
  const { projectId, runId, wait } = plan;
  const startedAt = clock.now();
  const which = runId === undefined ? 'the newest run' : `run ${runId}`;
  runner.info(`Looking at ${which} of Hex project ${projectId} on ${plan.hexUrl}`);
  const nobodysRun = { request: { projectId }, cancelOnTimeout: false, cancelOnAbort: false };
  const purpose = wait ? 'follow' : 'report';
  const report = reportRun(runner, { ...plan, ...nobodysRun }, { clock, purpose });

  const asides = sideRequestsOf(projectId, surroundings, report.emit);
  const emit = (event: RunEvent): void => {
    report.emit(event);
    if (event.kind === 'found') asides.ask();
  };
  const outcome = await inspectRun(plan, { hex, clock, random, stop, emit, queue: createPollQueue() });
  await asides.end();
  const forms = report.conclude(outcome, clock.now() - startedAt);
  const run = runOf(outcome);
  if (run !== undefined) setResult(runner, run);
  const isReported = !wait && run !== undefined;
  return { succeeded: isReported || isSuccess(conclusionOf(outcome)), forms };
}
