import { describe, expect, test } from 'vitest';
import { fetchCharts } from '../../src/runs/fetch-charts.ts';
import type { HexOptions } from '../fakes/hex/hex.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

const cell = (n: number) => `4b1d7c52-0e3f-4a86-8f0b-${String(n).padStart(12, '0')}`;
const cells = (count: number) => Array.from({ length: count }, (_, n) => cell(n));

/** A completed run of a project with charts, and a way of fetching them. */
function simulate({ charts = cells(3), ...options }: HexOptions & { charts?: string[] } = {}) {
  const { clock, hex, api } = scenario({ projects: {}, ...options }).inVirtualTime();
  const { id: projectId } = hex.addProject({ charts });
  const { id: runId } = hex.addRun(projectId, { agoMs: 60_000 });
  const stop = new AbortController();
  const told: string[] = [];
  return {
    clock,
    hex,
    told,
    stopAt: (atMs: number) => clock.at(atMs, () => stop.abort()),
    fetch: (staticIds: string[], deadlineAt = 3_600_000) =>
      clock.run(
        fetchCharts(
          { run: { projectId, runId }, charts: staticIds.map(staticId => ({ staticId })), deadlineAt },
          { hex: api, clock, random: () => 0.5, stop: stop.signal, emit: event => told.push(event.kind) },
        ),
      ),
  };
}

describe('the charts of a run', () => {
  test('are fetched, each once and in the order of the wish', async () => {
    const { fetch, hex } = simulate();
    const charts = await fetch(cells(3).reverse());
    expect(charts).toMatchObject(
      cells(3)
        .reverse()
        .map(staticId => ({ staticId, kind: 'image' })),
    );
    for (const chart of charts)
      expect(chart.kind === 'image' && Buffer.from(chart.png).subarray(1, 4).toString()).toBe('PNG');
    expect(hex.requests).toHaveLength(3);
  });

  test('are none where none are wanted', async () => {
    const { fetch, hex } = simulate();
    expect(await fetch([])).toEqual([]);
    expect(hex.requests).toEqual([]);
  });

  test('of which one cannot be had are fetched all the same', async () => {
    const { fetch } = simulate();
    expect(await fetch([cell(0), cell(99), cell(1)])).toMatchObject([
      { kind: 'image' },
      { staticId: cell(99), kind: 'missing', error: { operation: 'GetChartImageFromRun', status: 404 } },
      { kind: 'image' },
    ]);
  });

  test('are tried again after trouble, which is told', async () => {
    const { fetch, hex, told } = simulate();
    hex.fault('GetChartImageFromRun', { kind: 'drop' });
    hex.fault('GetChartImageFromRun', { kind: 'garbage' });
    expect((await fetch(cells(1))).map(({ kind }) => kind)).toEqual(['image']);
    expect(told).toEqual(['waiting', 'waiting', 'recovered']);
  });

  test('are given up where Hex gives none, after a minute and a half and ten seconds for each', async () => {
    const { fetch, hex, clock } = simulate();
    hex.fault('GetChartImageFromRun', { kind: 'status', status: 500 }, { times: 10_000 });
    const kinds = (await fetch(cells(4))).map(({ kind }) => kind);
    expect(kinds).toEqual(['missing', 'missing', 'missing', 'too-late']);
    expect(clock.now()).toBe(130_000);
  });

  test('keep within Hex’s limit for charts, however many there are', async () => {
    const charts = cells(45);
    const { fetch, hex, clock } = simulate({ charts, limits: {} });
    expect((await fetch(charts)).map(({ kind }) => kind)).toEqual(Array(45).fill('image'));
    expect(hex.requests.filter(({ status }) => status === 429)).toEqual([]);
    expect(clock.now()).toBe(120_000);
  });

  test('that do not fit before the deadline are not waited for', async () => {
    const charts = cells(45);
    const { fetch, hex, clock } = simulate({ charts });
    const kinds = (await fetch(charts, 50_000)).map(({ kind }) => kind);
    expect(new Set(kinds.slice(0, 20))).toEqual(new Set(['image']));
    expect(kinds.slice(20)).toEqual(Array(25).fill('missing'));
    expect([hex.requests.length, clock.now()]).toEqual([20, 0]);
    expect((await fetch(charts.slice(0, 1), clock.now())).map(({ kind }) => kind)).toEqual(['too-late']);
  });

  test('are let be as soon as somebody stops the step', async () => {
    const { fetch, hex, clock, stopAt } = simulate();
    hex.fault('GetChartImageFromRun', { kind: 'hang' }, { times: 3 });
    stopAt(4_000);
    expect(await fetch(cells(5))).toMatchObject(
      Array(5).fill({ kind: 'missing', error: { kind: 'aborted' } }),
    );
    expect([clock.now(), hex.requests.length]).toEqual([4_000, 3]);
  });
});
