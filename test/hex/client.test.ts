import { describe, expect, test } from 'vitest';
import type { HexApi } from '../../src/hex/api.ts';
import { createHexApi } from '../../src/hex/client.ts';
import type { Answer } from '../../src/hex/errors.ts';
import type { Operation } from '../../src/hex/operations.ts';
import { chartPng } from '../fakes/hex/chart.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { ORIGIN } from '../fakes/scenario/virtual-time.ts';
import { virtualClock } from '../fakes/virtual-clock.ts';
import { networkError, scripted } from './scripted-fetch.ts';

const PROJECT = '11111111-1111-4111-8111-111111111111';
const RUN = '22222222-2222-4222-8222-222222222222';
const CELL = '44444444-4444-4444-8444-444444444444';
const REF = { projectId: PROJECT, runId: RUN };
const TOKEN = `hxtw_${'0123456789ab'.repeat(8)}`;

const status = { projectId: PROJECT, runId: RUN, status: 'RUNNING' };
const json = (body: unknown, code = 200, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status: code, headers });

function apiWith(...answers: (() => Response | Promise<Response>)[]) {
  const clock = virtualClock();
  const { fetch, asked } = scripted(...answers);
  const api = createHexApi({ fetch, clock, origin: ORIGIN, token: TOKEN, userAgent: 'tests/1' });
  return { clock, asked, api };
}

const CALLS: Record<Operation, (api: HexApi) => Promise<Answer<unknown>>> = {
  RunProject: api => api.runProject(PROJECT, { dryRun: true }),
  GetRunStatus: api => api.getRunStatus(REF),
  GetProjectRuns: api => api.getProjectRuns(PROJECT),
  CancelRun: api => api.cancelRun(REF),
  GetChartImageFromRun: api => api.getChartImage(REF, CELL),
  ListCells: api => api.listCells(PROJECT, { limit: 100, after: 'b2' }),
  GetProject: api => api.getProject(PROJECT),
  Me: api => api.getMe(),
  ListProjects: api => api.list('ListProjects', { limit: 100, after: undefined }),
  ListUsers: api => api.list('ListUsers', { limit: 7, after: 'a b&c=' }),
  ListGroups: api => api.list('ListGroups', { limit: 500, after: undefined }),
  ListDataConnections: api => api.list('ListDataConnections', { limit: 1, after: undefined }),
};
const OPERATIONS = Object.keys(CALLS) as Operation[];

const image = { staticId: CELL, mimeType: 'image/png', imageBase64: chartPng(8, 8).toString('base64') };

/** The time of what stands between the action and Hex, which is wrong. */
const elsewhere = { date: 'Sun, 22 Nov 2026 11:00:00 GMT' };

/** What the API makes of one answer to `operation`. */
async function reading(response: Response, operation: Operation = 'GetRunStatus'): Promise<Answer<unknown>> {
  const { clock, api } = apiWith(() => response);
  return clock.run(CALLS[operation](api));
}

const errorOf = (answer: Answer<unknown>) => (answer.ok ? undefined : answer.error);

type RunStatus = Extract<Awaited<ReturnType<HexApi['getRunStatus']>>, { ok: true }>['value'];

