import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { IF_ACTIVE } from '../../src/inputs/input-table.ts';
import { fillPlaceholders } from '../../src/inputs/params/placeholders.ts';
import { readPlan } from '../../src/inputs/read-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { RunRequest } from '../../src/plan/run-spec.ts';
import { readActionFile } from '../fakes/runner/action-file.ts';
import { PAGES, readPage, root } from './pages.ts';
import { namesIn, rowsUnder, sectionOf } from './sections.ts';
import { inputsIn, workflowSnippets } from './snippets.ts';

const defaults = Object.fromEntries(readActionFile(root).inputs.map(input => [input.name, input.default]));
const stepsOf = (page: string) => workflowSnippets(readPage(page)).flatMap(inputsIn);

/** Holds where an ID is wanted, a name or a text. */
const ANYTHING = '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d01';
const planOf = (inputs: Record<string, string>) => {
  const given = (name: string) =>
    (inputs[name] ?? defaults[name] ?? '').replaceAll(/\$\{\{.*?\}\}/g, ANYTHING);
  return readPlan(given, { workspace: import.meta.dirname, nowMs: 0, env: { HEX_API_TOKEN: ANYTHING } });
};
const namesFile = (inputs: Record<string, string>) => 'params-file' in inputs || 'pipeline-file' in inputs;

test('there are steps to copy', () => {
  expect(stepsOf('README.md')).toHaveLength(4);
  expect(stepsOf('docs/recipes.md').length).toBeGreaterThan(30);
});

test.each(PAGES)('every step in %s is one that the action takes', async page => {
  for (const inputs of stepsOf(page).filter(step => !namesFile(step)))
    expect(await planOf(inputs), JSON.stringify(inputs)).toMatchObject({ ok: true });
});

test('of a step whose file is not there, the action says nothing else', async () => {
  for (const inputs of PAGES.flatMap(stepsOf).filter(namesFile)) {
    const plan = await planOf(inputs);
    expect(plan).toMatchObject({ error: [{ message: expect.stringContaining('is not there') }] });
  }
});

test.each(PAGES)(
  'every step in %s whose run can be shown in the published app is shown there, with fresh data',
  async page => {
    for (const inputs of stepsOf(page).filter(step => !namesFile(step))) {
      const plan = await planOf(inputs);
      if (!plan.ok) throw new Error(JSON.stringify(inputs));
      for (const request of requestsIn(plan.value).filter(canBePublished))
        expect(request, JSON.stringify(inputs)).toMatchObject({
          updatePublishedResults: true,
          useCachedSqlResults: false,
        });
    }
  },
);

test('so does a step whose pipeline is in a file', () => {
  const steps = PAGES.flatMap(stepsOf).filter(inputs => 'pipeline-file' in inputs);
  expect(steps.length).toBeGreaterThan(0);
  for (const inputs of steps)
    expect(inputs).toMatchObject({ 'update-published-results': 'true', 'use-cached-sql-results': 'false' });
});

/** Each run that a step asks for. */
function requestsIn(plan: Plan): Omit<RunRequest, 'projectId'>[] {
  switch (plan.kind) {
    case 'run':
      return [plan.request];
    case 'pipeline':
      return plan.tasks.map(({ spec }) => spec.request);
    case 'dbt':
      return [plan.defaults.request];
    default:
      return [];
  }
}

/** Hex takes no parameters with it. */
const canBePublished = ({ inputParams = {}, viewId, dryRun }: Omit<RunRequest, 'projectId'>): boolean =>
  Object.keys(inputParams).length === 0 && viewId === undefined && !dryRun;

test.each(PAGES)('the token in %s is everywhere the same secret', page => {
  const secrets = [...readPage(page).matchAll(/secrets\.(HEX\w*)/g)].map(([, name]) => name);
  expect(secrets.filter(name => name !== 'HEX_API_TOKEN')).toEqual([]);
});

test('the recipe has a row for each thing to do about an active run', () => {
  const rows = rowsUnder(sectionOf(readPage('docs/recipes.md'), 'Start no second run'), '`if-active`');
  expect(rows.map(([mode = '']) => namesIn(mode)[0])).toEqual([...IF_ACTIVE]);
});

test('the dates are what the action makes of their placeholders', async () => {
  const rows = rowsUnder(sectionOf(readPage('docs/parameters.md'), 'Dates'), 'you write').map(cells =>
    cells.map(cell => cell.slice(1, -1)),
  );
  expect(rows.length).toBeGreaterThan(5);
  const params = Object.fromEntries(rows.map(([written = ''], index) => [index, parse(written) as string]));
  const nowMs = Date.parse('2026-11-22T09:05:03+13:00');
  const filled = await fillPlaceholders('params', params, { nowMs, timezone: 'Pacific/Auckland' });
  expect(filled).toMatchObject({ value: Object.fromEntries(rows.map(([, told], index) => [index, told])) });
});
