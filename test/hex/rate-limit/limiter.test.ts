import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../src/hex/operations.ts';
import type { RateLimit } from '../../../src/hex/rate-limit/headers.ts';
import { createRateLimiter, minMsForStarts, type RateLimiter } from '../../../src/hex/rate-limit/limiter.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const calm = (operation: Operation) => ({ operation, isUrgent: false });
const urgent = (operation: Operation) => ({ operation, isUrgent: true });

/** Sends requests one after the other, each as soon as the limiter lets it; says when each was sent. */
function sendAll(
  limiter: RateLimiter,
  requests: { operation: Operation; isUrgent: boolean }[],
  from = 0,
): number[] {
  let now = from;
  return requests.map(request => {
    now += limiter.delayMs(request, now);
    limiter.recordRequest(request.operation, now);
    return now;
  });
}

const times = <T>(count: number, one: T) => Array.from({ length: count }, () => one);
const LOOK = calm('GetRunStatus');
const START = calm('RunProject');
const CANCEL = urgent('CancelRun');

/** How long a wrong or long reset holds each back. */
const WAITS = [
  ['GetRunStatus', 5 * MINUTE],
  ['RunProject', HOUR],
] as const;

describe('the limiter', () => {
  test('lets the first request go at once', () => {
    for (const operation of ['RunProject', 'GetRunStatus', 'CancelRun'] as const)
      expect(createRateLimiter().delayMs(calm(operation), 12_345)).toBe(0);
  });

  test('holds the 27th look in a minute back, so that four cancellations still fit', () => {
    const limiter = createRateLimiter();
    expect(sendAll(limiter, times(26, LOOK)).at(-1)).toBe(0);
    expect(limiter.delayMs(calm('GetRunStatus'), 10_000)).toBe(50_000);
    expect(limiter.delayMs(calm('GetProjectRuns'), 10_000)).toBe(50_000);
    expect(limiter.delayMs(calm('GetProject'), 10_000)).toBe(50_000);
    expect(sendAll(limiter, times(4, urgent('GetRunStatus')), 10_000)).toEqual(times(4, 10_000));
    expect(limiter.delayMs(urgent('GetRunStatus'), 10_000)).toBe(50_000);
  });

  test('keeps nothing back for cancelling where a step cancels nothing', () => {
    const limiter = createRateLimiter({ reservedForCancel: 0 });
    expect(sendAll(limiter, times(30, LOOK)).at(-1)).toBe(0);
    expect(limiter.delayMs(calm('GetProjectRuns'), 10_000)).toBe(50_000);
    limiter.recordLimit('GetProjectRuns', { remaining: 1, resetMs: 90_000 }, 10_000);
    expect(limiter.delayMs(calm('GetProjectRuns'), 10_000)).toBe(50_000);
    limiter.recordLimit('GetProjectRuns', { remaining: 0, resetMs: 90_000 }, 10_000);
    expect(limiter.delayMs(calm('GetProjectRuns'), 10_000)).toBe(90_000);
  });

  test('lets any number of cancellations go at once, whatever was spent, and the looks after them wait', () => {
    const limiter = createRateLimiter();
    sendAll(limiter, [...times(20, START), ...times(26, LOOK)]);
    limiter.recordLimit('GetRunStatus', { remaining: 0, resetMs: 30_000 }, 0);
    limiter.recordRefusal('GetRunStatus', 30_000, 0);
    expect(sendAll(limiter, times(25, CANCEL), 10_000)).toEqual(times(25, 10_000));
    for (const look of [LOOK, urgent('GetRunStatus')]) expect(limiter.delayMs(look, 10_000)).toBe(50_000);
    expect(limiter.delayMs(calm('CancelRun'), 10_000)).toBe(50_000);
  });

  test('sends cancellations one after the other once Hex has refused one, until it has room again', () => {
    const limiter = createRateLimiter();
    limiter.recordRefusal('CancelRun', 5_000, 0);
    expect(sendAll(limiter, times(3, CANCEL))).toEqual([2_000, 4_000, 6_000]);
    limiter.recordLimit('CancelRun', { remaining: 20, resetMs: 60_000 }, 6_500);
    expect(sendAll(limiter, times(3, CANCEL), 6_500)).toEqual(times(3, 6_500));
  });

  test('takes the answers to cancellations alone for a sign that Hex has room for them again', () => {
    const limiter = createRateLimiter();
    limiter.recordRefusal('CancelRun', 5_000, 0);
    for (const operation of ['GetRunStatus', 'RunProject'] as const)
      limiter.recordLimit(operation, { remaining: 20, resetMs: 60_000 }, 500);
    expect(sendAll(limiter, times(2, CANCEL), 500)).toEqual([2_000, 4_000]);
  });

  test('goes on sending cancellations one after the other where Hex takes one and says that it was the last', () => {
    const limiter = createRateLimiter();
    limiter.recordRefusal('CancelRun', 5_000, 0);
    expect(sendAll(limiter, [CANCEL])).toEqual([2_000]);
    limiter.recordLimit('CancelRun', { remaining: 0, resetMs: 60_000 }, 2_000);
    expect(sendAll(limiter, times(2, CANCEL), 2_000)).toEqual([4_000, 6_000]);
  });

  test('does not let looks hold back a start', () => {
    const limiter = createRateLimiter();
    sendAll(limiter, times(26, LOOK));
    expect(limiter.delayMs(calm('RunProject'), 0)).toBe(0);
  });

  test('starts at most 20 runs a minute and 60 an hour', () => {
    const sentAt = sendAll(createRateLimiter(), times(61, START));
    expect([sentAt[19], sentAt[20], sentAt[40], sentAt[59], sentAt[60]]).toEqual([
      0,
      MINUTE,
      2 * MINUTE,
      2 * MINUTE,
      HOUR,
    ]);
  });

  test('fetches at most 20 charts a minute, which are no looks', () => {
    const limiter = createRateLimiter();
    const sentAt = sendAll(limiter, times(41, calm('GetChartImageFromRun')));
    expect([sentAt[19], sentAt[20], sentAt[39], sentAt[40]]).toEqual([0, MINUTE, MINUTE, 2 * MINUTE]);
    expect(limiter.pollBudget(2 * MINUTE).polls).toBe(26);
    expect(limiter.delayMs(calm('GetRunStatus'), 2 * MINUTE)).toBe(0);
  });

  test('counts charts against 60 a minute, less the four for cancelling', () => {
    const limiter = createRateLimiter();
    sendAll(limiter, [...times(20, START), ...times(26, LOOK), ...times(10, calm('GetChartImageFromRun'))]);
    expect(limiter.delayMs(calm('GetChartImageFromRun'), 0)).toBe(MINUTE);
    expect(limiter.delayMs(urgent('GetRunStatus'), 0)).toBe(0);
  });

  test('counts starts and looks together against 60 a minute, less the four for cancelling', () => {
    const limiter = createRateLimiter();
    sendAll(limiter, [...times(20, START), ...times(26, LOOK), ...times(4, CANCEL)]);
    expect(limiter.delayMs(urgent('GetRunStatus'), 0)).toBe(MINUTE);
    const later = createRateLimiter();
    sendAll(later, times(20, START), 0);
    sendAll(later, times(26, LOOK), 30_000);
    // 46 of 56 are gone; ten more starts fit, and an eleventh waits for the first ones to be a minute old.
    expect(later.delayMs(calm('RunProject'), 59_999)).toBe(1);
    expect(sendAll(later, times(20, START), MINUTE).at(-1)).toBe(MINUTE);
  });

  test('learns from an answer that nothing is left, and lets cancelling through all the same', () => {
    const limiter = createRateLimiter();
    limiter.recordLimit('GetRunStatus', { remaining: 0, resetMs: 20_000 }, 1_000);
    expect(limiter.delayMs(calm('GetRunStatus'), 1_000)).toBe(20_000);
    expect(limiter.delayMs(calm('GetProjectRuns'), 11_000)).toBe(10_000);
    expect(limiter.delayMs(calm('GetRunStatus'), 21_000)).toBe(0);
    expect(limiter.delayMs(CANCEL, 1_000)).toBe(0);
    expect(limiter.delayMs(calm('RunProject'), 1_000)).toBe(0);
  });

  test('holds by what headers say whatever is not urgent, a cancellation too', () => {
    const limiter = createRateLimiter();
    limiter.recordLimit('GetRunStatus', { remaining: 0, resetMs: 20_000 }, 0);
    for (const operation of ['CancelRun', 'GetRunStatus'] as const) {
      expect(limiter.delayMs({ operation, isUrgent: true }, 0)).toBe(0);
      expect(limiter.delayMs({ operation, isUrgent: false }, 0)).toBe(20_000);
    }
  });

  test.each([HOUR + 1, 86_400_000, 999_999_999_000])(
    'believes no reset that is over an hour away, and tries a look after five minutes: at %i ms',
    resetMs => {
      for (const [operation, expectedMs] of WAITS) {
        const limiter = createRateLimiter();
        limiter.recordLimit(operation, { remaining: 0, resetMs }, 5_000);
        expect(limiter.delayMs(calm(operation), 5_000)).toBe(expectedMs);
        expect(limiter.delayMs(calm(operation), 5_000 + expectedMs)).toBe(0);
      }
    },
  );

  test('believes a reset that is an hour away', () => {
    const limiter = createRateLimiter();
    limiter.recordLimit('RunProject', { remaining: 0, resetMs: HOUR }, 0);
    expect(limiter.delayMs(calm('RunProject'), 0)).toBe(HOUR);
  });

  test('keeps what it learns of starts apart from what it learns of looks', () => {
    const limiter = createRateLimiter();
    limiter.recordLimit('RunProject', { remaining: 0, resetMs: 20_000 }, 0);
    expect(limiter.delayMs(calm('RunProject'), 0)).toBe(20_000);
    expect(limiter.delayMs(calm('GetRunStatus'), 0)).toBe(0);
  });

  test('takes no notice of a limit with plenty left, and keeps the later of two resets', () => {
    const limiter = createRateLimiter();
    limiter.recordLimit('GetRunStatus', { remaining: 29, resetMs: 20_000 }, 0);
    limiter.recordLimit('RunProject', { remaining: 1, resetMs: 20_000 }, 0);
    expect(limiter.delayMs(calm('GetRunStatus'), 0)).toBe(0);
    expect(limiter.delayMs(calm('RunProject'), 0)).toBe(0);
    limiter.recordLimit('GetRunStatus', { remaining: 0, resetMs: 20_000 }, 0);
    limiter.recordLimit('GetRunStatus', { remaining: 0, resetMs: 5_000 }, 0);
    expect(limiter.delayMs(calm('GetRunStatus'), 0)).toBe(20_000);
  });

  test.each([
    ['GetRunStatus', 4, 0],
    ['GetRunStatus', 3, 20_000],
    ['RunProject', 1, 0],
    ['RunProject', 0, 20_000],
  ] as const)('after a %s that left %i, holds the next back for %i ms', (operation, remaining, heldMs) => {
    const limiter = createRateLimiter();
    limiter.recordLimit(operation, { remaining, resetMs: 20_000 }, 0);
    expect(limiter.delayMs(calm(operation), 0)).toBe(heldMs);
  });

  describe('asked when there is room for a start', () => {
    test('counts those that are ahead of it', () => {
      const limiter = createRateLimiter();
      sendAll(limiter, times(15, START));
      expect([4, 5].map(ahead => limiter.startDelayMs(ahead, 10_000))).toEqual([0, 50_000]);
    });

    test('lets the first one go, however many are ahead of it', () => {
      expect([20, 60, 500].map(ahead => createRateLimiter().startDelayMs(ahead, 0))).toEqual([0, 0, 0]);
    });

    test('leaves of all requests together the four for cancelling', () => {
      const limiter = createRateLimiter();
      sendAll(limiter, [...times(26, LOOK), ...times(20, calm('GetChartImageFromRun')), ...times(9, START)]);
      expect([0, 1].map(ahead => limiter.startDelayMs(ahead, 10_000))).toEqual([0, 50_000]);
    });

    test('believes what an answer or a refusal says of starts, and of starts alone', () => {
      const told = createRateLimiter();
      told.recordLimit('GetRunStatus', { remaining: 0, resetMs: 50_000 }, 0);
      expect(told.startDelayMs(0, 0)).toBe(0);
      told.recordLimit('RunProject', { remaining: 0, resetMs: 20_000 }, 0);
      expect(told.startDelayMs(0, 5_000)).toBe(15_000);
      const refused = createRateLimiter();
      refused.recordRefusal('RunProject', 20_000, 0);
      expect(refused.startDelayMs(0, 5_000)).toBe(15_000);
    });
  });

  describe('told of a limit by the answer to a start', () => {
    const told = (told: RateLimit) => {
      const limiter = createRateLimiter();
      limiter.recordRequest('RunProject', 0);
      limiter.recordLimit('RunProject', told, 0);
      return limiter;
    };

    test('starts as many a minute as Hex allows, be it more or less', () => {
      const more = sendAll(told({ remaining: 29, resetMs: MINUTE, limit: 30 }), times(60, START));
      expect([more[28], more[29]]).toEqual([0, MINUTE]);
      // As many an hour as are documented.
      expect([more[58], more[59]]).toEqual([MINUTE, HOUR]);
      const less = sendAll(told({ remaining: 4, resetMs: MINUTE, limit: 5 }), times(10, START));
      expect([less[3], less[4], less[8], less[9]]).toEqual([0, MINUTE, MINUTE, 2 * MINUTE]);
    });

    test('starts as many an hour as Hex allows, be it more or less', () => {
      const more = sendAll(told({ remaining: 199, resetMs: HOUR, limit: 200 }), times(100, START));
      expect([more[18], more[19], more[99]]).toEqual([0, MINUTE, 5 * MINUTE]);
      const less = sendAll(told({ remaining: 9, resetMs: HOUR, limit: 10 }), times(10, START));
      expect([less[8], less[9]]).toEqual([0, HOUR]);
    });

    test('believes the window that is told with it', () => {
      const atItsEnd = { remaining: 199, resetMs: 1_000, limit: 200, windowMs: HOUR };
      const sentAt = sendAll(told(atItsEnd), times(100, START));
      expect([sentAt[18], sentAt[19], sentAt[99]]).toEqual([0, MINUTE, 5 * MINUTE]);
      const everyTenSeconds = { remaining: 4, resetMs: 9_000, limit: 5, windowMs: 10_000 };
      const short = sendAll(told(everyTenSeconds), times(20, START));
      expect([short[3], short[4], short[8], short[9], short[19]]).toEqual([
        0, 10_000, 10_000, 20_000, 40_000,
      ]);
    });

    test('knows a window of an hour again at its end, when it looks like one of a minute', () => {
      const sentAt = sendAll(told({ remaining: 59, resetMs: 30_000, limit: 60 }), times(20, START));
      expect([sentAt[18], sentAt[19]]).toEqual([0, MINUTE]);
    });

    test('forgets what was documented of an hour where a minute allows more', () => {
      const sentAt = sendAll(told({ remaining: 999, resetMs: MINUTE, limit: 1_000 }), times(200, START));
      // All requests together are 56 a minute.
      expect(sentAt.at(-1)).toBe(3 * MINUTE);
    });

    test('starts no more than are left until the reset, whoever has taken the others', () => {
      const limiter = told({ remaining: 3, resetMs: 20_000 });
      expect([0, 2, 3].map(ahead => limiter.startDelayMs(ahead, 5_000))).toEqual([0, 0, 15_000]);
      const sentAt = sendAll(limiter, times(4, START), 5_000);
      expect(sentAt).toEqual([5_000, 5_000, 5_000, 20_000]);
    });

    test('keeps apart what is left of a minute and of an hour', () => {
      const limiter = told({ remaining: 2, resetMs: HOUR });
      limiter.recordLimit('RunProject', { remaining: 1, resetMs: 10_000 }, 1_000);
      expect(sendAll(limiter, times(3, START), 2_000)).toEqual([2_000, 11_000, HOUR]);
    });
  });

  test.each(['Me', 'ListUsers'] as const)(
    'takes nothing that is told to %s for the limit of looks: Hex may count it apart',
    operation => {
      const limiter = createRateLimiter();
      limiter.recordLimit(operation, { remaining: 0, resetMs: 50_000 }, 0);
      limiter.recordRefusal(operation, 50_000, 0);
      expect([limiter.delayMs(LOOK, 0), limiter.pollBudget(0).opensInMs]).toEqual([0, 0]);
      expect(sendAll(limiter, times(27, calm(operation))).at(-1)).toBe(MINUTE);
    },
  );

  test('keeps a refusal’s wait, and lets cancelling through all the same', () => {
    const limiter = createRateLimiter();
    limiter.recordRefusal('GetRunStatus', 20_000, 1_000);
    expect(limiter.delayMs(calm('GetRunStatus'), 1_000)).toBe(20_000);
    expect(limiter.pollBudget(1_000).opensInMs).toBeGreaterThanOrEqual(20_000);
    expect(limiter.delayMs(CANCEL, 1_000)).toBe(0);
    expect(limiter.delayMs(calm('RunProject'), 1_000)).toBe(0);
  });

  test.each([HOUR + 1, 86_400_000, 999_999_999_000, Number.POSITIVE_INFINITY])(
    'believes no refusal that is for over an hour, and tries a look after five minutes: for %i ms',
    resetMs => {
      for (const [operation, expectedMs] of WAITS) {
        const limiter = createRateLimiter();
        limiter.recordRefusal(operation, resetMs, 5_000);
        expect(limiter.delayMs({ operation, isUrgent: false }, 5_000)).toBe(expectedMs);
        expect(limiter.delayMs({ operation, isUrgent: false }, 5_000 + expectedMs)).toBe(0);
        expect(limiter.pollBudget(5_000 + expectedMs).opensInMs).toBe(0);
      }
    },
  );

  describe('after a refusal', () => {
    /** One window after a refusal, when the limit opens again at 20 s. */
    const crowded = () => {
      const limiter = createRateLimiter();
      limiter.recordLimit('GetRunStatus', { remaining: 0, resetMs: 20_000 }, 0);
      limiter.recordRefusal('GetRunStatus', 20_000, 0);
      return limiter;
    };

    test('is content with one look in a window, as long as others come as soon as it does', () => {
      const limiter = crowded();
      limiter.recordLimit('GetRunStatus', { remaining: 29, resetMs: 60_000 }, 20_500);
      expect(limiter.pollBudget(20_500).opensInMs).toBe(60_000);
      limiter.recordLimit('GetRunStatus', { remaining: 22, resetMs: 57_000 }, 83_500);
      expect(limiter.pollBudget(83_500).opensInMs).toBe(57_000);
    });

    test('looks as before once nobody else has come in the first 2.5 s of a window', () => {
      const limiter = crowded();
      limiter.recordLimit('GetRunStatus', { remaining: 29, resetMs: 57_501 }, 22_499);
      expect(limiter.pollBudget(22_499).opensInMs).toBe(57_501);
      limiter.recordLimit('GetRunStatus', { remaining: 29, resetMs: 57_500 }, 22_500);
      expect(limiter.pollBudget(22_500).opensInMs).toBe(0);
    });

    test('learns nothing of looks from the answer to a start', () => {
      const limiter = crowded();
      limiter.recordLimit('GetRunStatus', { remaining: 29, resetMs: 60_000 }, 20_500);
      limiter.recordLimit('RunProject', { remaining: 29, resetMs: 50_000 }, 21_000);
      expect(limiter.pollBudget(21_000).opensInMs).toBe(59_500);
    });

    test('lets starts that were refused hold no look back', () => {
      const limiter = createRateLimiter();
      limiter.recordLimit('GetRunStatus', { remaining: 29, resetMs: 40_000 }, 0);
      limiter.recordRefusal('RunProject', 20_000, 0);
      expect(limiter.pollBudget(0).opensInMs).toBe(0);
    });
  });

  test('says how many looks fit into the minute, when one more does, and how long it has been quiet', () => {
    const limiter = createRateLimiter();
    const unused = { polls: 26, refillInMs: 0, quietMs: Number.POSITIVE_INFINITY, opensInMs: 0 };
    expect(limiter.pollBudget(500)).toEqual(unused);
    for (const at of [1_000, 5_000, 8_000]) limiter.recordRequest('GetRunStatus', at);
    expect(limiter.pollBudget(10_000)).toEqual({
      polls: 23,
      refillInMs: 51_000,
      quietMs: 2_000,
      opensInMs: 0,
    });
    expect(limiter.pollBudget(61_000)).toEqual({
      polls: 24,
      refillInMs: 4_000,
      quietMs: 53_000,
      opensInMs: 0,
    });
  });

  test('lets looks wait for what it was told of limits, never longer than five minutes', () => {
    const limiter = createRateLimiter();
    expect(limiter.pollBudget(0).opensInMs).toBe(0);
    expect(limiter.pollBudget(0).polls).toBe(26);
    limiter.recordLimit('GetRunStatus', { remaining: 0, resetMs: 999_999_999_000 }, 0);
    limiter.recordRefusal('GetRunStatus', undefined, 0);
    expect(limiter.pollBudget(0).opensInMs).toBe(5 * MINUTE);
    expect(limiter.pollBudget(5 * MINUTE).opensInMs).toBe(0);
  });
});

