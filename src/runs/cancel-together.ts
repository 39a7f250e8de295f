import { LISTING_MS } from '../hex/api.ts';
import { dispositionOf, persist } from '../hex/retry.ts';
import type { Cancelled } from './cancel.ts';
import { type Run, withStatus } from './run.ts';
import { endingOf } from './status.ts';
import type { World } from './world.ts';

export interface CancelTogetherOptions {
  /** Until when to go on asking Hex, on the world's clock. */
  deadlineAt: number;
  /** How long to watch them end, once Hex was asked. */
  watchMs: number;
}

/** The list is read ever less often. */
const LOOK_AGAIN = { firstMs: 500, longestMs: 5_000 };
/** So many runs that the list does not show are looked at one by one. */
const MOST_SINGLE = 3;

/**
 * Cancels runs of one project that this step has not started, and watches them end by the project's list: one request for
 * all of them. A run that has ended already is no error. The step's stop ends it at once.
 */
export async function cancelTogether(
  runs: Run[],
  { deadlineAt, watchMs }: CancelTogetherOptions,
  { hex, clock, random, stop }: Pick<World, 'hex' | 'clock' | 'random' | 'stop'>,
): Promise<Cancelled[]> {
  const patience = { clock, random, deadlineAt, signal: stop };
  const wishes = await Promise.all(
    runs.map(run =>
      persist(withinMs => hex.cancelRun(run, { isUrgent: true, withinMs, signal: stop }), patience),
    ),
  );
  const isAccepted = (index: number): boolean => wishes[index]?.ok === true;
  const seen = await watch(runs, { endsAt: clock.now() + watchMs, isAccepted }, { hex, clock, stop });
  return seen.map((run, index) => {
    const wish = wishes[index];
    if (endingOf(run.status) !== undefined) return { kind: 'ended', run };
    return wish?.ok === false ? { kind: 'failed', run, fault: wish.fault } : { kind: 'accepted', run };
  });
}

/** The runs as they are once all have ended whose wish Hex has taken, or at `endsAt`. */
async function watch(
  runs: Run[],
  { endsAt, isAccepted }: { endsAt: number; isAccepted: (index: number) => boolean },
  { hex, clock, stop }: Pick<World, 'hex' | 'clock' | 'stop'>,
): Promise<Run[]> {
  const limits = () => ({
    isUrgent: true,
    withinMs: Math.max(LOOK_AGAIN.firstMs, endsAt - clock.now()),
    signal: stop,
  });
  let seen = runs;
  for (let pauseMs = LOOK_AGAIN.firstMs; ; pauseMs = Math.min(2 * pauseMs, LOOK_AGAIN.longestMs)) {
    const [first] = seen;
    if (first === undefined) return seen;
    const list = await hex.getProjectRuns(first.projectId, { ...limits(), deadlineMs: LISTING_MS });
    const listed = new Map(list.ok ? list.value.runs.map(run => [run.runId, run]) : []);
    seen = seen.map(run => withListed(run, listed.get(run.runId)));
    const unlisted = seen.filter(run => endingOf(run.status) === undefined && !listed.has(run.runId));
    for (const run of unlisted.slice(0, MOST_SINGLE)) {
      const look = await hex.getRunStatus(run, limits());
      if (look.ok) seen = seen.map(one => (one === run ? withStatus(run, look.value) : one));
      else if (dispositionOf(look.fault) === 'final' && runs.length === 1) return seen;
    }
    const isOver = seen.every(({ status }, index) => endingOf(status) !== undefined || !isAccepted(index));
    const leftMs = endsAt - clock.now();
    if (isOver || stop.aborted || leftMs <= 0) return seen;
    await clock.sleep(Math.min(pauseMs, leftMs), stop);
  }
}

const withListed = (run: Run, listed: Parameters<typeof withStatus>[1] | undefined): Run =>
  listed === undefined ? run : withStatus(run, listed);
