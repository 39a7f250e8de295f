import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

const BOOLEANS: Record<string, boolean> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

/** Reads a boolean in the spellings of YAML 1.2, as `core.getBooleanInput` does. */
export function readBoolean(input: string, text: string): Result<boolean, Problem[]> {
  const value = Object.hasOwn(BOOLEANS, text) ? BOOLEANS[text] : undefined;
  return value === undefined
    ? problem(input, `${quote(text)} is neither \`true\` nor \`false\`.`)
    : ok(value);
}
