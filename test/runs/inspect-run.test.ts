import { describe, expect, test } from 'vitest';
import type { StatusQuery } from '../../src/plan/run-selector.ts';
import { inspectRun } from '../../src/runs/inspect-run.ts';
import type { PastRun } from '../fakes/hex/runs.ts';
import type { Intercept, ScenarioPlan } from '../fakes/scenario/plan.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { FOREVER } from '../fakes/scenario/virtual-time.ts';
import { altering, type ToldRun } from './altered-runs.ts';
import { ended, HOUR_MS } from './hours-ago.ts';

/** Asks for the newest of a project's runs, or for the one at `index`. */
async function inspecting(
  runs: PastRun[],
  {
    index,
    intercept,
    faults,
    skewMs,
    stopAtMs,
    ...query
  }: Partial<StatusQuery> &
    Pick<ScenarioPlan, 'intercept' | 'faults' | 'skewMs'> & { index?: number; stopAtMs?: number } = {},
) {
  const sim = scenario({
    ...(intercept && { intercept }),
    ...(faults && { faults }),
    ...(skewMs !== undefined && { skewMs }),
  }).inVirtualTime();
  const { id: projectId } = sim.project;
  const ids = runs.map(run => sim.hex.addRun(projectId, run).id);
  const runId = index === undefined ? undefined : ids[index];
  if (stopAtMs !== undefined) sim.stopAt(stopAtMs);
  const asked = { projectId, wait: true, timeoutMs: 60_000, ...(runId && { runId }), ...query };
  const outcome = await sim.clock.run(inspectRun(asked, sim.context));
  return { sim, ids, outcome, endedAtMs: sim.clock.now(), events: sim.events.map(({ event }) => event) };
}

/** Lists show the runs so; a look at one by itself shows it whole. */
const inLists =
  (alter: (run: ToldRun) => unknown): Intercept =>
  (pass, request) =>
    request.url.includes('/runs?') ? altering(alter)(pass, request) : pass();

/** Alters the run that Hex tells of first: in a list, the newest. */
function ofNewest(alter: (run: ToldRun) => unknown): (run: ToldRun) => unknown {
  let newest: unknown;
  return run => {
    newest ??= run.runId;
    return run.runId === newest ? alter(run) : run;
  };
}

const FAILED = { end: 'ERRORED' };
const goingOn = (agoMs: number, runningMs = FOREVER): PastRun => ({ agoMs, pendingMs: 0, runningMs });

/** As the history tells of the runs below. */
const PAST = {
  short: { durationMs: 60_000, ending: 'success', status: 'COMPLETED', startedAt: expect.any(String) },
  long: { durationMs: 180_000, ending: 'success', status: 'COMPLETED', startedAt: expect.any(String) },
  failed: { durationMs: 60_000, ending: 'failure', status: 'ERRORED', startedAt: expect.any(String) },
};

describe('a run is reported on', () => {
  const runs = [ended(1), ended(2, { runningMs: 180_000 }), ended(3, FAILED)];

  test.each([
    ['the newest', undefined, [PAST.failed, PAST.long], { usualMs: 180_000, slowestMs: 180_000, count: 1 }],
    ['the one that is named', 1, [PAST.failed, PAST.short], { usualMs: 60_000, slowestMs: 60_000, count: 1 }],
  ])('with the other runs of its project: %s', async (_, index, past, expected) => {
    const { outcome, ids, events } = await inspecting(runs, index === undefined ? {} : { index });
    expect(outcome).toMatchObject({ kind: 'ended', run: { runId: ids[index ?? 0], status: 'COMPLETED' } });
    const run = outcome.kind === 'ended' && outcome.run;
    expect(events).toEqual([
      { kind: 'found', run },
      { kind: 'history', past, expected },
    ]);
  });

  test('with nothing of what is usual where no other run completed', async () => {
    const { events } = await inspecting([ended(1), ended(2, FAILED)]);
    expect(events.slice(1)).toStrictEqual([{ kind: 'history', past: [PAST.failed] }]);
  });

  test('without others where there are none, or where Hex does not list them', async () => {
    const refused = { operation: 'GetProjectRuns', fault: { kind: 'status', status: 403 } } as const;
    expect((await inspecting([ended(1)])).events).toMatchObject([{ kind: 'found' }]);
    expect((await inspecting(runs, { index: 0, faults: [refused] })).events).toMatchObject([
      { kind: 'found' },
    ]);
  });

  test('with Hex’s refusal, which is final at once, where its project’s runs may not be read', async () => {
    const { outcome, sim } = await inspecting(runs, {
      faults: [{ operation: 'GetProjectRuns', fault: { kind: 'status', status: 403 } }],
    });
    expect(outcome).toMatchObject({
      interruption: { cause: 'failed', error: { status: 403 } },
      phase: { kind: 'before-start' },
    });
    expect(sim.operations()).toEqual(['GetProjectRuns']);
  });

  test('no longer where the step is stopped before Hex answers', async () => {
    const { outcome, endedAtMs } = await inspecting(runs, {
      ...{ index: 0, stopAtMs: 3_000 },
      faults: [{ operation: 'GetRunStatus', fault: { kind: 'hang' } }],
    });
    expect(outcome).toMatchObject({ kind: 'interrupted', interruption: { cause: 'stopped' } });
    expect(endedAtMs).toBe(3_000);
  });

  test.each([
    ['is passed over where another trigger started it', 'API', 1],
    ['counts where Hex does not say what started it', null, 0],
  ])(
    'that was asked for by its trigger: in a list that Hex has not filtered, one %s',
    async (_, trigger, at) => {
      const scheduled = [1, 2].map(hoursAgo => ended(hoursAgo, { trigger: 'SCHEDULED' }));
      const intercept = inLists(ofNewest(run => ({ ...run, runTrigger: trigger })));
      const { outcome, ids } = await inspecting(scheduled, { triggerFilter: 'SCHEDULED', intercept });
      expect(outcome).toMatchObject({ run: { runId: ids[at] } });
    },
  );
});

