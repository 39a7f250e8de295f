import type { Clock } from '../clock.ts';
import type { HexApi } from '../hex/api.ts';
import type { Patience } from '../hex/retry.ts';
import type { Tell } from './events.ts';

/** What a run is performed with. */
export interface World {
  hex: HexApi;
  clock: Clock;
  /** Aborts when somebody wants the step to end. */
  stop: AbortSignal;
  tell: Tell;
}

/** Patience until `deadlineAt` on the world's clock. */
export const patienceOf = ({ clock, tell }: World, deadlineAt: number, signal: AbortSignal): Patience => ({
  clock,
  deadlineAt,
  signal,
  onWait: wait => tell({ kind: 'waiting', wait }),
});
