import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conclusion } from '../../../src/runs/model/conclusion.ts';
import { errorOf, type Outcome, runOf } from '../../../src/runs/model/outcome.ts';
import { conclusionIn, failedIn } from '../../../src/runs/pipeline/schedule.ts';
import { beforeStart } from '../../interrupted.ts';
import { run } from '../../report/samples.ts';
import { dailyRuns, simulatePipeline, type TaskPlan } from './simulate-pipeline.ts';

const LASTING = { runningMs: Number.POSITIVE_INFINITY };
const lasting: TaskPlan = { run: LASTING };
const failing: TaskPlan = { run: { pendingMs: 0, runningMs: 2_000, end: 'ERRORED' } };
const MINUTE = { pendingMs: 0, runningMs: 60_000 };

const outcomeOf: Record<Conclusion, Outcome> = {
  success: { kind: 'validated' },
  started: { kind: 'started', run: run() },
  timed_out: beforeStart({ cause: 'timed-out' }),
  failure: { kind: 'ended', run: run({ status: 'ERRORED' }) },
  cancelled: beforeStart({ cause: 'stopped' }),
  skipped: { kind: 'skipped', because: { kind: 'active', runs: [] } },
};

test.each([
  ['stopped', 'cancelled'],
  ['timed-out', 'timed_out'],
] as const)('a pipeline that was %s before its last entry could start is %s', (cause, whole) => {
  const skipped: Outcome = { kind: 'skipped', because: { kind: 'interrupted', interruption: { cause } } };
  expect(
    conclusionIn(
      new Map([
        ['a', outcomeOf.success],
        ['b', skipped],
      ]),
    ),
  ).toBe(whole);
});

test('a pipeline of which every entry was skipped for active runs is skipped', () => {
  expect(conclusionIn(new Map([['a', outcomeOf.skipped]]))).toBe('skipped');
});

test.each([
  ['cancelled', 'failure', 'cancelled'],
  ['failure', 'timed_out', 'failure'],
  ['timed_out', 'started', 'timed_out'],
  ['started', 'success', 'started'],
  ['success', 'skipped', 'success'],
] as const)(
  'a pipeline of one entry that is %s and one that is %s is %s, whichever ended first',
  (a, b, whole) => {
    const both: [string, Outcome][] = [
      ['a', outcomeOf[a]],
      ['b', outcomeOf[b]],
    ];
    expect(conclusionIn(new Map(both))).toBe(whole);
    expect(conclusionIn(new Map(both.toReversed()))).toBe(whole);
  },
);

