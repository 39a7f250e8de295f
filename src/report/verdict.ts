import { expectationOf, type PastRun } from '../runs/history.ts';
import { type Outcome, runOf } from '../runs/outcome.ts';
import type { Run } from '../runs/run.ts';
import { duration } from './durations.ts';
import { oneLine } from './escape.ts';
import { explain, traceOf } from './faults.ts';
import { usually } from './usual.ts';

/** What is known of the project and the step besides the outcome. */
export interface Context {
  projectId: string;
  title: string | undefined;
  timeoutMs: number;
  /** Since the step's first request. */
  elapsedMs: number;
  /** Since Hex took the run, by this machine's clock; undefined where it did not. */
  takenMs?: number | undefined;
  /** The project's runs before this one, oldest first. */
  past: PastRun[];
}

/** How an outcome is told. */
export interface Verdict {
  /** Where it is well a line of the log, else an annotation. */
  level: 'info' | 'error';
  title: string;
  /** What happened and what to do. */
  message: string;
  /** The run's ID and URL and what Hex's support asks for; empty where there is no run. */
  where: string;
}

/** Words for an outcome. Every one about a run says where to find it. */
export function verdictOn(outcome: Outcome, context: Context): Verdict {
  const run = runOf(outcome);
  const words = { level: 'error' as const, ...wordsFor(outcome, context) };
  const trace = run?.traceId === undefined || words.level === 'info' ? '' : traceOf(run.traceId);
  return {
    ...words,
    message: capitalized(words.message),
    where: run === undefined ? '' : whereIs(run) + trace,
  };
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function wordsFor(outcome: Outcome, context: Context): Omit<Verdict, 'where' | 'level'> & { level?: 'info' } {
  const name = nameOf(context);
  const timeout = duration(context.timeoutMs);
  switch (outcome.kind) {
    case 'ended':
      return ended(outcome.run, name, context);
    case 'started':
      return {
        level: 'info',
        title: 'Hex run started',
        message: `Started ${name}. The step does not wait for its end.`,
      };
    case 'validated':
      return {
        level: 'info',
        title: 'Hex request valid',
        message: `Hex found the request for ${name} valid. Nothing was run (dry run).`,
      };
    case 'timed-out':
      return {
        title: 'Hex run timed out',
        message: `The timeout of ${timeout} was reached ${whileWhat(outcome, name)}`,
      };
    case 'stopped':
      return { title: 'Hex run cancelled', message: `The step was stopped ${whileWhat(outcome, name)}` };
    case 'failed':
      return outcome.run === undefined
        ? { title: 'Hex run not started', message: `${name} was not run. ${explain(outcome.fault)}` }
        : { title: 'Hex run lost from sight', message: `${explain(outcome.fault)} ${left(outcome)}` };
    case 'unsure':
      return {
        title: 'Hex run perhaps started',
        message: `Nobody can say whether a run of ${name} was started: look at the project's runs in Hex before you try again. ${explain(outcome.fault)}`,
      };
    case 'ambiguous':
      return {
        title: 'Hex run perhaps started',
        message: `The answer to the start of ${name} was lost, and several new runs are in the project's list: ${suspects(outcome)}. None was touched. Look at them in Hex before you try again. ${explain(outcome.fault)}`,
      };
  }
}

const nameOf = ({ title, projectId }: Context): string =>
  title === undefined ? `project ${projectId}` : `"${oneLine(title, 200)}"`;

const whereIs = ({ runId, runUrl }: Run): string =>
  `Run ${runId}: ${oneLine(runUrl ?? 'Hex gave no URL for it', 500)}`;

const suspects = ({ suspects }: Outcome & { kind: 'ambiguous' }): string =>
  suspects.map(({ runId, runUrl }) => `${runId} (${oneLine(runUrl ?? 'no URL', 500)})`).join(', ');

/** What a status that ended a run badly means, and what to do. */
const REMEDIES: Record<string, string> = {
  ERRORED: "Hex's API gives no reason: open the run to see which cell failed.",
  KILLED: 'Somebody or something cancelled it in Hex.',
  UNABLE_TO_ALLOCATE_KERNEL: 'Hex had no kernel for it: try again, or run fewer projects at once.',
};

function ended({ status, ...run }: Run, name: string, context: Context): ReturnType<typeof wordsFor> {
  const took = duration(run.elapsedMs ?? context.elapsedMs);
  if (status === 'COMPLETED') {
    const expected = expectationOf(context.past);
    const usual = expected === undefined ? '' : `, ${usually(expected)}`;
    return { level: 'info', title: 'Hex run completed', message: `${name} COMPLETED in ${took}${usual}.` };
  }
  return {
    title: `Hex run ${status}`,
    message: `${name} ended ${status} after ${took}. ${REMEDIES[status] ?? ''}`,
  };
}

type BrokenOff = Extract<Outcome, { kind: 'timed-out' | 'stopped' | 'failed' }>;

function whileWhat(outcome: BrokenOff, name: string): string {
  if (outcome.run !== undefined) return `while ${name} was under way. ${left(outcome)}`;
  return outcome.cancellation === undefined
    ? `before a run of ${name} was started.`
    : `while ${name} was being started. ${left(outcome)}`;
}

/** What became of the run that was under way. */
function left({ cancellation, run }: BrokenOff): string {
  switch (cancellation?.kind) {
    case undefined:
      return '';
    case 'unwanted':
      return `It was left running, as the inputs ask for; it was ${oneLine(run?.status ?? 'PENDING', 50)} when last seen.`;
    case 'accepted':
      return 'Hex accepted its cancellation; it had not ended when last seen.';
    case 'ended':
      return 'The run was cancelled in Hex.';
    case 'failed':
      return `It could not be cancelled yet and may still be running; the clean-up after the job tries again. ${explain(cancellation.fault)}`;
    case 'unsure':
      return `Whether Hex started it is not known; the clean-up after the job looks for it. ${explain(cancellation.fault)}`;
  }
}
