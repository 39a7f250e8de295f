import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHexApi } from '../../../src/hex/client.ts';
import { followRun } from '../../../src/runs/follow/follow-run.ts';
import type { PastRun } from '../../../src/runs/model/history.ts';
import { blockedBy, ORIGIN } from '../../hex/in-virtual-time.ts';
import { FOREVER, type Stage, setStage } from '../stage.ts';

const HOUR = 3_600_000;

/** For what does not depend on the pace that the action chooses. */
const FIXED = { pollIntervalMs: 1_000 };

const following = (
  stage: Stage,
  run: Parameters<typeof followRun>[0],
  options: Partial<Parameters<typeof followRun>[1]> = {},
) => stage.clock.run(followRun(run, { deadlineAt: HOUR, ...options }, stage.context));

const pastRun = (durationMs: number): PastRun => ({
  durationMs,
  ending: 'success',
  status: 'COMPLETED',
  startedAt: '2026-11-21T09:00:00.000Z',
});

/** So many durations, as far apart from each other. */
const evenly = (count: number, fromMs: number, toMs: number): number[] =>
  Array.from({ length: count }, (_, index) => fromMs + (index * (toMs - fromMs)) / (count - 1));

const toldAt = (stage: Stage, kind: string) =>
  stage.told.filter(({ event }) => event.kind === kind).map(({ atMs }) => atMs);

