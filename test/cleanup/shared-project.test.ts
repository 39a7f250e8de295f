import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PendingCleanup } from '../../src/cleanup/pending.ts';
import { pipeline } from '../../src/commands/pipeline.ts';
import { endingOf } from '../../src/runs/model/run-status.ts';
import type { Fault } from '../fakes/hex/faults.ts';
import type { RunView } from '../fakes/hex/hex.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { PLAIN_RUN } from '../plain-run.ts';
import { durationMs, mostly, sometimes, TOKEN } from '../runs/schedules/arbitraries.ts';
import { playStep, type StepLife } from '../runs/schedules/step-life.ts';

// A pipeline whose entries all run one project, killed in the middle of it: which runs are its own?

/** A run that somebody else starts through the API; before the step where `atMs` is negative. */
interface Other {
  atMs: number;
  runningMs: number;
}

interface Shared {
  /** What becomes of each request to start, one after the other; undefined where it is answered. */
  fates: (Fault | undefined)[];
  /** Whether the user wants the entry's run cancelled. */
  wishes: boolean[];
  runningMs: number;
  listedAfterMs: number;
  others: Other[];
  killAtMs: number;
  jitterSeed: number;
}

const when = fc.constantFrom('after' as const, 'after' as const, 'after' as const, 'before' as const);
const fate: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('hang' as const), when }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), when }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('slow' as const),
      delayMs: fc.integer({ min: 1, max: 20_000 }),
      when,
    }),
  },
);

const shared: fc.Arbitrary<Shared> = fc.record({
  fates: fc.array(fc.oneof(fate, fate, fc.constant(undefined)), { minLength: 2, maxLength: 10 }),
  wishes: mostly(true).chain(isAlike =>
    fc.array(isAlike ? fc.constant(true) : fc.boolean(), { minLength: 10, maxLength: 10 }),
  ),
  runningMs: fc.oneof(fc.constant(3_600_000), durationMs(60_000)),
  listedAfterMs: fc.integer({ min: 0, max: 9_000 }),
  others: sometimes(
    fc.array(
      fc.record({
        atMs: fc.oneof(
          fc.integer({ min: -86_400_000, max: 0 }),
          fc.integer({ min: -600_000, max: 0 }),
          fc.integer({ min: 0, max: 40_000 }),
        ),
        runningMs: durationMs(600_000),
      }),
      { maxLength: 3 },
    ),
  ).map(others => others ?? []),
  killAtMs: fc.integer({ min: 100, max: 40_000 }),
  jitterSeed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
});

interface Played extends StepLife {
  /** What the step left that had no answer. */
  unanswered: PendingCleanup[];
  /** Its own runs that it had not heard of when it was killed. */
  unheard: RunView[];
  own: RunView[];
  /** Runs of others, which main has not taken for its own. */
  others: RunView[];
  postMs: number;
}

async function play(schedule: Shared): Promise<Played> {
  const { runningMs, listedAfterMs, others, fates, wishes } = schedule;
  const sim = scenario({
    form: 'older',
    token: TOKEN,
    limits: {},
    project: { run: { runningMs, listedAfterMs } },
    faults: fates.map(fault => ({ operation: 'RunProject', fault: fault ?? { kind: 'slow', delayMs: 1 } })),
  }).inVirtualTime();
  const { hex, clock } = sim;
  const projectId = sim.project.id;
  for (const other of others) {
    const run = { trigger: 'API', createdBy: 'other', runningMs: other.runningMs } as const;
    if (other.atMs < 0) hex.addRun(projectId, { ...run, agoMs: -other.atMs });
    else clock.at(other.atMs, () => void hex.addRun(projectId, run));
  }
  const life = await playStep(sim, { ...schedule, stopAtMs: undefined }, context =>
    pipeline(
      {
        kind: 'pipeline',
        token: TOKEN,
        hexUrl: 'https://app.hex.tech',
        summary: true,
        timeoutMs: 3_600_000,
        maxParallel: 10,
        failFast: false,
        tasks: fates.map((_, place) => ({
          name: `e${place}`,
          needs: [],
          spec: { ...PLAIN_RUN, cancelOnAbort: wishes[place] ?? true, request: { projectId } },
        })),
      },
      context,
    ),
  );
  const pendingCleanups = JSON.parse(life.main.state.leftover ?? '[]') as PendingCleanup[];
  const unanswered = pendingCleanups.filter(({ kind }) => kind === 'starting');
  const runs = hex.runs(projectId);
  const own = runs.filter(run => run.createdBy === 'token');
  const heard = new Set([
    ...pendingCleanups.flatMap(left => (left.kind === 'run' ? [left.run.runId] : (left.ownRunIds ?? []))),
    ...(JSON.parse(life.main.outputs.runs ?? '[]') as Record<string, string>[]).map(one => one['run-id']),
  ]);
  return {
    ...life,
    unanswered,
    unheard: own.filter(({ id }) => !heard.has(id)),
    own,
    // What main has taken for its own, as the only new run after a lost answer, the clean-up cannot know better.
    others: runs.filter(run => run.createdBy === 'other' && !heard.has(run.id)),
    postMs: clock.now() - life.endedAtMs,
  };
}

const FOUR_MINUTES_MS = 240_000;
const isOver = ({ status }: RunView): boolean => endingOf({ status }) !== undefined;

const invariants: Record<string, (schedule: Shared, played: Played) => boolean> = {
  'nothing of somebody else’s is cancelled where all starts without an answer have reached Hex': (
    _,
    { unanswered, unheard, others },
  ) => unheard.length < unanswered.length || others.every(run => run.cancelledAt === undefined),

  'nothing of somebody else’s is cancelled where more than one run is new and they had begun before': (
    { others: schedule, killAtMs },
    { others, unheard },
  ) =>
    others.length < schedule.length ||
    !schedule.some(({ atMs }) => atMs < 0 && atMs > -7_200_000) ||
    unheard.length + schedule.filter(({ atMs }) => atMs >= 0 && atMs < killAtMs).length < 2 ||
    others.every(run => run.cancelledAt === undefined),

  'all of its own are over where it alone starts the project, and every start has reached Hex': (
    { others, wishes, fates },
    { unanswered, unheard, own, wasKilled },
  ) =>
    !wasKilled ||
    others.length > 0 ||
    unheard.length !== unanswered.length ||
    !wishes.slice(0, fates.length).every(Boolean) ||
    own.every(isOver),

  'what goes on and is not wanted is named': ({ wishes, fates }, { own, main, post, wasKilled }) =>
    !wasKilled ||
    !wishes.slice(0, fates.length).every(Boolean) ||
    own.filter(run => !isOver(run)).every(({ id }) => (main.text + post.text).includes(id)),

  'the clean-up is over within four minutes': (_, { postMs }) => postMs <= FOUR_MINUTES_MS,
};

const SCHEDULES = Number(process.env.SCHEDULES ?? 300);

test(`whenever a pipeline of one project is killed, its own runs are over or named, and nobody else's is touched (${SCHEDULES} schedules)`, async () => {
  await fc.assert(
    fc.asyncProperty(shared, async schedule => {
      const played = await play(schedule);
      for (const [name, holds] of Object.entries(invariants))
        expect(holds(schedule, played), name).toBe(true);
    }),
    { numRuns: SCHEDULES },
  );
}, 180_000);
