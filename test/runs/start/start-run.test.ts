import { describe, expect, test } from 'vitest';
import { startRun, validate } from '../../../src/runs/start/start-run.ts';
import type { Fault } from '../../fakes/hex/faults.ts';
import { scenario } from '../../fakes/scenario/scenario.ts';
import { FOREVER, type Simulation } from '../../fakes/scenario/virtual-time.ts';
import { blockedBy, networkError } from '../../hex/scripted-fetch.ts';

const HOUR = 3_600_000;

const starting = (sim: Simulation, { deadlineAt = HOUR, body = {} } = {}) =>
  sim.clock.run(startRun({ projectId: sim.project.id, body, deadlineAt }, sim.context));

/** Runs that this start has created. */
const created = (sim: Simulation) => sim.hex.runs().filter(run => run.createdBy === 'token');

const refusal = (status: number, more: Partial<Extract<Fault, { kind: 'status' }>> = {}): Fault => ({
  kind: 'status',
  status,
  body: { reason: 'No', traceId: 'trace-7' },
  ...more,
});

/** Faults after which nobody can say whether there is a run. */
const UNKNOWN_FATES: [string, Fault][] = [
  ['a connection that broke', { kind: 'drop' }],
  ['an answer cut off by the connection', { kind: 'cut' }],
  ['an answer cut off in its body', { kind: 'cut', at: 'body' }],
  ['a page with status 200', { kind: 'garbage' }],
  ['an empty body', { kind: 'garbage', body: '' }],
  ['an answer without a run ID', { kind: 'garbage', body: { projectId: 'x' } }],
  ['no answer at all', { kind: 'hang' }],
  ['a gateway’s 503 in JSON', { kind: 'status', status: 503, body: { message: 'Service Unavailable' } }],
  [
    'a gateway’s 503 with a code of its own',
    { kind: 'status', status: 503, body: { code: 'unavailable', message: 'Busy' } },
  ],
  ['a proxy’s 503 page', { kind: 'status', status: 503, body: '<html>Unavailable</html>' }],
  ['500 in Hex’s own words', refusal(500)],
  ['500 of the newer form', refusal(500, { body: { code: 'INTERNAL_SERVER_ERROR', message: 'No' } })],
  ['502', { kind: 'status', status: 502 }],
  ['504', { kind: 'status', status: 504 }],
  ['408', { kind: 'status', status: 408 }],
];

describe('a start', () => {
  test('lists the runs, says so, and sends one request', async () => {
    const sim = scenario({ project: { history: [{ trigger: 'API' }, {}] } }).inVirtualTime();
    const before = sim.hex.runs().map(run => run.id);
    const body = { useCachedSqlResults: false };
    const started = await starting(sim, { body });
    expect(started).toMatchObject({
      kind: 'started',
      run: { runId: created(sim)[0]?.id, status: 'PENDING', projectVersion: 1 },
    });
    expect(sim.operations()).toEqual(['GetProjectRuns', 'RunProject']);
    expect(sim.hex.requests[1]?.body).toEqual(body);
    expect(sim.events).toMatchObject([
      { event: { kind: 'history', past: [{ status: 'COMPLETED' }, { status: 'COMPLETED' }] } },
      {
        event: {
          kind: 'starting',
          snapshot: {
            projectId: sim.project.id,
            knownRunIds: before.toReversed(),
            // So that another process can find the run, too.
            requestedAtMs: sim.clock.wallNow(),
          },
        },
      },
    ]);
  });

  test('says that it is coming before it is sent', async () => {
    let storyAtPost: string[] = [];
    const sim: Simulation = scenario({
      intercept: (pass, { method }) => {
        if (method === 'POST') storyAtPost = sim.eventKinds();
        return pass();
      },
    }).inVirtualTime();
    await starting(sim);
    expect(storyAtPost).toEqual(['starting']);
  });

  test('goes without the list after two seconds', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('GetProjectRuns', { kind: 'hang' });
    expect(await starting(sim)).toMatchObject({ kind: 'started' });
    expect(sim.requestTimesMs('RunProject')).toEqual([2_000]);
    expect(sim.events[0]?.event).not.toHaveProperty('snapshot.knownRunIds');
  });

  test('goes without the list where it cannot be read', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('GetProjectRuns', { kind: 'garbage' });
    expect(await starting(sim)).toMatchObject({ kind: 'started', past: [] });
    expect(sim.operations()).toEqual(['GetProjectRuns', 'RunProject']);
  });

  test.each([400, 401, 403, 404, 422])('that Hex refuses with %i fails at once', async status => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(status));
    expect(await starting(sim)).toMatchObject({
      interruption: {
        cause: 'failed',
        error: { operation: 'RunProject', kind: 'refused', status, reason: 'No', traceId: 'trace-7' },
      },
      phase: { kind: 'before-start' },
    });
    expect(sim.operations()).toEqual(['GetProjectRuns', 'RunProject']);
    expect(sim.clock.now()).toBe(0);
  });

  test('that Hex refuses in a bare text, before any route runs, fails at once', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(401, { body: 'Unauthorized' }));
    expect(await starting(sim)).toMatchObject({
      interruption: { cause: 'failed', error: { status: 401 } },
      phase: { kind: 'before-start' },
    });
    expect(sim.operations()).toEqual(['GetProjectRuns', 'RunProject']);
  });
});

