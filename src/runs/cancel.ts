import { type HexApi, LISTING_MS } from '../hex/api.ts';
import type { Answer, Fault } from '../hex/fault.ts';
import { dispositionOf, persist } from '../hex/retry.ts';
import type { RunStatus } from '../hex/schemas.ts';
import { type Run, withStatus } from './run.ts';
import { endingOf, isKnown } from './status.ts';
import type { World } from './world.ts';

/** What became of cancelling, with the run as last seen. */
export type Cancelled =
  | { kind: 'ended'; run: Run }
  /** Hex took the request; the run goes on for now. */
  | { kind: 'accepted'; run: Run }
  | { kind: 'failed'; run: Run; fault: Fault };

/** What cancelling has for itself, beyond any time limit of the run. */
export const CANCEL_MS = 10_000;

export interface CancelOptions {
  /** Until when to ask Hex, on the world's clock. */
  deadlineAt: number;
  /** How long to watch the runs end once Hex was asked; by default until the deadline. */
  watchMs?: number;
  /** Ends it at once. */
  signal: AbortSignal;
}

/** The runs are looked at ever less often: many may be cancelled at once under one rate limit. */
const LOOK_AGAIN = { firstMs: 500, maxMs: 4_000 };
/** So many runs that the list does not show are looked at one by one. */
const MAX_SINGLE_LOOKS = 3;
/** A run of which so many looks in a row are refused is not watched any more. */
const MAX_UNSEEN = 2;
/** A refusal to cancel is believed once so many requests were refused, over up to so long. */
const BELIEVED = { refusals: 3, withinMs: 15_000 };

/** A run that is being cancelled. */
interface Target {
  run: Run;
  request: Answer<undefined>;
  requestedAt: number;
  refusals: number;
  /** How many looks in a row were refused. */
  unseen: number;
}

/**
 * Cancels runs of one project and watches them end. A run that has ended already is no error: what counts is how it
 * ended.
 */
export async function cancelRuns(
  runs: Run[],
  { deadlineAt, watchMs, signal }: CancelOptions,
  { hex, clock, random }: Pick<World, 'hex' | 'clock' | 'random'>,
): Promise<Cancelled[]> {
  const withinMs = deadlineAt - clock.now();
  // More than one attempt must fit, however long Hex asks to wait.
  const patience = { clock, random, deadlineAt, longestWaitMs: withinMs / 4, signal };
  const againAfterMs = Math.min(BELIEVED.withinMs, withinMs / 4) / (BELIEVED.refusals - 1);
  const request = async (run: Run, refusals: number): Promise<Target> => {
    const requestedAt = clock.now();
    const answer = await persist(
      leftMs => hex.cancelRun(run, { isUrgent: true, withinMs: leftMs, signal }),
      patience,
    );
    return { run, request: answer, requestedAt, refusals: refusals + 1, unseen: 0 };
  };
  const isDue = (target: Target): boolean =>
    isOpen(target) && !target.request.ok && clock.now() >= target.requestedAt + againAfterMs;

  let targets = await Promise.all(runs.map(run => request(run, 0)));
  const endsAt = watchMs === undefined ? deadlineAt : clock.now() + watchMs;
  for (let pauseMs = LOOK_AGAIN.firstMs; ; pauseMs = Math.min(2 * pauseMs, LOOK_AGAIN.maxMs)) {
    const look = {
      isUrgent: true,
      withinMs: Math.max(LOOK_AGAIN.firstMs, endsAt - clock.now()),
      signal,
    } as const;
    targets = await lookAt(targets, look, hex);
    const leftMs = endsAt - clock.now();
    if (!targets.some(isOpen) || signal.aborted || leftMs <= 0) return targets.map(cancelled);
    await clock.sleep(Math.min(pauseMs, leftMs), signal);
    targets = await Promise.all(
      targets.map(target => (isDue(target) ? request(target.run, target.refusals) : target)),
    );
  }
}

/** As {@link cancelRuns}, for one. */
export async function cancel(
  run: Run,
  options: CancelOptions,
  world: Pick<World, 'hex' | 'clock' | 'random'>,
): Promise<Cancelled> {
  const [only] = (await cancelRuns([run], options, world)) as [Cancelled];
  return only;
}

const cancelled = (target: Target): Cancelled => {
  const { run, request } = target;
  if (hasEnded(target)) return { kind: 'ended', run };
  return request.ok ? { kind: 'accepted', run } : { kind: 'failed', run, fault: request.fault };
};

/** Whether there is more to learn of it. */
function isOpen(target: Target): boolean {
  const { request, refusals, unseen } = target;
  if (hasEnded(target)) return false;
  if (request.ok) return unseen < MAX_UNSEEN;
  return dispositionOf(request.fault) === 'final' && refusals < BELIEVED.refusals;
}

/** By its status, or because Hex goes on refusing to cancel it while its status says nothing that this action knows. */
function hasEnded({ run, request, refusals }: Target): boolean {
  if (endingOf(run) !== undefined) return true;
  return !request.ok && refusals >= BELIEVED.refusals && isRefusedAsOver(request.fault) && isUnknown(run);
}

const isUnknown = ({ status }: Run): boolean => status !== '' && !isKnown(status);

/** What Hex may answer to the cancelling of a run that is over; its documents name only 422. */
const OVER = [400, 409, 422];

const isRefusedAsOver = (fault: Fault): boolean =>
  fault.kind === 'refused' && fault.fromHex && OVER.includes(fault.status);

type Look = { isUrgent: true; withinMs: number; signal: AbortSignal };

/** The targets as Hex shows them now: one by itself, several by their project's list, which is one request for all. */
async function lookAt(targets: Target[], look: Look, hex: HexApi): Promise<Target[]> {
  const watched = targets.filter(target => !hasEnded(target));
  const listed = watched.length > 1 ? await listRuns(watched, look, hex) : new Map<string, RunStatus>();
  const unlisted = watched.filter(({ run }) => !listed.has(run.runId)).slice(0, MAX_SINGLE_LOOKS);
  const answers = new Map<Target, Answer<RunStatus>>();
  for (const target of unlisted) answers.set(target, await hex.getRunStatus(target.run, look));
  return targets.map(target => {
    const answer = answers.get(target);
    return answer === undefined ? withSeen(target, listed.get(target.run.runId)) : withAnswer(target, answer);
  });
}

async function listRuns(targets: Target[], look: Look, hex: HexApi): Promise<Map<string, RunStatus>> {
  const [projectId = ''] = targets.map(({ run }) => run.projectId);
  const list = await hex.getProjectRuns(projectId, { ...look, deadlineMs: LISTING_MS });
  return new Map(list.ok ? list.value.runs.map(run => [run.runId, run]) : []);
}

const withSeen = (target: Target, seen: RunStatus | undefined): Target =>
  seen === undefined ? target : { ...target, run: withStatus(target.run, seen), unseen: 0 };

function withAnswer(target: Target, answer: Answer<RunStatus>): Target {
  if (answer.ok) return withSeen(target, answer.value);
  return { ...target, unseen: dispositionOf(answer.fault) === 'final' ? target.unseen + 1 : 0 };
}
