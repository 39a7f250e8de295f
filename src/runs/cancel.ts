import type { Clock } from '../clock.ts';
import type { HexApi } from '../hex/api.ts';
import type { Fault } from '../hex/fault.ts';
import { persist } from '../hex/retry.ts';
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
  const patience = { clock, random, deadlineAt, signal: new AbortController().signal };
  const wish = await persist(left => hex.cancelRun(run, { withinMs: left }), patience);

  for (let seen = run; ; ) {
    const look = await hex.getRunStatus(run, { withinMs: Math.max(LOOK_AGAIN_MS, deadlineAt - clock.now()) });
    if (look.ok) seen = withStatus(seen, look.value);
    if (endingOf(seen.status) !== undefined) return { kind: 'ended', run: seen };
    const isLast = clock.now() + LOOK_AGAIN_MS >= deadlineAt;
    if (!wish.ok && (look.ok || isLast)) return { kind: 'failed', run: seen, fault: wish.fault };
    if (isLast) return { kind: 'accepted', run: seen };
    await clock.sleep(LOOK_AGAIN_MS);
  }
}
