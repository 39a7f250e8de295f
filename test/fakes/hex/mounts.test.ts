import { setupServer } from 'msw/node';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHex, type Hex } from './hex.ts';
import { type Listening, listen } from './http.ts';
import { hexHandlers } from './msw.ts';

const nodesOwn = [globalThis.Request, globalThis.Response];

interface Mounted {
  base: string;
  ask(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void> | void;
}

const mounts: Record<string, (hex: Hex) => Promise<Mounted>> = {
  'in the process': async hex => {
    const base = 'https://app.hex.tech';
    return { base, ask: (path, init) => hex.fetch(base + path, init), close: () => {} };
  },
  'behind msw': async hex => {
    const base = 'https://acme.hex.tech';
    const server = setupServer(...hexHandlers(hex, `${base}/`));
    server.listen({ onUnhandledFrame: 'error' });
    return { base, ask: (path, init) => fetch(base + path, init), close: () => server.close() };
  },
  'over HTTP': async hex => {
    const listening = await listen(hex);
    return {
      base: listening.url,
      ask: (path, init) => fetch(listening.url + path, init),
      close: listening.close,
    };
  },
};

describe.each(Object.entries(mounts))('Hex %s', (_, mount) => {
  let hex: Hex;
  let mounted: Mounted;
  let authorized: RequestInit;

  beforeEach(async () => {
    vi.spyOn(console, 'error');
    hex = createHex();
    mounted = await mount(hex);
    authorized = { headers: { authorization: `Bearer ${hex.token}` }, redirect: 'manual' };
  });
  afterEach(async () => {
    await mounted.close();
    expect(console.error).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  const me = (init?: RequestInit) => mounted.ask('/api/v1/users/me', { ...authorized, ...init });

  test('starts a run, shows it and has recorded it', async () => {
    const project = hex.addProject();
    const response = await mounted.ask(`/api/v1/projects/${project.id}/runs`, {
      ...authorized,
      method: 'POST',
      body: JSON.stringify({ useCachedSqlResults: false }),
    });
    const run = (await response.json()) as { runUrl: string; runStatusUrl: string };
    expect(response.status).toBe(201);
    expect(run.runUrl.startsWith(`${mounted.base}/`)).toBe(true);
    const { pathname } = new URL(run.runStatusUrl);
    const status = (await (await mounted.ask(pathname, authorized)).json()) as { status: string };
    expect(status.status).toBe('PENDING');
    expect(hex.requests).toMatchObject([
      { operation: 'RunProject', method: 'POST', body: { useCachedSqlResults: false }, status: 201 },
      { operation: 'GetRunStatus', method: 'GET', path: pathname, body: undefined, status: 200 },
    ]);
  });

  test('breaks a connection without an answer', async () => {
    hex.fault('Me', { kind: 'drop' });
    await expect(me()).rejects.toThrow(TypeError);
    expect(hex.requests[0]?.status).toBe('dropped');
    expect((await me()).status).toBe(200);
  });

  test('breaks a connection in the middle of an answer', async () => {
    hex.fault('Me', { kind: 'cut', bytes: 7 });
    // Under msw the answer's beginning is lost too, so it is fetch itself that rejects there.
    await expect(me().then(response => response.text())).rejects.toThrow(TypeError);
    expect(hex.requests[0]?.status).toBe(200);
  });

  test('ends a body before it is whole', async () => {
    hex.fault('Me', { kind: 'cut', at: 'body', bytes: 7 });
    expect(await (await me()).text()).toBe('{"org":');
  });

  test('hangs until the client gives up', async () => {
    hex.fault('Me', { kind: 'hang' });
    const controller = new AbortController();
    const answer = me({ signal: controller.signal });
    await expect.poll(() => hex.requests.length).toBe(1);
    controller.abort();
    await expect(answer).rejects.toThrow('abort');
    expect(hex.requests[0]?.status).toBe('unanswered');
  });

  test('sends a client elsewhere', async () => {
    hex.fault('Me', { kind: 'redirect', location: 'https://elsewhere.example/' });
    const response = await me();
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('https://elsewhere.example/');
    hex.fault('Me', { kind: 'redirect', location: 'https://elsewhere.example/' });
    await expect(me({ redirect: 'error' })).rejects.toThrow(TypeError);
  });
});

describe('Hex over HTTP', () => {
  let listening: Listening;
  afterEach(() => listening.close());

  test('says so when its port is taken', async () => {
    listening = await listen(createHex());
    await expect(listen(createHex(), { port: listening.port })).rejects.toThrow('EADDRINUSE');
  });

  test('stops at once, whatever requests are still open', async () => {
    const hex = createHex();
    listening = await listen(hex);
    hex.fault('Me', { kind: 'hang' });
    const open = fetch(`${listening.url}/api/v1/users/me`);
    await expect.poll(() => hex.requests.length).toBe(1);
    await Promise.all([listening.close(), expect(open).rejects.toThrow(TypeError)]);
  });

  test('leaves the global Request and Response alone', async () => {
    listening = await listen(createHex());
    expect([globalThis.Request, globalThis.Response]).toEqual(nodesOwn);
  });

  test('tells the time by Hex’s clock', async () => {
    listening = await listen(createHex({ clock: { now: () => Date.UTC(2026, 0, 1) } }));
    const response = await fetch(`${listening.url}/api/v1/users/me`);
    expect(response.headers.get('date')).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
  });
});
