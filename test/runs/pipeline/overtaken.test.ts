import { describe, expect, test } from 'vitest';
import type { IfActive } from '../../../src/plan/run-spec.ts';
import { conclusionIn } from '../../../src/runs/pipeline/schedule.ts';
import { FOREVER } from '../../fakes/scenario/virtual-time.ts';
import { simulatePipeline, type TaskPlan } from './simulate-pipeline.ts';

const LASTING: TaskPlan = { run: { pendingMs: 0, runningMs: FOREVER } };
const FAILING: TaskPlan = { run: { pendingMs: 0, runningMs: 2_000, end: 'ERRORED' } };

describe("another run's failure, with `fail-fast`,", () => {
  test('leaves a start that is under way the time it needs, and cancels its run', async () => {
    const slow: TaskPlan = { run: { ...LASTING.run, listedAfterMs: 8_000 } };
    const { hex, runPipeline } = simulatePipeline({ failing: FAILING, slow });
    hex.fault('RunProject', { kind: 'slow', delayMs: 7_000, when: 'after' }, { skip: 1 });
    const { outcomes, runsOf } = await runPipeline();
    expect(outcomes.get('slow')).toMatchObject({ interruption: { cause: 'fail-fast' } });
    expect(runsOf('slow').map(({ status }) => status)).toEqual(['KILLED']);
  });

  test('leaves the search for a run whose start had no answer its ten seconds, and sends no other', async () => {
    const { hex, runPipeline } = simulatePipeline({ failing: FAILING, lost: LASTING });
    hex.fault('RunProject', { kind: 'drop', when: 'before' }, { skip: 1 });
    const { outcomes, runsOf, tookMs } = await runPipeline();
    expect(outcomes.get('lost')).toEqual({
      kind: 'skipped',
      because: { kind: 'interrupted', interruption: { cause: 'fail-fast', failed: 'failing' } },
    });
    expect(runsOf('lost')).toEqual([]);
    expect(tookMs).toBeGreaterThanOrEqual(10_000);
  });

  test('is not taken for a stop of the step where another follows a run that was active before', async () => {
    const { hex, runPipeline } = simulatePipeline({
      failing: FAILING,
      attached: { ...LASTING, ifActive: 'attach' },
    });
    const [, attached] = hex.projects;
    hex.addRun(attached?.id ?? '', { agoMs: 5_000, pendingMs: 0, runningMs: FOREVER });
    const { outcomes } = await runPipeline();
    expect(outcomes.get('attached')).toMatchObject({
      interruption: { cause: 'fail-fast' },
      phase: { cancellation: { kind: 'not-owned' } },
    });
    expect(conclusionIn(outcomes)).toBe('failure');
  });
});

test('a signal while runs are cancelled for a failure leaves four seconds for that', async () => {
  const { hex, stopAt, runPipeline } = simulatePipeline({ failing: FAILING, stubborn: LASTING });
  hex.fault('CancelRun', { kind: 'hang' }, { times: FOREVER });
  stopAt(5_000);
  const { outcomes, tookMs } = await runPipeline();
  expect(outcomes.get('stubborn')).toMatchObject({
    interruption: { cause: 'fail-fast' },
    phase: { cancellation: { kind: 'failed' } },
  });
  expect(tookMs).toBeLessThanOrEqual(9_000);
});

describe('two entries of one project whose starts cross', () => {
  /** The second list is answered when the first start has been sent, and that start later. */
  const crossing = (ifActive: IfActive) => {
    const part: TaskPlan = { run: { pendingMs: 0, runningMs: 60_000 }, ifActive };
    let [lists, starts] = [0, 0];
    const sim = simulatePipeline(
      { emea: part, apac: { ...part, projectOf: 'emea' } },
      {
        intercept: async (pass, { method, url }) => {
          if (url.includes('/runs?') && ++lists === 2) await sim.clock.sleep(400);
          const answer = await pass();
          if (method === 'POST' && ++starts === 1) await sim.clock.sleep(1_000);
          return answer;
        },
      },
    );
    return sim;
  };

  test('wait for each other no longer than their own timeouts', async () => {
    const part: TaskPlan = { run: { pendingMs: 0, runningMs: 60_000 } };
    const { hex, events, runPipeline } = simulatePipeline({
      emea: part,
      apac: { ...part, projectOf: 'emea', timeoutMs: 5_000, ifActive: 'skip' },
    });
    hex.fault('RunProject', { kind: 'hang', when: 'after' });
    const { outcomes } = await runPipeline({ failFast: false });
    expect(outcomes.get('apac')).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { kind: 'before-start' },
    });
    expect([...outcomes.keys()]).toEqual(['apac', 'emea']);
    expect(events.filter(({ name }) => name === 'apac')).toEqual([]);
  });

  test.each(['cancel', 'attach', 'skip', 'fail', 'wait'] as const)(
    'are not active runs to each other with `if-active: %s`',
    async ifActive => {
      const { conclusions, runsOf } = await crossing(ifActive).runPipeline({ failFast: false });
      expect(conclusions).toEqual({ emea: 'success', apac: 'success' });
      expect(runsOf('emea').map(({ status }) => status)).toEqual(['COMPLETED', 'COMPLETED']);
    },
  );
});
