import type { Expectation } from '../model/history.ts';
import type { Run } from '../model/run.ts';
import type { Emit } from '../model/run-event.ts';
import { endingOf, isKnown } from '../model/run-status.ts';
import type { RunAge } from './run-age.ts';

const HEARTBEAT_INTERVAL_MS = 30_000;

/** Emits what a poll has shown: changes at once, sameness at most once in `HEARTBEAT_INTERVAL_MS`. */
export function progressReporter(
  emit: Emit,
  age: RunAge,
  expected: Expectation | undefined,
): (before: Run, run: Run, elapsedMs: number) => void {
  const unknownStatuses = new Set<string>();
  let lastEmittedMs = 0;
  return (before, run, elapsedMs) => {
    emit({ kind: 'polled', run });
    if (endingOf(run) === undefined && !isKnown(run.status) && !unknownStatuses.has(run.status)) {
      unknownStatuses.add(run.status);
      emit({ kind: 'unknown-status', status: run.status });
    }
    if (run.status !== before.status) {
      lastEmittedMs = elapsedMs;
      emit({ kind: 'status-changed', run, elapsedMs });
    } else if (elapsedMs - lastEmittedMs >= HEARTBEAT_INTERVAL_MS) {
      lastEmittedMs = elapsedMs;
      const runningMs = age.runningMs();
      emit({ kind: 'heartbeat', run, elapsedMs, runningMs, ...(expected && { expected }) });
    }
  };
}
