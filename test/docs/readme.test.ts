import { expect, test } from 'vitest';
import { anchorOf, TROUBLES } from '../../src/github/help.ts';
import { readPage } from './pages.ts';
import { sectionOf } from './sections.ts';

const readme = readPage('README.md');

test('the README is short enough to be read: 300 lines and 17 kB at most', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(300);
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(17_000);
});

test('the README says first that the action is not by Hex Technologies', () => {
  const [beforeSections = ''] = readme.split(/^## /m);
  expect(beforeSections).toContain('not made or supported by Hex Technologies');
});

test('the eight most frequent errors begin as the messages do, and lead to their paragraphs', () => {
  const rows = [
    ...sectionOf(readme, 'When it fails').matchAll(/^- \[(.*?)\]\(docs\/troubleshooting\.md#([\w-]+)\)/gm),
  ];
  expect(rows).toHaveLength(8);
  for (const [, title = '', anchor] of rows) {
    expect(TROUBLES).toContain(title);
    expect(anchor).toBe(anchorOf(title));
  }
});
