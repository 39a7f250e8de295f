import { closeSync, openSync, writeSync } from 'node:fs';
import { seeded } from './distribution.ts';

const TESTS_PER_MODEL = 4;
const COLUMNS = 20;
const EXPOSURES = 200;

/** Writes a manifest such as dbt 1.10 writes for a large project, of at least so many bytes. It is the same each time. */
export function writeManifest(path: string, leastBytes: number): void {
  const random = seeded(7);
  const file = openSync(path, 'w');
  let bytes = 0;
  const write = (text: string): void => {
    bytes += writeSync(file, text);
  };
  const member = (key: string, value: unknown): void =>
    write(`${JSON.stringify(key)}: ${JSON.stringify(value)}, `);

  write('{');
  member('metadata', {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
    dbt_version: '1.10.4',
    invocation_id: '6f9f6f0c-6f6e-4d43-8d5b-0c5d8e0a9a11',
    project_name: 'shop',
  });
  const parents: Record<string, string[]> = {};
  write('"nodes": {');
  let models = 0;
  // What follows the nodes takes about a sixth of the whole.
  while (bytes < leastBytes * 0.85) {
    const id = modelId(models);
    const upstream = models === 0 ? [] : [1, 2, 3].map(() => modelId(Math.floor(random() * models)));
    parents[id] = [...new Set(upstream)];
    member(id, model(id, parents[id], random));
    for (let test = 0; test < TESTS_PER_MODEL; test += 1) {
      const testId = `test.shop.not_null_${models}_${test}.${hex(random)}`;
      parents[testId] = [id];
      member(testId, testOf(testId, id, random));
    }
    models += 1;
  }
  write('"model.shop.last": {}}, "exposures": {');
  for (let index = 0; index < EXPOSURES; index += 1) {
    const id = `exposure.shop.board_${index}`;
    parents[id] = [1, 2, 3].map(() => modelId(Math.floor(random() * models)));
    member(id, exposure(index, parents[id]));
  }
  write('"exposure.shop.none": {}}, ');
  member('sources', {});
  member('parent_map', parents);
  member('child_map', parents);
  member('docs', {});
  write('"macros": {');
  while (bytes < leastBytes) {
    const id = `macro.dbt.macro_${bytes}`;
    member(id, { name: id, macro_sql: sql(40, random), depends_on: { macros: [] }, description: '' });
  }
  write('"macro.dbt.last": {}}, "disabled": {}, "group_map": {}}');
  closeSync(file);
}

const modelId = (index: number): string => `model.shop.model_${index}`;

const hex = (random: () => number): string => Math.floor(random() * 2 ** 31).toString(16);

const sql = (lines: number, random: () => number): string =>
  Array.from(
    { length: lines },
    (_, line) =>
      `    coalesce("orders"."amount_${line}", ${random()}) as amount_${line}, -- {{ ref('orders') }}\n`,
  ).join('');

function model(id: string, upstream: string[], random: () => number): object {
  const name = id.split('.').at(-1);
  return {
    ...common(id, 'model'),
    name,
    raw_code: sql(50, random),
    compiled_code: sql(60, random),
    compiled: true,
    description: 'Umsätze je Kunde – “net” of returns 📦',
    columns: Object.fromEntries(
      Array.from({ length: COLUMNS }, (_, column) => [
        `amount_${column}`,
        {
          name: `amount_${column}`,
          description: 'What was paid, in cents, without taxes and without what came back',
          meta: {},
          data_type: 'number(38, 2)',
          constraints: [],
          quote: null,
          tags: [],
          granularity: null,
          config: { meta: {}, tags: [] },
        },
      ]),
    ),
    refs: upstream.map(parent => ({ name: parent, package: null, version: null })),
    depends_on: { macros: ['macro.dbt.is_incremental'], nodes: upstream },
  };
}

const testOf = (id: string, tested: string, random: () => number): object => ({
  ...common(id, 'test'),
  raw_code: '{{ test_not_null(**_dbt_generic_test_kwargs) }}',
  compiled_code: sql(6, random),
  attached_node: tested,
  column_name: 'amount_1',
  test_metadata: { name: 'not_null', kwargs: { column_name: 'amount_1', model: "{{ ref('x') }}" } },
  depends_on: { macros: ['macro.dbt.test_not_null'], nodes: [tested] },
});

const common = (id: string, resourceType: string): object => ({
  database: 'analytics',
  schema: 'marts',
  resource_type: resourceType,
  package_name: 'shop',
  path: `marts/${id}.sql`,
  original_file_path: `models/marts/${id}.sql`,
  unique_id: id,
  fqn: id.split('.'),
  alias: id,
  checksum: { name: 'sha256', checksum: '4fa0ac1f0c3a2f8e3c1b7a1e'.repeat(3) },
  config: {
    enabled: true,
    alias: null,
    schema: 'marts',
    tags: [],
    meta: {},
    materialized: 'table',
    persist_docs: {},
    'post-hook': [],
    'pre-hook': [],
    quoting: {},
    column_types: {},
    on_schema_change: 'ignore',
    grants: {},
    contract: { enforced: false, alias_types: true },
    access: 'protected',
  },
  tags: [],
  meta: {},
  unrendered_config: { materialized: 'table' },
  created_at: 1_751_000_000.123,
  relation_name: `"analytics"."marts"."${id}"`,
});

function exposure(index: number, upstream: string[]): object {
  const projectId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return {
    name: `board_${index}`,
    resource_type: 'exposure',
    package_name: 'shop',
    unique_id: `exposure.shop.board_${index}`,
    type: 'dashboard',
    owner: { name: 'Ada', email: 'ada@example.com' },
    url: `https://app.hex.tech/shop/app/${projectId}/latest`,
    config: { enabled: true, meta: {}, tags: [] },
    depends_on: { macros: [], nodes: upstream },
  };
}