const PAGE = '<html>Blocked by policy</html>';
/** What something between here and Hex may answer. */
const ON_THE_WAY: [string, Fault][] = [
  ['a redirect', { kind: 'redirect', location: 'https://elsewhere.example/' }],
  ['a permanent redirect', { kind: 'redirect', location: 'https://elsewhere.example/', status: 308 }],
  ['304', { kind: 'redirect', location: '', status: 304 }],
  ...[400, 401, 403, 404, 405, 407, 409, 410, 413, 418, 421, 425, 451].map((status): [string, Fault] => [
    `a page with ${status}`,
    refusal(status, { body: PAGE }),
  ]),
  ['a gateway’s 403 in JSON', refusal(403, { body: { message: 'Forbidden' } })],
  ['a 401 in other words', refusal(401, { body: 'Unauthorized by Zscaler' })],
  ['a 404 that says nothing', refusal(404, { body: '' })],
];

describe('a start that something on the way to Hex refuses', () => {
  test.each(ON_THE_WAY)(
    'with %s fails with that once no run is found, and is not sent again',
    async (_, error) => {
      const sim = scenario({ project: { history: [{ trigger: 'API' }] } }).inVirtualTime();
      sim.hex.fault('RunProject', error);
      const started = await starting(sim);
      const kind = error.kind === 'redirect' ? 'redirected' : 'refused';
      expect(started).toMatchObject({
        interruption: { cause: 'failed', error: { operation: 'RunProject', kind } },
        phase: { kind: 'before-start' },
      });
      expect(sim.eventKinds()).toEqual(['starting', 'in-doubt']);
      expect(sim.requestTimesMs('RunProject')).toEqual([0]);
      expect(sim.clock.now()).toBe(10_000);
    },
  );

  test.each(ON_THE_WAY)('with %s, though Hex had heard of it, adopts its run', async (_, error) => {
    const sim = scenario({
      project: { history: [{ trigger: 'API' }], run: { listedAfterMs: 9_000 } },
    }).inVirtualTime();
    sim.hex.fault('RunProject', { ...error, when: 'after' } as Fault);
    const started = await starting(sim);
    expect(started).toMatchObject({ kind: 'started', run: { runId: created(sim)[0]?.id } });
    expect(created(sim)).toHaveLength(1);
    expect(sim.eventKinds()).toEqual(['starting', 'in-doubt', 'adopted']);
  });

  test.each(ON_THE_WAY)('with %s, as the list before it, fails at once', async (_, error) => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('GetProjectRuns', error);
    sim.hex.fault('RunProject', error);
    expect(await starting(sim)).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'before-start' },
    });
    expect([sim.clock.now(), sim.eventKinds()]).toEqual([0, ['starting']]);
  });

  test.each([
    ['by another status', refusal(404, { body: PAGE })],
    ['by the same status of Hex’s own', refusal(403)],
  ])('otherwise than the list before it, %s, is looked for', async (_, error) => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('GetProjectRuns', error);
    sim.hex.fault('RunProject', refusal(403, { body: PAGE, when: 'after' }));
    expect(await starting(sim)).toMatchObject({ kind: 'started' });
    expect(sim.eventKinds()).toEqual(['starting', 'in-doubt', 'adopted']);
  });

  test('names the runs that it may be, and touches none', async () => {
    const sim = scenario({ project: { run: { runningMs: FOREVER } } }).inVirtualTime();
    sim.hex.fault('RunProject', refusal(403, { body: PAGE, when: 'after' }));
    sim.clock.at(1_000, () => void sim.hex.addRun(sim.project.id, { trigger: 'API' }));
    expect(await starting(sim)).toMatchObject({ kind: 'ambiguous', error: { status: 403 } });
  });

  test('is not known to have failed where the list cannot be had', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(403, { body: PAGE }));
    sim.hex.fault('GetProjectRuns', { kind: 'status', status: 502 }, { skip: 1, times: FOREVER });
    expect(await starting(sim)).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'in-doubt', error: { status: 403 } },
    });
  });

  test('is looked for in haste where the step is to end', async () => {
    const sim = scenario({ project: { run: { runningMs: FOREVER } } }).inVirtualTime();
    sim.hex.fault('RunProject', refusal(403, { body: PAGE, when: 'after' }));
    sim.stopAt(2_000);
    expect(await starting(sim)).toMatchObject({ kind: 'started', run: { runId: created(sim)[0]?.id } });
    expect(sim.clock.now()).toBeLessThan(4_000);
  });
});

