import type { HexApi, RequestOptions } from '../../hex/api.ts';
import type { Answer, HexError } from '../../hex/errors.ts';
import { retry, retryabilityOf } from '../../hex/retry.ts';
import type { RunStatus } from '../../hex/schemas.ts';
import { again, done, type Poll, pollUntilDone } from '../../lib/poll-until.ts';
import { ok } from '../../lib/result.ts';
import type { RequestContext } from '../context.ts';
import { type Run, withStatus } from '../model/run.ts';
import { endingOf, isKnown } from '../model/run-status.ts';

/** How cancelling a run came out. `run` is as the last poll showed it. */
export type Cancelled =
  | { kind: 'ended'; run: Run }
  /** Hex took the request; the run goes on for now. */
  | { kind: 'requested'; run: Run }
  | { kind: 'failed'; run: Run; error: HexError };

/** How long cancelling may take, beyond the run's timeout. */
export const CANCEL_MS = 10_000;

export interface CancelOptions {
  /** Until when to ask Hex, on the context's clock. */
  deadlineAt: number;
  /** How long to watch the runs end once Hex has accepted or refused. By default until the deadline. */
  watchMs?: number;
  /** Ends it at once. */
  signal: AbortSignal;
}

type CancelContext = Pick<RequestContext, 'hex' | 'clock' | 'random'>;

/** The runs are polled ever less often: many may be cancelled at once under one rate limit. */
const POLL_DELAY = { firstMs: 500, maxMs: 4_000 };
/** Of the runs that the list does not show, so many are polled one by one. */
const MAX_SINGLE_POLLS = 3;
/** After so many refused polls in a row, a run is not watched any more. */
const MAX_REFUSED_POLLS = 2;
/** A refusal to cancel is final after so many refused requests, spread over up to so long. */
const FINAL_REFUSAL = { requests: 3, withinMs: 15_000 };

/** Longest time for one request before the runs are polled again. */
const MAX_REQUEST_MS = 5_000;

interface Target {
  run: Run;
  request: Answer<undefined>;
  /** When to ask again, after a request that failed. */
  nextRequestAt: number;
  refusedRequests: number;
  /** How many polls in a row were refused. */
  refusedPolls: number;
}

/**
 * Cancels runs of one project and watches them end. A run that has ended already is no error: what counts is how it
 * ended.
 */
export async function cancelRuns(
  runs: Run[],
  { deadlineAt, watchMs, signal }: CancelOptions,
  { hex, clock, random }: CancelContext,
): Promise<Cancelled[]> {
  // More than one attempt must fit, however long Hex asks to wait.
  const quarterMs = (deadlineAt - clock.now()) / 4;
  const againAfterMs = Math.min(FINAL_REFUSAL.withinMs, quarterMs) / (FINAL_REFUSAL.requests - 1);
  const request = async (target: Target): Promise<Target> => {
    const requestedAt = clock.now();
    const untilAt = Math.min(deadlineAt, requestedAt + Math.min(MAX_REQUEST_MS, quarterMs));
    const answer = await retry(timeout => hex.cancelRun(target.run, { isUrgent: true, timeout, signal }), {
      clock,
      random,
      deadlineAt: untilAt,
      signal,
    });
    return withRequest(target, answer, requestedAt + againAfterMs);
  };
  const isDue = (target: Target): boolean =>
    isOpen(target) && !target.request.ok && clock.now() >= Math.min(target.nextRequestAt, deadlineAt);

  let targets = runs.map(newTarget);
  // Each is requested once, whatever its status: that may be out of date.
  let needsRequest = (_: Target): boolean => true;
  let watchedUntil: number | undefined;
  let delayMs = POLL_DELAY.firstMs;

  const poll = async (): Promise<Poll<Cancelled[]>> => {
    targets = await Promise.all(targets.map(target => (needsRequest(target) ? request(target) : target)));
    needsRequest = isDue;
    const isAsking = targets.some(target => isOpen(target) && !target.request.ok);
    if (!isAsking && watchMs !== undefined) watchedUntil ??= Math.min(deadlineAt, clock.now() + watchMs);
    const endsAt = watchedUntil ?? deadlineAt;
    const requestOptions = () => ({
      isUrgent: true,
      timeout: { totalMs: Math.max(POLL_DELAY.firstMs, endsAt - clock.now()) },
      signal,
    });
    targets = await pollTargets(targets, requestOptions, hex);
    const leftMs = endsAt - clock.now();
    if (!targets.some(isOpen) || signal.aborted || leftMs <= 0) return done(targets.map(cancelled));
    const next = again(Math.min(delayMs, leftMs));
    delayMs = Math.min(2 * delayMs, POLL_DELAY.maxMs);
    return next;
  };
  return pollUntilDone(poll, { clock, signal });
}

