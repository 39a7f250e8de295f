import { describe, expect, test } from 'vitest';
import type { RunSpec } from '../../src/plan/run-spec.ts';
import { conclusionOf, runOf } from '../../src/runs/model/outcome.ts';
import { runProject } from '../../src/runs/run-project.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../fakes/scenario/virtual-time.ts';
import { PLAIN_RUN } from '../plain-run.ts';

const LASTING = { runningMs: FOREVER };

const performing = (sim: Simulation, wanted: Partial<RunSpec> = {}) =>
  sim.clock.run(
    runProject(
      {
        request: { projectId: sim.project.id },
        ...PLAIN_RUN,
        ...wanted,
      },
      sim.context,
    ),
  );

const statuses = (sim: Simulation) => sim.hex.runs().map(run => run.status);

describe('a run', () => {
  test.each([
    ['COMPLETED', 'success'],
    ['ERRORED', 'failure'],
    ['KILLED', 'failure'],
    ['UNABLE_TO_ALLOCATE_KERNEL', 'failure'],
  ])('that ends %s is a %s', async (end, conclusion) => {
    const sim = scenario({ project: { run: { end } } }).inVirtualTime();
    const outcome = await performing(sim);
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: end, projectVersion: 1 } });
    expect(conclusionOf(outcome)).toBe(conclusion);
    expect(sim.eventKinds()).toEqual(['starting', 'started', 'status-changed', 'status-changed']);
    expect(sim.operations()).not.toContain('CancelRun');
  });

  test('that nobody waits for is left under way', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    const outcome = await performing(sim, { wait: false });
    expect(outcome).toMatchObject({ kind: 'started', run: { status: 'PENDING' } });
    expect(conclusionOf(outcome)).toBe('started');
    expect(sim.operations()).toEqual(['GetProjectRuns', 'RunProject']);
    expect(sim.eventKinds()).toEqual(['starting', 'started']);
  });

  test('that was asked for in a dry run does not exist', async () => {
    const sim = scenario().inVirtualTime();
    const outcome = await performing(sim, { request: { projectId: sim.project.id, dryRun: true } });
    expect(outcome).toEqual({ kind: 'validated' });
    expect(conclusionOf(outcome)).toBe('success');
    expect(sim.hex.runs()).toEqual([]);
    expect(sim.eventKinds()).toEqual([]);
  });

  test('that Hex does not start is a failure without a run', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'status', status: 403 });
    const outcome = await performing(sim);
    expect(outcome).toMatchObject({
      interruption: { cause: 'failed', error: { status: 403 } },
      phase: { kind: 'before-start' },
    });
    expect(runOf(outcome)).toBeUndefined();
    expect(conclusionOf(outcome)).toBe('failure');
  });

  test('that may be one of several is a failure, and none is touched', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    sim.clock.at(1_000, () => {
      sim.hex.addRun(sim.project.id, { trigger: 'API', ...LASTING });
    });
    const outcome = await performing(sim);
    expect(outcome.kind).toBe('ambiguous');
    expect(conclusionOf(outcome)).toBe('failure');
    expect(statuses(sim)).toEqual(['RUNNING', 'RUNNING']);
  });

  test('of which nobody knows whether it was started is a failure', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    sim.hex.fault('GetProjectRuns', { kind: 'drop' }, { skip: 1, times: FOREVER });
    const outcome = await performing(sim);
    expect(outcome).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'in-doubt', error: { operation: 'RunProject' } },
    });
    expect(conclusionOf(outcome)).toBe('failure');
  });

  test('that was found again and had ended is not asked for once more', async () => {
    const sim = scenario({
      project: { run: { pendingMs: 0, runningMs: 1_000, end: 'ERRORED' } },
    }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await performing(sim)).toMatchObject({ kind: 'ended', run: { status: 'ERRORED' } });
    expect(sim.eventKinds()).toEqual(['starting', 'in-doubt', 'adopted', 'started']);
    expect(sim.operations()).not.toContain('GetRunStatus');
  });
});

/** Hex, whose lists of runs say that no look is left for `resetSeconds`. */
const closedByLists = (resetSeconds: number): Simulation =>
  scenario({
    project: { run: LASTING },
    intercept: async (pass, { method, url }) => {
      const response = await pass();
      if (method === 'GET' && url.includes('runs?')) {
        response.headers.set('ratelimit-remaining', '0');
        response.headers.set('ratelimit-reset', String(resetSeconds));
      }
      return response;
    },
  }).inVirtualTime();

