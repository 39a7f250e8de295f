import type { Clock } from './clock.ts';

/**
 * Does `work` with a signal that aborts `graceMs` after `signal` does: what is under way may finish for a moment, because
 * an answer in time is better than a search for what became of it.
 */
export async function withGrace<T>(
  { signal, graceMs, clock }: { signal: AbortSignal; graceMs: number; clock: Clock },
  work: (late: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const over = new AbortController();
  const beginGrace = () =>
    void clock.sleep(graceMs, over.signal).then(() => {
      if (!over.signal.aborted) late.abort();
    });
  if (signal.aborted) beginGrace();
  else signal.addEventListener('abort', beginGrace, { once: true, signal: over.signal });
  try {
    return await work(late.signal);
  } finally {
    over.abort();
  }
}
