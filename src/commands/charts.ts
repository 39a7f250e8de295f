import type { ChartsOptions } from '../plan/plan.ts';
import { type ChartsMarkdown, reportCharts, reportNoCharts } from '../report/commands/charts-report.ts';
import { logEvent } from '../report/run/event-log.ts';
import { fetchCharts } from '../runs/fetch-charts.ts';
import { findCharts } from '../runs/find-charts.ts';
import { conclusionOf, type Outcome } from '../runs/model/outcome.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import type { CommandContext } from './command.ts';

/** Saves charts of a run as files, and gives what there is to say of them. Only completed runs have charts. */
export async function saveCharts(
  options: ChartsOptions,
  { outcome, deadlineAt }: { outcome: Outcome; deadlineAt: number },
  { runner, ...services }: CommandContext,
): Promise<ChartsMarkdown> {
  if (outcome.kind !== 'ended' || conclusionOf(outcome) !== 'success') return reportNoCharts(runner);
  const { run } = outcome;
  const context = { ...services, emit: (event: RunEvent) => logEvent(runner, event) };
  const { wanted } = options;
  const found = await findCharts({ projectId: run.projectId, wanted, deadlineAt }, context);
  const charts = await fetchCharts({ run, charts: found.charts, deadlineAt }, context);
  return reportCharts(runner, options, { ...found, charts });
}
