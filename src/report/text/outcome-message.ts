import { logText } from '../../github/escape.ts';
import type { HelpTopic } from '../../github/help.ts';
import type { Annotation } from '../../github/runner.ts';
import type { HexError } from '../../hex/errors.ts';
import { formatDuration, formatTime } from '../../lib/format.ts';
import { expectationOf } from '../../runs/model/history.ts';
import { errorOfInterruption, type Interruption } from '../../runs/model/interruption.ts';
import { errorOf, type Interrupted, type Outcome, type Phase, runOf } from '../../runs/model/outcome.ts';
import type { Run } from '../../runs/model/run.ts';
import { isKnown } from '../../runs/model/run-status.ts';
import { isOwnRun, ownRunMs, type RunRecord } from '../run/run-record.ts';
import { explain, helpFor, traceLines, withoutValues } from './hex-error.ts';
import { activeRuns, type Findable, runReference } from './run-reference.ts';
import { whySkipped } from './skip-reason.ts';
import { typicalDuration } from './typical-duration.ts';

export interface Timing {
  /** The timeout that the run was under. */
  timeoutMs: number;
  /** Since the step's first request; of a pipeline's entry since Hex accepted the start. */
  elapsedMs: number;
}

/** An outcome in words. */
export interface OutcomeMessage {
  /** `info` is a line of the log, `error` an annotation. */
  level: 'info' | 'error';
  title: string;
  /** What happened and what to do: plain prose, without a URL. */
  message: string;
  /** The runs to look at: the step's own, else those that may be it, or that were in its way. */
  runs: Findable[];
  /** The paragraph of the documentation about it. */
  help?: HelpTopic | undefined;
  /** After a failure: what Hex's support asks for. */
  traceId?: string | undefined;
}

export function describeOutcome(outcome: Outcome, record: RunRecord, timing: Timing): OutcomeMessage {
  const words = { level: 'error' as const, ...messageFor(outcome, record, timing) };
  const traceId = words.level === 'info' ? undefined : (runOf(outcome)?.traceId ?? errorOf(outcome)?.traceId);
  return { ...words, message: capitalized(words.message), runs: runsToLookAt(outcome), traceId };
}

function runsToLookAt(outcome: Outcome): Findable[] {
  const run = runOf(outcome);
  if (run !== undefined) return [run];
  switch (outcome.kind) {
    case 'ambiguous':
      return outcome.candidates;
    case 'blocked':
      return outcome.active;
    case 'skipped':
      return outcome.because.kind === 'active' ? outcome.because.runs : [];
    case 'interrupted':
      return outcome.phase.kind === 'awaiting-active' ? [outcome.phase.awaited] : [];
    default:
      return [];
  }
}

/** The message as an annotation: with the runs' IDs and URLs, the trace ID and the documentation after it. */
export const annotationOf = (words: OutcomeMessage): Annotation => ({
  title: words.title,
  message: linesOf(words).join('\n'),
  help: words.help,
});

/** The message, and what goes after it in a log: a line for each run, and one with the trace ID. */
export const linesOf = ({ message, runs, traceId }: Omit<OutcomeMessage, 'title' | 'help'>): string[] => [
  message,
  ...runs.map(runReference),
  ...traceLines(traceId),
];

/** `outcome` for where GitHub masks nothing: without the values of parameters, which may be secrets. */
export function withoutParameterValues(outcome: Outcome): Outcome {
  if (outcome.kind !== 'interrupted') return withoutValuesInError(outcome);
  return {
    ...outcome,
    interruption: withoutValuesInError(outcome.interruption),
    phase: withoutValuesInError(outcome.phase),
  };
}

