import { expect, test } from 'vitest';
import { all, allOf, err, ok, type Result } from '../../src/lib/result.ts';

test('all values together, under their names', () => {
  expect(all({ a: ok(1), b: ok('two') })).toEqual({ ok: true, value: { a: 1, b: 'two' } });
});

test('every error of all of them, in order', () => {
  expect(all({ a: err(['no a', 'nor this']), b: ok(2), c: err(['no c']) })).toEqual({
    ok: false,
    error: ['no a', 'nor this', 'no c'],
  });
});

test('what failed without an error to tell has failed all the same', () => {
  expect(all({ a: err<string[]>([]), b: ok(2) })).toEqual({ ok: false, error: [] });
});

test('all values of a list, or every error of all of them', () => {
  const results: Result<number, string[]>[] = [ok(1), ok(2)];
  expect(allOf(results)).toEqual({ ok: true, value: [1, 2] });
  expect(allOf([...results, err(['no']), err(['neither'])])).toEqual({ ok: false, error: ['no', 'neither'] });
});
