import { expect, test } from 'vitest';
import { describeManifest } from '../../src/dbt/explain.ts';
import { readManifest } from '../../src/dbt/manifest.ts';
import { bytesOf, dependsOn, exposure, manifestFile, manifestOf, readable, urlOf } from './files.ts';

const versioned = (kind: string, version: number, dbt_version = '1.0.0') => ({
  metadata: { dbt_schema_version: `https://schemas.getdbt.com/dbt/${kind}/v${version}.json`, dbt_version },
});

const refusal = (file: unknown): string | undefined => {
  const read = readManifest(bytesOf(file));
  return read.ok ? undefined : read.error;
};

test.each([
  [
    versioned('manifest', 4),
    'The manifest is of schema version 4, written by dbt 1.0.0, and has no exposures.',
  ],
  [
    versioned('manifest', 12, '1.10.4'),
    'The manifest is of schema version 12, written by dbt 1.10.4, and has no exposures.',
  ],
  [
    versioned('manifest', 20, '2.0.0-preview.3'),
    'The manifest is of schema version 20, written by dbt 2.0.0-preview.3, and has no exposures.',
  ],
  [{ metadata: {} }, 'The manifest is of an unknown schema version, and has no exposures.'],
  [
    { metadata: { dbt_schema_version: 12 } },
    'The manifest is of an unknown schema version, and has no exposures.',
  ],
  [
    { exposures: { 'exposure.shop.a': {} } },
    'The manifest is of schema version 12, written by dbt 1.10.4, and has 1 exposure.',
  ],
])('a manifest goes by its shape, and says which version it is: %j', (parts, sentence) => {
  expect(describeManifest(manifestOf(parts))).toBe(sentence);
});

test('a manifest of a version before 4 is refused', () => {
  expect(refusal(manifestFile(versioned('manifest', 3)))).toBe(
    'is a manifest of schema version 3: the least is 4, of dbt 1.0. Write it with a later dbt.',
  );
});

test.each([
  ['run results', versioned('run-results', 6), "is not a manifest: it is dbt's `run-results`."],
  [
    'a catalog',
    { ...versioned('catalog', 1), nodes: {}, sources: {} },
    "is not a manifest: it is dbt's `catalog`.",
  ],
  ['a semantic manifest', { semantic_models: [], metrics: [] }, 'is not a manifest: it has no `nodes`.'],
  [
    "an answer of dbt Cloud's",
    { status: { code: 404 }, data: null },
    'is not a manifest: it has no `nodes`.',
  ],
  ['a file with exposures alone', { exposures: {} }, 'is not a manifest: it has no `nodes`.'],
  ['a list', [manifestFile()], 'is not a manifest: it has no `nodes`.'],
  ['a number', 12, 'is not a manifest: it has no `nodes`.'],
])('%s is no manifest', (_, file, message) => {
  expect(refusal(file)).toMatch(message);
  expect(refusal(file)).toMatch("Give the `manifest.json` in dbt's target folder.");
});

test('a manifest from which the exposures were taken is refused', () => {
  expect(refusal({ metadata: {}, nodes: {} })).toBe(
    'has no `exposures`, which dbt writes even where there are none: something has taken them out. Give the manifest as dbt wrote it.',
  );
});

test('a manifest that is cut off is refused', () => {
  const bytes = bytesOf(manifestFile());
  expect(readManifest(bytes.subarray(0, bytes.length - 1))).toEqual({
    ok: false,
    error: expect.stringMatching(/^is cut off after \d+ bytes: /),
  });
});

test('numbers that are none do not matter, wherever they stand', () => {
  const text = JSON.stringify(
    manifestFile({ nodes: { 'model.shop.a': { n: 'NUMBER', ...dependsOn('b') } }, elapsed: 'NUMBER' }),
  );
  for (const written of ['NaN', 'Infinity', '-Infinity']) {
    const read = readManifest(Buffer.from(text.replaceAll('"NUMBER"', written)));
    expect(readable(read).parents.get('model.shop.a')).toEqual(['b']);
  }
});

test('what each depends on comes from parent_map', () => {
  const { parents } = manifestOf({
    nodes: { 'model.shop.a': dependsOn('model.shop.old') },
    parent_map: { 'model.shop.a': ['source.shop.raw.orders'] },
  });
  expect(parents.get('model.shop.a')).toEqual(['source.shop.raw.orders']);
});

