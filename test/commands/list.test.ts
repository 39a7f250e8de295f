import { describe, expect, test } from 'vitest';
import { list } from '../../src/commands/list.ts';
import type { ListQuery, ListStep } from '../../src/plan/plan.ts';
import type { WorkspacePlan } from '../fakes/hex/people.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import type { ScenarioPlan } from '../fakes/scenario/plan.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { HOSTILE } from '../report/samples.ts';
import { parseMarkdown } from '../scenarios/markdown.ts';

const DAY = 86_400_000;

/** The command in a scenario. */
function listingIn(plan: ScenarioPlan = {}) {
  const { hex, clock, stopAt, commandContext } = scenario({ projects: {}, ...plan }).inVirtualTime();
  return {
    hex,
    clock,
    stopAt,
    /** Runs the command, and gives what it said. */
    async listing(query: ListQuery, more: Partial<ListStep> = {}) {
      const recording = recordingRunner();
      const step: ListStep = {
        kind: 'list',
        token: hex.token,
        hexUrl: 'https://acme.hex.tech',
        summary: true,
        timeoutMs: 600_000,
        query,
        ...more,
      };
      const { succeeded } = await clock.run(list(step, commandContext(recording.runner)));
      return { succeeded, ...recording };
    },
  };
}

const resultOf = (outputs: Record<string, string>) => JSON.parse(outputs.result ?? 'null');
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

const CASES: [Exclude<ListQuery['of'], 'runs'>, string, string][] = [
  ['projects', 'ListProjects', '3 projects'],
  ['users', 'ListUsers', '3 users'],
  ['groups', 'ListGroups', '2 groups'],
  ['connections', 'ListDataConnections', '2 data connections'],
];