test.each([
  [1, 0],
  [20, 0],
  [21, MINUTE],
  [40, MINUTE],
  [41, 2 * MINUTE],
  [60, 2 * MINUTE],
  [61, HOUR],
  [121, 2 * HOUR],
])('the last of %i starts waits at least %i ms', (count, expected) => {
  expect(minMsForStarts(count)).toBe(expected);
  expect(sendAll(createRateLimiter(), times(count, START)).at(-1)).toBe(expected);
});

describe('whatever is asked for and whenever', () => {
  const LIMITS = [
    { of: ['RunProject'], most: 20, windowMs: MINUTE },
    { of: ['RunProject'], most: 60, windowMs: HOUR },
    { of: ['GetRunStatus', 'GetProjectRuns', 'GetProject', 'CancelRun'], most: 30, windowMs: MINUTE },
    { of: ['GetRunStatus', 'GetProjectRuns', 'GetProject', 'CancelRun'], most: 1_800, windowMs: HOUR },
    {
      of: ['RunProject', 'GetRunStatus', 'GetProjectRuns', 'GetProject', 'CancelRun'],
      most: 60,
      windowMs: MINUTE,
    },
  ];
  const operation = fc.constantFrom<Operation>(
    'RunProject',
    'GetRunStatus',
    'GetProjectRuns',
    'GetProject',
    'CancelRun',
  );
  const wishes = fc.array(
    fc.record({
      operation,
      isUrgent: fc.boolean(),
      gapMs: fc.oneof(fc.constant(0), fc.nat(500), fc.nat(20_000), fc.nat(2 * HOUR)),
    }),
    { minLength: 50, maxLength: 300, size: 'max' },
  );

  test('no request but an urgent cancellation is one more in a window of a limit than Hex documents', () => {
    fc.assert(
      fc.property(wishes, wanted => {
        const limiter = createRateLimiter();
        const sent: { operation: Operation; isFree: boolean; at: number }[] = [];
        let now = 0;
        for (const { operation, isUrgent, gapMs } of wanted) {
          now += gapMs;
          now += limiter.delayMs({ operation, isUrgent }, now);
          // What has waited long enough need not wait again.
          expect(limiter.delayMs({ operation, isUrgent }, now)).toBe(0);
          limiter.recordRequest(operation, now);
          sent.push({ operation, isFree: isUrgent && operation === 'CancelRun', at: now });
        }
        for (const { of, most, windowMs } of LIMITS) {
          const counted = sent.filter(request => of.includes(request.operation));
          counted.slice(most).forEach(({ at, isFree }, index) => {
            if (!isFree) expect(at - (counted[index]?.at ?? 0)).toBeGreaterThanOrEqual(windowMs);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a request waits only as long as it must', () => {
    fc.assert(
      fc.property(wishes, wanted => {
        const limiter = createRateLimiter();
        let now = 0;
        for (const { operation, isUrgent, gapMs } of wanted) {
          now += gapMs;
          const delayMs = limiter.delayMs({ operation, isUrgent }, now);
          if (delayMs > 0) expect(limiter.delayMs({ operation, isUrgent }, now + delayMs - 1)).toBe(1);
          now += delayMs;
          limiter.recordRequest(operation, now);
        }
      }),
      { numRuns: 100 },
    );
  });
});
