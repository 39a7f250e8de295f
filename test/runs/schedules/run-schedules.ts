import fc from 'fast-check';
import { run } from '../../../src/commands/run.ts';
import type { RunStep } from '../../../src/plan/plan.ts';
import { createHex, type RunView } from '../../fakes/hex/hex.ts';
import type { RateLimitHeaders } from '../../fakes/hex/limits.ts';
import type { Form } from '../../fakes/hex/operations.ts';
import type { PastRun, RunScript } from '../../fakes/hex/runs.ts';
import { virtualClock } from '../../fakes/virtual-clock.ts';
import { PLAIN_RUN } from '../../plain-run.ts';
import {
  durationMs,
  END,
  FORM,
  type Mishap,
  mishaps,
  mostly,
  NOTEBOOK,
  sometimes,
  TOKEN,
} from './mishaps.ts';
import { playStep, type StepLife } from './step-life.ts';

const OPERATIONS = ['RunProject', 'GetRunStatus', 'GetProjectRuns', 'CancelRun', 'GetProject'] as const;

/** One life of a step: what the user wants, what Hex does, and everything that goes wrong. Times are virtual. */
export interface Schedule {
  form: Form;
  run: RunScript;
  /** Somebody's session, of which only the newer form tells. */
  notebook: PastRun;
  faults: Mishap[];
  plan: Pick<RunStep, 'wait' | 'timeoutMs' | 'cancelOnTimeout' | 'cancelOnAbort' | 'retries'> & {
    pollIntervalMs: number | undefined;
  };
  /** The first signal. */
  stopAtMs: number | undefined;
  /** The process is gone from here on, in the middle of whatever it does. */
  killAtMs: number | undefined;
  /** How far Hex's clock is ahead of the runner's. */
  skewMs: number;
  headers: RateLimitHeaders[];
  jitterSeed: number;
}

const runArbitrary: fc.Arbitrary<RunScript> = fc.record({
  phases: fc
    .tuple(durationMs(20_000), durationMs(600_000), fc.option(durationMs(60_000), { nil: undefined }))
    .map(([pendingMs, runningMs, oddMs]) => [
      { status: 'PENDING', forMs: pendingMs },
      ...(oddMs === undefined ? [] : [{ status: 'REHEATING', forMs: oddMs }]),
      { status: 'RUNNING', forMs: runningMs },
    ]),
  end: END,
  killDelayMs: fc.integer({ min: 0, max: 3_000 }),
  cancelEnded: fc.constantFrom(204 as const, 422 as const),
  listedAfterMs: fc.integer({ min: 0, max: 9_900 }),
});

export const scheduleArbitrary: fc.Arbitrary<Schedule> = fc.record({
  form: FORM,
  run: runArbitrary,
  notebook: NOTEBOOK,
  faults: mishaps(OPERATIONS, 6),
  plan: fc.record({
    wait: mostly(true),
    timeoutMs: fc.oneof(fc.integer({ min: 1_000, max: 60_000 }), fc.integer({ min: 60_000, max: 3_600_000 })),
    cancelOnTimeout: mostly(true),
    cancelOnAbort: mostly(true),
    pollIntervalMs: fc.option(fc.integer({ min: 1_000, max: 60_000 }), { nil: undefined }),
    retries: fc.constantFrom(0, 0, 0, 1, 2),
  }),
  stopAtMs: sometimes(durationMs(300_000)),
  killAtMs: sometimes(durationMs(300_000)),
  skewMs: fc.integer({ min: -300_000, max: 300_000 }),
  headers: fc.constantFrom<RateLimitHeaders[][]>(
    [],
    ['ratelimit-seconds', 'retry-after-seconds'],
    ['x-ratelimit-epoch'],
    ['ratelimit-epoch', 'retry-after-date'],
  ),
  jitterSeed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
});

/** How a schedule came out. */
export interface Played extends StepLife {
  /** Runs that this step has started, in this order, as they were when post was over. */
  runs: RunView[];
  /** Everybody else's. */
  others: RunView[];
}

export async function playSchedule(schedule: Schedule): Promise<Played> {
  const clock = virtualClock();
  const hex = createHex({
    form: schedule.form,
    token: TOKEN,
    clock: { now: clock.wallNow, sleep: (ms, signal) => clock.sleep(ms, signal) },
    skewMs: schedule.skewMs,
    rateLimitHeaders: schedule.headers,
  });
  const { id: projectId } = hex.addProject({
    title: `Nightly ${TOKEN}`,
    run: schedule.run,
    history: [
      ...waitingRun(schedule),
      { trigger: 'API' },
      { trigger: 'SCHEDULED' },
      { trigger: 'API', end: 'ERRORED' },
    ],
  });
  hex.addRun(projectId, schedule.notebook);
  for (const { operation, fault, plan } of schedule.faults) hex.fault(operation, fault, plan);
  const step = { ...BASE_PLAN, ...schedule.plan, request: { projectId } } as RunStep;
  const life = await playStep({ ...schedule, hex, clock }, surroundings => run(step, surroundings));
  const all = hex.runs(projectId).toSorted((a, b) => a.createdAt - b.createdAt);
  const isOwn = (run: RunView) => run.createdBy === 'token';
  return { ...life, runs: all.filter(isOwn), others: all.filter(run => !isOwn(run)) };
}

const BASE_PLAN = {
  kind: 'run',
  token: TOKEN,
  hexUrl: 'https://app.hex.tech',
  summary: true,
  ...PLAIN_RUN,
} as const;

/** Another's run that waits for its kernel. By Hex's times alone, without the list of IDs, it could be a new one. */
const waitingRun = ({ faults }: Schedule): PastRun[] =>
  faults.some(({ operation }) => operation === 'GetProjectRuns')
    ? []
    : [{ trigger: 'API', agoMs: 2_000, pendingMs: 3_600_000 }];
