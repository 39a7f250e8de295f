/** What stands at `path` in a value from JSON; undefined where nothing does. Only a value's own keys count. */
export function at(value: unknown, ...path: string[]): unknown {
  return path.reduce(
    (found: unknown, key) => (isMapping(found) && Object.hasOwn(found, key) ? found[key] : undefined),
    value,
  );
}

export function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** The texts of a list; none where it is no list. */
export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];

/** The keys of a mapping; none where it is none. */
export const keysIn = (value: unknown): string[] => (isMapping(value) ? Object.keys(value) : []);

/** Keys and values of a mapping; none where it is none. */
export const entriesIn = (value: unknown): [string, unknown][] =>
  isMapping(value) ? Object.entries(value) : [];

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
