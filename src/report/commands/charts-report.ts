import { join } from 'node:path';
import { logText } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { plural } from '../../lib/text.ts';
import type { Chart } from '../../runs/fetch-charts.ts';
import { about } from '../text/explanation.ts';
import { explain } from '../text/hex-error.ts';

/** An entry of the output `charts`. */
interface SavedChart {
  'static-id': string;
  path: string;
}

/**
 * Saves the charts that could be had as `<static-id>.png`, sets the output `charts`, and warns of the others.
 *
 * @param folder absolute, or below this process's folder in the runner's temporary directory
 */
export function reportCharts(runner: Runner, charts: Chart[], folder = 'charts'): void {
  const saved = charts.flatMap((chart): SavedChart[] => {
    const path = chart.kind === 'image' ? save(runner, chart, folder) : '';
    if (path !== '') return [{ 'static-id': chart.staticId, path }];
    runner.warning({
      title: 'Chart not saved',
      ...about('A chart was not saved', `: ${chart.staticId}. ${reason(chart)}`),
    });
    return [];
  });
  if (saved.length > 0) runner.info(`Saved ${plural(saved.length, 'chart')}:`);
  for (const chart of saved) runner.info(`  ${logText(chart.path)}`);
  runner.output('charts', JSON.stringify(saved));
}

const save = (runner: Runner, { staticId, png }: Chart & { kind: 'image' }, folder: string): string =>
  runner.file(join(folder, `${staticId}.png`), png);

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
