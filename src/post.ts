import { realClock } from './clock.ts';
import { openHex } from './hex-access.ts';
import { readConnection } from './inputs/connection.ts';
import type { Channel } from './report/channel.ts';
import { reportCleanUp } from './report/clean-up.ts';
import { hexLogger } from './report/log.ts';
import type { Leftover } from './report/state.ts';
import { cleanUp } from './runs/clean-up.ts';

/**
 * Cancels what main could not, because it was killed or could not reach Hex. It never fails: the step has had its
 * conclusion.
 */
export async function post(channel: Channel, leftovers: Leftover[], env: NodeJS.ProcessEnv): Promise<void> {
  if (leftovers.length === 0) return;
  const connection = readConnection(channel.input);
  // Main would have refused these before it asked for a run.
  if (!connection.ok)
    throw new Error(connection.problems.map(({ input, message }) => `${input} ${message}`).join(' '));
  const hex = openHex(connection.value, env, hexLogger(channel));
  const runIds = new Set(leftovers.flatMap(left => (left.kind === 'run' ? [left.run.runId] : [])));
  const isTaken = (runId: string) => runIds.has(runId);
  const world = { hex, clock: realClock, random: Math.random, isTaken };
  await Promise.all(
    leftovers.map(async leftover => {
      const cleaned = await cleanUp(leftover, world);
      reportCleanUp(channel, cleaned, { name: leftover.name, summary: connection.value.summary });
    }),
  );
}
