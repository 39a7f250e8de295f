// @vitest-environment happy-dom
import fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, test } from 'vitest';
import { type Span, timeline } from '../../../src/report/markdown/timeline.ts';

const diagramIn = (markdown: string): string => /^```mermaid\n(.*?)^```$/ms.exec(markdown)?.[1] ?? '';

interface Task {
  task: string;
  startTime: Date;
  endTime: Date;
  crit: boolean;
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
  ending: 'success',
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
  test('can be read by Mermaid whatever the names are, and has a bar for each run', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            name,
            fromMs: fc.integer({ min: AT, max: AT + 10_000_000 }),
            tookMs: fc.nat({ max: 50_000_000 }),
            ending: fc.constantFrom<Span['ending']>('success', 'failure', 'cancelled'),
          }),
          { minLength: 2, maxLength: 50 },
        ),
        async spans => {
          const drawn = spans.map(({ tookMs, ...one }) => ({ ...one, toMs: one.fromMs + tookMs }));
          const tasks = await tasksIn(timeline(drawn));
          expect(tasks.map(({ startTime }) => startTime.getTime())).toEqual(
            drawn.map(({ fromMs }) => fromMs),
          );
          expect(tasks.map(({ crit }) => crit === true)).toEqual(
            drawn.map(({ ending }) => ending === 'failure'),
          );
          for (const [index, { task }] of tasks.entries())
            expect(task).toMatch(new RegExp(`^${index + 1}\\b`));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('shows names, and when each run was under way', async () => {
    const tasks = await tasksIn(
      timeline([span('Umsatz (täglich)'), span('load', { fromMs: AT + 60_000, toMs: AT + 90_000 })]),
    );
    expect(tasks.map(({ task }) => task.trim())).toEqual(['1 Umsatz täglich', '2 load']);
    expect(tasks[1]?.endTime.getTime()).toBe(AT + 90_000);
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
    const numbers = tasks.map(({ task }) => Number(/p(\d+)/.exec(task)?.[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers.filter(n => n % 2 === 0)).toHaveLength(40);
    expect(markdown).toContain('20 shorter ones are left out');
  });

  test('explains the colours that it has, and no other', () => {
    const markdown = timeline([span('a'), span('b', { ending: 'failure' })]);
    expect(markdown).toContain('🟥 failed');
    expect(markdown).not.toContain('cancelled');
  });
});

test('a run that took no time still has a bar', () => {
  expect(timeline([span('a', { toMs: AT }), span('b')])).toContain(`${AT}, ${AT + 1}`);
});
