import { describe, expect, test } from 'vitest';
import type { Hex } from './hex.ts';
import { hexByHand } from './hex-by-hand.ts';

const me = '/users/me';

describe('a fault', () => {
  test('strikes once, and only its own operation', async () => {
    const { hex, ask } = hexByHand();
    hex.fault('Me', { kind: 'status', status: 502 });
    expect((await ask('GET', '/users')).status).toBe(200);
    expect((await ask('GET', me)).status).toBe(502);
    expect((await ask('GET', me)).status).toBe(200);
  });

  test('can strike several times, and let requests pass first', async () => {
    const { hex, ask } = hexByHand();
    hex.fault('Me', { kind: 'status', status: 502 }, { skip: 1, times: 2 });
    hex.fault('Me', { kind: 'status', status: 504 });
    const seen = [];
    for (let n = 0; n < 5; n += 1) seen.push((await ask('GET', me)).status);
    expect(seen).toEqual([200, 502, 502, 504, 200]);
  });

  test.each(['before', 'after'] as const)('can strike %s the work was done', async when => {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject();
    hex.fault('RunProject', { kind: 'drop', when });
    hex.fault('RunProject', { kind: 'status', status: 503, when });
    await expect(ask('POST', `/projects/${id}/runs`)).rejects.toThrow('fetch failed');
    expect((await ask('POST', `/projects/${id}/runs`)).status).toBe(503);
    expect(hex.runs(id)).toHaveLength(when === 'after' ? 2 : 0);
  });

  test('strikes without a token, as a proxy would', async () => {
    const { hex, ask } = hexByHand();
    hex.fault('Me', { kind: 'status', status: 407 });
    expect((await ask('GET', me, { headers: { authorization: '' } })).status).toBe(407);
  });

  test('has the body and headers it was given, and none of Hex’s but the date', async () => {
    const { hex, ask } = hexByHand();
    hex.fault('Me', {
      kind: 'status',
      status: 503,
      body: { reason: 'busy' },
      headers: { 'retry-after': '7' },
      when: 'after',
    });
    const { body, headers } = await ask('GET', me);
    expect(body).toEqual({ reason: 'busy' });
    expect(Object.fromEntries(headers)).toEqual({
      'content-type': 'application/json',
      'retry-after': '7',
      date: 'Thu, 01 Jan 2026 12:00:00 GMT',
    });
  });

  test.each([
    ['an HTML page', undefined, 'text/html; charset=utf-8', expect.stringContaining('<!doctype html>')],
    ['an empty body', '', 'text/html; charset=utf-8', ''],
    ['JSON of another shape', { status: 7 }, 'application/json', { status: 7 }],
  ])('can be %s with status 200', async (_, garbage, contentType, expected) => {
    const { hex, ask } = hexByHand();
    hex.fault('Me', { kind: 'garbage', ...(garbage !== undefined && { body: garbage }) });
    const { status, body, headers } = await ask('GET', me);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(contentType);
    expect(body).toEqual(expected);
  });

  test('that is garbage leaves the work done', async () => {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject();
    hex.fault('RunProject', { kind: 'garbage' });
    await ask('POST', `/projects/${id}/runs`);
    expect(hex.runs(id)).toHaveLength(1);
  });

  test('can be a status that takes no body', async () => {
    const { hex, ask } = hexByHand();
    hex.fault('Me', { kind: 'status', status: 204 });
    expect(await ask('GET', me)).toMatchObject({ status: 204, body: '' });
  });

  test('can let just the beginning of an answer arrive', async () => {
    const { hex } = hexByHand();
    hex.fault('Me', { kind: 'cut', bytes: 7 });
    const response = await hex.fetch(`https://app.hex.tech/api/v1${me}`, {
      headers: { authorization: `Bearer ${hex.token}` },
    });
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(7);
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"org":');
    await expect(reader?.read()).rejects.toThrow('terminated');
  });

  test.each([
    ['before', '2026-01-01T12:01:00.000Z'],
    ['after', '2026-01-01T12:00:00.000Z'],
  ] as const)('can delay an answer %s the work', async (when, createdAt) => {
    const { hex, ask, clock } = hexByHand();
    const { id } = hex.addProject();
    hex.fault('RunProject', { kind: 'slow', delayMs: 60_000, when });
    expect((await ask('POST', `/projects/${id}/runs`)).status).toBe(201);
    expect(clock.now()).toBe(Date.UTC(2026, 0, 1, 12, 1));
    expect(new Date(hex.runs(id)[0]?.createdAt ?? 0).toISOString()).toBe(createdAt);
  });

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('that delays %s the work can be given up on, which leaves %i runs', async (when, runs) => {
    const { hex } = hexByHand({ clock: { now: () => 0 } });
    const { id } = hex.addProject();
    hex.fault('RunProject', { kind: 'slow', delayMs: 60_000, when });
    const controller = new AbortController();
    const answer = hex.fetch(`https://app.hex.tech/api/v1/projects/${id}/runs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${hex.token}` },
      signal: controller.signal,
    });
    await expect.poll(() => hex.requests.length).toBe(1);
    controller.abort();
    await expect(answer).rejects.toThrow('abort');
    expect(hex.runs(id)).toHaveLength(runs);
    expect(hex.requests[0]?.status).toBe('unanswered');
  });
});

describe('a client that gives up', () => {
  const asking = (hex: Hex, controller: AbortController) =>
    hex.fetch(`https://app.hex.tech/api/v1/projects/${hex.addProject().id}/runs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${hex.token}` },
      signal: controller.signal,
    });

  test('before it asked is not heard', async () => {
    const { hex } = hexByHand();
    const controller = new AbortController();
    controller.abort();
    await expect(asking(hex, controller)).rejects.toThrow('abort');
    expect(hex.requests).toEqual([]);
  });

  test('at once does not wait for an answer that never comes', async () => {
    const { hex } = hexByHand();
    hex.fault('RunProject', { kind: 'hang' });
    const controller = new AbortController();
    const answer = asking(hex, controller);
    controller.abort();
    await expect(answer).rejects.toThrow('abort');
  });

  test('is noticed even if the clock takes no heed of it', async () => {
    const controller = new AbortController();
    const { hex } = hexByHand({ clock: { now: () => 0, sleep: async () => controller.abort() } });
    hex.fault('RunProject', { kind: 'slow', delayMs: 1000 });
    await expect(asking(hex, controller)).rejects.toThrow('abort');
    expect(hex.runs()).toEqual([]);
  });
});

describe('the record', () => {
  test('has what was asked, when, and what was answered', async () => {
    const { hex, ask, clock } = hexByHand();
    clock.advance(5);
    await ask('GET', '/users?limit=2&after=nonsense', { headers: { 'x-test': 'yes' } });
    await ask('POST', '/nowhere', { body: 'no JSON' });
    expect(hex.requests).toMatchObject([
      {
        at: clock.now(),
        operation: 'ListUsers',
        method: 'GET',
        path: '/api/v1/users',
        query: { limit: '2', after: 'nonsense' },
        headers: { 'x-test': 'yes' },
        status: 400,
      },
      { operation: 'Unknown', method: 'POST', path: '/api/v1/nowhere', body: 'no JSON', status: 404 },
    ]);
  });
});
