import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { YamlNode } from '../../../src/inputs/yaml/node.ts';
import { problemsAt, readYaml, readYamlText } from '../../../src/inputs/yaml/read-yaml.ts';
import type { Json } from '../../../src/lib/json.ts';
import { answersTo } from '../answers.ts';
import { accepted, messagesOf } from '../checked.ts';

const value = async (text: string): Promise<Json> => accepted(await readYaml('params', text));
const problems = async (text: string): Promise<string[]> => messagesOf(await readYaml('params', text));

test.each<[string, Json]>([
  ['2025-01-01', '2025-01-01'],
  ['2025-01-01T09:00:00Z', '2025-01-01T09:00:00Z'],
  ['007', '007'],
  ['yes', 'yes'],
  ['No', 'No'],
  ['on', 'on'],
  ['12', 12],
  ['-12', -12],
  ['1.50', 1.5],
  ['1e+3', 1000],
  ['1.2e3', 1200],
  ['-1e3', -1000],
  ['true', true],
  ['false', false],
  ['null', null],
  ['True', 'True'],
  ['NULL', 'NULL'],
  ['~', '~'],
  ['0x1F', '0x1F'],
  ['0o17', '0o17'],
  ['1_000', '1_000'],
  ['1:30', '1:30'],
  ['+1', '+1'],
  ['.5', '.5'],
  ['1.', '1.'],
  ['.inf', '.inf'],
  ['.nan', '.nan'],
  ['"12"', '12'],
  ["'true'", 'true'],
  ["''", ''],
  ['two words', 'two words'],
  ['"{{ today }}"', '{{ today }}'],
  ['9007199254740991', 9007199254740991],
  ['"9007199254740993"', '9007199254740993'],
  ['0.1234567890123456789', 0.12345678901234568],
])("scalars follow JSON's rules: %s is %j", async (written, meant) => {
  expect(await value(`key: ${written}`)).toEqual({ key: meant });
  expect(await value(`[${written}]`)).toEqual([meant]);
});