describe('the time of a run', () => {
  test.each<[unknown, string | undefined]>([
    ['2026-11-22T09:00:01.500Z', '2026-11-22T09:00:01.500Z'],
    ['2026-11-22T10:00:01+01:00', '2026-11-22T10:00:01+01:00'],
    ['2026-11-22T09:00:01', '2026-11-22T09:00:01.000Z'],
    ['2026-11-22T10:00:01+0100', '2026-11-22T10:00:01+0100'],
    ['2026-11-22 09:00:01 UTC', '2026-11-22T09:00:01.000Z'],
    ['Sun, 22 Nov 2026 10:00:01 +0100', '2026-11-22T09:00:01.000Z'],
    ['Sun, 22 Nov 2026 10:00:01 +0100 ', '2026-11-22T09:00:01.000Z'],
    [1_795_338_001_000, '2026-11-22T09:00:01.000Z'],
    [1_795_338_001, '2026-11-22T09:00:01.000Z'],
    [1e11, '5138-11-16T09:46:40.000Z'],
    [8.64e15, '+275760-09-13T00:00:00.000Z'],
    [8.64e15 + 1, undefined],
    ['2015-01-01T00:00:00Z', '2015-01-01T00:00:00Z'],
    ['2014-12-31T23:59:59Z', undefined],
    ['0001-01-01T00:00:00Z', undefined],
    ['1970-01-01T00:00:00.000Z', undefined],
    [0, undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
    [{}, undefined],
  ])('%j is %s', async (endTime, expected) => {
    const answer = await reading(json({ ...status, endTime }));
    expect(answer).toMatchObject({ ok: true });
    expect((answer as { value: RunStatus }).value.endTime ?? undefined).toBe(expected);
  });
});

describe('each operation', () => {
  test.each([
    ['RunProject', 'POST', `/projects/${PROJECT}/runs`],
    ['GetRunStatus', 'GET', `/projects/${PROJECT}/runs/${RUN}`],
    ['GetProjectRuns', 'GET', `/projects/${PROJECT}/runs?limit=50`],
    ['CancelRun', 'DELETE', `/projects/${PROJECT}/runs/${RUN}`],
    ['GetChartImageFromRun', 'GET', `/projects/${PROJECT}/runs/${RUN}/cells/${CELL}/image`],
    ['ListCells', 'GET', `/cells?projectId=${PROJECT}&limit=100&after=b2`],
    ['GetProject', 'GET', `/projects/${PROJECT}`],
    ['Me', 'GET', '/users/me'],
    ['ListProjects', 'GET', '/projects?limit=100'],
    ['ListUsers', 'GET', '/users?limit=7&after=a+b%26c%3D'],
    ['ListGroups', 'GET', '/groups?limit=500'],
    ['ListDataConnections', 'GET', '/data-connections?limit=1'],
  ] as const)('%s asks %s …%s, with the token and who asks', async (operation, method, path) => {
    const { clock, api, asked } = apiWith(() => json({}));
    await clock.run(CALLS[operation](api));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: `${ORIGIN}/api/v1${path}`,
      init: { method, redirect: 'manual' },
    });
    expect(asked[0]?.init.headers).toEqual({
      authorization: `Bearer ${TOKEN}`,
      accept: 'application/json',
      'user-agent': 'tests/1',
      ...(operation === 'RunProject' && { 'content-type': 'application/json' }),
      ...(operation === 'GetRunStatus' && { 'enable-expanded-stats': 'true' }),
    });
    expect(asked[0]?.init.body).toBe(operation === 'RunProject' ? '{"dryRun":true}' : undefined);
  });

  test('reads what Hex answers', async () => {
    const { clock, hex, api } = scenario({ projects: {} }).inVirtualTime();
    const project = hex.addProject({ title: 'Sales', version: 7 });
    const told = await clock.run(api.getProject(project.id));
    expect(told).toEqual({ ok: true, value: { title: 'Sales' } });
    const started = await clock.run(api.runProject(project.id, {}));
    const runId = hex.runs()[0]?.id ?? '';
    expect(started).toMatchObject({ ok: true, value: { projectId: project.id, runId, projectVersion: 7 } });
    const seen = await clock.run(api.getRunStatus({ projectId: project.id, runId }));
    expect(seen).toMatchObject({ ok: true, value: { runId, status: 'PENDING', runTrigger: 'API' } });
    const list = await clock.run(api.getProjectRuns(project.id));
    expect(list).toMatchObject({ ok: true, value: { runs: [{ runId }] } });
    const cancelled = await clock.run(api.cancelRun({ projectId: project.id, runId }));
    expect(cancelled).toEqual({ ok: true, value: undefined });
    expect(hex.runs()[0]?.cancelledAt).toBeDefined();
  });

  test.each([
    ['RunProject', 30_000],
    ['GetRunStatus', 10_000],
    ['GetProjectRuns', 10_000],
    ['CancelRun', 4_000],
    ['GetChartImageFromRun', 30_000],
    ['ListCells', 10_000],
    ['GetProject', 2_000],
    ['Me', 2_000],
    ['ListProjects', 10_000],
    ['ListUsers', 10_000],
    ['ListGroups', 10_000],
    ['ListDataConnections', 10_000],
  ] as const)('%s costs at most %i ms where Hex accepts and says nothing', async (operation, timeoutMs) => {
    const { clock, api } = apiWith(() => new Promise(() => {}));
    expect(await clock.run(CALLS[operation](api))).toEqual({
      ok: false,
      error: { operation, kind: 'timed-out', timeoutMs },
    });
    expect(clock.now()).toBe(timeoutMs);
  });

  test('ends within what the caller grants', async () => {
    const { clock, api } = apiWith(() => new Promise(() => {}));
    const answer = await clock.run(api.getRunStatus(REF, { timeout: { totalMs: 700 } }));
    expect(errorOf(answer)).toEqual({ operation: 'GetRunStatus', kind: 'out-of-time', sent: true });
    expect(clock.now()).toBe(700);
  });

  test('has timed out, not run out of time, where the caller grants as much as an attempt takes', async () => {
    const { clock, api } = apiWith(() => new Promise(() => {}));
    const answer = await clock.run(api.getRunStatus(REF, { timeout: { totalMs: 10_000 } }));
    expect(errorOf(answer)).toEqual({ operation: 'GetRunStatus', kind: 'timed-out', timeoutMs: 10_000 });
  });

  test.each([0, -1])('is not sent where the caller has %i ms left', async totalMs => {
    const { clock, api, asked } = apiWith(() => new Promise(() => {}));
    const answer = await clock.run(api.runProject(REF.projectId, {}, { timeout: { totalMs } }));
    expect(errorOf(answer)).toEqual({ operation: 'RunProject', kind: 'out-of-time', sent: false });
    expect(asked).toEqual([]);
  });

  test.each(OPERATIONS)('%s does not follow where it is sent elsewhere', async operation => {
    for (const code of [300, 301, 302, 303, 307, 308, 399]) {
      const location = `https://elsewhere.example/?token=${TOKEN}`;
      const answer = await reading(new Response(null, { status: code, headers: { location } }), operation);
      expect(errorOf(answer)).toEqual({
        operation,
        kind: 'redirected',
        status: code,
        location: 'https://elsewhere.example/?token=***',
      });
    }
  });

  test('tells of a redirect that names no place', async () => {
    expect(errorOf(await reading(new Response(null, { status: 304 })))).toMatchObject({
      kind: 'redirected',
      status: 304,
      location: '',
    });
  });

  test('tells of a connection that broke, and of none at all', async () => {
    const { clock, api } = apiWith(
      () => Promise.reject(networkError('ECONNRESET')),
      () => Promise.reject(networkError('ECONNREFUSED')),
    );
    const reset = await clock.run(api.getRunStatus(REF));
    expect(errorOf(reset)).toEqual({
      operation: 'GetRunStatus',
      kind: 'unreachable',
      detail: 'ECONNRESET',
      sent: true,
    });
    expect(errorOf(await clock.run(api.getRunStatus(REF)))).toMatchObject({ sent: false });
  });

  test('is not sent for one who has stopped', async () => {
    const { clock, api, asked } = apiWith(() => json(status));
    const answer = await clock.run(api.getRunStatus(REF, { signal: AbortSignal.abort() }));
    expect(errorOf(answer)).toEqual({ operation: 'GetRunStatus', kind: 'aborted', sent: false });
    expect(asked).toEqual([]);
  });
});

