/** How the runner asks a process to end; `SIGBREAK` is Windows'. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;

/** The handlers stay, so that a second signal does not kill the process. */
export function abortOnSignals(source: NodeJS.Process): AbortSignal {
  const stop = new AbortController();
  for (const signal of STOP_SIGNALS) source.on(signal, () => stop.abort());
  return stop.signal;
}
