import { logText } from '../../github/escape.ts';
import type { HelpTopic, Trouble } from '../../github/help.ts';
import type { Annotation } from '../../github/runner.ts';
import type { HexError } from '../../hex/errors.ts';
import { formatAge, formatDuration, formatTime } from '../../lib/format.ts';
import { capitalized } from '../../lib/text.ts';
import { errorOf, type Outcome, runOf } from '../../runs/model/outcome.ts';
import type { Run } from '../../runs/model/run.ts';
import { isKnown } from '../../runs/model/run-status.ts';
import { isOwnRun, isToRun, projectName, type RunRecord, tookMsOf } from '../run/run-record.ts';
import { ageText } from './age-text.ts';
import { about } from './explanation.ts';
import { explain, HEX_STATUS_PAGE, inShort, isFaultOfHex, traceLines, withoutValues } from './hex-error.ts';
import { interruptionMessage } from './interruption-message.ts';
import { type Findable, runReference } from './run-reference.ts';
import { whySkipped } from './skip-reason.ts';
import { howLong } from './typical-duration.ts';

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
  /** The same for below a heading that says how it came out, where that leaves less to say; empty where it says all. */
  reason?: string;
  /** The runs to look at: the step's own, else those that may be it, or that were in its way. */
  runs: Findable[];
  /** The paragraph of the documentation about it. */
  help?: HelpTopic | undefined;
  /** After a failure: what Hex's support asks for, of the request that failed or else of the run. */
  traceId?: string | undefined;
  /** The address of Hex's status page, where Hex is at fault. */
  statusPage?: string | undefined;
}

