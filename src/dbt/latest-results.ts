import type { Manifest } from './manifest.ts';
import type { NodeResult, RunResults } from './run-results.ts';
import { type Effect, effectOf } from './statuses.ts';

/** What became of a node, and what that says of the data downstream. */
export interface Judged extends NodeResult {
  effect: Effect;
  /** Whether the command was to build without rows. */
  isEmpty: boolean;
}

/** The last word on each node. */
export function latestResults(files: RunResults[], manifest: Manifest): Map<string, Judged> {
  return new Map(
    files.flatMap(({ results, args, metadata: { dbtVersion } }) =>
      results.map((result): [string, Judged] => {
        const kind = kindOf(result.uniqueId, manifest);
        const effect = effectOf({ ...result, kind, dbtVersion });
        return [result.uniqueId, { ...result, effect, isEmpty: args.empty }];
      }),
    ),
  );
}

const kindOf = (id: string, { ephemeral }: Manifest): string =>
  ephemeral.has(id) ? 'ephemeral' : (id.split('.', 1)[0] ?? '');

/** What each command builds of a project of which nothing is selected. */
const BUILDS = new Map([
  ['build', ['model', 'seed', 'snapshot', 'function']],
  ['run', ['model']],
  ['seed', ['seed']],
  ['snapshot', ['snapshot']],
]);

interface Known {
  manifest: Manifest;
  latest: Map<string, Judged>;
}

/**
 * What dbt was to build, and did not reach because it stopped at the first failure. Where a part of the project was
 * selected, the files do not say of what they leave out whether it was; from dbt 1.6 on they list it as skipped.
 */
export function unreachedIn(files: RunResults[], { manifest, latest }: Known): Set<string> {
  const kinds = files
    .filter(({ args, results }) => {
      const hasFailed = results.some(({ uniqueId }) => latest.get(uniqueId)?.effect === 'failed');
      return args.failFast && !args.selects && hasFailed;
    })
    .flatMap(({ command = '' }) => BUILDS.get(command) ?? []);
  return new Set([...manifest.known].filter(id => !latest.has(id) && kinds.includes(kindOf(id, manifest))));
}
