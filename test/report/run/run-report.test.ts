import { describe, expect, test } from 'vitest';
import { loadPendingCleanups } from '../../../src/cleanup/state.ts';
import type { RunStep } from '../../../src/plan/plan.ts';
import { reportRun } from '../../../src/report/run/run-report.ts';
import type { Outcome } from '../../../src/runs/model/outcome.ts';
import { recordingRunner, type Saying } from '../../fakes/recording-runner.ts';
import { virtualClock } from '../../fakes/virtual-clock.ts';
import { beforeStart, inDoubt, underWay } from '../../interrupted.ts';
import { broken, OTHER_RUN, PROJECT, plan, RUN, RUN_URL, refused, run } from '../samples.ts';

const snapshot = { projectId: PROJECT, knownRunIds: [OTHER_RUN], requestedAtMs: Date.UTC(2026, 10, 22, 9) };

function reporting(step: RunStep = plan()) {
  const recording = recordingRunner();
  const report = reportRun(recording.runner, step, { clock: virtualClock() });
  /** What is said while `work` is done. */
  const during = (work: () => void): Saying[] => {
    const before = recording.said.length;
    work();
    return recording.said.slice(before);
  };
  return { ...recording, ...report, during };
}

/** A report of a run that was started, at its end. */
function concluded(outcome: Outcome, step?: RunStep) {
  const report = reporting(step);
  report.emit({ kind: 'starting', snapshot: { ...snapshot, requestedAt: 5 } });
  if ('run' in outcome && outcome.run) report.emit({ kind: 'started', run: run({ status: 'PENDING' }) });
  report.conclude(outcome, 90_000);
  return report;
}

const named = (said: Saying[], kind: 'output' | 'state') =>
  said.flatMap(one => (one.kind === kind && 'name' in one ? [one.name] : []));

describe('before anything else, post is told', () => {
  test('of a start that is coming', () => {
    const report = reporting();
    const said = report.during(() =>
      report.emit({ kind: 'starting', snapshot: { ...snapshot, requestedAt: 5 } }),
    );
    expect(said[0]).toMatchObject({ kind: 'state', name: 'leftover' });
    expect(report.pendingCleanups()).toEqual([{ kind: 'starting', snapshot, cancel: true }]);
  });

  test('of the run that was started, of which it needs no more than these', () => {
    const report = reporting();
    const started = run({ status: 'PENDING', traceId: 'trace-7', projectVersion: 3 });
    const said = report.during(() => report.emit({ kind: 'started', run: started }));
    expect(said[0]).toMatchObject({ kind: 'state', name: 'leftover' });
    expect(report.pendingCleanups()).toEqual([
      {
        kind: 'run',
        run: { projectId: PROJECT, runId: RUN, status: 'PENDING', runUrl: RUN_URL },
        cancel: true,
      },
    ]);
  });

  test.each([true, false])('whether the user wants the run gone: %s', cancelOnAbort => {
    const report = reporting(plan({ cancelOnAbort, cancelOnTimeout: !cancelOnAbort }));
    report.emit({ kind: 'starting', snapshot });
    expect(report.pendingCleanups()).toMatchObject([{ kind: 'starting', cancel: cancelOnAbort }]);
    report.emit({ kind: 'started', run: run() });
    expect(report.pendingCleanups()).toMatchObject([{ kind: 'run', cancel: cancelOnAbort }]);
  });

  test('that a start that waits has started nothing', () => {
    const report = reporting();
    report.emit({ kind: 'starting', snapshot });
    report.emit({ kind: 'start-deferred', wait: { error: refused(429), attempts: 1, delayMs: 2_000 } });
    expect(report.pendingCleanups()).toEqual([]);
  });

  test('and what it knows stands through all that changes nothing for it', () => {
    const report = reporting();
    report.emit({ kind: 'starting', snapshot });
    const said = report.during(() => {
      report.emit({ kind: 'in-doubt', error: broken() });
      report.emit({ kind: 'starting-again' });
      report.emit({ kind: 'adopted', run: run(), error: broken() });
      report.emit({ kind: 'project', title: 'Sales' });
    });
    expect(named(said, 'state')).toEqual([]);
    report.emit({ kind: 'started', run: run() });
    const after = report.during(() => {
      report.emit({ kind: 'polled', run: run() });
      report.emit({ kind: 'status-changed', run: run(), elapsedMs: 2_000 });
      report.emit({ kind: 'waiting', wait: { error: broken('GetRunStatus'), attempts: 1, delayMs: 500 } });
      report.emit({ kind: 'recovered', operation: 'GetRunStatus' });
      report.emit({ kind: 'heartbeat', run: run(), elapsedMs: 40_000 });
      report.emit({ kind: 'unknown-status', status: 'REHEATING' });
    });
    expect(named(after, 'state')).toEqual([]);
  });

  test.each([true, false])(
    'that the run is to go once main cancels it, whatever the user said: %s',
    cancel => {
      const report = reporting(plan({ cancelOnAbort: cancel }));
      report.emit({ kind: 'started', run: run() });
      const said = report.during(() =>
        report.emit({ kind: 'cancelling', run: run(), interruption: { cause: 'timed-out' } }),
      );
      expect(said[0]).toMatchObject({ kind: 'state', name: 'leftover' });
      expect(report.pendingCleanups()).toEqual([
        {
          kind: 'run',
          run: { projectId: PROJECT, runId: RUN, status: 'RUNNING', runUrl: RUN_URL },
          cancel: true,
        },
      ]);
    },
  );

  test.each([
    [4_000, true],
    [4_001, false],
  ])('no URL that is too long for a variable: one of %i characters is kept: %s', (length, isKept) => {
    const report = reporting();
    const runUrl = 'x'.repeat(length);
    report.emit({ kind: 'started', run: run({ runUrl }) });
    expect(report.pendingCleanups()).toEqual([
      {
        kind: 'run',
        run: { projectId: PROJECT, runId: RUN, status: 'RUNNING', ...(isKept && { runUrl }) },
        cancel: true,
      },
    ]);
  });

  test('of the first 500 IDs and no more, and when the newest run had started', () => {
    const knownRunIds = Array.from(
      { length: 501 },
      (_, n) => `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`,
    );
    const report = reporting();
    report.emit({ kind: 'starting', snapshot: { ...snapshot, knownRunIds, newestStartMs: 5 } });
    expect(report.pendingCleanups()).toEqual([
      {
        kind: 'starting',
        snapshot: { ...snapshot, knownRunIds: knownRunIds.slice(0, 500), newestStartMs: 5 },
        cancel: true,
      },
    ]);
  });
});

