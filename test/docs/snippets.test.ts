import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { readActionFile } from '../fakes/runner/action-file.ts';
import { withOwner } from '../release/owner.ts';
import { runLint } from '../workflows/actionlint.ts';
import { PAGES, PROJECT_PAGES, readPage, root } from './pages.ts';
import { undeclaredNames, workflowSnippets } from './snippets.ts';

const action = readActionFile(root);
const snippetsOf = (page: string): string[] => workflowSnippets(readPage(page));

test('there are workflows to copy', () => {
  expect(snippetsOf('README.md').length).toBeGreaterThan(3);
  expect(snippetsOf('docs/recipes.md').length).toBeGreaterThan(25);
});

test.each(PAGES)('actionlint objects to no snippet in %s', async page => {
  for (const snippet of snippetsOf(page)) {
    // A placeholder is no name of an account, to actionlint either.
    const workflow = asWorkflow(withOwner(snippet, 'octo'));
    expect(await runLint(workflow, '.github/workflows/snippet.yml'), snippet).toEqual([]);
  }
});

test.each(PAGES)('the snippets in %s use only what action.yml declares', page => {
  expect(snippetsOf(page).flatMap(snippet => undeclaredNames(snippet, action))).toEqual([]);
});

test('every npm script that is named is there', () => {
  const pages = [...PAGES, ...PROJECT_PAGES].map(readPage);
  const names = pages.flatMap(page => [...page.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name));
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter(name => !Object.keys(packageJson.scripts).includes(name))).toEqual([]);
});

test('a snippet that uses an undeclared input or output is told', () => {
  const text = [
    '1. Step:',
    '   ```yaml',
    '   steps:',
    '     - uses: octo/run-hex-project@v1',
    '       id: hex',
    '       with:',
    '         token: x',
    '         colour: red',
    '     - uses: actions/checkout@v7',
    '       id: other',
    '       with:',
    '         path: x',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    '     - run: echo ${{ steps.hex.outputs.flavour }} ${{ steps.other.outputs.ref }}',
    '   ```',
    '```yaml',
    'region: EMEA',
    '```',
  ].join('\n');
  expect(workflowSnippets(text).map(snippet => undeclaredNames(snippet, action))).toEqual([
    ['input colour', 'output flavour'],
  ]);
});

/** With what a snippet leaves out that begins with `jobs:` or `steps:`. */
function asWorkflow(snippet: string): string {
  if (/^on:/m.test(snippet)) return snippet;
  const jobs = /^jobs:/m.test(snippet) ? snippet : asJob(snippet);
  return `on: push\n${jobs}`;
}

const asJob = (steps: string): string =>
  `jobs:\n  job:\n    runs-on: ubuntu-latest\n${steps.replace(/^/gm, '    ')}`;
