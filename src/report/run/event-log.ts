import { inColour } from '../../github/colour.ts';
import { logText } from '../../github/escape.ts';
import type { Annotation, Runner } from '../../github/runner.ts';
import type { HexOptions } from '../../hex/client.ts';
import type { HexError, RefusalShape } from '../../hex/errors.ts';
import { retryabilityOf, type Wait } from '../../hex/retry.ts';
import type { Clock } from '../../lib/clock.ts';
import { formatDuration } from '../../lib/format.ts';
import type { Interruption } from '../../runs/model/interruption.ts';
import { phasesOf } from '../../runs/model/phases.ts';
import type { Run } from '../../runs/model/run.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { endingOf } from '../../runs/model/run-status.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { about } from '../text/explanation.ts';
import { inShort } from '../text/hex-error.ts';
import { OPERATION_TEXT } from '../text/operation-text.ts';
import { activeRuns, urlOf } from '../text/run-reference.ts';
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
      runner.debug(`GetRunStatus ${event.run.runId}: ${logText(event.run.status, 50)}`);
      break;
    case 'status-changed':
      runner.debug(`${logText(event.run.status, 50)}, noticed after ${formatDuration(event.elapsedMs)}`);
      for (const line of statusChanged(event.run)) runner.info(line);
      break;
    default:
      for (const line of linesOf(event)) runner.info(line);
  }
}

/** Shorter waits are not worth a line. */
export const MIN_LOGGED_MS = 5_000;

/** Logs requests that wait for the rate limiter and, with step debugging, the shape of Hex's refusals. */
export function hexLogger(
  runner: Runner,
  clock: Clock,
): Required<Pick<HexOptions, 'onThrottle' | 'onRefusal'>> {
  /** Requests that wait together are told of once. */
  let toldUntil = Number.NEGATIVE_INFINITY;
  return {
    onThrottle(operation, delayMs) {
      const until = clock.now() + delayMs;
      if (delayMs >= MIN_LOGGED_MS && until >= toldUntil + MIN_LOGGED_MS) {
        toldUntil = until;
        runner.info(heldBack(delayMs));
      }
      runner.debug(`${operation} waits ${formatDuration(delayMs)} for the rate limits`);
    },
    onRefusal: shape => runner.debug(refusalText(shape)),
  };
}

/** Names without values, so that a debug log can be passed on unread. */
function refusalText({ operation, status, headers, body }: RefusalShape): string {
  const names = (all: string[]): string => all.map(name => logText(name, 100)).join(', ') || 'none';
  const what = typeof body === 'string' ? body : `keys ${names(body)}`;
  return `${operation} was answered HTTP ${status}. Headers: ${names(headers)}. Body: ${what}.`;
}

const heldBack = (delayMs: number): string => `${waitingFor(delayMs)} to stay within Hex's rate limits.`;

const waitingFor = (delayMs: number): string => inColour('yellow', `Waiting ${formatDuration(delayMs)}`);

type InfoEvent = Exclude<RunEvent, { kind: 'unknown-status' | 'adopted' | 'polled' | 'status-changed' }>;

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
      return ['Hex answers again.'];
    case 'in-doubt':
      return [`${inShort(event.error)} Looking for a new run, because one may have been started.`];
    case 'starting-again':
      return ['No new run was found: starting again.'];
    case 'started':
      return [`Started${versionText(event.run)}: ${urlOf(event.run)}`];
    case 'active':
      return activeBefore(event);
    case 'to-cancel':
      return [`${runsAre(event.runs.length)} active: ${event.runs.map(runWithStatus).join(', ')}`];
    case 'awaiting':
      return [
        `Still waiting for run ${event.run.runId}: ${statusText(event.run)} after ${formatDuration(event.elapsedMs)}`,
      ];
    case 'active-ended':
      return [`Run ${event.run.runId} has ended ${statusText(event.run)}.`];
    case 'found':
      return [`Found run ${runAsSeen(event.run)}`];
    case 'attached':
      return [`Following run ${runAsSeen(event.run)}`];
    case 'retrying':
      return [retrying(event)];
    case 'no-time-to-retry':
      return [noTimeToRetry(event)];
    case 'held-back':
      return [heldBack(event.delayMs)];
    case 'heartbeat':
      return [inColour('grey', heartbeat(event))];
    case 'cancelling':
      return cancelling(event.interruption);
  }
}

