import type { RunStep } from '../plan/plan.ts';
import { reportRun } from '../report/run/run-report.ts';
import { createPollQueue } from '../runs/follow/poll-queue.ts';
import { isSuccess } from '../runs/model/conclusion.ts';
import { conclusionOf } from '../runs/model/outcome.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import { runProject } from '../runs/run-project.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { createSideRequests } from './side-requests.ts';

/** `command: run` with one project. */
export async function run(plan: RunStep, context: CommandContext): Promise<CommandResult> {
  const { runner, ...services } = context;
  const { clock } = services;
  const { projectId, dryRun } = plan.request;
  const startedAt = clock.now();
  const report = reportRun(runner, plan, { clock });

  const sideRequests = createSideRequests(context);
  const emit = (event: RunEvent): void => {
    report.emit(event);
    if (AFTER_LIST.includes(event.kind)) sideRequests.start(projectId, report.emit);
  };
  if (dryRun) sideRequests.start(projectId, report.emit);
  const running = runProject(plan, { ...services, emit, queue: createPollQueue() });
  // The log begins with the title, so it is requested beside the list of runs. If the rate limit has no room, it is left out.
  sideRequests.requestTitle(projectId, report.emit);
  const outcome = await running;
  await sideRequests.finish();
  const markdown = report.conclude(outcome, clock.now() - startedAt);
  const succeeded = isSuccess(conclusionOf(outcome));
  if (plan.charts === undefined) return { succeeded, markdown };
  const { saveCharts } = await import('./charts.ts');
  const deadlineAt = startedAt + plan.timeoutMs;
  const { table, sentence } = await saveCharts(plan.charts, { outcome, deadlineAt }, context);
  if (plan.summary && table !== '') runner.summarize(table);
  return {
    succeeded,
    markdown: { full: markdown.full + sentence, short: markdown.short + sentence },
  };
}

/** After the first list of runs, whose answer shows whether the rate limit has room for the other side request. */
const AFTER_LIST: RunEvent['kind'][] = ['starting', 'active'];
