import { type HexApi, LIST_ATTEMPT_MS } from '../hex/client.ts';
import type { RunStatus } from '../hex/schemas.ts';
import type { Clock } from '../lib/clock.ts';
import { type Cancelled, type CancelOptions, cancel } from '../runs/cancel/cancel-runs.ts';
import { type Run, runSeen } from '../runs/model/run.ts';
import { endingOf } from '../runs/model/run-status.ts';
import { type Found, findStartedRun, SEARCH_AFTER_JOB } from '../runs/start/find-started-run.ts';
import { isConclusive, mayBeByApi, type StartSnapshot } from '../runs/start/start-snapshot.ts';

/** What a step left that was ended from outside. */
export type Unfinished = UnansweredStart | { kind: 'run'; run: Run; cancel: boolean };

/** A start that the step had no answer to. */
export interface UnansweredStart {
  kind: 'starting';
  record: StartSnapshot;
  cancel: boolean;
}

/** What was done about it. */
export type CleanedUp =
  | Cancelled
  | { kind: 'left'; run: Run }
  /** A start was under way, and no new run was found. */
  | { kind: 'none-found' }
  /** Starts were under way, and it cannot be told which of these have come from them. They were not touched. */
  | { kind: 'several-found'; candidates: RunStatus[] }
  | { kind: 'not-found-out' };

/** What cleaning up is done with. */
export interface CleanUpContext {
  hex: HexApi;
  clock: Clock;
  random: () => number;
  /** Runs that the step has heard of: no start without an answer has made them. */
  isTaken?: (runId: string) => boolean;
}

/** Long enough for Hex's rate limit to reset, short enough for the time the runner gives to clean-ups. */
const CLEAN_UP_MS = 75_000;
/** For the list that tells who else starts the project. */
const LIST_MS = 20_000;
/** Whoever has started a project so shortly before may do so again at any moment. */
const RECENT_MS = 7_200_000;
/** A run that left the queue later than this after a start is hardly that start's. */
const MAX_KERNEL_WAIT_MS = 600_000;

/** What is to be cleaned up together: the starts of one project, and each run for itself. */
export function groupsIn<T extends Unfinished>(all: T[]): T[][] {
  const groups = Map.groupBy(all, one => (one.kind === 'run' ? one : one.record.projectId));
  return [...groups.values()];
}

/** Cancels the runs that a group has left, looking for them first if the step did not live to hear of them. */
export async function cleanUp(group: Unfinished[], context: CleanUpContext): Promise<CleanedUp[]> {
  const runs = group.flatMap(one => (one.kind === 'run' ? [one] : []));
  const starts = group.flatMap(one => (one.kind === 'starting' ? [one] : []));
  const [ofRuns, ofStarts] = await Promise.all([
    Promise.all(runs.map(({ run, cancel: isUnwanted }) => endRun(run, isUnwanted, context))),
    cleanUpStarts(starts, context),
  ]);
  return [...ofRuns, ...ofStarts];
}

const endRun = async (run: Run, isUnwanted: boolean, context: CleanUpContext): Promise<CleanedUp> =>
  isUnwanted ? cancel(run, cancelOptions(context.clock), context) : { kind: 'left', run };

/** A start, and the runs that can have come of it. */
interface Searched extends UnansweredStart {
  candidates: RunStatus[];
}

/** Starts of one project, which may have made each other's candidates. */
async function cleanUpStarts(starts: UnansweredStart[], context: CleanUpContext): Promise<CleanedUp[]> {
  const searched = (await Promise.all(starts.map(start => search(start, context)))).filter(
    start => start !== undefined,
  );
  const lost: CleanedUp[] = searched.length < starts.length ? [{ kind: 'not-found-out' }] : [];
  const found = new Map(searched.flatMap(({ candidates }) => candidates.map(run => [run.runId, run])));
  if (searched.length === 0) return lost;
  if (found.size === 0) return [...lost, { kind: 'none-found' }];
  const candidates = [...found.values()];
  const isUnwanted = wishOf(searched);
  if (isUnwanted === undefined || !(await areAllOwn(candidates, searched, context)))
    return [...lost, { kind: 'several-found', candidates }];
  const ended = candidates.map(run => endRun(runSeen(run), isUnwanted, context));
  return [...lost, ...(await Promise.all(ended))];
}

