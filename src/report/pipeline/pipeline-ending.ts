import { firstFew } from '../../lib/text.ts';
import { isSuccess } from '../../runs/model/conclusion.ts';
import { failedRuns, type StepEnding } from '../run/ending-outputs.ts';
import { pipelineOutcome } from './pipeline-message.ts';
import { describeTask, isPlace, type TaskRecord, taskWithoutParameterValues } from './task-record.ts';

const MAX_NAMES = 5;

/** What the outputs say of a pipeline that is over. */
export function pipelineEnding(tasks: TaskRecord[], elapsedMs: number): StepEnding {
  const failed = tasks.map(taskWithoutParameterValues).flatMap(task => {
    const { name, record, outcome } = task;
    return outcome === undefined ? [] : failedRuns({ ...record, name }, describeTask(task, outcome).message);
  });
  return { message: `${pipelineOutcome(tasks, elapsedMs, failedNames)}.`, failed };
}

/** ` (Sales, Churn, Stock)`, to go after how many have failed. */
function failedNames(group: TaskRecord[]): string {
  const isBad = group.some(({ record }) => !isSuccess(record.conclusion ?? 'skipped'));
  return isBad ? ` (${firstFew(group, MAX_NAMES, labelOf).join(', ')})` : '';
}

/** The entries of a list have numbers for names, which say less than the project's title. */
const labelOf = ({ name, record: { title } }: TaskRecord): string =>
  isPlace(name) ? (title ?? `entry ${name}`) : name;
