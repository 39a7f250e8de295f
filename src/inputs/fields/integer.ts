import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

/** Within Hex's rate limit some 2,600 entries can be fetched in a minute. */
const MAX_LIMIT = 100_000;

/** Reads `limit`, how many entries a list may have. */
export function readLimit(text: string): Result<number, Problem[]> {
  const input = 'limit';
  if (!isInDigits(text)) {
    return problem(input, `${quote(text)} is not a whole number: write it in digits, like \`100\`.`);
  }
  const limit = Number(text);
  if (limit < 1) return problem(input, `${quote(text)} would list nothing: the least is 1.`);
  return limit > MAX_LIMIT
    ? problem(input, `${quote(text)} is too many: the most is ${MAX_LIMIT}.`)
    : ok(limit);
}

/** Hex gives one user no more kernels at once. */
const MAX_PARALLEL = 25;

/** Reads `max-parallel`, how many runs of a pipeline may be under way at once. */
export function readMaxParallel(text: string): Result<number, Problem[]> {
  const input = 'max-parallel';
  const maxParallel = Number(text);
  if (!isInDigits(text) || maxParallel === 0) {
    return problem(input, `${quote(text)} is not a whole number from 1 to ${MAX_PARALLEL}.`);
  }
  return maxParallel > MAX_PARALLEL
    ? problem(
        input,
        `${quote(text)} is too many: the most is ${MAX_PARALLEL}, as Hex gives a user no more kernels at once.`,
      )
    : ok(maxParallel);
}

/** The outputs list every attempt, and GitHub limits their size. */
const MAX_RETRIES = 100;

/** Reads `retries`, how often to start again after a run that failed by itself. */
export function readRetries(text: string): Result<number, Problem[]> {
  return isInDigits(text) && Number(text) <= MAX_RETRIES
    ? ok(Number(text))
    : problem('retries', `${quote(text)} is not a whole number from 0 to ${MAX_RETRIES}.`);
}

const isInDigits = (text: string): boolean => /^\d+$/.test(text);
