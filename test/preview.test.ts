import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { durationChart } from '../src/report/markdown/duration-chart.ts';
import { previewPage } from './preview.ts';
import { completed } from './report/past.ts';

const page = previewPage([
  {
    title: 'A run & <more>',
    markdown: `### ✅ <a href="https://hex.tech">Revenue</a>\n\n| Status | <code>COMPLETED</code> |\n| :-- | :-- |\n| Run | 1 |\n\n${durationChart(completed(1_000, 2_000, 3_000), { ranMs: 2_000, conclusion: 'success' })}\n`,
  },
]);

test('the preview shows what GitHub would: headings, tables, links, and diagrams to be drawn', () => {
  expect(page).toContain('<h3>✅ <a href="https://hex.tech">Revenue</a></h3>');
  expect(page).toContain('<code>COMPLETED</code></th>');
  expect(page).toContain('<code class="language-mermaid">---\nconfig:');
  expect(page).toContain('🟪 this run (2s)');
  expect(page).toContain('A run &#38; &#60;more>');
});

test('the preview needs no network: all that it loads is on this machine', () => {
  const sources = [...page.matchAll(/(?:src|@import|url\()\s*=?\s*"?((?:file|https?):[^"')]+)/g)];
  expect(sources.map(([, source = '']) => existsSync(fileURLToPath(source)))).toEqual([true]);
});
