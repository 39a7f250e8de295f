import { expect, test } from 'vitest';
import { endingOf, isKnown } from '../../../src/runs/model/run-status.ts';

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
  expect(endingOf({ status })).toBe(ending);
  expect(isKnown(status)).toBe(known);
});

test.each(['REHEATING', 'completed', 'constructor'])(
  '%s is an end, and no success, where Hex tells when the run ended',
  status => {
    expect(endingOf({ status, endedAt: '2026-11-22T09:00:00Z' })).toBe('failure');
  },
);

test.each(['PENDING', 'RUNNING'])('%s is no end, whatever time Hex tells', status => {
  expect(endingOf({ status, endedAt: '2026-11-22T09:00:00Z' })).toBeUndefined();
});
