import { expect, test } from 'vitest';
import { phasesOf } from '../../../src/runs/model/phases.ts';
import type { Run } from '../../../src/runs/model/run.ts';

const runWith = (...events: [value: string, second: number][]): Run => ({
  projectId: 'p',
  runId: 'r',
  status: 'RUNNING',
  stateEvents: events.map(([value, second]) => ({
    type: 'RUN_STATUS',
    value,
    timestamp: new Date(Date.UTC(2026, 10, 22, 9, 0, second)).toISOString(),
  })),
});

test.each([
  [
    'a whole run',
    runWith(['PENDING', 0], ['RUNNING', 12], ['COMPLETED', 42]),
    { queuedMs: 12_000, runningMs: 30_000 },
  ],
  ['one under way', runWith(['PENDING', 0], ['RUNNING', 12]), { queuedMs: 12_000 }],
  [
    'events in any order',
    runWith(['ERRORED', 42], ['RUNNING', 12], ['PENDING', 0]),
    { queuedMs: 12_000, runningMs: 30_000 },
  ],
  [
    'events that come twice',
    runWith(['PENDING', 0], ['PENDING', 5], ['RUNNING', 12], ['RUNNING', 20], ['COMPLETED', 42]),
    { queuedMs: 12_000, runningMs: 30_000 },
  ],
  [
    'one that ended at once',
    runWith(['PENDING', 0], ['RUNNING', 12], ['ERRORED', 12]),
    { queuedMs: 12_000, runningMs: 0 },
  ],
  [
    'one that ended before it began, which cannot be',
    runWith(['PENDING', 0], ['RUNNING', 12], ['ERRORED', 5]),
    { queuedMs: 12_000 },
  ],
  ['one that did not wait', runWith(['PENDING', 3], ['RUNNING', 3]), { queuedMs: 0 }],
  ['a status nobody knows', runWith(['PENDING', 0], ['REHEATING', 5], ['RUNNING', 12]), { queuedMs: 12_000 }],
])('state events tell queueing from running: %s', (_, run, phases) => {
  expect(phasesOf(run)).toEqual(phases);
});

test.each([
  ['one that waits', runWith(['PENDING', 0])],
  ['none', runWith()],
  ['one that ran before it waited', runWith(['PENDING', 9], ['RUNNING', 3])],
  ['no events at all', { projectId: 'p', runId: 'r', status: 'RUNNING' }],
  [
    'times that are none',
    { ...runWith(), stateEvents: [{ type: 'RUN_STATUS', value: 'PENDING', timestamp: 'soon' }] },
  ],
])('they tell nothing of %s', (_, run) => {
  expect(phasesOf(run)).toBeUndefined();
});
