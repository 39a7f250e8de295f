import { describe, expect, test } from 'vitest';
import { exchange, type Fetch, failureText, type HttpRequest } from '../../src/hex/http.ts';
import { realClock } from '../../src/lib/clock.ts';
import { type VirtualClock, virtualClock } from '../fakes/virtual-clock.ts';
import { networkError, scripted } from './scripted-fetch.ts';

const request: HttpRequest = {
  method: 'POST',
  url: 'https://acme.hex.tech/api/v1/projects',
  headers: { 'x-test': 'yes' },
  body: '{}',
  timeoutMs: 10_000,
};

/** Never answers, but minds being aborted, as `fetch` does. */
const silent: Fetch = (_, { signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

const failing =
  (error: unknown): Fetch =>
  async () => {
    throw error;
  };

const send = (fetch: Fetch, more: Partial<HttpRequest> = {}, clock: VirtualClock = virtualClock()) =>
  clock.run(exchange(fetch, clock, { ...request, ...more }));

describe('a request', () => {
  test('is sent as it is, and its answer read to the end', async () => {
    const { fetch, asked } = scripted(
      () => new Response('no such thing', { status: 404, headers: { 'x-answer': 'no' } }),
    );
    const answer = await send(fetch);
    expect(answer).toMatchObject({ kind: 'answer', status: 404, text: 'no such thing' });
    expect(answer.kind === 'answer' && answer.headers.get('X-Answer')).toBe('no');
    expect(asked).toMatchObject([
      {
        url: request.url,
        init: { method: 'POST', headers: { 'x-test': 'yes' }, body: '{}', redirect: 'manual' },
      },
    ]);
  });

  test('without a body has none', async () => {
    const { fetch, asked } = scripted(() => new Response());
    const { body, ...bodiless } = request;
    const clock = virtualClock();
    await clock.run(exchange(fetch, clock, bodiless));
    expect(asked[0]?.init).not.toHaveProperty('body');
    expect(body).toBe('{}');
  });

  test('is not sent for one who has stopped', async () => {
    const { fetch, asked } = scripted(() => new Response());
    expect(await send(fetch, { signal: AbortSignal.abort() })).toEqual({ kind: 'aborted', sent: false });
    expect(asked).toEqual([]);
  });

  test('that is not answered costs its deadline and no more, and is dropped', async () => {
    const clock = virtualClock();
    let aborted = false;
    const fetch: Fetch = (url, init) => {
      init.signal.addEventListener('abort', () => {
        aborted = true;
      });
      return silent(url, init);
    };
    expect(await send(fetch, {}, clock)).toEqual({ kind: 'timed-out', timeoutMs: 10_000 });
    expect([clock.now(), aborted]).toEqual([10_000, true]);
  });

  test('whose answer never ends costs its deadline too', async () => {
    const clock = virtualClock();
    const endless = scripted(() => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })));
    expect(await send(endless.fetch, {}, clock)).toEqual({ kind: 'timed-out', timeoutMs: 10_000 });
    expect(clock.now()).toBe(10_000);
  });

  test('is given up as soon as somebody stops, and may have been heard', async () => {
    const clock = virtualClock();
    const stop = new AbortController();
    clock.at(700, () => stop.abort());
    expect(await send(silent, { signal: stop.signal }, clock)).toEqual({ kind: 'aborted', sent: true });
    expect(clock.now()).toBe(700);
  });

  test('is given up even where fetch takes no heed of its signal', async () => {
    const clock = virtualClock();
    const stop = new AbortController();
    clock.at(700, () => stop.abort());
    const deaf: Fetch = () => new Promise(() => {});
    expect(await send(deaf, { signal: stop.signal }, clock)).toEqual({ kind: 'aborted', sent: true });
    expect(await send(deaf, {}, clock)).toEqual({ kind: 'timed-out', timeoutMs: 10_000 });
  });

  test('leaves nothing waiting once it is answered', async () => {
    const clock = virtualClock();
    await send(scripted(() => new Response()).fetch, {}, clock);
    expect(clock.now()).toBe(0);
    await expect(clock.run(new Promise(() => {}))).rejects.toThrow('nothing will ever wake it');
  });
});

