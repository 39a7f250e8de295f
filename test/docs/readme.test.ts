import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readActionFile } from '../fakes/runner/action-file.ts';
import { undeclaredNames, workflowSnippets } from './snippets.ts';
import { withTables } from './tables.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const action = readActionFile(root);

test('the tables are what action.yml says', () => {
  expect(readme, 'README.md is behind action.yml: run `npm run readme`').toBe(withTables(readme, action));
});

test('the workflow snippets use only what action.yml declares', () => {
  expect(workflowSnippets(readme).flatMap(snippet => undeclaredNames(snippet, action))).toEqual([]);
});

test('a table shows what is required and what is the default, and pipes do not break it', () => {
  const tables = withTables('<!-- inputs --><!-- /inputs --> and <!-- outputs -->old<!-- /outputs -->', {
    name: 'Action',
    inputs: [
      { name: 'token', description: 'A token.', required: true, default: undefined },
      { name: 'mode', description: 'One of `a | b`,\nor none.', required: false, default: 'a' },
      { name: 'text', description: 'Anything.', required: false, default: undefined },
    ],
    outputs: [{ name: 'run-id', description: 'The run.' }],
    main: 'main.js',
    post: undefined,
  });
  expect(tables.split('\n')).toEqual([
    '<!-- inputs -->',
    '| input | default | description |',
    '| --- | --- | --- |',
    '| `token` | **required** | A token. |',
    '| `mode` | `a` | One of `a \\| b`, or none. |',
    '| `text` |  | Anything. |',
    '<!-- /inputs --> and <!-- outputs -->',
    '| output | description |',
    '| --- | --- |',
    '| `run-id` | The run. |',
    '<!-- /outputs -->',
  ]);
});

test('a README without the markers is refused', () => {
  expect(() => withTables('# Title', action)).toThrow('no <!-- inputs -->');
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