test.each<[string, string, Json]>([
  ['a mapping', 'region: EMEA\ntop: 10', { region: 'EMEA', top: 10 }],
  ['JSON', '{"region": "EMEA", "top": [1, 2.5, null]}', { region: 'EMEA', top: [1, 2.5, null] }],
  ['lines ended as on Windows', 'region: EMEA\r\ntop: 10\r\n', { region: 'EMEA', top: 10 }],
  ['a byte order mark', '\ufeffregion: EMEA', { region: 'EMEA' }],
  ['a tab between key and value', 'region:\tEMEA', { region: 'EMEA' }],
  ['indentation all through', '  region: EMEA\n  top: 10\n', { region: 'EMEA', top: 10 }],
  ['text of several lines', 'query: |\n  a\n  b\n', { query: 'a\nb\n' }],
  ['comments', '# why\nregion: EMEA # here', { region: 'EMEA' }],
  ['an anchor and an alias', 'a: &x [1, 2]\nb: *x', { a: [1, 2], b: [1, 2] }],
  ['an anchor of a key', '&k a: 1\nb: *k', { a: 1, b: 'a' }],
  [
    'an alias of what has an alias of an anchor that moves on',
    'a: &x [1]\nb: &y [*x]\nc: &x [2]\nd: *y\ne: *x',
    { a: [1], b: [[1]], c: [2], d: [[1]], e: [2] },
  ],
  ['an anchor that moves on', 'a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }],
  ['keys that look like numbers', '12: a\nnull: b\n12345e7: c', { 12: 'a', null: 'b', '12345e7': 'c' }],
  ['a placeholder within a line', 'note: as of {{ today }}', { note: 'as of {{ today }}' }],
  ['an empty key', '"": a', { '': 'a' }],
  ['YAML 1.1 by its own account', '%YAML 1.1\n---\na: yes\nb: 0777\n', { a: 'yes', b: '0777' }],
  ['a key in quotes that would be a merge key', '"<<": {a: 1}', { '<<': { a: 1 } }],
  ['a comment with a blank behind its mark', 'note: Report # five', { note: 'Report' }],
  ['a line break in quotes of a block, which folds it', 'a: "x\n  y"', { a: 'x y' }],
  ['a line break that double quotes hold back, in brackets', '{a: "x\\ny"}', { a: 'x\ny' }],
  ['nothing but line breaks below a mark', 'sep: |+\n\n\n', { sep: '\n\n' }],
  ['a no-break space within a text', 'price: 10\u00a0000', { price: '10\u00a0000' }],
  ['a no-break space in quotes', 'sep: "\u00a0"', { sep: '\u00a0' }],
  ['nothing but a comment', '# nothing', null],
])('%s is read', async (_, text, meant) => {
  expect(await value(text)).toEqual(meant);
});

const P = '019bce88-5040-7002-acd6-820f765e0f03';

test('keys that JavaScript has a meaning for are keys like any other', async () => {
  const read = await value('{"__proto__": {"admin": true}, "constructor": 1, "toString": 2}');
  expect(JSON.stringify(read)).toBe('{"__proto__":{"admin":true},"constructor":1,"toString":2}');
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

/** The message for each stands in `mistakes.txt`. */
const MISTAKES: [name: string, text: string][] = [
  ['an integer that would lose digits', 'id: 9007199254740993'],
  ['an integer that would lose digits, a negative one', 'id: -9007199254740993'],
  ['an integer written with an exponent', 'id: 1e20'],
  ['a number that overflows', 'id: 1e999'],
  ['a key with nothing after it', 'id:'],
  ['a key with nothing but a comment after it', 'id: # later'],
  ['a key with nothing but a comment below it', 'id:\n#later'],
  ['a key with nothing after it in JSON style', '{id: , top: 1}'],
  ['a key without a colon in JSON style', '{id, top: 1}'],
  ['a key with nothing but an anchor after it', 'id: &x'],
  ['a list item with nothing in it', 'ids:\n- a\n- '],
  ['an unquoted placeholder', 'day: {{ today }}'],
  ['an unquoted placeholder without blanks', 'day: {{today}}'],
  ['an unquoted placeholder with text after it', 'day: {{ today }} 09:00'],
  ['an unquoted placeholder in a list', 'days: [{{ today }}]'],
  ['an unquoted placeholder as a key', '{{ today }}: 1'],
  ["an expression of GitHub's in brackets", `a: [\${{ x }}]`],
  ['a list as a key', '? [a]\n: 1'],
  ['a list as a key, below a placeholder', 'a: "{{ today }}"\n? [b]\n: 1'],
  ['an alias as a key', 'a: &x b\n*x : 1'],
  ['a key that stands twice', 'id: 1\nid: 2'],
  ['a key that stands twice, once in quotes', '{"id": 1, id: 2}'],
  ['a number that may be the ID of a commit', 'id: 12345e7'],
  ['a number that may be the ID of a commit, another', 'id: 6063e25'],
  ['nothing before the colon', ': x'],
  ['a merge key', 'a: {<<: {b: 1}}'],
  ['a line break in double quotes within braces', '{a: "x\n y"}'],
  ['a line break in single quotes within brackets', "a: ['x\n\n  y']"],
  ['a text of several lines without any', 'sep: |'],
  ['a text of several lines without any, another', 'sep: >-\n\n'],
  ['an alias without an anchor', 'id: *x'],
  ['an alias before its anchor', 'a: *x\nb: &x 1'],
  ['an alias in itself', 'id: &x [*x]'],
  ['an alias in itself, further down', 'id: &x {a: [{b: *x}]}'],
  ['a tab as indentation', 'a:\n\tb: 1'],
  ['a tab below a value', 'a: 1\n\tb: 2'],
  ['a line that is indented deeper', 'a: 1\n  b: 2'],
  ['a line that is indented deeper, in a list', '- b: 1\n  a: 2\n   c: 3'],
  ['a line that is indented deeper, after a comment', 'a: 1 # one\n  b: 2'],
  ['a line that is indented deeper, below a comment', 'a: 1\n# one\n  b: 2'],
  ['a line that is indented deeper, far below', `a: 1${'\n'.repeat(100_000)}  b: 2`],
  ['a line that is indented deeper, below brackets', 'a: [1]\n  b: 2'],
  ['a line that is indented deeper, above brackets', 'a: 1\n  b: 2\nc: [1]'],
  ['a line that is indented deeper, with brackets', 'a: "x"\n  b: [2]'],
  ['brackets below a value', 'a: "x"\n  [b]'],
  ['a line that is indented less than the first', '  a: 1\n b: 2'],
  ['a list item that is indented less than the first line', '  a: 1\n - b'],
  ['several of them', '  a: 1\nb: 2\nc: 3\nd: 4'],
  ['a line between two levels', 'a:\n    b: 1\n  c: 2\n'],
  ['keys under a project', `a: 1\nb: ${P}\n  needs: a`],
  ['keys under a project in quotes', `b: "${P}"\n  needs: a`],
  ['keys under a list item', `- ${P}\n  needs: a`],
  ['a list item after a key', `a: ${P}\n- b`],
  ['a dash alone after a key', `a: ${P}\n-\n  b`],
  ['a key of a list item that stands too far left', '- a: 1\n b: 2'],
  ['a dash without a blank', '- a\n-b'],
  ['a dash without a blank, below a key', 'a:\n  - b\n  -c'],
  ['a dash without a blank, before a key', '- a: 1\n-b: 2'],
  ['a colon without a blank', 'top: 10\nregion:EMEA'],
  ['a colon without a blank in the first line', 'region:EMEA\ntop: 10'],
  ['no dash below an item', '- a\nb'],
  ['a key alone', 'top: 10\nregion'],
  ['a project without a key', `a:\n  ${P}\n  needs: b`],
  ['no colon in the first line', `sales ${P}\nb: 1`],
  ['a dash in place of a colon', `sales - ${P}\nb: 1`],
  ['no colon in the last line', 'a:\n  b: 1\n  c d'],
  ['a second colon', 'note: foo: bar'],
  ['a second colon below a key', 'a: 1\nb: due: now'],
  ['a second colon at the end of the line', 'note: due:'],
  ['a second colon, after a key with a dash', 'due-date: on: Monday'],
  ['a second colon, after three dots', 'note: wait ... due: now'],
  ['a second colon before an address', 'note: see: https://hex.tech'],
  ['a second colon before a dash', 'note: from: Monday - Friday'],
  ['a second colon behind a mark for inches', 'note: 12" by: 5'],
  ['a second colon behind a quote that does not end', "note: the 'x by: 5"],
  ['a second colon behind quotes', 'query: select "x" from y: z'],
  ['a key after a key', 'a:\n  params: region: EMEA'],
  ['text that begins with a backtick', 'a: `x`'],
  ['text that begins with an at sign', 'a: @x'],
  ['text that begins with an at sign, after a tab', 'a:\t@x'],
  ['text that begins with an at sign, in braces', '{\n  a: @x\n}'],
  ['text that begins with an at sign, beside quotes', `a: ''\nb: 'abc'\nc: ""\nd: @x`],
  ['text that begins with an asterisk', 'a: *.csv'],
  ['text that begins with an asterisk and a blank', 'a: * x'],
  ['a key that begins with an asterisk', '*x: 1'],
  ['text that begins with an ampersand and a blank', 'a: & x y'],
  ['text that begins with a percent sign', 'a: %x'],
  ['text that is a comma', 'sep: ,'],
  ['text that begins with a pipe', 'a: |x\n b'],
  ['text after a pipe', 'params: | region: EMEA'],
  ['a no-break space after a colon', 'a: 1\nb:\u00a02'],
  ['an ideographic space after a colon', 'a:\u3000b\nc: d'],
  ['a narrow no-break space as indentation', 'b: 1\n\u202fa: 2'],
  ['a no-break space before a value', 'a: \u00a0x'],
  ['a no-break space before a value that has a second colon', 'a: b: \u00a0c'],
  ['a no-break space before a key whose value has a second colon', 'a: 1\n\u00a0b: c: d'],
  ['a no-break space behind a value', 'a: x\u00a0'],
  ['a mark without width before a key', '{\u200ba: 1}'],
  ['a lone carriage return', 'a: 1\rb: 2'],
  ['a lone carriage return that YAML takes no offence at', 'a: x\ry'],
  ['a colour', 'a: 1\ncolor: #ff0000'],
  ['a colour in a list of lines', 'colors:\n- #ff0000'],
  ['a colour, without a colon', '{color #ff0000\n}'],
  ['a channel in brackets', 'a: 1\nb: [#a]'],
  ['a channel in brackets, after another', '[x, #a]'],
  ['slashes for a comment', '// all\na: 1'],
  ['slashes for a comment in JSON', '{\n  "a": 1, // one\n  "b": 2\n}'],
  ['slashes for a comment that holds a bracket', '{ // see {a\n  "a": 1\n}'],
  ['slashes right behind quotes', 'a: "x"// one'],
  ['a regular expression in double quotes', 're: "^\\d+$"'],
  ['a second document', 'a: 1\n---\nb: 2'],
  ['a second document, with a comment beside its mark', 'a: 1\n--- # next\nb: 2'],
  ['a bracket that is not closed', 'a: [1, 2\nb: 1'],
  ['a bracket that is not closed, around all', '[1, 2'],
  ['a bracket that is not closed, before quotes', 'a: ["x", "y"'],
  ['a brace that is not closed, far above its end', 'a: {b: 1,\n\n\n'],
  ['a bracket too many', 'a: [1, 2]]'],
  ['a brace too many', 'a: {b: 1}}'],
  ['double quotes that do not end', 'a: 1\nb: "2\nc: 3'],
  ['double quotes that end with one that does not count', 'a: "1\\"\nb: 2'],
  ['single quotes that do not end', "a: '1\nb: 2"],
  ['single quotes that do not end, around an apostrophe', "a: 'it''s\nb: 2"],
  ['quotes that do not end, in brackets', '{"a": "b}'],
  ['quotes that do not end, where a comma is missing', '["a" "b'],
  ['text after quotes', 'a: "x" y'],
  ['text after a placeholder in quotes', 'a: "{{ today }}" x'],
  ['text after a placeholder in single quotes', "a: 'as of {{ today }}' x"],
  ['text after a placeholder within a text', 'a: "say \\"it is {{ today }}\\"" x'],
  ['an apostrophe in single quotes', "a: 'it's'"],
  ['text after brackets', 'a: [draft] report'],
  ['keys right behind braces', 'a: {b: 1}c: d: e'],
  ['no comma in braces', `a: {project-id: ${P} needs: b}`],
  ['no comma in brackets', '["a" "b"]'],
  ['no comma at the end of a line of JSON', '{\n  "a": 1\n  "b": 2\n}'],
  ['no comma after a text of JSON', '{\n  "a": "x"\n  "b": 2\n}'],
  ['no comma between braces', '[{a: 1} {b: 2}]'],
  ['a comma too many', '[a, , b]'],
  ['dashes in brackets', '[\n  - a\n  - b\n]'],
  ['JSON after JSON', '{"a": 1}\n{"b": 2}'],
  ['a dash alone for a value', 'region: -'],
  ['a question mark alone for a value', 'region: ?'],
  ['a list beside its key', 'a: 1\nneeds: - a'],
  ['tabs on several lines', 'a:\n\tb: 1\n\tc: 2\nd: 3\n\te: 4'],
  ['the same mistake on many lines', 'a: @x\nb: @x\nc: @x\nd: @x\ne: @x\nf: @x\ng: @x\nh: @x'],
  ['a key that looks indented by no-break spaces', '\u00a0\u00a0region: EMEA\ntop: @x'],
  ['a comma that is missing, in brackets of several lines', 'a: {\n  b: "x"\n  c: 2\n}'],
  ['an error far out on a long line', `a: "${'x'.repeat(100)}" y`],
];

test.each(MISTAKES)('a mistake is reported once, with its place: %s', async (_, text) => {
  expect(await problems(text)).toEqual([expect.stringMatching(/^params: line \d+, column \d+: ./)]);
});

test('each mistake is reported in the words that were reviewed', async () => {
  await expect(await answersTo(MISTAKES, problems)).toMatchFileSnapshot('mistakes.txt');
});

test.each([
  ...['!!timestamp 2026-01-01', '!!binary eA==', '!!set {a}', '!!omap [a: 1]', '!!str 12', '!!null', '!!str'],
  ...['! x', '!x y', '!<tag:yaml.org,2002:int> 3', '!!map {b: 1}', '!!merge <<', '!!str "!"'],
])('a tag is refused where it stands: %s', async tagged => {
  expect(await problems(`a: ${tagged}`)).toEqual([
    expect.stringContaining(`line 1, column 4: tags such as \`!!int\` are not supported`),
  ]);
  expect(await problems(`- ${tagged}`)).toEqual([
    expect.stringContaining(`line 1, column 3: tags such as \`!!int\` are not supported`),
  ]);
  expect(await problems(tagged)).toEqual([
    expect.stringContaining(`line 1, column 1: tags such as \`!!int\` are not supported`),
  ]);
});

test('a tag of a key or of an own scheme is refused', async () => {
  for (const text of ['!!str a: 1', '!!binary a: 1', '%TAG ! tag:example.org,2026:\n---\na: !x 1'])
    expect(await problems(text)).toEqual([expect.stringContaining('tags such as `!!int` are not supported')]);
});

test('mistakes on several lines are all reported', async () => {
  expect(await problems('a: @x\nb: - y\nc: d: e')).toHaveLength(3);
  expect(await problems('a: @x\nb: "2\nc: 3')).toHaveLength(2);
  expect(await problems("a: @x\nb: 'it''")).toHaveLength(2);
});

test('a problem is reported with the line and column where it stands', async () => {
  expect(await problems('a: 1\nb:\n  - x\n  - c: 1e999')).toEqual([
    'params: line 4, column 8: `1e999` is too large for a number: put it in quotes.',
  ]);
});

test('all that is wrong with the values is reported at once', async () => {
  expect(await problems('a:\nb: 1e999\na: 2\nc: *x')).toHaveLength(4);
});

test('a mistake on many lines is reported once, and leaves room for other problems', async () => {
  const [problem, ...more] = await problems('a: @x\n'.repeat(100));
  expect(problem).toContain('The same in lines 2, 3, 4, 5, 6, and 94 more.');
  expect(more).toEqual([]);
});

test.each([
  [101, 'this line is wrong, too'],
  [1000, 'this line and 899 below are wrong, too'],
])('of %i lines with a mistake, those behind the first hundred are counted', async (count, rest) => {
  expect(await problems('a: @x\n'.repeat(count))).toEqual([
    expect.stringContaining('The same in lines 2, 3, 4, 5, 6, and 94 more.'),
    `params: line 101, column 4: ${rest}: mend the others first.`,
  ]);
});

test('many values with something wrong leave room for other problems', async () => {
  const reported = await problems(`[${'1e999, '.repeat(1000)}]`);
  expect(reported).toHaveLength(11);
  expect(reported.at(-1)).toBe('params: and 990 more of the kind.');
});

test.each([
  ['errors on one line', `a: ${']'.repeat(50_000)}`],
  ['lines with errors', 'a: [1] x\n'.repeat(10_000)],
  ['quotes that do not end', `a: "${'x\\n'.repeat(200_000)}`],
])('many errors are reported within seconds: %s', { timeout: 20_000 }, async (_, text) => {
  expect((await problems(text)).length).toBeLessThan(12);
});

test('what is wrong behind an alias is reported once', async () => {
  expect(await problems('a: &x [1e999]\nb: [*x, *x]')).toHaveLength(1);
});

const laughs = [
  'a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]',
  ...[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`)}]`),
].join('\n');
const longText = `a: &a ${'x'.repeat(100_000)}\nb: [${Array(1000).fill('*a')}]`;
const aliasesOfAliases = `a: &a ${'x'.repeat(1000)}\nb: &b [${Array(100).fill('*a')}]\nc: [${Array(100).fill('*b')}]`;
const longKey = `a: &a {${'x'.repeat(1000)}: 1}\nb: [${Array(10_000).fill('*a')}]`;

test.each([
  ['of lists', laughs],
  ['of a long text', longText],
  ['of lists of a text', aliasesOfAliases],
  ['of a long key', longKey],
])('aliases that explode are refused: %s', async (_, text) => {
  expect(await problems(text)).toEqual([
    'params: line 1, column 1: its aliases add more than 1000000 characters.',
  ]);
});

const nested = (levels: number, inner: string) => '['.repeat(levels) + inner + ']'.repeat(levels);

test('a hundred levels are read, more are refused', async () => {
  expect(JSON.stringify(await value(nested(100, '1')))).toBe(nested(100, '1'));
  expect(await problems(nested(101, '1'))).toEqual([expect.stringContaining('is nested too deeply')]);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['brackets that are closed', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['braces', '{a: '.repeat(100_000)],
  ['dashes', '- '.repeat(100_000)],
  ['question marks', '? '.repeat(20_000)],
  ['indentation', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  // Around the depth where the parser begins to run out of stack.
  ...Array.from({ length: 12 }, (_, at) => [
    `${(at + 3) * 200} brackets`,
    '['.repeat((at + 3) * 200) + ']'.repeat((at + 3) * 200),
  ]),
])('nesting without end is one problem and overflows nothing: %s', async (_, text = '') => {
  expect(await problems(text)).toEqual([
    expect.stringContaining('is nested too deeply: the most is 100 levels.'),
  ]);
});

test('an alias counts as many levels as what it stands for', async () => {
  const withAlias = (levels: number) => `a: &x [1]\nb: ${nested(levels, '*x')}`;
  expect(await value(withAlias(98))).toEqual({ a: [1], b: JSON.parse(nested(99, '1')) });
  expect(await problems(withAlias(99))).toEqual([expect.stringContaining('is nested too deeply')]);
});

test.each([
  ['lists', (alias: string) => `[${alias}]`],
  ['mappings', (alias: string) => `{b: ${alias}}`],
])('aliases of aliases count as nesting: %s', async (_, around) => {
  const chain = Array.from({ length: 200 }, (_, at) => `a${at + 1}: &a${at + 1} ${around(`*a${at}`)}`);
  expect((await problems(['a0: &a0 [x]', ...chain].join('\n'))).join()).toContain('is nested too deeply');
});

test.each([
  [
    'many keys',
    JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`key${at}`, at]))),
  ],
  ['many values', JSON.stringify(Array.from({ length: 120_000 }, (_, at) => at))],
  ['one long text', JSON.stringify({ text: 'x'.repeat(9_000_000) })],
])('what is long but legal is read within seconds: %s', { timeout: 10_000 }, async (_, json) => {
  expect(JSON.stringify(await value(json)) === json).toBe(true);
});

test('many aliases are read within seconds', { timeout: 10_000 }, async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `a${at}: &x${at} ${at}\nb${at}: *x${at}`);
  expect(await value(lines.join('\n'))).toMatchObject({ a19999: 19999, b19999: 19999 });
});

