import { expect, test } from 'vitest';
import { readRunResults } from '../../src/dbt/run-results.ts';
import { bytesOf, manifestFile, readable, resultsFile, resultsOf } from './files.ts';

const refusal = (file: unknown): string | undefined => {
  const read = readRunResults(bytesOf(file));
  return read.ok ? undefined : read.error;
};

test.each([
  'build',
  'run',
  'snapshot',
  'seed',
  'test',
  'retry',
  'run-operation',
  'clone',
  'BUILD',
  'run_operation',
])('results of dbt %s are taken', command => {
  expect(resultsOf(resultsFile(command, {})).command).toBe(command.toLowerCase().replace('_', '-'));
});

test.each([
  ['generate', 'docs generate'],
  ['compile', 'compile'],
  ['show', 'show'],
  ['constructor', 'constructor'],
])('results of dbt %s are refused, naming the command', (which, name) => {
  expect(refusal(resultsFile(which, { 'model.shop.a': 'success' }))).toBe(
    `was written by \`dbt ${name}\`, which builds nothing. Give the \`run_results.json\` of the command that built the models, such as \`dbt build\`, kept before another command writes it anew.`,
  );
});

test('results that do not say which command wrote them are taken', () => {
  expect(resultsOf(resultsFile('build', { 'model.shop.a': 'success' }, { args: {} }))).toEqual({
    metadata: { schema: 'run-results', schemaVersion: 6, dbtVersion: '1.10.4', invocationId: 'first' },
    args: { empty: false, sample: false, failFast: false, selects: false },
    results: [{ uniqueId: 'model.shop.a', status: 'success', message: 'SELECT "}]' }],
  });
});

test.each([
  ['a manifest', manifestFile(), "is not run results: it is dbt's `manifest`. "],
  [
    'results of source freshness',
    { metadata: { dbt_schema_version: 'https://schemas.getdbt.com/dbt/sources/v3.json' }, results: [] },
    "is not run results: it is dbt's `sources`. ",
  ],
  ['something else', { status: { code: 404 } }, 'is not run results: it has no `results`. '],
  ['a list', [], 'is not run results: it has no `results`. '],
])('%s is no run results', (_, file, message) => {
  expect(refusal(file)).toMatch(message);
});

test('results without a node, or that are none at all, are passed over', () => {
  const odd = [
    null,
    3,
    {},
    { unique_id: 7, status: 'success' },
    { unique_id: 'model.shop.a', status: 'fail' },
  ];
  expect(resultsOf({ ...resultsFile('build', {}), results: odd }).results).toEqual([
    { uniqueId: 'model.shop.a', status: 'fail' },
  ]);
});

test('a status that is no text counts as none', () => {
  const results = [null, 3, undefined].map(status => ({ unique_id: 'model.shop.a', status }));
  const { results: read } = resultsOf({ ...resultsFile('build', {}), results });
  expect(read.map(({ status }) => status)).toEqual(['none', 'none', 'none']);
});

test.each([
  ['nothing, where the file does not say', {}, {}],
  ['nothing, where what could be said is empty', { empty: false, sample: null, select: [], models: '' }, {}],
  ['that dbt built without rows', { empty: true }, { empty: true }],
  ['that dbt built a sample', { sample: '3 days' }, { sample: true }],
  ['that dbt built a sample between two days', { sample: { start: '2026-01-01' } }, { sample: true }],
  ['that dbt was to stop at the first failure', { fail_fast: true }, { failFast: true }],
  ['that a part of the project was selected', { select: ['orders+'] }, { selects: true }],
  ['that a part of the project was left out', { exclude: ['orders'] }, { selects: true }],
  ['that dbt went by a selector', { selector: 'nightly' }, { selects: true }],
])('of the arguments is read %s', (_, args, read) => {
  expect(resultsOf(resultsFile('build', {}, { args: { which: 'build', ...args } })).args).toEqual({
    empty: false,
    sample: false,
    failFast: false,
    selects: false,
    ...read,
  });
});

test('numbers that are none do not matter, wherever they stand', () => {
  const text = JSON.stringify(resultsFile('build', { 'model.shop.a': 'success' })).replace(
    '"elapsed_time":1.5',
    '"elapsed_time":NaN,"more":{"list":[-Infinity,Infinity]}',
  );
  expect(readable(readRunResults(Buffer.from(text))).results).toMatchObject([{ status: 'success' }]);
});
