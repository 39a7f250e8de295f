import { basename, join } from 'node:path';
import { code, escapeMarkdown, logText } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { plural, quote } from '../../lib/text.ts';
import type { ChartsOptions } from '../../plan/plan.ts';
import type { FetchedChart } from '../../runs/fetch-charts.ts';
import type { FoundCharts, UnknownLabel, WantedChart } from '../../runs/find-charts.ts';
import { asMarkdown, longTable, section } from '../markdown/table.ts';
import { about, type Explanation } from '../text/explanation.ts';
import { explain } from '../text/hex-error.ts';
import { chartFileNames } from './chart-file-names.ts';

/** An entry of the output `charts`. */
interface SavedChart {
  'static-id': string;
  /** `''` where it is not known. */
  label: string;
  path: string;
}

type Chart = FetchedChart<WantedChart>;

/** What is said of the charts besides the log. Both are Markdown, and empty where none was saved. */
export interface ChartsMarkdown {
  /** For the summary. */
  table: string;
  /** For the comment. */
  sentence: string;
}

/** Sets the output `charts` where no run has completed. */
export function reportNoCharts(runner: Runner): ChartsMarkdown {
  runner.output('charts', '[]');
  return { table: '', sentence: '' };
}

/** Saves the charts that could be had, sets the output `charts`, and warns of the others. */
export function reportCharts(
  runner: Runner,
  { wanted, folder }: ChartsOptions,
  { charts, unknown, error }: Omit<FoundCharts, 'charts'> & { charts: Chart[] },
): ChartsMarkdown {
  const warn = (explanation: Explanation): void => runner.warning({ title: TITLE, ...explanation });
  if (error !== undefined)
    warn(about("The project's cells could not be listed", `. ${explain(error)} ${BY_ID_ONLY}`));
  for (const label of unknown) warn(unknownLabel(label));

  const files = chartFileNames(charts);
  const saved = charts.flatMap((chart, index): SavedChart[] => {
    const { staticId, label } = chart;
    const path =
      chart.kind === 'image'
        ? runner.file(join(folder?.path ?? 'charts', files[index] ?? ''), chart.png)
        : '';
    if (path !== '') return [{ 'static-id': staticId, label, path }];
    if (isNoneOfRun(chart)) runner.debug(`Left out, as no chart of this run: ${logText(nameOf(chart))}`);
    else warn(about('A chart was not saved', `: ${logText(nameOf(chart))}. ${reason(chart)}`));
    return [];
  });
  if (wanted === 'all' && error === undefined && charts.every(isNoneOfRun))
    warn(nothingToSave(charts.length));

  if (saved.length > 0) runner.info(`Saved ${plural(saved.length, 'chart')}:`);
  for (const { label, path } of saved) {
    runner.info(`  ${label === '' ? '' : `${logText(label, MAX_SHOWN)}: `}${logText(path)}`);
  }
  runner.output('charts', JSON.stringify(saved));
  return chartsMarkdown(saved, folder);
}

const TITLE = 'Chart not saved';
const MAX_SHOWN = 200;
const MAX_PATH = 500;
const BY_ID_ONLY = 'Without the list, `charts` saves only what it names by static ID.';

/** Of `all` cells that may be charts, some were not part of the run, or have no picture. */
const NO_CHART_STATUSES = [400, 404, 422];

const isNoneOfRun = (chart: Chart): boolean =>
  chart.askedFor === 'with-all' &&
  chart.kind === 'missing' &&
  chart.error.kind === 'refused' &&
  NO_CHART_STATUSES.includes(chart.error.status);

const nothingToSave = (cells: number): Explanation =>
  about(
    'The run has no chart',
    cells === 0
      ? ": none of the project's cells is a chart."
      : `: Hex has no image of any of the ${plural(cells, 'chart cell')} in the project's draft. A run has only charts that its published app shows.`,
  );

/** `Revenue (4b1d7c52-…)`: several charts can have one label. */
const nameOf = ({ label, staticId }: WantedChart): string =>
  label === '' ? staticId : `${quote(label)} (${staticId})`;

function unknownLabel(unknown: UnknownLabel): Explanation {
  const label = logText(quote(unknown.label));
  if (unknown.kind === 'no-chart') {
    const type = logText(unknown.cellType, 50);
    return about(
      'No chart has the label',
      ` ${label}: the cell that has it is no chart, but of type ${type}.`,
    );
  }
  const { similar } = unknown;
  const hint = similar === undefined ? CHECK_LABEL : `Did you mean ${logText(quote(similar))}?`;
  return about('No chart has the label', ` ${label}. ${hint}`);
}

const CHECK_LABEL = 'Give a label as Hex shows it, one on each line, or the static ID of the cell.';

function reason(chart: Chart): string {
  switch (chart.kind) {
    case 'image':
      return 'Its file could not be written: see the note in the log.';
    case 'missing':
      return explain(chart.error);
    case 'too-late':
      return 'There was no time left for it: Hex took too long with the others, or `timeout` was reached.';
  }
}

function chartsMarkdown(saved: SavedChart[], folder: ChartsOptions['folder']): ChartsMarkdown {
  if (saved.length === 0) return { table: '', sentence: '' };
  const inWorkspace = folder === undefined || folder.shown === '.' ? [] : [folder.shown];
  const rows = saved.map(chart => [
    chart.label === '' ? code(chart['static-id']) : escapeMarkdown(chart.label, MAX_SHOWN),
    code([...inWorkspace, basename(chart.path)].join('/'), MAX_PATH),
  ]);
  const place = folder === undefined ? IN_TEMP : folder.shown === '.' ? 'the workspace' : code(folder.shown);
  const sentence = `${plural(saved.length, 'chart')} saved in ${place}.`;
  return {
    table: asMarkdown([section('Charts', `${sentence}\n\n${longTable(['Chart', 'File'], rows)}`)]),
    sentence: asMarkdown([sentence]),
  };
}

const IN_TEMP = "the runner's temporary directory, which is emptied after the job";
