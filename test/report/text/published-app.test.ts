import { describe, expect, test } from 'vitest';
import { cachedResults, publishedApp } from '../../../src/report/text/published-app.ts';
import type { Conclusion } from '../../../src/runs/model/conclusion.ts';
import { PROJECT } from '../samples.ts';

const request = { projectId: PROJECT };
const updating = { ...request, updatePublishedResults: true } as const;

describe('the published app', () => {
  test('shows a run that completed, if the step asked for it', () => {
    expect(publishedApp(updating, 'success')).toBe('Published app: shows this run');
    expect(publishedApp(request, 'success')).toBe('Published app: unchanged');
  });

  test('will show a run that nobody waits for', () => {
    expect(publishedApp(updating, 'started')).toBe('Published app: shows this run once it completes');
    expect(publishedApp(request, 'started')).toBe('Published app: unchanged');
  });

  test.each<Conclusion>(['failure', 'cancelled', 'timed_out'])('is unchanged after %s', conclusion => {
    expect(publishedApp(updating, conclusion)).toBe('Published app: unchanged');
  });

  test('is not spoken of where nothing ran', () => {
    expect(publishedApp({ ...updating, dryRun: true }, 'success')).toBeUndefined();
    expect(publishedApp(updating, 'skipped')).toBeUndefined();
  });
});

test('cached results are allowed unless the step forbids them', () => {
  expect(cachedResults(request)).toBe('Cached SQL results: allowed');
  expect(cachedResults({ ...request, useCachedSqlResults: false })).toBe('Cached SQL results: not used');
});
