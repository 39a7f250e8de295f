import { expect, test } from 'vitest';
import { type Age, ageOf, isTooOld } from '../../../src/runs/model/age.ts';
import type { Run } from '../../../src/runs/model/run.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const RUN = { projectId: 'p', runId: 'r', status: 'COMPLETED' };
const at = (hoursAgo: number): string => new Date(NOW - hoursAgo * 3_600_000).toISOString();
const HOUR_MS = 3_600_000;

test.each<[string, Partial<Run>, Age]>([
  ['its end', { startedAt: at(5), endedAt: at(3), elapsedMs: 1 }, { kind: 'known', ageMs: 3 * HOUR_MS }],
  [
    'its start and how long it took, without an end',
    { startedAt: at(5), elapsedMs: HOUR_MS },
    { kind: 'known', ageMs: 4 * HOUR_MS },
  ],
  ['its start alone, as the most it can be', { startedAt: at(5) }, { kind: 'at-most', ageMs: 5 * HOUR_MS }],
  [
    'its start alone where it cannot have taken so long',
    { startedAt: at(5), elapsedMs: 1e12 },
    { kind: 'at-most', ageMs: 5 * HOUR_MS },
  ],
  [
    'its start and the two weeks that it took, but no more',
    { startedAt: at(15 * 24), elapsedMs: 14 * 24 * HOUR_MS },
    { kind: 'known', ageMs: 24 * HOUR_MS },
  ],
  ['nothing', { elapsedMs: 5 }, { kind: 'unknown' }],
  [
    'an end that is still to come, by another clock of Hex’s',
    { endedAt: at(-0.001) },
    { kind: 'known', ageMs: 0 },
  ],
  ['an end that is an hour ahead, but no more', { endedAt: at(-1) }, { kind: 'known', ageMs: 0 }],
])('the age of a run is known from %s', (_, run, age) => {
  expect(ageOf({ ...RUN, ...run }, NOW)).toEqual(age);
});

test.each<[string, Partial<Run>]>([
  ['ended', { endedAt: at(-1.001) }],
  ['began', { startedAt: at(-1.001) }],
])('the age of a run that %s more than an hour from now is not known', (_, run) => {
  expect(ageOf({ ...RUN, ...run }, NOW)).toEqual({ kind: 'unknown' });
});

test('only a run that is certain to have ended in time is not too old', () => {
  expect(isTooOld({ kind: 'known', ageMs: 5 }, 5)).toBe(false);
  expect(isTooOld({ kind: 'known', ageMs: 6 }, 5)).toBe(true);
  expect(isTooOld({ kind: 'at-most', ageMs: 5 }, 5)).toBe(false);
  expect(isTooOld({ kind: 'at-most', ageMs: 6 }, 5)).toBe(true);
  expect(isTooOld({ kind: 'unknown' }, 5)).toBe(true);
});
