import { describe, expect, test } from 'vitest';
import { runStrip } from '../../../src/report/markdown/run-strip.ts';
import type { Conclusion } from '../../../src/runs/model/conclusion.ts';
import { completed, failed } from '../past.ts';

describe('the strip of the last runs', () => {
  test('has a square for each, this run last, and counts those that did not complete', () => {
    const past = [...completed(1), ...failed(1), ...completed(1, 1)];
    expect(runStrip(past, 'success')).toBe('🟩🟥🟩🟩🟩 1 of the last 5 runs did not complete');
  });

  test.each<Conclusion>(['failure', 'cancelled', 'timed_out'])('counts this run after %s', conclusion => {
    expect(runStrip(completed(1, 1, 1), conclusion)).toBe('🟩🟩🟩🟥 1 of the last 4 runs did not complete');
  });

  test('says so where all completed', () => {
    expect(runStrip(completed(1, 1, 1), 'success')).toBe('🟩🟩🟩🟩 the last 4 runs all completed');
  });

  test('shows and counts the newest twenty', () => {
    const past = [...failed(...Array(30).fill(1)), ...completed(...Array(18).fill(1))];
    expect(runStrip(past, 'success')).toBe(`🟥${'🟩'.repeat(19)} 1 of the last 20 runs did not complete`);
  });

  test('is left out below three past runs', () => {
    expect(runStrip(completed(1, 1), 'failure')).toBe('');
  });
});
