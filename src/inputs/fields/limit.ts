import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

/** Hex's rate limit lets some 2,600 entries through in a minute. */
const MAX = 100_000;

/** Reads `limit`, how many entries a list may have. */
export function readLimit(given: string): Result<number, Problem[]> {
  const input = 'limit';
  if (!/^\d+$/.test(given)) {
    return problem(input, `${quote(given)} is not a whole number: write it in digits, like \`100\`.`);
  }
  const limit = Number(given);
  if (limit < 1) return problem(input, `${quote(given)} would list nothing: the least is 1.`);
  return limit > MAX ? problem(input, `${quote(given)} is too many: the most is ${MAX}.`) : ok(limit);
}