describe('a run whose time is out', () => {
  test('before it was asked for is not asked for', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('GetProjectRuns', { kind: 'hang' });
    const outcome = await performing(sim, { timeoutMs: 1_000 });
    expect(outcome).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'timed-out' },
      phase: { kind: 'before-start' },
    });
    expect(conclusionOf(outcome)).toBe('timed_out');
    expect(sim.operations()).toEqual(['GetProjectRuns']);
  });

  test('while it waits to be started and the list before is held back is not asked for late', async () => {
    const sim = closedByLists(3_000);
    sim.hex.fault('RunProject', { kind: 'status', status: 429 });
    expect(await performing(sim, { timeoutMs: 600_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { cancellation: { kind: 'confirmed' } },
    });
    expect(statuses(sim)).toEqual(['KILLED']);
    expect(sim.requestTimesMs('RunProject')).toEqual([0, 2_000]);
    expect(sim.clock.now()).toBeLessThanOrEqual(610_500);
  });

  describe.each(['999999999', String(Date.UTC(2026, 10, 22, 9, 1))])('is not so because one', reset => {
    const closedByOne = (status: number, headers: Record<string, string>): Simulation => {
      let looks = 0;
      return scenario({
        intercept: async (pass, { method, url }) => {
          const response = await pass();
          if (method !== 'GET' || url.includes('runs?') || looks++ > 0) return response;
          if (status !== 200) return new Response('{}', { status, headers });
          for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
          return response;
        },
      }).inVirtualTime();
    };
    const headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': reset };

    test(`answer told of a rate limit that resets at ${reset}`, async () => {
      const sim = closedByOne(200, headers);
      const outcome = await performing(sim, { timeoutMs: 7_200_000, pollIntervalMs: 1_000 });
      expect(outcome).toMatchObject({ kind: 'ended' });
      expect(sim.clock.now()).toBeLessThan(3_602_000);
    });

    test(`answer told so at the action’s own pace, of ${reset}`, async () => {
      const sim = closedByOne(200, headers);
      expect(await performing(sim, { timeoutMs: 7_200_000 })).toMatchObject({ kind: 'ended' });
      const [first = 0, second = 0] = sim.requestTimesMs('GetRunStatus');
      // Jobs that wait for the same reset come back spread over four seconds.
      expect(second - first).toBeLessThanOrEqual(3_600_000 + 4_000);
    });
  });

  test('is cancelled', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    const outcome = await performing(sim, { timeoutMs: 60_000 });
    expect(outcome).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { run: { status: 'KILLED' }, cancellation: { kind: 'confirmed' } },
    });
    expect(conclusionOf(outcome)).toBe('timed_out');
    expect(statuses(sim)).toEqual(['KILLED']);
    expect(sim.clock.now()).toBeLessThanOrEqual(61_000);
    expect(sim.events.at(-1)?.event).toMatchObject({
      kind: 'cancelling',
      interruption: { cause: 'timed-out' },
    });
  });

  test('is left alone where the user wants it', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    const outcome = await performing(sim, { timeoutMs: 60_000, cancelOnTimeout: false });
    expect(outcome).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { run: { status: 'RUNNING', runUrl: expect.any(String) }, cancellation: { kind: 'abandoned' } },
    });
    expect(sim.operations()).not.toContain('CancelRun');
    expect(sim.clock.now()).toBe(60_000);
  });

  test('but that has ended just then counts as it ended', async () => {
    const sim = scenario({ project: { run: { pendingMs: 0, runningMs: 59_900 } } }).inVirtualTime();
    const outcome = await performing(sim, { timeoutMs: 60_000 });
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    expect(conclusionOf(outcome)).toBe('success');
  });

  test.each([
    ['Hex takes the wish, but the run goes on', { ...LASTING, killDelayMs: 60_000 }, undefined, 'requested'],
    ['Hex cannot be reached', LASTING, { kind: 'drop' }, 'failed'],
    ['Hex refuses', LASTING, { kind: 'status', status: 403 }, 'failed'],
  ] as const)('is told as it is where %s', async (_, run, error, expected) => {
    const sim = scenario({ project: { run } }).inVirtualTime();
    if (error !== undefined) sim.hex.fault('CancelRun', error, { times: FOREVER });
    const outcome = await performing(sim, { timeoutMs: 60_000 });
    expect(outcome).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { cancellation: { kind: expected } },
    });
    expect(sim.clock.now()).toBeLessThanOrEqual(70_500);
  });

  test('while it is being started is found and cancelled', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    expect(await performing(sim, { timeoutMs: 20_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { run: { status: 'KILLED' } },
    });
    expect(statuses(sim)).toEqual(['KILLED']);
    expect(sim.clock.now()).toBeLessThanOrEqual(30_000);
  });

  test('while it is being started, and is not found, may still be there', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'hang' });
    expect(await performing(sim, { timeoutMs: 20_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { kind: 'in-doubt', error: { operation: 'RunProject' } },
    });
  });
});