export function describeOutcome(outcome: Outcome, record: RunRecord, timing: Timing): OutcomeMessage {
  const words = { level: 'error' as const, ...messageFor(outcome, record, timing) };
  const runs = runsToLookAt(outcome);
  if (words.level === 'info') return { ...words, runs };
  const error = errorOf(outcome);
  const traceId = error?.traceId ?? runOf(outcome)?.traceId;
  const statusPage = error !== undefined && isFaultOfHex(error) ? HEX_STATUS_PAGE : undefined;
  return { ...words, runs, traceId, statusPage };
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

/** The message, and what goes after it in a log: a line for each run, for Hex's status page, and for the trace ID. */
export const linesOf = ({
  message,
  runs,
  traceId,
  statusPage,
}: Omit<OutcomeMessage, 'title' | 'help'>): string[] => [
  message,
  ...runs.map(runReference),
  ...(statusPage === undefined ? [] : [`Hex's status page: ${statusPage}`]),
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

type Words = Pick<OutcomeMessage, 'title' | 'message' | 'reason' | 'help'> & { level?: 'info' };

function messageFor(outcome: Outcome, record: RunRecord, timing: Timing): Words {
  const name = projectName(record);
  switch (outcome.kind) {
    case 'ended':
      return ended(outcome.run, record, timing);
    case 'started':
      return {
        level: 'info',
        title: 'Hex run under way',
        message: `${isOwnRun(record) ? `Started ${name}` : `${capitalized(name)} is ${logText(outcome.run.status, 50)}`}. The step does not wait for its end.`,
        reason: '',
      };
    case 'validated':
      return {
        level: 'info',
        title: 'Hex request valid',
        message: `Hex found the request for ${name} valid. Nothing was run (dry run).`,
        reason: '',
      };
    case 'interrupted':
      return interruptionMessage(outcome, record, timing.timeoutMs);
    case 'absent':
      return {
        title: 'No Hex run',
        reason: '',
        ...about('There is no run yet', absence(name, outcome.trigger)),
      };
    case 'stale':
      return stale(outcome, name);
    case 'ambiguous':
      return {
        title: 'Hex run perhaps started',
        ...about(
          'Several new runs may be the one that was started',
          `: the answer to the start of ${name} was lost. None was touched. Look at them in Hex before you run the step again. (${inShort(outcome.error)})`,
        ),
      };
    case 'blocked':
      return blocked(outcome, name);
    case 'skipped':
      return {
        level: 'info',
        title: 'Hex run skipped',
        message: `${capitalized(name)} was not run, because ${whySkipped(outcome.because)}.`,
        reason: `${capitalized(whySkipped(outcome.because))}.`,
      };
  }
}

/** A run that this step did not start may have ended long ago. */
const endedOn = ({ endedAt }: Pick<Run, 'endedAt'>, record: RunRecord): string =>
  isToRun(record) || endedAt === undefined ? '' : ` on ${formatTime(endedAt)}`;

const tookMs = (run: Run, record: RunRecord, timing: Timing): number =>
  tookMsOf(run, record) ?? timing.elapsedMs;

/** To go after the status of a run that has completed: `in 2m 10s, usually 2m 18s (13 runs)`. */
export const completion = (run: Run, record: RunRecord, timing: Timing): string =>
  `in ${howLong(tookMs(run, record, timing), record.past)}${endedOn(run, record)}`;

/** What the status of a run that failed means, and what to do. */
interface Ending {
  help: Trouble;
  what(project: string): string;
  /** The same for below a heading that names the project. */
  reason: string;
  remedy: string;
}

const ENDINGS: Record<string, Ending> = {
  ERRORED: {
    help: 'The run ended ERRORED',
    what: project => `a cell of ${project} failed`,
    reason: 'A cell failed.',
    remedy: " Open the run to see which; Hex's API does not say.",
  },
  KILLED: {
    help: 'The run ended KILLED',
    what: project => `${project} was cancelled in Hex, not by this step`,
    reason: 'It was cancelled in Hex, not by this step.',
    remedy: '',
  },
  UNABLE_TO_ALLOCATE_KERNEL: {
    help: 'The run ended UNABLE_TO_ALLOCATE_KERNEL',
    what: project => `Hex had no kernel for ${project}`,
    reason: 'Hex had no kernel for it.',
    remedy: ' Run it again later, or set `retries`.',
  },
};

const unknownEnding = (status: string): Ending => ({
  help: 'The run ended with a status that this action does not know',
  what: project => `${project} is ${logText(status, 50)}`,
  reason: `It is ${logText(status, 50)}.`,
  remedy: ' Open the run to see what that means.',
});

function ended(run: Run, record: RunRecord, timing: Timing): Words {
  const { status } = run;
  const name = projectName(record);
  if (status === 'COMPLETED') {
    return {
      level: 'info',
      title: 'Hex run completed',
      message: `${capitalized(name)} COMPLETED ${completion(run, record, timing)}.`,
      reason: '',
    };
  }
  const { help, what, reason, remedy } = ENDINGS[status] ?? unknownEnding(status);
  const when = `after ${formatDuration(tookMs(run, record, timing))}${endedOn(run, record)}`;
  const { attempts } = record;
  const again = attempts > 1 ? ` It was attempt ${attempts}; those before it failed, too.` : '';
  return {
    ...(record.purpose === 'report' && { level: 'info' }),
    title: isKnown(status) ? `Hex run ${logText(status, 50)}` : 'Hex run ended with an unknown status',
    ...about(help, `: ${what(name)}, ${when}.${remedy}${again}`),
    reason: reason + remedy + again,
  };
}

const absence = (name: string, trigger: string | undefined): string =>
  trigger === undefined
    ? ` of ${name}. Start one first.`
    : ` of ${name} that was started as ${trigger}. No other runs count, because of \`trigger-filter\`.`;

function stale({ run, age, maxAgeMs, trigger }: Outcome & { kind: 'stale' }, name: string): Words {
  const when = run.endedAt === undefined ? '' : `on ${formatTime(run.endedAt)}, `;
  const limit = `\`max-age\` is ${formatAge(maxAgeMs)}.`;
  const others = trigger === undefined ? '' : ` Only runs that were started as ${trigger} count.`;
  const rest = `${limit}${others} Look in Hex why there is no newer one.`;
  return {
    title: 'Hex run too old',
    ...about('The newest run is too old', `: ${name} last completed ${when}${ageText(age)}, and ${rest}`),
    reason: `${age.kind === 'known' ? 'That is too old' : 'That may be too old'}: ${rest}`,
  };
}

function blocked({ active, ifActive, error }: Outcome & { kind: 'blocked' }, name: string): Words {
  const help = 'Another run of the project is active';
  const count = active.length === 1 ? '' : ` (${active.length} are)`;
  const [they, their] = active.length === 1 ? ['it', 'its'] : ['they', 'their'];
  const then = {
    fail: `Wait for ${their} end, or set \`if-active\` to \`wait\` or \`cancel\`.`,
    cancel: `Hex accepted the cancellation, but a minute later ${they} had not ended: try again later.`,
  }[ifActive];
  const why = error === undefined ? then : `${capitalized(they)} could not be cancelled. ${explain(error)}`;
  return {
    title: 'Hex run not started',
    ...about(help, `${count}, so ${name} was not started. ${why}`),
    reason: `${help}${count}. ${why}`,
  };
}
