import type { RunStep } from '../plan/plan.ts';
import { reportRun } from '../report/run/run-report.ts';
import { createPollQueue } from '../runs/follow/poll-queue.ts';
import { isSuccess } from '../runs/model/conclusion.ts';
import { conclusionOf, type Outcome } from '../runs/model/outcome.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import { perform } from '../runs/run-project.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandResult } from './command-result.ts';
import { sideRequestsOf } from './side-requests.ts';

/** `command: run` with one project. */
export async function run(plan: RunStep, surroundings: CommandContext): Promise<CommandResult> {
  const { hex, clock, random, stop, runner } = surroundings;
  const { projectId } = plan.request;
  const startedAt = clock.now();
  runner.info(`Running Hex project ${projectId} on ${plan.hexUrl}`);
  const report = reportRun(runner, plan, { clock });

  const asides = sideRequestsOf(projectId, surroundings, report.emit);
  const emit = (event: RunEvent): void => {
    report.emit(event);
    // Not before the list of runs has been read: its answer tells whether the rate limit has room for this.
    if (LIST_IS_READ.includes(event.kind)) asides.ask();
  };
  if (plan.request.dryRun) asides.ask();
  const context = { hex, clock, random, stop, emit, queue: createPollQueue() };
  const outcome = await perform(plan, context);
  await asides.end();
  const forms = report.conclude(outcome, clock.now() - startedAt);
  await saveCharts(plan, { outcome, deadlineAt: startedAt + plan.timeoutMs }, surroundings);
  return { succeeded: isSuccess(conclusionOf(outcome)), forms };
}

const LIST_IS_READ: RunEvent['kind'][] = ['starting', 'active'];

/** Only completed runs have charts. */
async function saveCharts(
  { charts }: RunStep,
  { outcome, deadlineAt }: { outcome: Outcome; deadlineAt: number },
  { hex, clock, random, stop, runner }: CommandContext,
): Promise<void> {
  if (charts === undefined) return;
  if (outcome.kind !== 'ended' || conclusionOf(outcome) !== 'success') {
    runner.output('charts', '[]');
    return;
  }
  const { fetchCharts } = await import('../runs/fetch-charts.ts');
  const { reportCharts } = await import('../report/commands/charts-report.ts');
  const { logEvent } = await import('../report/run/run-log.ts');
  const emit = (event: RunEvent): void => logEvent(runner, event);
  const { run } = outcome;
  const { staticIds, folder } = charts;
  const saved = await fetchCharts({ run, staticIds, deadlineAt }, { hex, clock, random, stop, emit });
  reportCharts(runner, saved, folder);
}
