import type { Alias, Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Json } from '../../lib/json.ts';
import { quote } from '../../lib/text.ts';
import {
  COMMENT,
  invisibleAround,
  isInTypographicQuotes,
  PLACEHOLDER,
  SLASHES,
  TAG,
  TYPOGRAPHIC,
} from './mistakes.ts';
import type { Diagnostic, RefusedNode, YamlEntry, YamlNode, YamlText } from './node.ts';

export type Yaml = typeof import('yaml');

export const MAX_DEPTH = 100;
export const TOO_DEEP = `is nested too deeply: the most is ${MAX_DEPTH} levels.`;

/** Characters that aliases may add to those that are written out: more is an accident or an attack. */
const MAX_ALIASED = 1_000_000;

/** The values of a document that has no syntax error, and what is wrong with them. */
export function treeOf(yaml: Yaml, document: Document, text: string): Pick<YamlText, 'root' | 'diagnostics'> {
  const builder: TreeBuilder = {
    yaml,
    text,
    anchors: new Map(),
    diagnostics: [],
    size: 0,
    aliasedSize: 0,
  };
  const root = nodeOf(document.contents, { depth: 0, isInBrackets: false }, builder);
  return { root, diagnostics: builder.diagnostics };
}

/** What is known while a document is read from its beginning to its end. */
interface TreeBuilder {
  yaml: Yaml;
  text: string;
  /** By name. YAML lets a name be used again: the last one counts. */
  anchors: Map<string, Anchor>;
  diagnostics: Diagnostic[];
  /** Of what has been read, with what aliases stand for: its characters, and one for each node. */
  size: number;
  /** Of what aliases stand for. */
  aliasedSize: number;
}

/** Undefined while what it names is still being read. */
type Anchor = { node: YamlNode; size: number } | undefined;

/** Where a node stands. */
interface Position {
  depth: number;
  isInBrackets: boolean;
}

/** Anchors are kept as they come: the library's `Alias.resolve` looks through the whole document for each alias. */
function nodeOf(node: Node | null, position: Position, builder: TreeBuilder): YamlNode {
  if (node === null || builder.yaml.isAlias(node) || node.anchor === undefined)
    return convert(node, position, builder);
  const sizeBefore = builder.size;
  builder.anchors.set(node.anchor, undefined);
  const value = convert(node, position, builder);
  builder.anchors.set(node.anchor, { node: value, size: builder.size - sizeBefore });
  return value;
}

function convert(node: Node | null, position: Position, builder: TreeBuilder): YamlNode {
  const { yaml } = builder;
  const offset = offsetOf(node);
  builder.size += sizeOf(node, yaml);
  if (node === null) return { kind: 'scalar', offset, json: null, text: '' };
  if (position.depth > MAX_DEPTH) return refuse(offset, TOO_DEEP, builder);
  if (node.tag !== undefined) return refuse(tagOffset(offset, builder), TAG, builder);
  if (yaml.isAlias(node)) return aliasOf(node, position, builder);
  if (yaml.isScalar(node)) return scalarOf(node, position, builder);
  if (yaml.isSeq(node)) return listOf(node as YAMLSeq<Node | null>, position, builder);
  return mappingOf(node as YAMLMap<Node, Node | null>, position, builder);
}

const sizeOf = (node: Node | null, yaml: Yaml): number =>
  yaml.isScalar(node) ? 1 + String(node.value).length : 1;

/** Where the tag begins that stands before `offset`. */
function tagOffset(offset: number, { text }: TreeBuilder): number {
  const mark = text.lastIndexOf('!', offset - 1);
  return text[mark - 1] === '!' ? mark - 1 : Math.max(mark, 0);
}

const offsetOf = (node: Node | null, otherwise = 0): number => node?.range?.[0] ?? otherwise;

function refuse(offset: number, message: string, { diagnostics }: TreeBuilder): RefusedNode {
  diagnostics.push({ offset, message });
  return { kind: 'refused', offset, json: null };
}

