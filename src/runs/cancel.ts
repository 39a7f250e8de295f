import type { Fault } from '../hex/fault.ts';
import { dispositionOf, persist } from '../hex/retry.ts';
import { type Run, withStatus } from './run.ts';
import { endingOf } from './status.ts';
import type { World } from './world.ts';

/** What became of cancelling, with the run as last seen. */
export type Cancelled =
  | { kind: 'ended'; run: Run }
  /** Hex took the wish; the run goes on for now. */
  | { kind: 'accepted'; run: Run }
  | { kind: 'failed'; run: Run; fault: Fault };

/** What cancelling has for itself, beyond any time limit of the run. */
export const CANCEL_MS = 10_000;

/** Many runs may be cancelled at once under one rate limit, so looks come ever less often. */
const LOOK_AGAIN = { firstMs: 500, longestMs: 4_000 };

export interface CancelOptions {
  withinMs: number;
  /** Ends it at once. Without it nothing does, least of all the signal that asked for it. */
  signal?: AbortSignal;
}

/**
 * Cancels `run` and watches it end. A run that has ended already is no error: what counts is how it ended.
 */
export async function cancel(
  run: Run,
  { hex, clock, random }: Pick<World, 'hex' | 'clock' | 'random'>,
  { withinMs, signal = new AbortController().signal }: CancelOptions,
): Promise<Cancelled> {
  const deadlineAt = clock.now() + withinMs;
  // More than one attempt must fit, however long Hex asks to wait.
  const longestWaitMs = withinMs / 4;
  const patience = { clock, random, deadlineAt, longestWaitMs, signal };
  const wish = await persist(
    left => hex.cancelRun(run, { isUrgent: true, withinMs: left, signal }),
    patience,
  );

  for (
    let [seen, pauseMs] = [run, LOOK_AGAIN.firstMs];
    ;
    pauseMs = Math.min(2 * pauseMs, LOOK_AGAIN.longestMs)
  ) {
    const look = await hex.getRunStatus(run, {
      isUrgent: true,
      withinMs: Math.max(LOOK_AGAIN.firstMs, deadlineAt - clock.now()),
      signal,
    });
    if (look.ok) seen = withStatus(seen, look.value);
    if (endingOf(seen.status) !== undefined) return { kind: 'ended', run: seen };
    const leftMs = deadlineAt - clock.now();
    const isLast = signal.aborted || leftMs <= LOOK_AGAIN.firstMs;
    const isHopeless = !look.ok && dispositionOf(look.fault) === 'final';
    if (!wish.ok && (look.ok || isHopeless || isLast))
      return { kind: 'failed', run: seen, fault: wish.fault };
    if (isLast) return { kind: 'accepted', run: seen };
    await clock.sleep(Math.min(pauseMs, leftMs - LOOK_AGAIN.firstMs), signal);
  }
}
