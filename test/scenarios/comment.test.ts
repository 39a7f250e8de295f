import { describe, expect, test } from 'vitest';
import type { ActionOptions } from '../fakes/runner/action.ts';
import { longRun, onWindows } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { type FakeGitHub, fakeGitHub } from '../github/fake-github.ts';

// The comment on the pull request, over real sockets.

const GITHUB_TOKEN = 'ghs_job-token';
const WISH = { 'pr-comment': 'true', 'github-token': GITHUB_TOKEN };

const top_n = { name: 'top_n', dataType: 'number', inputCellType: 'slider' };

/** GitHub's API, until the test is over. */
async function openGitHub(): Promise<FakeGitHub & AsyncDisposable> {
  const github = await fakeGitHub();
  return Object.assign(github, { [Symbol.asyncDispose]: async () => github.close() });
}

/** A job for pull request 7, from a fork or not. */
const onPullRequest = (github: FakeGitHub, headId = 1): Partial<ActionOptions> => ({
  event: {
    repository: { id: 1 },
    pull_request: { number: 7, head: { repo: { id: headId } }, base: { repo: { id: 1 } } },
  },
  env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/repo', GITHUB_EVENT_NAME: 'pull_request' },
});

describe('the comment on the pull request', () => {
  test.concurrent('is written, and written anew by the next step', async () => {
    await using github = await openGitHub();
    await using play = await scenario({ project: { history: [{}, {}, {}] } }).asProcess();
    const { main } = await play.run(WISH, onPullRequest(github));
    expect(main.outputs.conclusion).toBe('success');
    expect(main.log).toMatch(/Comment on pull request #7 created: https:\S+#issuecomment-1/);
    const [first] = play.hex.runs().toReversed();
    expect(github.comments[0]?.body).toMatch(/^<!-- .* -->\n### ✅ .*Sales.* completed in .*\n/);
    expect(github.comments[0]?.body).toContain(first?.id);
    expect(github.comments[0]?.body).toContain('```mermaid');

    const again = await play.run({ ...WISH, command: 'status' }, onPullRequest(github));
    expect(again.main.log).toContain('Comment on pull request #7 updated: ');
    expect(github.comments).toHaveLength(1);
  });

  test.concurrent('has neither tokens nor parameters in it', async () => {
    await using github = await openGitHub();
    await using play = await scenario({ project: { inputs: [top_n] } }).asProcess();
    const { main } = await play.run({ ...WISH, params: 'top_n: 271828' }, onPullRequest(github));
    expect(main.summary).toContain('271828');
    const [{ body } = { body: '' }] = github.comments;
    expect(body).toContain('Sales');
    for (const secret of ['271828', 'top_n', play.hex.token, GITHUB_TOKEN])
      expect(body).not.toContain(secret);
    const tokens = new Set(github.requests.map(({ authorization }) => authorization));
    expect([...tokens]).toEqual([`token ${GITHUB_TOKEN}`]);
  });

  test.concurrent('says that Hex refuses a parameter, without its value', async () => {
    await using github = await openGitHub();
    await using play = await scenario({ project: { inputs: [top_n] } }).asProcess();
    const { main } = await play.run({ ...WISH, params: 'top_n: hunter2' }, onPullRequest(github));
    expect(main.annotations[0]?.message).toContain('hunter2');
    const [{ body } = { body: '' }] = github.comments;
    // The newer form names the parameter in words alone.
    expect(body).toMatch(/### ❌ .*\n\n> (A parameter does not fit|Hex refused the request).*422/);
    expect(body).not.toContain('hunter2');
  });

  test.concurrent.for<[string, Record<string, string>, string]>([
    ['a list', { command: 'list-users' }, '### ✅ 3 users'],
    ['a cancellation', { command: 'cancel' }, '### ✅ No run was active: nothing to cancel'],
    ['a failure', { command: 'status' }, '### ❌ '],
  ])('tells of %s, too', async ([, inputs, heading]) => {
    await using github = await openGitHub();
    await using play = await scenario().asProcess();
    await play.run({ ...WISH, ...inputs }, onPullRequest(github));
    expect(github.comments[0]?.body.split('\n')[1]).toContain(heading);
    expect(github.comments[0]?.body).not.toContain('@');
  });

  test.concurrent('is not written outside a pull request, which is a note', async () => {
    await using github = await openGitHub();
    await using play = await scenario().asProcess();
    const { env = {} } = onPullRequest(github);
    const { main } = await play.run(WISH, { env: { ...env, GITHUB_EVENT_NAME: 'schedule' } });
    expect(main.outputs.conclusion).toBe('success');
    expect(main.log).toContain('Note: no comment, because the event `schedule` does not belong');
    expect(main.annotations).toEqual([]);
    expect(github.requests).toEqual([]);
  });

  test.concurrent('is not written where nobody asks for it', async () => {
    await using github = await openGitHub();
    await using play = await scenario().asProcess();
    const { main } = await play.run({ 'github-token': GITHUB_TOKEN }, onPullRequest(github));
    expect(main.outputs.conclusion).toBe('success');
    expect(github.requests).toEqual([]);
  });

  test.concurrent.for<[string, number, RegExp]>([
    ['a job without the permission', 1, /403.*`permissions: pull-requests: write`/],
    ['a fork', 2, /403.*from a fork/],
  ])('that GitHub refuses to %s is a warning, and the step succeeds', async ([, headId, advice]) => {
    await using github = await openGitHub();
    await using play = await scenario().asProcess();
    const body = '{"message":"Resource not accessible by integration"}';
    const refusal = { of: 'POST /repos', status: 403, body };
    github.faults.push(refusal, refusal);
    const { main, post } = await play.run(WISH, onPullRequest(github, headId));
    expect(main.conclusion).toBe('success');
    expect(main.annotations).toMatchObject([
      { level: 'warning', title: 'No comment on the pull request', message: expect.stringMatching(advice) },
    ]);
    expect(post.annotations).toEqual([]);
  });

  test.concurrent('that cannot be had from GitHub does not change how a failed step ends', async () => {
    await using github = await openGitHub();
    await using play = await scenario({
      project: { run: { pendingMs: 0, runningMs: 100, end: 'ERRORED' } },
    }).asProcess();
    github.faults.push({ kind: 'drop' }, { kind: 'drop' });
    const { main } = await play.run(WISH, onPullRequest(github));
    expect(main.outputs).toMatchObject({ conclusion: 'failure', status: 'ERRORED' });
    expect(main.annotations.map(({ level }) => level)).toEqual(['error', 'warning']);
  });

  test
    .skipIf(onWindows)
    .concurrent('tells of a step that is stopped, once its run is cancelled', async () => {
      await using github = await openGitHub();
      await using play = await scenario({ project: { run: longRun } }).asProcess();
      const step = await play.start(WISH, onPullRequest(github));
      await step.logged('Started version');
      const main = await step.cancel();
      expect(main.signal).toBeNull();
      expect(play.active()).toEqual([]);
      expect(github.comments[0]?.body).toMatch(/### 🚫 .* was cancelled .*\n/);
    });

  test.concurrent('is not written about inputs that were refused', async () => {
    await using github = await openGitHub();
    await using play = await scenario().asProcess();
    const { main } = await play.run({ ...WISH, retries: 'many' }, onPullRequest(github));
    expect(main.outputs).toMatchObject({ conclusion: 'failure' });
    expect(github.requests).toEqual([]);
  });
});
