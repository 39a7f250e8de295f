import { LISTED_RUNS } from '../../hex/api.ts';
import type { RefusalPolicy } from '../../hex/retry.ts';
import type { ProjectRuns, RunStatus } from '../../hex/schemas.ts';
import { withTimeout } from '../../lib/deadline.ts';
import type { IfActive } from '../../plan/run-spec.ts';
import { cancelRuns } from '../cancel/cancel-runs.ts';
import { interruptionAfter, type RunContext } from '../context.ts';
import { followRun } from '../follow/follow-run.ts';
import { listUnderWay, newestRuns } from '../list.ts';
import { type PastRun, pastRunsIn } from '../model/history.ts';
import { type Interruption, interruptionBy } from '../model/interruption.ts';
import { type Interrupted, interruptedBeforeStart, type Outcome } from '../model/outcome.ts';
import { type Run, runFromStatus } from '../model/run.ts';
import type { RunEvent } from '../model/run-event.ts';
import { isActive } from '../model/run-status.ts';
import { newestFirst, showsNewest } from './start-snapshot.ts';

/** What to do about the project's active runs before a start. */
export type ActiveRunDecision =
  /** Start. `listed` are the project's runs, unless they may have changed since. */
  | { kind: 'free'; listed?: ProjectRuns }
  /** The newest active run, to follow in place of a start. */
  | { kind: 'attach'; run: Run; past: PastRun[] }
  /** Nothing is to be started. */
  | Extract<Outcome, { kind: 'skipped' | 'blocked' | 'interrupted' }>;

export interface ActiveOptions {
  projectId: string;
  ifActive: Exclude<IfActive, 'start'>;
  /** On the context's clock. */
  deadlineAt: number;
  pollIntervalMs?: number | undefined;
}

/** How long cancelled runs may take to end. */
const CANCEL_TIMEOUT_MS = 60_000;

/**
 * Looks for runs of the project that have not ended, of any trigger, and deals with them as the user wants. Between this
 * and a start, another may appear: Hex has no way to exclude that.
 */
export async function resolveActiveRuns(
  options: ActiveOptions,
  context: RunContext,
): Promise<ActiveRunDecision> {
  const { projectId, ifActive, deadlineAt } = options;
  const { startRegistry, stop, clock } = context;
  let refusals: RefusalPolicy = { final: 'at-once' };
  for (;;) {
    await untilOwnStartsAnswered(projectId, deadlineAt, context);
    const listing = await listProject(projectId, { deadlineAt, refusals }, context);
    if (listing.kind !== 'listed') return interruptedBeforeStart(listing.interruption);
    // Hex has shown the project's runs once, so a single refusal from now on need not be permanent.
    refusals = { final: 'when-repeated' };
    const { list, all } = listing;
    // Another start of this process may have been sent meanwhile: only its answer tells which run of the list is its own.
    const isFresh = !startRegistry?.hasPendingStart(projectId);
    await untilOwnStartsAnswered(projectId, deadlineAt, context);
    if (stop.aborted) return interruptedBeforeStart(interruptionBy(stop));
    if (clock.now() >= deadlineAt) return interruptedBeforeStart({ cause: 'timed-out' });
    const active = activeIn(all).filter(({ runId }) => !startRegistry?.ownsRun(runId));
    const [newest] = active;
    if (newest === undefined) return { kind: 'free', ...(isFresh && { listed: list }) };
    context.emit({ kind: 'active', runs: active, ifActive });
    switch (ifActive) {
      case 'attach':
        return { kind: 'attach', run: newest, past: pastRunsIn(list.runs) };
      case 'skip':
        return { kind: 'skipped', because: { kind: 'active', runs: active } };
      case 'fail':
        return { kind: 'blocked', active, ifActive };
      case 'cancel':
        return cancelAll(active, deadlineAt, context);
      case 'wait': {
        const awaited = await awaitAll(active, { ...options, past: pastRunsIn(list.runs) }, context);
        if (awaited !== undefined) return awaited;
      }
    }
  }
}

