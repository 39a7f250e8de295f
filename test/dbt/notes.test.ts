import { expect, test } from 'vitest';
import { dependsOn, exposure, manifestFile, resultsFile, selectFrom } from './files.ts';

const manifest = manifestFile({
  nodes: { 'model.shop.a': {}, 'model.shop.b': {}, 'model.shop.c': {} },
  exposures: { 'exposure.shop.board': exposure('board', 1, 'model.shop.a') },
});

const notesAfter = (...results: object[]): string[] => selectFrom(manifest, ...results).notes;

const of = (invocation_id: string | undefined) => ({ metadata: { invocation_id } });

test('files that fit together need no note', () => {
  expect(notesAfter(resultsFile('build', { 'model.shop.a': 'success' }))).toEqual([]);
});

test('a manifest of another invocation than the results is noted', () => {
  expect(notesAfter(resultsFile('build', { 'model.shop.a': 'success' }, of('second')))).toEqual([
    'The manifest is of another dbt command (invocation `first`) than the run results (`second`): `dbt ls` and `dbt parse` write it anew, or files of different runs were mixed.',
  ]);
});

test('a manifest need only be of one of several results: the others are of earlier commands', () => {
  const run = resultsFile('run', { 'model.shop.a': 'success' }, of('earlier'));
  expect(notesAfter(run, resultsFile('test', { 'model.shop.b': 'pass' }))).toEqual([]);
});

test('all invocations of the results are named where the manifest is of none of them', () => {
  const run = resultsFile('run', { 'model.shop.a': 'success' }, of('second'));
  const unsaid = resultsFile('run', { 'model.shop.b': 'success' }, of(undefined));
  const build = resultsFile('build', { 'model.shop.c': 'success' }, of('third'));
  expect(notesAfter(run, unsaid, build)).toEqual([
    expect.stringContaining('(invocation `first`) than the run results (`second`, `third`):'),
  ]);
});

test('where an invocation is not said, nothing is noted', () => {
  const results = { 'model.shop.a': 'success' };
  expect(notesAfter(resultsFile('build', results, of(undefined)))).toEqual([]);
  const unsaid = { ...manifest, metadata: { dbt_version: '1.10.4' } };
  expect(selectFrom(unsaid, resultsFile('build', results)).notes).toEqual([]);
});

const writtenAt = (generated_at: string) => ({ metadata: { generated_at } });

test('results that are given in another order than dbt wrote them are noted', () => {
  const run = resultsFile('run', { 'model.shop.a': 'success' }, writtenAt('2026-11-22T09:00:00.123456Z'));
  const retry = resultsFile('retry', { 'model.shop.a': 'success' }, writtenAt('2026-11-22T09:10:00Z'));
  expect(notesAfter(run, retry)).toEqual([]);
  expect(notesAfter(retry, run)).toEqual([
    'The run results are out of order: those of `dbt run` (written at 2026-11-22T09:00:00.123Z) are given after those of `dbt retry` (written at 2026-11-22T09:10:00.000Z). The later in the list counts, so give them in the order in which dbt wrote them.',
  ]);
  expect(notesAfter(retry, resultsFile('run', { 'model.shop.a': 'success' }))).toEqual([]);
});

test('that the results are of a sample is noted', () => {
  const args = { which: 'build', sample: '3 days' };
  expect(notesAfter(resultsFile('build', { 'model.shop.a': 'success' }, { args }))).toEqual([
    'The run results of `dbt build` are of a sample (`--sample`): what is downstream shows a part of the data.',
  ]);
});

test('empty results are noted', () => {
  expect(notesAfter(resultsFile('run', {}))).toEqual([
    'The run results of `dbt run` are empty: dbt selected nothing, or stopped early.',
  ]);
  expect(notesAfter(resultsFile('run', {}, { args: {} }))).toEqual([
    'The run results of a dbt command are empty: dbt selected nothing, or stopped early.',
  ]);
});

test('results of tests alone are noted', () => {
  expect(notesAfter(resultsFile('test', { 'model.shop.a': 'pass' }))).toEqual([
    'The run results are of `dbt test` alone, which builds nothing: give those of `dbt run`, too, one a line before it.',
  ]);
});

test('statuses that are not known are noted, once each', () => {
  const statuses = { 'model.shop.a': 'deferred', 'model.shop.b': 'deferred', 'model.shop.c': 'paused' };
  expect(notesAfter(resultsFile('build', statuses))).toEqual([
    'Run results with a status that is not known (`deferred`, `paused`) count as neither built nor failed: `model.shop.a`, `model.shop.b`, `model.shop.c`.',
  ]);
});

test('results of nodes that the manifest does not describe are noted, but not those of operations', () => {
  const unknown = ['v', 'w', 'x', 'y', 'z'].map(name => [`model.shop.${name}`, 'success']);
  const operations = { 'operation.shop.end-0': 'success', 'macro.shop.grant': 'success' };
  expect(notesAfter(resultsFile('build', { ...Object.fromEntries(unknown), ...operations }))).toEqual([
    'The run results tell of nodes that the manifest does not describe: `model.shop.v`, `model.shop.w`, `model.shop.x` and 2 more. Are both of the same dbt project?',
  ]);
});

test('nodes upstream that the manifest does not describe are noted, and their results count', () => {
  const gap = manifestFile({
    nodes: { 'model.shop.a': dependsOn('model.shop.gone') },
    exposures: {
      'exposure.shop.board': exposure('board', 1, 'model.shop.a'),
      'exposure.shop.other': exposure('other', 2, 'model.shop.a'),
    },
  });
  const { selected, notes } = selectFrom(gap, resultsFile('build', { 'model.shop.gone': 'success' }));
  expect(selected).toHaveLength(2);
  expect(notes).toContain(
    'Exposures depend on nodes that the manifest does not describe: `model.shop.gone`.',
  );
});
