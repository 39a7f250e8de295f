import type { Wait } from '../hex/retry.ts';
import type { Run } from './run.ts';

/** Why a run is cancelled. */
export type CancelReason = 'timed-out' | 'stopped' | 'failed';

/** What happens to a run, told as it happens. Durations are measured since Hex took the run. */
export type RunEvent =
  | { kind: 'project'; title: string }
  | { kind: 'waiting'; wait: Wait }
  | { kind: 'started'; run: Run }
  | { kind: 'polled'; run: Run }
  | { kind: 'status-changed'; run: Run; elapsedMs: number }
  /** A status that Hex's documentation does not have; told once. */
  | { kind: 'unknown-status'; status: string }
  | { kind: 'heartbeat'; run: Run; elapsedMs: number }
  | { kind: 'cancelling'; run: Run; reason: CancelReason };

export type Tell = (event: RunEvent) => void;
