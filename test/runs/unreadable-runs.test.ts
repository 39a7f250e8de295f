import { describe, expect, test } from 'vitest';
import type { IfActive } from '../../src/plan/run-spec.ts';
import { cancelProjectRuns } from '../../src/runs/cancel/cancel-project-runs.ts';
import { inspectRun } from '../../src/runs/inspect-run.ts';
import { runProject } from '../../src/runs/run-project.ts';
import { PLAIN_RUN } from '../plain-run.ts';
import { altering, type ToldRun } from './altered-runs.ts';
import { FOREVER, type Stage, setStage } from './stage.ts';

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
  const stage = setStage({
    run: MINUTE,
    between: (pass, request) => (request.url.includes('/runs?') ? inLists(pass, request) : pass()),
  });
  const addDamaged = (plan: Parameters<Stage['hex']['addRun']>[1]) => {
    const { id } = stage.hex.addRun(stage.project.id, plan);
    damaged.add(id);
    return id;
  };
  return { stage, damaged, addDamaged };
}

const performing = (stage: Stage, ifActive: IfActive = 'start') => {
  const wanted = { ...PLAIN_RUN, request: { projectId: stage.project.id }, ifActive };
  return stage.clock.run(runProject(wanted, stage.context));
};

describe.each([
  ['whose ID is odd', (run: ToldRun) => ({ ...run, runId: 'run-1' })],
  ['that is null', () => null],
])('runs in the list %s', (_, damage) => {
  test('may be the one that was asked for: it is not asked for again', async () => {
    const stage = setStage({
      run: MINUTE,
      between: (pass, request) => (request.url.includes('/runs?') ? altering(damage)(pass, request) : pass()),
    });
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await performing(stage)).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'in-doubt' },
    });
    expect(stage.askedAt('RunProject')).toHaveLength(1);
  });

  test('that are old are not taken for the one that was asked for', async () => {
    let lists = 0;
    const stage: Stage = setStage({
      run: MINUTE,
      between: (pass, request) => {
        if (!request.url.includes('/runs?')) return pass();
        lists += 1;
        return lists === 1 ? altering(damage)(pass, request) : pass();
      },
    });
    stage.hex.addRun(stage.project.id, { ...MINUTE, trigger: 'API', agoMs: 86_400_000 });
    stage.hex.fault('RunProject', { kind: 'drop' });
    await performing(stage);
    expect(stage.story()).not.toContain('adopted');
    expect(stage.askedAt('RunProject')).toHaveLength(2);
  });
});

describe.each(DAMAGES)('a run in the list %s', (_, damage) => {
  test('leaves the history as it is', async () => {
    const { stage, addDamaged } = setDamaged(damage);
    addDamaged({ ...MINUTE, agoMs: 300_000 });
    stage.hex.addRun(stage.project.id, { ...MINUTE, agoMs: 500_000 });
    expect(await performing(stage)).toMatchObject({ kind: 'ended' });
    const told = stage.told.flatMap(({ event }) => (event.kind === 'history' ? event.past : []));
    expect(told).toMatchObject([{ durationMs: 60_000 }]);
  });

  test.each(['cancel', 'wait', 'attach', 'skip', 'fail'] as const)(
    'is in nobody’s way with `if-active: %s`',
    async ifActive => {
      const { stage, addDamaged } = setDamaged(damage);
      addDamaged({ agoMs: 3_000, pendingMs: 0, runningMs: FOREVER, trigger: 'SCHEDULED' });
      expect(await performing(stage, ifActive)).toMatchObject({ kind: 'ended' });
      expect(stage.story()).not.toContain('active');
    },
  );

  test('does not keep the others from being cancelled', async () => {
    const { stage, addDamaged } = setDamaged(damage);
    addDamaged({ agoMs: 3_000, pendingMs: 0, runningMs: FOREVER });
    const { id } = stage.hex.addRun(stage.project.id, { agoMs: 9_000, pendingMs: 0, runningMs: FOREVER });
    const wish = { projectId: stage.project.id, wait: true, timeoutMs: 60_000 };
    expect(await stage.clock.run(cancelProjectRuns(wish, stage.context))).toMatchObject({
      kind: 'done',
      runs: [{ kind: 'ended', run: { runId: id, status: 'KILLED' } }],
    });
  });

  test('does not hide the newest of the others', async () => {
    const { stage, addDamaged } = setDamaged(damage);
    addDamaged({ ...MINUTE, agoMs: 300_000 });
    const { id } = stage.hex.addRun(stage.project.id, { ...MINUTE, agoMs: 500_000 });
    const wanted = { projectId: stage.project.id, wait: false, timeoutMs: 60_000 };
    expect(await stage.clock.run(inspectRun(wanted, stage.context))).toMatchObject({
      kind: 'ended',
      run: { runId: id },
    });
  });
});

describe.each(DAMAGES.slice(0, 3))('a run in the list %s', (_, damage) => {
  test('that was there before is not taken for the run of a start whose answer was lost', async () => {
    const { stage, addDamaged, damaged } = setDamaged(damage);
    const old = addDamaged({ ...MINUTE, agoMs: 300_000, trigger: 'API' });
    // By then it can be read.
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    stage.clock.at(5_000, () => damaged.delete(old));
    const outcome = await performing(stage);
    expect(outcome).toMatchObject({ kind: 'ended' });
    expect(outcome).not.toMatchObject({ run: { runId: old } });
    expect(stage.hex.runs().filter(run => run.createdBy === 'token')).toHaveLength(1);
  });
});

describe.each(DAMAGES.slice(0, 2))('a new run %s', (_, damage) => {
  test('is the run of a start whose answer was lost: no other is started', async () => {
    const { stage, damaged } = setDamaged(damage);
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    stage.clock.at(1, () => {
      for (const { id } of stage.hex.runs()) damaged.add(id);
    });
    expect(await performing(stage)).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    expect(stage.story()).toContain('adopted');
    expect(stage.asked().filter(operation => operation === 'RunProject')).toHaveLength(1);
  });
});
