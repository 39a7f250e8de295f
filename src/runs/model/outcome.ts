import type { HexError } from '../../hex/errors.ts';
import type { RunStatus } from '../../hex/schemas.ts';
import type { Age } from './age.ts';
import type { Conclusion } from './conclusion.ts';
import { errorOfInterruption, type Interruption } from './interruption.ts';
import type { Run } from './run.ts';
import { endingOf } from './run-status.ts';

/** How an interrupted run was cancelled, or why it was not. */
export type Cancellation =
  /** The inputs ask to leave it running. */
  | { kind: 'abandoned' }
  /** This step has not started it. */
  | { kind: 'not-owned' }
  /** Hex accepted the request; the last poll showed the run still active. */
  | { kind: 'requested' }
  /** The run was killed. */
  | { kind: 'confirmed' }
  | { kind: 'failed'; error: HexError };

/** How far a run had come when it was interrupted. */
export type Phase =
  /** Hex can have started none. */
  | { kind: 'before-start' }
  /** The same, while this active run of the project was awaited. */
  | { kind: 'awaiting-active'; awaited: Run }
  /** Whether Hex has started one is not known: the answer to its start was lost, with this error. */
  | { kind: 'in-doubt'; error: HexError }
  /** `run` is as the last poll showed it. */
  | { kind: 'under-way'; run: Run; cancellation: Cancellation };

export interface Interrupted {
  kind: 'interrupted';
  interruption: Interruption;
  phase: Phase;
}

/** How a step's run came out. `run` is as the last poll showed it. */
export type Outcome =
  /** By itself; its status says how. */
  | { kind: 'ended'; run: Run }
  /** Under way, and not waited for. */
  | { kind: 'started'; run: Run }
  /** Hex found the request valid; nothing ran. */
  | { kind: 'validated' }
  | Interrupted
  /** The answer to the start was lost, and any of these new runs may be the one. */
  | { kind: 'ambiguous'; error: HexError; candidates: RunStatus[] }
  /** There is no run to report on: the project has none, or none that was started by `trigger`, in Hex's words. */
  | { kind: 'absent'; trigger?: string | undefined }
  /** The project's newest run, of that `trigger`, completed, but longer ago than it may have. */
  | { kind: 'stale'; run: Run; maxAgeMs: number; age: Age; trigger?: string | undefined }
  /** Nothing was started, because these runs of the project are active. `error` is why one could not be cancelled. */
  | { kind: 'blocked'; active: Run[]; ifActive: 'fail' | 'cancel'; error?: HexError }
  /** Nothing was started, and that is no failure. */
  | { kind: 'skipped'; because: SkipReason };

/** Why something was not run. */
export type SkipReason =
  /** The project has active runs. */
  | { kind: 'active'; runs: Run[] }
  /** Those of its needs, or of theirs, that did not succeed. */
  | { kind: 'needs'; failed: string[] }
  /** The pipeline was over before its turn came. */
  | { kind: 'interrupted'; interruption: Exclude<Interruption, { cause: 'failed' }> };

/** What a run's outcome means for a step that has no other run. */
export function conclusionOf(outcome: Outcome): Conclusion {
  switch (outcome.kind) {
    case 'ended':
      return endingOf(outcome.run) ?? 'failure';
    case 'started':
      return 'started';
    case 'validated':
      return 'success';
    case 'interrupted':
      return conclusionOfInterruption(outcome.interruption);
    case 'skipped':
      return 'skipped';
    case 'ambiguous':
    case 'blocked':
    case 'absent':
    case 'stale':
      return 'failure';
  }
}

export function conclusionOfInterruption({ cause }: Interruption): Conclusion {
  return CONCLUSION_BY_CAUSE[cause];
}

const CONCLUSION_BY_CAUSE: Record<Interruption['cause'], Conclusion> = {
  stopped: 'cancelled',
  'fail-fast': 'cancelled',
  'timed-out': 'timed_out',
  failed: 'failure',
};

export const isBeforeStart = ({ kind }: Phase): boolean =>
  kind === 'before-start' || kind === 'awaiting-active';

/** The outcome of what was interrupted before Hex can have started a run. */
export const interruptedBeforeStart = (interruption: Interruption): Interrupted => ({
  kind: 'interrupted',
  interruption,
  phase: { kind: 'before-start' },
});

/** The run that an outcome is about, if there is one. */
export function runOf(outcome: Outcome): Run | undefined {
  if (outcome.kind !== 'interrupted') return 'run' in outcome ? outcome.run : undefined;
  return outcome.phase.kind === 'under-way' ? outcome.phase.run : undefined;
}

/** Why there is no better outcome, where a request's error is the reason. */
export function errorOf(outcome: Outcome): HexError | undefined {
  if (outcome.kind === 'interrupted') return errorOfInterruption(outcome.interruption);
  return 'error' in outcome ? outcome.error : undefined;
}

/** That no run is known to have been started, and why. */
export type NotStarted = Extract<Outcome, { kind: 'validated' | 'interrupted' | 'ambiguous' }>;
