import { describe, expect, test } from 'vitest';
import { reportRun } from '../../../src/report/run/run-report.ts';
import type { Outcome } from '../../../src/runs/model/outcome.ts';
import type { Run } from '../../../src/runs/model/run.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { virtualClock } from '../../fakes/virtual-clock.ts';
import { beforeStart } from '../../interrupted.ts';
import { OTHER_RUN, plan, RUN, refused, run } from '../samples.ts';

describe('attempts', () => {
  const failed = run({ status: 'ERRORED', elapsedMs: 4_000 });

  /** What is said where the first attempt has failed, and the step ended like this. */
  function retrying(next: Run | undefined, outcome: Outcome) {
    const recording = recordingRunner();
    const report = reportRun(recording.runner, plan({ retries: 2 }), { clock: virtualClock() });
    report.emit({ kind: 'started', run: run({ status: 'PENDING' }) });
    report.emit({ kind: 'retrying', run: failed, delayMs: 10_000, next: 2, most: 3 });
    if (next !== undefined) report.emit({ kind: 'started', run: next });
    report.conclude(outcome, 30_000);
    return recording;
  }

  test('that came before the last are told apart from it', () => {
    const next = run({ runId: OTHER_RUN, status: 'COMPLETED' });
    const { all } = retrying(next, { kind: 'ended', run: next });
    expect(all('info')).toContain('ERRORED after 4s. Starting again in 10s (attempt 2 of 3).');
    const [summary = ''] = all('summary');
    const [, earlier = ''] = /<summary>1 earlier attempt<\/summary>(.*?)<\/details>/s.exec(summary) ?? [];
    expect([earlier.includes(RUN), earlier.includes(OTHER_RUN)]).toEqual([true, false]);
    expect(summary.split('\n')[0]).toMatch(/completed.*, at attempt 2$/);
  });

  test('are only one where the step is stopped before the next', () => {
    const { all, outputs } = retrying(undefined, { kind: 'ended', run: failed });
    expect(all('summary')[0]).not.toContain('earlier attempt');
    expect(JSON.parse(outputs().runs ?? '')).toHaveLength(1);
  });

  test('are all earlier where the last was not even started', () => {
    const { all } = retrying(undefined, beforeStart({ cause: 'failed', error: refused(403) }));
    expect(all('summary')[0]).toMatch(new RegExp(`1 earlier attempt<.*${RUN}`, 's'));
  });
});
