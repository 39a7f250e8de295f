import { logText } from '../../github/escape.ts';
import type { Annotation, Runner } from '../../github/runner.ts';
import type { HexOptions } from '../../hex/client.ts';
import type { HexError, RefusalShape } from '../../hex/errors.ts';
import type { Operation } from '../../hex/operations.ts';
import { retryabilityOf, type Wait } from '../../hex/retry.ts';
import { formatDuration } from '../../lib/format.ts';
import type { Interruption } from '../../runs/model/interruption.ts';
import type { Run } from '../../runs/model/run.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { about } from '../text/explanation.ts';
import { inShort } from '../text/hex-error.ts';
import { OPERATION_TEXT } from '../text/operation-text.ts';
import { activeRuns, idAndUrl, urlOf } from '../text/run-reference.ts';
import { progress, typicalDuration, typicalDurationLine } from '../text/typical-duration.ts';

const WHY_CANCELLED: Record<Interruption['cause'], string> = {
  'timed-out': 'Timeout reached: cancelling the run.',
  stopped: 'Stop requested: cancelling the run.',
  failed: 'The run cannot be followed any further: cancelling it.',
  'fail-fast': 'Another run has failed: cancelling this one.',
};

/** Writes an event of a run to the log. */
export function logEvent(runner: Runner, event: RunEvent): void {
  switch (event.kind) {
    case 'unknown-status':
      runner.warning(unknownStatus(event.status));
      break;
    case 'adopted':
      runner.warning(adopted(event.run, event.error));
      break;
    case 'polled':
      runner.debug(`GetRunStatus ${event.run.runId}: ${statusText(event.run)}`);
      break;
    default:
      for (const line of linesOf(event)) runner.info(line);
  }
}

/** Shorter waits are only in the debug log. */
const MIN_LOGGED_MS = 5_000;

/** Logs requests that wait for the rate limiter and, with step debugging, the shape of Hex's refusals. */
export const hexLogger = (runner: Runner): Required<Pick<HexOptions, 'onThrottle' | 'onRefusal'>> => ({
  onThrottle(operation, delayMs) {
    const text = heldBack(operation, delayMs);
    if (delayMs >= MIN_LOGGED_MS) runner.info(text);
    else runner.debug(text);
  },
  onRefusal: shape => runner.debug(refusalText(shape)),
});

/** Names without values, so that a debug log can be passed on unread. */
function refusalText({ operation, status, headers, body }: RefusalShape): string {
  const names = (all: string[]): string => all.map(name => logText(name, 100)).join(', ') || 'none';
  const what = typeof body === 'string' ? body : `keys ${names(body)}`;
  return `${operation} was answered HTTP ${status}. Headers: ${names(headers)}. Body: ${what}.`;
}

const heldBack = (operation: Operation, delayMs: number): string =>
  `Waiting ${formatDuration(delayMs)} to stay within Hex's rate limits (${operation}).`;

type InfoEvent = Exclude<RunEvent, { kind: 'unknown-status' | 'adopted' | 'polled' }>;

function linesOf(event: InfoEvent): string[] {
  switch (event.kind) {
    case 'project':
      return [`Project: ${logText(event.title, 200)}`];
    case 'history':
      return [typicalDurationLine(event.past)].filter(line => line !== undefined);
    case 'starting':
      return [];
    case 'waiting':
    case 'start-deferred':
      return waiting(event.wait);
    case 'recovered':
      return [`Hex answers ${event.operation} again.`];
    case 'in-doubt':
      return [`${inShort(event.error)} Looking for a new run, because one may have been started.`];
    case 'starting-again':
      return ['No new run was found: starting again.'];
    case 'started':
      return [
        `Started run ${event.run.runId}${versionText(event.run.projectVersion)}`,
        `  ${urlOf(event.run)}`,
      ];
    case 'active':
      return [activeBefore(event)];
    case 'to-cancel':
      return [`${runsAre(event.runs.length)} active: ${event.runs.map(runWithStatus).join(', ')}`];
    case 'awaiting':
      return [
        `Still waiting for run ${event.run.runId}: ${statusText(event.run)} after ${formatDuration(event.elapsedMs)}`,
      ];
    case 'active-ended':
      return [`Run ${event.run.runId} has ended ${statusText(event.run)}.`];
    case 'found':
      return [`Found run ${idAndUrl(event.run)}`, `${statusText(event.run)} when first seen`];
    case 'attached':
      return [`Following run ${idAndUrl(event.run)}`, `${statusText(event.run)} when first seen`];
    case 'retrying':
      return [retrying(event)];
    case 'no-time-to-retry':
      return [noTimeToRetry(event)];
    case 'held-back':
      return [heldBack('GetRunStatus', event.delayMs)];
    case 'status-changed':
      return [`${statusText(event.run)} after ${formatDuration(event.elapsedMs)}`];
    case 'heartbeat':
      return [heartbeat(event)];
    case 'cancelling':
      return cancelling(event.interruption);
  }
}

