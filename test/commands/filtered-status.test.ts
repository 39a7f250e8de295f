import { describe, expect, test } from 'vitest';
import { filteredStatus } from '../../src/commands/filtered-status.ts';
import type { FilteredStatusStep } from '../../src/plan/plan.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import type { PastRun } from '../fakes/hex/runs.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import type { ScenarioPlan } from '../fakes/scenario/plan.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../fakes/scenario/virtual-time.ts';
import { HOSTILE } from '../report/samples.ts';
import { altering } from '../runs/altered-runs.ts';
import { ended, HOUR_MS } from '../runs/hours-ago.ts';
import { parseMarkdown } from '../scenarios/markdown.ts';

const goingOn = (ranMs: number): PastRun => ({ agoMs: ranMs, pendingMs: 0, runningMs: FOREVER });

/** Asks for the status of projects with these titles, of category `nightly`. */
async function asking(
  projects: [title: string, history: PastRun[]][],
  {
    stopAtMs,
    setUp = () => {},
    intercept,
    limits,
    ...more
  }: Partial<FilteredStatusStep> & {
    stopAtMs?: number;
    setUp?: (sim: Simulation, ids: string[]) => void;
  } & Pick<ScenarioPlan, 'intercept' | 'limits'> = {},
) {
  const sim = scenario({
    projects: {},
    ...(intercept && { intercept }),
    ...(limits !== undefined && { limits }),
  }).inVirtualTime();
  const plan = (title: string, history: PastRun[]): ProjectPlan => ({
    title,
    history: history.toSorted((a, b) => (a.agoMs ?? 0) - (b.agoMs ?? 0)),
    categories: ['nightly'],
  });
  const ids = projects.map(([title, history]) => sim.hex.addProject(plan(title, history)).id);
  setUp(sim, ids);
  if (stopAtMs !== undefined) sim.stopAt(stopAtMs);
  const recording = recordingRunner();
  const step: FilteredStatusStep = {
    kind: 'filtered-status',
    token: sim.hex.token,
    hexUrl: 'https://acme.hex.tech',
    summary: true,
    filter: { category: ['nightly'] },
    maxParallel: 5,
    wait: true,
    timeoutMs: HOUR_MS,
    ...more,
  };
  const { succeeded, markdown } = await sim.clock.run(
    filteredStatus(step, sim.commandContext(recording.runner)),
  );
  return { sim, ids, succeeded, markdown, elapsedMs: sim.clock.now(), ...recording };
}

const FAILED = { end: 'ERRORED' } as const;
const DAY = { maxAgeMs: 26 * HOUR_MS };

/** The cells of a table's rows, without what stands around them. */
const rowsOf = (markdown: string): string[] => markdown.match(/^\| .*$/gm) ?? [];

const resultOf = ({ outputs }: { outputs(): Record<string, string> }): Record<string, unknown>[] =>
  JSON.parse(outputs().result ?? '');
const failedOf = ({ outputs }: { outputs(): Record<string, string> }): Record<string, string>[] =>
  JSON.parse(outputs().failed ?? '');

/** Changes what Hex answers to requests whose address matches. */
const changing =
  (address: RegExp, change: (body: unknown) => unknown) =>
  async (pass: () => Promise<Response>, { url }: { url: string }): Promise<Response> => {
    const answer = await pass();
    if (!address.test(url)) return answer;
    const body = await answer.json();
    change(body);
    return Response.json(body, { status: answer.status, headers: answer.headers });
  };

const LISTS_OF_RUNS = /\/runs\?/;

type Listed = { runs: Record<string, unknown>[] };

