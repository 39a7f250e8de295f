import { err, ok, type Result } from '../../lib/result.ts';
import type { PipelineOptions } from '../../plan/pipeline-spec.ts';
import type { ChartsOptions, Command } from '../../plan/plan.ts';
import type { Problem } from '../../plan/problem.ts';
import type { RunDefaults } from '../../plan/run-spec.ts';
import type { TaskContext } from '../context.ts';
import type { CommandName } from '../fields/command.ts';
import { isSet } from '../input-reader.ts';
import { readLimits } from '../pipeline/options.ts';
import { problemsOf } from '../problem.ts';
import { runDefaults, runSpec } from '../run-spec.ts';
import { readTarget, type Target } from './run.ts';

/** Reads what `command` is to do. What only other commands than `run` need is loaded only for them. */
export async function readTask(
  command: CommandName,
  context: TaskContext,
): Promise<Result<Command, Problem[]>> {
  switch (command) {
    case 'run':
      return readRunTask(context);
    case 'status':
      return (await import('./status-cancel.ts')).readStatusTask(context);
    case 'cancel':
      return (await import('./status-cancel.ts')).readCancelTask(context);
    case 'list-runs':
    case 'list-projects':
    case 'list-users':
    case 'list-groups':
    case 'list-connections':
      return (await import('./list.ts')).readListTask(command, context);
  }
}

async function readRunTask(context: TaskContext): Promise<Result<Command, Problem[]>> {
  const target = await readTarget(context);
  const limits = readLimits(context.read);
  const charts = await readCharts(context);
  if (target.ok && limits.ok && charts.ok) {
    const defaults = runDefaults(context.given);
    return ok(runTask(target.value, { defaults, limits: limits.value, charts: charts.value }));
  }
  return err([target, limits, charts].flatMap(problemsOf));
}

async function readCharts(context: TaskContext): Promise<Result<ChartsOptions | undefined, Problem[]>> {
  if (!isSet(context.read, 'charts') && !isSet(context.read, 'charts-path')) return ok(undefined);
  // Loaded here because most steps save none.
  return (await import('../fields/chart-ids.ts')).readChartsWish(context);
}

function runTask(
  target: Target,
  {
    defaults,
    limits,
    charts,
  }: { defaults: RunDefaults; limits: PipelineOptions; charts: ChartsOptions | undefined },
): Command {
  const whole = { ...limits, timeoutMs: defaults.timeoutMs };
  switch (target.kind) {
    case 'run':
      return { kind: 'run', ...runSpec(target.projectId, defaults), ...(charts && { charts }) };
    case 'pipeline':
      return { ...target, ...whole };
    case 'dbt':
      return { ...target, ...whole, defaults };
  }
}
