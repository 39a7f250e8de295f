import { expect, test } from 'vitest';
import { measureMemory } from './memory.ts';
import { asTable, isMet } from './section.ts';

test('a run without a comment loads no GitHub client', async () => {
  const { figures } = await measureMemory();
  expect(figures.filter(figure => isMet(figure) === false)).toEqual([]);
  expect(figures.map(figure => figure.name)).toContain('files with a GitHub client loaded');
});

test('a table has a line for each figure, its target, and whether it is met', () => {
  const figures = [
    { name: 'start', value: 51.26, unit: 'ms' as const, detail: '50 to 60 ms' },
    { name: 'ratio', value: 1.3, unit: 'times' as const, most: 1.3 },
    { name: 'size', value: 1_234_567, unit: 'bytes' as const, most: 1_000_000 },
  ];
  const lines = asTable({ title: 'Figures', figures }).split('\n');
  expect(lines.map(line => line.trim().split(/ {2,}/))).toEqual([
    ['Figures'],
    ['start', '51.3 ms', '50 to 60 ms'],
    ['ratio', '1.30 times', 'at most 1.30 times', 'met'],
    ['size', '1,234,567 bytes', 'at most 1,000,000 bytes', 'MISSED'],
  ]);
});
