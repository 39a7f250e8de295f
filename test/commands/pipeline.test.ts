import { describe, expect, test } from 'vitest';
import { pipeline } from '../../src/commands/pipeline.ts';
import type { Task } from '../../src/plan/pipeline-spec.ts';
import type { PipelineStep } from '../../src/plan/plan.ts';
import type { RunSpec } from '../../src/plan/run-spec.ts';
import type { Hex } from '../fakes/hex/hex.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import type { RunScript } from '../fakes/hex/runs.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import type { ScenarioPlan } from '../fakes/scenario/plan.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { PLAIN_RUN } from '../plain-run.ts';

const MINUTE: ProjectPlan = { run: { pendingMs: 0, runningMs: 60_000 } };
const FIVE_MINUTES: ProjectPlan = { run: { pendingMs: 0, runningMs: 300_000 } };
const FAILING: ProjectPlan = { run: { pendingMs: 0, runningMs: 20_000, end: 'ERRORED' } };
const LASTING: ProjectPlan = { run: { runningMs: Number.POSITIVE_INFINITY } };

interface Part extends ProjectPlan {
  needs?: string[];
  options?: Partial<RunSpec>;
}

const runOf = (projectId: string): RunSpec => ({
  request: { projectId },
  ...PLAIN_RUN,
});

const planOf = (entries: Task[], token: string): PipelineStep => ({
  kind: 'pipeline',
  token,
  hexUrl: 'https://acme.hex.tech',
  summary: true,
  tasks: entries,
  timeoutMs: 3_600_000,
  maxParallel: 5,
  failFast: true,
});

const NEVER = new AbortController().signal;

/** Answers only after some time. */
const late =
  <A extends unknown[], R>(call: (...args: A) => Promise<R>, wait: () => Promise<unknown>) =>
  async (...args: A): Promise<R> => {
    await wait();
    return await call(...args);
  };

/** Runs the command over projects that are called as the entries are, and gives what it said. */
async function running(
  parts: Record<string, Part>,
  {
    stopAtMs,
    wait = true,
    dryRun = false,
    limits = false,
    faults = [],
    ...more
  }: Partial<PipelineStep> &
    Pick<ScenarioPlan, 'limits' | 'faults'> & { stopAtMs?: number; wait?: boolean; dryRun?: boolean } = {},
) {
  const { clock, hex, stopAt, commandContext } = scenario({
    projects: {},
    limits,
    faults,
  }).inVirtualTime();
  const entries = Object.entries(parts).map(([name, { needs = [], options, ...project }]) => {
    const run = runOf(hex.addProject({ title: `Title of ${name}`, ...project }).id);
    const request = { ...run.request, ...(dryRun && { dryRun }) };
    return { name, needs, spec: { ...run, request, wait, ...options } };
  });
  const plan = { ...planOf(entries, hex.token), ...more };
  const recording = recordingRunner();
  if (stopAtMs !== undefined) stopAt(stopAtMs);
  const { succeeded } = await clock.run(pipeline(plan, commandContext(recording.runner)));
  return { succeeded, hex, elapsedMs: clock.now(), ...recording };
}

const titleRequests = ({ requests }: Hex): string[] =>
  requests.map(({ operation }) => operation).filter(name => ['GetProject', 'ListProjects'].includes(name));

