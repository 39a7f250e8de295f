/** The beginning of `text`: whole characters, at most so many code points. The result is well-formed. */
export function truncate(text: string, maxCharacters: number): string {
  let end = 0;
  for (let count = 0; count < maxCharacters && end < text.length; count += 1)
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return cutBefore(text, end);
}

/** The same for a limit that counts UTF-16 code units. */
export const truncateUtf16 = (text: string, maxUnits: number): string =>
  cutBefore(text, Math.max(0, maxUnits));

/** A character as people see it hardly ever has more UTF-16 code units. */
const LONG_CHARACTER = 64;

/** Cuts at `end`, or before the character that `end` would divide, such as an emoji of a family, or a flag. */
function cutBefore(text: string, end: number): string {
  if (end >= text.length) return text.toWellFormed();
  // A flag is a pair of letters: where one begins is known only from where the row of letters begins.
  const flags = /(?:\ud83c[\udde6-\uddff])+\ud83c?$/.exec(text.slice(0, end))?.[0].length ?? 0;
  const from = Math.max(0, end - Math.max(LONG_CHARACTER, flags));
  const around = text.slice(from, end + LONG_CHARACTER);
  const { index = 0, segment = '' } = new Intl.Segmenter().segment(around).containing(end - from) ?? {};
  // Marks can be heaped on one character without end: that one is cut between its code points.
  if (index > 0 || segment.length < LONG_CHARACTER) return text.slice(0, from + index).toWellFormed();
  const isHalved = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1));
  return text.slice(0, isHalved ? end - 1 : end).toWellFormed();
}

const MAX_QUOTE = 80;

/** A user's value on one line, in backticks, cut to a readable length. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'");
  const kept = truncate(line, MAX_QUOTE);
  return kept.length < line.length ? `\`${kept}…\`` : `\`${kept}\``;
}

/** The first `max` of `items` as `format` writes them; if there are more, the last says how many: `and 3 more`. */
export function firstFew<T>(items: T[], max: number, format: (item: T) => string = String): string[] {
  const first = items.slice(0, max).map(item => format(item));
  return items.length > max ? [...first, `and ${items.length - max} more`] : first;
}

/** `a, b and c`. */
export const andList = (items: string[]): string =>
  // British, for no comma before the `and`.
  new Intl.ListFormat('en-GB').format(items);

/** `a, b or c`. */
export const orList = (items: string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items);

/** `1 run`, `3 runs`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
