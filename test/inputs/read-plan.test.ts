import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { accepted, messagesOf } from './checked.ts';
import { planOf, stepOf, TOKEN as token } from './step.ts';

const projectId = '019bce88-5040-7002-acd6-820f765e0f03';
const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
writeFileSync(join(workspace, 'params.yml'), 'region: EMEA');
writeFileSync(
  join(workspace, 'pipeline.yml'),
  `load: ${projectId}\nreport: {project-id: ${projectId}, needs: load}`,
);
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** Reads the plan of a step whose `with:` holds `inputs` besides what every step needs. */
const plan = (inputs: Record<string, string> = {}, env: Record<string, string> = {}) =>
  planOf({ 'project-id': projectId, ...inputs }, workspace, env);

const defaults = {
  kind: 'run',
  token,
  hexUrl: 'https://app.hex.tech',
  request: { projectId },
  wait: true,
  timeoutMs: 3_600_000,
  cancelOnTimeout: true,
  cancelOnAbort: true,
  ifActive: 'start',
  retries: 0,
  summary: true,
};

test('a token and a project are all it takes', async () => {
  expect(accepted(await plan())).toEqual(defaults);
});

const otherToken = `hxtw_${'ab12cd34'.repeat(12)}`;

test('the token may come from the environment', async () => {
  const read = await plan({ token: ' ' }, { HEX_API_TOKEN: otherToken });
  expect(accepted(read)).toEqual({ ...defaults, token: otherToken });
});

test('of two tokens, that of the input counts', async () => {
  expect(accepted(await plan({}, { HEX_API_TOKEN: otherToken }))).toEqual(defaults);
  expect(messagesOf(await plan({ token: 'a b' }, { HEX_API_TOKEN: otherToken }))).toEqual([
    expect.stringMatching(/^token: holds blanks/),
  ]);
});

test('a bad token from the environment is called by the name of its variable', async () => {
  const read = await plan({ token: '' }, { HEX_API_TOKEN: `${otherToken}\n` });
  expect(messagesOf(read)).toEqual([expect.stringMatching(/^HEX_API_TOKEN: holds blanks/)]);
  expect(read).toMatchObject({ error: [{ meant: 'token' }] });
});

test('where there is no token, both ways to give one are named', async () => {
  expect(messagesOf(await plan({ token: '' }, { HEX_API_TOKEN: ' ' }))).toEqual([
    expect.stringMatching(/^token: is empty, and so is the variable `HEX_API_TOKEN`/),
  ]);
});

test.each(['', '   ', '\n'])('an input that is set to nothing (%j) has its default', async nothing => {
  const names = [
    ...['hex-url', 'params', 'params-file', 'view-id', 'update-published-results', 'use-cached-sql-results'],
    ...[
      'notifications',
      'dry-run',
      'wait',
      'timeout',
      'cancel-on-timeout',
      'cancel-on-abort',
      'poll-interval',
    ],
    ...['pipeline', 'pipeline-file', 'max-parallel', 'fail-fast', 'dbt-manifest', 'dbt-run-results'],
    ...['command', 'if-active', 'retries', 'timezone', 'charts', 'charts-path', 'run-id', 'status-filter'],
    ...['trigger-filter', 'limit', 'summary', 'pr-comment', 'comment-tag', 'github-token'],
  ];
  expect(accepted(await plan(Object.fromEntries(names.map(name => [name, nothing]))))).toEqual(defaults);
});

