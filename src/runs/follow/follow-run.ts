import type { HexError } from '../../hex/errors.ts';
import { retry } from '../../hex/retry.ts';
import { type RunContext, retryPolicyOf } from '../context.ts';
import { completedMs, expectationOf, type PastRun } from '../model/history.ts';
import { type Interruption, interruptionBy } from '../model/interruption.ts';
import { type Run, withStatus } from '../model/run.ts';
import { endingOf } from '../model/run-status.ts';
import { type Forecast, forecastFrom } from './duration-model.ts';
import { endedWithin, nextPollDelayMs } from './poll-interval.ts';
import { progressReporter } from './progress.ts';
import { createRunAge, type RunAge } from './run-age.ts';

/** `run` is as the last poll showed it. */
export type FollowOutcome =
  | { kind: 'ended'; run: Run }
  | { kind: 'interrupted'; interruption: Interruption; run: Run };

export interface FollowOptions {
  /** On the context's clock. */
  deadlineAt: number;
  /** Without it the action chooses. */
  pollIntervalMs?: number | undefined;
  /** The project's runs before this one. */
  past: PastRun[];
}

/** Whatever an answer asks for: it may be wrong, and the run over. */
const MAX_POLL_WAIT_MS = 300_000;
/** A 404 this soon after the start may mean that Hex does not know the run everywhere yet. */
const NEW_RUN_MS = 60_000;
/** Shorter waits for the rate limit are not worth an event. */
const MIN_HELD_MS = 5_000;

/** Polls `run` until it ends, the deadline passes, `stop` aborts, or Hex goes on refusing. */
export async function followRun(
  run: Run,
  { deadlineAt, pollIntervalMs, past }: FollowOptions,
  context: RunContext,
): Promise<FollowOutcome> {
  const { clock, stop, hex, emit } = context;
  const startedAt = clock.now();
  const age = createRunAge(context);
  age.note(run, startedAt, startedAt);
  const reportProgress = progressReporter(emit, age, expectationOf(past));
  const forecast = forecastFrom(completedMs(past));
  // A single refusal may come from a gateway: it must not end the following of a run.
  const refusals = { final: 'when-repeated', notFoundUntil: startedAt + NEW_RUN_MS } as const;
  let isHoldEmitted = false;
  for (let last = run; ; ) {
    const plan =
      pollIntervalMs === undefined ? learnedPlan(forecast, age, context) : fixedPlan(pollIntervalMs);
    if (plan.heldMs >= MIN_HELD_MS && !isHoldEmitted) {
      isHoldEmitted = true;
      emit({ kind: 'held-back', delayMs: plan.dueInMs });
    }
    await untilNextPoll(plan, deadlineAt, context);
    if (stop.aborted) return interruptedBy(interruptionBy(stop), last);
    if (clock.now() >= deadlineAt) return interruptedBy({ cause: 'timed-out' }, last);

    const polledAt = clock.now();
    const answer = await retry(timeout => hex.getRunStatus(run, { timeout, signal: stop }), {
      ...retryPolicyOf(context, deadlineAt),
      maxWaitMs: MAX_POLL_WAIT_MS,
      refusals,
    });
    if (!answer.ok) return interruptedBy(interruptionOfPoll(answer.error, deadlineAt, context), last);
    const next = withStatus(last, answer.value);
    age.note(next, polledAt, clock.now());
    reportProgress(last, next, clock.now() - startedAt);
    if (endingOf(next) !== undefined) return { kind: 'ended', run: next };
    last = next;
  }
}

const interruptedBy = (interruption: Interruption, run: Run): FollowOutcome => ({
  kind: 'interrupted',
  interruption,
  run,
});

function interruptionOfPoll(error: HexError, deadlineAt: number, { clock, stop }: RunContext): Interruption {
  if (stop.aborted) return interruptionBy(stop);
  if (clock.now() < deadlineAt) return { cause: 'failed', error };
  return { cause: 'timed-out', ...(error.kind !== 'out-of-time' && { error }) };
}

interface PollPlan {
  dueInMs: number;
  /** How long other clients of the rate limit leave no room for it. */
  heldMs: number;
  /** How likely the run has ended so long after the last poll. */
  endedWithin(sincePollMs: number): number;
}

/** At the user's interval. How likely the run has ended is not known: it is only taken to grow with the time since the last poll. */
const fixedPlan = (intervalMs: number): PollPlan => ({
  dueInMs: intervalMs,
  heldMs: 0,
  endedWithin: sincePollMs => 1 - 0.5 ** (sincePollMs / intervalMs),
});

/** By the project's past runs and what is left of the rate limit. */
function learnedPlan(forecast: Forecast, age: RunAge, { hex, random }: RunContext): PollPlan {
  const moment = { elapsedMs: age.runningMs(), waitedMs: age.waitedMs(), forecast };
  const budget = hex.pollBudget();
  return {
    dueInMs: nextPollDelayMs(moment, budget, random()),
    heldMs: budget.opensInMs,
    endedWithin: sincePollMs => endedWithin(sincePollMs, moment),
  };
}

/** Waits until the poll is due, and then for its turn among the runs of this process. */
async function untilNextPoll(
  { dueInMs, endedWithin }: PollPlan,
  deadlineAt: number,
  { clock, stop, queue, hex }: RunContext,
): Promise<void> {
  const polledAt = clock.now();
  const ticket = queue.enter(() => {
    const sincePollMs = clock.now() - polledAt;
    return { overdueMs: sincePollMs - dueInMs, endedIn: inMs => endedWithin(sincePollMs + inMs) };
  });
  const leftMs = (): number =>
    stop.aborted ? 0 : Math.min(ticket.turnInMs(hex.pollBudget()), deadlineAt - clock.now());
  try {
    for (let waitMs = leftMs(); waitMs > 0; waitMs = leftMs()) {
      // In whole milliseconds: of less than that, no timer and no rounding can be trusted.
      await clock.sleep(Math.ceil(waitMs), stop);
    }
  } finally {
    ticket.leave();
  }
}