/** The keys and scalars of `node`, each with its place. */
function placesIn(node: YamlNode, placeOf: (offset: number) => string): string[] {
  const here = placeOf(node.offset).replace(/line (\d+), column (\d+)/, '$1:$2');
  switch (node.kind) {
    case 'scalar':
      return [`${here} ${node.text}`];
    case 'refused':
      return [`${here} refused`];
    case 'list':
      return [`${here} list`, ...node.items.flatMap(item => placesIn(item, placeOf))];
    case 'mapping':
      return [
        `${here} mapping`,
        ...node.entries.flatMap(({ key, offset, value }) => [
          ...placesIn({ kind: 'scalar', offset, json: key, text: `${key}:` }, placeOf),
          ...placesIn(value, placeOf),
        ]),
      ];
  }
}

test('keys and values are reported with their places, and scalars as they are written', async () => {
  const { root, diagnostics, placeOf } = await readYamlText('a: 1.50\nb:\n  - x\n  - {c: "two words"}\n');
  expect(diagnostics).toEqual([]);
  expect(placesIn(root, placeOf)).toEqual([
    ...['1:1 mapping', '1:1 a:', '1:4 1.50', '2:1 b:', '3:3 list', '3:5 x'],
    ...['4:5 mapping', '4:6 c:', '4:9 two words'],
  ]);
  expect(root.json).toEqual({ a: 1.5, b: ['x', { c: 'two words' }] });
});

