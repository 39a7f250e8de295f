import type { Fault } from '../hex/fault.ts';
import type { RunStatus } from '../hex/schemas.ts';
import type { Run } from './run.ts';
import { endingOf } from './status.ts';

/** What became of the wish to cancel a run. */
export type Cancellation =
  /** The user wants it left alone. */
  | { kind: 'unwanted' }
  /** Hex took it; the run had not ended when last seen. */
  | { kind: 'accepted' }
  /** The run was killed. */
  | { kind: 'ended' }
  | { kind: 'failed'; fault: Fault }
  /** Nobody knows whether there is a run: the answer to its start was lost. */
  | { kind: 'unsure'; fault: Fault };

/** How a step's run came out. `run` is as last seen. */
export type Outcome =
  /** By itself; its status says how. */
  | { kind: 'ended'; run: Run }
  /** Under way, and nobody waits for it. */
  | { kind: 'started'; run: Run }
  /** Hex found the request valid; nothing ran. */
  | { kind: 'validated' }
  | { kind: 'timed-out'; run?: Run; cancellation?: Cancellation }
  /** By a signal, before there was a run or while it was under way. */
  | { kind: 'stopped'; run?: Run; cancellation?: Cancellation }
  | { kind: 'failed'; fault: Fault; run?: Run; cancellation?: Cancellation }
  /** The answer to the start was lost, and what became of it could not be found out. */
  | { kind: 'unsure'; fault: Fault }
  /** The answer to the start was lost, and any of these new runs may be the one. */
  | { kind: 'ambiguous'; fault: Fault; suspects: RunStatus[] };

/** The step's `conclusion`, in the words of GitHub's checks. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'timed_out' | 'skipped' | 'started';

export function conclusionOf(outcome: Outcome): Conclusion {
  switch (outcome.kind) {
    case 'ended':
      return endingOf(outcome.run.status) ?? 'failure';
    case 'started':
      return 'started';
    case 'validated':
      return 'success';
    case 'timed-out':
      return 'timed_out';
    case 'stopped':
      return 'cancelled';
    case 'failed':
    case 'unsure':
    case 'ambiguous':
      return 'failure';
  }
}

/** The run that an outcome is about, if there is one. */
export const runOf = (outcome: Outcome): Run | undefined => ('run' in outcome ? outcome.run : undefined);
