import { describe, expect, test } from 'vitest';
import { POLLS_PER_MINUTE } from '../../../src/hex/rate-limit/limiter.ts';
import { CANCEL_MS, cancelRun, cancelRuns } from '../../../src/runs/cancel/cancel-runs.ts';
import type { RunScript } from '../../fakes/hex/runs.ts';
import { scenario } from '../../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../../fakes/scenario/virtual-time.ts';

const LASTING = { runningMs: FOREVER };
const cancelling = (sim: Simulation, run: Parameters<typeof cancelRun>[0], withinMs = CANCEL_MS) =>
  sim.clock.run(
    cancelRun(
      run,
      { deadlineAt: sim.clock.now() + withinMs, signal: new AbortController().signal },
      sim.context,
    ),
  );

describe('cancelling a run', () => {
  test('watches it end', async () => {
    const sim = scenario().inVirtualTime();
    const { run, view } = sim.startRun({ ...LASTING, killDelayMs: 1_200 });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
    expect(view().status).toBe('KILLED');
    expect(sim.clock.now()).toBe(1_500);
    // Ever less often, because many may be cancelled at once.
    expect(sim.requestTimesMs('GetRunStatus')).toEqual([0, 500, 1_500]);
  });

  test.each(['COMPLETED', 'ERRORED'])('that is %s already tells how it ended', async end => {
    for (const cancelEnded of [204, 422] as const) {
      const sim = scenario().inVirtualTime();
      const { run } = sim.startRun({ agoMs: 60_000, end, cancelEnded });
      expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: end } });
    }
  });

  test('that ends by itself meanwhile tells how it ended', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ pendingMs: 0, runningMs: 1_000, killDelayMs: 5_000 });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
  });

  test.each([400, 401, 403, 404, 422])('that Hex refuses once with %i is asked for again', async status => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    sim.hex.fault('CancelRun', { kind: 'status', status, body: { reason: 'No' } });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
    expect(sim.requestTimesMs('CancelRun')).toEqual([0, 1_500]);
  });

  test.each([401, 403, 404, 422])(
    'that Hex refuses with %i three times in a quarter of its time has failed, and the run goes on',
    async status => {
      const sim = scenario().inVirtualTime();
      const { run, view } = sim.startRun(LASTING);
      const error = { kind: 'status', status, body: { reason: 'No', traceId: 'trace-7' } } as const;
      sim.hex.fault('CancelRun', error, { times: FOREVER });
      expect(await cancelling(sim, run)).toMatchObject({
        kind: 'failed',
        run: { runId: run.runId },
        error: { operation: 'CancelRun', kind: 'refused', status, traceId: 'trace-7' },
      });
      expect(view().endedAt).toBeNull();
      expect(sim.requestTimesMs('CancelRun')).toEqual([0, 1_500, 3_500]);
      expect(sim.clock.now()).toBe(3_500);
    },
  );

  test('that Hex refuses is asked for three times over fifteen seconds where there is a minute', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    sim.hex.fault('CancelRun', { kind: 'status', status: 403 }, { times: FOREVER });
    expect(await cancelling(sim, run, 60_000)).toMatchObject({ kind: 'failed', error: { status: 403 } });
    expect(sim.requestTimesMs('CancelRun')).toEqual([0, 7_500, 15_500]);
  });

  test('that Hex refuses for two reasons fails with the last', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    sim.hex.fault('CancelRun', { kind: 'status', status: 401 });
    sim.hex.fault('CancelRun', { kind: 'status', status: 403 }, { times: FOREVER });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'failed', error: { status: 403 } });
  });

  test('hears a look out that takes a second and a half', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    sim.hex.fault('GetRunStatus', { kind: 'slow', delayMs: 1_500 });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
    expect(sim.requestTimesMs('GetRunStatus')).toEqual([0]);
  });

  test.each([
    ['the connection breaks', { kind: 'drop' }],
    ['the connection breaks after Hex has heard', { kind: 'drop', when: 'after' }],
    ['Hex says nothing', { kind: 'hang' }],
    ['a proxy answers 502', { kind: 'status', status: 502 }],
    ['Hex is asked too often', { kind: 'status', status: 429 }],
    ['a page comes in place of an answer', { kind: 'garbage', when: 'before' }],
    ['it is sent a body that is cut off', { kind: 'status', status: 500, body: '{"rea' }],
  ] as const)('is tried again where %s', async (_, error) => {
    const sim = scenario().inVirtualTime();
    const { run, view } = sim.startRun(LASTING);
    sim.hex.fault('CancelRun', error);
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
    expect(view().status).toBe('KILLED');
    expect(sim.clock.now()).toBeLessThan(CANCEL_MS);
  });

  test('is tried again soon after a 500 that tells of a rate limit with something left', async () => {
    const sim = scenario().inVirtualTime();
    const { run, view } = sim.startRun(LASTING);
    const headers = { 'ratelimit-remaining': '20', 'ratelimit-reset': '55' };
    sim.hex.fault('CancelRun', { kind: 'status', status: 500, headers });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
    expect(view().status).toBe('KILLED');
    expect(sim.requestTimesMs('CancelRun')).toEqual([0, 500]);
  });

  test('waits no longer than a quarter of its time, whatever Hex asks for', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    const headers = { 'retry-after': '3600' };
    sim.hex.fault('CancelRun', { kind: 'status', status: 429, headers });
    await sim.clock.run(sim.clock.sleep(60_000));
    expect(await cancelling(sim, run, 10_000)).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
    expect(sim.requestTimesMs('CancelRun')).toEqual([60_000, 63_000]);
  });

  test.each([401, 403, 404])(
    'that Hex refuses has failed as soon where looks are refused with %i too',
    async status => {
      const sim = scenario().inVirtualTime();
      const { run } = sim.startRun(LASTING);
      for (const operation of ['CancelRun', 'GetRunStatus'] as const)
        sim.hex.fault(operation, { kind: 'status', status }, { times: FOREVER });
      expect(await cancelling(sim, run)).toMatchObject({ kind: 'failed', run, error: { status } });
      expect(sim.requestTimesMs('CancelRun')).toEqual([0, 1_500, 3_500]);
      expect(sim.clock.now()).toBe(3_500);
    },
  );

  test.each([1, 2])(
    'that Hex refuses, of a run that has ended, tells its end though %i looks fail',
    async times => {
      const sim = scenario().inVirtualTime();
      const { run } = sim.startRun({ agoMs: 60_000, end: 'COMPLETED' });
      sim.hex.fault('GetRunStatus', { kind: 'status', status: 502 }, { times });
      expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
      expect(sim.clock.now()).toBe(500 * (2 ** times - 1));
    },
  );

  test('that Hex refuses has failed when its time is out, where no look succeeds', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    sim.hex.fault('CancelRun', { kind: 'status', status: 403 }, { times: FOREVER });
    sim.hex.fault('GetRunStatus', { kind: 'status', status: 502 }, { times: FOREVER });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'failed', run, error: { status: 403 } });
    expect(sim.clock.now()).toBeLessThanOrEqual(CANCEL_MS);
  });

  test('that gets a page with status 200 is not taken for accepted', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    sim.hex.fault('CancelRun', { kind: 'garbage', when: 'before' }, { times: FOREVER });
    expect(await cancelling(sim, run)).toMatchObject({
      kind: 'failed',
      error: { operation: 'CancelRun', kind: 'unreadable', status: 200 },
    });
  });

  test('ends with its time where Hex cannot be reached', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    for (const operation of ['CancelRun', 'GetRunStatus'] as const)
      sim.hex.fault(operation, { kind: 'drop' }, { times: FOREVER });
    expect(await cancelling(sim, run)).toMatchObject({
      kind: 'failed',
      run,
      error: { operation: 'CancelRun', kind: 'unreachable' },
    });
    expect(sim.clock.now()).toBe(CANCEL_MS);
  });

  test('ends with its time where Hex says nothing', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    for (const operation of ['CancelRun', 'GetRunStatus'] as const)
      sim.hex.fault(operation, { kind: 'hang' }, { times: FOREVER });
    expect(await cancelling(sim, run)).toEqual({
      kind: 'failed',
      run,
      error: { operation: 'CancelRun', kind: 'out-of-time', sent: true },
    });
    expect(sim.clock.now()).toBe(CANCEL_MS);
  });

  test('that Hex has taken is accepted, if the run does not end in time', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ ...LASTING, killDelayMs: 60_000 });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'requested', run: { status: 'RUNNING' } });
    expect(sim.clock.now()).toBeGreaterThan(CANCEL_MS - 1_000);
    expect(sim.clock.now()).toBeLessThanOrEqual(CANCEL_MS);
  });

  test('bears looks that fail once Hex has taken it', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ ...LASTING, killDelayMs: 1_000 });
    sim.hex.fault('GetRunStatus', { kind: 'garbage' });
    sim.hex.fault('GetRunStatus', { kind: 'drop' }, { times: 2 });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
  });

  test('keeps to the time it is given', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ ...LASTING, killDelayMs: 60_000 });
    await cancelling(sim, run, 3_000);
    expect(sim.clock.now()).toBeLessThanOrEqual(3_000);
  });

  test('takes no notice of the signal that asked for it', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    sim.stopAt(0);
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
  });

  test('goes through when the budget for looks is spent', async () => {
    const sim = scenario().inVirtualTime();
    const { run, view } = sim.startRun(LASTING);
    await sim.clock.run(Promise.all(Array.from({ length: 26 }, () => sim.api.getRunStatus(run))));
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
    expect(view().status).toBe('KILLED');
    expect(sim.clock.now()).toBeLessThan(CANCEL_MS);
  });

  test.each([404, 403])(
    'is not watched on once two looks after it was taken are refused with %i',
    async status => {
      const sim = scenario().inVirtualTime();
      const { run } = sim.startRun({ ...LASTING, killDelayMs: 60_000 });
      sim.hex.fault('GetRunStatus', { kind: 'status', status }, { times: FOREVER });
      expect(await cancelling(sim, run)).toEqual({ kind: 'requested', run });
      expect(sim.clock.now()).toBe(500);
    },
  );

  test('is watched on where a single look is refused', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ ...LASTING, killDelayMs: 1_000 });
    sim.hex.fault('GetRunStatus', { kind: 'status', status: 404 });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
  });

  const reheating = (forMs: number) => ({ phases: [{ status: 'REHEATING', forMs }] });

  test.each([400, 409, 422])(
    'that Hex refuses with %i because the run is not active is the end of one whose status nobody knows',
    async status => {
      const sim = scenario().inVirtualTime();
      const { run } = sim.startRun(reheating(FOREVER));
      const body = { reason: 'The run is not active' };
      sim.hex.fault('CancelRun', { kind: 'status', status, body }, { times: FOREVER });
      expect(await cancelling(sim, run)).toMatchObject({ kind: 'ended', run: { status: 'REHEATING' } });
      expect(sim.requestTimesMs('CancelRun')).toEqual([0, 1_500, 3_500]);
    },
  );

  test.each([
    ['by a page of something in between', { status: 422, body: '<html>' }],
    ['for want of a permission', { status: 403, body: { reason: 'No' } }],
  ])('that is refused %s is no end, whatever the status', async (_, answer) => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(reheating(FOREVER));
    sim.hex.fault('CancelRun', { kind: 'status', ...answer }, { times: FOREVER });
    expect(await cancelling(sim, run)).toMatchObject({ kind: 'failed', run: { status: 'REHEATING' } });
  });

  test('that Hex refuses is no end of a run whose status could not be read', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    sim.hex.fault('CancelRun', { kind: 'status', status: 422, body: { reason: 'No' } }, { times: FOREVER });
    sim.hex.fault('GetRunStatus', { kind: 'status', status: 502 }, { times: FOREVER });
    expect(await cancelling(sim, { ...run, status: '' })).toMatchObject({ kind: 'failed' });
  });
});

