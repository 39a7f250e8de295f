/** The first `most` of `items`, each as `tell` has it; where there are more, the last says how many: `and 3 more`. */
export function firstFew<T>(items: T[], most: number, tell: (item: T) => string = String): string[] {
  const told = items.slice(0, most).map(item => tell(item));
  return items.length > most ? [...told, `and ${items.length - most} more`] : told;
}
