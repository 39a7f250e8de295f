import type { Annotation } from '../../github/runner.ts';
import { minMsForStarts } from '../../hex/rate-limit/limiter.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PipelineStep } from '../../plan/plan.ts';
import type { RunSpec } from '../../plan/run-spec.ts';
import { type Expectation, expectationOf } from '../../runs/model/history.ts';
import type { Outcome } from '../../runs/model/outcome.ts';
import { leastMs, mostMs, type Work } from '../../runs/pipeline/least-time.ts';
import {
  pipelineTimeoutAdvice,
  pipelineTimeoutWarning,
  runTimeoutWarning,
  startsTimeoutWarning,
  type TimeNeeded,
} from '../text/timeout-advice.ts';
import { type TaskRecord, underWayMs } from './task-record.ts';

/** Compares the timeouts of a pipeline with how long its runs usually take, as that becomes known. */
export interface TimeoutWatch {
  /** Before anything is known: by Hex's limit on starts alone. */
  warningAtStart(): Annotation | undefined;
  /** When the history of the entry `name` has become known. Of the whole pipeline there is one warning at most. */
  warningsAfterHistory(
    name: string,
    tasks: TaskRecord[],
  ): { whole: Annotation | undefined; own: Annotation | undefined };
  /** For the error of a pipeline whose timeout was reached; `''` for any other, and where nothing is known. */
  advice(tasks: TaskRecord[]): string;
}

/** @param startedAt on `clock`, when the timeout began to count */
export function watchTimeout(plan: PipelineStep, clock: Clock, startedAt: number): TimeoutWatch {
  const { timeoutMs, maxParallel } = plan;
  let isWarned = false;

  const needed = (tasks: TaskRecord[], spentMs: SpentMs): TimeNeeded => ({
    leastMs: leastMs(workOf(tasks, plan, { take: 'usualMs', spentMs }), maxParallel),
    enoughMs: mostMs(workOf(tasks, plan, { take: 'slowestMs', spentMs }), maxParallel),
  });
  const spentMs = (task: TaskRecord): number => underWayMs(task, clock);

  const wholeWarning = (tasks: TaskRecord[]): Annotation | undefined => {
    if (isWarned) return undefined;
    const elapsedMs = clock.now() - startedAt;
    const left = needed(
      tasks.filter(({ outcome }) => outcome === undefined),
      spentMs,
    );
    const warning = pipelineTimeoutWarning(timeoutMs, {
      leastMs: elapsedMs + left.leastMs,
      enoughMs: elapsedMs + left.enoughMs,
    });
    isWarned = warning !== undefined;
    return warning;
  };
  /** An entry's own timeout counts from its start. The step's is its default. */
  const ownWarning = (name: string, tasks: TaskRecord[]): Annotation | undefined => {
    const task = tasks.find(one => one.name === name);
    const own = plan.tasks.find(one => one.name === name)?.spec;
    if (task === undefined || own === undefined || !isFollowed(own)) return undefined;
    const timing = { timeoutMs: ownTimeoutMs(own, plan), elapsedMs: 0, ranMs: spentMs(task) };
    return runTimeoutWarning(task.record.past, timing);
  };

  return {
    warningAtStart() {
      const runs = plan.tasks.length;
      const warning = startsTimeoutWarning(timeoutMs, { runs, minMs: minMsForStarts(runs) });
      isWarned = warning !== undefined;
      return warning;
    },
    warningsAfterHistory: (name, tasks) => ({ whole: wholeWarning(tasks), own: ownWarning(name, tasks) }),
    advice: tasks =>
      tasks.some(({ outcome }) => outcome && isOutOfTime(outcome))
        ? pipelineTimeoutAdvice(
            timeoutMs,
            needed(tasks, () => 0),
          )
        : '',
  };
}

type SpentMs = (task: TaskRecord) => number;

/** The work of `tasks`, as far as the histories of their projects are known; what is not counts as nothing. */
function workOf(
  tasks: TaskRecord[],
  plan: PipelineStep,
  { take, spentMs }: { take: 'usualMs' | 'slowestMs'; spentMs: SpentMs },
): Work[] {
  const planned = new Map(plan.tasks.map(task => [task.name, task]));
  const byProject = expectationsIn(tasks);
  return tasks.flatMap(task => {
    const one = planned.get(task.name);
    if (one === undefined) return [];
    const { name, needs, spec } = one;
    const known = expectationOf(task.record.past) ?? byProject.get(task.record.projectId);
    const isCounted = known !== undefined && isFollowed(spec) && (isSureToRun(spec) || hasRun(task));
    const wholeMs = isCounted ? Math.min(known[take], ownTimeoutMs(spec, plan)) : 0;
    return [{ name, needs, durationMs: Math.max(0, wholeMs - spentMs(task)) }];
  });
}

/** Infinite where an entry has none of its own: the step's, which is its default, is weighed for all of them together. */
const ownTimeoutMs = ({ timeoutMs }: RunSpec, step: PipelineStep): number =>
  timeoutMs < step.timeoutMs ? timeoutMs : Number.POSITIVE_INFINITY;

function expectationsIn(tasks: TaskRecord[]): Map<string, Expectation> {
  return new Map(
    tasks.flatMap(({ record: { projectId, past } }) => {
      const expected = expectationOf(past);
      return expected === undefined ? [] : [[projectId, expected] as const];
    }),
  );
}

/** Whether its end is waited for. */
const isFollowed = ({ wait, request }: RunSpec): boolean => wait && !request.dryRun;

/** With the other choices it may come to nothing, or to a run that is nearly over. */
const isSureToRun = ({ ifActive }: RunSpec): boolean => ['start', 'cancel', 'wait'].includes(ifActive);

const hasRun = ({ record }: TaskRecord): boolean => record.followedSince !== undefined;

/** Whether the pipeline's time was up, before its turn came or while it was under way. */
function isOutOfTime(outcome: Outcome): boolean {
  const interruption =
    outcome.kind === 'interrupted'
      ? outcome.interruption
      : outcome.kind === 'skipped' && outcome.because.kind === 'interrupted'
        ? outcome.because.interruption
        : undefined;
  if (interruption?.cause !== 'timed-out') return false;
  return outcome.kind === 'skipped' || interruption.scope === 'pipeline';
}
