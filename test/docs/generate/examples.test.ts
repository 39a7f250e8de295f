import { expect, test } from 'vitest';
import { afterBuildPlayed, graphPlayed, slowRunPlayed } from './examples.ts';

// What the pages say of their pictures.

test('in the graph of the recipes one project fails, and what needs it is not run', async () => {
  const { log, summary } = await graphPlayed();
  expect(summary).toContain('❌');
  expect(log.join('\n')).toMatch(/3 succeeded, 1 failed, 1 not run/);
});

test('the run that the page on behaviour shows is slower than those before', async () => {
  expect((await slowRunPlayed()).summary).toMatch(/slower/i);
});

test('of the exposures on the page about dbt one runs, one is held back, one is not affected', async () => {
  const { log, summary } = await afterBuildPlayed();
  const shown = summary.replaceAll('&#95;', '_');
  expect(shown).toMatch(/\| weekly_orders \|.*success/);
  expect(shown).toMatch(/\| stock_alerts \|.*held back/);
  expect(shown).toMatch(/\| customer_churn \|.*not affected/);
  expect(log.join('\n')).not.toContain('from which no project can be read');
});
