import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyHeld } from '../../src/dbt/explain.ts';
import {
  dependsOn,
  exposure,
  fusionResultsFile,
  hex,
  manifestFile,
  namesIn,
  outcomesIn,
  type ResultPart,
  resultsFile,
  selectFrom,
  urlOf,
  uuid,
} from './files.ts';

/** A source, a model on it, an ephemeral model on that, two models on that, each with a board. */
const shop = manifestFile({
  sources: { 'source.shop.raw.orders': {} },
  nodes: {
    'model.shop.staged': dependsOn('source.shop.raw.orders'),
    'model.shop.ephemeral': dependsOn('model.shop.staged'),
    'model.shop.sales': dependsOn('model.shop.ephemeral', 'seed.shop.countries'),
    'model.shop.stock': dependsOn('model.shop.ephemeral'),
    'seed.shop.countries': {},
    'snapshot.shop.prices': {},
    'test.shop.unique_staged': { attached_node: 'model.shop.staged', ...dependsOn('model.shop.staged') },
    'test.shop.unique_sales': { attached_node: 'model.shop.sales', ...dependsOn('model.shop.sales') },
    'test.shop.sales_equal_stock': dependsOn('model.shop.sales', 'model.shop.stock'),
    'test.shop.orders_arrive': dependsOn('source.shop.raw.orders'),
    'operation.shop.shop-on-run-end-0': {},
  },
  unit_tests: { 'unit_test.shop.stock.sums': dependsOn('model.shop.stock') },
  exposures: {
    'exposure.shop.sales': exposure('sales', 1, 'model.shop.sales'),
    'exposure.shop.stock': exposure('stock', 2, 'model.shop.stock'),
    'exposure.shop.looker': { ...exposure('looker', 3, 'model.shop.sales'), url: 'https://looker.example/1' },
  },
});

const afterBuild = (statuses: Record<string, string>) => selectFrom(shop, resultsFile('build', statuses));

