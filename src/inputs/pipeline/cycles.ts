/**
 * Cycles of a graph, at most `max`: a dense graph has too many to list. In each, every name needs the next. If there are
 * fewer than `max`, the graph without the last edge of each has no cycle.
 *
 * @param needs what each name needs; a name that is not a key needs nothing
 */
export function cyclesIn(needs: ReadonlyMap<string, readonly string[]>, max: number): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path = new Set<string>();
  const visit = (name: string): void => {
    if (done.has(name) || cycles.length >= max) return;
    if (path.has(name)) {
      const names = [...path];
      cycles.push(names.slice(names.indexOf(name)));
      return;
    }
    path.add(name);
    for (const needed of needs.get(name) ?? []) visit(needed);
    path.delete(name);
    done.add(name);
  };
  for (const name of needs.keys()) visit(name);
  return cycles;
}
