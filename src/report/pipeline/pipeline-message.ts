import { logText } from '../../github/escape.ts';
import { formatDuration } from '../../lib/format.ts';
import { firstFew, plural } from '../../lib/text.ts';
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
  { conclusion, elapsedMs, advice = '' }: { conclusion: Conclusion; elapsedMs: number; advice?: string },
): Pick<OutcomeMessage, 'level' | 'title' | 'message'> {
  const sentence = `${pipelineOutcome(tasks, elapsedMs)}.`;
  if (isSuccess(conclusion)) return { level: 'info', title: 'Hex pipeline completed', message: sentence };
  const failures = failedTasks(tasks).map(
    ({ task, words }) => `[${logText(task.name, 100)}] ${linesOf(words).join(' ')}`,
  );
  return {
    level: 'error',
    title: `Hex pipeline ${CONCLUSION_STYLES[conclusion].counted}`,
    message: [`${sentence} ${advice}`.trimEnd(), ...firstFew(failures, MAX_FAILURES)].join('\n'),
  };
}

/** An entry whose outcome is an error, and what there is to say of it. */
export interface FailedTask {
  task: TaskRecord & { outcome: Outcome };
  words: OutcomeMessage;
}

export const failedTasks = (tasks: TaskRecord[]): FailedTask[] =>
  failFastLast(tasks).flatMap(task => {
    const { outcome } = task;
    if (outcome === undefined) return [];
    const words = describeTask(task, outcome);
    return words.level === 'error' ? [{ task: { ...task, outcome }, words }] : [];
  });

/** Those that were only cancelled because another failed come last. */
const failFastLast = (tasks: TaskRecord[]): TaskRecord[] =>
  tasks.toSorted((a, b) => Number(isFailFast(a)) - Number(isFailFast(b)));

const isFailFast = ({ outcome }: TaskRecord): boolean =>
  outcome?.kind === 'interrupted' && outcome.interruption.cause === 'fail-fast';

const VALID = 'valid';
const LEFT = 'left running';
/** The order in which they are counted. */
const COUNTED = ['failed', 'timed out', 'cancelled', LEFT, 'succeeded', VALID, 'started', 'not run'];

/**
 * `3 of 40 Hex projects failed, 35 succeeded, 2 not run, in 12m`: the time is the step's.
 *
 * @param namesOf gives what goes after each count
 */
export function pipelineOutcome(
  tasks: TaskRecord[],
  elapsedMs: number,
  namesOf: (group: TaskRecord[]) => string = () => '',
): string {
  const counts = countTasks(tasks, namesOf);
  const dry = isDry(tasks) ? ['nothing was run (dry run)'] : [];
  return [...counts, ...dry, `in ${formatDuration(elapsedMs)}`].join(', ');
}

/** The first count says of how many. */
function countTasks(tasks: TaskRecord[], namesOf: (group: TaskRecord[]) => string): string[] {
  const byWord = Map.groupBy(tasks, countedAs);
  const all = plural(tasks.length, `Hex ${haveOwnProjects(tasks) ? 'project' : 'run'}`);
  return COUNTED.filter(word => byWord.has(word)).map((word, index) => {
    const group = byWord.get(word) ?? [];
    const count = group.length === tasks.length ? all : `${group.length}${index === 0 ? ` of ${all}` : ''}`;
    return `${count} ${word}${namesOf(group)}`;
  });
}

const haveOwnProjects = (tasks: TaskRecord[]): boolean =>
  new Set(tasks.map(({ record }) => record.projectId)).size === tasks.length;

function countedAs({ record, outcome }: TaskRecord): string {
  if (outcome?.kind === 'validated') return VALID;
  if (outcome && isLeftRunning(outcome)) return LEFT;
  return CONCLUSION_STYLES[record.conclusion ?? 'skipped'].counted;
}

const isLeftRunning = (outcome: Outcome): boolean =>
  outcome.kind === 'interrupted' &&
  outcome.phase.kind === 'under-way' &&
  ['abandoned', 'not-owned'].includes(outcome.phase.cancellation.kind);

/** Whether it was a dry run. */
const isDry = (tasks: TaskRecord[]): boolean =>
  tasks.length > 0 && tasks.every(({ outcome }) => outcome?.kind === 'validated');
