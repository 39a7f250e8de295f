import type { RunDefaults, RunSpec } from '../plan/run-spec.ts';
import type { RunInputName, RunInputResults, RunInputValues } from './input-table.ts';

/** An entry that sets one of them takes none of the step's. */
const PARAMETER_SOURCES: readonly RunInputName[] = ['params', 'params-file', 'view-id'];

/** What an entry sets itself, and those of the step's inputs that it does not replace. */
export function withDefaults(own: RunInputResults, defaults: RunInputResults): RunInputResults {
  const replaced = PARAMETER_SOURCES.some(name => Object.hasOwn(own, name)) ? PARAMETER_SOURCES : [];
  const kept = Object.entries(defaults).filter(([name]) => !replaced.includes(name as RunInputName));
  return { ...Object.fromEntries(kept), ...own };
}

export function runDefaults(values: RunInputValues): RunDefaults {
  const pollIntervalMs = values['poll-interval'];
  return {
    request: requestOf(values),
    ifActive: values['if-active'],
    wait: values.wait,
    timeoutMs: values.timeout,
    cancelOnTimeout: values['cancel-on-timeout'],
    cancelOnAbort: values['cancel-on-abort'],
    retries: values.retries,
    ...(pollIntervalMs !== undefined && { pollIntervalMs }),
  };
}

export const runSpec = (projectId: string, { request, ...rest }: RunDefaults): RunSpec => ({
  request: { projectId, ...request },
  ...rest,
});

function requestOf(values: RunInputValues): RunDefaults['request'] {
  const inputParams = { ...values['params-file'], ...values.params };
  const { 'view-id': viewId, notifications } = values;
  return {
    ...(Object.keys(inputParams).length > 0 && { inputParams }),
    ...(viewId !== undefined && { viewId }),
    ...(values['update-published-results'] && { updatePublishedResults: true }),
    ...(!values['use-cached-sql-results'] && { useCachedSqlResults: false }),
    ...(notifications && notifications.length > 0 && { notifications }),
    ...(values['dry-run'] && { dryRun: true }),
  };
}
