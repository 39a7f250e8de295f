import { expect, test } from 'vitest';
import { pendingAfterOutcome } from '../../../src/cleanup/pending.ts';
import { attemptsIn, blankRecord, concluded, recorded } from '../../../src/report/run/run-record.ts';
import type { RunEvent } from '../../../src/runs/model/run-event.ts';
import { broken, PROJECT, RUN, refused, run } from '../samples.ts';

test('an attempt that got no run leaves the record with the run of the one before', () => {
  const events: RunEvent[] = [
    { kind: 'started', run: run() },
    { kind: 'retrying', run: run({ status: 'ERRORED' }), delayMs: 10_000, next: 2, most: 2 },
  ];
  const before = events.reduce((record, event) => recorded(record, event, 0), blankRecord(PROJECT));
  const record = concluded(before, { kind: 'failed', error: refused(403) }, 1_000);
  expect(record.told).toMatchObject({ run: { runId: RUN, status: 'ERRORED' }, conclusion: 'failure' });
  expect(attemptsIn(record).map(told => told.run?.runId)).toEqual([RUN]);
});

test.each([
  ['by another run that failed', { by: 'fail-fast' as const }, true],
  ['by the runner', {}, false],
])('a start that may have happened, stopped %s, is cancelled afterwards: %s', (_, by, cancel) => {
  const outcome = {
    kind: 'stopped' as const,
    ...by,
    cancellation: { kind: 'unsure' as const, error: broken() },
  };
  const wish = { cancelOnTimeout: false, cancelOnAbort: false };
  const record = { projectId: PROJECT };
  expect(pendingAfterOutcome(outcome, record, wish)).toEqual({ kind: 'starting', record, cancel });
});
