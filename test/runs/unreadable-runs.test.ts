import { describe, expect, test } from 'vitest';
import type { IfActive } from '../../src/plan/run-spec.ts';
import { cancelProjectRuns } from '../../src/runs/cancel/cancel-project-runs.ts';
import { inspectRun } from '../../src/runs/inspect-run.ts';
import { runProject } from '../../src/runs/run-project.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../fakes/scenario/virtual-time.ts';
import { PLAIN_RUN } from '../plain-run.ts';
import { altering, type ToldRun } from './altered-runs.ts';

const MINUTE = { pendingMs: 0, runningMs: 60_000 };

/** What of a run in a list cannot be read. */
const DAMAGES: [string, (run: ToldRun) => unknown][] = [
  ['whose status is null', run => ({ ...run, status: null })],
  ['without a status', ({ status: _, ...run }) => run],
  ['that has nothing but its ID', ({ runId }) => ({ runId })],
  ['that is null', () => null],
  ['that is a word', () => 'run'],
];

/** A project whose lists show the runs in `damaged` as `damage` has them; a look at one by itself shows it whole. */
function setDamaged(damage: (run: ToldRun) => unknown) {
  const damaged = new Set<unknown>();
  const inLists = altering(run => (damaged.has(run.runId) ? damage(run) : run));
  const sim = scenario({
    project: { run: MINUTE },
    intercept: (pass, request) => (request.url.includes('/runs?') ? inLists(pass, request) : pass()),
  }).inVirtualTime();
  const addDamaged = (plan: Parameters<Simulation['hex']['addRun']>[1]) => {
    const { id } = sim.hex.addRun(sim.project.id, plan);
    damaged.add(id);
    return id;
  };
  return { sim, damaged, addDamaged };
}

const performing = (sim: Simulation, ifActive: IfActive = 'start') => {
  const wanted = { ...PLAIN_RUN, request: { projectId: sim.project.id }, ifActive };
  return sim.clock.run(runProject(wanted, sim.context));
};

describe.each([
  ['whose ID is odd', (run: ToldRun) => ({ ...run, runId: 'run-1' })],
  ['that is null', () => null],
])('runs in the list %s', (_, damage) => {
  test('may be the one that was asked for: it is not asked for again', async () => {
    const sim = scenario({
      project: { run: MINUTE },
      intercept: (pass, request) =>
        request.url.includes('/runs?') ? altering(damage)(pass, request) : pass(),
    }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await performing(sim)).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'in-doubt' },
    });
    expect(sim.requestTimesMs('RunProject')).toHaveLength(1);
  });

  test('that are old are not taken for the one that was asked for', async () => {
    let lists = 0;
    const sim: Simulation = scenario({
      project: { run: MINUTE },
      intercept: (pass, request) => {
        if (!request.url.includes('/runs?')) return pass();
        lists += 1;
        return lists === 1 ? altering(damage)(pass, request) : pass();
      },
    }).inVirtualTime();
    sim.hex.addRun(sim.project.id, { ...MINUTE, trigger: 'API', agoMs: 86_400_000 });
    sim.hex.fault('RunProject', { kind: 'drop' });
    await performing(sim);
    expect(sim.eventKinds()).not.toContain('adopted');
    expect(sim.requestTimesMs('RunProject')).toHaveLength(2);
  });
});

describe.each(DAMAGES)('a run in the list %s', (_, damage) => {
  test('leaves the history as it is', async () => {
    const { sim, addDamaged } = setDamaged(damage);
    addDamaged({ ...MINUTE, agoMs: 300_000 });
    sim.hex.addRun(sim.project.id, { ...MINUTE, agoMs: 500_000 });
    expect(await performing(sim)).toMatchObject({ kind: 'ended' });
    const told = sim.events.flatMap(({ event }) => (event.kind === 'history' ? event.past : []));
    expect(told).toMatchObject([{ durationMs: 60_000 }]);
  });

  test.each(['cancel', 'wait', 'attach', 'skip', 'fail'] as const)(
    'is in nobody’s way with `if-active: %s`',
    async ifActive => {
      const { sim, addDamaged } = setDamaged(damage);
      addDamaged({ agoMs: 3_000, pendingMs: 0, runningMs: FOREVER, trigger: 'SCHEDULED' });
      expect(await performing(sim, ifActive)).toMatchObject({ kind: 'ended' });
      expect(sim.eventKinds()).not.toContain('active');
    },
  );

  test('does not keep the others from being cancelled', async () => {
    const { sim, addDamaged } = setDamaged(damage);
    addDamaged({ agoMs: 3_000, pendingMs: 0, runningMs: FOREVER });
    const { id } = sim.hex.addRun(sim.project.id, { agoMs: 9_000, pendingMs: 0, runningMs: FOREVER });
    const wish = { projectId: sim.project.id, wait: true, timeoutMs: 60_000 };
    expect(await sim.clock.run(cancelProjectRuns(wish, sim.context))).toMatchObject({
      kind: 'done',
      runs: [{ kind: 'ended', run: { runId: id, status: 'KILLED' } }],
    });
  });

  test('does not hide the newest of the others', async () => {
    const { sim, addDamaged } = setDamaged(damage);
    addDamaged({ ...MINUTE, agoMs: 300_000 });
    const { id } = sim.hex.addRun(sim.project.id, { ...MINUTE, agoMs: 500_000 });
    const wanted = { projectId: sim.project.id, wait: false, timeoutMs: 60_000 };
    expect(await sim.clock.run(inspectRun(wanted, sim.context))).toMatchObject({
      kind: 'ended',
      run: { runId: id },
    });
  });
});

describe.each(DAMAGES.slice(0, 3))('a run in the list %s', (_, damage) => {
  test('that was there before is not taken for the run of a start whose answer was lost', async () => {
    const { sim, addDamaged, damaged } = setDamaged(damage);
    const old = addDamaged({ ...MINUTE, agoMs: 300_000, trigger: 'API' });
    // By then it can be read.
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    sim.clock.at(5_000, () => damaged.delete(old));
    const outcome = await performing(sim);
    expect(outcome).toMatchObject({ kind: 'ended' });
    expect(outcome).not.toMatchObject({ run: { runId: old } });
    expect(sim.hex.runs().filter(run => run.createdBy === 'token')).toHaveLength(1);
  });
});

describe.each(DAMAGES.slice(0, 2))('a new run %s', (_, damage) => {
  test('is the run of a start whose answer was lost: no other is started', async () => {
    const { sim, damaged } = setDamaged(damage);
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    sim.clock.at(1, () => {
      for (const { id } of sim.hex.runs()) damaged.add(id);
    });
    expect(await performing(sim)).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    expect(sim.eventKinds()).toContain('adopted');
    expect(sim.operations().filter(operation => operation === 'RunProject')).toHaveLength(1);
  });
});
