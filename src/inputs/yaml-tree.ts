import type { Alias, Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { quote } from './problem.ts';
import type { Finding, Json, RefusedNode, YamlEntry, YamlNode, YamlText } from './yaml.ts';
import { ANY_VALUE, KEY_NOT_TEXT, MOST_DEPTH, noValue, TOO_DEEP } from './yaml-messages.ts';

type Yaml = typeof import('yaml');

/** Aliases that add more characters than this to those that are written out are an accident or an attack. */
const MOST_ALIASED = 1_000_000;

/** What is known while a document is read. */
interface Reading {
  yaml: Yaml;
  /** What each alias stands for. */
  targets: Map<Alias, Node>;
  findings: Finding[];
  /** The size of what has been read so far, what aliases stand for included. */
  seen: number;
  most: number;
}

/** The values of a document that the parser has nothing against, and what is wrong with them. */
export function treeOf(yaml: Yaml, document: Document): Pick<YamlText, 'root' | 'findings'> {
  const most = sizeIn(yaml, document) + MOST_ALIASED;
  const reading: Reading = { yaml, targets: aliasTargets(yaml, document), findings: [], seen: 0, most };
  const root = nodeOf(document.contents, [], reading);
  const { seen, findings } = reading;
  if (seen > most) refuse(0, `its aliases add more than ${MOST_ALIASED} characters.`, reading);
  return { root, findings };
}

function sizeIn(yaml: Yaml, document: Document): number {
  let size = 0;
  yaml.visit(document, {
    Node: (_, node) => {
      size += sizeOf(yaml, node);
    },
  });
  return size;
}

const sizeOf = (yaml: Yaml, node: Node | null): number =>
  yaml.isScalar(node) ? 1 + String(node.value).length : 1;

/** What each alias stands for. An anchor may move on: it is the last one before the alias that counts. */
function aliasTargets(yaml: Yaml, document: Document): Map<Alias, Node> {
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Node>();
  yaml.visit(document, {
    Node: (_, node) => {
      const target = yaml.isAlias(node) ? anchors.get(node.source) : undefined;
      if (yaml.isAlias(node) && target !== undefined) targets.set(node, target);
      if (!yaml.isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

/** @param path the nodes around it, the outermost first */
function nodeOf(node: Node | null, path: Node[], reading: Reading): YamlNode {
  const { yaml, most } = reading;
  reading.seen += sizeOf(yaml, node);
  const offset = offsetOf(node);
  if (node === null) return { kind: 'scalar', offset, json: null, text: '' };
  if (reading.seen > most) return { kind: 'refused', offset, json: null };
  if (path.length > MOST_DEPTH) return refuse(offset, TOO_DEEP, reading);
  if (yaml.isAlias(node)) return aliased(node, path, reading);
  if (yaml.isScalar(node)) return scalarOf(node, reading);
  if (yaml.isSeq(node)) return listOf(node as YAMLSeq<Node | null>, path, reading);
  return mappingOf(node as YAMLMap<Node, Node | null>, path, reading);
}

const offsetOf = (node: Node | null, otherwise = 0): number => node?.range?.[0] ?? otherwise;

function refuse(offset: number, message: string, { findings }: Reading): RefusedNode {
  findings.push({ offset, message });
  return { kind: 'refused', offset, json: null };
}

const refuseEmpty = (offset: number, what: string, reading: Reading): YamlNode => ({
  ...refuse(offset, noValue(what, ANY_VALUE), reading),
  isLeftOut: true,
});

function aliased(alias: Alias, path: Node[], reading: Reading): YamlNode {
  const target = reading.targets.get(alias);
  const offset = offsetOf(alias);
  const name = quote(`*${alias.source}`);
  if (target === undefined)
    return refuse(
      offset,
      `${name} has no anchor before it. Text that begins with \`*\` must be in quotes.`,
      reading,
    );
  if (path.includes(target)) return refuse(offset, `${name} contains itself.`, reading);
  return { ...nodeOf(target, path, reading), offset };
}

function scalarOf(scalar: Scalar, reading: Reading): YamlNode {
  const offset = offsetOf(scalar);
  const text = String(scalar.value);
  // The only tags that the parser lets pass make it text.
  if (scalar.type !== 'PLAIN' || scalar.tag !== undefined)
    return { kind: 'scalar', offset, json: text, text };
  const json = plainValue(text);
  return json.ok ? { kind: 'scalar', offset, json: json.value, text } : refuse(offset, json.why, reading);
}

const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const JSON_WORDS: Record<string, Json> = { true: true, false: false, null: null };

function plainValue(text: string): { ok: true; value: Json } | { ok: false; why: string } {
  if (Object.hasOwn(JSON_WORDS, text)) return { ok: true, value: JSON_WORDS[text] ?? null };
  if (!JSON_NUMBER.test(text)) return { ok: true, value: text };
  const number = Number(text);
  if (!Number.isFinite(number))
    return { ok: false, why: `${quote(text)} is too large for a number: put it in quotes.` };
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    return { ok: false, why: `${quote(text)} would lose digits as a number: put it in quotes.` };
  }
  return { ok: true, value: number };
}

function mappingOf(map: YAMLMap<Node, Node | null>, path: Node[], reading: Reading): YamlNode {
  const offset = offsetOf(map);
  const entries = new Map<string, YamlEntry>();
  for (const { key, value } of map.items) {
    const at = offsetOf(key, offset);
    const name = nameOf(key, reading);
    if (name === undefined) refuse(at, KEY_NOT_TEXT, reading);
    else if (entries.has(name)) refuse(at, 'this key stands here a second time.', reading);
    else {
      const isEmpty = isLeftOut(value, reading);
      const node = isEmpty ? refuseEmpty(at, quote(name), reading) : nodeOf(value, [...path, map], reading);
      entries.set(name, { key: name, offset: at, value: node });
    }
  }
  const json = Object.fromEntries([...entries.values()].map(({ key, value }) => [key, value.json]));
  return { kind: 'mapping', offset, json, entries: [...entries.values()] };
}

function nameOf(key: Node, reading: Reading): string | undefined {
  if (!reading.yaml.isScalar(key)) return undefined;
  reading.seen += sizeOf(reading.yaml, key);
  return String(key.value);
}

function listOf(list: YAMLSeq<Node | null>, path: Node[], reading: Reading): YamlNode {
  const offset = offsetOf(list);
  const items = list.items.map(item =>
    isLeftOut(item, reading)
      ? refuseEmpty(offsetOf(item, offset), 'a list item', reading)
      : nodeOf(item, [...path, list], reading),
  );
  return { kind: 'list', offset, json: items.map(({ json }) => json), items };
}

const isLeftOut = (node: Node | null, { yaml }: Reading): boolean =>
  node === null || (yaml.isScalar(node) && node.type === yaml.Scalar.PLAIN && node.source === '');
