import { expect, test } from 'vitest';
import { dependsOn, fusionResultsFile, manifestFile, resultsFile } from '../dbt/files.ts';
import type { StepResult } from '../fakes/runner/action.ts';
import { longRun, type Play, shortRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { parseMarkdown } from './markdown.ts';

// The Hex projects that dbt's exposures name, from the files that dbt leaves to what GitHub shows.

/** Exposures by the names of a play's projects: what each depends on, and what more there is to say of it. */
interface Exposures {
  [name: string]: { on: string; label?: string; name?: string };
}

/** A shop's models: `orders` is upstream of `revenue` and `churn`; `stock` stands alone. */
const NODES = {
  'model.shop.orders': {},
  'model.shop.revenue': dependsOn('model.shop.orders'),
  'model.shop.churn': dependsOn('model.shop.orders'),
  'model.shop.stock': {},
  'test.shop.unique_churn': { ...dependsOn('model.shop.churn'), attached_node: 'model.shop.churn' },
};

const manifest = ({ ids, url }: Play, exposures: Exposures, more: object = {}): string =>
  JSON.stringify(
    manifestFile({
      nodes: NODES,
      exposures: {
        ...Object.fromEntries(
          Object.entries(exposures).map(([key, { on, name = key, label }]) => [
            `exposure.shop.${key}`,
            {
              name,
              label,
              package_name: 'shop',
              url: `${url}/acme/app/${ids[key]}/latest`,
              ...dependsOn(`model.shop.${on}`),
            },
          ]),
        ),
        ...more,
      },
    }),
  );

const results = (command: string, statuses: Record<string, string>): string =>
  JSON.stringify(resultsFile(command, statuses));

const INPUTS = { 'dbt-manifest': 'target/manifest.json', 'dbt-run-results': 'target/run_results.json' };

const inTarget = (manifestText: string, resultsText: string): Record<string, string> => ({
  'target/manifest.json': manifestText,
  'target/run_results.json': resultsText,
});

const told = ({ outputs }: StepResult): Record<string, string>[] => JSON.parse(outputs.runs ?? '[]');

/** The names of the projects that were run, in any order. */
const ran = (play: Play): string[] =>
  Object.keys(play.ids).filter(name => play.hex.runs(play.ids[name]).length > 0);

/** The rows of the table of exposures, before what is folded, as a reader sees them. */
function exposureRows({ summary }: StepResult): string[] {
  const [, section = ''] = summary.split('**dbt exposures**');
  const [open = ''] = section.split('<details>');
  const rows = open.split('\n').filter(line => line.startsWith('| '));
  return rows
    .slice(2)
    .map(row => row.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)));
}

test.concurrent('runs the projects downstream of what dbt built, and holds back what is downstream of a failure', async () => {
  await using play = await scenario({ projects: { revenue: {}, churn: {}, stock: {} } }).asProcess();
  const exposures = {
    revenue: { on: 'revenue', label: 'Revenue by week' },
    churn: { on: 'churn' },
    stock: { on: 'stock' },
  };
  const built = {
    'model.shop.orders': 'success',
    'model.shop.revenue': 'success',
    'model.shop.churn': 'success',
    'test.shop.unique_churn': 'fail',
  };
  const elsewhere = {
    'exposure.shop.bi': { name: 'bi', url: 'https://bi.example/1', ...dependsOn('model.shop.orders') },
  };
  const files = inTarget(manifest(play, exposures, elsewhere), results('build', built));
  const { main, post } = await play.run(INPUTS, { files });
  expect(main).toMatchObject({ exitCode: 0, annotations: [] });
  expect(ran(play)).toEqual(['revenue']);
  expect(play.requests('RunProject')).toHaveLength(1);
  expect(main.outputs).toMatchObject({
    conclusion: 'success',
    'project-id': play.ids.revenue,
    'run-id': play.runOf('revenue').id,
  });
  expect(told(main)).toMatchObject([{ name: 'revenue', conclusion: 'success', status: 'COMPLETED' }]);
  for (const line of [
    'The manifest is of schema version 12, written by dbt 1.10.4, and has 4 exposures.',
    'Selected: revenue ("Revenue by week"), because of model.shop.revenue, model.shop.orders',
    'Held back: churn, because test `test.shop.unique_churn` ended with `fail` (on `model.shop.churn`)',
    'Not affected: stock; nothing upstream was built',
  ]) {
    expect(main.log.split('\n')).toContain(line);
  }
  expect(exposureRows(main)).toEqual([
    '| revenue ("Revenue by week") | model.shop.revenue model.shop.orders | ✅ succeeded |',
    expect.stringMatching(
      /^\| churn \| .* \| ✋ held back: test .*test\.shop\.unique_churn.* ended with .*fail/,
    ),
  ]);
  expect(main.summary).toContain('1 not affected: nothing upstream was built</summary>\n\nstock\n');
  expect(post.annotations).toEqual([]);
});

