import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchFor } from '../../../src/hex/proxy.ts';
import type { Clock } from '../../../src/lib/clock.ts';
import { reportComment } from '../../../src/report/comment/comment-report.ts';
import {
  bodyOf,
  type CommentOutcome,
  MAX_COMMENT,
  markerOf,
  type StickyCommentOptions,
  updateComment,
} from '../../../src/report/comment/sticky-comment.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { type FakeGitHub, fakeGitHub } from '../../github/fake-github.ts';

const PROJECT = '019bce88-5040-7002-acd6-820f765e0f03';
const US = 'github-actions[bot]';
const URL_OF = (id: number) => `https://github.com/octo/repo/pull/7#issuecomment-${id}`;

let github: FakeGitHub;
let folder: string;
beforeEach(async () => {
  github = await fakeGitHub();
  folder = mkdtempSync(join(tmpdir(), 'comment-'));
});
afterEach(() => {
  github.close();
  rmSync(folder, { recursive: true });
});

/** The environment of a job for pull request 7. */
function environment(more: NodeJS.ProcessEnv = {}, event: unknown = pullRequestEvent(1)): NodeJS.ProcessEnv {
  const path = join(folder, 'event.json');
  writeFileSync(path, typeof event === 'string' ? event : JSON.stringify(event));
  return {
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'octo/repo',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: path,
    GITHUB_WORKFLOW: 'Refresh',
    GITHUB_JOB: 'hex',
    ...more,
  };
}

const pullRequestEvent = (headId: number | undefined) => ({
  repository: { id: 1 },
  pull_request: {
    number: 7,
    head: { repo: headId === undefined ? null : { id: headId } },
    base: { repo: { id: 1 } },
  },
});

/** Short waits are over at once; time is up only when a test says so. */
function handClock(): Clock & { slept: number[]; timeIsUp(): void } {
  let nowMs = 0;
  let wakers: (() => void)[] = [];
  const slept: number[] = [];
  return {
    slept,
    now: () => nowMs,
    wallNow: () => nowMs,
    timeIsUp() {
      const woken = wakers;
      wakers = [];
      for (const wake of woken) wake();
    },
    sleep: (ms, signal) =>
      new Promise(resolve => {
        slept.push(ms);
        if (signal?.aborted || ms < 3_000) return resolve();
        signal?.addEventListener('abort', () => resolve(), { once: true });
        wakers.push(() => {
          nowMs += ms;
          resolve();
        });
      }),
  };
}

const optionsFor = (more: Partial<StickyCommentOptions> = {}): StickyCommentOptions => ({
  runner: recordingRunner().runner,
  env: more.env ?? environment(),
  token: 'ghs_job-token',
  tag: '',
  subject: PROJECT,
  fetchFor,
  clock: handClock(),
  stop: new AbortController().signal,
  ...more,
});

const write = (more: Partial<StickyCommentOptions> = {}, markdown = 'Report') =>
  updateComment(optionsFor(more), { full: markdown, short: markdown });

const requestsSent = () =>
  github.requests.map(({ method, path }) => `${method} ${path.replace(/\?.*page=/, '?page=')}`);
const markerOn = (body = '') => body.split('\n')[0] ?? '';

/** What the log says of the outcome, as one line. */
function reported(outcome: CommentOutcome): string {
  const { runner, said } = recordingRunner();
  reportComment(runner, outcome);
  expect(said).toHaveLength(1);
  return said.map(one => `${one.kind}: ${one.text}`).join();
}