describe('a start that comes at a bad time', () => {
  test.each([
    ['429 that says nothing', refusal(429, { body: '' }), [0, 2_000, 6_000, 14_000]],
    [
      '429 that says how long',
      refusal(429, { headers: { 'retry-after': '20' } }),
      [0, 20_000, 40_000, 60_000],
    ],
    ['503, because all kernels are in use', refusal(503), [0, 2_000, 6_000, 14_000]],
    [
      '503 of the newer form',
      refusal(503, { body: { code: 'SERVICE_UNAVAILABLE', message: 'Service unavailable', issues: [] } }),
      [0, 2_000, 6_000, 14_000],
    ],
  ])('is sent again after %s', async (_, error, expected) => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', error, { times: 3 });
    expect(await starting(sim)).toMatchObject({ kind: 'started' });
    expect(sim.requestTimesMs('RunProject')).toEqual(expected);
    expect(sim.requestTimesMs('GetProjectRuns')).toEqual(expected);
    expect(sim.eventKinds()).toEqual([...Array(3).fill(['starting', 'start-deferred']).flat(), 'starting']);
    expect(created(sim)).toHaveLength(1);
  });

  test('tells once what is usual, also where it is sent again', async () => {
    const sim = scenario({ project: { history: [{}] } }).inVirtualTime();
    sim.hex.fault('RunProject', refusal(429), { times: 2 });
    expect(await starting(sim)).toMatchObject({ kind: 'started', past: [{ status: 'COMPLETED' }] });
    expect(sim.requestTimesMs('GetProjectRuns')).toHaveLength(3);
    expect(sim.events.filter(({ event }) => event.kind === 'history')).toHaveLength(1);
  });

  test('is sent again after a second where a 429 asks for no wait', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '0' } }), { times: 5 });
    expect(await starting(sim)).toMatchObject({ kind: 'started' });
    expect(sim.requestTimesMs('RunProject')).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000]);
  });

  test('waits for a kernel from two seconds on, not until the rate limit resets', async () => {
    const sim = scenario({ kernels: 1, limits: {} }).inVirtualTime();
    sim.startRun({ pendingMs: 0, runningMs: 5_000 });
    expect(await starting(sim)).toMatchObject({ kind: 'started' });
    expect(sim.requestTimesMs('RunProject')).toEqual([0, 2_000, 6_000]);
  });

  test('waits until a kernel is free', async () => {
    const sim = scenario({ kernels: 1 }).inVirtualTime();
    sim.startRun({ pendingMs: 0, runningMs: 20_000 });
    expect(await starting(sim)).toMatchObject({ kind: 'started' });
    expect(sim.clock.now()).toBeGreaterThanOrEqual(20_000);
    expect(created(sim)).toHaveLength(2);
  });

  test('fails at once where the wait does not fit into the time there is, and says how long it is', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '600' } }));
    expect(await starting(sim, { deadlineAt: 600_000 })).toMatchObject({
      interruption: { cause: 'failed', error: { status: 429, resetMs: 600_000 } },
      phase: { kind: 'before-start' },
    });
    expect([sim.clock.now(), sim.eventKinds()]).toEqual([0, ['starting']]);
  });

  test('waits where the wait just fits', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '600' } }));
    expect(await starting(sim, { deadlineAt: 600_001 })).toMatchObject({ kind: 'started' });
  });

  test('ends its wait as soon as somebody stops the step', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '600' } }));
    sim.stopAt(5_000);
    expect(await starting(sim)).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'stopped' },
      phase: { kind: 'before-start' },
    });
    expect([sim.clock.now(), sim.requestTimesMs('RunProject')]).toEqual([5_000, [0]]);
  });
});

