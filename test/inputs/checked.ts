import { type Checked, problemsOf } from '../../src/inputs/problem.ts';

/** What a user is told: `input: message` for each problem. */
export const told = (checked: Checked<unknown>): string[] =>
  problemsOf(checked).map(({ input, message }) => `${input}: ${message}`);

/** The value of what must have been accepted. */
export function accepted<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(`refused: ${told(checked).join(' ')}`);
  return checked.value;
}
