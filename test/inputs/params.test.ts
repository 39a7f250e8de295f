import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { paramsFrom, readParamsFile } from '../../src/inputs/params.ts';
import { quote } from '../../src/inputs/problem.ts';
import { type Json, readYaml } from '../../src/inputs/yaml.ts';
import { accepted, told } from './checked.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'params-')));
const workspace = join(place, 'workspace');
mkdirSync(join(workspace, 'folder'), { recursive: true });
writeFileSync(join(workspace, 'params.yml'), 'region: EMEA\n');
writeFileSync(join(workspace, '..params.yml'), 'region: APAC\n');
writeFileSync(join(place, 'outside.yml'), 'password: hush\n');
mkdirSync(join(place, 'workspace-2'));
writeFileSync(join(place, 'workspace-2', 'params.yml'), 'password: hush\n');
afterAll(() => rmSync(place, { recursive: true, force: true }));

const file = (path: string) => readParamsFile(path, workspace);
const params = async (text: string) => paramsFrom('params', accepted<Json>(await readYaml('params', text)));
const onPosix = test.skipIf(process.platform === 'win32');

const WITH_BLANK = 'write it like `region: EMEA`, with a blank after the colon.';
const WITHOUT_DASH = 'write it like `region: EMEA`, without a dash before it.';
const NO_TEXT = 'take away the `|` or the quotes that make it text.';

test.each([
  ['a list', '- region\n- EMEA', 'is a list', WITHOUT_DASH],
  ['a list of mappings', '- region: EMEA\n- top: 10', 'is a list', WITHOUT_DASH],
  ['a list in JSON', '[]', 'is a list', WITHOUT_DASH],
  ['a text', 'EMEA', 'is a single value', WITH_BLANK],
  ['a number', '12', 'is a single value', WITH_BLANK],
  ['a truth value', 'true', 'is a single value', WITH_BLANK],
  ['null', 'null', 'is empty', WITH_BLANK],
  ['nothing but a comment', '# region: EMEA', 'is empty', WITH_BLANK],
  ['a mapping within a text', '|\n  region: EMEA\n  top: 10', 'is text', NO_TEXT],
  ['a mapping in quotes', '"region: EMEA"', 'is text', NO_TEXT],
])('params that are %s are refused', async (_, text, kind, remedy) => {
  expect(told(await params(text))).toEqual([
    `params: ${kind}, not a mapping of parameter names to values: ${remedy}`,
  ]);
});

test.each<[string, string, object]>([
  [
    'YAML',
    'region: EMEA\nsince: 2025-01-01\ntop: 10\nnotes: null',
    { region: 'EMEA', since: '2025-01-01', top: 10, notes: null },
  ],
  ['JSON', '{"ids": [1, 2], "deep": {"er": true}}', { ids: [1, 2], deep: { er: true } }],
  ['nothing', '{}', {}],
])('params are a mapping in %s', async (_, text, meant) => {
  expect(accepted(await params(text))).toEqual(meant);
});

test('broken YAML is told with the name of the input, line and column', async () => {
  writeFileSync(join(workspace, 'broken.yml'), 'region: EMEA\ntop: [1, 2\n');
  expect(told(await file('broken.yml'))).toEqual([expect.stringMatching(/^params-file: line 3, column 1: /)]);
});

test.each(['params.yml', './params.yml', 'folder/../params.yml', join(workspace, 'params.yml')])(
  'a file in the workspace is read: %s',
  async path => {
    expect(accepted(await file(path))).toEqual({ region: 'EMEA' });
  },
);

test('a file whose name only begins like the way out is read', async () => {
  expect(accepted(await file('..params.yml'))).toEqual({ region: 'APAC' });
});

test('a missing file is told with what to check', async () => {
  expect(told(await file('parms.yml'))).toEqual([
    'params-file: `parms.yml` is not there. Paths are relative to the workspace: is it checked out in an earlier step?',
  ]);
});

