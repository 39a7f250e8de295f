import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accepted, messagesOf } from './checked.ts';
import { planOf, TOKEN } from './step.ts';

const P = '019bce88-5040-7002-acd6-820f765e0f03';
const RUN = '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d01';
const CHART = '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01';

type Inputs = Record<string, string>;
const plan = (inputs: Inputs) => planOf(inputs, tmpdir());

const step = { token: TOKEN, hexUrl: 'https://app.hex.tech', summary: true };
const HOUR = 3_600_000;

describe('a command', () => {
  test.each<[string, Inputs, object]>([
    ['status', {}, { kind: 'status', projectId: P, wait: true, timeoutMs: HOUR }],
    [
      'status',
      {
        ...{ 'run-id': RUN.toUpperCase(), wait: 'false', timeout: '90s', 'poll-interval': '5s' },
        ...{ 'cancel-on-timeout': 'false', 'cancel-on-abort': 'false' },
      },
      { kind: 'status', projectId: P, runId: RUN, wait: false, timeoutMs: 90_000, pollIntervalMs: 5_000 },
    ],
    [
      'status',
      { 'max-age': '26h', 'trigger-filter': 'scheduled' },
      {
        ...{ kind: 'status', projectId: P, wait: true, timeoutMs: HOUR },
        ...{ maxAgeMs: 26 * HOUR, triggerFilter: 'SCHEDULED' },
      },
    ],
    // All triggers is what counts without a filter.
    ['status', { 'trigger-filter': 'ALL' }, { kind: 'status', projectId: P, wait: true, timeoutMs: HOUR }],
    ['cancel', {}, { kind: 'cancel', projectId: P, wait: true, timeoutMs: HOUR }],
    [
      'cancel',
      { 'run-id': ` ${RUN}\n`, wait: 'false', timeout: '90s', 'poll-interval': '5s' },
      { kind: 'cancel', projectId: P, runId: RUN, wait: false, timeoutMs: 90_000 },
    ],
    ['list-runs', {}, { kind: 'list', query: { of: 'runs', projectId: P, limit: 100 }, timeoutMs: HOUR }],
    [
      'list-runs',
      { limit: ' 7 ', 'status-filter': ' ERRORED ', 'trigger-filter': 'SCHEDULED', timeout: '2m' },
      {
        kind: 'list',
        query: {
          ...{ of: 'runs', projectId: P, limit: 7 },
          ...{ statusFilter: 'ERRORED', triggerFilter: 'SCHEDULED' },
        },
        timeoutMs: 120_000,
      },
    ],
  ])('%s with a project and %j', async (command, inputs, task) => {
    expect(accepted(await plan({ 'project-id': P, command, ...inputs }))).toStrictEqual({ ...step, ...task });
  });

  test('status and list-projects go by a filter in place of a project', async () => {
    const filter = { category: ['nightly'] };
    const given = { 'project-filter': 'category: nightly' };
    expect(
      accepted(await plan({ command: 'status', ...given, 'max-parallel': '7', 'max-age': '7d' })),
    ).toStrictEqual({
      ...{ ...step, kind: 'filtered-status', filter, maxParallel: 7 },
      ...{ wait: true, timeoutMs: HOUR, maxAgeMs: 7 * 24 * HOUR },
    });
    expect(accepted(await plan({ command: 'list-projects', ...given, limit: '3' }))).toStrictEqual({
      ...{ ...step, kind: 'list', timeoutMs: HOUR },
      query: { of: 'projects', limit: 3, filter },
    });
  });

  test('what is about the newest run does not go with the ID of one', async () => {
    const given = { command: 'status', 'run-id': RUN, 'max-age': '1d', 'trigger-filter': 'API' };
    expect(messagesOf(await plan({ ...given, 'project-id': P }))).toEqual([
      'max-age: cannot be combined with `run-id`: it is about the newest run. Keep one.',
      'trigger-filter: cannot be combined with `run-id`: it is about the newest run. Keep one.',
    ]);
    expect(
      messagesOf(await plan({ command: 'status', 'run-id': RUN, 'project-filter': 'category: nightly' })),
    ).toEqual(['project-filter: cannot be combined with `run-id`: it is about the newest run. Keep one.']);
  });

  test.each([
    ['30', /has no unit/],
    ['91d', /is too long: the most is 90d\./],
  ])('a run may not be as old as %s', async (given, message) => {
    const [first] = messagesOf(await plan({ command: 'status', 'project-id': P, 'max-age': given }));
    expect(first).toMatch(message);
  });

  test.each(['projects', 'users', 'groups', 'connections'])('list-%s lists all, or some', async what => {
    const list = { ...step, kind: 'list', timeoutMs: HOUR };
    const command = ` list-${what} `;
    expect(accepted(await plan({ command }))).toStrictEqual({ ...list, query: { of: what } });
    expect(accepted(await plan({ command, limit: '3' }))).toStrictEqual({
      ...list,
      query: { of: what, limit: 3 },
    });
  });

  test('is run where none is given', async () => {
    for (const command of ['', ' ', 'run']) {
      expect(accepted(await plan({ command, 'project-id': P })).kind).toBe('run');
    }
  });

  test('that is none is reported with those there are, and with what is wrong whatever it is', async () => {
    expect(messagesOf(await plan({ command: 'list-run', timeout: '30', 'pr-comment': 'yes' }))).toEqual([
      'command: `list-run` is not known. Did you mean `list-runs`? Give one of `run`, `status`, `cancel`, `list-runs`, `list-projects`, `list-users`, `list-groups`, `list-connections`.',
      expect.stringMatching(/^timeout: `30` has no unit/),
      'pr-comment: `yes` is neither `true` nor `false`.',
    ]);
  });

  test('that is none leaves nothing untold that is wrong in itself, and does not ask what goes with it', async () => {
    const problems = messagesOf(
      await plan({
        ...{ command: 'runn', limit: 'x', 'fail-fast': 'x', 'max-parallel': '0', charts: '- a: b' },
        ...{ 'charts-path': '..', 'run-id': 'x', 'status-filter': 'DONE', 'trigger-filter': 'ME' },
        ...{ pipeline: '- x', 'pipeline-file': 'none.yml', 'dbt-manifest': 'm', 'dbt-run-results': 'r' },
      }),
    );
    expect(problems.map(problem => problem.replace(/:.*/, ''))).toEqual([
      ...['command', 'pipeline', 'pipeline-file', 'max-parallel', 'fail-fast', 'charts', 'charts-path'],
      ...['run-id', 'status-filter', 'trigger-filter', 'limit'],
    ]);
    expect(problems.join()).not.toContain('exclude');
    expect(messagesOf(await plan({ command: 'runn' }))).toHaveLength(1);
    expect(messagesOf(await plan({ command: 'runn', charts: CHART, 'dbt-run-results': 'r' }))).toHaveLength(
      1,
    );
  });

  test.each([
    ['status', "`command: status` needs it, even where `run-id` is given, because Hex's API asks for both"],
    ['cancel', "`command: cancel` needs it, even where `run-id` is given, because Hex's API asks for both"],
  ])('%s needs a project, even where it has a run', async (command, why) => {
    const message = `project-id: is empty, and ${why}. Give the project's UUID, or its URL as the browser shows it.`;
    expect(messagesOf(await plan({ command, 'run-id': RUN }))).toEqual([message]);
    const many = command === 'status' ? ' For many projects give `project-filter`.' : '';
    expect(messagesOf(await plan({ command }))).toEqual([message + many]);
  });

  test('list-runs needs a project', async () => {
    expect(messagesOf(await plan({ command: 'list-runs' }))).toEqual([
      "project-id: is empty, and `command: list-runs` lists the runs of one project. Give the project's UUID, or its URL as the browser shows it.",
    ]);
  });

  test.each(['status', 'cancel', 'list-runs'])(
    '%s tells once of a target other than a project',
    async command => {
      for (const [name, given] of [
        ['pipeline', `- ${P}`],
        ['pipeline-file', 'p.yml'],
        ['dbt-manifest', 'manifest.json'],
      ] as const) {
        expect(messagesOf(await plan({ command, [name]: given }))).toEqual([
          `${name}: goes with \`command: run\`, not with \`command: ${command}\`: give \`project-id\` instead.`,
        ]);
        expect(messagesOf(await plan({ command, [name]: given, 'project-id': P }))).toEqual([
          expect.stringMatching(/: leave it out\.$/),
        ]);
      }
      expect(messagesOf(await plan({ command, retries: '1' }))).toHaveLength(2);
    },
  );

  test.each(['status', 'cancel', 'list-runs'])('%s tells a project that is none once', async command => {
    expect(messagesOf(await plan({ command, 'project-id': 'sales' }))).toEqual([
      expect.stringMatching(/^project-id: `sales` is not a project/),
    ]);
  });

  test.each(['status', 'cancel'])('%s refuses what is no run, and says where to find one', async command => {
    for (const given of ['sales', `${RUN}0`, `https://app.hex.tech/acme/app/${P}/latest?runId=${RUN}`]) {
      const [problem, ...others] = messagesOf(await plan({ command, 'project-id': P, 'run-id': given }));
      expect(problem).toMatch(
        /^run-id: `.*` is not a run's ID, which is a UUID: take it from the output `run-id` of the step that started the run, or `runId` from what `command: list-runs` finds\.$/,
      );
      expect(others).toEqual([]);
    }
  });

  test('tells everything that is wrong with its own inputs at once', async () => {
    const wrong = {
      ...{ 'status-filter': 'DONE', 'trigger-filter': 'CRON', limit: '0' },
      ...{ timeout: '30', timezone: 'Berlin', 'comment-tag': 'a\nb', params: 'a: 1' },
    };
    const problems = messagesOf(await plan({ command: 'list-runs', ...wrong }));
    expect(problems.map(problem => problem.split(':')[0])).toEqual([
      ...['params', 'timeout', 'timezone', 'project-id', 'status-filter', 'trigger-filter', 'limit'],
      'comment-tag',
    ]);
    expect(messagesOf(await plan({ command: 'cancel', 'run-id': 'x' }))).toHaveLength(2);
  });
});

