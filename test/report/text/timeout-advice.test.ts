import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDuration } from '../../../src/inputs/fields/duration.ts';
import {
  pipelineTimeoutWarning,
  runTimeoutWarning,
  startsTimeoutWarning,
  sufficientTimeoutMs,
  timeoutAdvice,
  writtenTimeout,
} from '../../../src/report/text/timeout-advice.ts';
import { accepted } from '../../inputs/checked.ts';
import { completed, failed, HOUR, MINUTE } from '../past.ts';

const DAY = 24 * HOUR;

describe('a timeout that suffices', () => {
  test.each([
    [20_000, '1m'],
    [4 * MINUTE, '5m'],
    [50 * MINUTE, '1h'],
    [80 * MINUTE, '1h30m'],
    [85 * MINUTE, '2h'],
    [5 * HOUR, '6h'],
    [200 * HOUR, '120h'],
  ])('for %i ms is one that a person would write: %s', (neededMs, written) => {
    expect(writtenTimeout(sufficientTimeoutMs(neededMs))).toBe(written);
  });

  test('is taken by the input, and leaves a margin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 * DAY }), neededMs => {
        const ms = accepted(readDuration('timeout', writtenTimeout(sufficientTimeoutMs(neededMs))));
        expect(ms).toBeGreaterThanOrEqual(neededMs * 1.09);
      }),
    );
  });
});

test('where no timeout is long enough, none is proposed', () => {
  const warning = pipelineTimeoutWarning(5 * DAY, { leastMs: 6 * DAY, enoughMs: 7 * DAY });
  expect(warning?.message).toContain('6 or more in all. '.replace('6', '144h'));
  expect(warning?.message).toContain('No `timeout` is long enough: the longest is 120h.');
  expect(warning?.message).not.toContain('Set `timeout`');
});

describe('the warning before a run', () => {
  const past = completed(...Array.from({ length: 12 }, () => 80 * MINUTE), 90 * MINUTE);
  const timing = { timeoutMs: HOUR, elapsedMs: 0, ranMs: 0 };

  test('says what is usual, and what to set for the slowest', () => {
    expect(runTimeoutWarning(past, timing)?.message).toBe(
      'The timeout may be too short: `timeout` is 1h, and the project usually takes 1h 20m (13 runs). Set `timeout` to 2h or more.',
    );
  });

  test('counts the time that has passed, such as with a wait for another run', () => {
    const late = { ...timing, timeoutMs: 90 * MINUTE, elapsedMs: 20 * MINUTE };
    expect(runTimeoutWarning(past, { ...late, elapsedMs: 0 })).toBeUndefined();
    expect(runTimeoutWarning(past, late)?.message).toBe(
      'The timeout may be too short: `timeout` is 1h30m, and the project usually takes 1h 20m (13 runs). 20m have passed already. Set `timeout` to 3h or more.',
    );
  });

  test('is not there for a run that is nearly over, nor without runs that completed', () => {
    expect(runTimeoutWarning(past, { ...timing, ranMs: 30 * MINUTE })).toBeUndefined();
    expect(runTimeoutWarning(failed(2 * HOUR), timing)).toBeUndefined();
    expect(runTimeoutWarning([], timing)).toBeUndefined();
  });
});

test('where the timeout was reached, it is said again', () => {
  expect(timeoutAdvice(completed(80 * MINUTE, 90 * MINUTE, 70 * MINUTE), HOUR)).toBe(
    'It usually takes 1h 20m (3 runs): set `timeout` to 2h or more.',
  );
});

test('where the run was only slow this time, it is said what is usual', () => {
  expect(timeoutAdvice(completed(10 * MINUTE), HOUR)).toBe(
    'It usually takes 10m (1 run): allow a longer `timeout`, or look in Hex why it was slow.',
  );
  expect(timeoutAdvice([], HOUR)).toBe('Allow a longer `timeout`.');
});

test('starts that the limit of Hex spreads out need a timeout, too', () => {
  expect(startsTimeoutWarning(30 * MINUTE, { runs: 61, minMs: HOUR })?.message).toMatch(
    /61 runs.* after 1h\. Set `timeout` to 1h30m or more, or split/,
  );
  expect(startsTimeoutWarning(2 * HOUR, { runs: 61, minMs: HOUR })).toBeUndefined();
});
