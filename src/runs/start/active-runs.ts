import { LISTED_RUNS } from '../../hex/client.ts';
import type { Fault } from '../../hex/errors.ts';
import type { RefusalPolicy } from '../../hex/retry.ts';
import type { ProjectRuns, RunStatus } from '../../hex/schemas.ts';
import type { IfActive } from '../../plan/run-spec.ts';
import { cancelRuns } from '../cancel/cancel-runs.ts';
import type { RunContext } from '../context.ts';
import { type Followed, follow } from '../follow/follow-run.ts';
import { interruption } from '../interruption.ts';
import { listUnderWay, newestRuns } from '../list.ts';
import { type PastRun, pastRunsIn } from '../model/history.ts';
import { type Run, runSeen } from '../model/run.ts';
import type { RunEvent } from '../model/run-event.ts';
import { isActive } from '../model/run-status.ts';
import { newestFirst, showsNewest } from './start-snapshot.ts';

/** What came of looking for active runs of a project before a start. */
export type ActiveRunDecision =
  /** Nothing is in the way. `listed` are the project's runs, where they are as fresh as can be. */
  | { kind: 'free'; listed?: ProjectRuns }
  /** The newest active run, to follow in place of a start. */
  | { kind: 'attach'; run: Run; past: PastRun[] }
  | { kind: 'skip'; active: Run[] }
  /** `fault` is why one of them could not be cancelled, where that was asked for. */
  | { kind: 'blocked'; active: Run[]; ifActive: 'fail' | 'cancel'; fault?: Fault }
  | { kind: 'stopped' }
  /** What had come in the way until then. */
  | { kind: 'timed-out'; fault?: Fault; awaited?: Run }
  | { kind: 'failed'; fault: Fault };

export interface ActiveOptions {
  projectId: string;
  ifActive: Exclude<IfActive, 'start'>;
  /** On the world's clock. */
  deadlineAt: number;
  pollIntervalMs?: number | undefined;
}

/** What runs that are to be cancelled have to end. */
const SEE_END_MS = 60_000;

/**
 * Looks for runs of the project that have not ended, of any trigger, and deals with them as the user wants. Between this
 * and a start, another may appear: Hex has no way to exclude that.
 */
export async function resolveActiveRuns(
  options: ActiveOptions,
  world: RunContext,
): Promise<ActiveRunDecision> {
  const { projectId, ifActive, deadlineAt } = options;
  const { ownStarts } = world;
  let refusals: RefusalPolicy = { final: 'at-once' };
  for (;;) {
    await ownAnswers(projectId, deadlineAt, world);
    const list = await listRuns(projectId, { deadlineAt, refusals }, world);
    if (list.kind !== 'listed') return list;
    // Hex has shown the project's runs: a refusal from now on may be over soon, and the wait so far is worth something.
    refusals = { final: 'when-it-stays' };
    const { all } = list;
    const { runs } = list.list;
    // Another start of this process may have been sent meanwhile: only its answer tells which run of the list is its own.
    const isFresh = !ownStarts?.isUnanswered(projectId);
    await ownAnswers(projectId, deadlineAt, world);
    if (world.stop.aborted) return { kind: 'stopped' };
    if (world.clock.now() >= deadlineAt) return { kind: 'timed-out' };
    const active = activeIn(all).filter(({ runId }) => !ownStarts?.isOwn(runId));
    const [newest] = active;
    if (newest === undefined) return { kind: 'free', ...(isFresh && { listed: list.list }) };
    world.tell({ kind: 'active', runs: active, ifActive });
    switch (ifActive) {
      case 'attach':
        return { kind: 'attach', run: newest, past: pastRunsIn(runs) };
      case 'skip':
        return { kind: 'skip', active };
      case 'fail':
        return { kind: 'blocked', active, ifActive };
      case 'cancel':
        return cancelAll(active, deadlineAt, world);
      case 'wait': {
        const awaited = await awaitAll(active, { ...options, past: pastRunsIn(runs) }, world);
        if (awaited !== undefined) return awaited;
      }
    }
  }
}

