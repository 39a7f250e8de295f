import { describe, expect, test } from 'vitest';
import { follow } from '../../src/runs/follow.ts';
import { blockedBy } from '../api/in-virtual-time.ts';
import { FOREVER, type Stage, setStage } from './stage.ts';

const HOUR = 3_600_000;

const following = (
  stage: Stage,
  run: Parameters<typeof follow>[0],
  options: Partial<Parameters<typeof follow>[1]> = {},
) => stage.clock.run(follow(run, { deadlineAt: HOUR, ...options }, stage.world));

const toldAt = (stage: Stage, kind: string) =>
  stage.told.filter(({ event }) => event.kind === kind).map(({ atMs }) => atMs);

describe('following a run', () => {
  test.each(['COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'])(
    'sees it end %s, with Hex’s own times',
    async end => {
      const stage = setStage();
      const { run } = stage.startRun({ pendingMs: 1_500, runningMs: 4_000, end });
      const followed = await following(stage, run);
      expect(followed).toMatchObject({
        kind: 'ended',
        run: {
          runId: run.runId,
          status: end,
          trigger: 'API',
          startedAt: '2026-11-22T09:00:01.500Z',
          endedAt: '2026-11-22T09:00:05.500Z',
          elapsedMs: 4_000,
        },
      });
      expect(stage.told.filter(({ event }) => event.kind === 'status-changed')).toMatchObject([
        { atMs: 2_000, event: { run: { status: 'RUNNING' }, elapsedMs: 2_000 } },
        { atMs: 6_000, event: { run: { status: end }, elapsedMs: 6_000 } },
      ]);
    },
  );

  test('looks at it after a second, and less often the longer it lasts; no look is held back', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 400_000 });
    await following(stage, run);
    const at = stage.askedAt('GetRunStatus');
    const gaps = at.map((time, index) => Math.round(time - (at[index - 1] ?? 0)));
    expect([gaps[0], gaps.at(-1)]).toEqual([1_000, 15_000]);
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  });

  test('backs off from a 502 as from any, though it tells of a rate limit with something left', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 5_000 });
    const headers = { 'ratelimit-remaining': '20', 'ratelimit-reset': '55' };
    stage.hex.fault('GetRunStatus', { kind: 'status', status: 502, headers });
    expect(await following(stage, run)).toMatchObject({ kind: 'ended' });
    expect(stage.askedAt('GetRunStatus').slice(0, 2)).toEqual([1_000, 1_500]);
  });

  test.each(['certificate', 'proxy'])('ends at once where a %s blocks the way', async by => {
    const stage: Stage = setStage({
      between: pass => (stage.clock.now() < 2_500 ? pass() : Promise.reject(blockedBy(by))),
    });
    const { run } = stage.startRun({ runningMs: FOREVER });
    expect(await following(stage, run)).toMatchObject({ kind: 'failed', fault: { kind: 'blocked', by } });
    expect(stage.clock.now()).toBe(3_000);
  });

  test('looks at it as often as the user wants', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 20_000 });
    await following(stage, run, { pollIntervalMs: 7_000 });
    expect(stage.askedAt('GetRunStatus')).toEqual([7_000, 14_000, 21_000]);
  });

  test('keeps to Hex’s rate limit, however often the user wants to look', async () => {
    const stage = setStage({ limits: {} });
    const { run } = stage.startRun({ runningMs: 300_000 });
    await following(stage, run, { pollIntervalMs: 1_000 });
    expect(stage.hex.requests.filter(request => request.status === 429)).toEqual([]);
    const at = stage.askedAt('GetRunStatus');
    expect(at.slice(26).every((time, index) => time - (at[index] ?? 0) >= 60_000)).toBe(true);
  });

  test('shows a sign of life at most once in thirty seconds', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ pendingMs: 10_000, runningMs: 300_000 });
    await following(stage, run);
    const at = stage.told
      .filter(({ event }) => event.kind === 'heartbeat' || event.kind === 'status-changed')
      .map(({ atMs }) => atMs);
    const beats = toldAt(stage, 'heartbeat');
    expect(beats.length).toBeGreaterThanOrEqual(6);
    for (const beat of beats) {
      const before = at.filter(time => time < beat).at(-1) ?? 0;
      expect(beat - before).toBeGreaterThanOrEqual(30_000);
      expect(beat - before).toBeLessThan(46_000);
    }
  });

  test('tells once of a status nobody knows, and goes on', async () => {
    const stage = setStage();
    const { run } = stage.startRun({
      phases: [
        { status: 'REHEATING', forMs: 5_000 },
        { status: 'RUNNING', forMs: 5_000 },
        { status: 'REHEATING', forMs: 5_000 },
      ],
    });
    expect(await following(stage, { ...run, status: 'PENDING' })).toMatchObject({
      kind: 'ended',
      run: { status: 'COMPLETED' },
    });
    expect(stage.told.filter(({ event }) => event.kind === 'unknown-status')).toMatchObject([
      { event: { status: 'REHEATING' } },
    ]);
    expect(toldAt(stage, 'status-changed')).toHaveLength(4);
  });

  test('does not mind twenty looks in a row that fail, and tells when it is well again', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 60_000 });
    const faults = [
      { kind: 'drop' },
      { kind: 'garbage' },
      { kind: 'cut', at: 'body' },
      { kind: 'status', status: 503 },
      { kind: 'status', status: 429 },
    ] as const;
    for (let n = 0; n < 20; n += 1) stage.hex.fault('GetRunStatus', faults[n % 5] ?? { kind: 'drop' });
    expect(await following(stage, run)).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    expect(stage.story().filter(kind => kind === 'waiting')).toHaveLength(20);
    expect(toldAt(stage, 'recovered')).toHaveLength(1);
    const waits = stage.told.flatMap(({ event }) => (event.kind === 'waiting' ? [event.wait.attempts] : []));
    expect(waits).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test.each([400, 401, 403, 404, 422])('ends at once where Hex answers %i', async status => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    stage.hex.fault('GetRunStatus', { kind: 'status', status, body: { reason: 'No' } }, { skip: 2 });
    expect(await following(stage, run)).toMatchObject({
      kind: 'failed',
      run: { status: 'RUNNING' },
      fault: { operation: 'GetRunStatus', status },
    });
    expect(stage.clock.now()).toBe(3_000);
  });

  test('ends when the time is out, with the run as last seen', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    expect(await following(stage, run, { deadlineAt: 100_000 })).toMatchObject({
      kind: 'timed-out',
      run: { status: 'RUNNING' },
    });
    expect(stage.clock.now()).toBe(100_000);
  });

  test.each([
    ['looks that fail', { kind: 'drop' }],
    ['a Hex that says nothing', { kind: 'hang' }],
    ['a rate limit', { kind: 'status', status: 429, headers: { 'retry-after': '3600' } }],
  ] as const)('ends when the time is out amid %s', async (_, fault) => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    stage.hex.fault('GetRunStatus', fault, { times: FOREVER });
    expect(await following(stage, run, { deadlineAt: 100_000 })).toEqual({ kind: 'timed-out', run });
    expect(stage.clock.now()).toBe(100_000);
  });

  test('loses no more than ten seconds to a Hex that accepts and says nothing', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 5_000 });
    stage.hex.fault('GetRunStatus', { kind: 'hang' });
    expect(await following(stage, run)).toMatchObject({ kind: 'ended' });
    expect(stage.clock.now()).toBe(1_000 + 10_000 + 500);
  });

  test('asks nothing where the time is out already', async () => {
    const stage = setStage();
    const { run } = stage.startRun();
    expect(await following(stage, run, { deadlineAt: 0 })).toEqual({ kind: 'timed-out', run });
    expect(stage.asked()).toEqual([]);
  });

  test.each([
    ['between two looks', undefined, 30_500],
    ['while Hex keeps its answer', { kind: 'hang' }, 3_500],
    [
      'while it waits to look again',
      { kind: 'status', status: 429, headers: { 'retry-after': '60' } },
      20_000,
    ],
  ] as const)('ends as soon as somebody stops the step, %s', async (_, fault, atMs) => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    if (fault !== undefined) stage.hex.fault('GetRunStatus', fault, { skip: 2 });
    stage.stopAt(atMs);
    expect(await following(stage, run)).toMatchObject({ kind: 'stopped', run: { status: 'RUNNING' } });
    expect(stage.clock.now()).toBe(atMs);
  });
});
