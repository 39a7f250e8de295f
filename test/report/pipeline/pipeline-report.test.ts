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
    expect(all('warning')).toEqual([
      expect.stringMatching(/^\[a\] The run has a status that this action does not know: NAPPING/),
    ]);
  });

  test('has two lines for each entry, with the address in the first', () => {
    const { report, all } = reporting(['a', '2'], { maxParallel: 1 });
    report.emit('a', { kind: 'project', title: 'Sales' });
    report.emit('a', { kind: 'history', past: completed(MINUTE) });
    report.emit('a', STARTED);
    report.emit('a', { kind: 'status-changed', run: run(), elapsedMs: 2_000 });
    report.conclude('a', { kind: 'ended', run: run({ status: 'COMPLETED', elapsedMs: 3_000 }) });
    report.emit('2', STARTED);
    report.conclude('2', ILL);
    expect(all('info')).toEqual([
      `[a] Sales started: ${RUN_URL}`,
      '[a] COMPLETED in 3s, usually 1m (1 of 2 through)',
      `[2] Project ${PROJECT} started: ${RUN_URL}`,
      '[2] ERRORED after 0s (2 of 2 through)',
    ]);
    expect(all('debug')).toContain('[a] RUNNING');
  });

  test('folds the starts that come at once', () => {
    const { report, all } = reporting(['a', 'b', 'c', 'd'], { maxParallel: 3 });
    report.emit('a', STARTED);
    report.emit('b', STARTED);
    expect(all('info')).toEqual([]);
    report.emit('c', STARTED);
    const folded = ['a', 'b', 'c'].map(name => `  [${name}] started: ${RUN_URL}`);
    expect(all('info')).toEqual(['▸ 3 projects started', ...folded]);
    report.conclude('a', WELL);
    report.emit('d', STARTED);
    expect(all('info').at(-1)).toBe(`[d] started: ${RUN_URL}`);
  });

  test('holds no start back for long, nor behind another line', async () => {
    const { report, after, all } = reporting(['a', 'b', 'c']);
    report.emit('a', STARTED);
    report.emit('b', { kind: 'unknown-status', status: 'NAPPING' });
    expect(all('info')).toEqual([`[a] started: ${RUN_URL}`]);
    report.emit('b', STARTED);
    await after(4_000);
    report.emit('a', { kind: 'polled', run: run() });
    expect(all('info').at(-1)).toBe(`[b] started: ${RUN_URL}`);
  });

  test('says why an entry has no run', () => {
    const { report, all } = reporting(['a']);
    report.conclude('a', beforeStart({ cause: 'failed', error: refused(403) }));
    expect(all('info')).toEqual([expect.stringMatching(/^\[a\] failed: .*403.*\S \(1 of 1 through\)$/)]);
  });

  test('tells of waits once, if they are long, and of trouble', () => {
    const { report, all } = reporting(['a']);
    const waiting = (error: Parameters<typeof refused>[0], attempts: number, delayMs: number) =>
      report.emit('a', { kind: 'start-deferred', wait: { error: refused(error), attempts, delayMs } });
    waiting(429, 1, 4_000);
    waiting(503, 1, 30_000);
    waiting(503, 2, 30_000);
    waiting(500, 1, 500);
    expect(all('info')).toEqual([
      expect.stringMatching(/^\[a\] Waiting 30s/),
      expect.stringMatching(/^\[a\] .*500.*Trying again/),
    ]);
  });

  test('says at the end of how many the published app shows the run', () => {
    const { report, all } = reporting(['a', 'b']);
    for (const name of ['a', 'b']) report.emit(name, STARTED);
    report.conclude('a', WELL);
    report.conclude('b', WELL);
    report.end();
    expect(all('info').slice(-2)).toEqual([
      'Published apps: unchanged.',
      expect.stringMatching(/^2 Hex runs succeeded/),
    ]);
  });

  test('tells in a heartbeat how long a run has been running, without its wait for a kernel', async () => {
    const { report, after, all } = reporting(['a']);
    report.emit('a', STARTED);
    const stateEvents = [
      { type: 'RUN_STATUS', value: 'PENDING', timestamp: '2026-11-22T09:00:00Z' },
      { type: 'RUN_STATUS', value: 'RUNNING', timestamp: '2026-11-22T09:00:12Z' },
    ];
    report.emit('a', { kind: 'status-changed', run: run({ stateEvents }), elapsedMs: 12_000 });
    await after(30_000);
    report.emit('a', HEARTBEAT);
    expect(all('info').at(-1)).toBe('1 under way: a RUNNING 18s · 0 of 1 through');
  });

  test('tells in a heartbeat how long a run has been running that was active before', async () => {
    const { report, after, all } = reporting(['a'], { epochMs: Date.parse('2026-11-22T09:40:00Z') });
    const stateEvents = [
      { type: 'RUN_STATUS', value: 'PENDING', timestamp: '2026-11-22T08:00:00Z' },
      { type: 'RUN_STATUS', value: 'RUNNING', timestamp: '2026-11-22T09:00:00Z' },
    ];
    report.emit('a', { kind: 'attached', run: run({ stateEvents, startedAt: '2026-11-22T09:00:00Z' }) });
    await after(30_000);
    report.emit('a', HEARTBEAT);
    expect(all('info').at(-1)).toBe('1 under way: a RUNNING 40m 30s · 0 of 1 through');
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
      '6 under way: b RUNNING 30s, usually 1m; c RUNNING 30s; d RUNNING 30s; e RUNNING 30s; f RUNNING 30s; and 1 more · 1 of 8 through',
    ]);
  });
});
