/** Where a slip may be. */
export interface Place {
  line: string;
  /** What of the line stands before the place. */
  before: string;
  /** The next line that holds more than a comment; empty where there is none. */
  below: string;
  isInBrackets: boolean;
}

// Most are said, too, where YAML itself takes no offence.
export const PLACEHOLDER =
  'YAML reads an unquoted `{{ … }}` as a mapping. Text that holds `{{ … }}` must be in quotes: `"{{ … }}"`. With a dollar sign before it, it is GitHub\'s, which fills it in in workflows, not in files.';
export const COLON_OR_DASH =
  'a colon or a dash is missing, or the blank after it: write it like `region: EMEA` or `- EMEA`.';
export const BACKSLASHES =
  'double quotes read backslashes: write `\\\\` for one, or put the text in single quotes. Quotes around a name or a value have none before them.';
export const COMMENT =
  'a `#` with a blank before it begins a comment, and what follows is lost: put text that holds it in quotes, or write a blank behind it. `//` begins no comment.';
export const TAG = 'tags such as `!!int` are not supported: put text in quotes and leave numbers bare.';
const BEGINNING =
  'text must not begin with `@`, `%`, `*`, `&`, `|`, `>`, `,` or a backtick: put the text in quotes.';
const TWO_COLONS =
  'the line has a second `: ` in it: put the text in quotes, or begin a line of its own where a key is meant.';
const INDENTATION =
  'is indented unevenly: begin what belongs together in the same column, without tabs. Where a key or a list item has a value beside it, nothing can stand below; a project is then written `project-id: …`.';
const QUOTES_OR_BRACKETS =
  "a quote or a bracket has no partner, or something stands beside it that belongs within: put all of a text in quotes, in which a `'` is written `''` and a `\"` is written `\\\"`, and commas between what brackets hold.";

/** What is told of the slips that people make; the first that fits counts. Whether it does, the source alone says. */
const SLIPS: { fits(place: Place): boolean; text: string | ((place: Place) => string) }[] = [
  { fits: ({ line }) => MISPLACED_INVISIBLE.test(line), text: ({ line }) => invisibleIn(line) ?? '' },
  {
    fits: ({ line }) => /^(?:---|\.\.\.)(?:\s|$)/.test(line),
    text: 'a second document begins here; give one.',
  },
  { fits: ({ line }) => /^ *\t/.test(line), text: INDENTATION },
  { fits: ({ line }) => bare(line).includes('{{'), text: PLACEHOLDER },
  {
    fits: ({ line, before }) => bare(line).includes('\\"') || line.startsWith('\\', before.length),
    text: BACKSLASHES,
  },
  { fits: ({ line }) => /[[{,:]\s*#\S|(?:^|[\s,{[])\/\//.test(bare(line)), text: COMMENT },
  { fits: ({ line, before }) => line.startsWith('!', before.length), text: TAG },
  {
    fits: ({ line }) => /^\s*(?:- +)*(?:[^\s:]+:\s+)?(?:[@%`|>,]|[&*](?:\s|$)|\*\S*:)/.test(line),
    text: BEGINNING,
  },
  { fits: isBesidePair, text: QUOTES_OR_BRACKETS },
  { fits: lacksColonAndDash, text: COLON_OR_DASH },
  { fits: isUneven, text: INDENTATION },
  { fits: ({ line }) => /^[^[\]{}]*:\s[^[\]{}]*:(?:\s|$)/.test(bare(line)), text: TWO_COLONS },
  { fits: ({ line }) => PAIRED.test(line), text: QUOTES_OR_BRACKETS },
];

/** What to say of the slip at `place`; undefined where it is none of those that people often make. */
export function slipAt(place: Place): string | undefined {
  const text = SLIPS.find(({ fits }) => fits(place))?.text;
  return typeof text === 'function' ? text(place) : text;
}

/** What cannot be seen, or looks like a blank and is none: spaces of every kind, marks and controls. */
const INVISIBLE = /(?![ \t\n])[\s\p{Cf}\p{Cc}]/u;
const AT_AN_END = new RegExp(`^${INVISIBLE.source}|${INVISIBLE.source}$`, 'u');
/** Within words it is most likely meant. */
const MISPLACED_INVISIBLE = new RegExp(
  `(?:^|[\\s:,[{-])${INVISIBLE.source}|${INVISIBLE.source}(?:[\\s:,\\]}#]|$)`,
  'u',
);

/** What to say of the first character of `text` that cannot be seen, where there is one. */
export function invisibleIn(text: string): string | undefined {
  const point = INVISIBLE.exec(text)?.[0].codePointAt(0);
  return point === undefined
    ? undefined
    : `an invisible U+${point.toString(16).toUpperCase().padStart(4, '0')} stands here, which YAML takes neither for a blank nor for a line break: replace it, or put the text in quotes.`;
}

/** As `invisibleIn`, of one at the beginning or the end. */
export const invisibleAround = (text: string): string | undefined =>
  AT_AN_END.test(text) ? invisibleIn(text) : undefined;

/** Without what is in quotes. */
const bare = (line: string): string => line.replace(/"[^"\\]*(?:\\.[^"\\]*)*"?|(?<![\w\\])'[^']*'?/g, '""');

const PAIRED = /["'[\]{}]/;
const COLON = /:(?:\s|$)/;

function isBesidePair({ line, isInBrackets }: Place): boolean {
  return isInBrackets || (/^\s*["'[\]{}]/.test(line) && !COLON.test(bare(line)));
}

function lacksColonAndDash({ line }: Place): boolean {
  return (
    !PAIRED.test(line) && (/^\s*-[^\s-]/.test(line) || !(COLON.test(line) || /^\s*-(?:\s|$)/.test(line)))
  );
}

function isUneven({ line, before, below }: Place): boolean {
  return before.trim() === '' || (isBelow(line, below) && COLON.test(below));
}

const isBelow = (line: string, below: string): boolean => indentOf(below) > indentOf(line);

const indentOf = (line: string): number => line.search(/\S|$/);
