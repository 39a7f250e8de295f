import { plural } from '../lib/text.ts';
import type { PipelineSpec, Task } from '../plan/pipeline-spec.ts';
import type { PipelineStep } from '../plan/plan.ts';
import { type Appendix, reportPipeline } from '../report/pipeline/pipeline-report.ts';
import { createPollQueue } from '../runs/follow/poll-queue.ts';
import { isSuccess } from '../runs/model/conclusion.ts';
import { runOf } from '../runs/model/outcome.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import { runPipeline } from '../runs/pipeline/run-pipeline.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { createSideRequests } from './side-requests.ts';

interface PipelineExtras {
  /** Makes a part of the summary from how the tasks came out. */
  appendix?: Appendix;
  /** On the context's clock: when the step's timeout began to count. By default now. */
  startedAt?: number;
  /** The titles that are known already, by the projects' IDs. */
  titles?: ReadonlyMap<string, string>;
}

/** `command: run` with a pipeline. */
export async function pipeline(
  plan: PipelineStep,
  context: CommandContext,
  { appendix, startedAt = context.clock.now(), titles = new Map() }: PipelineExtras = {},
): Promise<CommandResult> {
  const { runner, ...services } = context;
  const { tasks, maxParallel } = plan;
  runner.info(
    `${plural(tasks.length, 'Hex project')} on ${new URL(plan.hexUrl).host}, at most ${maxParallel} at once`,
  );
  const report = reportPipeline(runner, plan, { clock: services.clock, startedAt, appendix });
  const byProject = Map.groupBy(tasks, ({ spec }) => spec.request.projectId);
  const emitTo = (group: Task[]) => (event: RunEvent) => {
    for (const { name } of group) report.emit(name, event);
  };
  const emitByProject = new Map([...byProject].map(([projectId, group]) => [projectId, emitTo(group)]));
  for (const [projectId, title] of titles) emitByProject.get(projectId)?.({ kind: 'project', title });
  const sideRequests = createSideRequests(context, titles.keys());
  if (emitByProject.size > MAX_SINGLE_TITLES && titles.size === 0) sideRequests.requestTitles(emitByProject);
  const projectIds = new Map(tasks.map(({ name, spec }) => [name, spec.request.projectId]));
  const startSideRequests = (name: string): void => {
    const projectId = projectIds.get(name) ?? '';
    sideRequests.start(projectId, emitTo(byProject.get(projectId) ?? []));
  };

  const timeoutMs = plan.timeoutMs - (services.clock.now() - startedAt);
  await runPipeline(
    { ...specOf(plan), timeoutMs },
    {
      ...services,
      queue: createPollQueue(),
      conclude(name, outcome) {
        report.conclude(name, outcome);
        // A run that was refused or only validated emits no event to start them.
        if (outcome.kind !== 'skipped' && runOf(outcome) === undefined) startSideRequests(name);
      },
      emit(name, event) {
        report.emit(name, event);
        if (event.kind === 'started' || event.kind === 'attached') startSideRequests(name);
      },
    },
  );
  await sideRequests.finish();
  const { conclusion, markdown } = report.end();
  return { succeeded: isSuccess(conclusion), markdown };
}

/** The titles of more projects come from the list of projects, which takes two requests at most. */
const MAX_SINGLE_TITLES = 2;

/** If all are dry runs, none waits for another and none stops the others: the step is to report every error at once. */
function specOf({ tasks, maxParallel, failFast, timeoutMs }: PipelineStep): PipelineSpec {
  const isDry = tasks.every(({ spec }) => spec.request.dryRun);
  return isDry
    ? { tasks: tasks.map(task => ({ ...task, needs: [] })), maxParallel, failFast: false, timeoutMs }
    : { tasks, maxParallel, failFast, timeoutMs };
}
