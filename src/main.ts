import { savePendingCleanups } from './cleanup/state.ts';
import type { CommandContext, CommandResult } from './commands/command.ts';
import { run } from './commands/run.ts';
import type { Runner } from './github/runner.ts';
import { openHex } from './hex/connect.ts';
import { fetchFor } from './hex/proxy.ts';
import { readPlan } from './inputs/read-plan.ts';
import { realClock } from './lib/clock.ts';
import { abortOnSignals } from './lib/stop-signals.ts';
import type { Plan } from './plan/plan.ts';
import { hexLogger } from './report/run/event-log.ts';

/** Does what the step asks for. Gives whether it has succeeded. */
export async function main(runner: Runner, env: NodeJS.ProcessEnv): Promise<boolean> {
  const stop = abortOnSignals(process);
  savePendingCleanups(runner, []);
  const workspace = env.GITHUB_WORKSPACE || process.cwd();
  const plan = await readPlan(runner.input, { workspace, nowMs: realClock.wallNow(), env });
  if (!plan.ok) {
    const { refuseInputs } = await import('./report/commands/input-errors.ts');
    refuseInputs(runner, plan.error);
    return false;
  }
  const hex = openHex(plan.value, env, {
    ...hexLogger(runner, realClock),
    ...(ONLY_READING.includes(plan.value.kind) && { reservedForCancel: 0 }),
  });
  const context = { hex, clock: realClock, random: Math.random, stop, runner };
  const { succeeded, markdown } = await dispatch(plan.value, context);
  if (plan.value.comment !== undefined && markdown !== undefined) {
    const { comment } = await import('./commands/comment.ts');
    await comment(plan.value, markdown, { ...context, env, fetchFor });
  }
  return succeeded;
}

/** The commands that never cancel a run. */
const ONLY_READING: Plan['kind'][] = ['status', 'filtered-status', 'list'];

/** Most steps run one project, so only that command is loaded at the start. */
async function dispatch(plan: Plan, context: CommandContext): Promise<CommandResult> {
  switch (plan.kind) {
    case 'run':
      return run(plan, context);
    case 'pipeline':
      return (await import('./commands/pipeline.ts')).pipeline(plan, context);
    case 'dbt':
      return (await import('./commands/dbt.ts')).dbt(plan, context);
    case 'filtered-run':
      return (await import('./commands/filtered-run.ts')).filteredRun(plan, context);
    case 'status':
      return (await import('./commands/status.ts')).status(plan, context);
    case 'filtered-status':
      return (await import('./commands/filtered-status.ts')).filteredStatus(plan, context);
    case 'cancel':
      return (await import('./commands/cancel.ts')).cancel(plan, context);
    case 'list':
      return (await import('./commands/list.ts')).list(plan, context);
  }
}
