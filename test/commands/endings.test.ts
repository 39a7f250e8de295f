import { describe, expect, test } from 'vitest';
import { pipeline } from '../../src/commands/pipeline.ts';
import { run } from '../../src/commands/run.ts';
import type { RunStep } from '../../src/plan/plan.ts';
import type { RunSpec } from '../../src/plan/run-spec.ts';
import { refuseInputs } from '../../src/report/commands/input-errors.ts';
import { reportPipeline } from '../../src/report/pipeline/pipeline-report.ts';
import { setEndingOutputs } from '../../src/report/run/ending-outputs.ts';
import { reportRun } from '../../src/report/run/run-report.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../fakes/scenario/virtual-time.ts';
import { virtualClock } from '../fakes/virtual-clock.ts';
import { beforeStart } from '../interrupted.ts';
import { PLAIN_RUN } from '../plain-run.ts';
import { HOSTILE, PROJECT, plan, refused } from '../report/samples.ts';

const MINUTE = { pendingMs: 0, runningMs: 60_000 };

/** Hex quotes a parameter's value in its refusal. */
const QUOTING_A_SECRET = beforeStart({
  cause: 'failed',
  error: refused(422, {
    reason: 'no s3cret',
    invalidParams: [{ name: 'key', value: 's3cret', dataType: 'number' }],
  }),
});

const ending = (outputs: Record<string, string>) => ({
  message: outputs.message,
  failed: JSON.parse(outputs.failed ?? 'null') as Record<string, string>[] | null,
});

/** How a step with one project ends. */
async function endingOf(
  project: ProjectPlan,
  { setUp = () => {}, ...more }: Partial<RunStep> & { setUp?: (sim: Simulation) => void } = {},
) {
  const sim = scenario({ project }).inVirtualTime();
  setUp(sim);
  const recording = recordingRunner();
  const step = plan({
    token: sim.hex.token,
    ...more,
    request: { projectId: sim.project.id, ...more.request },
  });
  await sim.clock.run(run(step, sim.commandContext(recording.runner)));
  const { id: runId, runUrl } = { runUrl: recording.outputs()['run-url'], id: recording.outputs()['run-id'] };
  return { ...ending(recording.outputs()), runId, runUrl, projectId: sim.project.id };
}

