export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Whether a value from JSON is an object: neither a list nor `null`. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value from JSON holds at `path`; undefined if nothing. Only own keys count, so `constructor` is a key like any other. */
export function valueAt(value: unknown, ...path: string[]): unknown {
  return path.reduce(
    (inner: unknown, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );
}

/** The text at `path`; undefined if there is none, or only blanks. */
export function textAt(value: unknown, ...path: string[]): string | undefined {
  const text = valueAt(value, ...path);
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** The texts of the list at `path`; none if there is no list. */
export function textsAt(value: unknown, ...path: string[]): string[] {
  const list = valueAt(value, ...path);
  return Array.isArray(list) ? list.filter(item => typeof item === 'string') : [];
}

/** The keys and values of the object at `path`; none if there is no object. */
export function entriesAt(value: unknown, ...path: string[]): [string, unknown][] {
  const object = valueAt(value, ...path);
  return isObject(object) ? Object.entries(object) : [];
}
