import { logText } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { plural } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { setEndingOutputs } from '../run/ending-outputs.ts';

/** Fails the step with everything that is wrong with its inputs at once. */
export function refuseInputs(runner: Runner, problems: Problem[]): void {
  const lines = problems.map(({ input, message }) => `\`${input}\`: ${inLines(message)}`);
  runner.output('conclusion', 'failure');
  setEndingOutputs(runner, { message: firstOf(problems), failed: [] });
  runner.error({
    title:
      problems.length === 1 ? 'A problem with the inputs' : `${problems.length} problems with the inputs`,
    message: ['Nothing was sent to Hex.', ...lines].join('\n'),
  });
}

/** A message may end with lines of what the user wrote. */
const inLines = (message: string): string =>
  message
    .split('\n')
    .map(line => logText(line))
    .join('\n');

/** What is wrong with them may quote a secret, which GitHub masks in the log, but not in an output. */
const MAY_HOLD_SECRETS = ['params', 'params-file', 'notifications', 'pipeline', 'pipeline-file'];

/** For the output `message`: the first problem, and how many more there are. */
function firstOf([first, ...others]: Problem[]): string {
  if (first === undefined) return '';
  const { input, message } = first;
  const [what = ''] = MAY_HOLD_SECRETS.includes(input)
    ? ['the log says what is wrong.']
    : message.split('\n');
  const more = others.length === 0 ? '' : ` And ${plural(others.length, 'more problem')}.`;
  return `The inputs of the Hex step are not right. \`${input}\`: ${what}${more}`;
}