/** Waits for the answers to this process's other starts of the project, as long as that is of use. */
async function ownAnswers(projectId: string, deadlineAt: number, world: RunContext): Promise<void> {
  const { ownStarts, clock, stop } = world;
  if (!ownStarts?.isUnanswered(projectId)) return;
  const answered = new AbortController();
  const giveUp = clock.sleep(deadlineAt - clock.now(), AbortSignal.any([stop, answered.signal]));
  await Promise.race([ownStarts.answered(projectId), giveUp]);
  answered.abort();
}

/** What the project has: `runs` are what the list before a start has, `all` are those among which the active ones are. */
type Listed =
  | { kind: 'listed'; list: ProjectRuns; all: RunStatus[] }
  | Extract<ActiveRunDecision, { kind: 'stopped' | 'timed-out' | 'failed' }>;

async function listRuns(
  projectId: string,
  { deadlineAt, refusals }: { deadlineAt: number; refusals: RefusalPolicy },
  world: RunContext,
): Promise<Listed> {
  const list = await newestRuns(projectId, { deadlineAt, refusals }, world);
  if (!list.ok) return interruption(list.fault, deadlineAt, world);
  const { runs, listed } = list.value;
  // Where the page is full and some of it was left out, active runs may have been pushed out of it.
  const isPushed = listed >= LISTED_RUNS && runs.length < listed;
  if (!isPushed && showsNewest(list.value, LISTED_RUNS))
    return { kind: 'listed', list: list.value, all: runs };
  const underWay = await listUnderWay(projectId, { deadlineAt, refusals }, world);
  if (underWay.kind === 'listed') return { kind: 'listed', list: list.value, all: underWay.runs };
  return underWay.kind === 'stopped' ? { kind: 'stopped' } : { kind: underWay.kind, fault: underWay.fault };
}

/** The runs that have not ended, the newest first. A status that nobody knows is no end. */
const activeIn = (runs: RunStatus[]): Run[] => newestFirst(runs).map(runSeen).filter(isActive);

/** Cancels the runs, and sees them end. */
async function cancelAll(active: Run[], deadlineAt: number, world: RunContext): Promise<ActiveRunDecision> {
  const { clock, stop, tell } = world;
  const endsAt = Math.min(deadlineAt, clock.now() + SEE_END_MS);
  const cancelled = await cancelRuns(active, { deadlineAt: endsAt, signal: stop }, world);
  for (const { kind, run } of cancelled) if (kind === 'ended') tell({ kind: 'active-ended', run });
  const left = cancelled.filter(({ kind }) => kind !== 'ended');
  if (left.length === 0) return { kind: 'free' };
  if (stop.aborted) return { kind: 'stopped' };
  const failed = left.find(one => one.kind === 'failed');
  const [first] = left;
  if (first && !failed && endsAt === deadlineAt) return { kind: 'timed-out', awaited: first.run };
  return {
    kind: 'blocked',
    ifActive: 'cancel',
    active: left.map(({ run }) => run),
    ...(failed?.kind === 'failed' && { fault: failed.fault }),
  };
}

/** Waits until the runs have ended, however they do; undefined once they have. */
async function awaitAll(
  active: Run[],
  { deadlineAt, pollIntervalMs, past }: ActiveOptions & { past: PastRun[] },
  world: RunContext,
): Promise<ActiveRunDecision | undefined> {
  const tell = (event: RunEvent): void => {
    if (event.kind === 'heartbeat')
      world.tell({ kind: 'awaiting', run: event.run, elapsedMs: event.elapsedMs });
    if (event.kind === 'waiting' || event.kind === 'recovered') world.tell(event);
  };
  for (const run of active) {
    const followed: Followed = await follow(run, { deadlineAt, pollIntervalMs, past }, { ...world, tell });
    switch (followed.kind) {
      case 'ended':
        world.tell({ kind: 'active-ended', run: followed.run });
        break;
      case 'failed':
        return { kind: 'failed', fault: followed.fault };
      case 'stopped':
        return { kind: 'stopped' };
      case 'timed-out':
        return { kind: 'timed-out', awaited: followed.run, ...(followed.fault && { fault: followed.fault }) };
    }
  }
  return undefined;
}
