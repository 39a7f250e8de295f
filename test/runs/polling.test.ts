import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPollMs } from '../../src/runs/polling.ts';

test.each([
  [0, 1_000],
  [7_000, 1_000],
  [70_000, 10_000],
  [86_400_000, 15_000],
])('a run that goes on for %i ms is looked at again after %i ms', (elapsedMs, expected) => {
  expect(nextPollMs(elapsedMs)).toBe(expected);
});

test('the longer a run goes on, the less often it is looked at', () => {
  fc.assert(
    fc.property(fc.nat(5 * 86_400_000), fc.nat(60_000), (elapsedMs, moreMs) => {
      expect(nextPollMs(elapsedMs + moreMs)).toBeGreaterThanOrEqual(nextPollMs(elapsedMs));
    }),
  );
});

test('a minute’s looks leave room in Hex’s 30 for the list, the title and four cancellations', () => {
  let polls = 0;
  for (let atMs = nextPollMs(0); atMs < 60_000; atMs += nextPollMs(atMs)) polls += 1;
  expect(polls).toBeLessThanOrEqual(24);
});
