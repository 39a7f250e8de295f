import { upstreamOf } from './graph.ts';
import type { Judged } from './latest-results.ts';
import type { Manifest } from './manifest.ts';
import type { RunResults } from './run-results.ts';

interface Compared {
  manifest: Manifest;
  results: RunResults[];
  /** The last word on each node. */
  latest: Map<string, Judged>;
  exposures: { uniqueId: string }[];
}

/** Sentences on what does not quite fit together in what dbt has left. */
export function notesOn(compared: Compared): string[] {
  return [
    otherInvocation(compared),
    outOfOrder(compared),
    ...sampled(compared),
    ...emptyResults(compared),
    testsAlone(compared),
    unknownStatuses(compared),
    unknownNodes(compared),
    undescribedNodes(compared),
  ].filter(note => note !== undefined);
}

/** Each command writes the manifest anew, so it is the last of several results that it should go with. */
function otherInvocation({ manifest, results }: Compared): string | undefined {
  const { invocationId } = manifest.metadata;
  const others = results.flatMap(({ metadata }) => metadata.invocationId ?? []);
  if (invocationId === undefined || others.length === 0 || others.includes(invocationId)) return undefined;
  return `The manifest is of another dbt command (invocation \`${invocationId}\`) than the run results (\`${others.join('`, `')}\`): \`dbt ls\` and \`dbt parse\` write it anew, or files of different runs were mixed.`;
}

function outOfOrder({ results }: Compared): string | undefined {
  const dated = results.flatMap(({ command, metadata: { generatedAtMs } }) =>
    generatedAtMs === undefined ? [] : [{ command, generatedAtMs }],
  );
  const index = dated.findIndex(
    ({ generatedAtMs }, at) => generatedAtMs < (dated[at - 1]?.generatedAtMs ?? 0),
  );
  const [before, after] = [dated[index - 1], dated[index]];
  if (before === undefined || after === undefined) return undefined;
  return `The run results are out of order: those of ${named(after.command)} (written at ${written(after)}) are given after those of ${named(before.command)} (written at ${written(before)}). The later in the list counts, so give them in the order in which dbt wrote them.`;
}

const written = ({ generatedAtMs }: { generatedAtMs: number }): string =>
  new Date(generatedAtMs).toISOString();

function sampled({ results }: Compared): string[] {
  return results
    .filter(({ args }) => args.sample)
    .map(
      ({ command }) =>
        `The run results of ${named(command)} are of a sample (\`--sample\`): what is downstream shows a part of the data.`,
    );
}

function emptyResults({ results }: Compared): string[] {
  return results
    .filter(file => file.results.length === 0)
    .map(
      ({ command }) =>
        `The run results of ${named(command)} are empty: dbt selected nothing, or stopped early.`,
    );
}

function testsAlone({ results }: Compared): string | undefined {
  if (results.length === 0 || results.some(({ command }) => command !== 'test')) return undefined;
  return 'The run results are of `dbt test` alone, which builds nothing: give those of `dbt run`, too, one a line before it.';
}

function unknownStatuses({ latest }: Compared): string | undefined {
  const unknown = [...latest.values()].filter(({ effect }) => effect === 'unknown');
  const statuses = [...new Set(unknown.map(({ status }) => `\`${status}\``))];
  const [first] = unknown;
  if (first === undefined) return undefined;
  return `Run results with a status that is not known (${some(statuses)}) count as neither built nor failed: ${such(unknown.map(({ uniqueId }) => uniqueId))}.`;
}

/** Hooks and what `run-operation` runs need not be in a manifest. */
const OPERATIONS = /^(operation|sql_operation|macro)\./;

function unknownNodes({ manifest, latest }: Compared): string | undefined {
  const ids = [...latest.keys()].filter(id => !manifest.known.has(id) && !OPERATIONS.test(id));
  if (ids.length === 0) return undefined;
  return `The run results tell of nodes that the manifest does not describe: ${such(ids)}. Are both of the same dbt project?`;
}

function undescribedNodes({ manifest, exposures }: Compared): string | undefined {
  const upstream = upstreamOf(
    exposures.map(({ uniqueId }) => uniqueId),
    manifest.parents,
  );
  const ids = upstream.filter(id => !manifest.known.has(id));
  return ids.length === 0
    ? undefined
    : `Exposures depend on nodes that the manifest does not describe: ${such(ids)}.`;
}

const MAX_TOLD = 3;

const such = (ids: string[]): string => some(ids.map(id => `\`${id}\``));

function some(told: string[]): string {
  const more = told.length - MAX_TOLD;
  return more > 0 ? `${told.slice(0, MAX_TOLD).join(', ')} and ${more} more` : told.join(', ');
}

const named = (command: string | undefined): string =>
  command === undefined ? 'a dbt command' : `\`dbt ${command}\``;
