import type { CleanupOutcome } from '../../cleanup/clean-up.ts';
import type { PendingCleanup } from '../../cleanup/pending.ts';
import { link, logText, markdownSentence } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { firstFew } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import type { Run } from '../../runs/model/run.ts';
import { explain, traceLines } from '../text/hex-error.ts';
import { runList, runReference } from '../text/run-reference.ts';

const MAY_RUN = 'Hex run may still be running';
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
  const line = [prefix + message, run && runReference(run), ...trace].filter(Boolean).join('\n');
  const commands = outcome.kind === 'several-found' ? commandsFor(outcome.candidates) : [];
  if (level === 'info') runner.info(line.replaceAll('\n', ' '));
  else runner.warning({ title: MAY_RUN, message: line });
  for (const command of commands) runner.info(`with: ${command}`);
  if (!summary) return;
  const heading = run === undefined ? 'Hex run' : link(`Hex run ${run.runId}`, run.runUrl);
  const snippet =
    commands.length === 0
      ? ''
      : `\`\`\`yaml\n${commands.map(command => `- with: ${command}`).join('\n')}\n\`\`\`\n\n`;
  runner.summarize(
    `### 🧹 ${heading}: clean-up after the job\n\n> ${markdownSentence(prefix + message, 3000)}\n\n${snippet}`,
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
    message: `What the step left for the clean-up after the job could not be read: ${what.join(', ')}. If the step was cut short, look at the project's runs in Hex.`,
  });
}

/** Warns that the inputs do not let Hex be asked, and names the runs that are left. */
export function reportNotAsked(runner: Runner, pending: PendingCleanup[], problems: Problem[]): void {
  const why = problems.map(({ input, message }) => `\`${input}\` ${logText(message)}`);
  const runs = pending.flatMap(one => (one.kind === 'run' ? [runReference(one.run)] : []));
  runner.warning({
    title: MAY_RUN,
    message: [
      `${ENDED_BEFORE}, and Hex could not be asked to cancel it: look at it in Hex.`,
      ...why,
      ...firstFew(runs, 20),
    ].join('\n'),
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
        message: `${ENDED_BEFORE}, and the run could not be cancelled: cancel it in Hex. ${explain(outcome.error)}`,
      };
    case 'none-found':
      return {
        level: 'warning',
        message:
          "The step ended while it was starting a run. No new run is in the project's list; look there once more.",
      };
    case 'several-found':
      return {
        level: 'warning',
        message: `The step ended while it was starting a run, and it cannot be told which of the new runs in the project's list it started: ${runList(outcome.candidates)}. None was touched: look at them in Hex. To cancel one, run a step with \`command: cancel\` and its \`project-id\` and \`run-id\`.`,
      };
    case 'not-found-out':
      return {
        level: 'warning',
        message:
          "The step ended while it was starting a run, and the project's list could not be had to find it: look at the project's runs in Hex.",
      };
  }
}
