import type { RunContext } from '../context.ts';
import type { Ticket, Waiting } from '../follow/poll-queue.ts';
import type { Emit, RunEvent } from '../model/run-event.ts';

/**
 * Lets the runs of one process start one after the other, each when the rate limits have room for its start and for the
 * list of runs before it: a list that is read before a wait is out of date after it. While Hex refuses the start of one,
 * no other is tried: each attempt counts towards the limit.
 */
export interface StartGate {
  /** Resolves when it is this run's turn, or when waiting is of no use: then the attempt to start tells why. */
  acquire(name: string, options: AcquireOptions): Promise<void>;
  /** Records what happens to a run that has acquired the gate. */
  note(name: string, event: RunEvent): void;
  /** To be called when the run has ended. */
  release(name: string): void;
}

export interface AcquireOptions {
  /** On the context's clock. */
  deadlineAt: number;
  stop: AbortSignal;
  emit: Emit;
}

/** At the same time: each reads the list of runs before its start. */
const MAX_STARTING = 10;
/** How soon to check again whether there is room. */
const CHECK_AGAIN_MS = 1_000;
/** Shorter waits are not worth an event. */
const MIN_DEFERRED_MS = 5_000;

/** A start goes before any poll. */
const FIRST: Waiting = { overdueMs: Number.MAX_SAFE_INTEGER, endedIn: () => 1 };

export function createStartGate({
  hex,
  clock,
  queue,
}: Pick<RunContext, 'hex' | 'clock' | 'queue'>): StartGate {
  let line = Promise.resolve();
  /** These have acquired the gate and have not sent their start yet. */
  const starting = new Set<string>();
  const refused = new Set<string>();

  const untilRoom = async ({ deadlineAt, stop, emit }: AcquireOptions): Promise<void> => {
    let ticket: Ticket | undefined;
    let isDeferred = false;
    const leaveQueue = (): void => {
      ticket?.leave();
      ticket = undefined;
    };
    /** 0 if a start may go ahead now. */
    const roomInMs = (): number => {
      if (refused.size > 0 || starting.size >= MAX_STARTING) return CHECK_AGAIN_MS;
      const startDelayMs = hex.startDelayMs(starting.size);
      if (startDelayMs > 0) {
        leaveQueue();
        return startDelayMs;
      }
      // The list before a start counts as a poll.
      ticket ??= queue.enter(() => FIRST);
      return ticket.turnInMs(hex.pollBudget());
    };
    while (!stop.aborted) {
      const waitMs = roomInMs();
      // A start that fails at once tells more than a wait that ends with the timeout.
      if (waitMs === 0 || clock.now() + waitMs >= deadlineAt) break;
      if (waitMs >= MIN_DEFERRED_MS && !isDeferred) {
        isDeferred = true;
        const error = { operation: 'RunProject', kind: 'throttled', resetMs: waitMs } as const;
        emit({ kind: 'start-deferred', wait: { error, attempts: 1, delayMs: waitMs } });
      }
      await clock.sleep(Math.ceil(Math.min(waitMs, CHECK_AGAIN_MS)), stop);
    }
    leaveQueue();
  };

  return {
    acquire(name, options) {
      line = line.then(() => untilRoom(options)).then(() => void starting.add(name));
      return line;
    },
    note(name, event) {
      if (['starting', 'active'].includes(event.kind)) starting.delete(name);
      if (event.kind === 'started') refused.delete(name);
      if (event.kind === 'start-deferred') refused.add(name);
    },
    release(name) {
      starting.delete(name);
      refused.delete(name);
    },
  };
}
