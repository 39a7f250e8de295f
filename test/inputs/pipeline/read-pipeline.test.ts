import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { RUN_INPUT_NAMES } from '../../../src/inputs/input-table.ts';
import { answersTo } from '../answers.ts';
import { messagesOf } from '../checked.ts';
import { planOf, stepOf } from '../step.ts';

const P = '019bce88-5040-7002-acd6-820f765e0f03';
const Q = '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d01';
const COMPRESSED = '032CAGPxUhxFTL3eU6LpRr';
const workspace = mkdtempSync(join(tmpdir(), 'pipeline-'));
writeFileSync(join(workspace, 'params.yml'), 'region: EMEA');
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** By `action.yml`. */
const ALL_INPUTS = /^inputs:\n([\s\S]*?)^\w/m
  .exec(readFileSync('action.yml', 'utf8'))?.[1]
  ?.matchAll(/^ {2}([\w-]+):/gm);
const INPUTS_OF_STEP = [...(ALL_INPUTS ?? [])]
  .flatMap(([, name = '']) => name)
  .filter(name => !(RUN_INPUT_NAMES as string[]).includes(name));

type Inputs = Record<string, string>;
const plan = (pipeline: string, inputs: Inputs = {}) => planOf({ pipeline, ...inputs }, workspace);
const entries = async (pipeline: string, inputs?: Inputs) =>
  stepOf('pipeline', await plan(pipeline, inputs)).tasks;
/** The problems of the pipeline, without the input's name. */
const problems = async (pipeline: string, inputs?: Inputs) =>
  messagesOf(await plan(pipeline, inputs)).map(problem => problem.replace(/^pipeline: /, ''));

const run = {
  request: { projectId: P },
  wait: true,
  timeoutMs: 3_600_000,
  cancelOnTimeout: true,
  cancelOnAbort: true,
  ifActive: 'start',
  retries: 0,
};

describe('a pipeline', () => {
  test('as a list is a chain: each entry needs the one before', async () => {
    const step = stepOf('pipeline', await plan(`- ${P}\n- project-id: ${P}\n- ${P}`));
    expect(step).toMatchObject({ timeoutMs: 3_600_000, maxParallel: 5, failFast: false });
    expect(step.tasks).toEqual([
      { name: '1', needs: [], spec: run },
      { name: '2', needs: ['1'], spec: run },
      { name: '3', needs: ['2'], spec: run },
    ]);
  });

  test('as a mapping is a graph: an entry needs what it says', async () => {
    const text = [
      `load: ${P}`,
      `check: {project-id: ${P}, needs: load}`,
      `report:\n  needs: [load, check, load]\n  project-id: ${P}`,
    ];
    expect(await entries(text.join('\n'))).toEqual([
      { name: 'load', needs: [], spec: run },
      { name: 'check', needs: ['load'], spec: run },
      { name: 'report', needs: ['load', 'check'], spec: run },
    ]);
  });

  test('may be written in JSON', async () => {
    const json = JSON.stringify({ b: { 'project-id': P, needs: ['a'] }, a: P });
    expect((await entries(json)).map(({ name, needs }) => [name, needs])).toEqual([
      ['b', ['a']],
      ['a', []],
    ]);
  });

  test('may have names that are keys of an entry, too', async () => {
    const read = await entries(
      `timeout: ${P}\nwait: {project-id: ${P}, needs: timeout}\nneeds: " ${COMPRESSED} "`,
    );
    expect(read.map(({ name }) => name)).toEqual(['timeout', 'wait', 'needs']);
  });

  test('may need an entry before it is written', async () => {
    expect((await entries(`b: {project-id: ${P}, needs: a}\na: ${P}`))[0]?.needs).toEqual(['a']);
  });

  test('takes names as they are written, whatever they look like', async () => {
    const names = ['1', '1.50', 'true', 'null', '__proto__', 'constructor', 'toString', '日本', 'a b'];
    const lines = names.map((name, at) =>
      at === 0 ? `${name}: ${P}` : `${name}: {project-id: ${P}, needs: ${names[at - 1]}}`,
    );
    const read = await entries(lines.join('\n'));
    expect(read.map(({ name }) => name)).toEqual(names);
    expect(read.map(({ needs }) => needs)).toEqual([[], ...names.slice(0, -1).map(name => [name])]);
  });

  test('may use anchors and aliases', async () => {
    const text = `a: &a\n  project-id: ${P}\n  params: &p {x: 1}\nb: *a\nc:\n  project-id: ${Q}\n  params: *p\n  needs: &n [a, b]\nd: {project-id: ${Q}, needs: *n}`;
    const [a, b, c, d] = await entries(text);
    expect(b?.spec).toEqual(a?.spec);
    expect(c?.spec.request.inputParams).toEqual({ x: 1 });
    expect(d?.needs).toEqual(['a', 'b']);
  });

  test('may have five hundred entries, and a thousand', { timeout: 20_000 }, async () => {
    for (const count of [500, 1000]) {
      expect(await entries(`- ${P}\n`.repeat(count))).toHaveLength(count);
    }
  });
});