/** What goes with every command, and a value for each that is wrong everywhere. */
const WRONG_EVERYWHERE: Inputs = {
  ...{ 'hex-url': 'app', timeout: '30', 'poll-interval': '30', wait: 'yes', summary: 'yes' },
  ...{ 'pr-comment': 'yes', 'comment-tag': 'x'.repeat(101), timezone: 'Berlin' },
};

const EVERY_LIST = ['list-runs', 'list-projects', 'list-users', 'list-groups', 'list-connections'];
/** Of each input that does not go with every command: those it goes with, and something that it can be set to. */
const GOES_WITH: Record<string, [commands: string[], given: string]> = {
  'project-id': [['run', 'status', 'cancel', 'list-runs'], P],
  params: [['run'], 'a: 1'],
  'params-file': [['run'], 'not-there.yml'],
  'view-id': [['run'], 'v'],
  'update-published-results': [['run'], 'TRUE'],
  'use-cached-sql-results': [['run'], 'False'],
  notifications: [['run'], '[{type: ALL, user-ids: [u]}]'],
  'dry-run': [['run'], 'true'],
  'if-active': [['run'], 'wait'],
  'cancel-on-timeout': [['run', 'status'], 'false'],
  'cancel-on-abort': [['run', 'status'], 'false'],
  retries: [['run'], '1'],
  pipeline: [['run'], `- ${P}`],
  'pipeline-file': [['run'], 'not-there.yml'],
  'project-filter': [['run', 'status', 'list-projects'], 'category: nightly'],
  'max-parallel': [['run', 'status'], '6'],
  'fail-fast': [['run'], 'true'],
  'dbt-manifest': [['run'], 'manifest.json'],
  'dbt-run-results': [['run'], 'run_results.json'],
  charts: [['run'], CHART],
  'charts-path': [['run'], 'charts'],
  'run-id': [['status', 'cancel'], RUN],
  'status-filter': [['list-runs'], 'ERRORED'],
  'max-age': [['status'], '1d'],
  'trigger-filter': [['list-runs', 'status'], 'API'],
  limit: [['run', ...EVERY_LIST], '5'],
};
const COMMANDS = ['run', 'status', 'cancel', ...EVERY_LIST];

