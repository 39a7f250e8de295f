import { describe, expect, test } from 'vitest';
import { runFromStart, runFromStatus, withStatus } from '../../../src/runs/model/run.ts';

const IDS = { projectId: 'the-project', runId: 'the-run' };
const LINKS = { runUrl: 'https://hex/run', runStatusUrl: 'https://hex/status' };

describe('a run', () => {
  test('that was just started is pending and keeps what Hex told', () => {
    expect(runFromStart({ ...IDS, ...LINKS, projectVersion: 7, traceId: 'trace-7' })).toEqual({
      ...IDS,
      ...LINKS,
      status: 'PENDING',
      projectVersion: 7,
      traceId: 'trace-7',
    });
  });

  test('has only what Hex told: no nulls', () => {
    expect(runFromStart({ ...IDS, runUrl: null, runStatusUrl: undefined, projectVersion: null })).toEqual({
      ...IDS,
      status: 'PENDING',
    });
    expect(runFromStatus({ ...IDS, status: 'RUNNING', startTime: null, elapsedTime: null })).toEqual({
      ...IDS,
      status: 'RUNNING',
    });
  });

  test('takes on what a look shows, and keeps what the look does not repeat', () => {
    const run = runFromStart({ ...IDS, ...LINKS, projectVersion: 7, traceId: 'of the start' });
    const seen = withStatus(run, {
      ...IDS,
      status: 'COMPLETED',
      runUrl: null,
      projectVersion: 8,
      runTrigger: 'API',
      startTime: '2026-11-22T09:00:00Z',
      endTime: '2026-11-22T09:01:00Z',
      elapsedTime: 0,
    });
    expect(seen).toEqual({
      ...IDS,
      ...LINKS,
      status: 'COMPLETED',
      projectVersion: 8,
      trigger: 'API',
      startedAt: '2026-11-22T09:00:00Z',
      endedAt: '2026-11-22T09:01:00Z',
      elapsedMs: 0,
      traceId: 'of the start',
    });
    expect(run.status).toBe('PENDING');
  });

  test('keeps the status it had where a poll shows none', () => {
    const run = { ...runFromStart(IDS), status: 'RUNNING' };
    expect(withStatus(run, { ...IDS, status: '' })).toMatchObject({ status: 'RUNNING' });
  });
});
