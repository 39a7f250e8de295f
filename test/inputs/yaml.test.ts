import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Json, problemsAt, readYaml, readYamlText, type YamlNode } from '../../src/inputs/yaml.ts';
import { accepted, told } from './checked.ts';

const value = async (text: string): Promise<Json> => accepted(await readYaml('params', text));
const problems = async (text: string): Promise<string[]> => told(await readYaml('params', text));

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
  ['1e3', 1000],
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
  ['!!str 12', '12'],
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
  ['an anchor that moves on', 'a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }],
  ['keys that look like numbers', '12: a\nnull: b', { 12: 'a', null: 'b' }],
  ['a placeholder within a line', 'note: as of {{ today }}', { note: 'as of {{ today }}' }],
  ['an empty key', '"": a', { '': 'a' }],
  ['YAML 1.1 by its own account', '%YAML 1.1\n---\na: yes\nb: 0777\n', { a: 'yes', b: '0777' }],
  ['a merge key, which YAML 1.2 does not have', '<<: {a: 1}', { '<<': { a: 1 } }],
  ['nothing but a comment', '# nothing', null],
])('%s is read', async (_, text, meant) => {
  expect(await value(text)).toEqual(meant);
});

const NESTED =
  'the text here goes on below, where a key stands that is indented deeper: put the text in quotes, or begin the key in the same column as the one above.';
const TWO_COLONS =
  'the line has a second `: ` in it: put the text in quotes, or begin a line of its own where a key is meant.';
const FULL = 'has a value already, so no key can stand under it: begin the line below in the same column.';
const FULL_OF_PROJECT =
  '`b` has a value already, so no key can stand under it: write `project-id: …` under it in place of the value, or begin the line below in the same column.';
const UNCLOSED =
  'a bracket that opens before this is not closed: write `]` or `}` where the list or mapping ends.';
const UNQUOTED = 'quotes that begin before this do not end: end the text with the mark that it begins with.';
const NO_COMMA =
  'a comma is missing between what stands in the brackets: write it like `{a: 1, b: 2}` or `[a, b]`.';
const NO_BRACKETS = 'the brackets before this have ended: write a comma between two of them, or put all';
const DASHES_IN_BRACKETS = 'a list in brackets has no dashes: write it like `[a, b]`.';
const DASH_AFTER_KEY =
  'a list cannot begin on the line of its key: write it like `[a, b]`, each item on a line of its own below, or a single value without the dash.';
const MIXED = 'a list item stands among keys: take the dash away, or give all of them dashes.';
const ON_NEXT_LINE =
  'text of several lines begins on the line below `|` or `>`; text that begins with them must be in quotes.';
const ITEM_WITH_KEYS =
  'a list item is text or has keys, not both: give the text a key, too, in a pipeline `- project-id: …`.';
const MISPLACED =
  'is indented neither as a list item nor as a key of the one above: begin with `- `, or in the same column as that key.';
const P = '019bce88-5040-7002-acd6-820f765e0f03';
const BEGINNING = 'text must not begin with `@`, `%`, `*`, `&` or a backtick: put the text in quotes.';
const UNEVEN = 'is indented unevenly: begin what belongs together in the same column.';
const NO_BLANK = 'a blank is missing after the colon: write it like `region: EMEA`.';

