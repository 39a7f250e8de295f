import { describe, expect, test } from 'vitest';
import { cleanUp, groupsIn } from '../../src/cleanup/clean-up.ts';
import type { PendingCleanup } from '../../src/cleanup/pending.ts';
import { FOREVER, type Stage, setStage } from '../runs/stage.ts';

const LASTING = { runningMs: FOREVER };

const cleaning = async (stage: Stage, unfinished: PendingCleanup) => {
  const [cleaned, ...others] = await stage.clock.run(cleanUp([unfinished], stage.context));
  expect(others).toEqual([]);
  return cleaned;
};

/** A start of which nothing more is known than what was there before. */
const lostStart = (stage: Stage, cancel = true): PendingCleanup => ({
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
      error: { operation: 'CancelRun', status: 401 },
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
    expect(cleaned?.kind === 'several-found' && cleaned.candidates.map(({ runId }) => runId).sort()).toEqual(
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

describe('cleaning up after a pipeline that was killed while it started several runs of one project', () => {
  /** Starts without an answer, whose lists showed the runs that are there now. */
  const lostStarts = (stage: Stage, count: number): PendingCleanup[] =>
    Array.from({ length: count }, () => lostStart(stage));
  const cleaningAll = (stage: Stage, group: PendingCleanup[], own: string[] = []) =>
    stage.clock.run(cleanUp(group, { ...stage.context, isTaken: id => own.includes(id) }));
  const ours = (stage: Stage, count: number) =>
    Array.from({ length: count }, () => stage.startRun({ ...LASTING, listedAfterMs: 5_000 }));
  const cancelled = (stage: Stage) => stage.asked().filter(operation => operation === 'CancelRun').length;

  const DAY_MS = 86_400_000;
  const OLD = { trigger: 'API', agoMs: DAY_MS, runningMs: 60_000 } as const;

  test('cancels as many new runs as there were starts', async () => {
    const stage = setStage({ history: [OLD, { trigger: 'SCHEDULED', ...LASTING }] });
    const group = lostStarts(stage, 3);
    const runs = ours(stage, 3);
    const cleaned = await cleaningAll(stage, group);
    expect(cleaned.map(one => one.kind)).toEqual(['ended', 'ended', 'ended']);
    expect(runs.map(({ view }) => view().status)).toEqual(['KILLED', 'KILLED', 'KILLED']);
  });

  test('counts those that have ended already', async () => {
    const stage = setStage();
    const group = lostStarts(stage, 2);
    const runs = [stage.startRun({ pendingMs: 0, runningMs: 1_000 }), ...ours(stage, 1)];
    await cleaningAll(stage, group);
    expect(runs.map(({ view }) => view().status)).toEqual(['COMPLETED', 'KILLED']);
  });

  test('counts none that the step has heard of, and takes none of them for somebody else’s', async () => {
    const stage = setStage();
    const [early] = ours(stage, 1);
    const group = lostStarts(stage, 2);
    const [late] = ours(stage, 1);
    const runs = ours(stage, 2);
    await cleaningAll(
      stage,
      group,
      [early, late].flatMap(one => one?.run.runId ?? []),
    );
    expect(runs.map(({ view }) => view().status)).toEqual(['KILLED', 'KILLED']);
    expect(cancelled(stage)).toBe(2);
  });

  test('leaves them all where the user wants them to go on', async () => {
    const stage = setStage();
    const group = lostStarts(stage, 2).map(start => ({ ...start, cancel: false }));
    ours(stage, 2);
    expect((await cleaningAll(stage, group)).map(one => one.kind)).toEqual(['left', 'left']);
    expect(cancelled(stage)).toBe(0);
  });

  test('only names the one new run of several starts: it may be another’s', async () => {
    const stage = setStage();
    const group = lostStarts(stage, 3);
    const [only] = ours(stage, 1);
    expect(await cleaningAll(stage, group)).toMatchObject([
      { kind: 'several-found', candidates: [{ runId: only?.run.runId }] },
    ]);
    expect(cancelled(stage)).toBe(0);
  });

  test('says once that none was started', async () => {
    const stage = setStage();
    expect(await cleaningAll(stage, lostStarts(stage, 3))).toEqual([{ kind: 'none-found' }]);
  });

  interface Doubt {
    starts?: number;
    runs?: number;
    history?: Parameters<Stage['hex']['addRun']>[1][];
    /** What else happens between the lists and the clean-up. */
    meanwhile?: (stage: Stage) => void;
    change?: (group: PendingCleanup[], stage: Stage) => PendingCleanup[];
  }
  /** `start` as if its list had shown all runs that are there by now. */
  const seeing = (start: PendingCleanup | undefined, stage: Stage): PendingCleanup =>
    start?.kind === 'starting'
      ? { ...start, record: { ...start.record, knownRunIds: stage.hex.runs().map(run => run.id) } }
      : lostStart(stage);

  test.each<[string, Doubt]>([
    ['there are fewer than starts', { starts: 3, runs: 2 }],
    ['there are more', { runs: 3 }],
    [
      'somebody else starts the project meanwhile',
      { meanwhile: stage => stage.startRun({ ...LASTING, createdBy: 'other' }) },
    ],
    ['somebody else has one under way that the API started', { history: [{ trigger: 'API', ...LASTING }] }],
    [
      'somebody else has started one a little before',
      { history: [{ trigger: 'API', agoMs: 120_000, runningMs: 10_000 }] },
    ],
    [
      'all of them were there before one of the starts',
      { change: ([first, last], stage) => [first ?? lostStart(stage), seeing(last, stage)] },
    ],
    [
      'not all of them are to be cancelled',
      { change: ([first, ...others]) => [{ ...(first as PendingCleanup), cancel: false }, ...others] },
    ],
    [
      'it is not known who else starts the project',
      { meanwhile: stage => stage.hex.fault('GetProjectRuns', { kind: 'drop' }, { skip: 2 }) },
    ],
    [
      'Hex has not told its time, and somebody else has started the project some time',
      {
        history: [OLD],
        change: group =>
          group.map(start => {
            const { askedAtMs: _, ...record } = start.kind === 'starting' ? start.record : { projectId: '' };
            return { kind: 'starting', record, cancel: true };
          }),
      },
    ],
  ])('names them all and touches none where %s', async (_, doubt) => {
    const { starts = 2, runs = 2, history = [], meanwhile, change = group => group } = doubt;
    const stage = setStage({ history: history.map(run => run ?? {}) });
    const group = lostStarts(stage, starts);
    ours(stage, runs);
    meanwhile?.(stage);
    const [cleaned, ...others] = await cleaningAll(stage, change(group, stage));
    expect(others).toEqual([]);
    const fresh = stage.hex.runs().length - history.length;
    expect(cleaned?.kind === 'several-found' && cleaned.candidates).toHaveLength(fresh);
    expect(cancelled(stage)).toBe(0);
  });

  test('says of a start that nothing is known of that it could not be found out', async () => {
    const stage = setStage();
    const group = lostStarts(stage, 1);
    const [run] = ours(stage, 1);
    const dark: PendingCleanup = { kind: 'starting', record: { projectId: stage.project.id }, cancel: true };
    const cleaned = await cleaningAll(stage, [...group, dark]);
    expect(cleaned.map(one => one.kind)).toEqual(['not-found-out', 'ended']);
    expect(run?.view().status).toBe('KILLED');
  });

  test('takes starts of other projects, and runs, each for itself', () => {
    const stage = setStage();
    const { run } = stage.startRun(LASTING);
    const [first, second] = lostStarts(stage, 2) as [PendingCleanup, PendingCleanup];
    const other: PendingCleanup = { kind: 'starting', record: { projectId: run.runId }, cancel: true };
    const known: PendingCleanup = { kind: 'run', run, cancel: true };
    expect(groupsIn([first, known, other, second, { ...known }])).toEqual([
      [first, second],
      [known],
      [other],
      [known],
    ]);
  });
});
