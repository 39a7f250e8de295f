import type { Operation } from './fault.ts';
import type { RateLimit } from './rate-limit.ts';

/** So many requests in any window of so many milliseconds. */
interface Quota {
  requests: number;
  windowMs: number;
}

type Group = 'total' | 'start' | 'api';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Hex's limits, from its API overview. They hold for one user, so other processes draw on them too. */
const QUOTAS: Record<Group, Quota[]> = {
  total: [{ requests: 60, windowMs: MINUTE_MS }],
  start: [
    { requests: 20, windowMs: MINUTE_MS },
    { requests: 60, windowMs: HOUR_MS },
  ],
  api: [
    { requests: 30, windowMs: MINUTE_MS },
    { requests: 1_800, windowMs: HOUR_MS },
  ],
};

/** What of each quota only urgent requests may use, so that cancelling never stands in line behind polling. */
const RESERVE = 4;
const LOOKS_A_MINUTE = 30 - RESERVE;

/** So far into a window, so few requests mean that nobody else draws on the limit any more. */
const LONELY = { intoMs: 10_000, requests: 3 };

/** A process's share of Hex's rate limits. Times are on the process's clock, in milliseconds. */
export interface Budget {
  /** How long a request of this kind must wait before it may be sent; 0 if it may be sent now. */
  delayMs(request: { operation: Operation; isUrgent: boolean }, now: number): number;
  /** Counts a request that is being sent. */
  spend(operation: Operation, now: number): void;
  /** Takes note of what an answer says of the limits that its request fell under. */
  learn(operation: Operation, limit: RateLimit, now: number): void;
  /** Takes note that Hex refused a request, and of how long it wants to be left alone. */
  refused(operation: Operation, resetMs: number | undefined, now: number): void;
  looks(now: number): LookRoom;
}

/** What there is for looking at runs. */
export interface LookRoom {
  /** Requests that are left of the last minute's. */
  looks: number;
  /** When the next one is added to them. */
  refillInMs: number;
  /** Others use the limit up: no look before so long. */
  opensInMs: number;
}

export function createBudget(): Budget {
  const sent: Record<Group, number[]> = { total: [], start: [], api: [] };
  const closedUntil: Record<Group, number> = { total: 0, start: 0, api: 0 };
  /** Others use up the limit: one look in a window, when it begins, is then as much as is safe. */
  let isCrowded = false;
  let windowEndsAt = 0;

  return {
    delayMs({ operation, isUrgent }, now) {
      const reserve = isUrgent ? 0 : RESERVE;
      const openAt = groupsOf(operation).map(group =>
        Math.max(
          // What the headers say of others' requests does not hold back the urgent ones: Hex may decide.
          isUrgent ? 0 : closedUntil[group],
          ...QUOTAS[group].map(quota => roomAt(sent[group], quota, group === 'start' ? 0 : reserve)),
        ),
      );
      return Math.max(0, Math.max(...openAt) - now);
    },
    spend(operation, now) {
      for (const group of groupsOf(operation)) {
        sent[group] = [...sent[group].filter(at => at > now - HOUR_MS), now];
      }
    },
    learn(operation, { remaining, resetMs }, now) {
      const [group] = groupsOf(operation);
      if (group === 'api') {
        windowEndsAt = now + Math.min(MINUTE_MS, resetMs);
        const isLonely = remaining >= 30 - LONELY.requests && resetMs <= MINUTE_MS - LONELY.intoMs;
        if (isLonely) isCrowded = false;
      }
      if (remaining >= (group === 'api' ? RESERVE : 1)) return;
      // No documented window is longer than an hour, whatever a header says.
      closedUntil[group] = Math.max(closedUntil[group], now + Math.min(resetMs, HOUR_MS));
    },
    refused(operation, resetMs = 0, now) {
      const [group] = groupsOf(operation);
      if (group === 'api') isCrowded = true;
      closedUntil[group] = Math.max(closedUntil[group], now + Math.min(resetMs, HOUR_MS));
    },
    looks(now) {
      const recent = sent.api.filter(at => at > now - MINUTE_MS);
      const opensAt = isCrowded ? Math.max(windowEndsAt, closedUntil.api) : closedUntil.api;
      return {
        looks: LOOKS_A_MINUTE - recent.length,
        refillInMs: (recent[0] ?? now - MINUTE_MS) + MINUTE_MS - now,
        opensInMs: Math.max(0, opensAt - now),
      };
    },
  };
}

const groupsOf = (operation: Operation): [Group, Group] =>
  operation === 'RunProject' ? ['start', 'total'] : ['api', 'total'];

/** When one request more fits the quota, less what is reserved of it, given those that were sent, oldest first. */
function roomAt(sent: number[], { requests, windowMs }: Quota, reserve: number): number {
  const nth = sent.at(-(requests - reserve));
  return nth === undefined ? 0 : nth + windowMs;
}
