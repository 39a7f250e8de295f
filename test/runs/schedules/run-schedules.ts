import fc from 'fast-check';
import { run } from '../../../src/commands/run.ts';
import type { RunStep } from '../../../src/plan/plan.ts';
import type { ScriptedFault } from '../../fakes/hex/faults.ts';
import type { RunView } from '../../fakes/hex/hex.ts';
import type { RateLimitHeaders } from '../../fakes/hex/limits.ts';
import type { Form } from '../../fakes/hex/operations.ts';
import type { PastRun, RunScript } from '../../fakes/hex/runs.ts';
import { scenario } from '../../fakes/scenario/scenario.ts';
import { PLAIN_RUN } from '../../plain-run.ts';
import { durationMs, END, FORM, mostly, NOTEBOOK, scriptedFaults, sometimes, TOKEN } from './arbitraries.ts';
import { playStep, type StepLife } from './step-life.ts';

const OPERATIONS = ['RunProject', 'GetRunStatus', 'GetProjectRuns', 'CancelRun', 'GetProject'] as const;

/** One life of a step: what the user wants, what Hex does, and everything that goes wrong. Times are virtual. */
export interface Schedule {
  form: Form;
  run: RunScript;
  /** Somebody's session, of which only the newer form tells. */
  notebook: PastRun;
  faults: ScriptedFault[];
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
  faults: scriptedFaults(OPERATIONS, 6),
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
  const sim = scenario({
    form: schedule.form,
    token: TOKEN,
    limits: {},
    skewMs: schedule.skewMs,
    rateLimitHeaders: schedule.headers,
    faults: schedule.faults,
    project: {
      title: `Nightly ${TOKEN}`,
      run: schedule.run,
      history: [
        ...waitingRun(schedule),
        { trigger: 'API' },
        { trigger: 'SCHEDULED' },
        { trigger: 'API', end: 'ERRORED' },
      ],
    },
  }).inVirtualTime();
  const { hex, project } = sim;
  hex.addRun(project.id, schedule.notebook);
  const step = { ...BASE_PLAN, ...schedule.plan, request: { projectId: project.id } } as RunStep;
  const life = await playStep(sim, schedule, context => run(step, context));
  const all = hex.runs(project.id).toSorted((a, b) => a.createdAt - b.createdAt);
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
