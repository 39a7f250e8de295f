import { endingOf } from '../../../src/runs/model/run-status.ts';
import { isConclusive } from '../../../src/runs/start/start-snapshot.ts';
import { mostIn } from '../most-in.ts';
import type { Played, Schedule } from './run-schedules.ts';

type Invariant = (schedule: Schedule, played: Played) => boolean;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const RETRIED = ['ERRORED', 'UNABLE_TO_ALLOCATE_KERNEL'];

/** Whether nobody knows if the last attempt has started a run, so that the outputs tell of the one before. */
const isOfEarlierAttempt = ({ outputs }: Played['main']): boolean =>
  JSON.parse(outputs.runs ?? '[]').length < Number(outputs.attempts);

/** What the action promises, whatever happens. */
export const invariants: Record<string, Invariant> = {
  'another run is started only where the one before has failed by itself, and no more often than is wanted': (
    { plan },
    { runs },
  ) =>
    runs.length <= 1 + plan.retries &&
    runs.slice(0, -1).every(({ status, endedAt }, index) => {
      const next = runs[index + 1]?.createdAt ?? 0;
      return RETRIED.includes(status) && (endedAt ?? Number.POSITIVE_INFINITY) <= next;
    }),

  'as many attempts are reported as can have started a run': (_, { runs, main, wasKilled, mainRequests }) => {
    if (wasKilled) return true;
    const attempts = Number(main.outputs.attempts);
    const starts = mainRequests.filter(request => request.operation === 'RunProject');
    // A redirect is none of Hex's, which may have heard of the start before.
    const mayHaveStarted = starts.some(
      ({ status }) => typeof status !== 'number' || status < 400 || status === 408 || status >= 500,
    );
    return runs.length <= attempts && (attempts === 0 || mayHaveStarted);
  },

  'a success is a run that completed, or one that was started where nobody waits': (
    { plan },
    { main, runs, wasKilled },
  ) => {
    const { conclusion } = main.outputs;
    if (wasKilled || (conclusion !== 'success' && conclusion !== 'started')) return true;
    return conclusion === 'started' ? !plan.wait && runs.length > 0 : runs.at(-1)?.status === 'COMPLETED';
  },

  'a run that ended by itself while it was followed decides the conclusion': (
    _,
    { main, runs, wasKilled },
  ) => {
    const { conclusion, status } = main.outputs;
    const ending = endingOf({ status: status ?? '' });
    if (wasKilled || ending === undefined || status === 'KILLED') return true;
    return isOfEarlierAttempt(main) || (runs.at(-1)?.status === status && conclusion === ending);
  },

  'no step is stopped without a signal, or timed out before its time': (
    schedule,
    { main, wasKilled, endedAtMs },
  ) => {
    const { conclusion, status } = main.outputs;
    if (wasKilled) return true;
    if (conclusion === 'cancelled') return schedule.stopAtMs !== undefined && endedAtMs >= schedule.stopAtMs;
    if (conclusion !== 'timed_out') return true;
    return (
      endedAtMs >= schedule.plan.timeoutMs &&
      (isOfEarlierAttempt(main) || endingOf({ status: status ?? '' }) === undefined || status === 'KILLED')
    );
  },

  'no run is left active that should not be': (schedule, { main, runs, wasKilled }) => {
    // Hex has not said a word, not even the time: nothing tells a new run from an old one.
    const [leftover] = JSON.parse(main.state.leftover ?? '[]');
    if (leftover?.kind === 'starting' && !isConclusive(leftover.snapshot)) return true;
    const { conclusion } = main.outputs;
    const { wait, cancelOnTimeout, cancelOnAbort } = schedule.plan;
    const mayLive =
      (!wait && (conclusion === 'started' || wasKilled)) ||
      (!cancelOnTimeout && conclusion === 'timed_out') ||
      (!cancelOnAbort && (conclusion === 'cancelled' || wasKilled));
    return mayLive || runs.every(run => endingOf({ status: run.status }) !== undefined);
  },

  'a run of somebody else is left alone': (_, { others }) =>
    others.every(run => run.cancelledAt === undefined),

  "each run's ID is told, if main ever heard of it, and the last one is in the outputs": (
    _,
    { main, post, runs, mainRequests },
  ) => {
    // It asks about a run, or cancels it, only once it has heard of it.
    const heardOf = runs.filter(({ id }) => mainRequests.some(({ path }) => path.includes(id)));
    const last = heardOf.at(-1);
    const told = runs.findIndex(({ id }) => id === main.outputs['run-id']);
    return (
      heardOf.every(({ id }) => (main.text + post.text).includes(id)) &&
      (last === undefined || told >= runs.indexOf(last))
    );
  },

  'main is over by its timeout and the ten seconds that cancelling has': (
    { plan, stopAtMs },
    { endedAtMs },
  ) => endedAtMs <= plan.timeoutMs + 10_500 || (stopAtMs !== undefined && endedAtMs <= stopAtMs + 10_000),

  'after a signal, main is over before the runner kills it': ({ stopAtMs, killAtMs }, { wasKilled }) =>
    stopAtMs === undefined || killAtMs !== undefined || !wasKilled,

  'but for cancelling, no more requests are sent in any minute or hour than Hex allows': (
    _,
    { mainRequests },
  ) => {
    const starts = mainRequests.filter(request => request.operation === 'RunProject');
    const others = mainRequests.filter(({ operation }) => operation !== 'CancelRun');
    const looks = others.filter(({ operation }) => operation !== 'RunProject');
    return (
      mostIn(MINUTE_MS, starts) <= 20 &&
      mostIn(HOUR_MS, starts) <= 60 &&
      mostIn(MINUTE_MS, looks) <= 30 &&
      mostIn(HOUR_MS, looks) <= 1_800 &&
      mostIn(MINUTE_MS, others) <= 60
    );
  },

  // It has ten seconds, and waits longer after each attempt.
  'cancelling is tried a few times at the most': (_, { mainRequests }) =>
    mainRequests.filter(request => request.operation === 'CancelRun').length <= 20,

  'the token is in nothing that anybody reads': (_, { main, post }) =>
    !(main.text + post.text).includes('5ec7e75ec7e7'),
};
