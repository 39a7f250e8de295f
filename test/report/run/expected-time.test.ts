import { describe, expect, test } from 'vitest';
import type { StateEvent } from '../../../src/hex/schemas.ts';
import { reportRun } from '../../../src/report/run/run-report.ts';
import { expectationOf, type PastRun } from '../../../src/runs/model/history.ts';
import type { Outcome } from '../../../src/runs/model/outcome.ts';
import type { Run } from '../../../src/runs/model/run.ts';
import type { RunEvent } from '../../../src/runs/model/run-event.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { underWay } from '../../interrupted.ts';
import { completed, failed, MINUTE, SECOND } from '../past.ts';
import { handClock, plan, run } from '../samples.ts';

const RUNNING = run();
const ended = run({ status: 'COMPLETED', startedAt: '2026-11-23T06:00:12Z', elapsedMs: 2 * MINUTE });
const past = completed(160 * SECOND, 3 * MINUTE, 250 * SECOND);

/** Reports `events`, and `outcome` when the run has been under way for `followedMs`. */
function report(events: RunEvent[], outcome?: Outcome, followedMs = 2 * MINUTE) {
  const { runner, all } = recordingRunner();
  const clock = handClock();
  const report = reportRun(runner, plan(), { clock });
  for (const event of events) report.emit(event);
  clock.set(followedMs);
  if (outcome !== undefined) report.conclude(outcome, followedMs + SECOND);
  return { log: all('info'), summary: all('summary').join('') };
}

const history = (past: PastRun[]): RunEvent => {
  const expected = expectationOf(past);
  return { kind: 'history', past, ...(expected !== undefined && { expected }) };
};
const TITLE: RunEvent = { kind: 'project', title: 'Sales' };
const started: RunEvent = { kind: 'started', run: RUNNING };

describe('the log', () => {
  const heartbeat = (more: object): RunEvent => ({
    kind: 'heartbeat',
    run: RUNNING,
    elapsedMs: 130 * SECOND,
    expected: { usualMs: 3 * MINUTE, slowestMs: 250 * SECOND, count: 10 },
    ...more,
  });
  const logOf = (...events: RunEvent[]): string[] => report([TITLE, ...events]).log.slice(1);

  test('says at the start what is usual', () => {
    expect(logOf(history(past))).toEqual(['Usually takes 3m (3 runs; 2m 40s to 4m 10s).']);
  });

  test('claims nothing without runs that completed', () => {
    expect(logOf(history(failed(MINUTE)))).toEqual([]);
    expect(logOf({ kind: 'heartbeat', run: RUNNING, elapsedMs: 130 * SECOND })).toEqual(['RUNNING 2m 10s']);
    expect(report([history([])], { kind: 'ended', run: ended }).log.at(-1)).toMatch(/^COMPLETED in 2m\. /);
  });

  test('shows elapsed and expected time while the run is under way', () => {
    expect(logOf(heartbeat({}))).toEqual(['RUNNING 2m 10s, usually 3m ▰▰▰▰▰▰▰▱▱▱']);
  });

  test('does not count the time in the queue as running', () => {
    expect(logOf(heartbeat({ runningMs: 10 * SECOND }))).toEqual(['RUNNING 10s, usually 3m ▱▱▱▱▱▱▱▱▱▱']);
    expect(logOf(heartbeat({ run: run({ status: 'PENDING' }), runningMs: 0 }))).toEqual([
      'PENDING 2m 10s, then usually 3m (10 runs)',
    ]);
  });

  test('says when a run is past the slowest it has seen', () => {
    expect(logOf(heartbeat({ elapsedMs: 5 * MINUTE }))).toEqual([
      'RUNNING 5m, usually 3m, longer than any seen (4m 10s) ▰▰▰▰▰▰▰▰▰▰',
    ]);
  });

  test('says at the end how long it took and what is usual', () => {
    const { log } = report([history(past), started], { kind: 'ended', run: ended });
    expect(log.at(-1)).toContain('COMPLETED in 2m, usually 3m (3 runs).');
  });
});

