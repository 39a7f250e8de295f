import { describe, expect, test } from 'vitest';
import { filteredRun } from '../../src/commands/filtered-run.ts';
import type { FilteredRunStep } from '../../src/plan/plan.ts';
import type { RunDefaults } from '../../src/plan/run-spec.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import type { ScenarioPlan } from '../fakes/scenario/plan.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { PLAIN_RUN } from '../plain-run.ts';
import { HOSTILE } from '../report/samples.ts';
import { parseMarkdown } from '../scenarios/markdown.ts';

const NIGHTLY: ProjectPlan = { categories: ['nightly'], run: { pendingMs: 0, runningMs: 60_000 } };

const DEFAULTS: RunDefaults = { request: {}, ...PLAIN_RUN };

type More = Partial<FilteredRunStep> & Pick<ScenarioPlan, 'faults' | 'limits'> & { stopAtMs?: number };

/** Runs the projects of the category `nightly`, and gives what was said. */
async function running(
  projects: ProjectPlan[],
  { faults = [], limits = false, stopAtMs, ...more }: More = {},
) {
  const sim = scenario({ projects: {}, faults, limits }).inVirtualTime();
  for (const project of projects) sim.hex.addProject(project);
  const recording = recordingRunner();
  if (stopAtMs !== undefined) sim.stopAt(stopAtMs);
  const plan: FilteredRunStep = {
    kind: 'filtered-run',
    token: sim.hex.token,
    hexUrl: 'https://acme.hex.tech',
    summary: true,
    filter: { category: ['nightly'] },
    limit: 100,
    defaults: DEFAULTS,
    timeoutMs: 3_600_000,
    maxParallel: 5,
    failFast: false,
    ...more,
  };
  const { succeeded } = await sim.clock.run(filteredRun(plan, sim.commandContext(recording.runner)));
  const started = sim.hex.runs().filter(({ createdBy }) => createdBy === 'token');
  return { ...sim, succeeded, started, elapsedMs: sim.clock.now(), ...recording };
}

const namesIn = (outputs: Record<string, string>): string[] =>
  (JSON.parse(outputs.runs ?? '[]') as { name: string }[]).map(({ name }) => name);

describe('the projects that a filter finds', () => {
  test('are run, called by their titles and in their order', async () => {
    const { succeeded, outputs, started, all, operations } = await running([
      { title: 'Sales', ...NIGHTLY },
      { title: 'Churn', ...NIGHTLY },
      { title: 'Costs' },
      { title: 'Old', ...NIGHTLY, archived: true },
      { title: 'Draft', ...NIGHTLY, published: false },
    ]);
    expect(succeeded).toBe(true);
    expect(namesIn(outputs())).toEqual(['Churn', 'Sales']);
    expect(started).toHaveLength(2);
    expect(outputs()).toMatchObject({ conclusion: 'success', failed: '[]' });
    expect(all('info')[0]).toBe('Looking for projects on acme.hex.tech: category nightly');
    // The list has had the titles.
    expect(operations()).not.toContain('GetProject');
    expect(operations().filter(one => one === 'ListProjects')).toHaveLength(1);
  });

  test('are told apart where they have the same title, also where a third is called like one of them', async () => {
    const id = '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d01';
    const { outputs, started } = await running([
      { id, title: 'Sales', ...NIGHTLY },
      { title: 'Sales', ...NIGHTLY },
      { title: `Sales (${id})`, ...NIGHTLY },
    ]);
    expect(new Set(namesIn(outputs())).size).toBe(3);
    expect(new Set(started.map(({ projectId }) => projectId)).size).toBe(3);
  });

  test('are run with what the step says', async () => {
    const { requests } = await running([{ title: 'Sales', ...NIGHTLY }], {
      defaults: { ...DEFAULTS, request: { updatePublishedResults: true } },
    });
    expect(requests('RunProject')[0]?.body).toEqual({ updatePublishedResults: true });
  });

  test('do not stop each other, and those that fail are named', async () => {
    const failing = { title: 'Churn', ...NIGHTLY, run: { pendingMs: 0, runningMs: 20_000, end: 'ERRORED' } };
    const { succeeded, outputs, all } = await running([failing, { title: 'Sales', ...NIGHTLY }]);
    expect(succeeded).toBe(false);
    expect(outputs().message).toMatch(/^1 of 2 Hex projects failed \(Churn\), 1 succeeded/);
    expect(JSON.parse(outputs().failed ?? '')).toMatchObject([{ name: 'Churn', status: 'ERRORED' }]);
    expect(all('summary')[0]).toContain('**Churn** failed');
  });

  test('are only validated in a dry run', async () => {
    const { succeeded, started, outputs } = await running([{ title: 'Sales', ...NIGHTLY }], {
      defaults: { ...DEFAULTS, request: { dryRun: true } },
    });
    expect(succeeded).toBe(true);
    expect(started).toEqual([]);
    expect(outputs().conclusion).toBe('success');
    expect(namesIn(outputs())).toEqual(['Sales']);
  });

  test('do nothing to the summary, whatever they are called', async () => {
    const { all, outputs } = await running([
      { title: HOSTILE, ...NIGHTLY },
      { title: '   ', ...NIGHTLY },
    ]);
    expect(parseMarkdown(all('summary')[0] ?? '')).toBeDefined();
    expect(all('summary')[0]).not.toContain(HOSTILE);
    expect(outputs().conclusion).toBe('success');
  });
});

