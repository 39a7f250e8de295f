import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Forecast, forecastFrom } from '../../src/runs/forecast.ts';
import { type LookBudget, nextLookMs } from '../../src/runs/polling.ts';

const DAY = 86_400_000;

/** What one run may look in any minute. */
const LOOKS_A_MINUTE = 26;
const ROOM: LookBudget = { looks: LOOKS_A_MINUTE, refillInMs: 0, opensInMs: 0 };

/** What a clock may say, one that was set back or far ahead too. */
const elapsed = fc.oneof(
  fc.double({ min: 0, max: 120_000, noNaN: true }),
  fc.double({ min: 0, max: DAY, noNaN: true }),
  fc.constantFrom(0, -0, 0.001, -1, -DAY, -1e15, 14 * DAY, 1e15, Number.NaN),
);

const duration = fc.oneof(
  fc.nat(2_000),
  fc.nat(600_000),
  fc.nat(14 * DAY),
  fc.constantFrom(0, 1, 250, 14 * DAY),
);

const history = fc.oneof(
  fc.constant<number[]>([]),
  duration.map(ms => [ms]),
  fc.array(duration, { maxLength: 50 }),
  fc.array(fc.constant(0), { maxLength: 50 }),
  // Runs of one length, however many, of which nothing is left to doubt.
  fc.tuple(duration, fc.integer({ min: 1, max: 50 })).map(([ms, count]) => Array<number>(count).fill(ms)),
  fc.array(fc.constantFrom(1, 14 * DAY), { minLength: 100, maxLength: 100 }),
);

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The longest a run may go without a look. */
const mostMs = (elapsedMs: number) => Math.max(30_000, elapsedMs > 0 ? elapsedMs / 10 : 0);

/** The forecast is made by itself, so that it is not made anew for every moment. */
const moments = fc.record({ past: history, at: fc.array(elapsed, { minLength: 1, maxLength: 6 }), chance });

describe('the next look, whatever the clock says and whatever the runs before took', () => {
  test('is due in a time to wait, and within 30 seconds or a tenth of the time so far', () => {
    fc.assert(
      fc.property(moments, ({ past, at, chance }) => {
        const forecast = forecastFrom(past);
        for (const elapsedMs of at) {
          const dueInMs = nextLookMs({ elapsedMs, forecast }, ROOM, chance);
          expect(dueInMs).toBeGreaterThan(0);
          expect(dueInMs).toBeLessThanOrEqual(mostMs(elapsedMs));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('waits until the limits open, and soon after that comes', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 3_600_000 }), ({ past, at, chance }, opensInMs) => {
        const forecast = forecastFrom(past);
        for (const elapsedMs of at) {
          const dueInMs = nextLookMs({ elapsedMs, forecast }, { ...ROOM, opensInMs }, chance);
          expect(dueInMs).toBeGreaterThanOrEqual(opensInMs);
          expect(dueInMs).toBeLessThanOrEqual(Math.max(mostMs(elapsedMs), opensInMs + 15_000));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is due in a time to wait, however few looks are left', () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: -5, max: LOOKS_A_MINUTE }),
        fc.nat(60_000),
        ({ past, at, chance }, looks, refillInMs) => {
          const forecast = forecastFrom(past);
          for (const elapsedMs of at) {
            const dueInMs = nextLookMs({ elapsedMs, forecast }, { ...ROOM, looks, refillInMs }, chance);
            expect(dueInMs).toBeGreaterThan(0);
            expect(dueInMs).toBeLessThanOrEqual(Math.max(mostMs(elapsedMs), refillInMs + 2));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the default pace', () => {
  /** When a run is looked at, by a process that looks at nothing else. */
  const lookTimes = (forecast: Forecast, untilMs: number) => {
    const times: number[] = [];
    for (let at = 0; at < untilMs; times.push(at)) {
      const recent = times.filter(time => time > at - 60_000);
      const refillInMs = (recent[0] ?? at - 60_000) + 60_000 - at;
      const room = { ...ROOM, looks: LOOKS_A_MINUTE - recent.length, refillInMs };
      at += nextLookMs({ elapsedMs: at, forecast }, room, 0.5);
    }
    return times;
  };

  test('fits what one run may look in any minute, so that no look is held back', () => {
    fc.assert(
      fc.property(history, past => {
        const times = lookTimes(forecastFrom(past), 600_000);
        times.slice(LOOKS_A_MINUTE).forEach((time, index) => {
          expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(60_000);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('comes closer together where runs used to end than long before', () => {
    const forecast = forecastFrom([600_000, 605_000, 595_000, 602_000, 598_000, 600_000]);
    const gapAt = (elapsedMs: number) => nextLookMs({ elapsedMs, forecast }, ROOM, 0);
    expect(gapAt(598_000)).toBeLessThan(gapAt(300_000));
  });
});
