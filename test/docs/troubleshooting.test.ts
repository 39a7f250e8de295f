import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorOf, TROUBLES } from '../../src/github/help.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8');
const [ours = '', githubs = ''] = page.split("## GitHub's own messages");
const headingsIn = (text: string): string[] =>
  [...text.matchAll(/^### (.*)$/gm)].map(([, heading = '']) => heading);

test.each([...TROUBLES])('a message that begins with "%s" has its paragraph', heading => {
  expect(headingsIn(ours)).toContain(heading);
});

test('every message that is explained is one that the action has', () => {
  const source = plain(
    globSync('src/**/*.ts', { cwd: root, exclude: ['src/github/help.ts'] })
      .map(path => readFileSync(join(root, path), 'utf8'))
      .join('\n'),
  );
  // What differs from case to case is left open: `…`.
  const parts = headingsIn(ours).flatMap(heading => heading.split(/\s*…\s*/));
  expect(parts.length).toBeGreaterThan(50);
  expect(parts.filter(part => !source.includes(plain(part)))).toEqual([]);
});

test('every link to a paragraph leads to one, and each is the only one of its kind', () => {
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
  expect(new Set(headings).size).toBe(headings.length);
  const targets = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target);
  expect(targets.filter(target => !headings.includes(target))).toEqual([]);
});

test('every paragraph says something', () => {
  const paragraphs = `${ours}\n${githubs}`.split(/^### /m).slice(1);
  expect(paragraphs.filter(one => one.split('\n').slice(1).join('').trim().length < 20)).toEqual([]);
});

/** Without the marks in which a string of the source differs from its text. */
const plain = (text: string): string => text.replace(/[\\`]/g, '');
