import { describe, expect, test } from 'vitest';
import type { IfActive } from '../../src/plan/run-spec.ts';
import { cancelProjectRuns } from '../../src/runs/cancel/cancel-project-runs.ts';
import { inspectRun } from '../../src/runs/inspect-run.ts';
import { runProject } from '../../src/runs/run-project.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../fakes/scenario/virtual-time.ts';
import { PLAIN_RUN } from '../plain-run.ts';
import { altering } from './altered-runs.ts';

const MINUTE = { pendingMs: 0, runningMs: 60_000 };
const SESSION = { agoMs: 3_000, pendingMs: 0, runningMs: FOREVER, trigger: 'API' } as const;

/** A project in whose notebook somebody is at work: Hex tells of the runs of `sessions` as of version `draft`. */
function setNotebook() {
  const sessions = new Set<unknown>();
  const sim = scenario({
    project: { run: MINUTE },
    intercept: altering(run => ({
      ...run,
      projectVersion: sessions.has(run.runId) ? 'draft' : String(run.projectVersion),
    })),
  }).inVirtualTime();
  const addSession = (more: Partial<Parameters<Simulation['hex']['addRun']>[1]> = {}) => {
    const { id } = sim.hex.addRun(sim.project.id, { ...SESSION, ...more });
    sessions.add(id);
    return id;
  };
  const statusOf = (id: string) => sim.hex.runs().find(run => run.id === id)?.status;
  return { sim, sessions, addSession, statusOf };
}

const performing = (sim: Simulation, ifActive: IfActive = 'start') => {
  const wanted = { ...PLAIN_RUN, request: { projectId: sim.project.id }, ifActive };
  return sim.clock.run(runProject(wanted, sim.context));
};

const cancelling = (sim: Simulation, runId?: string) => {
  const wish = { projectId: sim.project.id, ...(runId && { runId }), wait: true, timeoutMs: 60_000 };
  return sim.clock.run(cancelProjectRuns(wish, sim.context));
};

describe('a session in the notebook', () => {
  test.each(['cancel', 'wait', 'attach', 'skip', 'fail'] as const)(
    'is no active run for `if-active: %s`',
    async ifActive => {
      const { sim, addSession, statusOf } = setNotebook();
      const session = addSession();
      expect(await performing(sim, ifActive)).toMatchObject({
        kind: 'ended',
        run: { status: 'COMPLETED', projectVersion: 1 },
      });
      expect(sim.eventKinds()).not.toContain('active');
      expect(sim.requestTimesMs('GetProjectRuns')).toEqual([0]);
      expect(statusOf(session)).toBe('RUNNING');
    },
  );

  test('hides no active run, however many of them are newer', async () => {
    const { sim, addSession } = setNotebook();
    const active = sim.hex.addRun(sim.project.id, { ...SESSION, agoMs: 50_000, trigger: 'SCHEDULED' });
    for (let n = 0; n < 50; n += 1) addSession({ runningMs: 1_000 });
    expect(await performing(sim, 'skip')).toMatchObject({ kind: 'skipped' });
    expect(sim.events.at(-1)?.event).toMatchObject({ kind: 'active', runs: [{ runId: active.id }] });
  });

  test('is no history', async () => {
    const { sim, addSession } = setNotebook();
    addSession({ agoMs: 90_000, runningMs: 5_000 });
    sim.hex.addRun(sim.project.id, { ...MINUTE, agoMs: 500_000 });
    await performing(sim);
    const told = sim.events.flatMap(({ event }) => (event.kind === 'history' ? event.past : []));
    expect(told).toMatchObject([{ durationMs: 60_000 }]);
  });

  test('is not taken for the run of a start whose answer was lost', async () => {
    const { sim, addSession } = setNotebook();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'before' });
    sim.clock.at(1_000, () => addSession({ agoMs: 0 }));
    expect(await performing(sim)).toMatchObject({ kind: 'ended', run: { projectVersion: 1 } });
    expect(sim.eventKinds()).toContain('starting-again');
  });

  test('is not the newest run, nor of the runs before it', async () => {
    const { sim, addSession } = setNotebook();
    const { id } = sim.hex.addRun(sim.project.id, { ...MINUTE, agoMs: 500_000 });
    addSession();
    const wanted = { projectId: sim.project.id, wait: false, timeoutMs: 60_000 };
    expect(await sim.clock.run(inspectRun(wanted, sim.context))).toMatchObject({ run: { runId: id } });
  });

  test('is not cancelled with the active runs', async () => {
    const { sim, addSession, statusOf } = setNotebook();
    const session = addSession();
    const { id } = sim.hex.addRun(sim.project.id, { ...SESSION });
    expect(await cancelling(sim)).toMatchObject({ kind: 'done', runs: [{ run: { runId: id } }] });
    expect([statusOf(session), statusOf(id)]).toEqual(['RUNNING', 'KILLED']);
  });

  test('is not cancelled where its run ID is given', async () => {
    const { sim, addSession, statusOf } = setNotebook();
    const session = addSession();
    expect(await cancelling(sim, session)).toMatchObject({
      kind: 'notebook',
      run: { runId: session, projectVersion: 'draft' },
    });
    expect([statusOf(session), sim.operations()]).toEqual(['RUNNING', ['GetRunStatus']]);
  });

  test('is not cancelled where nobody can say that it is none', async () => {
    const { sim, addSession } = setNotebook();
    const session = addSession();
    sim.hex.fault('GetRunStatus', { kind: 'status', status: 502 }, { times: 100 });
    expect(await cancelling(sim, session)).toMatchObject({
      kind: 'done',
      runs: [
        {
          kind: 'failed',
          run: { projectId: sim.project.id, runId: session, status: '' },
          error: { operation: 'GetRunStatus', status: 502 },
        },
      ],
    });
    expect(sim.operations()).not.toContain('CancelRun');
  });
});
