import type { Problem } from '../plan/problem.ts';

/** A value, or everything that is wrong with what should have been one. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const accept = <T>(value: T): Checked<T> => ({ ok: true, value });

export const refuse = (input: string, message: string): Checked<never> => ({
  ok: false,
  problems: [{ input, message }],
});

/** What is wrong has been told elsewhere. */
export const TOLD: Checked<never> = { ok: false, problems: [] };

export const problemsOf = (checked: Checked<unknown>): Problem[] => (checked.ok ? [] : checked.problems);

/** One slip can cause a thousand errors, which would leave no room for what is wrong with other inputs. */
const MAX_PROBLEMS = 10;

/** A problem for each of `messages`, of which the first are told. */
export function problemsFrom(input: string, messages: Iterable<string>, most = MAX_PROBLEMS): Problem[] {
  const all = [...new Set(messages)];
  const told = all.slice(0, most);
  const more = all.length - told.length;
  if (more > 0) told.push(`and ${more} more of the kind.`);
  return told.map(message => ({ input, message }));
}