test.each<[string, Record<string, string>, object]>([
  ['params', { params: 'region: EMEA' }, { inputParams: { region: 'EMEA' } }],
  ['an explicit null', { params: 'region: null' }, { inputParams: { region: null } }],
  ['params-file', { 'params-file': ' params.yml\n' }, { inputParams: { region: 'EMEA' } }],
  ['view-id', { 'view-id': 'abc123' }, { viewId: 'abc123' }],
  ['update-published-results', { 'update-published-results': 'true' }, { updatePublishedResults: true }],
  ['use-cached-sql-results', { 'use-cached-sql-results': 'false' }, { useCachedSqlResults: false }],
  ['dry-run', { 'dry-run': 'true' }, { dryRun: true }],
  [
    'notifications',
    { notifications: '[{type: ALL, user-ids: [u]}]' },
    { notifications: [{ type: 'ALL', userIds: ['u'], includeSuccessScreenshot: false }] },
  ],
  ['empty params', { params: '{}' }, {}],
  ['empty params together with a view', { params: '{}', 'view-id': 'v' }, { viewId: 'v' }],
  ['an empty list of notifications', { notifications: '[]' }, {}],
  ['what is the default anyway', { 'dry-run': 'false', 'use-cached-sql-results': 'true' }, {}],
  [
    'a view together with published results',
    { 'view-id': 'v', 'update-published-results': 'true' },
    { viewId: 'v', updatePublishedResults: true },
  ],
])('the request holds only what the user set: %s', async (_, inputs, request) => {
  expect(stepOf('run', await plan(inputs)).request).toStrictEqual({ projectId, ...request });
});

test.each<[string, string, object]>([
  ['hex-url', ' https://eu.hex.tech/api/v1 ', { hexUrl: 'https://eu.hex.tech' }],
  ['wait', 'false', { wait: false }],
  ['timeout', '90s', { timeoutMs: 90_000 }],
  ['cancel-on-timeout', 'false', { cancelOnTimeout: false }],
  ['cancel-on-abort', 'False', { cancelOnAbort: false }],
  ['poll-interval', '5s', { pollIntervalMs: 5000 }],
  ['summary', 'FALSE', { summary: false }],
])('%s: %s', async (name, given, part) => {
  expect(accepted(await plan({ [name]: given }))).toEqual({ ...defaults, ...part });
});

const flags = [
  ...['update-published-results', 'use-cached-sql-results', 'dry-run', 'wait'],
  ...['cancel-on-timeout', 'cancel-on-abort', 'fail-fast', 'summary'],
];

test.each(flags)('%s takes true and false and nothing else', async name => {
  for (const given of ['true', 'True', 'TRUE', 'false', 'False', 'FALSE', ' true ']) {
    expect(messagesOf(await plan({ [name]: given }))).toEqual([]);
  }
  for (const given of ['yes', 'no', '1', '0', 'on', 'null', 'tRUE', '"true"']) {
    expect(messagesOf(await plan({ [name]: given }))).toEqual([
      `${name}: \`${given}\` is neither \`true\` nor \`false\`.`,
    ]);
  }
});

test.each([
  ['timeout', '30', 'has no unit'],
  ['timeout', '0s', 'is too short: the least is 1s'],
  ['timeout', '6d', 'is too long: the most is 5d'],
  ['poll-interval', '30', 'has no unit'],
  ['poll-interval', '0.5s', 'is too short: the least is 1s'],
])('%s: %s %s', async (name, given, message) => {
  expect(messagesOf(await plan({ [name]: given }))).toEqual([
    expect.stringMatching(`^${name}: .*${message}`),
  ]);
});

test('no project is reported with what to give', async () => {
  expect(messagesOf(await plan({ 'project-id': '' }))).toEqual([
    "project-id: is empty: give the project's UUID, or its URL as the browser shows it. For many projects give `pipeline`, `pipeline-file`, `dbt-manifest` or `project-filter` instead.",
  ]);
});

test('a token is read as it was given, so that a line break at its end is reported', async () => {
  expect(messagesOf(await plan({ token: `${token}\n` }))).toEqual([
    expect.stringContaining('holds blanks or line breaks'),
  ]);
});

test('params and notifications are read as they were given, so that indentation holds', async () => {
  const read = stepOf(
    'run',
    await plan({
      params: '  region: EMEA\n  top: 10\n',
      notifications: '  - type: ALL\n    user-ids: [u]\n  - type: ALL\n    user-ids: [v]\n',
    }),
  );
  expect(read.request.inputParams).toEqual({ region: 'EMEA', top: 10 });
  expect(read.request.notifications).toHaveLength(2);
});

