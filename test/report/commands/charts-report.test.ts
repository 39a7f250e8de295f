import { describe, expect, test } from 'vitest';
import { reportCharts } from '../../../src/report/commands/charts-report.ts';
import type { Chart } from '../../../src/runs/fetch-charts.ts';
import { chartPng } from '../../fakes/hex/chart.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { refused } from '../samples.ts';

const [ONE, TWO, THREE] = ['1', '2', '3'].map(digit => `${digit.repeat(8)}-0e3f-4a86-8f0b-6f1c9d2e7a01`) as [
  string,
  string,
  string,
];
const png = chartPng(8, 8);

describe('charts', () => {
  test('are saved under their static IDs, and the output says where', () => {
    const { runner, outputs, said, all } = recordingRunner();
    const charts: Chart[] = [ONE, TWO].map(staticId => ({ staticId, kind: 'image', png }));
    reportCharts(runner, charts);
    expect(said.slice(0, 2)).toEqual(
      [ONE, TWO].map(id => ({ kind: 'file', name: `charts/${id}.png`, text: png.toString('base64') })),
    );
    expect(JSON.parse(outputs().charts ?? '')).toEqual([
      { 'static-id': ONE, path: `/temp/charts/${ONE}.png` },
      { 'static-id': TWO, path: `/temp/charts/${TWO}.png` },
    ]);
    expect(all('info')).toEqual(['Saved 2 charts:', ...[ONE, TWO].map(id => `  /temp/charts/${id}.png`)]);
    expect(all('warning')).toEqual([]);
  });

  test('go to the folder that the user wants', () => {
    const { runner, outputs } = recordingRunner();
    reportCharts(runner, [{ staticId: ONE, kind: 'image', png }], '/workspace/pictures');
    expect(JSON.parse(outputs().charts ?? '')).toEqual([
      { 'static-id': ONE, path: `/workspace/pictures/${ONE}.png` },
    ]);
  });

  test('that cannot be had are a warning each, and no failure', () => {
    const { runner, outputs, all } = recordingRunner();
    reportCharts(runner, [
      { staticId: ONE, kind: 'missing', error: refused(404, { operation: 'GetChartImageFromRun' }) },
      { staticId: TWO, kind: 'image', png },
      { staticId: THREE, kind: 'too-late' },
    ]);
    expect(all('warning')).toEqual([
      expect.stringMatching(
        new RegExp(`^A chart was not saved: ${ONE}\\. Hex finds no such chart: .*static ID.*HTTP 404`),
      ),
      expect.stringMatching(new RegExp(`^A chart was not saved: ${THREE}\\. There was no time left`)),
    ]);
    expect(all('error')).toEqual([]);
    expect(JSON.parse(outputs().charts ?? '')).toMatchObject([{ 'static-id': TWO }]);
  });

  test('whose files cannot be written are a warning each, and the output is empty', () => {
    const { runner, outputs, all } = recordingRunner({ unwritable: true });
    reportCharts(runner, [{ staticId: ONE, kind: 'image', png }]);
    expect(all('warning')).toEqual([expect.stringContaining('could not be written')]);
    expect(outputs().charts).toBe('[]');
    expect(all('info')).toEqual([]);
  });
});
