import { type CleanUpContext, cleanUp, groupsIn } from './cleanup/clean-up.ts';
import type { PendingCleanup } from './cleanup/pending.ts';
import type { SavedCleanups } from './cleanup/state.ts';
import type { Runner } from './github/runner.ts';
import { openHex } from './hex/connect.ts';
import { readConnection } from './inputs/connection.ts';
import { realClock } from './lib/clock.ts';
import { STOP_SIGNALS } from './lib/stop-signals.ts';
import { reportCleanUp, reportNotAsked, reportUnreadable } from './report/commands/cleanup-report.ts';
import { hexLogger } from './report/run/run-log.ts';

/**
 * Cancels what main could not, because it was killed or could not reach Hex. It never fails: the step has had its
 * conclusion. It is over within four minutes of the five that GitHub gives to all that is left of a job.
 *
 * @param saved undefined where main left no state at all
 */
export async function post(
  runner: Runner,
  saved: SavedCleanups | undefined,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  // A signal ends nothing early: the runner kills the process soon enough.
  for (const signal of STOP_SIGNALS) process.on(signal, () => {});
  const { pending, unreadable } = saved ?? { pending: [], unreadable: [] };
  if (unreadable.length > 0) reportUnreadable(runner, unreadable);
  if (pending.length === 0) return;
  const connection = readConnection(runner.input);
  if (!connection.ok) return reportNotAsked(runner, pending, connection.error);
  const hex = openHex(connection.value, env, hexLogger(runner));
  const { summary } = connection.value;
  await cleanUpAll(pending, { hex, clock: realClock, random: Math.random, runner, summary });
}

/** Cleans up what can be cleaned up, all at once, and reports on each. */
export async function cleanUpAll(
  pending: PendingCleanup[],
  given: Omit<CleanUpContext, 'isTaken'> & { runner: Runner; summary: boolean },
): Promise<void> {
  const { runner, summary } = given;
  const own = new Set(pending.flatMap(one => (one.kind === 'run' ? [one.run.runId] : (one.ownRunIds ?? []))));
  const context = { ...given, isTaken: (runId: string) => own.has(runId) };
  const cleanGroup = async (group: PendingCleanup[]): Promise<void> => {
    const names = group.flatMap(({ name }) => name ?? []);
    for (const cleaned of await cleanUp(group, context)) reportCleanUp(runner, cleaned, { names, summary });
  };
  await Promise.all(groupsIn(pending).map(cleanGroup));
}
