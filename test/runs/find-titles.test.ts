import { expect, test } from 'vitest';
import { findTitles } from '../../src/runs/find-titles.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

const HOUR_MS = 3_600_000;

/** Looks for the titles of these projects, of so many of which the first was published last. */
async function finding(count: number, wanted: number[]) {
  const { clock, hex, api } = scenario({ projects: {} }).inVirtualTime();
  const ids = Array.from({ length: count }, (_, index) => {
    return hex.addProject({
      title: `Project ${index}`,
      createdAgoMs: count * HOUR_MS,
      editedAgoMs: index * HOUR_MS,
    }).id;
  });
  const found: string[] = [];
  const projectIds = wanted.map(index => ids[index] ?? crypto.randomUUID());
  await clock.run(findTitles(projectIds, { hex: api, onTitle: (_, title) => found.push(title) }));
  return { found, hex };
}

test('titles are found on one page where the projects were published last, whoever else has some', async () => {
  const { found, hex } = await finding(250, [3, 99]);
  expect(found).toEqual(['Project 3', 'Project 99']);
  expect(hex.requests).toHaveLength(1);
});

test('titles are looked for on a second page, and on no other', async () => {
  const { found, hex } = await finding(250, [5, 150, 220]);
  expect(found).toEqual(['Project 5', 'Project 150']);
  expect(hex.requests).toHaveLength(2);
});

test('titles are not looked for behind the last page', async () => {
  const { found, hex } = await finding(20, [5, 30]);
  expect(found).toEqual(['Project 5']);
  expect(hex.requests).toHaveLength(1);
});

test('titles are found on a page that has a project without an ID', async () => {
  const { clock, hex, api } = scenario({ projects: {} }).inVirtualTime();
  hex.addProject({ id: 'none', title: 'None' });
  const { id } = hex.addProject({ title: 'Sales', editedAgoMs: 31 * 24 * HOUR_MS });
  const found: string[] = [];
  await clock.run(findTitles([id], { hex: api, onTitle: (_, title) => found.push(title) }));
  expect(found).toEqual(['Sales']);
});

test('titles that were found before an error are kept', async () => {
  const { clock, hex, api } = scenario({ projects: {} }).inVirtualTime();
  const ids = Array.from(
    { length: 101 },
    (_, index) => hex.addProject({ title: `${index}`, editedAgoMs: index }).id,
  );
  hex.fault('ListProjects', { kind: 'status', status: 500 }, { skip: 1 });
  const found: string[] = [];
  await clock.run(
    findTitles([ids[0] ?? '', ids[100] ?? ''], { hex: api, onTitle: (_, title) => found.push(title) }),
  );
  expect(found).toEqual(['0']);
});