describe('an answer', () => {
  test('may hold more than Hex’s reference says, and a status nobody knows', async () => {
    const body = { ...status, status: 'REHEATING', startTime: null, mood: 'good', runUrl: null };
    expect(await reading(json(body))).toMatchObject({ ok: true, value: { status: 'REHEATING' } });
  });

  test('may write an ID in capitals', async () => {
    const upper = { projectId: PROJECT, runId: 'ABCDEFAB-CDEF-4ABC-8DEF-ABCDEFABCDEF', status: 'RUNNING' };
    const { clock, api } = apiWith(() => json(upper));
    const ref = { projectId: PROJECT, runId: 'abcdefab-cdef-4abc-8def-abcdefabcdef' };
    expect(await clock.run(api.getRunStatus(ref))).toMatchObject({ ok: true, value: { runId: ref.runId } });
  });

  test('about another run is none', async () => {
    const other = { ...status, runId: 'abcdefab-cdef-4abc-8def-abcdefabcdef' };
    expect(errorOf(await reading(json(other)))).toMatchObject({
      kind: 'unreadable',
      detail: expect.stringContaining('is that of another run'),
    });
  });

  test.each([
    ['elapsedTime', 0, 0],
    ['elapsedTime', 1e12, 1e12],
    ['elapsedTime', -1, undefined],
    ['elapsedTime', 1e12 + 1, undefined],
    ['elapsedTime', '7', undefined],
    ['projectVersion', 7, 7],
    ['projectVersion', '7', 7],
    ['projectVersion', '123456789012', 123_456_789_012],
    ['projectVersion', '1234567890123', '1234567890123'],
    ['projectVersion', 'v7', 'v7'],
    ['projectVersion', '7b', '7b'],
    ['projectVersion', 'draft', 'draft'],
    ['projectVersion', '', undefined],
    ['projectVersion', -1, undefined],
    ['projectVersion', {}, undefined],
    ['runUrl', 7, undefined],
    ['runTrigger', {}, undefined],
    ['startTime', 'noon', undefined],
    ['endTime', 5, undefined],
  ])('whose %s is %o counts it as %o', async (name, given, expected) => {
    const answer = (await reading(json({ ...status, [name]: given }))) as Answer<Record<string, unknown>>;
    expect(answer.ok && { is: answer.value[name] }).toEqual({ is: expected });
  });

  test.each([
    ['a web page', '<!doctype html><html></html>', 'its body is a web page, not JSON'],
    ['a web page after a blank line', '\n\n <html>', 'its body is a web page, not JSON'],
    ['nothing', '', 'its body is empty'],
    ['blanks', ' \n', 'its body is empty'],
    ['JSON that was cut off', '{"projectId": "1111', 'its body is no complete JSON'],
    ['JSON with a tag in it that was cut off', '{"runUrl":"<a>', 'its body is no complete JSON'],
    ['a word', 'OK', 'its body is no complete JSON'],
    ['a list', [], 'the field `projectId` is missing'],
    ['null', 'null', 'its body is no JSON object'],
    ['a number', '7', 'its body is no JSON object'],
    ['no run ID', { projectId: PROJECT, status: 'RUNNING' }, 'the field `runId` is missing'],
    ['a run ID that is none', { ...status, runId: 'seven' }, 'the field `runId` is not a UUID'],
    ['a run ID that is null', { ...status, runId: null }, 'the field `runId` is null'],
    ['an empty status', { ...status, status: '' }, 'the field `status` is empty'],
    ['a status that is a number', { ...status, status: 7 }, 'the field `status` is 7'],
    [
      'the status of another run',
      { ...status, runId: '99999999-9999-4999-8999-999999999999' },
      'the field `runId` is that of another run',
    ],
  ])('of %s cannot be read, and it is said why', async (_, body, detail) => {
    expect(errorOf(await reading(json(body)))).toStrictEqual({
      operation: 'GetRunStatus',
      kind: 'unreadable',
      status: 200,
      detail,
    });
  });

  test.each([
    ['RunProject', { projectId: PROJECT }, 'the field `runId` is missing'],
    ['RunProject', { projectId: CELL, runId: RUN }, 'the field `projectId` is that of another project'],
    ['GetProjectRuns', { runs: null }, 'the field `runs` is null'],
    ['GetProjectRuns', {}, 'the field `runs` is missing'],
    ['GetProject', { id: PROJECT }, 'the field `title` is missing'],
    ['ListUsers', { values: [] }, 'the field `pagination` is missing'],
    ['ListUsers', { values: null, pagination: { after: null } }, 'the field `values` is null'],
    ['ListUsers', { values: [], pagination: { after: 7 } }, 'the field `pagination.after` is 7'],
    ['GetChartImageFromRun', { staticId: RUN }, 'the field `staticId` is that of another cell'],
    [
      'GetChartImageFromRun',
      { ...image, mimeType: 'image/svg+xml' },
      'the field `mimeType` is not image/png',
    ],
    ['GetChartImageFromRun', { ...image, imageBase64: '' }, 'the field `imageBase64` is not a PNG'],
    ['GetChartImageFromRun', { ...image, imageBase64: 'R0lGODlh' }, 'the field `imageBase64` is not a PNG'],
    [
      'GetChartImageFromRun',
      { ...image, imageBase64: `data:image/png;base64,${image.imageBase64}` },
      'the field `imageBase64` is not base64',
    ],
  ] as const)('to %s that lacks something names the field and the trace', async (operation, body, detail) => {
    expect(errorOf(await reading(json({ ...body, traceId: 'trace-7' }), operation))).toEqual({
      operation,
      kind: 'unreadable',
      status: 200,
      detail,
      traceId: 'trace-7',
    });
  });

  test.each([
    ['no content', 204, null],
    ['JSON', 200, '{"id": "7", "cancelled": true}'],
    ['JSON without anything in it', 200, '{}'],
    ['nothing', 200, ''],
    ['a word', 200, 'OK'],
    ['something to be done later', 202, '{}'],
    ['no content that is to be reset', 205, null],
  ])('to CancelRun that is %s is a yes: HTTP %i', async (_, code, body) => {
    expect(await reading(new Response(body, { status: code }), 'CancelRun')).toEqual({
      ok: true,
      value: undefined,
    });
  });

  test('to CancelRun that is the page of a proxy says nothing of the run', async () => {
    const answer = await reading(new Response('<html>Sign in</html>', { status: 200 }), 'CancelRun');
    expect(errorOf(answer)).toEqual({
      operation: 'CancelRun',
      kind: 'unreadable',
      status: 200,
      detail: 'its body is a web page, not JSON',
    });
  });

  test('to RunProject may have any code of success', async () => {
    for (const code of [200, 201, 202]) {
      const started = { projectId: PROJECT, runId: RUN, runUrl: null, projectVersion: '7', mood: 'good' };
      const answer = await reading(json(started, code), 'RunProject');
      expect(answer).toMatchObject({ ok: true, value: { runId: RUN, projectVersion: 7 } });
    }
  });

  test.each([
    ['in its body', { traceId: 'trace-7' }, {}, 'trace-7'],
    ['in a header', {}, { 'X-Trace-Id': ' trace-8 ' }, 'trace-8'],
    ['in both, of which the body counts', { traceId: 'trace-7' }, { 'x-trace-id': 'trace-8' }, 'trace-7'],
    ['in a header, beside null', { traceId: null }, { 'x-trace-id': 'trace-8' }, 'trace-8'],
    ['in a header, beside an empty one', { traceId: '' }, { 'x-trace-id': 'trace-8' }, 'trace-8'],
    ['nowhere', {}, { 'x-trace-id': ' ' }, undefined],
  ])('has the trace ID %s', async (_, body, headers: Record<string, string>, traceId) => {
    const started = await reading(
      json({ projectId: PROJECT, runId: RUN, ...body }, 201, headers),
      'RunProject',
    );
    expect(started.ok && (started.value as { traceId?: string }).traceId).toEqual(traceId ?? undefined);
    for (const code of [200, 302, 403, 500])
      expect(errorOf(await reading(json(body, code, headers)))?.traceId).toBe(traceId);
  });

  test.each([
    ['Hex’s bare 401', 401, 'Unauthorized'],
    ['a page', 502, '<html>'],
    ['nothing', 503, ''],
  ])('that is %s has the trace ID of its header', async (_, code, body) => {
    const answer = await reading(json(body, code, { 'x-trace-id': 'trace-8' }));
    expect(errorOf(answer)).toMatchObject({ status: code, traceId: 'trace-8' });
  });

  test('tells Hex’s time, which goes on until the next one', async () => {
    const { clock, api } = apiWith(
      () => json(status),
      () => json(status, 200, { date: 'Sun, 22 Nov 2026 09:07:00 GMT' }),
      () => json({ reason: 'No kernel' }, 503, { date: 'Sun, 22 Nov 2026 09:20:00 GMT' }),
    );
    await clock.run(api.getRunStatus(REF));
    expect(api.timeMs()).toBeUndefined();
    await clock.run(api.getRunStatus(REF));
    await clock.run(clock.sleep(1_500));
    expect(api.timeMs()).toBe(Date.UTC(2026, 10, 22, 9, 7, 1, 500));
    await clock.run(api.getRunStatus(REF));
    expect(api.timeMs()).toBe(Date.UTC(2026, 10, 22, 9, 20));
  });

  test.each([
    ['a proxy’s page', () => json('<html>', 502, elsewhere)],
    ['a gateway’s JSON', () => json({ message: 'Service Unavailable' }, 503, elsewhere)],
    ['a page in place of a run', () => json('<html>', 200, elsewhere)],
    ['JSON that is no run', () => json({ ok: true }, 200, elsewhere)],
    ['a redirect', () => new Response(null, { status: 302, headers: { ...elsewhere, location: '/login' } })],
  ])('does not tell Hex’s time if it is %s', async (_, other) => {
    const { clock, api } = apiWith(
      other,
      () => json(status, 200, { date: 'Sun, 22 Nov 2026 09:07:00 GMT' }),
      other,
    );
    await clock.run(api.getRunStatus(REF));
    expect(api.timeMs()).toBeUndefined();
    await clock.run(api.getRunStatus(REF));
    await clock.run(api.getRunStatus(REF));
    expect(api.timeMs()).toBe(Date.UTC(2026, 10, 22, 9, 7));
  });

  test.each([
    ['a time', 'startTime', '"noon"'],
    ['a URL', 'runUrl', '{}'],
    ['a duration without end', 'elapsedTime', '1e999'],
    ['a negative duration', 'elapsedTime', '-5'],
    ['a duration of many lives', 'elapsedTime', '1e300'],
    ['a version', 'projectVersion', '["seven"]'],
  ])('is read without %s that is none', async (_, field, given) => {
    const text = JSON.stringify({ ...status, [field]: 'GIVEN' }).replace('"GIVEN"', given);
    const answer = await reading(new Response(text));
    expect(answer).toMatchObject({ ok: true, value: { status: status.status } });
    expect(answer.ok && answer.value).not.toMatchObject({ [field]: expect.anything() });
  });
});

