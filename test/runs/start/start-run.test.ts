import { describe, expect, test } from 'vitest';
import { startRun, validate } from '../../../src/runs/start/start-run.ts';
import type { Fault } from '../../fakes/hex/faults.ts';
import { blockedBy, networkError } from '../../hex/in-virtual-time.ts';
import { FOREVER, type Stage, setStage } from '../stage.ts';

const HOUR = 3_600_000;

const starting = (stage: Stage, { deadlineAt = HOUR, body = {} } = {}) =>
  stage.clock.run(startRun({ projectId: stage.project.id, body, deadlineAt }, stage.context));

/** Runs that this start has created. */
const created = (stage: Stage) => stage.hex.runs().filter(run => run.createdBy === 'token');

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
    const stage = setStage({ history: [{ trigger: 'API' }, {}] });
    const before = stage.hex.runs().map(run => run.id);
    const body = { useCachedSqlResults: false };
    const started = await starting(stage, { body });
    expect(started).toMatchObject({
      kind: 'started',
      run: { runId: created(stage)[0]?.id, status: 'PENDING', projectVersion: 1 },
    });
    expect(stage.asked()).toEqual(['GetProjectRuns', 'RunProject']);
    expect(stage.hex.requests[1]?.body).toEqual(body);
    expect(stage.told).toMatchObject([
      { event: { kind: 'history', past: [{ status: 'COMPLETED' }, { status: 'COMPLETED' }] } },
      {
        event: {
          kind: 'starting',
          record: { projectId: stage.project.id, knownRunIds: before.toReversed() },
        },
      },
    ]);
  });

  test('says that it is coming before it is sent', async () => {
    let storyAtPost: string[] = [];
    const stage: Stage = setStage({
      between: (pass, { method }) => {
        if (method === 'POST') storyAtPost = stage.story();
        return pass();
      },
    });
    await starting(stage);
    expect(storyAtPost).toEqual(['starting']);
  });

  test('goes without the list after two seconds', async () => {
    const stage = setStage();
    stage.hex.fault('GetProjectRuns', { kind: 'hang' });
    expect(await starting(stage)).toMatchObject({ kind: 'started' });
    expect(stage.askedAt('RunProject')).toEqual([2_000]);
    expect(stage.told[0]?.event).not.toHaveProperty('record.knownRunIds');
  });

  test('goes without the list where it cannot be read', async () => {
    const stage = setStage();
    stage.hex.fault('GetProjectRuns', { kind: 'garbage' });
    expect(await starting(stage)).toMatchObject({ kind: 'started' });
    expect(stage.asked()).toEqual(['GetProjectRuns', 'RunProject']);
  });

  test.each([400, 401, 403, 404, 422])('that Hex refuses with %i fails at once', async status => {
    const stage = setStage();
    stage.hex.fault('RunProject', refusal(status));
    expect(await starting(stage)).toMatchObject({
      interruption: {
        cause: 'failed',
        error: { operation: 'RunProject', kind: 'refused', status, reason: 'No', traceId: 'trace-7' },
      },
      phase: { kind: 'before-start' },
    });
    expect(stage.asked()).toEqual(['GetProjectRuns', 'RunProject']);
    expect(stage.clock.now()).toBe(0);
  });

  test('that Hex refuses in a bare text, before any route runs, fails at once', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', refusal(401, { body: 'Unauthorized' }));
    expect(await starting(stage)).toMatchObject({
      interruption: { cause: 'failed', error: { status: 401 } },
      phase: { kind: 'before-start' },
    });
    expect(stage.asked()).toEqual(['GetProjectRuns', 'RunProject']);
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
      const stage = setStage({ history: [{ trigger: 'API' }] });
      stage.hex.fault('RunProject', error);
      const started = await starting(stage);
      const kind = error.kind === 'redirect' ? 'redirected' : 'refused';
      expect(started).toMatchObject({
        interruption: { cause: 'failed', error: { operation: 'RunProject', kind } },
        phase: { kind: 'before-start' },
      });
      expect(stage.story()).toEqual(['starting', 'in-doubt']);
      expect(stage.askedAt('RunProject')).toEqual([0]);
      expect(stage.clock.now()).toBe(10_000);
    },
  );

  test.each(ON_THE_WAY)('with %s, though Hex had heard of it, adopts its run', async (_, error) => {
    const stage = setStage({ history: [{ trigger: 'API' }], run: { listedAfterMs: 9_000 } });
    stage.hex.fault('RunProject', { ...error, when: 'after' } as Fault);
    const started = await starting(stage);
    expect(started).toMatchObject({ kind: 'started', run: { runId: created(stage)[0]?.id } });
    expect(created(stage)).toHaveLength(1);
    expect(stage.story()).toEqual(['starting', 'in-doubt', 'adopted']);
  });

  test.each(ON_THE_WAY)('with %s, as the list before it, fails at once', async (_, error) => {
    const stage = setStage();
    stage.hex.fault('GetProjectRuns', error);
    stage.hex.fault('RunProject', error);
    expect(await starting(stage)).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'before-start' },
    });
    expect([stage.clock.now(), stage.story()]).toEqual([0, ['starting']]);
  });

  test('otherwise than the list before it is looked for', async () => {
    const stage = setStage();
    stage.hex.fault('GetProjectRuns', refusal(404, { body: PAGE }));
    stage.hex.fault('RunProject', refusal(403, { body: PAGE, when: 'after' }));
    expect(await starting(stage)).toMatchObject({ kind: 'started' });
    expect(stage.story()).toEqual(['starting', 'in-doubt', 'adopted']);
  });

  test('names the runs that it may be, and touches none', async () => {
    const stage = setStage({ run: { runningMs: FOREVER } });
    stage.hex.fault('RunProject', refusal(403, { body: PAGE, when: 'after' }));
    stage.clock.at(1_000, () => void stage.hex.addRun(stage.project.id, { trigger: 'API' }));
    expect(await starting(stage)).toMatchObject({ kind: 'ambiguous', error: { status: 403 } });
  });

  test('is not known to have failed where the list cannot be had', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', refusal(403, { body: PAGE }));
    stage.hex.fault('GetProjectRuns', { kind: 'status', status: 502 }, { skip: 1, times: FOREVER });
    expect(await starting(stage)).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'in-doubt', error: { status: 403 } },
    });
  });

  test('is looked for in haste where the step is to end', async () => {
    const stage = setStage({ run: { runningMs: FOREVER } });
    stage.hex.fault('RunProject', refusal(403, { body: PAGE, when: 'after' }));
    stage.stopAt(2_000);
    expect(await starting(stage)).toMatchObject({ kind: 'started', run: { runId: created(stage)[0]?.id } });
    expect(stage.clock.now()).toBeLessThan(4_000);
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
    const stage = setStage();
    stage.hex.fault('RunProject', error, { times: 3 });
    expect(await starting(stage)).toMatchObject({ kind: 'started' });
    expect(stage.askedAt('RunProject')).toEqual(expected);
    expect(stage.askedAt('GetProjectRuns')).toEqual(expected);
    expect(stage.story()).toEqual([...Array(3).fill(['starting', 'start-deferred']).flat(), 'starting']);
    expect(created(stage)).toHaveLength(1);
  });

  test('tells once what is usual, also where it is sent again', async () => {
    const stage = setStage({ history: [{}] });
    stage.hex.fault('RunProject', refusal(429), { times: 2 });
    expect(await starting(stage)).toMatchObject({ kind: 'started', past: [{ status: 'COMPLETED' }] });
    expect(stage.askedAt('GetProjectRuns')).toHaveLength(3);
    expect(stage.told.filter(({ event }) => event.kind === 'history')).toHaveLength(1);
  });

  test('is sent again after a second where a 429 asks for no wait', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '0' } }), { times: 5 });
    expect(await starting(stage)).toMatchObject({ kind: 'started' });
    expect(stage.askedAt('RunProject')).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000]);
  });

  test('waits for a kernel from two seconds on, not until the rate limit resets', async () => {
    const stage = setStage({ kernels: 1, limits: {} });
    stage.startRun({ pendingMs: 0, runningMs: 5_000 });
    expect(await starting(stage)).toMatchObject({ kind: 'started' });
    expect(stage.askedAt('RunProject')).toEqual([0, 2_000, 6_000]);
  });

  test('waits until a kernel is free', async () => {
    const stage = setStage({ kernels: 1 });
    stage.startRun({ pendingMs: 0, runningMs: 20_000 });
    expect(await starting(stage)).toMatchObject({ kind: 'started' });
    expect(stage.clock.now()).toBeGreaterThanOrEqual(20_000);
    expect(created(stage)).toHaveLength(2);
  });

  test('fails at once where the wait does not fit into the time there is, and says how long it is', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '600' } }));
    expect(await starting(stage, { deadlineAt: 600_000 })).toMatchObject({
      interruption: { cause: 'failed', error: { status: 429, resetMs: 600_000 } },
      phase: { kind: 'before-start' },
    });
    expect([stage.clock.now(), stage.story()]).toEqual([0, ['starting']]);
  });

  test('waits where the wait just fits', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '600' } }));
    expect(await starting(stage, { deadlineAt: 600_001 })).toMatchObject({ kind: 'started' });
  });

  test('ends its wait as soon as somebody stops the step', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '600' } }));
    stage.stopAt(5_000);
    expect(await starting(stage)).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'stopped' },
      phase: { kind: 'before-start' },
    });
    expect([stage.clock.now(), stage.askedAt('RunProject')]).toEqual([5_000, [0]]);
  });
});

