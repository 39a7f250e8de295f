import { OPERATIONS, type Operation } from '../operations.ts';
import type { RateLimit } from './headers.ts';

interface Quota {
  requests: number;
  windowMs: number;
}

type QuotaName = 'total' | 'start' | 'api' | 'chart';

/** A minute, of all requests but starts and charts. */
const API_REQUESTS = 30;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Hex's limits, from its API overview. Each holds for all tokens of one user, so other processes share it. Those on starts
 * were documented in July 2026 and may have changed since: they hold until an answer says otherwise.
 */
const QUOTAS: Record<QuotaName, Quota[]> = {
  total: [{ requests: 60, windowMs: MINUTE_MS }],
  start: [
    { requests: 20, windowMs: MINUTE_MS },
    { requests: 60, windowMs: HOUR_MS },
  ],
  api: [
    { requests: API_REQUESTS, windowMs: MINUTE_MS },
    { requests: 1_800, windowMs: HOUR_MS },
  ],
  chart: [{ requests: 20, windowMs: MINUTE_MS }],
};

/** Requests that only urgent ones may use, so that Hex accepts a cancellation however much was polled before. */
const RESERVED_FOR_CANCEL = 4;
/** The quotas that a cancellation counts towards. */
const CANCEL_QUOTAS: QuotaName[] = ['total', 'api'];
/** What the API's limit leaves for polling runs. */
export const POLLS_PER_MINUTE = API_REQUESTS - RESERVED_FOR_CANCEL;

/** No other client uses the limit if, this late in its window, no more requests than this process's one were counted. */
const ALONE = { intoMs: 2_500, requests: 1 };

/**
 * The longest wait for a limit to reset: no documented window is longer than an hour. Polls try again sooner, because one
 * request too many does no harm.
 */
const MAX_CLOSED_MS: Record<QuotaName, number> = {
  total: HOUR_MS,
  start: HOUR_MS,
  api: 300_000,
  chart: HOUR_MS,
};

/** Between cancellations once Hex has refused one. */
const CANCEL_INTERVAL_MS = 2_000;

/** How long the last of `count` starts, of at least one, has to wait at the least, by the limits that Hex documents. */
export function minMsForStarts(count: number): number {
  const earlier = count - 1;
  return Math.max(...QUOTAS.start.map(({ requests, windowMs }) => Math.floor(earlier / requests) * windowMs));
}

/** Keeps one process within Hex's rate limits. Times are on the process's clock, in milliseconds. */
export interface RateLimiter {
  /**
   * How long a request must wait; 0 if it may be sent now. Urgent cancellations do not wait until Hex refuses one; then
   * they go out one by one, until Hex has room again.
   */
  delayMs(request: { operation: Operation; isUrgent: boolean }, now: number): number;
  /** The same for a start, with so many others `ahead` of it that are not recorded yet. */
  startDelayMs(ahead: number, now: number): number;
  /** Counts a request that is sent now. */
  recordRequest(operation: Operation, now: number): void;
  /** @param limit what an answer says of the limit on its request */
  recordLimit(operation: Operation, limit: RateLimit, now: number): void;
  /** Records an HTTP 429. @param resetMs how long it asks to wait */
  recordRefusal(operation: Operation, resetMs: number | undefined, now: number): void;
  pollBudget(now: number): PollBudget;
}

/** What the API's limit leaves for polling runs. */
export interface PollBudget {
  /** How many more polls fit into the current minute. */
  polls: number;
  /** How long until one more fits, because the minute's oldest request no longer counts. */
  refillInMs: number;
  /** Since the last request. */
  quietMs: number;
  /** How long until the limit resets that Hex has called used up; 0 if it has not. */
  opensInMs: number;
}

