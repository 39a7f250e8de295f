import type { Clock } from '../lib/clock.ts';
import type { Answer, HexError } from './errors.ts';
import { OPERATIONS } from './operations.ts';

/** How long to try, and who hears of it. */
export interface RetryPolicy {
  clock: Clock;
  /** A number from 0 to below 1, for jitter. */
  random: () => number;
  /** On `clock`, in milliseconds: no attempt begins after it. */
  deadlineAt: number;
  /** Ends waiting at once. */
  signal: AbortSignal;
  /** What to do where Hex asks for a wait that goes beyond the deadline. By default, to wait until the deadline. */
  ifWaitExceedsDeadline?: 'wait' | 'fail';
  /** No single wait is longer, whatever Hex asks for. By default an hour. */
  longestWaitMs?: number;
  /** When a refusal is final: by default at once. */
  refusals?: RefusalPolicy;
  onWait?: (wait: Wait) => void;
  onRecovery?: (operation: HexError['operation']) => void;
}

/**
 * `at-once`: for what was wrong from the beginning. `when-repeated`: for what a run hangs on, because one refusal may come
 * from a gateway or from a release of Hex's; until `notFoundUntil`, on the clock, a 404 is never final, because Hex may not
 * yet know the run everywhere.
 */
export interface RefusalPolicy {
  final: 'at-once' | 'when-repeated';
  notFoundUntil?: number;
}

/** A refusal stays when so many attempts in a row were refused, over so long. */
const STAYING = { attempts: 3, forMs: 15_000 };
/** Three attempts so far apart take more than `STAYING.forMs`. */
const CONFIRM_AFTER_MS = 8_000;

/** A wait before the next attempt, because of `error`. */
export interface Wait {
  error: HexError;
  /** How many attempts have failed so far. */
  attempts: number;
  delayMs: number;
}

/**
 * Whether a request is worth sending again. `retry-later`: Hex did nothing, and will do it later. `unknown`: nobody knows
 * what Hex did. `permanent`: the same request would fail again.
 */
export type Retryability = 'retry-later' | 'unknown' | 'permanent';

export function retryabilityOf(error: HexError): Retryability {
  switch (error.kind) {
    case 'throttled':
      return 'retry-later';
    case 'unreachable':
    case 'timed-out':
    case 'out-of-time':
    case 'unreadable':
      return 'unknown';
    case 'untrusted-connection':
    case 'redirected':
    case 'aborted':
      return 'permanent';
    case 'refused':
      return retryabilityOfStatus(error);
  }
}

/** A request that timed out on the way, or a conflict, a lock, a request that came too early: these pass by themselves. */
const PASSING = [408, 409, 423, 425];

function retryabilityOfStatus({ status, operation, fromHex }: HexError & { kind: 'refused' }): Retryability {
  const { retryLater = [], permanent = [] } = OPERATIONS[operation].statuses ?? {};
  // A gateway's page says nothing of what Hex did.
  if (status === 429 || (fromHex && retryLater.includes(status))) return 'retry-later';
  if (permanent.includes(status)) return 'permanent';
  return status >= 500 || PASSING.includes(status) ? 'unknown' : 'permanent';
}

/** The least wait, also where an answer asks for none. */
const MIN_WAIT_MS = 1_000;

/** No documented limit has a longer window, so a wait beyond it is a mistake of whoever asks for it. */
const MAX_WINDOW_MS = 3_600_000;

/** What is heeded of a wait that an answer asks for: a limit resets when it says, trouble may be over sooner. */
const MAX_ASKED_MS = { 'retry-later': Number.POSITIVE_INFINITY, unknown: 60_000 };

/** First and longest delay, in milliseconds, where the answer does not say how long to wait. */
const BACKOFF = {
  'retry-later': { firstMs: 2_000, longestMs: 30_000 },
  unknown: { firstMs: 1_000, longestMs: 10_000 },
};