/** Asks for a run of which Hex says for so long that there is none. */
async function inspectingUnknown(missingForMs: number) {
  const sim = scenario().inVirtualTime();
  const { run } = sim.startRun({ runningMs: FOREVER });
  sim.hex.fault('GetRunStatus', { kind: 'status', status: 404 }, { times: FOREVER });
  sim.clock.at(missingForMs, () => sim.hex.heal());
  const { projectId, runId } = run;
  const query = { projectId, runId, wait: false, timeoutMs: 60_000 };
  const outcome = await sim.clock.run(inspectRun(query, sim.context));
  return { outcome, run, endedAtMs: sim.clock.now() };
}

test('a run that Hex does not know yet is found once it does', async () => {
  const { outcome, run } = await inspectingUnknown(5_000);
  expect(outcome).toMatchObject({ kind: 'started', run: { runId: run.runId } });
});

test('a run that Hex does not know after a quarter of a minute is not there', async () => {
  const { outcome, endedAtMs } = await inspectingUnknown(FOREVER);
  expect(outcome).toMatchObject({ interruption: { cause: 'failed', error: { status: 404 } } });
  expect(endedAtMs).toBeGreaterThanOrEqual(15_000);
  expect(endedAtMs).toBeLessThan(25_000);
});

describe('with a greatest age, the newest run', () => {
  const maxAgeMs = 26 * HOUR_MS;
  const withoutTimes = altering(({ runId, status, projectId }) => ({ runId, status, projectId }));
  const withoutEnd = altering(({ endTime: _, elapsedTime: __, ...run }) => run);

  test('is as old as Hex’s clock says', async () => {
    const { outcome } = await inspecting([ended(25)], { maxAgeMs, skewMs: -3 * HOUR_MS });
    expect(outcome.kind).toBe('ended');
  });

  test('is too old where Hex does not say when it was, and only then', async () => {
    const { outcome } = await inspecting([ended(1)], { maxAgeMs, intercept: withoutTimes });
    expect(outcome).toMatchObject({ kind: 'stale', age: { kind: 'unknown' }, maxAgeMs });
    expect((await inspecting([ended(1)], { intercept: withoutTimes })).outcome.kind).toBe('ended');
  });

  test('is not too old where it has just ended, though Hex does not say when', async () => {
    const query = { maxAgeMs: 1_000, intercept: withoutEnd };
    expect((await inspecting([goingOn(50_000, 60_000)], query)).outcome.kind).toBe('ended');
    expect((await inspecting([ended(1)], query)).outcome.kind).toBe('stale');
  });

  test('is too old where the list says that it goes on, and Hex then that it ended long ago', async () => {
    const listedTooLate = inLists(({ endTime: _, ...run }) => ({ ...run, status: 'RUNNING' }));
    const { outcome } = await inspecting([ended(30)], {
      ...{ maxAgeMs, timeoutMs: HOUR_MS },
      intercept: listedTooLate,
    });
    expect(outcome).toMatchObject({ kind: 'stale', run: { status: 'COMPLETED' } });
  });

  test('is interrupted where it does not end in time', async () => {
    expect((await inspecting([goingOn(10_000)], { maxAgeMs })).outcome).toMatchObject({
      kind: 'interrupted',
      phase: { kind: 'under-way', cancellation: { kind: 'not-owned' } },
    });
  });

  test('is looked at by itself where the list does not say how it stands: an older success must not hide its failure', async () => {
    const intercept = inLists(ofNewest(run => ({ ...run, status: null })));
    const { outcome, ids } = await inspecting([ended(1, FAILED), ended(2)], { maxAgeMs, intercept });
    expect(outcome).toMatchObject({ kind: 'ended', run: { runId: ids[0], status: 'ERRORED' } });
  });

  const reversed: Intercept = async pass => {
    const response = await pass();
    const { runs } = (await response.json()) as { runs: ToldRun[] };
    return Response.json({ runs: runs.toReversed() });
  };

  test.each<[string, Intercept, string]>([
    ['a run in the list has no ID', inLists(run => ({ ...run, runId: 'run-1' })), 'absent'],
    ['the list does not begin with the newest run', reversed, 'ended'],
  ])('is not known where %s', async (detail, intercept, withoutAge) => {
    const runs = Array.from({ length: 51 }, (_, index) => ended(51 - index));
    expect((await inspecting(runs, { maxAgeMs, intercept })).outcome).toEqual({
      kind: 'interrupted',
      interruption: {
        cause: 'failed',
        error: { operation: 'GetProjectRuns', kind: 'unreadable', status: 200, detail },
      },
      phase: { kind: 'before-start' },
    });
    expect((await inspecting(runs, { intercept })).outcome.kind).toBe(withoutAge);
  });
});
