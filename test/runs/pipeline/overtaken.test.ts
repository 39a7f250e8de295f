import { describe, expect, test } from 'vitest';
import type { IfActive } from '../../../src/plan/run-spec.ts';
import { conclusionIn } from '../../../src/runs/pipeline/schedule.ts';
import { FOREVER } from '../stage.ts';
import { type Part, setPipeline } from './pipeline-stage.ts';

const LASTING: Part = { run: { pendingMs: 0, runningMs: FOREVER } };
const FAILING: Part = { run: { pendingMs: 0, runningMs: 2_000, end: 'ERRORED' } };

describe("another run's failure, with `fail-fast`,", () => {
  test('leaves a start that is under way the time it needs, and cancels its run', async () => {
    const slow: Part = { run: { ...LASTING.run, listedAfterMs: 8_000 } };
    const { hex, play } = setPipeline({ failing: FAILING, slow });
    hex.fault('RunProject', { kind: 'slow', delayMs: 7_000, when: 'after' }, { skip: 1 });
    const { outcomes, runsOf } = await play();
    expect(outcomes.get('slow')).toMatchObject({ interruption: { cause: 'fail-fast' } });
    expect(runsOf('slow').map(({ status }) => status)).toEqual(['KILLED']);
  });

  test('leaves the search for a run whose start had no answer its ten seconds, and sends no other', async () => {
    const { hex, play } = setPipeline({ failing: FAILING, lost: LASTING });
    hex.fault('RunProject', { kind: 'drop', when: 'before' }, { skip: 1 });
    const { outcomes, runsOf, tookMs } = await play();
    expect(outcomes.get('lost')).toEqual({
      kind: 'skipped',
      because: { kind: 'interrupted', interruption: { cause: 'fail-fast', failed: 'failing' } },
    });
    expect(runsOf('lost')).toEqual([]);
    expect(tookMs).toBeGreaterThanOrEqual(10_000);
  });

  test('is not taken for a stop of the step where another follows a run that was active before', async () => {
    const { hex, play } = setPipeline({
      failing: FAILING,
      attached: { ...LASTING, wanted: { ifActive: 'attach' } },
    });
    const [, attached] = hex.projects;
    hex.addRun(attached?.id ?? '', { agoMs: 5_000, pendingMs: 0, runningMs: FOREVER });
    const { outcomes } = await play();
    expect(outcomes.get('attached')).toMatchObject({
      interruption: { cause: 'fail-fast' },
      phase: { cancellation: { kind: 'not-owned' } },
    });
    expect(conclusionIn(outcomes)).toBe('failure');
  });
});

test('a signal while runs are cancelled for a failure leaves four seconds for that', async () => {
  const { hex, stopAt, play } = setPipeline({ failing: FAILING, stubborn: LASTING });
  hex.fault('CancelRun', { kind: 'hang' }, { times: FOREVER });
  stopAt(5_000);
  const { outcomes, tookMs } = await play();
  expect(outcomes.get('stubborn')).toMatchObject({
    interruption: { cause: 'fail-fast' },
    phase: { cancellation: { kind: 'failed' } },
  });
  expect(tookMs).toBeLessThanOrEqual(9_000);
});

describe('two entries of one project whose starts cross', () => {
  /** The second list is answered when the first start has been sent, and that start later. */
  const crossing = (ifActive: IfActive) => {
    const part: Part = { run: { pendingMs: 0, runningMs: 60_000 }, wanted: { ifActive } };
    let [lists, starts] = [0, 0];
    const stage = setPipeline(
      { emea: part, apac: { ...part, projectOf: 'emea' } },
      {
        between: async (pass, { method, url }) => {
          if (url.includes('/runs?') && ++lists === 2) await stage.clock.sleep(400);
          const answer = await pass();
          if (method === 'POST' && ++starts === 1) await stage.clock.sleep(1_000);
          return answer;
        },
      },
    );
    return stage;
  };

  test('wait for each other no longer than their own timeouts', async () => {
    const part: Part = { run: { pendingMs: 0, runningMs: 60_000 } };
    const { hex, told, play } = setPipeline({
      emea: part,
      apac: { ...part, projectOf: 'emea', timeoutMs: 5_000, wanted: { ifActive: 'skip' } },
    });
    hex.fault('RunProject', { kind: 'hang', when: 'after' });
    const { outcomes } = await play({ failFast: false });
    expect(outcomes.get('apac')).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { kind: 'before-start' },
    });
    expect([...outcomes.keys()]).toEqual(['apac', 'emea']);
    expect(told.filter(({ name }) => name === 'apac')).toEqual([]);
  });

  test.each(['cancel', 'attach', 'skip', 'fail', 'wait'] as const)(
    'are not active runs to each other with `if-active: %s`',
    async ifActive => {
      const { conclusions, runsOf } = await crossing(ifActive).play({ failFast: false });
      expect(conclusions).toEqual({ emea: 'success', apac: 'success' });
      expect(runsOf('emea').map(({ status }) => status)).toEqual(['COMPLETED', 'COMPLETED']);
    },
  );
});
