import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';
import { isUuid } from './uuid.ts';

/** Reads `run-id`, in any capitals, into lower case. */
export function readRunId(given: string): Result<string, Problem[]> {
  if (isUuid(given)) return ok(given.toLowerCase());
  return problem(
    'run-id',
    `${quote(given)} is not a run's ID, which is a UUID: take it from the output \`run-id\` of the step that started the run, or \`runId\` from what \`command: list-runs\` finds.`,
  );
}
