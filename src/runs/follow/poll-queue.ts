import { POLLS_PER_MINUTE, type PollBudget } from '../../hex/rate-limit/limiter.ts';

/** A run that waits for the next look at it. */
export interface Waiting {
  /** How long ago the look was due, had this run the limit to itself; below 0 if it is not due yet. */
  overdueMs: number;
  /** How likely the run is to have ended since the last look, if the next one comes in `inMs`. */
  endedIn(inMs: number): number;
}

/** With so many looks left nobody is put off, with so few they go out evenly over time; in between, in between. */
const PLENTY = 18;
const SCARCE = 8;
const EVENLY_MS = 60_000 / POLLS_PER_MINUTE;
/** A look that is so likely to be a run's last is well spent, however few are left. */
const SURE = 0.75;
/** With so many ends in a minute, there are about four looks for each: one cannot afford those that tell nothing. */
const MANY_ENDS = 6;
/** A look can wait if it were so many times as likely to be the run's last a little later. */
const WORTH_WAITING = { times: 1.2, ms: 4_000 };
/** Nobody lets others go first for longer, however little there is to be seen. */
const MAX_MS = 300_000;
/** Waiting so long makes up for any likelihood, so that a run that history has misjudged is not forgotten. */
const PATIENCE_MS = 60_000;
/** How soon to ask again where it depends on others: soon, to the delays that are at stake. */
const AGAIN_MS = 250;

/**
 * How long a run still has to let others go first; 0 if it is its turn. Where looks are scarce, each is for the run that
 * is most likely to have ended, because that is where it saves most delay.
 */
export function turnInMs(own: Waiting, others: Waiting[], budget: PollBudget): number {
  const dueInMs = Math.max(0, -own.overdueMs);
  const likely = own.endedIn(dueInMs);
  const aloneInMs = Math.max(dueInMs, roomInMs(likely, budget));
  if (dueInMs > 0) return aloneInMs;

  const ahead = others.filter(other => other.overdueMs >= 0 && urgency(other) > urgency(own)).length;
  const spare = likely >= SURE ? budget.polls : budget.polls - PLENTY;
  const isTurn = ahead < Math.max(1, spare);
  return isTurn && !canWait(own, others) ? aloneInMs : Math.max(AGAIN_MS, aloneInMs);
}

/** When there is room for a look that is so likely to tell of an end. */
function roomInMs(likely: number, { polls, refillInMs, quietMs }: PollBudget): number {
  if (polls <= 0) return refillInMs;
  if (likely >= SURE) return 0;
  const scarcity = Math.min(1, Math.max(0, (PLENTY - polls) / (PLENTY - SCARCE)));
  return Math.max(0, scarcity * EVENLY_MS - quietMs);
}

const urgency = ({ endedIn, overdueMs }: Waiting): number => endedIn(0) + overdueMs / PATIENCE_MS;

/** Whether so many runs are about to end that a look is better kept until it is likelier to tell of an end. */
function canWait(own: Waiting, others: Waiting[]): boolean {
  const ends = others.reduce((sum, other) => sum + other.endedIn(60_000), own.endedIn(60_000));
  const isWorthIt = own.endedIn(WORTH_WAITING.ms) > WORTH_WAITING.times * own.endedIn(0);
  return ends > MANY_ENDS && isWorthIt && own.overdueMs < MAX_MS;
}

/** The runs that one process follows, as they wait for looks. */
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

/** A queue that nobody waits in yet. */
export function createPollQueue(): PollQueue {
  const line = new Set<() => Waiting>();
  return {
    enter(waiting) {
      line.add(waiting);
      return {
        turnInMs(budget) {
          const others = [...line].filter(other => other !== waiting);
          return turnInMs(
            waiting(),
            others.map(other => other()),
            budget,
          );
        },
        leave: () => void line.delete(waiting),
      };
    },
  };
}
