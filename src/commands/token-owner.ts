import type { Me } from '../hex/schemas.ts';
import { expiryWarning } from '../report/text/token-expiry.ts';
import type { CommandContext } from './command-context.ts';

/** A question beside other work. */
export interface BackgroundRequest<T> {
  /** Undefined where there is no answer. Never rejects, and takes at most two seconds. */
  answer: Promise<T | undefined>;
  /** Nobody waits for the answer any more. */
  drop(): void;
}

/** With no more time than this, it is not sent where the rate limits leave no room. */
const WITHIN_MS = 2_000;

/** Asks once whose the token is, and warns if it expires soon. What goes wrong with that goes unmentioned. */
export function fetchTokenOwner({
  hex,
  clock,
  stop,
  runner,
}: Omit<CommandContext, 'random'>): BackgroundRequest<Me> {
  const dropped = new AbortController();
  const signal = AbortSignal.any([stop, dropped.signal]);
  const ask = async (): Promise<Me | undefined> => {
    const me = await hex.getMe({ signal, timeout: { totalMs: WITHIN_MS } });
    if (!me.ok || dropped.signal.aborted) return undefined;
    const warning = expiryWarning(me.value.tokenExpiresAtMs, hex.timeMs() ?? clock.wallNow());
    if (warning !== undefined) runner.warning(warning);
    return me.value;
  };
  return { answer: ask(), drop: () => dropped.abort() };
}
