import { type Outcome, runOf } from '../runs/model/outcome.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import type { StartSnapshot } from '../runs/start/start-snapshot.ts';
import type { Leftover } from './state.ts';

/** What post must do about one run, or `'nothing'`. */
export type Duty = Leftover | 'nothing';

/** What post must know once `event` has been told; undefined where it changes nothing. */
export function dutyAt(event: RunEvent, wish: { cancelOnAbort: boolean }): Duty | undefined {
  const cancel = wish.cancelOnAbort;
  switch (event.kind) {
    case 'starting':
      return { kind: 'starting', record: event.record, cancel };
    case 'started':
      return { kind: 'run', run: event.run, cancel };
    case 'cancelling':
      return { kind: 'run', run: event.run, cancel: true };
    case 'retrying':
      return 'nothing';
    case 'waiting':
      // A start that waits has started nothing.
      return event.wait.error.operation === 'RunProject' ? 'nothing' : undefined;
    default:
      return undefined;
  }
}

/** What post still has to do after `outcome`: what main has tried in vain, or had no time to find out. */
export function dutyAfter(
  outcome: Outcome,
  record: StartSnapshot,
  wish: { cancelOnTimeout: boolean; cancelOnAbort: boolean },
): Duty {
  if (outcome.kind === 'unsure') return { kind: 'starting', record, cancel: true };
  const cancellation = 'cancellation' in outcome ? outcome.cancellation : undefined;
  const run = runOf(outcome);
  if (cancellation?.kind === 'failed' && run !== undefined) return { kind: 'run', run, cancel: true };
  if (cancellation?.kind !== 'unsure') return 'nothing';
  return { kind: 'starting', record, cancel: isWanted(outcome, wish) };
}

/** Whether the user wants a run cancelled that was cut short like this. */
function isWanted(outcome: Outcome, wish: { cancelOnTimeout: boolean; cancelOnAbort: boolean }): boolean {
  if (outcome.kind === 'timed-out') return wish.cancelOnTimeout;
  return (outcome.kind === 'stopped' && outcome.by === 'fail-fast') || wish.cancelOnAbort;
}
