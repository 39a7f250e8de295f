import type { Document } from 'yaml';
import { accept, type Checked, type Problem, problemsFrom } from './problem.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value with the place where it is written: `offset` counts from the text's beginning. */
export type YamlNode =
  | ScalarNode
  | { kind: 'list'; offset: number; json: Json[]; items: YamlNode[] }
  | { kind: 'mapping'; offset: number; json: { [key: string]: Json }; entries: YamlEntry[] }
  | RefusedNode;

export interface ScalarNode {
  kind: 'scalar';
  offset: number;
  json: Json;
  /** What is written, without quotes: `1.50` is the number 1.5 and the text `1.50`. */
  text: string;
  /** Set where the text ends at what YAML takes for a comment, but maybe nobody else does: `Report #5`. */
  isCutShort?: true;
}

export interface RefusedNode {
  /** A finding says why there is no value. */
  kind: 'refused';
  offset: number;
  json: null;
}

export interface YamlEntry {
  key: string;
  /** Of the key. */
  offset: number;
  value: YamlNode;
}

/** Whether a value is text that somebody meant to be read as a list or a mapping. */
export const isYamlInText = (value: Json): boolean =>
  typeof value === 'string' && /^[ \t]*(?:- |[^\s:][^:\n]*:(?:[ \t]|$))/m.test(value);

/** To go after what should not have been text. */
export const NO_TEXT = 'take away the `|` or the quotes that make it text.';

/** Something wrong at a place of the text. */
export interface Finding {
  offset: number;
  message: string;
}

export interface YamlText {
  root: YamlNode;
  /** What is wrong with the YAML itself. What it does not concern can be used all the same. */
  findings: Finding[];
  /** Such as `line 4, column 12`. */
  placeOf(offset: number): string;
}

/** A value of YAML for an input, and how the input's problems are told. */
export interface YamlValue {
  node: YamlNode;
  problemsAt(findings: Finding[]): Problem[];
}

/**
 * Reads YAML 1.2 or JSON with JSON's rule for scalars: `12`, `true` and `null` are what they look like, and
 * `2025-01-01`, `007` and `yes` stay text. Every problem is told with its line and column.
 */
export async function readYaml(input: string, text: string): Promise<Checked<Json>> {
  const yaml = await readYamlValue(input, text);
  return yaml.ok ? accept(yaml.value.node.json) : yaml;
}

/** As `readYaml`, for who has more to say about the values. */
export async function readYamlValue(input: string, text: string): Promise<Checked<YamlValue>> {
  const { root, findings, placeOf } = await readYamlText(text);
  const told = (all: Finding[]): Problem[] => problemsAt(input, all, { placeOf });
  return findings.length > 0
    ? { ok: false, problems: told(findings) }
    : accept({ node: root, problemsAt: told });
}

/** As `readYaml`, with the values' places, and with what is left of broken text. */
export async function readYamlText(text: string): Promise<YamlText> {
  // Loaded here because most runs have no parameters to read.
  const [yaml, { treeOf }] = await Promise.all([import('yaml'), import('./yaml-tree.ts')]);
  const lines = new yaml.LineCounter();
  // The library's own search for keys that stand twice takes minutes where there are many; `treeOf` has one.
  const options = {
    schema: 'failsafe',
    resolveKnownTags: false,
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  } as const;
  const document: Document = yaml.parseDocument(text, options);
  // Half of what ends a line on Windows, which is no end to the parser.
  const loneReturn = text.search(/\r(?!\n)/);
  const isFaulty = document.errors.length > 0 || document.warnings.length > 0 || loneReturn >= 0;
  const faults = isFaulty
    ? (await import('./yaml-faults.ts')).syntaxFaults(yaml, document, { text, lines, loneReturn })
    : [];
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  return faults.length > 0
    ? { root: { kind: 'refused', offset: 0, json: null }, findings: faults, placeOf }
    : { ...treeOf(yaml, document, text), placeOf };
}

/** Whether `text` holds comments and nothing else. */
export const isCommentAlone = (text: string): boolean =>
  text.split('\n').every(line => /^\s*(?:#.*)?$/.test(line));

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