test.each([
  ['by a relative path', '../outside.yml'],
  ['by an absolute path', join(place, 'outside.yml')],
  ['in a folder whose name begins with the workspace', '../workspace-2/params.yml'],
  ['as the folder above', '..'],
])('a file outside the workspace is refused: %s', async (_, path) => {
  expect(told(await file(path))).toEqual([
    `params-file: ${quote(path)} is outside the workspace: give a file that lies in it.`,
  ]);
});

onPosix.each([
  ['to a file', 'link.yml', join(place, 'outside.yml'), 'link.yml'],
  ['to a folder on the way', 'link', place, 'link/outside.yml'],
  ['to a device', 'zero', '/dev/zero', 'zero'],
])('a symbolic link that leaves the workspace is refused: %s', async (_, link, target, path) => {
  symlinkSync(target, join(workspace, link));
  expect(told(await file(path))).toEqual([expect.stringContaining('is outside the workspace')]);
});

onPosix('a symbolic link within the workspace is followed', async () => {
  symlinkSync('params.yml', join(workspace, 'inner.yml'));
  expect(accepted(await file('inner.yml'))).toEqual({ region: 'EMEA' });
});

onPosix('a symbolic link in a circle is not there', async () => {
  symlinkSync('circle.yml', join(workspace, 'circle.yml'));
  expect(told(await file('circle.yml'))).toEqual([expect.stringContaining('is not there')]);
});

onPosix('a workspace that is itself a symbolic link is as good as any', async () => {
  symlinkSync(workspace, join(place, 'checkout'));
  expect(accepted(await readParamsFile('params.yml', join(place, 'checkout')))).toEqual({ region: 'EMEA' });
});

test.each(['folder', '.'])('a folder is refused: %s', async path => {
  expect(told(await file(path))).toEqual([`params-file: \`${path}\` is not a file.`]);
});

onPosix('a pipe is refused, not waited for', async () => {
  execFileSync('mkfifo', [join(workspace, 'pipe')]);
  expect(told(await file('pipe'))).toEqual(['params-file: `pipe` is not a file.']);
});

test('a file over 1 MB is refused, one of 1 MB is read', async () => {
  writeFileSync(join(workspace, 'large.yml'), `text: ${'x'.repeat(999_994)}`);
  expect(accepted(await file('large.yml'))).toHaveProperty('text.length', 999_994);
  truncateSync(join(workspace, 'large.yml'), 1_000_001);
  expect(told(await file('large.yml'))).toEqual([
    'params-file: `large.yml` has 1000001 bytes: the most is 1 MB.',
  ]);
});

test.each([
  ['Latin-1', Buffer.from('city: Zürich', 'latin1')],
  ['UTF-16, as old PowerShell writes it', Buffer.from('\ufeffcity: Zürich', 'utf16le')],
])('a file in %s is refused instead of sent in pieces', async (_, bytes) => {
  writeFileSync(join(workspace, 'coded.yml'), bytes);
  expect(told(await file('coded.yml'))).toEqual([
    'params-file: `coded.yml` is not UTF-8 text: save it as UTF-8.',
  ]);
});

test('a byte order mark and lines ended as on Windows do no harm', async () => {
  writeFileSync(join(workspace, 'windows.yml'), '\ufeffcity: Zürich\r\ntop: 10\r\n');
  expect(accepted(await file('windows.yml'))).toEqual({ city: 'Zürich', top: 10 });
});

test('an empty file is refused', async () => {
  writeFileSync(join(workspace, 'empty.yml'), '');
  expect(told(await file('empty.yml'))).toEqual([
    expect.stringContaining('params-file: is empty, not a mapping'),
  ]);
});

test('whatever the path, the answer is parameters or one problem', async () => {
  const parts = fc.array(
    fc.constantFrom('..', '.', '/', 'folder', '\0', 'x'.repeat(300), '~', '%2e%2e', '\\'),
  );
  const path = fc.oneof(
    fc.string({ unit: 'binary' }),
    parts.map(names => names.join('/')),
  );
  await fc.assert(
    fc.asyncProperty(path, async given => {
      expect(told(await file(given))).toHaveLength(1);
    }),
  );
});
