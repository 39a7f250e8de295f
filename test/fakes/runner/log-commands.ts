/** A workflow command that the runner found in the log. */
export type LogCommand = {
  name: string;
  /** By lower-case name. */
  properties: Record<string, string>;
  data: string;
  /** The line it was found in. */
  line: string;
};

/** The commands that the runner knows. Others are plain text to it. */
export const knownCommands: readonly string[] = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

// What .NET takes for white space. Unlike JavaScript it counts U+0085 and does not count U+FEFF.
const leadingBlanks = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

type Escapes = readonly (readonly [escaped: string, plain: string])[];

const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const oldEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

/**
 * Finds the workflow command in a line, in either syntax: `::name key=value,…::data` where that is the first thing
 * in the line, else `##[name key=value;…]data` wherever it stands. Only the first `##[` of a line counts.
 */
export function parseLogCommand(line: string, isKnown: (name: string) => boolean): LogCommand | undefined {
  return parseColons(line, isKnown) ?? parseBrackets(line, isKnown);
}

function parseColons(line: string, isKnown: (name: string) => boolean): LogCommand | undefined {
  const [, head, data = ''] = /^::(.*?)::(.*)$/s.exec(line.replace(leadingBlanks, '')) ?? [];
  if (head === undefined) {
    return undefined;
  }
  const { name, properties } = parseHead(head, ',', propertyEscapes);
  return isKnown(name) ? { name, properties, data: unescapeText(data, dataEscapes), line } : undefined;
}

function parseBrackets(line: string, isKnown: (name: string) => boolean): LogCommand | undefined {
  const [, head, data = ''] = /^.*?##\[(.*?)\](.*)$/s.exec(line) ?? [];
  if (head === undefined) {
    return undefined;
  }
  const { name, properties } = parseHead(head, ';', oldEscapes);
  return isKnown(name) ? { name, properties, data: unescapeText(data, oldEscapes), line } : undefined;
}

function parseHead(
  head: string,
  separator: string,
  escapes: Escapes,
): { name: string; properties: Record<string, string> } {
  const [, name = '', list = ''] = /^([^ ]*) ?(.*)$/s.exec(head) ?? [];
  const properties: Record<string, string> = {};
  for (const property of list.trim().split(separator)) {
    const [, key, value] = /^([^=]+)=(.+)$/s.exec(property) ?? [];
    if (key !== undefined && value !== undefined) {
      properties[key.toLowerCase()] = unescapeText(value, escapes);
    }
  }
  return { name: name.toLowerCase(), properties };
}

function unescapeText(text: string, escapes: Escapes): string {
  return escapes.reduce((done, [escaped, plain]) => done.replaceAll(escaped, plain), text);
}
