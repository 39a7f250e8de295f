import fc from 'fast-check';
import { run } from '../../src/commands/run.ts';
import { createHexApi } from '../../src/hex/api.ts';
import type { RunStep } from '../../src/inputs/plan.ts';
import type { Channel } from '../../src/report/channel.ts';
import { reportCleanUp } from '../../src/report/clean-up.ts';
import { savedLeftovers } from '../../src/report/state.ts';
import { cleanUp } from '../../src/runs/clean-up.ts';
import type { Fault, FaultPlan } from '../hex/faults.ts';
import { createHex, type Hex, type RunView } from '../hex/hex.ts';
import type { RateLimitHeaders } from '../hex/limits.ts';
import type { PastRun, RunScript } from '../hex/runs.ts';
import type { RecordedRequest } from '../hex/state.ts';
import { recordingChannel } from '../recording-channel.ts';
import { type VirtualClock, virtualClock } from '../virtual-clock.ts';

const OPERATIONS = ['RunProject', 'GetRunStatus', 'GetProjectRuns', 'CancelRun', 'GetProject'] as const;
const TOKEN = `hxtw_${'5ec7e7'.repeat(16)}`;

/** One life of a step: what the user wants, what Hex does, and everything that goes wrong. Times are virtual. */
export interface Schedule {
  run: RunScript;
  faults: { operation: (typeof OPERATIONS)[number]; fault: Fault; plan: FaultPlan }[];
  plan: Pick<RunStep, 'wait' | 'timeoutMs' | 'cancelOnTimeout' | 'cancelOnAbort' | 'retries'> & {
    pollIntervalMs: number | undefined;
  };
  /** The first signal. A second one changes nothing: the same handler stands for all. */
  stopAtMs: number | undefined;
  /** The process is gone from here on, in the middle of whatever it does. */
  killAtMs: number | undefined;
  /** How far Hex's clock is ahead of the runner's. */
  skewMs: number;
  headers: RateLimitHeaders[];
  jitterSeed: number;
}

const END = fc.constantFrom('COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL');
const durationMs = (mostMs: number) =>
  fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: mostMs }));

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

const when = fc.constantFrom('before' as const, 'after' as const);
const page = `<html>${TOKEN}</html>`;

/** Everything that may happen to a request. */
const faultArbitrary: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(500, 502, 503, 504),
    body: fc.constant(page),
    when,
  }),
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constant(429),
    body: fc.constant({ reason: `slow down ${TOKEN}`, traceId: TOKEN }),
    headers: fc.constantFrom<Record<string, string>[]>({}, { 'retry-after': '7' }),
  }),
  fc.record({
    kind: fc.constant('garbage' as const),
    body: fc.constantFrom<unknown[]>(page, '', {}, { runId: 7, traceId: TOKEN }),
    when,
  }),
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(401, 403, 404, 408),
    body: fc.constant({ reason: TOKEN }),
  }),
  fc.record({
    kind: fc.constant('redirect' as const),
    location: fc.constant(`https://elsewhere.test/${TOKEN}`),
  }),
  fc.record({ kind: fc.constant('drop' as const), when }),
  fc.record({ kind: fc.constant('hang' as const), when }),
  fc.record({ kind: fc.constant('slow' as const), delayMs: fc.integer({ min: 1, max: 40_000 }), when }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.constantFrom('socket' as const, 'body' as const) }),
);

/** Once in six times the other way. */
const mostly = (value: boolean) => fc.integer({ min: 1, max: 6 }).map(die => (die < 6 ? value : !value));
/** Once in three times. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

export const scheduleArbitrary: fc.Arbitrary<Schedule> = fc.record({
  run: runArbitrary,
  faults: fc.array(
    fc.record({
      operation: fc.constantFrom(...OPERATIONS),
      fault: faultArbitrary,
      plan: fc.record({ times: fc.integer({ min: 1, max: 4 }), skip: fc.integer({ min: 0, max: 3 }) }),
    }),
    { maxLength: 6 },
  ),
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

/** What one process of the action has said. */
interface Said {
  /** Everything that a person or a later step could read. */
  text: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
}

/** How a schedule came out. */
export interface Played {
  /** Virtual time at which main was over, or was killed. */
  endedAtMs: number;
  wasKilled: boolean;
  main: Said;
  post: Said;
  /** Runs that this step has started, in this order, as they were when post was over. */
  runs: RunView[];
  mainRequests: RecordedRequest[];
}