describe('a list of runs', () => {
  const listed = async (...runs: unknown[]) => {
    const answer = await reading(json({ runs, nextPage: null }), 'GetProjectRuns');
    return answer.ok ? (answer.value as { runs: object[]; listed: number }) : answer.error;
  };
  const other = (digit: string) => `${digit}${RUN.slice(1)}`;

  test('leaves out what has no ID, and spoils nothing else', async () => {
    expect(
      await listed(null, status, 'x', { ...status, runId: 'seven' }, [], { ...status, runId: other('3') }),
    ).toMatchObject({ runs: [{ runId: RUN }, { runId: other('3') }], listed: 6 });
  });

  test('keeps the ID of a run of which no more can be read, and does not say where it stands', async () => {
    for (const broken of [
      { runId: RUN },
      { ...status, status: null, projectId: 7 },
      { ...status, status: '' },
    ])
      expect(await listed(broken)).toMatchObject({
        runs: [{ projectId: PROJECT, runId: RUN, status: '' }],
      });
  });

  test.each(['draft', 'DRAFT'])('has no sessions of the notebook, whose version is %s', async version => {
    const versions = [version, '7', 'beta'].map(projectVersion => ({ ...status, projectVersion }));
    expect(await listed(...versions)).toMatchObject({
      runs: [{ projectVersion: 7 }, { projectVersion: 'beta' }],
      listed: 3,
    });
  });

  test('keeps what can be read of the events', async () => {
    const event = { type: 'a', value: 'b', timestamp: 'c' };
    expect(await listed({ ...status, stateEvents: [{ type: 7 }, event, null] })).toMatchObject({
      runs: [{ stateEvents: [event] }],
    });
  });
});

