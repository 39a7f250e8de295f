import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../docs/pages.ts';

const dist = join(root, 'dist');
const page = readFileSync(join(dist, 'README.md'), 'utf8');
const notices = readFileSync(join(dist, 'licenses.txt'), 'utf8');

const sections = page
  .split('\n## ')
  .slice(1)
  .map(section => ({ name: section.split('\n', 1)[0] ?? '', text: section }));

describe('the page beside the bundle', () => {
  test('has a list for each file that holds modules', () => {
    const files = readdirSync(dist).filter(name => name.endsWith('.js') && name !== 'post.js');
    expect(sections.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
  });

  test.each(sections)(
    'lists the modules that begin in $name, by their IDs, and no other',
    ({ name, text }) => {
      const begun = [...readFileSync(join(dist, name), 'utf8').matchAll(/^\/\*{3}\/ (\d+):/gm)];
      const listed = [...text.matchAll(/^(\d+) /gm)];
      expect(listed.map(([, id]) => id).toSorted()).toEqual(begun.map(([, id]) => id).toSorted());
    },
  );

  test('names each source of this action that is bundled, where it is in the repository', () => {
    const sources = [...page.matchAll(/^(?:\d+)? +(src\/.*)$/gm)].map(([, path = '']) => path);
    expect(sources.length).toBeGreaterThan(100);
    for (const path of sources) expect(readFileSync(join(root, path), 'utf8')).not.toBe('');
  });
});

test('the notices have the licence of every package in the bundle', () => {
  const packages = [...page.matchAll(/(?<=[ ,|])(?:@[\w-]+\/)?[\w-]+@\d+\.\d+\.\d+/g)].map(([name]) => name);
  expect(packages).toContain(`undici@${packageVersion('undici')}`);
  expect(packages.filter(name => !notices.includes(` - ${name}\n`))).toEqual([]);
});

test('the notices have the licences of what a package has taken over from elsewhere', () => {
  for (const file of ['lib/milo/LICENSE.md', 'lib/web/fetch/LICENSE']) {
    const text = readFileSync(join(root, 'node_modules/undici', file), 'utf8');
    expect(notices).toContain(text.trim().replaceAll('\r\n', '\n'));
  }
});

const packageVersion = (name: string): string =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
