import type { Json } from '../../lib/json.ts';
import type { Diagnostic, YamlNode } from './node.ts';

// Texts for the mistakes that people make in YAML. Which of them fits is read from the source alone: the parser's own
// words change with its versions.

export const PLACEHOLDER =
  "YAML reads an unquoted `{{ … }}` as a mapping: put the text in quotes, as in `'{{ … }}'`. GitHub's own expressions have a dollar sign before the braces, and work in workflows, not in files.";
export const COLON_OR_DASH =
  'a colon or a dash is missing, or the blank after it: write it like `region: EMEA` or `- EMEA`.';
export const COMMENT =
  'a `#` after a blank begins a comment, and what follows is lost: put text that holds it in quotes.';
export const SLASHES =
  '`//` begins no comment in YAML: write `#`, or put text that begins with `//` in quotes.';
export const TYPOGRAPHIC =
  'stands in typographic quotes, which would be part of the text: write straight ones, `"` or `\'`.';
export const TAG = 'tags such as `!!int` are not supported: put text in quotes and leave numbers bare.';
/** Follows the kind of a value that should not be text. */
export const UNQUOTE = 'take away the `|` or the quotes that make it text.';
const SECOND_DOCUMENT = 'a second document begins here; give one.';
const TAB = 'a tab indents this line: YAML takes blanks only.';
const INDENTATION =
  'is indented unevenly: begin what belongs together in the same column, and nothing below a value that stands beside its key or dash.';
const TWO_COLONS =
  'the line has a second colon with a blank behind it: put the text in quotes, or begin a line of its own where a key is meant.';
const NO_COMMA = 'a comma is missing between what stands in brackets.';
const LONE_MARK =
  'text must not begin with `-`, `?`, `*` or `&` and a blank: put it in quotes. A list begins on a line of its own.';
const UNCLOSED_BRACKET = 'nothing closes this bracket.';
const UNCLOSED_QUOTE =
  "nothing closes this quote. Within quotes, a `'` is written `''`, and a `\"` is written `\\\"`.";

/** What is written around a syntax error. */
export interface ErrorContext {
  line: string;
  /** The part of the line before the error. */
  before: string;
  /** The next line that holds more than a comment; empty where there is none. */
  below: string;
  isInBrackets: boolean;
}

/** The first that fits counts. */
const MISTAKES: { fits(place: ErrorContext): boolean; text: string }[] = [
  { fits: ({ line }) => /^(?:---|\.\.\.)(?:\s|$)/.test(line), text: SECOND_DOCUMENT },
  { fits: ({ line }) => /^ *\t/.test(line), text: TAB },
  { fits: ({ line }) => unquoted(line).includes('{{'), text: PLACEHOLDER },
  { fits: ({ line }) => hasSlashes(line), text: SLASHES },
  { fits: ({ line }) => isCommentMark(line), text: COMMENT },
  { fits: ({ line, before }) => line.startsWith('!', before.length), text: TAG },
  { fits: lacksComma, text: NO_COMMA },
  { fits: beginsWithLoneMark, text: LONE_MARK },
  { fits: lacksColonAndDash, text: COLON_OR_DASH },
  { fits: isUneven, text: INDENTATION },
  { fits: ({ line }) => /^[^[\]{}]*:\s[^[\]{}]*:(?:\s|$)/.test(unquoted(line)), text: TWO_COLONS },
];

/** Undefined where it is none of the mistakes that people often make. */
export const mistakeAt = (place: ErrorContext): string | undefined =>
  MISTAKES.find(({ fits }) => fits(place))?.text;

