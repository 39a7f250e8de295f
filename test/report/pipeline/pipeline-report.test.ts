import { describe, expect, test } from 'vitest';
import type { PipelineStep } from '../../../src/plan/plan.ts';
import { reportPipeline } from '../../../src/report/pipeline/pipeline-report.ts';
import type { Outcome } from '../../../src/runs/model/outcome.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { virtualClock } from '../../fakes/virtual-clock.ts';
import { beforeStart } from '../../interrupted.ts';
import { PLAIN_RUN } from '../../plain-run.ts';
import { completed, MINUTE } from '../past.ts';
import { OTHER_RUN, PROJECT, RUN, RUN_URL, refused, run } from '../samples.ts';

const STARTED = { kind: 'started', run: run() } as const;
const HEARTBEAT = { kind: 'heartbeat', run: run(), elapsedMs: 30_000 } as const;
const WELL: Outcome = { kind: 'ended', run: run({ status: 'COMPLETED' }) };
const ILL: Outcome = { kind: 'ended', run: run({ status: 'ERRORED' }) };

/** The report of a pipeline with entries that are called so, all of one project. */
function reporting(names: string[], { epochMs, ...more }: Partial<PipelineStep> & { epochMs?: number } = {}) {
  const clock = virtualClock(epochMs);
  const recording = recordingRunner();
  const plan: PipelineStep = {
    kind: 'pipeline',
    token: 'hxtw_0123456789',
    hexUrl: 'https://acme.hex.tech',
    summary: true,
    tasks: names.map(name => ({
      name,
      needs: [],
      spec: { request: { projectId: PROJECT }, ...PLAIN_RUN },
    })),
    timeoutMs: 3_600_000,
    maxParallel: 5,
    failFast: false,
    ...more,
  };
  const after = (delayMs: number) => clock.run(clock.sleep(delayMs));
  return { report: reportPipeline(recording.runner, plan, { clock }), after, ...recording };
}

describe('the report of a pipeline', () => {
  test('has the outputs of a run as soon as it is started, and as soon as it has ended', () => {
    const { report, outputs, runs } = reporting(['a', 'b']);
    report.emit('a', STARTED);
    expect(outputs()).toMatchObject({ 'run-id': RUN, attempts: '1' });
    expect(runs()).toMatchObject([{ name: 'a', 'run-id': RUN, status: 'RUNNING' }, { name: 'b' }]);
    report.conclude('a', WELL);
    expect(outputs()).toMatchObject({ status: 'COMPLETED' });
    expect(runs()).toMatchObject([{ name: 'a', status: 'COMPLETED', conclusion: 'success' }, { name: 'b' }]);
  });

  test('has a title that came after the entry’s end in its comment, too', () => {
    const { report } = reporting(['a']);
    report.emit('a', STARTED);
    report.conclude('a', ILL);
    report.emit('a', { kind: 'project', title: 'Sales' });
    const { full, short } = report.end().markdown;
    for (const text of [full, short]) expect(text).toContain('**Sales** (<code>a</code>) failed');
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('with `summary: %s` writes %i summaries, and the comment in any case', (summary, count) => {
    const { report, all } = reporting(['a'], { summary });
    report.conclude('a', WELL);
    const { markdown } = report.end();
    expect(all('summary')).toHaveLength(count);
    expect(markdown.full).toContain('### ✅ 1 Hex project succeeded');
  });

  test('draws runs of which Hex told no times at the hour of the calendar at which they were seen', async () => {
    const { report, after, all } = reporting(['a', 'b'], { epochMs: 1_700_000_000_000 });
    await after(1_000);
    for (const name of ['a', 'b']) report.emit(name, STARTED);
    await after(60_000);
    for (const name of ['a', 'b']) report.conclude(name, WELL);
    report.end();
    expect(all('summary')[0]).toContain('1700000001000, 1700000061000');
  });
});

describe('the log of a pipeline', () => {
  test('marks warnings and debug lines with whose they are', () => {
    const { report, all } = reporting(['a']);
    report.emit('a', { kind: 'polled', run: run() });
    report.emit('a', { kind: 'unknown-status', status: 'NAPPING' });
    expect(all('debug')).toEqual([`[a] GetRunStatus ${RUN}: RUNNING`]);
    expect(all('warning')).toEqual([expect.stringMatching(/^\[a\] Hex says NAPPING/)]);
  });

  test('says of a run that failed where it is, and of no other', () => {
    const { report, all } = reporting(['a', 'b', 'c']);
    report.conclude('a', ILL);
    report.conclude('b', WELL);
    report.conclude('c', beforeStart({ cause: 'failed', error: refused(403) }));
    const [failed, completed, notStarted] = all('info');
    expect(failed).toMatch(new RegExp(`Run ${RUN}: ${RUN_URL} \\(1 of 3 through\\)$`));
    expect(completed).not.toContain(RUN);
    expect(notStarted).toMatch(/\S \(3 of 3 through\)$/);
  });

  test('tells in one heartbeat what is under way and how long that usually takes, of many the first five', async () => {
    const names = Array.from('abcdefgh');
    const { report, after, all } = reporting(names);
    report.emit('b', { kind: 'history', past: completed(MINUTE, MINUTE) });
    for (const name of names.slice(0, 7)) report.emit(name, STARTED);
    report.conclude('a', { kind: 'ended', run: run({ runId: OTHER_RUN, status: 'COMPLETED' }) });
    await after(30_000);
    report.emit('b', HEARTBEAT);
    report.emit('c', HEARTBEAT);
    expect(all('info').filter(line => line.includes('under way'))).toEqual([
      '6 under way: b RUNNING 30s, usually 1m (2 runs); c RUNNING 30s; d RUNNING 30s; e RUNNING 30s; f RUNNING 30s; and 1 more · 1 of 8 through',
    ]);
  });
});