describe('a start that finds no connection', () => {
  const refusing = (untilMs: number): Stage => {
    const stage: Stage = setStage({
      between: (pass, { method }) =>
        method === 'POST' && stage.clock.now() < untilMs
          ? Promise.reject(networkError('ECONNREFUSED'))
          : pass(),
    });
    return stage;
  };

  test('is sent again, without a search', async () => {
    const stage = refusing(60_000);
    expect(await starting(stage)).toMatchObject({ kind: 'started' });
    expect(stage.story()).not.toContain('in-doubt');
    expect(created(stage)).toHaveLength(1);
  });

  test('has two minutes from the first time it finds none, however long it waited for a kernel', async () => {
    const stage: Stage = setStage({
      kernels: 1,
      between: (pass, { method }) =>
        method === 'POST' && stage.clock.now() > 125_000 && stage.clock.now() < 160_000
          ? Promise.reject(networkError('ECONNREFUSED'))
          : pass(),
    });
    stage.startRun({ pendingMs: 0, runningMs: 130_000 });
    expect(await starting(stage)).toMatchObject({ kind: 'started' });
    expect(created(stage)).toHaveLength(2);
  });

  test('begins again with short waits, though it waited for a kernel before', async () => {
    const stage: Stage = setStage({
      between: (pass, { method }) =>
        method === 'POST' && stage.clock.now() > 13_000 && stage.clock.now() < 15_000
          ? Promise.reject(networkError('ECONNREFUSED'))
          : pass(),
    });
    stage.hex.fault('RunProject', refusal(503), { times: 3 });
    expect(await starting(stage)).toMatchObject({ kind: 'started' });
    const waits = stage.told.flatMap(({ event }) =>
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
    const stage = setStage({
      between: (pass, { method }) => (method === 'POST' ? Promise.reject(blockedBy(by)) : pass()),
    });
    expect(await starting(stage)).toMatchObject({
      interruption: { cause: 'failed', error: { operation: 'RunProject', kind: 'untrusted-connection', by } },
      phase: { kind: 'before-start' },
    });
    expect([stage.clock.now(), stage.story()]).toEqual([0, ['starting']]);
  });

  test('is given up after two minutes', async () => {
    const stage = refusing(FOREVER);
    expect(await starting(stage)).toMatchObject({
      interruption: { cause: 'failed', error: { kind: 'unreachable', detail: 'ECONNREFUSED', sent: false } },
      phase: { kind: 'before-start' },
    });
    expect(stage.clock.now()).toBeGreaterThan(110_000);
    expect(stage.clock.now()).toBeLessThanOrEqual(120_000);
  });

  test('is given up sooner where the time is out', async () => {
    const stage = refusing(FOREVER);
    expect(await starting(stage, { deadlineAt: 20_000 })).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'before-start' },
    });
    expect(stage.clock.now()).toBeLessThan(20_000);
  });
});

