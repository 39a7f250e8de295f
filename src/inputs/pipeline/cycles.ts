/**
 * The cycles of a graph, each as its names in the order of needing. Without the last step of each there would be none
 * left, as long as there are fewer than `most`: a dense graph has more than anyone could count.
 *
 * @param needs what each name needs; a name that is not a key needs nothing
 */
export function cyclesIn(needs: ReadonlyMap<string, readonly string[]>, most: number): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path = new Set<string>();
  const visit = (name: string): void => {
    if (done.has(name) || cycles.length >= most) return;
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