/** Waits for the answers to this process's other starts of the project, until the deadline at the latest. */
async function untilOwnStartsAnswered(
  projectId: string,
  deadlineAt: number,
  context: RunContext,
): Promise<void> {
  const { startRegistry, clock, stop } = context;
  if (!startRegistry?.hasPendingStart(projectId)) return;
  const timeout = { timeoutMs: deadlineAt - clock.now(), signal: stop, clock };
  await withTimeout(timeout, signal => startRegistry.untilNonePending(projectId, signal));
}

/** `list` are the project's newest runs; `all` are those that can be active, which may be more. */
type ProjectListing =
  | { kind: 'listed'; list: ProjectRuns; all: RunStatus[] }
  | { kind: 'interrupted'; interruption: Interruption };

async function listProject(
  projectId: string,
  { deadlineAt, refusals }: { deadlineAt: number; refusals: RefusalPolicy },
  context: RunContext,
): Promise<ProjectListing> {
  const list = await newestRuns(projectId, { deadlineAt, refusals }, context);
  if (!list.ok)
    return { kind: 'interrupted', interruption: interruptionAfter(list.error, deadlineAt, context) };
  const { runs, listed } = list.value;
  // Where the page is full and some of it was left out, active runs may have been pushed out of it.
  const isPushed = listed >= LISTED_RUNS && runs.length < listed;
  if (!isPushed && showsNewest(list.value, LISTED_RUNS))
    return { kind: 'listed', list: list.value, all: runs };
  const underWay = await listUnderWay(projectId, { deadlineAt, refusals }, context);
  return underWay.kind === 'listed' ? { kind: 'listed', list: list.value, all: underWay.runs } : underWay;
}

/** The runs that have not ended, the newest first. */
const activeIn = (runs: RunStatus[]): Run[] => newestFirst(runs).map(runFromStatus).filter(isActive);

async function cancelAll(active: Run[], deadlineAt: number, context: RunContext): Promise<ActiveRunDecision> {
  const { clock, stop, emit } = context;
  const endsAt = Math.min(deadlineAt, clock.now() + CANCEL_TIMEOUT_MS);
  const cancelled = await cancelRuns(active, { deadlineAt: endsAt, signal: stop }, context);
  for (const { kind, run } of cancelled) if (kind === 'ended') emit({ kind: 'active-ended', run });
  const left = cancelled.filter(({ kind }) => kind !== 'ended');
  const [first] = left;
  if (first === undefined) return { kind: 'free' };
  if (stop.aborted) return interruptedAwaiting(first.run, interruptionBy(stop));
  const failed = left.find(one => one.kind === 'failed');
  if (!failed && endsAt === deadlineAt) return interruptedAwaiting(first.run, { cause: 'timed-out' });
  return {
    kind: 'blocked',
    ifActive: 'cancel',
    active: left.map(({ run }) => run),
    ...(failed?.kind === 'failed' && { error: failed.error }),
  };
}

/** Waits until the runs have ended, however they do; undefined once they have. */
async function awaitAll(
  active: Run[],
  { deadlineAt, pollIntervalMs, past }: ActiveOptions & { past: PastRun[] },
  context: RunContext,
): Promise<Interrupted | undefined> {
  const emit = (event: RunEvent): void => {
    if (event.kind === 'heartbeat')
      context.emit({ kind: 'awaiting', run: event.run, elapsedMs: event.elapsedMs });
    if (event.kind === 'waiting' || event.kind === 'recovered') context.emit(event);
  };
  for (const run of active) {
    const followed = await followRun(run, { deadlineAt, pollIntervalMs, past }, { ...context, emit });
    if (followed.kind === 'interrupted') return interruptedAwaiting(followed.run, followed.interruption);
    context.emit({ kind: 'active-ended', run: followed.run });
  }
  return undefined;
}

const interruptedAwaiting = (awaited: Run, interruption: Interruption): Interrupted => ({
  kind: 'interrupted',
  interruption,
  phase: { kind: 'awaiting-active', awaited },
});
