import type { Clock } from '../lib/clock.ts';
import type { Answer, HexError, ListOperation, Operation, RefusalShape } from './errors.ts';
import { exchange, type Fetch, type HttpRequest } from './http.ts';
import { askedWaitMs, hexTimeMs, rateLimitOf } from './rate-limit/headers.ts';
import { createRateLimiter, type LookRoom } from './rate-limit/limiter.ts';
import { type Expected, readAnswer, refusalShape } from './response.ts';
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

/** Which piece of a list to give. */
export interface PageRequest {
  /** How many entries at most; from 1 to what `PAGE_SIZE` allows. */
  limit: number;
  /** As the page before told it; undefined for the first one. */
  after: string | undefined;
}

/** Which of a project's runs to list. Both in Hex's own words. */
export interface RunFilter {
  statusFilter?: string;
  triggerFilter?: string;
}

/** What the caller grants a request, within the deadline that its operation has anyway. */
export interface RequestOptions {
  signal?: AbortSignal;
  withinMs?: number;
  /** May use what the rate limits hold in reserve. */
  isUrgent?: boolean;
  /** For one attempt, in place of the operation's own. */
  deadlineMs?: number;
  /** How long the rate limits may hold it back, at most `withinMs`; without it, so long. */
  holdMs?: number;
}

/** Hex's API: each call sends one request and never throws. A error is told, not retried. */
export interface HexApi {
  /**
   * Hex's time in milliseconds since the epoch, as the `Date` headers of its answers tell it, whose seconds are whole;
   * undefined before the first answer. The runner's own may be minutes off.
   */
  timeMs(): number | undefined;
  /** What the rate limits leave for looking at runs. */
  looks(): LookRoom;
  /**
   * How long, in milliseconds, until the rate limits leave room for a start, if so many others that have not been sent yet
   * are `ahead` of it.
   */
  startInMs(ahead: number): number;
  /** @param body as `RunProjectRequestBody` in Hex's OpenAPI document */
  runProject(projectId: string, body: object, limits?: RequestOptions): Promise<Answer<StartedRun>>;
  getRunStatus(run: RunRef, limits?: RequestOptions): Promise<Answer<RunStatus>>;
  /** The newest 50 runs of any trigger. */
  getProjectRuns(projectId: string, limits?: RequestOptions): Promise<Answer<ProjectRuns>>;
  /** A success means that Hex took the wish, not that the run has ended. */
  cancelRun(run: RunRef, limits?: RequestOptions): Promise<Answer<undefined>>;
  getProject(projectId: string, limits?: RequestOptions): Promise<Answer<Project>>;
  list(operation: ListOperation, page: PageRequest, limits?: RequestOptions): Promise<Answer<Page>>;
  /** As GetProjectRuns, with all that Hex tells. */
  listRuns(
    filter: RunFilter & { projectId: string },
    page: PageRequest,
    limits?: RequestOptions,
  ): Promise<Answer<Page>>;
  /** A PNG file's bytes. @param staticId names a chart cell, in every version of its project */
  getChartImage(run: RunRef, staticId: string, limits?: RequestOptions): Promise<Answer<Uint8Array>>;
  /** Every 401 after it tells if the token has expired. */
  getMe(limits?: RequestOptions): Promise<Answer<Me>>;
}

export interface HexOptions {
  fetch: Fetch;
  clock: Clock;
  /** Origin of the workspace's host. The token is sent nowhere else. */
  origin: string;
  token: string;
  userAgent: string;
  /** Called before a request is held back for the rate limits' sake. */
  onHold?: (operation: Operation, delayMs: number) => void;
  /** Called of every answer that is no success: nobody knows yet all that Hex's answers hold. */
  onRefusal?: (shape: RefusalShape) => void;
}

/** What GetProjectRuns asks for: history enough, and on one page. */
export const LISTED_RUNS = 50;

