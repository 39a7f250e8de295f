import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { PipelineOptions } from '../../plan/pipeline-spec.ts';
import type { Problem } from '../../plan/problem.ts';
import { readFlag } from '../fields/boolean.ts';
import type { InputReader } from '../input-reader.ts';
import { problem, problemsOf } from '../problem.ts';

/** More runs of one user do not get a kernel in Hex. */
const MAX_PARALLEL = 25;

export function readLimits(read: InputReader): Result<PipelineOptions, Problem[]> {
  const maxParallel = readMaxParallel(read('max-parallel').trim() || '5');
  const failFast = readFlag('fail-fast', read('fail-fast').trim() || 'true');
  if (maxParallel.ok && failFast.ok) return ok({ maxParallel: maxParallel.value, failFast: failFast.value });
  return err([maxParallel, failFast].flatMap(problemsOf));
}

function readMaxParallel(given: string): Result<number, Problem[]> {
  const input = 'max-parallel';
  if (!/^\d+$/.test(given) || Number(given) === 0)
    return problem(input, `${quote(given)} is not a whole number from 1 to ${MAX_PARALLEL}.`);
  if (Number(given) > MAX_PARALLEL) {
    return problem(
      input,
      `${quote(given)} is too many: the most is ${MAX_PARALLEL}, as Hex gives a user no more kernels at once.`,
    );
  }
  return ok(Number(given));
}