/**
 * How long to wait after the error of attempt number `attempts`: as long as the answer says, else with exponential
 * backoff; what is broken gets full jitter, so that many jobs do not come back together.
 */
export function backoffMs(error: HexError, attempts: number, random: () => number): number {
  const retryability = retryabilityOf(error) === 'retry-later' ? 'retry-later' : 'unknown';
  const { firstMs, longestMs } = BACKOFF[retryability];
  const resetMs = error.kind === 'refused' || error.kind === 'throttled' ? error.resetMs : undefined;
  if (resetMs !== undefined) return clamp(resetMs, MIN_WAIT_MS, MAX_ASKED_MS[retryability]);
  const ceilingMs = Math.min(longestMs, firstMs * 2 ** (attempts - 1));
  return retryability === 'unknown' ? random() * ceilingMs : ceilingMs;
}

/**
 * Sends what is safe to send twice until an answer comes that trying again would not change. At the deadline the last
 * error that the deadline itself did not make is the answer.
 *
 * @param send makes one attempt, given the time that is left
 */
export async function retry<T>(
  send: (timeout: { totalMs: number }) => Promise<Answer<T>>,
  {
    clock,
    random,
    deadlineAt,
    signal,
    ifWaitExceedsDeadline,
    longestWaitMs = MAX_WINDOW_MS,
    refusals = { final: 'at-once' },
    onWait,
    onRecovery,
  }: RetryPolicy,
): Promise<Answer<T>> {
  let before: HexError | undefined;
  let refused: RefusalStreak = { attempts: 0, sinceAt: clock.now() };
  for (let attempts = 1; ; attempts += 1) {
    const answer = await send({ totalMs: deadlineAt - clock.now() });
    if (answer.ok) {
      if (attempts > 1) onRecovery?.(answer.operation);
      return answer;
    }
    const error = answer.error.kind === 'out-of-time' && before !== undefined ? before : answer.error;
    const failed = { ok: false, error } as const;
    const leftMs = deadlineAt - clock.now();
    if (leftMs <= 0 || signal.aborted) return failed;
    refused = withAnswer(refused, error, clock.now());
    if (retryabilityOf(error) === 'permanent' && isFinal(error, refused, { refusals, now: clock.now() }))
      return failed;
    const wantedMs =
      retryabilityOf(error) === 'permanent' ? CONFIRM_AFTER_MS : backoffMs(error, attempts, random);
    if (ifWaitExceedsDeadline === 'fail' && isAsked(error) && wantedMs >= leftMs) return failed;
    const delayMs = Math.min(leftMs, longestWaitMs, wantedMs);
    onWait?.({ error, attempts, delayMs });
    before = error;
    await clock.sleep(delayMs, signal);
    if (signal.aborted || clock.now() >= deadlineAt) return failed;
  }
}

/** Attempts in a row that were refused. */
interface RefusalStreak {
  attempts: number;
  sinceAt: number;
}

/** What is broken in between ends a streak: a gateway in trouble gives refusals that are none of Hex's, too. */
const withAnswer = ({ attempts, sinceAt }: RefusalStreak, error: HexError, now: number): RefusalStreak =>
  retryabilityOf(error) === 'permanent'
    ? { attempts: attempts + 1, sinceAt: attempts === 0 ? now : sinceAt }
    : { attempts: 0, sinceAt: now };

function isFinal(
  error: HexError,
  { attempts, sinceAt }: RefusalStreak,
  { refusals, now }: { refusals: RefusalPolicy; now: number },
): boolean {
  if (error.kind === 'aborted') return true;
  if (error.kind === 'refused' && error.status === 404 && now < (refusals.notFoundUntil ?? 0)) return false;
  return refusals.final === 'at-once' || (attempts >= STAYING.attempts && now - sinceAt >= STAYING.forMs);
}

/** Whether Hex has said how long to wait. */
const isAsked = (error: HexError): boolean => 'resetMs' in error && error.resetMs !== undefined;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