test('what parent_map does not hold comes from depends_on, in every part of the manifest', () => {
  const { parents } = manifestOf({
    nodes: { 'model.shop.a': dependsOn('b') },
    sources: { 'source.shop.raw.a': {} },
    metrics: { 'metric.shop.a': dependsOn('b') },
    semantic_models: { 'semantic_model.shop.a': dependsOn('b') },
    saved_queries: { 'saved_query.shop.a': dependsOn('b') },
    functions: { 'function.shop.a': dependsOn('b') },
    unit_tests: { 'unit_test.shop.a.b': dependsOn('b') },
    exposures: { 'exposure.shop.a': dependsOn('b') },
    parent_map: { 'model.shop.c': ['model.shop.a'] },
  });
  expect(Object.fromEntries(parents)).toEqual({
    'model.shop.a': ['b'],
    'source.shop.raw.a': [],
    'metric.shop.a': ['b'],
    'semantic_model.shop.a': ['b'],
    'saved_query.shop.a': ['b'],
    'function.shop.a': ['b'],
    'unit_test.shop.a.b': ['b'],
    'exposure.shop.a': ['b'],
    'model.shop.c': ['model.shop.a'],
  });
});

test('an empty parent_map, as dbt Fusion writes it, hides nothing', () => {
  const { parents } = manifestOf({ nodes: { 'model.shop.a': dependsOn('model.shop.b') }, parent_map: {} });
  expect(parents.get('model.shop.a')).toEqual(['model.shop.b']);
});

test('a test belongs to what it was written for, else to all it depends on', () => {
  const { tests } = manifestOf({
    nodes: {
      'test.shop.relationships': {
        attached_node: 'model.shop.a',
        ...dependsOn('model.shop.a', 'model.shop.b'),
      },
      'test.shop.singular': { attached_node: null, ...dependsOn('model.shop.a', 'model.shop.b') },
      'test.shop.on_source': dependsOn('source.shop.raw.orders'),
      'test.shop.on_nothing': {},
      'model.shop.a': {},
      'model.shop.b': dependsOn('model.shop.a'),
    },
    unit_tests: {
      'unit_test.shop.a.one': dependsOn('model.shop.a'),
      'unit_test.shop.a.two': { tested_node_unique_id: 'model.shop.b', ...dependsOn('model.shop.a') },
    },
  });
  expect(Object.fromEntries(tests)).toEqual({
    'model.shop.a': ['test.shop.relationships', 'test.shop.singular', 'unit_test.shop.a.one'],
    'model.shop.b': ['test.shop.singular', 'unit_test.shop.a.two'],
    'source.shop.raw.orders': ['test.shop.on_source'],
  });
});

test('what an exposure says of itself is read, and disabled ones are left out', () => {
  const { exposures, describedIds } = manifestOf({
    exposures: {
      'exposure.shop.a': { ...exposure('a', 1), label: 'Board A' },
      'exposure.shop.b': {
        ...exposure('b', 2),
        config: { enabled: true, meta: { hex: { project_id: 'B' } } },
      },
      'exposure.shop.c': { ...exposure('c', 3), config: { enabled: false } },
      'exposure.shop.d': { meta: { hex: { project_id: 'D' } }, config: { meta: {} } },
    },
  });
  expect(exposures).toEqual([
    { uniqueId: 'exposure.shop.a', name: 'a', packageName: 'shop', label: 'Board A', url: urlOf(1) },
    { uniqueId: 'exposure.shop.b', name: 'b', packageName: 'shop', url: urlOf(2), hexProjectId: 'B' },
    { uniqueId: 'exposure.shop.d', name: 'exposure.shop.d', hexProjectId: 'D' },
  ]);
  expect([...describedIds]).toContain('exposure.shop.c');
});

test('values of kinds that nobody expects are passed over', () => {
  const odd = {
    nodes: {
      'model.shop.a': null,
      'model.shop.b': { depends_on: ['x'] },
      'model.shop.c': { depends_on: { nodes: 'x' } },
    },
    exposures: {
      'exposure.shop.a': 'text',
      'exposure.shop.b': { name: 3, url: ['u'], meta: [], config: 'x' },
    },
    parent_map: { 'model.shop.d': 'x', 'model.shop.e': [1, 'y', null] },
    metadata: 'none',
    sources: [],
    metrics: null,
  };
  const { exposures, parents } = manifestOf(odd);
  expect(exposures.map(({ name }) => name)).toEqual(['exposure.shop.a', 'exposure.shop.b']);
  expect(Object.fromEntries(parents)).toMatchObject({
    'model.shop.d': [],
    'model.shop.e': ['y'],
    'model.shop.b': [],
  });
});

test('names from the prototype of objects are names like any other', () => {
  const { parents, exposures } = manifestOf({
    nodes: { ['__proto__']: dependsOn('constructor') },
    exposures: { toString: { meta: { ['__proto__']: { hex: { project_id: 'P' } } } } },
  });
  expect(parents.get('__proto__')).toEqual(['constructor']);
  expect(parents.get('constructor')).toBeUndefined();
  expect(exposures).toEqual([{ uniqueId: 'toString', name: 'toString', hexProjectId: undefined }]);
});
