import type { Clock } from '../clock.ts';
import type { HexApi } from '../hex/api.ts';
import type { Patience } from '../hex/retry.ts';
import type { Tell } from './events.ts';

/** What a run is performed with. */
export interface World {
  hex: HexApi;
  clock: Clock;
  /** A number from 0 to below 1. */
  random: () => number;
  /** Aborts when somebody wants the step to end. */
  stop: AbortSignal;
  tell: Tell;
}

/** Patience until `deadlineAt` on the world's clock, or until somebody wants the step to end. */
export const patienceOf = ({ clock, random, stop, tell }: World, deadlineAt: number): Patience => ({
  clock,
  random,
  deadlineAt,
  signal: stop,
  onWait: wait => tell({ kind: 'waiting', wait }),
  onRecovery: operation => tell({ kind: 'recovered', operation }),
});
