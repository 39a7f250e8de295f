import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexTimeMs, rateLimitOf, requestedWaitMs } from '../../../src/hex/rate-limit/headers.ts';

const HERE = Date.UTC(2026, 10, 22, 9);
/** Hex's clock is seven minutes ahead of this machine's. */
const THERE = HERE + 7 * 60_000;
const date = new Date(THERE).toUTCString();

const waitAsked = (headers: Record<string, string>, status = 429) =>
  requestedWaitMs(status, new Headers(headers), HERE);
const limitTold = (headers: Record<string, string>) => rateLimitOf(new Headers(headers), HERE);

const PREFIXES = [
  'RateLimit',
  'ratelimit',
  'RATELIMIT',
  'X-RateLimit',
  'x-ratelimit',
  'X-Ratelimit',
  'X-Rate-Limit',
  'x-rate-limit',
];

describe('an answer that says how long to wait', () => {
  test.each([
    ['in seconds', { 'retry-after': '30' }, 30_000],
    ['in parts of a second', { 'Retry-After': '1.25' }, 1_250],
    ['with nothing', { 'retry-after': '0' }, 0],
    ['as a date', { date, 'retry-after': new Date(THERE + 42_000).toUTCString() }, 42_000],
    ['as a date that has passed', { date, 'retry-after': new Date(THERE - 42_000).toUTCString() }, 0],
    [
      'as a date, without telling its own time',
      { 'retry-after': new Date(HERE + 9_000).toUTCString() },
      9_000,
    ],
    [
      'as a date, with a time of its own that is none',
      { date: 'noon', 'retry-after': new Date(HERE + 9_000).toUTCString() },
      9_000,
    ],
  ])('%s is taken at its word, whatever its status', (_, headers: Record<string, string>, expected) => {
    for (const status of [429, 503, 502, 422]) expect(waitAsked(headers, status)).toBe(expected);
  });

  test.each(PREFIXES)('by %s-Reset is understood in seconds and as a time', prefix => {
    expect(waitAsked({ [`${prefix}-Remaining`]: '0', [`${prefix}-Reset`]: '17' })).toBe(17_000);
    const epoch = String(THERE / 1000 + 17);
    expect(waitAsked({ date, [`${prefix}-Remaining`]: '0', [`${prefix}-Reset`]: epoch })).toBe(17_000);
    const epochMs = String(THERE + 17_000);
    expect(waitAsked({ date, [`${prefix}-Remaining`]: '0', [`${prefix}-Reset`]: epochMs })).toBe(17_000);
  });

  test.each([400, 403, 422, 500, 502, 503, 504])(
    'by the reset of a rate limit alone says nothing if its status is %i: it came for another reason',
    status => {
      for (const reset of ['17', String(THERE / 1000 + 17)])
        expect(
          waitAsked({ date, 'ratelimit-remaining': '0', 'ratelimit-reset': reset }, status),
        ).toBeUndefined();
    },
  );

  test('in two ways is held to Retry-After', () => {
    expect(waitAsked({ 'retry-after': '3', 'ratelimit-remaining': '0', 'ratelimit-reset': '60' })).toBe(
      3_000,
    );
  });

  test('in words is held to its rate limit', () => {
    expect(waitAsked({ 'retry-after': 'soon', 'ratelimit-remaining': '0', 'ratelimit-reset': '60' })).toBe(
      60_000,
    );
  });

  test.each([
    ['no such header', {}],
    ['words', { 'retry-after': 'soon' }],
    ['an empty header', { 'retry-after': '' }],
    ['negative seconds', { 'retry-after': '-5' }],
    ['less than nothing', { 'retry-after': '-1' }],
    ['a decimal comma', { 'retry-after': '1,5' }],
    ['a unit', { 'retry-after': '30s' }],
    ['several numbers', { 'retry-after': '5 6 7' }],
    ['a date that is not in GMT', { date, 'retry-after': 'Sun, 22 Nov 2026 10:30:00 +0100' }],
    ['a date with an offset from GMT', { date, 'retry-after': 'Sun, 22 Nov 2026 10:30:00 GMT+0100' }],
    ['a date without a time zone', { date, 'retry-after': 'Sun, 22 Nov 2026 09:30:00' }],
    ['a date in ISO 8601', { date, 'retry-after': '2026-11-22T09:30:00Z' }],
    ['a word in GMT', { 'retry-after': 'soon GMT' }],
    ['a reset in words', { 'ratelimit-remaining': '0', 'ratelimit-reset': 'tomorrow' }],
    ['a negative reset', { 'ratelimit-remaining': '0', 'ratelimit-reset': '-5' }],
  ])('with %s says nothing', (_, headers: Record<string, string>) => {
    expect(waitAsked(headers)).toBeUndefined();
  });
});

