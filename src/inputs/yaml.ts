import type { Alias, Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { accept, type Checked, type Problem, problemsFrom, quote } from './problem.ts';
import { MOST_DEPTH, QUOTE_PLACEHOLDERS, TOO_DEEP } from './yaml-messages.ts';

type Yaml = typeof import('yaml');

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const JSON_WORDS: Record<string, Json> = { true: true, false: false, null: null };
/** Aliases that add more characters than this to those that are written out are an accident or an attack. */
const MOST_ALIASED = 1_000_000;

/** A value with the place where it is written: `offset` counts from the text's beginning. */
export type YamlNode =
  /** `text` is what is written, without quotes: `1.50` is the number 1.5 and the text `1.50`. */
  | { kind: 'scalar'; offset: number; json: Json; text: string }
  | { kind: 'list'; offset: number; json: Json[]; items: YamlNode[] }
  | { kind: 'mapping'; offset: number; json: { [key: string]: Json }; entries: YamlEntry[] }
  | RefusedNode;

interface RefusedNode {
  /** A finding says why there is no value. */
  kind: 'refused';
  offset: number;
  json: null;
  /** Set where nothing is written. Of a key with nothing after it, `offset` is the key's. */
  isLeftOut?: true;
}

export interface YamlEntry {
  key: string;
  /** Of the key. */
  offset: number;
  value: YamlNode;
}

/** Whether nothing is written where a value belongs. The finding that says so has the same offset. */
export const isEmpty = (node: YamlNode): boolean => node.kind === 'refused' && node.isLeftOut === true;

/** Whether a value is text that somebody meant to be read as a list or a mapping. */
export const isYamlInText = (value: Json): boolean =>
  typeof value === 'string' && /^[ \t]*(?:- |[^\s:][^:\n]*:(?:\s|$))/m.test(value);

/** To go after what should not have been text. */
export const NO_TEXT = 'take away the `|` or the quotes that make it text.';

/** Something wrong at a place of the text. */
export interface Finding {
  offset: number;
  message: string;
  /** Set where it says why the key here is empty, so that this need not be told too. */
  explainsEmpty?: true;
}

export interface YamlText {
  root: YamlNode;
  /** What is wrong with the YAML itself. What it does not concern can be used all the same. */
  findings: Finding[];
  /** Such as `line 4, column 12`. */
  placeOf(offset: number): string;
}

/**
 * Reads YAML 1.2 or JSON with JSON's rule for scalars: `12`, `true` and `null` are what they look like, and
 * `2025-01-01`, `007` and `yes` stay text. Every problem is told with its line and column.
 */
export async function readYaml(input: string, text: string): Promise<Checked<Json>> {
  const { root, findings, placeOf } = await readYamlText(text);
  return findings.length > 0
    ? { ok: false, problems: problemsAt(input, findings, { placeOf }) }
    : accept(root.json);
}

/** As `readYaml`, for who has more to say about the values: with their places, and with what is left of broken text. */
export async function readYamlText(text: string): Promise<YamlText> {
  // Loaded here because most runs have no parameters to read.
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  // The library's own search for keys that stand twice takes minutes where there are many; `mappingOf` has one.
  const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false, uniqueKeys: false } as const;
  const document: Document = yaml.parseDocument(text, options);
  const isFaulty = document.errors.length > 0 || document.warnings.length > 0;
  const faults = isFaulty ? (await import('./yaml-faults.ts')).syntaxFaults(document, { text, lines }) : [];
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  return faults.length > 0
    ? { root: { kind: 'refused', offset: 0, json: null }, findings: faults, placeOf }
    : { ...treeOf(yaml, document), placeOf };
}

/** In the text's order. By default no more than the first few are told. */
export function problemsAt(
  input: string,
  findings: Finding[],
  { placeOf, most }: Pick<YamlText, 'placeOf'> & { most?: number },
): Problem[] {
  const inOrder = findings.toSorted((one, other) => one.offset - other.offset);
  return problemsFrom(
    input,
    inOrder.map(({ offset, message }) => `${placeOf(offset)}: ${message}`),
    most,
  );
}

