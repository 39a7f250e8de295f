import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastFrom, outlookAt } from '../../../src/runs/follow/duration-model.ts';

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

  test('counts runs that took no time', () => {
    expect(forecastFrom([0, 0]).kernels).toHaveLength(2);
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
        for (const value of [...kernels.flatMap(Object.values), width, meanS, difficulty])
          expect(value).toSatisfy(Number.isFinite);
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

  test('is surer the more runs agree', () => {
    const widths = [1, 2, 5, 20, 50].map(count => forecastFrom(Array<number>(count).fill(60_000)).width);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  test('spreads as the runs before did, though it smooths them', () => {
    const past = Array.from({ length: 40 }, (_, index) => 50_000 + 500 * index);
    const deviation = (values: number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
    };
    const forecast = forecastFrom(past);
    const logs = past.map(ms => Math.log(ms / 1_000));
    const centres = forecast.kernels.map(({ centre }) => centre);
    // Of a logistic density, from its scale.
    const smoothing = (forecast.width * Math.PI) / Math.sqrt(3);
    expect(Math.hypot(deviation(centres), smoothing)).toBeCloseTo(deviation(logs), 2);
  });

  test('does not become broad through two odd runs', () => {
    const usual = Array.from({ length: 20 }, (_, index) => 60_000 + 500 * index);
    expect(forecastFrom([...usual, 1_000, 3_600_000]).width).toBeLessThan(2 * forecastFrom(usual).width);
  });

  test('keeps two kinds of runs apart, and what is between them clear', () => {
    const around = (ms: number) => [0.9, 0.95, 1, 1.05, 1.1].map(factor => ms * factor);
    const forecast = forecastFrom([...around(600_000), ...around(20_000)]);
    expect(outlookAt(forecast, 100).survival).toBeCloseTo(0.5);
    expect(outlookAt(forecast, 100).density).toBeLessThan(0.01 * outlookAt(forecast, 20).density);
    expect(outlookAt(forecast, 100).density).toBeLessThan(0.1 * outlookAt(forecast, 600).density);
  });

  test('takes runs that differ a little more than usual for one kind', () => {
    const spread = [20_000, 26_000, 31_000, 55_000, 63_000, 80_000];
    expect(new Set(forecastFrom(spread).kernels.map(({ width }) => width)).size).toBe(1);
  });
});
