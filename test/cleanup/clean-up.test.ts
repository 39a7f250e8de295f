import { describe, expect, test } from 'vitest';
import { cleanUp, groupsIn } from '../../src/cleanup/clean-up.ts';
import type { PendingCleanup } from '../../src/cleanup/pending.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../fakes/scenario/virtual-time.ts';

const LASTING = { runningMs: FOREVER };

const cleaning = async (sim: Simulation, unfinished: PendingCleanup) => {
  const [cleaned, ...others] = await sim.clock.run(cleanUp([unfinished], sim.context));
  expect(others).toEqual([]);
  return cleaned;
};

/** A start of which nothing more is known than what was there before. */
const lostStart = (sim: Simulation, cancel = true): PendingCleanup => ({
  kind: 'starting',
  snapshot: {
    projectId: sim.project.id,
    knownRunIds: sim.hex.runs().map(run => run.id),
    requestedAtMs: sim.clock.wallNow(),
  },
  cancel,
});

describe('cleaning up after a step that left its run', () => {
  test('cancels the run', async () => {
    const sim = scenario().inVirtualTime();
    const { run, view } = sim.startRun(LASTING);
    expect(await cleaning(sim, { kind: 'run', run, cancel: true })).toMatchObject({
      kind: 'ended',
      run: { runId: run.runId, status: 'KILLED' },
    });
    expect(view().status).toBe('KILLED');
  });

  test('tells how the run ended that has ended by itself', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun({ agoMs: 60_000, end: 'ERRORED' });
    expect(await cleaning(sim, { kind: 'run', run, cancel: true })).toMatchObject({
      kind: 'ended',
      run: { status: 'ERRORED' },
    });
  });

  test('leaves a run alone that the user wants to go on', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    expect(await cleaning(sim, { kind: 'run', run, cancel: false })).toEqual({ kind: 'left', run });
    expect(sim.operations()).toEqual([]);
  });

  test('goes on trying for over a minute', async () => {
    const sim = scenario().inVirtualTime();
    const { run, view } = sim.startRun(LASTING);
    sim.hex.fault('CancelRun', { kind: 'drop' }, { times: FOREVER });
    sim.clock.at(65_000, () => sim.hex.heal());
    expect(await cleaning(sim, { kind: 'run', run, cancel: true })).toMatchObject({ kind: 'ended' });
    expect(view().status).toBe('KILLED');
  });

  test('waits for the rate limit to let it through', async () => {
    const sim = scenario().inVirtualTime();
    const { run, view } = sim.startRun(LASTING);
    sim.hex.fault('CancelRun', { kind: 'status', status: 429, headers: { 'retry-after': '60' } });
    expect(await cleaning(sim, { kind: 'run', run, cancel: true })).toMatchObject({ kind: 'ended' });
    expect(view().status).toBe('KILLED');
  });

  test('says what it was that kept it from cancelling', async () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    sim.hex.fault('CancelRun', { kind: 'status', status: 401 }, { times: FOREVER });
    expect(await cleaning(sim, { kind: 'run', run, cancel: true })).toMatchObject({
      kind: 'failed',
      run: { runId: run.runId },
      error: { operation: 'CancelRun', status: 401 },
    });
  });
});

