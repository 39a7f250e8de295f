import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { RUN_INPUT_NAMES } from '../../src/inputs/input-table.ts';
import { exposuresSection, reportSelection } from '../../src/report/commands/dbt-report.ts';
import { emptyRecord } from '../../src/report/run/run-record.ts';
import { dependsOn, manifestFile, resultsFile, selectFrom } from '../dbt/files.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { played } from './played.ts';
import { sectionOf } from './sections.ts';
import { inputsIn, workflowSnippets } from './snippets.ts';

// The README shows what the action makes of its own recipes.

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
/** What stands there as a picture. */
const pictures = asShown(readme.replaceAll(/^> ?/gm, ''));
const section = (title: string): string => sectionOf(readme, title);

test('the README names every input that an entry may set', () => {
  const [, told = ''] = /\*\*What an entry may set:\*\* (.*?), all as/.exec(section('Pipelines')) ?? [];
  const names = [...told.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  expect(names).toEqual(RUN_INPUT_NAMES.filter(name => name !== 'project-id'));
});

const recipe = () => inputsIn(workflowSnippets(section('Several projects as a graph'))[0] ?? '')[0] ?? {};

const project = (number: number, title: string, seconds: number, end = 'COMPLETED'): ProjectPlan => ({
  id: `0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d0${number}`,
  title,
  version: 14,
  inputs: [{ name: 'region', dataType: 'string', inputCellType: 'text' }],
  run: { pendingMs: 4_000, runningMs: seconds * 1000, end },
  history: Array.from({ length: 10 }, (_, ago) => ({
    pendingMs: 4_000,
    runningMs: seconds * (900 + 20 * ago),
    agoMs: (ago + 1) * 86_400_000,
  })),
});
const projects = [
  project(1, 'Orders from the shop', 130),
  project(2, 'Stock from the warehouse', 75, 'ERRORED'),
  project(3, 'Sales model', 245),
  project(4, 'Revenue report', 100),
  project(5, 'Stock alerts', 60),
];

/** Without what depends on when the action looks, and on who asks. */
const steady = (text: string): string =>
  text
    .replaceAll(/https:\/\/[^\s"]+/g, 'https://hex.tech')
    .replaceAll(/\b\d{13}\b/g, 'moment')
    .replaceAll(/((?:RUNNING|after) )[\dhms ]+(?=[,.]|$)/gm, '$1a while');

test('the log of a pipeline in the README is what the action says of the recipe', async () => {
  const { log } = await played(recipe(), projects);
  const [, shown = ''] = /```text\n(.*?)```/s.exec(section('Pipelines')) ?? [];
  const lines = steady(shown)
    .split('\n')
    .filter(line => !['', '…'].includes(line));
  expect(lines.length).toBeGreaterThan(5);
  const said = steady(log.join('\n')).split('\n');
  const places = lines.map(line => said.indexOf(line));
  expect(lines.filter(line => !said.includes(line))).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the summary of a pipeline in the README is what the action makes of the recipe', async () => {
  const { summary } = await played(recipe(), projects);
  expect(steady(pictures)).toContain(steady(asShown(summary)).trim());
});

test('the exposures in the README are found, and come out as its picture shows', () => {
  const selection = selectFrom(
    manifestFile({
      nodes: {
        'model.shop.stg_orders': {},
        'model.shop.fct_orders': dependsOn('model.shop.stg_orders'),
        'model.shop.fct_stock': {},
        'model.shop.dim_customers': {},
      },
      exposures: {
        ...exposuresInReadme(),
        'exposure.shop.customer_churn': {
          name: 'customer_churn',
          url: 'https://app.hex.tech/shop/app/0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d03/latest',
          ...dependsOn('model.shop.dim_customers'),
        },
      },
    }),
    resultsFile('build', {
      'model.shop.stg_orders': 'success',
      'model.shop.fct_orders': 'success',
      'model.shop.fct_stock': 'error',
    }),
  );
  const tasks = selection.selected.map(({ projectId }) => ({
    name: 'weekly_orders',
    request: { projectId },
    timeoutMs: 0,
    record: { ...emptyRecord(projectId), conclusion: 'success' as const },
  }));
  expect(pictures).toContain(asShown(exposuresSection(selection, tasks)));
  const { runner, all } = recordingRunner();
  reportSelection(runner, selection, '');
  expect(all('warning')).toEqual([]);
});

/** As dbt would put them into its manifest. */
function exposuresInReadme(): Record<string, object> {
  const [, source = ''] = /```yaml\n(# models\/exposures\.yml\n.*?)```/s.exec(readme) ?? [];
  const { exposures } = parse(source) as { exposures: { name: string; depends_on: string[] }[] };
  return Object.fromEntries(
    exposures.map(({ depends_on, ...exposure }) => {
      const models = depends_on.map(ref => `model.shop.${/'(\w+)'/.exec(ref)?.[1]}`);
      return [`exposure.shop.${exposure.name}`, { ...exposure, ...dependsOn(...models) }];
    }),
  );
}

/** As GitHub shows it: what is escaped as the text that it stands for, and inline code in one way of writing it. */
function asShown(markdown: string): string {
  return markdown
    .replaceAll(/<\/?code>/g, '`')
    .replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))
    .replaceAll('<!-- -->', '');
}
