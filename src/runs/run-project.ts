import { withGrace } from '../lib/deadline.ts';
import type { RunSpec } from '../plan/run-spec.ts';
import { CANCEL_MS, cancelRun } from './cancel/cancel-runs.ts';
import { emitHistory, type RunContext, shutdownOf } from './context.ts';
import { type FollowOutcome, followRun } from './follow/follow-run.ts';
import type { PastRun } from './model/history.ts';
import type { Cancellation, Interrupted, Outcome } from './model/outcome.ts';
import type { Run } from './model/run.ts';
import { endingOf } from './model/run-status.ts';
import { type Attempt, withRetries } from './retry-run.ts';
import { resolveActiveRuns } from './start/active-runs.ts';
import { startRun, validate } from './start/start-run.ts';

/** Cancelling after a signal: the runner kills the process ten seconds after the first one. */
const CANCEL_ON_STOP_MS = 4_000;

/** Starts a run of a project, follows it to its end, and cancels it where it must not go on. */
export async function runProject(spec: RunSpec, context: RunContext): Promise<Outcome> {
  const { request, ifActive, pollIntervalMs, retries } = spec;
  const { projectId, ...body } = request;
  const deadlineAt = context.clock.now() + spec.timeoutMs;
  if (request.dryRun) return validate({ projectId, body, deadlineAt }, context);
  const runWithRetries = (first: Attempt): Promise<Outcome> =>
    withRetries({ first, projectId, retries }, (attempt, own) => runOnce(spec, attempt, own), context);
  if (ifActive === 'start') return runWithRetries({ deadlineAt });

  const decision = await resolveActiveRuns({ projectId, ifActive, deadlineAt, pollIntervalMs }, context);
  switch (decision.kind) {
    case 'free':
      return runWithRetries({ deadlineAt, listed: decision.listed });
    case 'attach':
      context.emit({ kind: 'attached', run: decision.run });
      return followExistingRun(spec, { ...decision, deadlineAt }, context);
    default:
      return decision;
  }
}

async function runOnce(spec: RunSpec, attempt: Attempt, context: RunContext): Promise<Outcome> {
  const { projectId, ...body } = spec.request;
  const { deadlineAt } = attempt;
  const start = await startRun({ projectId, body, ...attempt }, context);
  if (start.kind !== 'started') return start;
  const { run, past } = start;
  context.emit({ kind: 'started', run });
  if (endingOf(run) !== undefined) return { kind: 'ended', run };
  if (!spec.wait && !context.stop.aborted) return { kind: 'started', run };

  const { pollIntervalMs } = spec;
  const followed = await followRun(run, { deadlineAt, pollIntervalMs, past }, context);
  if (followed.kind === 'ended') return followed;
  const { interruption } = followed;
  switch (interruption.cause) {
    case 'timed-out':
      if (!spec.cancelOnTimeout) return interruptedUnderWay(followed, { kind: 'abandoned' });
      return cancelAndFinish(followed, deadlineAt + CANCEL_MS - context.clock.now(), context);
    case 'stopped':
      if (!spec.cancelOnAbort) return interruptedUnderWay(followed, { kind: 'abandoned' });
      return cancelAndFinish(followed, CANCEL_ON_STOP_MS, context);
    case 'fail-fast':
    case 'failed':
      return cancelAndFinish(followed, CANCEL_MS, context);
  }
}

/** Follows a run that is not the step's own, and leaves it alone whatever happens. */
export async function followExistingRun(
  { wait, pollIntervalMs }: Pick<RunSpec, 'wait' | 'pollIntervalMs'>,
  { run, past, deadlineAt }: { run: Run; past: PastRun[]; deadlineAt: number },
  context: RunContext,
): Promise<Outcome> {
  emitHistory(past, context);
  if (endingOf(run) !== undefined) return { kind: 'ended', run };
  if (!wait) return { kind: 'started', run };
  const followed = await followRun(run, { deadlineAt, pollIntervalMs, past }, context);
  if (followed.kind === 'ended') return followed;
  return interruptedUnderWay(followed, { kind: 'not-owned' });
}

type InterruptedFollow = Omit<Extract<FollowOutcome, { kind: 'interrupted' }>, 'kind'>;

const interruptedUnderWay = (
  { interruption, run }: InterruptedFollow,
  cancellation: Cancellation,
): Interrupted => ({ kind: 'interrupted', interruption, phase: { kind: 'under-way', run, cancellation } });

/** Cancels a run that is still under way. If it turns out to have ended by itself, that is the outcome. */
async function cancelAndFinish(
  { interruption, run }: InterruptedFollow,
  withinMs: number,
  context: RunContext,
): Promise<Outcome> {
  context.emit({ kind: 'cancelling', run, interruption });
  const { clock } = context;
  const grace = { signal: shutdownOf(context), graceMs: CANCEL_ON_STOP_MS, clock };
  const { run: latest, ...cancelled } = await withGrace(grace, signal =>
    cancelRun(run, { deadlineAt: clock.now() + withinMs, signal }, context),
  );
  if (cancelled.kind !== 'ended') return interruptedUnderWay({ interruption, run: latest }, cancelled);
  if (latest.status !== 'KILLED') return { kind: 'ended', run: latest };
  return interruptedUnderWay({ interruption, run: latest }, { kind: 'confirmed' });
}
