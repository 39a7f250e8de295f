import { setTimeout as sleep } from 'node:timers/promises';

/** The time the embedded Hex lives by. A test hands in its own; `sleep` is only needed for slow answers. */
export interface HexClock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep?(ms: number, signal?: AbortSignal): Promise<unknown>;
}

/** The wall clock. */
export const wallClock: HexClock = { now: () => Date.now() };

/** Waits by `clock`, or in real time where the clock cannot wait; rejects when `signal` aborts. */
export async function sleepBy(clock: HexClock, ms: number, signal: AbortSignal): Promise<void> {
  await (clock.sleep ? clock.sleep(ms, signal) : sleep(ms, undefined, { signal }));
  signal.throwIfAborted();
}

/** A moment as the API writes it. */
export const isoTime = (atMs: number): string => new Date(atMs).toISOString();
