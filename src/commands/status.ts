import { setResult } from '../github/long-outputs.ts';
import type { StatusStep } from '../plan/plan.ts';
import { reportRun } from '../report/run/run-report.ts';
import { createPollQueue } from '../runs/follow/poll-queue.ts';
import { inspectRun } from '../runs/inspect-run.ts';
import { isSuccess } from '../runs/model/conclusion.ts';
import { conclusionOf, runOf } from '../runs/model/outcome.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { createSideRequests } from './side-requests.ts';

/** `command: status`. With `wait` or `max-age` it fails as the run did; else it only reports. */
export async function status(plan: StatusStep, context: CommandContext): Promise<CommandResult> {
  const { runner, ...services } = context;
  const { clock } = services;
  const { projectId, wait, maxAgeMs } = plan;
  const startedAt = clock.now();
  const neverCancelled = { cancelOnTimeout: false, cancelOnAbort: false };
  const purpose = wait || maxAgeMs !== undefined ? 'follow' : 'report';
  const report = reportRun(
    runner,
    { ...plan, ...neverCancelled, request: { projectId } },
    { clock, purpose },
  );

  const sideRequests = createSideRequests(context);
  const emit = (event: RunEvent): void => {
    report.emit(event);
    if (event.kind === 'found') sideRequests.start(projectId, report.emit);
  };
  const inspecting = inspectRun(plan, { ...services, emit, queue: createPollQueue() });
  // As in a run, the log begins with the title.
  sideRequests.requestTitle(projectId, report.emit);
  const outcome = await inspecting;
  await sideRequests.finish();
  const markdown = report.conclude(outcome, clock.now() - startedAt);
  const run = runOf(outcome);
  if (run !== undefined) setResult(runner, run);
  const isReported = purpose === 'report' && run !== undefined;
  return { succeeded: isReported || isSuccess(conclusionOf(outcome)), markdown };
}
