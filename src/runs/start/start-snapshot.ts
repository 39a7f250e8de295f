import type { HexApi } from '../../hex/api.ts';
import type { ProjectRuns, RunStatus } from '../../hex/schemas.ts';
import type { Clock } from '../../lib/clock.ts';
import { runFromStatus } from '../model/run.ts';
import { endingOf } from '../model/run-status.ts';

/** What was known just before a run was started. It tells which runs can have come of that start. */
export interface StartSnapshot {
  projectId: string;
  /** IDs of the project's runs at that time; undefined where they could not be read. */
  knownRunIds?: string[];
  /** Set where they come from an earlier list, so that others' runs may have begun since, or from one that hides some. */
  isListOld?: true;
  /** When the youngest of them started, by Hex's clock. */
  newestStartMs?: number;
  /** When the start was requested, by Hex's clock, in milliseconds since the epoch; undefined where it is not known. */
  requestedAtMs?: number;
  /** The same on the clock of the process that requested it; it means nothing to another process. */
  requestedAt?: number;
}

/** Whether it can tell an earlier run from a new one. */
export const isConclusive = ({ knownRunIds, requestedAtMs }: StartSnapshot): boolean =>
  knownRunIds !== undefined || requestedAtMs !== undefined;

/** `Date` headers hold whole seconds, and the servers of one service agree only about so well. */
const CLOCK_SLACK_MS = 5_000;
/** No two clocks of Hex's are further apart. */
const MAX_CLOCKS_APART_MS = 3_600_000;
/** Any other trigger, or none, may stand for a call of the API. */
const OTHER_TRIGGERS = ['SCHEDULED', 'APP_REFRESH'];

/**
 * The runs that can have come from a start whose answer was lost: started through the API, and not there before. The
 * list of IDs decides. Only where it is old or missing do Hex's times, because the clock of its `Date` headers may be
 * another than that of its runs. A run that waits for its kernel has no time yet and may be the one.
 */
export function candidatesIn({ runs }: Pick<ProjectRuns, 'runs'>, snapshot: StartSnapshot): RunStatus[] {
  const {
    knownRunIds,
    isListOld = knownRunIds === undefined,
    newestStartMs = 0,
    requestedAtMs = 0,
  } = snapshot;
  // With the list, a time only keeps old runs out that slide into it when others are deleted, or that it did not show.
  const slackMs = isListOld ? CLOCK_SLACK_MS : MAX_CLOCKS_APART_MS;
  const leastMs = Math.max(newestStartMs, requestedAtMs - slackMs);
  return runs.filter(run => {
    if (!mayBeByApi(run) || knownRunIds?.includes(run.runId)) return false;
    // A run that was killed before it started has an end alone.
    const timeMs = timeOf(run);
    return timeMs === undefined || timeMs >= leastMs;
  });
}

/** Whether a call of the API may have set it off. */
export const mayBeByApi = ({ runTrigger }: RunStatus): boolean => !OTHER_TRIGGERS.includes(runTrigger ?? '');

/** `snapshot` for another start of this process, after one from which `runId` has come. */
export function withOwnRun(snapshot: StartSnapshot, runId: string): StartSnapshot {
  const { knownRunIds = [] } = snapshot;
  return { ...snapshot, knownRunIds: [runId, ...knownRunIds] };
}

export function knownFrom({
  runs,
  unreadable,
}: Pick<ProjectRuns, 'runs' | 'unreadable'>): Required<Pick<StartSnapshot, 'knownRunIds'>> &
  Pick<StartSnapshot, 'newestStartMs' | 'isListOld'> {
  const starts = runs.flatMap(run => timeOf(run) ?? []);
  return {
    knownRunIds: runs.map(run => run.runId),
    ...(unreadable > 0 && { isListOld: true }),
    ...(starts.length > 0 && { newestStartMs: Math.max(...starts) }),
  };
}

/**
 * Whether a list would show a new run. Hex lists the newest runs first, as clients see it, but does not promise it: a
 * full page of the oldest shows nothing new, ever.
 */
export function showsNewest({ runs, listed }: ProjectRuns, pageSize: number): boolean {
  if (listed < pageSize) return true;
  const starts = runs.flatMap(run => timeOf(run) ?? []);
  return (starts.at(0) ?? 0) >= (starts.at(-1) ?? 0);
}

/**
 * Hex does not promise an order. A run that waits for its kernel has no time yet: it is taken for the newest. One that has
 * ended without a time stays below the run that Hex lists before it.
 */
export function newestFirst(runs: RunStatus[]): RunStatus[] {
  let above = Number.MAX_SAFE_INTEGER;
  const timed = runs.map(run => {
    const isOver = endingOf(runFromStatus(run)) !== undefined;
    const timeMs = timeOf(run) ?? (isOver ? above : Number.MAX_SAFE_INTEGER);
    above = timeMs;
    return { run, timeMs };
  });
  return timed.toSorted((a, b) => b.timeMs - a.timeMs).map(({ run }) => run);
}

/** A run that was killed before it started has an end alone. */
function timeOf({ startTime, endTime }: RunStatus): number | undefined {
  const timeMs = Date.parse(startTime ?? endTime ?? '');
  return Number.isNaN(timeMs) ? undefined : timeMs;
}

/**
 * `snapshot` with Hex's time of the request, where it has only now become known.
 *
 * @param now on the clock of the process that requested the start
 */
export function withHexTime(
  snapshot: StartSnapshot,
  hexTimeMs: number | undefined,
  now: number,
): StartSnapshot {
  const { requestedAtMs, requestedAt } = snapshot;
  if (requestedAtMs !== undefined || requestedAt === undefined || hexTimeMs === undefined) return snapshot;
  return { ...snapshot, requestedAtMs: hexTimeMs - (now - requestedAt) };
}

/** Where the list could not be read, the IDs of an earlier snapshot serve. */
export function takeSnapshot(
  list: ProjectRuns | undefined,
  before: StartSnapshot,
  { hex, clock }: { hex: HexApi; clock: Clock },
): StartSnapshot {
  const requestedAtMs = hex.timeMs();
  return {
    ...listKnown(list, before),
    ...(requestedAtMs !== undefined && { requestedAtMs }),
    requestedAt: clock.now(),
  };
}

function listKnown(list: ProjectRuns | undefined, before: StartSnapshot): StartSnapshot {
  const { knownRunIds, isListOld: _, ...rest } = before;
  if (list === undefined) return { ...before, isListOld: true };
  const known = knownFrom(list);
  return { ...rest, ...known, knownRunIds: [...new Set([...known.knownRunIds, ...(knownRunIds ?? [])])] };
}
