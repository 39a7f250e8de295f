import type { RunContext } from '../context.ts';
import { MAX_RUN_MS } from '../model/history.ts';
import type { Run } from '../model/run.ts';

/** How long a run has been running. */
export interface RunAge {
  /** Records the run as it was at some moment between `from` and `to`, on the clock. */
  note(run: Run, from: number, to: number): void;
  /** 0 while it waits for its kernel. */
  runningMs(): number;
  /** How long it has waited for its kernel since it was followed; 0 once it runs. */
  waitedMs(): number;
}

/**
 * Hex says when a run began, by a clock that may be wrong. What the polls have shown holds that within bounds: it began
 * after the last poll that found it waiting, and before the first that found it running.
 */
export function createRunAge({ clock, hex }: Pick<RunContext, 'clock' | 'hex'>): RunAge {
  let [waitedAt, ranAt] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const firstAt = clock.now();
  let beganAt: string | undefined;
  return {
    note(run, from, to) {
      beganAt = run.startedAt;
      if (run.status === 'PENDING' && ranAt === Number.POSITIVE_INFINITY) waitedAt = from;
      else ranAt = Math.min(ranAt, to);
    },
    waitedMs: () => (ranAt === Number.POSITIVE_INFINITY ? clock.now() - firstAt : 0),
    runningMs() {
      const now = clock.now();
      if (ranAt === Number.POSITIVE_INFINITY) return 0;
      const [leastMs, mostMs] = [now - ranAt, now - waitedAt];
      const sinceMs = (hex.timeMs() ?? Number.NaN) - Date.parse(beganAt ?? '');
      const byHexMs = sinceMs <= MAX_RUN_MS ? sinceMs : Number.NaN;
      const guessMs = mostMs === Number.POSITIVE_INFINITY ? leastMs : (leastMs + mostMs) / 2;
      return Math.max(leastMs, Math.min(mostMs, Number.isNaN(byHexMs) ? guessMs : byHexMs));
    },
  };
}
