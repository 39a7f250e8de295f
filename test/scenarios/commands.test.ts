import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addRunWhenLookedFor, longRun, notThere, onWindows, type Play } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

// Steps that start nothing: what they find, what they leave alone, and what they are told to end.

const signalTest = test.skipIf(onWindows).concurrent;

const NOWHERE = '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1dff';
const DAY_MS = 86_400_000;

/** The newest first. */
const past = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    end: n % 3 === 0 ? 'ERRORED' : 'COMPLETED',
    trigger: n % 2 === 0 ? ('API' as const) : ('SCHEDULED' as const),
  }));

/** Someone else's run, which ends only when it is cancelled. */
const active = (play: Play) => play.hex.addRun(play.project.id, { ...longRun, trigger: 'SCHEDULED' }).id;

describe.concurrent('a list', () => {
  test.concurrent.for([
    ['list-users', 'users', 'ListUsers'],
    ['list-groups', 'groups', 'ListGroups'],
    ['list-connections', 'connections', 'ListDataConnections'],
  ] as const)('%s gives what Hex has, in its own keys', async ([command, what, operation]) => {
    await using play = await scenario().asProcess();
    const { main, post } = await play.run({ command });
    expect(main.outputs.conclusion).toBe('success');
    expect(JSON.parse(main.outputs.result ?? '')).toEqual(play.hex.workspace[what]);
    for (const { id } of play.hex.workspace[what]) expect(main.log).toContain(id);
    expect(main.summary).toMatch(new RegExp(`^### ✅ ${play.hex.workspace[what].length} .*${what}`));
    expect(play.operations().toSorted()).toEqual([operation, 'Me'].toSorted());
    expect([main.annotations, post.annotations]).toEqual([[], []]);
  });

  test.concurrent('of projects leads to them', async () => {
    await using play = await scenario({ project: {}, projects: { draft: { published: false } } }).asProcess();
    const { main } = await play.run({ command: 'list-projects' });
    const result = JSON.parse(main.outputs.result ?? '');
    expect(result).toMatchObject([
      { id: play.ids.draft, title: 'Title of draft', lastPublishedAt: null },
      { id: play.project.id, title: 'Sales', owner: { email: 'ada@example.com' } },
    ]);
    expect(main.summary).toMatch(new RegExp(`<a href="${play.url}/\\S+/hex/${play.project.id}">Sales</a>`));
    expect(main.log).toContain('Title of draft · last published: never');
    expect(main.log + main.summary).not.toContain('@example');
  });

  test.concurrent('of people shows their addresses in `result` alone', async () => {
    await using play = await scenario().asProcess();
    const { main } = await play.run({ command: 'list-users' });
    expect(main.outputs.result).toContain('"email":"invited@example.com"');
    expect(main.log).toContain('(no name) · GUEST');
    expect(main.log + main.summary).not.toContain('@example');
  });

  test.concurrent('goes on over pages to its end', async () => {
    const users = Array.from({ length: 1_200 }, () => ({}));
    await using play = await scenario({ workspace: { users } }).asProcess();
    const { main } = await play.run({ command: 'list-users' });
    expect(JSON.parse(main.outputs.result ?? '')).toEqual(play.hex.workspace.users);
    expect(play.requests('ListUsers')).toHaveLength(3);
    expect(main.log).toContain('and 1180 more');
  });

  test.concurrent('that is long goes to a file', async () => {
    const users = Array.from({ length: 4_000 }, () => ({}));
    await using play = await scenario({ workspace: { users } }).asProcess();
    const step = await play.start({ command: 'list-users' });
    const { outputs, conclusion } = await step.done;
    expect(conclusion).toBe('success');
    expect(outputs.result ?? '').toBe('');
    const text = readFileSync(outputs['result-path'] ?? '', 'utf8');
    expect(JSON.parse(text)).toEqual(play.hex.workspace.users);
  });

  test.concurrent('of runs stops at `limit`, and says that there are more', async () => {
    await using play = await scenario({ project: { history: past(130) } }).asProcess();
    const { main } = await play.run({ command: 'list-runs', limit: '120' });
    const newestFirst = play.hex
      .runs()
      .map(run => run.id)
      .toReversed();
    const result = JSON.parse(main.outputs.result ?? '') as { runId: string }[];
    expect(result.map(run => run.runId)).toEqual(newestFirst.slice(0, 120));
    expect(play.requests('GetProjectRuns').map(({ query }) => query.limit)).toEqual(['100', '20']);
    expect(main.log).toContain('There are more: a higher `limit` shows them.');
  });

  test.concurrent('of runs is filtered by Hex', async () => {
    await using play = await scenario({ project: { history: past(12) } }).asProcess();
    const filters = { 'status-filter': 'ERRORED', 'trigger-filter': 'API' };
    const { main } = await play.run({ command: 'list-runs', ...filters });
    const result = JSON.parse(main.outputs.result ?? '');
    expect(result).toHaveLength(2);
    for (const run of result) expect(run).toMatchObject({ status: 'ERRORED', runTrigger: 'API' });
    expect(play.requests('GetProjectRuns')[0]?.query).toMatchObject({
      statusFilter: 'ERRORED',
      runTriggerFilter: 'API',
    });
    expect(main.summary).toContain(`2 runs of project ${play.project.id}, status ERRORED, trigger API`);
  });

  test.concurrent.for<[string, Record<string, string>, RegExp]>([
    ['a project', { command: 'list-runs', 'project-id': NOWHERE }, notThere('project-id')],
    ['a scope', { command: 'list-users' }, /reads users.*403/],
    ['a token', { command: 'list-groups', token: `hxtw_${'0'.repeat(96)}` }, /API keys.*401/],
  ])('that Hex refuses for the sake of %s fails with what to do', async ([, inputs, advice]) => {
    await using play = await scenario({ scopes: ['read-projects'] }).asProcess();
    const { main } = await play.run(inputs);
    expect(main.conclusion).toBe('failure');
    expect(main.outputs).toMatchObject({ conclusion: 'failure', 'trace-id': expect.any(String) });
    expect(main.annotations).toMatchObject([
      { title: expect.stringMatching(/^Hex .* not listed$/), message: expect.stringMatching(advice) },
    ]);
    expect(main.annotations[0]?.message).toContain(main.outputs['trace-id']);
    expect(main.summary).toContain(': not listed');
  });

  signalTest('that is stopped sets no `result`', async () => {
    const users = Array.from({ length: 700 }, () => ({}));
    await using play = await scenario({ workspace: { users } }).asProcess();
    play.hex.fault('ListUsers', { kind: 'hang' }, { skip: 1 });
    const step = await play.start({ command: 'list-users' });
    await play.arrived('ListUsers', 2);
    const main = await step.cancel();
    expect(main.signal).toBeNull();
    expect(main.outputs).toMatchObject({ conclusion: 'cancelled' });
    expect(main.outputs.result).toBeUndefined();
    expect(main.annotations[0]?.message).toContain('500 had been read');
  });
});

