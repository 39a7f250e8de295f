import { readFlag } from './flag.ts';
import { accept, type Checked, problemsOf, quote, refuse } from './problem.ts';
import type { InputReader } from './reader.ts';

/** How the runs of one step are held together. */
export interface Limits {
  /** Runs under way at once. */
  maxParallel: number;
  /** Whether the first that fails ends the others. */
  failFast: boolean;
}

/** More runs of one user do not get a kernel in Hex. */
const MOST_PARALLEL = 25;

export function readLimits(read: InputReader): Checked<Limits> {
  const maxParallel = readMaxParallel(read('max-parallel').trim() || '5');
  const failFast = readFlag('fail-fast', read('fail-fast').trim() || 'true');
  if (maxParallel.ok && failFast.ok)
    return accept({ maxParallel: maxParallel.value, failFast: failFast.value });
  return { ok: false, problems: [maxParallel, failFast].flatMap(problemsOf) };
}

function readMaxParallel(given: string): Checked<number> {
  const input = 'max-parallel';
  if (!/^\d+$/.test(given) || Number(given) === 0)
    return refuse(input, `${quote(given)} is not a whole number from 1 to ${MOST_PARALLEL}.`);
  if (Number(given) > MOST_PARALLEL) {
    return refuse(
      input,
      `${quote(given)} is too many: the most is ${MOST_PARALLEL}, as Hex gives a user no more kernels at once.`,
    );
  }
  return accept(Number(given));
}
