import { expect, test } from 'vitest';
import { endingOf, isKnown } from '../../src/runs/status.ts';

test.each([
  ['COMPLETED', 'success', true],
  ['ERRORED', 'failure', true],
  ['KILLED', 'failure', true],
  ['UNABLE_TO_ALLOCATE_KERNEL', 'failure', true],
  ['PENDING', undefined, true],
  ['RUNNING', undefined, true],
  ['REHEATING', undefined, false],
  ['completed', undefined, false],
  ['', undefined, false],
  ['constructor', undefined, false],
  ['__proto__', undefined, false],
])('%s ends a run as %s; that Hex documents it is %s', (status, ending, known) => {
  expect(endingOf(status)).toBe(ending);
  expect(isKnown(status)).toBe(known);
});
