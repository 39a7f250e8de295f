import { describe, expect, test } from 'vitest';
import type { RunSpec } from '../../src/plan/run-spec.ts';
import { conclusionOf, runOf } from '../../src/runs/model/outcome.ts';
import { runProject } from '../../src/runs/run-project.ts';
import { PLAIN_RUN } from '../plain-run.ts';
import { FOREVER, type Stage, setStage } from './stage.ts';

const LASTING = { runningMs: FOREVER };

const performing = (stage: Stage, wanted: Partial<RunSpec> = {}) =>
  stage.clock.run(
    runProject(
      {
        request: { projectId: stage.project.id },
        ...PLAIN_RUN,
        ...wanted,
      },
      stage.context,
    ),
  );

const statuses = (stage: Stage) => stage.hex.runs().map(run => run.status);

describe('a run', () => {
  test.each([
    ['COMPLETED', 'success'],
    ['ERRORED', 'failure'],
    ['KILLED', 'failure'],
    ['UNABLE_TO_ALLOCATE_KERNEL', 'failure'],
  ])('that ends %s is a %s', async (end, conclusion) => {
    const stage = setStage({ run: { end } });
    const outcome = await performing(stage);
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: end, projectVersion: 1 } });
    expect(conclusionOf(outcome)).toBe(conclusion);
    expect(stage.story()).toEqual(['starting', 'started', 'status-changed', 'status-changed']);
    expect(stage.asked()).not.toContain('CancelRun');
  });

  test('that nobody waits for is left under way', async () => {
    const stage = setStage({ run: LASTING });
    const outcome = await performing(stage, { wait: false });
    expect(outcome).toMatchObject({ kind: 'started', run: { status: 'PENDING' } });
    expect(conclusionOf(outcome)).toBe('started');
    expect(stage.asked()).toEqual(['GetProjectRuns', 'RunProject']);
    expect(stage.story()).toEqual(['starting', 'started']);
  });

  test('that was asked for in a dry run does not exist', async () => {
    const stage = setStage();
    const outcome = await performing(stage, { request: { projectId: stage.project.id, dryRun: true } });
    expect(outcome).toEqual({ kind: 'validated' });
    expect(conclusionOf(outcome)).toBe('success');
    expect(stage.hex.runs()).toEqual([]);
    expect(stage.story()).toEqual([]);
  });

  test('that Hex does not start is a failure without a run', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'status', status: 403 });
    const outcome = await performing(stage);
    expect(outcome).toMatchObject({
      interruption: { cause: 'failed', error: { status: 403 } },
      phase: { kind: 'before-start' },
    });
    expect(runOf(outcome)).toBeUndefined();
    expect(conclusionOf(outcome)).toBe('failure');
  });

  test('that may be one of several is a failure, and none is touched', async () => {
    const stage = setStage({ run: LASTING });
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    stage.clock.at(1_000, () => {
      stage.hex.addRun(stage.project.id, { trigger: 'API', ...LASTING });
    });
    const outcome = await performing(stage);
    expect(outcome.kind).toBe('ambiguous');
    expect(conclusionOf(outcome)).toBe('failure');
    expect(statuses(stage)).toEqual(['RUNNING', 'RUNNING']);
  });

  test('of which nobody knows whether it was started is a failure', async () => {
    const stage = setStage({ run: LASTING });
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    stage.hex.fault('GetProjectRuns', { kind: 'drop' }, { skip: 1, times: FOREVER });
    const outcome = await performing(stage);
    expect(outcome).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'in-doubt', error: { operation: 'RunProject' } },
    });
    expect(conclusionOf(outcome)).toBe('failure');
  });

  test('that was found again and had ended is not asked for once more', async () => {
    const stage = setStage({ run: { pendingMs: 0, runningMs: 1_000, end: 'ERRORED' } });
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await performing(stage)).toMatchObject({ kind: 'ended', run: { status: 'ERRORED' } });
    expect(stage.story()).toEqual(['starting', 'in-doubt', 'adopted', 'started']);
    expect(stage.asked()).not.toContain('GetRunStatus');
  });
});

/** Hex, whose lists of runs say that no look is left for `resetSeconds`. */
const closedByLists = (resetSeconds: number): Stage =>
  setStage({
    run: LASTING,
    between: async (pass, { method, url }) => {
      const response = await pass();
      if (method === 'GET' && url.includes('runs?')) {
        response.headers.set('ratelimit-remaining', '0');
        response.headers.set('ratelimit-reset', String(resetSeconds));
      }
      return response;
    },
  });

