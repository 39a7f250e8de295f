import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDuration } from '../../../src/inputs/fields/duration.ts';
import { formatDuration } from '../../../src/lib/format.ts';
import { accepted, messagesOf } from '../checked.ts';

const DAY_MS = 86_400_000;
const read = (given: string) => readDuration('timeout', given);

test.each([
  ['90s', 90_000],
  ['30m', 1_800_000],
  ['1h30m', 5_400_000],
  ['1h 30m', 5_400_000],
  ['1.5h', 5_400_000],
  ['1.25h', 4_500_000],
  ['1s', 1000],
  ['5d', 5 * DAY_MS],
  ['4d23h59m60s', 5 * DAY_MS],
  ['0h5m', 300_000],
])('%s is %i ms', (given, durationMs) => {
  expect(accepted(read(given))).toBe(durationMs);
});

test.each(['90', '0', '1.5', '1.25', '000'])('a bare number is refused, naming both readings: %s', given => {
  expect(messagesOf(read(given))).toEqual([
    `timeout: \`${given}\` has no unit: write \`${given}s\` for seconds or \`${given}m\` for minutes.`,
  ]);
});

test.each([
  ['negative', '-5m'],
  ['negative in part', '1h-5m'],
  ['a bare negative number', '-5'],
  ['without the last unit', '1h30'],
  ['in a unit that it does not know', '1w'],
  ['in clock form', '1:30'],
  ['in ISO form', 'PT30M'],
  ['in scientific form', '1e3s'],
  ['without an amount', 'm'],
  ['in digits of another script', '١m'],
])('a duration %s is refused', (_, given) => {
  expect(messagesOf(read(given))).toEqual([
    `timeout: \`${given}\` is not a duration: write it like \`90s\`, \`30m\` or \`1h30m\`.`,
  ]);
});

test.each([
  ['in milliseconds', '500ms', 'the smallest unit is `s`, and the least is `1s`.'],
  ['in capitals', '30M', 'write `30m`.'],
  ['in words', '30 minutes', 'write `30m`.'],
  ['in abbreviations', '1hr 30min', 'write `1h 30m`.'],
])('a duration %s is refused with what was meant', (_, given, remedy) => {
  expect(messagesOf(read(given))).toEqual([`timeout: \`${given}\` is not a duration: ${remedy}`]);
});

test.each(['0s', '0d0h', '0.5s'])('zero, or close to it, is too short: %s', given => {
  expect(messagesOf(read(given))).toEqual([`timeout: \`${given}\` is too short: the least is 1s.`]);
});

test.each(['6d', '5d1s', '121h', `${'9'.repeat(400)}s`])('over five days is too long: %s', given => {
  expect(messagesOf(read(given))).toEqual([
    expect.stringMatching(/^timeout: .* is too long: the most is 5d\.$/),
  ]);
});

test('what the log writes, an input takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 * 86_400 }), seconds => {
      const roundedTo = seconds < 3600 ? 1 : 60;
      expect(accepted(read(formatDuration(seconds * 1000)))).toBe((seconds - (seconds % roundedTo)) * 1000);
    }),
  );
});

test('a sum of parts is what its parts are together', () => {
  const parts = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('s', 'm', 'h')), {
    minLength: 1,
    maxLength: 2,
  });
  fc.assert(
    fc.property(parts, given => {
      const sumMs = given.reduce(
        (sum, [amount, unit]) => sum + amount * { s: 1e3, m: 6e4, h: 3.6e6 }[unit as 's'],
        0,
      );
      fc.pre(sumMs > 0 && sumMs <= 5 * DAY_MS);
      expect(accepted(read(given.map(([amount, unit]) => `${amount}${unit}`).join('')))).toBe(sumMs);
    }),
  );
});

test('whatever is given, the answer is within the bounds or one problem', () => {
  const near = fc
    .array(fc.constantFrom('1', '9', '.', 'd', 'h', 'm', 's', ' ', '-'))
    .map(parts => parts.join(''));
  const written = fc
    .array(fc.tuple(fc.constantFrom('0', '0.5', '1', '9'), fc.constantFrom('d', 'h', 'm', 's')), {
      minLength: 1,
      maxLength: 2,
    })
    .map(parts => parts.flat().join(''));
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), near, written), given => {
      const checked = read(given);
      if (checked.ok) {
        expect(checked.value >= 1000 && checked.value <= 5 * DAY_MS).toBe(true);
        taken += 1;
      } else expect(checked.error).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(0);
});
