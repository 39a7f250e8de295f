import type { PastRun } from '../fakes/hex/runs.ts';

export const HOUR_MS = 3_600_000;

/** A run of one minute that ended so many hours ago. */
export const ended = (hoursAgo: number, more: Partial<PastRun> = {}): PastRun => ({
  agoMs: hoursAgo * HOUR_MS + 60_000,
  pendingMs: 0,
  runningMs: 60_000,
  ...more,
});
