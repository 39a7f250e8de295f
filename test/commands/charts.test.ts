import { describe, expect, test } from 'vitest';
import { run } from '../../src/commands/run.ts';
import type { ChartsOptions } from '../../src/plan/plan.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import type { ScenarioPlan } from '../fakes/scenario/plan.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { plan } from '../report/samples.ts';

const ONE = '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01';
const TWO = '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a02';
const HIDDEN = '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a03';

/** `HIDDEN` is a chart of the draft alone. */
const PROJECT = {
  charts: [ONE, TWO],
  cells: [
    { staticId: ONE, cellType: 'CHART', label: 'Revenue' },
    { staticId: TWO, cellType: 'CHART', label: 'Orders' },
    { staticId: HIDDEN, cellType: 'CHART', label: 'Hidden' },
  ],
};
const FOLDER = { path: '/workspace/out/charts', shown: 'out/charts' };

/** Runs a project with charts to its end, and gives what was said. */
async function saving(
  charts: ChartsOptions,
  { summary = true, end = 'COMPLETED', ...more }: ScenarioPlan & { summary?: boolean; end?: string } = {},
) {
  const sim = scenario({ project: { ...PROJECT, run: { end } }, ...more }).inVirtualTime();
  const recording = recordingRunner();
  const step = plan({
    token: sim.hex.token,
    request: { projectId: sim.project.id },
    ...{ charts, summary, wait: true },
  });
  const { succeeded, markdown } = await sim.clock.run(run(step, sim.commandContext(recording.runner)));
  const labels = JSON.parse(recording.outputs().charts ?? '').map(({ label }: { label: string }) => label);
  const count = (operation: string) => sim.operations().filter(one => one === operation).length;
  return { ...recording, succeeded, markdown, labels, count };
}

describe('the command run with charts', () => {
  test('saves those with the labels, and says so in the summary and in the comment', async () => {
    const wanted = [{ kind: 'label', label: 'Orders' } as const];
    const { succeeded, labels, all, markdown, count } = await saving({ wanted, folder: FOLDER });
    expect([succeeded, labels]).toEqual([true, ['Orders']]);
    expect(all('summary')).toHaveLength(2);
    expect(all('summary')[1]).toMatch(
      /^\*\*Charts\*\*\n\n1 chart saved in .*\n\n\| Chart .*\n.*\n\| Orders \|/,
    );
    for (const comment of [markdown?.full, markdown?.short])
      expect(comment).toMatch(/\n\n1 chart saved in <code>out\/charts<\/code>\.\n\n$/);
    expect([count('ListCells'), count('GetChartImageFromRun')]).toEqual([1, 1]);
  });

  test('saves all of the run, and leaves out in silence what only the draft has', async () => {
    const { succeeded, labels, all, count } = await saving({ wanted: 'all' });
    expect([succeeded, labels, all('warning')]).toEqual([true, ['Revenue', 'Orders'], []]);
    expect([count('ListCells'), count('GetChartImageFromRun')]).toEqual([1, 3]);
  });

  test('asks for no list of cells where all have static IDs', async () => {
    const { labels, count } = await saving({ wanted: [{ kind: 'id', staticId: ONE }] });
    expect([labels, count('ListCells')]).toEqual([[''], 0]);
  });

  test('succeeds where the cells cannot be listed, with one warning and what has a static ID', async () => {
    const wanted = [{ kind: 'label', label: 'Orders' } as const, { kind: 'id', staticId: ONE } as const];
    const { succeeded, said, labels } = await saving({ wanted }, { scopes: ['run-projects'] });
    expect([succeeded, labels]).toEqual([true, ['']]);
    expect(said.filter(({ kind }) => kind === 'warning')).toMatchObject([
      { help: "The project's cells could not be listed", text: expect.stringContaining('"Cells: Read"') },
    ]);
  });

  test('writes no summary where none is wanted, and none of charts where none was saved', async () => {
    expect((await saving({ wanted: 'all' }, { summary: false })).all('summary')).toEqual([]);
    const wanted = [{ kind: 'label', label: 'Ordres' } as const];
    const { all, markdown, succeeded } = await saving({ wanted });
    expect(succeeded).toBe(true);
    expect(all('warning')).toEqual(['No chart has the label `Ordres`. Did you mean `Orders`?']);
    expect(all('summary')).toHaveLength(1);
    expect(markdown?.full).not.toContain('saved');
  });

  test.each(['ERRORED', 'KILLED'])('looks for none where the run has ended %s', async end => {
    const { succeeded, labels, all, count } = await saving({ wanted: 'all' }, { end });
    expect([succeeded, labels, all('warning')]).toEqual([false, [], []]);
    expect([count('ListCells'), count('GetChartImageFromRun')]).toEqual([0, 0]);
  });
});
