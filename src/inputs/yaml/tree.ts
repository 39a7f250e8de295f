import type { Alias, Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Json } from '../../lib/json.ts';
import { quote } from '../../lib/text.ts';
import { BACKSLASHES, COMMENT, invisibleAround, PLACEHOLDER, TAG } from './mistakes.ts';
import type { Finding, RefusedNode, YamlEntry, YamlNode, YamlText } from './node.ts';

type Yaml = typeof import('yaml');

const MAX_DEPTH = 100;
export const TOO_DEEP = `is nested too deeply: the most is ${MAX_DEPTH} levels.`;

/** Aliases that add more characters than this to those that are written out are an accident or an attack. */
const MAX_ALIASED = 1_000_000;

/** What is known while a document is read. */
interface Reading {
  yaml: Yaml;
  text: string;
  /** What each alias stands for. */
  targets: Map<Alias, Node>;
  findings: Finding[];
  /** The size of what has been read so far, what aliases stand for included. */
  seen: number;
  most: number;
}

/** The values of a document that the parser has nothing against, and what is wrong with them. */
export function treeOf(yaml: Yaml, document: Document, text: string): Pick<YamlText, 'root' | 'findings'> {
  const most = sizeIn(yaml, document) + MAX_ALIASED;
  const targets = aliasTargets(yaml, document);
  const reading: Reading = { yaml, text, targets, findings: [], seen: 0, most };
  const root = nodeOf(document.contents, [], reading);
  const { seen, findings } = reading;
  if (seen > most) refuse(0, `its aliases add more than ${MAX_ALIASED} characters.`, reading);
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
  if (path.length > MAX_DEPTH) return refuse(offset, TOO_DEEP, reading);
  if (node.tag !== undefined) return refuse(tagOffset(offset, reading), TAG, reading);
  if (yaml.isAlias(node)) return aliased(node, path, reading);
  if (yaml.isScalar(node)) return scalarOf(node, path, reading);
  if (yaml.isSeq(node)) return listOf(node as YAMLSeq<Node | null>, path, reading);
  return mappingOf(node as YAMLMap<Node, Node | null>, path, reading);
}

/** Where the tag begins that stands before `offset`. */
function tagOffset(offset: number, { text }: Reading): number {
  const mark = text.lastIndexOf('!', offset - 1);
  return text[mark - 1] === '!' ? mark - 1 : Math.max(mark, 0);
}

const offsetOf = (node: Node | null, otherwise = 0): number => node?.range?.[0] ?? otherwise;

function refuse(offset: number, message: string, { findings }: Reading): RefusedNode {
  findings.push({ offset, message });
  return { kind: 'refused', offset, json: null };
}

/** @param after where a value would begin */
function refuseEmpty(
  { what, offset, after }: { what: string; offset: number; after: number },
  reading: Reading,
): YamlNode {
  const isLost = /^[ \t]*#\S/.test(reading.text.slice(after, after + MAX_BLANKS));
  return refuse(offset, `${what} ${isLost ? `has no value: ${COMMENT}` : LEFT_OUT}`, reading);
}

const LEFT_OUT = `has no value, as an empty \`\${{ }}\` expression leaves it: write one, indent what belongs below it, or leave it out. In parameters \`''\` is empty text, and \`null\` is sent, too.`;

/** More will not stand between a value and its comment. */
const MAX_BLANKS = 200;

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

function scalarOf(scalar: Scalar, path: Node[], reading: Reading): YamlNode {
  const offset = offsetOf(scalar);
  const text = String(scalar.value);
  const slip = slipIn(scalar, path, reading);
  if (slip !== undefined) return refuse(offset, slip, reading);
  if (scalar.type !== 'PLAIN') return { kind: 'scalar', offset, json: text, text };
  const json = plainValue(text);
  if (!json.ok) return refuse(offset, json.why, reading);
  const isCut = typeof json.value === 'string' && isCutShort(scalar, reading);
  return { kind: 'scalar', offset, json: json.value, text, ...(isCut && { isCutShort: true }) };
}

/** What YAML reads without a word, and otherwise than it looks. */
function slipIn(scalar: Scalar, path: Node[], { yaml, text }: Reading): string | undefined {
  const [begin, end] = scalar.range ?? [0, 0];
  const value = String(scalar.value);
  switch (scalar.type) {
    case 'PLAIN':
      return invisibleAround(value);
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE': {
      const isInBrackets = path.some(node => yaml.isCollection(node) && node.flow === true);
      return isInBrackets && text.slice(begin, end).includes('\n') ? FOLDED : undefined;
    }
    default:
      return value === '' ? EMPTY_BLOCK : undefined;
  }
}

