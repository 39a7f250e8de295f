import type { CleanedUp } from '../runs/clean-up.ts';
import type { Channel } from './channel.ts';
import { link, oneLine, prose } from './escape.ts';
import { explain } from './faults.ts';
import { listed, whereIs } from './run-links.ts';

/** Tells what the clean-up after the job has done about a run that main left under way. */
export function reportCleanUp(
  channel: Channel,
  cleaned: CleanedUp,
  /** `name` is that of a pipeline's entry. */
  { name, summary }: { name?: string | undefined; summary: boolean },
): void {
  const { level, message } = wordsFor(cleaned);
  const run = 'run' in cleaned ? cleaned.run : undefined;
  const mark = name === undefined ? '' : `[${oneLine(name, 100)}] `;
  const line = [mark + message, run && whereIs(run)].filter(Boolean).join(' ');
  if (level === 'info') channel.info(line);
  else channel.warning({ title: 'Hex run may still be running', message: line });
  if (!summary) return;
  const heading = run === undefined ? 'Hex run' : link(`Hex run ${run.runId}`, run.runUrl);
  channel.summarize(`### 🧹 ${heading}: clean-up after the job\n\n> ${prose(mark + message, 3000)}\n\n`);
}

const ENDED_BEFORE = 'The step ended before its run did';

function wordsFor(cleaned: CleanedUp): { level: 'info' | 'warning'; message: string } {
  switch (cleaned.kind) {
    case 'ended':
      return {
        level: 'info',
        message:
          cleaned.run.status === 'KILLED'
            ? `${ENDED_BEFORE}; the run was cancelled.`
            : `${ENDED_BEFORE}; the run has ended ${oneLine(cleaned.run.status, 50)}.`,
      };
    case 'accepted':
      return { level: 'info', message: `${ENDED_BEFORE}; Hex accepted the cancellation of the run.` };
    case 'left':
      return {
        level: 'info',
        message: `${ENDED_BEFORE}; the run was left alone, as \`cancel-on-abort\` asks for.`,
      };
    case 'failed':
      return {
        level: 'warning',
        message: `${ENDED_BEFORE}, and the run could not be cancelled: cancel it in Hex. ${explain(cleaned.fault)}`,
      };
    case 'none-found':
      return {
        level: 'warning',
        message:
          "The step ended while it was starting a run. No new run is in the project's list; look there once more.",
      };
    case 'several-found': {
      return {
        level: 'warning',
        message: `The step ended while it was starting a run, and several new runs are in the project's list: ${listed(cleaned.suspects)}. None was touched: look at them in Hex.`,
      };
    }
    case 'not-found-out':
      return {
        level: 'warning',
        message:
          "The step ended while it was starting a run, and the project's list could not be had to find it: look at the project's runs in Hex.",
      };
  }
}