function aliasOf(alias: Alias, { depth }: Position, builder: TreeBuilder): YamlNode {
  const offset = offsetOf(alias);
  const name = quote(`*${alias.source}`);
  if (!builder.anchors.has(alias.source))
    return refuse(
      offset,
      `${name} has no anchor before it. Text that begins with \`*\` must be in quotes.`,
      builder,
    );
  const anchor = builder.anchors.get(alias.source);
  if (anchor === undefined) return refuse(offset, `${name} contains itself.`, builder);
  builder.aliasedSize += anchor.size;
  // The same offset each time, so that it is one problem however many aliases there are.
  if (builder.aliasedSize > MAX_ALIASED) return refuse(0, TOO_MUCH_ALIASED, builder);
  builder.size += anchor.size;
  if (depth + heightOf(anchor.node) > MAX_DEPTH) return refuse(offset, TOO_DEEP, builder);
  return { ...anchor.node, offset };
}

const TOO_MUCH_ALIASED = `its aliases add more than ${MAX_ALIASED} characters.`;

/** The levels below `node`. */
function heightOf(node: YamlNode): number {
  const parts =
    node.kind === 'list' ? node.items : node.kind === 'mapping' ? node.entries.map(({ value }) => value) : [];
  return parts.reduce((height, part) => Math.max(height, 1 + heightOf(part)), 0);
}

function scalarOf(scalar: Scalar, position: Position, builder: TreeBuilder): YamlNode {
  const offset = offsetOf(scalar);
  const text = String(scalar.value);
  if (scalar.type !== 'PLAIN') {
    return isFolded(scalar, position, builder)
      ? refuse(offset, FOLDED, builder)
      : { kind: 'scalar', offset, json: text, text };
  }
  const json = plainScalar(text);
  const invisible = invisibleAround(builder.text.slice(offset, scalar.range?.[1]), offset);
  const why = invisible?.message ?? whyNotMeant(text, json);
  if (why !== undefined) return refuse(invisible?.offset ?? offset, why, builder);
  const isCut = typeof json === 'string' && isCutShort(scalar, builder);
  return { kind: 'scalar', offset, json, text, ...(isCut && { isCutShort: true }) };
}

/** Whether YAML turns a line break in quotes into a blank, which hardly anybody means in brackets, as in JSON. */
const isFolded = ({ range }: Scalar, { isInBrackets }: Position, { text }: TreeBuilder): boolean =>
  isInBrackets && text.slice(range?.[0], range?.[1]).includes('\n');

const FOLDED =
  'a line break inside quotes becomes a blank within `{}` or `[]`: write `\\n` in double quotes, or let `toJSON` write the text.';

/** Whether a comment follows that hardly looks like one: `Report #5`. */
function isCutShort({ range }: Scalar, { text }: TreeBuilder): boolean {
  const end = range?.[1] ?? text.length;
  return /^[ \t]+#[\p{L}\p{N}]/u.test(text.slice(end, end + MAX_BLANKS));
}

/** More will not stand between a value and its comment. */
const MAX_BLANKS = 200;

const JSON_WORDS: Record<string, Json> = { true: true, false: false, null: null };
const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
/** The abbreviated ID of a commit can look like this. */
const WITH_EXPONENT = /^\d+[eE]\d+$/;

function plainScalar(text: string): Json {
  if (Object.hasOwn(JSON_WORDS, text)) return JSON_WORDS[text] ?? null;
  return JSON_NUMBER.test(text) ? Number(text) : text;
}

/** Why `json` is hardly what `text` was meant to be. */
function whyNotMeant(text: string, json: Json): string | undefined {
  if (isInTypographicQuotes(text)) return `${quote(text)} ${TYPOGRAPHIC}`;
  if (typeof json !== 'number') return undefined;
  if (!Number.isFinite(json)) return `${quote(text)} is too large for a number: put it in quotes.`;
  if (Number.isInteger(json) && !Number.isSafeInteger(json))
    return `${quote(text)} would lose digits as a number: put it in quotes.`;
  return WITH_EXPONENT.test(text)
    ? `${quote(text)} would be the number ${json}: write that, or put it in quotes if it is text.`
    : undefined;
}

