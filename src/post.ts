import { realClock } from './clock.ts';
import { openHex } from './hex-access.ts';
import { readConnection } from './inputs/connection.ts';
import type { Channel } from './report/channel.ts';
import { reportCleanUp } from './report/clean-up.ts';
import { holdLogger } from './report/log.ts';
import type { Leftover } from './report/state.ts';
import { cleanUp } from './runs/clean-up.ts';

/**
 * Cancels what main could not, because it was killed or could not reach Hex. It never fails: the step has had its
 * conclusion.
 *
 * @param leftover undefined where main was killed before it could save anything
 */
export async function post(
  channel: Channel,
  leftover: Leftover | undefined,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  if (leftover === undefined || leftover.kind === 'nothing') return;
  const connection = readConnection(channel.input);
  // Main would have refused these before it asked for a run.
  if (!connection.ok)
    throw new Error(connection.problems.map(({ input, message }) => `${input} ${message}`).join(' '));
  const hex = openHex(connection.value, env, holdLogger(channel));
  const cleaned = await cleanUp(leftover, { hex, clock: realClock, random: Math.random });
  reportCleanUp(channel, cleaned, connection.value);
}
