import type { PastRun } from '../../src/runs/model/history.ts';

/** Past runs that completed, oldest first. */
export const completed = (...durationsMs: number[]): PastRun[] =>
  durationsMs.map(durationMs => ({
    durationMs,
    ending: 'success',
    status: 'COMPLETED',
    startedAt: '2026-11-22T06:00:12Z',
  }));

/** Past runs that did not. */
export const failed = (...durationsMs: number[]): PastRun[] =>
  completed(...durationsMs).map(run => ({ ...run, ending: 'failure', status: 'ERRORED' }));

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
