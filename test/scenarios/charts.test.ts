import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chartPng } from '../fakes/hex/chart.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

// The images of charts, saved after the run.

const ONE = '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01';
const OTHER = '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a02';
const NOWHERE = '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7aff';

const withCharts = { charts: [ONE, OTHER] };

test.concurrent('charts are saved in the folder that is wanted', async () => {
  await using play = await scenario({ project: withCharts }).asProcess();
  const step = await play.start({ charts: `${ONE}\n${OTHER}`, 'charts-path': 'out/charts' });
  const { outputs, log, annotations } = await step.done;
  expect(outputs.conclusion).toBe('success');
  const charts = JSON.parse(outputs.charts ?? '') as { 'static-id': string; path: string }[];
  expect(charts.map(chart => chart['static-id'])).toEqual([ONE, OTHER]);
  for (const { path } of charts) expect(readFileSync(path)).toEqual(chartPng(640, 400));
  expect(readdirSync(join(step.folder, 'workspace/out/charts'))).toEqual([`${ONE}.png`, `${OTHER}.png`]);
  expect(log).toContain('Saved 2 charts:');
  expect(annotations).toEqual([]);
});

test.concurrent('charts are saved out of the way without a folder', async () => {
  await using play = await scenario({ project: withCharts }).asProcess();
  const step = await play.start({ charts: ONE });
  const { outputs } = await step.done;
  const [chart] = JSON.parse(outputs.charts ?? '');
  expect(chart.path.startsWith(join(step.folder, 'temp'))).toBe(true);
  expect(readFileSync(chart.path)).toEqual(chartPng(640, 400));
  expect(readdirSync(join(step.folder, 'workspace'))).toEqual([]);
});

test.concurrent('a chart that cannot be had is a warning, and the others are saved', async () => {
  await using play = await scenario({ project: withCharts }).asProcess();
  const { main } = await play.run({ charts: `- ${NOWHERE}\n- ${OTHER}` });
  expect(main.conclusion).toBe('success');
  expect(JSON.parse(main.outputs.charts ?? '')).toMatchObject([{ 'static-id': OTHER }]);
  expect(main.annotations).toMatchObject([
    {
      level: 'warning',
      title: 'Chart not saved',
      message: expect.stringMatching(`${NOWHERE}.*static ID.*404`),
    },
  ]);
});

test.concurrent('a chart is asked for again after trouble', async () => {
  await using play = await scenario({ project: withCharts }).asProcess();
  play.hex.fault('GetChartImageFromRun', { kind: 'drop' });
  const { main } = await play.run({ charts: ONE });
  expect(JSON.parse(main.outputs.charts ?? '')).toHaveLength(1);
  expect(main.annotations).toEqual([]);
});

test.concurrent('a run that fails has none', async () => {
  const run = { pendingMs: 0, runningMs: 100, end: 'ERRORED' };
  await using play = await scenario({ project: { ...withCharts, run } }).asProcess();
  const { main } = await play.run({ charts: ONE });
  expect(main.outputs.conclusion).toBe('failure');
  expect(main.outputs.charts).toBe('[]');
  expect(main.annotations).toHaveLength(1);
  expect(play.requests('GetChartImageFromRun')).toEqual([]);
});

test.concurrent.for<[string, Record<string, string>, RegExp]>([
  ['without waiting', { wait: 'false' }, /`charts`: needs `wait: true`/],
  ['outside the workspace', { 'charts-path': '../elsewhere' }, /`charts-path`: .* outside the workspace/],
  ['called by a name', { charts: 'revenue' }, /`charts`: number 1: `revenue`/],
])('charts %s are refused, and nothing is sent', async ([, inputs, message]) => {
  await using play = await scenario({ project: withCharts }).asProcess();
  const { main } = await play.run({ charts: ONE, ...inputs });
  expect(main.outputs).toMatchObject({ conclusion: 'failure' });
  expect(main.annotations).toMatchObject([{ message: expect.stringMatching(message) }]);
  expect(play.hex.requests).toEqual([]);
});
