import type { Runner } from '../../github/runner.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { type Outputs, type RunFacts, setOutputs } from '../run/run-outputs.ts';
import { attemptsIn, emptyRecord } from '../run/run-record.ts';
import type { TaskRecord } from './task-record.ts';

/** The outputs of a step that runs a pipeline. */
export interface PipelineOutputs {
  /** Counts a change to an entry of the output `runs`. */
  countChange(): void;
  /**
   * Sets them as the entries stand.
   *
   * @param about the entry that the outputs of a single run are about; the pipeline's conclusion, once it is over
   */
  set(tasks: TaskRecord[], about: { task: TaskRecord | undefined; conclusion?: Conclusion }): void;
}

/** `runs` is set again after changes of this share of the entries: the runner's file keeps every value that is written. */
const CHANGED_SHARE = 0.1;

export function pipelineOutputs(runner: Runner): PipelineOutputs {
  let outputs: Outputs = {};
  let changes = 0;
  return {
    countChange() {
      changes += 1;
    },
    set(tasks, { task, conclusion }) {
      const isDue = conclusion !== undefined || changes > CHANGED_SHARE * tasks.length;
      if (isDue) changes = 0;
      const attempts = tasks.reduce((sum, { record }) => sum + record.attempts, 0);
      const facts = { ...(task?.record ?? emptyRecord('')), attempts, conclusion };
      outputs = setOutputs(runner, { facts, runs: isDue ? tasks.flatMap(runEntries) : undefined }, outputs);
    },
  };
}

/** The entries of the output `runs`: every attempt, or the task itself if there was none. */
function runEntries({ name, record }: TaskRecord): RunFacts[] {
  const attempts = attemptsIn(record);
  return (attempts.length > 0 ? attempts : [record]).map(attempt => ({ ...attempt, name }));
}
