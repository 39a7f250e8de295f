import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PollBudget } from '../../../src/hex/rate-limit/limiter.ts';
import { type Forecast, forecastFrom } from '../../../src/runs/follow/duration-model.ts';
import { endedWithin, nextPollDelayMs } from '../../../src/runs/follow/poll-interval.ts';

const DAY = 86_400_000;

/** What one run may look in any minute. */
const LOOKS_A_MINUTE = 26;
const ROOM: PollBudget = { polls: LOOKS_A_MINUTE, refillInMs: 0, quietMs: 60_000, opensInMs: 0 };

/** What a clock may say, one that was set back or far ahead too. */
const elapsed = fc.oneof(
  fc.double({ min: 0, max: 120_000, noNaN: true }),
  fc.double({ min: 0, max: DAY, noNaN: true }),
  fc.constantFrom(
    0,
    -0,
    0.001,
    -1,
    -DAY,
    -1e15,
    14 * DAY,
    1e15,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ),
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
const mostMs = (elapsedMs: number) =>
  Math.max(30_000, elapsedMs > 0 ? Math.min(elapsedMs, 30 * DAY) / 10 : 0);

/** The forecast is made by itself, so that it is not made anew for every moment. */
const moments = fc.record({ past: history, at: fc.array(elapsed, { minLength: 1, maxLength: 6 }), chance });

describe('the next look, whatever the clock says and whatever the runs before took', () => {
  test('is due in a time to wait, and within 30 seconds or a tenth of the time so far', () => {
    fc.assert(
      fc.property(moments, ({ past, at, chance }) => {
        const forecast = forecastFrom(past);
        for (const elapsedMs of at) {
          const dueInMs = nextPollDelayMs({ elapsedMs, forecast }, ROOM, chance);
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
          const dueInMs = nextPollDelayMs({ elapsedMs, forecast }, { ...ROOM, opensInMs }, chance);
          expect(dueInMs).toBeGreaterThanOrEqual(opensInMs);
          expect(dueInMs).toBeLessThanOrEqual(Math.max(mostMs(elapsedMs), opensInMs + 4_000));
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
            const dueInMs = nextPollDelayMs(
              { elapsedMs, forecast },
              { ...ROOM, polls: looks, refillInMs },
              chance,
            );
            expect(dueInMs).toBeGreaterThan(0);
            expect(dueInMs).toBeLessThanOrEqual(Math.max(mostMs(elapsedMs), refillInMs + 2));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the likelihood that a run has ended', () => {
  test('is one, and grows the longer one waits, whatever the clock says', () => {
    const waits = [0, 1, 1_000, 60_000, DAY, Number.POSITIVE_INFINITY];
    fc.assert(
      fc.property(moments, ({ past, at }) => {
        const forecast = forecastFrom(past);
        for (const elapsedMs of at) {
          let before = 0;
          for (const inMs of waits) {
            const likely = endedWithin(inMs, { elapsedMs, forecast });
            expect(likely).toBeGreaterThanOrEqual(before - 1e-9);
            expect(likely).toBeLessThanOrEqual(1);
            before = likely;
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is nothing at once, and most of all where past runs have ended', () => {
    const forecast = forecastFrom([58_000, 60_000, 62_000, 59_000, 61_000]);
    const within10 = (elapsedMs: number) => endedWithin(10_000, { elapsedMs, forecast });
    expect(endedWithin(0, { elapsedMs: 60_000, forecast })).toBe(0);
    expect(within10(55_000)).toBeGreaterThan(0.7);
    expect(within10(20_000)).toBeLessThan(0.1);
  });
});

describe('the default pace', () => {
  /** When a run is looked at, by a process that looks at nothing else. */
  const lookTimes = (forecast: Forecast, untilMs: number) => {
    const times: number[] = [];
    for (let at = 0; at < untilMs; times.push(at)) {
      const recent = times.filter(time => time > at - 60_000);
      const refillInMs = (recent[0] ?? at - 60_000) + 60_000 - at;
      const room = { ...ROOM, polls: LOOKS_A_MINUTE - recent.length, refillInMs };
      at += nextPollDelayMs({ elapsedMs: at, forecast }, room, 0.5);
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

  /** The looks at a run that takes so long, the last one included. */
  const looksAt = (lengthMs: number, past: number[]) => {
    const times = lookTimes(forecastFrom(past), 3 * lengthMs + 60_000);
    return times.slice(0, times.findIndex(time => time >= lengthMs) + 1);
  };
  const delayMs = (lengthMs: number, past: number[]) => (looksAt(lengthMs, past).at(-1) ?? 0) - lengthMs;
  const around = (ms: number) => Array.from({ length: 20 }, (_, index) => ms * (0.9 + index / 100));
  const MINUTE = 60_000;

  test('follows the square root of the hazard: a quarter of it, twice the gap', () => {
    // Of a run about which nothing is known, the hazard is 1 / (t + 3 s).
    const gapAt = (elapsedMs: number) => nextPollDelayMs({ elapsedMs, forecast: forecastFrom([]) }, ROOM, 0);
    expect(gapAt(157_000) / gapAt(37_000)).toBeCloseTo(2, 0.5);
  });

  test('comes closer together where runs used to end than before and after', () => {
    const times = lookTimes(forecastFrom(around(5 * MINUTE)), 20 * MINUTE);
    const between = (from: number, to: number) =>
      times.filter(time => time >= from * MINUTE && time < to * MINUTE).length / (to - from);
    expect(between(4.5, 5.5)).toBeGreaterThan(5 * between(0, 4));
    expect(between(4.5, 5.5)).toBeGreaterThan(5 * between(10, 20));
  });

  test.each([30_000, 3 * MINUTE, 10 * MINUTE, 60 * MINUTE])(
    'learns soon of the end of a run like those before, with fewer looks than one in 5 s (%i ms)',
    ms => {
      expect(delayMs(ms, around(ms))).toBeLessThan(2_500);
      expect(looksAt(ms, around(ms)).length).toBeLessThan(ms / 5_000);
    },
  );

  test.each([0.01, 0.5, 2, 100])(
    'is never late by more than 30 s or a tenth of the run, where those before took %d times as long',
    factor => {
      for (const ms of [1, 1_000, 20_000, 5 * MINUTE, 60 * MINUTE])
        expect(delayMs(ms, around(ms * factor))).toBeLessThanOrEqual(Math.max(30_000, ms / 10));
    },
  );

  const gapMs = (elapsedMs: number, past: number[], room: Partial<PollBudget> = {}, chance = 0) =>
    nextPollDelayMs({ elapsedMs, forecast: forecastFrom(past) }, { ...ROOM, ...room }, chance);

  test('leaves a run of a known project, however short, alone for the first 3.9 s', () => {
    const short = [2_500, 2_500, 2_500];
    expect(gapMs(0, short)).toBe(3_900);
    expect(gapMs(1_000, short)).toBe(2_900);
  });

  test('comes sooner by up to a twentieth, by chance', () => {
    expect(gapMs(157_000, [], {}, 1) / gapMs(157_000, [])).toBeCloseTo(0.95, 2);
  });

  test.each([
    [4, 7_500],
    [2, 15_000],
    [1, 29_800],
  ])('makes %i looks that are left last for half the time until there are more', (looks, dueInMs) => {
    expect(gapMs(0, [], { polls: looks, refillInMs: 60_000 })).toBe(dueInMs);
  });

  test('looks half as often at a run that outlasts all before it as at one of which nothing is known', () => {
    const brief = Array<number>(50).fill(1_000);
    // 2 · 0.57 · (√(100 + 18.3) - √100) and 2 · 1.17 · (√(100 + 8.7) - √100) are one look.
    expect(gapMs(97_000, brief) / 1_000).toBeCloseTo(18.3, 1);
    expect(gapMs(97_000, []) / 1_000).toBeCloseTo(8.7, 1);
  });

  test('leaves one that has gone on for an hour alone for most of a minute', () => {
    expect(gapMs(60 * MINUTE, [])).toBeGreaterThan(45_000);
  });

  test('does not mind a run that is over before the first look', () => {
    expect(looksAt(1, [])).toHaveLength(1);
    expect(looksAt(1, around(2_000))).toHaveLength(1);
    expect(delayMs(1, around(2_000))).toBeLessThan(5_000);
  });

  test('does not take runs of one length to end to the second', () => {
    const same = Array<number>(50).fill(3 * MINUTE);
    expect(delayMs(3.05 * MINUTE, same)).toBeLessThan(10_000);
    expect(looksAt(2.95 * MINUTE, same).filter(time => time > 2.7 * MINUTE).length).toBeGreaterThan(1);
  });

  test('looks less often between two kinds of runs than where either ends', () => {
    const times = lookTimes(forecastFrom([...around(MINUTE), ...around(10 * MINUTE)]), 11 * MINUTE);
    const near = (ms: number) => times.filter(time => Math.abs(time - ms) < MINUTE / 4).length;
    expect(near(MINUTE)).toBeGreaterThan(3 * near(5 * MINUTE));
    expect(near(10 * MINUTE)).toBeGreaterThan(3 * near(5 * MINUTE));
  });

  test('does not mind one odd run among many', () => {
    const odd = [...around(3 * MINUTE), 0, 5 * 60 * MINUTE];
    const plain = looksAt(3 * MINUTE, around(3 * MINUTE));
    expect(looksAt(3 * MINUTE, odd).length).toBeLessThan(1.6 * plain.length);
    expect(delayMs(3 * MINUTE, odd)).toBeLessThan(5_000);
  });

  test('becomes rarer while a run waits for its kernel and nothing is known', () => {
    const gapAfter = (waitedMs: number) =>
      nextPollDelayMs({ elapsedMs: 0, waitedMs, forecast: forecastFrom([]) }, ROOM, 0);
    expect(gapAfter(10 * MINUTE)).toBeGreaterThan(5 * gapAfter(0));
  });

  test('brings parallel jobs back one after the other when the limit opens', () => {
    const moment = { elapsedMs: 0, forecast: forecastFrom([]) };
    const backAt = (chance: number) => nextPollDelayMs(moment, { ...ROOM, opensInMs: 40_000 }, chance);
    expect([0, 0.25, 0.5].map(backAt)).toEqual([40_000, 41_000, 42_000]);
  });
});
