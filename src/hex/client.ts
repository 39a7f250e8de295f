import type { Clock } from '../lib/clock.ts';
import { err } from '../lib/result.ts';
import type { Answer, HexError, RefusalShape } from './errors.ts';
import { exchange, type Fetch, type HttpResponse } from './http.ts';
import { type ListOperation, OPERATIONS, type Operation, pathOf, type RequestTarget } from './operations.ts';
import { hexTimeMs, rateLimitOf, requestedWaitMs } from './rate-limit/headers.ts';
import { createRateLimiter, type PollBudget } from './rate-limit/limiter.ts';
import { type Expected, type ParsedResponse, parsed, readAnswer, refusalShape } from './response.ts';
import {
  chartImageOf,
  listPage,
  type Me,
  me,
  type Page,
  type Project,
  type ProjectRuns,
  project,
  projectRunsOf,
  type RunStatus,
  runStatusOf,
  runsPage,
  type StartedRun,
  startedRunOf,
} from './schemas.ts';

/** Names a run in Hex's API. Both are UUIDs. */
export interface RunRef {
  projectId: string;
  runId: string;
}

/** Which page of a list to read. */
export interface PageRequest {
  /** How many entries at most: from 1 to the operation's `maxPageSize`. */
  limit: number;
  /** The `after` of the page before; undefined for the first one. */
  after: string | undefined;
}

/** Which of a project's runs to list, in Hex's words. */
export interface RunFilter {
  statusFilter?: string;
  triggerFilter?: string;
}

export interface RequestOptions {
  /** Aborts the request, whether it waits or was sent. */
  signal?: AbortSignal;
  timeout?: RequestTimeout;
  /** Whether it may use the requests that the rate limiter reserves for cancelling. By default it may not. */
  isUrgent?: boolean;
}

/** How long a request may take, in milliseconds. */
export interface RequestTimeout {
  /** From the call to the answer: the wait in the rate limiter's queue, and the attempt. By default there is no limit. */
  totalMs?: number;
  /** The wait in the rate limiter's queue. By default `totalMs`. */
  queueMs?: number;
  /** The attempt, from connecting to the answer's last byte. By default the operation's own timeout. */
  attemptMs?: number;
}

/** Hex's API. Each call sends one request at most, is never retried, and never throws: an error is part of the answer. */
export interface HexApi {
  /**
   * Hex's time in milliseconds since the epoch, because the runner's clock may be minutes off. It comes from the `Date`
   * headers of answers, which have whole seconds; undefined before the first answer.
   */
  timeMs(): number | undefined;
  /** What the rate limits leave for polling runs. */
  pollBudget(): PollBudget;
  /** How long the rate limits hold back a start, with so many others `ahead` of it that are not sent yet. */
  startDelayMs(ahead: number): number;
  /** @param body `RunProjectRequestBody` in Hex's OpenAPI document */
  runProject(projectId: string, body: object, options?: RequestOptions): Promise<Answer<StartedRun>>;
  getRunStatus(run: RunRef, options?: RequestOptions): Promise<Answer<RunStatus>>;
  /** The newest `LISTED_RUNS` runs, whatever started them. */
  getProjectRuns(projectId: string, options?: RequestOptions): Promise<Answer<ProjectRuns>>;
  /** Success means that Hex accepted the request, not that the run has ended. */
  cancelRun(run: RunRef, options?: RequestOptions): Promise<Answer<undefined>>;
  getProject(projectId: string, options?: RequestOptions): Promise<Answer<Project>>;
  list(operation: ListOperation, page: PageRequest, options?: RequestOptions): Promise<Answer<Page>>;
  /** A page of GetProjectRuns, with the runs as Hex sent them. */
  listRuns(
    filter: RunFilter & { projectId: string },
    page: PageRequest,
    options?: RequestOptions,
  ): Promise<Answer<Page>>;
  /** A PNG file's bytes. @param staticId names a chart cell in every version of its project */
  getChartImage(run: RunRef, staticId: string, options?: RequestOptions): Promise<Answer<Uint8Array>>;
  /** From then on, a 401 says whether the token has expired. */
  getMe(options?: RequestOptions): Promise<Answer<Me>>;
}

export interface HexOptions {
  fetch: Fetch;
  clock: Clock;
  /** Of the workspace's host. The token is sent nowhere else. */
  origin: string;
  token: string;
  userAgent: string;
  /** Called before a request waits for the rate limits. */
  onThrottle?: (operation: Operation, delayMs: number) => void;
  /** Called for every response that is no success: not all forms of Hex's errors are known yet. */
  onRefusal?: (shape: RefusalShape) => void;
}

/** How many runs `getProjectRuns` asks for: enough history, on one page. */
export const LISTED_RUNS = 50;

/** For one attempt of GetProjectRuns where the step cannot go on without the list. */
export const LIST_ATTEMPT_MS = 10_000;

