import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPollMs } from '../../src/runs/polling.ts';

test.each([
  [0, 1_000],
  [10_000, 1_000],
  [20_000, 2_000],
  [60_000, 6_000],
  [150_000, 15_000],
  [86_400_000, 15_000],
])('a run that goes on for %i ms is looked at again after %i ms', (elapsedMs, expected) => {
  expect(nextPollMs(elapsedMs)).toBe(expected);
});

test('the longer a run goes on, the less often it is looked at, and never more than 30 times a minute', () => {
  fc.assert(
    fc.property(fc.nat(5 * 86_400_000), fc.nat(60_000), (elapsedMs, moreMs) => {
      expect(nextPollMs(elapsedMs + moreMs)).toBeGreaterThanOrEqual(nextPollMs(elapsedMs));
    }),
  );
  let polls = 0;
  for (let atMs = nextPollMs(0); atMs < 60_000; atMs += nextPollMs(atMs)) polls += 1;
  expect(polls).toBeLessThanOrEqual(30);
});