describe('a refusal', () => {
  const nothingMore = { invalidParams: [], unknownParams: [] };

  test.each([
    [
      'of the older endpoints',
      { reason: 'Not allowed', details: 'No scope', traceId: 'trace-7' },
      { reason: 'Not allowed. No scope', fromHex: true, traceId: 'trace-7' },
    ],
    ['with a reason alone', { reason: 'Not allowed' }, { reason: 'Not allowed', fromHex: true }],
    [
      'of the newer endpoints',
      { code: 'FORBIDDEN', message: 'No', issues: [{ message: 'a' }, { message: 'b' }], traceId: 'trace-7' },
      { reason: 'No. a. b', fromHex: true, traceId: 'trace-7' },
    ],
    [
      'of the newer endpoints without issues',
      { code: 'FORBIDDEN', message: 'No', issues: null },
      { reason: 'No', fromHex: true },
    ],
    [
      'of the newer endpoints with an issue that cannot be read, and one that says it again',
      { code: 'FORBIDDEN', message: 'No', issues: [{ path: ['a'] }, { message: 'No' }, { message: 'b' }] },
      { reason: 'No. b', fromHex: true },
    ],
    [
      'of the newer endpoints without a word',
      { code: 'SERVICE_UNAVAILABLE', message: '', issues: [] },
      { fromHex: true },
    ],
    [
      'about parameters',
      {
        traceId: 'trace-7',
        invalid: [{ paramName: 'a', paramValue: '1', dataType: 'date', inputCellType: 'date' }, {}],
        notFound: ['b', 7],
      },
      {
        fromHex: true,
        traceId: 'trace-7',
        invalidParams: [{ name: 'a', value: '1', dataType: 'date' }],
        unknownParams: ['b'],
      },
    ],
    ['of a gateway with a code alone', { code: 'SERVICE_UNAVAILABLE' }, { fromHex: false }],
    [
      'of Kubernetes',
      { kind: 'Status', reason: 'ServiceUnavailable', message: 'Busy', code: 503 },
      { reason: 'ServiceUnavailable', fromHex: false },
    ],
    [
      'of Kubernetes with a kind alone',
      { kind: 'Status', reason: 'ServiceUnavailable' },
      { reason: 'ServiceUnavailable', fromHex: false },
    ],
    [
      'of a gateway with a reason and a code',
      { reason: 'Busy', code: 503 },
      { reason: 'Busy', fromHex: false },
    ],
    [
      'of a gateway with a list of what it did not find',
      { notFound: ['b'] },
      { fromHex: false, unknownParams: ['b'] },
    ],
    [
      'of a gateway with a number for its code',
      { code: 503, message: 'Busy' },
      { reason: 'Busy', fromHex: false },
    ],
    [
      'of a gateway with words for its code',
      { code: 'Service Unavailable', message: 'Busy' },
      { reason: 'Busy', fromHex: false },
    ],
    [
      'of a gateway with a code in small letters',
      { code: 'unavailable', message: 'Busy' },
      { reason: 'Busy', fromHex: false },
    ],
    [
      'of a gateway that wraps it up',
      { error: { code: 'SERVICE_UNAVAILABLE', message: 'Busy' } },
      { fromHex: false },
    ],
    [
      'with nulls where nothing is to be said',
      { reason: 'No', details: null, issues: null, traceId: null },
      { reason: 'No', fromHex: true },
    ],
    ['with a trace that is no text', { reason: 'No', traceId: 7 }, { reason: 'No', fromHex: true }],
    ['with an empty reason', { reason: '', traceId: 'trace-7' }, { fromHex: true, traceId: 'trace-7' }],
    ['of a gateway', { message: 'Service Unavailable' }, { reason: 'Service Unavailable', fromHex: false }],
    ['with details alone', { details: 'Quota' }, { reason: 'Quota', fromHex: false }],
    ['with a trace alone', { traceId: 'trace-7' }, { fromHex: false, traceId: 'trace-7' }],
    [
      'with null for its reason',
      { reason: null, message: 'No', traceId: 'trace-7' },
      { reason: 'No', fromHex: false, traceId: 'trace-7' },
    ],
    ['as a page', '<html>Bad gateway</html>', { fromHex: false }],
    ['as plain text', 'upstream connect error', { fromHex: false }],
    ['without a body', '', { fromHex: false }],
    ['as JSON that was cut off', '{"reason": "Not al', { fromHex: false }],
    ['as JSON of no known shape', { error: { status: 403 } }, { fromHex: false }],
    [
      'with a reason that is no text',
      { reason: { why: 'No' }, traceId: 'trace-7' },
      { fromHex: false, traceId: 'trace-7' },
    ],
    ['as a JSON list', '[]', { fromHex: false }],
  ])('%s is understood', async (_, body, expected) => {
    expect(errorOf(await reading(json(body, 403)))).toEqual({
      operation: 'GetRunStatus',
      kind: 'refused',
      status: 403,
      ...nothingMore,
      ...expected,
    });
  });

  test.each([
    ['Unauthorized', 401, true],
    ['Unauthorized\n', 401, true],
    ['Unauthorized', 403, false],
    ['Proxy authorization required', 401, false],
    ['<html>Unauthorized</html>', 401, false],
    ['', 401, false],
  ])('whose whole text is %j, of HTTP %i, is Hex’s own: %s', async (text, code, fromHex) => {
    for (const operation of OPERATIONS)
      expect(errorOf(await reading(json(text, code), operation))).toMatchObject({ fromHex });
  });

  test.each(OPERATIONS)('of %s is Hex’s own in both forms, and tells Hex’s time', async operation => {
    const date = 'Sun, 22 Nov 2026 09:07:00 GMT';
    for (const body of [{ reason: 'No' }, { code: 'FORBIDDEN', message: 'No', issues: [] }]) {
      const { clock, api } = apiWith(() => json(body, 403, { date }));
      const answer = await clock.run(CALLS[operation](api));
      expect(errorOf(answer)).toMatchObject({ operation, status: 403, reason: 'No', fromHex: true });
      expect(api.timeMs()).toBe(Date.parse(date));
    }
  });

  test('of a start with 403 says whether it asked for more than to run', async () => {
    for (const [body, needsEdit] of [
      [{ updatePublishedResults: true }, true],
      [{ updatePublishedResults: false }, undefined],
      [{}, undefined],
    ] as const) {
      const { clock, api } = apiWith(
        () => json({ reason: 'No' }, 403),
        () => json({ reason: 'No' }, 422),
      );
      const error = errorOf(await clock.run(api.runProject(PROJECT, body)));
      expect(error).toMatchObject({ status: 403, ...(needsEdit && { needsEdit }) });
      expect('needsEdit' in (error ?? {})).toBe(needsEdit === true);
      expect(errorOf(await clock.run(api.runProject(PROJECT, body)))).not.toHaveProperty('needsEdit');
    }
  });

  test('of parameters names each one, what was sent and what would do', async () => {
    const { clock, hex, api } = scenario({ projects: {}, form: 'older' }).inVirtualTime();
    const { id } = hex.addProject({ inputs: [{ name: 'since', dataType: 'date', inputCellType: 'date' }] });
    const answer = await clock.run(api.runProject(id, { inputParams: { since: 7, untill: 1 } }));
    expect(errorOf(answer)).toMatchObject({
      kind: 'refused',
      status: 422,
      traceId: expect.any(String),
      unknownParams: ['untill'],
      invalidParams: [{ name: 'since', value: '7', dataType: 'date' }],
    });
  });

  test.each([400, 401, 403, 404, 408, 422, 429, 500, 502, 503, 504])('%i keeps its status', async code => {
    expect(errorOf(await reading(json('', code)))).toMatchObject({ kind: 'refused', status: code });
  });

  test('says how long to wait, by Hex’s own clock', async () => {
    const headers = { date: 'Sun, 22 Nov 2026 11:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 11:00:08 GMT' };
    expect(errorOf(await reading(json('', 429, headers)))).toMatchObject({ resetMs: 8_000 });
    expect(errorOf(await reading(json('', 429)))).not.toHaveProperty('resetMs');
  });
});