describe('one comment is kept up to date', () => {
  test('the first time it is created, with a hidden marker before the report', async () => {
    const outcome = await write({}, '### Report\n');
    expect(outcome).toMatchObject({ kind: 'created', url: URL_OF(1) });
    expect(github.comments).toEqual([{ id: 1, body: expect.any(String), author: US }]);
    expect(github.comments[0]?.body).toBe(
      `<!-- run-hex-project?workflow=Refresh&job=hex&subject=${PROJECT}&tag= -->\n### Report\n`,
    );
    expect(requestsSent()).toEqual([
      'GET /repos/octo/repo/issues/7/comments?page=1',
      'POST /repos/octo/repo/issues/7/comments',
    ]);
    expect(reported(outcome)).toBe(`info: Comment on pull request #7 created: ${URL_OF(1)}`);
  });

  test('from then on it is updated', async () => {
    await write({}, 'One');
    const outcome = await write({}, 'Two');
    expect(outcome).toMatchObject({ kind: 'updated', url: URL_OF(1) });
    expect(github.comments.map(({ body }) => body.split('\n')[1])).toEqual(['Two']);
    expect(reported(outcome)).toBe(`info: Comment on pull request #7 updated: ${URL_OF(1)}`);
  });

  test('among many others it is found on whatever page, and no link of an answer is followed', async () => {
    await write();
    const [own] = github.comments;
    github.comments = Array.from({ length: 250 }, (_, index) => ({
      id: index + 2,
      body: 'Hm',
      author: 'octocat',
    }));
    if (own) github.comments.splice(230, 0, own);
    github.requests = [];
    expect(await write()).toMatchObject({ kind: 'updated', url: URL_OF(1) });
    expect(requestsSent()).toEqual([
      ...[1, 2, 3].map(page => `GET /repos/octo/repo/issues/7/comments?page=${page}`),
      'POST /graphql',
      'PATCH /repos/octo/repo/issues/comments/1',
    ]);
  });

  test("every other workflow, job, project and tag has a comment of its own, and so has another's token", async () => {
    await write();
    await write({ env: environment({ GITHUB_WORKFLOW: 'Other' }) });
    await write({ env: environment({ GITHUB_JOB: 'other' }) });
    await write({ subject: 'other' });
    await write({ tag: 'other' });
    await write({ token: 'ghp_person-token' });
    await write();
    expect(github.comments.map(({ author }) => author)).toEqual([US, US, US, US, US, 'octocat']);
  });

  test.each([
    ["somebody else's copy of the marker", 'octocat', (marker: string) => `${marker}\nMine`],
    ['a copy whose author is gone', null, (marker: string) => `${marker}\nMine`],
    ['our quotation of the marker', US, (marker: string) => `See ${marker}\nMine`],
    ['our comment with a longer marker', US, (marker: string) => `${marker.replace(' -->', 'x -->')}\nMine`],
  ])('%s is left alone', async (_, author, bodyWith) => {
    await write();
    const body = bodyWith(markerOn(github.comments[0]?.body));
    github.comments = [{ id: 1, body, author }];
    expect(await write()).toMatchObject({ kind: 'created', url: URL_OF(2) });
    expect(github.comments[0]?.body).toBe(body);
    expect(await write()).toMatchObject({ kind: 'updated', url: URL_OF(2) });
  });

  test('a comment without a body is no obstacle', async () => {
    github.faults.push({ status: 200, body: '[{"id":1,"user":null,"html_url":""}]', of: 'GET' });
    expect(await write()).toMatchObject({ kind: 'created' });
  });

  test('on GitHub Enterprise Server the paths are those under /api', async () => {
    github.close();
    github = await fakeGitHub('/api/v3');
    await write();
    expect(await write()).toMatchObject({ kind: 'updated' });
    expect(requestsSent()).toContain('POST /api/graphql');
    expect(requestsSent()).toContain('PATCH /api/v3/repos/octo/repo/issues/comments/1');
  });
});

describe('the marker', () => {
  const names = fc.record({
    workflow: fc.string({ unit: 'binary' }),
    job: fc.string(),
    subject: fc.string(),
    tag: fc.string(),
  });

  test('whatever the names, it is one comment of HTML on one line', () => {
    fc.assert(
      fc.property(names, record => {
        expect(markerOf(record)).toMatch(/^<!-- run-hex-project\?[\w%&=.*+-]+ -->$/);
      }),
    );
    expect(markerOf({ workflow: '--> <script>\n&tag=x' })).toBe(
      '<!-- run-hex-project?workflow=--%3E+%3Cscript%3E%0A%26tag%3Dx -->',
    );
  });

  test('other names make another marker, which does not begin like it', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other) && JSON.stringify([one, other]).isWellFormed());
        expect(markerOf(one).startsWith(markerOf(other))).toBe(false);
      }),
    );
  });
});

