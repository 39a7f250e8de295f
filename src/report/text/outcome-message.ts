import { logText } from '../../github/escape.ts';
import { formatDuration, formatTime } from '../../lib/format.ts';
import { expectationOf, type PastRun } from '../../runs/model/history.ts';
import { type Outcome, runOf } from '../../runs/model/outcome.ts';
import type { Run } from '../../runs/model/run.ts';
import { isKnown } from '../../runs/model/run-status.ts';
import type { RunFacts } from '../run/run-outputs.ts';
import type { RunRecord } from '../run/run-record.ts';
import { explain, traceOf, withoutValues } from './hex-error.ts';
import { activeRuns, listed, whereIs } from './run-reference.ts';
import { whySkipped } from './skip-reason.ts';
import { usually } from './usual-duration.ts';

/** What is known of the project and the step besides the outcome. */
export interface Context {
  projectId: string;
  title: string | undefined;
  timeoutMs: number;
  /** Since the step's first request; of a pipeline's entry since Hex took the run. */
  elapsedMs: number;
  /** Since Hex took the run, by this machine's clock; undefined where it did not, or where nobody here saw that. */
  takenMs?: number | undefined;
  /** The project's runs before this one, oldest first. */
  past: PastRun[];
  /** What the step was asked to do: by default, to run the project. */
  asked?: Asked;
  /** Whether another's run was followed in place of a new one. */
  attached?: boolean | undefined;
  /** Runs started so far. */
  attempts?: number;
}

/** To run a project; to follow a run that is there, and fail with it; or only to report on it. */
export type Asked = 'run' | 'follow' | 'report';

/** What `record` tells of a run that is over. Without `elapsedMs`, it counts from when Hex took the run. */
export function contextOf(
  { told, past, takenAt, endedAt }: RunRecord,
  { timeoutMs, elapsedMs }: { timeoutMs: number; elapsedMs?: number },
): Context {
  const takenMs = takenAt === undefined || endedAt === undefined ? undefined : endedAt - takenAt;
  return {
    projectId: told.projectId,
    title: told.title,
    timeoutMs,
    elapsedMs: elapsedMs ?? takenMs ?? 0,
    takenMs,
    past,
    attached: told.attached,
    attempts: told.attempts,
  };
}

/** What the summary tells besides. */
export interface Story extends Context {
  /** The attempts that came before the last. */
  earlier: RunFacts[];
  active: RunRecord['active'];
}

/** How an outcome is told. */
export interface OutcomeMessage {
  /** Where it is well a line of the log, else an annotation. */
  level: 'info' | 'error';
  title: string;
  /** What happened and what to do. */
  message: string;
  /** The run's ID and URL and what Hex's support asks for; empty where there is no run. */
  where: string;
}

/** Words for an outcome. Every one about a run says where to find it. */
export function describeOutcome(outcome: Outcome, context: Context): OutcomeMessage {
  const run = runOf(outcome);
  const words = { level: 'error' as const, ...wordsFor(outcome, context) };
  const trace = run?.traceId === undefined || words.level === 'info' ? '' : traceOf(run.traceId);
  return {
    ...words,
    message: capitalized(words.message),
    where: run === undefined ? '' : whereIs(run) + trace,
  };
}

/** `outcome` as it may be told where GitHub masks nothing: without the values of parameters, which may be secrets. */
export const withoutParameterValues = (outcome: Outcome): Outcome =>
  'error' in outcome && outcome.error !== undefined
    ? { ...outcome, error: withoutValues(outcome.error) }
    : outcome;

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function wordsFor(
  outcome: Outcome,
  context: Context,
): Omit<OutcomeMessage, 'where' | 'level'> & { level?: 'info' } {
  const name = nameOf(context);
  const timeout = formatDuration(context.timeoutMs);
  switch (outcome.kind) {
    case 'ended':
      return ended(outcome.run, name, context);
    case 'started':
      return {
        level: 'info',
        title: 'Hex run under way',
        message: `${isOwn(context) ? `Started ${name}` : `${name} is ${logText(outcome.run.status, 50)}`}. The step does not wait for its end.`,
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
        message: `The timeout of ${timeout} was reached ${whileWhat(outcome, name, context)}`,
      };
    case 'stopped':
      return {
        title: 'Hex run cancelled',
        message: `${outcome.by === 'fail-fast' ? 'Another run failed' : 'The step was stopped'} ${whileWhat(outcome, name, context)}`,
      };
    case 'failed':
      if (outcome.run !== undefined)
        return { title: 'Hex run lost from sight', message: `${explain(outcome.error)} ${left(outcome)}` };
      return isAskedToRun(context)
        ? { title: 'Hex run not started', message: `${name} was not run. ${explain(outcome.error)}` }
        : { title: 'Hex run not found', message: explain(outcome.error) };
    case 'absent':
      return { title: 'No Hex run', message: `${name} has no run yet.` };
    case 'unsure':
      return {
        title: 'Hex run perhaps started',
        message: `Nobody can say whether a run of ${name} was started: look at the project's runs in Hex before you try again. ${explain(outcome.error)}`,
      };
    case 'ambiguous':
      return {
        title: 'Hex run perhaps started',
        message: `The answer to the start of ${name} was lost, and several new runs are in the project's list: ${listed(outcome.suspects)}. None was touched. Look at them in Hex before you try again. ${explain(outcome.error)}`,
      };
    case 'blocked':
      return blocked(outcome, name);
    case 'skipped':
      return {
        level: 'info',
        title: 'Hex run skipped',
        message: `${name} was not run, because ${whySkipped(outcome.because)}.`,
      };
  }
}

