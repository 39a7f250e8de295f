import type { Runner } from '../../github/runner.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { type Outputs, type RunFacts, setOutputs } from '../run/run-outputs.ts';
import { attemptsIn, emptyRecord } from '../run/run-record.ts';
import type { TaskRecord } from './task-record.ts';

/** The outputs of a step that runs a pipeline. */
export interface PipelineOutputs {
  /** Notes that something has changed which the output `runs` has to say. */
  note(): void;
  /**
   * Sets them as the entries stand.
   *
   * @param about the entry whose run the outputs of a single run are about, and the pipeline's conclusion, once it is over
   */
  set(tasks: TaskRecord[], about: { shown: TaskRecord | undefined; conclusion?: Conclusion }): void;
}

/** `runs` is set again after changes of this share of the entries: the runner's file keeps every value that is written. */
const CHANGED_SHARE = 0.1;

export function pipelineOutputs(runner: Runner): PipelineOutputs {
  let outputs: Outputs = {};
  let changes = 0;
  return {
    note() {
      changes += 1;
    },
    set(tasks, { shown, conclusion }) {
      const isDue = conclusion !== undefined || changes > CHANGED_SHARE * tasks.length;
      if (isDue) changes = 0;
      const attempts = tasks.reduce((sum, { record }) => sum + record.attempts, 0);
      const facts = { ...(shown?.record ?? emptyRecord('')), attempts, conclusion };
      outputs = setOutputs(runner, { facts, runs: isDue ? tasks.flatMap(runsOf) : undefined }, outputs);
    },
  };
}

/** The entries of the output `runs`: every attempt, or the task itself if there was none. */
function runsOf({ name, record }: TaskRecord): RunFacts[] {
  const attempts = attemptsIn(record);
  return (attempts.length > 0 ? attempts : [record]).map(attempt => ({ ...attempt, name }));
}
