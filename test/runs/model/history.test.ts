import { describe, expect, test } from 'vitest';
import type { RunStatus } from '../../../src/hex/schemas.ts';
import {
  completedMs,
  expectationOf,
  MAX_RUN_MS,
  type PastRun,
  pastRunsIn,
} from '../../../src/runs/model/history.ts';

const START = '2026-11-22T09:00:00.000Z';

const listed = (run: Partial<RunStatus>): RunStatus => ({
  projectId: 'the-project',
  runId: 'the-run',
  runUrl: undefined,
  projectVersion: undefined,
  runTrigger: undefined,
  stateEvents: undefined,
  status: 'COMPLETED',
  startTime: START,
  endTime: '2026-11-22T09:01:00.000Z',
  elapsedTime: 50_000,
  ...run,
});

const past = (durationMs: number, ending: PastRun['ending'] = 'success'): PastRun => ({
  durationMs,
  ending,
  status: ending === 'success' ? 'COMPLETED' : 'ERRORED',
  startedAt: START,
});

describe('the past runs in a list', () => {
  test('are those that ended, with what Hex says they took', () => {
    expect(pastRunsIn([listed({}), listed({ status: 'RUNNING' }), listed({ status: 'PENDING' })])).toEqual([
      { durationMs: 50_000, ending: 'success', status: 'COMPLETED', startedAt: START },
    ]);
    expect(pastRunsIn([listed({ status: 'BREWING', endTime: null })])).toEqual([]);
    expect(pastRunsIn([])).toEqual([]);
  });

  test('come oldest first', () => {
    const days = ['03', '01', '02'].map(day => `2026-11-${day}T09:00:00.000Z`);
    const runs = days.map(startTime => listed({ startTime }));
    expect(pastRunsIn(runs).map(({ startedAt }) => startedAt)).toEqual(days.toSorted());
  });

  test('may have taken no time', () => {
    for (const times of [{ elapsedTime: 0 }, { elapsedTime: null }, { elapsedTime: 0, endTime: null }])
      expect(pastRunsIn([listed({ endTime: START, ...times })])).toMatchObject([{ durationMs: 0 }]);
  });

  test('may have taken two weeks', () => {
    expect(pastRunsIn([listed({ elapsedTime: MAX_RUN_MS })])).toMatchObject([{ durationMs: MAX_RUN_MS }]);
  });

  test.each([
    ['null', null],
    ['missing', undefined],
    ['negative', -5],
    ['not a number', Number.NaN],
    ['of years', 1e12],
    ['nothing', 0],
  ])('took what their times say where Hex’s own word for it is %s', (_, elapsedTime) => {
    expect(pastRunsIn([listed({ elapsedTime })])).toMatchObject([{ durationMs: 60_000 }]);
  });

  test.each([
    ['never ended', { endTime: null }],
    ['ended before they began', { endTime: '2026-11-22T08:59:59.000Z' }],
    ['ended years later', { endTime: '2036-11-22T09:00:00.000Z' }],
    ['ended at no time that can be read', { endTime: 'soon' }],
    ['began at no time', { startTime: null }],
  ])('are not those that %s, where Hex does not say what they took', (_, times) => {
    expect(pastRunsIn([listed({ elapsedTime: null, ...times }), listed({})])).toHaveLength(1);
  });

  test('are not those that began nobody knows when, whatever they took', () => {
    expect(pastRunsIn([listed({ startTime: null }), listed({ startTime: undefined })])).toEqual([]);
  });
});

describe('what is usual', () => {
  test('is unknown where no run has completed', () => {
    expect(expectationOf([])).toBeUndefined();
    expect(expectationOf([past(5_000, 'failure')])).toBeUndefined();
  });

  test.each([
    [[7_000], { usualMs: 7_000, slowestMs: 7_000, count: 1 }],
    [[9_000, 1_000], { usualMs: 5_000, slowestMs: 9_000, count: 2 }],
    [[3_000, 90_000, 1_000], { usualMs: 3_000, slowestMs: 90_000, count: 3 }],
    [[4_000, 1_000, 2_000, 90_000], { usualMs: 3_000, slowestMs: 90_000, count: 4 }],
    [[0, 0], { usualMs: 0, slowestMs: 0, count: 2 }],
  ])('of %j is the one in the middle', (took, expected) => {
    expect(expectationOf(took.map(ms => past(ms)))).toEqual(expected);
  });

  test('says nothing of those that failed', () => {
    const runs = [past(1, 'failure'), past(8_000), past(999_999, 'failure'), past(4_000)];
    expect(completedMs(runs)).toEqual([8_000, 4_000]);
    expect(expectationOf(runs)).toEqual({ usualMs: 6_000, slowestMs: 8_000, count: 2 });
  });
});
