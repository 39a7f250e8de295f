import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { Runner } from '../src/github/runner.ts';
import { INPUT_NAMES, type InputName, rowOf } from '../src/inputs/input-table.ts';
import { problemsOf } from '../src/inputs/problem.ts';
import { readPlan } from '../src/inputs/read-plan.ts';
import { reportNoCharts } from '../src/report/commands/charts-report.ts';
import { reportList } from '../src/report/commands/list-report.ts';
import { setEndingOutputs } from '../src/report/run/ending-outputs.ts';
import { runOutputs, setOutputs } from '../src/report/run/run-outputs.ts';
import { emptyRecord } from '../src/report/run/run-record.ts';
import { readActionFile } from './fakes/runner/action-file.ts';

const root = join(import.meta.dirname, '..');
const action = readActionFile(root);
const raw = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

const needed = { token: `hxtp_${'c0ffee'.repeat(16)}`, 'project-id': '019bce88-5040-7002-acd6-820f765e0f03' };

/** Of the runner, and the workspace. */
const temp = mkdtempSync(join(tmpdir(), 'contract-'));
writeFileSync(join(temp, 'params.yml'), 'region: EMEA');
writeFileSync(join(temp, 'pipeline.yml'), `a: ${needed['project-id']}`);

const planOf = (inputs: Record<string, string>) =>
  readPlan(name => inputs[name] ?? '', { workspace: temp, nowMs: 0, env: {} });

test('every input that action.yml declares is read, and no other', async () => {
  const asked = new Set<string>();
  const read = (name: string) => {
    asked.add(name);
    return name === 'pr-comment' ? 'true' : '';
  };
  await readPlan(read, { workspace: root, nowMs: 0, env: {} });
  expect([...asked].sort()).toEqual(action.inputs.map(({ name }) => name).sort());
});

test('action.yml declares the inputs of the table, each with its default', () => {
  const rows = INPUT_NAMES.map(name => {
    const { required = false, variable, default: byDefault, runnerDefault } = rowOf(name);
    return { name, required: required && variable === undefined, default: runnerDefault ?? byDefault };
  });
  const declared = action.inputs.map(({ description, ...row }) => row);
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
  expect(declared.sort(byName)).toEqual(rows.sort(byName));
});

test('what cannot be left out is the token, which may come from the environment, and something to run', async () => {
  const problems = problemsOf(await planOf({}));
  expect(problems.map(({ input }) => input)).toEqual(['token', 'project-id']);
  const described = action.inputs.find(({ name }) => name === 'token')?.description;
  for (const text of [problems[0]?.message, described])
    expect(text).toContain(`\`${rowOf('token').variable}\``);
});

test('where nothing is to run, each input that could say what is named', async () => {
  const [problem] = problemsOf(await planOf({ ...needed, 'project-id': '' }));
  const targets = INPUT_NAMES.filter(name => rowOf(name).isTarget);
  for (const name of targets) expect(`${problem?.input} ${problem?.message}`).toContain(name);
});

test.each(action.inputs.filter(input => input.default !== undefined))(
  'the default of $name in action.yml is what an empty input means',
  async ({ name, default: byDefault = '' }) => {
    const plan = await planOf({ ...needed, [name]: byDefault });
    expect(plan).toMatchObject({ ok: true });
    expect(plan).toEqual(await planOf(needed));
  },
);

/** A value of each input that is not its default, and what it goes with. */
const OTHER_VALUES: Record<InputName, [string, Record<string, string>?]> = {
  token: [`hxtw_${'c0ffee'.repeat(16)}`],
  'hex-url': ['https://eu.hex.tech'],
  summary: ['false'],
  command: ['status'],
  'project-id': ['019bce88-5040-7002-acd6-820f765e0f04'],
  params: ['region: EMEA'],
  'params-file': ['params.yml'],
  'view-id': ['019bce88-5040-7002-acd6-820f765e0f05'],
  'update-published-results': ['true'],
  'use-cached-sql-results': ['false'],
  notifications: ['- { type: ALL, user-ids: [019bce88-5040-7002-acd6-820f765e0f06] }'],
  'dry-run': ['true'],
  'if-active': ['skip'],
  wait: ['false'],
  timeout: ['2h'],
  'cancel-on-timeout': ['false'],
  'cancel-on-abort': ['false'],
  'poll-interval': ['10s'],
  retries: ['3'],
  timezone: ['Pacific/Auckland', { params: "at: '{{ now }}'" }],
  pipeline: [`a: ${needed['project-id']}`, { 'project-id': '' }],
  'pipeline-file': ['pipeline.yml', { 'project-id': '' }],
  'project-filter': ['category: nightly', { 'project-id': '' }],
  'max-parallel': ['2', { 'project-id': '', pipeline: `a: ${needed['project-id']}` }],
  'fail-fast': ['true', { 'project-id': '', pipeline: `a: ${needed['project-id']}` }],
  'dbt-manifest': ['manifest.json', { 'project-id': '' }],
  'dbt-run-results': ['run_results.json', { 'project-id': '', 'dbt-manifest': 'manifest.json' }],
  charts: ['019bce88-5040-7002-acd6-820f765e0f07'],
  'charts-path': ['charts', { charts: '019bce88-5040-7002-acd6-820f765e0f07' }],
  'run-id': ['019bce88-5040-7002-acd6-820f765e0f08', { command: 'status' }],
  'max-age': ['26h', { command: 'status' }],
  'status-filter': ['ERRORED', { command: 'list-runs' }],
  'trigger-filter': ['API', { command: 'list-runs' }],
  limit: ['7', { command: 'list-runs' }],
  'pr-comment': ['true', { 'github-token': 'x' }],
  'comment-tag': ['nightly', { 'pr-comment': 'true', 'github-token': 'x' }],
  'github-token': ['y', { 'pr-comment': 'true', 'github-token': 'x' }],
};