const newTarget = (run: Run): Target => ({
  run,
  request: { ok: false, error: { operation: 'CancelRun', kind: 'out-of-time', sent: false } },
  nextRequestAt: 0,
  refusedRequests: 0,
  refusedPolls: 0,
});

function withRequest(target: Target, request: Answer<undefined>, againAt: number): Target {
  if (request.ok) return { ...target, request };
  const isRefused = retryabilityOf(request.error) === 'permanent';
  // That there was no time says less than what came before it.
  const { request: before } = target;
  const isLess = request.error.kind === 'out-of-time' && !before.ok && before.error.kind !== 'out-of-time';
  return {
    ...target,
    request: isLess ? before : request,
    nextRequestAt: isRefused ? againAt : 0,
    refusedRequests: target.refusedRequests + (isRefused ? 1 : 0),
  };
}

/** As {@link cancelRuns}, for one. */
export async function cancelRun(
  run: Run,
  options: CancelOptions,
  context: CancelContext,
): Promise<Cancelled> {
  const [only] = (await cancelRuns([run], options, context)) as [Cancelled];
  return only;
}

const cancelled = (target: Target): Cancelled => {
  const { run, request } = target;
  if (hasEnded(target)) return { kind: 'ended', run };
  return request.ok ? { kind: 'requested', run } : { kind: 'failed', run, error: request.error };
};

/** Whether its end, or the answer to its request, is still awaited. */
function isOpen(target: Target): boolean {
  const { request, refusedRequests: refusals, refusedPolls: unseen } = target;
  if (hasEnded(target)) return false;
  return request.ok ? unseen < MAX_REFUSED_POLLS : refusals < FINAL_REFUSAL.requests;
}

/** By its status, or because Hex goes on refusing to cancel it while its status says nothing that this action knows. */
function hasEnded({ run, request, refusedRequests: refusals }: Target): boolean {
  if (endingOf(run) !== undefined) return true;
  return (
    !request.ok && refusals >= FINAL_REFUSAL.requests && isRefusedAsOver(request.error) && isUnknown(run)
  );
}

const isUnknown = ({ status }: Run): boolean => status !== '' && !isKnown(status);

/** Hex's answers to cancelling a run that has ended; its documents name only 422. */
const OVER = [400, 409, 422];

const isRefusedAsOver = (error: HexError): boolean =>
  error.kind === 'refused' && error.fromHex && OVER.includes(error.status);

/** The targets as Hex shows them now: one by itself, several by their project's list, which is one request for all. */
async function pollTargets(
  targets: Target[],
  requestOptions: () => RequestOptions,
  hex: HexApi,
): Promise<Target[]> {
  const watched = targets.filter(target => !hasEnded(target));
  const [first, ...others] = watched;
  const list =
    first !== undefined && others.length > 0
      ? await hex.getProjectRuns(first.run.projectId, requestOptions())
      : undefined;
  const listed = new Map(list?.ok ? list.value.runs.map(run => [run.runId, run]) : []);
  const unlisted = watched.filter(({ run }) => !listed.has(run.runId)).slice(0, MAX_SINGLE_POLLS);
  const answers = new Map<Target, Answer<RunStatus>>();
  for (const target of unlisted) answers.set(target, await hex.getRunStatus(target.run, requestOptions()));
  return targets.map(target => {
    const status = listed.get(target.run.runId);
    const answer = status === undefined ? answers.get(target) : ok(status);
    return answer === undefined ? target : afterPoll(target, answer);
  });
}

function afterPoll(target: Target, answer: Answer<RunStatus>): Target {
  if (answer.ok) return { ...target, run: withStatus(target.run, answer.value), refusedPolls: 0 };
  const isRefused = retryabilityOf(answer.error) === 'permanent';
  return { ...target, refusedPolls: isRefused ? target.refusedPolls + 1 : 0 };
}
