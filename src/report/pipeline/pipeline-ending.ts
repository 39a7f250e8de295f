import { formatDuration } from '../../lib/format.ts';
import { firstFew } from '../../lib/text.ts';
import { isSuccess } from '../../runs/model/conclusion.ts';
import { failedRuns, type StepEnding } from '../run/ending-outputs.ts';
import { COUNTED, countedAs, isDry, taskCounts } from './pipeline-message.ts';
import { describeTask, type TaskRecord, taskWithoutParameterValues } from './task-record.ts';

const MAX_NAMES = 5;

/** What the outputs say of a pipeline that is over. */
export function pipelineEnding(tasks: TaskRecord[], elapsedMs: number): StepEnding {
  const failed = tasks.map(taskWithoutParameterValues).flatMap(task => {
    const { name, record, outcome } = task;
    return outcome === undefined ? [] : failedRuns({ ...record, name }, describeTask(task, outcome).message);
  });
  const counts = failed.length === 0 ? taskCounts(tasks) : failureCounts(tasks);
  const dry = isDry(tasks) ? ' Nothing was run (dry run).' : '';
  return { message: `Hex pipeline: ${counts}, in ${formatDuration(elapsedMs)}.${dry}`, failed };
}

/** `3 of 40 failed (Sales, Churn, Stock), 2 not run`. */
function failureCounts(tasks: TaskRecord[]): string {
  const groups = Map.groupBy(tasks, countedAs);
  const bad = COUNTED.flatMap(word => {
    const group = groups.get(word) ?? [];
    return group.some(({ record }) => !isSuccess(record.conclusion ?? 'skipped')) ? [{ word, group }] : [];
  });
  const parts = bad.map(({ word, group }, index) => {
    const names = firstFew(group, MAX_NAMES, labelOf).join(', ');
    return `${group.length}${index === 0 ? ` of ${tasks.length}` : ''} ${word} (${names})`;
  });
  const notRun = groups.get('not run') ?? [];
  return [...parts, ...(notRun.length > 0 ? [`${notRun.length} not run`] : [])].join(', ');
}

/** The entries of a list have numbers for names, which say less than the project's title. */
const labelOf = ({ name, record: { title } }: TaskRecord): string =>
  /^\d+$/.test(name) ? (title ?? `entry ${name}`) : name;
