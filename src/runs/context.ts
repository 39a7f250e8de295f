import type { HexApi } from '../hex/api.ts';
import type { HexError } from '../hex/errors.ts';
import { type RetryPolicy, retryabilityOf } from '../hex/retry.ts';
import type { Clock } from '../lib/clock.ts';
import type { PollQueue } from './follow/poll-queue.ts';
import { expectationOf, type PastRun } from './model/history.ts';
import { type Interruption, interruptionBy } from './model/interruption.ts';
import type { Emit } from './model/run-event.ts';
import type { StartRegistry } from './pipeline/start-registry.ts';

/** What requests to Hex are made and retried with. */
export interface RequestContext {
  hex: HexApi;
  clock: Clock;
  /** A number from 0 to below 1. */
  random: () => number;
  /** Aborts when the runner wants the step to end, or with a `FailFast` when another run's failure ends this one. */
  stop: AbortSignal;
  emit: Emit;
}

/** What a run is performed with. */
export interface RunContext extends RequestContext {
  /** Aborts when the runner is about to kill the process, so that seconds are left. By default it is `stop`. */
  shutdown?: AbortSignal;
  /** One for all runs of a process. */
  queue: PollQueue;
  /** The starts of the process, where there are several. */
  startRegistry?: StartRegistry;
}

export const shutdownOf = ({ stop, shutdown = stop }: RunContext): AbortSignal => shutdown;

/** Emits the project's runs before this one, oldest first, if there are any. */
export function emitHistory(past: PastRun[], { emit }: RequestContext): void {
  const expected = expectationOf(past);
  if (past.length > 0) emit({ kind: 'history', past, ...(expected && { expected }) });
}

/** Retries until `deadlineAt` on the context's clock, or until `stop` aborts. */
export const retryPolicyOf = (
  { clock, random, stop, emit }: RequestContext,
  deadlineAt: number,
): RetryPolicy => ({
  clock,
  random,
  deadlineAt,
  signal: stop,
  onWait: wait => emit({ kind: 'waiting', wait }),
  onRecovery: operation => emit({ kind: 'recovered', operation }),
});

/** Why requests were given up after `error`. */
export function interruptionAfter(
  error: HexError,
  deadlineAt: number,
  { clock, stop }: RequestContext,
): Interruption {
  if (stop.aborted) return interruptionBy(stop);
  const isOver = retryabilityOf(error) !== 'permanent' && clock.now() >= deadlineAt;
  return { cause: isOver ? 'timed-out' : 'failed', error };
}
