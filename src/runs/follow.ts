import type { Fault } from '../hex/fault.ts';
import { dispositionOf, persist } from '../hex/retry.ts';
import type { Tell } from './events.ts';
import { nextPollMs } from './polling.ts';
import { type Run, withStatus } from './run.ts';
import { endingOf, isKnown } from './status.ts';
import { patienceOf, type World } from './world.ts';

/** Why following came to an end; `run` is as last seen. */
export type Followed =
  | { kind: 'ended'; run: Run }
  | { kind: 'timed-out'; run: Run }
  | { kind: 'stopped'; run: Run }
  | { kind: 'failed'; run: Run; fault: Fault };

export interface FollowOptions {
  /** On the world's clock. */
  deadlineAt: number;
  /** Without it the action chooses. */
  pollIntervalMs?: number | undefined;
}

const HEARTBEAT_MS = 30_000;

/** Looks at `run` until it ends, the deadline passes, somebody stops the step, or Hex's answer leaves no hope. */
export async function follow(run: Run, options: FollowOptions, world: World): Promise<Followed> {
  const { clock, stop, hex, tell } = world;
  const { deadlineAt, pollIntervalMs } = options;
  const startedAt = clock.now();
  const narrate = narrator(tell);

  for (let seen = run; ; ) {
    const delayMs = pollIntervalMs ?? nextPollMs(clock.now() - startedAt);
    await clock.sleep(Math.min(delayMs, deadlineAt - clock.now()), stop);
    if (stop.aborted) return { kind: 'stopped', run: seen };
    if (clock.now() >= deadlineAt) return { kind: 'timed-out', run: seen };

    const answer = await persist(
      withinMs => hex.getRunStatus(run, { withinMs, signal: stop }),
      patienceOf(world, deadlineAt),
    );
    if (answer.ok) {
      const before = seen;
      seen = withStatus(seen, answer.value);
      narrate(before, seen, clock.now() - startedAt);
      if (endingOf(seen.status) !== undefined) return { kind: 'ended', run: seen };
    } else if (stop.aborted) {
      return { kind: 'stopped', run: seen };
    } else {
      return dispositionOf(answer.fault) === 'final'
        ? { kind: 'failed', run: seen, fault: answer.fault }
        : { kind: 'timed-out', run: seen };
    }
  }
}

/** Tells what a look at the run has shown: changes at once, sameness at most once in `HEARTBEAT_MS`. */
function narrator(tell: Tell): (before: Run, seen: Run, elapsedMs: number) => void {
  const toldUnknown = new Set<string>();
  let toldAtMs = 0;
  return (before, seen, elapsedMs) => {
    tell({ kind: 'polled', run: seen });
    if (!isKnown(seen.status) && !toldUnknown.has(seen.status)) {
      toldUnknown.add(seen.status);
      tell({ kind: 'unknown-status', status: seen.status });
    }
    if (seen.status !== before.status) {
      toldAtMs = elapsedMs;
      tell({ kind: 'status-changed', run: seen, elapsedMs });
    } else if (elapsedMs - toldAtMs >= HEARTBEAT_MS) {
      toldAtMs = elapsedMs;
      tell({ kind: 'heartbeat', run: seen, elapsedMs });
    }
  };
}
