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
import { isAlias, isMap, isSeq, parseDocument, type Scalar } from 'yaml';
import { paramsFrom, readParamsFile } from '../../../src/inputs/params/params.ts';
import { readYamlValue } from '../../../src/inputs/yaml/read-yaml.ts';
import type { Json } from '../../../src/lib/json.ts';
import { quote } from '../../../src/lib/text.ts';
import { accepted, messagesOf } from '../checked.ts';

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
const params = async (text: string) => paramsFrom(accepted(await readYamlValue('params', text)));
const onPosix = test.skipIf(process.platform === 'win32');

const WRITE = 'write it like `region: EMEA`.';
const WITH_BLANK =
  'a colon or a dash is missing, or the blank after it: write it like `region: EMEA` or `- EMEA`.';
const WITHOUT_DASH = 'write it like `region: EMEA`, without a dash before it.';
const NO_TEXT = 'take away the `|` or the quotes that make it text.';

test.each([
  ['a list', '- region\n- EMEA', 'is a list', WITHOUT_DASH],
  ['a list of mappings', '- region: EMEA\n- top: 10', 'is a list', WITHOUT_DASH],
  ['a list in JSON', '[]', 'is a list', WITHOUT_DASH],
  ['a text', 'EMEA', 'is a single value', WITH_BLANK],
  ['a number', '12', 'is a single value', WITH_BLANK],
  ['a truth value', 'true', 'is a single value', WITH_BLANK],
  ['null', 'null', 'is empty', WRITE],
  ['nothing but a comment', '# region: EMEA', 'is empty', WRITE],
  ['a mapping within a text', '|\n  region: EMEA\n  top: 10', 'is text', NO_TEXT],
  ['a mapping in quotes', '"region: EMEA"', 'is text', NO_TEXT],
  ['a mapping of keys alone within a text', '|\n  region:\n    EMEA', 'is text', NO_TEXT],
  ['a text with a dash in it', 'EMEA- all', 'is a single value', WITH_BLANK],
])('params that are %s are refused', async (_, text, kind, remedy) => {
  expect(messagesOf(await params(text))).toEqual([
    `params: line 1, column 1: ${kind}, not a mapping of parameter names to values: ${remedy}`,
  ]);
});

