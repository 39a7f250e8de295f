import { describe, expect, test } from 'vitest';
import type { RunSpec } from '../../src/plan/run-spec.ts';
import type { Run } from '../../src/runs/model/run.ts';
import { type Attempt, withRetries } from '../../src/runs/retry-run.ts';
import { runProject } from '../../src/runs/run-project.ts';
import type { PastRun, RunScript } from '../fakes/hex/runs.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { PLAIN_RUN } from '../plain-run.ts';

const ending = (end: string): RunScript => ({ pendingMs: 0, runningMs: 5_000, end });

/** Performs a run whose attempts end like this, the last for good. */
async function performing(
  ends: string[],
  more: Partial<RunSpec> & { stopAtMs?: number; secondListMs?: number; history?: PastRun[] } = {},
) {
  const { stopAtMs, secondListMs, history = [], ...wanted } = more;
  const sim = scenario({ project: { run: ends.map(ending) as never, history } }).inVirtualTime();
  if (stopAtMs !== undefined) sim.stopAt(stopAtMs);
  if (secondListMs !== undefined)
    sim.hex.fault('GetProjectRuns', { kind: 'slow', delayMs: secondListMs, when: 'before' }, { skip: 1 });
  const outcome = await sim.clock.run(
    runProject(
      {
        request: { projectId: sim.project.id },
        ...PLAIN_RUN,
        retries: 3,
        ...wanted,
      },
      sim.context,
    ),
  );
  const delaysMs = sim.events.flatMap(({ event }) => (event.kind === 'retrying' ? [event.delayMs] : []));
  const attempts = sim.events.flatMap(({ event }) =>
    event.kind === 'retrying' ? [`${event.next} of ${event.most}`] : [],
  );
  return { sim, outcome, delaysMs, attempts, statuses: sim.hex.runs().map(run => run.status) };
}

