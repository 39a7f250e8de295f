import { describe, expect, test } from 'vitest';
import { hexByHand } from './hex-by-hand.ts';
import type { RunScript } from './runs.ts';

async function startedRun(run: RunScript) {
  const setting = hexByHand();
  const project = setting.hex.addProject({ run });
  const { body } = await setting.ask('POST', `/projects/${project.id}/runs`);
  const path = `/projects/${project.id}/runs/${body.runId}`;
  const look = async () => (await setting.ask('GET', path)).body;
  return { ...setting, project, path, look };
}

describe('a run', () => {
  test('is pending, then runs, then ends, by the clock alone', async () => {
    const { clock, look } = await startedRun({ pendingMs: 1000, runningMs: 5000 });
    expect(await look()).toMatchObject({
      status: 'PENDING',
      startTime: null,
      endTime: null,
      elapsedTime: null,
    });

    clock.advance(1000);
    expect(await look()).toMatchObject({
      status: 'RUNNING',
      startTime: '2026-01-01T12:00:01.000Z',
      endTime: null,
    });

    clock.advance(4999);
    expect((await look()).status).toBe('RUNNING');

    clock.advance(1);
    expect(await look()).toMatchObject({
      status: 'COMPLETED',
      startTime: '2026-01-01T12:00:01.000Z',
      endTime: '2026-01-01T12:00:06.000Z',
      elapsedTime: 5000,
      runTrigger: 'API',
    });
  });

  test('goes through scripted phases, known to Hex or not', async () => {
    const phases = [
      { status: 'PENDING', forMs: 10 },
      { status: 'WARMING_UP', forMs: 10 },
      { status: 'RUNNING', forMs: 10 },
    ];
    const { clock, look } = await startedRun({ phases, end: 'ERRORED' });
    const seen: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      seen.push((await look()).status);
      clock.advance(10);
    }
    expect(seen).toEqual(['PENDING', 'WARMING_UP', 'RUNNING', 'ERRORED']);
  });

  test('that never got a kernel has an end but no start', async () => {
    const { clock, look } = await startedRun({
      phases: [{ status: 'PENDING', forMs: 10 }],
      end: 'UNABLE_TO_ALLOCATE_KERNEL',
    });
    clock.advance(10);
    expect(await look()).toMatchObject({
      status: 'UNABLE_TO_ALLOCATE_KERNEL',
      startTime: null,
      endTime: '2026-01-01T12:00:00.010Z',
      elapsedTime: null,
    });
  });

  test('that is cancelled goes on for a while before it is killed', async () => {
    const { ask, clock, look, path } = await startedRun({ runningMs: 60_000, killDelayMs: 3000 });
    clock.advance(2000);
    expect((await ask('DELETE', path)).status).toBe(204);
    clock.advance(2000);
    expect((await ask('DELETE', path)).status).toBe(204);
    expect((await look()).status).toBe('RUNNING');
    clock.advance(1000);
    expect(await look()).toMatchObject({ status: 'KILLED', elapsedTime: 4000 });
  });

  test('that is cancelled takes a fifth of a second where nothing else is said', async () => {
    const { ask, clock, look, path } = await startedRun({});
    await ask('DELETE', path);
    clock.advance(199);
    expect((await look()).status).toBe('PENDING');
    clock.advance(1);
    expect((await look()).status).toBe('KILLED');
  });

  test('that ends before its cancellation takes effect keeps its own end', async () => {
    const { ask, clock, look, path } = await startedRun({ pendingMs: 0, runningMs: 1000, killDelayMs: 3000 });
    await ask('DELETE', path);
    clock.advance(5000);
    expect(await look()).toMatchObject({ status: 'COMPLETED', elapsedTime: 1000 });
  });

  test.each([204, 422] as const)(
    'that has ended answers a cancellation with %i where its script says so',
    async status => {
      const { hex, ask, clock, look, path } = await startedRun({
        pendingMs: 0,
        runningMs: 0,
        cancelEnded: status,
      });
      clock.advance(1);
      expect((await ask('DELETE', path)).status).toBe(status);
      expect(hex.runs()[0]?.cancelledAt).toBeUndefined();
      expect((await look()).status).toBe('COMPLETED');
    },
  );

  test('tells of its states so far, and only when asked to', async () => {
    const { ask, clock, look, path } = await startedRun({ pendingMs: 1000, runningMs: 1000 });
    clock.advance(1500);
    const expanded = await ask('GET', path, { headers: { 'enable-expanded-stats': 'true' } });
    expect(expanded.body.stateEvents).toEqual([
      { type: 'RUN_STATUS', value: 'PENDING', timestamp: '2026-01-01T12:00:00.000Z' },
      { type: 'RUN_STATUS', value: 'RUNNING', timestamp: '2026-01-01T12:00:01.000Z' },
    ]);
    expect(await look()).not.toHaveProperty('stateEvents');
  });

  test('follows the next of its project’s scripts, the last one over and over', async () => {
    const { hex, ask, clock } = hexByHand();
    const quick = { pendingMs: 0, runningMs: 0 };
    const { id } = hex.addProject({ run: [{ ...quick, end: 'ERRORED' }, quick] });
    for (let n = 0; n < 3; n += 1) await ask('POST', `/projects/${id}/runs`);
    clock.advance(1);
    expect(hex.runs(id).map(run => run.status)).toEqual(['ERRORED', 'COMPLETED', 'COMPLETED']);
  });
});

