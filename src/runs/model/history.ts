import type { RunStatus } from '../../hex/schemas.ts';
import { runFromStatus } from './run.ts';
import { type Ending, endingOf } from './run-status.ts';

/** An earlier run of the project that has ended. */
export interface PastRun {
  /** What it took to run, without waiting for a kernel. */
  durationMs: number;
  ending: Ending;
  status: string;
  /** In ISO 8601, by Hex's clock. */
  startedAt: string;
}

/** What is usual for a project, from its past runs that completed. */
export interface Expectation {
  /** Half of them took longer. */
  usualMs: number;
  slowestMs: number;
  /** How many runs this is drawn from; at least one. */
  count: number;
}

/** No run of Hex lasts for weeks: a longer one is the mistake of a clock. */
export const MAX_RUN_MS = 14 * 86_400_000;

/** The runs in a project's list that have ended and say how long they took, oldest first. */
export function pastRunsIn(runs: RunStatus[]): PastRun[] {
  return runs
    .flatMap(run => {
      const ending = endingOf(runFromStatus(run));
      const durationMs = durationOf(run);
      if (ending === undefined || durationMs === undefined || !run.startTime) return [];
      return [{ durationMs, ending, status: run.status, startedAt: run.startTime }];
    })
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}

/** The durations of those that completed, oldest first: a failed run says nothing of how long one takes. */
export const completedMs = (past: PastRun[]): number[] =>
  past.filter(run => run.ending === 'success').map(run => run.durationMs);

/** Undefined where no run has completed. */
export function expectationOf(past: PastRun[]): Expectation | undefined {
  const sorted = completedMs(past).toSorted((a, b) => a - b);
  const slowestMs = sorted.at(-1);
  if (slowestMs === undefined) return undefined;
  const half = sorted.length / 2;
  // One, or two where their number is even.
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  const usualMs = middle.reduce((sum, ms) => sum + ms, 0) / middle.length;
  return { usualMs, slowestMs, count: sorted.length };
}

/** By `elapsedTime`, else by the times; undefined where neither can be true. A zero counts only if the other has no more. */
function durationOf({ startTime, endTime, elapsedTime }: RunStatus): number | undefined {
  const spanMs = Date.parse(endTime ?? '') - Date.parse(startTime ?? '');
  const possible = [elapsedTime, spanMs].filter(
    (ms): ms is number => typeof ms === 'number' && ms >= 0 && ms <= MAX_RUN_MS,
  );
  return possible.find(ms => ms > 0) ?? possible[0];
}
