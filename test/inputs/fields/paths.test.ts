import { expect, test } from 'vitest';
import { readManifestPath, readPaths } from '../../../src/inputs/fields/paths.ts';
import { err } from '../../../src/lib/result.ts';
import { accepted, messagesOf } from '../checked.ts';

const read = (text: string) => readPaths('dbt-run-results', text);

test.each([
  ['nothing', ' \n', []],
  ['one path', ' target/run_results.json\n', ['target/run_results.json']],
  ['one on each line', 'a.json\r\n\n  b c.json\n', ['a.json', 'b c.json']],
  ['a list with dashes', '- a.json\n- "b c.json"\n', ['a.json', 'b c.json']],
  ['a list with dashes, set in', '  - a.json\n  - b.json', ['a.json', 'b.json']],
  ['a list in JSON', '["a.json", " b.json "]', ['a.json', 'b.json']],
  [
    'paths that look like other YAML',
    'a: b.json\nC:\\dbt\\c.json\n-d.json',
    ['a: b.json', 'C:\\dbt\\c.json', '-d.json'],
  ],
])('paths can be %s', async (_, text, paths) => {
  expect(await read(text)).toEqual({ ok: true, value: paths });
});

test.each([
  ['a number', '- a.json\n- 12', '`12` is not a path: give one a line.'],
  ['a mapping', '- run: a.json', '`{"run":"a.json"}` is not a path: give one a line.'],
  ['nothing', '["a.json", ""]', '`""` is not a path: give one a line.'],
  ['a blank', '["a.json", " "]', '`" "` is not a path: give one a line.'],
])('%s in a list of paths is refused', async (_, text, message) => {
  expect(await read(text)).toEqual(err([{ input: 'dbt-run-results', message }]));
});

test('a list that is broken is reported with its place', async () => {
  expect(await read('[a.json, b.json')).toMatchObject(
    err([{ message: expect.stringMatching(/^line 1, column /) }]),
  );
});

test('an empty list is refused: left out, it would mean every exposure', async () => {
  expect(await read('[]')).toMatchObject(err([{ message: expect.stringContaining('is an empty list') }]));
});

test.each(['target/manifest.json', '- target/manifest.json'])(
  "dbt's manifest is one path: %s",
  async text => {
    expect(accepted(await readManifestPath(text))).toBe('target/manifest.json');
  },
);

test("several paths are refused for dbt's manifest", async () => {
  expect(messagesOf(await readManifestPath('manifest.json\nrun_results.json'))).toEqual([
    'dbt-manifest: has 2 paths: give one. Results go to `dbt-run-results`.',
  ]);
});

test("a broken list for dbt's manifest is reported with its place", async () => {
  expect(messagesOf(await readManifestPath('[a.json'))).toEqual([
    expect.stringMatching(/^dbt-manifest: line 1, column /),
  ]);
});
