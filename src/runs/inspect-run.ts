import { retry } from '../hex/retry.ts';
import type { StatusQuery } from '../plan/run-selector.ts';
import { interruptionAfter, type RunContext, retryPolicyOf } from './context.ts';
import { newestRuns, tryNewestRuns } from './list.ts';
import { type PastRun, pastRunsIn } from './model/history.ts';
import { interruptedBeforeStart, type Outcome } from './model/outcome.ts';
import { type Run, runFromStatus } from './model/run.ts';
import { followExistingRun } from './run-project.ts';
import { newestFirst } from './start/start-snapshot.ts';

/** Reports on a run that somebody else may have started, and follows it to its end if `wait` is set. */
export async function inspectRun(query: StatusQuery, context: RunContext): Promise<Outcome> {
  const { projectId, runId } = query;
  const deadlineAt = context.clock.now() + query.timeoutMs;
  const found =
    runId === undefined
      ? await newestRun(projectId, deadlineAt, context)
      : await thatRun({ projectId, runId }, deadlineAt, context);
  if (found.kind !== 'found') return found;
  context.emit({ kind: 'found', run: found.run });
  return followExistingRun(query, { ...found, deadlineAt }, context);
}

type Found = { kind: 'found'; run: Run; past: PastRun[] } | Outcome;

async function newestRun(projectId: string, deadlineAt: number, context: RunContext): Promise<Found> {
  const list = await newestRuns(projectId, { deadlineAt, refusals: { final: 'at-once' } }, context);
  if (!list.ok) return interruptedBeforeStart(interruptionAfter(list.error, deadlineAt, context));
  const [newest, ...others] = newestFirst(list.value.runs.filter(({ status }) => status !== ''));
  if (newest === undefined) return { kind: 'absent' };
  return { kind: 'found', run: runFromStatus(newest), past: pastRunsIn(others) };
}

/** For so long, a 404 may mean that Hex does not yet know the run everywhere: an earlier step may have started it. */
const JUST_STARTED_MS = 15_000;

async function thatRun(
  run: { projectId: string; runId: string },
  deadlineAt: number,
  context: RunContext,
): Promise<Found> {
  const { hex, clock, stop } = context;
  const refusals = { final: 'at-once', notFoundUntil: clock.now() + JUST_STARTED_MS } as const;
  const [status, list] = await Promise.all([
    retry(timeout => hex.getRunStatus(run, { timeout, signal: stop }), {
      ...retryPolicyOf(context, deadlineAt),
      refusals,
    }),
    tryNewestRuns(run.projectId, context),
  ]);
  if (!status.ok) return interruptedBeforeStart(interruptionAfter(status.error, deadlineAt, context));
  const others = list.ok ? list.value.runs.filter(({ runId }) => runId !== run.runId) : [];
  return { kind: 'found', run: runFromStatus(status.value), past: pastRunsIn(others) };
}
