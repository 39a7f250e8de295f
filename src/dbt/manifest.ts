import { entriesAt, textAt, textsAt, valueAt } from '../lib/json.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { type Artifact, type Metadata, readArtifact } from './artifact.ts';

/** What is needed of dbt's `manifest.json`. Nodes go by their unique IDs, such as `model.shop.orders`. */
export interface Manifest {
  metadata: Metadata;
  /** In the file's order, without disabled ones. */
  exposures: ManifestExposure[];
  /** The IDs of all that the manifest describes: nodes, sources, metrics, exposures, … */
  describedIds: Set<string>;
  /** Models that are compiled into others, and have no data of their own. */
  ephemeral: Set<string>;
  /** What each node depends on directly. */
  parents: Map<string, string[]>;
  /** The tests of each node, unit tests included. */
  tests: Map<string, string[]>;
}

export interface ManifestExposure {
  uniqueId: string;
  name: string;
  packageName?: string;
  label?: string;
  url?: string;
  /** The value of `hex.project_id` in its `meta`, of any type; undefined if there is none. */
  hexProjectId: unknown;
  /** Without `hexProjectId`: other keys of its `meta` that may be meant for Hex. */
  hexMeta?: Record<string, unknown>;
}

/** Of dbt 1.0, which was the first to promise that its formats stay compatible. */
const MIN_SCHEMA_VERSION = 4;

/** Reads a `manifest.json` of schema version 4 or later. An error is what follows the file's name in a sentence. */
export function readManifest(bytes: Buffer): Result<Manifest, string> {
  const artifact = readArtifact(bytes);
  return artifact.ok ? manifestOf(artifact.value) : artifact;
}

/** Sections that describe what can be upstream of an exposure. `functions` came with dbt 1.11. */
const SECTIONS = [
  'nodes',
  'sources',
  'metrics',
  'semantic_models',
  'saved_queries',
  'functions',
  'unit_tests',
];

/** A node's unique ID, and what a section says of it. */
type Entry = [id: string, entry: unknown];

/**
 * Takes whatever has the expected shape and skips the rest, because each version of dbt writes these files a little
 * differently. A schema would need a fallback for every key, copy a file of 100 MB, and lose nodes called `constructor`.
 */
function manifestOf({ metadata, content }: Artifact): Result<Manifest, string> {
  const error = whyUnusable(metadata, content);
  if (error !== undefined) return err(error);
  const entries: Entry[] = SECTIONS.flatMap(section => entriesAt(content, section));
  const exposures: Entry[] = entriesAt(content, 'exposures');
  const parents = new Map([
    ...[...entries, ...exposures].map(([id, entry]) => [id, textsAt(entry, 'depends_on', 'nodes')] as const),
    // dbt Fusion leaves `parent_map` empty (dbt-labs/dbt-fusion#499).
    ...entriesAt(content, 'parent_map').map(([id, ids]) => [id, textsAt(ids)] as const),
  ]);
  return ok({
    metadata,
    exposures: exposures.filter(isEnabled).map(exposureOf),
    describedIds: new Set([...entries, ...exposures].map(([id]) => id)),
    ephemeral: new Set(entries.filter(isEphemeral).map(([id]) => id)),
    parents,
    tests: testsByNode(entries, parents),
  });
}

const GIVE_MANIFEST = "Give the `manifest.json` in dbt's target folder.";

function whyUnusable(metadata: Metadata, content: unknown): string | undefined {
  const { schema = 'manifest', schemaVersion = MIN_SCHEMA_VERSION } = metadata;
  if (schema !== 'manifest') return `is not a manifest: it is dbt's \`${schema}\`. ${GIVE_MANIFEST}`;
  if (schemaVersion < MIN_SCHEMA_VERSION) {
    return `is a manifest of schema version ${schemaVersion}: the least is ${MIN_SCHEMA_VERSION}, of dbt 1.0. Write it with a later dbt.`;
  }
  if (valueAt(content, 'nodes') === undefined) {
    return `is not a manifest: it has no \`nodes\`. ${GIVE_MANIFEST}`;
  }
  if (valueAt(content, 'exposures') === undefined) {
    return 'has no `exposures`, which dbt writes even where there are none: something has taken them out. Give the manifest as dbt wrote it.';
  }
  return undefined;
}

/** dbt 2 writes `inline`. */
const isEphemeral = ([, entry]: Entry): boolean =>
  ['ephemeral', 'inline'].includes(textAt(entry, 'config', 'materialized') ?? '');

const isEnabled = ([, entry]: Entry): boolean => valueAt(entry, 'config', 'enabled') !== false;

function exposureOf([uniqueId, entry]: Entry): ManifestExposure {
  const packageName = textAt(entry, 'package_name');
  const label = textAt(entry, 'label');
  const url = textAt(entry, 'url');
  const hexProjectId = metaAt(entry, 'hex', 'project_id');
  const hexMeta = hexProjectId === undefined ? hexMetaOf(entry) : undefined;
  return {
    uniqueId,
    name: textAt(entry, 'name') ?? uniqueId,
    ...(packageName !== undefined && { packageName }),
    ...(label !== undefined && { label }),
    ...(url !== undefined && { url }),
    hexProjectId,
    ...(hexMeta !== undefined && { hexMeta }),
  };
}

/** From dbt 1.10 on, `meta` belongs under `config`. `null` counts as absent. */
const metaAt = (entry: unknown, ...path: string[]): unknown =>
  valueAt(entry, 'config', 'meta', ...path) ?? valueAt(entry, 'meta', ...path) ?? undefined;

/** Keys that may mean a Hex project; `hex_color` does not. */
const HEX_KEY = /^hex([_.-]?(project.*|id|url|app))?$/i;

function hexMetaOf(entry: unknown): Record<string, unknown> | undefined {
  const meta = [...entriesAt(entry, 'config', 'meta'), ...entriesAt(entry, 'meta')];
  const keys = meta.map(([key]) => key).filter(key => HEX_KEY.test(key) && metaAt(entry, key) !== undefined);
  return keys.length > 0 ? Object.fromEntries(keys.map(key => [key, metaAt(entry, key)])) : undefined;
}

/** A test belongs to the node it was written for; where the manifest does not say, as for sources, to all that it depends on. */
function testsByNode(entries: Entry[], parents: Map<string, string[]>): Map<string, string[]> {
  const tests = new Map<string, string[]>();
  for (const [id, entry] of entries) {
    if (!/^(unit_)?test\./.test(id)) continue;
    const nodeId = textAt(entry, 'attached_node') ?? textAt(entry, 'tested_node_unique_id');
    for (const node of nodeId === undefined ? (parents.get(id) ?? []) : [nodeId]) {
      const ofNode = tests.get(node);
      if (ofNode === undefined) tests.set(node, [id]);
      else ofNode.push(id);
    }
  }
  return tests;
}

/** Everything that `ids` depend on at any depth, the nearest first. Copes with cycles. */
export function upstreamOf(ids: string[], { parents }: Manifest): string[] {
  const upstream = new Set(ids);
  // A loop over a set also visits what is added to it on the way.
  for (const node of upstream) for (const parent of parents.get(node) ?? []) upstream.add(parent);
  return [...upstream.difference(new Set(ids))];
}
