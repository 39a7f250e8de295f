import type { Interruption } from '../runs/model/interruption.ts';
import type { Outcome } from '../runs/model/outcome.ts';
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
    case 'start-deferred':
      return 'nothing';
    default:
      return undefined;
  }
}

/** Which interrupted runs the user wants cancelled. */
type CancelWish = { cancelOnTimeout: boolean; cancelOnAbort: boolean };

/** What post still has to do after `outcome`: what main has tried in vain, or had no time to find out. */
export function dutyAfter(outcome: Outcome, record: StartSnapshot, wish: CancelWish): Duty {
  if (outcome.kind !== 'interrupted') return 'nothing';
  const { interruption, phase } = outcome;
  switch (phase.kind) {
    case 'in-doubt':
      return { kind: 'starting', record, cancel: isCancelWanted(interruption, wish) };
    case 'under-way':
      return phase.cancellation.kind === 'failed' ? { kind: 'run', run: phase.run, cancel: true } : 'nothing';
    case 'before-start':
    case 'awaiting-active':
      return 'nothing';
  }
}

function isCancelWanted({ cause }: Interruption, wish: CancelWish): boolean {
  switch (cause) {
    case 'timed-out':
      return wish.cancelOnTimeout;
    case 'stopped':
      return wish.cancelOnAbort;
    case 'fail-fast':
    case 'failed':
      return true;
  }
}
