import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageRequest } from '../../src/hex/api.ts';
import { createHexApi } from '../../src/hex/client.ts';
import type { Answer } from '../../src/hex/errors.ts';
import { readPages } from '../../src/hex/pagination.ts';
import type { ListEntry, Page } from '../../src/hex/schemas.ts';
import { err, ok } from '../../src/lib/result.ts';
import { pageOf } from '../fakes/hex/lists.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { ORIGIN } from '../fakes/scenario/virtual-time.ts';
import { virtualClock } from '../fakes/virtual-clock.ts';
import { scripted } from './scripted-fetch.ts';

const entries = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `${n}` }));

/** One page of `all` for each turn, and what was asked for. */
function turning(all: { id: string }[]) {
  const asked: PageRequest[] = [];
  const turn = async (page: PageRequest): Promise<Answer<Page>> => {
    asked.push(page);
    const { values, pagination } = pageOf(all, page.limit, page.after ? { after: page.after } : {}) ?? {
      values: [],
      pagination: { after: null },
    };
    return {
      ok: true,
      value: { values, after: pagination.after ?? undefined },
    };
  };
  return { asked, turn };
}

describe('a list', () => {
  test('is read to its end, or to the limit, whatever the pages hold', async () => {
    const sizes = fc.record({
      count: fc.nat(60),
      pageSize: fc.integer({ min: 1, max: 20 }),
      limit: fc.option(fc.integer({ min: 1, max: 70 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ count, pageSize, limit }) => {
        const all = entries(count);
        const { asked, turn } = turning(all);
        const most = limit ?? count;
        expect(await readPages(turn, { operation: 'ListUsers', limit, pageSize })).toEqual(
          ok({ values: all.slice(0, most), more: count > most }),
        );
        expect(asked).toHaveLength(Math.max(1, Math.ceil(Math.min(count, most) / pageSize)));
        // Each page has no more than is missing.
        for (const [n, page] of asked.entries())
          expect(page.limit).toBe(Math.min(pageSize, (limit ?? Number.POSITIVE_INFINITY) - n * pageSize));
      }),
    );
  });

  test('of which not all count is read until one more than the limit counts, in whole pages', async () => {
    const sizes = fc.record({
      count: fc.nat(60),
      pageSize: fc.integer({ min: 1, max: 20 }),
      limit: fc.integer({ min: 1, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ count, pageSize, limit }) => {
        const { asked, turn } = turning(entries(count));
        const accept = ({ id }: ListEntry) => Number(id) % 2 === 0;
        const counting = entries(count).filter(accept);
        expect(await readPages(turn, { operation: 'ListUsers', limit, accept, pageSize })).toEqual(
          ok({ values: counting.slice(0, limit), more: counting.length > limit }),
        );
        // The first entry that is over the limit has the number `2 * limit`.
        const read = Math.min(count, 2 * limit + 1);
        expect(asked.map(page => page.limit)).toEqual(
          Array(Math.max(1, Math.ceil(read / pageSize))).fill(pageSize),
        );
      }),
    );
  });

  test('ends where a cursor leads back, instead of going round for ever', async () => {
    for (const cursors of [['a'], ['a', 'b', 'c', 'b']]) {
      let turns = 0;
      const turn = async (): Promise<Answer<Page>> => {
        const after = cursors[Math.min(turns, cursors.length - 1)];
        turns += 1;
        return { ok: true, value: { values: entries(2), after } };
      };
      expect(await readPages(turn, { operation: 'ListGroups', pageSize: 2 })).toMatchObject({
        ok: false,
        error: {
          error: {
            operation: 'ListGroups',
            kind: 'unreadable',
            detail: expect.stringContaining('leads back'),
          },
          read: turns * 2,
        },
      });
      expect(turns).toBe(Math.max(2, cursors.length));
    }
  });

  test('that breaks off says how much of it was read', async () => {
    const error = { operation: 'ListUsers', kind: 'timed-out', timeoutMs: 1 } as const;
    const { turn } = turning(entries(9));
    let turns = 0;
    const broken = async (page: PageRequest): Promise<Answer<Page>> =>
      ++turns < 3 ? turn(page) : { ok: false, error };
    expect(await readPages(broken, { operation: 'ListUsers', pageSize: 3 })).toEqual(err({ error, read: 6 }));
  });

  test.each([
    ['ListProjects', 100],
    ['ListUsers', 500],
    ['ListGroups', 500],
    ['ListDataConnections', 100],
    ['GetProjectRuns', 100],
    ['ListCells', 100],
  ] as const)('of %s is read in pages of %i, the most that Hex gives', async (operation, size) => {
    const { asked, turn } = turning(entries(size + 1));
    await readPages(turn, { operation });
    expect(asked.map(({ limit }) => limit)).toEqual([size, size]);
  });

  test('of more than was asked for is cut', async () => {
    const turn = async (): Promise<Answer<Page>> => ({
      ok: true,
      value: { values: entries(9), after: undefined },
    });
    expect(await readPages(turn, { operation: 'ListUsers', limit: 4, pageSize: 4 })).toEqual(
      ok({ values: entries(4), more: true }),
    );
  });
});

/** What the API makes of `body`. */
async function reading<T>(body: unknown, ask: (api: ReturnType<typeof createHexApi>) => Promise<Answer<T>>) {
  const clock = virtualClock();
  const { fetch } = scripted(() => Response.json(body));
  const api = createHexApi({ fetch, clock, origin: ORIGIN, token: 'hxtw_0123456789', userAgent: 'tests' });
  return clock.run(ask(api));
}

const first = { limit: 2, after: undefined };

describe('a page', () => {
  test('keeps every key that Hex sends, as it was sent', async () => {
    const values: object[] = [
      { id: 'NOT a uuid', later: { deep: [1, null, { x: 'y' }] }, email: 7 },
      { zebra: 1, apple: null, constructor: 'x' },
    ];
    const users = await reading({ values, pagination: { after: null, before: 'b' }, extra: 1 }, api =>
      api.list('ListUsers', first),
    );
    expect(users).toMatchObject({ ok: true, value: { after: undefined } });
    expect(JSON.stringify(users.ok && users.value.values)).toBe(JSON.stringify(values));
    const runs = await reading({ runs: values, nextPage: null }, api =>
      api.listRuns({ projectId: 'p' }, first),
    );
    expect(JSON.stringify(runs.ok && runs.value.values)).toBe(JSON.stringify(values));
  });

  test.each([
    ['is the last without a cursor', { after: null }, undefined],
    ['is the last where the cursor is left out', {}, undefined],
    ['is the last where the cursor is empty', { after: '' }, undefined],
    ['names the next one', { after: 'xyz' }, 'xyz'],
  ])('of a list %s', async (_, pagination, after) => {
    const page = await reading({ values: [{}], pagination }, api => api.list('ListGroups', first));
    expect(page).toMatchObject({ ok: true, value: { after } });
  });

  test.each([
    ['is the last without a next one', { runs: [{}, {}], nextPage: null }, undefined],
    ['goes on where there is a next one, however few it holds', { runs: [{}], nextPage: 'u' }, '11'],
    ['is the last if it holds nothing', { runs: [], nextPage: 'u' }, undefined],
    ['goes on if it is full and nothing is said', { runs: [{}, {}] }, '12'],
    ['is the last if it is not full and nothing is said', { runs: [{}] }, undefined],
    ['counts what cannot be read', { runs: [{}, null] }, '12'],
  ])('of runs %s', async (_, body, after) => {
    const page = await reading(body, api => api.listRuns({ projectId: 'p' }, { limit: 2, after: '10' }));
    expect(page).toMatchObject({ ok: true, value: { after } });
  });

  test('leaves out what is no entry, and spoils nothing else', async () => {
    const values = [{ id: 1 }, null, 'x', [], 7, { id: 2 }];
    const users = await reading({ values, pagination: { after: 'x' } }, api => api.list('ListUsers', first));
    expect(users).toMatchObject({ ok: true, value: { values: [{ id: 1 }, { id: 2 }], after: 'x' } });
    const runs = await reading({ runs: values, nextPage: null }, api =>
      api.listRuns({ projectId: 'p' }, first),
    );
    expect(runs).toMatchObject({ ok: true, value: { values: [{ id: 1 }, { id: 2 }] } });
  });

  test('of runs is asked for by filter and offset', async () => {
    const { clock, hex, api } = scenario({ projects: {} }).inVirtualTime();
    const { id: projectId } = hex.addProject({
      history: ['COMPLETED', 'ERRORED', 'COMPLETED', 'COMPLETED'].map(end => ({ end, trigger: 'API' })),
    });
    hex.addRun(projectId, { agoMs: 60_000, trigger: 'SCHEDULED' });
    const filter = { projectId, statusFilter: 'COMPLETED', triggerFilter: 'API' };
    const found = await clock.run(api.listRuns(filter, { limit: 2, after: undefined }));
    expect(found).toMatchObject({ ok: true, value: { values: [{}, {}], after: '2' } });
    const rest = await clock.run(api.listRuns(filter, { limit: 2, after: '2' }));
    expect(rest).toMatchObject({ ok: true, value: { after: undefined } });
    expect(rest.ok && rest.value.values).toHaveLength(1);
    expect(hex.requests.map(({ query }) => query)).toEqual([
      { limit: '2', statusFilter: 'COMPLETED', runTriggerFilter: 'API' },
      { limit: '2', offset: '2', statusFilter: 'COMPLETED', runTriggerFilter: 'API' },
    ]);
  });
});
