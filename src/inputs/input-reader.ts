import { ok, type Result } from '../lib/result.ts';
import type { Problem } from '../plan/problem.ts';

/** Gives an input's text as the runner handed it over, untrimmed; `''` where it is not set. */
export type InputReader = (name: string) => string;

/** Blanks alone are nothing. */
export const isSet = (read: InputReader, name: string): boolean => read(name).trim() !== '';

/** What `check` makes of an input without the blanks around it; undefined where it is not set. */
export function readIfSet<T>(
  read: InputReader,
  input: string,
  check: (given: string) => Result<T, Problem[]>,
): Result<T | undefined, Problem[]> {
  return isSet(read, input) ? check(read(input).trim()) : ok(undefined);
}
