import { describe, expect, test } from 'vitest';
import { run } from '../../src/commands/run.ts';
import type { RunStep } from '../../src/plan/plan.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../fakes/scenario/virtual-time.ts';
import { plan } from '../report/samples.ts';

const LASTING = { runningMs: FOREVER };

/** Runs the command in `sim`, and gives what it said. */
async function running(
  sim: Simulation,
  { request = {}, ...more }: Omit<Partial<RunStep>, 'request'> & { request?: object } = {},
  recording = recordingRunner(),
) {
  const step = plan({ token: sim.hex.token, request: { projectId: sim.project.id, ...request }, ...more });
  const { succeeded } = await sim.clock.run(run(step, sim.commandContext(recording.runner)));
  const runId = sim.hex.runs().find(one => one.createdBy === 'token')?.id ?? '';
  return { succeeded, runId, ...recording };
}

describe('the command run', () => {
  test('succeeds with a run that completes, and tells all of it', async () => {
    const sim = scenario({ project: { run: { pendingMs: 1_500, runningMs: 4_000 } } }).inVirtualTime();
    const { succeeded, outputs, runId, all, pendingCleanups } = await running(sim);
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({
      'run-id': runId,
      'run-url': expect.stringContaining(runId),
      'run-status-url': expect.stringContaining(runId),
      'trace-id': expect.any(String),
      'project-id': sim.project.id,
      'project-title': 'Sales',
      'project-version': '1',
      status: 'COMPLETED',
      conclusion: 'success',
      'started-at': '2026-11-22T09:00:01.500Z',
      'ended-at': '2026-11-22T09:00:05.500Z',
      'elapsed-ms': '4000',
      attempts: '1',
    });
    expect(JSON.parse(outputs().runs ?? '')).toMatchObject([{ 'run-id': runId, conclusion: 'success' }]);
    expect([all('error'), all('warning')]).toEqual([[], []]);
    expect(all('summary')).toHaveLength(1);
    expect(pendingCleanups()).toEqual([]);
  });

  test.each(['ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'])(
    'fails with a run that ends %s, in one annotation',
    async end => {
      const { succeeded, outputs, runId, said } = await running(
        scenario({ project: { run: { end } } }).inVirtualTime(),
      );
      expect(succeeded).toBe(false);
      expect(outputs()).toMatchObject({ status: end, conclusion: 'failure', attempts: '1' });
      const errors = said.filter(one => one.kind === 'error');
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ title: expect.stringContaining(end) });
      for (const part of ['Sales', end, runId, 'https://acme.hex.tech/'])
        expect(errors[0]?.text).toContain(part);
    },
  );

  test('needs three requests besides the start and the looks', async () => {
    const sim = scenario({ project: { run: { pendingMs: 0, runningMs: 500 } } }).inVirtualTime();
    await running(sim);
    expect(sim.operations().toSorted()).toEqual([
      'GetProject',
      'GetProjectRuns',
      'GetRunStatus',
      'Me',
      'RunProject',
    ]);
  });

  test('begins its log with the title, which it asks for beside the list of runs', async () => {
    const sim = scenario({ project: { history: [{}] } }).inVirtualTime();
    sim.hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 700 });
    const { all } = await running(sim);
    expect([sim.requestTimesMs('GetProject'), sim.requestTimesMs('Me')]).toEqual([[0], [700]]);
    expect(all('info')[0]).toBe(`Sales (${sim.project.id}) on acme.hex.tech`);
  });

  test('begins its log with the title also where it knows first what is usual', async () => {
    const sim = scenario({ project: { history: [{}] } }).inVirtualTime();
    sim.hex.fault('GetProject', { kind: 'slow', delayMs: 100 });
    sim.hex.fault('RunProject', { kind: 'slow', delayMs: 200 });
    const { all } = await running(sim, { request: { inputParams: { region: 'EMEA' } } });
    expect(all('info').slice(0, 5)).toEqual([
      `Sales (${sim.project.id}) on acme.hex.tech`,
      expect.stringMatching(/^Usually takes/),
      '▸ Parameters (1)',
      '  region: "EMEA"',
      'Cached SQL results: allowed.',
    ]);
    expect(sim.requestTimesMs('RunProject')).toEqual([0]);
  });

  test('calls a project by its ID where its title is blank', async () => {
    const sim = scenario({ project: { title: ' \n ', run: { end: 'ERRORED' } } }).inVirtualTime();
    const { outputs, all } = await running(sim);
    expect(all('info')[0]).toMatch(`Project ${sim.project.id} on`);
    expect(JSON.parse(outputs().failed ?? '')).toMatchObject([{ name: sim.project.id, 'project-title': '' }]);
    expect(all('summary').join()).toContain(`>Project ${sim.project.id}</a>`);
  });

  test('asks for the title once, however often it has to ask for the run', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'status', status: 429 }, { times: 3 });
    await running(sim);
    expect(sim.requestTimesMs('GetProject')).toEqual([0]);
  });

  test('asks for the title of what it only validates at once', async () => {
    const sim = scenario().inVirtualTime();
    const { outputs } = await running(sim, { request: { dryRun: true } });
    expect(sim.requestTimesMs('GetProject')).toEqual([0]);
    expect(outputs()['project-title']).toBe('Sales');
  });

  test('gives up the title, not the run, where the rate limit leaves no room for both', async () => {
    const sim = scenario({
      project: { run: { pendingMs: 0, runningMs: 1_000 } },
      limits: { 'hex-api': [{ max: 1, windowMs: 60_000 }] },
    }).inVirtualTime();
    const { succeeded, outputs } = await running(sim, { wait: false });
    expect(succeeded).toBe(true);
    expect(outputs()['project-title'] ?? '').toBe('');
    expect([sim.requestTimesMs('GetProject'), sim.requestTimesMs('Me')]).toEqual([[0], []]);
    expect(sim.clock.now()).toBeLessThanOrEqual(2_000);
  });

  test('sends what the user set, and nothing else', async () => {
    const sim = scenario({ project: { run: { pendingMs: 0, runningMs: 500 } } }).inVirtualTime();
    await running(sim);
    await running(sim, { request: { viewId: 'q3', useCachedSqlResults: false } });
    const bodies = sim.hex.requests.filter(one => one.operation === 'RunProject').map(one => one.body);
    expect(bodies).toEqual([{}, { viewId: 'q3', useCachedSqlResults: false }]);
  });

  test('leaves for post, before it asks for a run, what it knows, and then the run', async () => {
    const recording = recordingRunner();
    const atPost: unknown[] = [];
    const sim = scenario({
      project: { history: [{ trigger: 'API' }] },
      intercept: (pass, { method }) => {
        if (method === 'POST') atPost.push(recording.pendingCleanups());
        return pass();
      },
    }).inVirtualTime();
    const [before] = sim.hex.runs();
    const { said, runId } = await running(sim, {}, recording);
    expect(atPost).toEqual([
      [
        {
          kind: 'starting',
          snapshot: {
            projectId: sim.project.id,
            knownRunIds: [before?.id],
            newestStartMs: before?.startedAt,
            requestedAtMs: sim.clock.wallNow() - sim.clock.now(),
          },
          cancel: true,
        },
      ],
    ]);
    const states = said.flatMap(one => (one.kind === 'state' ? [JSON.parse(one.text)[0]] : []));
    expect(states.map(state => state?.kind)).toEqual(['starting', 'run', undefined]);
    expect(states[1]).toMatchObject({ run: { projectId: sim.project.id, runId }, cancel: true });
    // Nothing comes between hearing of the run and saving it.
    const saved = said.findIndex(one => one.kind === 'state' && one.text.includes('"kind":"run"'));
    const firstWord = said.findIndex(one => one.text.includes(runId));
    expect(saved).toBe(firstWord);
  });

  test('says that nobody waits', async () => {
    const { succeeded, outputs, pendingCleanups, all } = await running(
      scenario({ project: { run: LASTING } }).inVirtualTime(),
      { wait: false },
    );
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({ conclusion: 'started', status: 'PENDING', attempts: '1' });
    expect(pendingCleanups()).toEqual([]);
    expect(all('error')).toEqual([]);
  });

  test('in a dry run starts nothing and has no run', async () => {
    const sim = scenario().inVirtualTime();
    const { succeeded, outputs, all } = await running(sim, { request: { dryRun: true } });
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({ conclusion: 'success', attempts: '0', runs: '[]' });
    expect(outputs()['run-id'] ?? '').toBe('');
    expect(sim.hex.requests.find(one => one.operation === 'RunProject')?.body).toEqual({ dryRun: true });
    expect(sim.hex.runs()).toEqual([]);
    expect(all('error')).toEqual([]);
  });

  test('writes no summary where none is wanted', async () => {
    expect((await running(scenario().inVirtualTime(), { summary: false })).all('summary')).toEqual([]);
  });

  test.each([
    ['breaks off', { kind: 'drop' }],
    ['is refused', { kind: 'status', status: 403 }],
    ['never comes', { kind: 'hang' }],
    ['is a page', { kind: 'garbage' }],
  ] as const)('goes on without the title where that %s', async (_, error) => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('GetProject', error);
    const { succeeded, outputs, all } = await running(sim);
    expect(succeeded).toBe(true);
    expect(outputs()['project-title'] ?? '').toBe('');
    expect([all('warning'), all('error')]).toEqual([[], []]);
    expect(sim.requestTimesMs('GetProject')).toEqual([0]);
  });
});

