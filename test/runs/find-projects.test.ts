import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProjectFilter } from '../../src/plan/project-filter.ts';
import { findNamesInUse, findProjects, projectsIn } from '../../src/runs/find-projects.ts';
import { collectionId, type ProjectPlan } from '../fakes/hex/projects.ts';
import type { Intercept } from '../fakes/scenario/plan.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

const HOUR_MS = 3_600_000;

const NIGHTLY: ProjectPlan = { categories: ['nightly'] };

/** So many projects that match, the newest first. */
const nightly = (count: number): ProjectPlan[] =>
  Array.from({ length: count }, (_, at) => ({
    title: `Report ${at}`,
    ...NIGHTLY,
    createdAgoMs: (at + 1) * HOUR_MS,
  }));

function hexWith(projects: ProjectPlan[], intercept?: Intercept) {
  const sim = scenario({ projects: {}, ...(intercept && { intercept }) }).inVirtualTime();
  for (const project of projects) sim.hex.addProject(project);
  return {
    ...sim,
    async finding(filter: ProjectFilter, limit?: number) {
      const found = await sim.clock.run(findProjects({ filter, limit }, HOUR_MS, sim.context));
      const titles = found.kind === 'listed' ? projectsIn(found.values).map(({ title }) => title) : [];
      return { found, titles };
    },
  };
}

describe('projects are found', () => {
  test('over pages, in the order of their titles as people count', async () => {
    const { finding, requests } = hexWith(nightly(120));
    const { titles } = await finding({ category: ['nightly'] });
    expect(titles).toHaveLength(120);
    expect(titles.slice(0, 3)).toEqual(['Report 0', 'Report 1', 'Report 2']);
    expect(titles.at(-1)).toBe('Report 119');
    expect(requests('ListProjects')).toHaveLength(2);
  });

  test('by what Hex filters itself, in requests that say so', async () => {
    const { finding, requests } = hexWith([
      { title: 'One', status: 'Approved', ...NIGHTLY, ownerEmail: 'ada@example.com' },
      { title: 'Other', status: 'Draft', ...NIGHTLY },
    ]);
    const filter = { status: ['Approved'], category: ['nightly'], owner: ['ada@example.com'] };
    expect((await finding(filter)).titles).toEqual(['One']);
    expect(requests('ListProjects').map(({ query }) => query)).toEqual([
      { limit: '100', statuses: 'Approved', categories: 'nightly', ownerEmail: 'ada@example.com' },
    ]);
  });

  test('in any of several collections, each once', async () => {
    const { finding, requests } = hexWith([
      { title: 'In both', collections: ['Finance', 'Sales'] },
      { title: 'In one', collections: ['Sales'] },
      { title: 'In another', collections: ['Stock'] },
    ]);
    const { titles } = await finding({ collection: ['Finance', 'Sales'].map(collectionId) });
    expect(titles).toEqual(['In both', 'In one']);
    expect(requests('ListProjects')).toHaveLength(2);
  });

  test('also where Hex ignores what it was asked to filter by', async () => {
    const everything = (url: string): string => `${url.replace(/\?.*/, '')}?limit=100&includeArchived=true`;
    const sim = hexWith(
      [{ title: 'One', ...NIGHTLY }, { title: 'Other' }, { ...NIGHTLY, archived: true }],
      (_, { url }) =>
        sim.hex.fetch(everything(url), { headers: { authorization: `Bearer ${sim.hex.token}` } }),
    );
    expect((await sim.finding({ category: ['nightly'] })).titles).toEqual(['One']);
  });

  test('up to a limit, with whether there are more', async () => {
    const { finding, requests } = hexWith([...nightly(3), ...Array.from({ length: 250 }, () => ({}))]);
    expect((await finding({ title: ['Report *'] }, 2)).found).toMatchObject({ more: true, values: [{}, {}] });
    expect(requests('ListProjects')).toHaveLength(1);
    expect((await finding({ title: ['Report *'] }, 3)).found).toMatchObject({ more: false });
  });

  test('up to a limit of those that match, on whatever page they are', async () => {
    const { finding } = hexWith([...Array.from({ length: 150 }, () => ({ createdAgoMs: 0 })), ...nightly(2)]);
    expect((await finding({ title: ['Report *'] }, 2)).titles).toEqual(['Report 0', 'Report 1']);
  });

  test('up to a limit over all collections, of which no page is read that is not needed', async () => {
    const inCollection = (collection: string, projects: ProjectPlan[]): ProjectPlan[] =>
      projects.map(project => ({ ...project, collections: [collection] }));
    const { finding, requests } = hexWith([
      ...inCollection('Finance', nightly(2)),
      ...inCollection('Sales', [...nightly(2), ...Array.from({ length: 120 }, () => ({}))]),
    ]);
    const collection = ['Finance', 'Sales', 'Stock'].map(collectionId);
    const { found } = await finding({ collection, title: ['Report *'] }, 3);
    expect(found).toMatchObject({ more: true, values: [{}, {}, {}] });
    expect(requests('ListProjects').map(({ query }) => query.collectionId)).toEqual(collection.slice(0, 2));
  });

  test('not at all, which is an error, where a page cannot be read', async () => {
    const { finding, hex } = hexWith(nightly(150));
    hex.fault('ListProjects', { kind: 'status', status: 403 }, { skip: 1, times: 10 });
    expect((await finding({ category: ['nightly'] })).found).toMatchObject({
      kind: 'interrupted',
      read: 100,
    });
  });
});

