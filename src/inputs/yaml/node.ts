import type { Json } from '../../lib/json.ts';
import type { Problem } from '../../plan/problem.ts';

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