describe('what is left to post after', () => {
  const failed = { kind: 'failed', error: broken('CancelRun') } as const;
  const nothing: object[] = [];
  const theRun = [{ kind: 'run', run: { runId: RUN }, cancel: true }];
  const theStart = (cancel: boolean) => [{ kind: 'starting', snapshot, cancel }];

  test.each<[string, Outcome, object[], Partial<RunStep>?]>([
    ['a run that ended', { kind: 'ended', run: run({ status: 'COMPLETED' }) }, nothing],
    ['a run that nobody waits for', { kind: 'started', run: run() }, nothing],
    ['a dry run', { kind: 'validated' }, nothing],
    ['a refused start', beforeStart({ cause: 'failed', error: refused(403) }), nothing],
    [
      'a start from which several runs may have come',
      { kind: 'ambiguous', error: broken(), candidates: [] },
      nothing,
    ],
    ['a start that is not known', inDoubt({ cause: 'failed', error: broken() }), theStart(true)],
    ['a timeout before there was a run', beforeStart({ cause: 'timed-out' }), nothing],
    ['a stop before there was a run', beforeStart({ cause: 'stopped' }), nothing],
    ...(['timed-out', 'stopped'] as const).flatMap((cause): [string, Outcome, object[]][] => [
      [`${cause}, cancelled`, underWay({ cause }, { kind: 'confirmed' }), nothing],
      [`${cause}, accepted`, underWay({ cause }, { kind: 'requested' }), nothing],
      [`${cause}, left alone`, underWay({ cause }, { kind: 'abandoned' }), nothing],
      [`${cause}, not cancelled`, underWay({ cause }, failed), theRun],
      [`${cause}, perhaps started`, inDoubt({ cause }), theStart(true)],
    ]),
    [
      'timed-out, perhaps started, to go on',
      inDoubt({ cause: 'timed-out' }),
      theStart(false),
      { cancelOnTimeout: false },
    ],
    [
      'stopped, perhaps started, to go on',
      inDoubt({ cause: 'stopped' }),
      theStart(false),
      { cancelOnAbort: false },
    ],
    [
      'timed-out, perhaps started, where only a stop lets it go on',
      inDoubt({ cause: 'timed-out' }),
      theStart(true),
      { cancelOnAbort: false },
    ],
    [
      'a run lost from sight, cancelled',
      underWay({ cause: 'failed', error: refused(401) }, { kind: 'confirmed' }),
      nothing,
    ],
    [
      'a run lost from sight, not cancelled',
      underWay({ cause: 'failed', error: refused(401) }, failed),
      theRun,
    ],
  ])('%s', (_, outcome, expected, step) => {
    const { pendingCleanups } = concluded(outcome, plan(step));
    expect(pendingCleanups()).toMatchObject(expected);
  });

  test('any outcome can be read by post', () => {
    for (const outcome of [
      underWay({ cause: 'timed-out' }, failed),
      inDoubt({ cause: 'stopped' }),
      { kind: 'validated' },
    ] as Outcome[]) {
      const { pendingCleanups } = concluded(outcome);
      const state = { leftover: JSON.stringify(pendingCleanups()) };
      expect(loadPendingCleanups(recordingRunner({ state }).runner)?.pending).toEqual(pendingCleanups());
    }
  });
});

