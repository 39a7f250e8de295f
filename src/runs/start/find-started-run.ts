import { type HexApi, LISTED_RUNS } from '../../hex/api.ts';
import { retryabilityOf } from '../../hex/retry.ts';
import type { RunStatus } from '../../hex/schemas.ts';
import type { Clock } from '../../lib/clock.ts';
import { again, done, type Poll, pollUntilDone } from '../../lib/poll-until.ts';
import {
  candidatesIn,
  isConclusive,
  type StartSnapshot,
  showsNewest,
  withHexTime,
} from './start-snapshot.ts';

export type SearchResult =
  /** The runs that can have come from the start. Of several, it cannot be told which one has. */
  | { kind: 'searched'; candidates: RunStatus[] }
  /** The list could not be read when it mattered, or the search was stopped. */
  | { kind: 'unknown' };

export interface SearchOptions {
  /** Hex may show a run in its list only so long after creating it. */
  searchMs: number;
  intervalMs: number;
  firstDelayMs?: number;
  /** How much longer to try where the list cannot be read. */
  graceMs: number;
  signal?: AbortSignal;
  /** Runs that are known to have come from another start. */
  isTaken?: (runId: string) => boolean;
}

/** For a start whose answer was lost. */
export const SEARCH = { searchMs: 10_000, intervalMs: 2_500, graceMs: 50_000 };
/** For a process that has little time left: a run that is found at once can still be cancelled. */
export const QUICK_SEARCH = { searchMs: 1_000, intervalMs: 1_000, graceMs: 0 };
/** For the clean-up after the job, where many may be searched for at once under one rate limit. */
export const SEARCH_AFTER_JOB = {
  firstDelayMs: 10_000,
  searchMs: 10_000,
  intervalMs: 10_000,
  graceMs: 120_000,
};

/** For one attempt: the list is read again anyway. */
const LIST_ATTEMPT_MS = 2_000;
/** As `graceMs`, where Hex refuses the list: once refused proves nothing. */
const REFUSED_GRACE_MS = 10_000;
/** Before the next poll where the list could not be read when it matters. */
const TRY_AGAIN_MS = 2_500;

/**
 * Looks for the run that an unanswered start may have created. It takes the whole time even if one shows early, which may
 * have come of another start.
 */
export async function findStartedRun(
  initial: StartSnapshot,
  { hex, clock }: { hex: HexApi; clock: Clock },
  { searchMs, intervalMs, firstDelayMs = 0, graceMs, signal, isTaken }: SearchOptions,
): Promise<SearchResult> {
  const candidates = new Map<string, RunStatus>();
  let snapshot = initial;
  const endsAt = clock.now() + searchMs;

  const poll = async (): Promise<Poll<SearchResult>> => {
    const polledAt = clock.now();
    const list = await hex.getProjectRuns(initial.projectId, {
      ...(signal && { signal }),
      timeout: { totalMs: Math.max(intervalMs, endsAt + graceMs - polledAt), attemptMs: LIST_ATTEMPT_MS },
    });
    const leftMs = endsAt - clock.now();
    const delayMs = Math.min(intervalMs, leftMs);
    if (!list.ok) {
      const isRefused = retryabilityOf(list.error) === 'permanent';
      const untilAt = endsAt + (isRefused ? Math.min(REFUSED_GRACE_MS, graceMs) : graceMs);
      if (list.error.kind === 'aborted' || polledAt >= untilAt) return done({ kind: 'unknown' });
      return again(leftMs > 0 ? delayMs : Math.min(intervalMs, TRY_AGAIN_MS));
    }
    snapshot = withHexTime(snapshot, hex.timeMs(), clock.now());
    // Without anything to tell old runs from new ones by, every run could be the one.
    if (!isConclusive(snapshot)) return done({ kind: 'unknown' });
    for (const run of candidatesIn(list.value, snapshot)) candidates.set(run.runId, run);
    if (polledAt < endsAt) return again(Math.max(0, delayMs));
    const mayHide = list.value.unreadable > 0 || !showsNewest(list.value, LISTED_RUNS);
    if (candidates.size === 0 && mayHide) return done({ kind: 'unknown' });
    // Only now, because another start may just have had its answer.
    const untaken = [...candidates.values()].filter(({ runId }) => !isTaken?.(runId));
    return done({ kind: 'searched', candidates: untaken });
  };

  await clock.sleep(firstDelayMs, signal);
  return pollUntilDone(poll, { clock, signal });
}
