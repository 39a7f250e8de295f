import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

const FLAGS: Record<string, boolean> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

/** Reads a boolean in the spellings of YAML 1.2, as `core.getBooleanInput` does. */
export function readFlag(input: string, text: string): Result<boolean, Problem[]> {
  const flag = Object.hasOwn(FLAGS, text) ? FLAGS[text] : undefined;
  return flag === undefined ? problem(input, `${quote(text)} is neither \`true\` nor \`false\`.`) : ok(flag);
}
