import type { HexApi } from '../hex/api.ts';
import type { RunStatus } from '../hex/schemas.ts';
import type { Clock } from '../lib/clock.ts';
import { type Cancelled, cancelRun } from '../runs/cancel/cancel-runs.ts';
import { type Run, runFromStatus } from '../runs/model/run.ts';
import { endingOf } from '../runs/model/run-status.ts';
import { findStartedRun, SEARCH_AFTER_JOB } from '../runs/start/find-started-run.ts';
import { isConclusive, mayBeByApi } from '../runs/start/start-snapshot.ts';
import type { PendingCleanup, UnansweredStart } from './pending.ts';

/** What became of a run that main left, or of an unanswered start. */
export type CleanupOutcome =
  | Cancelled
  /** The user wants it to go on. */
  | { kind: 'left'; run: Run }
  /** No run has come of the start. */
  | { kind: 'none-found' }
  /** Any of these may have come of the starts. None was cancelled. */
  | { kind: 'several-found'; candidates: RunStatus[] }
  | { kind: 'not-found-out' };

export interface CleanUpContext {
  hex: HexApi;
  clock: Clock;
  random: () => number;
  /** Whether main knew this run: then it has not come of an unanswered start. */
  isTaken?: (runId: string) => boolean;
}

/** Longer than Hex's rate limit takes to reset, and well within the time that the runner gives to clean-ups. */
const CLEAN_UP_MS = 75_000;
/** For the list that shows who else starts the project. */
const LIST_TIMEOUT_MS = 20_000;
/** Whoever started the project this recently may do so again at any moment. */
const RECENT_MS = 7_200_000;
/** A run that got its kernel later than this after a start has hardly come of that start. */
const MAX_KERNEL_WAIT_MS = 600_000;

/** All starts of a project are one group, because each may have started what is another's candidate. */
export function groupsIn(pending: PendingCleanup[]): PendingCleanup[][] {
  const groups = Map.groupBy(pending, one => (one.kind === 'run' ? one : one.snapshot.projectId));
  return [...groups.values()];
}

/** Cancels the runs of a group. Those of unanswered starts are searched first. */
export async function cleanUp(group: PendingCleanup[], context: CleanUpContext): Promise<CleanupOutcome[]> {
  const runs = group.filter(one => one.kind === 'run');
  const starts = group.filter(one => one.kind === 'starting');
  const [ofRuns, ofStarts] = await Promise.all([
    Promise.all(runs.map(one => endRun(one, context))),
    cleanUpStarts(starts, context),
  ]);
  return [...ofRuns, ...ofStarts];
}

async function endRun(
  { run, cancel: isToBeCancelled }: { run: Run; cancel: boolean },
  context: CleanUpContext,
): Promise<CleanupOutcome> {
  if (!isToBeCancelled) return { kind: 'left', run };
  const deadlineAt = context.clock.now() + CLEAN_UP_MS;
  // Nothing stops it early, least of all the signal that has stopped the step.
  return cancelRun(run, { deadlineAt, signal: new AbortController().signal }, context);
}

/** A start, and the runs that may have come of it. */
interface SearchedStart extends UnansweredStart {
  candidates: RunStatus[];
}

async function cleanUpStarts(starts: UnansweredStart[], context: CleanUpContext): Promise<CleanupOutcome[]> {
  const results = await Promise.all(starts.map(start => search(start, context)));
  const searched = results.filter(start => start !== undefined);
  const failed: CleanupOutcome[] = searched.length < starts.length ? [{ kind: 'not-found-out' }] : [];
  if (searched.length === 0) return failed;
  const byId = new Map(searched.flatMap(({ candidates }) => candidates.map(run => [run.runId, run])));
  const candidates = [...byId.values()];
  if (candidates.length === 0) return [...failed, { kind: 'none-found' }];
  const cancel = agreedCancel(searched);
  if (cancel === undefined || !(await areAllOwn(candidates, searched, context)))
    return [...failed, { kind: 'several-found', candidates }];
  const ended = candidates.map(run => endRun({ run: runFromStatus(run), cancel }, context));
  return [...failed, ...(await Promise.all(ended))];
}

/** Undefined if it cannot be found out which runs have come of it. */
async function search(start: UnansweredStart, context: CleanUpContext): Promise<SearchedStart | undefined> {
  if (!isConclusive(start.snapshot)) return undefined;
  const { isTaken } = context;
  const found = await findStartedRun(start.snapshot, context, {
    ...SEARCH_AFTER_JOB,
    ...(isTaken && { isTaken }),
  });
  return found.kind === 'unknown' ? undefined : { ...start, candidates: found.candidates };
}

/** Whether the starts that have candidates want their runs cancelled; undefined if they do not agree. */
function agreedCancel(searched: SearchedStart[]): boolean | undefined {
  const answers = new Set(
    searched.flatMap(({ candidates, cancel }) => (candidates.length > 0 ? [cancel] : [])),
  );
  return answers.size === 1 ? [...answers][0] : undefined;
}

/**
 * Whether all candidates have come of these starts. They have if there are as many as starts and none began long after
 * them. If there are several, each start must also be able to have made another one, and nobody else may have been starting
 * the project.
 */
async function areAllOwn(
  candidates: RunStatus[],
  searched: SearchedStart[],
  context: CleanUpContext,
): Promise<boolean> {
  if (candidates.length !== searched.length) return false;
  if (!candidates.every(run => isSoonAfter(run, searched))) return false;
  if (candidates.length === 1) return true;
  const fewestFirst = searched.map(start => start.candidates.length).toSorted((a, b) => a - b);
  // One candidate for each start: the nth start has more candidates than the starts before it can take.
  if (!fewestFirst.every((count, index) => count > index)) return false;
  return !(await isStartedByOthers(candidates, searched, context));
}

/** Whether a run may have been waiting for its kernel since one of the starts. */
function isSoonAfter({ startTime }: RunStatus, searched: SearchedStart[]): boolean {
  const requestedAtMs = Math.max(
    ...searched.map(({ snapshot }) => snapshot.requestedAtMs ?? Number.POSITIVE_INFINITY),
  );
  return !(Date.parse(startTime ?? '') > requestedAtMs + MAX_KERNEL_WAIT_MS);
}

/** Whether somebody else has a run of the project under way, or had shortly before. True if it cannot be known. */
async function isStartedByOthers(
  candidates: RunStatus[],
  searched: SearchedStart[],
  { hex, isTaken = () => false }: CleanUpContext,
): Promise<boolean> {
  const [first] = searched;
  if (first === undefined) return true;
  const list = await hex.getProjectRuns(first.snapshot.projectId, {
    isUrgent: true,
    timeout: { totalMs: LIST_TIMEOUT_MS },
  });
  if (!list.ok) return true;
  const sinceMs = Math.min(...searched.map(({ snapshot }) => snapshot.requestedAtMs ?? 0)) - RECENT_MS;
  const isRecent = (run: RunStatus): boolean =>
    endingOf(runFromStatus(run)) === undefined || !(Date.parse(run.endTime ?? run.startTime ?? '') < sinceMs);
  const candidateIds = new Set(candidates.map(({ runId }) => runId));
  return list.value.runs.some(
    run => mayBeByApi(run) && !candidateIds.has(run.runId) && !isTaken(run.runId) && isRecent(run),
  );
}
