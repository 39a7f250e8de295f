import { describeOtherWorkspaces, describeUnreadable, whyNothingSelected } from './explain.ts';
import { findHexExposures } from './exposures.ts';
import { type LatestResult, type LatestResults, latestResults, unreachedNodes } from './latest-results.ts';
import { type Manifest, upstreamOf } from './manifest.ts';
import type { DbtProject, DbtSelection, Exposure, HeldBy, HexExposure, HexWorkspace } from './model.ts';
import { notesOn } from './notes.ts';
import type { DbtFiles } from './read-files.ts';
import { isSkipped } from './statuses.ts';

/**
 * Selects the Hex projects to run: those downstream of what was built, unless something upstream of them failed. Without
 * results it is all of them.
 */
export function selectProjects({ manifest, results }: DbtFiles, hex: HexWorkspace): DbtSelection {
  const found = findHexExposures(manifest, hex);
  const latest = latestResults(results, manifest);
  const unreached = unreachedNodes(results, { manifest, latest });
  const exposures = found.exposures.map(exposure => withUpstream(exposure, { manifest, latest, unreached }));
  const projects = [...Map.groupBy(exposures, ({ projectId }) => projectId)].map(
    ([projectId, exposures]): DbtProject => ({ projectId, exposures }),
  );
  const isHeld = ({ exposures }: DbtProject): boolean => exposures.some(({ heldBy }) => heldBy.length > 0);
  const isTouched = ({ exposures }: DbtProject): boolean =>
    results.length === 0 || exposures.some(({ changed }) => changed.length > 0);
  const held = projects.filter(isHeld);
  const free = projects.filter(project => !isHeld(project));
  const selected = free.filter(isTouched);
  const untouched = free.filter(project => !isTouched(project));
  return {
    selected,
    held,
    untouched,
    nothing: selected.length > 0 ? undefined : whyNothingSelected({ manifest, found, held, untouched, hex }),
    warnings: [
      ...([...latest.values()].some(isBuiltEmpty) ? [BUILT_EMPTY] : []),
      ...found.unreadable.map(describeUnreadable),
    ],
    notes: [
      ...describeOtherWorkspaces(found, hex),
      ...notesOn({ manifest, results, latest, exposures: found.exposures }),
    ],
  };
}

const BUILT_EMPTY =
  'dbt was called with `--empty`, which builds without rows: nothing downstream of it is run. Build without it before this step.';

const isBuiltEmpty = ({ effect, isEmpty }: LatestResult): boolean => effect === 'built' && isEmpty;

function withUpstream(
  exposure: HexExposure,
  { manifest, latest, unreached }: { manifest: Manifest; latest: LatestResults; unreached: Set<string> },
): Exposure {
  const upstream = upstreamOf([exposure.uniqueId], manifest);
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
    heldBy: causesOf([...heldBy.values()]),
  };
}

/** What was only skipped because of them says nothing new; it is kept where no cause is known. */
function causesOf(heldBy: HeldBy[]): HeldBy[] {
  const causes = heldBy.filter(held => !isConsequence(held));
  return causes.length > 0 ? causes : heldBy;
}

const isConsequence = (held: HeldBy): boolean =>
  held.kind === 'unreached' || ('status' in held && isSkipped(held.status));
