/** A run as the inputs' defaults want it, in the terms that plans and performances share. */
export const PLAIN_RUN = {
  wait: true,
  timeoutMs: 3_600_000,
  cancelOnTimeout: true,
  cancelOnAbort: true,
  ifActive: 'start',
  retries: 0,
} as const;