describe('which exposures are selected', () => {
  test('without run results, every Hex project is to run', () => {
    expect(selectFrom(shop)).toMatchObject({
      selected: [{ projectId: uuid(1) }, { projectId: uuid(2) }],
      held: [],
      untouched: [],
      nothing: undefined,
      notes: [],
    });
  });

  test.each([
    ['a model right before one', { 'model.shop.sales': 'success' }, ['sales'], ['stock']],
    [
      'a model at some depth, through an ephemeral one',
      { 'model.shop.staged': 'success' },
      ['sales', 'stock'],
      [],
    ],
    ['a seed', { 'seed.shop.countries': 'success' }, ['sales'], ['stock']],
    ['a snapshot that neither needs', { 'snapshot.shop.prices': 'success' }, [], ['sales', 'stock']],
    [
      'nothing, as nothing is new',
      { 'model.shop.staged': 'no-op', 'model.shop.sales': 'reused' },
      [],
      ['sales', 'stock'],
    ],
    ['nothing, with tests passed', { 'test.shop.unique_sales': 'pass' }, [], ['sales', 'stock']],
    ['a hook', { 'operation.shop.shop-on-run-end-0': 'success' }, [], ['sales', 'stock']],
    ['the exposure, as dbt 1.10 lists it', { 'exposure.shop.sales': 'success' }, [], ['sales', 'stock']],
    ['what is not known', { 'model.shop.sales': 'deferred' }, [], ['sales', 'stock']],
    [
      'a model, with a warning of a test',
      { 'model.shop.sales': 'success', 'test.shop.unique_sales': 'warn' },
      ['sales'],
      ['stock'],
    ],
    ['a model, in capitals', { 'model.shop.sales': 'SUCCESS' }, ['sales'], ['stock']],
  ])('built was %s', (_, statuses, selected, untouched) => {
    expect(outcomesIn(afterBuild(statuses))).toEqual({ selected, held: [], untouched });
  });

  test.each([
    ['a model right before one failed', { 'model.shop.sales': 'error' }, ['sales']],
    ['a model at some depth failed', { 'model.shop.staged': 'partial success' }, ['sales', 'stock']],
    ['a model was skipped', { 'model.shop.sales': 'skipped' }, ['sales']],
    ['a test of its model failed', { 'test.shop.unique_sales': 'fail' }, ['sales']],
    ['a test could not be run', { 'test.shop.unique_sales': 'error' }, ['sales']],
    ['a test of a model at some depth failed', { 'test.shop.unique_staged': 'fail' }, ['sales', 'stock']],
    ['a test of two models failed', { 'test.shop.sales_equal_stock': 'fail' }, ['sales', 'stock']],
    ['a test of a source failed', { 'test.shop.orders_arrive': 'fail' }, ['sales', 'stock']],
    ['a unit test failed', { 'unit_test.shop.stock.sums': 'fail' }, ['stock']],
    ['a source is too old', { 'source.shop.raw.orders': 'runtime error' }, ['sales', 'stock']],
    ['the status stands in capitals', { 'model.shop.stock': 'ERROR' }, ['stock']],
    ['a hook failed, which is upstream of none', { 'operation.shop.shop-on-run-end-0': 'error' }, []],
  ])('held back are those downstream where %s', (_, statuses, held) => {
    const built = {
      'model.shop.staged': 'success',
      'model.shop.sales': 'success',
      'model.shop.stock': 'success',
    };
    const selected = ['sales', 'stock'].filter(name => !(held as string[]).includes(name));
    expect(outcomesIn(afterBuild({ ...built, ...statuses }))).toEqual({ selected, held, untouched: [] });
  });

  test('what is downstream of a failure alone is held, not merely untouched', () => {
    expect(outcomesIn(afterBuild({ 'model.shop.sales': 'error' }))).toEqual({
      selected: [],
      held: ['sales'],
      untouched: ['stock'],
    });
  });

  test('of several results, the later word on a node counts', () => {
    const run = resultsFile('run', { 'model.shop.sales': 'error', 'model.shop.stock': 'success' });
    const retry = resultsFile('retry', { 'model.shop.sales': 'success' });
    expect(outcomesIn(selectFrom(shop, run, retry))).toMatchObject({ selected: ['sales', 'stock'] });
    expect(outcomesIn(selectFrom(shop, retry, run))).toMatchObject({ selected: ['stock'], held: ['sales'] });
  });

  test('tests that failed after a run hold what the run has built', () => {
    const run = resultsFile('run', { 'model.shop.sales': 'success', 'model.shop.stock': 'success' });
    const tested = resultsFile('test', {
      'test.shop.unique_sales': 'fail',
      'unit_test.shop.stock.sums': 'pass',
    });
    expect(outcomesIn(selectFrom(shop, run, tested))).toEqual({
      selected: ['stock'],
      held: ['sales'],
      untouched: [],
    });
  });

  test('an exposure that depends on a source or on nothing is untouched, and runs where no results are given', () => {
    const manifest = manifestFile({
      sources: { 'source.shop.raw.orders': {} },
      exposures: {
        'exposure.shop.raw': exposure('raw', 1, 'source.shop.raw.orders'),
        'exposure.shop.alone': { name: 'alone', url: urlOf(2) },
      },
    });
    const built = resultsFile('build', { 'model.shop.other': 'success' });
    expect(outcomesIn(selectFrom(manifest, built))).toMatchObject({ untouched: ['raw', 'alone'] });
    expect(outcomesIn(selectFrom(manifest))).toMatchObject({ selected: ['raw', 'alone'] });
  });

  test('metrics, semantic models and saved queries are ways upstream', () => {
    const manifest = manifestFile({
      nodes: { 'model.shop.sales': {} },
      semantic_models: { 'semantic_model.shop.sales': dependsOn('model.shop.sales') },
      metrics: { 'metric.shop.revenue': dependsOn('semantic_model.shop.sales') },
      saved_queries: { 'saved_query.shop.weekly': dependsOn('metric.shop.revenue') },
      exposures: { 'exposure.shop.weekly': exposure('weekly', 1, 'saved_query.shop.weekly') },
    });
    expect(selectFrom(manifest, resultsFile('run', { 'model.shop.sales': 'success' }))).toMatchObject({
      selected: [{ exposures: [{ changed: ['model.shop.sales'] }] }],
    });
  });

  test('what changed upstream is reported, the nearest first', () => {
    const built = {
      'model.shop.staged': 'success',
      'seed.shop.countries': 'success',
      'model.shop.sales': 'success',
    };
    const [sales] = afterBuild(built).selected[0]?.exposures ?? [];
    expect(sales?.changed).toEqual(['model.shop.sales', 'seed.shop.countries', 'model.shop.staged']);
    expect(sales?.heldBy).toEqual([]);
  });
});