describe('where no project matches', () => {
  test('the step succeeds with a warning that says what there is', async () => {
    const { succeeded, outputs, said, started, all } = await running([
      { categories: ['weekly', 'nightlyy'] },
      { categories: ['old'], archived: true },
    ]);
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({ conclusion: 'skipped', failed: '[]', runs: '[]' });
    expect(started).toEqual([]);
    expect(said.filter(({ kind }) => kind === 'warning')).toMatchObject([
      {
        title: 'No Hex project matches',
        text: expect.stringMatching(
          /^No project matches: category nightly\. Did you mean `nightlyy`\? The categories in use: `nightlyy`, `weekly`\. /,
        ),
      },
    ]);
    expect(all('summary')[0]).toMatch(/^### ⏭️ No Hex project matches/);
  });

  test('that is so also where what there is cannot be read', async () => {
    const { succeeded, all } = await running([], {
      faults: [{ operation: 'ListProjects', fault: { kind: 'status', status: 403 }, plan: { skip: 1 } }],
    });
    expect(succeeded).toBe(true);
    expect(all('warning')[0]).toMatch(/^No project matches: category nightly\. Only published/);
  });
});

test('more projects than the limit are not run, and their number is told', async () => {
  const { succeeded, outputs, started, all } = await running(
    Array.from({ length: 3 }, () => NIGHTLY),
    { limit: 2 },
  );
  expect(succeeded).toBe(false);
  expect(started).toEqual([]);
  expect(outputs()).toMatchObject({ conclusion: 'failure', failed: '[]', runs: '[]' });
  expect(all('error')).toEqual([
    'Too many projects match: 3, and `limit` is 2. Nothing was run. Narrow `project-filter` (category nightly), or set `limit` to 3.',
  ]);
});

describe('a search that fails', () => {
  test('fails the step with what Hex says, and runs nothing', async () => {
    const { succeeded, outputs, said, started } = await running([NIGHTLY], {
      faults: [{ operation: 'ListProjects', fault: { kind: 'status', status: 403 } }],
    });
    expect(succeeded).toBe(false);
    expect(started).toEqual([]);
    expect(outputs().conclusion).toBe('failure');
    expect(said.filter(({ kind }) => kind === 'error')).toMatchObject([
      { title: 'Hex projects not listed', text: expect.stringMatching(/^The token may not list projects/) },
    ]);
  });

  test('counts for the timeout of the whole', async () => {
    const { elapsedMs, outputs, all } = await running(
      [{ ...NIGHTLY, run: { runningMs: Number.POSITIVE_INFINITY } }],
      {
        timeoutMs: 120_000,
        faults: [{ operation: 'ListProjects', fault: { kind: 'status', status: 500 }, plan: { times: 4 } }],
      },
    );
    expect(outputs().conclusion).toBe('timed_out');
    expect(elapsedMs).toBeLessThan(131_000);
    expect(all('error').join()).toContain('2m');
  });

  test('is stopped with the step', async () => {
    const { outputs, started, succeeded } = await running([NIGHTLY], {
      stopAtMs: 2_000,
      faults: [{ operation: 'ListProjects', fault: { kind: 'status', status: 500 }, plan: { times: 20 } }],
    });
    expect([succeeded, outputs().conclusion, started]).toEqual([false, 'cancelled', []]);
  });
});