describe('an entry', () => {
  test.each([
    ['a UUID', P],
    ['the 22-character ID', COMPRESSED],
    ['a URL', `https://app.hex.tech/acme/app/Timing-${COMPRESSED}/latest`],
    ['a UUID in quotes with blanks', `" ${P} "`],
  ])('names its project by %s', async (_, written) => {
    for (const text of [`- ${written}`, `- project-id: ${written}`, `a: ${written}`]) {
      expect((await entries(text))[0]?.spec.request).toEqual({ projectId: P });
    }
  });

  test.each<[string, string, object]>([
    ['params', 'params: {region: EMEA, top: 10}', { inputParams: { region: 'EMEA', top: 10 } }],
    ['params-file', 'params-file: params.yml', { inputParams: { region: 'EMEA' } }],
    ['view-id', 'view-id: 1.50', { viewId: '1.50' }],
    ['update-published-results', 'update-published-results: true', { updatePublishedResults: true }],
    ['use-cached-sql-results', 'use-cached-sql-results: false', { useCachedSqlResults: false }],
    [
      'notifications',
      'notifications: [{type: ALL, user-ids: [u]}]',
      { notifications: [{ type: 'ALL', userIds: ['u'], includeSuccessScreenshot: false }] },
    ],
    ['dry-run', 'dry-run: "true"', { dryRun: true }],
  ])('may set what is asked of Hex: %s', async (_, written, request) => {
    expect((await entries(`- project-id: ${P}\n  ${written}`))[0]?.spec).toEqual({
      ...run,
      request: { projectId: P, ...request },
    });
  });

  test.each<[string, object]>([
    ['wait: false', { wait: false }],
    ['wait: False', { wait: false }],
    ['timeout: 30m', { timeoutMs: 1_800_000 }],
    ['cancel-on-timeout: false', { cancelOnTimeout: false }],
    ['cancel-on-abort: "false"', { cancelOnAbort: false }],
    ['poll-interval: 5s', { pollIntervalMs: 5_000 }],
  ])('may set how its run is followed: %s', async (written, part) => {
    expect((await entries(`a:\n  project-id: ${P}\n  ${written}`))[0]?.spec).toEqual({ ...run, ...part });
  });

  const ofTheStep = {
    params: 'region: EMEA',
    'use-cached-sql-results': 'false',
    notifications: '[{type: ALL, user-ids: [u]}]',
    'dry-run': 'true',
    wait: 'false',
    timeout: '2h',
    'cancel-on-timeout': 'false',
    'cancel-on-abort': 'false',
    'poll-interval': '5s',
  };
  const defaults = {
    request: {
      projectId: P,
      inputParams: { region: 'EMEA' },
      useCachedSqlResults: false,
      notifications: [{ type: 'ALL', userIds: ['u'], includeSuccessScreenshot: false }],
      dryRun: true,
    },
    wait: false,
    timeoutMs: 7_200_000,
    cancelOnTimeout: false,
    cancelOnAbort: false,
    ifActive: 'start',
    retries: 0,
    pollIntervalMs: 5_000,
  };

  test("has the step's own inputs as defaults", async () => {
    expect((await entries(`- ${P}`, ofTheStep))[0]?.spec).toEqual(defaults);
    const published = await entries(`- ${P}`, { 'view-id': 'v', 'update-published-results': 'true' });
    expect(published[0]?.spec.request).toEqual({ projectId: P, viewId: 'v', updatePublishedResults: true });
  });

  test('replaces them, back to what an input is without being set, too', async () => {
    const own = [
      ...['params: {}', 'use-cached-sql-results: true', 'notifications: []', 'dry-run: false', 'wait: true'],
      ...['timeout: 1h', 'cancel-on-timeout: true', 'cancel-on-abort: true', 'poll-interval: 6s'],
    ];
    const text = `- project-id: ${P}\n${own.map(line => `  ${line}\n`).join('')}`;
    expect((await entries(text, ofTheStep))[0]?.spec).toEqual({ ...run, pollIntervalMs: 6_000 });
  });

  test('that sets an input to nothing has the default', async () => {
    const nothing = ['view-id', 'params-file', 'wait', 'timeout', 'poll-interval'];
    const text = `- project-id: ${P}\n${nothing.map(name => `  ${name}: ' '\n`).join('')}`;
    expect((await entries(text, ofTheStep))[0]?.spec).toEqual(defaults);
  });

  test('keeps the timeout of the step apart from its own', async () => {
    const step = stepOf('pipeline', await plan(`- {project-id: ${P}, timeout: 5m}`, { timeout: '2h' }));
    expect(step.timeoutMs).toBe(7_200_000);
    expect(step.tasks[0]?.spec.timeoutMs).toBe(300_000);
  });

  test.each<[string, string, Inputs, object]>([
    ['params', 'params: {top: 1}', { params: 'a: 1' }, { inputParams: { top: 1 } }],
    ['params', 'params: {top: 1}', { 'params-file': 'params.yml' }, { inputParams: { top: 1 } }],
    ['params', 'params: {top: 1}', { 'view-id': 'v' }, { inputParams: { top: 1 } }],
    ['params-file', 'params-file: params.yml', { params: 'a: 1' }, { inputParams: { region: 'EMEA' } }],
    ['params-file', 'params-file: params.yml', { 'view-id': 'v' }, { inputParams: { region: 'EMEA' } }],
    ['view-id', 'view-id: w', { params: 'a: 1' }, { viewId: 'w' }],
    ['view-id', 'view-id: w', { 'params-file': 'params.yml' }, { viewId: 'w' }],
    ['view-id', 'view-id: w', { 'view-id': 'v' }, { viewId: 'w' }],
    ['empty params', 'params: {}', { params: 'a: 1' }, {}],
    [
      'empty params and published results',
      'params: {}, update-published-results: true',
      { params: 'a: 1' },
      { updatePublishedResults: true },
    ],
  ])('with %s of its own drops where the step has its parameters from', async (_, own, inputs, request) => {
    expect((await entries(`- {project-id: ${P}, ${own}}`, inputs))[0]?.spec.request).toEqual({
      projectId: P,
      ...request,
    });
  });
});