describe('a start whose answer is lost', () => {
  test.each(UNKNOWN_FATES)('to %s, though it was heard, adopts its run', async (_, error) => {
    const stage = setStage({ history: [{ trigger: 'API' }] });
    stage.hex.fault('RunProject', { ...error, when: 'after' } as Fault);
    const started = await starting(stage);
    expect(started).toMatchObject({ kind: 'started', run: { runId: created(stage)[0]?.id } });
    expect(created(stage)).toHaveLength(1);
    expect(stage.story()).toEqual(['starting', 'in-doubt', 'adopted']);
  });

  test.each(UNKNOWN_FATES.filter(([, error]) => error.kind !== 'cut'))(
    'to %s, and was not heard, is sent again',
    async (_, error) => {
      const stage = setStage({ history: [{ trigger: 'API' }] });
      stage.hex.fault('RunProject', { ...error, when: 'before' } as Fault);
      expect(await starting(stage)).toMatchObject({ kind: 'started' });
      expect(created(stage)).toHaveLength(1);
      expect(stage.story()).toEqual(['starting', 'in-doubt', 'starting-again', 'starting']);
    },
  );

  test('adopts a run that the list shows only after nine seconds', async () => {
    const stage = setStage({ run: { listedAfterMs: 9_000, runningMs: FOREVER } });
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await starting(stage)).toMatchObject({
      kind: 'started',
      run: { runId: created(stage)[0]?.id, status: 'RUNNING' },
    });
    expect(created(stage)).toHaveLength(1);
  });

  test('adopts a run that has ended meanwhile', async () => {
    const stage = setStage({ run: { pendingMs: 0, runningMs: 1_000, end: 'ERRORED' } });
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await starting(stage)).toMatchObject({ kind: 'started', run: { status: 'ERRORED' } });
  });

  test('never adopts a run that a schedule has started', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'drop' });
    stage.clock.at(1_000, () => {
      stage.hex.addRun(stage.project.id, { trigger: 'SCHEDULED', runningMs: FOREVER });
    });
    const started = await starting(stage);
    expect(started).toMatchObject({ kind: 'started', run: { runId: created(stage)[0]?.id } });
    expect(stage.story()).toContain('starting-again');
  });

  test('names the runs that it may be, and touches none', async () => {
    const stage = setStage({ run: { runningMs: FOREVER } });
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    stage.clock.at(1_000, () => {
      stage.hex.addRun(stage.project.id, { trigger: 'API', runningMs: FOREVER });
    });
    const started = await starting(stage);
    expect(started).toMatchObject({ kind: 'ambiguous', error: { kind: 'unreachable' } });
    expect(started.kind === 'ambiguous' && started.candidates.map(run => run.runId).sort()).toEqual(
      stage.hex
        .runs()
        .map(run => run.id)
        .sort(),
    );
    expect(stage.asked()).not.toContain('CancelRun');
  });

  test('is sent three times at most', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'drop' }, { times: FOREVER });
    expect(await starting(stage)).toMatchObject({
      interruption: { cause: 'failed', error: { kind: 'unreachable' } },
      phase: { kind: 'before-start' },
    });
    expect(stage.askedAt('RunProject')).toEqual([0, 10_000, 20_000]);
  });

  test('is not sent again where the list cannot be had: nobody knows', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    stage.hex.fault('GetProjectRuns', { kind: 'status', status: 502 }, { skip: 1, times: FOREVER });
    expect(await starting(stage)).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'in-doubt', error: { operation: 'RunProject', kind: 'unreachable' } },
    });
    expect(stage.askedAt('RunProject')).toEqual([0]);
  });

  test.each([-5, 0, 5])(
    'is found by Hex’s times without the list before, with Hex %i min ahead',
    async minutes => {
      const stage = setStage({
        skewMs: minutes * 60_000,
        history: [{ trigger: 'API', agoMs: 120_000 }],
        run: { pendingMs: 100, runningMs: FOREVER },
      });
      stage.hex.fault('GetProjectRuns', { kind: 'hang' });
      stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
      expect(await starting(stage)).toMatchObject({
        kind: 'started',
        run: { runId: created(stage)[0]?.id },
      });
    },
  );

  test('is found by the list before where Hex tells no time', async () => {
    const stage = setStage({ between: dateless, history: [{ trigger: 'API', agoMs: 1_000 }] });
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await starting(stage)).toMatchObject({
      kind: 'started',
      run: { runId: created(stage)[0]?.id },
    });
  });

  test('does not adopt, without the list before, a run that was killed long ago while it was pending', async () => {
    const stage = setStage();
    const old = stage.hex.addRun(stage.project.id, {
      trigger: 'API',
      agoMs: 86_400_000,
      phases: [{ status: 'PENDING', forMs: 1_000 }],
      end: 'KILLED',
    });
    stage.hex.fault('GetProjectRuns', { kind: 'hang' });
    stage.hex.fault('RunProject', { kind: 'drop' });
    const started = await starting(stage);
    expect([old.startedAt ?? null, old.endedAt === null]).toEqual([null, false]);
    expect(started).toMatchObject({ kind: 'started', run: { runId: created(stage)[0]?.id } });
    expect(stage.story()).toContain('starting-again');
  });

  test('is left open where there is neither a list from before nor Hex’s time', async () => {
    const stage = setStage({ between: dateless, history: [{ trigger: 'API', agoMs: 1_000 }] });
    stage.hex.fault('GetProjectRuns', { kind: 'status', status: 502 });
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    expect(await starting(stage)).toMatchObject({
      interruption: { cause: 'failed' },
      phase: { kind: 'in-doubt' },
    });
    expect(stage.askedAt('RunProject')).toEqual([0]);
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
    const stage = setStage();
    stage.stopAt(0);
    await stage.clock.run(stage.clock.sleep(1));
    expect(await starting(stage)).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'stopped' },
      phase: { kind: 'before-start' },
    });
    expect(stage.asked()).toEqual([]);
    expect(stage.story()).toEqual([]);
  });

  test('while the runs are listed starts nothing', async () => {
    const stage = setStage();
    stage.hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 1_000 });
    stage.stopAt(500);
    expect(await starting(stage)).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'stopped' },
      phase: { kind: 'before-start' },
    });
    expect(stage.asked()).toEqual(['GetProjectRuns']);
    expect(stage.clock.now()).toBe(500);
  });

  test('during the start hears its answer if that comes within 1.5 s', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'slow', delayMs: 2_000, when: 'after' });
    stage.stopAt(501);
    expect(await starting(stage)).toMatchObject({ kind: 'started', run: { runId: created(stage)[0]?.id } });
    expect(stage.clock.now()).toBe(2_000);
    expect(stage.story()).toEqual(['starting']);
  });

  test('during a start that takes longer looks for its run in haste', async () => {
    const stage = setStage({ run: { runningMs: FOREVER } });
    stage.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    stage.stopAt(5_000);
    expect(await starting(stage)).toMatchObject({ kind: 'started', run: { runId: created(stage)[0]?.id } });
    expect(stage.story()).toEqual(['starting', 'in-doubt', 'adopted']);
    expect(stage.clock.now()).toBe(5_000 + 1_500 + 1_000);
  });

  test.each([
    ['finds no run', { kind: 'status', status: 200, body: { runs: [] } }],
    ['cannot have the list', { kind: 'drop' }],
  ] as const)('during such a start, and %s, does not know', async (_, error) => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    stage.hex.fault('GetProjectRuns', error, { skip: 1, times: FOREVER });
    stage.stopAt(5_000);
    expect(await starting(stage)).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { kind: 'in-doubt', error: { operation: 'RunProject', kind: 'aborted', sent: true } },
    });
    expect(stage.askedAt('RunProject')).toEqual([0]);
  });

  test('while it looks for a lost run looks on in haste', async () => {
    const stage = setStage({ run: { runningMs: FOREVER } });
    stage.hex.fault('RunProject', { kind: 'drop', when: 'after' });
    stage.stopAt(4_000);
    expect(await starting(stage)).toMatchObject({ kind: 'started', run: { runId: created(stage)[0]?.id } });
    expect(stage.clock.now()).toBe(5_000);
  });

  test('while it looks for a run that never was does not start again', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'drop' });
    stage.stopAt(4_000);
    expect(await starting(stage)).toMatchObject({
      interruption: { cause: 'stopped' },
      phase: { kind: 'in-doubt' },
    });
    expect(stage.askedAt('RunProject')).toEqual([0]);
  });
});

