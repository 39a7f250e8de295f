import { expect, test } from 'vitest';
import { conclusionOf, errorOf, type Outcome } from '../../../src/runs/model/outcome.ts';
import { broken, run } from '../../report/samples.ts';

test.each<[string, Outcome]>([
  ['there is no run to report on', { kind: 'absent' }],
  ['the newest run is too old', { kind: 'stale', run: run(), maxAgeMs: 1, age: { kind: 'known', ageMs: 2 } }],
])('a step fails where %s', (_, outcome) => {
  expect(conclusionOf(outcome)).toBe('failure');
});

test.each<[string, Outcome]>([
  ['any of several runs may be its own', { kind: 'ambiguous', error: broken(), candidates: [] }],
  [
    'an active run could not be cancelled',
    { kind: 'blocked', active: [run()], ifActive: 'cancel', error: broken() },
  ],
])('where %s, the outcome says because of which error', (_, outcome) => {
  expect(errorOf(outcome)).toEqual(broken());
});
