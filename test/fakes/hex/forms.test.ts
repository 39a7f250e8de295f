import { describe, expect, test } from 'vitest';
import type { HexOptions } from './hex.ts';
import { hexByHand } from './hex-by-hand.ts';
import { forms } from './operations.ts';
import type { ProjectPlan } from './projects.ts';

const unknownId = '00000000-0000-4000-8000-000000000000';

/** A Hex with one project that has one run. */
function hexWith(options: HexOptions, plan: ProjectPlan = {}) {
  const { hex, ask } = hexByHand(options);
  const { id } = hex.addProject({ version: 7, ...plan });
  const run = hex.addRun(id);
  return { hex, ask, id, run, runs: `/projects/${id}/runs`, path: `/projects/${id}/runs/${run.id}` };
}

describe('the older form', () => {
  test('is the usual one', () => {
    expect(hexByHand().hex.form).toBe('older');
  });

  test('has a version as a number, and no word for runs of a draft', async () => {
    const { hex, ask, id, run, runs, path } = hexWith({ form: 'older' });
    const draft = hex.addRun(id, { version: 'draft' });
    expect((await ask('GET', path)).body.projectVersion).toBe(7);
    const { body } = await ask('GET', runs);
    expect(body.runs).toMatchObject([{ runId: run.id, projectVersion: 7 }]);
    expect((await ask('GET', `${runs}/${draft.id}`)).status).toBe(404);
  });

  test('tells the trace ID of an error in its body', async () => {
    const { ask } = hexWith({ form: 'older' });
    const { body, headers } = await ask('GET', `/projects/${unknownId}/runs`);
    expect(body).toEqual({ reason: expect.any(String), traceId: expect.any(String) });
    expect(headers.has('x-trace-id')).toBe(false);
  });

  test('takes a cancellation without a body', async () => {
    const { ask, path } = hexWith({ form: 'older' });
    expect(await ask('DELETE', path)).toMatchObject({ status: 204, body: '' });
  });
});

describe('the newer form', () => {
  const form = 'newer';

  test('has a version as text, also of a draft, but for the answer to a start', async () => {
    const { hex, ask, id, runs, path } = hexWith({ form });
    const draft = hex.addRun(id, { version: 'draft' });
    expect((await ask('GET', path)).body.projectVersion).toBe('7');
    expect((await ask('GET', `${runs}/${draft.id}`)).body.projectVersion).toBe('draft');
    const { body } = await ask('GET', runs);
    expect(body.runs.map((one: { projectVersion: string }) => one.projectVersion)).toEqual(['draft', '7']);
    expect((await ask('POST', runs)).body.projectVersion).toBe(7);
  });

  test.each([
    ['nothing to be seen', 'GET', `/projects/${unknownId}/runs`, undefined, 403, 'FORBIDDEN', []],
    ['no run to be seen', 'GET', `RUNS/${unknownId}`, undefined, 403, 'FORBIDDEN', []],
    ['no ID', 'POST', '/projects/nonsense/runs', undefined, 400, 'BAD_REQUEST', []],
    ['a value of the wrong type', 'POST', 'RUNS', { dryRun: 1 }, 400, 'BAD_REQUEST', ['dryRun']],
    [
      'parameters that do not fit',
      'POST',
      'RUNS',
      { inputParams: { top_n: 'x', nope: 1 } },
      422,
      'UNPROCESSABLE_CONTENT',
      ['Input parameter top_n is of type number and does not take "x"', 'Input parameter nope was not found'],
    ],
    ['a wrong limit', 'GET', '/data-connections?limit=0', undefined, 400, 'BAD_REQUEST', []],
  ] as const)('refuses %s in its own shape, with the trace ID in a header', async (...all) => {
    const [, method, path, body, status, code, issues] = all;
    const inputs = [{ name: 'top_n', dataType: 'number', inputCellType: 'slider' }];
    const { ask, runs } = hexWith({ form }, { inputs });
    const answer = await ask(method, path.replace('RUNS', runs), { body });
    expect(answer).toMatchObject({
      status,
      body: { code, message: expect.any(String), issues: issues.map(message => ({ message })) },
    });
    expect(Object.keys(answer.body)).not.toContain('traceId');
    expect(answer.headers.get('x-trace-id')).toEqual(expect.any(String));
  });

  test('says that no kernel is free', async () => {
    const { ask, runs } = hexWith({ form, kernels: 0 });
    const { status, body } = await ask('POST', runs);
    expect(status).toBe(503);
    expect(body).toEqual({ code: 'SERVICE_UNAVAILABLE', message: expect.any(String), issues: [] });
  });

  test('passes over keys of a request that it does not know', async () => {
    const { ask, runs } = hexWith({ form });
    expect((await ask('POST', runs, { body: { color: 'red' } })).status).toBe(201);
  });

  test('takes a cancellation with a body, and refuses another in the older shape', async () => {
    const { ask, path, hex, id, runs } = hexWith({ form });
    expect(await ask('DELETE', path)).toMatchObject({ status: 200, body: {} });
    const ended = hex.addRun(id, { agoMs: 3_600_000 });
    const { status, body } = await ask('DELETE', `${runs}/${ended.id}`);
    expect(status).toBe(422);
    expect(body).toEqual({ reason: expect.any(String), traceId: expect.any(String) });
  });

  test('has a limit of its own for users and cells', async () => {
    const { ask, id } = hexWith({ form, limits: { 'hex-api': [{ max: 0, windowMs: 60_000 }] } });
    expect((await ask('GET', `/projects/${id}`)).status).toBe(429);
    for (const path of ['/users/me', '/users', `/cells?projectId=${id}`]) {
      expect((await ask('GET', path)).status).toBe(200);
    }
  });
});

test.each(forms)('what has not moved is refused as before in the %s form', async form => {
  const { ask } = hexWith({ form });
  expect((await ask('GET', '/projects?limit=0')).body).toEqual({
    reason: expect.any(String),
    traceId: expect.any(String),
  });
});