describe('an answer that is no success', () => {
  const shapeOf = async (response: Response) => {
    const clock = virtualClock();
    const { fetch } = scripted(() => response);
    const shapes: object[] = [];
    const onRefusal = (shape: object) => shapes.push(shape);
    await clock.run(
      createHexApi({
        fetch,
        clock,
        origin: ORIGIN,
        token: TOKEN,
        userAgent: 'tests/1',
        onRefusal,
      }).getRunStatus(REF),
    );
    return shapes;
  };

  test.each([
    [
      'JSON',
      '{"code": "FORBIDDEN", "message": "No", "issues": [{"path": 1}]}',
      ['code', 'message', 'issues'],
    ],
    ['other JSON', '["a"]', 'other JSON'],
    ['a page', '<html>', 'a web page'],
    ['a word', 'Unauthorized', 'no JSON'],
    ['nothing', ' ', 'empty'],
  ])('of %s tells the names of its headers and of its keys', async (_, text, body) => {
    for (const status of [300, 302, 400, 401, 429, 503]) {
      const headers = { 'X-Trace-Id': 'trace-7', 'content-type': 'text/x' };
      expect(await shapeOf(json(text, status, headers))).toEqual([
        { operation: 'GetRunStatus', status, headers: ['content-type', 'x-trace-id'], body },
      ]);
    }
  });

  test('tells no value, nor the token if it is a name', async () => {
    const headers = { location: `https://elsewhere.example/?${TOKEN}`, 'x-secret': TOKEN, [TOKEN]: 'x' };
    const shapes = JSON.stringify(
      await shapeOf(json({ [TOKEN]: 1, reason: `hush ${TOKEN}`, deep: { hush: 1 } }, 403, headers)),
    );
    expect(shapes).toContain('"reason","deep"');
    expect(shapes).not.toContain(TOKEN);
    expect(shapes).not.toMatch(/hush|elsewhere/);
  });

  test('tells fifty names at most', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`key${n}`, n]));
    expect(await shapeOf(json(many, 500))).toMatchObject([{ body: expect.objectContaining({ length: 50 }) }]);
  });

  test('is the only one that is told of', async () => {
    expect(await shapeOf(json(status))).toEqual([]);
  });
});

