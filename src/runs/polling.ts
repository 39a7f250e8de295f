const SHORTEST_MS = 1_000;
const LONGEST_MS = 15_000;

/** So that a run of any length is looked at no more than two dozen times in its first minute, as the limits allow. */
const LOOKS_PER_AGE = 7;

/** When to look at a run next, in milliseconds from now: the longer it has run, the longer it may still run. */
export const nextPollMs = (elapsedMs: number): number =>
  Math.min(LONGEST_MS, Math.max(SHORTEST_MS, elapsedMs / LOOKS_PER_AGE));
