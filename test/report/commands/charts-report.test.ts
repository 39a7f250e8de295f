import { describe, expect, test } from 'vitest';
import type { ChartsOptions } from '../../../src/plan/plan.ts';
import { reportCharts, reportNoCharts } from '../../../src/report/commands/charts-report.ts';
import type { FetchedChart } from '../../../src/runs/fetch-charts.ts';
import type { FoundCharts, WantedChart } from '../../../src/runs/find-charts.ts';
import { chartPng } from '../../fakes/hex/chart.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { HOSTILE, refused } from '../samples.ts';

type Chart = FetchedChart<WantedChart>;

const id = (n: number) => `4b1d7c52-0e3f-4a86-8f0b-${String(n).padStart(12, '0')}`;
const png = chartPng(8, 8);

const saved = (
  n: number,
  label = '',
  askedFor: WantedChart['askedFor'] = label === '' ? 'by-id' : 'by-label',
) => ({ staticId: id(n), label, askedFor, kind: 'image', png }) satisfies Chart;
const missing = (n: number, status: number, askedFor: WantedChart['askedFor'] = 'by-id'): Chart => ({
  ...{ staticId: id(n), label: '', askedFor, kind: 'missing' },
  error: refused(status, { operation: 'GetChartImageFromRun', reason: 'Because.' }),
});

const FOLDER = { path: '/workspace/out/charts', shown: 'out/charts' };

function reported(
  charts: Chart[],
  {
    found = {},
    unwritable = false,
    ...options
  }: Partial<ChartsOptions> & {
    found?: Partial<FoundCharts>;
    unwritable?: boolean;
  } = {},
) {
  const recording = recordingRunner({ unwritable });
  const markdown = reportCharts(
    recording.runner,
    { wanted: [], ...options },
    { unknown: [], ...found, charts },
  );
  return { ...recording, ...markdown, output: JSON.parse(recording.outputs().charts ?? '') };
}

describe('charts', () => {
  test('are saved under labels and static IDs, and the output says where', () => {
    const { output, said, all } = reported([saved(1, 'Revenue'), saved(2), saved(3, 'Revenue')]);
    const files = ['Revenue', id(2), 'Revenue-2'].map(name => `charts/${name}.png`);
    expect(said.slice(0, 3)).toEqual(
      files.map(name => ({ kind: 'file', name, text: png.toString('base64') })),
    );
    expect(output).toEqual([
      { 'static-id': id(1), label: 'Revenue', path: `/temp/${files[0]}` },
      { 'static-id': id(2), label: '', path: `/temp/${files[1]}` },
      { 'static-id': id(3), label: 'Revenue', path: `/temp/${files[2]}` },
    ]);
    expect(all('info')).toEqual([
      'Saved 3 charts:',
      `  Revenue: /temp/${files[0]}`,
      `  /temp/${files[1]}`,
      `  Revenue: /temp/${files[2]}`,
    ]);
    expect(all('warning')).toEqual([]);
  });

  test('go to the folder that the user wants', () => {
    const { output } = reported([saved(1, 'Revenue')], { folder: FOLDER });
    expect(output).toMatchObject([{ path: '/workspace/out/charts/Revenue.png' }]);
  });

  test('that cannot be had are a warning each, and no failure', () => {
    const { output, all } = reported([
      missing(1, 404),
      saved(2),
      { staticId: id(3), label: 'Revenue', askedFor: 'by-label', kind: 'too-late' },
    ]);
    expect(all('warning')).toEqual([
      expect.stringMatching(
        new RegExp(`^A chart was not saved: ${id(1)}\\. Hex finds no such chart: .*static ID.*HTTP 404`),
      ),
      `A chart was not saved: \`Revenue\` (${id(3)}). There was no time left for it: Hex took too long with the others, or \`timeout\` was reached.`,
    ]);
    expect(all('error')).toEqual([]);
    expect(output).toMatchObject([{ 'static-id': id(2) }]);
  });

  test('whose files cannot be written are a warning each, and the output is empty', () => {
    const { output, all, table, sentence } = reported([saved(1)], { unwritable: true });
    expect(all('warning')).toEqual([expect.stringContaining('could not be written')]);
    expect([output, table, sentence]).toEqual([[], '', '']);
    expect(all('info')).toEqual([]);
  });

  test('are none where no run has completed', () => {
    const { runner, outputs } = recordingRunner();
    expect(reportNoCharts(runner)).toEqual({ table: '', sentence: '' });
    expect(outputs()).toEqual({ charts: '[]' });
  });
});