test.concurrent('without run results every project that an exposure names is run, side by side', async () => {
  await using play = await scenario({ projects: { revenue: {}, churn: {}, stock: {} } }).asProcess();
  const exposures = { revenue: { on: 'revenue' }, churn: { on: 'churn' }, stock: { on: 'stock' } };
  const again = {
    'exposure.shop.churn_again': {
      name: 'churn_again',
      meta: { hex: { project_id: play.ids.churn } },
      ...dependsOn('model.shop.orders'),
    },
  };
  const { main } = await play.run(
    { 'dbt-manifest': 'manifest.json', 'use-cached-sql-results': 'false' },
    { files: { 'manifest.json': manifest(play, exposures, again) } },
  );
  expect(main.outputs).toMatchObject({ conclusion: 'success', attempts: '3' });
  expect(told(main).map(({ name }) => name)).toEqual(['revenue', 'churn, churn_again', 'stock']);
  const runs = play.hex.runs();
  expect(runs.map(({ request }) => request)).toEqual(Array(3).fill({ useCachedSqlResults: false }));
  expect(Math.max(...runs.map(({ createdAt }) => createdAt))).toBeLessThan(
    Math.min(...runs.map(({ endedAt }) => endedAt ?? 0)),
  );
});

test.concurrent('with `fail-fast`, a project that fails fails the step, and the others end with it', async () => {
  const projects = { revenue: { run: { ...shortRun, end: 'ERRORED' } }, churn: { run: longRun } };
  await using play = await scenario({ projects }).asProcess();
  const exposures = { revenue: { on: 'revenue' }, churn: { on: 'churn' } };
  const files = inTarget(manifest(play, exposures), results('run', { 'model.shop.orders': 'success' }));
  const { main } = await play.run({ ...INPUTS, 'fail-fast': 'true' }, { files });
  expect(main).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(main.annotations).toHaveLength(1);
  expect(main.annotations[0]?.message).toMatch(/\[revenue\].*ERRORED/);
  expect(play.runOf('churn').status).toBe('KILLED');
  expect(exposureRows(main)).toEqual([
    expect.stringContaining('❌ failed'),
    expect.stringContaining('🚫 cancelled'),
  ]);
});

test.concurrent('where nothing is selected the step succeeds, says why, and sends nothing', async () => {
  await using play = await scenario({ projects: { revenue: {}, churn: {} } }).asProcess();
  const exposures = { revenue: { on: 'revenue' }, churn: { on: 'churn' } };
  const built = { 'model.shop.stock': 'success', 'model.shop.churn': 'error' };
  const files = inTarget(manifest(play, exposures), results('build', built));
  const { main, post } = await play.run(INPUTS, { files });
  expect(main).toMatchObject({ exitCode: 0, annotations: [], conclusion: 'success' });
  expect(main.outputs).toMatchObject({ conclusion: 'skipped', runs: '[]', failed: '[]' });
  expect(main.log).toContain(
    'Nothing to run. 1 exposure is held back, because something upstream failed or was skipped. Nothing upstream of 1 exposure was built with success.',
  );
  expect(main.summary).toContain('### ⏭️ No Hex project was run after dbt');
  expect(exposureRows(main)).toHaveLength(1);
  expect(play.hex.requests).toEqual([]);
  expect(post.annotations).toEqual([]);
});

test.concurrent('of several run results the later word on a node counts', async () => {
  await using play = await scenario({ projects: { revenue: {}, churn: {} } }).asProcess();
  const exposures = { revenue: { on: 'revenue' }, churn: { on: 'churn' } };
  const files = {
    'manifest.json': manifest(play, exposures),
    'run.json': results('run', { 'model.shop.revenue': 'error', 'model.shop.churn': 'success' }),
    'retry.json': results('retry', { 'model.shop.revenue': 'success', 'model.shop.churn': 'error' }),
  };
  const inputs = { 'dbt-manifest': 'manifest.json', 'dbt-run-results': 'run.json\n\n  retry.json\n' };
  const { main } = await play.run(inputs, { files });
  expect(main.outputs.conclusion).toBe('success');
  expect(ran(play)).toEqual(['revenue']);
  expect(main.log).toContain('Held back: churn, because `model.shop.churn` ended with `error`');
});

