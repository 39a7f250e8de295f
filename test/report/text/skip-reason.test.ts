import { expect, test } from 'vitest';
import { nameList } from '../../../src/report/text/skip-reason.ts';

test.each([
  [['a'], '`a`'],
  [['a', 'b'], '`a` and `b`'],
  [['a', 'b', 'c'], '`a`, `b` and `c`'],
  [['a, b'], '`a, b`'],
  [['a', 'b, c'], '`a` and `b, c`'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g'], '`a`, `b`, `c`, `d`, `e` and 2 more'],
])('names are told as in a sentence, of many the first: %j', (names, list) => {
  expect(nameList(names)).toBe(list);
});