describe('cleaning up after a step that was killed while it started a run', () => {
  test.each([0, 9_000])('finds the run that is listed after %i ms, and cancels it', async listedAfterMs => {
    const sim = scenario({ project: { history: [{ trigger: 'API' }] } }).inVirtualTime();
    const unfinished = lostStart(sim);
    const { run, view } = sim.startRun({ ...LASTING, listedAfterMs });
    expect(await cleaning(sim, unfinished)).toMatchObject({
      kind: 'ended',
      run: { runId: run.runId, status: 'KILLED' },
    });
    expect(view().status).toBe('KILLED');
  });

  test('tells the run that the user wants to go on', async () => {
    const sim = scenario().inVirtualTime();
    const unfinished = lostStart(sim, false);
    const { run, view } = sim.startRun(LASTING);
    expect(await cleaning(sim, unfinished)).toMatchObject({ kind: 'left', run: { runId: run.runId } });
    expect(view().cancelledAt).toBeUndefined();
  });

  test('finds none where none was started', async () => {
    const sim = scenario({
      project: { history: [{ trigger: 'API' }, { trigger: 'API', runningMs: FOREVER }] },
    }).inVirtualTime();
    const unfinished = lostStart(sim);
    sim.startRun({ ...LASTING, trigger: 'SCHEDULED', createdBy: 'other' });
    expect(await cleaning(sim, unfinished)).toEqual({ kind: 'none-found' });
    expect(sim.clock.now()).toBe(10_000);
    expect(sim.operations()).not.toContain('CancelRun');
  });

  test('names several, and touches none', async () => {
    const sim = scenario().inVirtualTime();
    const unfinished = lostStart(sim);
    const runs = [sim.startRun(LASTING), sim.startRun({ ...LASTING, createdBy: 'other' })];
    const cleaned = await cleaning(sim, unfinished);
    expect(cleaned?.kind === 'several-found' && cleaned.candidates.map(({ runId }) => runId).sort()).toEqual(
      runs.map(({ run }) => run.runId).sort(),
    );
    expect(sim.operations()).not.toContain('CancelRun');
  });

  test('does not find out where the list cannot be had', async () => {
    const sim = scenario().inVirtualTime();
    const unfinished = lostStart(sim);
    sim.startRun(LASTING);
    sim.hex.fault('GetProjectRuns', { kind: 'drop' }, { times: FOREVER });
    expect(await cleaning(sim, unfinished)).toEqual({ kind: 'not-found-out' });
    expect(sim.clock.now()).toBe(130_000);
  });

  test('asks nothing where nothing would tell the run from others', async () => {
    const sim = scenario().inVirtualTime();
    sim.startRun(LASTING);
    expect(
      await cleaning(sim, { kind: 'starting', snapshot: { projectId: sim.project.id }, cancel: true }),
    ).toEqual({ kind: 'not-found-out' });
    expect(sim.operations()).toEqual([]);
  });
});