const UNLISTED = { ...LASTING, pendingMs: 0, listedAfterMs: FOREVER };

/** Cancels so many runs of this kind together. */
async function cancellingMany(count: number, run: RunScript, setUp: (sim: Simulation) => void = () => {}) {
  const sim = scenario().inVirtualTime();
  const runs = Array.from({ length: count }, () => sim.startRun(run).run);
  setUp(sim);
  const options = { deadlineAt: 60_000, watchMs: 60_000, signal: sim.context.stop };
  const cancelled = await sim.clock.run(cancelRuns(runs, options, sim.context));
  return { sim, kinds: cancelled.map(({ kind }) => kind) };
}

describe('runs that are cancelled together', () => {
  test('are watched by one list for all of them, which is read ever less often', async () => {
    const { sim, kinds } = await cancellingMany(10, { ...LASTING, killDelayMs: 15_000 });
    expect(kinds).toEqual(Array(10).fill('ended'));
    expect(sim.requestTimesMs('CancelRun')).toEqual(Array(10).fill(0));
    expect(sim.requestTimesMs('GetProjectRuns')).toEqual([0, 500, 1_500, 3_500, 7_500, 11_500, 15_500]);
    expect(sim.operations()).not.toContain('GetRunStatus');
  });

  test('are looked at one by one where the list does not show them, three after each list', async () => {
    const { sim, kinds } = await cancellingMany(5, { ...UNLISTED, killDelayMs: 0 });
    expect(kinds).toEqual(Array(5).fill('ended'));
    expect(sim.requestTimesMs('GetProjectRuns')).toEqual([0, 500]);
    expect(sim.requestTimesMs('GetRunStatus')).toEqual([0, 0, 0, 500, 500]);
  });

  test('are looked at without a list where there is but one', async () => {
    const { sim, kinds } = await cancellingMany(1, { ...LASTING, killDelayMs: 0 });
    expect(kinds).toEqual(['ended']);
    expect(sim.operations()).toEqual(['CancelRun', 'GetRunStatus']);
  });

  test('do not wait for one whose cancellation Hex does not answer', async () => {
    const { sim, kinds } = await cancellingMany(2, LASTING, ({ hex }) => {
      hex.fault('CancelRun', { kind: 'status', status: 403 });
      hex.fault('CancelRun', { kind: 'status', status: 502 }, { times: 3 });
    });
    expect(kinds).toEqual(['ended', 'ended']);
    expect(sim.clock.now()).toBeLessThan(20_000);
  });

  test('are watched no longer than the deadline allows', async () => {
    const sim = scenario().inVirtualTime();
    const runs = [sim.startRun({ ...LASTING, killDelayMs: FOREVER }).run];
    const options = { deadlineAt: 5_000, watchMs: 60_000, signal: sim.context.stop };
    await sim.clock.run(cancelRuns(runs, options, sim.context));
    expect(sim.clock.now()).toBe(5_000);
  });

  test.each([1, 2])(
    'are seen to end at once, %i of them, though polls have used up the rate limit',
    async count => {
      const sim = scenario().inVirtualTime();
      const runs = Array.from({ length: count }, () => sim.startRun({ ...LASTING, killDelayMs: 300 }).run);
      const poll = () => sim.api.getRunStatus(runs[0] ?? { projectId: '', runId: '' });
      await sim.clock.run(Promise.all(Array.from({ length: POLLS_PER_MINUTE }, poll)));
      expect(sim.api.pollBudget().polls).toBe(0);
      const options = { deadlineAt: 60_000, watchMs: 60_000, signal: sim.context.stop };
      const cancelled = await sim.clock.run(cancelRuns(runs, options, sim.context));
      expect(cancelled.map(({ kind }) => kind)).toEqual(Array(count).fill('ended'));
      expect(sim.clock.now()).toBeLessThan(2_000);
    },
  );

  test('are watched for two seconds, if that is asked for, from when Hex has taken the last of them', async () => {
    const sim = scenario().inVirtualTime();
    const runs = [1, 2].map(() => sim.startRun({ ...LASTING, killDelayMs: FOREVER }).run);
    sim.hex.fault('CancelRun', { kind: 'status', status: 403 });
    const options = { deadlineAt: 60_000, watchMs: 2_000, signal: sim.context.stop };
    const cancelled = await sim.clock.run(cancelRuns(runs, options, sim.context));
    expect(cancelled.map(({ kind }) => kind)).toEqual(['requested', 'requested']);
    expect(sim.requestTimesMs('CancelRun')).toEqual([0, 0, 7_500]);
    expect(sim.clock.now()).toBe(9_500);
  });

  const unseen = ({ hex }: Simulation) => hex.fault('GetRunStatus', { kind: 'status', status: 403 });

  test('are watched on where Hex does not show one of several', async () => {
    const { sim, kinds } = await cancellingMany(2, { ...UNLISTED, killDelayMs: 0 }, unseen);
    expect(kinds).toEqual(['ended', 'ended']);
    expect(sim.requestTimesMs('GetRunStatus')).toEqual([0, 0, 500]);
  });
});