describe('a pipeline', () => {
  test('starts an entry once all that it needs has succeeded', async () => {
    const { clock, events, runPipeline } = simulatePipeline({
      report: { needs: ['load', 'check'], run: MINUTE },
      load: { needs: ['extract'], run: MINUTE },
      check: { needs: ['extract'], run: { pendingMs: 0, runningMs: 90_000 } },
      extract: { run: MINUTE },
    });
    const { conclusions, started, runsOf } = await runPipeline();
    expect(started[0]).toBe('extract');
    expect(started.slice(1, 3).toSorted()).toEqual(['check', 'load']);
    expect(started[3]).toBe('report');
    expect(Object.values(conclusions)).toEqual(['success', 'success', 'success', 'success']);
    const endOf = (name: string) => runsOf(name)[0]?.endedAt ?? 0;
    const startOf = (name: string) => runsOf(name)[0]?.createdAt ?? 0;
    expect(startOf('report')).toBeGreaterThanOrEqual(endOf('check'));
    expect(startOf('load')).toBeGreaterThanOrEqual(endOf('extract'));
    expect(clock.now()).toBeLessThan(240_000);
    expect(new Set(events.map(({ name }) => name)).size).toBe(4);
  });

  test('has no more runs under way than `max-parallel`', async () => {
    const parts = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`p${n}`, { run: MINUTE }]));
    const { hex, runPipeline } = simulatePipeline(parts);
    await runPipeline({ maxParallel: 3 });
    const runs = hex.runs();
    const atOnce = runs.map(
      one =>
        runs.filter(other => other.createdAt <= one.createdAt && (other.endedAt ?? 0) > one.createdAt).length,
    );
    expect(Math.max(...atOnce)).toBe(3);
    expect(runs).toHaveLength(7);
  });

  test('skips what needs an entry that failed, at any depth, and names who failed', async () => {
    const { runPipeline } = simulatePipeline({
      extract: failing,
      load: { needs: ['extract'] },
      report: { needs: ['load'] },
      other: { run: MINUTE },
    });
    const { outcomes, conclusions, started } = await runPipeline({ failFast: false });
    expect(conclusions).toEqual({ extract: 'failure', load: 'skipped', report: 'skipped', other: 'success' });
    for (const name of ['load', 'report'])
      expect(outcomes.get(name)).toEqual({
        kind: 'skipped',
        because: { kind: 'needs', failed: ['extract'] },
      });
    expect(started.toSorted()).toEqual(['extract', 'other']);
    expect(failedIn(outcomes)).toEqual(['extract']);
    expect(conclusionIn(outcomes)).toBe('failure');
  });

  test('skips what needs one that failed also where each is declared before its needs, and names it once', async () => {
    const { runPipeline } = simulatePipeline({
      report: { needs: ['load'] },
      load: { needs: ['extract', 'check'] },
      check: { needs: ['extract'] },
      extract: failing,
    });
    const { outcomes } = await runPipeline({ failFast: false });
    const skipped = { kind: 'skipped', because: { kind: 'needs', failed: ['extract'] } };
    expect(Object.fromEntries(outcomes)).toEqual({
      report: skipped,
      load: skipped,
      check: skipped,
      extract: expect.objectContaining({ kind: 'ended' }),
    });
  });

  test('skips what needs one that was skipped for its active runs, and names it', async () => {
    const { runPipeline } = simulatePipeline({
      load: { history: dailyRuns(LASTING.runningMs), ifActive: 'skip' },
      report: { needs: ['load'] },
    });
    const { outcomes, started } = await runPipeline();
    expect(outcomes.get('load')).toMatchObject({ kind: 'skipped', because: { kind: 'active' } });
    expect(outcomes.get('report')).toEqual({
      kind: 'skipped',
      because: { kind: 'needs', failed: ['load'] },
    });
    expect(started).toEqual([]);
    expect(conclusionIn(outcomes)).toBe('skipped');
  });

  test('with `fail-fast`, cancels what runs and skips what has not started', async () => {
    const { hex, runPipeline, events } = simulatePipeline({
      a: failing,
      b: lasting,
      c: lasting,
      d: {},
      e: { needs: ['b'] },
    });
    const { outcomes, conclusions } = await runPipeline({ maxParallel: 3 });
    expect(conclusions).toEqual({
      a: 'failure',
      d: 'skipped',
      e: 'skipped',
      b: 'cancelled',
      c: 'cancelled',
    });
    expect(outcomes.get('b')).toMatchObject({
      interruption: { cause: 'fail-fast' },
      phase: { cancellation: { kind: 'confirmed' } },
    });
    for (const name of ['d', 'e'])
      expect(outcomes.get(name)).toEqual({
        kind: 'skipped',
        because: { kind: 'interrupted', interruption: { cause: 'fail-fast', failed: 'a' } },
      });
    expect(hex.runs().filter(run => run.status === 'RUNNING')).toEqual([]);
    const reasons = events.flatMap(({ event }) => (event.kind === 'cancelling' ? [event.interruption] : []));
    expect(reasons).toEqual(Array(2).fill({ cause: 'fail-fast', failed: 'a' }));
  });

  test('with `fail-fast`, skips an entry that had asked for its list alone', async () => {
    const { hex, runPipeline } = simulatePipeline({ a: {}, b: {} });
    hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_000 }, { skip: 1 });
    hex.fault('RunProject', { kind: 'status', status: 403, body: { reason: 'No' } });
    const { outcomes } = await runPipeline();
    expect(outcomes.get('b')).toEqual({
      kind: 'skipped',
      because: { kind: 'interrupted', interruption: { cause: 'fail-fast', failed: 'a' } },
    });
    expect(hex.requests.map(({ operation }) => operation)).toEqual([
      'GetProjectRuns',
      'GetProjectRuns',
      'RunProject',
    ]);
  });

  test('with `fail-fast`, skips an entry that waits for another run of its project', async () => {
    const { runPipeline } = simulatePipeline({
      a: failing,
      b: { history: dailyRuns(LASTING.runningMs), ifActive: 'wait' },
    });
    const { outcomes } = await runPipeline();
    expect(outcomes.get('b')).toEqual({
      kind: 'skipped',
      because: { kind: 'interrupted', interruption: { cause: 'fail-fast', failed: 'a' } },
    });
  });

  test('with `fail-fast`, cancels also what is to go on when the job is cancelled', async () => {
    const { hex, runPipeline } = simulatePipeline({ a: failing, b: { ...lasting, cancelOnAbort: false } });
    const { outcomes } = await runPipeline();
    expect(outcomes.get('b')).toMatchObject({
      interruption: { cause: 'fail-fast' },
      phase: { cancellation: { kind: 'confirmed' } },
    });
    expect(hex.runs().map(({ status }) => status)).toEqual(['ERRORED', 'KILLED']);
  });

  test('with `fail-fast`, says so of an entry of which nobody knows whether it was started', async () => {
    const { hex, runPipeline } = simulatePipeline({ a: failing, b: {} });
    hex.fault('RunProject', { kind: 'hang' }, { skip: 1 });
    hex.fault('GetProjectRuns', { kind: 'status', status: 403 }, { skip: 2, times: 9 });
    const { outcomes } = await runPipeline();
    expect(outcomes.get('b')).toMatchObject({
      interruption: { cause: 'fail-fast' },
      phase: { kind: 'in-doubt' },
    });
    expect(conclusionIn(outcomes)).toBe('failure');
  });

  test('stopped, cancels all that runs and starts nothing more', async () => {
    const { hex, runPipeline, stopAt } = simulatePipeline({
      a: lasting,
      b: lasting,
      c: { needs: ['a'] },
      d: {},
    });
    stopAt(20_000);
    const { outcomes, conclusions, tookMs } = await runPipeline({ maxParallel: 2 });
    expect(conclusions).toEqual({ c: 'skipped', d: 'skipped', a: 'cancelled', b: 'cancelled' });
    expect(outcomes.get('d')).toEqual({
      kind: 'skipped',
      because: { kind: 'interrupted', interruption: { cause: 'stopped' } },
    });
    expect(hex.runs().map(run => run.status)).toEqual(['KILLED', 'KILLED']);
    expect(conclusionIn(outcomes)).toBe('cancelled');
    expect(tookMs).toBeLessThan(30_000);
  });

  test('stopped, skips an entry that had asked for its list alone', async () => {
    const { hex, runPipeline, stopAt } = simulatePipeline({ a: {} });
    hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_000 });
    stopAt(500);
    const { outcomes } = await runPipeline();
    expect(outcomes.get('a')).toEqual({
      kind: 'skipped',
      because: { kind: 'interrupted', interruption: { cause: 'stopped' } },
    });
    expect(hex.requests.map(({ operation }) => operation)).toEqual(['GetProjectRuns']);
  });

  test('stopped, skips the entries that wait for Hex’s limits, and asks nothing for them', async () => {
    const parts = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`p${n}`, lasting]));
    const { hex, runPipeline, stopAt } = simulatePipeline(parts, { limits: {} });
    stopAt(30_000);
    const { outcomes } = await runPipeline({ maxParallel: 25 });
    for (const name of ['p20', 'p21', 'p22', 'p23', 'p24'])
      expect(outcomes.get(name)).toEqual({
        kind: 'skipped',
        because: { kind: 'interrupted', interruption: { cause: 'stopped' } },
      });
    expect(hex.requests.filter(({ operation }) => operation === 'GetProjectRuns')).toHaveLength(20);
  });

  test('stopped just before its timeout, was stopped: what had not started did not time out', async () => {
    const { runPipeline, stopAt } = simulatePipeline({
      a: { run: { ...LASTING, killDelayMs: 2_000 } },
      b: {},
    });
    stopAt(59_500);
    const { outcomes, tookMs } = await runPipeline({ maxParallel: 1, timeoutMs: 60_000 });
    expect(tookMs).toBeGreaterThan(60_000);
    expect(outcomes.get('a')).toHaveProperty('interruption', { cause: 'stopped' });
    expect(outcomes.get('b')).toEqual({
      kind: 'skipped',
      because: { kind: 'interrupted', interruption: { cause: 'stopped' } },
    });
  });

  test('cancels each of 25 runs at once when it is stopped, whatever the looks have used up', async () => {
    const parts = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`p${n}`, lasting]));
    const { hex, runPipeline, stopAt } = simulatePipeline(parts, { limits: {} });
    stopAt(300_000);
    const { conclusions } = await runPipeline({ maxParallel: 25 });
    expect(hex.runs()).toHaveLength(25);
    expect(new Set(Object.values(conclusions))).toEqual(new Set(['cancelled']));
    const asked = hex.requests.filter(({ operation }) => operation === 'CancelRun');
    expect(new Set(asked.map(({ path }) => path)).size).toBe(25);
  });

  test('ends at its timeout, and an entry at its own', async () => {
    const { runPipeline } = simulatePipeline({
      a: { ...lasting, timeoutMs: 30_000 },
      b: lasting,
      c: { needs: ['b'] },
    });
    const { outcomes, conclusions, tookMs } = await runPipeline({ failFast: false, timeoutMs: 120_000 });
    expect(conclusions).toEqual({ a: 'timed_out', b: 'timed_out', c: 'skipped' });
    expect(outcomes.get('c')).toEqual({ kind: 'skipped', because: { kind: 'needs', failed: ['b'] } });
    expect(tookMs).toBeGreaterThanOrEqual(120_000);
    expect(tookMs).toBeLessThan(131_000);
    expect(conclusionIn(outcomes)).toBe('timed_out');
  });

  test.each([
    ['its own time', 'as long as', 60_000, { cause: 'timed-out' }],
    ["the pipeline's time", 'longer than', 60_001, { cause: 'timed-out', scope: 'pipeline' }],
  ])(
    'says that %s was up of an entry whose timeout is %s what is left',
    async (_, __, timeoutMs, expected) => {
      const { runPipeline } = simulatePipeline({ a: { ...lasting, timeoutMs } });
      const { outcomes } = await runPipeline({ timeoutMs: 60_000 });
      expect(outcomes.get('a')).toMatchObject({ kind: 'interrupted' });
      expect(outcomes.get('a')).toHaveProperty('interruption', expected);
    },
  );

  test('leaves an entry that starts late no more than the rest of its time', async () => {
    const { runPipeline } = simulatePipeline({
      first: { run: MINUTE },
      late: { ...lasting, needs: ['first'] },
    });
    const { outcomes, tookMs } = await runPipeline({ timeoutMs: 120_000 });
    expect(outcomes.get('late')).toHaveProperty('interruption', { cause: 'timed-out', scope: 'pipeline' });
    expect(tookMs).toBeLessThan(131_000);
  });

  test('starts nothing more at its timeout, also where the run before it is to go on', async () => {
    const { hex, runPipeline } = simulatePipeline({ a: { ...lasting, cancelOnTimeout: false }, b: {} });
    const { outcomes, tookMs } = await runPipeline({ maxParallel: 1, timeoutMs: 60_000 });
    expect(outcomes.get('b')).toEqual({
      kind: 'skipped',
      because: { kind: 'interrupted', interruption: { cause: 'timed-out' } },
    });
    expect(hex.runs().map(({ status }) => status)).toEqual(['RUNNING']);
    expect(tookMs).toBe(60_000);
  });

  test('has timed out, not failed, where a timeout is all that ended it', async () => {
    const parts = { a: lasting, b: lasting, c: { needs: ['a'] }, d: {} };
    const { outcomes } = await simulatePipeline(parts).runPipeline({ maxParallel: 2, timeoutMs: 60_000 });
    expect(outcomes.get('d')).toEqual({
      kind: 'skipped',
      because: { kind: 'interrupted', interruption: { cause: 'timed-out' } },
    });
    expect(conclusionIn(outcomes)).toBe('timed_out');

    const early = { a: { ...lasting, timeoutMs: 30_000 }, b: lasting, c: { needs: ['b'] } };
    const { outcomes: byFirst, conclusions } = await simulatePipeline(early).runPipeline();
    expect(conclusions).toEqual({ a: 'timed_out', b: 'cancelled', c: 'skipped' });
    expect(conclusionIn(byFirst)).toBe('timed_out');
  });

  test("counts an entry's own timeout from its start", async () => {
    const { runPipeline } = simulatePipeline({
      first: { run: MINUTE },
      second: { needs: ['first'], run: MINUTE, timeoutMs: 70_000 },
    });
    const { conclusions } = await runPipeline();
    expect(conclusions).toEqual({ first: 'success', second: 'success' });
  });

  test('starts no more than Hex allows, and meets no refusal', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 45 }, (_, n) => [`p${n}`, { run: { pendingMs: 0, runningMs: 5_000 } }]),
    );
    const { hex, runPipeline, clock, events } = simulatePipeline(parts, { limits: {} });
    const { conclusions } = await runPipeline({ maxParallel: 25 });
    expect(Object.values(conclusions).filter(one => one === 'success')).toHaveLength(45);
    expect(hex.requests.filter(({ status }) => status === 429)).toEqual([]);
    expect(hex.requests.filter(({ operation }) => operation === 'RunProject')).toHaveLength(45);
    expect(clock.now()).toBeGreaterThan(120_000);
    // The list before a start is never the one that has to give way.
    expect(hex.requests.filter(({ operation }) => operation === 'GetProjectRuns')).toHaveLength(45);
    expect(events.some(({ event }) => event.kind === 'start-deferred')).toBe(true);
  });

  test.each([
    ['the older', { reason: 'No kernel' }],
    ['the newer', { code: 'SERVICE_UNAVAILABLE', message: 'No kernel', issues: [] }],
  ])('lets one entry alone knock while Hex has no kernel, in %s form', async (_, body) => {
    const { hex, runPipeline } = simulatePipeline({
      a: { run: MINUTE },
      b: { run: MINUTE },
      c: { run: MINUTE },
    });
    hex.fault('RunProject', { kind: 'status', status: 503, body }, { times: 5 });
    const { conclusions, runsOf } = await runPipeline();
    expect(Object.values(conclusions)).toEqual(['success', 'success', 'success']);
    expect(hex.requests.filter(({ operation }) => operation === 'RunProject').length).toBeLessThanOrEqual(
      5 + 3,
    );
    for (const name of ['a', 'b', 'c']) expect(runsOf(name)).toHaveLength(1);
  });

  test('starts the next entry once the one that Hex had no kernel for has failed', async () => {
    const { hex, runPipeline, events } = simulatePipeline({ a: {}, b: { run: MINUTE } });
    hex.fault('RunProject', { kind: 'status', status: 503, body: { reason: 'No kernel' } });
    hex.fault('RunProject', { kind: 'status', status: 403, body: { reason: 'No' } });
    const { conclusions } = await runPipeline({ failFast: false, maxParallel: 1 });
    expect(conclusions).toEqual({ a: 'failure', b: 'success' });
    const startedAtMs = events.find(({ event }) => event.kind === 'started')?.atMs;
    expect(startedAtMs).toBeLessThan(10_000);
  });

  test('fails at once with a start that cannot fit before the timeout, and says when it could', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 25 }, (_, n) => [`p${n}`, { run: { pendingMs: 0, runningMs: 1_000 } }]),
    );
    const { runPipeline } = simulatePipeline(parts, { limits: {} });
    const { outcomes, conclusions } = await runPipeline({
      maxParallel: 25,
      timeoutMs: 55_000,
      failFast: false,
    });
    const held = [...outcomes.values()].filter(one => errorOf(one)?.kind === 'throttled');
    expect(held).toHaveLength(5);
    expect(Object.values(conclusions).slice(0, 5)).toEqual(Array(5).fill('failure'));
  });
});

