import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectProjects, type ProjectsQuery } from '../../src/runs/inspect-projects.ts';
import type { Outcome } from '../../src/runs/model/outcome.ts';
import type { RunEvent } from '../../src/runs/model/run-event.ts';
import type { Fault } from '../fakes/hex/faults.ts';
import type { PastRun } from '../fakes/hex/runs.ts';
import type { ScenarioPlan } from '../fakes/scenario/plan.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { FOREVER } from '../fakes/scenario/virtual-time.ts';
import { ended, HOUR_MS } from './hours-ago.ts';

const goingOn = (runningMs = FOREVER): PastRun => ({ agoMs: 10_000, pendingMs: 0, runningMs });

const skipped = (interruption: object) => ({
  kind: 'skipped',
  because: { kind: 'interrupted', interruption },
});

/** Looks at projects with these histories; gives how each came out, and what was asked of Hex. */
async function inspecting(
  histories: PastRun[][],
  {
    stopAtMs,
    limits,
    intercept,
    faults,
    ...query
  }: Partial<ProjectsQuery> &
    Pick<ScenarioPlan, 'limits' | 'intercept' | 'faults'> & { stopAtMs?: number } = {},
) {
  const sim = scenario({
    projects: {},
    limits: limits ?? false,
    ...(intercept && { intercept }),
    ...(faults && { faults }),
  }).inVirtualTime();
  const projectIds = histories.map(history => sim.hex.addProject({ history }).id);
  if (stopAtMs !== undefined) sim.stopAt(stopAtMs);
  const outcomes: [string, Outcome][] = [];
  const events: [string, RunEvent['kind']][] = [];
  await sim.clock.run(
    inspectProjects(
      { projectIds, maxParallel: 3, wait: true, deadlineAt: HOUR_MS, ...query },
      {
        ...sim.context,
        emit: (id, { kind }) => events.push([id, kind]),
        conclude: (id, outcome) => outcomes.push([id, outcome]),
      },
    ),
  );
  const byId = new Map(outcomes);
  return { sim, projectIds, outcomes, events, kinds: projectIds.map(id => byId.get(id)?.kind) };
}

