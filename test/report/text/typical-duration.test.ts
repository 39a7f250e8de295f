import { describe, expect, test } from 'vitest';
import { comparison, progress, typicalDurationLine } from '../../../src/report/text/typical-duration.ts';
import { completed, failed, MINUTE, SECOND } from '../past.ts';

const three = completed(160 * SECOND, 3 * MINUTE, 250 * SECOND);

describe('what is usual, at the start of the log', () => {
  test('is the middle of what past runs took, with their number and range', () => {
    expect(typicalDurationLine(three)).toBe('Usually takes 3m (3 runs; 2m 40s to 4m 10s).');
  });

  test('goes by the runs that completed', () => {
    expect(typicalDurationLine([...failed(2 * SECOND), ...three, ...failed(3 * SECOND)])).toBe(
      typicalDurationLine(three),
    );
  });

  test('has no range where there is none', () => {
    expect(typicalDurationLine(completed(MINUTE))).toBe('Usually takes 1m (1 run).');
    expect(typicalDurationLine(completed(MINUTE, MINUTE + 1))).toBe('Usually takes 1m (2 runs).');
  });

  test('is not claimed without history', () => {
    expect(typicalDurationLine([])).toBeUndefined();
    expect(typicalDurationLine(failed(MINUTE, MINUTE))).toBeUndefined();
  });
});

describe('how far a run is', () => {
  const expected = { usualMs: 3 * MINUTE, slowestMs: 250 * SECOND, count: 10 };

  test.each([
    [0, 'usually 3m ▱▱▱▱▱▱▱▱▱▱'],
    [130 * SECOND, 'usually 3m ▰▰▰▰▰▰▰▱▱▱'],
    [179 * SECOND, 'usually 3m ▰▰▰▰▰▰▰▰▰▱'],
    [180 * SECOND, 'usually 3m ▰▰▰▰▰▰▰▰▰▰'],
    [250 * SECOND, 'usually 3m ▰▰▰▰▰▰▰▰▰▰'],
    [251 * SECOND, 'usually 3m, longer than any seen (4m 10s) ▰▰▰▰▰▰▰▰▰▰'],
  ])('after %d ms is told beside what is usual: %s', (runningMs, words) => {
    expect(progress(runningMs, expected)).toBe(words);
  });

  test('can be told where past runs took no time at all', () => {
    expect(progress(0, { usualMs: 0, slowestMs: 0, count: 1 })).toBe('usually 0s ▰▰▰▰▰▰▰▰▰▰');
  });
});

describe('how a run compares', () => {
  const compared = (...of: Parameters<typeof comparison>) => comparison(...of)?.sentence;
  const verdict = (...of: Parameters<typeof comparison>) => comparison(...of)?.verdict;

  const forty = completed(...Array.from({ length: 40 }, (_, run) => (100 + run) * SECOND));

  test('is as usual in the midst of the others', () => {
    expect(compared(MINUTE * 3, three, 'success')).toBe(
      '<b>As usual:</b> the last 3 completed runs took 2m 40s to 4m 10s, usually 3m.',
    );
  });

  test('is slower or faster than all', () => {
    expect(compared(9 * MINUTE, three, 'success')).toBe(
      '<b>Slower than all of the last 3 completed runs</b>, which took 2m 40s to 4m 10s, usually 3m.',
    );
    expect(compared(9 * SECOND, three, 'success')).toMatch(
      /^<b>Faster than all of the last 3 completed runs/,
    );
  });

  test('is slower or faster than 95 % of them, not of less', () => {
    expect(compared(137.5 * SECOND, forty, 'success')).toMatch(
      /^<b>Slower than 95 % of the last 40 completed runs/,
    );
    expect(compared(136.5 * SECOND, forty, 'success')).toMatch(/^<b>As usual/);
    expect(compared(101.5 * SECOND, forty, 'success')).toMatch(
      /^<b>Faster than 95 % of the last 40 completed runs/,
    );
    expect(compared(102.5 * SECOND, forty, 'success')).toMatch(/^<b>As usual/);
  });

  test('is as usual where it differs by little from runs that were all alike', () => {
    const alike = completed(60_000, 60_000, 60_000);
    expect(compared(60_500, alike, 'success')).toBe('<b>As usual:</b> the last 3 completed runs took 1m.');
    expect(compared(66_500, alike, 'success')).toMatch(/^<b>Slower than all/);
  });

  test('does not praise a run that failed for being fast, but says that it was slow', () => {
    expect(compared(SECOND, three, 'failure')).toBe(
      'For comparison: the last 3 completed runs took 2m 40s to 4m 10s, usually 3m.',
    );
    expect(compared(9 * MINUTE, three, 'failure')).toMatch(/^<b>Slower than all/);
  });

  test('is not judged by fewer than three runs that completed', () => {
    expect(compared(MINUTE, [...completed(MINUTE, MINUTE), ...failed(1, 2, 3)], 'success')).toBeUndefined();
    expect(compared(MINUTE, [], 'success')).toBeUndefined();
  });

  test('has a verdict, by which a chart is shown or folded', () => {
    expect(verdict(3 * MINUTE, three, 'success')).toBe('usual');
    expect(verdict(9 * MINUTE, three, 'success')).toBe('slower');
    expect(verdict(9 * SECOND, three, 'success')).toBe('faster');
    expect(verdict(9 * SECOND, three, 'failure')).toBe('none');
  });
});
