import { expect, test } from 'vitest';
import { longRun, onWindows, type Play } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { ca, tls } from './certificate.ts';
import { openProxy } from './proxy.ts';

// The network around a runner of one's own: a proxy that alone can resolve the host, and a private CA.

/** A Hex that speaks TLS, and the inputs and environment of a step that is to reach it. */
async function setUpTls(host = 'hex.test') {
  const play = await scenario().asProcess({ tls });
  const { port } = new URL(play.url);
  return {
    play,
    port,
    run: (env: Record<string, string | undefined>, inputs: Record<string, string> = {}) =>
      play.run(
        { 'hex-url': `https://${host}:${port}`, timeout: '5s', ...inputs },
        { env: { NODE_EXTRA_CA_CERTS: ca, ...env } },
      ),
    [Symbol.asyncDispose]: () => play[Symbol.asyncDispose](),
  };
}

const unharmed = { conclusion: 'success', status: 'COMPLETED' };

const runs = (play: Play): number => play.hex.runs().length;

/** Runs a step that `proxied(url)` gives its environment, and sees that nothing went another way. */
async function expectTunnelled(proxied: (url: string) => Record<string, string>): Promise<void> {
  await using proxy = await openProxy();
  await using tls = await setUpTls();
  const { main } = await tls.run(proxied(proxy.url));
  expect(main.outputs).toMatchObject(unharmed);
  expect(new Set(proxy.tunnels.map(tunnel => tunnel.target))).toEqual(new Set([`hex.test:${tls.port}`]));
  expect(JSON.stringify(proxy.tunnels)).not.toContain(tls.play.hex.token);
}

test.concurrent.for(['HTTPS_PROXY', 'https_proxy'])('all goes through the tunnel that %s names', name =>
  expectTunnelled(url => ({ [name]: url })),
);

test.concurrent('exemptions of other hosts and ports change nothing', () =>
  expectTunnelled(url => ({ HTTPS_PROXY: url, NO_PROXY: 'other.test,notthehex.test,hex.test:1' })));

// On Windows the two spellings are one variable.
test
  .skipIf(onWindows)
  .concurrent('an empty https_proxy does not hide HTTPS_PROXY', () =>
    expectTunnelled(url => ({ HTTPS_PROXY: url, https_proxy: '' })),
  );

test.concurrent('the clean-up goes through the proxy too', async () => {
  await using proxy = await openProxy();
  await using play = await scenario({ project: { run: longRun } }).asProcess({ tls });
  const inputs = { 'hex-url': `https://hex.test:${new URL(play.url).port}` };
  const step = await play.start(inputs, { env: { NODE_EXTRA_CA_CERTS: ca, HTTPS_PROXY: proxy.url } });
  await step.logged('Started version');
  await step.kill();
  const before = proxy.tunnels.length;
  await step.post();
  expect(proxy.tunnels.length).toBeGreaterThan(before);
  expect(play.active()).toEqual([]);
});

/** Runs a step that is to keep away from the proxy. Only the proxy could have resolved the name. */
async function expectDirect(env: Record<string, string>): Promise<void> {
  await using proxy = await openProxy();
  await using tls = await setUpTls();
  const filled = Object.entries(env).map(([name, value]) => [name, value.replace('PORT', tls.port)]);
  const { main } = await tls.run(
    { HTTPS_PROXY: proxy.url, ...Object.fromEntries(filled) },
    { timeout: '3s' },
  );
  expect(proxy.tunnels).toEqual([]);
  // Where the timeout cuts the last lookup short, that is what the annotation says.
  expect(main.log).toMatch(/ENOTFOUND|EAI_AGAIN/);
  expect(main.exitCode).toBe(1);
}

test.concurrent.for<Record<string, string>>([
  { NO_PROXY: '*' },
  { NO_PROXY: '.test' },
  { NO_PROXY: 'test' },
  { NO_PROXY: 'other.test, HEX.test' },
  { NO_PROXY: 'hex.test:PORT' },
  { no_proxy: 'hex.test' },
])('%o keeps requests away from the proxy', expectDirect);

test
  .skipIf(onWindows)
  .concurrent('an empty no_proxy does not hide NO_PROXY', () =>
    expectDirect({ NO_PROXY: 'hex.test', no_proxy: '' }),
  );

test.concurrent('a proxy for http alone is not used for https', async () => {
  await using proxy = await openProxy();
  await using tls = await setUpTls();
  await tls.run({ HTTP_PROXY: proxy.url }, { timeout: '1s' });
  expect(proxy.tunnels).toEqual([]);
});

test.concurrent('loopback needs no exemption', async () => {
  await using proxy = await openProxy();
  await using play = await scenario().asProcess();
  const env = {
    HTTPS_PROXY: proxy.url,
    HTTP_PROXY: proxy.url,
    https_proxy: proxy.url,
    http_proxy: proxy.url,
  };
  const { main } = await play.run({}, { env });
  expect(main.outputs).toMatchObject(unharmed);
  expect(proxy.tunnels).toEqual([]);
});

test.concurrent("the proxy's credentials are given, and not shown", async () => {
  await using proxy = await openProxy({ credentials: 'ann:p@ss:word' });
  await using tls = await setUpTls();
  const { main } = await tls.run({ HTTPS_PROXY: `http://ann:p%40ss%3Aword@127.0.0.1:${proxy.port}` });
  expect(main.outputs).toMatchObject(unharmed);
  expect(main.rawLog).not.toMatch(/p@ss|p%40ss/);
});

test.concurrent('a proxy that wants credentials ends the step with a word about it, and nothing is unsure', async () => {
  await using proxy = await openProxy({ credentials: 'ann:secret' });
  await using tls = await setUpTls();
  const { main, post } = await tls.run({ HTTPS_PROXY: proxy.url });
  expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0' });
  expect(main.annotations.map(one => one.message)).toEqual([expect.stringMatching(/proxy.*407/)]);
  expect(main.log).not.toContain('Looking for a new run');
  expect(post.annotations).toEqual([]);
  expect(runs(tls.play)).toBe(0);
});

test.concurrent('a proxy that is not there ends the step, and nothing is unsure', async () => {
  const proxy = await openProxy();
  await proxy[Symbol.asyncDispose]();
  await using tls = await setUpTls();
  const { main } = await tls.run({ HTTPS_PROXY: proxy.url }, { timeout: '8s' });
  expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0' });
  expect(main.annotations.map(one => one.message)).toEqual([expect.stringMatching(/ECONNREFUSED.*proxy/)]);
});

test.concurrent('a private CA is trusted through NODE_EXTRA_CA_CERTS', async () => {
  await using tls = await setUpTls('localhost');
  const { main } = await tls.run({});
  expect(main.outputs).toMatchObject(unharmed);
});

test.concurrent.for(['with', 'without'])(
  'a certificate that is not trusted is named, %s a proxy',
  async proxied => {
    await using proxy = await openProxy();
    await using tls = await setUpTls(proxied === 'with' ? 'hex.test' : 'localhost');
    const { main, post } = await tls.run({ HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: undefined });
    expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0' });
    expect(main.annotations).toHaveLength(1);
    expect(main.annotations[0]?.message).toMatch(/certificate|CERT/);
    expect(main.annotations[0]?.message).toContain('NODE_EXTRA_CA_CERTS');
    expect(main.log).not.toContain('Looking for a new run');
    expect(post.annotations).toEqual([]);
    expect(runs(tls.play)).toBe(0);
  },
);
