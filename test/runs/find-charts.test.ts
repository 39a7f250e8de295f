import { describe, expect, test } from 'vitest';
import type { ChartsOptions } from '../../src/plan/plan.ts';
import { findCharts } from '../../src/runs/find-charts.ts';
import type { CellPlan } from '../fakes/hex/cells.ts';
import { forms } from '../fakes/hex/operations.ts';
import type { ScenarioPlan } from '../fakes/scenario/plan.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

const id = (n: number) => `4b1d7c52-0e3f-4a86-8f0b-${String(n).padStart(12, '0')}`;
const byId = (n: number) => ({ kind: 'id', staticId: id(n) }) as const;
const byLabel = (label: string) => ({ kind: 'label', label }) as const;
const chart = (n: number, label?: string, cellType = 'CHART'): CellPlan => ({
  staticId: id(n),
  cellType,
  ...(label !== undefined && { label }),
});

const CELLS = [
  chart(1, 'Revenue'),
  chart(2, 'Orders', 'SQL'),
  chart(3, 'Orders by week', 'VEGA_CHART'),
  chart(4),
  chart(5, 'Revenue', 'EXPLORE'),
  chart(6, 'Notes', 'MARKDOWN'),
  chart(7, ' Ums\u00e4tze ', 'PIVOT'),
];

function searching({ cells = CELLS, ...plan }: ScenarioPlan & { cells?: CellPlan[] } = {}) {
  const sim = scenario({ project: { cells }, ...plan }).inVirtualTime();
  return {
    sim,
    find: (wanted: ChartsOptions['wanted'], deadlineAt = 3_600_000) =>
      sim.clock.run(findCharts({ projectId: sim.project.id, wanted, deadlineAt }, sim.context)),
  };
}

describe.each(forms)('charts, with Hex in its %s form,', form => {
  test('that are asked for by static ID are taken at their word', async () => {
    const { find, sim } = searching({ form });
    expect(await find([byId(9), byId(1)])).toEqual({
      charts: [
        { staticId: id(9), label: '', askedFor: 'by-id' },
        { staticId: id(1), label: '', askedFor: 'by-id' },
      ],
      unknown: [],
    });
    expect(sim.hex.requests).toEqual([]);
  });

  test('are found by label, each cell that has it, in the order of the wish', async () => {
    const { find, sim } = searching({ form });
    const wanted = [byLabel('Orders by week'), byLabel('Revenue'), byId(9), byId(4)];
    const { charts, unknown } = await find(wanted);
    expect(charts).toEqual([
      { staticId: id(3), label: 'Orders by week', askedFor: 'by-label' },
      { staticId: id(1), label: 'Revenue', askedFor: 'by-label' },
      { staticId: id(5), label: 'Revenue', askedFor: 'by-label' },
      { staticId: id(9), label: '', askedFor: 'by-id' },
      { staticId: id(4), label: '', askedFor: 'by-id' },
    ]);
    expect(unknown).toEqual([]);
    expect(sim.operations()).toEqual(['ListCells']);
  });

  test('are all that the project has', async () => {
    const { find } = searching({ form });
    const { charts, unknown } = await find('all');
    expect(charts.map(({ staticId }) => staticId)).toEqual([1, 3, 4, 5, 7].map(id));
    expect(charts[2]).toEqual({ staticId: id(4), label: '', askedFor: 'with-all' });
    expect(unknown).toEqual([]);
  });

  test.each(['all', [byLabel('Revenue'), byId(9)]] as ChartsOptions['wanted'][])(
    'that the token may not list are those with a static ID: %j',
    async wanted => {
      const { find, sim } = searching({ form, scopes: ['run-projects'] });
      expect(await find(wanted)).toEqual({
        charts: wanted === 'all' ? [] : [{ staticId: id(9), label: '', askedFor: 'by-id' }],
        unknown: [],
        error: expect.objectContaining({ operation: 'ListCells', status: 403 }),
      });
      expect(sim.operations()).toEqual(['ListCells']);
    },
  );
});

