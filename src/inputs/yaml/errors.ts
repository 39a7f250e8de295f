import type { CST, Document, LineCounter, YAMLError } from 'yaml';
import { quote } from '../../lib/text.ts';
import { invisibleIn, type Place, slipAt } from './mistakes.ts';
import type { Finding } from './node.ts';
import { TOO_DEEP } from './tree.ts';

type Yaml = typeof import('yaml');

/** What a document was parsed from and with. */
interface Source {
  text: string;
  lines: LineCounter;
  /** Where a carriage return stands alone; negative where none does. */
  loneReturn: number;
}

/**
 * Where a text is no YAML: what to do about a slip that people make, else the parser's own words. One slip makes several
 * errors, so a line has one finding, and there is none behind what is left open or could not be read.
 */
export function syntaxFaults(yaml: Yaml, document: Document, source: Source): Finding[] {
  const errors = [...document.errors, ...document.warnings].toSorted(
    (one, other) => one.pos[0] - other.pos[0] || Number(isInBrackets(other)) - Number(isInBrackets(one)),
  );
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) return [{ offset: tooDeep.pos[0], message: TOO_DEEP }];
  if (source.loneReturn >= 0) return [{ offset: source.loneReturn, message: invisibleIn('\r') ?? '' }];
  const open = firstOpen(yaml, source.text);
  const end = document.contents?.range?.[2] ?? source.text.length;
  const byLine = new Map<number, Finding>();
  for (const error of errors) {
    const { pos } = error;
    const offset = Math.min(pos[0], open ?? pos[0]);
    const isEcho = byLine.size > 0 && offset > end;
    const { line } = source.lines.linePos(offset);
    if (!isEcho && !byLine.has(line)) byLine.set(line, { offset, message: describe(error, offset, source) });
  }
  return [...byLine.values()];
}

/** Of two errors at one place, the one that knows of the brackets around it knows better. */
const isInBrackets = ({ code }: YAMLError): boolean => code === 'BLOCK_IN_FLOW';

function describe(error: YAMLError, offset: number, source: Source): string {
  const { line: number, col } = source.lines.linePos(offset);
  const here = lineAt(source, number) ?? '';
  const below = lineBelow(source, number);
  const place: Place = {
    line: (BLANK.test(here) ? below : here).slice(0, MAX_LINE),
    before: here.slice(0, col - 1),
    below: below.slice(0, MAX_LINE),
    isInBrackets: isInBrackets(error) || /^\s*[[{]/.test(source.text),
  };
  return slipAt(place) ?? `${error.message}: ${quote(here.slice(Math.max(0, col - 40)))}`;
}

/** Of a line as long as a file no slip is looked for behind this. */
const MAX_LINE = 1_000;

/** Undefined where the text has no such line. */
function lineAt({ text, lines: { lineStarts } }: Source, number: number): string | undefined {
  const start = lineStarts[number - 1];
  return start === undefined ? undefined : text.slice(start, lineStarts[number]).replace(/\r?\n$/, '');
}

const BLANK = /^\s*(?:#.*)?$/;

function lineBelow(source: Source, number: number): string {
  for (let below = number + 1; ; below += 1) {
    const line = lineAt(source, below);
    if (line === undefined || !BLANK.test(line)) return line ?? '';
  }
}

/** Where the first bracket or quote stands that nothing closes. */
function firstOpen({ Parser }: Yaml, text: string): number | undefined {
  let first: number | undefined;
  const left: (CST.Token | CST.CollectionItem | null | undefined)[] = [...new Parser().parse(text)];
  for (let one = left.pop(); left.length > 0 || one; one = left.pop()) {
    if (!one) continue;
    if ('offset' in one && isOpen(one)) first = Math.min(first ?? one.offset, one.offset);
    if ('items' in one) for (const item of one.items) left.push(item);
    if ('key' in one) left.push(one.key);
    if ('value' in one && typeof one.value === 'object') left.push(one.value);
  }
  return first;
}

function isOpen(token: CST.Token): boolean {
  switch (token.type) {
    case 'flow-collection':
      return token.end.length === 0;
    case 'double-quoted-scalar':
      return !isClosed(token.source, '\\');
    case 'single-quoted-scalar':
      return !isClosed(token.source, "'");
    default:
      return false;
  }
}

/** Whether the last of the quotes is one that closes, which those after an odd number of `mark` are not. */
function isClosed(source: string, mark: string): boolean {
  const last = source.length - 1;
  if (last < 1 || source[last] !== source[0]) return false;
  let escapes = 0;
  while (last - escapes > 1 && source[last - escapes - 1] === mark) escapes += 1;
  return escapes % 2 === 0;
}
