import { logText } from '../../github/escape.ts';
import type { Annotation } from '../../github/runner.ts';
import { firstFew, plural } from '../../lib/text.ts';
import { type Conclusion, isSuccess } from '../../runs/model/conclusion.ts';
import { errorOfInterruption } from '../../runs/model/interruption.ts';
import type { SkipReason } from '../../runs/model/outcome.ts';
import { failedTasks } from '../pipeline/pipeline-message.ts';
import { describeTask, type TaskRecord } from '../pipeline/task-record.ts';
import { prefixOf } from '../pipeline/task-runner.ts';
import { failedRuns, type StepEnding } from '../run/ending-outputs.ts';
import { inShort } from '../text/hex-error.ts';
import { linesOf } from '../text/outcome-message.ts';
import { inFewWords, STANDINGS_IN_ORDER, standingOf, wordsOf } from './standing.ts';

/** `3 of 40 Hex projects are not well: 1 failed, 1 is too old, 1 has no run`. Of all projects, as they stand at the end. */
export function headline(tasks: TaskRecord[]): string {
  const all = plural(tasks.length, 'Hex project');
  const bad = counted(tasks, 'bad');
  const open = counted(tasks, 'open');
  const of = (count: number): string => (count === tasks.length ? all : `${count} of ${all}`);
  if (bad.count > 0) {
    const rest = open.count === 0 ? '' : `; ${open.parts.join(', ')}`;
    return `${of(bad.count)} ${bad.count === 1 ? 'is' : 'are'} not well: ${bad.parts.join(', ')}${rest}`;
  }
  if (open.count > 0) return `Of ${all}, ${open.parts.join(', ')}`;
  const well = counted(tasks, 'well');
  const underWay = well.parts.length > 1 || tasks.some(({ outcome }) => outcome?.kind === 'started');
  const detail = underWay ? `: ${well.parts.join(', ')}` : '';
  return `${tasks.length === 1 ? `${all} is` : `All ${all} are`} well${detail}`;
}

/** How many stand in a way of this kind, and how many in which. */
function counted(
  tasks: TaskRecord[],
  kind: ReturnType<typeof wordsOf>['kind'],
): { count: number; parts: string[] } {
  const byStanding = Map.groupBy(tasks, ({ outcome }) => outcome && standingOf(outcome));
  const groups = STANDINGS_IN_ORDER.flatMap(standing => {
    const count = byStanding.get(standing)?.length ?? 0;
    return count > 0 && wordsOf(standing).kind === kind ? [{ standing, count }] : [];
  });
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    parts: groups.map(({ standing, count }) => {
      const { one, several } = wordsOf(standing);
      return `${count} ${count === 1 ? one : several}`;
    }),
  };
}

/** A line for each reason why projects were not looked at. */
export function unlookedLines(tasks: TaskRecord[]): string[] {
  const reasons = tasks.flatMap(({ outcome }) =>
    outcome?.kind === 'skipped' && outcome.because.kind === 'interrupted' ? [outcome.because] : [],
  );
  const byCause = Map.groupBy(reasons, ({ interruption }) => interruption.cause);
  return [...byCause.values()].map(group => unlookedLine(group, tasks.length));
}

function unlookedLine(group: (SkipReason & { kind: 'interrupted' })[], total: number): string {
  const [first] = group;
  const count = group.length === total ? plural(total, 'project') : `${group.length} of ${total} projects`;
  const were = `${count} ${group.length === 1 ? 'was' : 'were'} not looked at`;
  if (first?.interruption.cause !== 'timed-out')
    return `${were}, because the step was stopped before their turn came.`;
  const error = group.map(({ interruption }) => errorOfInterruption(interruption)).find(isRefusal);
  const why = error === undefined ? '' : ` (${inShort(error)})`;
  return `${were}, because the \`timeout\` was reached before their turn came. Allow a longer one: each takes a request, and Hex takes 30 a minute.${why}`;
}

const isRefusal = (error: ReturnType<typeof errorOfInterruption>): boolean => error?.kind === 'refused';

/** GitHub cuts an annotation: of more projects, it has only the first. */
const MAX_IN_ANNOTATION = 8;

/** What is said at the top of the workflow run where the step fails. */
export function statusAnnotation(tasks: TaskRecord[], conclusion: Conclusion): Annotation {
  const failed = failedTasks(tasks);
  const lines = failed.map(({ task, words }) => `${prefixOf(task.name)} ${linesOf(words).join(' ')}`);
  const topics = new Set(failed.map(({ words }) => words.help));
  return {
    title: TITLES[conclusion] ?? 'Hex projects not well',
    message: [`${headline(tasks)}.`, ...unlookedLines(tasks), ...firstFew(lines, MAX_IN_ANNOTATION)].join(
      '\n',
    ),
    help: topics.size === 1 ? [...topics][0] : undefined,
  };
}

const MAX_IN_MESSAGE = 8;

const TITLES: Partial<Record<Conclusion, string>> = {
  timed_out: 'Check of Hex projects timed out',
  cancelled: 'Check of Hex projects cancelled',
};

/** What the outputs say. @param titles of the projects, by their IDs: two may have the same */
export function statusEnding(tasks: TaskRecord[], titles: ReadonlyMap<string, string>): StepEnding {
  const failed = tasks.flatMap(task => {
    const { name, record, outcome } = task;
    if (outcome === undefined || outcome.kind === 'skipped') return [];
    const facts = { ...record, name, title: titles.get(record.projectId) };
    return failedRuns(facts, describeTask(task, outcome).message);
  });
  const reasons = tasks.flatMap(task => {
    const { name, record, outcome } = task;
    const isNamed = outcome && outcome.kind !== 'skipped' && !isSuccess(record.conclusion ?? 'success');
    return isNamed ? [`${logText(name, 100)} ${inFewWords(outcome, task)}`] : [];
  });
  const why = reasons.length === 0 ? '' : ` ${firstFew(reasons, MAX_IN_MESSAGE).join('; ')}.`;
  return { message: `${headline(tasks)}.${why}`, failed };
}
