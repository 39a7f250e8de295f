import type { HexError } from '../hex/errors.ts';
import { retryabilityOf } from '../hex/retry.ts';
import type { RunContext } from './context.ts';

/** Why something could not be had from Hex. */
export type Interruption =
  | { kind: 'stopped' }
  /** `error` is what had come in the way until then. */
  | { kind: 'timed-out'; error: HexError }
  | { kind: 'failed'; error: HexError };

/**
 * What it means that trying for an answer has ended with `error`: somebody wants the step to end, there is no time left, or
 * it would be the same again.
 */
export function interruption(
  error: HexError,
  deadlineAt: number,
  { clock, stop }: Pick<RunContext, 'clock' | 'stop'>,
): Interruption {
  if (stop.aborted) return { kind: 'stopped' };
  const isOver = retryabilityOf(error) !== 'permanent' && clock.now() >= deadlineAt;
  return { kind: isOver ? 'timed-out' : 'failed', error };
}
