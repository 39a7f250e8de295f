import type { Problem } from '../../plan/problem.ts';
import type { TaskContext } from '../context.ts';
import { readChartsInputs } from '../fields/chart-ids.ts';
import { readLimit } from '../fields/limit.ts';
import { readStatusFilter, readTriggerFilter } from '../fields/run-filters.ts';
import { readRunId } from '../fields/run-id.ts';
import { readIfSet } from '../input-reader.ts';
import { readLimits } from '../pipeline/options.ts';
import { problemsOf } from '../problem.ts';
import { readTargets } from './run.ts';

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