/** How long each operation may take, from connecting to the answer's last byte. */
const DEADLINE_MS: Record<Operation, number> = {
  RunProject: 30_000,
  GetRunStatus: 10_000,
  GetProjectRuns: 2_000,
  CancelRun: 4_000,
  GetChartImageFromRun: 30_000,
  GetProject: 2_000,
  Me: 2_000,
  ListProjects: 10_000,
  ListUsers: 10_000,
  ListGroups: 10_000,
  ListDataConnections: 10_000,
};

/** What GetProjectRuns gets where its answer is what the step is for. */
export const LISTING_MS = 10_000;

/** Where the lists lie, below `/api/v1/`. */
const LIST_PATHS: Record<ListOperation, string> = {
  ListProjects: 'projects',
  ListUsers: 'users',
  ListGroups: 'groups',
  ListDataConnections: 'data-connections',
};

/** The most entries that Hex gives at once. */
export const PAGE_SIZE: Record<ListOperation | 'GetProjectRuns', number> = {
  ListProjects: 100,
  ListUsers: 500,
  ListGroups: 500,
  ListDataConnections: 100,
  GetProjectRuns: 100,
};

/** Hex's API at `origin`, for one token. Never throws: what goes wrong is a `Fault`. Requests keep to Hex's rate limits. */
export function createHexApi({
  fetch,
  clock,
  origin,
  token,
  userAgent,
  onHold,
  onRefusal,
}: HexOptions): HexApi {
  const redact = (text: string): string => text.replaceAll(token, '***');
  const budget = createRateLimiter();
  /** Hex's calendar less `clock`, by the newest answer that told it. */
  let hexAheadMs: number | undefined;
  let tokenExpiresAtMs: number | undefined;

  /** Waits until the rate limits leave room, and takes it; gives a error where they leave none in time. */
  const admit = async ({
    operation,
    limits = {},
  }: Pick<Call<unknown>, 'operation' | 'limits'>): Promise<HexError | undefined> => {
    const { signal, withinMs = Number.POSITIVE_INFINITY, holdMs = withinMs, isUrgent = false } = limits;
    const deadlineAt = clock.now() + Math.min(withinMs, holdMs);
    for (;;) {
      if (signal?.aborted) return { operation, kind: 'aborted', sent: false };
      const delayMs = budget.delayMs({ operation, isUrgent }, clock.now());
      if (delayMs === 0) {
        // At once, or two that wake together would both take the same room.
        budget.spend(operation, clock.now());
        return undefined;
      }
      if (clock.now() + delayMs > deadlineAt || delayMs >= withinMs)
        return { operation, kind: 'held', resetMs: delayMs };
      onHold?.(operation, delayMs);
      await clock.sleep(delayMs, signal);
    }
  };

  const send = async <T>(call: Call<T>): Promise<Answer<T>> => {
    const { operation, method, path, body, limits } = call;
    const askedAt = clock.now();
    const error = await admit(call);
    if (error !== undefined) return { ok: false, error };
    const withinMs = (limits?.withinMs ?? Number.POSITIVE_INFINITY) - (clock.now() - askedAt);
    if (withinMs <= 0) return { ok: false, error: { operation, kind: 'out-of-time', sent: false } };
    const ownMs = limits?.deadlineMs ?? call.deadlineMs ?? DEADLINE_MS[operation];
    const exchanged = await exchange(fetch, clock, {
      method,
      url: `${origin}/api/v1/${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'user-agent': userAgent,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(operation === 'GetRunStatus' && { 'enable-expanded-stats': 'true' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      deadlineMs: Math.min(ownMs, withinMs),
      signal: limits?.signal,
    });
    if (exchanged.kind === 'timed-out' && withinMs < ownMs)
      return { ok: false, error: { operation, kind: 'out-of-time', sent: true } };
    if (exchanged.kind !== 'answer') return { ok: false, error: { operation, ...exchanged } };
    const limit = rateLimitOf(exchanged.headers, clock.wallNow());
    if (limit !== undefined) budget.learn(operation, limit, clock.now());
    if (exchanged.status === 429) {
      budget.refused(operation, askedWaitMs(429, exchanged.headers, clock.wallNow()), clock.now());
    }
    const shape = refusalShape(operation, exchanged, redact);
    if (shape !== undefined) onRefusal?.(shape);
    const answer = readAnswer(call, exchanged, {
      redact,
      wallNowMs: clock.wallNow(),
      tokenExpiresAtMs,
    });
    const timeMs = hexTimeMs(exchanged.headers);
    // Not by the clock of a proxy that answers in Hex's place.
    const isOfHex = answer.ok || (answer.error.kind === 'refused' && answer.error.fromHex);
    if (isOfHex && timeMs !== undefined) hexAheadMs = timeMs - clock.now();
    return answer;
  };

  return {
    timeMs: () => (hexAheadMs === undefined ? undefined : clock.now() + hexAheadMs),
    looks: () => budget.looks(clock.now()),
    startInMs: ahead => budget.startInMs(ahead, clock.now()),
    runProject: (projectId, body, limits) =>
      send({
        operation: 'RunProject',
        method: 'POST',
        path: `projects/${projectId}/runs`,
        schema: startedRunOf(projectId),
        needsEdit: 'updatePublishedResults' in body && body.updatePublishedResults === true,
        body,
        limits,
      }),
    getRunStatus: (run, limits) =>
      send({
        operation: 'GetRunStatus',
        method: 'GET',
        path: pathOf(run),
        schema: runStatusOf(run.runId),
        limits,
      }),
    getProjectRuns: (projectId, limits) =>
      send({
        operation: 'GetProjectRuns',
        method: 'GET',
        path: `projects/${projectId}/runs?limit=${LISTED_RUNS}`,
        schema: projectRunsOf(projectId),
        limits,
      }),
    cancelRun: (run, limits) =>
      send({ operation: 'CancelRun', method: 'DELETE', path: pathOf(run), schema: undefined, limits }),
    getProject: (projectId, limits) =>
      send({
        operation: 'GetProject',
        method: 'GET',
        path: `projects/${projectId}`,
        schema: project,
        limits,
      }),
    list: (operation, { limit, after }, limits) =>
      send({
        operation,
        method: 'GET',
        path: LIST_PATHS[operation] + queryOf({ limit, after }),
        schema: listPage,
        limits,
      }),
    listRuns: ({ projectId, statusFilter, triggerFilter }, { limit, after }, limits) => {
      const query = queryOf({ limit, offset: after, statusFilter, runTriggerFilter: triggerFilter });
      return send({
        operation: 'GetProjectRuns',
        method: 'GET',
        path: `projects/${projectId}/runs${query}`,
        schema: runsPage({ offset: Number(after ?? 0), limit }),
        deadlineMs: LISTING_MS,
        limits,
      });
    },
    getChartImage: (run, staticId, limits) =>
      send({
        operation: 'GetChartImageFromRun',
        method: 'GET',
        path: `${pathOf(run)}/cells/${encodeURIComponent(staticId)}/image`,
        schema: chartImageOf(staticId),
        limits,
      }),
    getMe: async limits => {
      const answer = await send({ operation: 'Me', method: 'GET', path: 'users/me', schema: me, limits });
      if (answer.ok) tokenExpiresAtMs = answer.value.tokenExpiresAtMs;
      return answer;
    },
  };
}

const pathOf = ({ projectId, runId }: RunRef): string => `projects/${projectId}/runs/${runId}`;

/** What is not known is left out. */
function queryOf(given: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, String(value));
  return `?${query}`;
}

interface Call<T> extends Expected<T> {
  method: HttpRequest['method'];
  /** Below `/api/v1/`. */
  path: string;
  body?: object;
  /** Where it is not the operation's own. */
  deadlineMs?: number;
  limits: RequestOptions | undefined;
}
