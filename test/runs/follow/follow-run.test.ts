import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHexApi } from '../../../src/hex/client.ts';
import { followRun } from '../../../src/runs/follow/follow-run.ts';
import type { PastRun } from '../../../src/runs/model/history.ts';
import { scenario } from '../../fakes/scenario/scenario.ts';
import { FOREVER, ORIGIN, type Simulation } from '../../fakes/scenario/virtual-time.ts';
import { blockedBy } from '../../hex/scripted-fetch.ts';

const HOUR = 3_600_000;

/** For what does not depend on the pace that the action chooses. */
const FIXED = { pollIntervalMs: 1_000 };

const following = (
  sim: Simulation,
  run: Parameters<typeof followRun>[0],
  options: Partial<Parameters<typeof followRun>[1]> = {},
) => sim.clock.run(followRun(run, { deadlineAt: HOUR, past: [], ...options }, sim.context));

const pastRun = (durationMs: number): PastRun => ({
  durationMs,
  ending: 'success',
  status: 'COMPLETED',
  startedAt: '2026-11-21T09:00:00.000Z',
});

/** So many durations, as far apart from each other. */
const evenly = (count: number, fromMs: number, toMs: number): number[] =>
  Array.from({ length: count }, (_, index) => fromMs + (index * (toMs - fromMs)) / (count - 1));

const toldAt = (sim: Simulation, kind: string) =>
  sim.events.filter(({ event }) => event.kind === kind).map(({ atMs }) => atMs);

