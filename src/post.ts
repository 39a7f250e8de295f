import { realClock } from './clock.ts';
import { readPlan } from './inputs/plan.ts';
import type { Channel } from './report/channel.ts';
import { reportCleanUp } from './report/clean-up.ts';
import type { Leftover } from './report/state.ts';
import { cleanUp } from './runs/clean-up.ts';
import { openHex } from './session.ts';

/**
 * Cancels what main could not, because it was killed or could not reach Hex. Always well: the step has its conclusion.
 *
 * @param leftover undefined where main was killed before it could save anything
 */
export async function post(
  channel: Channel,
  leftover: Leftover | undefined,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  if (leftover === undefined || leftover.kind === 'nothing') return true;
  const plan = await readPlan(channel.input, env.GITHUB_WORKSPACE || process.cwd());
  // Main would have refused such inputs before it asked for a run.
  if (!plan.ok) return true;
  const { token, hexUrl, summary } = plan.value;
  const hex = openHex(token, hexUrl, env);
  const cleaned = await cleanUp(leftover, { hex, clock: realClock, random: Math.random });
  reportCleanUp(channel, cleaned, { summary });
  return true;
}
