/** Everything that `ids` depend on at any depth, the nearest first. Ends on graphs that go round in a circle, too. */
export function upstreamOf(ids: string[], parents: Map<string, string[]>): string[] {
  const seen = new Set(ids);
  // A set visits what is added to it on the way.
  for (const node of seen) for (const parent of parents.get(node) ?? []) seen.add(parent);
  return [...seen.difference(new Set(ids))];
}