describe('a run that fails by itself', () => {
  test.each(['ERRORED', 'UNABLE_TO_ALLOCATE_KERNEL'])(
    '%s, is started again until one completes',
    async end => {
      const { outcome, delaysMs, statuses } = await performing([end, end, 'COMPLETED']);
      expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
      expect(delaysMs).toEqual([10_000, 20_000]);
      expect(statuses).toHaveLength(3);
    },
  );

  test('is started again so often and no more', async () => {
    const { outcome, delaysMs, attempts, statuses } = await performing(['ERRORED'], { retries: 2 });
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'ERRORED' } });
    expect([delaysMs, statuses.length]).toEqual([[10_000, 20_000], 3]);
    expect(attempts).toEqual(['2 of 3', '3 of 3']);
  });

  test('tells once what is usual, however often it is started', async () => {
    const history = [{ pendingMs: 0, runningMs: 60_000 }];
    const { sim, statuses } = await performing(['ERRORED'], { retries: 2, history });
    expect(statuses).toHaveLength(1 + 3);
    expect(sim.events.filter(({ event }) => event.kind === 'history')).toHaveLength(1);
  });

  test('waits five minutes between attempts at the most', async () => {
    const { delaysMs } = await performing(['ERRORED'], { retries: 7 });
    expect(delaysMs).toEqual([10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]);
  });

  test('knows at the next attempt which runs there were at the first', async () => {
    const waiting = { trigger: 'API', agoMs: 2_000, pendingMs: 3_600_000 } as const;
    const sim = scenario({
      project: { run: [ending('ERRORED'), ending('COMPLETED')], history: [waiting] },
    }).inVirtualTime();
    const [other] = sim.hex.runs();
    sim.hex.fault('GetProjectRuns', { kind: 'hang' }, { skip: 1 });
    sim.hex.fault('RunProject', { kind: 'status', status: 500 }, { skip: 1 });
    const wanted = { request: { projectId: sim.project.id }, ...PLAIN_RUN, retries: 1 };
    const outcome = await sim.clock.run(runProject(wanted, sim.context));
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'COMPLETED' } });
    expect(outcome).not.toMatchObject({ run: { runId: other?.id } });
    expect(sim.operations().filter(operation => operation === 'RunProject')).toHaveLength(3);
  });

  test('is not started again without retries', async () => {
    const { statuses } = await performing(['ERRORED'], { retries: 0 });
    expect(statuses).toEqual(['ERRORED']);
  });

  test('is not started again when somebody has killed it', async () => {
    const { outcome, statuses } = await performing(['KILLED']);
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'KILLED' } });
    expect(statuses).toHaveLength(1);
  });

  test('is not started again where that would be past the timeout', async () => {
    const { sim, outcome, statuses } = await performing(['ERRORED'], {
      timeoutMs: 15_000,
      pollIntervalMs: 5_000,
    });
    expect(sim.events.at(-1)?.event).toMatchObject({
      kind: 'no-time-to-retry',
      delayMs: 10_000,
      leftMs: 10_000,
    });
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'ERRORED' } });
    expect([statuses.length, sim.clock.now() < 15_000]).toEqual([1, true]);
  });

  test('is not said to be started again where the step is stopped as it fails', async () => {
    const { sim, statuses } = await performing(['ERRORED'], {
      stopAtMs: 4_999,
      cancelOnAbort: true,
      pollIntervalMs: 5_000,
    });
    expect(statuses).toHaveLength(1);
    expect(sim.eventKinds()).not.toContain('retrying');
  });

  test('is not started again once the step is stopped, and keeps its end', async () => {
    const { outcome, statuses, sim } = await performing(['ERRORED'], { stopAtMs: 12_000 });
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'ERRORED' } });
    expect([statuses.length, sim.clock.now() <= 12_000]).toEqual([1, true]);
  });

  test('does not decide where Hex then refuses another', async () => {
    const sim = scenario({ project: { run: ending('ERRORED') } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'status', status: 403, body: { reason: 'No' } }, { skip: 1 });
    const wanted = { request: { projectId: sim.project.id }, ...PLAIN_RUN, retries: 1 };
    expect(await sim.clock.run(runProject(wanted, sim.context))).toMatchObject({
      kind: 'interrupted',
      interruption: { cause: 'failed', error: { status: 403 } },
    });
  });

  test('is known to the next attempt, so that it is not taken for that one’s own', async () => {
    const sim = scenario().inVirtualTime();
    const first: Run = { projectId: sim.project.id, runId: 'first', status: 'ERRORED' };
    const attempts: Attempt[] = [];
    await sim.clock.run(
      withRetries(
        { first: { deadlineAt: 60_000 }, projectId: first.projectId, retries: 1 },
        async (attempt, { emit }) => {
          attempts.push(attempt);
          emit({ kind: 'starting', snapshot: { projectId: first.projectId, knownRunIds: ['older'] } });
          emit({ kind: 'started', run: first });
          return { kind: 'ended', run: first };
        },
        sim.context,
      ),
    );
    expect(attempts.map(({ before }) => before?.snapshot.knownRunIds)).toEqual([
      undefined,
      ['first', 'older'],
    ]);
  });

  test('decides where the timeout comes before another can be started', async () => {
    const { outcome, statuses } = await performing(['ERRORED'], {
      pollIntervalMs: 7_000,
      timeoutMs: 17_500,
      secondListMs: 2_000,
    });
    expect(outcome).toMatchObject({ kind: 'ended', run: { status: 'ERRORED' } });
    expect(statuses).toEqual(['ERRORED']);
  });

  test('is followed with a deadline for all attempts together', async () => {
    const { outcome, statuses } = await performing(['ERRORED', 'ERRORED', 'COMPLETED'], {
      timeoutMs: 42_000,
    });
    expect(outcome).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { cancellation: { kind: 'confirmed' } },
    });
    expect(statuses.toSorted()).toEqual(['ERRORED', 'ERRORED', 'KILLED']);
  });
});
