import { describe, expect, test } from 'vitest';
import { cancelTogether } from '../../src/runs/cancel-together.ts';
import type { RunScript } from '../hex/runs.ts';
import { FOREVER, type Stage, setStage } from './stage.ts';

const LASTING = { pendingMs: 0, runningMs: FOREVER };
const UNLISTED = { ...LASTING, listedAfterMs: FOREVER };

/** Cancels so many runs of this kind. */
async function cancelling(count: number, run: RunScript, setUp: (stage: Stage) => void = () => {}) {
  const stage = setStage();
  const runs = Array.from({ length: count }, () => stage.startRun(run).run);
  setUp(stage);
  const options = { deadlineAt: 60_000, watchMs: 60_000 };
  const cancelled = await stage.clock.run(cancelTogether(runs, options, stage.world));
  return { stage, kinds: cancelled.map(({ kind }) => kind) };
}

describe('runs that are cancelled together', () => {
  test('are watched by one list for all of them, which is read ever less often', async () => {
    const { stage, kinds } = await cancelling(10, { ...LASTING, killDelayMs: 15_000 });
    expect(kinds).toEqual(Array(10).fill('ended'));
    expect(stage.askedAt('CancelRun')).toEqual(Array(10).fill(0));
    expect(stage.askedAt('GetProjectRuns')).toEqual([0, 500, 1_500, 3_500, 7_500, 12_500, 17_500]);
    expect(stage.asked()).not.toContain('GetRunStatus');
  });

  test('are looked at one by one where the list does not show them, three after each list', async () => {
    const { stage, kinds } = await cancelling(5, { ...UNLISTED, killDelayMs: 0 });
    expect(kinds).toEqual(Array(5).fill('ended'));
    expect(stage.askedAt('GetProjectRuns')).toEqual([0, 500]);
    expect(stage.askedAt('GetRunStatus')).toEqual([0, 0, 0, 500, 500]);
  });

  const unseen = ({ hex }: Stage) => hex.fault('GetRunStatus', { kind: 'status', status: 403 });

  test('are no longer watched where there is but one, and Hex shows it nowhere', async () => {
    const { stage, kinds } = await cancelling(1, UNLISTED, unseen);
    expect(kinds).toEqual(['accepted']);
    expect(stage.asked()).toEqual(['CancelRun', 'GetProjectRuns', 'GetRunStatus']);
  });

  test('are watched on where Hex does not show one of several', async () => {
    const { stage, kinds } = await cancelling(2, { ...UNLISTED, killDelayMs: 0 }, unseen);
    expect(kinds).toEqual(['ended', 'ended']);
    expect(stage.askedAt('GetRunStatus')).toEqual([0, 0, 500]);
  });
});
