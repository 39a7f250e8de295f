import { type CleanUpContext, cleanUp, groupsIn } from './cleanup/clean-up.ts';
import type { PendingCleanup } from './cleanup/pending.ts';
import type { SavedCleanups } from './cleanup/state.ts';
import type { Runner } from './github/runner.ts';
import { openHex } from './hex/connect.ts';
import { readConnection } from './inputs/connection.ts';
import { realClock } from './lib/clock.ts';
import { STOP_SIGNALS } from './lib/stop-signals.ts';
import { reportCleanUp, reportNotAsked, reportUnreadable } from './report/commands/cleanup-report.ts';
import { hexLogger } from './report/run/event-log.ts';

/**
 * Cancels what main could not, because it was killed or could not reach Hex. It never fails, because the step has its
 * conclusion. It takes at most four of the five minutes that GitHub leaves to a job that was cancelled.
 *
 * @param saved undefined if main saved nothing
 */
export async function post(
  runner: Runner,
  saved: SavedCleanups | undefined,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  // Signals are ignored: the runner kills the process soon enough.
  for (const signal of STOP_SIGNALS) process.on(signal, () => {});
  const { pending, unreadable } = saved ?? { pending: [], unreadable: [] };
  if (unreadable.length > 0) reportUnreadable(runner, unreadable);
  if (pending.length === 0) return;
  const connection = await readConnection(runner.input, env);
  if (!connection.ok) return reportNotAsked(runner, pending, connection.error);
  const hex = openHex(connection.value, env, hexLogger(runner, realClock));
  const { summary } = connection.value;
  await cleanUpAll(pending, { hex, clock: realClock, random: Math.random, runner, summary });
}

/** Cleans up everything that is pending at once, and reports on each run. */
export async function cleanUpAll(
  pending: PendingCleanup[],
  { runner, summary, ...services }: Omit<CleanUpContext, 'isTaken'> & { runner: Runner; summary: boolean },
): Promise<void> {
  const knownRunIds = new Set(
    pending.flatMap(one => (one.kind === 'run' ? [one.run.runId] : (one.ownRunIds ?? []))),
  );
  const context = { ...services, isTaken: (runId: string) => knownRunIds.has(runId) };
  const cleanGroup = async (group: PendingCleanup[]): Promise<void> => {
    const names = group.flatMap(({ name }) => name ?? []);
    for (const outcome of await cleanUp(group, context)) reportCleanUp(runner, outcome, { names, summary });
  };
  await Promise.all(groupsIn(pending).map(cleanGroup));
}
