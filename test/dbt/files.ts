import { type Manifest, readManifest } from '../../src/dbt/manifest.ts';
import type { DbtProject, DbtSelection, HexWorkspace } from '../../src/dbt/model.ts';
import { type RunResults, readRunResults } from '../../src/dbt/run-results.ts';
import { selectProjects } from '../../src/dbt/select.ts';
import type { Result } from '../../src/lib/result.ts';

/** A manifest as dbt 1.10 writes it, but for what `parts` says. */
export const manifestFile = (parts: object = {}): object => ({
  metadata: {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
    dbt_version: '1.10.4',
    invocation_id: 'first',
  },
  nodes: {},
  sources: {},
  macros: { 'macro.dbt.run_query': { macro_sql: '{% macro run_query() %}"}{"{% endmacro %}' } },
  exposures: {},
  disabled: {},
  ...parts,
});

export const resultsFile = (
  command: string,
  statuses: Record<string, unknown>,
  parts: object = {},
): object => ({
  metadata: {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/run-results/v6.json',
    dbt_version: '1.10.4',
    invocation_id: 'first',
  },
  results: Object.entries(statuses).map(([id, status]) => ({
    status,
    timing: [{ name: 'compile', started_at: '2026-11-22T09:05:03Z' }],
    message: 'SELECT "}]',
    unique_id: id,
  })),
  elapsed_time: 1.5,
  args: { which: command },
  ...parts,
});

/** Of a node: its status, and with it the message. */
export type ResultPart = string | [status: string, message: string | null];

/** Results as dbt 2 writes them. */
export const fusionResultsFile = (command: string, results: Record<string, ResultPart>): object => ({
  metadata: {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/run-results/v6.json',
    dbt_version: '2.0.9',
    generated_at: '2026-11-22T09:05:03.123456789Z',
    invocation_id: 'first',
  },
  results: Object.entries(results).map(([unique_id, part]) => {
    const [status, message] = typeof part === 'string' ? [part] : part;
    return { status, thread_id: 'Thread-1', execution_time: 0.5, message, failures: null, unique_id };
  }),
  elapsed_time: 1.5,
  args: { command, which: command, static_analysis: null, full_refresh: false },
});

export const dependsOn = (...nodes: string[]): object => ({ depends_on: { macros: [], nodes } });

export const uuid = (project: number): string =>
  `00000000-0000-4000-8000-${String(project).padStart(12, '0')}`;

export const urlOf = (project: number): string => `https://app.hex.tech/shop/app/${uuid(project)}/latest`;

/** An exposure that is the Hex project of that number. */
export const exposure = (name: string, project: number, ...nodes: string[]): object => ({
  name,
  package_name: 'shop',
  url: urlOf(project),
  ...dependsOn(...nodes),
});

/** A workspace on app.hex.tech whose projects are named by their UUIDs, which stand in their URLs. */
export const hex: HexWorkspace = {
  host: 'app.hex.tech',
  projectIdOf: text => /(?:^|\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/.exec(text)?.[1],
};

export const bytesOf = (file: unknown): Buffer => Buffer.from(JSON.stringify(file));

export function readable<T>(read: Result<T, string>): T {
  if (!read.ok) throw new Error(`The file ${read.error}`);
  return read.value;
}

export const manifestOf = (parts: object = {}): Manifest =>
  readable(readManifest(bytesOf(manifestFile(parts))));

export const resultsOf = (file: object): RunResults => readable(readRunResults(bytesOf(file)));

/** What is selected after dbt has left these files, the results in their order. */
export const selectFrom = (manifest: object, ...results: object[]): DbtSelection =>
  selectProjects(
    { manifest: readable(readManifest(bytesOf(manifest))), results: results.map(resultsOf) },
    hex,
  );

/** The names of the exposures of `projects`. */
export const namesIn = (projects: DbtProject[]): string[] =>
  projects.flatMap(({ exposures }) => exposures.map(({ name }) => name));

/** The same of a selection whole. */
export const outcomesIn = ({ selected, held, untouched }: DbtSelection): object => ({
  selected: namesIn(selected),
  held: namesIn(held),
  untouched: namesIn(untouched),
});