describe('an answer', () => {
  const chunked = (...sizes: number[]) => {
    const left = [...sizes];
    return new ReadableStream({
      pull(controller) {
        const size = left.shift();
        if (size === undefined) controller.close();
        else controller.enqueue(new Uint8Array(size).fill(0x20));
      },
    });
  };

  test('of 10 MB is read', async () => {
    const answer = await send(scripted(() => new Response(chunked(4_000_000, 6_000_000))).fetch);
    expect(answer.kind === 'answer' && answer.text.length).toBe(10_000_000);
  });

  test('of one byte more is not, and may have come after the work was done', async () => {
    const { fetch } = scripted(() => new Response(chunked(4_000_000, 6_000_000, 1)));
    expect(await send(fetch)).toEqual({
      kind: 'unreachable',
      detail: 'the answer is over 10 MB',
      sent: true,
    });
  });

  test('without end is not read on, and its connection is let go', async () => {
    let cancelled = false;
    let chunks = 0;
    const endless = new ReadableStream({
      pull(controller) {
        chunks++;
        controller.enqueue(new Uint8Array(1_000_000));
      },
      cancel() {
        cancelled = true;
      },
    });
    expect(await send(scripted(() => new Response(endless)).fetch)).toMatchObject({ kind: 'unreachable' });
    expect(cancelled).toBe(true);
    expect(chunks).toBeLessThan(20);
  });

  test('that comes byte by byte keeps its letters whole', async () => {
    const bytes = [...new TextEncoder().encode('é🙂')];
    const body = new ReadableStream({
      pull(controller) {
        const byte = bytes.shift();
        if (byte === undefined) controller.close();
        else controller.enqueue(Uint8Array.of(byte));
      },
    });
    expect(await send(scripted(() => new Response(body)).fetch)).toMatchObject({ text: 'é🙂' });
  });
});

