import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from '../../src/lib/text.ts';

test.each([
  ['as it is', 'maybe', '`maybe`'],
  ['on one line', 'a\r\n\tb', '`a b`'],
  ['without backticks that would end the quotation', 'a`b`c', "`a'b'c`"],
  ['cut to a readable length', 'x'.repeat(81), `\`${'x'.repeat(80)}…\``],
])('what the user gave is quoted %s', (_, given, quoted) => {
  expect(quote(given)).toBe(quoted);
});

test('whatever is quoted stays one short line between two backticks, and a character is not cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), given => {
      expect(quote(given)).toMatch(/^`[^`\r\n]{0,81}`$/);
      expect(quote(given).isWellFormed()).toBe(true);
    }),
  );
});
