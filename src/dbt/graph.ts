/** Everything that `ids` depend on at any depth, the nearest first. Copes with circles in the graph. */
export function upstreamOf(ids: string[], parents: Map<string, string[]>): string[] {
  const reached = new Set(ids);
  // A loop over a set also visits what is added to it on the way.
  for (const node of reached) for (const parent of parents.get(node) ?? []) reached.add(parent);
  return [...reached.difference(new Set(ids))];
}
