import { describe, expect, test } from 'vitest';
import { durationChart as chartOf } from '../../../src/report/markdown/duration-chart.ts';
import type { Conclusion } from '../../../src/runs/model/conclusion.ts';
import type { PastRun } from '../../../src/runs/model/history.ts';
import { completed, failed, HOUR, MINUTE, SECOND } from '../past.ts';

const durationChart = (past: PastRun[], ranMs: number, conclusion: Conclusion = 'success'): string =>
  chartOf(past, { ranMs, conclusion });

/** What a reader of the diagram sees. */
function read(markdown: string) {
  const all = (pattern: RegExp): string[] => [...markdown.matchAll(pattern)].map(([, found = '']) => found);
  const numbers = (list: string): number[] => list.split(',').map(Number);
  const labels = [...(all(/x-axis .*\[(.*)\]/g)[0] ?? '').matchAll(/"(.*?)"/g)].map(([, label]) => label);
  const [unit = '', top = ''] = all(/y-axis (.*)/g)[0]?.split(' 0 --> ') ?? [];
  const colours = (all(/plotColorPalette: "(.*)"/g)[0] ?? '').split(', ');
  const plots = all(/^ {2}bar \[(.*)\]/gm).map(numbers);
  return {
    labels,
    unit: unit.replaceAll('"', ''),
    top: Number(top),
    /** For each run the height and the colour of what is drawn for it. */
    bars: labels.map((_, run) => {
      const plot = plots.findIndex(heights => (heights[run] ?? -1) >= 0);
      return { height: plots[plot]?.[run], colour: colours[plot] };
    }),
    /** How many bars are drawn at each place. */
    drawn: labels.map((_, run) => plots.filter(heights => (heights[run] ?? -1) >= 0).length),
    usual: all(/^ {2}line \[(.*)\]/gm).map(numbers)[0],
    legend: markdown.split('\n').at(-1),
  };
}

const BLUE = '#218bff';
const RED = '#d1242f';
const PURPLE = '#a371f7';
const ORANGE = '#e16f24';