describe('a start that finds no connection', () => {
  const refusing = (untilMs: number): Simulation => {
    const sim: Simulation = scenario({
      intercept: (pass, { method }) =>
        method === 'POST' && sim.clock.now() < untilMs
          ? Promise.reject(networkError('ECONNREFUSED'))
          : pass(),
    }).inVirtualTime();
    return sim;
  };

  test('is sent again, without a search', async () => {
    const sim = refusing(60_000);
    expect(await starting(sim)).toMatchObject({ kind: 'started' });
    expect(sim.eventKinds()).not.toContain('in-doubt');
    expect(created(sim)).toHaveLength(1);
  });

  test('has two minutes from the first time it finds none, however long it waited for a kernel', async () => {
    const sim: Simulation = scenario({
      kernels: 1,
      intercept: (pass, { method }) =>
        method === 'POST' && sim.clock.now() > 125_000 && sim.clock.now() < 160_000
          ? Promise.reject(networkError('ECONNREFUSED'))
          : pass(),
    }).inVirtualTime();
    sim.startRun({ pendingMs: 0, runningMs: 130_000 });
    expect(await starting(sim)).toMatchObject({ kind: 'started' });
    expect(created(sim)).toHaveLength(2);
  });

  test('begins again with short waits, though it waited for a kernel before', async () => {
    const sim: Simulation = scenario({
      intercept: (pass, { method }) =>
        method === 'POST' && sim.clock.now() > 13_000 && sim.clock.now() < 15_000
          ? Promise.reject(networkError('ECONNREFUSED'))
          : pass(),
    }).inVirtualTime();
    sim.hex.fault('RunProject', refusal(503), { times: 3 });
    expect(await starting(sim)).toMatchObject({ kind: 'started' });
    const waits = sim.events.flatMap(({ event }) =>
      event.kind === 'start-deferred'
        ? [[event.wait.error.kind, event.wait.attempts, event.wait.delayMs]]
        : [],
    );
    expect(waits).toEqual([
      ['refused', 1, 2_000],
      ['refused', 2, 4_000],
      ['refused', 3, 8_000],
      ['unreachable', 1, 500],
      ['unreachable', 2, 1_000],
    ]);
  });

  test.each(['certificate', 'proxy'])('because of a %s fails at once, and looks for no run', async by => {
    const sim = scenario({
      intercept: (pass, { method }) => (method === 'POST' ? Promise.reject(blockedBy(by)) : pass()),
    }).inVirtualTime();
    expect(await starting(sim)).toMatchObject({
      interruption: { cause: 'failed', error: { operation: 'RunProject', kind: 'untrusted-connection', by } },
      phase: { kind: 'before-start' },
    });
    expect([sim.clock.now(), sim.eventKinds()]).toEqual([0, ['starting']]);
  });

  test('is given up after two minutes', async () => {
    const sim = refusing(FOREVER);
    expect(await starting(sim)).toMatchObject({
      interruption: { cause: 'failed', error: { kind: 'unreachable', detail: 'ECONNREFUSED', sent: false } },
      phase: { kind: 'before-start' },
    });
    expect(sim.clock.now()).toBeGreaterThan(110_000);
    expect(sim.clock.now()).toBeLessThanOrEqual(120_000);
  });

  test('is given up sooner where the time is out', async () => {
    const sim = refusing(FOREVER);
    expect(await starting(sim, { deadlineAt: 20_000 })).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'before-start' },
    });
    expect(sim.clock.now()).toBeLessThan(20_000);
  });
});