describe('a failure of the network', () => {
  test.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
    'ERR_TLS_HANDSHAKE_TIMEOUT',
  ])('%s is known to have come before anything was sent', async code => {
    expect(await send(failing(networkError(code)))).toEqual({
      kind: 'unreachable',
      detail: code,
      sent: false,
      peer: 'acme.hex.tech:443',
    });
  });

  test.each(['EACCES', 'EPERM', 'ETIMEDOUT', 'ECONNRESET', 'EWHATEVER'])(
    '%s in connecting is known to have come before anything was sent',
    async code => {
      const cause = Object.assign(new Error('connect failed'), { code, syscall: 'connect' });
      expect(await send(failing(new TypeError('fetch failed', { cause })))).toEqual({
        kind: 'unreachable',
        detail: code,
        sent: false,
        peer: 'acme.hex.tech:443',
      });
    },
  );

  test.each([
    ['https://eu.hex.tech:8443/api', 'eu.hex.tech:8443'],
    ['http://127.0.0.1/api', '127.0.0.1:80'],
    ['http://[::1]:4711/api', '[::1]:4711'],
  ])('where there was no connection says whom it was to be to: %s', async (url, peer) => {
    expect(await send(failing(networkError('ECONNREFUSED')), { url })).toMatchObject({ peer });
  });

  test.each(['EAI_FAIL', 'EAI_MEMORY', 'EAI_NODATA'])(
    '%s in looking up the host is known to have come before anything was sent',
    async code => {
      const cause = Object.assign(new Error('getaddrinfo failed'), { code, syscall: 'getaddrinfo' });
      expect(await send(failing(new TypeError('fetch failed', { cause })))).toMatchObject({ sent: false });
    },
  );

  test('at a port that fetch does not open is known to have sent nothing', async () => {
    const url = 'http://127.0.0.1:6000/';
    const request = { method: 'POST', url, headers: {}, timeoutMs: 10_000 } as const;
    expect(await exchange(globalThis.fetch, realClock, request)).toEqual({
      kind: 'unreachable',
      detail: 'bad port',
      sent: false,
    });
  });

  test.each(['ETIMEDOUT', 'ECONNRESET'])('%s in reading may have come after it was heard', async code => {
    const cause = Object.assign(new Error('read failed'), { code, syscall: 'read' });
    expect(await send(failing(new TypeError('fetch failed', { cause })))).toEqual({
      kind: 'unreachable',
      detail: code,
      sent: true,
    });
  });

  test.each([
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'UND_ERR_SOCKET',
    'UND_ERR_HEADERS_TIMEOUT',
    'ERR_SSL_BAD_RECORD_MAC',
    'EWHATEVER',
  ])('%s may have come after the request was heard', async code => {
    expect(await send(failing(networkError(code)))).toEqual({
      kind: 'unreachable',
      detail: code,
      sent: true,
    });
  });

  test.each([
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED',
    'CERT_CHAIN_TOO_LONG',
    'CERT_REJECTED',
    'CRL_HAS_EXPIRED',
    'CRL_SIGNATURE_FAILURE',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'HOSTNAME_MISMATCH',
    'INVALID_CA',
    'INVALID_PURPOSE',
    'PATH_LENGTH_EXCEEDED',
    'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
    'UNABLE_TO_GET_CRL',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ])('%s is a certificate that is not trusted: nothing was sent, and nothing would be', async code => {
    expect(await send(failing(networkError(code)))).toEqual({
      kind: 'untrusted-connection',
      by: 'certificate',
      detail: code,
    });
  });

  const noTunnel = (status: number) =>
    new TypeError('fetch failed', {
      cause: new DOMException('Request was cancelled.', {
        cause: new Error(`Proxy response (${status}) !== 200 when HTTP Tunneling`),
      } as never),
    });

  test.each([400, 401, 403, 404, 407])(
    'of a proxy that answers %i in place of a tunnel is the proxy’s own wish, and would be the same again',
    async status => {
      expect(await send(failing(noTunnel(status)))).toEqual({
        kind: 'untrusted-connection',
        by: 'proxy',
        detail: `the proxy answered HTTP ${status}`,
      });
    },
  );

  test.each([500, 502, 503, 504])(
    'of a proxy that answers %i in place of a tunnel may pass, and nothing was sent',
    async status => {
      expect(await send(failing(noTunnel(status)))).toEqual({
        kind: 'unreachable',
        detail: `HTTP ${status} of the proxy`,
        sent: false,
      });
    },
  );

  test('is told by its innermost cause', async () => {
    const refusals = ['::1', '127.0.0.1'].map(host =>
      Object.assign(new Error(`connect ECONNREFUSED ${host}`), { code: 'ECONNREFUSED' }),
    );
    const error = new TypeError('fetch failed', { cause: new AggregateError(refusals) });
    expect(await send(failing(error))).toEqual({
      kind: 'unreachable',
      detail: 'ECONNREFUSED',
      sent: false,
      peer: 'acme.hex.tech:443',
    });
  });

  test.each([
    ['an error without a code', new TypeError('terminated'), 'terminated'],
    ['something that is no error', 'a word', 'a word'],
  ])('may be %s', async (_, error, detail) => {
    expect(await send(failing(error))).toEqual({ kind: 'unreachable', detail, sent: true });
  });

  test('is put in words by its innermost cause, and by the proxy if it was in between', () => {
    const error = networkError('ECONNRESET');
    expect(failureText(error)).toBe('it was ECONNRESET');
    expect(failureText(Object.assign(error, { proxy: 'proxy.corp:3128' }))).toBe(
      'it was ECONNRESET, through the proxy proxy.corp:3128',
    );
  });

  test('in the middle of an answer may have come after the work was done', async () => {
    const body = new ReadableStream({ pull: controller => controller.error(networkError('UND_ERR_SOCKET')) });
    expect(await send(scripted(() => new Response(body)).fetch)).toEqual({
      kind: 'unreachable',
      detail: 'UND_ERR_SOCKET',
      sent: true,
    });
  });
});
