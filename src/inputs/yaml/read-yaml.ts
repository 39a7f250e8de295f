import type { Document } from 'yaml';
import type { Json } from '../../lib/json.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Problem } from '../../plan/problem.ts';
import { problemsFrom } from '../problem.ts';
import type { Finding, YamlText, YamlValue } from './node.ts';

/**
 * Reads YAML 1.2 or JSON with JSON's rule for scalars: `12`, `true` and `null` are what they look like, and
 * `2025-01-01`, `007` and `yes` stay text. Every problem is told with its line and column.
 */
export async function readYaml(input: string, text: string): Promise<Result<Json, Problem[]>> {
  const yaml = await readYamlValue(input, text);
  return yaml.ok ? ok(yaml.value.node.json) : yaml;
}

/** As `readYaml`, for who has more to say about the values. */
export async function readYamlValue(input: string, text: string): Promise<Result<YamlValue, Problem[]>> {
  const { root, findings, placeOf } = await readYamlText(text);
  const told = (all: Finding[]): Problem[] => problemsAt(input, all, { placeOf });
  return findings.length > 0 ? err(told(findings)) : ok({ node: root, problemsAt: told });
}

/** As `readYaml`, with the values' places, and with what is left of broken text. */
export async function readYamlText(text: string): Promise<YamlText> {
  // Loaded here because most runs have no parameters to read.
  const [yaml, { treeOf }] = await Promise.all([import('yaml'), import('./tree.ts')]);
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
    ? (await import('./errors.ts')).syntaxFaults(yaml, document, { text, lines, loneReturn })
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
