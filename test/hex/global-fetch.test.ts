import { type SetupServer, setupServer } from 'msw/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HexApi } from '../../src/hex/api.ts';
import { createHexApi } from '../../src/hex/client.ts';
import { realClock } from '../../src/lib/clock.ts';
import { createHex, type Hex } from '../fakes/hex/hex.ts';
import { hexHandlers } from '../fakes/hex/msw.ts';
import { ORIGIN } from '../fakes/scenario/virtual-time.ts';

describe('the API over Node’s own fetch', () => {
  let hex: Hex;
  let api: HexApi;
  let server: SetupServer;
  const sentTo: string[] = [];

  beforeEach(() => {
    hex = createHex();
    server = setupServer(...hexHandlers(hex, ORIGIN));
    server.listen({ onUnhandledFrame: 'error' });
    sentTo.length = 0;
    server.events.on('request:start', ({ request }) => {
      sentTo.push(request.url);
    });
    api = createHexApi({
      fetch: globalThis.fetch,
      clock: realClock,
      origin: ORIGIN,
      token: hex.token,
      userAgent: 'run-hex-project/1.0 (acme/reports)',
    });
  });
  afterEach(() => server.close());

  test('carries method, headers and body', async () => {
    const { id } = hex.addProject();
    const body = { useCachedSqlResults: false };
    const started = await api.runProject(id, body);
    expect(started).toMatchObject({ ok: true, value: { projectId: id } });
    expect(hex.requests).toMatchObject([
      {
        operation: 'RunProject',
        method: 'POST',
        body,
        headers: {
          authorization: `Bearer ${hex.token}`,
          accept: 'application/json',
          'content-type': 'application/json',
          'user-agent': 'run-hex-project/1.0 (acme/reports)',
        },
      },
    ]);
  });

  test('asks, lists and cancels', async () => {
    const { id } = hex.addProject();
    await api.runProject(id, {});
    const run = { projectId: id, runId: hex.runs()[0]?.id ?? '' };
    expect(await api.getRunStatus(run)).toMatchObject({ ok: true, value: { status: 'PENDING' } });
    expect(await api.getProjectRuns(id)).toMatchObject({ ok: true, value: { runs: [{ runId: run.runId }] } });
    expect(await api.cancelRun(run)).toMatchObject({ ok: true });
    expect(await api.getProject(id)).toMatchObject({ ok: true, value: { title: expect.any(String) } });
    expect(api.timeMs()).toBeDefined();
    expect(hex.requests.slice(1).map(request => [request.method, request.headers['content-type']])).toEqual([
      ['GET', undefined],
      ['GET', undefined],
      ['DELETE', undefined],
      ['GET', undefined],
    ]);
  });

  test('does not go where it is sent, and the token stays home', async () => {
    const { id } = hex.addProject();
    const location = 'https://elsewhere.example/api/v1/projects';
    hex.fault('RunProject', { kind: 'redirect', location, status: 307 });
    expect(await api.runProject(id, {})).toEqual({
      ok: false,
      error: { operation: 'RunProject', kind: 'redirected', status: 307, location },
    });
    expect(sentTo).toEqual([`${ORIGIN}/api/v1/projects/${id}/runs`]);
  });

  test('tells of a connection that broke', async () => {
    const { id } = hex.addProject();
    hex.fault('GetProject', { kind: 'drop' });
    expect(await api.getProject(id)).toMatchObject({ ok: false, error: { kind: 'unreachable', sent: true } });
  });

  test('gives up as soon as somebody stops', async () => {
    const { id } = hex.addProject();
    hex.fault('RunProject', { kind: 'hang' });
    const stop = new AbortController();
    const answer = api.runProject(id, {}, { signal: stop.signal });
    await expect.poll(() => hex.requests.length).toBe(1);
    stop.abort();
    expect(await answer).toEqual({
      ok: false,
      error: { operation: 'RunProject', kind: 'aborted', sent: true },
    });
  });
});
