import type { Document } from 'yaml';
import type { Json } from '../../lib/json.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Problem } from '../../plan/problem.ts';
import { problemsFrom } from '../problem.ts';
import { syntaxDiagnostics } from './errors.ts';
import { invisibleIn } from './mistakes.ts';
import type { Diagnostic, YamlText, YamlValue } from './node.ts';
import { treeOf } from './tree.ts';

/**
 * Reads YAML 1.2 or JSON with JSON's rule for scalars: `12`, `true` and `null` are what they look like, and
 * `2025-01-01`, `007` and `yes` stay text. Every problem has its line and column.
 */
export async function readYaml(input: string, text: string): Promise<Result<Json, Problem[]>> {
  const yaml = await readYamlValue(input, text);
  return yaml.ok ? ok(yaml.value.node.json) : yaml;
}

/** As `readYaml`, with the values' places, for those who check the values further. */
export async function readYamlValue(input: string, text: string): Promise<Result<YamlValue, Problem[]>> {
  const { root, diagnostics, placeOf } = await readYamlText(text);
  const problems = (all: Diagnostic[]): Problem[] => problemsAt(input, all, { placeOf });
  return diagnostics.length > 0 ? err(problems(diagnostics)) : ok({ node: root, problemsAt: problems });
}

/** As `readYamlValue`, and where some values are refused, with the others. */
export async function readYamlText(text: string): Promise<YamlText> {
  // Loaded here because most runs have no parameters to read.
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const options = {
    schema: 'failsafe',
    resolveKnownTags: false,
    lineCounter: lines,
    prettyErrors: false,
    keepSourceTokens: true,
    // The library's search for repeated keys takes minutes where there are many keys; `treeOf` has its own.
    uniqueKeys: false,
  } as const;
  const document: Document = yaml.parseDocument(text, options);
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  const diagnostics = loneReturns(text) ?? syntaxDiagnostics(yaml, document, { text, lines });
  return diagnostics.length > 0
    ? { root: { kind: 'refused', offset: 0, json: null }, diagnostics, placeOf }
    : { ...treeOf(yaml, document, text), placeOf };
}

/** A carriage return alone: on old systems it ends a line, but not to the parser. */
function loneReturns(text: string): Diagnostic[] | undefined {
  const offset = text.search(/\r(?!\n)/);
  const diagnostic = offset < 0 ? undefined : invisibleIn('\r', offset);
  return diagnostic && [diagnostic];
}

/** Whether `text` holds comments and nothing else. */
export const isCommentAlone = (text: string): boolean =>
  text.split('\n').every(line => /^\s*(?:#.*)?$/.test(line));

/** In the text's order, and no more than the first `max`. */
export function problemsAt(
  input: string,
  diagnostics: Diagnostic[],
  { placeOf, max }: Pick<YamlText, 'placeOf'> & { max?: number },
): Problem[] {
  const inOrder = diagnostics.toSorted((one, other) => one.offset - other.offset);
  return problemsFrom(
    input,
    inOrder.map(({ offset, message }) => `${placeOf(offset)}: ${message}`),
    max,
  );
}