describe('following a run', () => {
  test.each(['COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'])(
    'sees it end %s, with Hex’s own times',
    async end => {
      const stage = setStage();
      const { run } = stage.startRun({ pendingMs: 1_500, runningMs: 4_000, end });
      const followed = await following(stage, run, FIXED);
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

  test.each([
    ['of which nothing is known', [], 400_000],
    ['like those before', [380_000, 400_000, 410_000, 400_000], 400_000],
    ['as slow as the slowest of many', evenly(47, 355_000, 529_000), 527_000],
    ['that takes far longer than those before', [4_000, 5_000, 4_000], 2_000_000],
    ['that is over far sooner than those before', [HOUR, HOUR, HOUR], 40_000],
  ])(
    'looks at a run %s with gaps of at most 30 s or a tenth of its time, none held back',
    async (_, took, runningMs) => {
      const stage = setStage({ limits: {} });
      const { run } = stage.startRun({ runningMs });
      const sentAt: number[] = [];
      const hex: typeof stage.context.hex = {
        ...stage.context.hex,
        getRunStatus: (...asked) => {
          sentAt.push(stage.clock.now());
          return stage.context.hex.getRunStatus(...asked);
        },
      };
      const options = { deadlineAt: HOUR, past: took.map(pastRun) };
      expect(await stage.clock.run(followRun(run, options, { ...stage.context, hex }))).toMatchObject({
        kind: 'ended',
      });
      const at = stage.askedAt('GetRunStatus').map(Math.round);
      expect(at).toEqual(sentAt.map(Math.round));
      at.forEach((time, index) => {
        const before = at[index - 1] ?? 0;
        // Hex tells times in whole seconds, so what is known of the run's age may be one off.
        expect(time - before).toBeLessThanOrEqual(Math.max(30_000, (before + 1_000) / 10));
      });
      expect(stage.hex.requests.filter(request => request.status === 429)).toEqual([]);
    },
  );

  test('learns of every end at the same time, however the runner’s calendar jumps', async () => {
    const ends = fc.constantFrom('COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL');
    const jumps = fc.array(fc.integer({ min: -1e10, max: 1e10 }), { minLength: 1, maxLength: 20 });
    const past = evenly(20, 50_000, 70_000).map(pastRun);
    const endOf = async (end: string, runningMs: number, jumpsMs: number[]) => {
      const stage = setStage({ limits: {} });
      const { run } = stage.startRun({ pendingMs: 2_000, runningMs, end });
      let asked = 0;
      const wallNow = () => stage.clock.wallNow() + (jumpsMs[asked++ % jumpsMs.length] ?? 0);
      const clock = { ...stage.clock, wallNow };
      const hex = createHexApi({
        fetch: (url, init) => {
          stage.clock.stir();
          return stage.hex.fetch(url, init);
        },
        clock,
        origin: ORIGIN,
        token: stage.hex.token,
        userAgent: 'tests',
      });
      const context = { ...stage.context, clock, hex };
      const followed = await stage.clock.run(followRun(run, { deadlineAt: HOUR, past }, context));
      return { atMs: stage.clock.now(), kind: followed.kind, status: followed.run.status };
    };
    await fc.assert(
      fc.asyncProperty(ends, fc.nat(200_000), jumps, async (end, runningMs, jumpsMs) => {
        const calm = await endOf(end, runningMs, [0]);
        expect(calm).toMatchObject({ kind: 'ended', status: end });
        expect(await endOf(end, runningMs, jumpsMs)).toEqual(calm);
      }),
      { numRuns: 30 },
    );
  });

  test('backs off from a 502 as from any, though it tells of a rate limit with something left', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 5_000 });
    const headers = { 'ratelimit-remaining': '20', 'ratelimit-reset': '55' };
    stage.hex.fault('GetRunStatus', { kind: 'status', status: 502, headers });
    expect(await following(stage, run, FIXED)).toMatchObject({ kind: 'ended' });
    expect(stage.askedAt('GetRunStatus').slice(0, 2)).toEqual([1_000, 1_500]);
  });

  test('tells once that others leave no room for a look', async () => {
    const stage = setStage({
      between: async pass => {
        const answer = await pass();
        const headers = { 'ratelimit-remaining': '3', 'ratelimit-reset': '50' };
        return new Response(answer.body, { status: answer.status, headers });
      },
    });
    const { run } = stage.startRun({ runningMs: 200_000 });
    expect(await following(stage, run)).toMatchObject({ kind: 'ended' });
    const held = stage.told.flatMap(({ event }) => (event.kind === 'held-back' ? [event.delayMs] : []));
    expect(held).toEqual([expect.toSatisfy(ms => ms >= 50_000 && ms < 55_000)]);
    expect(stage.askedAt('GetRunStatus').length).toBeGreaterThan(2);
  });

  test.each(['certificate', 'proxy'])('ends where a %s goes on blocking the way', async by => {
    const stage: Stage = setStage({
      between: pass => (stage.clock.now() < 2_500 ? pass() : Promise.reject(blockedBy(by))),
    });
    const { run } = stage.startRun({ runningMs: FOREVER });
    expect(await following(stage, run, FIXED)).toMatchObject({
      interruption: { cause: 'failed', error: { kind: 'untrusted-connection', by } },
    });
    expect(stage.clock.now()).toBe(3_000 + 2 * 8_000);
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

  test.each([
    ['as often as the user wants', { pollIntervalMs: 1_000 }],
    ['when the action chooses', { past: evenly(20, 250_000, 350_000).map(pastRun) }],
  ])('wakes no more often than it looks, %s', async (_, options) => {
    const stage = setStage({ limits: {} });
    const { run } = stage.startRun({ runningMs: 300_000 });
    let sleeps = 0;
    const clock: typeof stage.context.clock = {
      ...stage.clock,
      sleep: (ms, signal) => {
        sleeps += 1;
        return stage.clock.sleep(ms, signal);
      },
    };
    await stage.clock.run(followRun(run, { deadlineAt: HOUR, ...options }, { ...stage.context, clock }));
    // Once more at most, where what is left of the minute has changed meanwhile.
    expect(sleeps).toBeLessThanOrEqual(stage.asked().length + 1);
  });

  test('leaves the queue whatever happens while it waits', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 300_000 });
    let waiting = 0;
    const queue: typeof stage.context.queue = {
      enter: (...how) => {
        const place = stage.context.queue.enter(...how);
        waiting += 1;
        return {
          ...place,
          leave: () => {
            waiting -= 1;
          },
        };
      },
    };
    const pollBudget = () => {
      throw new Error('out of memory');
    };
    const broken = { ...stage.context, queue, hex: { ...stage.context.hex, pollBudget } };
    await expect(stage.clock.run(followRun(run, { deadlineAt: HOUR, ...FIXED }, broken))).rejects.toThrow(
      'out of memory',
    );
    expect(waiting).toBe(0);
  });

  test('shows a sign of life at most once in thirty seconds', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ pendingMs: 10_000, runningMs: 300_000 });
    await following(stage, run, { pollIntervalMs: 5_000 });
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
    expect(await following(stage, { ...run, status: 'PENDING' }, FIXED)).toMatchObject({
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
    expect(await following(stage, run, FIXED)).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    expect(stage.story().filter(kind => kind === 'waiting')).toHaveLength(20);
    expect(toldAt(stage, 'recovered')).toHaveLength(1);
    const waits = stage.told.flatMap(({ event }) => (event.kind === 'waiting' ? [event.wait.attempts] : []));
    expect(waits).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  const refusal = (status: number) => ({ kind: 'status', status, body: { reason: 'No' } }) as const;

  test.each([400, 401, 403, 404, 409, 418, 422, 423, 425])(
    'is not put off by a single %i, nor by two in a row',
    async status => {
      for (const times of [1, 2]) {
        const stage = setStage();
        const { run } = stage.startRun({ runningMs: 60_000 });
        stage.hex.fault('GetRunStatus', refusal(status), { skip: 2, times });
        expect(await following(stage, run, FIXED)).toMatchObject({
          kind: 'ended',
          run: { status: 'COMPLETED' },
        });
      }
    },
  );

  test('is not put off by one redirect', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 60_000 });
    stage.hex.fault('GetRunStatus', { kind: 'redirect', location: 'https://sign-in.test/' });
    expect(await following(stage, run, FIXED)).toMatchObject({ kind: 'ended' });
  });

  test.each([400, 401, 403, 422])('ends where three looks over 16 s are answered %i', async status => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    stage.hex.fault('GetRunStatus', refusal(status), { skip: 2, times: FOREVER });
    expect(await following(stage, run, FIXED)).toMatchObject({
      interruption: { cause: 'failed', error: { operation: 'GetRunStatus', status } },
      run: { status: 'RUNNING' },
    });
    expect(stage.askedAt('GetRunStatus')).toEqual([1_000, 2_000, 3_000, 11_000, 19_000]);
  });

  test('ends for refusals that differ', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    for (const error of [refusal(401), refusal(403), refusal(422)]) stage.hex.fault('GetRunStatus', error);
    expect(await following(stage, run, FIXED)).toMatchObject({
      interruption: { cause: 'failed', error: { status: 422 } },
    });
  });

  test('does not add up refusals between which a look has failed otherwise', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 120_000 });
    const trouble = { kind: 'status', status: 502 } as const;
    for (const error of [refusal(403), trouble, refusal(403), trouble, refusal(422)])
      stage.hex.fault('GetRunStatus', error);
    expect(await following(stage, run, FIXED)).toMatchObject({ kind: 'ended' });
  });

  test('does not add up refusals between which a look has succeeded', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 120_000 });
    for (let n = 0; n < 6; n += 1) stage.hex.fault('GetRunStatus', refusal(403), { skip: 1 });
    expect(await following(stage, run, FIXED)).toMatchObject({ kind: 'ended' });
  });

  test('believes no 404 in the first minute: Hex may not yet know the run everywhere', async () => {
    for (const [missingForMs, expected] of [
      [59_000, { kind: 'ended' }],
      [FOREVER, { interruption: { cause: 'failed' } }],
    ] as const) {
      const stage = setStage({
        between: pass =>
          stage.clock.now() < missingForMs ? Promise.resolve(new Response('', { status: 404 })) : pass(),
      }) as Stage;
      const { run } = stage.startRun({ runningMs: 30_000 });
      expect(await following(stage, run, FIXED)).toMatchObject(expected);
      expect(stage.clock.now()).toBe(65_000);
    }
  });

  test('ends as soon as somebody stops the step while a refusal is doubted', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    stage.hex.fault('GetRunStatus', refusal(403), { times: FOREVER });
    stage.stopAt(5_000);
    expect(await following(stage, run, FIXED)).toMatchObject({ interruption: { cause: 'stopped' } });
    expect(stage.clock.now()).toBe(5_000);
  });

  test('takes a status nobody knows for an end where Hex tells when the run ended', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ pendingMs: 0, runningMs: 5_000, end: 'EXPIRED' });
    expect(await following(stage, run, FIXED)).toMatchObject({ kind: 'ended', run: { status: 'EXPIRED' } });
    expect(stage.clock.now()).toBe(5_000);
    expect(stage.story()).not.toContain('unknown-status');
  });

  test('ends when the time is out, with the run as last seen', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    expect(await following(stage, run, { deadlineAt: 100_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      run: { status: 'RUNNING' },
    });
    expect(stage.clock.now()).toBe(100_000);
  });

  test.each([
    ['looks that fail', { kind: 'drop' }, { kind: 'unreachable' }],
    ['a Hex that says nothing', { kind: 'hang' }, { kind: 'timed-out', timeoutMs: 10_000 }],
    [
      'a rate limit',
      { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
      { kind: 'refused', status: 429 },
    ],
    ['a refusal that is still doubted', { kind: 'status', status: 403 }, { kind: 'refused', status: 403 }],
  ] as const)('ends when the time is out amid %s, and tells of it', async (_, error, told) => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    const deadlineAt = told.kind === 'refused' && told.status === 403 ? 10_000 : 100_000;
    stage.hex.fault('GetRunStatus', error, { times: FOREVER });
    expect(await following(stage, run, { deadlineAt })).toMatchObject({
      interruption: { cause: 'timed-out', error: told },
      run,
    });
    expect(stage.clock.now()).toBe(deadlineAt);
  });

  test('tells nothing of a look that its own time limit cut short', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    stage.hex.fault('GetRunStatus', { kind: 'hang' }, { skip: 2 });
    expect(await following(stage, run, { ...FIXED, deadlineAt: 3_100 })).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'timed-out' },
      run: expect.objectContaining({ status: 'RUNNING' }),
    });
  });

  test('tells of the connection that broke before, where its time limit cuts the last look short', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    stage.hex.fault('GetRunStatus', { kind: 'drop' });
    stage.hex.fault('GetRunStatus', { kind: 'hang' });
    expect(await following(stage, run, { ...FIXED, deadlineAt: 1_600 })).toMatchObject({
      interruption: { cause: 'timed-out', error: { kind: 'unreachable' } },
    });
  });

  test('loses no more than ten seconds to a Hex that accepts and says nothing', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: 5_000 });
    stage.hex.fault('GetRunStatus', { kind: 'hang' });
    expect(await following(stage, run, FIXED)).toMatchObject({ kind: 'ended' });
    expect(stage.clock.now()).toBe(1_000 + 10_000 + 500);
  });

  test('asks nothing where the time is out already', async () => {
    const stage = setStage();
    const { run } = stage.startRun();
    expect(await following(stage, run, { deadlineAt: 0 })).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'timed-out' },
      run,
    });
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
  ] as const)('ends as soon as somebody stops the step, %s', async (_, error, atMs) => {
    const stage = setStage();
    const { run } = stage.startRun({ runningMs: FOREVER });
    if (error !== undefined) stage.hex.fault('GetRunStatus', error, { skip: 2 });
    stage.stopAt(atMs);
    expect(await following(stage, run, FIXED)).toMatchObject({
      interruption: { cause: 'stopped' },
      run: { status: 'RUNNING' },
    });
    expect(stage.clock.now()).toBe(atMs);
  });
});