describe('a start whose time is out before it was sent', () => {
  test.each([1, 1_000, 2_000])(
    'is not sent: with %i ms the list before takes all of them',
    async deadlineAt => {
      const stage = setStage({ run: { runningMs: FOREVER } });
      stage.hex.fault('GetProjectRuns', { kind: 'hang' });
      expect(await starting(stage, { deadlineAt })).toEqual({
        kind: 'interrupted',
        interruption: { cause: 'timed-out' },
        phase: { kind: 'before-start' },
      });
      expect([stage.asked(), stage.story()]).toEqual([['GetProjectRuns'], []]);
      expect(stage.clock.now()).toBe(2_000);
    },
  );

  test('is sent where a moment is left', async () => {
    const stage = setStage();
    stage.hex.fault('GetProjectRuns', { kind: 'hang' });
    expect(await starting(stage, { deadlineAt: 2_001 })).toMatchObject({ kind: 'started' });
  });
});

describe('a start that is under way when the time is out', () => {
  test('looks for its run in haste', async () => {
    const stage = setStage({ run: { runningMs: FOREVER } });
    stage.hex.fault('RunProject', { kind: 'hang', when: 'after' });
    expect(await starting(stage, { deadlineAt: 8_000 })).toMatchObject({
      kind: 'started',
      run: { runId: created(stage)[0]?.id },
    });
    expect(stage.clock.now()).toBe(9_000);
  });

  test('tells of the connection that broke before, where the time cut the last attempt short', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'drop' });
    stage.hex.fault('RunProject', { kind: 'hang' });
    expect(await starting(stage, { deadlineAt: 11_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { kind: 'in-doubt', error: { kind: 'unreachable' } },
    });
    expect(stage.askedAt('RunProject')).toHaveLength(2);
  });

  test('does not know where it finds none', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'hang' });
    expect(await starting(stage, { deadlineAt: 8_000 })).toMatchObject({
      interruption: { cause: 'timed-out' },
      phase: { kind: 'in-doubt', error: { kind: 'out-of-time' } },
    });
    expect(stage.askedAt('RunProject')).toEqual([0]);
  });
});

