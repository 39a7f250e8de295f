import { type Err, err, type Result } from '../lib/result.ts';
import type { Problem } from '../plan/problem.ts';

/** Refuses an input. `message` follows its name. */
export const problem = (input: string, message: string): Err<Problem[]> => err([{ input, message }]);

/** None where nothing was read, either. */
export const problemsOf = (result: Result<unknown, Problem[]> | undefined): Problem[] =>
  result === undefined || result.ok ? [] : result.error;

/** One mistake can cause a thousand errors, which would leave no room for what is wrong with other inputs. */
const MAX_PROBLEMS = 10;

/** A problem for each of the first `max` of `messages`, and one that counts the rest. */
export function problemsFrom(input: string, messages: Iterable<string>, max = MAX_PROBLEMS): Problem[] {
  const all = [...new Set(messages)];
  const shown = all.slice(0, max);
  const more = all.length - shown.length;
  if (more > 0) shown.push(`and ${more} more of the kind.`);
  return shown.map(message => ({ input, message }));
}