describe('an answer that tells of its rate limit', () => {
  test.each(PREFIXES)('under %s-Remaining and -Reset is understood', prefix => {
    expect(limitTold({ [`${prefix}-Remaining`]: '4', [`${prefix}-Reset`]: '30' })).toEqual({
      remaining: 4,
      resetMs: 30_000,
    });
  });

  test('as a time is held against the time it was sent, not against this machine’s', () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(THERE / 1000 + 12) };
    expect(limitTold({ date, ...headers })).toEqual({ remaining: 0, resetMs: 12_000 });
    expect(limitTold(headers)).toEqual({ remaining: 0, resetMs: 12_000 + 7 * 60_000 });
  });

  test('takes 1,000,000,000 for seconds from now, up to a thousand times as many for a time in seconds, and more for one in milliseconds', () => {
    const resetMs = (value: string) =>
      limitTold({ 'ratelimit-remaining': '0', 'ratelimit-reset': value })?.resetMs;
    expect(resetMs('1000000000')).toBe(1_000_000_000_000);
    expect(resetMs('1000000001')).toBe(0);
    expect(resetMs('1000000000000')).toBe(1_000_000_000_000_000 - HERE);
    expect(resetMs('1000000000001')).toBe(0);
  });

  test('finds the figure that is one among several spellings', () => {
    expect(
      limitTold({
        'ratelimit-remaining': 'many',
        'x-ratelimit-remaining': '2',
        'x-rate-limit-reset': '5',
      }),
    ).toEqual({ remaining: 2, resetMs: 5_000 });
  });

  test.each<[string, Record<string, string>, object]>([
    ['with the limit', { 'RateLimit-Limit': '20' }, { limit: 20 }],
    ['with the limit under another name', { 'x-rate-limit-limit': ' 20 ' }, { limit: 20 }],
    ['with the limit and its window', { 'ratelimit-limit': '20;w=60' }, { limit: 20, windowMs: 60_000 }],
    [
      'with the limit and the windows of several',
      { 'ratelimit-limit': '60, 20;w=60, 60;w=3600' },
      { limit: 60, windowMs: 3_600_000 },
    ],
    [
      'with the limit and a policy',
      { 'ratelimit-limit': '20', 'ratelimit-policy': '60;w=3600, 20 ; w=60' },
      { limit: 20, windowMs: 60_000 },
    ],
    [
      'with the limit and the policy of another',
      { 'ratelimit-limit': '20', 'ratelimit-policy': '60;w=3600' },
      { limit: 20 },
    ],
    ['with blanks about the window', { 'ratelimit-limit': '20 ; w=60' }, { limit: 20, windowMs: 60_000 }],
    ['with a limit that is none', { 'ratelimit-limit': 'many' }, {}],
    ['with a limit in words', { 'ratelimit-limit': 'up to 20' }, {}],
    ['with a limit and its unit', { 'ratelimit-limit': '20/min' }, {}],
    ['with a limit of nothing', { 'ratelimit-limit': '0' }, {}],
    ['with a window that is none', { 'ratelimit-limit': '20;w=0' }, { limit: 20 }],
  ])('%s is understood', (_, headers, expected) => {
    expect(limitTold({ 'ratelimit-remaining': '4', 'ratelimit-reset': '30', ...headers })).toStrictEqual({
      remaining: 4,
      resetMs: 30_000,
      ...expected,
    });
  });

  test.each([
    ['what is left', { 'ratelimit-reset': '5' }],
    ['the reset', { 'ratelimit-remaining': '5' }],
    ['both', { 'ratelimit-limit': '30', 'retry-after': '30' }],
  ])('says nothing without %s', (_, headers: Record<string, string>) => {
    expect(limitTold(headers)).toBeUndefined();
  });
});

test('Hex’s time is what the answer’s Date says', () => {
  expect(hexTimeMs(new Headers({ date }))).toBe(THERE);
  expect(hexTimeMs(new Headers({ date: 'noon' }))).toBeUndefined();
  expect(hexTimeMs(new Headers())).toBeUndefined();
});

test('whatever the headers hold, reading them never fails and no wait is negative', () => {
  const name = fc.constantFrom(
    'date',
    'retry-after',
    ...['ratelimit', 'x-ratelimit', 'x-rate-limit'].flatMap(it => [`${it}-remaining`, `${it}-reset`]),
  );
  const value = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.double().map(String),
    fc.bigInt().map(String),
    fc.date({ noInvalidDate: true }).map(it => it.toUTCString()),
  );
  fc.assert(
    fc.property(fc.dictionary(name, value), fc.date({ noInvalidDate: true }), (headers, now) => {
      const reader = { get: (wanted: string) => headers[wanted.toLowerCase()] ?? null };
      const wait = requestedWaitMs(429, reader, now.getTime());
      const limit = rateLimitOf(reader, now.getTime());
      for (const ms of [wait, limit?.resetMs, limit?.remaining])
        expect(ms === undefined || ms >= 0).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
