import { distance } from 'fastest-levenshtein';
import { quote } from './text.ts';

/** Longer names are no slip of the finger, and would take long to compare. */
const MAX_COMPARED_LENGTH = 100;

/** Which of `names` was probably meant by `given`, if any: at most two slips away, or a third of the name. */
export function nearest(given: string, names: Iterable<string>): string | undefined {
  if (given.length > MAX_COMPARED_LENGTH) return undefined;
  let found: { name: string; slips: number } | undefined;
  for (const name of names) {
    const length = Math.max(given.length, name.length);
    const most = Math.min(Math.max(2, Math.floor(length / 3)), given.length - 1);
    if (length > MAX_COMPARED_LENGTH || Math.abs(given.length - name.length) > most) continue;
    const slips = distance(given.toLowerCase(), name.toLowerCase());
    if (slips <= most && slips < (found?.slips ?? Number.POSITIVE_INFINITY)) found = { name, slips };
  }
  return found?.name;
}

/** Asks whether the nearest of `names` was meant; empty where none is near. */
export function suggestion(given: string, names: Iterable<string>): string {
  const name = nearest(given, names);
  return name === undefined ? '' : `Did you mean ${quote(name)}?`;
}
