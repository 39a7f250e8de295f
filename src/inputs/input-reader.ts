import { accept, type Checked } from './problem.ts';

/** Gives an input's text as the runner handed it over, untrimmed; `''` where it is not set. */
export type InputReader = (name: string) => string;

/** Blanks alone are nothing. */
export const isSet = (read: InputReader, name: string): boolean => read(name).trim() !== '';

/** What `check` makes of an input without the blanks around it; undefined where it is not set. */
export function readIfSet<T>(
  read: InputReader,
  input: string,
  check: (given: string) => Checked<T>,
): Checked<T | undefined> {
  return isSet(read, input) ? check(read(input).trim()) : accept(undefined);
}
