import type { HexError } from '../../hex/errors.ts';
import type { Operation } from '../../hex/operations.ts';
import type { Wait } from '../../hex/retry.ts';
import type { IfActive } from '../../plan/run-spec.ts';
import type { StartSnapshot } from '../start/start-snapshot.ts';
import type { Expectation, PastRun } from './history.ts';
import type { Interruption } from './interruption.ts';
import type { Run } from './run.ts';

/** What happens to a run, emitted as it happens. Durations count from when Hex took the run. */
export type RunEvent =
  | { kind: 'project'; title: string }
  /** The project's runs before this one, oldest first; emitted before the start, if there are any. */
  | { kind: 'history'; past: PastRun[]; expected?: Expectation }
  /** The request that starts the run is sent next. */
  | { kind: 'starting'; snapshot: StartSnapshot }
  /** A request has failed, and is sent again after the wait. */
  | { kind: 'waiting'; wait: Wait }
  /** The same for a start that has started no run. */
  | { kind: 'start-deferred'; wait: Wait }
  | { kind: 'recovered'; operation: Operation }
  /** The request to start may or may not have started a run. */
  | { kind: 'in-doubt'; error: HexError }
  /** It has not. */
  | { kind: 'starting-again' }
  | { kind: 'started'; run: Run }
  /** Found in the project's list, after a start whose answer was lost. */
  | { kind: 'adopted'; run: Run; error: HexError }
  /** Runs of the project that have not ended were found before the start, and what is to be done about them. */
  | { kind: 'active'; runs: Run[]; ifActive: IfActive }
  /** One of them still goes on, and is waited for. */
  | { kind: 'awaiting'; run: Run; elapsedMs: number }
  | { kind: 'active-ended'; run: Run }
  /** These runs, at least one, are about to be cancelled. */
  | { kind: 'to-cancel'; runs: Run[] }
  /** This run, which is not the step's own, is followed in place of a start. */
  | { kind: 'attached'; run: Run }
  /** This is the run to report on, as it stands. */
  | { kind: 'found'; run: Run }
  /** This attempt has failed, and another is made after `delayMs`: number `next` of at most `most`. */
  | { kind: 'retrying'; run: Run; delayMs: number; next: number; most: number }
  /** This attempt has failed, and another would start after `delayMs`, when no time is left. */
  | { kind: 'no-time-to-retry'; run: Run; delayMs: number; leftMs: number }
  /** Other clients have used up the rate limit, so the next poll comes only after `delayMs`; emitted once. */
  | { kind: 'held-back'; delayMs: number }
  | { kind: 'polled'; run: Run }
  | { kind: 'status-changed'; run: Run; elapsedMs: number }
  /** A status that Hex's documentation does not have; emitted once. */
  | { kind: 'unknown-status'; status: string }
  /**
   * Nothing has changed for a while. `runningMs` is the time since it left the queue, by Hex's clock: what `expected`
   * is about.
   */
  | { kind: 'heartbeat'; run: Run; elapsedMs: number; runningMs?: number; expected?: Expectation }
  | { kind: 'cancelling'; run: Run; interruption: Interruption };

export type Emit = (event: RunEvent) => void;
