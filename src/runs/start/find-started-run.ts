import { type HexApi, LISTED_RUNS } from '../../hex/client.ts';
import { retryabilityOf } from '../../hex/retry.ts';
import type { RunStatus } from '../../hex/schemas.ts';
import type { Clock } from '../../lib/clock.ts';
import {
  candidatesIn,
  isConclusive,
  type StartSnapshot,
  showsNewest,
  withHexTime,
} from './start-snapshot.ts';

/** What looking for a run has found. */
export type SearchResult =
  | { kind: 'one'; run: RunStatus }
  | { kind: 'none' }
  /** Nobody can say which of them is the one. */
  | { kind: 'several'; runs: RunStatus[] }
  /** The list could not be read when it mattered, or the search was broken off. */
  | { kind: 'unknown' };

export interface SearchOptions {
  /** Hex may show a run in its list only so long after creating it. */
  lookForMs: number;
  everyMs: number;
  /** How long to wait before the first look; by default not at all. */
  firstMs?: number;
  /** How much longer to try where the list cannot be read. */
  graceMs: number;
  signal?: AbortSignal;
  /** Runs that are known to have come from another start. */
  isTaken?: (runId: string) => boolean;
}

/** What a start whose answer was lost is given. */
export const SEARCH = { lookForMs: 10_000, everyMs: 2_500, graceMs: 50_000 };
/** What it is given where the process has little time left: a run that is seen at once can still be cancelled. */
export const QUICK_SEARCH = { lookForMs: 1_000, everyMs: 1_000, graceMs: 0 };
/** What it is given after the job, where many may be looked for at once under one rate limit. */
export const SEARCH_AFTER_JOB = { firstMs: 10_000, lookForMs: 10_000, everyMs: 10_000, graceMs: 120_000 };

/** As `graceMs`, where Hex refuses the list: once refused proves nothing. */
const REFUSED_GRACE_MS = 10_000;
/** Where the list cannot be read when it matters. */
const TRY_AGAIN_MS = 2_500;

/**
 * Looks for the run that an unanswered start may have created. It takes the whole time even if one is seen early: that
 * one may be another's, with ours still to come.
 */
export async function findStartedRun(
  record: StartSnapshot,
  { hex, clock }: { hex: HexApi; clock: Clock },
  { lookForMs, everyMs, firstMs = 0, graceMs, signal, isTaken = () => false }: SearchOptions,
): Promise<SearchResult> {
  const seen = new Map<string, RunStatus>();
  let known = record;
  const endsAt = clock.now() + lookForMs;
  if (firstMs > 0) await clock.sleep(firstMs, signal);
  for (;;) {
    const lookedAt = clock.now();
    const list = await hex.getProjectRuns(record.projectId, {
      ...(signal && { signal }),
      timeout: { totalMs: Math.max(everyMs, endsAt + graceMs - lookedAt) },
    });
    if (list.ok) {
      known = withHexTime(known, hex.timeMs(), clock.now());
      // Without anything to tell old runs from new ones by, every run could be the one.
      if (!isConclusive(known)) return { kind: 'unknown' };
      for (const run of candidatesIn(list.value, known)) seen.set(run.runId, run);
      if (lookedAt >= endsAt) {
        const mayHide = list.value.unreadable > 0 || !showsNewest(list.value, LISTED_RUNS);
        return seen.size === 0 && mayHide
          ? { kind: 'unknown' }
          : // Another start may have heard of its run only now.
            foundAmong([...seen.values()].filter(({ runId }) => !isTaken(runId)));
      }
    } else {
      const isRefused = retryabilityOf(list.error) === 'permanent';
      const untilAt = endsAt + (isRefused ? Math.min(REFUSED_GRACE_MS, graceMs) : graceMs);
      if (list.error.kind === 'aborted' || lookedAt >= untilAt) return { kind: 'unknown' };
    }
    const untilEndMs = endsAt - clock.now();
    const againMs = list.ok ? 0 : Math.min(everyMs, TRY_AGAIN_MS);
    await clock.sleep(untilEndMs > 0 ? Math.min(everyMs, untilEndMs) : againMs, signal);
  }
}

function foundAmong(runs: RunStatus[]): SearchResult {
  const [only, ...others] = runs;
  if (only === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', run: only } : { kind: 'several', runs };
}
