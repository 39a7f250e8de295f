import { describe, expect, test } from 'vitest';
import { type Effect, effectOf, isSkipped } from '../../src/dbt/statuses.ts';

const DBT_1 = '1.11.7';
const DBT_2 = '2.0.9';

/** Status, message, and what they mean for the kinds. */
type Row = [kinds: string[], status: string, message: string | undefined, effect: Effect];

const BUILT = ['model', 'seed', 'snapshot', 'function', 'saved_query'];
const TESTS = ['test', 'unit_test'];
const OTHERS = ['source', 'exposure', 'metric', 'semantic_model', 'analysis', 'operation', 'macro'];
const ALL = [...BUILT, ...TESTS, ...OTHERS];

const SINCE_DBT_1: Row[] = [
  [BUILT, 'success', 'SUCCESS 1', 'built'],
  [[...TESTS, ...OTHERS], 'success', 'OK', 'unchanged'],
  [ALL, 'error', 'Database Error in model a', 'failed'],
  [ALL, 'fail', 'Got 4 results, configured to fail if != 0', 'failed'],
  [ALL, 'runtime error', undefined, 'failed'],
  [['model'], 'partial success', 'PARTIAL SUCCESS (2/3)', 'failed'],
  [[...TESTS, 'source'], 'pass', undefined, 'unchanged'],
  [[...TESTS, 'source'], 'warn', 'Got 4 results, configured to warn if != 0', 'unchanged'],
  [ALL, 'no-op', 'NO-OP', 'unchanged'],
  [['saved_query', 'exposure'], 'success', 'NO-OP', 'unchanged'],
  [['model', 'seed', 'snapshot'], 'success', 'No-op', 'unchanged'],
  [ALL, 'deferred', undefined, 'unknown'],
  [ALL, 'none', undefined, 'unknown'],
];

const DBT_1_ALONE: Row[] = [
  [ALL, 'skipped', undefined, 'failed'],
  [ALL, 'skipped', 'Skipping due to fail_fast', 'failed'],
  [ALL, 'skipped', 'Compilation Error in a, caused by compilation error in referenced ephemeral b', 'failed'],
  [ALL, 'skipped', 'Skipped', 'failed'],
  [['ephemeral'], 'skipped', 'Skipping due to fail_fast', 'unchanged'],
];

const DBT_2_ALONE: Row[] = [
  [ALL, 'skipped', 'Skipped due to upstream failure', 'failed'],
  [['ephemeral'], 'skipped', 'Skipped due to upstream failure', 'failed'],
  [['ephemeral'], 'skipped', 'Skipped', 'unchanged'],
  [['ephemeral'], 'skipped', undefined, 'unchanged'],
  [['ephemeral'], 'error', 'Compilation Error', 'failed'],
  [['ephemeral'], 'success', 'Succeeded', 'unchanged'],
  [ALL, 'skipped', 'Skipped', 'unchanged'],
  [ALL, 'skipped', 'Skipped due to model reuse', 'unchanged'],
  // Previews wrote no messages.
  [ALL, 'skipped', undefined, 'failed'],
  [BUILT, 'warn', 'Warn', 'built'],
  [ALL, 'reused', 'Skipped due to model reuse', 'unchanged'],
  [ALL, 'reused', 'No new changes on any upstreams', 'unchanged'],
  [['model', 'seed', 'snapshot'], 'reused', 'Cloned from cached relation', 'built'],
  [['model'], 'reused', 'Cloned from cached relation within freshness tolerance', 'built'],
  [TESTS, 'pass', 'Statically checked', 'unchanged'],
  [ALL, 'noop', undefined, 'unchanged'],
];

const cases = (dbtVersion: string, rows: Row[]) =>
  rows.flatMap(([kinds, status, message, effect]) =>
    kinds.map(kind => ({ kind, status, message, dbtVersion, effect })),
  );

describe('what the result of a node says of the data downstream', () => {
  test.each([
    ...cases(DBT_1, [...SINCE_DBT_1, ...DBT_1_ALONE]),
    ...cases(DBT_2, [...SINCE_DBT_1, ...DBT_2_ALONE]),
  ])('dbt $dbtVersion, $kind: `$status` with "$message" means $effect', ({ effect, ...facts }) => {
    expect(effectOf(facts)).toBe(effect);
  });

  test.each([
    ['SUCCESS', 'built'],
    [' Success ', 'built'],
    ['Runtime Error', 'failed'],
    ['partial_success', 'failed'],
    ['no_op', 'unchanged'],
    ['NO-OP', 'unchanged'],
    ['', 'unknown'],
    ['constructor', 'unknown'],
    ['__proto__', 'unknown'],
  ])('a status goes by its words, however they are written: `%s` means %s', (status, effect) => {
    expect(effectOf({ kind: 'model', status, dbtVersion: DBT_1 })).toBe(effect);
  });

  test("the versions of dbt Cloud's release tracks are of dbt 1", () => {
    const skipped = { kind: 'model', status: 'skipped', message: 'Skipped' };
    expect(effectOf({ ...skipped, dbtVersion: '2025.9.1+abc' })).toBe('failed');
    expect(effectOf({ ...skipped, dbtVersion: '2.0.0-preview.173' })).toBe('unchanged');
  });

  test('a kind that is not known counts as built when it has succeeded', () => {
    expect(effectOf({ kind: 'stream', status: 'success', dbtVersion: '3.0.0' })).toBe('built');
  });
});

test('what is skipped is distinguished from what failed itself', () => {
  expect(['skipped', 'SKIPPED', 'error'].map(isSkipped)).toEqual([true, true, false]);
});
