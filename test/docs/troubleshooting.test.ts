import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TROUBLES } from '../../src/github/help.ts';
import { readPage, root } from './pages.ts';
import { headingsIn } from './sections.ts';

const page = readPage('docs/troubleshooting.md');
const [ours = ''] = page.split("## GitHub's own messages");
const explained = headingsIn(ours).flatMap(({ level, title }) => (level === 3 ? [title] : []));

test.each([...TROUBLES])('a message that begins with "%s" has its paragraph', heading => {
  expect(explained).toContain(heading);
});

test('every message that is explained is one that the action has', () => {
  const source = plain(
    globSync('src/**/*.ts', { cwd: root, exclude: ['src/github/help.ts'] })
      .map(path => readFileSync(join(root, path), 'utf8'))
      .join('\n'),
  );
  // What differs from case to case is left open: `…`.
  const parts = explained.flatMap(heading => heading.split(/\s*…\s*/));
  expect(parts.length).toBeGreaterThan(50);
  expect(parts.filter(part => !source.includes(plain(part)))).toEqual([]);
});

test('every paragraph says something', () => {
  const paragraphs = page.split(/^### /m).slice(1);
  expect(paragraphs.filter(one => one.split('\n').slice(1).join('').trim().length < 20)).toEqual([]);
});

/** Without the marks in which a string of the source differs from its text. */
const plain = (text: string): string => text.replace(/[\\`]/g, '');
