/** Time, passed to everything that waits, so that tests can own it. */
export interface Clock {
  /** Milliseconds on a clock that only runs forward; its zero means nothing. For measuring. */
  now(): number;
  /** Milliseconds since the epoch by this machine's calendar, which may be minutes off. For showing. */
  wallNow(): number;
  /** Resolves after `delayMs`, or as soon as `signal` aborts, whichever is first. Never rejects. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
  now: () => performance.now(),
  wallNow: () => Date.now(),
  sleep: (delayMs, signal) =>
    new Promise(resolve => {
      if (signal?.aborted) return resolve();
      const finish = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, delayMs);
      signal?.addEventListener('abort', finish, { once: true });
    }),
};
