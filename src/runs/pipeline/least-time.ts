/** A task, and how long it still takes as far as that is known. */
export interface Work {
  name: string;
  /** Names of the tasks before it; those that are not among the work are done. */
  needs: string[];
  durationMs: number;
}

/**
 * The least that the work takes with so many tasks at once, in whatever order: no less than the longest chain of needs, and
 * no less than its sum shared out. A schedule would be nearer to what it takes, but with tasks of unknown duration it can be
 * longer than that.
 */
export const leastMs = (work: Work[], maxParallel: number): number =>
  Math.max(longestChainMs(work), sumMs(work) / maxParallel);

/** The most that it takes where a task starts once its needs are done and there is room (Graham's bound). */
export function mostMs(work: Work[], maxParallel: number): number {
  const chainMs = longestChainMs(work);
  return chainMs + (sumMs(work) - chainMs) / maxParallel;
}

const sumMs = (work: Work[]): number => work.reduce((sum, { durationMs }) => sum + durationMs, 0);

function longestChainMs(work: Work[]): number {
  const byName = new Map(work.map(one => [one.name, one]));
  const endsMs = new Map<string, number>();
  const endMs = (name: string): number => {
    const known = endsMs.get(name);
    const one = byName.get(name);
    if (known !== undefined || one === undefined) return known ?? 0;
    const ends = Math.max(0, ...one.needs.map(endMs)) + one.durationMs;
    endsMs.set(name, ends);
    return ends;
  };
  return Math.max(0, ...work.map(({ name }) => endMs(name)));
}
