import type { Clock } from '../clock.ts';
import type { Answer, Fault } from './fault.ts';

/** How long and how loudly to try. */
export interface Patience {
  clock: Clock;
  /** On `clock`, in milliseconds: no further attempt begins after it. */
  deadlineAt: number;
  signal: AbortSignal;
  /** Called before each wait. */
  onWait(wait: Wait): void;
}

export interface Wait {
  fault: Fault;
  /** How many attempts have failed so far. */
  attempts: number;
  delayMs: number;
}

const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 30_000;

/**
 * Sends until the answer is something else than "not now": a 429, or RunProject's 503 in Hex's own JSON. Both mean
 * that nothing was done. Waits as long as the answer says, else from 2 s, doubling, at most 30 s. A wait that does
 * not fit before the deadline is not begun: the fault is the answer.
 */
export async function waitOut<T>(
  send: (withinMs: number) => Promise<Answer<T>>,
  patience: Patience,
): Promise<Answer<T>> {
  const { clock, deadlineAt, signal, onWait } = patience;
  for (let attempts = 1; ; attempts += 1) {
    const answer = await send(deadlineAt - clock.now());
    if (answer.ok || !isNotNow(answer.fault)) return answer;
    const delayMs = answer.fault.resetMs ?? Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LONGEST_DELAY_MS);
    if (clock.now() + delayMs >= deadlineAt) return answer;
    onWait({ fault: answer.fault, attempts, delayMs });
    await clock.sleep(delayMs, signal);
    if (signal.aborted) return { ok: false, fault: { operation: answer.fault.operation, kind: 'aborted' } };
  }
}

/** Whether Hex did nothing and would do it later. */
export function isNotNow(fault: Fault): fault is Fault & { kind: 'refused' } {
  if (fault.kind !== 'refused') return false;
  return fault.status === 429 || (fault.status === 503 && fault.operation === 'RunProject' && fault.fromHex);
}
