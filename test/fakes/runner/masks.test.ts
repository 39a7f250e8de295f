import { expect, test } from 'vitest';
import { createMasker } from './masks.ts';

test('a secret is hidden wherever it stands', () => {
  expect(createMasker(['hunter2']).mask('hunter2 and hunter2!')).toBe('*** and ***!');
});

test('secrets that overlap or touch become one mask', () => {
  const { mask } = createMasker(['abcd', 'cdef', 'gh']);
  expect(mask('x abcdefgh y')).toBe('x *** y');
  expect(mask('abcd cdef')).toBe('*** ***');
});

test('the lines of a secret of several lines are hidden one by one', () => {
  const { mask } = createMasker(['first line\nsecond line\n']);
  expect(mask('it is: second line')).toBe('it is: ***');
});

test('blanks are no secret', () => {
  expect(createMasker(['', ' ', '\n']).mask('a b')).toBe('a b');
});
