import { quote } from '../../lib/text.ts';
import type { PipelineOptions } from '../../plan/pipeline-spec.ts';
import { readFlag } from '../fields/boolean.ts';
import type { InputReader } from '../input-reader.ts';
import { accept, type Checked, problemsOf, refuse } from '../problem.ts';

/** More runs of one user do not get a kernel in Hex. */
const MAX_PARALLEL = 25;

export function readLimits(read: InputReader): Checked<PipelineOptions> {
  const maxParallel = readMaxParallel(read('max-parallel').trim() || '5');
  const failFast = readFlag('fail-fast', read('fail-fast').trim() || 'true');
  if (maxParallel.ok && failFast.ok)
    return accept({ maxParallel: maxParallel.value, failFast: failFast.value });
  return { ok: false, problems: [maxParallel, failFast].flatMap(problemsOf) };
}

function readMaxParallel(given: string): Checked<number> {
  const input = 'max-parallel';
  if (!/^\d+$/.test(given) || Number(given) === 0)
    return refuse(input, `${quote(given)} is not a whole number from 1 to ${MAX_PARALLEL}.`);
  if (Number(given) > MAX_PARALLEL) {
    return refuse(
      input,
      `${quote(given)} is too many: the most is ${MAX_PARALLEL}, as Hex gives a user no more kernels at once.`,
    );
  }
  return accept(Number(given));
}
