import type { Operation } from '../errors.ts';
import type { RateLimit } from './headers.ts';

/** So many requests in any window of so many milliseconds. */
interface Quota {
  requests: number;
  windowMs: number;
}

type Group = 'total' | 'start' | 'api' | 'chart';

/** Requests a minute, of all kinds but starts and charts. */
const API_REQUESTS = 30;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Hex's limits, from its API overview. They hold for one user, so other processes draw on them too. Those on starts were
 * documented in July 2026 and may vary by now: they are assumed until an answer says otherwise.
 */
const QUOTAS: Record<Group, Quota[]> = {
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

/** What of each quota only urgent requests may use, so that Hex takes a cancellation however much was looked before. */
const RESERVED_FOR_CANCEL = 4;
/** What the rate limits leave for looking at runs, urgent requests aside. */
export const POLLS_PER_MINUTE = API_REQUESTS - RESERVED_FOR_CANCEL;
/** What cancelling draws on. */
const CANCEL_GROUPS: Group[] = ['total', 'api'];

/** The operations that have a limit of their own instead of that of the API. */
const OWN_GROUPS: Partial<Record<Operation, Group>> = { RunProject: 'start', GetChartImageFromRun: 'chart' };

/**
 * These have a limit of their own in the newer of Hex's documents, and that of the API in the older one: they are counted as
 * the latter, and what their answers tell of limits is not taken to be of it.
 */
const PERHAPS_APART: Operation[] = ['Me', 'ListUsers'];

/** So far into a window, so few requests mean that nobody else draws on the limit any more. */
const LONELY = { intoMs: 2_500, requests: 1 };

/** What an answer says of a limit is heeded for so long: no documented window is longer, but one request may try sooner. */
const MAX_CLOSED_MS: Record<Group, number> = {
  total: HOUR_MS,
  start: HOUR_MS,
  api: 300_000,
  chart: HOUR_MS,
};

/** After a refusal, cancellations are so far apart. */
const CANCEL_AGAIN_MS = 2_000;

/** How long the last of so many starts has to wait at the least, by the limits that Hex has as a rule. */
export function minMsForStarts(count: number): number {
  const last = Math.max(0, count - 1);
  return Math.max(...QUOTAS.start.map(({ requests, windowMs }) => Math.floor(last / requests) * windowMs));
}

/** A process's share of Hex's rate limits. Times are on the process's clock, in milliseconds. */
export interface RateLimiter {
  /**
   * How long a request of this kind must wait before it may be sent; 0 if it may be sent now. An urgent cancellation
   * waits for nothing that was spent here: however many runs a step has to cancel at once, only Hex may put one off. From
   * then on they go out one after the other, until Hex has room again.
   */
  delayMs(request: { operation: Operation; isUrgent: boolean }, now: number): number;
  /** How long until there is room for a start, once so many others that are not counted yet are `ahead` of it. */
  startDelayMs(ahead: number, now: number): number;
  /** Counts a request that is being sent. */
  recordRequest(operation: Operation, now: number): void;
  /** Takes note of what an answer says of the limits that its request fell under. */
  recordLimit(operation: Operation, limit: RateLimit, now: number): void;
  /** Takes note that Hex refused a request, and of how long it wants to be left alone. */
  recordRefusal(operation: Operation, resetMs: number | undefined, now: number): void;
  pollBudget(now: number): PollBudget;
}

/** What there is for looking at runs. */
export interface PollBudget {
  /** Requests that are left of the last minute's. */
  polls: number;
  /** When the next one is added to them. */
  refillInMs: number;
  /** Since the last request. */
  quietMs: number;
  /** Others use the limit up: no look before so long. */
  opensInMs: number;
}

export function createRateLimiter(): RateLimiter {
  const sent: Record<Group, number[]> = { total: [], start: [], api: [], chart: [] };
  const closedUntil: Record<Group, number> = { total: 0, start: 0, api: 0, chart: 0 };
  /** How many starts Hex takes, as far as is known. */
  let starts = QUOTAS.start;
  /** What the newest answer to a start has told of each window: so many more until then. */
  const startsLeft = new Map<'minute' | 'hour', { remaining: number; toldAt: number; endsAt: number }>();
  /** Others use up the limit: one look in a window, when it begins, is then as much as is safe. */
  let isCrowded = false;
  let windowEndsAt = 0;
  /** Before it no cancellation, because Hex has refused one. */
  let cancelAgainAt = Number.NEGATIVE_INFINITY;

  /** When a request may be sent that leaves room for so many `others`, and for cancelling unless it is urgent. */
  const openAt = (
    operation: Operation,
    { isUrgent, others }: { isUrgent: boolean; others: number },
  ): number => {
    const times = groupsOf(operation).flatMap(group => {
      const spare = others + (!isUrgent && CANCEL_GROUPS.includes(group) ? RESERVED_FOR_CANCEL : 0);
      // What the headers say of others' requests does not hold back the urgent ones: Hex may decide.
      return [
        isUrgent ? 0 : closedUntil[group],
        ...(group === 'start' ? starts : QUOTAS[group]).map(quota => roomAt(sent[group], quota, spare)),
      ];
    });
    return Math.max(...times, ...(operation === 'RunProject' ? startsLeftAt(others) : []));
  };

  /** When the windows that answers have told of leave room for a start and so many `others`. */
  const startsLeftAt = (others: number): number[] =>
    [...startsLeft.values()].map(({ remaining, toldAt, endsAt }) => {
      const since = sent.start.filter(at => at > toldAt).length;
      return remaining > since + others ? 0 : endsAt;
    });

  const learnStarts = (told: RateLimit, now: number): void => {
    starts = withLimit(starts, told);
    const { remaining, resetMs } = told;
    const endsAt = now + Math.min(resetMs, HOUR_MS);
    startsLeft.set(isOfHour(told) ? 'hour' : 'minute', { remaining, toldAt: now, endsAt });
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
        cancelAgainAt = now + CANCEL_AGAIN_MS;
      for (const group of groupsOf(operation)) {
        sent[group] = [...sent[group].filter(at => at > now - HOUR_MS), now];
      }
    },
    recordLimit(operation, told, now) {
      if (PERHAPS_APART.includes(operation)) return;
      const { remaining, resetMs } = told;
      const [group] = groupsOf(operation);
      if (group === 'start') learnStarts(told, now);
      if (operation === 'CancelRun' && remaining > 0) cancelAgainAt = Number.NEGATIVE_INFINITY;
      if (group === 'api') {
        windowEndsAt = now + Math.min(MINUTE_MS, resetMs);
        const isLonely = remaining >= API_REQUESTS - LONELY.requests && resetMs <= MINUTE_MS - LONELY.intoMs;
        if (isLonely) isCrowded = false;
      }
      if (remaining >= (group === 'api' ? RESERVED_FOR_CANCEL : 1)) return;
      closedUntil[group] = Math.max(closedUntil[group], now + Math.min(resetMs, MAX_CLOSED_MS[group]));
    },
    recordRefusal(operation, resetMs = 0, now) {
      if (PERHAPS_APART.includes(operation)) return;
      const [group] = groupsOf(operation);
      if (group === 'api') isCrowded = true;
      if (operation === 'CancelRun')
        // Not as long as Hex asks for: whoever cancels has little time, and tries at the risk of another refusal.
        cancelAgainAt = now + CANCEL_AGAIN_MS;
      closedUntil[group] = Math.max(closedUntil[group], now + Math.min(resetMs, MAX_CLOSED_MS[group]));
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

const groupsOf = (operation: Operation): [Group, Group] => [OWN_GROUPS[operation] ?? 'api', 'total'];

/** Which window an answer tells of: a shorter one has no later reset. */
const isOfHour = ({ resetMs, windowMs = resetMs }: RateLimit): boolean => windowMs > MINUTE_MS;

/** `quotas`, of a minute and of an hour, once an answer has told of one of them. */
function withLimit(quotas: Quota[], told: RateLimit): Quota[] {
  const { limit: requests } = told;
  // At its end, the window of an hour looks like one of a minute: what is known already tells of itself.
  if (requests === undefined || quotas.some(quota => quota.requests === requests)) return quotas;
  const [minute, hour] = quotas;
  if (isOfHour(told)) return [minute, { requests, windowMs: HOUR_MS }].filter(quota => quota !== undefined);
  const windowMs = Math.min(told.windowMs ?? MINUTE_MS, MINUTE_MS);
  const isHourKnown = hour !== undefined && hour.requests > requests;
  // More in a minute than was documented for an hour: nothing is known of the hour any more.
  return [{ requests, windowMs }, ...(isHourKnown ? [hour] : [])];
}

/** When one request more fits the quota, less what is reserved of it, given those that were sent, oldest first. */
function roomAt(sent: number[], { requests, windowMs }: Quota, reserve: number): number {
  // Where the reserve is all there is, whoever is ahead fills the window anew.
  const nth = sent.at(-Math.max(1, requests - reserve));
  return nth === undefined ? 0 : nth + windowMs;
}
