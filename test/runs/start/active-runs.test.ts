import { describe, expect, test } from 'vitest';
import type { IfActive, RunSpec } from '../../../src/plan/run-spec.ts';
import { createStartRegistry } from '../../../src/runs/pipeline/start-registry.ts';
import { runProject } from '../../../src/runs/run-project.ts';
import { resolveActiveRuns } from '../../../src/runs/start/active-runs.ts';
import type { PastRun } from '../../fakes/hex/runs.ts';
import { scenario } from '../../fakes/scenario/scenario.ts';
import type { Simulation } from '../../fakes/scenario/virtual-time.ts';
import { PLAIN_RUN } from '../../plain-run.ts';

const FOREVER = Number.POSITIVE_INFINITY;
const MINUTE = { pendingMs: 0, runningMs: 60_000 };

/** Performs a run of a project that has these runs under way already, none of them the token's. */
async function performing(
  ifActive: IfActive,
  others: PastRun[] = [{ agoMs: 5_000, ...MINUTE, trigger: 'SCHEDULED' }],
  more: Partial<RunSpec> & {
    dryRun?: true;
    stopAtMs?: number;
    setUp?: (sim: Simulation) => void;
  } = {},
) {
  const { dryRun, stopAtMs, setUp = () => {}, ...wanted } = more;
  const sim = scenario({ project: { run: MINUTE } }).inVirtualTime();
  const before = others.map(other => sim.hex.addRun(sim.project.id, other).id);
  if (stopAtMs !== undefined) sim.stopAt(stopAtMs);
  setUp(sim);
  const outcome = await sim.clock.run(
    runProject(
      {
        request: { projectId: sim.project.id, ...(dryRun && { dryRun }) },
        ...PLAIN_RUN,
        ifActive,
        ...wanted,
      },
      sim.context,
    ),
  );
  const view = (id: string | undefined) => sim.hex.runs().find(run => run.id === id);
  const own = sim.hex.runs().filter(run => !before.includes(run.id));
  return { sim, outcome, others: before.map(view), own };
}

