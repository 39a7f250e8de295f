import type { Clock } from './clock.ts';

/** What a poll has shown: what was waited for, or how long to wait before the next one. */
export type Poll<T> = { done: true; value: T } | { done: false; delayMs: number };

export const done = <T>(value: T): Poll<T> => ({ done: true, value });

export const again = (delayMs: number): Poll<never> => ({ done: false, delayMs });

/**
 * Polls until a poll is done, and gives its value. When `signal` aborts, the next poll comes at once: it is the poll that
 * decides what that means.
 */
export async function pollUntilDone<T>(
  poll: () => Promise<Poll<T>>,
  { clock, signal }: { clock: Clock; signal?: AbortSignal | undefined },
): Promise<T> {
  for (;;) {
    const result = await poll();
    if (result.done) return result.value;
    await clock.sleep(result.delayMs, signal);
  }
}