describe.concurrent('the status', () => {
  test.concurrent('of the newest run is its success', async () => {
    await using play = await scenario({ project: { history: past(3).slice(1) } }).asProcess();
    const { main, post } = await play.run({ command: 'status' });
    const newest = play.hex.runs().at(-1);
    expect(main.outputs).toMatchObject({
      'run-id': newest?.id,
      'project-title': 'Sales',
      status: 'COMPLETED',
      conclusion: 'success',
      attempts: '0',
    });
    expect(JSON.parse(main.outputs.result ?? '')).toMatchObject({
      runId: newest?.id,
      runTrigger: newest?.trigger,
      status: 'COMPLETED',
      elapsedTime: 4_000,
    });
    expect(play.requests('RunProject')).toEqual([]);
    expect(post.annotations).toEqual([]);
  });

  test.concurrent.for([
    ['fails with it', 'true', 'failure'],
    ['only reports it with `wait: false`', 'false', 'success'],
  ] as const)('of a named run that failed %s', async ([, wait, conclusion]) => {
    await using play = await scenario({ project: { history: past(4) } }).asProcess();
    const [failed] = play.hex.runs();
    const { main } = await play.run({ command: 'status', 'run-id': failed?.id ?? '', wait });
    expect(main.conclusion).toBe(conclusion);
    expect(main.outputs).toMatchObject({ 'run-id': failed?.id, status: 'ERRORED', conclusion: 'failure' });
    expect(main.annotations).toHaveLength(conclusion === 'failure' ? 1 : 0);
  });

  test.concurrent('follows a run that is under way to its end', async () => {
    await using play = await scenario().asProcess();
    const [{ main }] = await Promise.all([
      play.run({ command: 'status', 'poll-interval': '1s' }),
      addRunWhenLookedFor(play, { pendingMs: 0, runningMs: 2_500 }),
    ]);
    expect(main.outputs).toMatchObject({ status: 'COMPLETED', conclusion: 'success', attached: 'false' });
    expect(main.log).toMatch(/Found run \S+, RUNNING: [\s\S]*COMPLETED in/);
  });

  test.concurrent('of a run that is under way is reported at once with `wait: false`', async () => {
    await using play = await scenario().asProcess();
    const runId = active(play);
    const { main } = await play.run({ command: 'status', wait: 'false' });
    expect(main.outputs).toMatchObject({ 'run-id': runId, conclusion: 'started' });
    expect(main.summary).toMatch(/<\/a> is (running|waiting for a kernel)/);
    expect(play.active()).toEqual([runId]);
  });

  signalTest('that is stopped leaves the run alone, and so does its clean-up', async () => {
    await using play = await scenario().asProcess();
    const runId = active(play);
    const step = await play.start({ command: 'status' });
    await step.logged('Found run');
    const main = await step.cancel();
    const post = await step.post();
    expect(main.signal).toBeNull();
    expect(main.outputs).toMatchObject({ 'run-id': runId, conclusion: 'cancelled' });
    expect(main.annotations[0]?.message).toContain('It was left alone, because this step did not start it.');
    expect(play.requests('CancelRun')).toEqual([]);
    expect(play.active()).toEqual([runId]);
    expect(post.annotations).toEqual([]);
  });

  test.concurrent('at the timeout leaves the run alone', async () => {
    await using play = await scenario().asProcess();
    const runId = active(play);
    const { main } = await play.run({ command: 'status', timeout: '4s' });
    expect(main.outputs).toMatchObject({ 'run-id': runId, conclusion: 'timed_out' });
    expect(play.active()).toEqual([runId]);
  });

  test.concurrent.for<[string, Record<string, string>, RegExp]>([
    ['where there is none', {}, /There is no run yet/],
    ['that is not there', { 'run-id': NOWHERE }, notThere('run-id')],
  ])('of a run %s fails', async ([, inputs, message]) => {
    await using play = await scenario().asProcess();
    const { main } = await play.run({ command: 'status', ...inputs });
    expect(main.outputs).toMatchObject({ conclusion: 'failure', runs: '[]' });
    expect(main.annotations).toMatchObject([{ message: expect.stringMatching(message) }]);
  });
});

