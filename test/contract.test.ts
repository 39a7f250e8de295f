import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readPlan } from '../src/inputs/plan.ts';
import type { Channel } from '../src/report/channel.ts';
import { runOutputs, setOutputs } from '../src/report/outputs.ts';
import { readActionFile } from './runner/action-file.ts';

const root = join(import.meta.dirname, '..');
const action = readActionFile(root);
const raw = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

const needed = { token: `hxtp_${'c0ffee'.repeat(16)}`, 'project-id': '019bce88-5040-7002-acd6-820f765e0f03' };
const planOf = (inputs: Record<string, string>) => readPlan(name => inputs[name] ?? '', root);

test('every input that action.yml declares is read, and no other', async () => {
  const asked = new Set<string>();
  await readPlan(name => {
    asked.add(name);
    return '';
  }, root);
  expect([...asked].sort()).toEqual(action.inputs.map(({ name }) => name).sort());
});

test('what action.yml says is required is what cannot be left out', async () => {
  const plan = await planOf({});
  expect(plan.ok ? [] : plan.problems.map(({ input }) => input)).toEqual(
    action.inputs.filter(({ required }) => required).map(({ name }) => name),
  );
});

test.each(action.inputs.filter(input => input.default !== undefined))(
  'the default of $name in action.yml is what an empty input means',
  async ({ name, default: byDefault = '' }) => {
    const plan = await planOf({ ...needed, [name]: byDefault });
    expect(plan).toMatchObject({ ok: true });
    expect(plan).toEqual(await planOf(needed));
  },
);

test('an input without a default in action.yml changes nothing while it is empty', async () => {
  const withDefaults = Object.fromEntries(action.inputs.map(input => [input.name, input.default ?? '']));
  expect(await planOf({ ...withDefaults, ...needed })).toEqual(await planOf(needed));
});

const temp = mkdtempSync(join(tmpdir(), 'outputs-'));
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(temp, { recursive: true, force: true }));

test('every output that action.yml declares is set, and no other', () => {
  vi.stubEnv('RUNNER_TEMP', temp);
  const set = new Set(Object.keys(runOutputs({ projectId: '', attempts: 0 })));
  const channel = {
    output: (name: string) => set.add(name),
    file: () => '/temp/runs.json',
  } as unknown as Channel;
  const run = { projectId: '', runId: '', status: '' };
  const before = setOutputs(channel, { projectId: '', attempts: 1, run }, {});
  setOutputs(channel, { projectId: '', attempts: 1, run, title: 'x'.repeat(500_000) }, before);
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
  expect(readFileSync(join(root, 'dist/post.js'), 'utf8')).toContain("import './index.js';");
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
