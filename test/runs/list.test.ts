import { describe, expect, test } from 'vitest';
import type { ListQuery } from '../../src/plan/plan.ts';
import { readList } from '../../src/runs/list.ts';
import type { Fault, FaultPlan } from '../fakes/hex/faults.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { ended, HOUR_MS } from './hours-ago.ts';

/** Reads a list of a workspace with these projects. */
function workspaceWith(projects: number) {
  const sim = scenario({ projects: {} }).inVirtualTime();
  for (let n = 0; n < projects; n += 1) sim.hex.addProject({ history: [ended(1), ended(2)] });
  return {
    ...sim,
    listing: (query: ListQuery, deadlineAt = HOUR_MS) =>
      sim.clock.run(readList(query, { deadlineAt }, sim.context)),
  };
}

test.each(['users', 'groups', 'connections'] as const)('the list of %s is read as Hex has it', async of => {
  const { listing, hex } = workspaceWith(0);
  expect(await listing({ of })).toMatchObject({ kind: 'listed', values: hex.workspace[of], more: false });
});

test('the list of projects is read, up to a limit', async () => {
  const { listing, hex } = workspaceWith(3);
  const [newest, second] = hex.projects.toReversed().map(({ id }) => ({ id }));
  expect(await listing({ of: 'projects', limit: 2 })).toMatchObject({
    kind: 'listed',
    values: [newest, second],
    more: true,
  });
});

test('the list of a project’s runs is read, the newest first', async () => {
  const { listing, hex } = workspaceWith(1);
  const projectId = hex.projects[0]?.id ?? '';
  const [newest, older] = hex
    .runs(projectId)
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .map(({ id }) => ({ runId: id }));
  expect(await listing({ of: 'runs', projectId, limit: 9 })).toMatchObject({
    kind: 'listed',
    values: [newest, older],
    more: false,
  });
});

describe('a list', () => {
  const refusal: Fault = { kind: 'status', status: 403 };
  const throttling: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '60' } };

  test.each<[string, number | undefined, Fault, FaultPlan, object, number]>([
    [
      'is refused at once on its first page',
      undefined,
      refusal,
      {},
      { cause: 'failed', error: { status: 403 } },
      0,
    ],
    [
      'is refused, and not out of time, where its second page is refused until then',
      5_000,
      refusal,
      { skip: 1, times: 9 },
      { cause: 'failed', error: { status: 403 } },
      5_000,
    ],
    [
      'ends at once where Hex asks for a wait beyond the deadline',
      30_000,
      throttling,
      {},
      { cause: 'failed', error: { status: 429 } },
      0,
    ],
  ])('%s', async (_, deadlineAt, fault, plan, interruption, endedAtMs) => {
    const { listing, hex, clock } = workspaceWith(101);
    hex.fault('ListProjects', fault, plan);
    const read = plan.skip === undefined ? 0 : 100;
    const outcome = await listing({ of: 'projects' }, deadlineAt);
    expect(outcome).toMatchObject({ kind: 'interrupted', interruption, read });
    expect(clock.now()).toBe(endedAtMs);
  });

  test('is read to its end where a single page is refused once', async () => {
    const { listing, hex } = workspaceWith(101);
    hex.fault('ListProjects', refusal, { skip: 1 });
    const list = await listing({ of: 'projects' });
    expect(list.kind === 'listed' && list.values).toHaveLength(101);
  });
});
