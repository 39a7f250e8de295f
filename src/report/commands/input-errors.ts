import { logText } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import type { Problem } from '../../plan/problem.ts';

/** Fails the step with everything that is wrong with its inputs at once. */
export function refuseInputs(runner: Runner, problems: Problem[]): void {
  const lines = problems.map(({ input, message }) => `\`${input}\`: ${inLines(message)}`);
  runner.output('conclusion', 'failure');
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