describe.concurrent('cancelling', () => {
  test.concurrent('ends every active run of the project, and of no other', async () => {
    await using play = await scenario({ project: { history: past(2) }, projects: { other: {} } }).asProcess();
    const ours = [active(play), active(play)];
    const other = play.hex.addRun(play.ids.other ?? '', longRun).id;
    const { main, post } = await play.run({ command: 'cancel' });
    const result = JSON.parse(main.outputs.result ?? '') as { runId: string; status: string }[];
    expect(main.outputs.conclusion).toBe('success');
    expect(result.map(run => run.runId).toSorted()).toEqual(ours.toSorted());
    expect(new Set(result.map(run => run.status))).toEqual(new Set(['KILLED']));
    expect(main.log).toContain('2 runs are active: ');
    expect(main.log).toContain('2 runs cancelled.');
    expect(main.summary).toContain(`### ✅ 2 runs cancelled in project ${play.project.id}`);
    expect(play.active()).toEqual([other]);
    expect(post.annotations).toEqual([]);
  });

  test.concurrent('ends the run that is named alone', async () => {
    await using play = await scenario().asProcess();
    const [one, other] = [active(play), active(play)];
    const { main } = await play.run({ command: 'cancel', 'run-id': one, wait: 'false' });
    expect(main.outputs.conclusion).toBe('success');
    expect(play.active()).toEqual([other]);
    expect(play.requests('CancelRun')).toHaveLength(1);
  });

  test.concurrent('finds nothing to do, which is no failure', async () => {
    await using play = await scenario({ project: { history: past(3) } }).asProcess();
    const { main } = await play.run({ command: 'cancel' });
    expect(main.outputs).toMatchObject({ conclusion: 'success', result: '[]' });
    expect(main.log).toContain('No run was active: nothing to cancel.');
    expect(play.requests('CancelRun')).toEqual([]);
  });

  test.concurrent('a run that is not there fails, in one annotation', async () => {
    await using play = await scenario().asProcess();
    const { main } = await play.run({ command: 'cancel', 'run-id': NOWHERE });
    expect(main.outputs.conclusion).toBe('failure');
    expect(main.annotations).toMatchObject([{ message: expect.stringMatching(notThere('run-id')) }]);
    expect(main.annotations[0]?.message).toContain(main.outputs['trace-id']);
    expect(main.log.split('was not cancelled')).toHaveLength(2);
  });
});

