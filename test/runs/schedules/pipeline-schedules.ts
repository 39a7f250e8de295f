import fc from 'fast-check';
import { pipeline } from '../../../src/commands/pipeline.ts';
import type { RunSpec } from '../../../src/plan/run-spec.ts';
import { createHex, type RunView } from '../../fakes/hex/hex.ts';
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

const OPERATIONS = ['RunProject', 'GetRunStatus', 'GetProjectRuns', 'CancelRun', 'GetProject', 'Me'] as const;
export const HOUR_MS = 3_600_000;

export interface EntryPlan {
  run: RunScript;
  /** Which of the entries before it are needed, by their places. */
  needs: number[];
  /** A run of its project that somebody else has under way. */
  other: PastRun | undefined;
  /** Somebody's session in its project's notebook, of which only the newer form tells. */
  notebook: PastRun;
  wish: Partial<RunSpec>;
}

/** One life of a step that runs a pipeline: what the user wants, what Hex does, and everything that goes wrong. */
export interface PipelineSchedule {
  form: Form;
  entries: EntryPlan[];
  faults: Mishap[];
  timeoutMs: number;
  maxParallel: number;
  failFast: boolean;
  stopAtMs: number | undefined;
  killAtMs: number | undefined;
  kernels: number;
  skewMs: number;
  jitterSeed: number;
}

const entryArbitrary = (place: number): fc.Arbitrary<EntryPlan> =>
  fc.record({
    run: fc.record({
      pendingMs: durationMs(10_000),
      runningMs: durationMs(300_000),
      end: fc.oneof({ weight: 2, arbitrary: fc.constant('COMPLETED') }, { weight: 1, arbitrary: END }),
      killDelayMs: fc.integer({ min: 0, max: 3_000 }),
      listedAfterMs: fc.integer({ min: 0, max: 9_000 }),
    }),
    needs: place === 0 ? fc.constant([]) : fc.uniqueArray(fc.nat(place - 1), { maxLength: 3 }),
    other: sometimes(
      fc.record({
        agoMs: fc.constant(500),
        pendingMs: fc.constant(1_000),
        runningMs: durationMs(120_000),
        end: END,
      }),
    ),
    notebook: NOTEBOOK,
    wish: fc.record({
      retries: fc.constantFrom(0, 0, 0, 1, 2),
      ifActive: fc.constantFrom('start', 'start', 'start', 'wait', 'attach', 'skip', 'fail', 'cancel'),
      wait: mostly(true),
      cancelOnTimeout: mostly(true),
      cancelOnAbort: mostly(true),
      timeoutMs: fc.oneof(
        { weight: 3, arbitrary: fc.constant(HOUR_MS) },
        { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 120_000 }) },
      ),
    }),
  });

const MAX_ENTRIES = 6;

export const pipelineScheduleArbitrary: fc.Arbitrary<PipelineSchedule> = fc.record({
  form: FORM,
  entries: fc
    .integer({ min: 1, max: MAX_ENTRIES })
    .chain(count => fc.tuple(...Array.from({ length: count }, (_, place) => entryArbitrary(place)))),
  faults: mishaps(OPERATIONS, 8),
  timeoutMs: fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 120_000 }) },
    { weight: 3, arbitrary: fc.constant(2 * HOUR_MS) },
  ),
  maxParallel: fc.integer({ min: 1, max: MAX_ENTRIES }),
  failFast: fc.boolean(),
  stopAtMs: sometimes(durationMs(200_000)),
  killAtMs: sometimes(durationMs(200_000)),
  kernels: fc.constantFrom(25, 25, 3, 1),
  skewMs: fc.integer({ min: -300_000, max: 300_000 }),
  jitterSeed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
});

/** What came of an entry. */
export interface PlayedEntry extends EntryPlan {
  name: string;
  /** Those that the step has started for it, in this order, as they were when post was over. */
  runs: RunView[];
  /** The other's run, likewise. */
  otherRun: RunView | undefined;
  /** The session in the notebook, likewise. */
  session: RunView | undefined;
  /** What the output `runs` says of it, an attempt each. */
  told: Record<string, string>[];
}

export interface PlayedPipeline extends StepLife {
  played: PlayedEntry[];
}

export async function playPipeline(schedule: PipelineSchedule): Promise<PlayedPipeline> {
  const clock = virtualClock();
  const { form, skewMs, kernels, timeoutMs, maxParallel, failFast } = schedule;
  const hex = createHex({
    form,
    token: TOKEN,
    clock: { now: clock.wallNow, sleep: (ms, signal) => clock.sleep(ms, signal) },
    skewMs,
    kernels,
  });
  const entries = schedule.entries.map((entry, place) => {
    const { id: projectId } = hex.addProject({ title: `Project ${place}`, run: entry.run });
    const otherId = entry.other && hex.addRun(projectId, { trigger: 'SCHEDULED', ...entry.other }).id;
    const sessionId = hex.addRun(projectId, entry.notebook).id;
    return { ...entry, name: `e${place}`, projectId, otherId, sessionId };
  });
  for (const { operation, fault, plan } of schedule.faults) hex.fault(operation, fault, plan);
  const life = await playStep({ ...schedule, hex, clock }, surroundings =>
    pipeline(
      {
        kind: 'pipeline',
        token: TOKEN,
        hexUrl: 'https://app.hex.tech',
        summary: true,
        timeoutMs,
        maxParallel,
        failFast,
        tasks: entries.map(({ name, needs, projectId, wish }) => ({
          name,
          needs: needs.map(place => `e${place}`),
          spec: { ...PLAIN_RUN, ...wish, request: { projectId } },
        })),
      },
      surroundings,
    ),
  );
  const told = JSON.parse(life.main.outputs.runs ?? '[]') as Record<string, string>[];
  const played = entries.map(({ projectId, otherId, sessionId, ...entry }) => {
    const runs = hex.runs(projectId);
    return {
      ...entry,
      runs: runs
        .filter(one => one.createdBy === 'token')
        .toSorted((one, other) => one.createdAt - other.createdAt),
      otherRun: runs.find(one => one.id === otherId),
      session: runs.find(one => one.id === sessionId),
      told: told.filter(one => one.name === entry.name),
    };
  });
  return { ...life, played };
}
