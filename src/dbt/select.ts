import { findHexExposures } from './exposures.ts';
import { upstreamOf } from './graph.ts';
import { type Judged, latestResults, unreachedIn } from './latest-results.ts';
import type { Manifest } from './manifest.ts';
import type { DbtProject, DbtSelection, Exposure, HeldBy, HexExposure, HexNames } from './model.ts';
import { notesOn } from './notes.ts';
import type { RunResults } from './run-results.ts';
import { isSkipped } from './statuses.ts';
import { whyNothing } from './why.ts';

/** What dbt has left. */
export interface DbtFiles {
  manifest: Manifest;
  /** In the order in which dbt wrote them: the later word on a node counts. Without any, every exposure is to run. */
  results: RunResults[];
}

/** Selects the Hex projects to run: those downstream of what was built, unless something upstream of them failed. */
export function selectProjects({ manifest, results }: DbtFiles, hex: HexNames): DbtSelection {
  const found = findHexExposures(manifest, hex);
  const latest = latestResults(results, manifest);
  const unreached = unreachedIn(results, { manifest, latest });
  const exposures = found.exposures.map(exposure => judged(exposure, { manifest, latest, unreached }));
  const projects = [...Map.groupBy(exposures, ({ projectId }) => projectId)].map(
    ([projectId, exposures]): DbtProject => ({ projectId, exposures }),
  );
  const isHeld = ({ exposures }: DbtProject): boolean => exposures.some(({ heldBy }) => heldBy.length > 0);
  const isTouched = ({ exposures }: DbtProject): boolean =>
    results.length === 0 || exposures.some(({ changed }) => changed.length > 0);
  const free = projects.filter(project => !isHeld(project));
  const sorted = {
    selected: free.filter(isTouched),
    held: projects.filter(isHeld),
    untouched: free.filter(project => !isTouched(project)),
  };
  return {
    ...sorted,
    nothing: sorted.selected.length > 0 ? undefined : whyNothing({ ...sorted, ...found, manifest, hex }),
    warnings: [...([...latest.values()].some(isBuiltEmpty) ? [BUILT_EMPTY] : []), ...found.warnings],
    notes: [...found.notes, ...notesOn({ manifest, results, latest, exposures })],
  };
}

const BUILT_EMPTY =
  'dbt was called with `--empty`, which builds without rows: nothing downstream of it is run. Build without it before this step.';

const isBuiltEmpty = ({ effect, isEmpty }: Judged): boolean => effect === 'built' && isEmpty;

interface Known {
  manifest: Manifest;
  /** The last word on each node. */
  latest: Map<string, Judged>;
  unreached: Set<string>;
}

function judged(exposure: HexExposure, { manifest, latest, unreached }: Known): Exposure {
  const upstream = upstreamOf([exposure.uniqueId], manifest.parents);
  const heldBy = new Map<string, HeldBy>();
  const hold = (held: HeldBy): void => {
    if (!heldBy.has(held.uniqueId)) heldBy.set(held.uniqueId, held);
  };
  for (const node of upstream) {
    const result = latest.get(node);
    if (result?.effect === 'failed') hold({ kind: 'node', uniqueId: node, status: result.status });
    if (result !== undefined && isBuiltEmpty(result)) hold({ kind: 'empty', uniqueId: node });
    if (unreached.has(node)) hold({ kind: 'unreached', uniqueId: node });
    for (const test of manifest.tests.get(node) ?? []) {
      const tested = latest.get(test);
      if (tested?.effect === 'failed')
        hold({ kind: 'test', uniqueId: test, status: tested.status, of: node });
    }
  }
  return {
    ...exposure,
    changed: upstream.filter(node => latest.get(node)?.effect === 'built'),
    heldBy: causesFirst([...heldBy.values()]),
  };
}

const causesFirst = (heldBy: HeldBy[]): HeldBy[] =>
  heldBy.toSorted((a, b) => Number(isConsequence(a)) - Number(isConsequence(b)));

const isConsequence = (held: HeldBy): boolean =>
  held.kind === 'unreached' || ('status' in held && isSkipped(held.status));