function treeOf(yaml: Yaml, document: Document): Pick<YamlText, 'root' | 'findings'> {
  const findings: Finding[] = [];
  const refuse = (offset: number | undefined, message: string): RefusedNode => {
    findings.push({ offset: offset ?? 0, message });
    return { kind: 'refused', offset: offset ?? 0, json: null };
  };

  const refuseEmpty = (offset: number, what: string): YamlNode => ({
    ...refuse(offset, noValue(what, ANY_VALUE)),
    isLeftOut: true,
  });

  const sizeOf = (node: Node | null): number => (yaml.isScalar(node) ? 1 + String(node.value).length : 1);
  const targets = aliasTargets(yaml, document);
  let written = 0;
  yaml.visit(document, {
    Node: (_, node) => {
      written += sizeOf(node);
    },
  });

  let seen = 0;
  const nodeOf = (node: Node | null, path: Node[]): YamlNode => {
    seen += sizeOf(node);
    const offset = node?.range?.[0] ?? 0;
    if (node === null) return { kind: 'scalar', offset, json: null, text: '' };
    if (seen > written + MOST_ALIASED) return { kind: 'refused', offset, json: null };
    if (path.length > MOST_DEPTH) return refuse(offset, TOO_DEEP);
    if (yaml.isAlias(node)) return aliased(node, path);
    if (yaml.isScalar(node)) return scalarOf(node);
    if (yaml.isSeq(node)) return listOf(node as YAMLSeq<Node | null>, path);
    return mappingOf(node as YAMLMap<Node, Node | null>, path);
  };

  const aliased = (alias: Alias, path: Node[]): YamlNode => {
    const target = targets.get(alias);
    const offset = alias.range?.[0] ?? 0;
    const name = quote(`*${alias.source}`);
    if (target === undefined)
      return refuse(
        offset,
        `${name} has no anchor before it. Text that begins with \`*\` must be in quotes.`,
      );
    if (path.includes(target)) return refuse(offset, `${name} contains itself.`);
    return { ...nodeOf(target, path), offset };
  };

  const scalarOf = (scalar: Scalar): YamlNode => {
    const offset = scalar.range?.[0] ?? 0;
    const text = String(scalar.value);
    // The only tags that the parser lets pass make it text.
    if (scalar.type !== 'PLAIN' || scalar.tag !== undefined)
      return { kind: 'scalar', offset, json: text, text };
    const json = plainValue(text);
    return json.ok ? { kind: 'scalar', offset, json: json.value, text } : refuse(offset, json.why);
  };

  const mappingOf = (map: YAMLMap<Node, Node | null>, path: Node[]): YamlNode => {
    const offset = map.range?.[0] ?? 0;
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of map.items) {
      if (!yaml.isScalar(key)) {
        refuse(key.range?.[0] ?? offset, KEY_NOT_TEXT);
        continue;
      }
      seen += sizeOf(key);
      const name = String(key.value);
      const at = key.range?.[0] ?? offset;
      if (entries.has(name)) {
        refuse(at, 'this key stands here a second time.');
        continue;
      }
      const node = isLeftOut(value) ? refuseEmpty(at, quote(name)) : nodeOf(value, [...path, map]);
      entries.set(name, { key: name, offset: at, value: node });
    }
    const json = Object.fromEntries([...entries.values()].map(({ key, value }) => [key, value.json]));
    return { kind: 'mapping', offset, json, entries: [...entries.values()] };
  };

  const listOf = (list: YAMLSeq<Node | null>, path: Node[]): YamlNode => {
    const offset = list.range?.[0] ?? 0;
    const items = list.items.map(item =>
      isLeftOut(item)
        ? refuseEmpty(item?.range?.[0] ?? offset, 'a list item')
        : nodeOf(item, [...path, list]),
    );
    return { kind: 'list', offset, json: items.map(({ json }) => json), items };
  };

  const isLeftOut = (node: Node | null): boolean =>
    node === null || (yaml.isScalar(node) && node.type === yaml.Scalar.PLAIN && node.source === '');

  const root = nodeOf(document.contents, []);
  if (seen > written + MOST_ALIASED) refuse(0, `its aliases add more than ${MOST_ALIASED} characters.`);
  return { root, findings };
}

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

const KEY_NOT_TEXT = `a key must be text. YAML reads an unquoted \`{{ … }}\` as a mapping. ${QUOTE_PLACEHOLDERS}`;

const ANY_VALUE = "write `''` for empty text, `null`, or leave it out.";

/** What to say of `what` with nothing after it, which `remedy` mends. */
export const noValue = (what: string, remedy: string): string =>
  `${what} has no value, as an empty \`\${{ }}\` expression leaves it: ${remedy}`;