const withoutValuesInError = <T extends { error?: HexError } | object>(value: T): T =>
  'error' in value && value.error !== undefined ? { ...value, error: withoutValues(value.error) } : value;

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function messageFor(
  outcome: Outcome,
  record: RunRecord,
  timing: Timing,
): Omit<OutcomeMessage, 'runs' | 'level' | 'traceId'> & { level?: 'info' } {
  const name = projectName(record);
  switch (outcome.kind) {
    case 'ended':
      return ended(outcome.run, record, timing);
    case 'started':
      return {
        level: 'info',
        title: 'Hex run under way',
        message: `${isOwnRun(record) ? `Started ${name}` : `${name} is ${logText(outcome.run.status, 50)}`}. The step does not wait for its end.`,
      };
    case 'validated':
      return {
        level: 'info',
        title: 'Hex request valid',
        message: `Hex found the request for ${name} valid. Nothing was run (dry run).`,
      };
    case 'interrupted':
      return interrupted(outcome, record, timing);
    case 'absent':
      return { title: 'No Hex run', message: `${name} has no run yet.` };
    case 'ambiguous':
      return {
        title: 'Hex run perhaps started',
        message: `The answer to the start of ${name} was lost, and several new runs are in the project's list. None was touched. Look at them in Hex before you try again. ${explain(outcome.error)}`,
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

/** A run that this step did not start may have ended long ago. */
const endedOn = ({ endedAt }: Pick<Run, 'endedAt'>, record: RunRecord): string =>
  isToRun(record) || endedAt === undefined ? '' : ` on ${formatTime(endedAt)}`;

export const isToRun = ({ purpose }: RunRecord): boolean => purpose === 'run';

const projectName = ({ title, projectId }: RunRecord): string =>
  title === undefined ? `project ${projectId}` : `"${logText(title, 200)}"`;

/** What the status of a run that failed means, and what to do. */
const REMEDIES: Record<string, string> = {
  ERRORED: "Hex's API gives no reason: open the run to see which cell failed.",
  KILLED: 'Somebody or something cancelled it in Hex.',
  UNABLE_TO_ALLOCATE_KERNEL: 'Hex had no kernel for it: try again, or run fewer projects at once.',
};

const UNKNOWN_END = 'This action does not know that status: open the run to see what it means.';

function ended(run: Run, record: RunRecord, timing: Timing): ReturnType<typeof messageFor> {
  const { status } = run;
  const name = projectName(record);
  const took = formatDuration(run.elapsedMs ?? ownRunMs(record) ?? timing.elapsedMs);
  if (status === 'COMPLETED') {
    const expected = expectationOf(record.past);
    const usual = expected === undefined ? '' : `, ${typicalDuration(expected)}`;
    return {
      level: 'info',
      title: 'Hex run completed',
      message: `${name} COMPLETED in ${took}${usual}${endedOn(run, record)}.`,
    };
  }
  const word = logText(status, 50);
  const { attempts } = record;
  const again = attempts > 1 ? ` It was attempt ${attempts}; those before it failed, too.` : '';
  return {
    ...(record.purpose === 'report' && { level: 'info' }),
    title: isKnown(status) ? `Hex run ${status}` : 'Hex run ended with an unknown status',
    message: `${name} ended ${word} after ${took}${endedOn(run, record)}. ${REMEDIES[status] ?? UNKNOWN_END}${again}`,
  };
}

function blocked(outcome: Outcome & { kind: 'blocked' }, name: string): ReturnType<typeof messageFor> {
  const { active } = outcome;
  return {
    title: 'Hex run not started',
    message: `${name} was not run, because it already has ${activeRuns(active.length)}. ${blockedBy(outcome)}`,
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

function interrupted(
  { interruption, phase }: Interrupted,
  record: RunRecord,
  timing: Timing,
): ReturnType<typeof messageFor> {
  switch (interruption.cause) {
    case 'failed':
      return gaveUp(interruption.error, phase, record);
    case 'timed-out':
      return {
        title: 'Hex run timed out',
        message: `The timeout of ${formatDuration(timing.timeoutMs)} was reached ${stoppedWhile(interruption, phase, record)}`,
      };
    case 'stopped':
    case 'fail-fast':
      return {
        title: 'Hex run cancelled',
        message: `${interruption.cause === 'fail-fast' ? 'Another run failed' : 'The step was stopped'} ${stoppedWhile(interruption, phase, record)}`,
      };
  }
}

function gaveUp(error: HexError, phase: Phase, record: RunRecord): ReturnType<typeof messageFor> {
  const name = projectName(record);
  switch (phase.kind) {
    case 'under-way':
      return { title: 'Hex run lost from sight', message: `${explain(error)} ${cancellationText(phase)}` };
    case 'in-doubt':
      return {
        title: 'Hex run perhaps started',
        message: `Nobody can say whether a run of ${name} was started: look at the project's runs in Hex before you try again. ${explain(error)}`,
      };
    case 'before-start':
    case 'awaiting-active':
      return isToRun(record)
        ? {
            title: 'Hex run not started',
            message: `${name} was not run. ${explain(error)}`,
            help: helpFor(error),
          }
        : { title: 'Hex run not found', message: explain(error) };
  }
}

/** In which phase the step was stopped or its time was up, and what became of the run. */
function stoppedWhile(interruption: Interruption, phase: Phase, record: RunRecord): string {
  const name = projectName(record);
  const error = errorOfInterruption(interruption);
  const why = error === undefined ? '' : ` ${explain(error)}`;
  switch (phase.kind) {
    case 'before-start':
      return `before a run of ${name} was ${isToRun(record) ? 'started' : 'found'}.${why}`;
    case 'awaiting-active':
      return `before a run of ${name} was started.${interruption.cause === 'timed-out' ? stillActive(phase.awaited, why) : ''}`;
    case 'in-doubt':
      return `while ${name} was being started. Whether Hex started it is not known; the clean-up after the job looks for it. ${explain(phase.error)}`;
    case 'under-way':
      return `while ${name} was under way.${why} ${cancellationText(phase)}`;
  }
}

const stillActive = (awaited: Run, why: string): string =>
  ` It waited for one that was still ${logText(awaited.status, 50)}.${why} Allow a longer \`timeout\`, or let \`if-active\` say what else to do.`;

/** What became of the run that was under way. */
function cancellationText({ cancellation, run }: Phase & { kind: 'under-way' }): string {
  switch (cancellation.kind) {
    case 'abandoned':
      return `It was left running, as the inputs ask for; it was ${logText(run.status, 50)} when last seen.`;
    case 'not-owned':
      return 'This step did not start it, so it was left alone.';
    case 'requested':
      return 'Hex accepted its cancellation; it had not ended when last seen.';
    case 'confirmed':
      return 'The run was cancelled in Hex.';
    case 'failed':
      return `It could not be cancelled yet and may still be running; the clean-up after the job tries again. ${explain(cancellation.error)}`;
  }
}
