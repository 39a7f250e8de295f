import type { Manifest } from './manifest.ts';
import type { NodeResult, RunResults } from './run-results.ts';
import { type Effect, effectOf } from './statuses.ts';

/** The last result of a node. */
export interface LatestResult extends NodeResult {
  effect: Effect;
  /** Whether dbt was called with `--empty`, which builds without rows. */
  isEmpty: boolean;
}

/** The last result of each node, by its unique ID. */
export type LatestResults = Map<string, LatestResult>;

export function latestResults(files: RunResults[], manifest: Manifest): LatestResults {
  return new Map(
    files.flatMap(({ results, args, metadata: { dbtVersion } }) =>
      results.map((result): [string, LatestResult] => {
        const kind = nodeKind(result.uniqueId, manifest);
        const effect = effectOf({ ...result, kind, dbtVersion });
        return [result.uniqueId, { ...result, effect, isEmpty: args.empty }];
      }),
    ),
  );
}

const nodeKind = (id: string, { ephemeral }: Manifest): string =>
  ephemeral.has(id) ? 'ephemeral' : (id.split('.', 1)[0] ?? '');

/** The kinds of nodes that each command builds if no part of the project is selected. */
const BUILT_KINDS = new Map([
  ['build', ['model', 'seed', 'snapshot', 'function']],
  ['run', ['model']],
  ['seed', ['seed']],
  ['snapshot', ['snapshot']],
]);

/**
 * What dbt was to build, but did not reach because it stopped at the first failure. If a part of the project was selected,
 * the files do not tell whether a node without a result belonged to it; from dbt 1.6 on they list it as skipped.
 */
export function unreachedNodes(
  files: RunResults[],
  { manifest, latest }: { manifest: Manifest; latest: LatestResults },
): Set<string> {
  const kinds = files
    .filter(({ args, results }) => {
      const hasFailed = results.some(({ uniqueId }) => latest.get(uniqueId)?.effect === 'failed');
      return args.failFast && !args.selects && hasFailed;
    })
    .flatMap(({ command = '' }) => BUILT_KINDS.get(command) ?? []);
  const isUnreached = (id: string): boolean => !latest.has(id) && kinds.includes(nodeKind(id, manifest));
  return new Set([...manifest.describedIds].filter(isUnreached));
}
