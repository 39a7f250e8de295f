import type { Clock } from './clock.ts';

/** Does `work` with a signal that aborts after `timeoutMs`, or as soon as `signal` does. It is up to `work` to end then. */
export function withTimeout<T>(
  { timeoutMs, signal, clock }: { timeoutMs: number; signal: AbortSignal; clock: Clock },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return withTimer(clock, (startTimer, expired) => {
    startTimer(timeoutMs);
    return work(AbortSignal.any([signal, expired]));
  });
}

/**
 * Does `work` with a signal that aborts `graceMs` after `signal` does: what is under way may finish for a moment, because
 * an answer in time is better than a search for what became of it.
 */
export function withGrace<T>(
  { signal, graceMs, clock }: { signal: AbortSignal; graceMs: number; clock: Clock },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return withTimer(clock, (startTimer, expired, ended) => {
    if (signal.aborted) startTimer(graceMs);
    else signal.addEventListener('abort', () => startTimer(graceMs), { once: true, signal: ended });
    return work(expired);
  });
}

/** @param work receives what starts the timer, a signal that aborts when it expires, and one that aborts once `work` is over */
async function withTimer<T>(
  clock: Clock,
  work: (start: (delayMs: number) => void, expired: AbortSignal, ended: AbortSignal) => Promise<T>,
): Promise<T> {
  const expired = new AbortController();
  const ended = new AbortController();
  const start = async (delayMs: number): Promise<void> => {
    await clock.sleep(delayMs, ended.signal);
    if (!ended.signal.aborted) expired.abort();
  };
  try {
    return await work(start, expired.signal, ended.signal);
  } finally {
    ended.abort();
  }
}
