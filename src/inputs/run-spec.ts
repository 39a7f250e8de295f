import type { RunDefaults, RunSpec } from '../plan/run-spec.ts';
import { type GivenInputs, type RunInputName, valueIn } from './run-inputs.ts';

/** Whoever sets one of them has no use for the others. */
const PARAMETER_SOURCES: readonly RunInputName[] = ['params', 'params-file', 'view-id'];

/** What an entry sets itself, and of the step's inputs what it does not replace. */
export function withDefaults(own: GivenInputs, defaults: GivenInputs): GivenInputs {
  const replaced = PARAMETER_SOURCES.some(name => Object.hasOwn(own, name)) ? PARAMETER_SOURCES : [];
  const kept = Object.entries(defaults).filter(([name]) => !replaced.includes(name as RunInputName));
  return { ...Object.fromEntries(kept), ...own };
}

/** What is wrong counts as not set: whoever reads the inputs has told of it. */
export function runDefaults(given: GivenInputs): RunDefaults {
  const pollIntervalMs = valueIn(given, 'poll-interval');
  return {
    request: requestOf(given),
    ifActive: valueIn(given, 'if-active') ?? 'start',
    wait: valueIn(given, 'wait') ?? true,
    timeoutMs: valueIn(given, 'timeout') ?? 3_600_000,
    cancelOnTimeout: valueIn(given, 'cancel-on-timeout') ?? true,
    cancelOnAbort: valueIn(given, 'cancel-on-abort') ?? true,
    retries: valueIn(given, 'retries') ?? 0,
    ...(pollIntervalMs !== undefined && { pollIntervalMs }),
  };
}

export const runSpec = (projectId: string, { request, ...rest }: RunDefaults): RunSpec => ({
  request: { projectId, ...request },
  ...rest,
});

function requestOf(given: GivenInputs): RunDefaults['request'] {
  const inputParams = { ...valueIn(given, 'params-file'), ...valueIn(given, 'params') };
  const viewId = valueIn(given, 'view-id');
  const notifications = valueIn(given, 'notifications');
  return {
    ...(Object.keys(inputParams).length > 0 && { inputParams }),
    ...(viewId !== undefined && { viewId }),
    ...(valueIn(given, 'update-published-results') && { updatePublishedResults: true }),
    ...(valueIn(given, 'use-cached-sql-results') === false && { useCachedSqlResults: false }),
    ...(notifications && notifications.length > 0 && { notifications }),
    ...(valueIn(given, 'dry-run') && { dryRun: true }),
  };
}

/** Two inputs that Hex refuses together, or of which it silently ignores one. */
export interface Exclusion {
  input: RunInputName;
  other: RunInputName;
  /** Follows the names of both. */
  because: string;
}

const A_VIEW = 'exclude each other: a view brings its own parameters. Keep one.';

const PUBLISHED = 'exclude each other: the published app shows results for the default parameters. Keep one.';

const EXCLUSIONS: Exclusion[] = [
  { input: 'params-file', other: 'params', because: 'are both given: keep one.' },
  { input: 'view-id', other: 'params', because: A_VIEW },
  { input: 'update-published-results', other: 'params', because: PUBLISHED },
  { input: 'view-id', other: 'params-file', because: A_VIEW },
  { input: 'update-published-results', other: 'params-file', because: PUBLISHED },
];

export const exclusionsIn = (given: GivenInputs): Exclusion[] =>
  EXCLUSIONS.filter(({ input, other }) => isWanted(given, input) && isWanted(given, other));

/** Empty parameters and a flag that is not up are in nobody's way: an entry may set them to be rid of the step's. */
function isWanted(given: GivenInputs, name: RunInputName): boolean {
  const checked = given[name];
  if (checked === undefined) return false;
  if (!checked.ok) return name !== 'update-published-results';
  const { value } = checked;
  return typeof value === 'object' ? Object.keys(value).length > 0 : value !== false;
}