describe('a dry run', () => {
  const validating = (stage: Stage, { deadlineAt = HOUR } = {}) =>
    stage.clock.run(
      validate({ projectId: stage.project.id, body: { dryRun: true }, deadlineAt }, stage.context),
    );

  test('asks once and starts nothing', async () => {
    const stage = setStage();
    expect(await validating(stage)).toEqual({ kind: 'validated' });
    expect(stage.asked()).toEqual(['RunProject']);
    expect(stage.hex.runs()).toEqual([]);
  });

  test('is asked again after whatever passes', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'drop' });
    stage.hex.fault('RunProject', { kind: 'garbage' });
    stage.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '5' } }));
    expect(await validating(stage)).toEqual({ kind: 'validated' });
    expect(stage.story()).toEqual(['start-deferred', 'start-deferred', 'start-deferred', 'recovered']);
    expect(stage.asked()).toEqual(Array(4).fill('RunProject'));
  });

  test('fails at once where Hex asks for a wait that does not fit', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', refusal(429, { headers: { 'retry-after': '3600' } }));
    expect(await validating(stage, { deadlineAt: 10_000 })).toMatchObject({
      interruption: { cause: 'failed', error: { status: 429 } },
      phase: { kind: 'before-start' },
    });
    expect(stage.clock.now()).toBe(0);
  });

  test('fails where Hex refuses', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', refusal(422));
    expect(await validating(stage)).toMatchObject({
      interruption: { cause: 'failed', error: { status: 422 } },
      phase: { kind: 'before-start' },
    });
  });

  test('times out when its time is out', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'drop' }, { times: FOREVER });
    expect(await validating(stage, { deadlineAt: 10_000 })).toMatchObject({
      interruption: { cause: 'timed-out', error: { kind: 'unreachable' } },
      phase: { kind: 'before-start' },
    });
    expect(stage.clock.now()).toBe(10_000);
  });

  test('can be stopped', async () => {
    const stage = setStage();
    stage.hex.fault('RunProject', { kind: 'hang' });
    stage.stopAt(3_000);
    expect(await validating(stage)).toEqual({
      kind: 'interrupted',
      interruption: { cause: 'stopped' },
      phase: { kind: 'before-start' },
    });
    expect(stage.clock.now()).toBe(3_000);
  });
});
