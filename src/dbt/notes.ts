import type { LatestResults } from './latest-results.ts';
import { type Manifest, upstreamOf } from './manifest.ts';
import type { HexExposure } from './model.ts';
import type { RunResults } from './run-results.ts';

interface Comparison {
  manifest: Manifest;
  results: RunResults[];
  latest: LatestResults;
  /** Only those that are Hex projects. */
  exposures: HexExposure[];
}

/** Sentences on what does not fit together in dbt's files. */
export function notesOn(files: Comparison): string[] {
  return [
    otherInvocation(files),
    outOfOrder(files),
    ...sampled(files),
    ...emptyResults(files),
    onlyTests(files),
    unknownStatuses(files),
    undescribedResults(files),
    undescribedParents(files),
  ].filter(note => note !== undefined);
}

/** Each command writes the manifest anew, so one of the results should be of the same command. */
function otherInvocation({ manifest, results }: Comparison): string | undefined {
  const { invocationId } = manifest.metadata;
  const others = results.flatMap(({ metadata }) => metadata.invocationId ?? []);
  if (invocationId === undefined || others.length === 0 || others.includes(invocationId)) return undefined;
  return `The manifest is of another dbt command (invocation \`${invocationId}\`) than the run results (\`${others.join('`, `')}\`): \`dbt ls\` and \`dbt parse\` write it anew, or files of different runs were mixed.`;
}

function outOfOrder({ results }: Comparison): string | undefined {
  const dated = results.flatMap(({ command, metadata: { generatedAtMs } }) =>
    generatedAtMs === undefined ? [] : [{ command, generatedAtMs }],
  );
  const index = dated.findIndex(
    ({ generatedAtMs }, at) => generatedAtMs < (dated[at - 1]?.generatedAtMs ?? 0),
  );
  const [newer, older] = [dated[index - 1], dated[index]];
  if (newer === undefined || older === undefined) return undefined;
  return `The run results are out of order: those of ${commandName(older.command)} (written at ${iso(older.generatedAtMs)}) are given after those of ${commandName(newer.command)} (written at ${iso(newer.generatedAtMs)}). The later in the list counts, so give them in the order in which dbt wrote them.`;
}

const iso = (timeMs: number): string => new Date(timeMs).toISOString();

function sampled({ results }: Comparison): string[] {
  return results
    .filter(({ args }) => args.sample)
    .map(
      ({ command }) =>
        `The run results of ${commandName(command)} are of a sample (\`--sample\`): what is downstream shows a part of the data.`,
    );
}

function emptyResults({ results }: Comparison): string[] {
  return results
    .filter(file => file.results.length === 0)
    .map(
      ({ command }) =>
        `The run results of ${commandName(command)} are empty: dbt selected nothing, or stopped early.`,
    );
}

function onlyTests({ results }: Comparison): string | undefined {
  if (results.length === 0 || results.some(({ command }) => command !== 'test')) return undefined;
  return 'The run results are of `dbt test` alone, which builds nothing: give those of `dbt run`, too, one a line before it.';
}

function unknownStatuses({ latest }: Comparison): string | undefined {
  const unknown = [...latest.values()].filter(({ effect }) => effect === 'unknown');
  if (unknown.length === 0) return undefined;
  const statuses = [...new Set(unknown.map(({ status }) => `\`${status}\``))];
  return `Run results with a status that is not known (${listSome(statuses)}) count as neither built nor failed: ${someNodes(unknown.map(({ uniqueId }) => uniqueId))}.`;
}

/** A manifest need not describe hooks, nor what `dbt run-operation` ran. */
const OPERATION = /^(operation|sql_operation|macro)\./;

function undescribedResults({ manifest, latest }: Comparison): string | undefined {
  const ids = [...latest.keys()].filter(id => !manifest.describedIds.has(id) && !OPERATION.test(id));
  if (ids.length === 0) return undefined;
  return `The run results tell of nodes that the manifest does not describe: ${someNodes(ids)}. Are both of the same dbt project?`;
}

function undescribedParents({ manifest, exposures }: Comparison): string | undefined {
  const upstream = upstreamOf(
    exposures.map(({ uniqueId }) => uniqueId),
    manifest,
  );
  const ids = upstream.filter(id => !manifest.describedIds.has(id));
  return ids.length === 0
    ? undefined
    : `Exposures depend on nodes that the manifest does not describe: ${someNodes(ids)}.`;
}

const someNodes = (ids: string[]): string => listSome(ids.map(id => `\`${id}\``));

const MAX_LISTED = 3;

function listSome(names: string[]): string {
  const more = names.length - MAX_LISTED;
  return more > 0 ? `${names.slice(0, MAX_LISTED).join(', ')} and ${more} more` : names.join(', ');
}

const commandName = (command: string | undefined): string =>
  command === undefined ? 'a dbt command' : `\`dbt ${command}\``;
