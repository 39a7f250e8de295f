import { describe, expect, test } from 'vitest';
import { hexByHand, manualClock } from './hex-by-hand.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const unknownId = '00000000-0000-4000-8000-000000000000';
const inputs = [
  { name: 'region', dataType: 'string', inputCellType: 'dropdown' },
  { name: 'top_n', dataType: 'number', inputCellType: 'slider' },
  { name: 'day', dataType: 'date', inputCellType: 'date' },
  { name: 'anything', dataType: 'variant', inputCellType: 'text' },
];

describe('who may ask', () => {
  test.each([{ authorization: 'Bearer wrong' }, { authorization: '' }])('not one with %o', async headers => {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject();
    for (const path of [`/projects/${id}`, `/projects/${id}/runs`, '/nowhere']) {
      const answer = await ask('GET', path, { headers });
      expect(answer).toMatchObject({ status: 401, body: 'Unauthorized' });
      expect(answer.headers.get('x-trace-id')).toMatch(uuid);
    }
  });

  test('not one whose token lacks the scope', async () => {
    const { hex, ask } = hexByHand({ scopes: ['read-projects'] });
    const { id } = hex.addProject();
    const run = hex.addRun(id);
    expect((await ask('GET', `/projects/${id}/runs`)).status).toBe(200);
    expect((await ask('POST', `/projects/${id}/runs`)).status).toBe(403);
    expect((await ask('DELETE', `/projects/${id}/runs/${run.id}`)).status).toBe(403);
    expect((await ask('GET', '/users')).status).toBe(403);
    expect((await ask('GET', '/users/me')).status).toBe(200);
    expect(hex.runs(id)).toHaveLength(1);
  });

  test('one who may run projects may also read them', async () => {
    const { hex, ask } = hexByHand({ scopes: ['run-projects'] });
    expect((await ask('GET', `/projects/${hex.addProject().id}`)).status).toBe(200);
  });
});

describe('an ID', () => {
  test.each([
    ['GET', '/projects/nonsense', 400],
    ['GET', `/projects/${unknownId}`, 404],
    ['POST', '/projects/nonsense/runs', 400],
    ['POST', `/projects/${unknownId}/runs`, 404],
    ['GET', `/projects/PROJECT/runs/nonsense`, 400],
    ['GET', `/projects/PROJECT/runs/${unknownId}`, 404],
    ['DELETE', `/projects/PROJECT/runs/${unknownId}`, 404],
  ])('in %s %s gets %i', async (method, path, status) => {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject();
    expect((await ask(method, path.replace('PROJECT', id))).status).toBe(status);
  });

  test('of a run is good for its own project only', async () => {
    const { hex, ask } = hexByHand();
    const run = hex.addRun(hex.addProject().id);
    expect((await ask('GET', `/projects/${hex.addProject().id}/runs/${run.id}`)).status).toBe(404);
  });

  test('may be written in capitals', async () => {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject();
    const run = hex.addRun(id);
    expect((await ask('GET', `/projects/${id.toUpperCase()}`)).body.id).toBe(id);
    expect((await ask('GET', `/projects/${id}/runs/${run.id.toUpperCase()}`)).body.runId).toBe(run.id);
  });
});

