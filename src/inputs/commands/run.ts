import type { ChartsOptions, DbtCommand, PipelineCommand, RunCommand } from '../../plan/plan.ts';
import type { Problem } from '../../plan/problem.ts';
import { INPUT_NAMES, type InputName, type InputResults, type InputValues, rowOf } from '../input-table.ts';
import { valueIn } from '../read-inputs.ts';
import { runDefaults, runSpec } from '../run-spec.ts';
import { projectIn } from './required-project.ts';

/** One input says which of them it is. */
export function runCommandFrom(
  values: InputValues,
  workspace: string,
): RunCommand | PipelineCommand | DbtCommand {
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
  const charts = chartsOptions(values);
  return { kind: 'run', ...runSpec(projectIn(values), defaults), ...(charts && { charts }) };
}

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
  "is empty: give the project's UUID, or its URL as the browser shows it. For many projects give `pipeline`, `pipeline-file` or `dbt-manifest` instead.";

/** What is wrong with the inputs of `command: run` together. */
export const runConflicts = (results: InputResults): Problem[] => [
  ...targetConflicts(results),
  ...runResultsWithoutManifest(results),
  ...chartsConflicts(results),
];

function targetConflicts(results: InputResults): Problem[] {
  const [first, ...others] = targetsIn(results);
  return others.map(input => ({
    input,
    message: `cannot be combined with \`${first}\`: a step runs one project, one pipeline, or what dbt's exposures name. Keep one.`,
  }));
}

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
