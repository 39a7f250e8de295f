import type { Clock } from '../lib/clock.ts';
import { err } from '../lib/result.ts';
import { type HexApi, LISTED_RUNS, type RequestOptions } from './api.ts';
import type { Answer, HexError, RefusalShape } from './errors.ts';
import { exchange, type Fetch, type HttpResponse } from './http.ts';
import { OPERATIONS, type Operation, pathOf, type RequestTarget } from './operations.ts';
import { hexTimeMs, rateLimitOf, requestedWaitMs } from './rate-limit/headers.ts';
import { createRateLimiter } from './rate-limit/limiter.ts';
import { type Expected, type ParsedResponse, parsed, readAnswer, refusalShape } from './response.ts';
import {
  chartImageOf,
  listPage,
  me,
  project,
  projectRunsOf,
  runStatusOf,
  runsPage,
  startedRunOf,
} from './schemas.ts';

export interface HexOptions {
  fetch: Fetch;
  clock: Clock;
  /** Of the workspace's host. The token is sent nowhere else. */
  origin: string;
  token: string;
  userAgent: string;
  /** How many requests a minute only cancelling may use. By default enough for a step that starts runs. */
  reservedForCancel?: number | undefined;
  /** Called before a request waits for the rate limits. */
  onThrottle?: (operation: Operation, delayMs: number) => void;
  /** Called for every response that is no success: not all forms of Hex's errors are known yet. */
  onRefusal?: (shape: RefusalShape) => void;
}

/** Hex's API at `origin`, for one token. Requests keep to Hex's rate limits. */
export function createHexApi({
  fetch,
  clock,
  origin,
  token,
  userAgent,
  reservedForCancel,
  onThrottle,
  onRefusal,
}: HexOptions): HexApi {
  // Here, because it is no longer found where a text was escaped or cut for the log or the summary.
  const redact = (text: string): string => text.replaceAll(token, '***');
  const limiter = createRateLimiter({ reservedForCancel });
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
      const query = { limit: LISTED_RUNS, runTriggerFilter: options?.triggerFilter };
      const schema = projectRunsOf(projectId);
      return send({ operation: 'GetProjectRuns', params: { projectId }, query, schema }, options);
    },
    cancelRun: (run, options) => send({ operation: 'CancelRun', params: run, schema: undefined }, options),
    getProject: (projectId, options) =>
      send({ operation: 'GetProject', params: { projectId }, schema: project }, options),
    list: (operation, { limit, after }, options) =>
      send({ operation, query: { limit, after }, schema: listPage }, options),
    listProjects: (filter, { limit, after }, options) =>
      send({ operation: 'ListProjects', query: { limit, after, ...filter }, schema: listPage }, options),
    listLastPublished: ({ limit, after }, options) => {
      const query = { limit, after, sortBy: 'LAST_PUBLISHED_AT', sortDirection: 'DESC' };
      return send({ operation: 'ListProjects', query, schema: listPage }, options);
    },
    listRuns: ({ projectId, statusFilter, triggerFilter }, { limit, after }, options) => {
      const query = { limit, offset: after, statusFilter, runTriggerFilter: triggerFilter };
      const schema = runsPage({ offset: Number(after ?? 0), limit });
      return send({ operation: 'GetProjectRuns', params: { projectId }, query, schema }, options);
    },
    listCells: (projectId, { limit, after }, options) =>
      send({ operation: 'ListCells', query: { projectId, limit, after }, schema: listPage }, options),
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