/** Pipelines with one thing wrong; the message for each stands in `mistakes.txt`. */
const MISTAKES: [name: string, text: string][] = [
  ['an empty list', '[]'],
  ['an empty mapping', '\n{}'],
  ['null', 'null'],
  ['a single project', P],
  ['a single word', 'orders'],
  ['a need that is not known', `load: ${P}\nreport:\n  project-id: ${P}\n  needs: lod`],
  [
    'one of several that is not known, and near to nothing',
    `load: ${P}\nreport:\n  project-id: ${P}\n  needs:\n    - load\n    - colours`,
  ],
  ["a need that is a name of JavaScript's", `a: {project-id: ${P}, needs: constructor}`],
  ['an empty need', `a: {project-id: ${P}, needs: ""}`],
  [
    'a cycle',
    `a:\n  project-id: ${P}\n  needs: b\nb: {project-id: ${P}, needs: c}\nc: {project-id: ${P}, needs: a}`,
  ],
  [
    'a cycle by the second of two needs',
    `load: ${P}\na:\n  project-id: ${P}\n  needs:\n    - load\n    - b\nb: {project-id: ${P}, needs: a}`,
  ],
  ['an entry that needs itself', `a:\n  project-id: ${P}\n  needs: [a]`],
  ['needs that are a mapping', `a: {project-id: ${P}, needs: {b: 1}}`],
  ['a list within needs', `a: ${P}\nb: {project-id: ${P}, needs: [[a]]}`],
  ['`needs` in a list', `- ${P}\n- project-id: ${P}\n  needs: 1`],
  ['a name that stands twice', `a: ${P}\nb: ${P}\na: ${Q}`],
  ['a key that stands twice', `- project-id: ${P}\n  wait: true\n  wait: false`],
  ['an empty name', `'': ${P}`],
  ['a name without end', `${'x'.repeat(101)}: ${P}`],
  ['an unknown key', `- project-id: ${P}\n  time-out: 5m`],
  ['an unknown key that is near to nothing', `- project-id: ${P}\n  colour: red`],
  ['the key of a project at the left edge', `load: ${P}\nsales:\nproject-id: ${P}`],
  ['`params` with nothing below it or beside it', `- project-id: ${P}\n  params:\n  wait: false`],
  ['the name of an entry in a list, as a key', `- name: orders\n  project-id: ${P}`],
  ['the name of an entry in a mapping, as a key', `orders:\n  name: orders\n  project-id: ${P}`],
  ['a key of an entry at the left edge, after a project', `load: ${P}\nsales: ${P}\nneeds: load`],
  ['keys of an entry without a name', `project-id: ${P}\nparams: {x: 1}`],
  ['inputs of the step among the entries', `fail-fast: false\na: ${P}`],
  ['the name of the input within it', `pipeline:\n  - ${P}`],
  ['the name of the input among the entries', `a: ${P}\npipeline:\n  - ${P}`],
  ['nothing but inputs of the step', 'fail-fast: false'],
  ['a pipeline that is text', `|\n  a: ${P}`],
  ['a no-break space in all of it', `a:\u00a0${P}`],
  ['two names in a text', `a: ${P}\nb: ${P}\nc:\n  project-id: ${P}\n  needs: a, b`],
  ['two names in a text, one of which is not known', `a: ${P}\nb:\n  project-id: ${P}\n  needs: a c`],
  ['two names in a text, the first of which is not known', `a: ${P}\nb:\n  project-id: ${P}\n  needs: c, a`],
  [
    'a need of several words, none of which is known',
    `a: ${P}\nb:\n  project-id: ${P}\n  needs: the colours`,
  ],
  ['a need with a comma after it', `load: ${P}\nb:\n  project-id: ${P}\n  needs: load,`],
  ['two projects of which the second has no dash', `- ${P}\n  ${Q}`],
  ['two projects of which the second stands too far right', `- ${P}\n  - ${Q}`],
  ['two projects under one name', `a: ${P}, ${Q}`],
  ['projects without dashes', `${P}\n${Q}`],
  ['names without colons', `a ${P}\nb ${Q}`],
  ['names without blanks after their colons', `a:${P}\nb:${Q}`],
  ["a project's URL alone", `https://app.hex.tech/acme/app/${P}`],
  ['names in a text with dashes', `a: ${P}\nb: ${P}\nc:\n  project-id: ${P}\n  needs: |\n    - a\n    - b`],
  ['a command', `- project-id: ${P}\n  command: status`],
  ['a dash without a blank', `-${P}\n-${Q}`],
  ['an input of the whole step', `- project-id: ${P}\n  max-parallel: 2`],
  ['an input of the step that does not go with a pipeline', `- project-id: ${P}\n  charts: x`],
  ['a pipeline within a pipeline', `- project-id: ${P}\n  pipeline: x`],
  ["a key that is a name of JavaScript's", `- {project-id: ${P}, __proto__: 1}`],
  ['a merge key', `a: &a {project-id: ${P}}\nb:\n  <<: *a\n  project-id: ${P}`],
  ['an entry that is no project', '- 42'],
  ["an expression of GitHub's in a file's text", `- \${{ vars.PROJECT }}`],
  [
    "an expression of GitHub's in a parameter",
    `- project-id: ${P}\n  params:\n    region: \${{ inputs.region }}`,
  ],
  ['a project on another host', `- https://eu.hex.tech/acme/app/${P}`],
  ['an entry without a project', 'load:\n  wait: true'],
  ['an entry of a list without a project', `- ${P}\n- wait: true`],
  ['an entry with an empty project', "a: {project-id: ''}"],
  ['an entry that is an empty text', "- ''"],
  ['an entry that is a list', `- [${P}]`],
  ['the first of two entries that is a list', `a:\n  - ${P}\nb: ${Q}`],
  ['the only entry, as an empty mapping', 'a: {}'],
  ['an entry with nothing in it', 'a:'],
  ['a list item with nothing in it', `- ${P}\n-`],
  ['no project', '- project-id:'],
  ['`needs` with nothing after it', `a:\n  project-id: ${P}\n  needs:`],
  ['`needs` with nothing after it at the left edge', `needs:\na: ${P}`],
  ['nothing in a list of `needs`', `a:\n  project-id: ${P}\n  needs:\n  - `],
  ['`needs` that are null', `a: {project-id: ${P}, needs: null}`],
  ['another key of an entry with nothing after it', `a:\n  project-id: ${P}\n  timeout:`],
  ['a parameter with nothing after it', `a:\n  project-id: ${P}\n  params:\n    b:`],
  ['a parameter that can be none', `a:\n  project-id: ${P}\n  params:\n    x: 1\n    b-c: 2`],
  ['a text that is cut short', `a:\n  project-id: ${P}\n  params:\n    x: Report #5`],
  ['a mapping in place of a text', `- project-id: ${P}\n  timeout: {m: 5}`],
  ['a list in place of a text', `- project-id: [${P}]`],
  ['a duration without a unit', `- {project-id: ${P}, timeout: 30}`],
  ['a flag that is none', `- {project-id: ${P}, wait: yes}`],
  ['params that are no mapping', `- {project-id: ${P}, params: [1]}`],
  ['parameters in a text', `- project-id: ${P}\n  params: |\n    region: EMEA`],
  ['notifications in a text', `- project-id: ${P}\n  notifications: |\n    - type: ALL`],
  ['an entry in a text', `a: |\n  project-id: ${P}`],
  ['a notification that reaches nobody', `- project-id: ${P}\n  notifications:\n    - type: ALL`],
  ['a file that is not there', `- {project-id: ${P}, params-file: parms.yml}`],
  [
    'a key with nothing after it, deep within an input',
    `- {project-id: ${P}, notifications: [{type: , user-ids: [u]}]}`,
  ],
  ['a text that is no YAML', 'a: ['],
  ['an alias without an anchor', 'a: *x'],
  ['a name around all entries', `jobs:\n  a:\n    project-id: ${P}\n  b: {project-id: ${Q}, needs: a}`],
  ['a name around a list', `steps:\n  - ${P}\n  - ${Q}`],
  ['an entry that is indented too far', `load:\n  project-id: ${P}\n  sales:\n    project-id: ${Q}`],
  ['tabs as indentation', `a:\n\tproject-id: ${P}\n\ttimeout: 5m`],
];