describe('a pipeline, as GitHub shows it', () => {
  test('succeeds where every entry does, and lists the runs in its order', async () => {
    const { succeeded, outputs, runs, all, pendingCleanups } = await running({
      report: { ...MINUTE, needs: ['load'] },
      load: MINUTE,
    });
    expect(succeeded).toBe(true);
    expect(runs().map(one => [one.name, one.conclusion, one['project-title']])).toEqual([
      ['report', 'success', 'Title of report'],
      ['load', 'success', 'Title of load'],
    ]);
    expect(outputs()).toMatchObject({
      conclusion: 'success',
      attempts: '2',
      'project-title': 'Title of report',
    });
    expect(outputs().name).toBeUndefined();
    expect([all('error'), pendingCleanups()]).toEqual([[], []]);
  });

  test('fails with one annotation that names each failed run and where it is', async () => {
    const { succeeded, outputs, runs, said } = await running(
      { a: FAILING, b: FAILING, c: { needs: ['a'] }, d: MINUTE },
      { failFast: false },
    );
    expect(succeeded).toBe(false);
    expect(runs().map(one => one.conclusion)).toEqual(['failure', 'failure', 'skipped', 'success']);
    const errors = said.filter(one => one.kind === 'error');
    expect(errors).toHaveLength(1);
    for (const name of ['a', 'b']) {
      const run = runs().find(one => one.name === name);
      expect(errors[0]?.text).toContain(
        `[${name}] The run ended ERRORED: a cell of "Title of ${name}" failed`,
      );
      expect(errors[0]?.text).toContain(run?.['run-id']);
      expect(errors[0]?.text).toContain(run?.['run-url']);
    }
    expect(outputs()).toMatchObject({ conclusion: 'failure', status: 'ERRORED' });
    // Both fail at the same moment.
    expect([runs()[0]?.['run-id'], runs()[1]?.['run-id']]).toContain(outputs()['run-id']);
  });

  test('tells of the run that failed before those that were cancelled for it, however many', async () => {
    const others = Array.from({ length: 12 }, (_, n) => [`other ${n}`, LASTING]);
    const { said } = await running({ ...Object.fromEntries(others), bad: FAILING }, { maxParallel: 25 });
    const [error] = said.filter(one => one.kind === 'error');
    expect(error?.text.split('\n')[1]).toMatch(/^\[bad\] .* ended ERRORED/);
    expect(error?.text).toMatch(/\nand 5 more$/);
  });

  test('marks each line of the log with whose it is', async () => {
    const { all } = await running({ load: MINUTE, report: { ...MINUTE, needs: ['load'] } });
    const [first, ...lines] = all('info');
    expect(first).toBe('2 Hex projects on acme.hex.tech, at most 5 at once');
    const last = lines.pop();
    expect(last).toMatch(/^2 Hex projects succeeded, in 2m/);
    expect(lines.pop()).toBe('Published apps: unchanged.');
    for (const line of lines) expect(line).toMatch(/^\[(load|report)\] |under way: /);
    expect(lines).toContainEqual(expect.stringMatching(/^\[load\] .*COMPLETED.*\(1 of 2 through\)$/));
  });

  test('has a log of at most 100 lines for 40 projects of which three fail', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `entry ${n}`,
        { run: { pendingMs: 4_000, runningMs: 60_000 + 5_000 * (n % 13), ...(n % 13 === 7 && FAILING.run) } },
      ]),
    );
    const { said, outputs } = await running(parts, { failFast: false, limits: {} });
    expect(outputs().conclusion).toBe('failure');
    const log = said.flatMap(one =>
      ['info', 'warning', 'error'].includes(one.kind) ? one.text.split('\n') : [],
    );
    expect(log.length).toBeLessThanOrEqual(100);
  });

  test('counts a single project as one', async () => {
    const { all } = await running({ alone: MINUTE });
    expect(all('info')[0]).toMatch(/^1 Hex project on /);
  });

  test('gives no durations where nobody waits for the runs', async () => {
    const { all, outputs } = await running({ a: LASTING, b: { ...LASTING, needs: ['a'] } }, { wait: false });
    expect(outputs().conclusion).toBe('started');
    const rows = all('summary')[0]?.match(/^\| 🚀 .*$/gmu) ?? [];
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/ <code>[ab]<\/code> \| {2}\| {2}\|$/);
  });

  test('has one heartbeat for all that runs', async () => {
    const { all } = await running({ a: FIVE_MINUTES, b: FIVE_MINUTES, c: FIVE_MINUTES });
    const heartbeats = all('info').filter(line => line.includes('under way'));
    expect(heartbeats.length).toBeGreaterThanOrEqual(5);
    expect(heartbeats.length).toBeLessThanOrEqual(10);
    for (const name of ['a', 'b', 'c']) expect(heartbeats[0]).toMatch(new RegExp(`\\b${name} RUNNING \\d+s`));
  });

  test('says of which timeout an entry ran out: its own, or that of all', async () => {
    const { all } = await running(
      {
        a: { ...LASTING, options: { timeoutMs: 30_000 } },
        b: LASTING,
        c: { run: { ...LASTING.run, killDelayMs: 7_000 }, options: { timeoutMs: 115_000 } },
      },
      { timeoutMs: 120_000, failFast: false },
    );
    const [error = ''] = all('error');
    expect(error).toContain('[a] The timeout was reached: "Title of a" had not ended after 30s');
    expect(error).toContain('[b] The timeout was reached: "Title of b" had not ended after 2m');
    expect(error).toContain('[c] The timeout was reached: "Title of c" had not ended after 1m 55s');
  });

  describe('of more entries than Hex as a rule starts within the timeout', () => {
    const parts = Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`entry ${n}`, MINUTE]));

    test('says so at once, and runs what it can', async () => {
      const { succeeded, all, outputs, hex } = await running(parts, { failFast: false, maxParallel: 20 });
      expect([succeeded, outputs().conclusion, hex.runs().length]).toEqual([false, 'failure', 60]);
      expect(all('warning')).toEqual([
        'The timeout may be too short: `timeout` is 1h. As a rule Hex takes 20 starts a minute and 60 an hour, so the last of 61 runs starts after 1h. Set `timeout` to 1h30m or more, or split the pipeline.',
      ]);
    });

    test('runs them all where the answers tell that Hex takes more', async () => {
      const most = [{ max: 1_000, windowMs: 60_000 }];
      const limits = { user: most, 'hex-api': most, 'run-project': [{ max: 100, windowMs: 60_000 }] };
      const { succeeded, all, hex } = await running(parts, { failFast: false, maxParallel: 20, limits });
      expect([succeeded, hex.runs().length, all('warning').length]).toEqual([true, 61, 1]);
    });

    test('is no warning where the timeout is longer', async () => {
      const { succeeded, all } = await running(parts, { timeoutMs: 3_900_000, maxParallel: 20 });
      expect([succeeded, all('warning')]).toEqual([true, []]);
    });
  });

  describe('of a few projects', () => {
    test('asks for the title of each once, whatever becomes of its entry', async () => {
      const followed = {
        run: [],
        history: [{ agoMs: 1_000, ...FAILING.run }],
        options: { ifActive: 'attach' as const },
      };
      for (const parts of [
        { again: { ...FAILING, options: { retries: 1 } }, refused: { published: false } },
        { followed },
      ]) {
        const { hex, all } = await running(parts, { failFast: false });
        expect(titleRequests(hex)).toEqual(Object.keys(parts).map(() => 'GetProject'));
        for (const name of Object.keys(parts)) expect(all('summary')[0]).toContain(`**Title of ${name}**`);
      }
      const { hex: checking } = await running({ checked: {} }, { dryRun: true });
      expect(checking.requests.map(({ operation }) => operation)).toEqual(['RunProject', 'Me', 'GetProject']);
    });
  });

  describe('of many projects', () => {
    const parts = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`entry ${n}`, MINUTE]));

    test('has the titles of all from one list, before the first has ended', async () => {
      const { hex, runs, said } = await running(parts, { maxParallel: 20 });
      expect(titleRequests(hex)).toEqual(['ListProjects']);
      expect(runs().map(one => one['project-title'])).toEqual(
        Object.keys(parts).map(name => `Title of ${name}`),
      );
      const titled = said.findIndex(one => one.kind === 'output' && one.text.includes('Title of entry 19'));
      const ended = said.findIndex(one => one.kind === 'output' && one.text.includes('COMPLETED'));
      expect(titled).toBeGreaterThan(-1);
      expect(titled).toBeLessThan(ended);
    });

    test('calls those by their names whose titles are blank', async () => {
      const { all } = await running({ a: MINUTE, b: { ...MINUTE, title: ' ' }, c: MINUTE });
      expect(all('summary').join()).toMatch(/>b<\/a>/);
    });

    test('runs them all the same where the list is refused, and calls them by their names', async () => {
      const { succeeded, hex, all } = await running(parts, {
        maxParallel: 20,
        faults: [{ operation: 'ListProjects', fault: { kind: 'status', status: 403 } }],
      });
      expect([succeeded, titleRequests(hex)]).toEqual([true, ['ListProjects']]);
      const [row] = all('summary')[0]?.match(/^\| ✅.*$/m) ?? [];
      expect(row).toMatch(/^\| ✅ <a href="[^"]*">entry \d+<\/a> \|/);
      expect(all('warning')).toEqual([]);
    });

    test('waits for a list that does not come for five seconds in all', async () => {
      const { hex, elapsedMs } = await running(Object.fromEntries(Object.entries(parts).slice(0, 3)), {
        dryRun: true,
        faults: [{ operation: 'ListProjects', fault: { kind: 'hang' } }],
      });
      expect(titleRequests(hex)).toEqual(['ListProjects']);
      expect(elapsedMs).toBe(5_000);
    });
  });

  test('calls a project by its title everywhere once it is known, also where it ended before', async () => {
    const { clock, hex, api, commandContext } = scenario({ projects: {} }).inVirtualTime();
    const { id } = hex.addProject({ title: 'Sales', run: [FAILING.run, MINUTE.run].flat() as RunScript[] });
    const recording = recordingRunner();
    const context = {
      ...commandContext(recording.runner),
      hex: { ...api, getProject: late(api.getProject, () => clock.sleep(25_000, NEVER)) },
    };
    const entries = ['a', 'b'].map(name => ({ name, needs: [], spec: runOf(id) }));
    await clock.run(pipeline({ ...planOf(entries, hex.token), maxParallel: 1, failFast: false }, context));
    expect(recording.runs().map(one => [one.name, one['project-title'], one.conclusion])).toEqual([
      ['a', 'Sales', 'failure'],
      ['b', 'Sales', 'success'],
    ]);
    expect(recording.all('error')[0]).toContain('[a] The run ended ERRORED: a cell of "Sales" failed');
  });

  test('lists each attempt of an entry', async () => {
    const { runs, outputs } = await running({ a: { ...FAILING, options: { retries: 1 } } });
    expect(runs().map(one => [one.name, one.status])).toEqual([
      ['a', 'ERRORED'],
      ['a', 'ERRORED'],
    ]);
    expect(new Set(runs().map(one => one['run-id'])).size).toBe(2);
    expect(outputs().attempts).toBe('2');
  });

  test('tells of a run that it follows in place of a start, too', async () => {
    const { clock, hex, api, commandContext } = scenario({ projects: {} }).inVirtualTime();
    const project = hex.addProject(MINUTE);
    await clock.run(api.runProject(project.id, {}));
    const recording = recordingRunner();
    await clock.run(
      pipeline(
        planOf([{ name: 'a', needs: [], spec: { ...runOf(project.id), ifActive: 'attach' } }], hex.token),
        commandContext(recording.runner),
      ),
    );
    const [run] = hex.runs();
    expect(recording.outputs()).toMatchObject({
      'run-id': run?.id,
      conclusion: 'success',
      attached: 'true',
      attempts: '0',
    });
  });

  test('that is only validated tells all that is wrong, waits for nothing, and says that nothing ran', async () => {
    const good = await running({ a: MINUTE, b: { needs: ['a'] } }, { dryRun: true });
    expect(good.outputs().conclusion).toBe('success');
    expect(good.hex.runs()).toEqual([]);
    expect(good.all('summary')[0]).toMatch(/^### ✅ 2 Hex projects valid, nothing was run \(dry run\), in /);
    expect(good.all('info')).toContainEqual(
      expect.stringMatching(/^2 Hex projects valid, nothing was run \(dry run\), in .*\.$/),
    );
    const bad = await running(
      { a: { published: false }, b: { needs: ['a'], published: false }, c: { needs: ['b'] } },
      { dryRun: true },
    );
    const [error = ''] = bad.all('error');
    expect(error).toContain('[a] ');
    expect(error).toContain('[b] ');
    expect(bad.all('summary')[0]).toContain('2 of 3 Hex projects failed, 1 valid');
  });

  test('says of what was not run why, once for each reason', async () => {
    const { all } = await running(
      { a: FAILING, b: { needs: ['a'] }, c: { needs: ['a'] } },
      { failFast: false },
    );
    const lines = all('info').filter(line => line.startsWith('Not run'));
    expect(lines).toEqual(['Not run, because `a` did not succeed: `b` and `c`.']);
  });

  test('stopped, leaves nothing to the clean-up and is cancelled', async () => {
    const { succeeded, outputs, runs, pendingCleanups, hex } = await running(
      { a: LASTING, b: LASTING, c: { needs: ['a'] } },
      { stopAtMs: 30_000 },
    );
    expect(succeeded).toBe(false);
    expect(outputs().conclusion).toBe('cancelled');
    expect(runs().map(one => one.conclusion)).toEqual(['cancelled', 'cancelled', 'skipped']);
    expect(hex.runs().map(({ status }) => status)).toEqual(['KILLED', 'KILLED']);
    expect(pendingCleanups()).toEqual([]);
  });

  test('knows at each moment for the clean-up which runs are under way, and whose they are', async () => {
    const { said, runs } = await running({ a: MINUTE, b: MINUTE });
    const states = said.flatMap(one => (one.kind === 'state' ? [JSON.parse(one.text)] : []));
    const both = states.find(
      state => state.length === 2 && state.every(({ kind }: { kind: string }) => kind === 'run'),
    );
    expect(both.map((one: { name: string; run: { runId: string } }) => [one.name, one.run.runId])).toEqual(
      runs().map(one => [one.name, one['run-id']]),
    );
  });

  test('tells the clean-up which of them the user wants left alone', async () => {
    const { said } = await running({ a: { ...MINUTE, options: { cancelOnAbort: false } }, b: MINUTE });
    const left = said.flatMap(one => (one.kind === 'state' ? JSON.parse(one.text) : []));
    const wishes = left.map(({ name, cancel }: { name: string; cancel: boolean }) => `${name} ${cancel}`);
    expect([...new Set(wishes)].toSorted()).toEqual(['a false', 'b true']);
  });

  test('leaves to the clean-up the runs that could not be cancelled', async () => {
    const { clock, hex, stopAt, commandContext } = scenario({ projects: {} }).inVirtualTime();
    hex.fault('CancelRun', { kind: 'status', status: 500 }, { times: 1_000 });
    const recording = recordingRunner();
    stopAt(30_000);
    const entries = ['a', 'b'].map(name => ({
      name,
      needs: [],
      spec: runOf(hex.addProject(LASTING).id),
    }));
    await clock.run(pipeline(planOf(entries, hex.token), commandContext(recording.runner)));
    expect(recording.pendingCleanups()).toMatchObject([
      { kind: 'run', name: 'a', cancel: true },
      { kind: 'run', name: 'b', cancel: true },
    ]);
  });

  test('summarizes 50 entries in a list, a table and a timeline', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`entry ${n}`, n === 7 ? FAILING : MINUTE]),
    );
    const { all, outputs } = await running(parts, { maxParallel: 25, failFast: false });
    const [summary = ''] = all('summary');
    expect(summary).toMatch(/^### ❌ 1 of 50 Hex projects failed, 49 succeeded, in /);
    expect(summary.match(/^- ❌/gm)).toHaveLength(1);
    expect(summary.match(/^\| ✅/gm)).toHaveLength(49);
    expect(summary).toContain('gantt');
    expect(summary.match(/^ {2}section entry \d+$/gm)).toHaveLength(50);
    expect(summary.length).toBeLessThan(40_000);
    expect(JSON.parse(outputs().runs ?? '')).toHaveLength(50);
  });

  test('sets `runs` anew only as often as the runner can keep', async () => {
    const parts = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`entry ${n}`, MINUTE]));
    const { said, runs } = await running(parts, { maxParallel: 25 });
    expect(runs().filter(({ conclusion }) => conclusion === 'success')).toHaveLength(60);
    const lengths = said.flatMap(one =>
      one.kind === 'output' && one.name === 'runs' ? [one.text.length] : [],
    );
    expect(lengths.length).toBeLessThan(50);
    expect(lengths.reduce((sum, length) => sum + length)).toBeLessThan(5_000_000);
  });
});
