import type { Fault } from '../hex/fault.ts';
import { type Cancelled, cancelRuns } from './cancel.ts';
import { listUnderWay } from './list.ts';
import type { Run } from './run.ts';
import { runSeen } from './run.ts';
import type { World } from './world.ts';

/** Which runs to cancel. */
export interface CancelWish {
  projectId: string;
  /** Without it, every active run counts, whoever started it. */
  runId?: string | undefined;
  /** Whether to see them end. */
  wait: boolean;
  timeoutMs: number;
}

/** What became of the wish. */
export type CancelOutcome =
  /** Empty where no run was active. `isStopped` says that the step was to end before all was done. */
  | { kind: 'done'; runs: Cancelled[]; isStopped: boolean }
  /** Which runs are active could not be found out. */
  | { kind: 'failed' | 'timed-out'; fault: Fault }
  | { kind: 'stopped' };

/** How long to watch cancelled runs end: with `wait`, and without. */
const WATCH_MS = { toTheEnd: 60_000, inPassing: 2_000 };

/** Cancels one run, or every active one of a project. Finding none is no failure. */
export async function cancelProjectRuns(wanted: CancelWish, world: World): Promise<CancelOutcome> {
  const { projectId, runId, wait } = wanted;
  const deadlineAt = world.clock.now() + wanted.timeoutMs;
  const watchMs = wait ? WATCH_MS.toTheEnd : WATCH_MS.inPassing;
  const cancelAll = async (runs: Run[]): Promise<CancelOutcome> => ({
    kind: 'done',
    runs: await cancelRuns(runs, { deadlineAt, watchMs, signal: world.stop }, world),
    isStopped: world.stop.aborted,
  });
  if (runId !== undefined) return cancelAll([{ projectId, runId, status: '' }]);
  const list = await listUnderWay(projectId, deadlineAt, world);
  if (list.kind !== 'listed') return list;
  const active = list.runs.map(runSeen);
  if (active.length > 0) world.tell({ kind: 'to-cancel', runs: active });
  return cancelAll(active);
}
