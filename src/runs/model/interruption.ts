import type { HexError } from '../../hex/errors.ts';

/** Why a run, or a wait, ended before it was complete. */
export type Interruption =
  /** The runner wants the step to end. */
  | { cause: 'stopped' }
  /** The failure of the pipeline's entry `failed` has ended all others. */
  | { cause: 'fail-fast'; failed: string }
  /**
   * `error` is why the last requests had no answer, where they had none. `scope` is `pipeline` if the pipeline's timeout
   * expired, not the run's own.
   */
  | { cause: 'timed-out'; scope?: 'pipeline'; error?: HexError }
  /** Trying again would not help. */
  | { cause: 'failed'; error: HexError };

/** What a signal aborts with that ends runs because another one failed. */
export type FailFast = Interruption & { cause: 'fail-fast' };

/** Why `stop`, which has aborted, did so: any reason but {@link FailFast} is the runner's. */
export function interruptionBy(stop: AbortSignal): Interruption & { cause: 'stopped' | 'fail-fast' } {
  const reason: Partial<FailFast> = stop.reason;
  return reason.cause === 'fail-fast' ? (reason as FailFast) : { cause: 'stopped' };
}

/** Why requests had no answer until then, where they had none. */
export const errorOfInterruption = (interruption: Interruption): HexError | undefined =>
  'error' in interruption ? interruption.error : undefined;