describe('the report', () => {
  const marker = markerOf({ workflow: 'Refresh' });

  test('is the fullest that fits', () => {
    const room = MAX_COMMENT - marker.length - 1;
    const [full, short] = ['f'.repeat(room), 's'];
    expect(bodyOf(marker, { full, short })).toBe(`${marker}\n${full}`);
    expect(bodyOf(marker, { full: `${full}f`, short })).toBe(`${marker}\n${short}`);
  });

  test('is cut between lines where even the shortest is too long, and keeps its beginning', () => {
    const short = `### Failed\n\n${'A paragraph.\n\n'.repeat(6_000)}`;
    const body = bodyOf(marker, { full: `${short}x`, short });
    expect(body.startsWith(`${marker}\n### Failed\n\n`)).toBe(true);
    expect(body.endsWith('\n\nA paragraph.\n\n… The rest is too long for a comment.')).toBe(true);
    expect(body.length).toBeLessThanOrEqual(MAX_COMMENT);
  });

  test('leaves nothing folded open where it is cut', () => {
    const folded = `<details><summary>All</summary>\n\n${'A paragraph.\n\n'.repeat(6_000)}</details>`;
    const body = bodyOf(marker, { full: `### Failed\n\n${folded}`, short: `### Failed\n\n${folded}` });
    expect(body.endsWith('A paragraph.\n\n</details>\n\n… The rest is too long for a comment.')).toBe(true);
    expect(body.length).toBeLessThanOrEqual(MAX_COMMENT);
  });

  test('keeps of a long list what fits', () => {
    const folded = `<details><summary>and 490 more failed</summary>\n\n${'- one\n'.repeat(20_000)}\n</details>`;
    const short = `### Failed\n\n${folded}`;
    const body = bodyOf(marker, { full: short, short });
    expect(body.length).toBeGreaterThan(MAX_COMMENT - 300);
    expect(body.endsWith('\n- one\n\n</details>\n\n… The rest is too long for a comment.')).toBe(true);
  });

  test('is cut anywhere where it is one paragraph, but not within a character', () => {
    for (const start of ['', 'x']) {
      const body = bodyOf(marker, { full: 'x'.repeat(80_000), short: start + '😀'.repeat(40_000) });
      expect(body.length).toBeLessThanOrEqual(MAX_COMMENT);
      expect(body.length).toBeGreaterThan(MAX_COMMENT - 300);
      expect(body.isWellFormed()).toBe(true);
    }
  });

  test('goes without the tokens', async () => {
    const runner = {
      ...recordingRunner().runner,
      redact: (text: string) => text.replaceAll('secret', '***'),
    };
    await write({ runner }, 'the secret');
    expect(github.comments[0]?.body).toMatch(/\nthe \*\*\*$/);
  });
});

describe('the pull request', () => {
  const commented = async (env: NodeJS.ProcessEnv) => (await write({ env })).kind === 'created';
  const runOn = (...pull_requests: [number, number][]) => ({
    repository: { id: 1 },
    workflow_run: {
      pull_requests: pull_requests.map(([number, id]) => ({ number, base: { repo: { id } } })),
    },
  });

  test.each<[string, unknown, NodeJS.ProcessEnv]>([
    ['pull_request', pullRequestEvent(1), {}],
    ['pull_request_target', pullRequestEvent(2), {}],
    ['issue_comment', { repository: { id: 1 }, issue: { number: 7, pull_request: { url: '' } } }, {}],
    ['workflow_run', runOn([7, 1]), {}],
    ['workflow_run of a fork that has its own', runOn([6, 2], [7, 1]), {}],
    ['one without a readable event, by its ref', 'nonsense', { GITHUB_REF: 'refs/pull/7/merge' }],
    [
      'one without an event, by its ref',
      {},
      { GITHUB_EVENT_PATH: undefined, GITHUB_REF: 'refs/pull/7/head' },
    ],
  ])('is found from %s', async (name, event, more) => {
    expect(await commented(environment({ GITHUB_EVENT_NAME: name.split(' ')[0], ...more }, event))).toBe(
      true,
    );
  });

  test.each<[string, unknown, NodeJS.ProcessEnv]>([
    ['push', { repository: { id: 1 } }, { GITHUB_REF: 'refs/heads/refs/pull/7/merge' }],
    ['schedule', {}, { GITHUB_REF: 'refs/heads/main' }],
    ['issue_comment', { repository: { id: 1 }, issue: { number: 7 } }, {}],
    ['workflow_run', runOn(), {}],
    ['workflow_run', runOn([7, 2]), {}],
    ['workflow_run', runOn([6, 1], [7, 1]), {}],
    ['pull_request', pullRequestEvent(1), { GITHUB_REPOSITORY: undefined }],
    ['pull_request', { pull_request: { number: '7; --' } }, {}],
  ])('is none, or not one, for %s %j: a note says so, and GitHub is not asked', async (name, event, more) => {
    const outcome = await write({ env: environment({ GITHUB_EVENT_NAME: name, ...more }, event) });
    expect(reported(outcome)).toBe(
      `info: Note: no comment, because the event \`${name}\` does not belong to one pull request.`,
    );
    expect(github.requests).toEqual([]);
  });
});

