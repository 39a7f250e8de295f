import { describe, expect, test } from 'vitest';
import type { IfActive } from '../../src/plan/run-spec.ts';
import { cancelProjectRuns } from '../../src/runs/cancel/cancel-project-runs.ts';
import { inspectRun } from '../../src/runs/inspect-run.ts';
import { runProject } from '../../src/runs/run-project.ts';
import { PLAIN_RUN } from '../plain-run.ts';
import { altering } from './altered-runs.ts';
import { FOREVER, type Stage, setStage } from './stage.ts';

const MINUTE = { pendingMs: 0, runningMs: 60_000 };
const SESSION = { agoMs: 3_000, pendingMs: 0, runningMs: FOREVER, trigger: 'API' } as const;

/** A project in whose notebook somebody is at work: Hex tells of the runs of `sessions` as of version `draft`. */
function setNotebook() {
  const sessions = new Set<unknown>();
  const stage = setStage({
    run: MINUTE,
    between: altering(run => ({
      ...run,
      projectVersion: sessions.has(run.runId) ? 'draft' : String(run.projectVersion),
    })),
  });
  const addSession = (more: Partial<Parameters<Stage['hex']['addRun']>[1]> = {}) => {
    const { id } = stage.hex.addRun(stage.project.id, { ...SESSION, ...more });
    sessions.add(id);
    return id;
  };
  const statusOf = (id: string) => stage.hex.runs().find(run => run.id === id)?.status;
  return { stage, sessions, addSession, statusOf };
}

const performing = (stage: Stage, ifActive: IfActive = 'start') => {
  const wanted = { ...PLAIN_RUN, request: { projectId: stage.project.id }, ifActive };
  return stage.clock.run(runProject(wanted, stage.context));
};

const cancelling = (stage: Stage, runId?: string) => {
  const wish = { projectId: stage.project.id, ...(runId && { runId }), wait: true, timeoutMs: 60_000 };
  return stage.clock.run(cancelProjectRuns(wish, stage.context));
};

describe('a session in the notebook', () => {
  test.each(['cancel', 'wait', 'attach', 'skip', 'fail'] as const)(
    'is no active run for `if-active: %s`',
    async ifActive => {
      const { stage, addSession, statusOf } = setNotebook();
      const session = addSession();
      expect(await performing(stage, ifActive)).toMatchObject({
        kind: 'ended',
        run: { status: 'COMPLETED', projectVersion: 1 },
      });
      expect(stage.story()).not.toContain('active');
      expect(statusOf(session)).toBe('RUNNING');
    },
  );

  test('hides no active run, however many of them are newer', async () => {
    const { stage, addSession } = setNotebook();
    const active = stage.hex.addRun(stage.project.id, { ...SESSION, agoMs: 50_000, trigger: 'SCHEDULED' });
    for (let n = 0; n < 50; n += 1) addSession({ runningMs: 1_000 });
    expect(await performing(stage, 'skip')).toMatchObject({ kind: 'skipped' });
    expect(stage.told.at(-1)?.event).toMatchObject({ kind: 'active', runs: [{ runId: active.id }] });
  });

  test('is no history', async () => {
    const { stage, addSession } = setNotebook();
    addSession({ agoMs: 90_000, runningMs: 5_000 });
    stage.hex.addRun(stage.project.id, { ...MINUTE, agoMs: 500_000 });
    await performing(stage);
    const told = stage.told.flatMap(({ event }) => (event.kind === 'history' ? event.past : []));
    expect(told).toMatchObject([{ durationMs: 60_000 }]);
  });

  test('is not taken for the run of a start whose answer was lost', async () => {
    const { stage, addSession } = setNotebook();
    stage.hex.fault('RunProject', { kind: 'drop', when: 'before' });
    stage.clock.at(1_000, () => addSession({ agoMs: 0 }));
    expect(await performing(stage)).toMatchObject({ kind: 'ended', run: { projectVersion: 1 } });
    expect(stage.story()).toContain('starting-again');
  });

  test('is not the newest run, nor of the runs before it', async () => {
    const { stage, addSession } = setNotebook();
    const { id } = stage.hex.addRun(stage.project.id, { ...MINUTE, agoMs: 500_000 });
    addSession();
    const wanted = { projectId: stage.project.id, wait: false, timeoutMs: 60_000 };
    expect(await stage.clock.run(inspectRun(wanted, stage.context))).toMatchObject({ run: { runId: id } });
  });

  test('is not cancelled with the active runs', async () => {
    const { stage, addSession, statusOf } = setNotebook();
    const session = addSession();
    const { id } = stage.hex.addRun(stage.project.id, { ...SESSION });
    expect(await cancelling(stage)).toMatchObject({ kind: 'done', runs: [{ run: { runId: id } }] });
    expect([statusOf(session), statusOf(id)]).toEqual(['RUNNING', 'KILLED']);
  });

  test('is not cancelled where its run ID is given', async () => {
    const { stage, addSession, statusOf } = setNotebook();
    const session = addSession();
    expect(await cancelling(stage, session)).toMatchObject({
      kind: 'notebook',
      run: { runId: session, projectVersion: 'draft' },
    });
    expect([statusOf(session), stage.asked()]).toEqual(['RUNNING', ['GetRunStatus']]);
  });

  test('is not cancelled where nobody can say that it is none', async () => {
    const { stage, addSession } = setNotebook();
    const session = addSession();
    stage.hex.fault('GetRunStatus', { kind: 'status', status: 502 }, { times: 100 });
    expect(await cancelling(stage, session)).toMatchObject({
      kind: 'done',
      runs: [{ kind: 'failed', error: { operation: 'GetRunStatus', status: 502 } }],
    });
    expect(stage.asked()).not.toContain('CancelRun');
  });
});