function mappingOf(map: YAMLMap<Node, Node | null>, position: Position, builder: TreeBuilder): YamlNode {
  const offset = offsetOf(map);
  const entries = new Map<string, YamlEntry>();
  for (const { key, value } of map.items) {
    const keyOffset = offsetOf(key, offset);
    const name = keyNameOf(key, keyOffset, builder);
    if (name === undefined) continue;
    if (entries.has(name)) refuse(keyOffset, `the key ${quote(name)} stands here a second time.`, builder);
    else {
      // An alias may stand for a key's anchor.
      if (key.anchor !== undefined) nodeOf(key, position, builder);
      const empty = {
        what: quote(name),
        offset: keyOffset,
        after: offsetOf(value, keyOffset + name.length + 1),
      };
      const node = isEmpty(value, builder)
        ? refuseEmpty(empty, builder)
        : nodeOf(value, within(map, position), builder);
      entries.set(name, { key: name, offset: keyOffset, value: node });
    }
  }
  const json = Object.fromEntries([...entries.values()].map(({ key, value }) => [key, value.json]));
  return { kind: 'mapping', offset, json, entries: [...entries.values()] };
}

/** Undefined where `key` is no name, and a diagnostic says why. */
function keyNameOf(key: Node, offset: number, builder: TreeBuilder): string | undefined {
  const { yaml, text, diagnostics } = builder;
  if (yaml.isScalar(key) && key.tag === undefined) {
    builder.size += sizeOf(key, yaml);
    const name = String(key.value);
    const mistake = key.type === 'PLAIN' ? mistakeInName(name, offset) : undefined;
    if (mistake === undefined) return name;
    diagnostics.push(mistake);
    return undefined;
  }
  const isPlaceholder = text.slice(Math.max(0, offset - 1), offset + 2).includes('{{');
  refuse(offset, yaml.isScalar(key) ? TAG : isPlaceholder ? PLACEHOLDER : KEY_NOT_TEXT, builder);
  return undefined;
}

function mistakeInName(name: string, offset: number): Diagnostic | undefined {
  if (name === '') return { offset, message: NO_KEY };
  if (name === '<<') return { offset, message: MERGE_KEY };
  if (name.startsWith('//')) return { offset, message: SLASHES };
  if (isInTypographicQuotes(name)) return { offset, message: `${quote(name)} ${TYPOGRAPHIC}` };
  return invisibleAround(name, offset);
}

const KEY_NOT_TEXT = 'a key must be text, not a list, a mapping or an alias.';
const NO_KEY = "a name is missing before the colon, as an empty expression of GitHub's leaves it: write one.";
const MERGE_KEY = 'YAML 1.2 has no merge keys: write the keys themselves.';

function listOf(list: YAMLSeq<Node | null>, position: Position, builder: TreeBuilder): YamlNode {
  const offset = offsetOf(list);
  const items = list.items.map(item => {
    const itemOffset = offsetOf(item, offset);
    return isEmpty(item, builder)
      ? refuseEmpty({ what: 'a list item', offset: itemOffset, after: itemOffset }, builder)
      : nodeOf(item, within(list, position), builder);
  });
  return { kind: 'list', offset, json: items.map(({ json }) => json), items };
}

const within = ({ flow }: YAMLMap | YAMLSeq, { depth, isInBrackets }: Position): Position => ({
  depth: depth + 1,
  isInBrackets: isInBrackets || flow === true,
});

const QUOTED = new Set<Scalar['type']>(['QUOTE_SINGLE', 'QUOTE_DOUBLE']);

/** Whether nothing is written: `''` is something, a `|` with nothing below it is not. */
const isEmpty = (node: Node | null, { yaml: { isScalar } }: TreeBuilder): boolean =>
  node === null || (isScalar(node) && node.value === '' && node.tag === undefined && !QUOTED.has(node.type));

/** @param after where a value would begin */
function refuseEmpty(
  { what, offset, after }: { what: string; offset: number; after: number },
  builder: TreeBuilder,
): YamlNode {
  const isComment = /^[ \t]*#\S/.test(builder.text.slice(after, after + MAX_BLANKS));
  return refuse(offset, `${what} has no value${isComment ? `: ${COMMENT}` : NOTHING_THERE}`, builder);
}

const NOTHING_THERE = `, as an empty \`\${{ }}\` expression leaves it: write one, indent what belongs below it, or leave it out. In parameters \`''\` is empty text, and \`null\` is sent, too.`;
