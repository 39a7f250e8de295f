import { realClock } from './clock.ts';
import { readPlan } from './inputs/plan.ts';
import type { Channel } from './report/channel.ts';
import { reportCleanUp } from './report/clean-up.ts';
import type { Leftover } from './report/state.ts';
import { cancel } from './runs/cancel.ts';
import { openHex } from './session.ts';

/** Cancels what main could not, because it was killed or could not reach Hex. */
export async function post(channel: Channel, leftover: Leftover, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (leftover.kind === 'nothing') return true;
  const plan = await readPlan(channel.input, env.GITHUB_WORKSPACE || process.cwd());
  // Main would have refused such inputs before there was a run.
  if (!plan.ok || !plan.value.cancelOnAbort) return true;
  const { token, hexUrl } = plan.value;
  const cancelled = await cancel(leftover.run, openHex(token, hexUrl, env), realClock);
  reportCleanUp(channel, cancelled, plan.value.summary);
  return cancelled.kind !== 'failed';
}