describe('the summary', () => {
  const summaryOf = (outcome: Outcome, known = past, followedMs?: number): string =>
    report([history(known), started], outcome, followedMs).summary;
  const queued = (until?: string): StateEvent[] => [
    { type: 'STATUS', value: 'PENDING', timestamp: '2026-11-23T06:00:00Z' },
    { type: 'STATUS', value: 'RUNNING', timestamp: '2026-11-23T06:00:12Z' },
    ...(until === undefined ? [] : [{ type: 'STATUS', value: 'COMPLETED', timestamp: until }]),
  ];

  test('shows elapsed and expected time, how the run compares, and the chart', () => {
    const summary = summaryOf({ kind: 'ended', run: { ...ended, elapsedMs: 3 * MINUTE } });
    expect(summary).toContain('| Duration | 3m, usually 3m (3 runs) |');
    expect(summary).toContain('<details><summary><b>As usual:</b> the last 3 completed runs took');
    expect(summary.match(/^```mermaid$/gm)).toHaveLength(1);
    expect(summary).not.toContain('Waiting for a kernel');
  });

  test('shows time waiting for a kernel apart from time running', () => {
    const summary = summaryOf({
      kind: 'ended',
      run: { ...ended, stateEvents: queued('2026-11-23T06:02:12Z') },
    });
    expect(summary).toContain('| Waiting for a kernel | 12s |\n| Running | 2m, usually 3m (3 runs) |');
    expect(summary).not.toContain('| Duration |');
  });

  test('has no chart below three past runs, and claims nothing of what is usual without any', () => {
    expect(summaryOf({ kind: 'ended', run: ended }, completed(MINUTE, MINUTE))).not.toContain('mermaid');
    const summary = summaryOf({ kind: 'ended', run: ended }, []);
    expect(summary).toContain('| Duration | 2m |');
    expect(summary).not.toMatch(/usual|comparison|last runs/);
  });

  test('shows what a run has taken so far that is left running', () => {
    const outcome = (more: Partial<Run>): Outcome =>
      underWay({ cause: 'timed-out' }, { kind: 'abandoned' }, run(more));
    const summary = summaryOf(outcome({}), past, 10 * MINUTE);
    expect(summary).toContain('| Duration | 10m so far, usually 3m (3 runs) |');
    expect(summary).toContain('<details open><summary><b>Slower than all of the last 3 completed runs');
    expect(summaryOf(outcome({ stateEvents: queued() }), past, 10 * MINUTE)).toContain(
      '| Waiting for a kernel | 12s |\n| Running | 9m 48s so far, usually 3m (3 runs) |',
    );
  });

  test.each([
    ['still waits for its kernel', 'PENDING', ' so far'],
    ['got none', 'UNABLE_TO_ALLOCATE_KERNEL', ''],
  ])('has no chart for a run that %s', (_, status, soFar) => {
    const waiting = run({ status });
    const outcome: Outcome =
      status === 'PENDING'
        ? underWay({ cause: 'timed-out' }, { kind: 'abandoned' }, waiting)
        : { kind: 'ended', run: waiting };
    const summary = summaryOf(outcome, past, 10 * MINUTE);
    expect(summary).toContain(`| Waiting for a kernel | 10m${soFar} |`);
    expect(summary).not.toMatch(/mermaid|last 3 completed/);
  });

  test('folds the chart where all was as usual, and opens it where something was not', () => {
    const state = (status: string, elapsedMs: number): string | undefined =>
      /<details( open)?>(?=<summary>.*\n\n```mermaid)/.exec(
        summaryOf({ kind: 'ended', run: { ...ended, status, elapsedMs } }),
      )?.[0];
    expect(state('COMPLETED', 3 * MINUTE)).toBe('<details>');
    expect(state('COMPLETED', 9 * MINUTE)).toBe('<details open>');
    expect(state('COMPLETED', 1_000)).toBe('<details open>');
    expect(state('ERRORED', 3 * MINUTE)).toBe('<details open>');
  });

  test('shows how the last runs ended, also of a run that took no time', () => {
    const noKernel: Outcome = { kind: 'ended', run: run({ status: 'UNABLE_TO_ALLOCATE_KERNEL' }) };
    expect(summaryOf(noKernel)).toContain('\n🟩🟩🟩🟥 1 of the last 4 runs did not complete\n');
    const left = underWay({ cause: 'timed-out' }, { kind: 'abandoned' }, run());
    expect(summaryOf(left)).not.toContain('🟩');
  });

  test('says of a run that nobody waits for what is usual', () => {
    const summary = summaryOf({ kind: 'started', run: run({ status: 'PENDING' }) });
    expect(summary).toContain('\n\nUsually takes 3m (3 runs');
    expect(summary).not.toContain('mermaid');
  });

  test('draws the failures of the past where every run failed', () => {
    const summary = summaryOf({ kind: 'ended', run: ended }, failed(1_000, 2_000, 3_000));
    expect(summary).toContain('```mermaid');
    expect(summary).toContain('| Duration | 2m |');
    expect(summary).not.toContain('usual');
  });
});
