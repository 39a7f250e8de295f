import type { RunRef } from '../../hex/api.ts';
import { retry } from '../../hex/retry.ts';
import { isDraft } from '../../hex/schemas.ts';
import type { CancelRequest } from '../../plan/run-selector.ts';
import { type RunContext, retryPolicyOf } from '../context.ts';
import { listUnderWay } from '../list.ts';
import type { Interruption } from '../model/interruption.ts';
import { type Run, runFromStatus } from '../model/run.ts';
import { type Cancelled, cancelRuns } from './cancel-runs.ts';

/** What became of the wish. */
export type CancelOutcome =
  /** Empty where no run was active. `isStopped` says that the step was to end before all was done. */
  | { kind: 'done'; runs: Cancelled[]; isStopped: boolean }
  /** The run that is named is a session in the project's notebook, which is left alone. */
  | { kind: 'notebook'; run: Run }
  /** Which runs are active could not be found out. */
  | { kind: 'interrupted'; interruption: Interruption };

/** How long to watch cancelled runs end: with `wait`, and without. */
const WATCH_MS = { toTheEnd: 60_000, inPassing: 2_000 };

/**
 * Cancels one run, or every active one of a project. Finding none is no failure. What somebody does in the notebook is not
 * cancelled: the lists that are read here leave it out, and the version of a run that is named is read first.
 */
export async function cancelProjectRuns(request: CancelRequest, context: RunContext): Promise<CancelOutcome> {
  const { projectId, runId, wait } = request;
  const deadlineAt = context.clock.now() + request.timeoutMs;
  const watchMs = wait ? WATCH_MS.toTheEnd : WATCH_MS.inPassing;
  const cancelAll = async (runs: Run[]): Promise<CancelOutcome> => ({
    kind: 'done',
    runs: await cancelRuns(runs, { deadlineAt, watchMs, signal: context.stop }, context),
    isStopped: context.stop.aborted,
  });
  if (runId !== undefined) {
    const named = { projectId, runId };
    const status = await fetchStatus(named, deadlineAt, context);
    if (!status.ok) {
      const run = { ...named, status: '' };
      return {
        kind: 'done',
        runs: [{ kind: 'failed', run, error: status.error }],
        isStopped: context.stop.aborted,
      };
    }
    const run = runFromStatus(status.value);
    return isDraft(status.value) ? { kind: 'notebook', run } : cancelAll([run]);
  }
  const list = await listUnderWay(projectId, { deadlineAt }, context);
  if (list.kind !== 'listed') return list;
  const active = list.runs.map(runFromStatus);
  if (active.length > 0) context.emit({ kind: 'to-cancel', runs: active });
  return cancelAll(active);
}

const fetchStatus = (run: RunRef, deadlineAt: number, context: RunContext) =>
  retry(timeout => context.hex.getRunStatus(run, { isUrgent: true, timeout, signal: context.stop }), {
    ...retryPolicyOf(context, deadlineAt),
    refusals: { final: 'when-repeated' },
  });
