import { findHexExposures, type HexExposure, type HexNames } from './exposures.ts';
import type { Manifest } from './manifest.ts';
import { notesOn } from './notes.ts';
import { isSkipped, type NodeResult, type RunResults } from './run-results.ts';
import { upstreamOf } from './upstream.ts';
import { whyNothing } from './why.ts';

/** What dbt has left. */
export interface DbtFiles {
  manifest: Manifest;
  /** In the order in which dbt wrote them: the later word on a node counts. Without any, every exposure is to run. */
  results: RunResults[];
}

/** Which Hex projects are to run after dbt, and why. Every list is in the manifest's order, without double projects. */
export interface DbtSelection {
  selected: DbtProject[];
  /** Projects of which an exposure is downstream of a failure. */
  held: DbtProject[];
  /** Projects upstream of which nothing was built. */
  untouched: DbtProject[];
  /** A sentence that says why nothing is selected; undefined where something is. */
  nothing: string | undefined;
  /** Sentences for annotations: what the user should mend in dbt. */
  warnings: string[];
  /** Sentences for the log: what does not quite fit together. */
  notes: string[];
}

/** A Hex project, and the exposures that name it. */
export interface DbtProject {
  projectId: string;
  exposures: Exposure[];
}

/** An exposure that is a Hex project, and what the results say of what it depends on, the nearest first. */
export interface Exposure extends HexExposure {
  /** Nodes upstream, at any depth, that were built with success. */
  changed: string[];
  /** What holds it back: the causes first, then what was skipped. */
  heldBy: HeldBy[];
}

/** What failed, or was skipped, upstream of an exposure. */
export type HeldBy =
  | { kind: 'node'; uniqueId: string; status: string }
  | { kind: 'test'; uniqueId: string; status: string; of: string };

/** Selects the Hex projects to run: those downstream of what was built, unless something upstream of them failed. */
export function selectProjects({ manifest, results }: DbtFiles, hex: HexNames): DbtSelection {
  const found = findHexExposures(manifest, hex);
  const latest = latestResults(results);
  const exposures = found.exposures.map(exposure => judged(exposure, { manifest, latest }));
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
    warnings: found.warnings,
    notes: [...found.notes, ...notesOn({ manifest, results, latest, exposures })],
  };
}

function latestResults(results: RunResults[]): Map<string, NodeResult> {
  return new Map(results.flatMap(file => file.results.map(result => [result.uniqueId, result])));
}

interface Known {
  manifest: Manifest;
  /** The last word on each node. */
  latest: Map<string, NodeResult>;
}

function judged(exposure: HexExposure, { manifest, latest }: Known): Exposure {
  const upstream = upstreamOf([exposure.uniqueId], manifest.parents);
  const heldBy = new Map<string, HeldBy>();
  const hold = (id: string, held: (result: NodeResult) => HeldBy): void => {
    const result = latest.get(id);
    if (result?.effect === 'failed' && !heldBy.has(id)) heldBy.set(id, held(result));
  };
  for (const node of upstream) {
    hold(node, ({ uniqueId, status }) => ({ kind: 'node', uniqueId, status }));
    for (const test of manifest.tests.get(node) ?? []) {
      hold(test, ({ uniqueId, status }) => ({ kind: 'test', uniqueId, status, of: node }));
    }
  }
  return {
    ...exposure,
    changed: upstream.filter(node => latest.get(node)?.effect === 'built'),
    heldBy: causesFirst([...heldBy.values()]),
  };
}

const causesFirst = (heldBy: HeldBy[]): HeldBy[] =>
  heldBy.toSorted((a, b) => Number(isSkipped(a.status)) - Number(isSkipped(b.status)));