describe('dbt 2', () => {
  const ephemeral = manifestFile({
    nodes: {
      'model.shop.raw': { config: { materialized: 'table' } },
      'model.shop.clean': { config: { materialized: 'ephemeral' }, ...dependsOn('model.shop.raw') },
      'model.shop.sales': { config: { materialized: 'table' }, ...dependsOn('model.shop.clean') },
      'test.shop.unique_sales': { attached_node: 'model.shop.sales', ...dependsOn('model.shop.sales') },
    },
    exposures: {
      'exposure.shop.sales': exposure('sales', 1, 'model.shop.sales'),
      'exposure.shop.clean': exposure('clean', 2, 'model.shop.clean'),
    },
  });
  const after = (results: Record<string, ResultPart>) =>
    outcomesIn(selectFrom(ephemeral, fusionResultsFile('build', results)));

  test('a build without a fault holds nothing back for its ephemeral models, which dbt skips', () => {
    expect(
      after({
        'model.shop.raw': ['success', 'Succeeded'],
        'model.shop.clean': ['skipped', 'Skipped'],
        'model.shop.sales': ['success', 'Succeeded'],
        'test.shop.unique_sales': ['pass', 'Pass'],
      }),
    ).toEqual({ selected: ['sales', 'clean'], held: [], untouched: [] });
  });

  test('what dbt skips because something above it failed holds back', () => {
    expect(
      after({
        'model.shop.clean': ['skipped', 'Skipped due to upstream failure'],
        'model.shop.sales': ['skipped', 'Skipped due to upstream failure'],
      }),
    ).toEqual({ selected: [], held: ['sales', 'clean'], untouched: [] });
  });

  test('a model that was built with a warning is new', () => {
    expect(after({ 'model.shop.sales': ['warn', 'Warn'] })).toMatchObject({ selected: ['sales'] });
  });

  test('a model that was reused, and its tests with it, is not', () => {
    const reused = 'Skipped due to model reuse';
    expect(
      after({ 'model.shop.sales': ['reused', reused], 'test.shop.unique_sales': ['skipped', reused] }),
    ).toEqual({ selected: [], held: [], untouched: ['sales', 'clean'] });
  });
});

describe('what dbt was called with', () => {
  const called = (args: object, statuses: Record<string, string>) =>
    resultsFile('build', statuses, { args: { which: 'build', ...args } });

  test('what was built without rows holds back, with a warning', () => {
    const selection = selectFrom(shop, called({ empty: true }, { 'model.shop.sales': 'success' }));
    expect(outcomesIn(selection)).toEqual({ selected: [], held: ['sales'], untouched: ['stock'] });
    expect(selection.warnings).toEqual([
      'dbt was called with `--empty`, which builds without rows: nothing downstream of it is run. Build without it before this step.',
    ]);
    const [project] = selection.held;
    const [first] = project?.exposures ?? [];
    expect(project && first && whyHeld(first, project)).toBe('`model.shop.sales` was built with `--empty`');
    expect(selection.nothing).toBe(
      '1 exposure is held back, because something upstream failed, was skipped, or was built with `--empty`. Nothing upstream of 1 exposure was built with success.',
    );
  });

  test('what was built with rows after that is free', () => {
    const built = { 'model.shop.sales': 'success' };
    const selection = selectFrom(shop, called({ empty: true }, built), called({}, built));
    expect(outcomesIn(selection)).toMatchObject({ selected: ['sales'], held: [] });
    expect(selection.warnings).toEqual([]);
  });

  test('what was built of a sample is run', () => {
    expect(
      outcomesIn(selectFrom(shop, called({ sample: '1 day' }, { 'model.shop.sales': 'success' }))),
    ).toEqual({ selected: ['sales'], held: [], untouched: ['stock'] });
  });

  const stopped = { 'seed.shop.countries': 'success', 'snapshot.shop.prices': 'error' };

  test('what was never reached after --fail-fast has not been built', () => {
    const selection = selectFrom(shop, called({ fail_fast: true }, stopped));
    expect(outcomesIn(selection)).toEqual({ selected: [], held: ['sales', 'stock'], untouched: [] });
    const [project] = selection.held;
    const [first] = project?.exposures ?? [];
    expect(project && first && whyHeld(first, project)).toMatch(
      /^`model\.shop\.sales` was not built: dbt stopped at a failure before \(`--fail-fast`\), /,
    );
  });

  test('a failure is reported, and not what was never reached because of it', () => {
    const failed = { 'seed.shop.countries': 'error', 'model.shop.staged': 'success' };
    const { held } = selectFrom(shop, called({ fail_fast: true }, failed));
    const [sales] = held[0]?.exposures ?? [];
    expect(sales?.heldBy).toEqual([{ kind: 'node', uniqueId: 'seed.shop.countries', status: 'error' }]);
  });

  test.each([
    ['dbt went on after the failure', {}],
    [
      'a part of the project was selected, so that the rest need not have been meant',
      {
        fail_fast: true,
        select: ['countries'],
      },
    ],
  ])('what has no result holds nothing back where %s', (_, args) => {
    expect(outcomesIn(selectFrom(shop, called(args, stopped)))).toEqual({
      selected: ['sales'],
      held: [],
      untouched: ['stock'],
    });
  });

  test('what dbt built again after a failure is free', () => {
    const first = called({ fail_fast: true }, { 'snapshot.shop.prices': 'error' });
    const retry = resultsFile('retry', { 'snapshot.shop.prices': 'success', 'model.shop.sales': 'success' });
    expect(outcomesIn(selectFrom(shop, first, retry))).toMatchObject({ selected: ['sales'], held: [] });
  });
});

