import type { HexError } from '../../hex/errors.ts';
import { backoffMs, retry } from '../../hex/retry.ts';
import type { ProjectRuns } from '../../hex/schemas.ts';
import { withGrace } from '../../lib/deadline.ts';
import { ok } from '../../lib/result.ts';
import { emitHistory, interruptionAfter, type RunContext, retryPolicyOf, shutdownOf } from '../context.ts';
import { tryNewestRuns } from '../list.ts';
import { type PastRun, pastRunsIn } from '../model/history.ts';
import { interruptionBy } from '../model/interruption.ts';
import { interruptedBeforeStart, type NotStarted } from '../model/outcome.ts';
import { type Run, runFromStart } from '../model/run.ts';
import { startEffect } from './start-effect.ts';
import { type StartSnapshot, takeSnapshot } from './start-snapshot.ts';
import { resolveUnansweredStart } from './unanswered-start.ts';

export type StartOutcome =
  /** `past` are the project's runs before, as far as they are known. */
  { kind: 'started'; run: Run; past: PastRun[] } | NotStarted;

export interface StartOptions {
  projectId: string;
  /** `RunProjectRequestBody` of Hex's API, only with what the user set. */
  body: object;
  /** On the context's clock. */
  deadlineAt: number;
  /** The project's runs as they were just now; without them the start asks for them. */
  listed?: ProjectRuns | undefined;
  /** What was known at an earlier start of the same project. */
  before?: EarlierStart | undefined;
}

export interface EarlierStart {
  snapshot: StartSnapshot;
  /** Undefined where the project's runs were not known. */
  past?: PastRun[];
}

/** How long to try again while no connection can be made. */
const UNREACHABLE_MS = 120_000;
/** How often a start is sent whose answer is lost each time and of which no run is found. */
const MAX_IN_DOUBT = 3;
/** How long a start may still take once the step is stopped. */
const GRACE_MS = 1_500;

/**
 * Starts a run exactly once. Hex knows no idempotency key, so a start is sent again only where it is certain that it
 * started nothing: Hex said so, it never left, or no new run shows in the project's list.
 */
export async function startRun(options: StartOptions, context: RunContext): Promise<StartOutcome> {
  const { projectId, body, deadlineAt } = options;
  const { hex, clock, stop, emit } = context;
  let { snapshot, past }: EarlierStart = options.before ?? { snapshot: { projectId } };
  let inDoubtCount = 0;
  let streak: FailureStreak | undefined;
  let before: HexError | undefined;
  const timedOut = () => interruptedBeforeStart({ cause: 'timed-out', ...(before && { error: before }) });
  const stopped = () => interruptedBeforeStart(interruptionBy(stop));
  const failed = (error: HexError) => interruptedBeforeStart({ cause: 'failed', error });

  for (let known = options.listed; ; known = undefined) {
    const listing = known === undefined ? await tryNewestRuns(projectId, context) : ok(known);
    const listed = listing.ok ? listing.value : undefined;
    snapshot = takeSnapshot(listed, snapshot, context);
    if (past === undefined && listed !== undefined) {
      past = pastRunsIn(listed.runs);
      emitHistory(past, context);
    }
    if (stop.aborted) return stopped();
    if (clock.now() >= deadlineAt) return timedOut();
    emit({ kind: 'starting', snapshot });
    const grace = { signal: shutdownOf(context), graceMs: GRACE_MS, clock };
    const answer = await withGrace(grace, signal =>
      // Without a wait in the queue: the list would be old by then, and others' runs would look new.
      hex.runProject(projectId, body, { signal, timeout: { totalMs: deadlineAt - clock.now(), queueMs: 0 } }),
    );
    if (answer.ok) return { kind: 'started', run: runFromStart(answer.value), past: past ?? [] };
    if (answer.error.kind === 'out-of-time' && !answer.error.sent) return timedOut();
    const effect = startEffect(answer.error, listing.ok ? undefined : listing.error);
    // That the time was up says less than the error before it.
    const error = (answer.error.kind === 'out-of-time' && before) || answer.error;
    before = error;

    switch (effect) {
      case 'refused':
        return failed(error);
      case 'not-started': {
        streak = streakAfter(streak, error, clock.now());
        const delayMs = backoffMs(error, streak.attempts, context.random);
        if (clock.now() + delayMs >= Math.min(deadlineAt, streak.untilAt)) return failed(error);
        emit({ kind: 'start-deferred', wait: { error, attempts: streak.attempts, delayMs } });
        await clock.sleep(delayMs, stop);
        break;
      }
      case 'refused-on-the-way':
      case 'unknown': {
        emit({ kind: 'in-doubt', error });
        inDoubtCount += 1;
        const resolved = await resolveUnansweredStart({ error, snapshot, deadlineAt }, context);
        if (resolved?.kind === 'adopted') return { kind: 'started', run: resolved.run, past: past ?? [] };
        if (resolved !== undefined) return resolved;
        if (stop.aborted) return stopped();
        if (effect === 'refused-on-the-way' || inDoubtCount >= MAX_IN_DOUBT) return failed(error);
        emit({ kind: 'starting-again' });
      }
    }
  }
}

/** Attempts in a row that have started nothing, all for the same kind of reason. */
interface FailureStreak {
  isUnreachable: boolean;
  attempts: number;
  /** How long to go on with them. */
  untilAt: number;
}

function streakAfter(before: FailureStreak | undefined, error: HexError, now: number): FailureStreak {
  const isUnreachable = error.kind === 'unreachable';
  if (before?.isUnreachable === isUnreachable) return { ...before, attempts: before.attempts + 1 };
  const untilAt = isUnreachable ? now + UNREACHABLE_MS : Number.POSITIVE_INFINITY;
  return { isUnreachable, attempts: 1, untilAt };
}

/** Asks Hex whether it would run this. Nothing runs, so the request may be sent any number of times. */
export async function validate(
  { projectId, body, deadlineAt }: StartOptions,
  context: RunContext,
): Promise<NotStarted> {
  const { hex, stop, emit } = context;
  const answer = await retry(timeout => hex.runProject(projectId, body, { timeout, signal: stop }), {
    ...retryPolicyOf(context, deadlineAt),
    onWait: wait => emit({ kind: 'start-deferred', wait }),
    ifWaitExceedsDeadline: 'fail',
  });
  if (answer.ok) return { kind: 'validated' };
  return interruptedBeforeStart(interruptionAfter(answer.error, deadlineAt, context));
}