test.each(['two words', 'a\nb', 'x'.repeat(201)])('a view-id that is none is refused: %j', async given => {
  expect(messagesOf(await plan({ 'view-id': given }))).toEqual([
    expect.stringContaining("is not a view's ID"),
  ]);
});

test.each([
  ['params', 'region: EMEA', 'view-id', 'v'],
  ['params-file', 'params.yml', 'view-id', 'v'],
  ['params', 'region: EMEA', 'update-published-results', 'true'],
  ['params-file', 'params.yml', 'update-published-results', 'true'],
])('%s (%s) excludes %s', async (input, given, other, otherGiven) => {
  expect(messagesOf(await plan({ [input]: given, [other]: otherGiven }))).toEqual([
    expect.stringMatching(`^${other}: cannot be combined with \`${input}\`: .* Keep one\\.$`),
  ]);
});

test('params and params-file exclude each other', async () => {
  expect(messagesOf(await plan({ params: 'region: EMEA', 'params-file': 'params.yml' }))).toEqual([
    'params-file: cannot be combined with `params`: both give the parameters. Keep one.',
  ]);
});

test('a flag that is none is reported once, and not as what it might have excluded', async () => {
  expect(
    messagesOf(await plan({ params: 'region: EMEA', 'update-published-results': 'maybe' })),
  ).toHaveLength(1);
});

test('params are fine with update-published-results set to false', async () => {
  expect(messagesOf(await plan({ params: 'region: EMEA', 'update-published-results': 'false' }))).toEqual([]);
});

test('all problems are reported at once, each with its input', async () => {
  const problems = messagesOf(
    await plan({
      token: 'two words',
      'hex-url': 'http://app.hex.tech',
      'project-id': '../../users',
      params: 'region:\nid: 1e999',
      'params-file': '../outside.yml',
      'view-id': 'two words',
      'update-published-results': 'true',
      'use-cached-sql-results': 'maybe',
      notifications: '- ALL',
      'dry-run': 'maybe',
      wait: 'maybe',
      timeout: '30',
      'cancel-on-timeout': 'maybe',
      'cancel-on-abort': 'maybe',
      'poll-interval': '1ms',
      'max-parallel': '26',
      'fail-fast': 'maybe',
      summary: 'maybe',
      timezone: 'Berlin',
      charts: '- a: b',
      'charts-path': '..',
      'run-id': 'x',
      limit: '5',
      'pr-comment': 'maybe',
      'comment-tag': 'a\nb',
    }),
  );
  expect(problems.map(problem => problem.split(':')[0])).toEqual([
    ...['token', 'hex-url', 'summary', 'run-id', 'project-id', 'params', 'params', 'params-file', 'view-id'],
    ...['use-cached-sql-results', 'notifications', 'dry-run', 'wait', 'timeout', 'cancel-on-timeout'],
    ...['cancel-on-abort', 'poll-interval', 'timezone'],
    ...['params-file', 'view-id', 'update-published-results', 'view-id', 'update-published-results'],
    ...['max-parallel', 'fail-fast', 'charts', 'charts-path', 'pr-comment', 'comment-tag', 'limit'],
  ]);
});

const TARGETS = ['project-id', 'pipeline', 'pipeline-file', 'project-filter', 'dbt-manifest'];
const targets: Record<string, string> = {
  'project-id': projectId,
  pipeline: `- ${projectId}`,
  'pipeline-file': 'pipeline.yml',
  'project-filter': 'category: nightly',
  'dbt-manifest': 'target/manifest.json',
};

test.each([
  ['project-id', 'run'],
  ['pipeline', 'pipeline'],
  ['pipeline-file', 'pipeline'],
  ['project-filter', 'filtered-run'],
  ['dbt-manifest', 'dbt'],
])('a step with %s alone is a step of the kind %s', async (name, kind) => {
  expect(accepted(await planOf({ [name]: targets[name] ?? '' }, workspace)).kind).toBe(kind);
});

