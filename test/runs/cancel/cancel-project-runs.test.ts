import { describe, expect, test } from 'vitest';
import { POLLS_PER_MINUTE } from '../../../src/hex/rate-limit/limiter.ts';
import { cancelProjectRuns } from '../../../src/runs/cancel/cancel-project-runs.ts';
import { scenario } from '../../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../../fakes/scenario/virtual-time.ts';

const LASTING = { pendingMs: 0, runningMs: FOREVER };

const cancelling = (sim: Simulation, { runId }: { runId?: string } = {}) => {
  const request = { projectId: sim.project.id, ...(runId && { runId }), wait: true, timeoutMs: 60_000 };
  return sim.clock.run(cancelProjectRuns(request, sim.context));
};

describe('cancelling the active runs of a project', () => {
  test('names them before it cancels them', async () => {
    const sim = scenario().inVirtualTime();
    const ids = [1, 2].map(() => sim.startRun(LASTING).run.runId).toSorted();
    await cancelling(sim);
    expect(sim.eventKinds()).toEqual(['to-cancel']);
    const named = sim.events.flatMap(({ event }) => (event.kind === 'to-cancel' ? event.runs : []));
    expect(named.map(run => run.runId).toSorted()).toEqual(ids);
  });

  test('is done at once, and names none, where there is none', async () => {
    const sim = scenario({ project: { history: [{}] } }).inVirtualTime();
    expect(await cancelling(sim)).toEqual({ kind: 'done', runs: [], isStopped: false });
    expect(sim.eventKinds()).toEqual([]);
  });

  test('cancels nothing where they cannot be listed by the timeout', async () => {
    const sim = scenario().inVirtualTime();
    const { view } = sim.startRun(LASTING);
    sim.hex.fault('GetProjectRuns', { kind: 'status', status: 502 }, { times: FOREVER });
    expect(await cancelling(sim)).toMatchObject({
      kind: 'interrupted',
      interruption: { cause: 'timed-out', error: { operation: 'GetProjectRuns', status: 502 } },
    });
    expect([sim.clock.now(), view().status]).toEqual([60_000, 'RUNNING']);
  });
});

describe('cancelling a run that is named', () => {
  test('looks at it first, and sees it end', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ ...LASTING, killDelayMs: 0 });
    expect(await cancelling(sim, run)).toMatchObject({
      kind: 'done',
      runs: [{ kind: 'ended', run: { runId: run.runId, status: 'KILLED' } }],
    });
    expect(sim.operations()).toEqual(['GetRunStatus', 'CancelRun', 'GetRunStatus']);
  });

  test('goes through when the budget for looks is spent', async () => {
    const sim = scenario().inVirtualTime();
    const { run, view } = sim.startRun(LASTING);
    const poll = () => sim.api.getRunStatus(run);
    await sim.clock.run(Promise.all(Array.from({ length: POLLS_PER_MINUTE }, poll)));
    await cancelling(sim, run);
    expect(view().status).toBe('KILLED');
    expect(sim.clock.now()).toBeLessThan(2_000);
  });

  test('ends as soon as the step is stopped, and cancels nothing that it has not looked at', async () => {
    const sim = scenario().inVirtualTime();
    const { run, view } = sim.startRun(LASTING);
    sim.hex.fault('GetRunStatus', { kind: 'hang' });
    sim.stopAt(1_000);
    expect(await cancelling(sim, run)).toMatchObject({
      kind: 'done',
      runs: [{ kind: 'failed', run: { runId: run.runId }, error: { kind: 'aborted' } }],
      isStopped: true,
    });
    expect([sim.clock.now(), view().status]).toEqual([1_000, 'RUNNING']);
  });
});
