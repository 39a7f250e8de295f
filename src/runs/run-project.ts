import { withGrace } from '../lib/deadline.ts';
import type { RunSpec } from '../plan/run-spec.ts';
import { CANCEL_MS, cancel } from './cancel/cancel-runs.ts';
import { type RunContext, shutdownOf } from './context.ts';
import { type Followed, follow } from './follow/follow-run.ts';
import { expectationOf, type PastRun } from './model/history.ts';
import { type Cancellation, type Interrupted, isBeforeStart, type Outcome } from './model/outcome.ts';
import type { Run } from './model/run.ts';
import type { RunEvent } from './model/run-event.ts';
import { endingOf } from './model/run-status.ts';
import { resolveActiveRuns } from './start/active-runs.ts';
import { type Earlier, type StartOptions, start, validate } from './start/start-run.ts';
import { withOwnRun } from './start/start-snapshot.ts';

/** Cancelling after a signal: the runner kills the process ten seconds after the first one. */
const CANCEL_ON_STOP_MS = 4_000;

/** Starts a run of a project, follows it to its end, and cancels it where it must not go on. */
export async function perform(spec: RunSpec, context: RunContext): Promise<Outcome> {
  const { request, ifActive, pollIntervalMs } = spec;
  const { projectId, ...body } = request;
  const deadlineAt = context.clock.now() + spec.timeoutMs;
  if (request.dryRun) return validate({ projectId, body, deadlineAt }, context);
  if (ifActive === 'start') return runWithRetries(spec, { deadlineAt }, context);

  const settled = await resolveActiveRuns({ projectId, ifActive, deadlineAt, pollIntervalMs }, context);
  switch (settled.kind) {
    case 'free':
      return runWithRetries(spec, { deadlineAt, listed: settled.listed }, context);
    case 'attach':
      context.emit({ kind: 'attached', run: settled.run });
      return followExistingRun(spec, { ...settled, deadlineAt }, context);
    default:
      return settled;
  }
}

type Attempt = Pick<StartOptions, 'deadlineAt' | 'listed' | 'before'>;

/** What may be gone at the next attempt. `KILLED` is not: somebody meant it. */
const RETRIED = ['ERRORED', 'UNABLE_TO_ALLOCATE_KERNEL'];

const RETRY = { firstMs: 10_000, longestMs: 300_000 };

/** Makes attempts until one does not fail by itself, there are no retries left, or no time. */
async function runWithRetries(spec: RunSpec, first: Attempt, context: RunContext): Promise<Outcome> {
  const { clock, stop } = context;
  const { deadlineAt } = first;
  let before: Earlier = { record: { projectId: spec.request.projectId } };
  const emit = (event: RunEvent): void => {
    before = learnedFrom(before, event);
    context.emit(event);
  };
  let last: Outcome | undefined;
  for (let attempt = first, made = 1; ; attempt = { deadlineAt, before }, made += 1) {
    const outcome = await attemptOnce(spec, attempt, { ...context, emit });
    // No other run has come to be: the one before tells how it came out.
    if (last !== undefined && isInVain(outcome)) return last;
    const delayMs = Math.min(RETRY.longestMs, RETRY.firstMs * 2 ** (made - 1));
    const isFailed = outcome.kind === 'ended' && RETRIED.includes(outcome.run.status);
    if (!isFailed || made > spec.retries || stop.aborted) return outcome;
    const leftMs = deadlineAt - clock.now();
    if (delayMs >= leftMs) {
      context.emit({ kind: 'no-time-to-retry', run: outcome.run, delayMs, leftMs });
      return outcome;
    }
    last = outcome;
    context.emit({ kind: 'retrying', run: outcome.run, delayMs, next: made + 1, most: 1 + spec.retries });
    await clock.sleep(delayMs, stop);
  }
}

/** Whether the step was to end, or its time was up, before Hex can have started a run. */
const isInVain = (outcome: Outcome): boolean =>
  outcome.kind === 'interrupted' && outcome.interruption.cause !== 'failed' && isBeforeStart(outcome.phase);

/** What an attempt has made known for the next one. */
function learnedFrom(before: Earlier, event: RunEvent): Earlier {
  switch (event.kind) {
    case 'history':
      return { ...before, past: event.past };
    case 'starting':
      return { ...before, record: event.record };
    case 'started':
      return { ...before, record: withOwnRun(before.record, event.run.runId) };
    default:
      return before;
  }
}

async function attemptOnce(spec: RunSpec, attempt: Attempt, context: RunContext): Promise<Outcome> {
  const { projectId, ...body } = spec.request;
  const { deadlineAt } = attempt;
  const asked = await start({ projectId, body, ...attempt }, context);
  if (asked.kind !== 'started') return asked;
  const { run, past } = asked;
  context.emit({ kind: 'started', run });
  if (endingOf(run) !== undefined) return { kind: 'ended', run };
  if (!spec.wait && !context.stop.aborted) return { kind: 'started', run };

  const { pollIntervalMs } = spec;
  const followed = await follow(run, { deadlineAt, pollIntervalMs, past }, context);
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
  const expected = expectationOf(past);
  if (past.length > 0) context.emit({ kind: 'history', past, ...(expected && { expected }) });
  if (endingOf(run) !== undefined) return { kind: 'ended', run };
  if (!wait) return { kind: 'started', run };
  const followed = await follow(run, { deadlineAt, pollIntervalMs, past }, context);
  if (followed.kind === 'ended') return followed;
  return interruptedUnderWay(followed, { kind: 'not-owned' });
}

const interruptedUnderWay = (
  { interruption, run }: Pick<Followed & { kind: 'interrupted' }, 'interruption' | 'run'>,
  cancellation: Cancellation,
): Interrupted => ({ kind: 'interrupted', interruption, phase: { kind: 'under-way', run, cancellation } });

/** Cancels a run that is still under way. If it turns out to have ended by itself, that is the outcome. */
async function cancelAndFinish(
  { interruption, run }: Pick<Followed & { kind: 'interrupted' }, 'interruption' | 'run'>,
  withinMs: number,
  context: RunContext,
): Promise<Outcome> {
  context.emit({ kind: 'cancelling', run, interruption });
  const { hex, clock, random } = context;
  const grace = { signal: shutdownOf(context), graceMs: CANCEL_ON_STOP_MS, clock };
  const { run: lastSeen, ...cancelled } = await withGrace(grace, signal =>
    cancel(run, { deadlineAt: clock.now() + withinMs, signal }, { hex, clock, random }),
  );
  if (cancelled.kind !== 'ended') return interruptedUnderWay({ interruption, run: lastSeen }, cancelled);
  const endedByItself = lastSeen.status !== 'KILLED';
  if (endedByItself) return { kind: 'ended', run: lastSeen };
  return interruptedUnderWay({ interruption, run: lastSeen }, { kind: 'confirmed' });
}