test.each(Object.entries(OTHER_VALUES))(
  '%s makes a difference to what is done',
  async (name, [value, others]) => {
    const inputs = { ...needed, ...others };
    const plan = await planOf({ ...inputs, [name]: value });
    expect(problemsOf(plan)).toEqual([]);
    expect(plan).not.toEqual(await planOf(inputs));
  },
);

const withDefaults = Object.fromEntries(action.inputs.map(input => [input.name, input.default ?? '']));

test('an input without a default in action.yml changes nothing while it is empty', async () => {
  expect(await planOf({ ...withDefaults, ...needed })).toEqual(await planOf(needed));
});

const ofProjects = ['run', 'status', 'cancel', 'list-runs'];
const ofWorkspace = ['list-projects', 'list-users', 'list-groups', 'list-connections'];

test.each([...ofProjects, ...ofWorkspace])('the defaults of action.yml go with %s', async command => {
  const inputs = { ...needed, 'project-id': ofProjects.includes(command) ? needed['project-id'] : '' };
  const plan = await planOf({ ...withDefaults, ...inputs, command });
  expect(plan).toMatchObject({ ok: true });
  expect(plan).toEqual(await planOf({ ...inputs, command }));
});

afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(temp, { recursive: true, force: true }));

test('every output that action.yml declares is set, and no other', () => {
  vi.stubEnv('RUNNER_TEMP', temp);
  const set = new Set(Object.keys(runOutputs(emptyRecord(''))));
  const runner = {
    output: (name: string) => set.add(name),
    file: () => '/temp/runs.json',
    redact: (text: string) => text,
    ...{ info: () => {}, warning: () => {}, summarize: () => {} },
  } as unknown as Runner;
  const facts = { ...emptyRecord(''), run: { projectId: '', runId: '', status: '' } };
  const long = 'x'.repeat(500_000);

  const before = setOutputs(runner, { facts, runs: [] }, {});
  setOutputs(runner, { facts, runs: [{ ...facts, title: long }] }, before);
  reportNoCharts(runner);
  const one = { projectId: '', run: undefined, conclusion: 'failure', reason: long } as const;
  setEndingOutputs(runner, { message: '', failed: Array.from({ length: 1_000 }, () => one) });
  const users = { token: '', hexUrl: '', summary: true, kind: 'list', query: { of: 'users' } } as const;
  const outcome = { kind: 'listed' as const, values: [{ name: long }], more: false };
  reportList(runner, { ...users, timeoutMs: 1 }, { outcome, orgId: undefined });

  expect([...set].sort()).toEqual(action.outputs.map(({ name }) => name).sort());
});

test.each([...action.inputs, ...action.outputs])(
  'the description of $name says something',
  ({ description }) => {
    expect(description).toMatch(/^[A-Z].{15,}\.$/s);
  },
);

test('names are kebab-case, as a workflow writes them', () => {
  for (const { name } of [...action.inputs, ...action.outputs]) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('one bundle serves main and post, on Node 24, and post always runs', () => {
  expect(raw.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post.js' });
  expect(readFileSync(join(root, 'dist/post.js'), 'utf8')).toContain("require('./index.js');");
});

test('the bundle holds no GitHub client', () => {
  expect(readFileSync(join(root, 'dist/index.js'), 'utf8')).not.toMatch(/octokit/i);
});

test('the Marketplace takes the branding', () => {
  const refused = /^(coffee|columns|divide.*|frown|hexagon|key|meh|mouse-pointer|smile|tool|x-octagon)$/;
  const colors = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'];
  expect(raw.branding.icon).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(raw.branding.icon).not.toMatch(refused);
  expect(colors).toContain(raw.branding.color);
});

test('the Marketplace takes the name and the description', () => {
  expect(raw.name).toMatch(/^\S.{2,60}\S$/);
  // What it shows in a list.
  expect(raw.description.length).toBeLessThanOrEqual(125);
});
