import { expect, test } from 'vitest';
import type { StepResult } from '../fakes/runner/action.ts';
import { longRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { ca, tls } from './certificate.ts';
import { type Malady, openGateway } from './gateway.ts';
import { openProxy } from './proxy.ts';

// Whatever is still open when a step is over, its process ends. That it ends by itself is the test: one that does not
// runs into the test's own timeout.

/** The clean-up has over a minute for cancelling. */
const CLEAN_UP_TIMEOUT_MS = 150_000;

/** A Hex that is reached through a proxy alone, and what a step needs for that. */
async function setUpProxied(silentTimes: number) {
  const proxy = await openProxy({ silentTimes });
  const play = await scenario({ project: { run: longRun } }).asProcess({ tls });
  const more = { env: { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: ca } };
  const inputs = { 'hex-url': `https://hex.test:${new URL(play.url).port}`, timeout: '4s' };
  return {
    proxy,
    play,
    start: (wanted: Record<string, string> = {}) => play.start({ ...inputs, ...wanted }, more),
    async [Symbol.asyncDispose]() {
      await play[Symbol.asyncDispose]();
      await proxy[Symbol.asyncDispose]();
    },
  };
}

/** It ended by itself, having said all it had to say. */
function expectEnded(main: StepResult): void {
  expect(main).toMatchObject({ signal: null, exitCode: 1, outputs: { conclusion: 'timed_out' } });
  expect(main.annotations.map(one => one.title)).toEqual(['Hex run timed out']);
  expect(main.summary).toMatch(/^### ⏱️ /);
}

test.concurrent('a fault of the action itself is told in the outputs too', async () => {
  await using play = await scenario().asProcess();
  const broken = 'AbortSignal.any=()=>{throw(new(Error)(1))}';
  const { main } = await play.run({}, { env: { NODE_OPTIONS: `--import data:text/javascript,${broken}` } });
  expect(main.annotations.map(one => one.title)).toEqual(['Internal error']);
  expect(main).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'failure', message: expect.stringContaining('a fault of its own'), failed: '[]' },
  });
});

test.concurrent('main ends when it is over, though a proxy accepts and never answers', async () => {
  await using proxied = await setUpProxied(Number.POSITIVE_INFINITY);
  const step = await proxied.start();
  expectEnded(await step.done);
  expect(await step.post()).toMatchObject({ signal: null, exitCode: 0 });
});

test.concurrent('main ends though the proxy falls silent while the run is followed', async () => {
  await using proxied = await setUpProxied(0);
  const step = await proxied.start({ timeout: '20s' });
  await step.logged('Started version');
  proxied.proxy.fallSilent();
  const main = await step.done;
  expect(main).toMatchObject({ signal: null, exitCode: 1, outputs: { conclusion: 'timed_out' } });
});

test.concurrent('a proxy that leaves one request for a tunnel without an answer is not asked in vain again', async () => {
  await using proxied = await setUpProxied(1);
  const step = await proxied.start({ timeout: '1m', wait: 'false' });
  expect(await step.done).toMatchObject({ signal: null, outputs: { conclusion: 'started' } });
});

test.concurrent(
  'the clean-up ends though a proxy accepts and never answers, and says which run it could not cancel',
  async () => {
    await using proxied = await setUpProxied(0);
    const step = await proxied.start({ timeout: '1h' });
    await step.logged('Started version');
    await step.kill();
    proxied.proxy.fallSilent();
    const post = await step.post();
    expect(post).toMatchObject({ signal: null, exitCode: 0 });
    expect(post.annotations.map(one => one.message)).toEqual([
      expect.stringContaining(proxied.play.hex.runs()[0]?.id ?? ''),
    ]);
  },
  CLEAN_UP_TIMEOUT_MS,
);

const maladies: Malady[] = ['silence', 'endless headers', 'endless body', 'endless flood'];

test.concurrent.for(maladies)(
  'main ends when it is over, though the server answers with %s',
  async malady => {
    await using play = await scenario().asProcess();
    await using gateway = await openGateway(play.url);
    gateway.breakDown(malady);
    const step = await play.start({ 'hex-url': gateway.url, timeout: '4s' });
    expectEnded(await step.done);
    expect(await step.post()).toMatchObject({ signal: null, exitCode: 0 });
  },
);

test.concurrent.for(maladies)(
  'the clean-up ends though the server answers with %s',
  { timeout: CLEAN_UP_TIMEOUT_MS },
  async malady => {
    await using play = await scenario({ project: { run: longRun } }).asProcess();
    await using gateway = await openGateway(play.url);
    const step = await play.start({ 'hex-url': gateway.url });
    await step.logged('Started version');
    await step.kill();
    gateway.breakDown(malady);
    const post = await step.post();
    expect(post).toMatchObject({ signal: null, exitCode: 0 });
    expect(post.annotations.map(one => one.message)).toEqual([
      expect.stringContaining(play.hex.runs()[0]?.id ?? ''),
    ]);
  },
);

test.concurrent.for(maladies)(
  'main ends though GitHub answers with %s when the comment is to be written',
  async malady => {
    await using play = await scenario().asProcess();
    await using github = await openGateway(play.url);
    github.breakDown(malady);
    const step = await play.start(
      { 'pr-comment': 'true', timeout: '1m' },
      {
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_REPOSITORY: 'octo/repo',
          GITHUB_EVENT_NAME: 'pull_request',
        },
        event: {
          repository: { id: 1 },
          pull_request: { number: 7, head: { repo: { id: 1 } }, base: { repo: { id: 1 } } },
        },
      },
    );
    const main = await step.done;
    expect(main).toMatchObject({ signal: null, exitCode: 0, outputs: { conclusion: 'success' } });
    expect(main.annotations.map(one => one.title)).toEqual(['No comment on the pull request']);
  },
);