function cancelling(interruption: Interruption): string[] {
  const why = WHY_CANCELLED[interruption.cause];
  return interruption.cause === 'failed' ? [inShort(interruption.error), why] : [why];
}

/** What is done about a single active run, and about several. Where nothing is started, the outcome tells. */
const IF_ACTIVE: Partial<Record<(RunEvent & { kind: 'active' })['ifActive'], [string, string]>> = {
  cancel: ['which is cancelled first', 'which are cancelled first'],
  wait: ['which is waited for first', 'which are waited for first'],
  attach: [
    'which is followed in place of a new one',
    'the newest of which is followed in place of a new one',
  ],
};

function activeBefore({ runs, ifActive }: RunEvent & { kind: 'active' }): string[] {
  const action = IF_ACTIVE[ifActive]?.[runs.length === 1 ? 0 : 1];
  if (action === undefined) return [];
  const sentence = `The project already has ${activeRuns(runs.length)}, ${action}`;
  // Which one is followed, and where it is, comes next.
  if (ifActive === 'attach') return [`${sentence}.`];
  return [`${sentence}:`, ...runs.map(run => `  ${runWithStatus(run)}: ${urlOf(run)}`)];
}

const runsAre = (runs: number): string => (runs === 1 ? '1 run is' : `${runs} runs are`);

const runWithStatus = (run: Run): string => {
  const trigger = run.trigger === undefined ? '' : `${logText(run.trigger, 50)}, `;
  return `${run.runId} (${trigger}${statusText(run)})`;
};

function retrying({ run, delayMs, next, most }: RunEvent & { kind: 'retrying' }): string {
  const took = run.elapsedMs === undefined ? '' : ` after ${formatDuration(run.elapsedMs)}`;
  return `${statusText(run)}${took}. Starting again in ${formatDuration(delayMs)} (attempt ${next} of ${most}).`;
}

const noTimeToRetry = ({ delayMs, leftMs }: RunEvent & { kind: 'no-time-to-retry' }): string =>
  `Not started again: that would be in ${formatDuration(delayMs)}, and \`timeout\` leaves ${formatDuration(Math.max(0, leftMs))}.`;

/** Its end is told with its outcome. How long it waited is told only as Hex counts it, as all else that is told of it. */
function statusChanged(run: Run): string[] {
  if (endingOf(run) !== undefined) return [];
  const { queuedMs = 0 } = phasesOf(run) ?? {};
  const waited = queuedMs < MIN_QUEUED_MS ? '' : `, after waiting ${formatDuration(queuedMs)} for a kernel`;
  return [statusText(run) + waited];
}

/** Every run waits for a moment. */
const MIN_QUEUED_MS = 1_000;

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
  if (retryabilityOf(error) === 'retry-later') return [`${waitingFor(delayMs)}: ${whyNotNow(error)}.`];
  return attempts === 1 ? [`${inShort(error)} Trying again.`] : [];
}

function whyNotNow(error: HexError): string {
  const status = error.kind === 'refused' ? error.status : 429;
  return OPERATION_TEXT[error.operation].waitReason?.[status] ?? "Hex's rate limit is reached";
}

const adopted = (run: Run, error: HexError): Annotation => ({
  title: 'Hex run found again',
  ...about(
    'The answer to the start was lost',
    `, and the run was found again: run ${run.runId} is new in the project's list, so it is taken for the one that was started. (${inShort(error)})`,
  ),
});

const unknownStatus = (name: string): Annotation => ({
  title: 'Unknown status',
  ...about(
    'The run has a status that this action does not know',
    `: ${logText(name, 50)}. It keeps following the run.`,
  ),
});

/** Coloured where it is an end. */
export function statusText(run: Run): string {
  const ending = endingOf(run);
  const status = logText(run.status, 50);
  return ending === undefined ? status : inColour(CONCLUSION_STYLES[ending].colour, status);
}

const runAsSeen = (run: Run): string => `${run.runId}, ${statusText(run)}: ${urlOf(run)}`;

const versionText = ({ projectVersion }: Run): string =>
  projectVersion === undefined ? '' : ` version ${logText(String(projectVersion), 50)}`;
