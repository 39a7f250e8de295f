import { expect, test } from 'vitest';
import { INPUT_NAMES, RUN_INPUT_NAMES, rowOf } from '../../src/inputs/input-table.ts';
import { ENTRY_KEYS, STEP_KEYS } from '../../src/inputs/pipeline/keys.ts';

test('an input is one that an entry of a pipeline takes, or says why not', () => {
  expect([...ENTRY_KEYS, ...STEP_KEYS].toSorted()).toEqual([...INPUT_NAMES, 'needs'].toSorted());
});

test('what excludes an input of a run is an input of a run, with a reason and what to do', () => {
  const exclusions = INPUT_NAMES.flatMap(name => Object.entries(rowOf(name).excludes ?? {}));
  expect(exclusions.length).toBeGreaterThan(0);
  for (const [other, because] of exclusions) {
    expect(RUN_INPUT_NAMES).toContain(other);
    expect(because).toMatch(/^[a-z].*\. Keep one\.$/);
  }
});