function cancelling(interruption: Interruption): string[] {
  const why = WHY_CANCELLED[interruption.cause];
  return interruption.cause === 'failed' ? [inShort(interruption.error), why] : [why];
}

/** What is done about a single active run, and about several. */
const IF_ACTIVE_TEXT: Record<(RunEvent & { kind: 'active' })['ifActive'], [string, string]> = {
  start: ['', ''],
  cancel: [', which is cancelled first', ', which are cancelled first'],
  wait: [', which is waited for', ', which are waited for'],
  attach: [
    ', which is followed in place of a new one',
    ', the newest of which is followed in place of a new one',
  ],
  skip: [', so none is started', ', so none is started'],
  fail: ['', ''],
};

function activeBefore({ runs, ifActive }: RunEvent & { kind: 'active' }): string {
  const [ofOne, ofSeveral] = IF_ACTIVE_TEXT[ifActive];
  const action = runs.length === 1 ? ofOne : ofSeveral;
  return `The project already has ${activeRuns(runs.length)}${action}: ${runs.map(runWithStatus).join(', ')}`;
}

const runsAre = (runs: number): string => (runs === 1 ? '1 run is' : `${runs} runs are`);

const runWithStatus = (run: Run): string => {
  const trigger = run.trigger === undefined ? '' : `${logText(run.trigger, 50)}, `;
  return `${run.runId} (${trigger}${statusText(run)})`;
};

const retrying = ({ run, delayMs, next, most }: RunEvent & { kind: 'retrying' }): string =>
  `Run ${run.runId} ended ${statusText(run)}: starting again in ${formatDuration(delayMs)} (attempt ${next} of ${most}).`;

const noTimeToRetry = ({ run, delayMs, leftMs }: RunEvent & { kind: 'no-time-to-retry' }): string =>
  `Run ${run.runId} ended ${statusText(run)}. It is not started again, because that would be in ${formatDuration(delayMs)}, and \`timeout\` leaves ${formatDuration(Math.max(0, leftMs))}.`;

/** The typical duration counts from when a run gets its kernel. */
function heartbeat({ run, elapsedMs, runningMs, expected }: RunEvent & { kind: 'heartbeat' }): string {
  const isWaiting = run.status === 'PENDING';
  const soFarMs = isWaiting ? elapsedMs : (runningMs ?? elapsedMs);
  const soFar = `${statusText(run)} ${formatDuration(soFarMs)}`;
  if (expected === undefined) return soFar;
  return `${soFar}, ${isWaiting ? `then ${typicalDuration(expected)}` : progress(soFarMs, expected)}`;
}

/** A failure is logged at the first attempt only; a wait that Hex asks for, each time. */
function waiting({ error, attempts, delayMs }: Wait): string[] {
  if (retryabilityOf(error) === 'retry-later')
    return [`Waiting ${formatDuration(delayMs)}: ${whyNotNow(error)} (${error.operation}).`];
  return attempts === 1 ? [`${inShort(error)} Trying again.`] : [];
}

function whyNotNow(error: HexError): string {
  const status = error.kind === 'refused' ? error.status : 429;
  return OPERATION_TEXT[error.operation].waitReason?.[status] ?? "Hex's rate limit is reached";
}

const adopted = (run: Run, error: HexError): Annotation => ({
  title: 'Hex run found again',
  message: `The answer to the start was lost, and the run was found again: run ${run.runId} is new in the project's list, so it is taken for the one that was started. Nothing to do. (${inShort(error)})`,
  help: 'The answer to the start was lost',
});

const unknownStatus = (name: string): Annotation => ({
  title: 'Unknown status',
  ...about(
    'The run has a status that this action does not know',
    `: ${logText(name, 50)}. It keeps following the run.`,
  ),
});

const statusText = (run: Run): string => logText(run.status, 50);

const versionText = (projectVersion: Run['projectVersion']): string =>
  projectVersion === undefined ? '' : ` of version ${logText(String(projectVersion), 50)}`;
