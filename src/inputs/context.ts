import type { InputReader } from './input-reader.ts';
import type { GivenInputs, InputContext } from './run-inputs.ts';

export interface TargetContext extends InputContext {
  /** Gives `''` for what does not go with the command. */
  read: InputReader;
  /** The inputs that are set and do not go with the command, of which has been told. */
  strays: readonly string[];
  /** The moment that all date placeholders mean, since the epoch. */
  nowMs: number;
  /** The step's own run inputs, with placeholders as they are written. What is wrong with them has been told. */
  written: GivenInputs;
}

/** What a task is read with. */
export interface TaskContext extends TargetContext {
  /** The step's own run inputs, with dates in place of placeholders. What is wrong with them has been told. */
  given: GivenInputs;
}
