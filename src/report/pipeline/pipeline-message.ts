import { logText } from '../../github/escape.ts';
import { formatDuration } from '../../lib/format.ts';
import { firstFew } from '../../lib/text.ts';
import { type Conclusion, isSuccess } from '../../runs/model/conclusion.ts';
import type { Outcome } from '../../runs/model/outcome.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { linesOf, type OutcomeMessage } from '../text/outcome-message.ts';
import { describeTask, type TaskRecord } from './task-record.ts';

/** GitHub cuts an annotation: of more failures, it has only the first. */
const MAX_FAILURES = 8;

/** What became of a pipeline: how many entries came out how, and of each that did not succeed, why. */
export function describePipeline(
  tasks: TaskRecord[],
  { conclusion, elapsedMs }: { conclusion: Conclusion; elapsedMs: number },
): Pick<OutcomeMessage, 'level' | 'title' | 'message'> {
  const counts = taskCounts(tasks);
  const took = formatDuration(elapsedMs);
  if (isSuccess(conclusion)) {
    return {
      level: 'info',
      title: 'Hex pipeline completed',
      message: `Pipeline: ${counts}, in ${took}.${isDry(tasks) ? ' Nothing was run (dry run).' : ''}`,
    };
  }
  const failures = failFastLast(tasks).flatMap(task => {
    if (task.outcome === undefined) return [];
    const words = describeTask(task, task.outcome);
    return words.level === 'error' ? [`[${logText(task.name, 100)}] ${linesOf(words).join(' ')}`] : [];
  });
  return {
    level: 'error',
    title: `Hex pipeline ${CONCLUSION_STYLES[conclusion].counted}`,
    message: [`Pipeline: ${counts}, after ${took}.`, ...firstFew(failures, MAX_FAILURES)].join('\n'),
  };
}

/** Those that were only cancelled because another failed come last. */
const failFastLast = (tasks: TaskRecord[]): TaskRecord[] =>
  tasks.toSorted((a, b) => Number(isFailFast(a)) - Number(isFailFast(b)));

const isFailFast = ({ outcome }: TaskRecord): boolean =>
  outcome?.kind === 'interrupted' && outcome.interruption.cause === 'fail-fast';

const VALID = 'valid';
const LEFT = 'left running';
/** The order in which they are counted. */
export const COUNTED = ['succeeded', VALID, 'started', 'failed', 'timed out', 'cancelled', LEFT, 'not run'];

/** `5 succeeded, 1 failed, 2 not run`. */
export function taskCounts(tasks: TaskRecord[]): string {
  const words = tasks.map(countedAs);
  const parts = COUNTED.flatMap(word => {
    const count = words.filter(one => one === word).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return parts.join(', ');
}

/** The word by which an entry is counted. */
export function countedAs({ record, outcome }: TaskRecord): string {
  if (outcome?.kind === 'validated') return VALID;
  if (outcome && isLeftRunning(outcome)) return LEFT;
  return CONCLUSION_STYLES[record.conclusion ?? 'skipped'].counted;
}

const isLeftRunning = (outcome: Outcome): boolean =>
  outcome.kind === 'interrupted' &&
  outcome.phase.kind === 'under-way' &&
  ['abandoned', 'not-owned'].includes(outcome.phase.cancellation.kind);

/** Whether it was a dry run. */
export const isDry = (tasks: TaskRecord[]): boolean =>
  tasks.length > 0 && tasks.every(({ outcome }) => outcome?.kind === 'validated');