describe('outputs', () => {
  const ended = run({
    status: 'COMPLETED',
    traceId: 'trace-7',
    runStatusUrl: 'https://acme.hex.tech/status',
    projectVersion: 3,
    startedAt: '2026-11-22T09:00:01Z',
    endedAt: '2026-11-22T09:02:11Z',
    elapsedMs: 130_000,
  });

  test('are there as soon as anything is known', () => {
    const report = reporting();
    expect(report.outputs()).toEqual({ 'project-id': PROJECT, attempts: '0', attached: 'false', runs: '[]' });
    report.emit({ kind: 'project', title: 'Sales' });
    expect(report.outputs()['project-title']).toBe('Sales');
    report.emit({ kind: 'started', run: run({ status: 'PENDING' }) });
    expect(report.outputs()).toMatchObject({
      'run-id': RUN,
      'run-url': RUN_URL,
      status: 'PENDING',
      attempts: '1',
    });
    report.emit({
      kind: 'status-changed',
      run: run({ startedAt: '2026-11-22T09:00:01Z' }),
      elapsedMs: 2_000,
    });
    expect(report.outputs()).toMatchObject({ status: 'RUNNING', 'started-at': '2026-11-22T09:00:01Z' });
    report.conclude({ kind: 'ended', run: ended }, 90_000);
    expect(report.outputs()).toMatchObject({
      'run-id': RUN,
      'run-status-url': 'https://acme.hex.tech/status',
      'trace-id': 'trace-7',
      'project-title': 'Sales',
      'project-version': '3',
      status: 'COMPLETED',
      conclusion: 'success',
      'ended-at': '2026-11-22T09:02:11Z',
      'elapsed-ms': '130000',
    });
  });

  test('are set anew only where they change', () => {
    const report = reporting();
    report.emit({ kind: 'started', run: run({ status: 'PENDING' }) });
    const said = report.during(() => report.emit({ kind: 'status-changed', run: run(), elapsedMs: 1_000 }));
    expect(named(said, 'output').toSorted()).toEqual(['runs', 'status']);
    const again = report.during(() => report.emit({ kind: 'status-changed', run: run(), elapsedMs: 9_000 }));
    expect(named(again, 'output')).toEqual([]);
  });

  test('by name and as an entry of `runs` have the same names and values', () => {
    const { outputs } = concluded({ kind: 'ended', run: ended });
    const { runs = '', message: _, failed: __, ...one } = outputs();
    const [entry, ...others] = JSON.parse(runs);
    expect(others).toEqual([]);
    // An output that was never set reads as '' in a workflow.
    for (const [name, value] of Object.entries(entry)) expect(one[name] ?? '').toBe(value);
    expect(Object.keys(one).filter(name => !(name in entry))).toEqual([]);
  });

  test('tell the trace of a request where there is no run to have one', () => {
    expect(
      concluded(beforeStart({ cause: 'failed', error: refused(403, { traceId: 'trace-9' }) })).outputs(),
    ).toMatchObject({
      'trace-id': 'trace-9',
      conclusion: 'failure',
      runs: '[]',
    });
  });

  test('hold 4,000 characters each, and no half of one; `runs` holds all, in a file if it must', () => {
    const { emit, outputs, said } = reporting();
    const long = `${'x'.repeat(3_999)}😀`;
    emit({ kind: 'project', title: long });
    const escaped = '\u0001'.repeat(100_000);
    const status = { status: escaped, runUrl: escaped, runStatusUrl: escaped, traceId: escaped };
    emit({ kind: 'started', run: { ...ended, ...status } });
    expect(outputs()['project-title']).toBe('x'.repeat(3_999));
    const file = said.find(one => one.kind === 'file');
    expect(file).toMatchObject({ name: 'runs.json' });
    expect(JSON.parse(file?.text ?? '')).toMatchObject([
      { 'project-title': long, status: escaped, 'run-url': escaped, 'trace-id': escaped },
    ]);
    expect(outputs().runs).toBe('');
    expect(outputs()['runs-path']).toBe('/temp/runs.json');
    for (const name of ['status', 'run-url', 'run-status-url', 'trace-id'])
      expect(outputs()[name]).toBe(escaped.slice(0, 4_000));
  });

  test('need no file for `runs` of 400,000 characters, and one for a character more', () => {
    const runsOf = (length: number) => {
      const { emit, outputs } = reporting();
      emit({ kind: 'started', run: { ...ended, runUrl: 'x'.repeat(length) } });
      return outputs();
    };
    const others = (runsOf(1_000).runs ?? '').length - 1_000;
    const most = runsOf(400_000 - others);
    expect(most.runs).toHaveLength(400_000);
    expect(most).not.toHaveProperty('runs-path');
    expect(runsOf(400_001 - others)).toMatchObject({ 'runs-path': '/temp/runs.json' });
  });
});

describe('at its end, a run', () => {
  test.each([true, false])('has a summary where one is wanted: %s', summary => {
    const { all } = concluded({ kind: 'ended', run: run({ status: 'COMPLETED' }) }, plan({ summary }));
    expect(all('summary')).toHaveLength(summary ? 1 : 0);
  });
});
