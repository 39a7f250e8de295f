import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveOf } from '../bundle/archive.ts';
import { differences } from '../bundle/differences.ts';
import { root } from '../docs/pages.ts';
import { longRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

// The runner downloads the repository's archive, not the repository.

let actionDir: string;

beforeAll(() => {
  actionDir = mkdtempSync(join(tmpdir(), 'downloaded-'));
  execFileSync('tar', ['-xf', '-'], { cwd: actionDir, input: archiveOf(root) });
});

afterAll(() => rmSync(actionDir, { recursive: true }));

test('the archive holds the action, what it is, and its licences, and nothing else', () => {
  const dist = join(root, 'dist');
  expect(readdirSync(actionDir).toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'action.yml',
    'dist',
    'package.json',
  ]);
  expect(differences(join(actionDir, 'dist'), dist)).toEqual([]);
  expect(readdirSync(dist)).toContain('licenses.txt');
});

test('the action runs a pipeline from the archive, and cleans up', async () => {
  await using play = await scenario().asProcess();
  const { main, post } = await play.run({ pipeline: `- ${play.project.id}` }, { actionDir });
  expect(main).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(post).toMatchObject({ exitCode: 0 });
});

test('the clean-up from the archive cancels what a killed step has left', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const step = await play.start({}, { actionDir });
  await step.logged('Started version');
  await step.kill();
  expect(play.active()).toHaveLength(1);
  expect(await step.post()).toMatchObject({ exitCode: 0 });
  expect(play.active()).toEqual([]);
});
