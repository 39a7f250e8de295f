import { code, link, logText, markdownSentence, preformatted } from '../../github/escape.ts';
import type { HelpTopic } from '../../github/help.ts';
import type { Runner } from '../../github/runner.ts';
import { plural } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { asMarkdown } from '../markdown/table.ts';
import { setEndingOutputs } from '../run/ending-outputs.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';

/** Fails the step with everything that is wrong with its inputs at once, in the log and in the summary. */
export function refuseInputs(runner: Runner, problems: Problem[]): void {
  const title =
    problems.length === 1 ? 'A problem with the inputs' : `${problems.length} problems with the inputs`;
  const help = helpOn(problems);
  runner.output('conclusion', 'failure');
  setEndingOutputs(runner, { message: firstOf(problems), failed: [] });
  runner.error({
    title: `${title}; nothing was sent to Hex`,
    message: problems.flatMap(problemLines).join('\n'),
    help,
  });
  if (wantsSummary(runner)) runner.summarize(problemsSummary(problems, runner.helpUrl(help)));
}

/** The input `summary` may itself be one that cannot be read. */
const wantsSummary = (runner: Runner): boolean => runner.input('summary').trim().toLowerCase() !== 'false';

/** The reference says of each input what it takes. */
function helpOn(problems: Problem[]): HelpTopic {
  const [input = 'inputs', ...others] = new Set(problems.map(one => one.reference ?? one.input));
  return { reference: others.length === 0 ? input : 'inputs' };
}

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

/** A message may end with lines of what the user wrote. */
function problemLines({ input, message }: Problem): string[] {
  const [sentence = '', ...written] = message.split('\n');
  return [`\`${input}\`: ${logText(sentence)}`, ...written.map(line => logText(line))];
}

function problemsSummary(problems: Problem[], url: string | undefined): string {
  const heading = `${plural(problems.length, 'problem')} with the inputs, nothing was run`;
  return asMarkdown([
    `### ${CONCLUSION_STYLES.failure.icon} ${heading}`,
    problems.map(problemItem).join('\n'),
    url === undefined ? '' : link('What the inputs take', url),
  ]);
}

function problemItem({ input, message }: Problem): string {
  const [sentence = '', ...written] = message.split('\n');
  const item = `- ${code(input)}: ${markdownSentence(sentence)}`;
  return written.length === 0 ? item : `${item}\n  ${preformatted(written)}`;
}