test('an invisible character that keeps the whole from being a mapping is reported where it stands', async () => {
  expect(messagesOf(await params('region:\u00a0EMEA'))).toEqual([
    expect.stringMatching(
      /^params: line 1, column 8: is a single value, .* an invisible U\+00A0 stands here/,
    ),
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

const LETTERS = 'a name has letters, digits and `_` alone, and begins with no digit';
const COMMENT = 'a `#` after a blank begins a comment';

test.each(['region', '_', 'top_n', 'größe', '地域', 'x2', 'gro\u0308ße', 'from'])(
  'a variable may be called %s',
  async name => {
    expect(accepted(await params(`${name}: 1`))).toEqual({ [name]: 1 });
    expect(accepted(await params(JSON.stringify({ [name]: 1, other: 2 })))).toEqual({ [name]: 1, other: 2 });
  },
);

test.each([
  ['an empty one', '"": 1', LETTERS],
  ['a blank', 'top n: 1', LETTERS],
  ['a hyphen', 'top-n: 1', LETTERS],
  ['a digit in front', '2nd: 1', LETTERS],
  ['quotes within quotes', `'"a"': 1`, LETTERS],
  ['a merge key in quotes', '"<<": 1', LETTERS],
  ['a colon', 'a:b: 1', LETTERS],
  ['a comment of JSON', '{"// region": "EMEA"}', LETTERS],
  ['another', '{"/* region */": "EMEA"}', LETTERS],
  ["an expression of GitHub's", `\${{ x }}: 1`, LETTERS],
  ['a backslash', 'a\\b: 1', LETTERS],
  ['a no-break space', 'top\u00a0n: 1', 'an invisible U+00A0 stands here'],
  ['a joiner without width', 'top\u200dn: 1', 'an invisible U+200D stands here'],
  ['the other direction', '"\u202etop": 1', 'an invisible U+202E stands here'],
])('a name that no variable can have is refused where it stands: %s', async (_, text, why) => {
  const [problem, ...more] = messagesOf(await params(`a: 1\n`.repeat(Number(!text.startsWith('{'))) + text));
  expect(problem).toMatch(/^params: line [12], column [12]: /);
  expect(problem).toContain('can be no variable of the project: ');
  expect(problem).toContain(why);
  expect(more).toEqual([]);
});

test('names within a value may be what they like', async () => {
  expect(accepted(await params('filters: {"top n": 1, 2nd: 2}'))).toEqual({
    filters: { 'top n': 1, '2nd': 2 },
  });
});

test('a name is reported as it was written', async () => {
  expect(messagesOf(await params('1.50: a\nTop-N: b'))).toEqual([
    expect.stringContaining('`1.50` can be no variable'),
    expect.stringContaining('`Top-N` can be no variable'),
  ]);
});

test.each(['params', 'inputs', 'inputParams'])('a lone wrapper is refused: %s', async name => {
  expect(messagesOf(await params(`${name}:\n  region: EMEA`))).toEqual([
    `params: line 1, column 1: \`${name}\` is the name of the whole: write here only what stands under it.`,
  ]);
  expect(messagesOf(await params(`${name}: |\n  region: EMEA`))).toEqual([
    expect.stringContaining('is the name of the whole'),
  ]);
  expect(accepted(await params(`${name}: EMEA`))).toEqual({ [name]: 'EMEA' });
  expect(accepted(await params(`${name}: {a: 1}\nregion: EMEA`))).toHaveProperty('region', 'EMEA');
});

test.each([
  'note: Report #5',
  'note: Report  #5',
  'notes:\n- Report #5',
  'a: {b: x #y\n}',
  'note: two\n  lines #3',
])('text that is cut short by a comment which does not look like one is refused: %s', async text => {
  expect(messagesOf(await params(text))).toEqual([expect.stringContaining(COMMENT)]);
});

test.each<[string, Json]>([
  ['note: Report # five', 'Report'],
  ['note: "Report" #5', 'Report'],
  ['note: Report#5', 'Report#5'],
  ['note: "Report #5"', 'Report #5'],
  ['note: 12 #twelve', 12],
  ['#top: 1\nnote: Report\n#other: 2', 'Report'],
])('what is a comment to everybody is one: %s', async (text, note) => {
  expect(accepted(await params(text))).toEqual({ note });
});

test.each(['region: “EMEA”', '“region”: EMEA', 'region: ‘EMEA’', 'region: „EMEA“', 'a: [«EMEA»]'])(
  'typographic quotes around a text are refused: %s',
  async text => {
    await expect(params(text)).rejects.toThrow('typographic quotes, which would be part of the text');
  },
);

test('typographic quotes within a text, or in straight ones, are text', async () => {
  expect(accepted(await params('a: the “best”\nb: "“c”"'))).toEqual({ a: 'the “best”', b: '“c”' });
  const partlyQuoted = { a: '“d” and e', b: '‘f’ and g', c: 'the ‘best’' };
  expect(accepted(await params('a: “d” and e\nb: ‘f’ and g\nc: the ‘best’'))).toEqual(partlyQuoted);
});

test('everything that is wrong with parameters is reported at once', async () => {
  expect(messagesOf(await params('a-b: Report #5\nc-d: 1'))).toEqual([
    expect.stringContaining('line 1, column 1: `a-b` can be'),
    expect.stringContaining(`line 1, column 6: ${COMMENT}`),
    expect.stringContaining('line 2, column 1: `c-d` can be'),
  ]);
});

test('broken YAML is reported with the name of the input, line and column', async () => {
  writeFileSync(join(workspace, 'broken.yml'), 'region: EMEA\ntop: [1, 2\n');
  expect(messagesOf(await file('broken.yml'))).toEqual([
    expect.stringMatching(/^params-file: line 2, column 6: /),
  ]);
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

test('a missing file is reported with what to check', async () => {
  expect(messagesOf(await file('parms.yml'))).toEqual([
    'params-file: `parms.yml` is not there. Paths are relative to the workspace: is it checked out in an earlier step?',
  ]);
});

test.each([
  ['by a relative path', '../outside.yml'],
  ['by an absolute path', join(place, 'outside.yml')],
  ['in a folder whose name begins with the workspace', '../workspace-2/params.yml'],
  ['as the folder above', '..'],
])('a file outside the workspace is refused: %s', async (_, path) => {
  expect(messagesOf(await file(path))).toEqual([
    `params-file: ${quote(path)} is outside the workspace: give a file that lies in it.`,
  ]);
});

onPosix.each([
  ['to a file', 'link.yml', join(place, 'outside.yml'), 'link.yml'],
  ['to a folder on the way', 'link', place, 'link/outside.yml'],
  ['to a device', 'zero', '/dev/zero', 'zero'],
])('a symbolic link that leaves the workspace is refused: %s', async (_, link, target, path) => {
  symlinkSync(target, join(workspace, link));
  expect(messagesOf(await file(path))).toEqual([expect.stringContaining('is outside the workspace')]);
});

onPosix('a symbolic link within the workspace is followed', async () => {
  symlinkSync('params.yml', join(workspace, 'inner.yml'));
  expect(accepted(await file('inner.yml'))).toEqual({ region: 'EMEA' });
});

onPosix('a symbolic link in a circle is not there', async () => {
  symlinkSync('circle.yml', join(workspace, 'circle.yml'));
  expect(messagesOf(await file('circle.yml'))).toEqual([expect.stringContaining('is not there')]);
});

onPosix('a workspace that is itself a symbolic link is as good as any', async () => {
  symlinkSync(workspace, join(place, 'checkout'));
  expect(accepted(await readParamsFile('params.yml', join(place, 'checkout')))).toEqual({ region: 'EMEA' });
});

test.each(['folder', '.'])('a folder is refused: %s', async path => {
  expect(messagesOf(await file(path))).toEqual([`params-file: \`${path}\` is not a file.`]);
});

onPosix('a pipe is refused, not waited for', async () => {
  execFileSync('mkfifo', [join(workspace, 'pipe')]);
  expect(messagesOf(await file('pipe'))).toEqual(['params-file: `pipe` is not a file.']);
});

test('a file over 1 MB is refused, one of 1 MB is read', async () => {
  writeFileSync(join(workspace, 'large.yml'), `text: ${'x'.repeat(999_994)}`);
  expect(accepted(await file('large.yml'))).toHaveProperty('text.length', 999_994);
  truncateSync(join(workspace, 'large.yml'), 1_000_001);
  expect(messagesOf(await file('large.yml'))).toEqual([
    'params-file: `large.yml` has 1000001 bytes: the most is 1 MB.',
  ]);
});

test.each([
  ['Latin-1', Buffer.from('city: Zürich', 'latin1')],
  ['UTF-16, as old PowerShell writes it', Buffer.from('\ufeffcity: Zürich', 'utf16le')],
])('a file in %s is refused instead of sent in pieces', async (_, bytes) => {
  writeFileSync(join(workspace, 'coded.yml'), bytes);
  expect(messagesOf(await file('coded.yml'))).toEqual([
    'params-file: `coded.yml` is not UTF-8 text: save it as UTF-8.',
  ]);
});

test('a byte order mark and lines ended as on Windows do no harm', async () => {
  writeFileSync(join(workspace, 'windows.yml'), '\ufeffcity: Zürich\r\ntop: 10\r\n');
  expect(accepted(await file('windows.yml'))).toEqual({ city: 'Zürich', top: 10 });
});

test('an empty file is refused', async () => {
  writeFileSync(join(workspace, 'empty.yml'), '');
  expect(messagesOf(await file('empty.yml'))).toEqual([
    expect.stringContaining('params-file: line 1, column 1: is empty, not a mapping'),
  ]);
});

/** What `node` says by the rules that docs/parameters.md gives, read without the code that is tested. */
function byTheRules(node: unknown): Json {
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => [String((key as Scalar).value), byTheRules(value)]);
    return Object.fromEntries(entries);
  }
  if (isSeq(node)) return node.items.map(byTheRules);
  if (isAlias(node)) throw new Error('not among what is tried');
  const { type, value } = node as Scalar<string>;
  const looksLike = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
  return type === 'PLAIN' && looksLike.test(value) ? JSON.parse(value) : value;
}

test('whatever the text, the answer is what it says by the rules, or problems with their places', async () => {
  const pieces = [
    ...[
      'a',
      'b_c',
      ': ',
      '\n',
      '\n  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      ', ',
      '|',
      '#',
      ' #5',
      '# x',
      '\t',
      '\r',
    ],
    ...[
      '1e9',
      '12',
      '0.50',
      'null',
      'true',
      '!!str ',
      '!!set ',
      '!',
      '<<',
      '//',
      '\\',
      '\\"',
      '{{ today }}',
      '${',
    ],
    ...['\u00a0', '\u200b', '---', '%YAML 1.1', '? ', '@', '`', '*', '>', 'x y', '\n\n', 'ö', '😀'],
  ];
  const yamlish = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map(parts => parts.join(''));
  const lines = fc
    .array(fc.tuple(fc.constantFrom(...pieces, 'c: ', 'd: '), fc.constantFrom(...pieces)), { maxLength: 8 })
    .map(all => all.map((pair, at) => `k${at}: ${pair.join('')}`).join('\n'));
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), yamlish, lines), async text => {
      const yaml = await readYamlValue('params', text);
      const checked = yaml.ok ? paramsFrom(yaml.value) : yaml;
      if (checked.ok) {
        taken += 1;
        const { contents } = parseDocument(text, { schema: 'failsafe', resolveKnownTags: false });
        expect(checked.value).toEqual(byTheRules(contents));
        for (const name of Object.keys(checked.value)) expect(name).toMatch(/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u);
      }
      for (const problem of messagesOf(checked))
        expect(problem).toMatch(/^params: (line \d+, column \d+: .|and \d+ more)/);
    }),
    { numRuns: 1500 },
  );
  expect(taken).toBeGreaterThan(0);
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
      expect(messagesOf(await file(given))).toHaveLength(1);
    }),
  );
});