describe.concurrent('inputs that do not go with the command', () => {
  test.concurrent.for<[string, Record<string, string>, string[]]>([
    ['list-users', { 'project-id': 'x', params: 'a: 1', retries: '2' }, ['project-id', 'params', 'retries']],
    ['status', { params: 'a: 1', 'if-active': 'wait' }, ['params', 'if-active']],
    ['cancel', { limit: '3', charts: NOWHERE }, ['limit', 'charts']],
    ['run', { 'run-id': NOWHERE, 'status-filter': 'ERRORED' }, ['run-id', 'status-filter']],
    ['list-runs', { 'run-id': NOWHERE, 'dry-run': 'true' }, ['run-id', 'dry-run']],
  ])('%s are refused all at once, and nothing is sent', async ([command, inputs, names]) => {
    await using play = await scenario().asProcess();
    const { main, post } = await play.run({ command, ...inputs });
    expect(main.outputs).toMatchObject({ conclusion: 'failure' });
    expect(main.annotations).toHaveLength(1);
    const lines = main.annotations[0]?.message.split('\n').slice(0, -1) ?? [];
    expect(lines).toHaveLength(names.length);
    for (const name of names)
      expect(lines).toContainEqual(
        expect.stringMatching(`^\`${name}\`: .* not with \`command: ${command}\``),
      );
    expect(play.hex.requests).toEqual([]);
    expect(post.annotations).toEqual([]);
  });
});

test.concurrent.for<[string, Record<string, string>]>([
  ['run', {}],
  ['list', { command: 'list-groups' }],
])('a token that is about to expire is a warning: %s', async ([, inputs]) => {
  await using play = await scenario({
    tokenExp: Math.floor((Date.now() + 3.5 * DAY_MS) / 1_000),
  }).asProcess();
  const { main } = await play.run(inputs);
  expect(main.outputs.conclusion).toBe('success');
  expect(main.annotations).toMatchObject([
    { level: 'warning', title: 'Hex token expires soon', message: expect.stringContaining('in 3 days') },
  ]);
});