/** Whether a comment follows that hardly looks like one: `Report #5`. */
function isCutShort({ range }: Scalar, { text }: Reading): boolean {
  const end = range?.[1] ?? text.length;
  return /^[ \t]+#[\p{L}\p{N}]/u.test(text.slice(end, end + MAX_BLANKS));
}

const FOLDED =
  'a line break inside quotes becomes a blank within `{}` or `[]`: write `\\n` in double quotes, or let `toJSON` write the text.';
const EMPTY_BLOCK =
  "nothing stands below `|` or `>`, with which text of several lines begins: indent it there, write `''` for empty text, or put the mark itself in quotes.";

const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
/** The ID of a commit can look like this. */
const WITH_EXPONENT = /^\d+[eE]\d+$/;
const JSON_WORDS: Record<string, Json> = { true: true, false: false, null: null };

function plainValue(text: string): { ok: true; value: Json } | { ok: false; why: string } {
  if (Object.hasOwn(JSON_WORDS, text)) return { ok: true, value: JSON_WORDS[text] ?? null };
  if (!JSON_NUMBER.test(text)) return { ok: true, value: text };
  const number = Number(text);
  const why = whyNoNumber(text, number);
  return why === undefined ? { ok: true, value: number } : { ok: false, why: `${quote(text)} ${why}` };
}

function whyNoNumber(text: string, number: number): string | undefined {
  if (!Number.isFinite(number)) return 'is too large for a number: put it in quotes.';
  if (Number.isInteger(number) && !Number.isSafeInteger(number))
    return 'would lose digits as a number: put it in quotes.';
  return WITH_EXPONENT.test(text)
    ? `would be the number ${number}: write that, or put it in quotes if it is text.`
    : undefined;
}

function mappingOf(map: YAMLMap<Node, Node | null>, path: Node[], reading: Reading): YamlNode {
  const offset = offsetOf(map);
  const entries = new Map<string, YamlEntry>();
  for (const { key, value } of map.items) {
    const at = offsetOf(key, offset);
    const slip = slipInKey(key, reading);
    const name = slip === undefined ? String((key as Scalar).value) : '';
    if (slip !== undefined) refuse(at, slip, reading);
    else if (entries.has(name)) refuse(at, `the key ${quote(name)} stands here a second time.`, reading);
    else {
      const after = offsetOf(value, at + name.length + 1);
      const node = isLeftOut(value, reading)
        ? refuseEmpty({ what: quote(name), offset: at, after }, reading)
        : nodeOf(value, [...path, map], reading);
      entries.set(name, { key: name, offset: at, value: node });
    }
  }
  const json = Object.fromEntries([...entries.values()].map(({ key, value }) => [key, value.json]));
  return { kind: 'mapping', offset, json, entries: [...entries.values()] };
}

/** Why `key` names nothing. */
function slipInKey(key: Node, reading: Reading): string | undefined {
  const { yaml, text } = reading;
  if (!yaml.isScalar(key)) {
    const at = offsetOf(key);
    return text.slice(Math.max(0, at - 1), at + 2).includes('{{') ? PLACEHOLDER : KEY_NOT_TEXT;
  }
  reading.seen += sizeOf(yaml, key);
  if (key.tag !== undefined) return TAG;
  return key.type === 'PLAIN' ? slipInName(String(key.value)) : undefined;
}

function slipInName(name: string): string | undefined {
  if (name === '') return NO_KEY;
  if (name === '<<') return MERGE_KEY;
  if (name.startsWith('//')) return COMMENT;
  return name.includes('\\"') ? BACKSLASHES : invisibleAround(name);
}

const KEY_NOT_TEXT = 'a key must be text, not a list, a mapping or an alias.';

const NO_KEY = "a name is missing before the colon, as an empty expression of GitHub's leaves it: write one.";
const MERGE_KEY =
  "YAML 1.2 has no merge keys: write the keys themselves. What a pipeline's entries share can be given as the step's own inputs.";

function listOf(list: YAMLSeq<Node | null>, path: Node[], reading: Reading): YamlNode {
  const offset = offsetOf(list);
  const items = list.items.map(item => {
    const at = offsetOf(item, offset);
    return isLeftOut(item, reading)
      ? refuseEmpty({ what: 'a list item', offset: at, after: at }, reading)
      : nodeOf(item, [...path, list], reading);
  });
  return { kind: 'list', offset, json: items.map(({ json }) => json), items };
}

const isLeftOut = (node: Node | null, { yaml }: Reading): boolean =>
  node === null ||
  (yaml.isScalar(node) && node.type === yaml.Scalar.PLAIN && node.source === '' && node.tag === undefined);