describe('a list', () => {
  test.each(CASES)('of %s is what Hex gives, in its own keys', async (of, operation, headline) => {
    const { hex, listing } = listingIn();
    for (const title of ['Sales', 'Churn', 'Costs']) hex.addProject({ title });
    const { succeeded, outputs, all } = await listing({ of });
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({ conclusion: 'success', message: `${headline}.`, failed: '[]' });
    const sent = { projects: hex.projects.toReversed(), ...hex.workspace }[of];
    expect(resultOf(outputs())).toMatchObject(
      of === 'projects' ? sent.map(({ id }) => ({ id, owner: { email: 'ada@example.com' } })) : sent,
    );
    expect(all('info').slice(0, 2)).toEqual([
      `Listing ${headline.replace(/^\d /, '')} on acme.hex.tech`,
      `${headline}:`,
    ]);
    expect(all('summary')).toEqual([expect.stringContaining(`### ✅ ${headline}\n\n| `)]);
    expect([all('error'), all('warning')]).toEqual([[], []]);
    expect(hex.requests.map(request => request.operation).toSorted()).toEqual([operation, 'Me'].toSorted());
  });

  test('of runs is what Hex gives, filtered as it was asked for', async () => {
    const { hex, listing } = listingIn();
    const { id: projectId } = hex.addProject({
      history: [
        { trigger: 'API', runningMs: 61_000 },
        { trigger: 'SCHEDULED' },
        { trigger: 'API', end: 'ERRORED' },
      ],
    });
    const [, , matching] = hex.runs(projectId);
    const { outputs, all } = await listing({
      of: 'runs',
      projectId,
      limit: 100,
      statusFilter: 'COMPLETED',
      triggerFilter: 'API',
    });
    expect(resultOf(outputs())).toMatchObject([
      {
        runId: matching?.id,
        status: 'COMPLETED',
        runTrigger: 'API',
        elapsedTime: 61_000,
        traceId: expect.any(String),
      },
    ]);
    expect(all('info')).toEqual([
      `Listing runs of project ${projectId}, status COMPLETED, trigger API on acme.hex.tech`,
      '1 run:',
      `  COMPLETED · API · 2026-11-22 08:00:01 UTC · 1m 1s · ${matching?.id} · https://acme.hex.tech/embedded/app/${projectId}/latest?runId=${matching?.id}`,
    ]);
    const { html, text } = parseMarkdown(all('summary')[0] ?? '');
    expect(html.filter(one => one.startsWith('<a '))).toEqual([
      `<a href="https://acme.hex.tech/embedded/app/${projectId}/latest?runId=${matching?.id}">`,
    ]);
    for (const part of ['COMPLETED', 'API', '2026-11-22 08:00:01 UTC', '1m 1s']) expect(text).toContain(part);
  });

  test.each([
    ['projects', 250, 3],
    ['users', 1_001, 3],
    ['groups', 500, 1],
    ['connections', 101, 2],
  ] as const)('of %s with %i entries is read whole, in %i requests', async (of, count, requests) => {
    const workspace: WorkspacePlan = of === 'projects' ? {} : { [of]: times(count, () => ({})) };
    const { hex, listing } = listingIn({ workspace });
    if (of === 'projects') for (let n = 0; n < count; n += 1) hex.addProject();
    const { outputs } = await listing({ of });
    expect(resultOf(outputs())).toHaveLength(count);
    expect(new Set(resultOf(outputs()).map(({ id }: { id: string }) => id)).size).toBe(count);
    expect(hex.requests.filter(({ operation }) => operation !== 'Me')).toHaveLength(requests);
  });

  test('stops at its limit, asks for no more than that, and says that there is more', async () => {
    const { hex, listing } = listingIn();
    const { id: projectId } = hex.addProject({ history: times(130, () => ({})) });
    const { outputs, all } = await listing({ of: 'runs', projectId, limit: 120 });
    expect(resultOf(outputs())).toHaveLength(120);
    expect(hex.requests.flatMap(({ query }) => query.limit ?? [])).toEqual(['100', '20']);
    expect(all('info')[1]).toBe('The first 120 runs:');
    expect(all('info').at(-1)).toBe('There are more: a higher `limit` shows them.');
    expect(all('summary')[0]).toMatch(/^### ✅ The first 120 runs .*There are more: a higher `limit` shows/s);
    const whole = await listing({ of: 'runs', projectId, limit: 130 });
    expect([...whole.all('info'), ...whole.all('summary')].join()).not.toMatch(/The first|There are more/);
    expect(whole.all('info')[1]).toBe('130 runs:');
  });

  test('has 20 lines in the log and 100 rows in the summary, folded, and says how many more there are', async () => {
    const { listing } = listingIn({ workspace: { groups: times(123, n => ({ name: `Team ${n}` })) } });
    const { all } = await listing({ of: 'groups' });
    expect(all('info')).toHaveLength(23);
    expect(all('info').at(-2)).toMatch(/^ {2}Team 19 · /);
    expect(all('info').at(-1)).toBe('  and 103 more');
    const { html, text } = parseMarkdown(all('summary')[0] ?? '');
    expect(html[0]).toBe('<details><summary>123 entries</summary>');
    expect(text).toContain('Team 99');
    expect(text).not.toContain('Team 100');
    expect(text).toContain('and 23 more.');
  });

  test('of nothing is empty, and a success', async () => {
    const { succeeded, outputs, all } = await listingIn().listing({ of: 'projects' });
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({ conclusion: 'success', result: '[]' });
    expect(all('info').slice(1)).toEqual(['No projects.']);
    expect(all('summary')).toEqual(['### ✅ No projects\n\n']);
  });

  test('of users shows no e-mail address but in the result', async () => {
    const users = [{ name: 'Ada' }, { name: null, email: 'secret@example.com' }, { name: 'me@example.com' }];
    const { listing } = listingIn({ workspace: { users } });
    const { outputs, said } = await listing({ of: 'users' });
    expect(resultOf(outputs()).map(({ email }: { email: string }) => email)).toContain('secret@example.com');
    const shown = said.filter(({ kind }) => kind !== 'output').map(({ text }) => text);
    expect(shown.join('\n')).not.toMatch(/example|&#64;|secret/);
    expect(shown.join('\n').match(/\(no name\)/g)).toHaveLength(4);
  });

  test('of projects links each title, and says which were never published', async () => {
    const { hex, listing } = listingIn();
    const { id } = hex.addProject({ title: 'Sales', status: 'Approved', published: false });
    const { all } = await listing({ of: 'projects' });
    const { html, text } = parseMarkdown(all('summary')[0] ?? '');
    expect(html[0]).toMatch(new RegExp(`^<a href="https://acme\\.hex\\.tech/[0-9a-f-]{36}/hex/${id}">$`));
    for (const part of ['Sales', 'Approved', 'never', id]) expect(text).toContain(part);
    expect(text).not.toContain('example.com');
    expect(all('info').at(-1)).toMatch(
      new RegExp(
        `^ {2}Sales · Approved · last published: never · ${id} · https://acme\\.hex\\.tech/.*${id}$`,
      ),
    );
  });

  test('of projects waits a little for what it needs to link them', async () => {
    const { hex, clock, listing } = listingIn();
    hex.addProject({ title: 'Sales' });
    hex.fault('Me', { kind: 'slow', delayMs: 1_500 });
    expect((await listing({ of: 'projects' })).all('summary')[0]).toContain('<a href=');
    expect(clock.now()).toBe(1_500);
  });

  test('of projects does without links where the workspace is not known', async () => {
    const { hex, listing } = listingIn();
    hex.addProject({ title: 'Sales' });
    hex.fault('Me', { kind: 'hang' });
    const { succeeded, all } = await listing({ of: 'projects' });
    expect(succeeded).toBe(true);
    expect(parseMarkdown(all('summary')[0] ?? '').html.join()).not.toContain('<a ');
    expect(all('summary')[0]).toContain('Sales');
  });

  test('that is too long for an output is in a file', async () => {
    const { hex, listing } = listingIn();
    for (let n = 0; n < 100; n += 1) hex.addProject({ title: 'x'.repeat(5_000) });
    const { succeeded, outputs, said, all } = await listing({ of: 'projects' });
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({ result: '', 'result-path': '/temp/result.json' });
    expect(JSON.parse(said.find(({ kind }) => kind === 'file')?.text ?? '')).toHaveLength(100);
    expect(all('warning')).toEqual([expect.stringContaining('`result-path`')]);
  });

  test('writes no summary where none is wanted', async () => {
    expect((await listingIn().listing({ of: 'users' }, { summary: false })).all('summary')).toEqual([]);
  });

  test.each(['projects', 'users', 'groups', 'connections'] as const)(
    'of %s is harmless, whatever they are called',
    async of => {
      const tame = 'tame';
      const said = await Promise.all(
        [HOSTILE, tame].map(async name => {
          const workspace = { [of]: [{ name, role: name, type: name }] };
          const { hex, listing } = listingIn(of === 'projects' ? {} : { workspace });
          hex.addProject({ title: name, status: name });
          return listing({ of });
        }),
      );
      const [hostile, harmless] = said.map(({ all }) => parseMarkdown(all('summary')[0] ?? ''));
      expect(hostile?.skeleton).toBe(harmless?.skeleton);
      for (const line of said[0]?.all('info') ?? []) expect(line).not.toMatch(/^\s*::|##\[|[\r\n]/);
    },
  );

  test('of entries that are not what Hex documents is given all the same', async () => {
    const odd = [{}, { title: 7, id: null, status: 'x', lastPublishedAt: [] }, { id: { name: 1 } }];
    const { hex, listing } = listingIn();
    const body = { values: odd, pagination: { after: null } };
    hex.fault('ListProjects', { kind: 'garbage', body, contentType: 'application/json' });
    const { succeeded, outputs, all } = await listing({ of: 'projects' });
    expect(succeeded).toBe(true);
    expect(resultOf(outputs())).toEqual(odd);
    expect(all('summary').join()).not.toMatch(/undefined|null|\[object/);
  });

  test.each([
    ['a duration of many lives', { elapsedTime: 1e300 }],
    ['a negative duration', { elapsedTime: -5 }],
    ['a duration in words', { elapsedTime: 'long' }],
    ['an address without end', { runUrl: `https://acme.hex.tech/${'x'.repeat(10_000)}` }],
    ['an address that is none', { runUrl: 'javascript:alert(1)' }],
  ])('of runs shows nothing of %s', async (_, odd) => {
    const { hex, listing } = listingIn();
    const runs = [{ runId: 'r-1', status: 'RUNNING', runTrigger: 'API', startTime: 'noon', ...odd }];
    const body = { runs, nextPage: null };
    hex.fault('GetProjectRuns', { kind: 'garbage', body, contentType: 'application/json' });
    const { outputs, all } = await listing({ of: 'runs', projectId: 'p', limit: 5 });
    expect(resultOf(outputs())).toEqual(runs);
    expect(all('summary')[0]).toContain('| <code>RUNNING</code> | <code>API</code> | noon |  | ');
    expect(all('summary')[0]).not.toContain('<a ');
    expect(all('summary')[0]).toContain('r-1');
  });
});

describe('a list that cannot be read', () => {
  test.each([
    ['users', 'ListUsers', 403, 'reads users'],
    ['groups', 'ListGroups', 403, 'reads groups'],
    ['connections', 'ListDataConnections', 403, 'reads data connections'],
    ['projects', 'ListProjects', 403, 'Read projects'],
    ['projects', 'ListProjects', 401, 'token'],
  ] as const)(
    'of %s fails at once, and says what it takes (%s, %i)',
    async (of, operation, status, advice) => {
      const { hex, clock, listing } = listingIn();
      hex.fault(operation, { kind: 'status', status, body: { reason: 'No', traceId: 'trace-7' } });
      const { succeeded, outputs, all } = await listing({ of });
      expect(succeeded).toBe(false);
      expect(outputs()).toEqual({
        conclusion: 'failure',
        'trace-id': 'trace-7',
        message: expect.stringContaining('not listed'),
        failed: '[]',
      });
      expect(all('error')).toEqual([expect.stringMatching(new RegExp(`${advice}.*HTTP ${status}`))]);
      expect(all('summary')).toEqual([
        expect.stringMatching(/^### ❌ Hex .*: not listed\n\n> (Hex|The token) /),
      ]);
      expect(clock.now()).toBe(0);
    },
  );

  test('to its end is not given as if it were whole', async () => {
    const { hex, listing } = listingIn({ workspace: { users: times(1_200, () => ({})) } });
    hex.fault('ListUsers', { kind: 'status', status: 403 }, { skip: 2, times: 9 });
    const { outputs, all } = await listing({ of: 'users' });
    expect(outputs()).toEqual({ conclusion: 'failure', message: expect.stringMatching(/\w/), failed: '[]' });
    expect(all('error')[0]).toContain('1000 had been read by then; `result` is not set');
  });

  test('is read on where a single page was refused', async () => {
    const { hex, listing } = listingIn({ workspace: { users: times(1_200, () => ({})) } });
    hex.fault('ListUsers', { kind: 'status', status: 403 }, { skip: 2 });
    const { outputs } = await listing({ of: 'users' });
    expect(resultOf(outputs())).toHaveLength(1_200);
  });

  test('is tried again through trouble, which the log tells', async () => {
    const { hex, listing } = listingIn({ workspace: { users: times(600, () => ({})) } });
    hex.fault('ListUsers', { kind: 'drop' }, { skip: 1, times: 2 });
    hex.fault('ListUsers', { kind: 'status', status: 429, headers: { 'retry-after': '7' } });
    const { succeeded, outputs, all } = await listing({ of: 'users' });
    expect(succeeded).toBe(true);
    expect(resultOf(outputs())).toHaveLength(600);
    expect(all('info')).toContainEqual(expect.stringMatching(/Trying again\.$/));
    expect(all('info')).toContainEqual("Waiting 7s: Hex's rate limit is reached.");
    expect(all('info')).toContainEqual('Hex answers again.');
  });

  test('in time has timed out', async () => {
    const { hex, clock, listing } = listingIn();
    hex.fault('ListGroups', { kind: 'drop' }, { times: 10_000 });
    const { succeeded, outputs, all } = await listing({ of: 'groups' }, { timeoutMs: 60_000 });
    expect(succeeded).toBe(false);
    expect(outputs()).toMatchObject({
      conclusion: 'timed_out',
      message: expect.stringMatching(/timed out/),
      failed: '[]',
    });
    expect(all('error')).toEqual([
      expect.stringMatching(/^The timeout was reached: after 1m not all groups had been read\./),
    ]);
    expect(all('summary')).toEqual([expect.stringContaining('⏱️')]);
    expect(clock.now()).toBe(60_000);
  });

  test('before the rate limit resets fails at once, and says when that is', async () => {
    const { hex, clock, listing } = listingIn();
    hex.fault('ListGroups', { kind: 'status', status: 429, headers: { 'retry-after': '90' } });
    const { outputs, all } = await listing({ of: 'groups' }, { timeoutMs: 60_000 });
    expect(outputs()).toMatchObject({ conclusion: 'failure' });
    expect(all('error')).toEqual([expect.stringContaining('1m 30s')]);
    expect(clock.now()).toBe(0);
  });

  test('because somebody stops the step is cancelled', async () => {
    const { hex, clock, stopAt, listing } = listingIn({ workspace: { users: times(600, () => ({})) } });
    hex.fault('ListUsers', { kind: 'hang' }, { skip: 1 });
    stopAt(3_000);
    const { succeeded, outputs, all } = await listing({ of: 'users' });
    expect(succeeded).toBe(false);
    expect(outputs()).toMatchObject({
      conclusion: 'cancelled',
      message: expect.stringMatching(/stopped/),
      failed: '[]',
    });
    expect(all('error')).toEqual([
      expect.stringMatching(/^The step was stopped .* 500 had been read by then/),
    ]);
    expect(clock.now()).toBe(3_000);
  });

  test('within Hex’s limits is waited for, and never refused', async () => {
    const { hex, clock, listing } = listingIn({ limits: {} });
    const { id: projectId } = hex.addProject({ history: times(3_000, n => ({ agoMs: n * 1_000 })) });
    const { succeeded, all } = await listing({ of: 'runs', projectId, limit: 3_000 });
    expect(succeeded).toBe(true);
    expect(all('info')).toContainEqual('3000 runs:');
    expect(hex.requests.filter(({ status }) => status === 429)).toEqual([]);
    expect(clock.now()).toBeLessThan(130_000);
  });
});

describe('the token', () => {
  const inDays = (days: number) => (Date.UTC(2026, 10, 22, 9) + days * DAY) / 1000;

  test('that expires within a week is warned of', async () => {
    const { hex, listing } = listingIn({ tokenExp: inDays(3) });
    hex.fault('ListUsers', { kind: 'slow', delayMs: 500 });
    const { succeeded, all } = await listing({ of: 'users' });
    expect(succeeded).toBe(true);
    expect(all('warning')).toEqual([expect.stringMatching(/^The token expires on 2026-11-25 /)]);
  });

  test.each([null, inDays(8)])('that does not is not mentioned (%s)', async tokenExp => {
    expect((await listingIn({ tokenExp }).listing({ of: 'projects' })).all('warning')).toEqual([]);
  });

  test('expires by Hex’s clock, whatever the runner’s says', async () => {
    const workspaceList = listingIn({ tokenExp: inDays(8), skewMs: 2 * DAY });
    workspaceList.hex.fault('ListUsers', { kind: 'slow', delayMs: 500 });
    expect((await workspaceList.listing({ of: 'users' })).all('warning')).toEqual([
      expect.stringContaining('6 days'),
    ]);
  });

  test('does not make anybody wait', async () => {
    const { hex, clock, listing } = listingIn();
    hex.fault('Me', { kind: 'hang' });
    expect((await listing({ of: 'users' })).succeeded).toBe(true);
    expect(clock.now()).toBe(0);
  });

  test.each([
    ['breaks off', { kind: 'drop' }],
    ['is refused', { kind: 'status', status: 403 }],
    ['is a page', { kind: 'garbage' }],
  ] as const)('may keep to itself when it expires, where that %s', async (_, error) => {
    const { hex, listing } = listingIn({ tokenExp: inDays(1) });
    hex.fault('Me', error);
    const { succeeded, all } = await listing({ of: 'projects' });
    expect(succeeded).toBe(true);
    expect([all('warning'), all('error')]).toEqual([[], []]);
    expect(hex.requests.filter(({ operation }) => operation === 'Me')).toHaveLength(1);
  });

  test('that expires while the step runs is what the refusal is about', async () => {
    const { hex, listing } = listingIn({
      tokenExp: inDays(0) + 60,
      workspace: { users: times(600, () => ({})) },
    });
    hex.fault('ListUsers', { kind: 'status', status: 429, headers: { 'retry-after': '61' } }, { skip: 1 });
    const { all } = await listing({ of: 'users' });
    expect(all('error')).toEqual([
      expect.stringMatching(/^The token has expired, on 2026-11-22 09:01:00 UTC\. .*HTTP 401\b/),
    ]);
  });
});

describe('a list of the projects that match a filter', () => {
  const nightly = { category: ['nightly'] };

  test('says what it went by', async () => {
    const { hex, listing } = listingIn();
    for (const categories of [['nightly'], ['weekly'], ['nightly']]) hex.addProject({ categories });
    const { outputs, all } = await listing({ of: 'projects', filter: nightly });
    expect(outputs().message).toBe('2 projects (category nightly).');
    expect(resultOf(outputs())).toHaveLength(2);
    expect(all('info')[0]).toBe('Listing projects (category nightly) on acme.hex.tech');
    expect(all('summary')[0]).toContain('2 projects (category nightly)');
  });

  test('has no more than its limit, and says that there are more', async () => {
    const { hex, listing } = listingIn();
    for (const categories of [['nightly'], ['nightly'], ['nightly']]) hex.addProject({ categories });
    const { outputs } = await listing({ of: 'projects', filter: nightly, limit: 2 });
    expect(outputs().message).toBe('The first 2 projects (category nightly).');
  });

  test('may have nothing in it', async () => {
    const { listing } = listingIn();
    const { succeeded, outputs } = await listing({ of: 'projects', filter: nightly });
    expect([succeeded, outputs().result]).toEqual([true, '[]']);
  });
});
