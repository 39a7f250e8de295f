import type { Run } from './run.ts';
import { endingOf } from './run-status.ts';

export interface Phases {
  /** Waiting for a kernel. */
  queuedMs: number;
  /** Running, for a run that has ended; undefined where it is not known or still goes on. */
  runningMs?: number;
}

/** How long a run waited and ran, where Hex's state events tell; undefined while it waits, or without them. */
export function phasesOf({ stateEvents = [] }: Run): Phases | undefined {
  const at = (isIt: (status: string) => boolean): number =>
    Math.min(...stateEvents.filter(event => isIt(event.value)).map(event => Date.parse(event.timestamp)));
  const pendingAt = at(status => status === 'PENDING');
  const runningAt = at(status => status === 'RUNNING');
  const endedAt = at(status => endingOf({ status }) !== undefined);
  const queuedMs = runningAt - pendingAt;
  if (!(queuedMs >= 0 && queuedMs < Number.POSITIVE_INFINITY)) return undefined;
  const runningMs = endedAt - runningAt;
  return {
    queuedMs,
    ...(runningMs >= 0 && runningMs < Number.POSITIVE_INFINITY && { runningMs }),
  };
}
