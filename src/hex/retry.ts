import type { Clock } from '../lib/clock.ts';
import { err } from '../lib/result.ts';
import type { Answer, HexError } from './errors.ts';
import { OPERATIONS, type Operation } from './operations.ts';

/** How long to try again, and what is called meanwhile. */
export interface RetryPolicy {
  clock: Clock;
  /** Gives a number from 0 to below 1, for jitter. */
  random: () => number;
  /** On `clock`, in milliseconds: no attempt begins after it. */
  deadlineAt: number;
  /** Ends waiting at once. */
  signal: AbortSignal;
  /** Fails at once if Hex asks for a wait beyond the deadline. By default it waits until the deadline. */
  ifWaitExceedsDeadline?: 'fail' | undefined;
  /** No single wait is longer, whatever Hex asks for. By default an hour. */
  maxWaitMs?: number;
  /** When a refusal is final. By default at once. */
  refusals?: RefusalPolicy;
  onWait?: (wait: Wait) => void;
  onRecovery?: (operation: Operation) => void;
}

/**
 * `at-once`: for what is wrong from the beginning. `when-repeated`: for a run that is under way, because a single refusal may
 * come from a gateway, or while Hex deploys a release. Until `notFoundUntil`, on the clock, a 404 is never final: Hex may
 * not yet know a new run everywhere.
 */
export interface RefusalPolicy {
  final: 'at-once' | 'when-repeated';
  notFoundUntil?: number;
}

/** A refusal is final when so many attempts in a row were refused, over at least so long. */
const REPEATED = { attempts: 3, forMs: 15_000 };
/** After a refusal that is not final yet. Three attempts this far apart take more than `REPEATED.forMs`. */
const CONFIRM_AFTER_MS = 8_000;

/** A wait before the next attempt, because of `error`. */
export interface Wait {
  error: HexError;
  /** How many attempts have failed so far. */
  attempts: number;
  delayMs: number;
}

/**
 * Whether a request is worth sending again. `retry-later`: Hex did nothing, and will do it later. `unknown`: Hex may or may
 * not have done it. `permanent`: the same request would fail again.
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
    case 'refused':
      return retryabilityOfStatus(error);
    case 'untrusted-connection':
    case 'redirected':
    case 'aborted':
      return 'permanent';
  }
}

/** What passes by itself: a timeout on the way, a conflict, a lock, a request that came too early. */
const PASSING = [408, 409, 423, 425];

function retryabilityOfStatus({ status, operation, fromHex }: HexError & { kind: 'refused' }): Retryability {
  const { statuses } = OPERATIONS[operation];
  // A gateway's page says nothing about what Hex did.
  if (status === 429 || (fromHex && statuses?.retryLater?.includes(status))) return 'retry-later';
  if (statuses?.permanent.includes(status)) return 'permanent';
  return status >= 500 || PASSING.includes(status) ? 'unknown' : 'permanent';
}

/** Also where an answer asks for less. */
const MIN_WAIT_MS = 1_000;

/** No documented rate limit has a longer window: who asks for more is wrong. */
const MAX_WINDOW_MS = 3_600_000;

/**
 * First and longest delay where the answer does not say how long to wait, and the longest wait that it may ask for: a rate
 * limit resets when it says, trouble may be over sooner.
 */
const BACKOFF = {
  'retry-later': { firstMs: 2_000, maxMs: 30_000, maxRequestedMs: Number.POSITIVE_INFINITY },
  unknown: { firstMs: 1_000, maxMs: 10_000, maxRequestedMs: 60_000 },
};

/**
 * How long to wait after attempt number `attempts` has failed: as long as the answer asks for, else with exponential backoff.
 * Where Hex may be in trouble, with full jitter, so that many jobs do not come back together.
 */
export function backoffMs(error: HexError, attempts: number, random: () => number): number {
  const retryability = retryabilityOf(error) === 'retry-later' ? 'retry-later' : 'unknown';
  const { firstMs, maxMs, maxRequestedMs } = BACKOFF[retryability];
  const resetMs = requestedMs(error);
  if (resetMs !== undefined) return Math.max(MIN_WAIT_MS, Math.min(resetMs, maxRequestedMs));
  const ceilingMs = Math.min(maxMs, firstMs * 2 ** (attempts - 1));
  return retryability === 'unknown' ? random() * ceilingMs : ceilingMs;
}

/**
 * Sends a request, which must be safe to send twice, until it succeeds, fails for good, or the deadline is there. The answer
 * is then the last error, other than that the deadline cut an attempt short.
 *
 * @param send makes one attempt in the time that is left
 */
export async function retry<T>(
  send: (timeout: { totalMs: number }) => Promise<Answer<T>>,
  {
    clock,
    random,
    deadlineAt,
    signal,
    ifWaitExceedsDeadline,
    maxWaitMs = MAX_WINDOW_MS,
    refusals = { final: 'at-once' },
    onWait,
    onRecovery,
  }: RetryPolicy,
): Promise<Answer<T>> {
  let previous: HexError | undefined;
  let streak: RefusalStreak | undefined;
  for (let attempts = 1; ; attempts += 1) {
    const answer = await send({ totalMs: deadlineAt - clock.now() });
    if (answer.ok) {
      if (previous !== undefined) onRecovery?.(previous.operation);
      return answer;
    }
    const error = answer.error.kind === 'out-of-time' && previous !== undefined ? previous : answer.error;
    const now = clock.now();
    const leftMs = deadlineAt - now;
    if (leftMs <= 0 || signal.aborted) return err(error);
    const { attempts: refused = 0, sinceAt = now } = streak ?? {};
    streak = retryabilityOf(error) === 'permanent' ? { attempts: refused + 1, sinceAt } : undefined;
    if (streak !== undefined && isFinal(error, streak, { refusals, now })) return err(error);
    const waitMs = streak !== undefined ? CONFIRM_AFTER_MS : backoffMs(error, attempts, random);
    if (ifWaitExceedsDeadline === 'fail' && requestedMs(error) !== undefined && waitMs >= leftMs)
      return err(error);
    const delayMs = Math.min(leftMs, maxWaitMs, waitMs);
    onWait?.({ error, attempts, delayMs });
    previous = error;
    await clock.sleep(delayMs, signal);
    if (signal.aborted || clock.now() >= deadlineAt) return err(error);
  }
}

/** Refusals in a row. A failure of any other kind ends it: a gateway in trouble refuses, too. */
interface RefusalStreak {
  attempts: number;
  sinceAt: number;
}

function isFinal(
  error: HexError,
  { attempts, sinceAt }: RefusalStreak,
  { refusals, now }: { refusals: RefusalPolicy; now: number },
): boolean {
  if (error.kind === 'aborted') return true;
  if (error.kind === 'refused' && error.status === 404 && now < (refusals.notFoundUntil ?? 0)) return false;
  return refusals.final === 'at-once' || (attempts >= REPEATED.attempts && now - sinceAt >= REPEATED.forMs);
}

/** How long Hex, or the rate limiter, asks to wait. */
const requestedMs = (error: HexError): number | undefined => ('resetMs' in error ? error.resetMs : undefined);