describe('the token', () => {
  const escaped = `"${[...TOKEN].map(it => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;

  test.each([
    ['as it is', JSON.stringify(TOKEN)],
    ['in the middle of a sentence', JSON.stringify(`Bearer ${TOKEN}, again ${TOKEN}!`)],
    ['in JSON’s own escapes', escaped],
  ])('is in nothing that is read, where Hex echoes it %s', async (_, echo) => {
    const bodies: [Operation, number, string][] = [
      ['GetRunStatus', 401, `{"reason": ${echo}, "details": ${echo}, "traceId": ${echo}}`],
      ['GetRunStatus', 401, `{"code": ${echo}, "message": ${echo}, "issues": [{"message": ${echo}}]}`],
      [
        'RunProject',
        422,
        `{"invalid": [{"paramName": ${echo}, "paramValue": ${echo}, "dataType": ${echo}}], "notFound": [${echo}]}`,
      ],
      ['GetRunStatus', 200, `{"projectId": ${echo}, "traceId": ${echo}}`],
      [
        'GetRunStatus',
        200,
        `{"projectId": "${PROJECT}", "runId": "${RUN}", "status": ${echo}, "runUrl": ${echo}}`,
      ],
      ['GetProject', 200, `{"id": "${PROJECT}", "title": ${echo}}`],
    ];
    for (const [operation, code, body] of bodies) {
      const answer = JSON.stringify(await reading(json(body, code), operation));
      expect(answer).toContain('***');
      expect(answer).not.toContain(TOKEN);
    }
  });
});

describe('the rate limits', () => {
  const looks = (api: HexApi, count: number) =>
    Promise.all(Array.from({ length: count }, () => api.getRunStatus(REF)));

  test('are kept without being told of them', async () => {
    const { clock, api, asked } = apiWith(() => json(status));
    await clock.run(looks(api, 26));
    expect(clock.now()).toBe(0);
    await clock.run(api.getRunStatus(REF));
    expect([clock.now(), asked.length]).toEqual([60_000, 27]);
  });

  test('hold back a request that could not be sent in time, and say for how long', async () => {
    const { clock, api, asked } = apiWith(() => json(status));
    await clock.run(looks(api, 26));
    const answer = await clock.run(api.getRunStatus(REF, { timeout: { totalMs: 60_000 } }));
    expect(errorOf(answer)).toEqual({ operation: 'GetRunStatus', kind: 'throttled', resetMs: 60_000 });
    expect([clock.now(), asked.length]).toEqual([0, 26]);
  });

  test.each([
    [59_999, 0],
    [60_000, 60_000],
  ])('hold back a request for at most the %i ms that it may queue', async (queueMs, endsAt) => {
    const { clock, api, asked } = apiWith(() => json(status));
    await clock.run(looks(api, 26));
    const answer = await clock.run(api.getRunStatus(REF, { timeout: { totalMs: 600_000, queueMs } }));
    const throttled = { operation: 'GetRunStatus', kind: 'throttled', resetMs: 60_000 };
    expect(errorOf(answer)).toEqual(endsAt === 0 ? throttled : undefined);
    expect([clock.now(), asked.length]).toEqual(endsAt === 0 ? [0, 26] : [60_000, 27]);
  });

  test('have no room kept for cancelling where a step cancels nothing', async () => {
    const clock = virtualClock();
    const { fetch } = scripted(() => json(status));
    const options = { fetch, clock, origin: ORIGIN, token: TOKEN, userAgent: 'tests/1' };
    const api = createHexApi({ ...options, reservedForCancel: 0 });
    await clock.run(looks(api, 30));
    expect(clock.now()).toBe(0);
    await clock.run(api.getRunStatus(REF));
    expect(clock.now()).toBe(60_000);
  });

  test('are kept by requests that wait together', async () => {
    const { clock, api, asked } = apiWith(() => json(status));
    await clock.run(looks(api, 60));
    expect([clock.now(), asked.length]).toEqual([120_000, 60]);
  });

  test('count the time that a request was held back towards its own', async () => {
    const { clock, api } = apiWith(
      () => json(status, 200, { 'ratelimit-remaining': '0', 'ratelimit-reset': '5' }),
      () => new Promise(() => {}),
    );
    await clock.run(api.getRunStatus(REF));
    const answer = await clock.run(api.getRunStatus(REF, { timeout: { totalMs: 8_000 } }));
    expect(errorOf(answer)).toMatchObject({ kind: 'out-of-time' });
    expect(clock.now()).toBe(8_000);
  });

  test.each([
    ['the limit', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' }],
    ['a wait', { 'retry-after': '30' }],
  ])('are learnt from a refusal that tells of %s, and never hold back a cancellation', async (_, headers) => {
    const { clock, api } = apiWith(
      () => json('', 429, headers as Record<string, string>),
      () => new Response(null, { status: 204 }),
      () => json(status),
    );
    await clock.run(api.getRunStatus(REF));
    expect((await clock.run(api.cancelRun(REF, { isUrgent: true }))).ok).toBe(true);
    expect(clock.now()).toBe(0);
    await clock.run(api.getRunStatus(REF));
    expect(clock.now()).toBe(30_000);
  });

  test('stop waiting as soon as somebody stops the step', async () => {
    const { clock, api, asked } = apiWith(() =>
      json(status, 200, { 'ratelimit-remaining': '0', 'ratelimit-reset': '30' }),
    );
    await clock.run(api.getRunStatus(REF));
    const stop = new AbortController();
    clock.at(4_000, () => stop.abort());
    const answer = await clock.run(api.getRunStatus(REF, { signal: stop.signal }));
    expect(errorOf(answer)).toEqual({ operation: 'GetRunStatus', kind: 'aborted', sent: false });
    expect([clock.now(), asked.length]).toEqual([4_000, 1]);
  });

  test('of an embedded Hex are never reached', async () => {
    const { clock, hex, api } = scenario({ projects: {}, limits: {} }).inVirtualTime();
    const { id } = hex.addProject({ run: { runningMs: Number.POSITIVE_INFINITY } });
    await clock.run(api.runProject(id, {}));
    const run = { projectId: id, runId: hex.runs()[0]?.id ?? '' };
    for (let n = 0; n < 200; n += 1) expect((await clock.run(api.getRunStatus(run))).ok).toBe(true);
    expect(hex.requests.filter(request => request.status === 429)).toEqual([]);
  });
});
