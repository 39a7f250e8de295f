import { expect, test } from 'vitest';
import { readLimit, readRetries } from '../../../src/inputs/fields/integer.ts';
import { accepted, messagesOf } from '../checked.ts';

test.each([
  ['1', 1],
  ['100', 100],
  ['0042', 42],
  ['100000', 100_000],
])('%s is %i', (given, limit) => {
  expect(accepted(readLimit(given))).toBe(limit);
});

test.each(['-1', '1.5', '1e3', '10k', 'all', '1_000', '٣', '0x10'])(
  'what is not in digits is refused: %s',
  given => {
    expect(messagesOf(readLimit(given))).toEqual([
      `limit: \`${given}\` is not a whole number: write it in digits, like \`100\`.`,
    ]);
  },
);

test.each(['0', '000'])('a list of nothing is refused: %s', given => {
  expect(messagesOf(readLimit(given))).toEqual([
    expect.stringMatching(/would list nothing: the least is 1\.$/),
  ]);
});

test.each(['100001', '9'.repeat(400)])('more than Hex could give in the time is refused: %s', given => {
  expect(messagesOf(readLimit(given))).toEqual([expect.stringMatching(/is too many: the most is 100000\./)]);
});

test.each([
  ['0', 0],
  ['7', 7],
  ['100', 100],
])('a run may be started again %s times', (given, retries) => {
  expect(accepted(readRetries(given))).toBe(retries);
});

test.each(['-1', '1.5', '3x', '101', '9999'])('a run is not started again %s times', given => {
  expect(messagesOf(readRetries(given))).toEqual([
    `retries: \`${given}\` is not a whole number from 0 to 100.`,
  ]);
});