/** Plays main, kills it where the schedule says so, lets the network heal, and plays post. */
export async function playSchedule(schedule: Schedule): Promise<Played> {
  const clock = virtualClock();
  const hex = createHex({
    token: TOKEN,
    clock: { now: clock.wallNow, sleep: (ms, signal) => clock.sleep(ms, signal) },
    skewMs: schedule.skewMs,
    rateLimitHeaders: schedule.headers,
  });
  const project = hex.addProject({
    title: `Nightly ${TOKEN}`,
    run: schedule.run,
    history: [
      ...waitingRun(schedule),
      { trigger: 'API' },
      { trigger: 'SCHEDULED' },
      { trigger: 'API', end: 'ERRORED' },
    ],
  });
  for (const { operation, fault, plan } of schedule.faults) hex.fault(operation, fault, plan);
  const stage: Stage = { clock, hex, projectId: project.id, random: jitter(schedule.jitterSeed) };

  const main = await playMain(schedule, stage);
  const endedAtMs = clock.now();
  const mainRequests = [...hex.requests];
  hex.heal();
  const post = await playPost(main.said.state, stage);
  await clock.run(clock.sleep(5_000));
  const runs = hex
    .runs(project.id)
    .filter(one => one.createdBy === 'token')
    .toSorted((a, b) => a.createdAt - b.createdAt);
  return { endedAtMs, wasKilled: main.wasKilled, main: main.said, post, runs, mainRequests };
}

interface Stage {
  clock: VirtualClock;
  hex: Hex;
  projectId: string;
  random: () => number;
}

async function playMain(schedule: Schedule, stage: Stage): Promise<{ said: Said; wasKilled: boolean }> {
  const { hex, projectId, random } = stage;
  const life = new AbortController();
  const stop = new AbortController();
  const clock = mortal(stage.clock, life.signal);
  const recording = recordingChannel();
  const stopAtMs = schedule.stopAtMs ?? Number.POSITIVE_INFINITY;
  // The runner kills ten seconds after the first signal.
  const killAtMs = Math.min(schedule.killAtMs ?? Number.POSITIVE_INFINITY, stopAtMs + 10_000);
  if (Number.isFinite(stopAtMs)) clock.at(stopAtMs, () => stop.abort());
  const ended = run({ ...BASE_PLAN, ...schedule.plan, request: { projectId } } as RunStep, {
    hex: apiOver(hex.fetch, clock, life.signal),
    clock,
    random,
    stop: stop.signal,
    channel: mute(recording.channel, life.signal),
  });
  const killed = new Promise<void>(resolve => {
    if (!Number.isFinite(killAtMs)) return;
    clock.at(killAtMs, () => {
      life.abort();
      resolve();
    });
  });
  const wasKilled = await clock.run(Promise.race([ended.then(() => false), killed.then(() => true)]));
  life.abort();
  return { said: saidOn(recording), wasKilled };
}

async function playPost(state: Record<string, string>, { clock, hex, random }: Stage): Promise<Said> {
  const recording = recordingChannel({ state });
  for (const leftover of savedLeftovers(recording.channel) ?? []) {
    const api = apiOver(hex.fetch, clock, new AbortController().signal);
    const cleaned = await clock.run(cleanUp(leftover, { hex: api, clock, random }));
    reportCleanUp(recording.channel, cleaned, { summary: true });
  }
  return saidOn(recording);
}

function saidOn({ said, outputs }: ReturnType<typeof recordingChannel>): Said {
  const state = said.flatMap(one => (one.kind === 'state' ? [[one.name, one.text]] : []));
  const text = said.map(one => ('title' in one ? `${one.title}: ${one.text}` : one.text)).join('\n');
  return { text, outputs: outputs(), state: Object.fromEntries(state) };
}

const BASE_PLAN = {
  token: TOKEN,
  hexUrl: 'https://app.hex.tech',
  summary: true,
  ifActive: 'start',
} as const;

/** Another's run that waits for its kernel. By Hex's times alone, without the list of IDs, it could be a new one. */
const waitingRun = ({ faults }: Schedule): PastRun[] =>
  faults.some(({ operation }) => operation === 'GetProjectRuns')
    ? []
    : [{ trigger: 'API', agoMs: 2_000, pendingMs: 3_600_000 }];

/** @param life ends the process's connections with it */
const apiOver = (fetch: typeof globalThis.fetch, clock: VirtualClock, life: AbortSignal) =>
  createHexApi({
    fetch: async (url, init) => {
      clock.stir();
      const response = await fetch(url, { ...init, signal: AbortSignal.any([init.signal, life]) });
      clock.stir();
      return response;
    },
    clock,
    origin: 'https://app.hex.tech',
    token: TOKEN,
    userAgent: 'test',
  });

/** A clock for a process that may be killed: whoever waits by it then waits for ever. */
function mortal(clock: VirtualClock, life: AbortSignal): VirtualClock {
  return {
    ...clock,
    sleep: async (delayMs, signal) => {
      await clock.sleep(delayMs, signal);
      if (life.aborted) await new Promise(() => {});
    },
  };
}

/** A channel whose process can no longer say anything once it was killed. */
function mute(channel: Channel, life: AbortSignal): Channel {
  const entries = Object.entries(channel).map(([name, speak]) => [
    name,
    (...words: never[]) => (life.aborted ? '' : (speak as (...words: never[]) => unknown)(...words)),
  ]);
  return Object.fromEntries(entries);
}

/** Numbers from 0 to below 1 that a seed decides. */
function jitter(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