describe('a gate is not green because of an odd answer:', () => {
  const failedAfterSuccess = [ended(1, FAILED), ended(20)];

  test.each<[string, PastRun[], (body: Listed) => void, RegExp]>([
    [
      'the newest run has no status',
      failedAfterSuccess,
      b => Object.assign(b.runs[0] ?? {}, { status: null }),
      /1 failed/,
    ],
    [
      'the newest run has no ID',
      failedAfterSuccess,
      b => Object.assign(b.runs[0] ?? {}, { runId: null }),
      /could not be read/,
    ],
    [
      'an older run has no times',
      failedAfterSuccess,
      b => Object.assign(b.runs[1] ?? {}, { startTime: null, endTime: null }),
      /1 failed/,
    ],
    [
      'a run that ended long ago is listed as running',
      [ended(90)],
      b => Object.assign(b.runs[0] ?? {}, { status: 'RUNNING', endTime: null }),
      /1 is too old/,
    ],
    [
      'a run ends in the far future',
      [ended(90)],
      b => Object.assign(b.runs[0] ?? {}, { endTime: '2199-01-01T00:00:00Z' }),
      /1 is too old/,
    ],
  ])('%s', async (_, history, change, why) => {
    const { succeeded, outputs } = await asking([['Sales', history]], {
      ...DAY,
      intercept: changing(LISTS_OF_RUNS, body => change(body as Listed)),
    });
    expect(succeeded).toBe(false);
    expect(outputs().message).toMatch(why);
  });

  test('a project has no title', async () => {
    const { succeeded, outputs, ids } = await asking([['Sales', [ended(1, FAILED)]]], {
      ...DAY,
      intercept: changing(/\/projects\?/, body => {
        for (const entry of (body as { values: Record<string, unknown>[] }).values) entry.title = null;
      }),
    });
    expect(succeeded).toBe(false);
    expect(outputs().message).toContain(`${ids[0]} failed (ERRORED)`);
  });
});

test('a run that is waited for longer than it may be old is new when it ends', async () => {
  const long = { agoMs: 60_000, pendingMs: 0, runningMs: 3 * HOUR_MS };
  const { succeeded } = await asking([['Sales', [long]]], { maxAgeMs: 1_000, timeoutMs: 5 * HOUR_MS });
  expect(succeeded).toBe(true);
});

