import type { Annotation } from '../github/runner.ts';
import { minMsForStarts } from '../hex/rate-limit/limiter.ts';
import { formatDuration } from '../lib/format.ts';
import { plural } from '../lib/text.ts';
import type { PipelineSpec } from '../plan/pipeline-spec.ts';
import type { PipelineStep } from '../plan/plan.ts';
import { type Appendix, reportPipeline } from '../report/pipeline/pipeline-report.ts';
import { createPollQueue } from '../runs/follow/poll-queue.ts';
import { isSuccess } from '../runs/model/conclusion.ts';
import { runOf } from '../runs/model/outcome.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import { performPipeline } from '../runs/pipeline/run-pipeline.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandResult } from './command-result.ts';
import { fetchTitle } from './title.ts';
import { type BackgroundRequest, fetchTokenOwner } from './token-owner.ts';

/**
 * `command: run` with a pipeline.
 *
 * @param appendix makes a part of the summary from how the entries came out
 */
export async function pipeline(
  plan: PipelineStep,
  surroundings: CommandContext,
  appendix?: Appendix,
): Promise<CommandResult> {
  const { hex, clock, random, stop, runner } = surroundings;
  const { tasks, maxParallel } = plan;
  runner.info(
    `Running a pipeline of ${plural(tasks.length, 'Hex project')} on ${plan.hexUrl}, at most ${maxParallel} at once`,
  );
  const warning = timeoutWarning(plan);
  if (warning !== undefined) runner.warning(warning);
  const report = reportPipeline(runner, plan, { clock, appendix });
  const projectIds = new Map(tasks.map(({ name, spec }) => [name, spec.request.projectId]));
  const titles = new Map<string, Promise<void>>();
  let whose: BackgroundRequest<unknown> | undefined;
  /** Titles must leave looks enough for runs, and lists for starts. */
  const askAside = (name: string): void => {
    whose ??= fetchTokenOwner(surroundings);
    const projectId = projectIds.get(name) ?? '';
    if (titles.has(projectId) || hex.pollBudget().polls < SPARE_LOOKS) return;
    const emit = (event: RunEvent) => report.emit(name, event);
    titles.set(projectId, fetchTitle(projectId, { hex, stop, emit }));
  };

  await performPipeline(specOf(plan), {
    hex,
    clock,
    random,
    stop,
    queue: createPollQueue(),
    conclude(name, outcome) {
      report.conclude(name, outcome);
      // One that was refused, or only validated.
      if (outcome.kind !== 'skipped' && runOf(outcome) === undefined) askAside(name);
    },
    emit(name, event) {
      report.emit(name, event);
      if (event.kind === 'started' || event.kind === 'attached') askAside(name);
    },
  });
  whose?.drop();
  await Promise.all(titles.values());
  const { conclusion, forms } = report.end();
  return { succeeded: isSuccess(conclusion), forms };
}

/** Where every request is only to be validated, none has to wait for another, and all that is wrong is told. */
function specOf({ tasks, maxParallel, failFast, timeoutMs }: PipelineStep): PipelineSpec {
  const isDry = tasks.every(({ spec }) => spec.request.dryRun);
  return isDry
    ? { tasks: tasks.map(task => ({ ...task, needs: [] })), maxParallel, failFast: false, timeoutMs }
    : { tasks, maxParallel, failFast, timeoutMs };
}

/**
 * Of a timeout in which Hex's usual limit on starts leaves no room for all of them. It is no refusal: Hex no longer promises a
 * limit, and its answers tell of the one that holds.
 */
function timeoutWarning({ tasks, timeoutMs }: PipelineStep): Annotation | undefined {
  const leastMs = minMsForStarts(tasks.length);
  if (leastMs < timeoutMs) return undefined;
  return {
    title: 'Timeout may be too short',
    message: `\`timeout\` is ${formatDuration(timeoutMs)}, which may be too short for ${tasks.length} runs: as a rule Hex takes 20 starts a minute and 60 an hour, so the last of them starts after ${formatDuration(leastMs)}. What has not started by then is not run. Allow more, or split the pipeline.`,
  };
}

/** Of the 26 looks in a minute. */
const SPARE_LOOKS = 8;