describe('a step that is stopped', () => {
  test.each([0, 1, 999, 5_000, 65_000])('after %i ms cancels its run within five seconds', async atMs => {
    const sim = scenario({ project: { run: { ...LASTING, killDelayMs: 2_000 } } }).inVirtualTime();
    sim.stopAt(atMs);
    const outcome = await performing(sim);
    expect(outcome).toMatchObject({ interruption: { cause: 'stopped' } });
    expect(conclusionOf(outcome)).toBe('cancelled');
    expect(statuses(sim)).toEqual(sim.requestTimesMs('RunProject').length === 0 ? [] : ['KILLED']);
    expect(sim.clock.now()).toBeLessThanOrEqual(atMs + 5_000);
  });

  test('while the start is under way hears of its run and cancels it', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'slow', delayMs: 1_000, when: 'after' });
    sim.stopAt(500);
    expect(await performing(sim, { wait: false })).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { run: { status: 'KILLED' }, cancellation: { kind: 'confirmed' } },
    });
  });

  test('while the start is under way and its answer is lost finds its run and cancels it', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    sim.stopAt(500);
    expect(await performing(sim)).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { run: { status: 'KILLED' } },
    });
    expect(sim.clock.now()).toBeLessThanOrEqual(5_500);
  });

  test('looks for its run in haste also where the rate limit keeps the list back', async () => {
    const sim = closedByLists(50);
    sim.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    sim.stopAt(1_000);
    expect(await performing(sim)).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { kind: 'in-doubt' },
    });
    expect(sim.clock.now()).toBeLessThan(11_000);
  });

  test('and cannot find out whether there is a run says so', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'hang' });
    sim.stopAt(500);
    const outcome = await performing(sim);
    expect(outcome).toMatchObject({ interruption: { cause: 'stopped' }, phase: { kind: 'in-doubt' } });
    expect(conclusionOf(outcome)).toBe('cancelled');
  });

  test('leaves its run alone where the user wants it', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.stopAt(10_500);
    const outcome = await performing(sim, { cancelOnAbort: false });
    expect(outcome).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { cancellation: { kind: 'abandoned' } },
    });
    expect([sim.clock.now(), statuses(sim)]).toEqual([10_500, ['RUNNING']]);
  });

  test('gives up cancelling after five seconds, so that it can still say so', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('CancelRun', { kind: 'drop' }, { times: FOREVER });
    sim.stopAt(10_500);
    expect(await performing(sim)).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: {
        run: { status: 'RUNNING' },
        cancellation: { kind: 'failed', error: { operation: 'CancelRun' } },
      },
    });
    expect(sim.clock.now()).toBeLessThanOrEqual(16_000);
  });

  test('when its run has just ended says how', async () => {
    const sim = scenario({ project: { run: { pendingMs: 0, runningMs: 10_200 } } }).inVirtualTime();
    sim.stopAt(10_500);
    expect(await performing(sim)).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
  });
});

describe('a run that can no longer be followed', () => {
  test('is cancelled', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('GetRunStatus', { kind: 'status', status: 403 }, { skip: 3, times: 3 });
    const outcome = await performing(sim);
    expect(outcome).toMatchObject({
      interruption: { cause: 'failed', error: { operation: 'GetRunStatus', status: 403 } },
      phase: { run: { status: 'KILLED' }, cancellation: { kind: 'confirmed' } },
    });
    expect(conclusionOf(outcome)).toBe('failure');
    expect(sim.events.at(-1)?.event).toMatchObject({
      kind: 'cancelling',
      interruption: { cause: 'failed', error: { operation: 'GetRunStatus', status: 403 } },
    });
  });

  test('and cannot be cancelled is told as it is', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('GetRunStatus', { kind: 'status', status: 401 }, { times: FOREVER });
    sim.hex.fault('CancelRun', { kind: 'status', status: 401 }, { times: FOREVER });
    expect(await performing(sim)).toMatchObject({
      interruption: { cause: 'failed', error: { operation: 'GetRunStatus' } },
      phase: { cancellation: { kind: 'failed', error: { operation: 'CancelRun', status: 401 } } },
    });
    expect(statuses(sim)).toEqual(['RUNNING']);
  });
});
