import { distance } from 'fastest-levenshtein';
import { quote } from './text.ts';

/** Longer names take too long to compare. */
const MAX_COMPARED_LENGTH = 100;

/** Which of `names` was probably meant by `typed`, if any: at most two typos away, or a third of the name. */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  if (typed.length > MAX_COMPARED_LENGTH) return undefined;
  let found: { name: string; typos: number } | undefined;
  for (const name of names) {
    const length = Math.max(typed.length, name.length);
    const maxTypos = Math.min(Math.max(2, Math.floor(length / 3)), typed.length - 1);
    if (length > MAX_COMPARED_LENGTH || Math.abs(typed.length - name.length) > maxTypos) continue;
    const typos = distance(typed.toLowerCase(), name.toLowerCase());
    if (typos <= maxTypos && typos < (found?.typos ?? Number.POSITIVE_INFINITY)) found = { name, typos };
  }
  return found?.name;
}

/** Asks whether the nearest of `names` was meant; empty where none is near. */
export function suggestion(typed: string, names: Iterable<string>): string {
  const name = nearest(typed, names);
  return name === undefined ? '' : `Did you mean ${quote(name)}?`;
}