describe('cleaning up after a pipeline that was killed while it started several runs of one project', () => {
  /** Starts without an answer, whose lists showed the runs that are there now. */
  const lostStarts = (sim: Simulation, count: number): PendingCleanup[] =>
    Array.from({ length: count }, () => lostStart(sim));
  const cleaningAll = (sim: Simulation, group: PendingCleanup[], own: string[] = []) =>
    sim.clock.run(cleanUp(group, { ...sim.context, isTaken: id => own.includes(id) }));
  const ours = (sim: Simulation, count: number) =>
    Array.from({ length: count }, () => sim.startRun({ ...LASTING, listedAfterMs: 5_000 }));
  const cancelled = (sim: Simulation) =>
    sim.operations().filter(operation => operation === 'CancelRun').length;

  const DAY_MS = 86_400_000;
  const OLD = { trigger: 'API', agoMs: DAY_MS, runningMs: 60_000 } as const;

  test('cancels as many new runs as there were starts', async () => {
    const sim = scenario({
      project: { history: [OLD, { trigger: 'SCHEDULED', ...LASTING }] },
    }).inVirtualTime();
    const group = lostStarts(sim, 3);
    const runs = ours(sim, 3);
    const cleaned = await cleaningAll(sim, group);
    expect(cleaned.map(one => one.kind)).toEqual(['ended', 'ended', 'ended']);
    expect(runs.map(({ view }) => view().status)).toEqual(['KILLED', 'KILLED', 'KILLED']);
  });

  test('counts those that have ended already', async () => {
    const sim = scenario().inVirtualTime();
    const group = lostStarts(sim, 2);
    const runs = [sim.startRun({ pendingMs: 0, runningMs: 1_000 }), ...ours(sim, 1)];
    await cleaningAll(sim, group);
    expect(runs.map(({ view }) => view().status)).toEqual(['COMPLETED', 'KILLED']);
  });

  test('counts none that the step has heard of, and takes none of them for somebody else’s', async () => {
    const sim = scenario().inVirtualTime();
    const [early] = ours(sim, 1);
    const group = lostStarts(sim, 2);
    const [late] = ours(sim, 1);
    const runs = ours(sim, 2);
    await cleaningAll(
      sim,
      group,
      [early, late].flatMap(one => one?.run.runId ?? []),
    );
    expect(runs.map(({ view }) => view().status)).toEqual(['KILLED', 'KILLED']);
    expect(cancelled(sim)).toBe(2);
  });

  test('leaves them all where the user wants them to go on', async () => {
    const sim = scenario().inVirtualTime();
    const group = lostStarts(sim, 2).map(start => ({ ...start, cancel: false }));
    ours(sim, 2);
    expect((await cleaningAll(sim, group)).map(one => one.kind)).toEqual(['left', 'left']);
    expect(cancelled(sim)).toBe(0);
  });

  test('only names the one new run of several starts: it may be another’s', async () => {
    const sim = scenario().inVirtualTime();
    const group = lostStarts(sim, 3);
    const [only] = ours(sim, 1);
    expect(await cleaningAll(sim, group)).toMatchObject([
      { kind: 'several-found', candidates: [{ runId: only?.run.runId }] },
    ]);
    expect(cancelled(sim)).toBe(0);
  });

  test('says once that none was started', async () => {
    const sim = scenario().inVirtualTime();
    expect(await cleaningAll(sim, lostStarts(sim, 3))).toEqual([{ kind: 'none-found' }]);
  });

  interface Doubt {
    starts?: number;
    runs?: number;
    history?: Parameters<Simulation['hex']['addRun']>[1][];
    /** What else happens between the lists and the clean-up. */
    meanwhile?: (sim: Simulation) => void;
    change?: (group: PendingCleanup[], sim: Simulation) => PendingCleanup[];
  }
  /** `start` as if its list had shown all runs that are there by now. */
  const seeing = (start: PendingCleanup | undefined, sim: Simulation): PendingCleanup =>
    start?.kind === 'starting'
      ? { ...start, snapshot: { ...start.snapshot, knownRunIds: sim.hex.runs().map(run => run.id) } }
      : lostStart(sim);

  test.each<[string, Doubt]>([
    ['there are fewer than starts', { starts: 3, runs: 2 }],
    ['there are more', { runs: 3 }],
    [
      'somebody else starts the project meanwhile',
      { meanwhile: sim => sim.startRun({ ...LASTING, createdBy: 'other' }) },
    ],
    ['somebody else has one under way that the API started', { history: [{ trigger: 'API', ...LASTING }] }],
    [
      'somebody else has started one a little before',
      { history: [{ trigger: 'API', agoMs: 120_000, runningMs: 10_000 }] },
    ],
    [
      'all of them were there before one of the starts',
      { change: ([first, last], sim) => [first ?? lostStart(sim), seeing(last, sim)] },
    ],
    [
      'not all of them are to be cancelled',
      { change: ([first, ...others]) => [{ ...(first as PendingCleanup), cancel: false }, ...others] },
    ],
    [
      'it is not known who else starts the project',
      { meanwhile: sim => sim.hex.fault('GetProjectRuns', { kind: 'drop' }, { skip: 2 }) },
    ],
    [
      'Hex has not told its time, and somebody else has started the project some time',
      {
        history: [OLD],
        change: group =>
          group.map(start => {
            const { requestedAtMs: _, ...snapshot } =
              start.kind === 'starting' ? start.snapshot : { projectId: '' };
            return { kind: 'starting', snapshot, cancel: true };
          }),
      },
    ],
  ])('names them all and touches none where %s', async (_, doubt) => {
    const { starts = 2, runs = 2, history = [], meanwhile, change = group => group } = doubt;
    const sim = scenario({ project: { history: history.map(run => run ?? {}) } }).inVirtualTime();
    const group = lostStarts(sim, starts);
    ours(sim, runs);
    meanwhile?.(sim);
    const [cleaned, ...others] = await cleaningAll(sim, change(group, sim));
    expect(others).toEqual([]);
    const fresh = sim.hex.runs().length - history.length;
    expect(cleaned?.kind === 'several-found' && cleaned.candidates).toHaveLength(fresh);
    expect(cancelled(sim)).toBe(0);
  });

  test('says of a start that nothing is known of that it could not be found out', async () => {
    const sim = scenario().inVirtualTime();
    const group = lostStarts(sim, 1);
    const [run] = ours(sim, 1);
    const dark: PendingCleanup = { kind: 'starting', snapshot: { projectId: sim.project.id }, cancel: true };
    const cleaned = await cleaningAll(sim, [...group, dark]);
    expect(cleaned.map(one => one.kind)).toEqual(['not-found-out', 'ended']);
    expect(run?.view().status).toBe('KILLED');
  });

  test('takes starts of other projects, and runs, each for itself', () => {
    const sim = scenario().inVirtualTime();
    const { run } = sim.startRun(LASTING);
    const [first, second] = lostStarts(sim, 2) as [PendingCleanup, PendingCleanup];
    const other: PendingCleanup = { kind: 'starting', snapshot: { projectId: run.runId }, cancel: true };
    const known: PendingCleanup = { kind: 'run', run, cancel: true };
    expect(groupsIn([first, known, other, second, { ...known }])).toEqual([
      [first, second],
      [known],
      [other],
      [known],
    ]);
  });
});
