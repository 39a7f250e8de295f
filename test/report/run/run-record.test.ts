import { expect, test } from 'vitest';
import { pendingAfterOutcome } from '../../../src/cleanup/pending.ts';
import {
  attemptsIn,
  emptyRecord,
  recordAfterEvent,
  recordAfterOutcome,
} from '../../../src/report/run/run-record.ts';
import type { Interruption } from '../../../src/runs/model/interruption.ts';
import type { RunEvent } from '../../../src/runs/model/run-event.ts';
import { beforeStart, inDoubt } from '../../interrupted.ts';
import { PROJECT, RUN, refused, run } from '../samples.ts';

test('an attempt that got no run leaves the record with the run of the one before', () => {
  const events: RunEvent[] = [
    { kind: 'started', run: run() },
    { kind: 'retrying', run: run({ status: 'ERRORED' }), delayMs: 10_000, next: 2, most: 2 },
  ];
  const before = events.reduce((record, event) => recordAfterEvent(record, event, 0), emptyRecord(PROJECT));
  const record = recordAfterOutcome(before, beforeStart({ cause: 'failed', error: refused(403) }), 1_000);
  expect(record).toMatchObject({ run: { runId: RUN, status: 'ERRORED' }, conclusion: 'failure' });
  expect(attemptsIn(record).map(attempt => attempt.run?.runId)).toEqual([RUN]);
});

test.each<[string, Interruption, boolean]>([
  ['by another run that failed', { cause: 'fail-fast', failed: 'load' }, true],
  ['by the runner', { cause: 'stopped' }, false],
])('a start that may have happened, stopped %s, is cancelled afterwards: %s', (_, interruption, cancel) => {
  const options = { cancelOnTimeout: false, cancelOnAbort: false };
  const record = { projectId: PROJECT };
  const pending = pendingAfterOutcome(inDoubt(interruption), record, options);
  expect(pending).toEqual({ kind: 'starting', record, cancel });
});
