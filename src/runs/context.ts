import type { HexApi } from '../hex/client.ts';
import type { RetryPolicy } from '../hex/retry.ts';
import type { Clock } from '../lib/clock.ts';
import type { PollQueue } from './follow/poll-queue.ts';
import type { Emit } from './model/run-event.ts';
import type { StartRegistry } from './pipeline/start-registry.ts';

/** What a run is performed with. */
export interface RunContext {
  hex: HexApi;
  clock: Clock;
  /** A number from 0 to below 1. */
  random: () => number;
  /** Aborts when somebody wants the step to end, or another run's failure ends this one. */
  stop: AbortSignal;
  /** Aborts when the runner is about to kill the process, so that seconds are left. By default it is `stop`. */
  shutdown?: AbortSignal;
  emit: Emit;
  /** One for all runs of a process. */
  queue: PollQueue;
  /** The starts of the process, where there are several. */
  ownStarts?: StartRegistry;
}

export const shutdownOf = ({ stop, shutdown = stop }: Pick<RunContext, 'stop' | 'shutdown'>): AbortSignal =>
  shutdown;

const FAIL_FAST = 'fail-fast';

/** The reason for which `stop` aborts when another run's failure ends this one. */
export const failFastReason = (): DOMException => new DOMException(FAIL_FAST, 'AbortError');

/** Whether another run's failure has ended this one, and not a wish of the runner's. */
export const isFailFast = ({ stop }: Pick<RunContext, 'stop'>): boolean =>
  stop.reason instanceof DOMException && stop.reason.message === FAIL_FAST;

/** RetryPolicy until `deadlineAt` on the context's clock, or until somebody wants the step to end. */
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
