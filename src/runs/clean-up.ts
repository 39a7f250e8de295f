import type { Clock } from '../clock.ts';
import type { HexApi } from '../hex/api.ts';
import type { RunStatus } from '../hex/schemas.ts';
import { type Cancelled, type CancelOptions, cancel } from './cancel.ts';
import { type Run, runSeen } from './run.ts';
import { LATE_SEARCH, searchRun } from './search.ts';
import { isTelling, type StartRecord } from './sighting.ts';

/** What a step left that was ended from outside. */
export type Unfinished =
  | { kind: 'starting'; record: StartRecord; cancel: boolean }
  | { kind: 'run'; run: Run; cancel: boolean };

/** What was done about it. */
export type CleanedUp =
  | Cancelled
  | { kind: 'left'; run: Run }
  /** A start was under way, and no new run was found. */
  | { kind: 'none-found' }
  /** A start was under way, and any of these may have come from it. They were not touched. */
  | { kind: 'several-found'; suspects: RunStatus[] }
  | { kind: 'not-found-out' };

/** Long enough for Hex's rate limit to reset, short enough for the time the runner gives to clean-ups. */
const CLEAN_UP_MS = 75_000;

/** Cancels the run that a step has left, looking for it first if the step did not live to hear of it. */
export async function cleanUp(
  unfinished: Unfinished,
  world: { hex: HexApi; clock: Clock; random: () => number; isTaken?: (runId: string) => boolean },
): Promise<CleanedUp> {
  if (unfinished.kind === 'run') {
    return unfinished.cancel
      ? cancel(unfinished.run, cancelOptions(world.clock), world)
      : { kind: 'left', run: unfinished.run };
  }
  if (!isTelling(unfinished.record)) return { kind: 'not-found-out' };
  const { isTaken } = world;
  const found = await searchRun(unfinished.record, world, { ...LATE_SEARCH, ...(isTaken && { isTaken }) });
  switch (found.kind) {
    case 'one':
      return unfinished.cancel
        ? cancel(runSeen(found.run), cancelOptions(world.clock), world)
        : { kind: 'left', run: runSeen(found.run) };
    case 'none':
      return { kind: 'none-found' };
    case 'several':
      return { kind: 'several-found', suspects: found.runs };
    case 'unknown':
      return { kind: 'not-found-out' };
  }
}

/** Nothing ends it early, least of all the signal that ended the step. */
const cancelOptions = (clock: Clock): CancelOptions => ({
  deadlineAt: clock.now() + CLEAN_UP_MS,
  signal: new AbortController().signal,
});