/** The inputs that are refused because they do not go with the command. */
const refused = async (inputs: Inputs): Promise<string[]> =>
  messagesOf(await plan(inputs)).flatMap(
    problem => /^([\w-]+): goes with `command: /.exec(problem)?.[1] ?? [],
  );

describe('an input that does not go with the command', () => {
  test.each(COMMANDS)('is refused, whatever else is set: %s', async command => {
    const names = fc.subarray(Object.keys(GOES_WITH));
    await fc.assert(
      fc.asyncProperty(names, async set => {
        const inputs = Object.fromEntries(set.map(name => [name, GOES_WITH[name]?.[1] ?? '']));
        const strays = set.filter(name => !GOES_WITH[name]?.[0].includes(command));
        expect((await refused({ ...inputs, command })).toSorted()).toEqual(strays.toSorted());
      }),
    );
  });

  test('is reported with the commands that it goes with', async () => {
    const inputs = { params: 'a: 1', 'cancel-on-abort': 'false', 'project-id': P, 'run-id': RUN };
    expect(messagesOf(await plan({ ...inputs, command: 'list-users' }))).toEqual([
      'project-id: goes with `command: run`, `command: status`, `command: cancel` and `command: list-runs`, not with `command: list-users`: leave it out.',
      'params: goes with `command: run`, not with `command: list-users`: leave it out.',
      'cancel-on-abort: goes with `command: run` and `command: status`, not with `command: list-users`: leave it out.',
      'run-id: goes with `command: status` and `command: cancel`, not with `command: list-users`: leave it out.',
    ]);
  });

  test('is reported once, right or wrong', async () => {
    const wrong = { params: '[', 'params-file': '..', retries: 'x', limit: 'x', pipeline: '[', charts: '[' };
    const problems = messagesOf(await plan({ ...wrong, command: 'status', 'project-id': P }));
    expect(problems.map(problem => /^[\w-]+: goes with/.exec(problem)?.[0])).toEqual(
      ['params', 'params-file', 'retries', 'pipeline', 'charts', 'limit'].map(name => `${name}: goes with`),
    );
  });

  test('may be set to its default, a flag in any capitals', async () => {
    const defaults = {
      ...{ 'update-published-results': 'FALSE', 'use-cached-sql-results': 'True', 'dry-run': ' false\n' },
      ...{ 'if-active': 'start', 'cancel-on-timeout': 'TRUE', 'cancel-on-abort': ' true', retries: ' 0 ' },
      ...{ 'max-parallel': '5', 'fail-fast': 'False', params: ' \n', 'project-id': ' ' },
    };
    expect(messagesOf(await plan({ ...defaults, command: 'list-groups' }))).toEqual([]);
    expect(messagesOf(await plan({ 'if-active': 'START', command: 'list-groups' }))).toEqual([
      expect.stringMatching(/^if-active: goes with/),
    ]);
  });
});

describe('what goes with every command is checked with', () => {
  test.each(COMMANDS)('%s', async command => {
    const project: Inputs = GOES_WITH['project-id']?.[0].includes(command) ? { 'project-id': P } : {};
    for (const [name, given] of Object.entries(WRONG_EVERYWHERE)) {
      expect(messagesOf(await plan({ ...project, command, [name]: given }))).toEqual([
        expect.stringMatching(`^${name}: `),
      ]);
    }
    const fine = { ...project, command, timezone: 'Europe/Berlin', 'poll-interval': '5s', wait: 'false' };
    expect(messagesOf(await plan({ ...fine, 'comment-tag': 'linux', 'pr-comment': 'FALSE' }))).toEqual([]);
  });
});

describe('a comment on the pull request', () => {
  const comment = async (inputs: Inputs) => accepted(await plan({ 'project-id': P, ...inputs })).comment;
  const githubToken = 'ghs_0123456789';

  test('is wanted only where pr-comment says so', async () => {
    const inputs = { 'github-token': githubToken, 'comment-tag': 'linux' };
    expect(await comment(inputs)).toBeUndefined();
    expect(accepted(await plan({ 'project-id': P, ...inputs }))).not.toHaveProperty('comment');
    expect(await comment({ ...inputs, 'pr-comment': 'True' })).toEqual({ githubToken, tag: 'linux' });
  });

  test.each([
    { pipeline: `- ${P}` },
    { 'dbt-manifest': 'manifest.json' },
    { command: 'status', 'project-id': P },
    { command: 'cancel', 'project-id': P },
    { command: 'list-users' },
  ] as Inputs[])('may be wanted of %j', async inputs => {
    const read = accepted(await plan({ ...inputs, 'pr-comment': 'true', 'github-token': githubToken }));
    expect(read.comment).toEqual({ githubToken, tag: '' });
  });

  test("needs GitHub's token, which is in no problem", async () => {
    const wanted = { 'project-id': P, 'pr-comment': 'true' };
    expect(messagesOf(await plan({ ...wanted, 'github-token': ' ' }))).toEqual([
      'github-token: is empty, and without it `pr-comment: true` can write nothing: leave it out for the token of the job, or give another.',
    ]);
    const problems = messagesOf(
      await plan({ ...wanted, 'github-token': githubToken, 'comment-tag': 'a\nb' }),
    );
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain(githubToken);
  });

  test.each(['x'.repeat(100), '😀'.repeat(100), ' linux, Node 24 ', '-->`{{ x }}'])(
    'may have the tag %s',
    async tag => {
      const inputs = { 'pr-comment': 'true', 'github-token': githubToken, 'comment-tag': tag };
      expect((await comment(inputs))?.tag).toBe(tag.trim());
    },
  );

  test.each([
    ['x'.repeat(101), /has 101 characters: the most is 100\.$/],
    ['😀'.repeat(101), /has 101 characters/],
    ['a\nb', /`a b` holds a line break: write it on one line\.$/],
    ['a\rb', /holds a line break/],
    ['a\u2028b', /holds a line break/],
  ])('cannot have the tag %j', async (tag, message) => {
    expect(messagesOf(await plan({ 'project-id': P, 'comment-tag': tag }))).toEqual([
      expect.stringMatching(message),
    ]);
  });
});

