import { readJson } from './json.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { no, type Read, yes } from './read-result.ts';
import { at, entriesIn, keysIn, textAt, textsIn } from './shape.ts';

/** What is needed of dbt's `manifest.json`. Nodes go by their unique IDs, such as `model.shop.orders`. */
export interface Manifest {
  metadata: Metadata;
  /** In the file's order, without those that are disabled. */
  exposures: ManifestExposure[];
  /** Everything that the manifest describes: nodes, sources, metrics, exposures, … */
  known: Set<string>;
  /** Models that are compiled into others, and have no data of their own. */
  ephemeral: Set<string>;
  /** What each depends on directly. */
  parents: Map<string, string[]>;
  /** The tests, unit tests too, that belong to each. */
  tests: Map<string, string[]>;
}

export interface ManifestExposure {
  uniqueId: string;
  name: string;
  packageName?: string;
  label?: string;
  url?: string;
  /** Whatever stands under `hex.project_id` in its `meta`; undefined where nothing does. */
  hexProjectId: unknown;
  /** Where that is undefined: what else in its `meta` looks as if it meant a Hex project. */
  hexMeta?: Record<string, unknown>;
}

/** The first version of a dbt that promised to keep to its formats, dbt 1.0. */
const FIRST_VERSION = 4;

/** Reads `manifest.json` of any schema version from 4 on, by its shape. */
export function readManifest(bytes: Buffer): Read<Manifest> {
  const found = readJson(bytes);
  return found.ok ? manifestOf(found.value) : found;
}

/** A sentence for the log that says which manifest it is. */
export function describeManifest({ metadata, exposures }: Manifest): string {
  const { schemaVersion, dbtVersion } = metadata;
  const version =
    schemaVersion === undefined ? 'an unknown schema version' : `schema version ${schemaVersion}`;
  const writer = dbtVersion === undefined ? '' : `, written by dbt ${dbtVersion}`;
  return `The manifest is of ${version}${writer}, and has ${counted(exposures.length)}.`;
}

const counted = (exposures: number): string =>
  exposures === 1 ? '1 exposure' : `${exposures === 0 ? 'no' : exposures} exposures`;

/** Where a manifest describes what can be upstream of an exposure. `functions` came with dbt 1.11. */
const SECTIONS = [
  'nodes',
  'sources',
  'metrics',
  'semantic_models',
  'saved_queries',
  'functions',
  'unit_tests',
];

const GIVE_MANIFEST = "Give the `manifest.json` in dbt's target folder.";

function manifestOf(file: unknown): Read<Manifest> {
  const metadata = metadataOf(at(file, 'metadata'));
  const { schema = 'manifest', schemaVersion = FIRST_VERSION } = metadata;
  const keys = keysIn(file);
  if (schema !== 'manifest') return no(`is not a manifest: it is dbt's \`${schema}\`. ${GIVE_MANIFEST}`);
  if (schemaVersion < FIRST_VERSION) {
    return no(
      `is a manifest of schema version ${schemaVersion}: the least is ${FIRST_VERSION}, of dbt 1.0. Write it with a later dbt.`,
    );
  }
  if (!keys.includes('nodes')) return no(`is not a manifest: it has no \`nodes\`. ${GIVE_MANIFEST}`);
  if (!keys.includes('exposures')) {
    return no(
      'has no `exposures`, which dbt writes even where there are none: something has taken them out. Give the manifest as dbt wrote it.',
    );
  }
  const entries = SECTIONS.flatMap(section => entriesIn(at(file, section)));
  const exposures = entriesIn(at(file, 'exposures'));
  const parents = new Map([
    ...[...entries, ...exposures].map(([id, entry]): [string, string[]] => [
      id,
      textsIn(at(entry, 'depends_on', 'nodes')),
    ]),
    // dbt Fusion leaves `parent_map` empty (dbt-labs/dbt-fusion#499).
    ...entriesIn(at(file, 'parent_map')).map(([id, ids]): [string, string[]] => [id, textsIn(ids)]),
  ]);
  return yes({
    metadata,
    exposures: exposures.filter(isEnabled).map(exposureOf),
    known: new Set([...entries, ...exposures].map(([id]) => id)),
    ephemeral: new Set(entries.filter(isEphemeral).map(([id]) => id)),
    parents,
    tests: testsBy(entries, parents),
  });
}

/** `inline` is dbt 2's. */
const isEphemeral = ([, entry]: [string, unknown]): boolean =>
  ['ephemeral', 'inline'].includes(textAt(entry, 'config', 'materialized') ?? '');

const isEnabled = ([, entry]: [string, unknown]): boolean => at(entry, 'config', 'enabled') !== false;

function exposureOf([uniqueId, entry]: [string, unknown]): ManifestExposure {
  const packageName = textAt(entry, 'package_name');
  const label = textAt(entry, 'label');
  const url = textAt(entry, 'url');
  const hexProjectId = valueInMeta(entry, 'hex', 'project_id');
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

/** From dbt 1.10 on, `meta` belongs under `config`. Nothing is nothing, however it is written. */
const valueInMeta = (entry: unknown, ...path: string[]): unknown =>
  at(entry, 'config', 'meta', ...path) ?? at(entry, 'meta', ...path) ?? undefined;

/** What somebody may write who means a Hex project; `hex_color` is nothing of the kind. */
const HEX_KEY = /^hex([_.-]?(project.*|id|url|app))?$/i;

function hexMetaOf(entry: unknown): Record<string, unknown> | undefined {
  const keys = [...keysIn(at(entry, 'config', 'meta')), ...keysIn(at(entry, 'meta'))];
  const ours = keys.filter(key => HEX_KEY.test(key) && valueInMeta(entry, key) !== undefined);
  return ours.length > 0 ? Object.fromEntries(ours.map(key => [key, valueInMeta(entry, key)])) : undefined;
}

/** A test belongs to what it was written for; where that is not said, as with a source's, to all it depends on. */
function testsBy(entries: [string, unknown][], parents: Map<string, string[]>): Map<string, string[]> {
  const tests = new Map<string, string[]>();
  for (const [id, entry] of entries) {
    if (!/^(unit_)?test\./.test(id)) continue;
    const testedId = textAt(entry, 'attached_node') ?? textAt(entry, 'tested_node_unique_id');
    for (const tested of testedId === undefined ? (parents.get(id) ?? []) : [testedId]) {
      const known = tests.get(tested);
      if (known === undefined) tests.set(tested, [id]);
      else known.push(id);
    }
  }
  return tests;
}
