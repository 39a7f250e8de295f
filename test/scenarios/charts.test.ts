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

/** Two charts of one label, one that only the draft has, and a query. */
const withLabels = {
  ...withCharts,
  cells: [
    { staticId: ONE, cellType: 'CHART', label: 'Revenue: EMEA / APAC' },
    { staticId: OTHER, cellType: 'CHART', label: 'Revenue: EMEA / APAC' },
    { staticId: NOWHERE, cellType: 'CHART', label: 'Drafted' },
    { staticId: NOWHERE.replace('ff', 'fe'), cellType: 'SQL', label: 'Orders' },
  ],
};

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

test.concurrent('charts are saved by their labels, and listed in the summary', async () => {
  await using play = await scenario({ project: withLabels }).asProcess();
  const charts = `Revenue: EMEA / APAC\nOrders\nDraftet\n${OTHER} # by its ID`;
  const step = await play.start({ charts, 'charts-path': 'out' });
  const { outputs, log, summary, annotations } = await step.done;
  const name = 'Revenue- EMEA - APAC';
  expect(outputs.conclusion).toBe('success');
  expect(JSON.parse(outputs.charts ?? '')).toEqual([
    { 'static-id': ONE, label: 'Revenue: EMEA / APAC', path: expect.stringMatching(`out.${name}.png$`) },
    { 'static-id': OTHER, label: 'Revenue: EMEA / APAC', path: expect.stringMatching(`out.${OTHER}.png$`) },
  ]);
  expect(readdirSync(join(step.folder, 'workspace/out')).toSorted()).toEqual([`${OTHER}.png`, `${name}.png`]);
  expect(annotations.map(({ level, message }) => [level, message.split('\n')[0]])).toEqual([
    ['warning', 'No chart has the label `Orders`: the cell that has it is no chart, but of type SQL.'],
    ['warning', 'No chart has the label `Draftet`. Did you mean `Drafted`?'],
  ]);
  expect(log).toContain('Saved 2 charts:');
  expect(summary).toContain('2 charts saved in <code>out</code>.');
  expect(play.requests('ListCells')).toHaveLength(1);
});

test.concurrent('all charts of a run are saved, and those of the draft alone left out', async () => {
  await using play = await scenario({ project: withLabels }).asProcess();
  const { main } = await play.run({ charts: 'all' });
  expect(JSON.parse(main.outputs.charts ?? '')).toMatchObject([{ 'static-id': ONE }, { 'static-id': OTHER }]);
  expect(main.annotations).toEqual([]);
  expect(main.summary).toContain("2 charts saved in the runner's temporary directory");
});

test.concurrent('a token that may not list cells saves what has a static ID, with one warning', async () => {
  await using play = await scenario({ project: withLabels, scopes: ['run-projects'] }).asProcess();
  const { main } = await play.run({ charts: `Drafted\nRevenue\n${ONE}` });
  expect(main.outputs.conclusion).toBe('success');
  expect(JSON.parse(main.outputs.charts ?? '')).toMatchObject([{ 'static-id': ONE, label: '' }]);
  expect(main.annotations).toMatchObject([
    { level: 'warning', message: expect.stringContaining('it lacks the scope "Cells: Read"') },
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
  ['beside all', { charts: `all\n${ONE}` }, /`charts`: has `all` among others/],
  ['with a mistyped ID', { charts: ONE.slice(1) }, /`charts`: number 1: `b1d7c52-.*static ID/],
])('charts %s are refused, and nothing is sent', async ([, inputs, message]) => {
  await using play = await scenario({ project: withCharts }).asProcess();
  const { main } = await play.run({ charts: ONE, ...inputs });
  expect(main.outputs).toMatchObject({ conclusion: 'failure' });
  expect(main.annotations).toMatchObject([{ message: expect.stringMatching(message) }]);
  expect(play.hex.requests).toEqual([]);
});