test.each(TARGETS.flatMap((one, at) => TARGETS.slice(at + 1).map(other => [one, other] as const)))(
  '%s and %s exclude each other',
  async (one, other) => {
    const given = { [one]: targets[one] ?? '', [other]: targets[other] ?? '' };
    expect(messagesOf(await planOf(given, workspace))).toEqual([
      `${other}: cannot be combined with \`${one}\`: each of them says which projects the step is about. Keep one.`,
    ]);
  },
);

test('of several that exclude each other, each is checked', async () => {
  const inputs = { 'project-id': 'x', pipeline: '- x', 'pipeline-file': 'x.yml', 'dbt-manifest': 'x' };
  const problems = messagesOf(await planOf(inputs, workspace));
  expect(problems.map(problem => problem.split(':')[0])).toEqual([
    ...['project-id', 'pipeline', 'pipeline-file'],
    ...['pipeline', 'pipeline-file', 'dbt-manifest'],
  ]);
});

test('a pipeline is read as it was given, so that indentation holds', async () => {
  const inputs = { pipeline: `  a: ${projectId}\n  b: ${projectId}\n` };
  expect(stepOf('pipeline', await planOf(inputs, workspace)).tasks).toHaveLength(2);
});

test('a pipeline may stand in a file, where its places are reported', async () => {
  const step = stepOf('pipeline', await planOf({ 'pipeline-file': ' pipeline.yml\n' }, workspace));
  expect(step.tasks.map(({ name, needs }) => [name, needs])).toEqual([
    ['load', []],
    ['report', ['load']],
  ]);
  writeFileSync(join(workspace, 'wrong.yml'), `load: ${projectId}\nreport: {needs: lod}`);
  expect(messagesOf(await planOf({ 'pipeline-file': 'wrong.yml' }, workspace))).toEqual([
    expect.stringContaining('pipeline-file: line 2, column 1: `report` has no project'),
    'pipeline-file: line 2, column 17: `needs` names `lod`, which is not in the pipeline. Did you mean `load`?',
  ]);
});

test.each([
  ['outside the workspace', '..', /`..` is outside the workspace/],
  ['that is not there', 'pipelines.yml', /`pipelines.yml` is not there/],
  ['that is empty', 'empty.yml', /line 1, column 1: is empty\. A pipeline is/],
  ['that is too large', 'large.yml', /has 1000001 bytes: the most is 1 MB/],
])('a pipeline-file %s is refused', async (_, path, message) => {
  writeFileSync(join(workspace, 'empty.yml'), '');
  writeFileSync(join(workspace, 'large.yml'), ' '.repeat(1_000_001));
  expect(messagesOf(await planOf({ 'pipeline-file': path }, workspace))).toEqual([
    expect.stringMatching(message),
  ]);
});

test("what dbt's exposures name is run with the step's own inputs", async () => {
  const inputs = {
    'dbt-manifest': ' target/manifest.json ',
    'dbt-run-results': '\n target/run_results.json\r\n\n/elsewhere/run_results.json\n',
    params: 'region: EMEA',
    timeout: '2h',
    'cancel-on-abort': 'false',
    'max-parallel': '25',
    'fail-fast': 'true',
  };
  expect(stepOf('dbt', await planOf(inputs, workspace))).toEqual({
    token,
    hexUrl: 'https://app.hex.tech',
    summary: true,
    kind: 'dbt',
    workspace,
    manifestPath: 'target/manifest.json',
    runResultsPaths: ['target/run_results.json', '/elsewhere/run_results.json'],
    timeoutMs: 7_200_000,
    maxParallel: 25,
    failFast: true,
    defaults: {
      request: { inputParams: { region: 'EMEA' } },
      wait: true,
      timeoutMs: 7_200_000,
      cancelOnTimeout: true,
      cancelOnAbort: false,
      ifActive: 'start',
      retries: 0,
    },
  });
});

