import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dbt } from '../../src/commands/dbt.ts';
import type { DbtStep } from '../../src/plan/plan.ts';
import type { RunDefaults } from '../../src/plan/run-spec.ts';
import { dependsOn, manifestFile, resultsFile } from '../dbt/files.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { ORIGIN } from '../fakes/scenario/virtual-time.ts';
import { PLAIN_RUN } from '../plain-run.ts';

const MINUTE: ProjectPlan = { run: { pendingMs: 0, runningMs: 60_000 } };
const FAILING: ProjectPlan = { run: { pendingMs: 0, runningMs: 20_000, end: 'ERRORED' } };
const DEFAULTS: RunDefaults = {
  request: {},
  ...PLAIN_RUN,
};

describe('the projects that the exposures of dbt name', () => {
  let workspace: string;
  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'dbt-'));
  });
  afterEach(() => rmSync(workspace, { recursive: true }));

  /** A Hex with a project for each exposure, each of which depends on a model of its own name. */
  function exposing(projects: Record<string, ProjectPlan>) {
    const { clock, hex, ids, commandContext } = scenario({ projects }).inVirtualTime();
    const exposureOf = (name: string, more: object = {}) => ({
      name,
      url: `${ORIGIN}/acme/app/${ids[name]}/latest`,
      ...dependsOn(`model.shop.${name}`),
      ...more,
    });
    const exposures = Object.fromEntries(
      Object.keys(ids).map(name => [`exposure.shop.${name}`, exposureOf(name)]),
    );
    const nodes = Object.fromEntries(Object.keys(ids).map(name => [`model.shop.${name}`, {}]));
    const put = (path: string, file: object | string): string => {
      writeFileSync(join(workspace, path), typeof file === 'string' ? file : JSON.stringify(file));
      return path;
    };
    const recording = recordingRunner();

    return {
      ...recording,
      hex,
      ids,
      exposureOf,
      put,
      putManifest: (more: object = {}) =>
        put('manifest.json', manifestFile({ nodes, exposures: { ...exposures, ...more } })),
      putResults: (statuses: Record<string, string>) =>
        put(
          'run_results.json',
          resultsFile(
            'build',
            Object.fromEntries(
              Object.entries(statuses).map(([name, status]) => [`model.shop.${name}`, status]),
            ),
          ),
        ),
      async run(step: Partial<DbtStep> = {}) {
        const plan: DbtStep = {
          kind: 'dbt',
          token: hex.token,
          hexUrl: ORIGIN,
          summary: true,
          workspace,
          manifestPath: 'manifest.json',
          runResultsPaths: [],
          defaults: DEFAULTS,
          timeoutMs: 3_600_000,
          maxParallel: 5,
          failFast: true,
          ...step,
        };
        return (await clock.run(dbt(plan, commandContext(recording.runner)))).succeeded;
      },
    };
  }

  test('are run with the inputs of the step, once each, and called as their exposures are', async () => {
    const { putManifest, exposureOf, ids, run, runs, hex } = exposing({ revenue: MINUTE, churn: MINUTE });
    putManifest({ 'exposure.shop.weekly': exposureOf('revenue', { name: 'weekly' }) });
    expect(await run({ defaults: { ...DEFAULTS, request: { useCachedSqlResults: false } } })).toBe(true);
    expect(runs().map(one => [one.name, one['project-id'], one.conclusion])).toEqual([
      ['revenue, weekly', ids.revenue, 'success'],
      ['churn', ids.churn, 'success'],
    ]);
    expect(hex.runs().map(({ request }) => request)).toEqual([
      { useCachedSqlResults: false },
      { useCachedSqlResults: false },
    ]);
  });

  test('are run side by side, and show in the summary what became of each', async () => {
    const { putManifest, putResults, run, hex, all } = exposing({
      revenue: MINUTE,
      churn: FAILING,
      stock: {},
      held: {},
    });
    putManifest();
    const runResultsPaths = [putResults({ revenue: 'success', churn: 'success', held: 'error' })];
    expect(await run({ failFast: false, runResultsPaths })).toBe(false);
    const [first, second, ...others] = hex.runs();
    expect(first?.createdAt).toBe(second?.createdAt);
    expect(others).toEqual([]);
    const [, section = ''] = all('summary').join().split('**dbt exposures**');
    const [open = '', folded] = section.split('<details>');
    const outcomes = open
      .split('\n')
      .filter(line => line.startsWith('| '))
      .map(line => [line.split(' | ')[0], line.split(' | ').at(-1)]);
    expect(outcomes.slice(2)).toEqual([
      ['| revenue', '✅ succeeded |'],
      ['| churn', '❌ failed |'],
      ['| held', expect.stringMatching(/^✋ held back: /)],
    ]);
    expect(folded).toContain('<summary>⏭️ 1 not affected: nothing upstream was built</summary>\n\nstock\n');
  });

  test("on other hosts than the step's are left alone", async () => {
    const { putManifest, exposureOf, run, runs } = exposing({ revenue: MINUTE });
    const url = 'https://app.hex.tech/acme/app/00000000-0000-4000-8000-000000000001/latest';
    putManifest({ 'exposure.shop.there': exposureOf('revenue', { name: 'there', url }) });
    await run();
    expect(runs().map(({ name }) => name)).toEqual(['revenue']);
  });

  test('are not asked for where none is to run: the step has succeeded', async () => {
    const { putManifest, putResults, run, hex, outputs, all, pendingCleanups } = exposing({ revenue: {} });
    putManifest();
    const runResultsPaths = [putResults({ stock: 'success' })];
    expect(await run({ runResultsPaths })).toBe(true);
    expect(hex.requests).toEqual([]);
    expect(outputs()).toEqual({
      conclusion: 'skipped',
      runs: '[]',
      message: expect.stringMatching(/^Nothing to run\. /),
      failed: '[]',
    });
    expect(all('info').join('\n')).toContain('Nothing to run. Nothing upstream of 1 exposure was built');
    expect(all('summary')).toHaveLength(1);
    expect([all('error'), pendingCleanups()]).toEqual([[], undefined]);
  });

  test('and nothing to run make no summary where none is wanted', async () => {
    const { put, run, all } = exposing({});
    put('manifest.json', manifestFile());
    expect(await run({ summary: false })).toBe(true);
    expect(all('summary')).toEqual([]);
    expect(all('warning').join('\n')).toContain('The manifest has no exposures');
  });

  test('cannot be known while any file cannot be read: all that is wrong is told at once', async () => {
    const { put, putManifest, run, hex, outputs, said } = exposing({ revenue: {} });
    putManifest();
    put('manifest.json', '{"exposures": {}}');
    put('good.json', resultsFile('run', {}));
    put('cut.json', '{"results": [');
    const runResultsPaths = ['good.json', 'cut.json', 'nowhere.json', '../outside.json'];
    expect(await run({ runResultsPaths })).toBe(false);
    expect(outputs()).toMatchObject({ conclusion: 'failure' });
    const [error, ...more] = said.filter(({ kind }) => kind === 'error');
    expect(more).toEqual([]);
    expect(error?.text.split('\n')).toEqual([
      expect.stringMatching(/^`dbt-manifest`: `manifest.json` is not a manifest: /),
      expect.stringMatching(/^`dbt-run-results`: `cut.json` is cut off after 13 bytes/),
      expect.stringMatching(/^`dbt-run-results`: `nowhere.json` is not there/),
      expect.stringMatching(/^`dbt-run-results`: `..\/outside.json` is /),
    ]);
    expect(hex.requests).toEqual([]);
  });

  test('cannot be known without what dbt writes: whether it has, and how to name several files', async () => {
    const { run, said } = exposing({ revenue: {} });
    await run({ runResultsPaths: ['nowhere.json', 'a.json b.json'] });
    const isCheckedOut =
      'is not there. Paths are relative to the workspace: has dbt written it in this job, into this folder?';
    expect(said.find(({ kind }) => kind === 'error')?.text.split('\n')).toEqual([
      `\`dbt-manifest\`: \`manifest.json\` ${isCheckedOut}`,
      `\`dbt-run-results\`: \`nowhere.json\` ${isCheckedOut}`,
      `\`dbt-run-results\`: \`a.json b.json\` ${isCheckedOut} If these are several, give one path a line.`,
    ]);
  });

  test('do not run for a good manifest alone, where one of the results cannot be read', async () => {
    const shop = exposing({ orders: MINUTE });
    shop.putManifest();
    shop.put('cut.json', '{"results": [');
    await shop.run({ runResultsPaths: [shop.putResults({ orders: 'success' }), 'cut.json'] });
    expect([shop.hex.requests, shop.outputs().conclusion]).toEqual([[], 'failure']);
    expect(shop.all('error')[0]).toContain('`dbt-run-results`: `cut.json` is cut off');
  });

  test('are warned of where the timeout may be too short for all their starts', async () => {
    const names = Array.from({ length: 61 }, (_, n) => `p${n}`);
    const { putManifest, run, hex, all } = exposing(Object.fromEntries(names.map(name => [name, {}])));
    putManifest();
    expect(await run({ timeoutMs: 3_540_000 })).toBe(false);
    expect(all('warning').join()).toContain(
      '`timeout` is 59m. As a rule Hex takes 20 starts a minute and 60 an hour, so the last of 61 runs',
    );
    expect(hex.runs()).toHaveLength(60);
  });
});