describe('the outputs for whoever tells people how a step ended', () => {
  test('say that a run has completed, and that nothing failed', async () => {
    const { message, failed } = await endingOf({ run: MINUTE });
    expect(message).toMatch(/^“Sales” COMPLETED in 1m/);
    expect(failed).toEqual([]);
  });

  test('name a run that failed, and why', async () => {
    const { message, failed, runId, runUrl, projectId } = await endingOf({
      run: { ...MINUTE, end: 'ERRORED' },
    });
    expect(message).toMatch(/ended ERRORED.*“Sales”/);
    expect(failed).toEqual([
      {
        name: 'Sales',
        'project-id': projectId,
        'project-title': 'Sales',
        'run-id': runId,
        'run-url': runUrl,
        status: 'ERRORED',
        conclusion: 'failure',
        reason: message,
      },
    ]);
  });

  test('name the project where Hex refused to run it: nothing else would tell of it', async () => {
    const { message, failed, projectId } = await endingOf({ published: false });
    expect(message).toContain('422');
    expect(failed).toMatchObject([
      { 'project-id': projectId, 'run-id': '', 'run-url': '', conclusion: 'failure' },
    ]);
  });

  test.each<[string, string, Parameters<typeof endingOf>]>([
    ['timed out', 'timed_out', [{ run: { runningMs: FOREVER } }, { timeoutMs: 60_000 }]],
    ['was stopped', 'cancelled', [{ run: { runningMs: FOREVER } }, { setUp: sim => sim.stopAt(30_000) }]],
  ])('name a run that %s', async (_, conclusion, how) => {
    const { message, failed } = await endingOf(...how);
    expect(message).not.toBe('');
    expect(failed).toMatchObject([{ name: 'Sales', conclusion, reason: message }]);
  });

  test.each<[string, Parameters<typeof endingOf>]>([
    ['is not waited for', [{ run: MINUTE }, { wait: false }]],
    ['is only validated', [{}, { request: { projectId: '', dryRun: true } }]],
    [
      'is skipped, because another is active',
      [{}, { ifActive: 'skip', setUp: sim => void sim.startRun({ runningMs: FOREVER }) }],
    ],
  ])('say of a run that %s what became of it, and that nothing failed', async (_, how) => {
    const [project, { request, ...more } = {}] = how;
    const dryRun = request?.dryRun;
    const { message, failed } = await endingOf(project, {
      ...more,
      ...(dryRun && { request: { dryRun } as never }),
    });
    expect(message).toMatch(/Sales/);
    expect(failed).toEqual([]);
  });

  test('do not hold values of parameters, which GitHub masks only in the log', () => {
    const { runner, outputs } = recordingRunner();
    const report = reportRun(runner, plan(), { clock: virtualClock() });
    report.conclude(QUOTING_A_SECRET, 1_000);
    expect(outputs().message).not.toContain('s3cret');
    expect(outputs().failed).not.toContain('s3cret');
    expect(outputs().failed).toContain('key');
  });

  test('cannot be made to ping or link by a title', async () => {
    const { message, failed } = await endingOf({
      title: `<!channel> ${HOSTILE}`,
      run: { ...MINUTE, end: 'ERRORED' },
    });
    for (const text of [message, failed?.[0]?.name, failed?.[0]?.['project-title'], failed?.[0]?.reason]) {
      expect(text).toContain('‹!channel›');
      expect(text).not.toMatch(/[<>`"\n]|:\/\/|@octocat/);
    }
  });
});

/** How a pipeline ends whose entries run projects that are called as they are. */
async function pipelineEnding(
  parts: Record<string, ProjectPlan & { needs?: string[] }>,
  { dryRun = false, ...options }: { dryRun?: boolean; timeoutMs?: number; failFast?: boolean } = {},
) {
  const { clock, hex, commandContext } = scenario({ projects: {} }).inVirtualTime();
  const tasks = Object.entries(parts).map(([name, { needs = [], ...project }]) => {
    const { id: projectId } = hex.addProject({ title: `Title of ${name}`, ...project });
    const spec: RunSpec = { ...PLAIN_RUN, request: { projectId, ...(dryRun && { dryRun }) } };
    return { name, needs, spec };
  });
  const { runner, outputs } = recordingRunner();
  const step = {
    kind: 'pipeline',
    token: hex.token,
    hexUrl: 'https://acme.hex.tech',
    summary: true,
  } as const;
  const limits = { timeoutMs: 3_600_000, maxParallel: 10, failFast: false, ...options };
  await clock.run(pipeline({ ...step, ...limits, tasks }, commandContext(runner)));
  return ending(outputs());
}

describe('of a pipeline, the outputs', () => {
  const FAILING = { run: { ...MINUTE, end: 'ERRORED' } } as const;

  test('count what failed and name it, but not what was not run because of it', async () => {
    const { message, failed } = await pipelineEnding({
      sales: FAILING,
      stock: { run: MINUTE },
      churn: FAILING,
      report: { run: MINUTE, needs: ['sales'] },
    });
    expect(message).toMatch(/^2 of 4 Hex projects failed \(sales, churn\), 1 succeeded, 1 not run, in 1m/);
    expect(failed?.map(one => [one.name, one['project-title'], one.status])).toEqual([
      ['sales', 'Title of sales', 'ERRORED'],
      ['churn', 'Title of churn', 'ERRORED'],
    ]);
    expect(failed?.[0]?.reason).toMatch(/ended ERRORED.*“Title of sales”/);
  });

  test('say by its title which entry of a list failed', async () => {
    const { message, failed } = await pipelineEnding({ 1: { run: MINUTE }, 2: FAILING });
    expect(message).toMatch(/^1 of 2 Hex projects failed \(Title of 2\), 1 succeeded, in 1m/);
    expect(failed?.map(({ name }) => name)).toEqual(['2']);
  });

  test('name the first few of many', async () => {
    const entries = Array.from({ length: 8 }, (_, n) => [`entry-${n}`, FAILING]);
    const { message, failed } = await pipelineEnding(Object.fromEntries(entries));
    expect(message).toMatch(/^8 Hex projects failed \(entry-0, .*, entry-4, and 3 more\), in /);
    expect(failed).toHaveLength(8);
  });

  test('tell what timed out from what was never started', async () => {
    const { message, failed } = await pipelineEnding(
      { slow: { run: { runningMs: FOREVER } }, late: { run: MINUTE, needs: ['slow'] } },
      { timeoutMs: 120_000 },
    );
    expect(message).toMatch(/^1 of 2 Hex projects timed out \(slow\), 1 not run, in 2m/);
    expect(failed?.map(one => [one.name, one.conclusion])).toEqual([['slow', 'timed_out']]);
  });

  test('say that all went well, and that nothing failed', async () => {
    const { message, failed } = await pipelineEnding({ sales: { run: MINUTE }, stock: { run: MINUTE } });
    expect(message).toMatch(/^2 Hex projects succeeded, in 1m/);
    expect(failed).toEqual([]);
  });

  test('say of a dry run that nothing was run', async () => {
    const { message } = await pipelineEnding({ sales: {}, stock: {} }, { dryRun: true });
    expect(message).toMatch(/^2 Hex projects valid, nothing was run \(dry run\), in .*\.$/);
  });
});

test('of a pipeline, the outputs do not hold values of parameters', () => {
  const { runner, outputs } = recordingRunner();
  const { kind: _, ...spec } = plan();
  const tasks = [{ name: 'sales', needs: [], spec }];
  const step = { ...spec, kind: 'pipeline', tasks, maxParallel: 1, failFast: false } as const;
  const report = reportPipeline(runner, step, { clock: virtualClock() });
  report.conclude('sales', QUOTING_A_SECRET);
  report.end();
  expect(outputs().failed).not.toContain('s3cret');
  expect(outputs().failed).toContain('key');
});

test('of a run that is not found, the message names the project, because the reason does not', () => {
  const { runner, outputs } = recordingRunner();
  const report = reportRun(runner, plan(), { clock: virtualClock(), purpose: 'follow' });
  report.emit({ kind: 'project', title: 'Sales' });
  report.conclude(beforeStart({ cause: 'failed', error: refused(404) }), 1_000);
  expect(outputs().message).toMatch(/^Hex project Sales: Hex finds no such/);
});

describe('of refused inputs, the outputs', () => {
  const refusing = (...problems: { input: string; message: string }[]) => {
    const { runner, outputs } = recordingRunner();
    refuseInputs(runner, problems);
    return ending(outputs());
  };

  test('say what is wrong first, and how much more, of no project', () => {
    const timeout = { input: 'timeout', message: '`90` has no unit: write `90s`.\n  timeout: 90' };
    expect(refusing(timeout, { input: 'wait', message: 'x' }, { input: 'limit', message: 'y' })).toEqual({
      message:
        'The inputs of the Hex step are not right. ‘timeout’: ‘90’ has no unit: write ‘90s’. And 2 more problems.',
      failed: [],
    });
  });

  test.each(['params', 'params-file', 'notifications', 'pipeline', 'pipeline-file'])(
    'do not quote `%s`, which may hold secrets',
    input => {
      const { message } = refusing({ input, message: '`s3cret` is no number.' });
      expect(message).toBe(
        `The inputs of the Hex step are not right. ‘${input}’: the log says what is wrong.`,
      );
    },
  );
});

test('of any step, the outputs hold no token, not even with look-alikes in it', () => {
  const { runner, outputs } = recordingRunner();
  const token = "abcdefgh'ij*kl`mn~op";
  const redact = (text: string) => text.replaceAll(token, '***');
  const run = {
    projectId: PROJECT,
    runId: PROJECT,
    status: token,
    runUrl: `https://app.hex.tech/?t=${token}`,
  };
  const one = {
    projectId: PROJECT,
    name: token,
    title: token,
    run,
    conclusion: 'failure',
    reason: token,
  } as const;
  setEndingOutputs({ ...runner, redact }, { message: token, failed: [one] });
  expect(JSON.stringify(outputs())).not.toMatch(/abcdefgh|ij|kl|mn|op"/);
});

test('where so much failed that it fits into no output, a file has it', () => {
  const { runner, outputs, said } = recordingRunner();
  const one = { projectId: PROJECT, conclusion: 'failure', reason: 'x'.repeat(600), run: undefined } as const;
  setEndingOutputs(runner, { message: 'All failed.', failed: Array.from({ length: 200 }, () => one) });
  expect(outputs()).toMatchObject({ failed: '', 'failed-path': expect.stringContaining('failed.json') });
  expect(said.filter(({ kind }) => kind === 'file')).toHaveLength(1);
});