test('keys that JavaScript has a meaning for are keys like any other', async () => {
  const read = await value('{"__proto__": {"admin": true}, "constructor": 1, "toString": 2}');
  expect(JSON.stringify(read)).toBe('{"__proto__":{"admin":true},"constructor":1,"toString":2}');
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test.each([
  [
    'an integer that would lose digits',
    'id: 9007199254740993',
    5,
    'would lose digits as a number: put it in quotes.',
  ],
  ['a negative one', 'id: -9007199254740993', 5, 'would lose digits'],
  ['an integer written with an exponent', 'id: 1e20', 5, 'would lose digits'],
  ['a number that overflows', 'id: 1e999', 5, 'is too large for a number: put it in quotes.'],
  ['a key with nothing after it', 'id:', 1, "write `''` for empty text, `null`, or leave it out."],
  ['a key with nothing but a comment after it', 'id: # later', 1, '`id` has no value'],
  ['a key with nothing after it in JSON style', '{id: , top: 1}', 2, '`id` has no value'],
  ['a key with nothing but an anchor after it', 'id: &x', 1, '`id` has no value'],
  ['a list item with nothing in it', 'ids:\n- a\n- ', undefined, 'a list item has no value'],
  [
    'an unquoted placeholder',
    'day: {{ today }}',
    7,
    'YAML reads an unquoted `{{ … }}` as a mapping. Text that holds `{{ … }}` must be in quotes',
  ],
  [
    'an unquoted placeholder without blanks',
    'day: {{today}}',
    7,
    'YAML reads an unquoted `{{ … }}` as a mapping',
  ],
  [
    'an unquoted placeholder with text after it',
    'day: {{ today }} 09:00',
    undefined,
    'Text that holds `{{ … }}` must be in quotes',
  ],
  [
    'an unquoted placeholder in a list',
    'days: [{{ today }}]',
    undefined,
    'Text that holds `{{ … }}` must be in quotes',
  ],
  ['an unquoted placeholder as a key', '{{ today }}: 1', 1, 'a key must be text'],
  ['a list as a key', '? [a]\n: 1', undefined, 'a key must be text'],
  ['a key that stands twice', 'id: 1\nid: 2', undefined, 'this key stands here a second time.'],
  [
    'a key that stands twice, once in quotes',
    '{"id": 1, id: 2}',
    undefined,
    'this key stands here a second time.',
  ],
  ['a bracket that is not closed', 'ids: [1, 2', undefined, 'is not closed'],
  ['a quotation that is not closed', 'id: "1', 7, 'quotes that begin before this do not end'],
  ['a tab as indentation', 'a:\n\tb: 1', undefined, 'Tabs are not allowed as indentation.'],
  [
    'a reserved character',
    'id: @x',
    5,
    'text must not begin with `@`, `%`, `*`, `&` or a backtick: put the text in quotes.',
  ],
  ['a second document', 'a: 1\n---\nb: 2', undefined, 'a second document begins here; give one.'],
  ['a tag', 'id: !!int 3', 5, 'tags such as `!!int` are not supported'],
  [
    'a tag that makes objects in other readers',
    'id: !!js/function x',
    5,
    'tags such as `!!int` are not supported',
  ],
  ['an alias without an anchor', 'id: *x', 5, '`*x` has no anchor before it.'],
  ['an alias before its anchor', 'a: *x\nb: &x 1', 4, '`*x` has no anchor before it.'],
  ['an alias in itself', 'id: &x [*x]', 9, '`*x` contains itself.'],
  ['an alias in itself, further down', 'id: &x {a: [{b: *x}]}', undefined, '`*x` contains itself.'],
])('%s is refused', async (_, text, column, message) => {
  expect(await problems(text)).toEqual([expect.stringContaining(message)]);
  expect((await problems(text)).join()).toMatch(
    column ? `line 1, column ${column}: ` : /line \d+, column \d+: /,
  );
});

test.each([
  ['a line that is indented deeper', 'a: 1\n  b: 2', 1, `\`a\` ${FULL}`],
  ['a line that is indented deeper, in a list', '- b: 1\n  a: 2\n   c: 3', 2, FULL],
  ['a line that is indented deeper, after a comment', 'a: 1 # one\n  b: 2', 2, FULL],
  ['a line that is indented deeper, far below', 'a: 1\n\n\n  b: 2', 1, FULL],
  ['a line that is indented deeper, below some words', 'a: 1 2\n  b: 2', 1, NESTED],
  ['keys under a project', `a: 1\nb: ${P}\n  needs: a`, 2, FULL_OF_PROJECT],
  ["keys under a project's URL", `b: https://app.hex.tech/acme/app/${P}\n  needs: a`, 1, FULL_OF_PROJECT],
  ['keys under a project in quotes', `b: "${P}"\n  needs: a`, 2, FULL_OF_PROJECT],
  ['keys under the key of a project', `b:\n  project-id: ${P}\n    wait: true`, 2, `\`project-id\` ${FULL}`],
  ['keys under a list item', `- ${P}\n  needs: a`, 1, ITEM_WITH_KEYS],
  ['keys under a list item that is a URL', '- https://app.hex.tech\n  needs: a', 1, ITEM_WITH_KEYS],
  ['a second colon', 'note: foo: bar', 1, TWO_COLONS],
  ['a second colon below a key', 'a: 1\nb: due: now', 2, TWO_COLONS],
  ['a key after a key', `a:\n  params: region: EMEA`, 2, TWO_COLONS],
  ['text that begins with a backtick', 'a: `x`', 1, BEGINNING],
  ['text that begins with an asterisk and a blank', 'a: * x', 1, BEGINNING],
  ['a key that begins with an asterisk', '*x: 1', 1, BEGINNING],
  ['text that begins with an ampersand and a blank', 'a: & x y', 1, BEGINNING],
  ['text that begins with a percent sign', 'a: %x', 1, BEGINNING],
  ['text that begins with an asterisk', 'a: *.csv', 1, 'Text that begins with `*` must be in quotes.'],
  ['a line that is indented less than the first', '  a: 1\n b: 2', 2, UNEVEN],
  ['several of them', '  a: 1\nb: 2\nc: 3\nd: 4', 2, UNEVEN],
  ['a line between two levels', 'a:\n    b: 1\n  c: 2\n', 3, UNEVEN],
  ['a dash without a blank', '- a\n-b', 2, 'a blank is missing after `-`.'],
  ['a dash without a blank, before a key', '-a: 1\n-b', 2, 'a blank is missing after `-`.'],
  ['a colon without a blank', 'top: 10\nregion:EMEA', 2, NO_BLANK],
  ['a colon without a blank in the first line', 'region:EMEA\ntop: 10', 1, NO_BLANK],
  ['a colon without a blank, before some words', 'note:as told\ntop: 10', 1, NO_BLANK],
  ['no dash below an item', `- a\nb`, 2, 'a dash is missing here: begin the line with `- `'],
  ['no dash below an item with keys', `- a: 1\na: 2`, 2, 'a dash is missing here'],
  ['a dash without a blank, below a key', 'a:\n  - b\n  -c', 3, 'a blank is missing after `-`.'],
  ['keys under a list item with a comment', `- ${P} # it\n  needs: a`, 2, ITEM_WITH_KEYS],
  ['keys under a name without a colon', 'sales\n  region: EMEA', 1, 'a colon is missing after `sales`'],
  ['a no-break space', 'a: 1\nb:\u00a02', 2, 'a no-break space stands in this line'],
  ['a key alone', 'top: 10\nregion', 2, 'a colon, a blank and a value are missing here'],
  ['a key alone in the first line', 'region\ntop: 10', 1, 'a colon, a blank and a value are missing here'],
  ['a project without a key', `a:\n  ${P}\n  needs: b`, 2, 'a key is missing before the project: write'],
  ['no colon in the first line', `sales ${P}\nb: 1`, 1, 'a colon is missing after `sales`: write it like'],
  ['no colon further down', `b: 1\nsales ${P}\nc: 1`, 2, 'a colon is missing after `sales`'],
  ['no colon in the last line', `a:\n  b: 1\n  c d`, 3, 'a colon is missing after `c`'],
  ['no colon in a list item', `- project-id ${P}\n  c: 1`, 1, 'a colon is missing after `project-id`'],
  ['a bracket that is not closed', 'a: [1, 2\nb: 1', 2, UNCLOSED],
  ['a brace that is not closed', 'a: {b: 1', 1, UNCLOSED],
  ['a bracket that is not closed, around all', '[1, 2', 1, UNCLOSED],
  ['a bracket too many', 'a: [1, 2]]', 1, 'a bracket closes here that nothing opens: take it away.'],
  ['a brace too many', 'a: {b: 1}}', 1, 'a bracket closes here that nothing opens: take it away.'],
  ['single quotes that do not end', "a: '1\nb: 2", 2, UNQUOTED],
  ['quotes that do not end, in brackets', '{"a": "b}', 1, UNQUOTED],
  ['no comma in braces', `a: {project-id: ${P} needs: b}`, 1, NO_COMMA],
  ['no comma in brackets', '["a" "b"]', 1, NO_COMMA],
  ['no comma at the end of a line of JSON', '{\n  "a": 1\n  "b": 2\n}', 2, NO_COMMA],
  ['no comma between braces', '[{a: 1} {b: 2}]', 1, NO_BRACKETS],
  ['text after brackets', 'a: [draft] report', 1, NO_BRACKETS],
  ['a comma too many', '[a, , b]', 1, 'a comma stands here with nothing before it: take it away.'],
  ['dashes in brackets', '[\n  - a\n  - b\n]', 2, DASHES_IN_BRACKETS],
  ['a dash in braces', '{a: - b}', 1, DASHES_IN_BRACKETS],
  ['a list on the line of its key', 'a: 1\nneeds: - a', 2, DASH_AFTER_KEY],
  ['a list item after a key', `a: ${P}\n- b`, 2, MIXED],
  ['a list item after a key, further in', 'a:\n  b: 1\n  - c', 3, MIXED],
  ['text that begins with a pipe', 'a: |x\n b', 1, ON_NEXT_LINE],
  [
    'a key in quotes with text after it',
    'a: 1\n"b: "c"\n',
    2,
    'a colon, a blank and a value are missing here',
  ],
  ['text after a pipe', 'params: | region: EMEA', 1, ON_NEXT_LINE],
  ['text after quotes', 'a: "x" y', 1, 'the text before this has ended: put all of it in quotes'],
  ['an apostrophe in single quotes', "a: 'it's'", 1, "in which a `'` is written `''`"],
  ['a key of a list item that stands too far left', '- a: 1\n b: 2', 2, MISPLACED],
  ['a key of a list item that has keys below it', '- a: 1\n b:\n   c: 2', 2, MISPLACED],
])('a slip of YAML is told once, with what to do: %s', async (_, text, line, message) => {
  expect(await problems(text)).toEqual([expect.stringContaining(message)]);
  expect((await problems(text))[0]).toContain(`line ${line}, `);
});

test('blank lines without end are passed over to the next that is none', async () => {
  expect(await problems(`a: 1${'\n'.repeat(100_000)}  b: 2`)).toEqual([expect.stringContaining(FULL)]);
});

test.each(['{', '[', '"', "'"])('what begins with %s is taken for no key with keys under it', async mark => {
  expect((await problems(`c:\n${mark} a: b\n  needs: d`)).join()).not.toContain(FULL);
});

test('slips on several lines are all told', async () => {
  expect(await problems('a: @x\nb: @y\nc: d: e')).toHaveLength(3);
});

test('a problem is told with the line and column where it stands', async () => {
  expect(await problems('a: 1\nb:\n  - x\n  - c: 1e999')).toEqual([
    'params: line 4, column 8: `1e999` is too large for a number: put it in quotes.',
  ]);
});

test('all that is wrong with the values is told at once', async () => {
  expect(await problems('a:\nb: 1e999\na: 2\nc: *x')).toHaveLength(4);
});

test('a cascade of errors is cut short, so that it leaves room for other problems', async () => {
  const told = await problems('a: "\n'.repeat(1000));
  expect(told).toHaveLength(11);
  expect(told.at(-1)).toMatch(/^params: and \d+ more of the kind\.$/);
});

test('what is wrong behind an alias is told once', async () => {
  expect(await problems('a: &x [1e999]\nb: [*x, *x]')).toHaveLength(1);
});

const laughs = [
  'a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]',
  ...[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`)}]`),
].join('\n');
const longText = `a: &a ${'x'.repeat(100_000)}\nb: [${Array(1000).fill('*a')}]`;
const longKey = `a: &a {${'x'.repeat(1000)}: 1}\nb: [${Array(10_000).fill('*a')}]`;

test.each([
  ['of lists', laughs],
  ['of a long text', longText],
  ['of a long key', longKey],
])('aliases that explode are refused: %s', async (_, text) => {
  expect(await problems(text)).toEqual([
    'params: line 1, column 1: its aliases add more than 1000000 characters.',
  ]);
});

test('a hundred levels are read, more are refused', async () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  expect(JSON.stringify(await value(nested(100)))).toBe(nested(100));
  expect(await problems(nested(102))).toEqual([expect.stringContaining('is nested too deeply')]);
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

test('aliases of aliases count as nesting', async () => {
  const chain = Array.from({ length: 200 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}]`);
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

test('keys and values are told with their places, and scalars as they are written', async () => {
  const { root, findings, placeOf } = await readYamlText('a: 1.50\nb:\n  - x\n  - {c: "two words"}\n');
  expect(findings).toEqual([]);
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
  const { root, findings, placeOf } = await readYamlText('a: 1\nb:\na: 2\nc: [1e999, *x, 3]\n');
  expect(placesIn(root, placeOf)).toEqual([
    ...['1:1 mapping', '1:1 a:', '1:4 1', '2:1 b:', '2:1 refused', '4:1 c:', '4:4 list'],
    ...['4:5 refused', '4:12 refused', '4:16 3'],
  ]);
  expect(findings).toHaveLength(4);
});

test('a text that is no YAML has findings and nothing else', async () => {
  const { root, findings } = await readYamlText('a: [');
  expect(root.kind).toBe('refused');
  expect(findings).toHaveLength(1);
});

test('problems are told in the order of the text, each once, and the last ones are counted', () => {
  const findings = [3, 1, 2, 1].map(offset => ({ offset, message: 'is odd.' }));
  const placeOf = (offset: number) => `place ${offset}`;
  expect(problemsAt('pipeline', findings, { placeOf, most: 3 }).map(({ message }) => message)).toEqual([
    ...['place 1: is odd.', 'place 2: is odd.', 'place 3: is odd.'],
  ]);
  expect(problemsAt('pipeline', findings, { placeOf, most: 1 }).map(({ message }) => message)).toEqual([
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