describe('with `all`, a cell', () => {
  test.each([400, 404, 422])('that is no chart of the run is left out without a word: HTTP %i', status => {
    const { output, all } = reported([saved(1, 'Revenue', 'with-all'), missing(2, status, 'with-all')], {
      wanted: 'all',
    });
    expect(output).toHaveLength(1);
    expect(all('warning')).toEqual([]);
    expect(all('debug')).toEqual([`Left out, as no chart of this run: ${id(2)}`]);
  });

  test.each([401, 403, 500])('that cannot be had for another reason is a warning: HTTP %i', status => {
    expect(reported([missing(2, status, 'with-all')], { wanted: 'all' }).all('warning')).toEqual([
      expect.stringMatching(/^A chart was not saved: /),
    ]);
  });

  test('is missed where there is none, and where none is a chart of the run', () => {
    expect(reported([], { wanted: 'all' }).all('warning')).toEqual([
      "The run has no chart: none of the project's cells is a chart.",
    ]);
    expect(
      reported([missing(1, 404, 'with-all'), missing(2, 400, 'with-all')], { wanted: 'all' }).all('warning'),
    ).toEqual([
      "The run has no chart: Hex has no image of any of the 2 chart cells in the project's draft. A run has only charts that its published app shows.",
    ]);
  });
});

describe('a label', () => {
  test('that no chart has is a warning with the nearest, or with what to do', () => {
    const { all } = reported([], {
      found: {
        unknown: [
          { label: 'Revenu', kind: 'unknown', similar: 'Revenue' },
          { label: 'x, y', kind: 'unknown', similar: undefined },
          { label: 'Orders', kind: 'no-chart', cellType: 'SQL' },
        ],
      },
    });
    expect(all('warning')).toEqual([
      'No chart has the label `Revenu`. Did you mean `Revenue`?',
      'No chart has the label `x, y`. Give a label as Hex shows it, one on each line, or the static ID of the cell.',
      'No chart has the label `Orders`: the cell that has it is no chart, but of type SQL.',
    ]);
  });

  test('is harmless wherever it is shown', () => {
    const { all, table } = reported([saved(1, HOSTILE)], {
      found: { unknown: [{ label: 'a', kind: 'unknown', similar: HOSTILE }] },
    });
    for (const line of [...all('info'), ...all('warning')]) {
      expect(line).not.toMatch(/^::|##\[|\n/);
    }
    expect(table).not.toMatch(/<img|\]\(|@octocat|##\[/);
    expect(table.split('\n').filter(line => line.startsWith('|'))).toHaveLength(3);
  });
});

test('cells that cannot be listed are one warning, whatever was asked for', () => {
  const error = refused(403, { operation: 'ListCells', reason: 'No' });
  for (const wanted of ['all', [{ kind: 'label', label: 'Revenue' }]] as ChartsOptions['wanted'][]) {
    expect(reported([], { wanted, found: { error } }).all('warning')).toEqual([
      'The project\'s cells could not be listed. The token may not list this project\'s cells: it lacks the scope "Cells: Read", or its user may not see the draft of the project. Add the scope in Hex under Settings → API keys. (HTTP 403: Hex says "No".) Without the list, `charts` saves only what it names by static ID.',
    ]);
  }
});

describe('the summary and the comment', () => {
  test('say how many charts were saved, which and where', () => {
    const { table, sentence } = reported([saved(1, 'Revenue | EMEA'), saved(2)], { folder: FOLDER });
    expect(sentence).toBe('2 charts saved in <code>out/charts</code>.\n\n');
    expect(table).toBe(
      [
        '**Charts**',
        '',
        '2 charts saved in <code>out/charts</code>.',
        '',
        '| Chart | File |',
        '| :-- | :-- |',
        '| Revenue &#124; EMEA | <code>out/charts/Revenue - EMEA&#46;png</code> |',
        `| <code>${id(2)}</code> | <code>out/charts/${id(2)}&#46;png</code> |`,
        '',
        '',
      ].join('\n'),
    );
  });

  test('say plainly where the files do not stay', () => {
    const { table, sentence } = reported([saved(1, 'Revenue')]);
    expect(sentence).toBe(
      "1 chart saved in the runner's temporary directory, which is emptied after the job.\n\n",
    );
    expect(table).toContain('| Revenue | <code>Revenue&#46;png</code> |');
    expect(table).not.toContain('/temp');
  });

  test('know the workspace itself', () => {
    const { table, sentence } = reported([saved(1, 'Revenue')], {
      folder: { path: '/workspace', shown: '.' },
    });
    expect(sentence).toContain('1 chart saved in the workspace.');
    expect(table).toContain('<code>Revenue&#46;png</code>');
  });

  test('fold many', () => {
    const { table, sentence } = reported(Array.from({ length: 30 }, (_, n) => saved(n, `Chart ${n}`)));
    expect(table).toContain('<details><summary>30 entries</summary>');
    expect(sentence).toMatch(/^30 charts saved/);
  });
});