/** @param reservedForCancel how many requests a minute only cancelling may use */
export function createRateLimiter({
  reservedForCancel = RESERVED_FOR_CANCEL,
}: {
  reservedForCancel?: number | undefined;
} = {}): RateLimiter {
  const sent: Record<QuotaName, number[]> = { total: [], start: [], api: [], chart: [] };
  const closedUntil: Record<QuotaName, number> = { total: 0, start: 0, api: 0, chart: 0 };
  /** As corrected by answers. */
  let startQuotas = QUOTAS.start;
  /** How many starts the newest answer left of each window. */
  const startsLeft = new Map<'minute' | 'hour', { remaining: number; saidAt: number; endsAt: number }>();
  /** Whether others use up the API's limit: then only one poll, at the beginning of each window, is safe. */
  let isCrowded = false;
  let windowEndsAt = 0;
  /** When the next cancellation may be sent, once Hex has refused one. */
  let cancelAgainAt = Number.NEGATIVE_INFINITY;

  /** When a request may be sent with room left for `others`, and for cancelling unless it is urgent. */
  const openAt = (
    operation: Operation,
    { isUrgent, others }: { isUrgent: boolean; others: number },
  ): number => {
    const times = quotasOf(operation).flatMap(name => {
      const spare = others + (!isUrgent && CANCEL_QUOTAS.includes(name) ? reservedForCancel : 0);
      return [
        // Others' requests do not hold back an urgent one: Hex may decide.
        isUrgent ? 0 : closedUntil[name],
        ...(name === 'start' ? startQuotas : QUOTAS[name]).map(quota => roomAt(sent[name], quota, spare)),
      ];
    });
    return Math.max(...times, ...(operation === 'RunProject' ? startsLeftAt(others) : []));
  };

  /** When each window of `startsLeft` has room for a start and `others`. */
  const startsLeftAt = (others: number): number[] =>
    [...startsLeft.values()].map(({ remaining, saidAt, endsAt }) => {
      const since = sent.start.filter(at => at > saidAt).length;
      return remaining > since + others ? 0 : endsAt;
    });

  const recordStartLimit = (limit: RateLimit, now: number): void => {
    startQuotas = withLimit(startQuotas, limit);
    const endsAt = now + Math.min(limit.resetMs, HOUR_MS);
    const { remaining } = limit;
    startsLeft.set(isOfHour(limit) ? 'hour' : 'minute', { remaining, saidAt: now, endsAt });
  };

  const close = (name: QuotaName, resetMs: number, now: number): void => {
    closedUntil[name] = Math.max(closedUntil[name], now + Math.min(resetMs, MAX_CLOSED_MS[name]));
  };

  return {
    delayMs({ operation, isUrgent }, now) {
      const at =
        isUrgent && operation === 'CancelRun' ? cancelAgainAt : openAt(operation, { isUrgent, others: 0 });
      return Math.max(0, at - now);
    },
    startDelayMs: (ahead, now) => Math.max(0, openAt('RunProject', { isUrgent: false, others: ahead }) - now),
    recordRequest(operation, now) {
      if (operation === 'CancelRun' && cancelAgainAt !== Number.NEGATIVE_INFINITY)
        cancelAgainAt = now + CANCEL_INTERVAL_MS;
      for (const name of quotasOf(operation)) {
        sent[name] = [...sent[name].filter(at => at > now - HOUR_MS), now];
      }
    },
    recordLimit(operation, limit, now) {
      const name = quotaOfLimit(operation);
      if (name === undefined) return;
      const { remaining, resetMs } = limit;
      if (name === 'start') recordStartLimit(limit, now);
      if (operation === 'CancelRun' && remaining > 0) cancelAgainAt = Number.NEGATIVE_INFINITY;
      if (name === 'api') {
        windowEndsAt = now + Math.min(MINUTE_MS, resetMs);
        const isAlone = remaining >= API_REQUESTS - ALONE.requests && resetMs <= MINUTE_MS - ALONE.intoMs;
        if (isAlone) isCrowded = false;
      }
      if (remaining < Math.max(1, name === 'api' ? reservedForCancel : 0)) close(name, resetMs, now);
    },
    recordRefusal(operation, resetMs = 0, now) {
      const name = quotaOfLimit(operation);
      if (name === undefined) return;
      if (name === 'api') isCrowded = true;
      // Not as long as Hex asks for: whoever cancels has little time, and another refusal does no harm.
      if (operation === 'CancelRun') cancelAgainAt = now + CANCEL_INTERVAL_MS;
      close(name, resetMs, now);
    },
    pollBudget(now) {
      const recent = sent.api.filter(at => at > now - MINUTE_MS);
      const opensAt = isCrowded ? Math.max(windowEndsAt, closedUntil.api) : closedUntil.api;
      return {
        polls: POLLS_PER_MINUTE - recent.length,
        refillInMs: (recent[0] ?? now - MINUTE_MS) + MINUTE_MS - now,
        quietMs: now - (sent.api.at(-1) ?? Number.NEGATIVE_INFINITY),
        opensInMs: Math.max(0, opensAt - now),
      };
    },
  };
}

/** The quotas that a request counts towards. */
function quotasOf(operation: Operation): QuotaName[] {
  const { quota } = OPERATIONS[operation];
  return [quota === 'api-or-own' ? 'api' : quota, 'total'];
}

/** The quota that an answer's headers are about; undefined if that cannot be known. */
function quotaOfLimit(operation: Operation): QuotaName | undefined {
  const { quota } = OPERATIONS[operation];
  return quota === 'api-or-own' ? undefined : quota;
}

/** Whether the limit is that on an hour: the window of a minute never resets later than in a minute. */
const isOfHour = ({ resetMs, windowMs = resetMs }: RateLimit): boolean => windowMs > MINUTE_MS;

/** `quotas`, of a minute and of an hour, with one of them corrected by an answer. */
function withLimit(quotas: Quota[], limit: RateLimit): Quota[] {
  const { limit: requests } = limit;
  // At its end, the window of an hour looks like one of a minute. Its number of requests says which one it is.
  if (requests === undefined || quotas.some(quota => quota.requests === requests)) return quotas;
  if (isOfHour(limit)) return [...quotas.slice(0, 1), { requests, windowMs: HOUR_MS }];
  // A minute with more requests than are documented for an hour: then nothing is known of the hour.
  const ofHour = quotas.slice(1).filter(hour => hour.requests > requests);
  return [{ requests, windowMs: limit.windowMs ?? MINUTE_MS }, ...ofHour];
}

/** When one more request fits the quota with room left for `spare` others. @param sent oldest first */
function roomAt(sent: number[], { requests, windowMs }: Quota, spare: number): number {
  // Where no more than `spare` fit at all, the request waits for the newest one's window.
  const nth = sent.at(-Math.max(1, requests - spare));
  return nth === undefined ? 0 : nth + windowMs;
}
