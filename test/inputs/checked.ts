import { problemsOf } from '../../src/inputs/problem.ts';
import type { Result } from '../../src/lib/result.ts';
import type { Problem } from '../../src/plan/problem.ts';

/** What a user reads: `input: message` for each problem. */
export const messagesOf = (checked: Result<unknown, Problem[]>): string[] =>
  problemsOf(checked).map(({ input, message }) => `${input}: ${message}`);

/** The value of what must have been accepted. */
export function accepted<T>(checked: Result<T, Problem[]>): T {
  if (!checked.ok) throw new Error(`refused: ${messagesOf(checked).join(' ')}`);
  return checked.value;
}
