import type { HexError } from '../../hex/errors.ts';
import { retry } from '../../hex/retry.ts';
import { type RunContext, retryPolicyOf } from '../context.ts';
import { completedMs, type Expectation, expectationOf, type PastRun } from '../model/history.ts';
import { type Interruption, interruptionBy } from '../model/interruption.ts';
import { type Run, withStatus } from '../model/run.ts';
import type { Emit } from '../model/run-event.ts';
import { endingOf, isKnown } from '../model/run-status.ts';
import { type Forecast, forecastFrom } from './duration-model.ts';
import { endedWithin, nextPollDelayMs } from './poll-interval.ts';
import { type Age, ageBy } from './run-age.ts';

/** Why following came to an end; `run` is as last seen. */
export type Followed =
  | { kind: 'ended'; run: Run }
  | { kind: 'interrupted'; interruption: Interruption; run: Run };

export interface FollowOptions {
  /** On the context's clock. */
  deadlineAt: number;
  /** Without it the action chooses. */
  pollIntervalMs?: number | undefined;
  /** The project's runs before this one. */
  past?: PastRun[];
}

/** However long an answer asks to wait, a run is looked at about so often: the answer may be wrong, and the run over. */
const MAX_WAIT_MS = 300_000;
/** For so long, a 404 may mean that Hex does not yet know the run everywhere. */
const NEW_RUN_MS = 60_000;
const HEARTBEAT_MS = 30_000;
/** Being held back for less is not worth telling. */
const MIN_HELD_MS = 5_000;

/** Looks at `run` until it ends, the deadline passes, somebody stops the step, or Hex goes on refusing. */
export async function follow(
  run: Run,
  { deadlineAt, pollIntervalMs, past = [] }: FollowOptions,
  context: RunContext,
): Promise<Followed> {
  const { clock, stop, hex, emit } = context;
  const startedAt = clock.now();
  const age = ageBy(context);
  age.note(run, startedAt, startedAt);
  const narrate = progressReporter(emit, age, expectationOf(past));
  const forecast = forecastFrom(completedMs(past));
  const nextPlan = () =>
    pollIntervalMs === undefined ? learnedPlan(forecast, age, context) : fixedPlan(pollIntervalMs);

  // No single answer decides over a run that goes well.
  const refusals = { final: 'when-repeated', notFoundUntil: startedAt + NEW_RUN_MS } as const;
  let isHoldTold = false;
  for (let seen = run; ; ) {
    const plan = nextPlan();
    if (plan.heldMs >= MIN_HELD_MS && !isHoldTold) {
      isHoldTold = true;
      emit({ kind: 'held-back', delayMs: plan.dueInMs });
    }
    await untilNextPoll(plan, deadlineAt, context);
    if (stop.aborted) return interruptedBy(interruptionBy(stop), seen);
    if (clock.now() >= deadlineAt) return interruptedBy({ cause: 'timed-out' }, seen);

    const askedAt = clock.now();
    const answer = await retry(timeout => hex.getRunStatus(run, { timeout, signal: stop }), {
      ...retryPolicyOf(context, deadlineAt),
      maxWaitMs: MAX_WAIT_MS,
      refusals,
    });
    if (answer.ok) {
      const before = seen;
      seen = withStatus(seen, answer.value);
      age.note(seen, askedAt, clock.now());
      narrate(before, seen, clock.now() - startedAt);
      if (endingOf(seen) !== undefined) return { kind: 'ended', run: seen };
    } else {
      return interruptedBy(interruptionOfPoll(answer.error, deadlineAt, context), seen);
    }
  }
}

const interruptedBy = (interruption: Interruption, run: Run): Followed => ({
  kind: 'interrupted',
  interruption,
  run,
});

function interruptionOfPoll(error: HexError, deadlineAt: number, { clock, stop }: RunContext): Interruption {
  if (stop.aborted) return interruptionBy(stop);
  if (clock.now() < deadlineAt) return { cause: 'failed', error };
  return { cause: 'timed-out', ...(error.kind !== 'out-of-time' && { error }) };
}

/** What the last look means for the next one. */
interface PollPlan {
  dueInMs: number;
  /** How long others leave no room for it. */
  heldMs: number;
  /** How likely the run is to have ended so long after the last look. */
  endedWithin(sinceLookMs: number): number;
}

/** Of a run that is looked at as the user wants, the likelihood says no more than how long nobody has looked. */
const fixedPlan = (intervalMs: number): PollPlan => ({
  dueInMs: intervalMs,
  heldMs: 0,
  endedWithin: sinceLookMs => 1 - 0.5 ** (sinceLookMs / intervalMs),
});

/** By what this project's past runs tell and by what the rate limits leave. */
function learnedPlan(forecast: Forecast, age: Age, { hex, random }: RunContext): PollPlan {
  const moment = { elapsedMs: age.runningMs(), waitedMs: age.waitedMs(), forecast };
  const budget = hex.pollBudget();
  return {
    dueInMs: nextPollDelayMs(moment, budget, random()),
    heldMs: budget.opensInMs,
    endedWithin: sinceLookMs => endedWithin(sinceLookMs, moment),
  };
}

/** Waits until the look is due, and then for its turn among the runs of this process. */
async function untilNextPoll(
  { dueInMs, endedWithin }: PollPlan,
  deadlineAt: number,
  { clock, stop, queue, hex }: RunContext,
): Promise<void> {
  const lookedAt = clock.now();
  const place = queue.enter(() => {
    const sinceLookMs = clock.now() - lookedAt;
    return { overdueMs: sinceLookMs - dueInMs, endedIn: inMs => endedWithin(sinceLookMs + inMs) };
  });
  const leftMs = (): number =>
    stop.aborted ? 0 : Math.min(place.turnInMs(hex.pollBudget()), deadlineAt - clock.now());
  try {
    for (let waitMs = leftMs(); waitMs > 0; waitMs = leftMs()) {
      // In whole milliseconds: of less than that, no timer and no rounding can be trusted.
      await clock.sleep(Math.ceil(waitMs), stop);
    }
  } finally {
    place.leave();
  }
}

/** Tells what a look at the run has shown: changes at once, sameness at most once in `HEARTBEAT_MS`. */
function progressReporter(
  emit: Emit,
  age: Age,
  expected: Expectation | undefined,
): (before: Run, seen: Run, elapsedMs: number) => void {
  const toldUnknown = new Set<string>();
  let toldAtMs = 0;
  return (before, seen, elapsedMs) => {
    emit({ kind: 'polled', run: seen });
    if (endingOf(seen) === undefined && !isKnown(seen.status) && !toldUnknown.has(seen.status)) {
      toldUnknown.add(seen.status);
      emit({ kind: 'unknown-status', status: seen.status });
    }
    if (seen.status !== before.status) {
      toldAtMs = elapsedMs;
      emit({ kind: 'status-changed', run: seen, elapsedMs });
    } else if (elapsedMs - toldAtMs >= HEARTBEAT_MS) {
      toldAtMs = elapsedMs;
      emit({
        kind: 'heartbeat',
        run: seen,
        elapsedMs,
        runningMs: age.runningMs(),
        ...(expected && { expected }),
      });
    }
  };
}