test('what an alias stands for is where the alias is, and its parts are where they are written', async () => {
  const { root, placeOf } = await readYamlText('a: &x [p]\nb: &y q\nc: [*x, *y]\n');
  expect(placesIn(root, placeOf).slice(-4)).toEqual(['3:4 list', '3:5 list', '1:8 p', '3:9 q']);
});

test('what is left of a text with a fault can be read', async () => {
  const { root, diagnostics, placeOf } = await readYamlText('a: 1\nb:\na: 2\nc: [1e999, *x, 3]\n');
  expect(placesIn(root, placeOf)).toEqual([
    ...['1:1 mapping', '1:1 a:', '1:4 1', '2:1 b:', '2:1 refused', '4:1 c:', '4:4 list'],
    ...['4:5 refused', '4:12 refused', '4:16 3'],
  ]);
  expect(diagnostics).toHaveLength(4);
});

test('a text that is no YAML has diagnostics and nothing else', async () => {
  const { root, diagnostics } = await readYamlText('a: [');
  expect(root.kind).toBe('refused');
  expect(diagnostics).toHaveLength(1);
});

test('problems are reported in the order of the text, each once, and the last ones are counted', () => {
  const diagnostics = [3, 1, 2, 1].map(offset => ({ offset, message: 'is odd.' }));
  const placeOf = (offset: number) => `place ${offset}`;
  expect(problemsAt('pipeline', diagnostics, { placeOf, max: 3 }).map(({ message }) => message)).toEqual([
    ...['place 1: is odd.', 'place 2: is odd.', 'place 3: is odd.'],
  ]);
  expect(problemsAt('pipeline', diagnostics, { placeOf, max: 1 }).map(({ message }) => message)).toEqual([
    ...['place 1: is odd.', 'and 2 more of the kind.'],
  ]);
});

