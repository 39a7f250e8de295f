import type { CleanupOutcome } from '../../cleanup/clean-up.ts';
import type { PendingCleanup } from '../../cleanup/pending.ts';
import { link, logText } from '../../github/escape.ts';
import type { Trouble } from '../../github/help.ts';
import type { Runner } from '../../github/runner.ts';
import { firstFew } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import type { Run } from '../../runs/model/run.ts';
import { helpLink, quoted } from '../markdown/quote.ts';
import { asMarkdown } from '../markdown/table.ts';
import { about } from '../text/explanation.ts';
import { inShort, traceLines } from '../text/hex-error.ts';
import { runReference } from '../text/run-reference.ts';

const MAY_RUN = 'Hex run may still be running';
const HEADING = 'A run may still be running' satisfies Trouble;
const MAX_COMMANDS = 20;

/** Reports what the clean-up after the job did about a run that main left under way. */
export function reportCleanUp(
  runner: Runner,
  outcome: CleanupOutcome,
  /** `names` are those of a pipeline's entries. */
  { names, summary }: { names: string[]; summary: boolean },
): void {
  const { level, message } = describeCleanup(outcome);
  const run = 'run' in outcome ? outcome.run : undefined;
  const prefix = names.length === 0 ? '' : `[${names.map(name => logText(name, 100)).join(', ')}] `;
  const trace = outcome.kind === 'failed' ? traceLines(outcome.error.traceId) : [];
  const candidates = outcome.kind === 'several-found' ? outcome.candidates : [];
  const runs = run === undefined ? candidates : [run];
  const line = [prefix + message, ...runs.map(runReference), ...trace].join('\n');
  const commands = outcome.kind === 'several-found' ? commandsFor(outcome.candidates) : [];
  if (level === 'info') runner.info(line.replaceAll('\n', ' '));
  else runner.warning({ title: MAY_RUN, message: line, help: HEADING });
  for (const command of commands) runner.info(`with: ${command}`);
  if (!summary) return;
  const heading = run === undefined ? 'Hex run' : link(`Hex run ${run.runId}`, run.runUrl);
  const snippet = commands.map(command => `- with: ${command}`).join('\n');
  runner.summarize(
    asMarkdown([
      `### 🧹 ${heading}: clean-up after the job`,
      quoted(prefix + message, level === 'info' ? [] : [helpLink(runner.helpUrl(HEADING))]),
      snippet === '' ? '' : `\`\`\`yaml\n${snippet}\n\`\`\``,
    ]),
  );
}

/** What goes below `with:` in a step that cancels, for each of these runs. IDs are UUIDs, and need no quotes. */
function commandsFor(runs: Pick<Run, 'projectId' | 'runId'>[]): string[] {
  return runs
    .slice(0, MAX_COMMANDS)
    .map(({ projectId, runId }) => `{ command: cancel, project-id: ${projectId}, run-id: ${runId} }`);
}

/** Warns that what main saved cannot be read. */
export function reportUnreadable(runner: Runner, unreadable: string[]): void {
  const what = firstFew(unreadable, 5).map(part => logText(part, 100));
  runner.warning({
    title: MAY_RUN,
    ...about(
      HEADING,
      `: what the step left for the clean-up after the job cannot be read (${what.join(', ')}). If the step was cut short, look at the project's runs in Hex.`,
    ),
  });
}

/** Warns that the inputs do not let Hex be asked, and names the runs that are left. */
export function reportNotAsked(runner: Runner, pending: PendingCleanup[], problems: Problem[]): void {
  const why = problems.map(({ input, message }) => `\`${input}\` ${logText(message)}`);
  const runs = pending.flatMap(one => (one.kind === 'run' ? [runReference(one.run)] : []));
  runner.warning({
    title: MAY_RUN,
    message: [
      `${HEADING}: the step ended before its run did, and Hex could not be asked to cancel it. Look at it in Hex.`,
      ...why,
      ...firstFew(runs, 20),
    ].join('\n'),
    help: HEADING,
  });
}

const ENDED_BEFORE = 'The step ended before its run did';

function describeCleanup(outcome: CleanupOutcome): { level: 'info' | 'warning'; message: string } {
  switch (outcome.kind) {
    case 'ended':
      return {
        level: 'info',
        message:
          outcome.run.status === 'KILLED'
            ? `${ENDED_BEFORE}; the run was cancelled.`
            : `${ENDED_BEFORE}; the run has ended ${logText(outcome.run.status, 50)}.`,
      };
    case 'requested':
      return { level: 'info', message: `${ENDED_BEFORE}; Hex accepted the cancellation of the run.` };
    case 'left':
      return {
        level: 'info',
        message: `${ENDED_BEFORE}; the run was left alone, as \`cancel-on-abort\` asks for.`,
      };
    case 'failed':
      return {
        level: 'warning',
        message: `${HEADING}: the step ended before it did, and it could not be cancelled. Cancel it in Hex. (${inShort(outcome.error)})`,
      };
    case 'none-found':
      return {
        level: 'warning',
        message: `${HEADING}: the step ended while it was starting one. No new run is in the project's list; look there once more.`,
      };
    case 'several-found':
      return {
        level: 'warning',
        message: `${HEADING}: the step ended while it was starting one, and it cannot be told which of the new runs in the project's list that is. None was touched: look at them in Hex. To cancel one, run a step with \`command: cancel\` and its \`project-id\` and \`run-id\`.`,
      };
    case 'not-found-out':
      return {
        level: 'warning',
        message: `${HEADING}: the step ended while it was starting one, and the project's list could not be read to find it. Look at the project's runs in Hex.`,
      };
  }
}
