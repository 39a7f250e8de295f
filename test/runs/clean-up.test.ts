import { describe, expect, test } from 'vitest';
import { cleanUp, type Unfinished } from '../../src/runs/clean-up.ts';
import { FOREVER, type Stage, setStage } from './stage.ts';

const LASTING = { runningMs: FOREVER };

const cleaning = (stage: Stage, unfinished: Unfinished) => stage.clock.run(cleanUp(unfinished, stage.world));

/** A start of which nothing more is known than what was there before. */
const lostStart = (stage: Stage, cancel = true): Unfinished => ({
  kind: 'starting',
  record: {
    projectId: stage.project.id,
    knownRunIds: stage.hex.runs().map(run => run.id),
    askedAtMs: stage.clock.wallNow(),
  },
  cancel,
});

describe('cleaning up after a step that left its run', () => {
  test('cancels the run', async () => {
    const stage = setStage();
    const { run, view } = stage.startRun(LASTING);
    expect(await cleaning(stage, { kind: 'run', run, cancel: true })).toMatchObject({
      kind: 'ended',
      run: { runId: run.runId, status: 'KILLED' },
    });
    expect(view().status).toBe('KILLED');
  });

  test('tells how the run ended that has ended by itself', async () => {
    const stage = setStage();
    const { run } = stage.startRun({ agoMs: 60_000, end: 'ERRORED' });
    expect(await cleaning(stage, { kind: 'run', run, cancel: true })).toMatchObject({
      kind: 'ended',
      run: { status: 'ERRORED' },
    });
  });

  test('leaves a run alone that the user wants to go on', async () => {
    const stage = setStage();
    const { run } = stage.startRun(LASTING);
    expect(await cleaning(stage, { kind: 'run', run, cancel: false })).toEqual({ kind: 'left', run });
    expect(stage.asked()).toEqual([]);
  });

  test('goes on trying for over a minute', async () => {
    const stage = setStage();
    const { run, view } = stage.startRun(LASTING);
    stage.hex.fault('CancelRun', { kind: 'drop' }, { times: FOREVER });
    stage.clock.at(65_000, () => stage.hex.heal());
    expect(await cleaning(stage, { kind: 'run', run, cancel: true })).toMatchObject({ kind: 'ended' });
    expect(view().status).toBe('KILLED');
  });

  test('waits for the rate limit to let it through', async () => {
    const stage = setStage();
    const { run, view } = stage.startRun(LASTING);
    stage.hex.fault('CancelRun', { kind: 'status', status: 429, headers: { 'retry-after': '60' } });
    expect(await cleaning(stage, { kind: 'run', run, cancel: true })).toMatchObject({ kind: 'ended' });
    expect(view().status).toBe('KILLED');
  });

  test('says what it was that kept it from cancelling', async () => {
    const stage = setStage();
    const { run } = stage.startRun(LASTING);
    stage.hex.fault('CancelRun', { kind: 'status', status: 401 }, { times: FOREVER });
    expect(await cleaning(stage, { kind: 'run', run, cancel: true })).toMatchObject({
      kind: 'failed',
      run: { runId: run.runId },
      fault: { operation: 'CancelRun', status: 401 },
    });
  });
});

describe('cleaning up after a step that was killed while it started a run', () => {
  test.each([0, 9_000])('finds the run that is listed after %i ms, and cancels it', async listedAfterMs => {
    const stage = setStage({ history: [{ trigger: 'API' }] });
    const unfinished = lostStart(stage);
    const { run, view } = stage.startRun({ ...LASTING, listedAfterMs });
    expect(await cleaning(stage, unfinished)).toMatchObject({
      kind: 'ended',
      run: { runId: run.runId, status: 'KILLED' },
    });
    expect(view().status).toBe('KILLED');
  });

  test('tells the run that the user wants to go on', async () => {
    const stage = setStage();
    const unfinished = lostStart(stage, false);
    const { run, view } = stage.startRun(LASTING);
    expect(await cleaning(stage, unfinished)).toMatchObject({ kind: 'left', run: { runId: run.runId } });
    expect(view().cancelledAt).toBeUndefined();
  });

  test('finds none where none was started', async () => {
    const stage = setStage({ history: [{ trigger: 'API' }, { trigger: 'API', runningMs: FOREVER }] });
    const unfinished = lostStart(stage);
    stage.startRun({ ...LASTING, trigger: 'SCHEDULED', createdBy: 'other' });
    expect(await cleaning(stage, unfinished)).toEqual({ kind: 'none-found' });
    expect(stage.clock.now()).toBe(10_000);
    expect(stage.asked()).not.toContain('CancelRun');
  });

  test('names several, and touches none', async () => {
    const stage = setStage();
    const unfinished = lostStart(stage);
    const runs = [stage.startRun(LASTING), stage.startRun({ ...LASTING, createdBy: 'other' })];
    const cleaned = await cleaning(stage, unfinished);
    expect(cleaned.kind === 'several-found' && cleaned.suspects.map(({ runId }) => runId).sort()).toEqual(
      runs.map(({ run }) => run.runId).sort(),
    );
    expect(stage.asked()).not.toContain('CancelRun');
  });

  test('does not find out where the list cannot be had', async () => {
    const stage = setStage();
    const unfinished = lostStart(stage);
    stage.startRun(LASTING);
    stage.hex.fault('GetProjectRuns', { kind: 'drop' }, { times: FOREVER });
    expect(await cleaning(stage, unfinished)).toEqual({ kind: 'not-found-out' });
    expect(stage.clock.now()).toBe(130_000);
  });

  test('asks nothing where nothing would tell the run from others', async () => {
    const stage = setStage();
    stage.startRun(LASTING);
    expect(
      await cleaning(stage, { kind: 'starting', record: { projectId: stage.project.id }, cancel: true }),
    ).toEqual({ kind: 'not-found-out' });
    expect(stage.asked()).toEqual([]);
  });
});
