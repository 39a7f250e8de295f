import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAge, formatDuration, formatTime } from '../../src/lib/format.ts';

test.each([
  [0, '0s'],
  [120, '0.1s'],
  [3_240, '3.2s'],
  [9_949, '9.9s'],
  [9_950, '10s'],
  [59_499, '59s'],
  [59_500, '1m'],
  [130_000, '2m 10s'],
  [3_599_499, '59m 59s'],
  [3_599_500, '1h'],
  [3_900_000, '1h 5m'],
  [3_659_999, '1h 1m'],
  [432_000_000, '120h'],
])('%i ms read as %s', (durationMs, read) => {
  expect(formatDuration(durationMs)).toBe(read);
});

test.each([
  [12 * 60_000, '12m'],
  [27 * 3_600_000, '27h'],
  [48 * 3_600_000 - 60_000, '47h 59m'],
  [48 * 3_600_000, '2d'],
  [76 * 3_600_000, '3d 4h'],
  [90 * 24 * 3_600_000, '90d'],
])('what was %i milliseconds ago was %s ago', (ageMs, shown) => {
  expect(formatAge(ageMs)).toBe(shown);
});

test('a longer time never reads as nothing or as a shorter one', () => {
  const secondsOf = (read: string) =>
    [...read.matchAll(/([\d.]+)([hms])/g)].reduce(
      (sum, [, amount, unit]) => sum + Number(amount) * { h: 3600, m: 60, s: 1 }[unit as 'h' | 'm' | 's'],
      0,
    );
  const moments = fc.integer({ min: 0, max: 500_000_000 });
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 100_000 }), (durationMs, moreMs) => {
      expect(formatDuration(durationMs)).toMatch(/^\d+(\.\d)?[hms]( \d+[ms])?$/);
      expect(secondsOf(formatDuration(durationMs + moreMs))).toBeGreaterThanOrEqual(
        secondsOf(formatDuration(durationMs)),
      );
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['2026-11-22T09:05:03.999Z', '2026-11-22 09:05:03 UTC'],
  ['2026-11-22T09:05:03+13:00', '2026-11-21 20:05:03 UTC'],
  ['soon', 'soon'],
  ['', ''],
])('%j is shown as %j', (time, shown) => {
  expect(formatTime(time)).toBe(shown);
});
