import type { Fault } from '../hex/fault.ts';
import { dispositionOf, persist } from '../hex/retry.ts';
import { type Age, ageBy } from './age.ts';
import type { Tell } from './events.ts';
import { type Forecast, forecastFrom } from './forecast.ts';
import { completedMs, type Expectation, expectationOf, type PastRun } from './history.ts';
import { nextLookMs, type Wish, wishAt } from './polling.ts';
import { type Run, withStatus } from './run.ts';
import { endingOf, isKnown } from './status.ts';
import { patienceOf, type World } from './world.ts';

/** Why following came to an end; `run` is as last seen. */
export type Followed =
  | { kind: 'ended'; run: Run }
  | { kind: 'timed-out'; run: Run }
  | { kind: 'stopped'; run: Run }
  | { kind: 'failed'; run: Run; fault: Fault };

export interface FollowOptions {
  /** On the world's clock. */
  deadlineAt: number;
  /** Without it the action chooses. */
  pollIntervalMs?: number | undefined;
  /** The project's runs before this one. */
  past?: PastRun[];
}

const HEARTBEAT_MS = 30_000;

/** Where other runs share the limit, what is to spare changes: so often is it looked at anew. */
const RECONSIDER_MS = 5_000;

/** Looks at `run` until it ends, the deadline passes, somebody stops the step, or Hex's answer leaves no hope. */
export async function follow(run: Run, options: FollowOptions, world: World): Promise<Followed> {
  const follower = {};
  try {
    return await followAs(follower, run, options, world);
  } finally {
    world.demand.leave(follower);
  }
}

async function followAs(
  follower: object,
  run: Run,
  { deadlineAt, pollIntervalMs, past = [] }: FollowOptions,
  world: World,
): Promise<Followed> {
  const { clock, stop, hex, tell } = world;
  const startedAt = clock.now();
  const age = ageBy(world);
  age.note(run, startedAt, startedAt);
  const narrate = narrator(tell, age, expectationOf(past));
  const pace =
    pollIntervalMs === undefined
      ? learnedPace(forecastFrom(completedMs(past)), age, world)
      : fixedPace(pollIntervalMs);

  for (let seen = run; ; ) {
    await untilNextLook(follower, pace(), deadlineAt, world);
    if (stop.aborted) return { kind: 'stopped', run: seen };
    if (clock.now() >= deadlineAt) return { kind: 'timed-out', run: seen };

    const askedAt = clock.now();
    const answer = await persist(
      withinMs => hex.getRunStatus(run, { withinMs, signal: stop }),
      patienceOf(world, deadlineAt),
    );
    if (answer.ok) {
      const before = seen;
      seen = withStatus(seen, answer.value);
      age.note(seen, askedAt, clock.now());
      narrate(before, seen, clock.now() - startedAt);
      if (endingOf(seen.status) !== undefined) return { kind: 'ended', run: seen };
    } else if (stop.aborted) {
      return { kind: 'stopped', run: seen };
    } else {
      return dispositionOf(answer.fault) === 'final'
        ? { kind: 'failed', run: seen, fault: answer.fault }
        : { kind: 'timed-out', run: seen };
    }
  }
}

/** How long after the last look the next one is due, given what the other runs want; and what this one would like. */
interface Plan {
  dueInMs(others: Wish | undefined): number;
  wish(sinceLookMs: number): Wish;
}

/** Plans the look after the one that was just taken. */
type Pace = () => Plan;

const fixedPace =
  (intervalMs: number): Pace =>
  () => ({ dueInMs: () => intervalMs, wish: () => ({ looks: 60_000 / intervalMs, ends: 0 }) });

const learnedPace =
  (forecast: Forecast, age: Age, { hex, random }: World): Pace =>
  () => {
    const elapsedMs = age.runningMs();
    const limits = hex.looks();
    const chance = random();
    return {
      dueInMs: others => nextLookMs({ elapsedMs, forecast }, { ...limits, others }, chance),
      wish: sinceLookMs => wishAt({ elapsedMs: elapsedMs + sinceLookMs, forecast }),
    };
  };

async function untilNextLook(follower: object, plan: Plan, deadlineAt: number, world: World): Promise<void> {
  const { clock, stop, demand } = world;
  const lookedAt = clock.now();
  while (!stop.aborted) {
    const now = clock.now();
    demand.want(follower, plan.wish(now - lookedAt));
    const others = demand.ofOthers(follower);
    const leftMs = Math.min(lookedAt + plan.dueInMs(others), deadlineAt) - now;
    if (leftMs <= 0) return;
    await clock.sleep(others === undefined ? leftMs : Math.min(leftMs, RECONSIDER_MS), stop);
  }
}

/** Tells what a look at the run has shown: changes at once, sameness at most once in `HEARTBEAT_MS`. */
function narrator(
  tell: Tell,
  age: Age,
  expected: Expectation | undefined,
): (before: Run, seen: Run, elapsedMs: number) => void {
  const toldUnknown = new Set<string>();
  let toldAtMs = 0;
  return (before, seen, elapsedMs) => {
    tell({ kind: 'polled', run: seen });
    if (!isKnown(seen.status) && !toldUnknown.has(seen.status)) {
      toldUnknown.add(seen.status);
      tell({ kind: 'unknown-status', status: seen.status });
    }
    if (seen.status !== before.status) {
      toldAtMs = elapsedMs;
      tell({ kind: 'status-changed', run: seen, elapsedMs });
    } else if (elapsedMs - toldAtMs >= HEARTBEAT_MS) {
      toldAtMs = elapsedMs;
      tell({
        kind: 'heartbeat',
        run: seen,
        elapsedMs,
        runningMs: age.runningMs(),
        ...(expected && { expected }),
      });
    }
  };
}
