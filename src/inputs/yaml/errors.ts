import type { CST, Document, LineCounter } from 'yaml';
import { firstFew } from '../../lib/text.ts';
import { type ErrorContext, mistakeAt, strayInvisibleIn, unclosed } from './mistakes.ts';
import type { Diagnostic } from './node.ts';
import { MAX_DEPTH, TOO_DEEP, type Yaml } from './tree.ts';

/** What a document was parsed from. */
interface Source {
  text: string;
  lines: LineCounter;
}

/** More lines with errors are not described: each costs a search for the brackets around it. */
const MAX_BROKEN_LINES = 100;

/**
 * The syntax errors of a text, none where it is YAML. A mistake that people often make has a message that says what to do
 * about it; any other has the parser's own, with the line and a caret.
 */
export function syntaxDiagnostics(yaml: Yaml, document: Document, source: Source): Diagnostic[] {
  const errors = [...document.errors, ...document.warnings];
  if (errors.length === 0) return [];
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) return [{ offset: tooDeep.pos[0], message: TOO_DEEP }];
  const enclosures = enclosuresIn(yaml, document);
  // A quote that nothing closes swallows the brackets that would close others.
  const unclosedEnclosures = enclosures.filter(({ isClosed }) => !isClosed);
  const open = unclosedEnclosures.find(({ isBrackets }) => !isBrackets) ?? unclosedEnclosures[0];
  const diagnostics = errors
    .filter(({ pos }) => open === undefined || pos[0] < open.start)
    .map(({ pos, message }) => ({ offset: pos[0], message }))
    .toSorted((one, other) => one.offset - other.offset);
  const described = firstOfEachLine(diagnostics, document, source)
    .slice(0, MAX_BROKEN_LINES)
    .map(error => describeError(error, enclosures, source));
  if (open) described.push({ offset: open.start, message: unclosed(restOfLine(source, open.start)) });
  return eachMessageOnce(described, source);
}

/** The parser has several errors for one mistake: on the same line, and for every token after what it cannot read. */
function firstOfEachLine(
  errors: Diagnostic[],
  { contents }: Document,
  { text, lines }: Source,
): Diagnostic[] {
  const end = contents?.range?.[2] ?? text.length;
  const byLine = new Map<number, Diagnostic>();
  for (const error of errors) {
    const { line } = lines.linePos(error.offset);
    const isAfterUnreadable = byLine.size > 0 && error.offset > end;
    if (!isAfterUnreadable && !byLine.has(line)) byLine.set(line, error);
  }
  return [...byLine.values()];
}

function describeError({ offset, message }: Diagnostic, enclosures: Enclosure[], source: Source): Diagnostic {
  const { line: number, col } = source.lines.linePos(offset);
  const here = lineAt(source, number) ?? '';
  const below = lineBelow(source, number);
  const invisible = strayInvisibleIn(here.slice(0, MAX_LINE_LENGTH), offset - (col - 1));
  if (invisible) return invisible;
  const place: ErrorContext = {
    line: (BLANK.test(here) ? below : here).slice(0, MAX_LINE_LENGTH),
    before: here.slice(0, Math.min(col - 1, MAX_LINE_LENGTH)),
    below: below.slice(0, MAX_LINE_LENGTH),
    isInBrackets: enclosures.some(one => one.isBrackets && one.start < offset && offset < one.end),
  };
  return { offset, message: mistakeAt(place) ?? `${message.replace(/\s+/g, ' ')}.${excerpt(here, col - 1)}` };
}

/** Quotes or brackets, and what stands in them. */
interface Enclosure {
  start: number;
  end: number;
  isBrackets: boolean;
  isClosed: boolean;
}

/** All quotes and brackets, in the text's order. */
function enclosuresIn({ visit }: Yaml, document: Document): Enclosure[] {
  const enclosures: Enclosure[] = [];
  visit(document, {
    Node: (_, { srcToken, range }, path) => {
      const isClosed = srcToken && isClosedToken(srcToken);
      if (isClosed !== undefined) {
        const [start = 0, end = start] = range ?? [];
        enclosures.push({ start, end, isBrackets: srcToken?.type === 'flow-collection', isClosed });
      }
      // Deeper, the visitor would run out of stack. Each level has two steps in the path: a collection and a pair.
      return path.length > 2 * MAX_DEPTH ? visit.SKIP : undefined;
    },
  });
  return enclosures;
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

/** How much of a line is searched for a mistake: JSON may be one line as long as the file. */
const MAX_LINE_LENGTH = 1_000;

/** Undefined where the text has no such line. */
function lineAt({ text, lines: { lineStarts } }: Source, number: number): string | undefined {
  const start = lineStarts[number - 1];
  return start === undefined ? undefined : text.slice(start, lineStarts[number]).replace(/\r?\n$/, '');
}

const restOfLine = ({ text }: Source, offset: number): string =>
  text.slice(offset, offset + MAX_LINE_LENGTH).split('\n')[0] ?? '';

const BLANK = /^\s*(?:#.*)?$/;

function lineBelow(source: Source, number: number): string {
  for (let below = number + 1; ; below += 1) {
    const line = lineAt(source, below);
    if (line === undefined || !BLANK.test(line)) return line ?? '';
  }
}

/**
 * The line with a caret below `column`. The parser's `prettyErrors` does the same, but for all errors, which takes minutes
 * where a long line has many. The bar keeps the blanks before the caret from being trimmed.
 */
function excerpt(line: string, column: number): string {
  const start = Math.max(0, column - 60);
  const shown = line.slice(start, start + 80).replaceAll('\t', ' ');
  return `\n| ${shown}\n| ${' '.repeat(column - start)}^`;
}

/** Of the lines that have the same mistake. */
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
