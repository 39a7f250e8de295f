import { describe, expect, test } from 'vitest';
import { hexByHand } from './hex-by-hand.ts';

describe('a list', () => {
  test('is read forwards and backwards by its cursors', async () => {
    const { ask } = hexByHand({ workspace: { users: Array.from({ length: 5 }, () => ({})) } });
    const names = (body: { values: { name: string }[] }) => body.values.map(user => user.name);

    const first = (await ask('GET', '/users?limit=2')).body;
    expect(names(first)).toEqual(['User 1', 'User 2']);
    expect(first.pagination.before).toBeNull();

    const second = (await ask('GET', `/users?limit=2&after=${first.pagination.after}`)).body;
    const third = (await ask('GET', `/users?limit=2&after=${second.pagination.after}`)).body;
    expect(names(third)).toEqual(['User 5']);
    expect(third.pagination.after).toBeNull();

    const back = (await ask('GET', `/users?limit=2&before=${third.pagination.before}`)).body;
    expect(back).toEqual(second);
    const start = (await ask('GET', `/users?limit=3&before=${second.pagination.before}`)).body;
    expect(start).toEqual(first);
  });

  test('holds 25 where nothing is said', async () => {
    const { ask } = hexByHand({ workspace: { groups: Array.from({ length: 26 }, () => ({})) } });
    expect((await ask('GET', '/groups')).body.values).toHaveLength(25);
  });

  test.each([
    ['/users?limit=0', 400],
    ['/users?limit=501', 400],
    ['/users?limit=500', 200],
    ['/groups?limit=501', 400],
    ['/projects?limit=101', 400],
    ['/data-connections?limit=101', 400],
    ['/data-connections?limit=x', 400],
    ['/projects?after=nonsense', 400],
  ])('at %s answers %i', async (path, status) => {
    const { ask } = hexByHand();
    expect((await ask('GET', path)).status).toBe(status);
  });

  test.each(['limit=0', 'limit=101', 'offset=-1', 'statusFilter=DONE', 'runTriggerFilter=CRON'])(
    'of runs refuses %s',
    async query => {
      const { hex, ask } = hexByHand();
      expect((await ask('GET', `/projects/${hex.addProject().id}/runs?${query}`)).status).toBe(400);
    },
  );

  test('of projects begins with the newest and leaves out what is archived', async () => {
    const { hex, ask } = hexByHand();
    for (const title of ['first', 'second']) hex.addProject({ title });
    hex.addProject({ title: 'old', archived: true, status: 'Approved' });
    const titles = async (query = '') =>
      (await ask('GET', `/projects${query}`)).body.values.map((project: { title: string }) => project.title);
    expect(await titles()).toEqual(['second', 'first']);
    expect(await titles('?includeArchived=true')).toEqual(['old', 'second', 'first']);
    expect(await titles('?includeArchived=true&statuses=Approved')).toEqual(['old']);
  });
});

describe('a project', () => {
  test('that was never published says so', async () => {
    const { hex, ask } = hexByHand();
    const publishedAt = async (published: boolean) =>
      (await ask('GET', `/projects/${hex.addProject({ published }).id}`)).body.lastPublishedAt;
    expect(await publishedAt(true)).toEqual(expect.any(String));
    expect(await publishedAt(false)).toBeNull();
  });
});
