import { describe, expect, test } from 'vitest';
import { emptyRecord } from '../../../src/report/run/run-record.ts';
import { cachedResults, publishedApp } from '../../../src/report/text/published-app.ts';
import type { Cancellation, Outcome } from '../../../src/runs/model/outcome.ts';
import { inDoubt, underWay } from '../../interrupted.ts';
import { broken, PROJECT, run } from '../samples.ts';

const request = { projectId: PROJECT };
const updating = { ...request, updatePublishedResults: true } as const;
const ended = (status: string): Outcome => ({ kind: 'ended', run: run({ status }) });
const STARTED: Outcome = { kind: 'started', run: run() };
const timedOut = (cancellation: Cancellation) => underWay({ cause: 'timed-out' }, cancellation);

describe('the published app', () => {
  test.each<[string | undefined, string, Outcome]>([
    ['shows this run', 'it completed', ended('COMPLETED')],
    ['shows this run once it completes', 'nobody waits for it', STARTED],
    ['shows this run once it completes', 'it was left running', timedOut({ kind: 'abandoned' })],
    ['unchanged', 'it failed', ended('ERRORED')],
    ['unchanged', 'it was cancelled', timedOut({ kind: 'confirmed' })],
    [undefined, 'it may still complete', timedOut({ kind: 'requested' })],
    [undefined, 'it could not be cancelled', timedOut({ kind: 'failed', error: broken('CancelRun') })],
    [undefined, 'it may never have been started', inDoubt({ cause: 'stopped' })],
    [undefined, 'nothing ran', { kind: 'validated' }],
  ])('is, or is not known to be, "%s" after a run that is to update it, where %s', (app, _, outcome) => {
    expect(publishedApp(outcome, emptyRecord(PROJECT), updating)).toBe(app);
  });

  test.each([ended('COMPLETED'), STARTED, timedOut({ kind: 'requested' })])(
    'is unchanged where the step did not ask for it, whatever becomes of the run',
    outcome => {
      expect(publishedApp(outcome, emptyRecord(PROJECT), request)).toBe('unchanged');
    },
  );

  test('is not spoken of where the step started no run', () => {
    const attached = { ...emptyRecord(PROJECT), attached: true };
    expect(publishedApp(ended('COMPLETED'), attached, updating)).toBeUndefined();
    expect(publishedApp(ended('COMPLETED'), emptyRecord(PROJECT, 'follow'), updating)).toBeUndefined();
  });
});

test('cached results are allowed unless the step forbids them', () => {
  expect(cachedResults(request)).toBe('Cached SQL results: allowed');
  expect(cachedResults({ ...request, useCachedSqlResults: false })).toBe('Cached SQL results: not used');
});
