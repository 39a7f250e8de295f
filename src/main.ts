import { savePendingCleanups } from './cleanup/state.ts';
import type { CommandContext } from './commands/command-context.ts';
import type { CommandResult } from './commands/command-result.ts';
import { run } from './commands/run.ts';
import type { Runner } from './github/runner.ts';
import { openHex } from './hex/connect.ts';
import { fetchFor } from './hex/proxy.ts';
import { readPlan } from './inputs/read-plan.ts';
import { realClock } from './lib/clock.ts';
import { STOP_SIGNALS } from './lib/stop-signals.ts';
import type { Plan } from './plan/plan.ts';
import { refuseInputs } from './report/commands/input-errors.ts';
import { hexLogger } from './report/run/run-log.ts';

/** The step's story. Says whether it has succeeded. */
export async function main(runner: Runner, env: NodeJS.ProcessEnv): Promise<boolean> {
  const stop = abortOnSignals(process);
  savePendingCleanups(runner, []);
  const workspace = env.GITHUB_WORKSPACE || process.cwd();
  const plan = await readPlan(runner.input, { workspace, nowMs: realClock.wallNow(), env });
  if (!plan.ok) {
    refuseInputs(runner, plan.error);
    return false;
  }
  const hex = openHex(plan.value, env, hexLogger(runner));
  const surroundings = { hex, clock: realClock, random: Math.random, stop, runner };
  const { succeeded, forms } = await perform(plan.value, surroundings);
  if (plan.value.comment !== undefined && forms.length > 0) {
    const { comment } = await import('./commands/comment.ts');
    await comment(plan.value, forms, { ...surroundings, env, fetchFor });
  }
  return succeeded;
}

/** What one project does not need is loaded only where it is wanted. */
async function perform(plan: Plan, surroundings: CommandContext): Promise<CommandResult> {
  switch (plan.kind) {
    case 'run':
      return run(plan, surroundings);
    case 'pipeline':
      return (await import('./commands/pipeline.ts')).pipeline(plan, surroundings);
    case 'dbt':
      return (await import('./commands/dbt.ts')).dbt(plan, surroundings);
    case 'status':
      return (await import('./commands/status.ts')).status(plan, surroundings);
    case 'cancel':
      return (await import('./commands/cancel.ts')).cancel(plan, surroundings);
    case 'list':
      return (await import('./commands/list.ts')).list(plan, surroundings);
  }
}

/** The handlers stay for good: a second signal changes nothing. */
function abortOnSignals(source: NodeJS.Process): AbortSignal {
  const stop = new AbortController();
  for (const signal of STOP_SIGNALS) source.on(signal, () => stop.abort());
  return stop.signal;
}