describe('two exposures of one project', () => {
  const twice = manifestFile({
    nodes: { 'model.shop.a': {}, 'model.shop.b': {} },
    exposures: {
      'exposure.shop.first': exposure('first', 1, 'model.shop.a'),
      'exposure.shop.between': exposure('between', 2, 'model.shop.b'),
      'exposure.shop.second': exposure('second', 1, 'model.shop.b'),
    },
  });

  test('run it once, though only one of them changed', () => {
    const { selected, held } = selectFrom(twice, resultsFile('build', { 'model.shop.b': 'success' }));
    expect(selected.map(({ projectId }) => projectId)).toEqual([uuid(1), uuid(2)]);
    expect(namesIn(selected)).toEqual(['first', 'second', 'between']);
    expect(held).toEqual([]);
  });

  test('do not run it where one is held, and both say why', () => {
    const { selected, held } = selectFrom(
      twice,
      resultsFile('build', { 'model.shop.a': 'success', 'model.shop.b': 'error' }),
    );
    expect(selected).toEqual([]);
    const [project] = held;
    if (project === undefined) throw new Error('nothing is held');
    expect(project.exposures.map(one => `${one.name}: ${whyHeld(one, project)}`)).toEqual([
      'first: exposure `second` of the same project is held: `model.shop.b` ended with `error`',
      'second: `model.shop.b` ended with `error`',
    ]);
  });
});

describe('why an exposure is held', () => {
  const why = (statuses: Record<string, string>) => {
    const [project] = afterBuild(statuses).held;
    const [first] = project?.exposures ?? [];
    return project && first && whyHeld(first, project);
  };

  test('the test and what it is on are named', () => {
    expect(why({ 'test.shop.unique_staged': 'fail' })).toBe(
      'test `test.shop.unique_staged` ended with `fail` (on `model.shop.staged`)',
    );
  });

  test('causes are named, and not what was skipped because of them', () => {
    expect(why({ 'model.shop.sales': 'skipped', 'model.shop.staged': 'error' })).toBe(
      '`model.shop.staged` ended with `error`',
    );
  });

  test('a test of several nodes upstream is reported once', () => {
    const manifest = manifestFile({
      nodes: { a: dependsOn('b'), b: {}, 'test.t': dependsOn('a', 'b') },
      exposures: { e: exposure('e', 1, 'a') },
    });
    const { held } = selectFrom(manifest, resultsFile('test', { 'test.t': 'fail' }));
    expect(held[0]?.exposures[0]?.heldBy).toEqual([
      { kind: 'test', uniqueId: 'test.t', status: 'fail', of: 'a' },
    ]);
  });

  test('of many causes, three are reported', () => {
    const failed = ['staged', 'ephemeral', 'sales'].map(name => [`model.shop.${name}`, 'error']);
    const statuses = {
      ...Object.fromEntries(failed),
      'test.shop.unique_sales': 'fail',
      'seed.shop.countries': 'error',
    };
    expect(why(statuses)).toMatch(/`error`, and 2 more$/);
  });
});

