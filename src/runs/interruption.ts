import type { Fault } from '../hex/errors.ts';
import { dispositionOf } from '../hex/retry.ts';
import type { RunContext } from './context.ts';

/** Why something could not be had from Hex. */
export type Interruption =
  | { kind: 'stopped' }
  /** `fault` is what had come in the way until then. */
  | { kind: 'timed-out'; fault: Fault }
  | { kind: 'failed'; fault: Fault };

/**
 * What it means that trying for an answer has ended with `fault`: somebody wants the step to end, there is no time left, or
 * it would be the same again.
 */
export function interruption(
  fault: Fault,
  deadlineAt: number,
  { clock, stop }: Pick<RunContext, 'clock' | 'stop'>,
): Interruption {
  if (stop.aborted) return { kind: 'stopped' };
  const isOver = dispositionOf(fault) !== 'final' && clock.now() >= deadlineAt;
  return { kind: isOver ? 'timed-out' : 'failed', fault };
}
