import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endingOf } from '../../../src/runs/model/run-status.ts';
import { isConclusive } from '../../../src/runs/start/start-snapshot.ts';
import { mostIn } from '../most-in.ts';
import {
  HOUR_MS,
  type PipelineSchedule,
  type PlayedEntry,
  type PlayedPipeline,
  pipelineScheduleArbitrary,
  playPipeline,
} from './pipeline-schedules.ts';

type OfEntry = (entry: PlayedEntry, schedule: PipelineSchedule, life: PlayedPipeline) => boolean;
type OfAll = (schedule: PipelineSchedule, life: PlayedPipeline) => boolean;

const MINUTE_MS = 60_000;
const RETRIED = ['ERRORED', 'UNABLE_TO_ALLOCATE_KERNEL'];
const endOf = (run: { endedAt?: number | null } | undefined): number =>
  run?.endedAt ?? Number.POSITIVE_INFINITY;

/** What is promised of each entry, whatever happens. */
const ofEntries: Record<string, OfEntry> = {
  'another run is started only where the one before has failed by itself, and no more often than is wanted':
    ({ runs, wish }) =>
      runs.length <= 1 + (wish.retries ?? 0) &&
      runs
        .slice(0, -1)
        .every((run, at) => RETRIED.includes(run.status) && endOf(run) <= (runs[at + 1]?.createdAt ?? 0)),

  'nothing is started before all that it needs has succeeded': ({ runs, needs }, _, { played }) =>
    runs.length === 0 ||
    needs.every(place => {
      const need = played[place];
      const all = [...(need?.runs ?? []), ...(need?.otherRun ? [need.otherRun] : [])];
      return need?.wish.wait === false ? all.length > 0 : all.some(run => run.status === 'COMPLETED');
    }),

  'a run that is active before is dealt with as is wanted': ({ runs: [first], otherRun, wish }) => {
    if (first === undefined || otherRun === undefined || wish.ifActive === 'start') return true;
    return endOf(otherRun) <= first.createdAt;
  },

  'a run of somebody else is cancelled only where that is wanted': ({ otherRun, wish }) =>
    otherRun?.cancelledAt === undefined || wish.ifActive === 'cancel',

  'a session in the notebook is left alone': ({ session }) => session?.cancelledAt === undefined,

  'it is told of, and a success is a run that completed': ({ runs, told, wish }, _, { wasKilled }) => {
    if (wasKilled) return true;
    const last = told.at(-1);
    if (last?.conclusion !== 'success' || wish.ifActive === 'attach') return last !== undefined;
    return runs.at(-1)?.status === 'COMPLETED';
  },

  'each run of which main has heard is told of': ({ runs }, _, { mainRequests, main, post }) =>
    runs
      .filter(({ id }) => mainRequests.some(({ path }) => path.includes(id)))
      .every(({ id }) => (main.text + post.text).includes(id)),

  'no run is left active that should not be': ({ name, runs, wish }, { stopAtMs }, { main, wasKilled }) => {
    const pendingCleanups = JSON.parse(main.state.leftover ?? '[]') as {
      name: string;
      kind: string;
      snapshot: never;
    }[];
    // Hex has not said a word, not even the time: nothing tells a new run from an old one.
    const isLost = pendingCleanups.some(
      left => left.name === name && left.kind === 'starting' && !isConclusive(left.snapshot),
    );
    const isSpared = !wish.cancelOnAbort && (wasKilled || stopAtMs !== undefined);
    const mayLive = !wish.wait || !wish.cancelOnTimeout || isSpared || isLost;
    return mayLive || runs.every(run => endingOf({ status: run.status }) !== undefined);
  },
};

/** What is promised of the whole. */
const ofAll: Record<string, OfAll> = {
  'there is a conclusion': (_, { main, wasKilled }) => wasKilled || main.outputs.conclusion !== undefined,

  'it is cancelled only by a signal': ({ stopAtMs }, { main, wasKilled, endedAtMs }) =>
    wasKilled || main.outputs.conclusion !== 'cancelled' || (stopAtMs ?? HOUR_MS) <= endedAtMs,

  'main is over soon after its timeout, and after a signal before the runner kills it': (
    { timeoutMs, stopAtMs, killAtMs },
    { endedAtMs, wasKilled },
  ) =>
    endedAtMs <= (stopAtMs ?? Number.POSITIVE_INFINITY) + 10_000 &&
    endedAtMs <= timeoutMs + 11_000 &&
    (stopAtMs === undefined || killAtMs !== undefined || !wasKilled),

  'but for cancelling, no more requests are sent in any minute or hour than Hex allows': (
    _,
    { mainRequests },
  ) => {
    const others = mainRequests.filter(({ operation }) => operation !== 'CancelRun');
    const starts = others.filter(({ operation }) => operation === 'RunProject');
    const looks = others.filter(({ operation }) => operation !== 'RunProject');
    return (
      mostIn(MINUTE_MS, starts) <= 20 &&
      mostIn(HOUR_MS, starts) <= 60 &&
      mostIn(MINUTE_MS, looks) <= 30 &&
      mostIn(MINUTE_MS, others) <= 60
    );
  },

  'the token is in nothing that anybody reads': (_, { main, post }) =>
    !(main.text + post.text).includes('5ec7e75ec7e7'),
};

const SCHEDULES = Number(process.env.SCHEDULES ?? 500);

test(`whatever goes wrong, no run of a pipeline is lost and none is started twice (${SCHEDULES} schedules)`, async () => {
  await fc.assert(
    fc.asyncProperty(pipelineScheduleArbitrary, async schedule => {
      const life = await playPipeline(schedule);
      for (const [name, holds] of Object.entries(ofAll)) expect(holds(schedule, life), name).toBe(true);
      for (const entry of life.played)
        for (const [name, holds] of Object.entries(ofEntries))
          expect(holds(entry, schedule, life), `${entry.name}: ${name}`).toBe(true);
    }),
    { numRuns: SCHEDULES },
  );
}, 180_000);
