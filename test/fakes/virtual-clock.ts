import { setTimeout as moment, setImmediate as tick } from 'node:timers/promises';
import type { Clock } from '../../src/lib/clock.ts';

/** A clock that only moves when everything that runs by it is waiting. */
export interface VirtualClock extends Clock {
  /** Moves time on, from one end of a wait to the next, until `work` settles; then gives its result. */
  run<T>(work: Promise<T>): Promise<T>;
  /** Calls `action` once at `atMs`, in the order of time with all the waits. */
  at(atMs: number, action: () => void): void;
  /** Notes that something happened, so that what follows from it comes first. */
  stir(): void;
}

/** Ticks of the event loop in which nothing happens before time moves on. */
const QUIET_TICKS = 4;

/** Real moments in which nothing waits by the clock before it gives up: files, say, are read in real time. */
const MAX_MOMENTS = 1_000;

/**
 * @param epochMs what the calendar shows at the clock's zero
 */
export function virtualClock(epochMs = Date.UTC(2026, 10, 22, 9)): VirtualClock {
  let nowMs = 0;
  let stirred = 0;
  let order = 0;
  const wakers = new Map<number, { atMs: number; wake: () => void }>();

  const wakeAt = (atMs: number, wake: () => void): (() => void) => {
    const id = order++;
    stirred += 1;
    wakers.set(id, { atMs, wake });
    return () => wakers.delete(id);
  };

  const settle = async () => {
    for (let quiet = 0, before = stirred; quiet < QUIET_TICKS; quiet = stirred === before ? quiet + 1 : 0) {
      before = stirred;
      await tick();
    }
  };

  const clock: VirtualClock = {
    now: () => nowMs,
    wallNow: () => epochMs + nowMs,
    sleep: (delayMs, signal) =>
      new Promise(resolve => {
        if (signal?.aborted) return resolve();
        const finish = () => {
          forget();
          signal?.removeEventListener('abort', finish);
          stirred += 1;
          resolve();
        };
        const forget = wakeAt(nowMs + Math.max(0, delayMs), finish);
        signal?.addEventListener('abort', finish, { once: true });
      }),
    at(atMs, action) {
      const forget = wakeAt(atMs, () => {
        forget();
        action();
      });
    },
    stir: () => {
      stirred += 1;
    },
    async run(work) {
      let isOver = false;
      const over = () => {
        isOver = true;
      };
      work.then(over, over);
      for (let moments = 0; ; ) {
        await settle();
        if (isOver) return work;
        const next = [...wakers.values()].reduce(
          (first, waker) => (waker.atMs < first.atMs ? waker : first),
          { atMs: Number.POSITIVE_INFINITY, wake: () => {} },
        );
        if (next.atMs === Number.POSITIVE_INFINITY) {
          if (moments === MAX_MOMENTS) throw new Error('Everything waits, and nothing will ever wake it.');
          moments += 1;
          await moment(1);
          continue;
        }
        nowMs = Math.max(nowMs, next.atMs);
        next.wake();
      }
    },
  };
  return clock;
}