describe('a run whose time is out', () => {
  test('before it was asked for is not asked for', async () => {
    const stage = setStage({ run: LASTING });
    stage.hex.fault('GetProjectRuns', { kind: 'hang' });
    const outcome = await performing(stage, { timeoutMs: 1_000 });
    expect(outcome).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'timed-out' },
      phase: { kind: 'before-start' },
    });
    expect(conclusionOf(outcome)).toBe('timed_out');
    expect(stage.asked()).toEqual(['GetProjectRuns']);
  });

  test('while it waits to be started and the list before is held back is not asked for late', async () => {
    const stage = closedByLists(3_000);
    stage.hex.fault('RunProject', { kind: 'status', status: 429 });
    expect(await performing(stage, { timeoutMs: 600_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { cancellation: { kind: 'confirmed' } },
    });
    expect(statuses(stage)).toEqual(['KILLED']);
    expect(stage.askedAt('RunProject')).toEqual([0, 2_000]);
    expect(stage.clock.now()).toBeLessThanOrEqual(610_500);
  });

  describe.each(['999999999', String(Date.UTC(2026, 10, 22, 9, 1))])('is not so because one', reset => {
    const closedByOne = (status: number, headers: Record<string, string>): Stage => {
      let looks = 0;
      return setStage({
        between: async (pass, { method, url }) => {
          const response = await pass();
          if (method !== 'GET' || url.includes('runs?') || looks++ > 0) return response;
          if (status !== 200) return new Response('{}', { status, headers });
          for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
          return response;
        },
      });
    };
    const headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': reset };

    test(`answer told of a rate limit that resets at ${reset}`, async () => {
      const stage = closedByOne(200, headers);
      const outcome = await performing(stage, { timeoutMs: 7_200_000, pollIntervalMs: 1_000 });
      expect(outcome).toMatchObject({ kind: 'ended' });
      expect(stage.clock.now()).toBeLessThan(3_602_000);
    });

    test(`answer told so at the action’s own pace, of ${reset}`, async () => {
      const stage = closedByOne(200, headers);
      expect(await performing(stage, { timeoutMs: 7_200_000 })).toMatchObject({ kind: 'ended' });
      const [first = 0, second = 0] = stage.askedAt('GetRunStatus');
      // Jobs that wait for the same reset come back spread over four seconds.
      expect(second - first).toBeLessThanOrEqual(3_600_000 + 4_000);
    });
  });

  test('is cancelled', async () => {
    const stage = setStage({ run: LASTING });
    const outcome = await performing(stage, { timeoutMs: 60_000 });
    expect(outcome).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { run: { status: 'KILLED' }, cancellation: { kind: 'confirmed' } },
    });
    expect(conclusionOf(outcome)).toBe('timed_out');
    expect(statuses(stage)).toEqual(['KILLED']);
    expect(stage.clock.now()).toBeLessThanOrEqual(61_000);
    expect(stage.told.at(-1)?.event).toMatchObject({
      kind: 'cancelling',
      interruption: { cause: 'timed-out' },
    });
  });

  test('is left alone where the user wants it', async () => {
    const stage = setStage({ run: LASTING });
    const outcome = await performing(stage, { timeoutMs: 60_000, cancelOnTimeout: false });
    expect(outcome).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { run: { status: 'RUNNING', runUrl: expect.any(String) }, cancellation: { kind: 'abandoned' } },
    });
    expect(stage.asked()).not.toContain('CancelRun');
    expect(stage.clock.now()).toBe(60_000);
  });

  test('but that has ended just then counts as it ended', async () => {
    const stage = setStage({ run: { pendingMs: 0, runningMs: 59_900 } });
    const outcome = await performing(stage, { timeoutMs: 60_000 });
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    expect(conclusionOf(outcome)).toBe('success');
  });

  test.each([
    ['Hex takes the wish, but the run goes on', { ...LASTING, killDelayMs: 60_000 }, undefined, 'requested'],
    ['Hex cannot be reached', LASTING, { kind: 'drop' }, 'failed'],
    ['Hex refuses', LASTING, { kind: 'status', status: 403 }, 'failed'],
  ] as const)('is told as it is where %s', async (_, run, error, expected) => {
    const stage = setStage({ run });
    if (error !== undefined) stage.hex.fault('CancelRun', error, { times: FOREVER });
    const outcome = await performing(stage, { timeoutMs: 60_000 });
    expect(outcome).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { cancellation: { kind: expected } },
    });
    expect(stage.clock.now()).toBeLessThanOrEqual(70_500);
  });

  test('while it is being started is found and cancelled', async () => {
    const stage = setStage({ run: LASTING });
    stage.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    expect(await performing(stage, { timeoutMs: 20_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { run: { status: 'KILLED' } },
    });
    expect(statuses(stage)).toEqual(['KILLED']);
    expect(stage.clock.now()).toBeLessThanOrEqual(30_000);
  });

  test('while it is being started, and is not found, may still be there', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'hang' });
    expect(await performing(stage, { timeoutMs: 20_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { kind: 'in-doubt', error: { operation: 'RunProject' } },
    });
  });
});

