import { describe, expect, test } from 'vitest';
import type { HexOptions } from './hex.ts';
import { hexByHand } from './hex-by-hand.ts';

const me = '/users/me';

async function askUntilRefused(options: HexOptions) {
  const setting = hexByHand({ limits: { 'hex-api': [{ max: 2, windowMs: 60_000 }] }, ...options });
  setting.clock.advance(250);
  await setting.ask('GET', me);
  setting.clock.advance(10_250);
  await setting.ask('GET', me);
  return { ...setting, refused: await setting.ask('GET', me) };
}

async function countAdmitted(ask: () => Promise<{ status: number }>) {
  let admitted = 0;
  while ((await ask()).status !== 429) admitted += 1;
  return admitted;
}

describe('a rate limit', () => {
  test('is a window that begins with its first request', async () => {
    const { ask, clock, refused } = await askUntilRefused({});
    expect(refused.status).toBe(429);
    clock.advance(49_749);
    expect((await ask('GET', me)).status).toBe(429);
    clock.advance(1);
    expect((await ask('GET', me)).status).toBe(200);
  });

  test('holds for 30 requests a minute over the usual operations together', async () => {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject();
    const paths = [me, `/projects/${id}`, `/projects/${id}/runs`];
    let asked = 0;
    const admitted = await countAdmitted(() => ask('GET', paths[asked++ % 3] ?? me));
    expect(admitted).toBe(30);
  });

  test('holds for 20 starts a minute and 60 an hour', async () => {
    const { hex, ask, clock } = hexByHand({ kernels: 1000 });
    const { id } = hex.addProject();
    const start = () => ask('POST', `/projects/${id}/runs`);
    const admitted = [];
    for (let minute = 0; minute < 4; minute += 1) {
      admitted.push(await countAdmitted(start));
      clock.advance(60_000);
    }
    expect(admitted).toEqual([20, 20, 20, 0]);
  });

  test('holds for 20 chart images a minute', async () => {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject({ charts: ['c'] });
    const run = hex.addRun(id, { agoMs: 60_000 });
    expect(await countAdmitted(() => ask('GET', `/projects/${id}/runs/${run.id}/cells/c/image`))).toBe(20);
  });

  test('holds for 60 requests a minute over everything', async () => {
    const { hex, ask } = hexByHand({ kernels: 1000, limits: { 'hex-api': [], 'run-project': [] } });
    const { id } = hex.addProject();
    for (let n = 0; n < 30; n += 1) await ask('POST', `/projects/${id}/runs`);
    expect(await countAdmitted(() => ask('GET', me))).toBe(30);
  });

  test('can be switched off', async () => {
    const { ask } = hexByHand({ limits: false });
    let last = 0;
    for (let n = 0; n < 61; n += 1) last = (await ask('GET', me)).status;
    expect(last).toBe(200);
  });

  test('is not for those without the token', async () => {
    const { ask } = hexByHand({ limits: { user: [{ max: 1, windowMs: 60_000 }] } });
    await ask('GET', me, { headers: { authorization: 'Bearer wrong' } });
    expect((await ask('GET', me)).status).toBe(200);
  });
});

describe('the headers about a rate limit', () => {
  const noon = Date.UTC(2026, 0, 1, 12) / 1000;

  test.each([
    ['retry-after-seconds', { 'retry-after': '50' }],
    ['retry-after-date', { 'retry-after': 'Thu, 01 Jan 2026 12:01:01 GMT' }],
    ['ratelimit-seconds', { 'ratelimit-limit': '2', 'ratelimit-remaining': '0', 'ratelimit-reset': '50' }],
    ['ratelimit-epoch', { 'ratelimit-remaining': '0', 'ratelimit-reset': String(noon + 61) }],
    ['x-ratelimit-seconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '50' }],
    ['x-ratelimit-epoch', { 'x-ratelimit-limit': '2', 'x-ratelimit-reset': String(noon + 61) }],
  ] as const)('can be %s', async (style, expected) => {
    const { refused } = await askUntilRefused({ rateLimitHeaders: [style] });
    expect(Object.fromEntries(refused.headers)).toMatchObject(expected);
  });

  test('tell of the window that lasts longest, of those that are full', async () => {
    const full = [60_000, 3_600_000].map(windowMs => ({ max: 0, windowMs }));
    const { ask } = hexByHand({ limits: { 'hex-api': full } });
    expect((await ask('GET', me)).headers.get('retry-after')).toBe('3600');
  });

  test('can be left out', async () => {
    const { refused } = await askUntilRefused({ rateLimitHeaders: [] });
    expect([...refused.headers.keys()].filter(name => /retry|ratelimit/.test(name))).toEqual([]);
  });

  test('come with every answer, but Retry-After only with a refusal', async () => {
    const { ask } = hexByHand();
    const { headers } = await ask('GET', me);
    expect(headers.get('ratelimit-remaining')).toBe('29');
    expect(headers.get('retry-after')).toBeNull();
  });

  test('tell a time by Hex’s clock', async () => {
    const { refused } = await askUntilRefused({ rateLimitHeaders: ['x-ratelimit-epoch'], skewMs: 3_600_000 });
    expect(refused.headers.get('x-ratelimit-reset')).toBe(String(noon + 3661));
  });
});
