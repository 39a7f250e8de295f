import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { IF_ACTIVE } from '../../src/inputs/input-table.ts';
import { fillPlaceholders } from '../../src/inputs/params/placeholders.ts';
import { readPlan } from '../../src/inputs/read-plan.ts';
import { readActionFile } from '../fakes/runner/action-file.ts';
import { namesIn, rowsUnder, sectionOf } from './sections.ts';
import { inputsIn, workflowSnippets } from './snippets.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const defaults = Object.fromEntries(readActionFile(root).inputs.map(input => [input.name, input.default]));
const steps = workflowSnippets(readme).flatMap(inputsIn);

/** Holds where an ID is wanted, a name or a text. */
const ANYTHING = '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d01';
const planOf = (inputs: Record<string, string>) => {
  const given = (name: string) =>
    (inputs[name] ?? defaults[name] ?? '').replaceAll(/\$\{\{.*?\}\}/g, ANYTHING);
  return readPlan(given, { workspace: import.meta.dirname, nowMs: 0, env: {} });
};
const namesFile = (inputs: Record<string, string>) => 'params-file' in inputs || 'pipeline-file' in inputs;

test('every step in the README is one that the action takes', async () => {
  const whole = steps.filter(inputs => !namesFile(inputs));
  expect(whole.length).toBeGreaterThan(20);
  for (const inputs of whole)
    expect(await planOf(inputs), JSON.stringify(inputs)).toMatchObject({ ok: true });
});

test('of a step whose file is not there, the action says nothing else', async () => {
  for (const inputs of steps.filter(namesFile)) {
    const plan = await planOf(inputs);
    expect(plan).toMatchObject({ error: [{ message: expect.stringContaining('is not there') }] });
  }
});

test('the recipe has a row for each thing to do about an active run', () => {
  const rows = rowsUnder(sectionOf(readme, 'Not starting a second run'), '`if-active`');
  expect(rows.map(([mode = '']) => namesIn(mode)[0])).toEqual([...IF_ACTIVE]);
});

test('the dates in the README are what the action makes of their placeholders', async () => {
  const rows = rowsUnder(sectionOf(readme, 'Dates'), 'you write').map(cells =>
    cells.map(cell => cell.slice(1, -1)),
  );
  expect(rows.length).toBeGreaterThan(5);
  const params = Object.fromEntries(rows.map(([written = ''], index) => [index, parse(written) as string]));
  const nowMs = Date.parse('2026-11-22T09:05:03+13:00');
  const filled = await fillPlaceholders('params', params, { nowMs, timezone: 'Pacific/Auckland' });
  expect(filled).toMatchObject({ value: Object.fromEntries(rows.map(([, told], index) => [index, told])) });
});