describe('Hex’s clock', () => {
  test('may differ from ours, in its Date header and its times', async () => {
    const { hex, ask } = hexByHand({ skewMs: -90_000 });
    const { id } = hex.addProject({ run: { pendingMs: 0, runningMs: 60_000 } });
    const { body, headers } = await ask('POST', `/projects/${id}/runs`);
    expect(headers.get('date')).toBe('Thu, 01 Jan 2026 11:58:30 GMT');
    const expanded = { headers: { 'enable-expanded-stats': 'true' } };
    const status = await ask('GET', `/projects/${id}/runs/${body.runId}`, expanded);
    expect(status.body.startTime).toBe('2026-01-01T11:58:30.000Z');
    expect(status.body.stateEvents.at(-1).timestamp).toBe('2026-01-01T11:58:30.000Z');
  });
});

describe('a list of runs', () => {
  test('begins with the newest, whoever started it', async () => {
    const { hex, ask, clock } = hexByHand();
    const { id } = hex.addProject({
      history: [{ runningMs: 5000 }, { end: 'ERRORED', trigger: 'APP_REFRESH' }],
    });
    await ask('POST', `/projects/${id}/runs`);
    hex.addRun(id, { trigger: 'API' });
    clock.advance(1);
    const { body } = await ask('GET', `/projects/${id}/runs`);
    const shown = body.runs.map((run: { status: string; runTrigger: string }) => [
      run.status,
      run.runTrigger,
    ]);
    expect(shown).toEqual([
      ['PENDING', 'API'],
      ['PENDING', 'API'],
      ['COMPLETED', 'SCHEDULED'],
      ['ERRORED', 'APP_REFRESH'],
    ]);
    expect(body.runs[0].runId).toBe(hex.runs(id).at(-1)?.id);
    expect(hex.runs(id).map(run => run.createdBy)).toEqual(['other', 'other', 'token', 'other']);
    expect(hex.runs(id)[0]?.status).toBe('ERRORED');
  });

  test('comes in pages that point to each other', async () => {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject({ history: Array.from({ length: 5 }, () => ({})) });
    const middle = (await ask('GET', `/projects/${id}/runs?limit=2&offset=2`)).body;
    expect(middle.runs).toHaveLength(2);
    const { pathname, search } = new URL(middle.nextPage);
    expect(pathname + search).toBe(`/api/v1/projects/${id}/runs?limit=2&offset=4`);
    expect(new URL(middle.previousPage).searchParams.get('offset')).toBe('0');
    const last = (await ask('GET', `/projects/${id}/runs?limit=2&offset=4`)).body;
    expect(last).toMatchObject({ nextPage: null });
    expect(last.runs).toHaveLength(1);
  });

  test('can be had by status and by trigger', async () => {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject({ history: [{}, { end: 'ERRORED' }, { trigger: 'API' }] });
    const count = async (query: string) =>
      (await ask('GET', `/projects/${id}/runs?${query}`)).body.runs.length;
    expect(await count('statusFilter=ERRORED')).toBe(1);
    expect(await count('runTriggerFilter=SCHEDULED')).toBe(2);
    expect(await count('runTriggerFilter=ALL')).toBe(3);
  });

  test('shows a run only once its script lets it', async () => {
    const { hex, ask, clock } = hexByHand();
    const { id } = hex.addProject({ run: { listedAfterMs: 2000 } });
    await ask('POST', `/projects/${id}/runs`);
    const count = async () => (await ask('GET', `/projects/${id}/runs`)).body.runs.length;
    clock.advance(1999);
    expect(await count()).toBe(0);
    clock.advance(1);
    expect(await count()).toBe(1);
  });
});
