import { describe, expect, test } from 'vitest';
import {
  findStartedRun,
  QUICK_SEARCH,
  SEARCH,
  SEARCH_AFTER_JOB,
} from '../../../src/runs/start/find-started-run.ts';
import { scenario } from '../../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../../fakes/scenario/virtual-time.ts';

/** A search for a run of the project, where the runs so far are known. */
function searching(sim: Simulation, options: Parameters<typeof findStartedRun>[2] = SEARCH) {
  const snapshot = {
    projectId: sim.project.id,
    knownRunIds: sim.hex.runs().map(run => run.id),
    requestedAtMs: sim.clock.wallNow(),
  };
  return { snapshot, search: () => sim.clock.run(findStartedRun(snapshot, sim.context, options)) };
}

describe('looking for a run', () => {
  test('takes ten seconds, however early one is seen', async () => {
    const sim = scenario({ project: { history: [{ trigger: 'API' }] } }).inVirtualTime();
    const { search } = searching(sim);
    const { run } = sim.startRun();
    expect(await search()).toMatchObject({ kind: 'searched', candidates: [{ runId: run.runId }] });
    expect(sim.requestTimesMs('GetProjectRuns')).toEqual([0, 2_500, 5_000, 7_500, 10_000]);
  });

  test('finds a run that is listed only after nine seconds', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim);
    const { run } = sim.startRun({ listedAfterMs: 9_000 });
    expect(await search()).toMatchObject({ kind: 'searched', candidates: [{ runId: run.runId }] });
  });

  test('finds a run that has ended already, as it is at last', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim);
    sim.startRun({ pendingMs: 500, runningMs: 2_000, end: 'ERRORED' });
    expect(await search()).toMatchObject({ kind: 'searched', candidates: [{ status: 'ERRORED' }] });
  });

  test('finds nothing where there is nothing new', async () => {
    const sim = scenario({
      project: { history: [{ trigger: 'API' }, { trigger: 'SCHEDULED' }] },
    }).inVirtualTime();
    const { search } = searching(sim);
    sim.startRun({ trigger: 'SCHEDULED', createdBy: 'other' });
    expect(await search()).toEqual({ kind: 'searched', candidates: [] });
  });

  test.each([
    ['oldest first, is full', 50, { kind: 'unknown' }],
    ['oldest first, is not full', 49, { kind: 'searched', candidates: [] }],
  ])('in a list that, %s, shows: %3$j', async (_, count, expected) => {
    const sim = scenario({
      project: {
        history: Array.from({ length: count }, (_, n) => ({ trigger: 'API', agoMs: (n + 1) * 60_000 })),
      },
      intercept: async (pass, { method }) => {
        const response = await pass();
        if (method !== 'GET') return response;
        const { runs } = (await response.json()) as { runs: { startTime: string }[] };
        return Response.json({ runs: runs.toSorted((a, b) => (a.startTime < b.startTime ? -1 : 1)) });
      },
    }).inVirtualTime();
    expect(await searching(sim).search()).toEqual(expected);
  });

  test('cannot decide between several', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim);
    const mine = sim.startRun({ listedAfterMs: 8_000 });
    const another = sim.startRun({ createdBy: 'other' });
    const found = await search();
    expect(found.kind === 'searched' && found.candidates.map(run => run.runId).sort()).toEqual(
      [mine.run.runId, another.run.runId].sort(),
    );
  });

  test('remembers a run that was in the list and is no more', async () => {
    const sim: Simulation = scenario({
      intercept: async (pass, { method }) => {
        const response = await pass();
        return method === 'GET' && sim.clock.now() > 3_000 ? Response.json({ runs: [] }) : response;
      },
    }).inVirtualTime();
    const { search } = searching(sim);
    sim.startRun();
    expect(await search()).toMatchObject({ candidates: [{}] });
  });

  test('goes by the runner’s clock in nothing', async () => {
    for (const skewMs of [-20 * 60_000, 20 * 60_000]) {
      const sim = scenario({
        skewMs,
        project: { history: [{ trigger: 'API', agoMs: 60_000 }] },
      }).inVirtualTime();
      const snapshot = { projectId: sim.project.id, requestedAt: sim.clock.now() };
      const { run } = sim.startRun({ pendingMs: 100 });
      const found = await sim.clock.run(findStartedRun(snapshot, sim.context, SEARCH));
      expect(found).toMatchObject({ kind: 'searched', candidates: [{ runId: run.runId }] });
    }
  });

  test('gives up at once where nothing tells old runs from new ones', async () => {
    const sim = scenario().inVirtualTime();
    sim.startRun();
    const found = findStartedRun({ projectId: sim.project.id }, sim.context, SEARCH);
    expect(await sim.clock.run(found)).toEqual({ kind: 'unknown' });
    expect(sim.clock.now()).toBe(0);
  });

  test('bears a list that cannot be read now and then', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim);
    const { run } = sim.startRun();
    sim.hex.fault('GetProjectRuns', { kind: 'garbage' });
    sim.hex.fault('GetProjectRuns', { kind: 'hang' });
    sim.hex.fault('GetProjectRuns', { kind: 'status', status: 502 }, { times: 3 });
    expect(await search()).toMatchObject({ kind: 'searched', candidates: [{ runId: run.runId }] });
    expect(sim.clock.now()).toBeGreaterThan(10_000);
  });

  test('goes on for another fifty seconds where the list cannot be had, and then does not know', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim);
    sim.startRun();
    sim.hex.fault('GetProjectRuns', { kind: 'drop' }, { times: FOREVER });
    expect(await search()).toEqual({ kind: 'unknown' });
    expect(sim.clock.now()).toBe(60_000);
  });

  test('needs a list at its end: one from before may lack the run', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim);
    sim.hex.fault('GetProjectRuns', { kind: 'drop' }, { skip: 1, times: FOREVER });
    expect(await search()).toEqual({ kind: 'unknown' });
  });

  test.each([401, 403, 404])('goes on where the list is refused once with %i', async status => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim);
    sim.hex.fault('GetProjectRuns', { kind: 'status', status });
    expect(await search()).toEqual({ kind: 'searched', candidates: [] });
  });

  test.each([401, 403, 404])('ends after 20 s where the list goes on answering %i', async status => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim);
    sim.hex.fault('GetProjectRuns', { kind: 'status', status }, { times: FOREVER });
    expect(await search()).toEqual({ kind: 'unknown' });
    expect(sim.clock.now()).toBe(20_000);
  });

  test('ends as soon as somebody stops the step', async () => {
    const sim = scenario().inVirtualTime();
    sim.stopAt(3_000);
    const { search } = searching(sim, { ...SEARCH, signal: sim.context.stop });
    sim.startRun();
    expect(await search()).toEqual({ kind: 'unknown' });
    expect(sim.clock.now()).toBe(3_000);
  });

  test('keeps within its minute where the budget for looks is spent', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim);
    await sim.clock.run(
      Promise.all(Array.from({ length: 26 }, () => sim.api.getProjectRuns(sim.project.id))),
    );
    const { run } = sim.startRun();
    expect(await search()).toMatchObject({ kind: 'searched', candidates: [{ runId: run.runId }] });
    expect(sim.clock.now()).toBe(60_000);
  });

  test('ends with a list after ten seconds, though one came late and one not at all', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim);
    const { run } = sim.startRun();
    sim.hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_000 });
    sim.hex.fault('GetProjectRuns', { kind: 'drop' }, { skip: 2 });
    expect(await search()).toMatchObject({ kind: 'searched', candidates: [{ runId: run.runId }] });
    expect(sim.requestTimesMs('GetProjectRuns')).toEqual([0, 3_500, 6_000, 8_500, 10_000]);
  });

  test('takes the run that is seen, though another in the list cannot be read', async () => {
    const sim = scenario({
      intercept: async (pass, { method }) => {
        const response = await pass();
        if (method !== 'GET') return response;
        const { runs } = (await response.json()) as { runs: unknown[] };
        return Response.json({ runs: [...runs, null] });
      },
    }).inVirtualTime();
    const { search } = searching(sim);
    const { run } = sim.startRun();
    expect(await search()).toMatchObject({ kind: 'searched', candidates: [{ runId: run.runId }] });
  });

  test('after the job begins after ten seconds, and soon tries again where the list cannot be read', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim, SEARCH_AFTER_JOB);
    const { run } = sim.startRun();
    sim.hex.fault('GetProjectRuns', { kind: 'drop' });
    expect(await search()).toMatchObject({ kind: 'searched', candidates: [{ runId: run.runId }] });
    expect(sim.requestTimesMs('GetProjectRuns')).toEqual([10_000, 12_500]);
  });

  test('in haste takes a second', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim, QUICK_SEARCH);
    const { run } = sim.startRun();
    expect(await search()).toMatchObject({ kind: 'searched', candidates: [{ runId: run.runId }] });
    expect(sim.clock.now()).toBe(1_000);
  });

  test('in haste gives up on a list that cannot be had then', async () => {
    const sim = scenario().inVirtualTime();
    const { search } = searching(sim, QUICK_SEARCH);
    sim.startRun();
    sim.hex.fault('GetProjectRuns', { kind: 'hang' }, { times: FOREVER });
    expect(await search()).toEqual({ kind: 'unknown' });
    expect(sim.clock.now()).toBeLessThanOrEqual(6_500);
  });
});