describe('a label', () => {
  test('is matched exactly, but for what nobody can see', async () => {
    const { find } = searching();
    expect((await find([byLabel('Ums\u00e4tze')])).charts).toHaveLength(1);
    expect((await find([byLabel('Umsa\u0308tze')])).charts).toHaveLength(1);
    expect((await find([byLabel('revenue'), byLabel('Rev')])).charts).toEqual([]);
  });

  test('that no cell has comes with the nearest of a chart', async () => {
    const { find } = searching();
    const { unknown } = await find(['Revenu', 'revenue', 'Note', 'Something else', 'ALL'].map(byLabel));
    expect(unknown).toEqual([
      { label: 'Revenu', kind: 'unknown', similar: 'Revenue' },
      { label: 'revenue', kind: 'unknown', similar: 'Revenue' },
      { label: 'Note', kind: 'unknown', similar: undefined },
      { label: 'Something else', kind: 'unknown', similar: undefined },
      { label: 'ALL', kind: 'unknown', similar: 'all' },
    ]);
  });

  test('that only a cell of another kind has says so', async () => {
    const { find } = searching();
    expect((await find([byLabel('Orders')])).unknown).toEqual([
      { label: 'Orders', kind: 'no-chart', cellType: 'SQL' },
    ]);
    const cells = [...CELLS, chart(8, 'Orders')];
    expect(await searching({ cells }).find([byLabel('Orders')])).toMatchObject({
      charts: [{ staticId: id(8) }],
      unknown: [],
    });
  });

  test.each([[[byLabel('Revenue'), byId(5)]], [[byId(5), byLabel('Revenue')]]])(
    'and a static ID of the same chart count once, as the ID: %j',
    async wanted => {
      const { charts } = await searching().find(wanted);
      expect(charts).toHaveLength(2);
      expect(charts).toContainEqual({ staticId: id(5), label: 'Revenue', askedFor: 'by-id' });
    },
  );
});

describe('the list of cells', () => {
  test('is read to its end, a hundred at once', async () => {
    const cells = Array.from({ length: 201 }, (_, n) => chart(n, `Chart ${n}`));
    const { find, sim } = searching({ cells });
    expect((await find([byLabel('Chart 200')])).charts).toMatchObject([{ staticId: id(200) }]);
    expect(sim.operations()).toEqual(['ListCells', 'ListCells', 'ListCells']);
  });

  test('is asked for again after trouble', async () => {
    const { find, sim } = searching();
    sim.hex.fault('ListCells', { kind: 'drop' });
    expect((await find([byLabel('Revenue')])).charts).toHaveLength(2);
    expect(sim.eventKinds()).toEqual(['waiting', 'recovered']);
  });

  test('may hold what cannot be read, and a cell twice', async () => {
    const body = {
      values: [
        ...[null, 'x', {}, { staticId: 'x', cellType: 'CHART' }, { staticId: id(2), cellType: 7 }],
        { staticId: id(1), cellType: 'CHART', label: 7 },
        { staticId: id(3).toUpperCase(), cellType: 'MAP', label: 'Map', more: 1 },
        { staticId: id(3), cellType: 'MAP', label: 'Map' },
      ],
      pagination: { after: null },
    };
    const { find } = searching({ intercept: async () => Response.json(body) });
    expect((await find('all')).charts).toEqual([
      { staticId: id(1), label: '', askedFor: 'with-all' },
      { staticId: id(3), label: 'Map', askedFor: 'with-all' },
    ]);
  });

  test('is waited for a minute and a half, and no longer than the step may take', async () => {
    for (const [deadlineAt, endsAt] of [
      [3_600_000, 90_000],
      [20_000, 20_000],
    ]) {
      const { find, sim } = searching();
      sim.hex.fault('ListCells', { kind: 'status', status: 500 }, { times: 10_000 });
      expect(await find([byLabel('Revenue'), byId(9)], deadlineAt)).toMatchObject({
        charts: [{ staticId: id(9) }],
        error: { status: 500 },
      });
      expect(sim.clock.now()).toBe(endsAt);
    }
  });

  test('is let be as soon as somebody stops the step', async () => {
    const { find, sim } = searching();
    sim.hex.fault('ListCells', { kind: 'hang' });
    sim.stopAt(3_000);
    expect(await find('all')).toMatchObject({ charts: [], error: { kind: 'aborted' } });
    expect(sim.clock.now()).toBe(3_000);
  });
});
