import { firstCharacters } from '../lib/cut.ts';

/** Characters that act instead of showing: controls and marks that turn the direction of text. */
const ACTING = /[\p{Cc}\p{Bidi_Control}\ufeff]/gu;

const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/**
 * Text from outside as one harmless line of a log: what acts is shown instead, and no workflow command is left in it.
 * The runner takes `##[` for one anywhere in a line and `::` at a line's start.
 *
 * @param most how many characters to keep
 */
export function logText(text: string, most = 1000): string {
  const line = cut(text, most).replace(LINE_BREAK, '⏎').replace(ACTING, shown);
  return line.trim().replaceAll('##[', '# #[').replace(/^::/, ': :');
}

/** What GitHub makes links of even where it is written as a character reference: mentions, issue numbers, addresses. */
const LINKING = /[@#]|:(?=\/\/)|www(?=\.)/gi;

/** All but what means nothing to Markdown or HTML inside a line. A point means nothing within a number and after a word. */
const STRUCTURE = /[^\p{L}\p{N} ,/()='"%.-]|\.(?=\p{L})|(?<!\p{N})\.(?=\p{N})/gu;

/**
 * Text from outside for Markdown or HTML: what could be structure becomes a character reference, which CommonMark and
 * HTML both take for text. A word joiner, which nobody sees, keeps GitHub from making links of the result.
 */
export const escapeMarkdown = (text: string, most?: number): string => escaped(logText(text, most));

const escaped = (line: string): string => line.replace(LINKING, '$&\u2060').replace(STRUCTURE, reference);

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/** Text from outside as inline code, where GitHub looks for no links, mentions or issue numbers either. */
export const code = (text: string, most?: number): string => tagged(logText(text, most));

const tagged = (line: string): string => `<code>${escaped(line)}</code>`;

/** What stands between backticks as words do, so that one that is left over in text from outside pairs with none. */
const SPAN = /(?<![^\s("'[])`([^\s`](?:[^`]*[^\s`])?)`(?![\p{L}\p{N}])/u;

/**
 * This action's own sentences for Markdown, with the names and values that they have in backticks as inline code. All
 * else is escapeMarkdown. Text from outside in it can become inline code too, but nothing else.
 */
export function markdownSentence(text: string, most?: number): string {
  const pieces = logText(text, most).split(SPAN);
  return pieces.map((piece, index) => (index % 2 === 0 ? escaped(piece) : tagged(piece))).join('');
}

/** A link that shows text from outside. An address that is no absolute web address becomes plain text. */
export function link(text: string, address: string | undefined, most?: number): string {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return code(text, most);
  return `<a href="${url.href.replace(/[^\w/:.?=%#~-]/g, reference)}">${escapeMarkdown(text, most)}</a>`;
}

function cut(text: string, most: number): string {
  const kept = firstCharacters(text, most);
  if (kept.length === text.length) return kept;
  return `${kept}… (${charactersIn(text.slice(kept.length))} more characters)`;
}

/** Of two halves, the second counts for nothing. */
const charactersIn = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

const shown = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  return `\\u${point.toString(16).padStart(4, '0')}`;
};
