import { INPUT_NAMES, type InputName, RUN_INPUT_NAMES, rowOf } from '../input-table.ts';

/** What an entry of a pipeline takes; one of a list takes no `needs`. */
export const ENTRY_KEYS: readonly string[] = [...RUN_INPUT_NAMES, 'needs'];

/** How a pipeline is written. */
export type PipelineForm = 'list' | 'mapping';

/** The keys that are listed and suggested. */
export const OFFERED: Record<PipelineForm, readonly string[]> = {
  list: RUN_INPUT_NAMES,
  mapping: ENTRY_KEYS,
};

/** The step's other inputs. */
export const STEP_KEYS: readonly string[] = INPUT_NAMES.filter(name => rowOf(name).notInEntry !== undefined);

/** Why a key has no place in an entry, where it is an input of the step. */
export const stepInputHint = (key: string): string | undefined =>
  STEP_KEYS.includes(key) ? `\`${key}\` ${rowOf(key as InputName).notInEntry}` : undefined;