test.concurrent('of dbt 2, what is downstream of an ephemeral model is run, and what it skipped for a failure is not', async () => {
  await using play = await scenario({ projects: { revenue: {}, churn: {} } }).asProcess();
  const url = (name: string) => `[${name}](${play.url}/acme/app/${play.ids[name]}/latest)`;
  const written = JSON.stringify(
    manifestFile({
      nodes: {
        'model.shop.clean': { config: { materialized: 'ephemeral' } },
        'model.shop.revenue': dependsOn('model.shop.clean'),
        'model.shop.broken': {},
        'model.shop.churn': dependsOn('model.shop.broken', 'model.shop.clean'),
      },
      exposures: {
        'exposure.shop.revenue': { name: 'revenue', url: url('revenue'), ...dependsOn('model.shop.revenue') },
        'exposure.shop.churn': { name: 'churn', url: url('churn'), ...dependsOn('model.shop.churn') },
      },
    }),
  );
  const results = fusionResultsFile('build', {
    'model.shop.clean': ['skipped', 'Skipped'],
    'model.shop.revenue': ['success', 'Succeeded'],
    'model.shop.churn': ['skipped', 'Skipped due to upstream failure'],
  });
  const files = inTarget(
    written,
    JSON.stringify(results).replace('"elapsed_time":1.5', '"elapsed_time":NaN'),
  );
  const inputs = { 'dbt-manifest': '- target/manifest.json', 'dbt-run-results': '- target/run_results.json' };
  const { main } = await play.run(inputs, { files });
  expect(main).toMatchObject({ exitCode: 0, annotations: [] });
  expect(ran(play)).toEqual(['revenue']);
  expect(main.log).toContain('Held back: churn, because `model.shop.churn` ended with `skipped`');
});

test.concurrent('what dbt built without rows is not run, with a warning', async () => {
  await using play = await scenario({ projects: { revenue: {} } }).asProcess();
  const built = resultsFile(
    'build',
    { 'model.shop.revenue': 'success' },
    { args: { which: 'build', empty: true } },
  );
  const files = inTarget(manifest(play, { revenue: { on: 'revenue' } }), JSON.stringify(built));
  const { main } = await play.run(INPUTS, { files });
  expect(main).toMatchObject({ exitCode: 0, outputs: { conclusion: 'skipped' } });
  expect(main.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    expect.stringMatching(/^warning: dbt was called with `--empty`/),
  ]);
  expect(play.hex.requests).toEqual([]);
});

test.concurrent('files that are missing or broken are told together in one failure, and nothing is sent', async () => {
  await using play = await scenario({ projects: { revenue: {} } }).asProcess();
  const files = {
    'cut.json': manifest(play, { revenue: { on: 'revenue' } }).slice(0, 200),
    'docs.json': results('generate', { 'model.shop.orders': 'success' }),
    'list.json': '[1, 2',
  };
  const { main, post } = await play.run(
    { 'dbt-manifest': 'cut.json', 'dbt-run-results': 'nowhere.json\ndocs.json\nlist.json' },
    { files },
  );
  expect(main).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(main.annotations).toHaveLength(1);
  for (const said of [
    /`dbt-manifest`: `cut.json` is cut off/,
    /`dbt-run-results`: `nowhere.json` is not there/,
    /`dbt-run-results`: `docs.json` was written by `dbt docs generate`/,
    /`dbt-run-results`: `list.json` /,
  ]) {
    expect(main.annotations[0]?.message).toMatch(said);
  }
  expect(main.log).not.toMatch(/^\s+at /m);
  expect(play.hex.requests).toEqual([]);
  expect(post).toMatchObject({ exitCode: 0, annotations: [] });
});

const HARMLESS = 'plain words';
const HOSTILE =
  '::error::x ##[error]y | <b>`@octocat #1 https://evil.example\n::set-env name=A::b\r\n```mermaid\u2028# z';

test.concurrent('names, labels and nodes of dbt that would like to be more than text are text', async () => {
  const [harmless, hostile] = await Promise.all([HARMLESS, HOSTILE].map(playOut));
  const commands = (main: StepResult | undefined) => main?.commands.map(({ name }) => name);
  expect(commands(hostile)).toEqual(commands(harmless));
  expect(hostile?.annotations.map(({ level, title }) => level + title)).toEqual(['warningdbt exposure']);
  expect(hostile).toMatchObject({ environment: {}, exitCode: 0 });
  expect(hostile?.rawLog.split('\n')).toHaveLength(harmless?.rawLog.split('\n').length ?? 0);
  const [seen, expected] = [hostile, harmless].map(main => parseMarkdown(main?.summary ?? ''));
  expect(seen?.skeleton).toBe(expected?.skeleton);
  expect(seen?.text).not.toMatch(/@octocat|#1|:\/\/evil/);
});

/** One exposure is run, one is held back, and one names no project that can be read; all are called by `words`. */
async function playOut(words: string): Promise<StepResult> {
  await using play = await scenario({ projects: { well: {}, held: {} } }).asProcess();
  const exposures = {
    well: { on: words, name: words, label: `label ${words}` },
    held: { on: `bad ${words}`, name: `held ${words}`, label: words },
  };
  const unreadable = { 'exposure.shop.odd': { name: words, meta: { hex: { project_id: words } } } };
  const statuses = { [`model.shop.${words}`]: 'success', [`model.shop.bad ${words}`]: 'error' };
  const files = inTarget(manifest(play, exposures, unreadable), results('build', statuses));
  return (await play.run(INPUTS, { files, secrets: [] })).main;
}
