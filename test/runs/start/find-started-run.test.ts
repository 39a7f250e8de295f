import { describe, expect, test } from 'vitest';
import { findStartedRun, QUICK_SEARCH, SEARCH } from '../../../src/runs/start/find-started-run.ts';
import { FOREVER, setStage } from '../stage.ts';

/** A search for a run of a stage's project, with the runs there are now known. */
function searching(
  stage: ReturnType<typeof setStage>,
  options: Parameters<typeof findStartedRun>[2] = SEARCH,
) {
  const record = {
    projectId: stage.project.id,
    knownRunIds: stage.hex.runs().map(run => run.id),
    askedAtMs: stage.clock.wallNow(),
  };
  return { record, search: () => stage.clock.run(findStartedRun(record, stage.context, options)) };
}

describe('looking for a run', () => {
  test('takes ten seconds, however early one is seen', async () => {
    const stage = setStage({ history: [{ trigger: 'API' }] });
    const { search } = searching(stage);
    const { run } = stage.startRun();
    expect(await search()).toMatchObject({ kind: 'one', run: { runId: run.runId } });
    expect(stage.askedAt('GetProjectRuns')).toEqual([0, 2_500, 5_000, 7_500, 10_000]);
  });

  test('finds a run that is listed only after nine seconds', async () => {
    const stage = setStage();
    const { search } = searching(stage);
    const { run } = stage.startRun({ listedAfterMs: 9_000 });
    expect(await search()).toMatchObject({ kind: 'one', run: { runId: run.runId } });
  });

  test('finds a run that has ended already, as it is at last', async () => {
    const stage = setStage();
    const { search } = searching(stage);
    stage.startRun({ pendingMs: 500, runningMs: 2_000, end: 'ERRORED' });
    expect(await search()).toMatchObject({ kind: 'one', run: { status: 'ERRORED' } });
  });

  test('finds nothing where there is nothing new', async () => {
    const stage = setStage({ history: [{ trigger: 'API' }, { trigger: 'SCHEDULED' }] });
    const { search } = searching(stage);
    stage.startRun({ trigger: 'SCHEDULED', createdBy: 'other' });
    expect(await search()).toEqual({ kind: 'none' });
  });

  test.each([
    ['oldest first, is full', 50, 'unknown'],
    ['oldest first, is not full', 49, 'none'],
  ])('in a list that, %s, shows: %3$s', async (_, count, kind) => {
    const stage = setStage({
      history: Array.from({ length: count }, (_, n) => ({ trigger: 'API', agoMs: (n + 1) * 60_000 })),
      between: async (pass, { method }) => {
        const response = await pass();
        if (method !== 'GET') return response;
        const { runs } = (await response.json()) as { runs: { startTime: string }[] };
        return Response.json({ runs: runs.toSorted((a, b) => (a.startTime < b.startTime ? -1 : 1)) });
      },
    });
    expect(await searching(stage).search()).toEqual({ kind });
  });

  test('cannot decide between several', async () => {
    const stage = setStage();
    const { search } = searching(stage);
    const mine = stage.startRun({ listedAfterMs: 8_000 });
    const another = stage.startRun({ createdBy: 'other' });
    const found = await search();
    expect(found.kind === 'several' && found.runs.map(run => run.runId).sort()).toEqual(
      [mine.run.runId, another.run.runId].sort(),
    );
  });

  test('remembers a run that was in the list and is no more', async () => {
    const stage = setStage({
      between: async (pass, { method }) => {
        const response = await pass();
        return method === 'GET' && stage.clock.now() > 3_000 ? Response.json({ runs: [] }) : response;
      },
    });
    const { search } = searching(stage);
    stage.startRun();
    expect(await search()).toMatchObject({ kind: 'one' });
  });

  test('goes by the runner’s clock in nothing', async () => {
    for (const skewMs of [-20 * 60_000, 20 * 60_000]) {
      const stage = setStage({ skewMs, history: [{ trigger: 'API', agoMs: 60_000 }] });
      const record = { projectId: stage.project.id, askedAt: stage.clock.now() };
      const { run } = stage.startRun({ pendingMs: 100 });
      const found = await stage.clock.run(findStartedRun(record, stage.context, SEARCH));
      expect(found).toMatchObject({ kind: 'one', run: { runId: run.runId } });
    }
  });

  test('gives up at once where nothing tells old runs from new ones', async () => {
    const stage = setStage();
    stage.startRun();
    const found = findStartedRun({ projectId: stage.project.id }, stage.context, SEARCH);
    expect(await stage.clock.run(found)).toEqual({ kind: 'unknown' });
    expect(stage.clock.now()).toBe(0);
  });

  test('bears a list that cannot be read now and then', async () => {
    const stage = setStage();
    const { search } = searching(stage);
    const { run } = stage.startRun();
    stage.hex.fault('GetProjectRuns', { kind: 'garbage' });
    stage.hex.fault('GetProjectRuns', { kind: 'hang' });
    stage.hex.fault('GetProjectRuns', { kind: 'status', status: 502 }, { times: 3 });
    expect(await search()).toMatchObject({ kind: 'one', run: { runId: run.runId } });
    expect(stage.clock.now()).toBeGreaterThan(10_000);
  });

  test('goes on for another fifty seconds where the list cannot be had, and then does not know', async () => {
    const stage = setStage();
    const { search } = searching(stage);
    stage.startRun();
    stage.hex.fault('GetProjectRuns', { kind: 'drop' }, { times: FOREVER });
    expect(await search()).toEqual({ kind: 'unknown' });
    expect(stage.clock.now()).toBe(60_000);
  });

  test('needs a list at its end: one from before may lack the run', async () => {
    const stage = setStage();
    const { search } = searching(stage);
    stage.hex.fault('GetProjectRuns', { kind: 'drop' }, { skip: 1, times: FOREVER });
    expect(await search()).toEqual({ kind: 'unknown' });
  });

  test.each([401, 403, 404])('goes on where the list is refused once with %i', async status => {
    const stage = setStage();
    const { search } = searching(stage);
    stage.hex.fault('GetProjectRuns', { kind: 'status', status });
    expect(await search()).toEqual({ kind: 'none' });
  });

  test.each([401, 403, 404])('ends after 20 s where the list goes on answering %i', async status => {
    const stage = setStage();
    const { search } = searching(stage);
    stage.hex.fault('GetProjectRuns', { kind: 'status', status }, { times: FOREVER });
    expect(await search()).toEqual({ kind: 'unknown' });
    expect(stage.clock.now()).toBe(20_000);
  });

  test('ends as soon as somebody stops the step', async () => {
    const stage = setStage();
    stage.stopAt(3_000);
    const { search } = searching(stage, { ...SEARCH, signal: stage.context.stop });
    stage.startRun();
    expect(await search()).toEqual({ kind: 'unknown' });
    expect(stage.clock.now()).toBe(3_000);
  });

  test('keeps within its minute where the budget for looks is spent', async () => {
    const stage = setStage();
    const { search } = searching(stage);
    await stage.clock.run(
      Promise.all(Array.from({ length: 26 }, () => stage.api.getProjectRuns(stage.project.id))),
    );
    const { run } = stage.startRun();
    expect(await search()).toMatchObject({ kind: 'one', run: { runId: run.runId } });
    expect(stage.clock.now()).toBe(60_000);
  });

  test('in haste takes a second', async () => {
    const stage = setStage();
    const { search } = searching(stage, QUICK_SEARCH);
    const { run } = stage.startRun();
    expect(await search()).toMatchObject({ kind: 'one', run: { runId: run.runId } });
    expect(stage.clock.now()).toBe(1_000);
  });

  test('in haste gives up on a list that cannot be had then', async () => {
    const stage = setStage();
    const { search } = searching(stage, QUICK_SEARCH);
    stage.startRun();
    stage.hex.fault('GetProjectRuns', { kind: 'hang' }, { times: FOREVER });
    expect(await search()).toEqual({ kind: 'unknown' });
    expect(stage.clock.now()).toBeLessThanOrEqual(6_500);
  });
});
