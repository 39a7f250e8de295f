import { isTelling } from '../../src/runs/sighting.ts';
import { endingOf } from '../../src/runs/status.ts';
import type { Played, Schedule } from './schedules.ts';

type Invariant = (schedule: Schedule, played: Played) => boolean;

const MINUTE_MS = 60_000;

/** What the action promises, whatever happens. */
export const invariants: Record<string, Invariant> = {
  'at most one run is started, and none that no attempt reports': (_, { runs, main, wasKilled }) =>
    runs.length <= (wasKilled ? 1 : Number(main.outputs.attempts)),

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

  'a step that was stopped or timed out says so, unless the run had ended': (
    schedule,
    { main, wasKilled },
  ) => {
    const { conclusion, status } = main.outputs;
    if (wasKilled) return true;
    if (conclusion === 'cancelled') return schedule.stopAtMs !== undefined;
    if (conclusion === 'timed_out') return endingOf(status ?? '') === undefined || status === 'KILLED';
    return true;
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

  "the run's ID is told, if Hex ever told it": (_, { main, post, runs }) => {
    const heard = main.state.leftover?.includes('"kind":"run"') || main.outputs['run-id'];
    const [run] = runs;
    return (
      !heard ||
      (run !== undefined && (main.text + post.text).includes(run.id) && main.outputs['run-id'] === run.id)
    );
  },

  'main is over by its timeout and the ten seconds that cancelling has': (
    { plan, stopAtMs },
    { endedAtMs },
  ) => endedAtMs <= plan.timeoutMs + 10_500 || (stopAtMs !== undefined && endedAtMs <= stopAtMs + 10_000),

  'after a signal, main is over before the runner kills it': (
    { stopAtMs, killAtMs },
    { endedAtMs, wasKilled },
  ) => stopAtMs === undefined || killAtMs !== undefined || !wasKilled || endedAtMs <= stopAtMs + 10_000,

  'no more requests are sent in any minute than Hex allows': (_, { mainRequests }) => {
    const starts = mainRequests.filter(request => request.operation === 'RunProject');
    const others = mainRequests.filter(request => request.operation !== 'RunProject');
    return most(starts) <= 20 && most(others) <= 30 && most(mainRequests) <= 60;
  },

  'the token is in nothing that anybody reads': (_, { main, post }) =>
    !(main.text + post.text).includes('5ec7e75ec7e7'),
};

/** The most requests in any minute. */
function most(requests: { at: number }[]): number {
  const counts = requests.map(
    ({ at }) => requests.filter(other => other.at >= at && other.at < at + MINUTE_MS).length,
  );
  return Math.max(0, ...counts);
}
