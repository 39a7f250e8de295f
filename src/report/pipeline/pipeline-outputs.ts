import type { Runner } from '../../github/runner.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { type Outputs, type RunFacts, setOutputs } from '../run/run-outputs.ts';
import { attemptsIn } from '../run/run-record.ts';
import type { TaskRecord } from './task-record.ts';

/** The outputs of a step that runs a pipeline. */
export interface PipelineOutputs {
  /** Something has changed that `runs` tells. */
  note(): void;
  /**
   * Sets them as the entries stand.
   *
   * @param about whose run the outputs of a single run are about, and what the whole came to, once it has
   */
  set(standings: TaskRecord[], about: { shown: TaskRecord | undefined; conclusion?: Conclusion }): void;
}

/** `runs` is set anew once there is news for so large a share of the entries: the runner's file keeps every word. */
const NEWS_SHARE = 0.1;

export function pipelineOutputs(runner: Runner): PipelineOutputs {
  let outputs: Outputs = {};
  let news = 0;
  return {
    note() {
      news += 1;
    },
    set(standings, { shown, conclusion }) {
      const isDue = conclusion !== undefined || news > NEWS_SHARE * standings.length;
      if (isDue) news = 0;
      const told = toldOf(shown, standings, conclusion);
      outputs = setOutputs(runner, { told, runs: isDue ? standings.flatMap(runsOf) : undefined }, outputs);
    },
  };
}

function toldOf(
  shown: TaskRecord | undefined,
  all: TaskRecord[],
  conclusion: Conclusion | undefined,
): RunFacts {
  const { name: _, ...told } = shown?.record.told ?? { projectId: '' };
  const attempts = all.reduce((sum, { record }) => sum + record.told.attempts, 0);
  return { ...told, attempts, conclusion };
}

/** What `runs` has of an entry: every attempt, or itself where there was none. */
function runsOf({ record }: TaskRecord): RunFacts[] {
  const attempts = attemptsIn(record);
  return attempts.length > 0 ? attempts : [record.told];
}