/** Hex's API at `origin`, for one token. Requests keep to Hex's rate limits. */
export function createHexApi({
  fetch,
  clock,
  origin,
  token,
  userAgent,
  onThrottle,
  onRefusal,
}: HexOptions): HexApi {
  // Here, because it is no longer found where a text was escaped or cut for the log or the summary.
  const redact = (text: string): string => text.replaceAll(token, '***');
  const limiter = createRateLimiter();
  /** Hex's time minus `clock`, by the newest answer. */
  let hexAheadMs: number | undefined;
  let tokenExpiresAtMs: number | undefined;

  /** Waits until the rate limiter has room, and takes it. Gives an error if there is none in time. */
  const throttle = async (
    operation: Operation,
    { signal, timeout = {}, isUrgent = false }: RequestOptions,
  ): Promise<HexError | undefined> => {
    const { totalMs = Number.POSITIVE_INFINITY, queueMs = totalMs } = timeout;
    const deadlineAt = clock.now() + Math.min(totalMs, queueMs);
    for (;;) {
      if (signal?.aborted) return { operation, kind: 'aborted', sent: false };
      const delayMs = limiter.delayMs({ operation, isUrgent }, clock.now());
      if (delayMs === 0) {
        // Before anything is awaited, or two that wake together would take the same room.
        limiter.recordRequest(operation, clock.now());
        return undefined;
      }
      if (clock.now() + delayMs > deadlineAt || delayMs >= totalMs) {
        return { operation, kind: 'throttled', resetMs: delayMs };
      }
      onThrottle?.(operation, delayMs);
      await clock.sleep(delayMs, signal);
    }
  };

  const send = async <T>(call: Call<T>, options: RequestOptions = {}): Promise<Answer<T>> => {
    const { operation, body } = call;
    const { method, headers, timeoutMs } = OPERATIONS[operation];
    const { totalMs = Number.POSITIVE_INFINITY, attemptMs = timeoutMs } = options.timeout ?? {};
    const calledAt = clock.now();
    const error = await throttle(operation, options);
    if (error !== undefined) return err(error);
    const leftMs = totalMs - (clock.now() - calledAt);
    if (leftMs <= 0) return err({ operation, kind: 'out-of-time', sent: false });
    const exchanged = await exchange(fetch, clock, {
      method,
      url: `${origin}/api/v1/${pathOf(call)}`,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'user-agent': userAgent,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      timeoutMs: Math.min(attemptMs, leftMs),
      signal: options.signal,
    });
    if (exchanged.kind === 'timed-out' && leftMs < attemptMs) {
      return err({ operation, kind: 'out-of-time', sent: true });
    }
    if (exchanged.kind !== 'answer') return err({ operation, ...exchanged });
    recordLimits(operation, exchanged);
    return read(call, parsed(exchanged, redact));
  };

  const recordLimits = (operation: Operation, { status, headers }: HttpResponse): void => {
    const limit = rateLimitOf(headers, clock.wallNow());
    if (limit !== undefined) limiter.recordLimit(operation, limit, clock.now());
    if (status !== 429) return;
    limiter.recordRefusal(operation, requestedWaitMs(status, headers, clock.wallNow()), clock.now());
  };

  const read = <T>(call: Call<T>, response: ParsedResponse): Answer<T> => {
    const shape = refusalShape(call.operation, response, redact);
    if (shape !== undefined) onRefusal?.(shape);
    const answer = readAnswer(call, response, { redact, wallNowMs: clock.wallNow(), tokenExpiresAtMs });
    // A proxy that answers in Hex's place has another clock.
    const isOfHex = answer.ok || (answer.error.kind === 'refused' && answer.error.fromHex);
    const timeMs = hexTimeMs(response.headers);
    if (isOfHex && timeMs !== undefined) hexAheadMs = timeMs - clock.now();
    return answer;
  };

  return {
    timeMs: () => (hexAheadMs === undefined ? undefined : clock.now() + hexAheadMs),
    pollBudget: () => limiter.pollBudget(clock.now()),
    startDelayMs: ahead => limiter.startDelayMs(ahead, clock.now()),
    runProject: (projectId, body, options) => {
      const needsEdit = 'updatePublishedResults' in body && body.updatePublishedResults === true;
      const schema = startedRunOf(projectId);
      return send({ operation: 'RunProject', params: { projectId }, body, schema, needsEdit }, options);
    },
    getRunStatus: (run, options) =>
      send({ operation: 'GetRunStatus', params: run, schema: runStatusOf(run.runId) }, options),
    getProjectRuns: (projectId, options) => {
      const query = { limit: LISTED_RUNS };
      const schema = projectRunsOf(projectId);
      return send({ operation: 'GetProjectRuns', params: { projectId }, query, schema }, options);
    },
    cancelRun: (run, options) => send({ operation: 'CancelRun', params: run, schema: undefined }, options),
    getProject: (projectId, options) =>
      send({ operation: 'GetProject', params: { projectId }, schema: project }, options),
    list: (operation, { limit, after }, options) =>
      send({ operation, query: { limit, after }, schema: listPage }, options),
    listRuns: ({ projectId, statusFilter, triggerFilter }, { limit, after }, options) => {
      const query = { limit, offset: after, statusFilter, runTriggerFilter: triggerFilter };
      const schema = runsPage({ offset: Number(after ?? 0), limit });
      const timeout = { attemptMs: LIST_ATTEMPT_MS, ...options?.timeout };
      return send(
        { operation: 'GetProjectRuns', params: { projectId }, query, schema },
        { ...options, timeout },
      );
    },
    getChartImage: (run, staticId, options) =>
      send(
        { operation: 'GetChartImageFromRun', params: { ...run, staticId }, schema: chartImageOf(staticId) },
        options,
      ),
    getMe: async options => {
      const answer = await send({ operation: 'Me', schema: me }, options);
      if (answer.ok) tokenExpiresAtMs = answer.value.tokenExpiresAtMs;
      return answer;
    },
  };
}

/** A request of an operation, and how its answer is read. */
interface Call<T> extends Expected<T>, RequestTarget {
  body?: object;
}
