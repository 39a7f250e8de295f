import { POLLS_PER_MINUTE, type PollBudget } from '../../hex/rate-limit/limiter.ts';

/** A run that waits to be polled. */
export interface Waiting {
  /** How long ago the poll was due, if only this run counted; below 0 if it is not due yet. */
  overdueMs: number;
  /** How likely the run is to have ended since the last poll, if the next one comes in `inMs`. */
  endedIn(inMs: number): number;
}

/** With more than `PLENTY` polls left, each goes out when due; with fewer than `SCARCE`, evenly spaced; linear in between. */
const PLENTY = 18;
const SCARCE = 8;
const EVENLY_MS = 60_000 / POLLS_PER_MINUTE;
/** A poll that is so likely to find the run's end goes out, however few are left. */
const SURE = 0.75;
/** If more runs than this end in a minute, there are only about four polls for each: none is spent on an unlikely end. */
const MANY_ENDS = 6;
/** A poll can wait if it is that much likelier to find the run's end a little later. */
const WORTH_WAITING = { times: 1.2, ms: 4_000 };
/** No run lets others go first for longer. */
const MAX_YIELD_MS = 300_000;
/** A poll this overdue is as urgent as one that is sure to find an end: a run that takes unusually long is not forgotten. */
const FULL_URGENCY_MS = 60_000;
/** How soon to ask again where it depends on other runs. */
const RECHECK_MS = 250;

/**
 * How long a run still has to let others go first; 0 if it is its turn. Where polls are scarce, each is for the run that
 * is most likely to have ended, because there it saves the most delay.
 */
export function turnInMs(own: Waiting, others: Waiting[], budget: PollBudget): number {
  const dueInMs = Math.max(0, -own.overdueMs);
  const likely = own.endedIn(dueInMs);
  const aloneInMs = Math.max(dueInMs, roomInMs(likely, budget));
  if (dueInMs > 0) return aloneInMs;

  const ahead = others.filter(other => other.overdueMs >= 0 && urgency(other) > urgency(own)).length;
  const spare = likely >= SURE ? budget.polls : budget.polls - PLENTY;
  const isTurn = ahead < Math.max(1, spare);
  return isTurn && !canWait(own, others) ? aloneInMs : Math.max(RECHECK_MS, aloneInMs);
}

/** When there is room for a poll that is so likely to find an end. */
function roomInMs(likely: number, { polls, refillInMs, quietMs }: PollBudget): number {
  if (polls <= 0) return refillInMs;
  if (likely >= SURE) return 0;
  const scarcity = Math.min(1, Math.max(0, (PLENTY - polls) / (PLENTY - SCARCE)));
  return Math.max(0, scarcity * EVENLY_MS - quietMs);
}

const urgency = ({ endedIn, overdueMs }: Waiting): number => endedIn(0) + overdueMs / FULL_URGENCY_MS;

/** Whether so many runs are about to end that the poll had better wait until it is likelier to find an end. */
function canWait(own: Waiting, others: Waiting[]): boolean {
  const ends = others.reduce((sum, other) => sum + other.endedIn(60_000), own.endedIn(60_000));
  const isWorthIt = own.endedIn(WORTH_WAITING.ms) > WORTH_WAITING.times * own.endedIn(0);
  return ends > MANY_ENDS && isWorthIt && own.overdueMs < MAX_YIELD_MS;
}

/** The runs that one process follows, as they wait to be polled. */
export interface PollQueue {
  /** @param waiting tells how the run stands at the moment of asking */
  enter(waiting: () => Waiting): Ticket;
}

/** A run's place in a queue. */
export interface Ticket {
  /** As `turnInMs`; what it depends on may change until then. */
  turnInMs(budget: PollBudget): number;
  /** Others no longer have to let this run go first. */
  leave(): void;
}

export function createPollQueue(): PollQueue {
  const queue = new Set<() => Waiting>();
  return {
    enter(waiting) {
      queue.add(waiting);
      return {
        turnInMs(budget) {
          const others = [...queue].filter(other => other !== waiting).map(other => other());
          return turnInMs(waiting(), others, budget);
        },
        leave: () => void queue.delete(waiting),
      };
    },
  };
}
