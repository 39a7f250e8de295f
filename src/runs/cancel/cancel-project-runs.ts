import type { RunRef } from '../../hex/api.ts';
import { retry } from '../../hex/retry.ts';
import { isDraft } from '../../hex/schemas.ts';
import type { CancelRequest } from '../../plan/run-selector.ts';
import { type RequestContext, retryPolicyOf } from '../context.ts';
import { listUnderWay } from '../list.ts';
import type { Interruption } from '../model/interruption.ts';
import { type Run, runFromStatus } from '../model/run.ts';
import { type Cancelled, cancelRuns } from './cancel-runs.ts';

/** How cancelling came out. */
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
export async function cancelProjectRuns(
  request: CancelRequest,
  context: RequestContext,
): Promise<CancelOutcome> {
  const { projectId, runId, wait } = request;
  const deadlineAt = context.clock.now() + request.timeoutMs;
  const watchMs = wait ? WATCH_MS.toTheEnd : WATCH_MS.inPassing;
  const done = (runs: Cancelled[]): CancelOutcome => ({
    kind: 'done',
    runs,
    isStopped: context.stop.aborted,
  });
  const cancelAll = async (runs: Run[]): Promise<CancelOutcome> =>
    done(await cancelRuns(runs, { deadlineAt, watchMs, signal: context.stop }, context));
  if (runId !== undefined) {
    const status = await fetchStatus({ projectId, runId }, deadlineAt, context);
    if (!status.ok)
      return done([{ kind: 'failed', run: { projectId, runId, status: '' }, error: status.error }]);
    const run = runFromStatus(status.value);
    return isDraft(status.value) ? { kind: 'notebook', run } : cancelAll([run]);
  }
  const list = await listUnderWay(projectId, { deadlineAt }, context);
  if (list.kind !== 'listed') return list;
  const active = list.runs.map(runFromStatus);
  if (active.length > 0) context.emit({ kind: 'to-cancel', runs: active });
  return cancelAll(active);
}

const fetchStatus = (run: RunRef, deadlineAt: number, context: RequestContext) =>
  retry(timeout => context.hex.getRunStatus(run, { isUrgent: true, timeout, signal: context.stop }), {
    ...retryPolicyOf(context, deadlineAt),
    refusals: { final: 'when-repeated' },
  });
