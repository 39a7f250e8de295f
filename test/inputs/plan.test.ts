import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readPlan } from '../../src/inputs/plan.ts';
import { accepted, told } from './checked.ts';

const token = `hxtp_${'c0ffee'.repeat(16)}`;
const projectId = '019bce88-5040-7002-acd6-820f765e0f03';
const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
writeFileSync(join(workspace, 'params.yml'), 'region: EMEA');
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** Reads the plan of a step whose `with:` holds `inputs` besides what every step needs. */
const plan = (inputs: Record<string, string> = {}) => {
  const all: Record<string, string> = { token, 'project-id': projectId, ...inputs };
  return readPlan(name => all[name] ?? '', workspace);
};

const defaults = {
  token,
  hexUrl: 'https://app.hex.tech',
  request: { projectId },
  wait: true,
  timeoutMs: 3_600_000,
  cancelOnTimeout: true,
  cancelOnAbort: true,
  summary: true,
};

test('a token and a project are all it takes', async () => {
  expect(accepted(await plan())).toEqual(defaults);
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
    'summary',
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
  ['an empty list of notifications', { notifications: '[]' }, {}],
  ['what is the default anyway', { 'dry-run': 'false', 'use-cached-sql-results': 'true' }, {}],
  [
    'a view together with published results',
    { 'view-id': 'v', 'update-published-results': 'true' },
    { viewId: 'v', updatePublishedResults: true },
  ],
])('the request holds only what the user set: %s', async (_, inputs, request) => {
  expect(accepted(await plan(inputs)).request).toStrictEqual({ projectId, ...request });
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
  ...['cancel-on-timeout', 'cancel-on-abort', 'summary'],
];

test.each(flags)('%s takes true and false and nothing else', async name => {
  for (const given of ['true', 'True', 'TRUE', 'false', 'False', 'FALSE', ' true ']) {
    expect(told(await plan({ [name]: given }))).toEqual([]);
  }
  for (const given of ['yes', 'no', '1', '0', 'on', 'null', 'tRUE', '"true"']) {
    expect(told(await plan({ [name]: given }))).toEqual([
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
  expect(told(await plan({ [name]: given }))).toEqual([expect.stringMatching(`^${name}: .*${message}`)]);
});

test('no project is told with what to give', async () => {
  expect(told(await plan({ 'project-id': '' }))).toEqual([
    "project-id: is empty: give the project's UUID, or its URL as the browser shows it.",
  ]);
});

test('a token is read as it was given, so that a line break at its end is told', async () => {
  expect(told(await plan({ token: `${token}\n` }))).toEqual([
    expect.stringContaining('holds blanks or line breaks'),
  ]);
});

test('params and notifications are read as they were given, so that indentation holds', async () => {
  const read = accepted(
    await plan({
      params: '  region: EMEA\n  top: 10\n',
      notifications: '  - type: ALL\n    user-ids: [u]\n  - type: ALL\n    user-ids: [v]\n',
    }),
  );
  expect(read.request.inputParams).toEqual({ region: 'EMEA', top: 10 });
  expect(read.request.notifications).toHaveLength(2);
});

test.each(['two words', 'a\nb', 'x'.repeat(201)])('a view-id that is none is refused: %j', async given => {
  expect(told(await plan({ 'view-id': given }))).toEqual([expect.stringContaining("is not a view's ID")]);
});

test.each([
  ['params', 'region: EMEA', 'view-id', 'v'],
  ['params-file', 'params.yml', 'view-id', 'v'],
  ['params', 'region: EMEA', 'update-published-results', 'true'],
  ['params-file', 'params.yml', 'update-published-results', 'true'],
])('%s (%s) excludes %s', async (input, given, other, otherGiven) => {
  expect(told(await plan({ [input]: given, [other]: otherGiven }))).toEqual([
    expect.stringMatching(`^${other}: and \`${input}\` exclude each other: .* Keep one\\.$`),
  ]);
});

test('params and params-file exclude each other', async () => {
  expect(told(await plan({ params: 'region: EMEA', 'params-file': 'params.yml' }))).toEqual([
    'params-file: and `params` are both given: keep one.',
  ]);
});

test('params are fine with update-published-results set to false', async () => {
  expect(told(await plan({ params: 'region: EMEA', 'update-published-results': 'false' }))).toEqual([]);
});

test('all problems are told at once, each with its input', async () => {
  const problems = told(
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
      summary: 'maybe',
    }),
  );
  expect(problems.map(problem => problem.split(':')[0])).toEqual([
    ...[
      'token',
      'hex-url',
      'summary',
      'project-id',
      'params',
      'params',
      'params-file',
      'view-id',
      'use-cached-sql-results',
    ],
    ...[
      'notifications',
      'dry-run',
      'params-file',
      'view-id',
      'update-published-results',
      'view-id',
      'update-published-results',
    ],
    ...['wait', 'timeout', 'cancel-on-timeout', 'cancel-on-abort', 'poll-interval'],
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
        expect(told(await plan({ ...given, token: secret })).join('\n')).not.toContain(token);
      },
    ),
  );
});