describe('the chart of durations', () => {
  test('shows the last runs from left to right, and this one at the end', () => {
    const { labels, bars, unit } = read(durationChart(completed(30_000, 40_000, 50_000), 45_000));
    expect(labels).toEqual(['3', '2', '1', 'this']);
    expect(unit).toBe('seconds');
    expect(bars).toEqual([
      { height: 30, colour: BLUE },
      { height: 40, colour: BLUE },
      { height: 50, colour: BLUE },
      { height: 45, colour: PURPLE },
    ]);
  });

  test('tells runs that failed from others by colour and by a sign', () => {
    const past = [...completed(30_000), ...failed(2_000), ...completed(50_000)];
    const { labels, bars, legend } = read(durationChart(past, 45_000));
    expect(labels).toEqual(['3', '✗2', '1', 'this']);
    expect(bars.map(bar => bar.colour)).toEqual([BLUE, RED, BLUE, PURPLE]);
    expect(legend).toBe('🟦 completed · 🟥 ✗ failed or cancelled · 🟪 this run (45s) · ➖ usual (40s)');
  });

  test.each<[Conclusion, string]>([
    ['failure', 'failed'],
    ['timed_out', 'timed out'],
    ['cancelled', 'cancelled'],
  ])('marks this run after %s', (conclusion, words) => {
    const { labels, bars, legend } = read(
      durationChart(completed(30_000, 40_000, 50_000), 2_500, conclusion),
    );
    expect(labels.at(-1)).toBe('✗this');
    expect(bars.at(-1)).toEqual({ height: 2.5, colour: ORANGE });
    expect(legend).toBe(`🟦 completed · 🟧 ✗ this run (${words}, 2.5s) · ➖ usual (40s)`);
  });

  test('leaves no colour to the theme, which is for a light or for a dark page', () => {
    const colours = [...durationChart(completed(1, 2, 3), 2).matchAll(/^ {6}(\w+Color|\w+Palette): "#/gm)];
    expect(colours.map(([, name]) => name)).toEqual([
      ...['xAxisLabelColor', 'xAxisTitleColor', 'xAxisTickColor', 'xAxisLineColor'],
      ...['yAxisLabelColor', 'yAxisTitleColor', 'yAxisTickColor', 'yAxisLineColor'],
      'plotColorPalette',
    ]);
  });

  test('draws one bar for each run, in its own colour even where it took no time', () => {
    const past = [...completed(0, 5_000), ...failed(0)];
    const { bars, drawn } = read(durationChart(past, 0));
    expect(drawn).toEqual([1, 1, 1, 1]);
    expect(bars.map(bar => bar.height)).toEqual([0, 5, 0, 0]);
    expect(bars.map(bar => bar.colour)).toEqual([BLUE, BLUE, RED, PURPLE]);
  });

  test('has a line at what is usual', () => {
    const { usual, labels } = read(durationChart(completed(MINUTE, 3 * MINUTE, 4 * MINUTE), 2 * MINUTE));
    expect(usual).toEqual(labels.map(() => 3));
  });

  test('knows of no usual duration where every run failed', () => {
    const { usual, bars, legend } = read(durationChart(failed(1_000, 2_000, 3_000), 2_000));
    expect(usual).toBeUndefined();
    expect(bars.map(bar => bar.colour)).toEqual([RED, RED, RED, PURPLE]);
    expect(legend).toBe('🟥 ✗ failed or cancelled · 🟪 this run (2s)');
  });

  test.each([
    ['seconds', 90 * SECOND, 90],
    ['minutes', 3 * MINUTE, 3],
    ['hours', 5 * HOUR, 5],
  ])('counts in %s where that reads best', (unit, durationMs, height) => {
    const chart = read(durationChart(completed(durationMs, durationMs, durationMs), durationMs));
    expect(chart.unit).toBe(unit);
    expect(chart.bars[0]?.height).toBe(height);
    expect(chart.top).toBeGreaterThanOrEqual(height);
    expect(chart.top).toBeLessThanOrEqual(1.5 * height);
  });

  test('is left out below three past runs', () => {
    expect(durationChart([], 5_000)).toBe('');
    expect(durationChart(completed(5_000, 5_000), 5_000)).toBe('');
    expect(durationChart(completed(5_000, 5_000, 5_000), 5_000)).not.toBe('');
  });

  test('shows the newest twenty of many', () => {
    const { labels, bars } = read(
      durationChart(completed(...Array(30).fill(1_000), ...Array(20).fill(2_000)), 3_000),
    );
    expect(labels).toHaveLength(21);
    expect(bars.map(bar => bar.height)).toEqual([...Array(20).fill(2), 3]);
  });

  test('does not let one run that hung for days flatten all others, and says so', () => {
    const past = completed(3 * MINUTE, 50 * HOUR, 3 * MINUTE, 3 * MINUTE);
    const { bars, unit, legend } = read(durationChart(past, 3 * MINUTE));
    expect(unit).toBe('minutes');
    expect(bars.map(bar => bar.height)).toEqual([3, 12, 3, 3, 3]);
    expect(legend).toMatch(/ · ✂️ 1 cut off \(50h\)$/);
  });

  test('cuts off no past run that took hardly longer than this one, be it ten times what is usual', () => {
    const { bars, legend } = read(durationChart(completed(1_000, 10_000, 1_000, 1_000), 9_000));
    expect(bars.map(bar => bar.height)).toEqual([1, 10, 1, 1, 9]);
    expect(legend).not.toContain('cut off');
  });

  test('says of several runs that are cut off how long the longest took', () => {
    const past = completed(1_000, 90_000, 80_000, 1_000, 1_000, 1_000, 1_000);
    expect(durationChart(past, 1_000)).toMatch(/✂️ 2 cut off \(up to 1m 30s\)$/);
  });

  test('shows this run in full, however long it took', () => {
    const { bars, legend } = read(durationChart(completed(1_000, 1_000, 1_000), 90_000));
    expect(bars.at(-1)?.height).toBe(90);
    expect(legend).not.toContain('cut off');
  });

  test('is left out where the time of this run cannot be true', () => {
    for (const absurd of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300]) {
      expect(durationChart(completed(1_000, 1_000, 1_000), absurd)).toBe('');
    }
  });
});
