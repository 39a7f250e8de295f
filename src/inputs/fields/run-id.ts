import { quote } from '../../lib/text.ts';
import { accept, type Checked, refuse } from '../problem.ts';
import { isUuid } from './uuid.ts';

/** Reads `run-id`, in any capitals, into lower case. */
export function readRunId(given: string): Checked<string> {
  if (isUuid(given)) return accept(given.toLowerCase());
  return refuse(
    'run-id',
    `${quote(given)} is not a run's ID, which is a UUID: take it from the output \`run-id\` of the step that started the run, or \`runId\` from what \`command: list-runs\` finds.`,
  );
}