describe('a start whose answer is lost', () => {
  test.each(UNKNOWN_FATES)('to %s, though it was heard, adopts its run', async (_, error) => {
    const sim = scenario({ project: { history: [{ trigger: 'API' }] } }).inVirtualTime();
    sim.hex.fault('RunProject', { ...error, when: 'after' } as Fault);
    const started = await starting(sim);
    expect(started).toMatchObject({
      kind: 'started',
      run: { runId: created(sim)[0]?.id },
      past: [{ status: 'COMPLETED' }],
    });
    expect(created(sim)).toHaveLength(1);
    expect(sim.eventKinds()).toEqual(['starting', 'in-doubt', 'adopted']);
  });

  test.each(UNKNOWN_FATES.filter(([, error]) => error.kind !== 'cut'))(
    'to %s, and was not heard, is sent again',
    async (_, error) => {
      const sim = scenario({ project: { history: [{ trigger: 'API' }] } }).inVirtualTime();
      sim.hex.fault('RunProject', { ...error, when: 'before' } as Fault);
      expect(await starting(sim)).toMatchObject({ kind: 'started' });
      expect(created(sim)).toHaveLength(1);
      expect(sim.eventKinds()).toEqual(['starting', 'in-doubt', 'starting-again', 'starting']);
    },
  );

  test('adopts a run that the list shows only after nine seconds', async () => {
    const sim = scenario({ project: { run: { listedAfterMs: 9_000, runningMs: FOREVER } } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await starting(sim)).toMatchObject({
      kind: 'started',
      run: { runId: created(sim)[0]?.id, status: 'RUNNING' },
    });
    expect(created(sim)).toHaveLength(1);
  });

  test('adopts a run that has ended meanwhile', async () => {
    const sim = scenario({
      project: { run: { pendingMs: 0, runningMs: 1_000, end: 'ERRORED' } },
    }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await starting(sim)).toMatchObject({ kind: 'started', run: { status: 'ERRORED' } });
  });

  test('never adopts a run that a schedule has started', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop' });
    sim.clock.at(1_000, () => {
      sim.hex.addRun(sim.project.id, { trigger: 'SCHEDULED', runningMs: FOREVER });
    });
    const started = await starting(sim);
    expect(started).toMatchObject({ kind: 'started', run: { runId: created(sim)[0]?.id } });
    expect(sim.eventKinds()).toContain('starting-again');
  });

  test('never adopts another’s run that began after the last list that could be had', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '600' } }));
    sim.clock.at(300_000, () => {
      sim.hex.addRun(sim.project.id, { trigger: 'API', pendingMs: 0, runningMs: FOREVER });
    });
    sim.hex.fault('GetProjectRuns', { kind: 'hang' }, { skip: 1 });
    sim.hex.fault('RunProject', { kind: 'drop' });
    const started = await starting(sim);
    expect(started).toMatchObject({ kind: 'started', run: { runId: created(sim)[0]?.id } });
    expect(sim.eventKinds()).toContain('starting-again');
  });

  test('names the runs that it may be, and touches none', async () => {
    const sim = scenario({ project: { run: { runningMs: FOREVER } } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    sim.clock.at(1_000, () => {
      sim.hex.addRun(sim.project.id, { trigger: 'API', runningMs: FOREVER });
    });
    const started = await starting(sim);
    expect(started).toMatchObject({ kind: 'ambiguous', error: { kind: 'unreachable' } });
    expect(started.kind === 'ambiguous' && started.candidates.map(run => run.runId).sort()).toEqual(
      sim.hex
        .runs()
        .map(run => run.id)
        .sort(),
    );
    expect(sim.operations()).not.toContain('CancelRun');
  });

  test('is sent three times at most', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop' }, { times: FOREVER });
    expect(await starting(sim)).toMatchObject({
      interruption: { cause: 'failed', error: { kind: 'unreachable' } },
      phase: { kind: 'before-start' },
    });
    expect(sim.requestTimesMs('RunProject')).toEqual([0, 10_000, 20_000]);
  });

  test('is not sent again where the list cannot be had: nobody knows', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    sim.hex.fault('GetProjectRuns', { kind: 'status', status: 502 }, { skip: 1, times: FOREVER });
    const error = { operation: 'RunProject', kind: 'unreachable' };
    expect(await starting(sim)).toMatchObject({
      interruption: { cause: 'failed', error },
      phase: { kind: 'in-doubt', error },
    });
    expect(sim.requestTimesMs('RunProject')).toEqual([0]);
  });

  test.each([-5, 0, 5])(
    'is found by Hex’s times without the list before, with Hex %i min ahead',
    async minutes => {
      const sim = scenario({
        skewMs: minutes * 60_000,
        project: {
          history: [{ trigger: 'API', agoMs: 120_000 }],
          run: { pendingMs: 100, runningMs: FOREVER },
        },
      }).inVirtualTime();
      sim.hex.fault('GetProjectRuns', { kind: 'hang' });
      sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
      expect(await starting(sim)).toMatchObject({
        kind: 'started',
        run: { runId: created(sim)[0]?.id },
        past: [],
      });
    },
  );

  test('is found by the list before where Hex tells no time', async () => {
    const sim = scenario({
      intercept: dateless,
      project: { history: [{ trigger: 'API', agoMs: 1_000 }] },
    }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await starting(sim)).toMatchObject({
      kind: 'started',
      run: { runId: created(sim)[0]?.id },
    });
  });

  test('does not adopt, without the list before, a run that was killed long ago while it was pending', async () => {
    const sim = scenario().inVirtualTime();
    const old = sim.hex.addRun(sim.project.id, {
      trigger: 'API',
      agoMs: 86_400_000,
      phases: [{ status: 'PENDING', forMs: 1_000 }],
      end: 'KILLED',
    });
    sim.hex.fault('GetProjectRuns', { kind: 'hang' });
    sim.hex.fault('RunProject', { kind: 'drop' });
    const started = await starting(sim);
    expect([old.startedAt ?? null, old.endedAt === null]).toEqual([null, false]);
    expect(started).toMatchObject({ kind: 'started', run: { runId: created(sim)[0]?.id } });
    expect(sim.eventKinds()).toContain('starting-again');
  });

  test('is left open where there is neither a list from before nor Hex’s time', async () => {
    const sim = scenario({
      intercept: dateless,
      project: { history: [{ trigger: 'API', agoMs: 1_000 }] },
    }).inVirtualTime();
    sim.hex.fault('GetProjectRuns', { kind: 'status', status: 502 });
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await starting(sim)).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'in-doubt' },
    });
    expect(sim.requestTimesMs('RunProject')).toEqual([0]);
  });
});