describe('where the project already has an active run', () => {
  test('`start` starts another, and asks nothing more than without it', async () => {
    const { sim, outcome, own, others } = await performing('start');
    expect(outcome).toMatchObject({ kind: 'ended' });
    expect([own.length, others[0]?.status]).toEqual([1, 'COMPLETED']);
    expect(sim.operations().filter(one => one === 'GetProjectRuns')).toHaveLength(1);
    expect(sim.eventKinds()).not.toContain('active');
  });

  test('`skip` starts nothing and says which run there is', async () => {
    const { outcome, own, others } = await performing('skip');
    expect(outcome).toMatchObject({
      kind: 'skipped',
      because: { kind: 'active', runs: [{ runId: others[0]?.id }] },
    });
    expect(own).toEqual([]);
  });

  test('`fail` starts nothing', async () => {
    const { outcome, own } = await performing('fail');
    expect(outcome).toMatchObject({ kind: 'blocked', active: [{ trigger: 'SCHEDULED' }] });
    expect(own).toEqual([]);
  });

  test('`attach` follows the newest to its end, and starts nothing', async () => {
    const { sim, outcome, own, others } = await performing('attach', [
      { agoMs: 20_000, ...MINUTE },
      { agoMs: 5_000, ...MINUTE },
    ]);
    expect(outcome).toMatchObject({ kind: 'ended', run: { runId: others[1]?.id, status: 'COMPLETED' } });
    expect(own).toEqual([]);
    expect(sim.eventKinds()).toContain('attached');
    expect(sim.eventKinds()).not.toContain('started');
  });

  test('`attach` tells what is usual for the project', async () => {
    const { sim } = await performing('attach', [
      { agoMs: 3_600_000, ...MINUTE },
      { agoMs: 5_000, ...MINUTE },
    ]);
    expect(sim.events.flatMap(({ event }) => (event.kind === 'history' ? [event.past] : []))).toMatchObject([
      [{ durationMs: 60_000 }],
    ]);
  });

  test('`attach` takes a run that waits for its kernel for the newest', async () => {
    const { outcome, others } = await performing('attach', [
      { agoMs: 5_000, pendingMs: 60_000, runningMs: 1_000 },
      { agoMs: 1_000, ...MINUTE },
    ]);
    expect(outcome).toMatchObject({ run: { runId: others[0]?.id } });
  });

  test.each(['timeout', 'stop'])('`attach` never cancels what it follows, not on a %s', async what => {
    const more = what === 'stop' ? { stopAtMs: 20_000 } : { timeoutMs: 20_000 };
    const { outcome, others } = await performing('attach', [{ agoMs: 5_000, runningMs: FOREVER }], more);
    expect(outcome).toMatchObject({
      interruption: { cause: what === 'stop' ? 'stopped' : 'timed-out' },
      phase: { kind: 'under-way', cancellation: { kind: 'not-owned' } },
    });
    expect(others[0]?.status).toBe('RUNNING');
  });

  test('`wait` starts once all of them have ended, another that came meanwhile included', async () => {
    const { sim, outcome, own, others } = await performing(
      'wait',
      [
        { agoMs: 5_000, ...MINUTE },
        { agoMs: 50_000, pendingMs: 0, runningMs: 90_000, end: 'ERRORED' },
      ],
      {
        setUp: ({ clock, hex, project }) =>
          clock.at(30_000, () => void hex.addRun(project.id, { agoMs: 0, pendingMs: 0, runningMs: 100_000 })),
      },
    );
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    const started = own.find(run => run.createdBy === 'token');
    for (const other of [...others, ...own.filter(run => run.createdBy !== 'token')])
      expect(started?.createdAt).toBeGreaterThanOrEqual(other?.endedAt ?? FOREVER);
    expect(sim.eventKinds().filter(kind => kind === 'active-ended')).toHaveLength(3);
    expect(sim.eventKinds()).toContain('awaiting');
  });

  test('`wait` tells of polls that fail on the way, and no more of the run than that it goes on', async () => {
    const { sim } = await performing('wait', [{ agoMs: 5_000, pendingMs: 60_000, runningMs: 600_000 }], {
      setUp: ({ hex }) => hex.fault('GetRunStatus', { kind: 'status', status: 502 }),
    });
    const kinds = sim.eventKinds();
    const awaiting = kinds.slice(0, kinds.indexOf('starting'));
    expect(awaiting.filter(kind => kind !== 'awaiting')).toEqual([
      'active',
      'waiting',
      'recovered',
      'active-ended',
    ]);
  });

  test('`wait` looks when such a run usually ends', async () => {
    const lasting = { pendingMs: 0, runningMs: 1_800_000 };
    const before = Array.from({ length: 10 }, (_, n) => ({ agoMs: 7_200_000 * (n + 1), ...lasting }));
    const { others, own } = await performing('wait', [...before, { agoMs: 0, ...lasting }]);
    const delayMs = (own[0]?.createdAt ?? FOREVER) - (others.at(-1)?.endedAt ?? 0);
    expect(delayMs).toBeLessThan(5_000);
  });

  test('`wait` ends with the timeout, before anything was started', async () => {
    const { outcome, own, others } = await performing('wait', [{ agoMs: 5_000, runningMs: FOREVER }], {
      timeoutMs: 60_000,
    });
    expect(outcome).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { kind: 'awaiting-active', awaited: { runId: others[0]?.id, status: 'RUNNING' } },
    });
    expect([own, others[0]?.status]).toEqual([[], 'RUNNING']);
  });

  test('`cancel` cancels all of them, sees them end, and starts', async () => {
    const { sim, outcome, own, others } = await performing('cancel', [
      { agoMs: 5_000, runningMs: FOREVER, killDelayMs: 4_000 },
      { agoMs: 50_000, runningMs: FOREVER },
    ]);
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    const ended = sim.events.flatMap(({ event }) => (event.kind === 'active-ended' ? [event.run] : []));
    expect(ended.map(run => run.runId).toSorted()).toEqual(others.map(run => run?.id).toSorted());
    expect(others.map(run => run?.status)).toEqual(['KILLED', 'KILLED']);
    expect(own).toHaveLength(1);
    for (const other of others) expect(own[0]?.createdAt).toBeGreaterThanOrEqual(other?.endedAt ?? FOREVER);
  });

  test('`cancel` sees many runs end within the rate limits', async () => {
    const others = Array.from({ length: 20 }, () => ({
      agoMs: 5_000,
      runningMs: FOREVER,
      killDelayMs: 3_000,
    }));
    const { sim, outcome, own } = await performing('cancel', others);
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    expect(own).toHaveLength(1);
    expect(sim.operations().filter(one => one === 'CancelRun')).toHaveLength(20);
  });

  test('`cancel` fails where a run has not ended after a minute', async () => {
    const { sim, outcome, own } = await performing('cancel', [
      { agoMs: 5_000, runningMs: FOREVER, killDelayMs: 90_000 },
    ]);
    expect(outcome).toMatchObject({
      kind: 'blocked',
      active: [{ status: 'RUNNING' }],
      ifActive: 'cancel',
    });
    expect(own).toEqual([]);
    expect(sim.clock.now()).toBeLessThanOrEqual(61_000);
    expect(sim.eventKinds()).toEqual(['active']);
  });

  test('`cancel` times out where a run has not ended by the timeout', async () => {
    const { sim, outcome, own } = await performing(
      'cancel',
      [{ agoMs: 5_000, ...MINUTE, killDelayMs: 90_000 }],
      {
        timeoutMs: 20_000,
      },
    );
    expect(outcome).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { kind: 'awaiting-active', awaited: { status: 'RUNNING' } },
    });
    expect(sim.clock.now()).toBe(20_000);
    expect(own).toEqual([]);
  });

  test('`cancel` fails with the reason where Hex does not let it', async () => {
    const { outcome, own } = await performing('cancel', undefined, {
      setUp: ({ hex }) => hex.fault('CancelRun', { kind: 'status', status: 403 }, { times: FOREVER }),
    });
    expect(outcome).toMatchObject({ kind: 'blocked', error: { operation: 'CancelRun', status: 403 } });
    expect(own).toEqual([]);
  });

  test('`wait` goes on though the list after the wait is refused once', async () => {
    const { outcome } = await performing('wait', undefined, {
      setUp: ({ hex }) => hex.fault('GetProjectRuns', { kind: 'status', status: 403 }, { skip: 1 }),
    });
    expect(outcome).toMatchObject({ kind: 'ended' });
  });

  test('`cancel` is not put off by a single refusal', async () => {
    const { outcome } = await performing('cancel', undefined, {
      setUp: ({ hex }) => hex.fault('CancelRun', { kind: 'status', status: 403 }),
    });
    expect(outcome).toMatchObject({ kind: 'ended' });
  });

  test.each(['cancel', 'wait'] as const)('`%s` ends at once when the step is stopped', async ifActive => {
    const { sim, outcome, own, others } = await performing(
      ifActive,
      [{ agoMs: 5_000, runningMs: FOREVER, killDelayMs: FOREVER }],
      { stopAtMs: 10_000 },
    );
    expect(outcome).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { kind: 'awaiting-active', awaited: { runId: others[0]?.id } },
    });
    expect(own).toEqual([]);
    expect(sim.clock.now()).toBeLessThanOrEqual(11_000);
  });

  test.each(['cancel', 'wait', 'attach', 'skip', 'fail'] as const)(
    '`%s` starts with one list where there is none, though that is full',
    async ifActive => {
      const over = Array.from({ length: 50 }, () => ({ agoMs: 90_000, ...MINUTE }));
      const { sim, outcome } = await performing(ifActive, over);
      expect(outcome).toMatchObject({ kind: 'ended' });
      expect(sim.operations().filter(one => one === 'GetProjectRuns')).toHaveLength(1);
    },
  );

  test.each(['cancel', 'wait', 'attach', 'skip', 'fail'] as const)(
    '`%s` does not start blindly where the list cannot be had',
    async ifActive => {
      const { outcome, own } = await performing(ifActive, [], {
        setUp: ({ hex }) => hex.fault('GetProjectRuns', { kind: 'status', status: 403 }),
      });
      expect(outcome).toMatchObject({
        interruption: { cause: 'failed', error: { operation: 'GetProjectRuns' } },
        phase: { kind: 'before-start' },
      });
      expect(own).toEqual([]);
    },
  );

  test('a dry run asks for no active runs', async () => {
    const { sim, outcome } = await performing('fail', undefined, { dryRun: true });
    expect(outcome).toEqual({ kind: 'validated' });
    expect(sim.operations()).toEqual(['RunProject']);
  });

  test('times out where the list cannot be had until then', async () => {
    const { outcome, own } = await performing('wait', undefined, {
      timeoutMs: 30_000,
      setUp: ({ hex }) => hex.fault('GetProjectRuns', { kind: 'status', status: 500 }, { times: 100 }),
    });
    // With what came in the way, so that it can be told.
    expect(outcome).toMatchObject({
      interruption: { cause: 'timed-out', error: { operation: 'GetProjectRuns', status: 500 } },
      phase: { kind: 'before-start' },
    });
    expect(own).toEqual([]);
  });
});

