import { expect, test } from 'vitest';
import { TROUBLES } from '../../src/github/help.ts';
import { FAILURES, firstLineOf } from './failures.ts';
import { reviewed } from './reviewed.ts';

const lines = Object.fromEntries(
  await Promise.all(
    Object.entries(FAILURES).map(async ([name, failure]) => [name, await firstLineOf(failure)] as const),
  ),
);

reviewed('failures.txt', lines);

test.each(Object.entries(lines))('%s begins with the point', (_, line) => {
  expect(line).toMatch(/^(`[\w-]+`: )?\S/);
  expect(line).not.toMatch(/^(Could not|Nothing was sent|Project |"Sales")/);
});

test('what is wrong with a run begins with the heading of its paragraph in the documentation', () => {
  const ofRuns = Object.entries(FAILURES).filter(([, failure]) => 'outcome' in failure);
  const strays = ofRuns.filter(([name]) => !TROUBLES.some(heading => lines[name]?.startsWith(heading)));
  expect(strays.map(([name]) => name)).toEqual([]);
});
