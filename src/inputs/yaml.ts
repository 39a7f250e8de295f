import type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { accept, type Checked, quote } from './problem.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const JSON_WORDS: Record<string, Json> = { true: true, false: false, null: null };
/** Aliases that add more characters than this to those that are written out are an accident or an attack. */
const MOST_ALIASED = 1_000_000;
const MOST_DEPTH = 100;
/** One slip can cause a thousand errors, which would leave no room for what is wrong with other inputs. */
const MOST_PROBLEMS = 10;

/**
 * Reads YAML 1.2 or JSON with JSON's rule for scalars: `12`, `true` and `null` are what they look like, and
 * `2025-01-01`, `007` and `yes` stay text. Every problem is told with its line and column.
 */
export async function readYaml(input: string, text: string): Promise<Checked<Json>> {
  // Loaded here because most runs have no parameters to read.
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  // The library's own search for keys that stand twice takes minutes where there are many; `mappingValue` has one.
  const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false, uniqueKeys: false } as const;
  const document: Document = yaml.parseDocument(text, options);
  const messages = new Set<string>();

  const report = (offset: number | undefined, message: string): null => {
    const { line, col } = lines.linePos(offset ?? 0);
    messages.add(`line ${line}, column ${col}: ${message}`);
    return null;
  };

  const faults = [...document.errors, ...document.warnings];
  const tooDeep = faults.find(fault => fault.code === 'RESOURCE_EXHAUSTION');
  for (const fault of tooDeep ? [tooDeep] : faults) {
    const known = ERROR_TEXTS[fault.code];
    const { line } = lines.linePos(fault.pos[0]);
    const onLine = text.slice(lines.lineStarts[line - 1], lines.lineStarts[line]);
    const hint = onLine.includes('{{') ? ` ${QUOTE_PLACEHOLDERS}` : '';
    report(fault.pos[0], known ?? `${fault.message.replace(/\.?$/, '.')}${hint}`);
  }
  if (messages.size > 0) return refuseAll(input, messages);

  const sizeOf = (node: Node | null): number => (yaml.isScalar(node) ? 1 + String(node.value).length : 1);
  let written = 0;
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Node>();
  yaml.visit(document, {
    Node: (_, node) => {
      written += sizeOf(node);
      const target = yaml.isAlias(node) ? anchors.get(node.source) : undefined;
      if (yaml.isAlias(node) && target !== undefined) targets.set(node, target);
      if (!yaml.isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });

  let seen = 0;
  const jsonOf = (node: Node | null, path: Node[]): Json => {
    seen += sizeOf(node);
    if (node === null || seen > written + MOST_ALIASED) return null;
    if (path.length > MOST_DEPTH) return report(node.range?.[0], TOO_DEEP);
    if (yaml.isAlias(node)) return aliasValue(node, path);
    if (yaml.isScalar(node)) return scalarValue(node, report);
    if (yaml.isSeq(node)) return listValue(node as YAMLSeq<Node | null>, path);
    return mappingValue(node as YAMLMap<Node, Node | null>, path);
  };

  const aliasValue = (alias: Alias, path: Node[]): Json => {
    const target = targets.get(alias);
    const name = quote(`*${alias.source}`);
    if (target === undefined) return report(alias.range?.[0], `${name} has no anchor before it.`);
    if (path.includes(target)) return report(alias.range?.[0], `${name} contains itself.`);
    return jsonOf(target, path);
  };

  const mappingValue = (map: YAMLMap<Node, Node | null>, path: Node[]): Json => {
    const names = new Set<string>();
    const entries = map.items.map(({ key, value }: Pair<Node, Node | null>): [string, Json] => {
      if (!yaml.isScalar(key)) return ['', report(key.range?.[0] ?? map.range?.[0], KEY_NOT_TEXT)];
      seen += sizeOf(key);
      const name = String(key.value);
      if (names.has(name)) return [name, report(key.range?.[0], 'this key stands here a second time.')];
      names.add(name);
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

  const value = jsonOf(document.contents, []);
  if (seen > written + MOST_ALIASED) report(0, `its aliases add more than ${MOST_ALIASED} characters.`);
  return messages.size > 0 ? refuseAll(input, messages) : accept(value);
}

function refuseAll(input: string, messages: Set<string>): Checked<never> {
  const told = [...messages].slice(0, MOST_PROBLEMS);
  const more = messages.size - told.length;
  if (more > 0) told.push(`and ${more} more of the kind.`);
  return { ok: false, problems: told.map(message => ({ input, message })) };
}

const QUOTE_PLACEHOLDERS = 'Text that holds `{{ … }}` must be in quotes: `"{{ … }}"`.';
const KEY_NOT_TEXT = `a key must be text. YAML reads an unquoted \`{{ … }}\` as a mapping. ${QUOTE_PLACEHOLDERS}`;
const TOO_DEEP = `is nested too deeply: the most is ${MOST_DEPTH} levels.`;

const leftOut = (what: string): string =>
  `${what} has no value, as an empty \`\${{ }}\` expression leaves it: write \`''\` for empty text, \`null\`, or leave it out.`;

const ERROR_TEXTS: Record<string, string> = {
  MULTIPLE_DOCS: 'a second document begins here; give one.',
  RESOURCE_EXHAUSTION: TOO_DEEP,
  TAG_RESOLVE_FAILED: 'tags such as `!!int` are not supported: put text in quotes and leave numbers bare.',
};

function scalarValue(node: Scalar, report: (offset: number | undefined, message: string) => null): Json {
  const text = String(node.value);
  // The only tags that the parser lets pass make it text.
  if (node.type !== 'PLAIN' || node.tag !== undefined) return text;
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
