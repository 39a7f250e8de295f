import type { Document, LineCounter, YAMLError } from 'yaml';
import type { Finding } from './yaml.ts';
import { textFor } from './yaml-fault-texts.ts';
import { QUOTE_PLACEHOLDERS, TOO_DEEP } from './yaml-messages.ts';

/** What a document was parsed from and with. */
interface Source {
  text: string;
  lines: LineCounter;
}

/** Where a text is no YAML, in words that say what to do. One slip makes several errors, so a line has one finding. */
export function syntaxFaults(document: Document, source: Source): Finding[] {
  const errors = [...document.errors, ...document.warnings].toSorted(
    (one, other) => one.pos[0] - other.pos[0] || Number(isInBrackets(other)) - Number(isInBrackets(one)),
  );
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) return [{ offset: tooDeep.pos[0], message: TOO_DEEP }];
  const byLine = new Map<number, Finding>();
  for (const error of errors.filter(isNoEcho)) {
    const { line } = source.lines.linePos(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, { offset: error.pos[0], message: describe(error, source) });
  }
  return [...byLine.values()];
}

/** Of two errors at one place, the one that knows of the brackets around it knows better. */
const isInBrackets = ({ code }: YAMLError): boolean => code === 'BLOCK_IN_FLOW';

/** The parser tells every token after a fault that it has not got over. */
const isNoEcho = ({ message }: YAMLError, at: number): boolean =>
  at === 0 || !message.includes('token in YAML stream');

function describe({ code, message, pos }: YAMLError, source: Source): string {
  const asTold = message.replace(/\.?$/, '.');
  const { line: number, col } = source.lines.linePos(pos[0]);
  const line = lineAt(source, number) ?? '';
  if (line.includes('{{')) return `${asTold} ${QUOTE_PLACEHOLDERS}`;
  const before = line.slice(0, col - 1);
  const [above, below] = [nextLine(source, number, -1), nextLine(source, number, 1)];
  return textFor({ code, message, line, before, above, below }) ?? asTold;
}

/** Undefined where the text has no such line. */
function lineAt({ text, lines: { lineStarts } }: Source, number: number): string | undefined {
  const start = lineStarts[number - 1];
  return start === undefined ? undefined : text.slice(start, lineStarts[number]).trimEnd();
}

/** The next line with something on it; empty where there is none. */
function nextLine(source: Source, from: number, step: 1 | -1): string {
  let number = from + step;
  while (lineAt(source, number) === '') number += step;
  return lineAt(source, number) ?? '';
}
