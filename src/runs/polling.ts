const SHORTEST_MS = 1_000;
const LONGEST_MS = 15_000;

/** When to look at a run next, in milliseconds from now: the longer it has run, the longer it may still run. */
export const nextPollMs = (elapsedMs: number): number =>
  Math.min(LONGEST_MS, Math.max(SHORTEST_MS, elapsedMs / 7));
