import { suggestion } from '../../lib/did-you-mean.ts';
import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

/** Reads one of the words `known`. The problem with any other word suggests the nearest, and lists them all. */
export function readChoice<T extends string>(
  input: string,
  text: string,
  known: readonly T[],
): Result<T, Problem[]> {
  const choice = known.find(word => word === text);
  if (choice !== undefined) return ok(choice);
  const hint = suggestion(text, known);
  const all = known.map(word => `\`${word}\``).join(', ');
  return problem(
    input,
    `${[`${quote(text)} is not known.`, hint].filter(Boolean).join(' ')} Give one of ${all}.`,
  );
}
