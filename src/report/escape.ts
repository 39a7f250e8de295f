/** Characters that act instead of showing: controls, line ends and marks that turn the direction of text. */
const ACTING = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/**
 * Text from outside as one harmless line of a log: what acts is shown instead, and no workflow command is left in it.
 * The runner takes `##[` for one anywhere in a line, `::` only at a line's start, which this text must not be at.
 *
 * @param most how many characters to keep
 */
export function oneLine(text: string, most = 1000): string {
  const line = cut(text, most).replace(LINE_BREAK, '⏎').replace(ACTING, shown).replaceAll('##[', '# #[');
  return line.trim();
}

/** Punctuation that means nothing to Markdown or HTML inside a line. */
const PLAIN = /[^\p{L}\p{N} ,/()='"%.-]/gu;

/**
 * Text from outside for Markdown or HTML: what could be structure becomes a character reference, which CommonMark and
 * HTML both take for text. A word joiner keeps GitHub from seeing mentions, addresses and issue numbers in the result.
 */
export function inert(text: string, most = 1000): string {
  return oneLine(text, most)
    .replace(PLAIN, character => `&#${character.codePointAt(0)};${/[@#]/.test(character) ? '&#8288;' : ''}`)
    .replace(/\.(?=\p{L})/gu, '&#46;');
}

/** Text from outside as inline code, where GitHub looks for no links, mentions or issue numbers either. */
export const code = (text: string, most?: number): string => `<code>${inert(text, most)}</code>`;

/** A link that shows text from outside. An address that is no absolute web address becomes plain text. */
export function link(text: string, address: string | undefined): string {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return code(text);
  return `<a href="${url.href.replace(/[^\w/:.?=%#~-]/g, character => `&#${character.codePointAt(0)};`)}">${inert(text)}</a>`;
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).toWellFormed()}… (${text.length - most} more characters)`;
}

const shown = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  return `\\u${point.toString(16).padStart(4, '0')}`;
};
