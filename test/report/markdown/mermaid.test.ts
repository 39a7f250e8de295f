// @vitest-environment happy-dom
import fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, test } from 'vitest';
import { durationChart as chartOf } from '../../../src/report/markdown/duration-chart.ts';
import type { Conclusion } from '../../../src/runs/model/conclusion.ts';
import type { PastRun } from '../../../src/runs/model/history.ts';
import { completed, failed } from '../past.ts';

// What GitHub draws is checked with the parser that GitHub uses.

const durationChart = (past: PastRun[], ranMs: number, conclusion: Conclusion = 'success'): string =>
  chartOf(past, { ranMs, conclusion });

const diagramsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^```mermaid\n(.*?)^```$/gms)].map(([, diagram = '']) => diagram);

const durationMs = fc.oneof(
  fc.constantFrom(
    0,
    0.0001,
    0.4,
    1,
    999,
    59_999,
    60_000,
    3_600_000,
    14 * 86_400_000,
    Number.MAX_VALUE,
    Number.NaN,
  ),
  fc.double({ min: 0, max: 14 * 86_400_000, noNaN: true }),
  fc.double(),
);

const run: fc.Arbitrary<PastRun> = fc.record({
  durationMs,
  ending: fc.constantFrom('success', 'failure'),
  status: fc.string(),
  startedAt: fc.string(),
});

const conclusion = fc.constantFrom<Conclusion>('success', 'failure', 'timed_out', 'cancelled');

const history = fc.oneof(
  fc.array(run, { maxLength: 60 }),
  fc.tuple(fc.nat({ max: 50 }), run).map(([count, one]) => Array<PastRun>(count).fill(one)),
);

describe('the diagrams in the summary', () => {
  test('are such as Mermaid can read, whatever the past was', async () => {
    await fc.assert(
      fc.asyncProperty(history, durationMs, conclusion, async (past, thisMs, end) => {
        for (const diagram of diagramsIn(durationChart(past, thisMs, end))) {
          expect(await mermaid.parse(diagram)).toMatchObject({ diagramType: 'xychart' });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('hold plain decimals and their own words, nothing else', () => {
    fc.assert(
      fc.property(history, durationMs, conclusion, (past, thisMs, end) => {
        for (const diagram of diagramsIn(durationChart(past, thisMs, end))) {
          expect(diagram).not.toMatch(/NaN|Infinity|undefined|\d[eE][+-]?\d/);
          expect(diagram.replace(/"#[^"]*"/g, '')).toMatch(/^[\w\s:\-[\]".,✗>]*$/);
        }
      }),
    );
  });

  test('have as many heights as there are runs', () => {
    fc.assert(
      fc.property(history, durationMs, conclusion, (past, thisMs, end) => {
        for (const diagram of diagramsIn(durationChart(past, thisMs, end))) {
          const lists = [...diagram.matchAll(/\[(.*)\]/g)].map(([, list = '']) => list.split(',').length);
          expect(new Set(lists).size).toBe(1);
        }
      }),
    );
  });

  test.each([
    ['one past run took time', [...completed(0, 0), ...completed(5_000)], 0],
    ['nothing took any time', completed(0, 0, 0), 0],
    ['all runs took the same', completed(...Array(50).fill(180_000)), 180_000],
    ['every run failed', failed(...Array(50).fill(2_000)), 1_000],
    ['a run hung for two weeks', completed(1, 2, 14 * 86_400_000), 1],
  ])('are there and can be read where %s', async (_, past, thisMs) => {
    const diagrams = diagramsIn(durationChart(past, thisMs));
    expect(diagrams).toHaveLength(1);
    expect(await mermaid.parse(diagrams[0] ?? '')).toBeTruthy();
  });

  test('would be found out if Mermaid could not read them', async () => {
    const [diagram = ''] = diagramsIn(durationChart(completed(1_000, 2_000, 3_000), 2_000));
    await expect(mermaid.parse(diagram.replace('bar [1', 'bar [1e3'))).rejects.toThrow();
    await expect(mermaid.parse(diagram.replace('bar [1', 'bar [NaN'))).rejects.toThrow();
  });
});
