// @vitest-environment happy-dom
import fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, test } from 'vitest';
import { type Span, timeline } from '../../../src/report/markdown/timeline.ts';

const diagramIn = (markdown: string): string => /^```mermaid\n(.*?)^```$/ms.exec(markdown)?.[1] ?? '';

interface Task {
  task: string;
  section: string;
  startTime: Date;
  endTime: Date;
  crit: boolean;
  active: boolean;
  done: boolean;
}

/** The tasks as Mermaid understands them. */
async function tasksIn(markdown: string): Promise<Task[]> {
  // Which kinds of diagrams there are, Mermaid only learns by parsing.
  await mermaid.parse(diagramIn(markdown));
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(diagramIn(markdown));
  return (diagram.db as unknown as { getTasks(): Task[] }).getTasks();
}

const AT = Date.UTC(2026, 10, 23, 6);
const span = (name: string, more: Partial<Span> = {}): Span => ({
  name,
  fromMs: AT,
  toMs: AT + 60_000,
  label: '1m',
  isWell: true,
  ...more,
});

const name = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'section x',
    'title y',
    'click a href "javascript:alert(1)"',
    'a:crit, b',
    'a;b%%c#d\n  section e',
    'dateFormat YYYY',
    'todayMarker off',
    '%%{init: {}}%%',
    '```',
    '',
    'end',
  ),
);

describe('the timeline of a pipeline', () => {
  test('can be read by Mermaid whatever the names are, and has a row with a bar for each run', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            name,
            fromMs: fc.integer({ min: AT, max: AT + 10_000_000 }),
            tookMs: fc.nat({ max: 50_000_000 }),
            label: fc.constantFrom('1.5s', '2m 10s', 'failed after 1h 2m', 'timed out after 3s'),
            isWell: fc.boolean(),
          }),
          { minLength: 2, maxLength: 50 },
        ),
        async spans => {
          const drawn = spans.map(({ tookMs, ...one }) => ({ ...one, toMs: one.fromMs + tookMs }));
          const tasks = await tasksIn(timeline(drawn));
          expect(tasks.map(({ startTime }) => startTime.getTime())).toEqual(
            drawn.map(({ fromMs }) => fromMs),
          );
          expect(tasks.map(({ task }) => task.trim())).toEqual(drawn.map(({ label }) => label));
          expect(tasks.map(({ crit }) => crit === true)).toEqual(drawn.map(({ isWell }) => !isWell));
          expect(new Set(tasks.map(({ section }) => section)).size).toBe(drawn.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('shows names, and when each run was under way', async () => {
    const tasks = await tasksIn(
      timeline([span('Umsatz (täglich)'), span('load', { fromMs: AT + 60_000, toMs: AT + 90_000 })]),
    );
    expect(tasks.map(({ section }) => section)).toEqual(['Umsatz (täglich)', 'load']);
    expect(tasks[1]?.endTime.getTime()).toBe(AT + 90_000);
  });

  test('cuts a long name, and tells apart what would then have the same', async () => {
    const long = 'a name that goes on and on and on, and does not end';
    const tasks = await tasksIn(timeline([span(long), span('load'), span(`${long} at all`)]));
    expect(tasks.map(({ section }) => section)).toEqual([
      '1 a name that goes on and on and on, a…',
      '2 load',
      '3 a name that goes on and on and on, a…',
    ]);
  });

  test('is not there for one run, or for none', () => {
    expect([timeline([]), timeline([span('load')])]).toEqual(['', '']);
  });

  test('draws the longest of many, in their order, and says how many are left out', async () => {
    const spans = Array.from({ length: 80 }, (_, n) =>
      span(`p${n}`, { toMs: AT + (n % 2 === 0 ? 90_000 : 1_000) + n }),
    );
    const markdown = timeline(spans);
    const tasks = await tasksIn(markdown);
    expect(tasks).toHaveLength(60);
    const numbers = tasks.map(({ section }) => Number(/p(\d+)/.exec(section)?.[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers.filter(n => n % 2 === 0)).toHaveLength(40);
    expect(markdown).toContain('20 shorter ones are left out.');
  });

  test('leaves to Mermaid’s theme the colour of what stands on the page', async () => {
    const markdown = timeline([span('a'), span('b', { isWell: false })]);
    expect(markdown).not.toMatch(/taskTextOutsideColor|taskTextDarkColor|titleColor|textColor/);
    const marks = await tasksIn(markdown);
    expect(marks.filter(({ active, done }) => active || done)).toEqual([]);
  });

  test.each([
    [4_000, '%M:%S.%L'],
    [60_000, '%H:%M:%S'],
    [3_600_000, '%H:%M'],
    [100_000_000, '%d %b %H:%M'],
  ])('of %i ms has an axis with times such as %s', (totalMs, format) => {
    expect(timeline([span('a', { toMs: AT + totalMs }), span('b', { toMs: AT + 1 })])).toContain(
      `  axisFormat ${format}\n`,
    );
  });
});

test('a run that took no time still has a bar', () => {
  expect(timeline([span('a', { toMs: AT }), span('b')])).toContain(`${AT}, ${AT + 1}`);
});
