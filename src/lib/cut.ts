/** The beginning of `text`, of at most `most` characters, none of them halved. The result is well-formed. */
export function firstCharacters(text: string, most: number): string {
  let end = 0;
  for (let count = 0; count < most && end < text.length; count += 1)
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return cutBefore(text, end);
}

/** The same where somebody else's limit counts UTF-16 code units. */
export const withinUnits = (text: string, most: number): string => cutBefore(text, Math.max(0, most));

/** A character as people see it is hardly ever longer, in UTF-16 code units. */
const LONG_CHARACTER = 64;

/** Cuts at `end` or, where that is within a character as people see it, such as a family or a flag, before that one. */
function cutBefore(text: string, end: number): string {
  if (end >= text.length) return text.toWellFormed();
  // Flags come in pairs of letters, so where one begins can only be told from where the letters begin.
  const flags = /(?:\ud83c[\udde6-\uddff])+\ud83c?$/.exec(text.slice(0, end))?.[0].length ?? 0;
  const from = Math.max(0, end - Math.max(LONG_CHARACTER, flags));
  const around = text.slice(from, end + LONG_CHARACTER);
  const { index = 0, segment = '' } = new Intl.Segmenter().segment(around).containing(end - from) ?? {};
  // One that is longer than anything people see is cut after all, between its code points.
  if (index > 0 || segment.length < LONG_CHARACTER) return text.slice(0, from + index).toWellFormed();
  const isHalved = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1));
  return text.slice(0, isHalved ? end - 1 : end).toWellFormed();
}
