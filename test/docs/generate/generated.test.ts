import { expect, test } from 'vitest';
import { readActionFile } from '../../fakes/runner/action-file.ts';
import { PAGES, readPage, root } from '../pages.ts';
import { anchorsIn, namesIn } from '../sections.ts';
import { generated } from './generated.ts';
import { fill } from './markers.ts';
import { inputGroups, outputsTable } from './reference.ts';

const action = readActionFile(root);
const reference = readPage('docs/reference.md');

test.each(PAGES)('what is generated in %s is up to date', async page => {
  expect(readPage(page), `${page} is behind: run \`npm run docs\``).toBe(await generated(page));
});

test('the reference describes every input, once', () => {
  const described = inputGroups(reference).flatMap(({ names }) => names);
  expect(described.toSorted()).toEqual(action.inputs.map(({ name }) => name).toSorted());
  const marked = [...reference.matchAll(/<!-- input ([\w-]+) -->/g)].map(([, name]) => name);
  expect(marked).toEqual(described);
  // Messages about several inputs link there.
  expect(anchorsIn(reference)).toContain('inputs');
});

test('the README has the inputs in five groups, each linked to its description', () => {
  expect(inputGroups(reference)).toHaveLength(5);
  const linked = [...readPage('README.md').matchAll(/^- \[`([\w-]+)`\]\(docs\/reference\.md#\1\): .+\.$/gm)];
  expect(linked.map(([, name]) => name)).toEqual(inputGroups(reference).flatMap(({ names }) => names));
});

test('the outputs in the README are outputs', () => {
  const [, section = ''] = /^## Outputs\n(.*?)^## /ms.exec(readPage('README.md')) ?? [];
  const names = [...section.matchAll(/^\| (.*?) \|/gm)].flatMap(([, first = '']) => namesIn(first));
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter(name => !action.outputs.some(output => output.name === name))).toEqual([]);
});

test('pipes do not break a table', () => {
  const outputs = [{ name: 'mode', description: 'One of `a | b`,\nor none.' }];
  expect(outputsTable({ ...action, outputs })).toContain('| `mode` | One of `a \\| b`, or none. |');
});

test('a part may be lines, or stand within a line; a page without it is refused', () => {
  expect(fill('<!-- a -->old<!-- /a -->\n', 'a', 'new')).toBe('<!-- a -->\nnew\n<!-- /a -->\n');
  expect(fill('the <!-- a --><!-- /a --> one', 'a', 'new')).toBe('the <!-- a -->new<!-- /a --> one');
  expect(() => fill('# Title', 'a', 'new')).toThrow('no <!-- a -->');
});
