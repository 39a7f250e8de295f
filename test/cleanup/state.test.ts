import { describe, expect, test } from 'vitest';
import type { PendingCleanup } from '../../src/cleanup/pending.ts';
import { loadPendingCleanups, savePendingCleanups } from '../../src/cleanup/state.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { PROJECT, RUN } from '../report/samples.ts';

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`);

describe('the state', () => {
  test('that is not there means that this is main', () => {
    expect(loadPendingCleanups(recordingRunner().runner)).toBeUndefined();
  });

  const start: PendingCleanup = {
    kind: 'starting',
    snapshot: { projectId: PROJECT },
    cancel: false,
    name: 'load',
  };
  const under: PendingCleanup = {
    kind: 'run',
    run: { projectId: PROJECT, runId: RUN, status: 'RUNNING' },
    cancel: true,
  };
  test.each<{ pendingCleanups: PendingCleanup[] }>([
    { pendingCleanups: [] },
    { pendingCleanups: [start] },
    { pendingCleanups: [under, start] },
  ])('$pendingCleanups.length pending cleanups come back as they were', ({ pendingCleanups }) => {
    const { runner, all } = recordingRunner();
    savePendingCleanups(runner, pendingCleanups);
    const state = { leftover: all('state')[0] ?? '' };
    expect(loadPendingCleanups(recordingRunner({ state }).runner)).toEqual({
      pending: pendingCleanups,
      unreadable: [],
    });
  });

  test('of 25 runs fits into an environment variable', () => {
    const knownRunIds = ids(1_000);
    const { runner, all } = recordingRunner();
    const runUrl = 'x'.repeat(10_000);
    const starts = Array<PendingCleanup>(20).fill({
      ownRunIds: knownRunIds,
      ...start,
      name: 'exposure, '.repeat(2_000),
      snapshot: { projectId: PROJECT, knownRunIds },
    } as PendingCleanup);
    const runs = Array<PendingCleanup>(5).fill({ ...under, run: { ...under.run, runUrl } } as PendingCleanup);
    savePendingCleanups(runner, [...starts, ...runs]);
    expect(all('state')[0]?.length).toBeLessThan(32_767);
  });

  const readBack = (leftover: string) =>
    loadPendingCleanups(recordingRunner({ state: { leftover } }).runner)?.unreadable;

  test.each([
    ['cut off', JSON.stringify([under]).slice(0, -20)],
    ['of another type', '"run"'],
    ['null', 'null'],
    ['one run instead of a list', JSON.stringify(under)],
    ['a thousand times nested', '['.repeat(1_000)],
  ])('that is %s holds nothing that can be read', (_, leftover) => {
    expect(readBack(leftover)).toEqual(['it is no list in JSON']);
  });

  test.each([
    ['a path in the ID of a project', { ...under, run: { ...under.run, projectId: '../x' } }],
    ['a path in the ID of a run', { ...under, run: { ...under.run, runId: `${RUN}/../${RUN}` } }],
    ['a path in the ID of a start', { ...start, snapshot: { projectId: '../x' } }],
    ['a path among the IDs before', { ...start, snapshot: { projectId: PROJECT, knownRunIds: ['../x'] } }],
    ['a wish that is none', { ...under, cancel: 'yes' }],
    ['another kind', { ...under, kind: 'walk' }],
    ['no kind', {}],
    ['another type', 7],
    ['nothing', null],
  ])('with %s in one entry is read as far as it can be', (_, odd) => {
    const state = { leftover: JSON.stringify([odd, under]) };
    expect(loadPendingCleanups(recordingRunner({ state }).runner)).toEqual({
      pending: [under],
      unreadable: [expect.stringContaining('entry 1')],
    });
  });

  test('that names a run or a start twice is about one', () => {
    const state = { leftover: JSON.stringify([under, start, under, start]) };
    expect(loadPendingCleanups(recordingRunner({ state }).runner)?.pending).toEqual([under, start]);
  });

  test('keeps the newest of the own runs where there are many', () => {
    const ownRunIds = ids(150);
    const { runner, pendingCleanups } = recordingRunner();
    savePendingCleanups(runner, [{ ...start, ownRunIds } as PendingCleanup, start]);
    expect(pendingCleanups()).toEqual([{ ...start, ownRunIds: ownRunIds.slice(-100) }, start]);
  });
});
