import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastFrom, outlookAt } from '../../src/runs/forecast.ts';

const NONSENSE = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, -86_400_000];

const durations = fc.array(fc.oneof(fc.nat(60_000), fc.nat(14 * 86_400_000), fc.constant(0)), {
  maxLength: 60,
});

describe('a forecast', () => {
  test('knows nothing where there is nothing to learn from', () => {
    expect(forecastFrom([]).kernels).toEqual([]);
    expect(forecastFrom(NONSENSE)).toEqual(forecastFrom([]));
  });

  test('leaves durations out that cannot be', () => {
    fc.assert(
      fc.property(durations, past => {
        expect(forecastFrom([...NONSENSE, ...past, ...NONSENSE])).toEqual(forecastFrom(past));
      }),
      { numRuns: 100 },
    );
  });

  test('does not depend on the order of the runs', () => {
    fc.assert(
      fc.property(durations, past => {
        expect(forecastFrom(past.toReversed())).toEqual(forecastFrom(past));
      }),
      { numRuns: 100 },
    );
  });

  test('is made of numbers, and survival falls from one to nothing, whatever the runs took', () => {
    fc.assert(
      fc.property(durations, past => {
        const forecast = forecastFrom(past);
        const { kernels, width, meanS, difficulty } = forecast;
        for (const value of [...kernels, width, meanS, difficulty]) expect(value).toSatisfy(Number.isFinite);
        expect(width).toBeGreaterThan(0);
        let before = 1;
        for (const t of [0, 0.1, 1, 5, 30, 60, 600, 3_600, 86_400, 1e7, 1e12]) {
          const { density, survival } = outlookAt(forecast, t);
          expect(density).toSatisfy(Number.isFinite);
          expect(density).toBeGreaterThanOrEqual(0);
          expect(survival).toBeGreaterThanOrEqual(0);
          expect(survival).toBeLessThanOrEqual(before + 1e-9);
          before = survival;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('expects about what was usual', () => {
    const forecast = forecastFrom([58_000, 60_000, 62_000, 59_000, 61_000]);
    expect(forecast.meanS).toBeGreaterThan(50);
    expect(forecast.meanS).toBeLessThan(70);
    expect(outlookAt(forecast, 30).survival).toBeGreaterThan(0.9);
    expect(outlookAt(forecast, 120).survival).toBeLessThan(0.1);
  });
});
