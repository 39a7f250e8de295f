import type { ProjectRuns, RunStatus } from '../hex/schemas.ts';

/** What was known just before a run was asked for. From it follows which runs can be the one asked for. */
export interface StartRecord {
  projectId: string;
  /** IDs of the project's runs before; undefined where they could not be had. */
  knownRunIds?: string[];
  /** Hex's time when the run was asked for, in milliseconds since the epoch; undefined where it is not known. */
  askedAtMs?: number;
  /** The same on the clock of the process that asked; it means nothing to another. */
  askedAt?: number;
}

/** Whether anything at all tells a run that was there before from a new one. */
export const isTelling = ({ knownRunIds, askedAtMs }: StartRecord): boolean =>
  knownRunIds !== undefined || askedAtMs !== undefined;

/** `Date` headers hold whole seconds, and the servers of one service agree only about so well. */
const CLOCK_SLACK_MS = 5_000;

/**
 * The runs that can have come from a start whose answer was lost: started through the API, and not there before.
 * The list of IDs decides; Hex's times decide where it is missing, and keep old runs out that slid into the list. A
 * run that waits for its kernel has no time yet and may be the one.
 */
export function candidatesIn({ runs }: ProjectRuns, { knownRunIds, askedAtMs }: StartRecord): RunStatus[] {
  return runs.filter(run => {
    if (run.runTrigger !== 'API' || knownRunIds?.includes(run.runId)) return false;
    // A run that was killed before it started has an end alone.
    const timeMs = Date.parse(run.startTime ?? run.endTime ?? '');
    return Number.isNaN(timeMs) || askedAtMs === undefined || timeMs >= askedAtMs - CLOCK_SLACK_MS;
  });
}

/**
 * `record` with Hex's time of asking, where only now an answer has told Hex's time.
 *
 * @param now on the clock of the process that asked
 */
export function withHexTime(record: StartRecord, hexTimeMs: number | undefined, now: number): StartRecord {
  const { askedAtMs, askedAt } = record;
  if (askedAtMs !== undefined || askedAt === undefined || hexTimeMs === undefined) return record;
  return { ...record, askedAtMs: hexTimeMs - (now - askedAt) };
}
