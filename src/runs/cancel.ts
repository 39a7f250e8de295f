import type { Clock } from '../clock.ts';
import type { HexApi } from '../hex/api.ts';
import type { Fault } from '../hex/fault.ts';
import { dispositionOf, persist } from '../hex/retry.ts';
import { type Run, withStatus } from './run.ts';
import { endingOf } from './status.ts';

/** What became of cancelling, with the run as last seen. */
export type Cancelled =
  | { kind: 'ended'; run: Run }
  /** Hex took the wish; the run goes on for now. */
  | { kind: 'accepted'; run: Run }
  | { kind: 'failed'; run: Run; fault: Fault };

/** What cancelling has for itself, beyond any time limit of the run. */
export const CANCEL_MS = 10_000;
const LOOK_AGAIN_MS = 500;

/**
 * Cancels `run` and watches it end, for at most `withinMs`. A run that has ended already is no error: what counts is
 * how it ended. Nothing interrupts this, least of all the signal that asked for it.
 */
export async function cancel(
  run: Run,
  { hex, clock, random }: { hex: HexApi; clock: Clock; random: () => number },
  withinMs: number,
): Promise<Cancelled> {
  const deadlineAt = clock.now() + withinMs;
  // More than one attempt must fit, however long Hex asks to wait.
  const longestWaitMs = withinMs / 4;
  const patience = { clock, random, deadlineAt, longestWaitMs, signal: new AbortController().signal };
  const wish = await persist(left => hex.cancelRun(run, { isUrgent: true, withinMs: left }), patience);

  for (let seen = run; ; ) {
    const look = await hex.getRunStatus(run, {
      isUrgent: true,
      withinMs: Math.max(LOOK_AGAIN_MS, deadlineAt - clock.now()),
    });
    if (look.ok) seen = withStatus(seen, look.value);
    if (endingOf(seen.status) !== undefined) return { kind: 'ended', run: seen };
    const isLast = clock.now() + LOOK_AGAIN_MS >= deadlineAt;
    const isHopeless = !look.ok && dispositionOf(look.fault) === 'final';
    if (!wish.ok && (look.ok || isHopeless || isLast))
      return { kind: 'failed', run: seen, fault: wish.fault };
    if (isLast) return { kind: 'accepted', run: seen };
    await clock.sleep(LOOK_AGAIN_MS);
  }
}
