import { expect, test } from 'vitest';
import { afterBuildPlayed, graphPlayed, slowRunPlayed } from './examples.ts';

// What the pages say of their pictures.

test('in the graph of the recipes one project fails, and what needs it is not run', async () => {
  const { conclusions } = await graphPlayed();
  expect(conclusions).toEqual({
    orders: 'success',
    stock: 'failure',
    sales: 'success',
    revenue: 'success',
    alerts: 'skipped',
  });
});

test('the run that the page on behaviour shows is slower than those before', async () => {
  expect((await slowRunPlayed()).summary).toMatch(/slower/i);
});

test('of the exposures on the page about dbt one runs, one is held back, one is not affected', async () => {
  const { conclusions, summary, warnings } = await afterBuildPlayed();
  expect(conclusions).toEqual({ weekly_orders: 'success' });
  expect(summary).toMatch(/stock\S*alerts.*held back/i);
  expect(summary).toMatch(/not affected/);
  expect(warnings).toEqual([]);
});
