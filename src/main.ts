import { realClock } from './clock.ts';
import { run } from './commands/run.ts';
import { openHex } from './hex-access.ts';
import { readPlan } from './inputs/plan.ts';
import { refuseInputs } from './report/bad-inputs.ts';
import type { Channel } from './report/channel.ts';
import { holdLogger } from './report/log.ts';
import { saveLeftover } from './report/state.ts';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;

/** The step's story. Says whether it has succeeded. */
export async function main(channel: Channel, env: NodeJS.ProcessEnv): Promise<boolean> {
  const stop = abortOnSignals(process);
  saveLeftover(channel, { kind: 'nothing' });
  const plan = await readPlan(channel.input, env.GITHUB_WORKSPACE || process.cwd());
  if (!plan.ok) {
    refuseInputs(channel, plan.problems);
    return false;
  }
  const hex = openHex(plan.value, env, holdLogger(channel));
  return run(plan.value, { hex, clock: realClock, random: Math.random, stop, channel });
}

/** The handlers stay for good: a second signal changes nothing. */
function abortOnSignals(source: NodeJS.Process): AbortSignal {
  const stop = new AbortController();
  for (const signal of STOP_SIGNALS) source.on(signal, () => stop.abort());
  return stop.signal;
}
