import type { HexError } from '../../hex/errors.ts';
import type { RunStatus } from '../../hex/schemas.ts';
import type { Conclusion } from './conclusion.ts';
import type { Run } from './run.ts';
import { endingOf } from './run-status.ts';

/** What became of the wish to cancel a run. */
export type Cancellation =
  /** The user wants it left alone. */
  | { kind: 'unwanted' }
  /** This step has not started it. */
  | { kind: 'not-ours' }
  /** Hex took it; the run had not ended when last seen. */
  | { kind: 'accepted' }
  /** The run was killed. */
  | { kind: 'ended' }
  | { kind: 'failed'; error: HexError }
  /** Nobody knows whether there is a run: the answer to its start was lost. */
  | { kind: 'unsure'; error: HexError };

/** How a step's run came out. `run` is as last seen. */
export type Outcome =
  /** By itself; its status says how. */
  | { kind: 'ended'; run: Run }
  /** Under way, and nobody waits for it. */
  | { kind: 'started'; run: Run }
  /** Hex found the request valid; nothing ran. */
  | { kind: 'validated' }
  /**
   * Where there is no run, `error` or the run that was `awaited` is what had come in the way. `whose` is set where it was not
   * the run's own time that was up.
   */
  | {
      kind: 'timed-out';
      whose?: 'pipeline';
      error?: HexError;
      awaited?: Run;
      run?: Run;
      cancellation?: Cancellation;
    }
  /** Before there was a run or while it was under way; by the runner's signal, or `by` another run's failure. */
  | { kind: 'stopped'; by?: 'fail-fast'; run?: Run; cancellation?: Cancellation }
  | { kind: 'failed'; error: HexError; run?: Run; cancellation?: Cancellation }
  /** The answer to the start was lost, and what became of it could not be found out. */
  | { kind: 'unsure'; error: HexError }
  /** The answer to the start was lost, and any of these new runs may be the one. */
  | { kind: 'ambiguous'; error: HexError; suspects: RunStatus[] }
  /** There is no run to report on: the project has none. */
  | { kind: 'absent' }
  /** Nothing was started, because these runs of the project are active. `error` is why one could not be cancelled. */
  | { kind: 'blocked'; active: Run[]; ifActive: 'fail' | 'cancel'; error?: HexError }
  /** Nothing was started, as the user wants it. */
  | { kind: 'skipped'; because: SkipReason };

/** Why something was not run. */
export type SkipReason =
  /** The project has active runs. */
  | { kind: 'active'; runs: Run[] }
  /** Those of its needs, or of theirs, that did not succeed. */
  | { kind: 'needs'; failed: string[] }
  /** The entry whose failure ends the pipeline. */
  | { kind: 'fail-fast'; failed: string }
  | { kind: 'stopped' }
  | { kind: 'timed-out' };

/** What a run's outcome means for a step that has no other run. */
export function conclusionOf(outcome: Outcome): Conclusion {
  switch (outcome.kind) {
    case 'ended':
      return endingOf(outcome.run) ?? 'failure';
    case 'started':
      return 'started';
    case 'validated':
      return 'success';
    case 'timed-out':
      return 'timed_out';
    case 'stopped':
      return 'cancelled';
    case 'skipped':
      return 'skipped';
    case 'failed':
    case 'unsure':
    case 'ambiguous':
    case 'blocked':
    case 'absent':
      return 'failure';
  }
}

/** Whether it was stopped before Hex was asked for a run. */
export const isNeverBegun = (outcome: Outcome): boolean => outcome.kind === 'stopped' && isInVain(outcome);

/** Whether it was stopped, or its time was up, before Hex can have started a run. */
export const isInVain = (outcome: Outcome): boolean =>
  (outcome.kind === 'stopped' || outcome.kind === 'timed-out') &&
  outcome.run === undefined &&
  outcome.cancellation === undefined;

/** The run that an outcome is about, if there is one. */
export const runOf = (outcome: Outcome): Run | undefined => ('run' in outcome ? outcome.run : undefined);