describe('a step that is stopped', () => {
  test.each([0, 1, 999, 5_000, 65_000])('after %i ms cancels its run within five seconds', async atMs => {
    const stage = setStage({ run: { ...LASTING, killDelayMs: 2_000 } });
    stage.stopAt(atMs);
    const outcome = await performing(stage);
    expect(outcome).toMatchObject({ interruption: { cause: 'stopped' } });
    expect(conclusionOf(outcome)).toBe('cancelled');
    expect(statuses(stage)).toEqual(stage.askedAt('RunProject').length === 0 ? [] : ['KILLED']);
    expect(stage.clock.now()).toBeLessThanOrEqual(atMs + 5_000);
  });

  test('while the start is under way hears of its run and cancels it', async () => {
    const stage = setStage({ run: LASTING });
    stage.hex.fault('RunProject', { kind: 'slow', delayMs: 1_000, when: 'after' });
    stage.stopAt(500);
    expect(await performing(stage, { wait: false })).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { run: { status: 'KILLED' }, cancellation: { kind: 'confirmed' } },
    });
  });

  test('while the start is under way and its answer is lost finds its run and cancels it', async () => {
    const stage = setStage({ run: LASTING });
    stage.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    stage.stopAt(500);
    expect(await performing(stage)).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { run: { status: 'KILLED' } },
    });
    expect(stage.clock.now()).toBeLessThanOrEqual(5_500);
  });

  test('looks for its run in haste also where the rate limit keeps the list back', async () => {
    const stage = closedByLists(50);
    stage.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    stage.stopAt(1_000);
    expect(await performing(stage)).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { kind: 'in-doubt' },
    });
    expect(stage.clock.now()).toBeLessThan(11_000);
  });

  test('and cannot find out whether there is a run says so', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'hang' });
    stage.stopAt(500);
    const outcome = await performing(stage);
    expect(outcome).toMatchObject({ interruption: { cause: 'stopped' }, phase: { kind: 'in-doubt' } });
    expect(conclusionOf(outcome)).toBe('cancelled');
  });

  test('leaves its run alone where the user wants it', async () => {
    const stage = setStage({ run: LASTING });
    stage.stopAt(10_500);
    const outcome = await performing(stage, { cancelOnAbort: false });
    expect(outcome).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { cancellation: { kind: 'abandoned' } },
    });
    expect([stage.clock.now(), statuses(stage)]).toEqual([10_500, ['RUNNING']]);
  });

  test('gives up cancelling after five seconds, so that it can still say so', async () => {
    const stage = setStage({ run: LASTING });
    stage.hex.fault('CancelRun', { kind: 'drop' }, { times: FOREVER });
    stage.stopAt(10_500);
    expect(await performing(stage)).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: {
        run: { status: 'RUNNING' },
        cancellation: { kind: 'failed', error: { operation: 'CancelRun' } },
      },
    });
    expect(stage.clock.now()).toBeLessThanOrEqual(16_000);
  });

  test('when its run has just ended says how', async () => {
    const stage = setStage({ run: { pendingMs: 0, runningMs: 10_200 } });
    stage.stopAt(10_500);
    expect(await performing(stage)).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
  });
});

describe('a run that can no longer be followed', () => {
  test('is cancelled', async () => {
    const stage = setStage({ run: LASTING });
    stage.hex.fault('GetRunStatus', { kind: 'status', status: 403 }, { skip: 3, times: 3 });
    const outcome = await performing(stage);
    expect(outcome).toMatchObject({
      interruption: { cause: 'failed', error: { operation: 'GetRunStatus', status: 403 } },
      phase: { run: { status: 'KILLED' }, cancellation: { kind: 'confirmed' } },
    });
    expect(conclusionOf(outcome)).toBe('failure');
    expect(stage.told.at(-1)?.event).toMatchObject({
      kind: 'cancelling',
      interruption: { cause: 'failed', error: { operation: 'GetRunStatus', status: 403 } },
    });
  });

  test('and cannot be cancelled is told as it is', async () => {
    const stage = setStage({ run: LASTING });
    stage.hex.fault('GetRunStatus', { kind: 'status', status: 401 }, { times: FOREVER });
    stage.hex.fault('CancelRun', { kind: 'status', status: 401 }, { times: FOREVER });
    expect(await performing(stage)).toMatchObject({
      interruption: { cause: 'failed', error: { operation: 'GetRunStatus' } },
      phase: { cancellation: { kind: 'failed', error: { operation: 'CancelRun', status: 401 } } },
    });
    expect(statuses(stage)).toEqual(['RUNNING']);
  });
});