describe('following a run', () => {
  test.each(['COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'])(
    'sees it end %s, with Hex’s own times',
    async end => {
      const sim = scenario().inVirtualTime();
      const { run } = sim.startRun({ pendingMs: 1_500, runningMs: 4_000, end });
      const followed = await following(sim, run, FIXED);
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
      expect(sim.events.filter(({ event }) => event.kind === 'status-changed')).toMatchObject([
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
      const sim = scenario({ limits: {} }).inVirtualTime();
      const { run } = sim.startRun({ runningMs });
      const sentAt: number[] = [];
      const hex: typeof sim.context.hex = {
        ...sim.context.hex,
        getRunStatus: (...asked) => {
          sentAt.push(sim.clock.now());
          return sim.context.hex.getRunStatus(...asked);
        },
      };
      const options = { deadlineAt: HOUR, past: took.map(pastRun) };
      expect(await sim.clock.run(followRun(run, options, { ...sim.context, hex }))).toMatchObject({
        kind: 'ended',
      });
      const at = sim.requestTimesMs('GetRunStatus').map(Math.round);
      expect(at).toEqual(sentAt.map(Math.round));
      at.forEach((time, index) => {
        const before = at[index - 1] ?? 0;
        // Hex tells times in whole seconds, so what is known of the run's age may be one off.
        expect(time - before).toBeLessThanOrEqual(Math.max(30_000, (before + 1_000) / 10));
      });
      expect(sim.hex.requests.filter(request => request.status === 429)).toEqual([]);
    },
  );

  test('learns of every end at the same time, however the runner’s calendar jumps', async () => {
    const ends = fc.constantFrom('COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL');
    const jumps = fc.array(fc.integer({ min: -1e10, max: 1e10 }), { minLength: 1, maxLength: 20 });
    const past = evenly(20, 50_000, 70_000).map(pastRun);
    const endOf = async (end: string, runningMs: number, jumpsMs: number[]) => {
      const sim = scenario({ limits: {} }).inVirtualTime();
      const { run } = sim.startRun({ pendingMs: 2_000, runningMs, end });
      let asked = 0;
      const wallNow = () => sim.clock.wallNow() + (jumpsMs[asked++ % jumpsMs.length] ?? 0);
      const clock = { ...sim.clock, wallNow };
      const hex = createHexApi({
        fetch: (url, init) => {
          sim.clock.stir();
          return sim.hex.fetch(url, init);
        },
        clock,
        origin: ORIGIN,
        token: sim.hex.token,
        userAgent: 'tests',
      });
      const context = { ...sim.context, clock, hex };
      const followed = await sim.clock.run(followRun(run, { deadlineAt: HOUR, past }, context));
      return { atMs: sim.clock.now(), kind: followed.kind, status: followed.run.status };
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
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: 5_000 });
    const headers = { 'ratelimit-remaining': '20', 'ratelimit-reset': '55' };
    sim.hex.fault('GetRunStatus', { kind: 'status', status: 502, headers });
    expect(await following(sim, run, FIXED)).toMatchObject({ kind: 'ended' });
    expect(sim.requestTimesMs('GetRunStatus').slice(0, 2)).toEqual([1_000, 1_500]);
  });

  test('tells once that others leave no room for a look', async () => {
    const sim = scenario({
      intercept: async pass => {
        const answer = await pass();
        const headers = { 'ratelimit-remaining': '3', 'ratelimit-reset': '50' };
        return new Response(answer.body, { status: answer.status, headers });
      },
    }).inVirtualTime();
    const { run } = sim.startRun({ runningMs: 200_000 });
    expect(await following(sim, run)).toMatchObject({ kind: 'ended' });
    const held = sim.events.flatMap(({ event }) => (event.kind === 'held-back' ? [event.delayMs] : []));
    expect(held).toEqual([expect.toSatisfy(ms => ms >= 50_000 && ms < 55_000)]);
    expect(sim.requestTimesMs('GetRunStatus').length).toBeGreaterThan(2);
  });

  test.each(['certificate', 'proxy'])('ends where a %s goes on blocking the way', async by => {
    const sim: Simulation = scenario({
      intercept: pass => (sim.clock.now() < 2_500 ? pass() : Promise.reject(blockedBy(by))),
    }).inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    expect(await following(sim, run, FIXED)).toMatchObject({
      interruption: { cause: 'failed', error: { kind: 'untrusted-connection', by } },
    });
    expect(sim.clock.now()).toBe(3_000 + 2 * 8_000);
  });

  test('looks at it as often as the user wants', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: 20_000 });
    await following(sim, run, { pollIntervalMs: 7_000 });
    expect(sim.requestTimesMs('GetRunStatus')).toEqual([7_000, 14_000, 21_000]);
  });

  test('keeps to Hex’s rate limit, however often the user wants to look', async () => {
    const sim = scenario({ limits: {} }).inVirtualTime();
    const { run } = sim.startRun({ runningMs: 300_000 });
    await following(sim, run, { pollIntervalMs: 1_000 });
    expect(sim.hex.requests.filter(request => request.status === 429)).toEqual([]);
    const at = sim.requestTimesMs('GetRunStatus');
    expect(at.slice(26).every((time, index) => time - (at[index] ?? 0) >= 60_000)).toBe(true);
  });

  test.each([
    ['as often as the user wants', { pollIntervalMs: 1_000, past: [] }],
    ['when the action chooses', { past: evenly(20, 250_000, 350_000).map(pastRun) }],
  ])('wakes no more often than it looks, %s', async (_, options) => {
    const sim = scenario({ limits: {} }).inVirtualTime();
    const { run } = sim.startRun({ runningMs: 300_000 });
    let sleeps = 0;
    const clock: typeof sim.context.clock = {
      ...sim.clock,
      sleep: (ms, signal) => {
        sleeps += 1;
        return sim.clock.sleep(ms, signal);
      },
    };
    await sim.clock.run(followRun(run, { deadlineAt: HOUR, ...options }, { ...sim.context, clock }));
    // Once more at most, where what is left of the minute has changed meanwhile.
    expect(sleeps).toBeLessThanOrEqual(sim.operations().length + 1);
  });

  test('learns soon of the end of one that first waits for its kernel, where those before took as long', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ pendingMs: 20_000, runningMs: 300_000 });
    const past = evenly(20, 290_000, 310_000).map(pastRun);
    expect(await following(sim, run, { past })).toMatchObject({ kind: 'ended' });
    expect(sim.clock.now() - 320_000).toBeLessThan(5_000);
  });

  test('looks soon at one that has already been running as long as those before took', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ agoMs: 300_000, pendingMs: 0, runningMs: FOREVER });
    // Hex's clock is known from here on.
    await sim.clock.run(sim.context.hex.getProjectRuns(run.projectId));
    const past = evenly(20, 290_000, 310_000).map(pastRun);
    await following(
      sim,
      { ...run, status: 'RUNNING', startedAt: new Date(sim.clock.wallNow() - 300_000).toISOString() },
      { past, deadlineAt: 60_000 },
    );
    expect(sim.requestTimesMs('GetRunStatus')[0]).toBeLessThan(5_000);
  });

  test.each([
    ['at the user’s interval', FIXED],
    ['when the action chooses', { past: evenly(20, 250_000, 350_000).map(pastRun) }],
  ])('counts as the likelier to have ended the longer its look is put off, %s', async (_, options) => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    const likely: number[] = [];
    const queue: typeof sim.context.queue = {
      enter: waiting => {
        likely.push(...[0, 500, 1_000, 60_000].map(inMs => waiting().endedIn(inMs)));
        return sim.context.queue.enter(waiting);
      },
    };
    const context = { ...sim.context, queue };
    await sim.clock.run(followRun(run, { deadlineAt: 1, past: [], ...options }, context));
    const [now, ...later] = likely;
    expect([now, likely.length]).toEqual([0, 4]);
    expect(later).toEqual(later.toSorted((a, b) => a - b));
    expect(new Set(likely).size).toBe(4);
    expect(Math.max(...likely)).toBeLessThanOrEqual(1);
  });

  test('leaves the queue whatever happens while it waits', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: 300_000 });
    let waiting = 0;
    const queue: typeof sim.context.queue = {
      enter: (...how) => {
        const place = sim.context.queue.enter(...how);
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
    const broken = { ...sim.context, queue, hex: { ...sim.context.hex, pollBudget } };
    const followed = followRun(run, { deadlineAt: HOUR, past: [], ...FIXED }, broken);
    await expect(sim.clock.run(followed)).rejects.toThrow('out of memory');
    expect(waiting).toBe(0);
  });

  test('shows a sign of life at most once in thirty seconds', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ pendingMs: 10_000, runningMs: 300_000 });
    await following(sim, run, { pollIntervalMs: 5_000 });
    const at = sim.events
      .filter(({ event }) => event.kind === 'heartbeat' || event.kind === 'status-changed')
      .map(({ atMs }) => atMs);
    const beats = toldAt(sim, 'heartbeat');
    expect(beats.length).toBeGreaterThanOrEqual(6);
    for (const beat of beats) {
      const before = at.filter(time => time < beat).at(-1) ?? 0;
      expect(beat - before).toBeGreaterThanOrEqual(30_000);
      expect(beat - before).toBeLessThan(46_000);
    }
  });

  test.each([
    [
      'what is usual for its project',
      [60_000],
      { expected: { usualMs: 60_000, slowestMs: 60_000, count: 1 } },
    ],
    ['no more, where nothing is known', [], {}],
  ])(
    'shows a sign of life that says how long it has been followed and has been running, and %s',
    async (_, took, more) => {
      const sim = scenario().inVirtualTime();
      await sim.clock.run(sim.clock.sleep(7_000));
      const { run } = sim.startRun({ pendingMs: 10_000, runningMs: 75_000 });
      await following(sim, run, { pollIntervalMs: 10_000, past: took.map(pastRun) });
      const beats = sim.events.flatMap(({ event }) => {
        if (event.kind !== 'heartbeat') return [];
        const { run: _, ...told } = event;
        return [told];
      });
      expect(beats).toStrictEqual([
        { kind: 'heartbeat', elapsedMs: 40_000, runningMs: 30_000, ...more },
        { kind: 'heartbeat', elapsedMs: 70_000, runningMs: 60_000, ...more },
      ]);
    },
  );

  test('tells once of a status nobody knows, and goes on', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({
      phases: [
        { status: 'REHEATING', forMs: 5_000 },
        { status: 'RUNNING', forMs: 5_000 },
        { status: 'REHEATING', forMs: 5_000 },
      ],
    });
    expect(await following(sim, { ...run, status: 'PENDING' }, FIXED)).toMatchObject({
      kind: 'ended',
      run: { status: 'COMPLETED' },
    });
    expect(sim.events.filter(({ event }) => event.kind === 'unknown-status')).toMatchObject([
      { event: { status: 'REHEATING' } },
    ]);
    expect(toldAt(sim, 'status-changed')).toHaveLength(4);
  });

  test('does not mind twenty looks in a row that fail, and tells when it is well again', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: 60_000 });
    const faults = [
      { kind: 'drop' },
      { kind: 'garbage' },
      { kind: 'cut', at: 'body' },
      { kind: 'status', status: 503 },
      { kind: 'status', status: 429 },
    ] as const;
    for (let n = 0; n < 20; n += 1) sim.hex.fault('GetRunStatus', faults[n % 5] ?? { kind: 'drop' });
    expect(await following(sim, run, FIXED)).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    expect(sim.eventKinds().filter(kind => kind === 'waiting')).toHaveLength(20);
    expect(toldAt(sim, 'recovered')).toHaveLength(1);
    const waits = sim.events.flatMap(({ event }) => (event.kind === 'waiting' ? [event.wait.attempts] : []));
    expect(waits).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  const refusal = (status: number) => ({ kind: 'status', status, body: { reason: 'No' } }) as const;

  test.each([400, 401, 403, 404, 409, 418, 422, 423, 425])(
    'is not put off by a single %i, nor by two in a row',
    async status => {
      for (const times of [1, 2]) {
        const sim = scenario().inVirtualTime();
        const { run } = sim.startRun({ runningMs: 60_000 });
        sim.hex.fault('GetRunStatus', refusal(status), { skip: 2, times });
        expect(await following(sim, run, FIXED)).toMatchObject({
          kind: 'ended',
          run: { status: 'COMPLETED' },
        });
      }
    },
  );

  test('is not put off by one redirect', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: 60_000 });
    sim.hex.fault('GetRunStatus', { kind: 'redirect', location: 'https://sign-in.test/' });
    expect(await following(sim, run, FIXED)).toMatchObject({ kind: 'ended' });
  });

  test.each([400, 401, 403, 422])('ends where three looks over 16 s are answered %i', async status => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    sim.hex.fault('GetRunStatus', refusal(status), { skip: 2, times: FOREVER });
    expect(await following(sim, run, FIXED)).toMatchObject({
      interruption: { cause: 'failed', error: { operation: 'GetRunStatus', status } },
      run: { status: 'RUNNING' },
    });
    expect(sim.requestTimesMs('GetRunStatus')).toEqual([1_000, 2_000, 3_000, 11_000, 19_000]);
  });

  test('ends for refusals that differ', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    for (const error of [refusal(401), refusal(403), refusal(422)]) sim.hex.fault('GetRunStatus', error);
    expect(await following(sim, run, FIXED)).toMatchObject({
      interruption: { cause: 'failed', error: { status: 422 } },
    });
  });

  test('does not add up refusals between which a look has failed otherwise', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: 120_000 });
    const trouble = { kind: 'status', status: 502 } as const;
    for (const error of [refusal(403), trouble, refusal(403), trouble, refusal(422)])
      sim.hex.fault('GetRunStatus', error);
    expect(await following(sim, run, FIXED)).toMatchObject({ kind: 'ended' });
  });

  test('does not add up refusals between which a look has succeeded', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: 120_000 });
    for (let n = 0; n < 6; n += 1) sim.hex.fault('GetRunStatus', refusal(403), { skip: 1 });
    expect(await following(sim, run, FIXED)).toMatchObject({ kind: 'ended' });
  });

  test('believes no 404 in the first minute: Hex may not yet know the run everywhere', async () => {
    for (const [missingForMs, expected] of [
      [59_000, { kind: 'ended' }],
      [FOREVER, { interruption: { cause: 'failed' } }],
    ] as const) {
      const sim = scenario({
        intercept: pass =>
          sim.clock.now() < missingForMs ? Promise.resolve(new Response('', { status: 404 })) : pass(),
      }).inVirtualTime() as Simulation;
      const { run } = sim.startRun({ runningMs: 30_000 });
      expect(await following(sim, run, FIXED)).toMatchObject(expected);
      expect(sim.clock.now()).toBe(65_000);
    }
  });

  test('ends as soon as somebody stops the step while a refusal is doubted', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    sim.hex.fault('GetRunStatus', refusal(403), { times: FOREVER });
    sim.stopAt(5_000);
    expect(await following(sim, run, FIXED)).toMatchObject({ interruption: { cause: 'stopped' } });
    expect(sim.clock.now()).toBe(5_000);
  });

  test('takes a status nobody knows for an end where Hex tells when the run ended', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ pendingMs: 0, runningMs: 5_000, end: 'EXPIRED' });
    expect(await following(sim, run, FIXED)).toMatchObject({ kind: 'ended', run: { status: 'EXPIRED' } });
    expect(sim.clock.now()).toBe(5_000);
    expect(sim.eventKinds()).not.toContain('unknown-status');
  });

  test('ends when the time is out, with the run as last seen', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    expect(await following(sim, run, { deadlineAt: 100_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      run: { status: 'RUNNING' },
    });
    expect(sim.clock.now()).toBe(100_000);
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
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    const deadlineAt = told.kind === 'refused' && told.status === 403 ? 10_000 : 100_000;
    sim.hex.fault('GetRunStatus', error, { times: FOREVER });
    expect(await following(sim, run, { deadlineAt })).toMatchObject({
      interruption: { cause: 'timed-out', error: told },
      run,
    });
    expect(sim.clock.now()).toBe(deadlineAt);
  });

  test('tells nothing of a look that its own time limit cut short', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    sim.hex.fault('GetRunStatus', { kind: 'hang' }, { skip: 2 });
    expect(await following(sim, run, { ...FIXED, deadlineAt: 3_100 })).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'timed-out' },
      run: expect.objectContaining({ status: 'RUNNING' }),
    });
  });

  test('tells of the connection that broke before, where its time limit cuts the last look short', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    sim.hex.fault('GetRunStatus', { kind: 'drop' });
    sim.hex.fault('GetRunStatus', { kind: 'hang' });
    expect(await following(sim, run, { ...FIXED, deadlineAt: 1_600 })).toMatchObject({
      interruption: { cause: 'timed-out', error: { kind: 'unreachable' } },
    });
  });

  test('loses no more than ten seconds to a Hex that accepts and says nothing', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: 5_000 });
    sim.hex.fault('GetRunStatus', { kind: 'hang' });
    expect(await following(sim, run, FIXED)).toMatchObject({ kind: 'ended' });
    expect(sim.clock.now()).toBe(1_000 + 10_000 + 500);
  });

  test('blames no rate limit where the time is out while the next look is not due', async () => {
    const sim = scenario({ limits: {} }).inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    expect(await following(sim, run, { ...FIXED, deadlineAt: 40_000 })).toHaveProperty('interruption', {
      cause: 'timed-out',
    });
  });

  test('was stopped, where that and the end of its time come at once', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    sim.stopAt(10_500);
    expect(await following(sim, run, { ...FIXED, deadlineAt: 10_500 })).toMatchObject({
      interruption: { cause: 'stopped' },
    });
  });

  test('asks nothing where the time is out already', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun();
    expect(await following(sim, run, { deadlineAt: 0 })).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'timed-out' },
      run,
    });
    expect(sim.operations()).toEqual([]);
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
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ runningMs: FOREVER });
    if (error !== undefined) sim.hex.fault('GetRunStatus', error, { skip: 2 });
    sim.stopAt(atMs);
    expect(await following(sim, run, FIXED)).toMatchObject({
      interruption: { cause: 'stopped' },
      run: { status: 'RUNNING' },
    });
    expect(sim.clock.now()).toBe(atMs);
  });
});
