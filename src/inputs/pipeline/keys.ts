import { RUN_INPUT_NAMES } from '../run-inputs.ts';

/** What an entry of a pipeline takes; one of a list takes no `needs`. */
export const ENTRY_KEYS: readonly string[] = [...RUN_INPUT_NAMES, 'needs'];

/** What an entry is one of. */
export type PipelineForm = 'list' | 'mapping';

/** Which of them to offer. */
export const OFFERED: Record<PipelineForm, readonly string[]> = {
  list: RUN_INPUT_NAMES,
  mapping: ENTRY_KEYS,
};

const BESIDE_PIPELINE = 'is for the whole step: write it beside `pipeline`.';
const WITHOUT_PIPELINE = 'is an input of the step that does not go with `pipeline`: leave it out.';
const RUNS_ONLY = 'is an input of the step, and a pipeline does nothing but run projects: leave it out.';
const WITHIN_PIPELINE =
  'has no place in an entry: write the entries of both into one pipeline, or run them in a step of their own.';

/** What to say of the step's other inputs where one of them is a key of an entry; goes after its name. */
const STEP_INPUTS: Record<string, string> = {
  ...from(BESIDE_PIPELINE, ['token', 'hex-url', 'max-parallel', 'fail-fast', 'summary']),
  ...from(BESIDE_PIPELINE, ['pr-comment', 'comment-tag', 'github-token']),
  ...from(RUNS_ONLY, ['command']),
  ...from(WITHIN_PIPELINE, ['pipeline', 'pipeline-file']),
  ...from(WITHOUT_PIPELINE, ['dbt-manifest', 'dbt-run-results', 'charts', 'charts-path']),
  ...from(WITHOUT_PIPELINE, ['run-id', 'status-filter', 'trigger-filter', 'limit']),
};

function from(text: string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, text]));
}

export const STEP_KEYS = Object.keys(STEP_INPUTS);

/** Why a key has no place in an entry, where it is an input of the step. */
export const stepInputHint = (key: string): string | undefined =>
  Object.hasOwn(STEP_INPUTS, key) ? `\`${key}\` ${STEP_INPUTS[key]}` : undefined;
