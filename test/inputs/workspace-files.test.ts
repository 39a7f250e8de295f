import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { namedElsewhere, readWorkspaceFolder, readWorkspaceText } from '../../src/inputs/workspace-files.ts';
import { accepted, messagesOf } from './checked.ts';

const CONTAINER = '/__w/shop/shop';

test.each([
  ["the host's folder in a container job", '/home/runner/work/shop/shop/target/manifest.json', CONTAINER],
  ["a self-hosted runner's", '/opt/actions/_work/shop/shop/target/manifest.json', CONTAINER],
  ["a container action's", '/github/workspace/target/manifest.json', '/home/runner/work/shop/shop'],
  ["a container job's, outside of it", '/__w/shop/shop/target/manifest.json', '/home/runner/work/shop/shop'],
])('a path by %s is reported what it should be', (_, path, workspace) => {
  expect(namedElsewhere(path, workspace)).toBe(
    `\`${path}\` names the workspace as it is called elsewhere (in a container job, \`\${{ github.workspace }}\` does so); here it is \`${workspace}\`. Give the path within it: \`target/manifest.json\`.`,
  );
});

test.each([
  ['a path in the workspace', 'target/manifest.json', CONTAINER],
  ['an absolute path in the workspace', '/__w/shop/shop/target/manifest.json', CONTAINER],
  ['a path in it that has the same names', '/__w/shop/shop/shop/shop/manifest.json', CONTAINER],
  ['a path elsewhere', '/tmp/manifest.json', CONTAINER],
  ['a path in another workspace', '/home/runner/work/crm/crm/manifest.json', CONTAINER],
  [
    'the same folders elsewhere, where the workspace is not one of a runner',
    '/backup/srv/data/manifest.json',
    '/srv/data',
  ],
])('nothing is to be said of %s', (_, path, workspace) => {
  expect(namedElsewhere(path, workspace)).toBeUndefined();
});

test('a file and a folder by such a path are refused with it', async () => {
  const given = { input: 'path', path: '/github/workspace/target', workspace: CONTAINER };
  const problems = [`path: ${namedElsewhere(given.path, CONTAINER)}`];
  expect(messagesOf(await readWorkspaceText(given))).toEqual(problems);
  expect(messagesOf(await readWorkspaceFolder(given))).toEqual(problems);
});

describe('a folder in the workspace', () => {
  const readFolder = (path: string, workspace: string) =>
    readWorkspaceFolder({ input: 'charts-path', path, workspace });

  test('is one', async () => {
    const problems = messagesOf(await readFolder('out\n::error::no', import.meta.dirname));
    expect(problems).toEqual(['charts-path: `out ::error::no` has a line break in it: give one folder.']);
  });

  const temp = realpathSync(mkdtempSync(join(tmpdir(), 'charts-')));
  const workspace = join(temp, 'workspace');
  mkdirSync(join(workspace, 'there'), { recursive: true });
  mkdirSync(join(temp, 'workspace-2'));
  writeFileSync(join(workspace, 'file'), '');
  symlinkSync(temp, join(workspace, 'way-out'));
  symlinkSync(join(workspace, 'there'), join(workspace, 'way-in'));
  symlinkSync(workspace, join(temp, 'link'));
  afterAll(() => rmSync(temp, { recursive: true }));

  test.each([
    ['a folder that is there', 'there', 'there'],
    ['one that is not there yet', 'new/charts', 'new/charts'],
    ['the workspace itself', '.', '.'],
    ['an absolute path within the workspace', join(workspace, 'new'), 'new'],
    ['a way round that ends within', 'there/../new', 'new'],
    ['a symbolic link within', 'way-in/new', 'there/new'],
    ['a name with dots', '..charts', '..charts'],
  ])('may be %s', async (_, given, path) => {
    expect(accepted(await readFolder(given, workspace))).toEqual({
      path: join(workspace, path),
      shown: path,
    });
  });

  test('is found where the workspace is a symbolic link', async () => {
    expect(accepted(await readFolder('new', join(temp, 'link')))).toEqual({
      path: join(workspace, 'new'),
      shown: 'new',
    });
  });

  test('may be named before the workspace is there', async () => {
    expect(accepted(await readFolder('new', join(temp, 'later')))).toEqual({
      path: join(temp, 'later', 'new'),
      shown: 'new',
    });
  });

  test.each(['..', '../workspace-2', '/tmp', 'there/../../x', 'way-out', 'way-out/new/charts'])(
    'is refused outside the workspace: %s',
    async given => {
      expect(messagesOf(await readFolder(given, workspace))).toEqual([
        `charts-path: \`${given}\` is outside the workspace: give a folder in it.`,
      ]);
    },
  );

  test.each(['file', 'file/charts'])('is refused where there is a file: %s', async given => {
    expect(messagesOf(await readFolder(given, workspace))).toEqual([
      `charts-path: \`${given}\` is not a folder, or leads through a file.`,
    ]);
  });
});
