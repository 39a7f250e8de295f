import type { ChartsOptions } from '../plan/plan.ts';
import { reportCharts } from '../report/commands/charts-report.ts';
import { logEvent } from '../report/run/event-log.ts';
import { fetchCharts } from '../runs/fetch-charts.ts';
import { conclusionOf, type Outcome } from '../runs/model/outcome.ts';
import type { CommandContext } from './command.ts';

/** Saves charts of a run as files. Only completed runs have charts. */
export async function saveCharts(
  { staticIds, folder }: ChartsOptions,
  { outcome, deadlineAt }: { outcome: Outcome; deadlineAt: number },
  { runner, ...services }: CommandContext,
): Promise<void> {
  if (outcome.kind !== 'ended' || conclusionOf(outcome) !== 'success') {
    runner.output('charts', '[]');
    return;
  }
  const saved = await fetchCharts(
    { run: outcome.run, staticIds, deadlineAt },
    { ...services, emit: event => logEvent(runner, event) },
  );
  reportCharts(runner, saved, folder);
}