describe('where another start of the step is sent while the runs are listed, and has no answer', () => {
  /** Another start is sent after half a second of a list that takes one. Somebody else's run is under way. */
  async function besideAStart(setUp: (sim: Simulation) => void = () => {}) {
    const sim = scenario({ project: { run: MINUTE } }).inVirtualTime();
    const projectId = sim.project.id;
    sim.hex.addRun(projectId, { agoMs: 5_000, runningMs: FOREVER, trigger: 'SCHEDULED' });
    sim.hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_000 });
    const startRegistry = createStartRegistry();
    sim.clock.at(500, () =>
      startRegistry.note('another', projectId, { kind: 'starting', snapshot: { projectId } }),
    );
    setUp(sim);
    const options = { projectId, ifActive: 'skip', deadlineAt: 60_000 } as const;
    const decision = await sim.clock.run(resolveActiveRuns(options, { ...sim.context, startRegistry }));
    return { sim, decision };
  }

  test('nothing is decided before the time is out', async () => {
    const { sim, decision } = await besideAStart();
    expect(decision).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'timed-out' },
      phase: { kind: 'before-start' },
    });
    expect(sim.clock.now()).toBe(60_000);
  });

  test('a stop ends the wait for it', async () => {
    const { sim, decision } = await besideAStart(({ stopAt }) => stopAt(20_000));
    expect(decision).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'stopped' },
      phase: { kind: 'before-start' },
    });
    expect(sim.clock.now()).toBe(20_000);
  });
});