describe('refused before anything starts, with line and column, is', () => {
  test.each(MISTAKES)('%s', async (_, text) => {
    expect(await problems(text)).toEqual([expect.stringMatching(/^line \d+, column \d+: ./)]);
  });

  test('each mistake, in the words that were reviewed', async () => {
    await expect(await answersTo(MISTAKES, problems)).toMatchFileSnapshot('mistakes.txt');
  });

  test('several unknown keys of an entry, with the list of the known ones once', async () => {
    const text = `a: {project-id: ${P}, colour: red, time-out: 5m, shade: blue}`;
    expect(await problems(text)).toEqual([
      expect.stringMatching(/`colour` is not a key of an entry\. It takes `project-id`, /),
      expect.stringMatching(/`time-out` is not a key of an entry\. Did you mean `timeout`\?$/),
      expect.stringMatching(/`shade` is not a key of an entry\.$/),
    ]);
  });

  test.each([...INPUTS_OF_STEP])('an input of the step that is none of a run: %s', async name => {
    const [problem, ...more] = await problems(`- {project-id: ${P}, ${name}: x}`);
    expect(problem).toContain(`: \`${name}\` `);
    expect(problem).not.toContain('is not a key of an entry');
    expect(more).toEqual([]);
  });

  test('an unknown key, with `needs` among those that do only where there are names', async () => {
    expect((await problems(`a: {project-id: ${P}, colour: red}`)).join()).toContain('`timezone`, `needs`.');
    for (const key of ['colour', 'need'])
      expect((await problems(`- {project-id: ${P}, ${key}: red}`)).join()).not.toContain('`needs`');
  });

  test.each([
    ['- max-parallel: 2', '`max-parallel` is for the whole step'],
    ['- <<: {wait: true}', 'YAML 1.2 has no merge keys'],
    [`- projectid: ${P}`, 'Did you mean `project-id`?'],
  ])('what else is no key of an entry in a list, as itself: %s', async (text, message) => {
    const reported = (await problems(text)).join();
    expect(reported).toContain(message);
  });

  test('parameters beside `params`, each, and what is empty', async () => {
    const text = `- params:\n  region: EMEA\n  project-id: ${P}`;
    expect(await problems(text)).toEqual([
      expect.stringContaining('`params` has no value'),
      expect.stringContaining('line 2, column 3: `region` is not a key of an entry'),
    ]);
  });

  test('names in a list, each', async () => {
    const text = `- orders: ${P}\n- sales:\n    project-id: ${P}`;
    const reported = (await problems(text)).filter(problem =>
      problem.includes('In a list entries have no names'),
    );
    expect(reported).toEqual([
      expect.stringContaining('`orders` is not a key'),
      expect.stringContaining('`sales` is'),
    ]);
  });

  test('keys at the left edge, also where the name above them is empty', async () => {
    expect(await problems(`sales:\nparams:\nproject-id: ${P}\nneeds: [load]\nload: ${P}`)).toEqual([
      expect.stringContaining('line 1, column 1: `sales` has no value'),
      expect.stringContaining('line 2, column 1: `params` has no value'),
      expect.stringContaining('line 4, column 1: `needs` is a key of an entry and stands at the left edge'),
    ]);
  });

  test('an empty key, also where the entry has no project', async () => {
    expect(await problems('- wait:\n  retries: 1')).toEqual([
      expect.stringContaining('`wait` has no value'),
      expect.stringContaining('`1` has no project'),
    ]);
  });

  test('a name of a hundred characters is none of that', async () => {
    expect(await problems(`${'x'.repeat(100)}: ${P}`)).toEqual([]);
  });

  test('what is wrong through an alias, there', async () => {
    expect(await problems(`a: {project-id: ${P}, needs: &n lod}\nlod: ${P}\nb:\n  project-id: *n`)).toEqual([
      "line 4, column 15: `project-id`: `lod` is not a project: give its UUID, its URL as the browser shows it, or the 22-character ID at that URL's end.",
    ]);
  });

  test('a long cycle, with its middle left out', async () => {
    const cycleOf = (length: number) =>
      Array.from({ length }, (_, at) => `n${at}: {project-id: ${P}, needs: n${(at + 1) % length}}`).join(
        '\n',
      );
    const [long = ''] = await problems(cycleOf(1000));
    expect(long).toContain('`n0` → `n1` → `n2` → `n3`');
    expect(long).toContain('→ `n10` → 989 more → `n0` is a cycle');
    expect((await problems(cycleOf(11)))[0]).toContain('→ `n9` → `n10` → `n0` is a cycle');
  });

  test('more than a thousand entries, and nothing else about them', async () => {
    for (const text of [
      '- wrong\n'.repeat(1001),
      Array.from({ length: 1001 }, (_, at) => `n${at}: wrong\n`).join(''),
    ]) {
      expect(await problems(text)).toEqual([
        expect.stringContaining('line 1, column 1: has 1001 entries: the most is 1000'),
      ]);
    }
  });

  test('what excludes each other, of the entry itself', async () => {
    expect(
      await problems(
        `- project-id: ${P}\n  params: {a: 1}\n  params-file: params.yml\n  view-id: v\n  update-published-results: true`,
      ),
    ).toEqual([
      'line 3, column 3: `params-file` cannot be combined with `params`: both give the parameters. Keep one.',
      'line 4, column 3: `view-id` cannot be combined with `params`: a view brings its own parameters. Keep one.',
      'line 4, column 3: `view-id` cannot be combined with `params-file`: a view brings its own parameters. Keep one.',
      'line 5, column 3: `update-published-results` cannot be combined with `params`: the published app shows results for the default parameters. Keep one.',
      'line 5, column 3: `update-published-results` cannot be combined with `params-file`: the published app shows results for the default parameters. Keep one.',
    ]);
  });

  test("what excludes each other, of the entry's inputs and the step's", async () => {
    const published = `- ${P}\n- project-id: ${P}\n  update-published-results: true`;
    expect(await problems(published, { params: 'a: 1' })).toEqual([
      expect.stringContaining(
        "line 3, column 3: `update-published-results` cannot be combined with the step's `params`",
      ),
    ]);
    const withParams = `- ${P}\n- project-id: ${P}\n  params: {a: 1}`;
    expect(await problems(withParams, { 'update-published-results': 'true' })).toEqual([
      expect.stringContaining(
        "line 3, column 3: the step's `update-published-results` cannot be combined with `params`",
      ),
    ]);
    const modest = `- {project-id: ${P}, params: {a: 1}, update-published-results: false}`;
    expect(await problems(modest, { 'update-published-results': 'true' })).toEqual([]);
  });

  test("what is wrong with the step's own inputs, once, however many entries there are", async () => {
    const inputs = { params: 'a: 1', 'view-id': 'v', timeout: '30', 'update-published-results': 'true' };
    const once = await problems(`- ${P}\n`, inputs);
    expect(once).toHaveLength(3);
    expect(await problems(`- ${P}\n`.repeat(5), inputs)).toEqual(once);
  });

  test('everything at once, in the order of the text, together with the other inputs', async () => {
    const text = [
      'load:',
      '  project-id: 42',
      '  retires: 3',
      '  needs: [lod, report]',
      'report:',
      `  project-id: ${P}`,
      '  timeout: 30',
      '  needs: load',
      `load: ${P}`,
      'b:',
      'c: {params: {a: }}',
    ];
    const all = await problems(text.join('\n'), {
      timeout: '30',
      'max-parallel': '0',
      'dbt-run-results': 'r',
    });
    expect(all.map(problem => /^(line \d+|[\w-]+)/.exec(problem)?.[0])).toEqual([
      'timeout',
      ...['line 2', 'line 3', 'line 4', 'line 4', 'line 7', 'line 9', 'line 10', 'line 11', 'line 11'],
      ...['max-parallel', 'dbt-run-results'],
    ]);
  });

  test('a flood of unknown names, within seconds', { timeout: 10_000 }, async () => {
    const needs = Array.from({ length: 10_000 }, (_, at) => `unknown-name-${at}`);
    const lines = Array.from(
      { length: 1000 },
      (_, at) =>
        `known-name-${at}: {project-id: ${P}, needs: [${needs.slice(at * 10, at * 10 + 10).join(', ')}]}`,
    );
    const all = await problems(lines.join('\n'));
    expect(all[0]).toMatch(
      /^line 1, column \d+: `needs` names `unknown-name-0`.* Did you mean `known-name-0`\?$/,
    );
    expect(all).toHaveLength(51);
  });

  test('a flood of mistakes, the first fifty of which are reported', async () => {
    const all = await problems('- wrong\n'.repeat(200));
    expect(all).toHaveLength(51);
    expect(all.at(-1)).toBe('and 150 more of the kind.');
  });
});