/** The entries in any order: one may be declared before those that it needs. */
const graph = fc
  .array(
    fc.record({
      needs: fc.array(fc.nat(), { maxLength: 3 }),
      runningMs: fc.integer({ min: 0, max: 90_000 }),
      end: fc.constantFrom('COMPLETED', 'COMPLETED', 'COMPLETED', 'ERRORED', 'KILLED'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(nodes =>
    nodes.map(({ needs, runningMs, end }, index): [string, TaskPlan] => [
      `e${index}`,
      {
        needs: index === 0 ? [] : [...new Set(needs.map(need => `e${need % index}`))],
        run: { pendingMs: 500, runningMs, end },
      },
    ]),
  )
  .chain(parts => fc.shuffledSubarray(parts, { minLength: parts.length }))
  .map(Object.fromEntries<TaskPlan>);

test('whatever the graph, its failures, stops and faults: each entry has one outcome, told once, and no run is left', async () => {
  await fc.assert(
    fc.asyncProperty(
      graph,
      fc.record({
        maxParallel: fc.integer({ min: 1, max: 6 }),
        failFast: fc.boolean(),
        timeoutMs: fc.integer({ min: 20_000, max: 600_000 }),
      }),
      fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
      fc.array(
        fc.record({
          operation: fc.constantFrom(
            'RunProject' as const,
            'GetRunStatus' as const,
            'GetProjectRuns' as const,
          ),
          error: fc.constantFrom(
            { kind: 'status' as const, status: 500 },
            { kind: 'status' as const, status: 429, headers: { 'retry-after': '3' } },
            { kind: 'drop' as const, when: 'after' as const },
          ),
          plan: fc.record({ skip: fc.nat({ max: 10 }), times: fc.integer({ min: 1, max: 2 }) }),
        }),
        { maxLength: 3 },
      ),
      async (parts, limits, stopAtMs, faults) => {
        const sim = simulatePipeline(parts);
        for (const { operation, error, plan } of faults) sim.hex.fault(operation, error, plan);
        if (stopAtMs !== undefined) sim.stopAt(stopAtMs);
        const { outcomes, concluded, conclusions, runsOf } = await sim.runPipeline(limits);

        expect(concluded).toEqual([...outcomes.keys()]);
        expect([...outcomes.keys()].toSorted()).toEqual(Object.keys(parts).toSorted());
        for (const [name, { needs = [] }] of Object.entries(parts)) {
          expect(runsOf(name).length).toBeLessThanOrEqual(1);
          if (runsOf(name).length > 0) for (const need of needs) expect(conclusions[need]).toBe('success');
          if (conclusions[name] === 'success') expect(runsOf(name)[0]?.status).toBe('COMPLETED');
        }
        const mayLive = (outcome: Outcome) =>
          outcome.kind === 'interrupted' &&
          (outcome.phase.kind === 'in-doubt' ||
            (outcome.phase.kind === 'under-way' && outcome.phase.cancellation.kind !== 'confirmed'));
        for (const [name, outcome] of outcomes)
          if (!mayLive(outcome))
            expect(runsOf(name).filter(({ status }) => ['PENDING', 'RUNNING'].includes(status))).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

describe('of two entries of one project', () => {
  test('the one whose answer is lost does not take the run of the other', async () => {
    const { hex, runPipeline } = simulatePipeline({ a: { run: MINUTE }, b: { projectOf: 'a' } });
    // Of the two starts, the answer to the first is lost before Hex has done anything.
    hex.fault('RunProject', { kind: 'drop', when: 'before' });
    const { outcomes } = await runPipeline({ maxParallel: 2 });
    const runIds = [...outcomes.values()].map(one => runOf(one)?.runId);
    expect(new Set(runIds).size).toBe(2);
    expect(hex.runs()).toHaveLength(2);
  });

  test('the one that is not to start beside another’s run starts beside the other’s', async () => {
    const { hex, runPipeline } = simulatePipeline({
      a: { run: MINUTE },
      b: { projectOf: 'a', ifActive: 'fail' },
    });
    hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_500 }, { skip: 1 });
    const { conclusions } = await runPipeline();
    expect(conclusions).toEqual({ a: 'success', b: 'success' });
    const [first, second] = hex.runs();
    expect(second?.createdAt).toBeLessThan(first?.endedAt ?? 0);
  });

  test('the one that waits for the other’s answer goes on once Hex refuses the other', async () => {
    const sim = simulatePipeline(
      { a: { run: MINUTE }, b: { projectOf: 'a', ifActive: 'fail' } },
      {
        intercept: async (pass, { method }) => {
          if (method !== 'POST' || sim.clock.now() > 5_000) return pass();
          await sim.clock.sleep(10_000);
          return Response.json({ reason: 'No' }, { status: 403 });
        },
      },
    );
    const { conclusions } = await sim.runPipeline({ failFast: false });
    expect(conclusions).toEqual({ a: 'failure', b: 'success' });
  });

  test('the one that waits for the other’s answer takes no run that somebody else starts meanwhile', async () => {
    const { hex, clock, runPipeline } = simulatePipeline({
      a: { run: MINUTE },
      b: { projectOf: 'a', ifActive: 'fail' },
    });
    // The second list comes while the first start has no answer yet, which it has after ten seconds.
    hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_500 }, { skip: 1 });
    hex.fault('RunProject', { kind: 'slow', delayMs: 10_000, when: 'after' });
    hex.fault('RunProject', { kind: 'drop', when: 'before' });
    let othersId: string | undefined;
    clock.at(5_000, () => {
      const projectId = hex.runs()[0]?.projectId ?? '';
      othersId = hex.addRun(projectId, { ...MINUTE, trigger: 'API' }).id;
    });
    const { outcomes, conclusions } = await runPipeline();
    expect(conclusions).toEqual({ a: 'success', b: 'success' });
    const runIds = [...outcomes.values()].map(one => runOf(one)?.runId);
    expect(new Set([...runIds, othersId]).size).toBe(3);
  });
});