describe('the command run, where things go wrong,', () => {
  test('says what Hex found wrong, with the trace', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', {
      kind: 'status',
      status: 422,
      body: { traceId: 'trace-7', invalid: [], notFound: ['untill'] },
    });
    const { succeeded, outputs, all, pendingCleanups } = await running(sim);
    expect(succeeded).toBe(false);
    expect(outputs()).toMatchObject({ conclusion: 'failure', attempts: '0', 'trace-id': 'trace-7' });
    expect(all('error')).toEqual([expect.stringMatching(/untill.*trace-7/s)]);
    expect(pendingCleanups()).toEqual([]);
  });

  test('warns that it has found its run again', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    const { succeeded, outputs, runId, all } = await running(sim);
    expect(succeeded).toBe(true);
    expect(all('warning')).toEqual([expect.stringContaining(runId)]);
    expect(outputs()).toMatchObject({ 'run-id': runId, conclusion: 'success', attempts: '1' });
  });

  test('names the runs that it may have started, and leaves none to post', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    sim.clock.at(1_000, () => {
      sim.hex.addRun(sim.project.id, { trigger: 'API', ...LASTING });
    });
    const { succeeded, outputs, all, pendingCleanups } = await running(sim);
    expect(succeeded).toBe(false);
    expect(outputs()).toMatchObject({ conclusion: 'failure', attempts: '1' });
    for (const { id } of sim.hex.runs()) expect(all('error')[0]).toContain(id);
    expect(pendingCleanups()).toEqual([]);
  });

  test('leaves a start to post of which it could not find out what became', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    sim.hex.fault('GetProjectRuns', { kind: 'drop' }, { skip: 1, times: FOREVER });
    const { outputs, pendingCleanups } = await running(sim);
    expect(outputs()).toMatchObject({ conclusion: 'failure', attempts: '1' });
    expect(pendingCleanups()).toMatchObject([{ kind: 'starting', snapshot: { knownRunIds: [] } }]);
  });

  test('says once that Hex cannot be reached, and once that it can', async () => {
    const sim = scenario({ project: { run: { runningMs: 60_000 } } }).inVirtualTime();
    sim.hex.fault('GetRunStatus', { kind: 'drop' }, { skip: 2, times: 20 });
    const { succeeded, all } = await running(sim);
    expect(succeeded).toBe(true);
    expect(all('info').filter(line => /Trying again/.test(line))).toHaveLength(1);
    expect(all('info').filter(line => /Hex answers again/.test(line))).toHaveLength(1);
  });

  test('says that it waits for Hex to allow the start, and leaves nothing to post meanwhile', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'status', status: 429, headers: { 'retry-after': '30' } });
    const { succeeded, all, said } = await running(sim);
    expect(succeeded).toBe(true);
    expect(all('info')).toContainEqual(expect.stringMatching(/Waiting 30s/));
    const states = said.flatMap(one => (one.kind === 'state' ? [JSON.parse(one.text)[0]?.kind] : []));
    expect(states).toEqual(['starting', undefined, 'starting', 'run', undefined]);
  });

  test('warns once of a status that nobody knows', async () => {
    const phases = [{ status: 'REHEATING', forMs: 90_000 }];
    const { succeeded, all } = await running(scenario({ project: { run: { phases } } }).inVirtualTime());
    expect(succeeded).toBe(true);
    expect(all('warning')).toEqual([expect.stringContaining('REHEATING')]);
  });

  test('looks at the run in debug lines only', async () => {
    const sim = scenario({ project: { run: { runningMs: 300_000 } } }).inVirtualTime();
    const { all } = await running(sim);
    expect(all('debug').filter(line => line.includes('GetRunStatus'))).toHaveLength(
      sim.requestTimesMs('GetRunStatus').length,
    );
    expect(all('info').length).toBeLessThan(20);
  });

  test('cancels the run when its time is out, and says so', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    const { succeeded, outputs, all, runId, pendingCleanups } = await running(sim, { timeoutMs: 60_000 });
    expect(succeeded).toBe(false);
    expect(outputs()).toMatchObject({ conclusion: 'timed_out', status: 'KILLED', 'run-id': runId });
    expect(all('error')).toEqual([expect.stringContaining(runId)]);
    expect(pendingCleanups()).toEqual([]);
  });

  test('cancels the run when the step is stopped, and says so', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.stopAt(10_500);
    const { succeeded, outputs, all, pendingCleanups } = await running(sim);
    expect(succeeded).toBe(false);
    expect(outputs()).toMatchObject({ conclusion: 'cancelled', status: 'KILLED' });
    expect(all('summary')).toEqual([expect.stringContaining('cancelled')]);
    expect(pendingCleanups()).toEqual([]);
  });

  test.each(['stopped', 'timed out'])(
    'leaves to post the run that it could not cancel when %s',
    async why => {
      const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
      sim.hex.fault('CancelRun', { kind: 'drop' }, { times: FOREVER });
      if (why === 'stopped') sim.stopAt(20_000);
      const { runId, pendingCleanups } = await running(sim, { timeoutMs: 60_000 });
      expect(pendingCleanups()).toMatchObject([{ kind: 'run', run: { runId }, cancel: true }]);
    },
  );

  test('leaves to post a run that it was told to let go on, as one to let go on', async () => {
    const sim = scenario({ project: { run: LASTING } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    sim.hex.fault('GetProjectRuns', { kind: 'drop' }, { skip: 1, times: FOREVER });
    sim.stopAt(500);
    const { outputs, pendingCleanups } = await running(sim, { cancelOnAbort: false });
    expect(outputs()).toMatchObject({ conclusion: 'cancelled', attempts: '1' });
    expect(pendingCleanups()).toMatchObject([{ kind: 'starting', cancel: false }]);
  });

  test('has no run, and cancels none, when stopped before there was one', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_500 });
    sim.stopAt(500);
    const { succeeded, outputs } = await running(sim);
    expect(succeeded).toBe(false);
    expect(outputs()).toMatchObject({ conclusion: 'cancelled', attempts: '0', runs: '[]' });
    expect(sim.operations()).not.toContain('RunProject');
    expect(sim.operations()).not.toContain('CancelRun');
  });
});
