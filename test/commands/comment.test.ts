import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { comment } from '../../src/commands/comment.ts';
import { pipeline } from '../../src/commands/pipeline.ts';
import { run } from '../../src/commands/run.ts';
import { fetchFor } from '../../src/hex/proxy.ts';
import { readPlan } from '../../src/inputs/read-plan.ts';
import { realClock } from '../../src/lib/clock.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { type FakeGitHub, fakeGitHub } from '../github/fake-github.ts';

const PROJECT = '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d01';
const OTHER = '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d02';
const WISH = { 'pr-comment': 'true', 'github-token': 'ghs_job-token' };

let github: FakeGitHub;
beforeEach(async () => {
  github = await fakeGitHub();
});
afterEach(() => github.close());

async function planFrom(inputs: Record<string, string>): Promise<Plan> {
  const values: Record<string, string> = { token: 'hxtw_0123456789', ...inputs };
  const plan = await readPlan(name => values[name] ?? '', {
    workspace: import.meta.dirname,
    nowMs: 0,
    env: {},
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

/** Comments on pull request 7, as a step with these inputs. Gives what the step said about it. */
async function commenting(
  inputs: Record<string, string>,
  markdown = { full: '### Report', short: '### Report' },
  env: NodeJS.ProcessEnv = {},
): Promise<string[]> {
  const { runner, said } = recordingRunner();
  await comment(await planFrom(inputs), markdown, {
    runner,
    clock: realClock,
    stop: new AbortController().signal,
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: 'octo/repo',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_ACTION: '__octo_hex_2',
      ...env,
    },
    fetchFor,
  });
  return said.filter(({ kind }) => kind !== 'debug').map(({ kind, text }) => `${kind}: ${text}`);
}

/** What the comment says that it is about. */
const subjectOf = (body = ''): string | null =>
  new URLSearchParams(/^<!-- run-hex-project\?(\S+) -->/.exec(body)?.[1]).get('subject');

describe('a comment', () => {
  test.each<[string, Record<string, string>]>([
    ['run', {}],
    ['status', {}],
    ['status of a run', { command: 'status', 'run-id': OTHER }],
    ['cancel', {}],
  ])('of %s is about the project', async (name, inputs) => {
    await commenting({ ...WISH, 'project-id': PROJECT, command: name.split(' ')[0] ?? '', ...inputs });
    expect(subjectOf(github.comments[0]?.body)).toBe(PROJECT);
  });

  test.each<[string, Record<string, string>]>([
    ['a pipeline', { pipeline: `- ${PROJECT}\n- ${OTHER}` }],
    ["dbt's exposures", { 'dbt-manifest': 'target/manifest.json' }],
    ['list-projects', { command: 'list-projects' }],
    ['list-users', { command: 'list-users' }],
    ['list-groups', { command: 'list-groups' }],
    ['list-connections', { command: 'list-connections' }],
    ['list-runs', { command: 'list-runs', 'project-id': PROJECT }],
  ])('of %s is about the step', async (_, inputs) => {
    await commenting({ ...WISH, ...inputs });
    expect(subjectOf(github.comments[0]?.body)).toBe('__octo_hex_2');
  });

  test('of two projects is two comments, and two again with another tag', async () => {
    for (const tag of ['', 'EMEA'])
      for (const project of [PROJECT, OTHER])
        for (const report of ['first', 'second'])
          await commenting(
            { ...WISH, 'project-id': project, 'comment-tag': tag },
            { full: report, short: report },
          );
    expect(github.comments.map(({ body }) => body.split('\n')[1])).toEqual(Array(4).fill('second'));
  });

  test('is not asked for without a wish, and nothing is said of it', async () => {
    expect(await commenting({ 'project-id': PROJECT, 'github-token': 'ghs_job-token' })).toEqual([]);
    expect(github.requests).toEqual([]);
  });

  test('is short where the full one does not fit', async () => {
    await commenting({ ...WISH, 'project-id': PROJECT }, { full: 'x'.repeat(70_000), short: '### In short' });
    expect(github.comments[0]?.body).toMatch(/ -->\n### In short$/);
  });

  test('is told of in the log, where it is to be found', async () => {
    expect(await commenting({ ...WISH, 'project-id': PROJECT })).toEqual([
      'info: Comment on pull request #7 created: https://github.com/octo/repo/pull/7#issuecomment-1',
    ]);
  });

  test('that GitHub refuses is a warning, and nothing is thrown', async () => {
    const refusal = { of: 'POST', status: 403, body: '{"message":"Resource not accessible"}' };
    github.faults.push(refusal, refusal);
    expect(await commenting({ ...WISH, 'project-id': PROJECT })).toEqual([
      expect.stringMatching(/^warning: .*#7.*403.*pull-requests: write/),
    ]);
  });
});

describe('after Hex has refused a parameter', () => {
  const inputs = [{ name: 'top_n', dataType: 'number', inputCellType: 'slider' }];

  /** A step whose parameter Hex cannot take. `inputsFor` gives its inputs. */
  async function refused(inputsFor: (projectId: string) => Record<string, string>) {
    // The newer form tells of parameters in Hex's own words alone.
    const { clock, hex, commandContext } = scenario({ projects: {}, form: 'older' }).inVirtualTime();
    const plan = await planFrom(inputsFor(hex.addProject({ inputs }).id));
    const { runner, all } = recordingRunner();
    const context = commandContext(runner);
    if (plan.kind !== 'run' && plan.kind !== 'pipeline') throw new Error(`No run: ${plan.kind}`);
    const { markdown } = await clock.run(plan.kind === 'run' ? run(plan, context) : pipeline(plan, context));
    return { markdown, errors: all('error') };
  }

  test.each<[string, (projectId: string) => Record<string, string>]>([
    ['a run', project => ({ 'project-id': project, params: 'top_n: hunter2' })],
    ['a pipeline', project => ({ pipeline: `- ${project}`, params: 'top_n: hunter2' })],
  ])('the comment of %s names it, and keeps its value to the log', async (_, inputsFor) => {
    const { markdown, errors } = await refused(inputsFor);
    expect(errors.join()).toContain('A parameter does not fit: `top_n` is "hunter2", but takes');
    for (const text of [markdown?.full, markdown?.short]) {
      expect(text).not.toContain('hunter2');
      expect(text).toMatch(/A parameter does not fit.* \S*top\S*n\S* takes a value of type number/);
    }
  });
});