/** Answers as of a Hex that does not tell the time. */
async function dateless(pass: () => Promise<Response>): Promise<Response> {
  const response = await pass();
  response.headers.delete('date');
  return response;
}

describe('a step that is stopped', () => {
  test('before anything was asked starts nothing and asks nothing', async () => {
    const sim = scenario().inVirtualTime();
    sim.stopAt(0);
    await sim.clock.run(sim.clock.sleep(1));
    expect(await starting(sim)).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'stopped' },
      phase: { kind: 'before-start' },
    });
    expect(sim.operations()).toEqual([]);
    expect(sim.eventKinds()).toEqual([]);
  });

  test('while the runs are listed starts nothing', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_000 });
    sim.stopAt(500);
    expect(await starting(sim)).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'stopped' },
      phase: { kind: 'before-start' },
    });
    expect(sim.operations()).toEqual(['GetProjectRuns']);
    expect(sim.clock.now()).toBe(500);
  });

  test('during the start hears its answer if that comes within 1.5 s', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'slow', delayMs: 2_000, when: 'after' });
    sim.stopAt(501);
    expect(await starting(sim)).toMatchObject({ kind: 'started', run: { runId: created(sim)[0]?.id } });
    expect(sim.clock.now()).toBe(2_000);
    expect(sim.eventKinds()).toEqual(['starting']);
  });

  test('during a start that takes longer looks for its run in haste', async () => {
    const sim = scenario({ project: { run: { runningMs: FOREVER } } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    sim.stopAt(5_000);
    expect(await starting(sim)).toMatchObject({ kind: 'started', run: { runId: created(sim)[0]?.id } });
    expect(sim.eventKinds()).toEqual(['starting', 'in-doubt', 'adopted']);
    expect(sim.clock.now()).toBe(5_000 + 1_500 + 1_000);
  });

  test.each([
    ['finds no run', { kind: 'status', status: 200, body: { runs: [] } }],
    ['cannot have the list', { kind: 'drop' }],
  ] as const)('during such a start, and %s, does not know', async (_, error) => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    sim.hex.fault('GetProjectRuns', error, { skip: 1, times: FOREVER });
    sim.stopAt(5_000);
    expect(await starting(sim)).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { kind: 'in-doubt', error: { operation: 'RunProject', kind: 'aborted', sent: true } },
    });
    expect(sim.requestTimesMs('RunProject')).toEqual([0]);
  });

  test('while it looks for a lost run looks on in haste', async () => {
    const sim = scenario({ project: { run: { runningMs: FOREVER } } }).inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    sim.stopAt(4_000);
    expect(await starting(sim)).toMatchObject({ kind: 'started', run: { runId: created(sim)[0]?.id } });
    expect(sim.clock.now()).toBe(5_000);
  });

  test('while it looks for a run that never was, and need not hurry, looks to the end and does not start again', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(403, { body: PAGE }));
    sim.stopAt(4_000);
    const context = { ...sim.context, shutdown: new AbortController().signal };
    const options = { projectId: sim.project.id, body: {}, deadlineAt: HOUR };
    expect(await sim.clock.run(startRun(options, context))).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'stopped' },
      phase: { kind: 'before-start' },
    });
    expect([sim.clock.now(), sim.eventKinds()]).toEqual([10_000, ['starting', 'in-doubt']]);
  });

  test('while it looks for a run that never was does not start again', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop' });
    sim.stopAt(4_000);
    expect(await starting(sim)).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { kind: 'in-doubt' },
    });
    expect(sim.requestTimesMs('RunProject')).toEqual([0]);
  });
});

