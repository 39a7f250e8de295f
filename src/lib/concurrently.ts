/**
 * Does `work` for each of `items`, of which at most `max` are under way at once. They are begun in their order. When `work`
 * rejects, so does this, but what is under way goes on.
 */
export async function forEachConcurrently<T>(
  items: Iterable<T>,
  max: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  // One iterator for all workers: each takes the next item that none has taken.
  const remaining = Array.from(items).entries();
  const takeTurns = async (): Promise<void> => {
    for (const [index, item] of remaining) await work(item, index);
  };
  await Promise.all(Array.from({ length: max }, takeTurns));
}
