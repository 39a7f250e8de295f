import type { HexApi } from '../hex/api.ts';
import type { HexError } from '../hex/errors.ts';
import { type RetryPolicy, retryabilityOf } from '../hex/retry.ts';
import type { Clock } from '../lib/clock.ts';
import type { PollQueue } from './follow/poll-queue.ts';
import { type Interruption, interruptionBy } from './model/interruption.ts';
import type { Emit } from './model/run-event.ts';
import type { StartRegistry } from './pipeline/start-registry.ts';

/** What a run is performed with. */
export interface RunContext {
  hex: HexApi;
  clock: Clock;
  /** A number from 0 to below 1. */
  random: () => number;
  /** Aborts when the runner wants the step to end, or with a `FailFast` when another run's failure ends this one. */
  stop: AbortSignal;
  /** Aborts when the runner is about to kill the process, so that seconds are left. By default it is `stop`. */
  shutdown?: AbortSignal;
  emit: Emit;
  /** One for all runs of a process. */
  queue: PollQueue;
  /** The starts of the process, where there are several. */
  startRegistry?: StartRegistry;
}

export const shutdownOf = ({ stop, shutdown = stop }: Pick<RunContext, 'stop' | 'shutdown'>): AbortSignal =>
  shutdown;

/** Retries until `deadlineAt` on the context's clock, or until `stop` aborts. */
export const retryPolicyOf = (
  { clock, random, stop, emit }: Pick<RunContext, 'clock' | 'random' | 'stop' | 'emit'>,
  deadlineAt: number,
): RetryPolicy => ({
  clock,
  random,
  deadlineAt,
  signal: stop,
  onWait: wait => emit({ kind: 'waiting', wait }),
  onRecovery: operation => emit({ kind: 'recovered', operation }),
});

/** Why requests until `deadlineAt` have ended with `error`: the step is to end, the time is up, or it would be the same again. */
export function interruptionAfter(
  error: HexError,
  deadlineAt: number,
  { clock, stop }: Pick<RunContext, 'clock' | 'stop'>,
): Interruption {
  if (stop.aborted) return interruptionBy(stop);
  const isOver = retryabilityOf(error) !== 'permanent' && clock.now() >= deadlineAt;
  return { cause: isOver ? 'timed-out' : 'failed', error };
}
