import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../fakes/repository.ts';
import { differences } from './differences.ts';

function folderWith(files: Record<string, string | Buffer>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

test('a bundle is what was built, also where Git has written other ends of lines', () => {
  const dist = folderWith({ 'index.js': 'a\r\nb\r\n', 'README.md': '' });
  expect(differences(dist, folderWith({ 'index.js': 'a\nb\n', 'README.md': '' }))).toEqual([]);
});

test('a file that differs, is missing or was added is named, also in a folder of its own', () => {
  const dist = folderWith({ 'index.js': 'changed', 'added.js': '', 'more/added.js': '' });
  const built = folderWith({ 'index.js': '', 'missing.js': '' });
  expect(differences(dist, built).toSorted()).toEqual([
    'added.js',
    'index.js',
    'missing.js',
    join('more', 'added.js'),
  ]);
});

test('a file differs by a byte that is no UTF-8', () => {
  const built = folderWith({ 'index.js': Buffer.from([0xfe]) });
  expect(differences(folderWith({ 'index.js': Buffer.from([0xff]) }), built)).toEqual(['index.js']);
});

const onWindows = process.platform === 'win32';

test.skipIf(onWindows).each(['index.js', 'nowhere.js'])(
  `a link to %s is no file of a bundle${onWindows ? ' [skipped: on Windows, a link takes rights]' : ''}`,
  target => {
    const built = folderWith({ 'index.js': '', 'post.js': '' });
    const dist = folderWith({ 'index.js': '' });
    symlinkSync(target, join(dist, 'post.js'));
    expect(differences(dist, built)).toEqual(['post.js']);
  },
);