describe('why nothing is selected', () => {
  const nothing = (exposures: object, ...results: object[]) =>
    selectFrom(manifestFile({ nodes: { 'model.shop.a': {}, 'model.shop.b': {} }, exposures }), ...results)
      .nothing;

  test('the manifest has no exposures', () => {
    expect(nothing({})).toBe(
      'The manifest has no exposures: describe in dbt what is downstream of its models.',
    );
  });

  test('none is a Hex project: hosts that were seen are reported', () => {
    const others = {
      a: { name: 'a', url: 'https://looker.example/1' },
      b: { name: 'b', url: urlOf(1).replace('app.', 'eu.') },
      c: { name: 'c', url: 'https://looker.example/2' },
      d: { name: 'd' },
    };
    expect(nothing(others)).toBe(
      "Of 4 exposures, none names a Hex project: by a `url` on `app.hex.tech`, or by `hex.project_id` in its `meta`. URLs are on `looker.example`, `eu.hex.tech`: if one of these is the workspace's host, set `hex-url`.",
    );
    expect(nothing({ a: { name: 'a', url: `https://${hex.host}/home` } })).toBe(
      'Of 1 exposure, none names a Hex project that can be read (1 cannot): by a `url` on `app.hex.tech`, or by `hex.project_id` in its `meta`.',
    );
  });

  test('of many hosts, five are reported', () => {
    const many = Array.from({ length: 6 }, (_, host) => [`e${host}`, { url: `https://h${host}.example/` }]);
    expect(nothing(Object.fromEntries(many))).toMatch(/`h3.example`, `h4.example`, …: if/);
  });

  test('they are held, or nothing upstream of them was built', () => {
    const exposures = {
      a: exposure('a', 1, 'model.shop.a'),
      b: exposure('b', 2, 'model.shop.b'),
      c: exposure('c', 3),
    };
    expect(nothing(exposures, resultsFile('build', { 'model.shop.a': 'error' }))).toBe(
      '1 exposure is held back, because something upstream failed or was skipped. Nothing upstream of 2 exposures was built with success.',
    );
    expect(nothing(exposures, resultsFile('build', {}))).toBe(
      'Nothing upstream of 3 exposures was built with success.',
    );
  });
});

test('what is selected is what plain reachability says, on any graph, with circles too', () => {
  const ids = ['n0', 'n1', 'n2', 'n3', 'n4', '__proto__', 'constructor'];
  const id = fc.constantFrom(...ids);
  const graph = fc.array(fc.tuple(id, id), { maxLength: 14 });
  const statuses = fc.dictionary(id, fc.constantFrom('success', 'error', 'skipped', 'pass', 'reused'), {
    maxKeys: 4,
  });
  const boards = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.subarray(ids, { maxLength: 2 })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(graph, statuses, boards, fc.boolean(), (edges, statuses, boards, hasMap) => {
      const parentsOf = (node: string) => edges.filter(([from]) => from === node).map(([, to]) => to);
      const nodes = Object.fromEntries(ids.map(node => [node, hasMap ? {} : dependsOn(...parentsOf(node))]));
      const exposures = Object.fromEntries(
        boards.map(([project, on], index) => [`e${index}`, exposure(`e${index}`, project, ...on)]),
      );
      const parent_map = hasMap ? Object.fromEntries(ids.map(node => [node, parentsOf(node)])) : undefined;
      const selection = selectFrom(
        manifestFile({ nodes, exposures, parent_map }),
        resultsFile('build', statuses),
      );

      const reaches = (from: string[], wanted: (node: string) => boolean): boolean => {
        let reached = from;
        for (const _ of ids) reached = [...new Set([...reached, ...reached.flatMap(parentsOf)])];
        return reached.some(wanted);
      };
      const statusOf = (node: string) => (Object.hasOwn(statuses, node) ? statuses[node] : undefined);
      const fateOf = (project: number): string => {
        const on = boards.filter(([its]) => its === project).map(([, on]) => on);
        if (on.some(from => reaches(from, node => ['error', 'skipped'].includes(statusOf(node) ?? ''))))
          return 'held';
        return on.some(from => reaches(from, node => statusOf(node) === 'success'))
          ? 'selected'
          : 'untouched';
      };
      const projects = [...new Set(boards.map(([project]) => project))];
      const expected = (fate: string) => projects.filter(one => fateOf(one) === fate).map(uuid);
      for (const fate of ['selected', 'held', 'untouched'] as const) {
        expect(selection[fate].map(({ projectId }) => projectId)).toEqual(expected(fate));
      }
      expect(selection.nothing === undefined).toBe(selection.selected.length > 0);
    }),
    { numRuns: 500 },
  );
});
