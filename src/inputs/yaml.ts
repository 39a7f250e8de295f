import type { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { accept, type Checked, type Problem, quote } from './problem.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const JSON_WORDS: Record<string, Json> = { true: true, false: false, null: null };
/** A mapping that aliases blow up to more nodes than this is an accident or an attack. */
const MOST_NODES = 100_000;
const MOST_DEPTH = 100;

/**
 * Reads YAML 1.2 or JSON with JSON's rule for scalars: `12`, `true` and `null` are what they look like, and
 * `2025-01-01`, `007` and `yes` stay text. Every problem is told with its line and column.
 */
export async function readYaml(input: string, text: string): Promise<Checked<Json>> {
  // Loaded here because most runs have no parameters to read.
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const problems: Problem[] = [];
  let nodes = 0;

  const report = (offset: number | undefined, message: string): null => {
    const { line, col } = lines.linePos(offset ?? 0);
    problems.push({ input, message: `line ${line}, column ${col}: ${message}` });
    return null;
  };

  const jsonOf = (node: Node | null, path: Node[]): Json => {
    nodes += 1;
    if (node === null || nodes > MOST_NODES) return null;
    if (path.length > MOST_DEPTH) return report(node.range?.[0], 'is nested too deeply.');
    if (yaml.isAlias(node)) return aliasValue(node.source, node.resolve(document as Document), node, path);
    if (yaml.isScalar(node)) return scalarValue(node, report);
    if (yaml.isSeq(node)) return listValue(node as YAMLSeq<Node | null>, path);
    return mappingValue(node as YAMLMap<Node, Node | null>, path);
  };

  const aliasValue = (name: string, target: Node | undefined, alias: Node, path: Node[]): Json => {
    if (target === undefined)
      return report(alias.range?.[0], `\`*${name}\` has no anchor \`&${name}\` before it.`);
    if (path.includes(target)) return report(alias.range?.[0], `\`*${name}\` contains itself.`);
    return jsonOf(target, path);
  };

  const mappingValue = (map: YAMLMap<Node, Node | null>, path: Node[]): Json => {
    const entries = map.items.map(({ key, value }: Pair<Node, Node | null>): [string, Json] => {
      if (!yaml.isScalar(key)) return ['', report(key.range?.[0] ?? map.range?.[0], KEY_NOT_TEXT)];
      const name = String(key.value);
      if (isLeftOut(value)) return [name, report(key.range?.[0], leftOut(quote(name)))];
      return [name, jsonOf(value, [...path, map])];
    });
    return Object.fromEntries(entries);
  };

  const listValue = (list: YAMLSeq<Node | null>, path: Node[]): Json =>
    list.items.map(item =>
      isLeftOut(item)
        ? report(item?.range?.[0] ?? list.range?.[0], leftOut('a list item'))
        : jsonOf(item, [...path, list]),
    );

  const isLeftOut = (node: Node | null): boolean =>
    node === null || (yaml.isScalar(node) && node.type === yaml.Scalar.PLAIN && node.source === '');

  for (const error of [...document.errors, ...document.warnings]) {
    report(error.pos[0], ERROR_TEXTS[error.code] ?? `${error.message}.`);
  }
  const value = problems.length > 0 ? null : jsonOf(document.contents as Node | null, []);
  if (nodes > MOST_NODES) report(0, `its aliases expand to more than ${MOST_NODES} values.`);
  return problems.length > 0 ? { ok: false, problems } : accept(value);
}

const KEY_NOT_TEXT =
  'a key must be text. YAML reads an unquoted `{{ … }}` as a mapping: put it in quotes, `"{{ … }}"`.';

const leftOut = (what: string): string =>
  `${what} has no value, as an empty \`\${{ }}\` expression leaves it: write \`''\` for empty text, \`null\`, or leave it out.`;

const ERROR_TEXTS: Record<string, string> = {
  DUPLICATE_KEY: 'this key stands here a second time.',
  MULTIPLE_DOCS: 'a second document begins here; give one.',
  TAG_RESOLVE_FAILED: 'tags such as `!!int` are not supported: put text in quotes and leave numbers bare.',
};

function scalarValue(node: Scalar, report: (offset: number | undefined, message: string) => null): Json {
  const text = String(node.value);
  if (node.type !== 'PLAIN') return text;
  if (Object.hasOwn(JSON_WORDS, text)) return JSON_WORDS[text] ?? null;
  if (!JSON_NUMBER.test(text)) return text;
  const number = Number(text);
  if (!Number.isFinite(number))
    return report(node.range?.[0], `${quote(text)} is too large for a number: put it in quotes.`);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    return report(node.range?.[0], `${quote(text)} would lose digits as a number: put it in quotes.`);
  }
  return number;
}
