import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** In upper or lower case. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** Whether there is one in `text`, such as an address. */
export const holdsUuid = (text: string): boolean => new RegExp(UUID.source.slice(1, -1), 'i').test(text);

/** Reads `run-id` into lower case. */
export function readRunId(text: string): Result<string, Problem[]> {
  if (isUuid(text)) return ok(text.toLowerCase());
  return problem(
    'run-id',
    `${quote(text)} is not a run's ID, which is a UUID: take it from the output \`run-id\` of the step that started the run, or \`runId\` from what \`command: list-runs\` finds.`,
  );
}

/** Reads `view-id`, whose form Hex does not document. */
export function readViewId(text: string): Result<string, Problem[]> {
  if (/^\S{1,200}$/.test(text)) return ok(text);
  return problem('view-id', `${quote(text)} is not a view's ID: copy it from the saved view's URL in Hex.`);
}
