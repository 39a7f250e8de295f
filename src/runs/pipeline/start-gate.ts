import type { RunContext } from '../context.ts';
import type { Place, Waiting } from '../follow/poll-queue.ts';
import type { Emit, RunEvent } from '../model/run-event.ts';

/**
 * Where the runs of one process line up to be started. Each is let through when the rate limits have room for its start
 * and for the list before it, so that none holds an old list in its hands while it waits. While Hex has refused one for
 * want of room, nobody else knocks: each attempt would use up a start.
 */
export interface StartGate {
  /** Resolves when it is this run's turn, or when waiting is of no use: then the start itself says why. */
  enter(name: string, waiting: { deadlineAt: number; stop: AbortSignal; emit: Emit }): Promise<void>;
  /** Takes note of what happens to a run that was let through. */
  note(name: string, event: RunEvent): void;
  leave(name: string): void;
}

/** So many lists before a start are read at once. */
const MAX_STARTING = 10;
const LOOK_AGAIN_MS = 1_000;
/** Shorter waits are not worth telling. */
const MIN_TOLD_MS = 5_000;

/** A start is always worth more than a look. */
const FIRST: Waiting = { overdueMs: Number.MAX_SAFE_INTEGER, endedIn: () => 1 };

export function createStartGate({
  hex,
  clock,
  queue,
}: Pick<RunContext, 'hex' | 'clock' | 'queue'>): StartGate {
  let line = Promise.resolve();
  /** Let through, and yet to send their starts. */
  const starting = new Set<string>();
  const refused = new Set<string>();

  const untilRoom = async ({ deadlineAt, stop, emit }: Parameters<StartGate['enter']>[1]): Promise<void> => {
    let place: Place | undefined;
    let isTold = false;
    const leave = (): void => {
      place?.leave();
      place = undefined;
    };
    /** 0 if a start may go ahead now. */
    const roomInMs = (): number => {
      if (refused.size > 0 || starting.size >= MAX_STARTING) return LOOK_AGAIN_MS;
      const startDelayMs = hex.startDelayMs(starting.size);
      if (startDelayMs > 0) {
        leave();
        return startDelayMs;
      }
      // The list before a start takes its turn among the looks.
      place ??= queue.enter(() => FIRST);
      return place.turnInMs(hex.pollBudget());
    };
    while (!stop.aborted && clock.now() < deadlineAt) {
      const waitMs = roomInMs();
      // A start that cannot fit says so better than a wait for nothing.
      if (waitMs === 0 || clock.now() + waitMs >= deadlineAt) break;
      if (waitMs >= MIN_TOLD_MS && !isTold) {
        isTold = true;
        const error = { operation: 'RunProject', kind: 'throttled', resetMs: waitMs } as const;
        emit({ kind: 'start-deferred', wait: { error, attempts: 1, delayMs: waitMs } });
      }
      await clock.sleep(Math.ceil(Math.min(waitMs, LOOK_AGAIN_MS)), stop);
    }
    leave();
  };

  return {
    enter(name, waiting) {
      line = line.then(() => untilRoom(waiting)).then(() => void starting.add(name));
      return line;
    },
    note(name, event) {
      if (['starting', 'active'].includes(event.kind)) starting.delete(name);
      if (event.kind === 'started') refused.delete(name);
      if (event.kind === 'start-deferred') refused.add(name);
    },
    leave(name) {
      starting.delete(name);
      refused.delete(name);
    },
  };
}
