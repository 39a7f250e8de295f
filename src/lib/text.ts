import { firstCharacters } from './cut.ts';

export const MAX_QUOTE = 80;

/** What the user gave, on one line, in backticks and cut to a readable length. */
export function quote(given: string): string {
  const line = given.replace(/\s+/g, ' ').replaceAll('`', "'");
  const kept = firstCharacters(line, MAX_QUOTE);
  return kept.length < line.length ? `\`${kept}…\`` : `\`${kept}\``;
}
