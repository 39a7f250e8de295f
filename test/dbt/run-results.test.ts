import { expect, test } from 'vitest';
import { readRunResults } from '../../src/dbt/run-results.ts';
import { bytesOf, manifestFile, resultsFile, resultsOf } from './files.ts';

const effectOf = (status: unknown) =>
  resultsOf(resultsFile('build', { 'model.shop.a': status })).results[0]?.effect;

const refusal = (file: unknown): string | undefined => {
  const read = readRunResults(bytesOf(file));
  return read.ok ? undefined : read.message;
};

test.each([
  ['built', ['success', 'SUCCESS', ' Success ']],
  [
    'failed',
    [
      'error',
      'fail',
      'FAIL',
      'runtime error',
      'partial success',
      'partial_success',
      'Runtime Error',
      'skipped',
    ],
  ],
  ['neither', ['warn', 'pass', 'no-op', 'no_op', 'NO-OP', 'reused']],
  ['unknown', ['deferred', '', 'constructor', '__proto__', 'toString', null, 3, undefined]],
])('what counts as %s', (effect, statuses) => {
  for (const status of statuses) expect([status, effectOf(status)]).toEqual([status, effect]);
});

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
    results: [{ uniqueId: 'model.shop.a', status: 'success', effect: 'built' }],
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
    { uniqueId: 'model.shop.a', status: 'fail', effect: 'failed' },
  ]);
});