describe('starting a run', () => {
  function setting(plan = {}, options = {}) {
    const { hex, ask, clock } = hexByHand(options);
    const { id } = hex.addProject({ inputs, ...plan });
    return { hex, id, clock, start: (body?: unknown) => ask('POST', `/projects/${id}/runs`, { body }) };
  }

  test('takes parameters that fit', async () => {
    const { hex, id, start } = setting({ version: 7 });
    const inputParams = { region: 'EMEA', top_n: 3, day: '2026-01-01', anything: { goes: [true] } };
    const { status, body } = await start({ inputParams });
    expect(status).toBe(201);
    expect(body).toMatchObject({ projectId: id, runId: hex.runs(id)[0]?.id, projectVersion: 7 });
    expect(hex.runs(id)[0]?.request).toEqual({ inputParams });
  });

  test('names the parameters that do not fit, and those that it does not know', async () => {
    const { hex, start } = setting();
    const { status, body } = await start({ inputParams: { region: 12, top_n: null, day: 'May 1', nope: 1 } });
    expect(status).toBe(422);
    expect(body).toEqual({
      traceId: expect.any(String),
      invalid: [
        { paramName: 'region', paramValue: '12', dataType: 'string', inputCellType: 'dropdown' },
        { paramName: 'day', paramValue: '"May 1"', dataType: 'date', inputCellType: 'date' },
      ],
      notFound: ['nope'],
    });
    expect(hex.runs()).toEqual([]);
  });

  test.each([
    ['no JSON', '{', 400],
    ['no object', [], 422],
    ['an unknown key', { color: 'red' }, 422],
    ['a value of the wrong type', { dryRun: 'true' }, 422],
    ['parameters and a view', { inputParams: { top_n: 1 }, viewId: 'v' }, 422],
    [
      'parameters and updatePublishedResults',
      { inputParams: { top_n: 1 }, updatePublishedResults: true },
      422,
    ],
    ['a notification of no type', { notifications: [{ includeSuccessScreenshot: false }] }, 422],
    [
      'a notification of unknown type',
      { notifications: [{ type: 'SOME', includeSuccessScreenshot: false }] },
      422,
    ],
    ['a notification that says nothing of screenshots', { notifications: [{ type: 'ALL' }] }, 422],
  ])('refuses %s', async (_, body, status) => {
    const { hex, start } = setting();
    const answer = await start(body);
    expect(answer).toMatchObject({
      status,
      body: { reason: expect.any(String), traceId: expect.any(String) },
    });
    expect(hex.runs()).toEqual([]);
  });

  test('refuses a project that was never published', async () => {
    const { start } = setting({ published: false });
    expect(await start()).toMatchObject({
      status: 422,
      body: { reason: expect.stringContaining('published') },
    });
  });

  test('updates published results only for those who can edit', async () => {
    expect((await setting({ canEdit: false }).start({ updatePublishedResults: true })).status).toBe(403);
    expect((await setting({ canEdit: false }).start({ updatePublishedResults: false })).status).toBe(201);
    expect((await setting({ canEdit: true }).start({ updatePublishedResults: true })).status).toBe(201);
  });

  test('checks everything and starts nothing in a dry run', async () => {
    const { hex, start } = setting();
    const { status, body } = await start({ dryRun: true });
    expect(status).toBe(201);
    expect(body.runId).toMatch(uuid);
    expect((await start({ dryRun: true, inputParams: { nope: 1 } })).status).toBe(422);
    expect(hex.runs()).toEqual([]);
  });

  test('is refused while 25 kernels of the token’s user are in use', async () => {
    const { hex, id, clock, start } = setting({ run: { pendingMs: 0, runningMs: 1000 } }, { limits: false });
    hex.addRun(id, { runningMs: 90_000, createdBy: 'other' });
    for (let n = 0; n < 25; n += 1) expect((await start()).status).toBe(201);
    expect(await start()).toMatchObject({ status: 503, body: { reason: expect.any(String) } });
    expect((await start({ dryRun: true })).status).toBe(201);
    expect(hex.runs(id)).toHaveLength(26);
    clock.advance(1000);
    expect((await start()).status).toBe(201);
  });

  test('shows the notifications it will send, one for each recipient', async () => {
    const { hex, start } = setting();
    const user = hex.workspace.users[0];
    const group = hex.workspace.groups[0];
    const { body } = await start({
      notifications: [
        {
          type: 'FAILURE',
          includeSuccessScreenshot: true,
          screenshotFormat: 'pdf',
          slackChannelIds: ['C1'],
          userIds: [user?.id],
          subject: 'Oh no',
        },
        { type: 'ALL', includeSuccessScreenshot: false, groupIds: [group?.id], body: 'Done' },
      ],
    });
    const first = {
      type: 'FAILURE',
      includeSuccessScreenshot: true,
      screenshotFormat: ['pdf'],
      subject: 'Oh no',
    };
    expect(body.notifications).toEqual([
      { ...first, recipientType: 'SLACK_CHANNEL', recipient: { id: 'C1', name: 'C1', isPrivate: false } },
      { ...first, recipientType: 'USER', recipient: { id: user?.id, name: user?.name } },
      {
        type: 'ALL',
        includeSuccessScreenshot: false,
        recipientType: 'GROUP',
        recipient: { id: group?.id, name: group?.name },
        body: 'Done',
      },
    ]);
  });
});

describe('the paths from before', () => {
  test('still work', async () => {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject();
    const { status, body } = await ask('POST', `/project/${id}/run`);
    expect(status).toBe(201);
    expect((await ask('GET', `/project/${id}/run/${body.runId}`)).body.runId).toBe(body.runId);
    expect((await ask('GET', `/project/${id}/runs`)).body.runs).toHaveLength(1);
    expect((await ask('DELETE', `/project/${id}/run/${body.runId}`)).status).toBe(204);
  });
});

describe('URLs in answers', () => {
  test('begin with the public URL where one is set', async () => {
    const { hex, ask } = hexByHand({ publicUrl: 'https://acme.hex.tech' });
    const { body } = await ask('POST', `/projects/${hex.addProject().id}/runs`);
    expect(body.runUrl).toMatch(/^https:\/\/acme\.hex\.tech\//);
    expect(body.runStatusUrl).toMatch(/^https:\/\/acme\.hex\.tech\/api\/v1\/projects\//);
  });
});

describe('a token', () => {
  test('of the workspace has nobody behind it', async () => {
    const { ask } = hexByHand({ tokenExp: 1_800_000_000 });
    const { body } = await ask('GET', '/users/me');
    expect(body).toEqual({ org: { id: expect.any(String) }, token: { exp: 1_800_000_000 } });
  });

  test('of a person has that person behind it', async () => {
    const { ask } = hexByHand({ token: `hxtp_${'0'.repeat(96)}` });
    const { body } = await ask('GET', '/users/me');
    expect(body).toMatchObject({ email: 'ada@example.com', token: { exp: null } });
  });

  test.each([1, 1000])('is of no use once it has expired (%i a second)', async unit => {
    const expiresAt = manualClock().now() / 1000 + 60;
    const { ask, clock } = hexByHand({ tokenExp: expiresAt * unit });
    clock.advance(59_000);
    expect((await ask('GET', '/users/me')).status).toBe(200);
    clock.advance(1_000);
    expect((await ask('GET', '/users/me')).status).toBe(401);
  });

  test('is its own for every seed', () => {
    expect(hexByHand({ seed: 'a' }).hex.token).not.toBe(hexByHand({ seed: 'b' }).hex.token);
    expect(hexByHand({ seed: 'a' }).hex.token).toBe(hexByHand({ seed: 'a' }).hex.token);
  });
});
