import type { CST, Document, LineCounter } from 'yaml';
import { firstFew } from '../../lib/text.ts';
import { mistakeAt, type Place, strayInvisibleIn, unclosed } from './mistakes.ts';
import type { Diagnostic } from './node.ts';
import { MAX_DEPTH, TOO_DEEP } from './tree.ts';

type Yaml = typeof import('yaml');

/** What a document was parsed from. */
interface Source {
  text: string;
  lines: LineCounter;
}

/** Lines with errors that are looked at: each costs a search for the brackets around it. */
const MAX_LINES = 100;

/**
 * What keeps a text from being YAML: what to do about a mistake that people often make, else the parser's own message
 * with the line that it is about. Empty where the text is YAML.
 */
export function syntaxDiagnostics(yaml: Yaml, document: Document, source: Source): Diagnostic[] {
  const errors = [...document.errors, ...document.warnings];
  if (errors.length === 0) return [];
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) return [{ offset: tooDeep.pos[0], message: TOO_DEEP }];
  const enclosures = enclosuresIn(yaml, document);
  // A quote that nothing closes swallows the brackets that would close others.
  const open = enclosures.filter(({ isClosed }) => !isClosed).toSorted(byQuotesFirst)[0];
  const found = errors
    .filter(({ pos }) => open === undefined || pos[0] < open.start)
    .map(({ pos, message }) => ({ offset: pos[0], message }))
    .toSorted((one, other) => one.offset - other.offset);
  const wrongLines = firstOfLines(found, document, source);
  const described = wrongLines.slice(0, MAX_LINES).map(error => describe(error, enclosures, source));
  const next = wrongLines[MAX_LINES];
  if (next) described.push({ offset: next.offset, message: notLookedAt(wrongLines.length - MAX_LINES) });
  if (open) described.push({ offset: open.start, message: unclosed(restOfLine(source, open.start)) });
  return eachMessageOnce(described, source);
}

const notLookedAt = (count: number): string =>
  `${count === 1 ? 'this line is' : `this line and ${count - 1} below are`} wrong, too: mend the others first.`;

/** An error of the parser, which has others for the same line, and one for every token after what it cannot read. */
function firstOfLines(errors: Diagnostic[], { contents }: Document, { text, lines }: Source): Diagnostic[] {
  const end = contents?.range?.[2] ?? text.length;
  const byLine = new Map<number, Diagnostic>();
  for (const error of errors) {
    const { line } = lines.linePos(error.offset);
    const isAfterUnreadable = byLine.size > 0 && error.offset > end;
    if (!isAfterUnreadable && !byLine.has(line)) byLine.set(line, error);
  }
  return [...byLine.values()];
}

function describe({ offset, message }: Diagnostic, enclosures: Enclosure[], source: Source): Diagnostic {
  const { line: number, col } = source.lines.linePos(offset);
  const here = lineAt(source, number) ?? '';
  const below = lineBelow(source, number);
  const invisible = strayInvisibleIn(here.slice(0, MAX_LENGTH), offset - (col - 1));
  if (invisible) return invisible;
  const place: Place = {
    line: (BLANK.test(here) ? below : here).slice(0, MAX_LENGTH),
    before: here.slice(0, Math.min(col - 1, MAX_LENGTH)),
    below: below.slice(0, MAX_LENGTH),
    isInBrackets: enclosures.some(one => one.isBrackets && one.start < offset && offset < one.end),
  };
  return { offset, message: mistakeAt(place) ?? `${message.replace(/\s+/g, ' ')}.${excerpt(here, col - 1)}` };
}

/** What stands in quotes or brackets. */
interface Enclosure {
  start: number;
  end: number;
  isBrackets: boolean;
  isClosed: boolean;
}

const byQuotesFirst = (one: Enclosure, other: Enclosure): number =>
  Number(one.isBrackets) - Number(other.isBrackets);

/** In the text's order. */
function enclosuresIn({ visit }: Yaml, document: Document): Enclosure[] {
  const found: Enclosure[] = [];
  visit(document, {
    Node: (_, { srcToken, range }, path) => {
      const isClosed = srcToken && isClosedToken(srcToken);
      if (isClosed !== undefined) {
        const [start = 0, end = start] = range ?? [];
        found.push({ start, end, isBrackets: srcToken?.type === 'flow-collection', isClosed });
      }
      // Each level has a collection and a pair; so deep, it would run out of stack.
      return path.length > 2 * MAX_DEPTH ? visit.SKIP : undefined;
    },
  });
  return found;
}

/** Undefined for what has no quotes or brackets around it. */
function isClosedToken(token: CST.Token): boolean | undefined {
  switch (token.type) {
    case 'flow-collection':
      return token.end.length > 0;
    case 'double-quoted-scalar':
      return /^"(?:.*[^\\])?(?:\\\\)*"$/s.test(token.source);
    case 'single-quoted-scalar':
      return /^'(?:.*[^'])?(?:'')*'$/s.test(token.source);
    default:
      return undefined;
  }
}

/** In a line as long as a file no mistake is looked for behind this. */
const MAX_LENGTH = 1_000;

/** Undefined where the text has no such line. */
function lineAt({ text, lines: { lineStarts } }: Source, number: number): string | undefined {
  const start = lineStarts[number - 1];
  return start === undefined ? undefined : text.slice(start, lineStarts[number]).replace(/\r?\n$/, '');
}

const restOfLine = ({ text }: Source, offset: number): string =>
  text.slice(offset, offset + MAX_LENGTH).split('\n')[0] ?? '';

const BLANK = /^\s*(?:#.*)?$/;

function lineBelow(source: Source, number: number): string {
  for (let below = number + 1; ; below += 1) {
    const line = lineAt(source, below);
    if (line === undefined || !BLANK.test(line)) return line ?? '';
  }
}

/**
 * The line with a caret below `column`. The parser makes the same with `prettyErrors`, but of all of its errors, which
 * takes minutes where a long line has many. The bar keeps the blanks before it from being trimmed away.
 */
function excerpt(line: string, column: number): string {
  const start = Math.max(0, column - 60);
  const shown = line.slice(start, start + 80).replaceAll('\t', ' ');
  return `\n| ${shown}\n| ${' '.repeat(column - start)}^`;
}

/** Lines that have the same mistake and are named. */
const MAX_LINES_NAMED = 5;

/** A message that several lines share stands at the first of them and names the others. */
function eachMessageOnce(all: Diagnostic[], { lines }: Source): Diagnostic[] {
  const sentenceOf = ({ message }: Diagnostic): string => message.split('\n')[0] ?? '';
  return [...Map.groupBy(all, sentenceOf)].flatMap(([sentence, [first, ...others]]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const numbers = firstFew(others, MAX_LINES_NAMED, ({ offset }) => String(lines.linePos(offset).line));
    const more = `The same in line${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}.`;
    return { ...first, message: `${sentence} ${more}${first.message.slice(sentence.length)}` };
  });
}