const safeJson = fc.jsonValue({ stringUnit: 'binary' }).map(json => JSON.parse(JSON.stringify(json)) as Json);

/** Whether a number in `json` would be refused. */
function holdsUnsafeNumber(json: Json): boolean {
  if (typeof json === 'number') return Number.isInteger(json) && !Number.isSafeInteger(json);
  return json !== null && typeof json === 'object' && Object.values(json).some(holdsUnsafeNumber);
}

test.each([
  ['on one line', undefined],
  ['indented', 2],
  ['indented by tabs', '\t'],
])('any JSON, written %s, is read as JSON.parse reads it', async (_, indent) => {
  await fc.assert(
    fc.asyncProperty(safeJson, async json => {
      fc.pre(!holdsUnsafeNumber(json));
      const text = JSON.stringify(json, undefined, indent);
      expect(await value(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 300 },
  );
});

test('whatever the text, the answer is a value or problems with their places', async () => {
  const yamlish = fc
    .array(
      fc.constantFrom(
        'a',
        ':',
        ' ',
        '\n',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '&x',
        '*x',
        '!',
        '|',
        '#',
        ',',
        '?',
        '\t',
        '1e9',
        '---',
        '%',
      ),
      {
        maxLength: 40,
      },
    )
    .map(parts => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), yamlish), async text => {
      for (const problem of await problems(text))
        expect(problem).toMatch(/^params: (line \d+, column \d+: |and \d+ more)/);
    }),
    { numRuns: 1000 },
  );
});
