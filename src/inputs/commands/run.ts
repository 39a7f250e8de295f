import type {
  ChartsOptions,
  DbtCommand,
  FilteredRunCommand,
  PipelineCommand,
  RunCommand,
} from '../../plan/plan.ts';
import type { Problem } from '../../plan/problem.ts';
import { INPUT_NAMES, type InputName, type InputResults, type InputValues, rowOf } from '../input-table.ts';
import { HOURS_TO_START, MAX_ENTRIES } from '../pipeline/max-entries.ts';
import { valueIn } from '../read-inputs.ts';
import { runDefaults, runSpec } from '../run-spec.ts';
import { projectIn } from './required-project.ts';

/** One input says which of them it is. */
export function runCommandFrom(
  values: InputValues,
  workspace: string,
): RunCommand | PipelineCommand | DbtCommand | FilteredRunCommand {
  const defaults = runDefaults(values);
  const options = {
    maxParallel: values['max-parallel'],
    failFast: values['fail-fast'],
    timeoutMs: values.timeout,
  };
  const tasks = values.pipeline ?? values['pipeline-file'];
  if (tasks !== undefined) return { kind: 'pipeline', tasks, ...options };
  const { 'dbt-manifest': manifestPath, 'dbt-run-results': runResultsPaths = [] } = values;
  if (manifestPath !== undefined) {
    return { kind: 'dbt', workspace, manifestPath, runResultsPaths, ...options, defaults };
  }
  const { 'project-filter': filter, limit = DEFAULT_MATCHES } = values;
  if (filter !== undefined) return { kind: 'filtered-run', filter, limit, ...options, defaults };
  const charts = chartsOptions(values);
  return { kind: 'run', ...runSpec(projectIn(values), defaults), ...(charts && { charts }) };
}

/** How many projects a filter may match where `limit` is not set. */
const DEFAULT_MATCHES = 100;

function chartsOptions({ charts = [], 'charts-path': folder }: InputValues): ChartsOptions | undefined {
  return charts.length > 0 ? { wanted: charts, ...(folder !== undefined && { folder }) } : undefined;
}

/** The inputs that say what to run, as far as they are set. */
const targetsIn = (results: InputResults): InputName[] =>
  INPUT_NAMES.filter(name => rowOf(name).isTarget && results[name] !== undefined);

/** The problem of a step that does not say what to run. */
export function missingTarget(results: InputResults): Problem[] {
  const isMissing = targetsIn(results).length === 0 && results['dbt-run-results'] === undefined;
  return isMissing ? [{ input: 'project-id', message: NOTHING_TO_RUN }] : [];
}

const NOTHING_TO_RUN =
  "is empty: give the project's UUID, or its URL as the browser shows it. For many projects give `pipeline`, `pipeline-file`, `dbt-manifest` or `project-filter` instead.";

/** What is wrong with the inputs of `command: run` together. */
export const runConflicts = (results: InputResults): Problem[] => [
  ...runResultsWithoutManifest(results),
  ...limitConflicts(results),
  ...chartsConflicts(results),
];

/** A step is about one thing. */
export function targetConflicts(results: InputResults): Problem[] {
  const [first, ...others] = targetsIn(results);
  return others.map(input => ({
    input,
    message: `cannot be combined with \`${first}\`: each of them says which projects the step is about. Keep one.`,
  }));
}

/** A filter may start no more than a pipeline may. */
function limitConflicts(results: InputResults): Problem[] {
  const { limit } = results;
  if (limit === undefined) return [];
  if (results['project-filter'] === undefined) return [{ input: 'limit', message: LIMITS_NOTHING }];
  const count = valueIn(limit) ?? 0;
  return count > MAX_ENTRIES ? [{ input: 'limit', message: `\`${count}\` ${TOO_MANY}` }] : [];
}

const LIMITS_NOTHING =
  'goes with `project-filter` alone, where it says how many projects may match: leave it out.';
const TOO_MANY = `is too many: a step runs at most ${MAX_ENTRIES} projects, ${HOURS_TO_START}.`;

function runResultsWithoutManifest(results: InputResults): Problem[] {
  if (results['dbt-run-results'] === undefined || results['dbt-manifest'] !== undefined) return [];
  const message = 'says nothing without `dbt-manifest`, which names the exposures: give both.';
  return [{ input: 'dbt-run-results', message }];
}

/** Why there will be no charts to save: Hex has them of one run that has completed. */
function chartsConflicts(results: InputResults): Problem[] {
  const { charts } = results;
  if (charts === undefined || valueIn(charts)?.length === 0) return [];
  const many = targetsIn(results).filter(name => name !== 'project-id');
  return [
    ...many.map(name => `goes with \`project-id\`, not with \`${name}\`: ${ONE_PROJECT}`),
    ...(valueIn(results.wait) === false ? [UNFINISHED] : []),
    ...(valueIn(results['dry-run']) ? [NOT_RUN] : []),
  ].map(message => ({ input: 'charts', message }));
}

const ONE_PROJECT =
  'charts are saved of one project. Leave it out, or run that project in a step of its own.';
const UNFINISHED =
  'needs `wait: true`: Hex has charts only of a run that has completed. Wait for it, or leave `charts` out.';
const NOT_RUN = 'goes with a run, and `dry-run: true` starts none: leave one of the two out.';
