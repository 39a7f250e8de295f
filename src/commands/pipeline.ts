import { plural } from '../lib/text.ts';
import type { PipelineSpec } from '../plan/pipeline-spec.ts';
import type { PipelineStep } from '../plan/plan.ts';
import { type Appendix, reportPipeline } from '../report/pipeline/pipeline-report.ts';
import { createPollQueue } from '../runs/follow/poll-queue.ts';
import { isSuccess } from '../runs/model/conclusion.ts';
import { runOf } from '../runs/model/outcome.ts';
import { runPipeline } from '../runs/pipeline/run-pipeline.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { createSideRequests } from './side-requests.ts';

/**
 * `command: run` with a pipeline.
 *
 * @param appendix makes a part of the summary from how the tasks came out
 */
export async function pipeline(
  plan: PipelineStep,
  context: CommandContext,
  appendix?: Appendix,
): Promise<CommandResult> {
  const { runner, ...services } = context;
  const { tasks, maxParallel } = plan;
  runner.info(
    `Running a pipeline of ${plural(tasks.length, 'Hex project')} on ${plan.hexUrl}, at most ${maxParallel} at once`,
  );
  const report = reportPipeline(runner, plan, { clock: services.clock, appendix });
  const projectIds = new Map(tasks.map(({ name, spec }) => [name, spec.request.projectId]));
  const sideRequests = createSideRequests(context, MIN_POLLS);
  const startSideRequests = (name: string): void =>
    sideRequests.start(projectIds.get(name) ?? '', event => report.emit(name, event));

  await runPipeline(specOf(plan), {
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
  });
  await sideRequests.finish();
  const { conclusion, markdown } = report.end();
  return { succeeded: isSuccess(conclusion), markdown };
}

/** To be left to the runs, of the 26 polls in a minute. */
const MIN_POLLS = 8;

/** If all are dry runs, none waits for another and none stops the others: the step is to report every error at once. */
function specOf({ tasks, maxParallel, failFast, timeoutMs }: PipelineStep): PipelineSpec {
  const isDry = tasks.every(({ spec }) => spec.request.dryRun);
  return isDry
    ? { tasks: tasks.map(task => ({ ...task, needs: [] })), maxParallel, failFast: false, timeoutMs }
    : { tasks, maxParallel, failFast, timeoutMs };
}