describe('a start whose time is out before it was sent', () => {
  test.each([1, 1_000, 2_000])(
    'is not sent: with %i ms the list before takes all of them',
    async deadlineAt => {
      const sim = scenario({ project: { run: { runningMs: FOREVER } } }).inVirtualTime();
      sim.hex.fault('GetProjectRuns', { kind: 'hang' });
      expect(await starting(sim, { deadlineAt })).toEqual({
        kind: 'interrupted',
        interruption: { cause: 'timed-out' },
        phase: { kind: 'before-start' },
      });
      expect([sim.operations(), sim.eventKinds()]).toEqual([['GetProjectRuns'], []]);
      expect(sim.clock.now()).toBe(2_000);
    },
  );

  test('is not sent where no moment is left once it is announced', async () => {
    const sim = scenario().inVirtualTime();
    let takenMs = 0;
    const context = {
      ...sim.context,
      clock: { ...sim.clock, now: () => sim.clock.now() + takenMs },
      emit: () => {
        takenMs = 1;
      },
    };
    const options = { projectId: sim.project.id, body: {}, deadlineAt: 1 };
    expect(await sim.clock.run(startRun(options, context))).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'timed-out' },
      phase: { kind: 'before-start' },
    });
    expect(sim.operations()).toEqual(['GetProjectRuns']);
  });

  test('tells of the connection that broke before', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop' });
    sim.hex.fault('GetProjectRuns', { kind: 'hang' }, { skip: 6 });
    expect(await starting(sim, { deadlineAt: 11_000 })).toMatchObject({
      interruption: { cause: 'timed-out', error: { operation: 'RunProject', kind: 'unreachable' } },
      phase: { kind: 'before-start' },
    });
    expect(sim.requestTimesMs('RunProject')).toEqual([0]);
  });

  test('is sent where a moment is left', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('GetProjectRuns', { kind: 'hang' });
    expect(await starting(sim, { deadlineAt: 2_001 })).toMatchObject({ kind: 'started' });
  });
});