test('dbt-run-results says nothing without dbt-manifest', async () => {
  const problem =
    'dbt-run-results: says nothing without `dbt-manifest`, which names the exposures: give both.';
  expect(messagesOf(await plan({ 'dbt-run-results': 'r.json' }))).toEqual([problem]);
  expect(messagesOf(await planOf({ 'dbt-run-results': 'r.json' }, workspace))).toEqual([problem]);
  const step = stepOf('dbt', await planOf({ 'dbt-manifest': 'm.json' }, workspace));
  expect(step.runResultsPaths).toEqual([]);
});

test.each(['1', '5', '25', ' 7 '])('max-parallel may be %j', async given => {
  const inputs = { pipeline: `- ${projectId}`, 'max-parallel': given };
  expect(stepOf('pipeline', await planOf(inputs, workspace)).maxParallel).toBe(Number(given));
});

test.each([
  ['0', 'is not a whole number from 1 to 25.'],
  ['00', 'is not a whole number from 1 to 25.'],
  ['-1', 'is not a whole number from 1 to 25.'],
  ['2.5', 'is not a whole number from 1 to 25.'],
  ['1e1', 'is not a whole number from 1 to 25.'],
  ['all', 'is not a whole number from 1 to 25.'],
  ['26', 'is too many: the most is 25, as Hex gives a user no more kernels at once.'],
  ['1'.repeat(400), 'is too many'],
])('max-parallel: %s %s', async (given, message) => {
  expect(messagesOf(await plan({ 'max-parallel': given }))).toEqual([
    expect.stringMatching(`^max-parallel: .*${message}`),
  ]);
});

test('whatever the inputs, the token is in no problem and nothing is thrown', async () => {
  const names = [
    'hex-url',
    'project-id',
    'params',
    'params-file',
    'view-id',
    'notifications',
    'timeout',
    'poll-interval',
    ...TARGETS,
    ...['max-parallel', 'dbt-run-results', 'timezone', 'charts', 'charts-path', 'comment-tag'],
    ...flags,
  ];
  const inputs = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' }), {
    noNullPrototype: true,
  });
  await fc.assert(
    fc.asyncProperty(
      inputs,
      fc.constantFrom(token, `${token}\n`, ` ${token}`, `${token} ${token}`, `${token}é`),
      async (given, secret) => {
        expect(messagesOf(await plan({ ...given, token: secret })).join('\n')).not.toContain(token);
      },
    ),
  );
});

test.each(['params', 'notifications', 'charts', 'pipeline'])(
  'what holds nothing but comments is left out: %s',
  async name => {
    expect(accepted(await plan({ [name]: '# region: EMEA\n\n  # top: 10\n' }))).toEqual(defaults);
  },
);

test('a tag may look like a comment in YAML', async () => {
  const comment = { 'pr-comment': 'true', 'github-token': 'ghs_1', 'comment-tag': '#1' };
  expect(accepted(await plan(comment))).toMatchObject({ comment: { tag: '#1' } });
});

test('a comment is no project', async () => {
  expect(messagesOf(await plan({ 'project-id': '', pipeline: '# later' }))).toEqual([
    expect.stringContaining('project-id: is empty'),
  ]);
});

test('a limit goes with a filter of projects, up to a thousand', async () => {
  const filter = { 'project-id': '', 'project-filter': 'category: nightly' };
  expect(accepted(await plan({ ...filter, limit: '1000' }))).toMatchObject({ limit: 1_000 });
  expect(accepted(await plan(filter))).toMatchObject({ limit: 100 });
  expect(messagesOf(await plan({ ...filter, limit: '1001' }))).toEqual([
    expect.stringMatching(/^limit: `1001` is too many: a step runs at most 1000 projects/),
  ]);
  expect(messagesOf(await plan({ limit: '5' }))).toEqual([
    'limit: goes with `project-filter` alone, where it says how many projects may match: leave it out.',
  ]);
});
