import { quote } from '../../lib/text.ts';
import { accept, type Checked, refuse } from '../problem.ts';

const FLAGS: Record<string, boolean> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

/** Reads a boolean in the spellings of YAML 1.2, as `core.getBooleanInput` does. */
export function readFlag(input: string, given: string): Checked<boolean> {
  const flag = Object.hasOwn(FLAGS, given) ? FLAGS[given] : undefined;
  return flag === undefined
    ? refuse(input, `${quote(given)} is neither \`true\` nor \`false\`.`)
    : accept(flag);
}