describe('a start that is under way when the time is out', () => {
  test('looks for its run in haste', async () => {
    const sim = scenario({ project: { run: { runningMs: FOREVER } } }).inVirtualTime();
    sim.hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_000 });
    sim.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    expect(await starting(sim, { deadlineAt: 8_000 })).toMatchObject({
      kind: 'started',
      run: { runId: created(sim)[0]?.id },
    });
    expect(sim.requestTimesMs('GetProjectRuns')).toEqual([0, 8_000, 9_000]);
  });

  test('ends a search for its run, and looks once more in haste', async () => {
    const sim = scenario({ project: { run: { runningMs: FOREVER } } }).inVirtualTime();
    sim.hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_000 });
    sim.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await starting(sim, { deadlineAt: 5_000 })).toMatchObject({
      kind: 'started',
      run: { runId: created(sim)[0]?.id },
    });
    expect(sim.requestTimesMs('GetProjectRuns')).toEqual([0, 1_000, 3_500, 5_000, 6_000]);
  });

  test('tells of the connection that broke before, where the time cut the last attempt short', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop' });
    sim.hex.fault('RunProject', { kind: 'hang' });
    expect(await starting(sim, { deadlineAt: 11_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { kind: 'in-doubt', error: { kind: 'unreachable' } },
    });
    expect(sim.requestTimesMs('RunProject')).toHaveLength(2);
  });

  test('does not know where it finds none', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'hang' });
    expect(await starting(sim, { deadlineAt: 8_000 })).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'timed-out' },
      phase: { kind: 'in-doubt', error: { operation: 'RunProject', kind: 'out-of-time', sent: true } },
    });
    expect(sim.requestTimesMs('RunProject')).toEqual([0]);
  });
});

describe('a dry run', () => {
  const validating = (sim: Simulation, { deadlineAt = HOUR } = {}) =>
    sim.clock.run(validate({ projectId: sim.project.id, body: { dryRun: true }, deadlineAt }, sim.context));

  test('asks once and starts nothing', async () => {
    const sim = scenario().inVirtualTime();
    expect(await validating(sim)).toEqual({ kind: 'validated' });
    expect(sim.operations()).toEqual(['RunProject']);
    expect(sim.hex.runs()).toEqual([]);
  });

  test('is asked again after whatever passes', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop' });
    sim.hex.fault('RunProject', { kind: 'garbage' });
    sim.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '5' } }));
    expect(await validating(sim)).toEqual({ kind: 'validated' });
    expect(sim.eventKinds()).toEqual(['start-deferred', 'start-deferred', 'start-deferred', 'recovered']);
    expect(sim.operations()).toEqual(Array(4).fill('RunProject'));
  });

  test('fails at once where Hex asks for a wait that does not fit', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '3600' } }));
    expect(await validating(sim, { deadlineAt: 10_000 })).toMatchObject({
      interruption: { cause: 'failed', error: { status: 429 } },
      phase: { kind: 'before-start' },
    });
    expect(sim.clock.now()).toBe(0);
  });

  test('fails where Hex refuses', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', refusal(422));
    expect(await validating(sim)).toMatchObject({
      interruption: { cause: 'failed', error: { status: 422 } },
      phase: { kind: 'before-start' },
    });
  });

  test('times out when its time is out', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'drop' }, { times: FOREVER });
    expect(await validating(sim, { deadlineAt: 10_000 })).toMatchObject({
      interruption: { cause: 'timed-out', error: { kind: 'unreachable' } },
      phase: { kind: 'before-start' },
    });
    expect(sim.clock.now()).toBe(10_000);
  });

  test('can be stopped', async () => {
    const sim = scenario().inVirtualTime();
    sim.hex.fault('RunProject', { kind: 'hang' });
    sim.stopAt(3_000);
    expect(await validating(sim)).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'stopped' },
      phase: { kind: 'before-start' },
    });
    expect(sim.clock.now()).toBe(3_000);
  });
});
