import { isTelling } from '../../src/runs/sighting.ts';
import { endingOf } from '../../src/runs/status.ts';
import type { Played, Schedule } from './schedules.ts';

type Invariant = (schedule: Schedule, played: Played) => boolean;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** What the action promises, whatever happens. */
export const invariants: Record<string, Invariant> = {
  'at most one run is started, and as many attempts are reported as can have started one': (
    _,
    { runs, main, wasKilled, mainRequests },
  ) => {
    if (wasKilled) return runs.length <= 1;
    const attempts = Number(main.outputs.attempts);
    const starts = mainRequests.filter(request => request.operation === 'RunProject');
    const mayHaveStarted = starts.some(
      ({ status }) => typeof status !== 'number' || status < 300 || status === 408 || status >= 500,
    );
    return runs.length <= attempts && (attempts === 0 || mayHaveStarted);
  },

  'a success is a run that completed, or one that was started where nobody waits': (
    _,
    { main, runs, wasKilled },
  ) => {
    const { conclusion } = main.outputs;
    if (wasKilled || (conclusion !== 'success' && conclusion !== 'started')) return true;
    return conclusion === 'started' ? runs.length === 1 : runs[0]?.status === 'COMPLETED';
  },

  'a run that ended by itself while it was followed decides the conclusion': (
    _,
    { main, runs, wasKilled },
  ) => {
    const { conclusion, status } = main.outputs;
    const ending = endingOf(status ?? '');
    if (wasKilled || ending === undefined || status === 'KILLED') return true;
    return runs[0]?.status === status && conclusion === ending;
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
      endedAtMs >= schedule.plan.timeoutMs && (endingOf(status ?? '') === undefined || status === 'KILLED')
    );
  },

  'no run is left active that should not be': (schedule, { main, runs, wasKilled }) => {
    // Hex has not said a word, not even the time: nothing tells a new run from an old one.
    const leftover = JSON.parse(main.state.leftover ?? '{}');
    if (leftover.kind === 'starting' && !isTelling(leftover.record)) return true;
    const { conclusion } = main.outputs;
    const { wait, cancelOnTimeout, cancelOnAbort } = schedule.plan;
    const mayLive =
      (!wait && (conclusion === 'started' || wasKilled)) ||
      (!cancelOnTimeout && conclusion === 'timed_out') ||
      (!cancelOnAbort && (conclusion === 'cancelled' || wasKilled));
    return mayLive || runs.every(run => endingOf(run.status) !== undefined);
  },

  "the run's ID is told, if main ever heard of it": (_, { main, post, runs, mainRequests }) => {
    // It asks about a run, or cancels it, only once it has heard of it.
    const [run] = runs.filter(({ id }) => mainRequests.some(({ path }) => path.includes(id)));
    return (
      run === undefined || ((main.text + post.text).includes(run.id) && main.outputs['run-id'] === run.id)
    );
  },

  'main is over by its timeout and the ten seconds that cancelling has': (
    { plan, stopAtMs },
    { endedAtMs },
  ) => endedAtMs <= plan.timeoutMs + 10_500 || (stopAtMs !== undefined && endedAtMs <= stopAtMs + 10_000),

  'after a signal, main is over before the runner kills it': ({ stopAtMs, killAtMs }, { wasKilled }) =>
    stopAtMs === undefined || killAtMs !== undefined || !wasKilled,

  'no more requests are sent in any minute or hour than Hex allows': (_, { mainRequests }) => {
    const starts = mainRequests.filter(request => request.operation === 'RunProject');
    const others = mainRequests.filter(request => request.operation !== 'RunProject');
    return (
      most(starts, MINUTE_MS) <= 20 &&
      most(starts, HOUR_MS) <= 60 &&
      most(others, MINUTE_MS) <= 30 &&
      most(others, HOUR_MS) <= 1_800 &&
      most(mainRequests, MINUTE_MS) <= 60
    );
  },

  'the token is in nothing that anybody reads': (_, { main, post }) =>
    !(main.text + post.text).includes('5ec7e75ec7e7'),
};

/** The most requests in any window of `windowMs`. */
function most(requests: { at: number }[], windowMs: number): number {
  let first = 0;
  let count = 0;
  requests.forEach(({ at }, index) => {
    while ((requests[first]?.at ?? at) <= at - windowMs) first += 1;
    count = Math.max(count, index - first + 1);
  });
  return count;
}
