import { truncate } from '../lib/text.ts';

/** Characters that do something instead of showing: control characters and marks that change the direction of text. */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}\ufeff]/gu;

const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/**
 * Text from outside as one harmless line of the log: control characters become visible, and no workflow command is left.
 * The runner takes `##[` for one anywhere in a line, and `::` at its start.
 */
export function logText(text: string, maxCharacters = 1000): string {
  const line = cut(text, maxCharacters).replace(LINE_BREAK, '⏎').replace(CONTROLS, visible);
  return line.trim().replaceAll('##[', '# #[').replace(/^::/, ': :');
}

/** Where mentions, issue numbers and addresses begin: GitHub makes links of them even if they are character references. */
const IN_LINKING = /(?<=[@#](?=\S)|:(?=\/\/)|www(?=\.)|gh(?=-\d))/i;

/** GitHub drops the comment, and makes no link across it. Nothing of it is in what people see or copy. */
const NO_LINK = '<!-- -->';

/**
 * All but what has no meaning in Markdown or HTML. A full stop has none within a number or after a word; at the start of a
 * line, a dash can begin a list, and so can a number with a full stop or a bracket.
 */
const STRUCTURE = /[^\p{L}\p{N} ,/()='"%.-]|\.(?=\p{L})|(?<!\p{N})\.(?=\p{N})|^-|(?<=^\d{1,9})[.)](?= |$)/gu;

/**
 * Text from outside for Markdown or HTML: what could be structure becomes a character reference, which both take for
 * text. GitHub makes no links of the result.
 */
export const escapeMarkdown = (text: string, maxCharacters?: number): string =>
  escaped(logText(text, maxCharacters));

const escaped = (line: string): string =>
  line
    .split(IN_LINKING)
    .map(text => text.replace(STRUCTURE, reference))
    .join(NO_LINK);

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/** Text from outside as inline code. */
export const code = (text: string, maxCharacters?: number): string =>
  inCodeTags(logText(text, maxCharacters));

const inCodeTags = (line: string): string => `<code>${escaped(line)}</code>`;

/** A word or words in backticks. A stray backtick in text from outside must not pair with another. */
const SPAN = /(?<![^\s("'[])`([^\s`](?:[^`]*[^\s`])?)`(?![\p{L}\p{N}])/u;

/**
 * A sentence of this action's own for Markdown: what it has in backticks becomes inline code, the rest is escaped. Text from
 * outside in it can become inline code too, but nothing else.
 */
export function markdownSentence(text: string, maxCharacters?: number): string {
  const pieces = logText(text, maxCharacters).split(SPAN);
  return pieces.map((piece, index) => (index % 2 === 0 ? escaped(piece) : inCodeTags(piece))).join('');
}

/** Lines of text from outside, their blanks kept, as one block within a list's item or on its own. */
export const preformatted = (lines: string[]): string =>
  `<pre>${lines.map(line => escaped(logText(line)).replaceAll('  ', '&nbsp; ')).join('<br>')}</pre>`;

/** A longer one, of each of many runs, would use up the summary's size. */
const MAX_ADDRESS = 500;

/** A link whose text and address are from outside. If the address is no absolute web address, or too long, inline code. */
export function link(text: string, address: string | undefined, maxCharacters?: number): string {
  const url = address === undefined || address.length > MAX_ADDRESS ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return code(text, maxCharacters);
  return `<a href="${url.href.replace(/[^\w/:.?=%#~-]/g, reference)}">${escapeMarkdown(text, maxCharacters)}</a>`;
}

/**
 * The lines of this action's Markdown that are whole in its beginning, `kept`, but no part of a diagram; empty if none is.
 * What was folded where it was cut off is closed, lest it swallow what follows.
 */
export function wholeLines(kept: string): string {
  const lines = kept.slice(0, Math.max(0, kept.lastIndexOf('\n')));
  const isInDiagram = lines.split(/^```/m).length % 2 === 0;
  const whole = (isInDiagram ? lines.slice(0, lines.lastIndexOf('```')) : lines).trimEnd();
  const open = whole.split('<details').length - whole.split('</details>').length;
  return whole + '\n\n</details>'.repeat(open);
}

function cut(text: string, maxCharacters: number): string {
  const kept = truncate(text, maxCharacters);
  if (kept.length === text.length) return kept;
  return `${kept}… (${charactersIn(text.slice(kept.length))} more characters)`;
}

/** In code points: of a surrogate pair only one half counts. */
const charactersIn = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

const visible = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  return `\\u${point.toString(16).padStart(4, '0')}`;
};