/** Undefined where it cannot be found out. */
async function search(start: UnansweredStart, context: CleanUpContext): Promise<Searched | undefined> {
  if (!isConclusive(start.record)) return undefined;
  const { isTaken } = context;
  const found = await findStartedRun(start.record, context, {
    ...SEARCH_AFTER_JOB,
    ...(isTaken && { isTaken }),
  });
  return found.kind === 'unknown' ? undefined : { ...start, candidates: runsOf(found) };
}

function runsOf(found: Exclude<Found, { kind: 'unknown' }>): RunStatus[] {
  if (found.kind === 'several') return found.runs;
  return found.kind === 'one' ? [found.run] : [];
}

/** Whether the starts that have candidates want their runs cancelled; undefined where they do not agree. */
function wishOf(searched: Searched[]): boolean | undefined {
  const wishes = new Set(
    searched.flatMap(({ candidates, cancel }) => (candidates.length > 0 ? [cancel] : [])),
  );
  return wishes.size === 1 ? [...wishes][0] : undefined;
}

/**
 * Whether all that is new has come from these starts: if there are as many runs as starts, none of which began long after
 * them; of several, if each start can have made another one of them, and if nobody else was starting the project.
 */
async function areAllOwn(
  candidates: RunStatus[],
  searched: Searched[],
  context: CleanUpContext,
): Promise<boolean> {
  if (candidates.length !== searched.length || !candidates.every(run => isSoonAfter(run, searched)))
    return false;
  if (candidates.length === 1) return true;
  const fewestFirst = searched.map(({ candidates }) => candidates.length).toSorted((a, b) => a - b);
  // The nth has so many to choose from that those before it cannot take them all.
  if (!fewestFirst.every((count, before) => count > before)) return false;
  return !(await isStartedByOthers(candidates, searched, context));
}

/** Whether a run may have been waiting for its kernel since one of the starts. */
function isSoonAfter({ startTime }: RunStatus, searched: Searched[]): boolean {
  const askedAtMs = Math.max(...searched.map(({ record }) => record.askedAtMs ?? Number.POSITIVE_INFINITY));
  return !(Date.parse(startTime ?? '') > askedAtMs + MAX_KERNEL_WAIT_MS);
}

/** Whether somebody else had started the project shortly before, or had a run of it under way. True where it cannot be known. */
async function isStartedByOthers(
  candidates: RunStatus[],
  searched: Searched[],
  { hex, isTaken = () => false }: CleanUpContext,
): Promise<boolean> {
  const [first] = searched;
  if (first === undefined) return true;
  const list = await hex.getProjectRuns(first.record.projectId, {
    isUrgent: true,
    timeout: { totalMs: LIST_MS, attemptMs: LIST_ATTEMPT_MS },
  });
  if (!list.ok) return true;
  const sinceMs = Math.min(...searched.map(({ record }) => record.askedAtMs ?? 0)) - RECENT_MS;
  const isRecent = (run: RunStatus): boolean =>
    endingOf(runSeen(run)) === undefined || !(Date.parse(run.endTime ?? run.startTime ?? '') < sinceMs);
  const isNew = new Set(candidates.map(({ runId }) => runId));
  return list.value.runs.some(
    run => mayBeByApi(run) && !isNew.has(run.runId) && !isTaken(run.runId) && isRecent(run),
  );
}

/** Nothing ends it early, least of all the signal that ended the step. */
const cancelOptions = (clock: Clock): CancelOptions => ({
  deadlineAt: clock.now() + CLEAN_UP_MS,
  signal: new AbortController().signal,
});