describe('the status of the projects that a filter finds', () => {
  test('is a success where all have a run that is new enough', async () => {
    const { succeeded, outputs, all, sim } = await asking(
      [
        ['Sales', [ended(3), ended(27)]],
        ['Churn', [ended(25)]],
      ],
      DAY,
    );
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({
      conclusion: 'success',
      message: 'All 2 Hex projects are well.',
      failed: '[]',
    });
    expect(all('error')).toEqual([]);
    expect(sim.operations().toSorted()).toEqual(['GetProjectRuns', 'GetProjectRuns', 'ListProjects', 'Me']);
    expect(rowsOf(all('summary')[0] ?? '')).toHaveLength(4);
  });

  test('names each that failed, is too old or has no run, and why', async () => {
    const { succeeded, outputs, said, all } = await asking(
      [
        ['Sales', [ended(3)]],
        ['Churn', [ended(2, FAILED)]],
        ['Stock', []],
        ['Orders', [ended(27)]],
      ],
      DAY,
    );
    expect(succeeded).toBe(false);
    expect(outputs().conclusion).toBe('failure');
    expect(outputs().message).toBe(
      '3 of 4 Hex projects are not well: 1 failed, 1 is too old, 1 has no run. Churn failed (ERRORED); Orders last completed 27h ago; Stock has no run yet.',
    );
    const failed: { name: string; reason: string }[] = JSON.parse(outputs().failed ?? '');
    expect(failed.map(({ name }) => name)).toEqual(['Churn', 'Orders', 'Stock']);
    expect(failed[1]?.reason).toMatch(/^The newest run is too old: “Orders” last completed on .*27h ago/);
    expect(said.filter(({ kind }) => kind === 'error')).toHaveLength(1);
    expect(all('error')[0]?.split('\n')).toHaveLength(4);
    const summary = all('summary')[0] ?? '';
    expect(summary).toMatch(
      /^### ❌ 3 of 4 Hex projects are not well: 1 failed, 1 is too old, 1 has no run\n/,
    );
    expect(summary).toMatch(/\*\*Orders\*\* last completed 27h ago\. That is too old/);
    expect(rowsOf(summary).map(row => /[❌✅] (?:<a[^>]*>)?(\w+)/u.exec(row)?.[1])).toEqual([
      ...[undefined, undefined],
      ...['Churn', 'Orders', 'Stock', 'Sales'],
    ]);
  });

  test('has each project in `result`, in the order of titles, one without a run with nothing', async () => {
    const { outputs } = await asking([
      ['Sales', [ended(3, { trigger: 'SCHEDULED' })]],
      ['Churn', []],
    ]);
    expect(JSON.parse(outputs().result ?? '')).toMatchObject([
      { projectTitle: 'Churn', runId: null, status: null, endTime: null },
      { projectTitle: 'Sales', status: 'COMPLETED', runTrigger: 'SCHEDULED', elapsedTime: 60_000 },
    ]);
  });

  test('waits for what is under way', async () => {
    const soon = { agoMs: 60_000, pendingMs: 0, runningMs: 150_000 };
    const { succeeded, all, elapsedMs } = await asking([
      ['Sales', [ended(3)]],
      ['Live', [soon]],
    ]);
    expect(succeeded).toBe(true);
    expect(elapsedMs).toBeGreaterThanOrEqual(90_000);
    expect(all('info').join('\n')).toMatch(/1 run is under way, and is followed to its end/);
  });

  test('takes it as it stands with `wait: false`, and still fails for the others', async () => {
    const { succeeded, outputs, elapsedMs } = await asking(
      [
        ['Live', [goingOn(60_000)]],
        ['Churn', [ended(2, FAILED)]],
      ],
      { wait: false },
    );
    expect([succeeded, elapsedMs]).toEqual([false, 0]);
    expect(outputs().message).toMatch(/^1 of 2 Hex projects is not well: 1 failed\b/);
    const live = await asking([['Live', [goingOn(60_000)]]], { wait: false });
    expect([live.succeeded, live.outputs().conclusion]).toEqual([true, 'started']);
  });

  test('counts only runs of the trigger, also where Hex ignores what it was asked for', async () => {
    let hex: Simulation['hex'] | undefined;
    const { outputs } = await asking(
      [['Sales', [ended(1, { trigger: 'API' }), ended(30, { trigger: 'SCHEDULED' })]]],
      {
        ...DAY,
        triggerFilter: 'SCHEDULED',
        setUp: sim => {
          hex = sim.hex;
        },
        intercept: (_, { url }) =>
          (hex as Simulation['hex']).fetch(url.replace('runTriggerFilter', 'nothing'), {
            headers: { authorization: `Bearer ${hex?.token}` },
          }),
      },
    );
    expect(outputs().message).toContain('Sales last completed 30h ago');
  });

  test('fails where no project matches, because it has checked nothing', async () => {
    const { succeeded, outputs, all } = await asking([], { filter: { category: ['nightyl'] } });
    expect([succeeded, outputs().conclusion, outputs().result]).toEqual([false, 'failure', '[]']);
    expect(all('error')).toEqual([expect.stringMatching(/^No project matches: category nightyl\./)]);
  });

  test('goes on where one project cannot be read', async () => {
    const { outputs, all } = await asking(
      [
        ['Sales', [ended(1)]],
        ['Churn', [ended(1)]],
      ],
      {
        maxParallel: 1,
        setUp: ({ hex }) => hex.fault('GetProjectRuns', { kind: 'status', status: 403 }, { times: 3 }),
      },
    );
    expect(outputs().message).toMatch(/^1 of 2 Hex projects is not well: 1 could not be read/);
    expect(all('error')[0]).toMatch(/\[Churn\] The token may not list this project's runs/);
  });

  test('shows titles as text, and tells two of the same apart', async () => {
    const { all, ids } = await asking([
      [HOSTILE, []],
      ['Sales', [ended(1, FAILED)]],
      ['Sales', [ended(1)]],
    ]);
    const summary = all('summary')[0] ?? '';
    expect(summary).not.toContain(HOSTILE);
    expect(summary).toContain(`Sales (${ids[1]})`);
    parseMarkdown(summary);
  });

  test('counts a run that does not say its trigger, because Hex was asked for these alone', async () => {
    const { succeeded } = await asking([['Sales', [ended(1)]]], {
      triggerFilter: 'SCHEDULED',
      intercept: altering(({ runTrigger: _, ...run }) => run),
    });
    expect(succeeded).toBe(true);
  });

  const MANY = Array.from({ length: 90 }, (_, index): [string, PastRun[]] => [
    `Report ${index + 1}`,
    [ended(3)],
  ]);

  test.each([
    ['timed_out', { timeoutMs: 70_000 }, 'the `timeout` was reached before their turn came'],
    ['cancelled', { stopAtMs: 70_000 }, 'the step was stopped before their turn came'],
  ])('says in one line how many were not looked at when it is %s', async (conclusion, more, why) => {
    const step = await asking(MANY, { ...more, limits: {} });
    expect([step.succeeded, step.outputs().conclusion]).toEqual([false, conclusion]);
    const unlooked = resultOf(step).filter(({ runId }) => runId === null).length;
    expect(unlooked).toBeGreaterThan(0);
    expect(unlooked).toBeLessThan(60);
    expect(step.outputs().message).toBe(`Of 90 Hex projects, ${unlooked} were not looked at.`);
    expect(step.outputs().failed).toBe('[]');
    const line = `${unlooked} of 90 projects were not looked at, because ${why}.`;
    for (const kind of ['info', 'error', 'summary'] as const) {
      const said = step
        .all(kind)
        .join('\n')
        .replace(/<\/?code>/g, '`');
      expect(said.split('not looked at, because').length - 1).toBe(1);
      expect(said).toContain(line);
    }
  });

  test.each([
    ['timed_out', { timeoutMs: 60_000 }, '1 did not end in time'],
    ['cancelled', { stopAtMs: 60_000 }, '1 was still under way'],
  ])(
    'has looked at all when it is %s while it follows some, and cancels none',
    async (conclusion, more, how) => {
      const step = await asking(
        [
          ['A', [goingOn(60_000)]],
          ['B', [ended(3)]],
          ['C', [ended(3)]],
        ],
        { ...more, maxParallel: 1 },
      );
      expect([step.succeeded, step.outputs().conclusion]).toEqual([false, conclusion]);
      expect(step.outputs().message).toContain(how);
      expect(resultOf(step).map(({ status }) => status)).toEqual(['RUNNING', 'COMPLETED', 'COMPLETED']);
      expect(failedOf(step)).toMatchObject([{ name: 'A', conclusion }]);
      expect(step.sim.operations()).not.toContain('CancelRun');
      expect(step.sim.hex.runs(step.ids[0])[0]?.status).toBe('RUNNING');
    },
  );

  test('says now and then how far it is', async () => {
    const step = await asking(MANY, { limits: {} });
    expect(step.outputs().message).toBe('All 90 Hex projects are well.');
    const progress = step.all('info').filter(line => / of 90 projects looked at$/.test(line));
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.length).toBeLessThan(8);
    expect(step.sim.hex.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  test('names the first of many, and folds the rest', async () => {
    const bad = Array.from({ length: 25 }, (_, index): [string, PastRun[]] => [`Report ${index + 1}`, []]);
    const step = await asking(bad);
    const [error = ''] = step.all('error');
    expect(error.split('\n')).toHaveLength(10);
    expect(error).toContain('and 17 more');
    expect(step.outputs().message).toContain('and 17 more');
    expect(failedOf(step)).toHaveLength(25);
    const [summary = ''] = step.all('summary');
    expect(summary).toContain('<details><summary>and 15 more</summary>');
    expect(summary).toContain('<details><summary>25 projects</summary>');
    expect(step.said.find(one => one.kind === 'error')).toMatchObject({ help: 'There is no run yet' });
  });

  test('is harmless, whatever a project is called', async () => {
    const step = await asking([[HOSTILE, [ended(3, { end: 'ERRORED' })]]]);
    for (const line of [...step.all('info'), ...step.all('error')]) expect(line).not.toMatch(/^::|##\[/m);
    expect(step.all('summary').join()).not.toMatch(/<img|\[e\]\(|##\[|[^>]@octocat|[^\\]`/);
    for (const { name, reason } of failedOf(step)) expect(`${name} ${reason}`).not.toMatch(/[<>`]|@octocat/);
  });
});
