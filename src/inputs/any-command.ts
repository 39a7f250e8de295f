import { readChartsInputs } from './charts.ts';
import { readLimit } from './limit.ts';
import { readLimits } from './limits.ts';
import { type Problem, problemsOf } from './problem.ts';
import { readIfSet } from './reader.ts';
import { readStatusFilter, readTriggerFilter } from './run-filters.ts';
import { readRunId } from './run-id.ts';
import { readTargets } from './target.ts';
import type { TaskContext } from './task.ts';

/** What is wrong with inputs in themselves, where nobody knows which of them the command would take. */
export async function problemsWithAnyCommand(context: TaskContext): Promise<Problem[]> {
  const { read } = context;
  const inputs = [
    ...(await readTargets(context)),
    readLimits(read),
    ...(await readChartsInputs(context)),
    readIfSet(read, 'run-id', readRunId),
    readIfSet(read, 'status-filter', readStatusFilter),
    readIfSet(read, 'trigger-filter', readTriggerFilter),
    readIfSet(read, 'limit', readLimit),
  ];
  return inputs.flatMap(problemsOf);
}