describe('charts of a run', () => {
  const charts = { charts: `- ${CHART}` };

  test('are saved where the user wants, or where the runner has room', async () => {
    const one = accepted(await plan({ 'project-id': P, ...charts }));
    expect(one).toMatchObject({ kind: 'run', charts: { wanted: [{ kind: 'id', staticId: CHART }] } });
    expect(one).not.toHaveProperty('charts.folder');
    const other = accepted(await plan({ 'project-id': P, ...charts, 'charts-path': ' pictures ' }));
    expect(other).toHaveProperty('charts.folder', {
      path: expect.stringMatching(/^\/.*\/pictures$/),
      shown: 'pictures',
    });
    expect(accepted(await plan({ 'project-id': P, charts: 'all' }))).toHaveProperty('charts.wanted', 'all');
  });

  test('are none where none are named, whatever else is set', async () => {
    const none = { charts: '[]', 'charts-path': 'pictures', wait: 'false' };
    expect(accepted(await plan({ 'project-id': P, ...none }))).not.toHaveProperty('charts');
    expect(messagesOf(await plan({ pipeline: `- ${P}`, ...none }))).toEqual([]);
    expect(messagesOf(await plan({ 'project-id': P, 'charts-path': 'pictures' }))).toEqual([]);
  });

  test.each(['pipeline', 'pipeline-file', 'dbt-manifest'])('do not go with %s', async name => {
    const problems = messagesOf(await plan({ [name]: GOES_WITH[name]?.[1] ?? '', ...charts }));
    expect(problems).toContain(
      `charts: goes with \`project-id\`, not with \`${name}\`: charts are saved of one project. Leave it out, or run that project in a step of its own.`,
    );
  });

  test('need a run that is waited for, which is reported with all else about them', async () => {
    const inputs = { wait: 'false', 'dry-run': 'true', charts: 'all\nsales', 'charts-path': '..' };
    expect(messagesOf(await plan({ 'project-id': P, ...inputs }))).toEqual([
      expect.stringMatching(/^charts: has `all` among others/),
      expect.stringMatching(/^charts-path: `..` is outside the workspace/),
      'charts: needs `wait: true`: Hex has charts only of a run that has completed. Wait for it, or leave `charts` out.',
      'charts: goes with a run, and `dry-run: true` starts none: leave one of the two out.',
    ]);
  });
});
