// Said of YAML that the parser refuses, and of YAML that it reads otherwise than is meant.

export const MOST_DEPTH = 100;
export const TOO_DEEP = `is nested too deeply: the most is ${MOST_DEPTH} levels.`;
export const QUOTE_PLACEHOLDERS = 'Text that holds `{{ … }}` must be in quotes: `"{{ … }}"`.';
export const KEY_NOT_TEXT = `a key must be text. YAML reads an unquoted \`{{ … }}\` as a mapping. ${QUOTE_PLACEHOLDERS}`;
export const ANY_VALUE = "write `''` for empty text, `null`, or leave it out.";

/** What to say of `what` with nothing after it, which `remedy` mends. */
export const noValue = (what: string, remedy: string): string =>
  `${what} has no value, as an empty \`\${{ }}\` expression leaves it: ${remedy}`;

/** Nobody sees that it is not a blank. */
export const NO_BREAK_SPACE = '\u00a0';
