import type { Document, LineCounter, YAMLError } from 'yaml';
import type { Finding } from './yaml.ts';

/**
 * Where a text is no YAML, in words that say what to do. One slip makes several errors, so a line has one finding.
 *
 * @param source what `document` was parsed from and with
 */
export function syntaxFaults(document: Document, source: { text: string; lines: LineCounter }): Finding[] {
  const errors = [...document.errors, ...document.warnings].toSorted(
    (one, other) => one.pos[0] - other.pos[0],
  );
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) return [{ offset: tooDeep.pos[0], message: TOO_DEEP }];
  const byLine = new Map<number, Finding>();
  for (const error of errors.filter(isNoEcho)) {
    const offset = error.pos[0];
    const { line, col } = source.lines.linePos(offset);
    if (byLine.has(line)) continue;
    const written = source.text.slice(source.lines.lineStarts[line - 1], source.lines.lineStarts[line]);
    byLine.set(line, { offset, message: describe(error, written.trimEnd(), col - 1) });
  }
  return [...byLine.values()];
}

export const MOST_DEPTH = 100;
export const TOO_DEEP = `is nested too deeply: the most is ${MOST_DEPTH} levels.`;
export const QUOTE_PLACEHOLDERS = 'Text that holds `{{ … }}` must be in quotes: `"{{ … }}"`.';

/** The parser tells every token after a fault that it has not got over. */
const isNoEcho = ({ message }: YAMLError, at: number): boolean =>
  at === 0 || !message.includes('token in YAML stream');

function describe(error: YAMLError, line: string, column: number): string {
  const asTold = error.message.replace(/\.?$/, '.');
  if (line.includes('{{')) return `${asTold} ${QUOTE_PLACEHOLDERS}`;
  const fault = { code: error.code, message: error.message, line, before: line.slice(0, column) };
  return TEXTS.find(({ fits }) => fits(fault))?.text ?? asTold;
}

interface Fault {
  code: string;
  message: string;
  /** Where it stands, and what of that is before it. */
  line: string;
  before: string;
}

const hasCode =
  (...codes: string[]) =>
  ({ code }: Fault): boolean =>
    codes.includes(code);

const BROKEN_OFF = hasCode('MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN');
const NO_BLANK_AFTER_DASH = /^\s*-[^\s-]/;
const NO_BLANK_AFTER_COLON = /^\s*(?:-\s+)?[\w.-]+:[^\s:]*$/;

/** The first that fits counts. */
const TEXTS: { fits(fault: Fault): boolean; text: string }[] = [
  { fits: hasCode('MULTIPLE_DOCS'), text: 'a second document begins here; give one.' },
  {
    fits: hasCode('TAG_RESOLVE_FAILED'),
    text: 'tags such as `!!int` are not supported: put text in quotes and leave numbers bare.',
  },
  {
    fits: fault => BROKEN_OFF(fault) && NO_BLANK_AFTER_DASH.test(fault.line),
    text: 'a blank is missing after `-`.',
  },
  {
    fits: fault => BROKEN_OFF(fault) && NO_BLANK_AFTER_COLON.test(fault.line),
    text: 'a blank is missing after the colon: write it like `region: EMEA`.',
  },
  {
    fits: hasCode('BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY'),
    text: 'the text here has a second `: ` in it, or the line below is indented deeper than its key: put the text in quotes, or begin the key in the same column as the one above.',
  },
  {
    fits: hasCode('BAD_SCALAR_START', 'BAD_ALIAS'),
    text: 'text must not begin with `@`, `%`, `*`, `&` or a backtick: put the text in quotes.',
  },
  {
    fits: ({ code, message }) => code === 'BAD_INDENT' && message.includes('same column'),
    text: 'is indented unevenly: begin what belongs together in the same column.',
  },
  {
    fits: ({ message, before }) => message.includes('at node end') && before.trim() === '',
    text: 'is indented unevenly: begin what belongs together in the same column.',
  },
  {
    fits: ({ message }) => message.includes('at node end'),
    text: "the text before this has ended: put all of it in quotes, in which a `'` is written `''` and a `\"` is written `\\\"`.",
  },
  {
    fits: ({ message }) => message.includes('map keys need to be followed'),
    text: 'a colon, a blank and a value are missing here: write it like `region: EMEA`.',
  },
  {
    fits: ({ message }) => message.includes('Sequence item without'),
    text: 'begins neither a list item nor a key of the one above: begin with `- `, or in the same column as that key.',
  },
];