/** @param opening the quote or bracket that nothing closes, and what follows it on its line */
export function unclosed(opening: string): string {
  if (/^["']/.test(opening)) return UNCLOSED_QUOTE;
  if (hasSlashes(opening)) return SLASHES;
  return isCommentMark(opening) ? COMMENT : UNCLOSED_BRACKET;
}

/** The line without the text in its quotes. */
function unquoted(line: string): string {
  return line.replace(/"[^"\\]*(?:\\.[^"\\]*)*"?|(?<![\w\\])'[^']*'?/g, '""');
}

function isCommentMark(line: string): boolean {
  return /[[{,:]\s*#\S/.test(unquoted(line));
}

function hasSlashes(line: string): boolean {
  return /(?:^|[\s,{[])\/\//.test(unquoted(line));
}

/** Whether a text has typographic quotes around it, as word processors and chats put them. */
export const isInTypographicQuotes = (text: string): boolean =>
  /^[“”„‟«].*[“”„‟»]$|^[‘’‚‛].*[‘’‚‛]$/su.test(text);

const COLON = /:(?:\s|$)/;

/** Whether a key follows before the next comma or bracket. */
function lacksComma({ line, before, below, isInBrackets }: ErrorContext): boolean {
  const [following = ''] = unquoted(`${line.slice(before.length)}\n${below}`).split(/[,[\]{}]/);
  return isInBrackets && COLON.test(following);
}

function beginsWithLoneMark({ line, before, isInBrackets }: ErrorContext): boolean {
  return !isInBrackets && before.trim() !== '' && /^[-?*&](?:\s|$)/.test(line.slice(before.length));
}

function lacksColonAndDash({ line }: ErrorContext): boolean {
  const hasColonOrDash = COLON.test(line) || /^\s*-(?:\s|$)/.test(line);
  return !/["'[\]{}]/.test(line) && (/^\s*-[^\s-]/.test(line) || !hasColonOrDash);
}

function isUneven({ line, before, below, isInBrackets }: ErrorContext): boolean {
  if (isInBrackets || /^\s*[[\]{}]/.test(line)) return false;
  return before.trim() === '' || (indentOf(below) > indentOf(line) && COLON.test(below));
}

const indentOf = (line: string): number => line.search(/\S/);

/** Characters that cannot be seen, or look like a blank: spaces of other kinds, format and control characters. */
const INVISIBLE = /(?![ \t\n])[\s\p{Cf}\p{Cc}]/u;
const AT_AN_END = new RegExp(`^${INVISIBLE.source}|${INVISIBLE.source}$`, 'u');
/** Not within words, where it is most likely meant. */
const BESIDE_WORDS = new RegExp(
  `(?<=^|[\\s:,[{-])${INVISIBLE.source}|${INVISIBLE.source}(?=[\\s:,\\]}#]|$)`,
  'u',
);

/** @param offset where `text` begins */
export function invisibleIn(text: string, offset = 0): Diagnostic | undefined {
  const at = text.search(INVISIBLE);
  if (at < 0) return undefined;
  const point = text.codePointAt(at)?.toString(16).toUpperCase().padStart(4, '0');
  return {
    offset: offset + at,
    message: `an invisible U+${point} stands here, which YAML takes neither for a blank nor for a line break: replace it, or put the text in quotes.`,
  };
}

/** As `invisibleIn`, but only where one stands at the beginning or the end. */
export const invisibleAround = (text: string, offset: number): Diagnostic | undefined =>
  AT_AN_END.test(text) ? invisibleIn(text, offset) : undefined;

/** As `invisibleIn`, but only for one beside YAML's own marks and blanks. */
export function strayInvisibleIn(line: string, offset: number): Diagnostic | undefined {
  const at = line.search(BESIDE_WORDS);
  return at < 0 ? undefined : invisibleIn(line.slice(at), offset + at);
}

/** Whether a value is text that somebody meant to be read as a list or a mapping. */
export const isYamlInText = (value: Json): boolean =>
  typeof value === 'string' && /^[ \t]*(?:- |[^\s:][^:\n]*:(?:[ \t]|$))/m.test(value);

/** The texts within `node` that end at a comment which was hardly meant to be one. */
export function textsCutShort(node: YamlNode): Diagnostic[] {
  switch (node.kind) {
    case 'scalar':
      return node.isCutShort ? [{ offset: node.offset, message: COMMENT }] : [];
    case 'list':
      return node.items.flatMap(textsCutShort);
    case 'mapping':
      return node.entries.flatMap(({ value }) => textsCutShort(value));
    case 'refused':
      return [];
  }
}
