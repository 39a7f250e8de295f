import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exchange } from '../../src/hex/http.ts';
import { fetchFor } from '../../src/hex/proxy.ts';
import { realClock } from '../../src/lib/clock.ts';

const PUBLIC = 'https://app.hex.tech';

describe('the way to Hex', () => {
  beforeEach(() => {
    for (const name of ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'])
      for (const spelt of [name, name.toLowerCase()]) vi.stubEnv(spelt, undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const isDirect = (origin: string) => fetchFor(origin) === globalThis.fetch;

  test('is direct where no proxy is named', () => {
    expect(isDirect(PUBLIC)).toBe(true);
  });

  test.each([
    ['HTTPS_PROXY', PUBLIC, false],
    ['https_proxy', PUBLIC, false],
    ['HTTP_PROXY', PUBLIC, true],
    ['HTTP_PROXY', 'http://hex.internal', false],
    ['http_proxy', 'http://hex.internal', false],
    ['HTTPS_PROXY', 'http://hex.internal', true],
    ['HTTP_PROXY', 'http://127.0.0.1:4711', true],
    ['HTTP_PROXY', 'http://localhost:4711', true],
    ['HTTP_PROXY', 'http://[::1]:4711', true],
    ['HTTPS_PROXY', 'https://localhost', true],
  ])('with %s, to %s, is direct: %s', (name, origin, expected) => {
    vi.stubEnv(name, 'http://proxy.internal:3128');
    expect(isDirect(origin)).toBe(expected);
  });

  test.each([
    ['NO_PROXY', 'hex.tech', true],
    ['no_proxy', 'example.com, APP.hex.tech', true],
    ['NO_PROXY', '.hex.tech', true],
    ['NO_PROXY', 'app.hex.tech:443', true],
    ['NO_PROXY', 'app.hex.tech:8443', false],
    ['NO_PROXY', '*', true],
    ['NO_PROXY', 'ex.tech', false],
    ['NO_PROXY', 'eu.hex.tech', false],
  ])('with %s of "%s" is direct: %s', (name, hosts, expected) => {
    vi.stubEnv('HTTPS_PROXY', 'http://proxy.internal:3128');
    vi.stubEnv(name, hosts);
    expect(isDirect(PUBLIC)).toBe(expected);
  });

  test.each([
    ['https', PUBLIC],
    ['http', 'http://hex.internal'],
  ])('goes by `%s_proxy` in small letters where it is set in capitals, too', async (scheme, origin) => {
    vi.stubEnv(`${scheme}_proxy`, 'socks5://small.internal');
    vi.stubEnv(`${scheme.toUpperCase()}_PROXY`, 'socks5://capitals.internal');
    const answer = await exchange(fetchFor(origin), realClock, { ...request, url: `${origin}/` });
    expect(answer).toMatchObject({ detail: expect.stringContaining('`socks5://small.internal`') });
  });

  const request = {
    method: 'POST',
    url: `${PUBLIC}/`,
    headers: {},
    body: '{}',
    timeoutMs: 10_000,
  } as const;

  test.each([
    'http://',
    'http://[',
    'proxy internal:3128',
    'proxy.internal:99999',
    'user:100%@proxy.internal:3128',
  ])('is known to be closed where the variable is "%s"', async value => {
    vi.stubEnv('HTTPS_PROXY', value);
    expect(await exchange(fetchFor(PUBLIC), realClock, request)).toEqual({
      kind: 'untrusted-connection',
      by: 'proxy',
      detail: 'the proxy variable is not a URL',
    });
  });

  test.each([
    ['HTTPS_PROXY', 'socks5://ann:secret@proxy.internal:1080', 'socks5://proxy.internal:1080'],
    ['https_proxy', 'socks5h://proxy.internal:1080', 'socks5h://proxy.internal:1080'],
    ['HTTPS_PROXY', 'ftp://proxy.internal', 'ftp://proxy.internal'],
  ])(
    'is known to be closed where %s is "%s", whom nobody here can speak with',
    async (name, value, shown) => {
      vi.stubEnv(name, value);
      expect(await exchange(fetchFor(PUBLIC), realClock, request)).toEqual({
        kind: 'untrusted-connection',
        by: 'proxy',
        detail: `\`${name}\` names the proxy \`${shown}\`, and only those of \`http://\` and \`https://\` can be used`,
      });
    },
  );

  test.each(['http', 'https'])(
    'that ends at a proxy of %s that is not there says so, with its host and port',
    async scheme => {
      const gone = createServer();
      await new Promise<void>(resolve => gone.listen(0, '127.0.0.1', resolve));
      const host = `127.0.0.1:${(gone.address() as AddressInfo).port}`;
      await new Promise(resolve => gone.close(resolve));
      vi.stubEnv('HTTPS_PROXY', `${scheme}://ann:secret@${host}`);
      expect(await exchange(fetchFor(PUBLIC), realClock, request)).toEqual({
        kind: 'unreachable',
        detail: 'ECONNREFUSED',
        sent: false,
        peer: `the proxy ${host}`,
      });
    },
  );

  test('is direct past a variable that is no URL where NO_PROXY says so', () => {
    vi.stubEnv('HTTPS_PROXY', 'http://[');
    vi.stubEnv('NO_PROXY', 'hex.tech');
    expect(isDirect(PUBLIC)).toBe(true);
  });

  test.each([
    [407, { kind: 'untrusted-connection', by: 'proxy', detail: 'the proxy answered HTTP 407' }],
    [403, { kind: 'untrusted-connection', by: 'proxy', detail: 'the proxy answered HTTP 403' }],
    [502, { kind: 'unreachable', detail: 'HTTP 502 of the proxy', sent: false }],
    [503, { kind: 'unreachable', detail: 'HTTP 503 of the proxy', sent: false }],
  ] as const)('is known to be closed where the proxy answers CONNECT with %i', async (status, expected) => {
    const proxy = createServer();
    const users: (string | undefined)[] = [];
    proxy.on('connect', ({ headers }) => users.push(headers['proxy-authorization']));
    proxy.on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`));
    await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    for (const named of [`http://${host}`, host, `Corp-User:Secret@${host}`]) {
      vi.stubEnv('HTTPS_PROXY', named);
      expect(await exchange(fetchFor(PUBLIC), realClock, request)).toEqual(expected);
    }
    expect(users).toEqual([undefined, undefined, `Basic ${btoa('Corp-User:Secret')}`]);
    await new Promise(resolve => proxy.close(resolve));
  });
});