/** Of a run that is only looked at, it matters how old it is. */
const when = ({ endedAt }: Pick<Run, 'endedAt'>, context: Context): string =>
  isAskedToRun(context) || endedAt === undefined ? '' : ` on ${formatTime(endedAt)}`;

export const isAskedToRun = ({ asked = 'run' }: Pick<Context, 'asked'>): boolean => asked === 'run';

/** Whether the run was started for this step. */
export const isOwn = (context: Pick<Context, 'asked' | 'attached'>): boolean =>
  isAskedToRun(context) && context.attached !== true;

const nameOf = ({ title, projectId }: Context): string =>
  title === undefined ? `project ${projectId}` : `"${logText(title, 200)}"`;

/** What a status that ended a run badly means, and what to do. */
const REMEDIES: Record<string, string> = {
  ERRORED: "Hex's API gives no reason: open the run to see which cell failed.",
  KILLED: 'Somebody or something cancelled it in Hex.',
  UNABLE_TO_ALLOCATE_KERNEL: 'Hex had no kernel for it: try again, or run fewer projects at once.',
};

const UNKNOWN_END = 'This action does not know that status: open the run to see what it means.';

function ended({ status, ...run }: Run, name: string, context: Context): ReturnType<typeof wordsFor> {
  const took = formatDuration(run.elapsedMs ?? context.takenMs ?? context.elapsedMs);
  if (status === 'COMPLETED') {
    const expected = expectationOf(context.past);
    const usual = expected === undefined ? '' : `, ${usually(expected)}`;
    return {
      level: 'info',
      title: 'Hex run completed',
      message: `${name} COMPLETED in ${took}${usual}${when(run, context)}.`,
    };
  }
  const word = logText(status, 50);
  const { attempts = 1 } = context;
  const again = attempts > 1 ? ` It was attempt ${attempts}; those before it failed, too.` : '';
  return {
    ...(context.asked === 'report' && { level: 'info' }),
    title: isKnown(status) ? `Hex run ${status}` : 'Hex run ended with an unknown status',
    message: `${name} ended ${word} after ${took}${when(run, context)}. ${REMEDIES[status] ?? UNKNOWN_END}${again}`,
  };
}

function blocked(outcome: Outcome & { kind: 'blocked' }, name: string): ReturnType<typeof wordsFor> {
  const { active } = outcome;
  return {
    title: 'Hex run not started',
    message: `${name} was not run, because it already has ${activeRuns(active.length)}: ${listed(active)}. ${blockedBy(outcome)}`,
  };
}

function blockedBy({ active, ifActive, error }: Outcome & { kind: 'blocked' }): string {
  const isOne = active.length === 1;
  if (error !== undefined) return `${isOne ? 'It' : 'They'} could not be cancelled. ${explain(error)}`;
  switch (ifActive) {
    case 'fail':
      return `Wait for ${isOne ? 'its end, cancel it' : 'their end, cancel them'}, or let \`if-active\` say what else to do.`;
    case 'cancel':
      return `Hex accepted ${isOne ? 'its' : 'their'} cancellation, but a minute later ${isOne ? 'it' : 'they'} had not ended: try again later.`;
  }
}

type Interruption = Extract<Outcome, { kind: 'timed-out' | 'stopped' | 'failed' }>;

function whileWhat(outcome: Interruption, name: string, context: Context): string {
  if (outcome.run !== undefined) return `while ${name} was under way. ${lastFault(outcome)}${left(outcome)}`;
  const why = outcome.kind === 'timed-out' ? inTheWay(outcome) : '';
  if (!isAskedToRun(context)) return `before a run of ${name} was found.${why}`;
  return outcome.cancellation === undefined
    ? `before a run of ${name} was started.${why}`
    : `while ${name} was being started. ${left(outcome)}`;
}

/** Why the last looks at the run have shown nothing. */
const lastFault = (outcome: Interruption): string =>
  outcome.kind === 'timed-out' && outcome.error !== undefined ? `${explain(outcome.error)} ` : '';

/** What had come in the way of a start. */
function inTheWay({ error, awaited }: Outcome & { kind: 'timed-out' }): string {
  if (awaited !== undefined) {
    const status = logText(awaited.status, 50);
    const why = error === undefined ? '' : ` ${explain(error)}`;
    return ` It waited for one that was still ${status}: ${listed([awaited])}.${why} Allow a longer \`timeout\`, or let \`if-active\` say what else to do.`;
  }
  return error === undefined ? '' : ` ${explain(error)}`;
}

/** What became of the run that was under way. */
function left({ cancellation, run }: Interruption): string {
  switch (cancellation?.kind) {
    case undefined:
      return '';
    case 'unwanted':
      return `It was left running, as the inputs ask for; it was ${logText(run?.status ?? 'PENDING', 50)} when last seen.`;
    case 'not-ours':
      return 'This step did not start it, so it was left alone.';
    case 'accepted':
      return 'Hex accepted its cancellation; it had not ended when last seen.';
    case 'ended':
      return 'The run was cancelled in Hex.';
    case 'failed':
      return `It could not be cancelled yet and may still be running; the clean-up after the job tries again. ${explain(cancellation.error)}`;
    case 'unsure':
      return `Whether Hex started it is not known; the clean-up after the job looks for it. ${explain(cancellation.error)}`;
  }
}