test('projects are in the order of their titles, without those that have no ID', () => {
  const id = (last: number): string => `0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d0${last}`;
  const titled: [string, unknown][] = [
    [id(4), 'Report 10'],
    [id(3), ' Report 2 '],
    [id(2), 'Costs'],
    [id(1), 'Costs'],
    [id(0), ' '],
    ['none', 'Sales'],
  ];
  expect(projectsIn(titled.map(([id, title]) => ({ id, title })))).toEqual([
    { projectId: id(0), title: id(0) },
    { projectId: id(1), title: 'Costs' },
    { projectId: id(2), title: 'Costs' },
    { projectId: id(3), title: 'Report 2' },
    { projectId: id(4), title: 'Report 10' },
  ]);
});

test('the names that are in use are told, sorted, of what can be run', async () => {
  const { clock, context, hex } = hexWith([
    { status: 'Production', categories: ['weekly', 'nightly'] },
    { status: 'Approved', ...NIGHTLY },
    { status: 'Gone', categories: ['old'], archived: true },
    { status: 'Draft', published: false },
  ]);
  for (const filter of [{ status: ['x'] }, { category: ['x'] }]) {
    const names = await clock.run(findNamesInUse(filter, HOUR_MS, context));
    expect(names).toEqual({ statuses: ['Approved', 'Production'], categories: ['nightly', 'weekly'] });
  }
  const before = hex.requests.length;
  expect(await clock.run(findNamesInUse({ title: ['x'] }, HOUR_MS, context))).toBeUndefined();
  expect(hex.requests).toHaveLength(before);
});

test('the names that are in use are not told where they cannot be read in time', async () => {
  const { clock, context, hex } = hexWith([NIGHTLY]);
  hex.fault('ListProjects', { kind: 'hang' }, { times: 10 });
  expect(await clock.run(findNamesInUse({ status: ['x'] }, 20_000, context))).toBeUndefined();
  expect(clock.now()).toBe(20_000);
});

/** What happens to the workspace between two pages. */
type Change =
  | { kind: 'created' }
  | { kind: 'archived' | 'no longer nightly' | 'published again'; at: number };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant({ kind: 'created' } as const),
  fc.record({
    kind: fc.constantFrom('archived', 'no longer nightly', 'published again'),
    at: fc.nat(400),
  }),
);

test('whatever changes between two pages, no project is found twice, and none that does not match', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 90, max: 320 }),
      fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 4 }),
      async (count, changes) => {
        const remaining = [...changes];
        const sim = hexWith(nightly(count), async pass => {
          const answer = await pass();
          for (const one of remaining.shift() ?? []) apply(one);
          return answer;
        });
        const ever = new Set(sim.hex.projects.map(({ id }) => id));
        const apply = (one: Change): void => {
          if (one.kind === 'created') ever.add(sim.hex.addProject({ ...NIGHTLY, createdAgoMs: 0 }).id);
          const project = one.kind === 'created' ? undefined : sim.hex.projects[one.at % count];
          if (project === undefined) return;
          if (one.kind === 'archived') project.archived = true;
          if (one.kind === 'no longer nightly') project.categories = [];
          if (one.kind === 'published again') project.createdAt = sim.clock.wallNow();
        };
        const { found } = await sim.finding({ category: ['nightly'] });
        const ids = found.kind === 'listed' ? projectsIn(found.values).map(({ projectId }) => projectId) : [];
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(ever).toContain(id);
        if (changes.flat().every(({ kind }) => kind === 'created'))
          expect(ids.length).toBeGreaterThanOrEqual(count);
      },
    ),
    { numRuns: 30 },
  );
});
