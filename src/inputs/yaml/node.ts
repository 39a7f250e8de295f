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
  /** The source without quotes: `1.50` is the number 1.5 and the text `1.50`. */
  text: string;
  /** Set where a comment follows that hardly looks like one: `Report #5`. */
  isCutShort?: true;
}

export interface RefusedNode {
  /** A diagnostic says why there is no value. */
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

/** Something wrong at a place of the text. */
export interface Diagnostic {
  offset: number;
  message: string;
}

export interface YamlText {
  root: YamlNode;
  /** What is wrong with the YAML itself. Nodes that it does not concern can be used all the same. */
  diagnostics: Diagnostic[];
  /** Such as `line 4, column 12`. */
  placeOf(offset: number): string;
}

/** A value of YAML for an input, and how its diagnostics become problems with that input. */
export interface YamlValue {
  node: YamlNode;
  problemsAt(diagnostics: Diagnostic[]): Problem[];
}