describe('where a full list shows the oldest runs alone', () => {
  /** Performs a run where 60 runs are over and one is under way. */
  async function behindAFullList(setUp: (sim: Simulation) => void = () => {}, wanted: Partial<RunSpec> = {}) {
    const sim: Simulation = scenario({
      project: {
        run: MINUTE,
        history: Array.from({ length: 60 }, (_, n) => ({ agoMs: 3_600_000 * (n + 1), ...MINUTE })),
      },
      intercept: async (pass, { url }) => {
        const answer = await pass();
        if (!url.endsWith('/runs?limit=50')) return answer;
        const inOrder = sim.hex.runs().toSorted((a, b) => a.createdAt - b.createdAt);
        const runs = inOrder.slice(0, 50).map(({ id: runId, projectId, status, startedAt }) => {
          return { projectId, runId, status, startTime: new Date(startedAt ?? 0).toISOString() };
        });
        return Response.json({ runs }, { headers: answer.headers });
      },
    }).inVirtualTime();
    const { id } = sim.hex.addRun(sim.project.id, { agoMs: 5_000, ...MINUTE, trigger: 'SCHEDULED' });
    setUp(sim);
    const projectId = sim.project.id;
    const outcome = await sim.clock.run(
      runProject({ request: { projectId }, ...PLAIN_RUN, ifActive: 'fail', ...wanted }, sim.context),
    );
    return { id, outcome };
  }

  test('an active run is found all the same', async () => {
    const { id, outcome } = await behindAFullList();
    expect(outcome).toMatchObject({ kind: 'blocked', active: [{ runId: id }] });
  });

  test.each([
    [
      'Hex refuses the next',
      403,
      {},
      { cause: 'failed', error: { operation: 'GetProjectRuns', status: 403 } },
    ],
    [
      'the next cannot be had in time',
      500,
      { timeoutMs: 30_000 },
      { cause: 'timed-out', error: { operation: 'GetProjectRuns', status: 500 } },
    ],
    ['the step is stopped meanwhile', 500, { stopAtMs: 20_000 }, { cause: 'stopped' }],
  ] as const)('nothing is started where %s', async (_, status, more, expected) => {
    const { stopAtMs, ...wanted } = { stopAtMs: undefined, ...more };
    const { outcome } = await behindAFullList(sim => {
      sim.hex.fault('GetProjectRuns', { kind: 'status', status }, { skip: 2, times: 100 });
      if (stopAtMs !== undefined) sim.stopAt(stopAtMs);
    }, wanted);
    expect(outcome).toMatchObject({ interruption: expected, phase: { kind: 'before-start' } });
  });
});