describe('what goes wrong is a warning', () => {
  const forbidden = { status: 403, body: '{"message":"Resource not accessible by integration"}' };
  /** A refusal is believed when it is repeated. */
  const twice = (error: Parameters<FakeGitHub['faults']['push']>[0]) => [error, error];
  const warning = (what: string) =>
    `warning: The comment was not written on pull request #7: ${what} It changes nothing about how the step ends.`;

  test('a job without the right is told which permission to give', async () => {
    github.faults.push(...twice({ ...forbidden, of: 'POST' }));
    expect(reported(await write())).toBe(
      warning(
        'GitHub answered HTTP 403: Resource not accessible by integration. Give the job `permissions: pull-requests: write`.',
      ),
    );
  });

  test('a locked pull request is told to be', async () => {
    const body = '{"message":"Unable to create comment because issue is locked."}';
    github.faults.push(...twice({ status: 403, body, of: 'POST' }));
    expect(reported(await write())).toBe(
      warning(
        'GitHub answered HTTP 403: Unable to create comment because issue is locked. Unlock the conversation of the pull request, or give a `github-token` of somebody with write access.',
      ),
    );
  });

  test.each([
    ['from a fork', 2],
    ['from a fork that is gone', undefined],
  ])('a pull request %s has no right that could be given', async (_, headId) => {
    github.faults.push(...twice({ ...forbidden, of: 'POST' }));
    const outcome = await write({ env: environment({}, pullRequestEvent(headId)) });
    expect(reported(outcome)).toContain("It comes from a fork, for which the job's token may only read");
  });

  test('unless the event is pull_request_target', async () => {
    github.faults.push(...twice(forbidden));
    const env = environment({ GITHUB_EVENT_NAME: 'pull_request_target' }, pullRequestEvent(2));
    expect(reported(await write({ env }))).toContain('Give the job `permissions: pull-requests: write`.');
  });

  test('a repository that the token cannot see', async () => {
    expect(reported(await write({ env: environment({ GITHUB_REPOSITORY: 'octo/other' }) }))).toContain(
      'HTTP 404: Not Found. Give the job',
    );
  });

  test('a wrong token, without showing it', async () => {
    const message = reported(await write({ token: 'ghs_wrong' }));
    expect(message).toBe(
      warning(
        'GitHub answered HTTP 401: Bad credentials. Check `github-token`: it is wrong, expired or revoked.',
      ),
    );
  });

  test('no token', async () => {
    expect(reported(await write({ token: ' \n' }))).toContain('`github-token` is empty.');
    expect(github.requests).toEqual([]);
  });

  test('blanks around the token do not matter', async () => {
    expect(await write({ token: ' ghs_job-token\n' })).toMatchObject({ kind: 'created' });
  });

  test("GitHub's words are harmless in the log", async () => {
    github.faults.push(
      ...twice({ status: 422, body: JSON.stringify({ message: 'no\n::error::x ##[error]' }) }),
    );
    expect(reported(await write())).toBe(warning('GitHub answered HTTP 422: no⏎::error::x # #[error].'));
  });

  test.each<[string, Parameters<FakeGitHub['faults']['push']>[0]]>([
    ['a single refusal', forbidden],
    ['a server error', { status: 502, body: '<html>' }],
    ['a dropped connection', { kind: 'drop' }],
    ['a short rate limit', { status: 429, headers: { 'retry-after': '2' } }],
    ['a secondary rate limit', { status: 403, headers: { 'retry-after': '2' } }],
    [
      'a page that is none of GitHub',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
    ],
  ])('%s is tried once more', async (_, error) => {
    github.faults.push(error);
    const clock = handClock();
    expect(await write({ clock })).toMatchObject({ kind: 'created' });
    expect(clock.slept).toContain('headers' in error && error.status !== 200 ? 2_000 : 1_000);
    github.faults.push(error, error, error);
    github.requests = [];
    expect(reported(await write())).toMatch(/^warning: /);
    expect(github.requests).toHaveLength(2);
  });

  test.each<[string, Record<string, string>]>([
    ['that lasts', { 'retry-after': '60' }],
    ['that does not say how long', { 'x-ratelimit-remaining': '0' }],
  ])('a rate limit %s is not waited for', async (_, headers) => {
    github.faults.push({ status: 403, headers });
    expect(reported(await write())).toBe(warning("GitHub's rate limit for this token is reached."));
    expect(github.requests).toHaveLength(1);
  });

  test.each<[string, Parameters<FakeGitHub['faults']['push']>[0]]>([
    ['lost', { kind: 'drop' }],
    ['a server error', { status: 500 }],
  ])('a comment that was written although the answer was %s is not written twice', async (_, error) => {
    github.faults.push({ ...error, of: 'POST /repos', after: 'the work' });
    expect(await write()).toMatchObject({ kind: 'updated', url: URL_OF(1) });
    expect(github.comments).toHaveLength(1);
  });

  test('a GitHub that cannot be reached', async () => {
    github.close();
    expect(reported(await write())).toMatch(
      /the exchange with GitHub failed: .*ECONNREFUSED.*proxy settings/,
    );
  });

  test('a proxy on the way to GitHub that is not there is named', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:3128'), { code: 'ECONNREFUSED' });
    const error = new TypeError('fetch failed', { cause: new AggregateError([refused]) });
    const throughProxy = () => () => Promise.reject(Object.assign(error, { proxy: 'proxy.corp:3128' }));
    expect(reported(await write({ fetchFor: throughProxy }))).toContain(
      'the exchange with GitHub failed: connect ECONNREFUSED 127.0.0.1:3128, through the proxy proxy.corp:3128. Check that',
    );
  });

  test('an address that is none', async () => {
    const env = environment({ GITHUB_API_URL: 'api.github.com' });
    expect(reported(await write({ env }))).toMatch(/the exchange with GitHub failed: Invalid URL/);
  });

  test('a token of which GitHub does not say whose it is', async () => {
    await write();
    const body = '{"errors":[{"message":"Something went wrong"}]}';
    github.faults.push(...twice({ of: 'POST /graphql', status: 200, body }));
    expect(reported(await write())).toMatch(/^warning: .*Something went wrong\./);
    expect(github.comments).toHaveLength(1);
  });

  test('a GitHub that does not answer, after 15 seconds in all', async () => {
    const clock = handClock();
    github.faults.push({ kind: 'hang' });
    github.onHang = clock.timeIsUp;
    expect(reported(await write({ clock }))).toBe(warning('GitHub did not answer in time.'));
    expect(clock.slept).toEqual([15_000]);
  });

  test.each(['before', 'meanwhile'])('a step that is stopped %s leaves it 3 seconds', async when => {
    const clock = handClock();
    const stop = new AbortController();
    if (when === 'before') stop.abort();
    github.faults.push({ kind: 'hang' });
    github.onHang = async () => {
      stop.abort();
      await new Promise(setImmediate);
      clock.timeIsUp();
    };
    expect(reported(await write({ clock, stop: stop.signal }))).toBe(
      warning('GitHub did not answer in time.'),
    );
    expect(clock.slept.toSorted()).toEqual([15_000, 3_000]);
  });

  test('a step that is stopped still comments', async () => {
    expect(await write({ stop: AbortSignal.abort() })).toMatchObject({ kind: 'created' });
  });
});