/** Whether everything can start at some time, as Kahn finds out: take away what needs nothing that is left. */
function canAllStart(graph: Map<string, string[]>): boolean {
  const left = new Map(graph);
  for (;;) {
    const ready = [...left].filter(([, needs]) => !needs.some(name => left.has(name)));
    if (ready.length === 0) return left.size === 0;
    for (const [name] of ready) left.delete(name);
  }
}

describe('whatever is given,', () => {
  const NAMES = ['a', 'b', 'c', '1', '__proto__', 'constructor', 'null', 'true'];
  const asWritten = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 1, arbitrary: fc.constantFrom('x', 'toString', 'A', '') },
  );
  const graph = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.array(asWritten, { maxLength: 2 })), {
      minLength: 1,
      selector: ([name]) => name,
    })
    .map(pairs => new Map(pairs));

  test('a graph is accepted exactly when its names are known and it has no cycle', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async needs => {
        const body = [...needs].map(
          ([name, all]) => `${JSON.stringify(name)}: {"project-id": "${P}", "needs": ${JSON.stringify(all)}}`,
        );
        const checked = await plan(`{${body.join(', ')}}`);
        const known = [...needs.values()].flat().every(name => needs.has(name));
        expect(checked.ok, messagesOf(checked).join('\n')).toBe(known && canAllStart(needs));
        if (!checked.ok) return;
        const read = stepOf('pipeline', checked).tasks.map(entry => [entry.name, entry.needs]);
        expect(read).toEqual([...needs].map(([name, all]) => [name, [...new Set(all)]]));
      }),
      { numRuns: 500 },
    );
  });

  const key = fc.constantFrom('project-id', 'needs', 'params', 'notifications', 'timeout', 'wait', 'x', '<<');
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown[]>(P, '5m', 'a', ['a'], { a: 1 }, '', null));
  const entry = fc.oneof(value, fc.dictionary(key, value, { noNullPrototype: true }));
  const good = fc.record(
    {
      'project-id': fc.constant(P),
      params: fc.constant({ a: 1 }),
      timeout: fc.constant('5m'),
      wait: fc.boolean(),
    },
    { requiredKeys: ['project-id'], noNullPrototype: true },
  );
  const name = fc.constantFrom('a', 'b', '__proto__', '');
  const listOf = <T>(one: fc.Arbitrary<T>) =>
    fc.oneof(fc.array(one), fc.array(fc.tuple(name, one)).map(Object.fromEntries<T>));
  const pipeline = fc.oneof(fc.jsonValue(), listOf(entry), listOf(good));

  test('the answer is entries or problems with their places', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(pipeline, fc.constantFrom<Inputs[]>({}, { params: 'a: 1' }), async (json, inputs) => {
        const checked = await plan(JSON.stringify(json) || 'null', inputs);
        if (checked.ok) {
          const { tasks: entries } = stepOf('pipeline', checked);
          expect(entries.length).toBeGreaterThan(0);
          for (const { spec: run } of entries) expect(run.request.projectId).toBe(P);
          taken += entries.length;
        }
        for (const problem of messagesOf(checked))
          expect(problem).toMatch(/^pipeline: (line \d+, column \d+: .|and \d+ more)/);
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(0);
  });
});