describe('many projects', () => {
  test('are each looked at in one request, however they stand', async () => {
    const { sim, kinds } = await inspecting(
      [[ended(1)], [ended(2, { end: 'ERRORED' })], [ended(30)], [], [goingOn()]],
      { maxAgeMs: 26 * HOUR_MS, wait: false },
    );
    expect(kinds).toEqual(['ended', 'ended', 'stale', 'absent', 'started']);
    expect(sim.operations()).toEqual(Array(5).fill('GetProjectRuns'));
  });

  test.each([
    ['as old as it may be', 26, 'ended'],
    ['older than that', 26.01, 'stale'],
  ])('have a newest run that is %s', async (_, hoursAgo, kind) => {
    expect((await inspecting([[ended(hoursAgo)]], { maxAgeMs: 26 * HOUR_MS })).kinds).toEqual([kind]);
  });

  test('that failed have failed, however old that is', async () => {
    const { kinds } = await inspecting([[ended(99, { end: 'ERRORED' })]], { maxAgeMs: HOUR_MS });
    expect(kinds).toEqual(['ended']);
  });

  test('are never too old where they end while they are waited for', async () => {
    const { kinds } = await inspecting([[{ ...goingOn(20 * 60_000) }]], { maxAgeMs: 1_000 });
    expect(kinds).toEqual(['ended']);
  });

  test('count only runs of the trigger', async () => {
    const history = [ended(1, { trigger: 'API' }), ended(30, { trigger: 'SCHEDULED' })];
    const query = { triggerFilter: 'SCHEDULED', maxAgeMs: 26 * HOUR_MS };
    const { sim, kinds } = await inspecting([history, [ended(1, { trigger: 'API' })]], query);
    expect(kinds).toEqual(['stale', 'absent']);
    expect(sim.requests('GetProjectRuns').map(({ query }) => query.runTriggerFilter)).toEqual(
      Array(2).fill('SCHEDULED'),
    );
  });

  test('are all looked at before the first is waited for', async () => {
    const { sim, kinds, projectIds, outcomes } = await inspecting(
      [[goingOn()], [goingOn()], [ended(1)], [goingOn()], [ended(1)]],
      { maxParallel: 1, deadlineAt: 600_000 },
    );
    expect(kinds).toEqual(['interrupted', 'interrupted', 'ended', 'interrupted', 'ended']);
    expect(outcomes.map(([id]) => projectIds.indexOf(id))).toEqual([2, 4, 0, 1, 3]);
    expect(sim.operations().slice(0, 5)).toEqual(Array(5).fill('GetProjectRuns'));
    expect(sim.operations()).not.toContain('CancelRun');
  });

  test('that cannot be read do not keep the others from it', async () => {
    const { kinds } = await inspecting([[ended(1)], [ended(1)]], {
      maxParallel: 1,
      faults: [{ operation: 'GetProjectRuns', fault: { kind: 'status', status: 403 }, plan: { times: 3 } }],
    });
    expect(kinds).toEqual(['interrupted', 'ended']);
  });

  test('are told of by their IDs', async () => {
    const { projectIds, events } = await inspecting([[ended(1), ended(2)], [ended(1)]], { maxParallel: 1 });
    expect(events).toEqual([
      [projectIds[0], 'found'],
      [projectIds[0], 'history'],
      [projectIds[1], 'found'],
    ]);
  });

  test('whose turn does not come in time are skipped, without a wait for it', async () => {
    const { sim, kinds, outcomes } = await inspecting(
      Array.from({ length: 70 }, () => [ended(1)]),
      { limits: {}, deadlineAt: 30_000 },
    );
    expect(kinds.filter(kind => kind === 'ended').length).toBeGreaterThan(20);
    expect(kinds.filter(kind => kind === 'skipped').length).toBeGreaterThan(20);
    expect(outcomes.at(-1)?.[1]).toMatchObject(skipped({ cause: 'timed-out', error: { kind: 'throttled' } }));
    expect(sim.clock.now()).toBeLessThan(30_000);
  });

  const throttling: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '45' } };

  test.each<[string, Parameters<typeof inspecting>[1], Fault, object, number]>([
    [
      'the step is stopped before Hex answers',
      { stopAtMs: 5_000 },
      { kind: 'hang' },
      { cause: 'stopped' },
      5_000,
    ],
    [
      'the time is over before Hex answers',
      { deadlineAt: 5_000 },
      { kind: 'hang' },
      { cause: 'timed-out', error: { kind: 'out-of-time' } },
      5_000,
    ],
    [
      'Hex wants them to wait for longer than there is time',
      { deadlineAt: 30_000 },
      throttling,
      { cause: 'timed-out', error: { kind: 'refused', status: 429 } },
      0,
    ],
  ])('are skipped where %s', async (_, query, fault, interruption, endedAtMs) => {
    const { sim, outcomes } = await inspecting([[ended(1)], [ended(1)]], {
      ...{ maxParallel: 1, ...query },
      faults: [{ operation: 'GetProjectRuns', fault }],
    });
    expect(outcomes[0]?.[1]).toMatchObject(skipped(interruption));
    expect(outcomes[1]?.[1]).toMatchObject({ kind: 'skipped' });
    expect(sim.operations()).toEqual(['GetProjectRuns']);
    expect(sim.clock.now()).toBe(endedAtMs);
  });
});

test('whatever the projects are like, each is looked at once, concluded once, and no more at a time than may be', async () => {
  const history = fc.constantFrom<PastRun[][]>([], [ended(1)], [ended(50)], [goingOn()], [goingOn(90_000)]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { maxLength: 25 }),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      fc.option(fc.integer({ max: 200_000, min: 0 }), { nil: undefined }),
      async (histories, maxParallel, wait, stopAtMs) => {
        let [now, most] = [0, 0];
        const { sim, projectIds, outcomes } = await inspecting(histories, {
          maxParallel,
          wait,
          maxAgeMs: 26 * HOUR_MS,
          deadlineAt: 300_000,
          ...(stopAtMs !== undefined && { stopAtMs }),
          intercept: async pass => {
            now += 1;
            most = Math.max(most, now);
            const answer = await pass();
            now -= 1;
            return answer;
          },
        });
        expect(outcomes.map(([id]) => id).toSorted()).toEqual(projectIds.toSorted());
        const looks = sim.requests('GetProjectRuns').map(({ path }) => path);
        expect(new Set(looks).size).toBe(looks.length);
        expect(most).toBeLessThanOrEqual(maxParallel);
        expect(sim.operations()).not.toContain('CancelRun');
      },
    ),
    { numRuns: 60 },
  );
});
