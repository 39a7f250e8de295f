import * as v from 'valibot';
import type { Clock } from '../clock.ts';
import { createBudget, type LookRoom } from './budget.ts';
import type { Answer, Fault, Operation, Refusal } from './fault.ts';
import { type Exchange, exchange, type Fetch, type HttpRequest } from './http.ts';
import { askedWaitMs, hexTimeMs, rateLimitOf } from './rate-limit.ts';
import {
  errorBody,
  type Project,
  type ProjectRuns,
  project,
  projectRuns,
  type RunStatus,
  runStatusOf,
  type StartedRun,
  startedRun,
} from './schemas.ts';

/** Names a run in Hex's API. Both are UUIDs. */
export interface RunRef {
  projectId: string;
  runId: string;
}

/** What the caller grants a request, within the deadline that its operation has anyway. */
export interface Limits {
  signal?: AbortSignal;
  withinMs?: number;
  /** May use what the rate limits hold in reserve. */
  isUrgent?: boolean;
}

/** Hex's API: each call sends one request and never throws. A fault is told, not retried. */
export interface HexApi {
  /**
   * Hex's time in milliseconds since the epoch, as the `Date` headers of its answers tell it, whose seconds are whole;
   * undefined before the first answer. The runner's own may be minutes off.
   */
  timeMs(): number | undefined;
  /** What the rate limits leave for looking at runs. */
  looks(): LookRoom;
  /** @param body as `RunProjectRequestBody` in Hex's OpenAPI document */
  runProject(projectId: string, body: object, limits?: Limits): Promise<Answer<StartedRun>>;
  getRunStatus(run: RunRef, limits?: Limits): Promise<Answer<RunStatus>>;
  /** The newest 50 runs of any trigger. */
  getProjectRuns(projectId: string, limits?: Limits): Promise<Answer<ProjectRuns>>;
  /** A success means that Hex took the wish, not that the run has ended. */
  cancelRun(run: RunRef, limits?: Limits): Promise<Answer<undefined>>;
  getProject(projectId: string, limits?: Limits): Promise<Answer<Project>>;
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
}

/** What GetProjectRuns asks for: history enough, and on one page. */
export const LISTED_RUNS = 50;

/** How long each operation may take, from connecting to the answer's last byte. */
const DEADLINE_MS: Record<Operation, number> = {
  RunProject: 30_000,
  GetRunStatus: 10_000,
  GetProjectRuns: 2_000,
  CancelRun: 4_000,
  GetProject: 2_000,
};

export function createHexApi({ fetch, clock, origin, token, userAgent, onHold }: HexOptions): HexApi {
  const budget = createBudget();
  /** Hex's calendar less `clock`, by the newest answer that told it. */
  let hexAheadMs: number | undefined;

  /** Waits until the rate limits leave room; gives a fault where they leave none in time. */
  const admit = async ({
    operation,
    limits = {},
  }: Pick<Call<unknown>, 'operation' | 'limits'>): Promise<Fault | undefined> => {
    const { signal, withinMs = Number.POSITIVE_INFINITY, isUrgent = false } = limits;
    const deadlineAt = clock.now() + withinMs;
    for (;;) {
      if (signal?.aborted) return { operation, kind: 'aborted', sent: false };
      const delayMs = budget.delayMs({ operation, isUrgent }, clock.now());
      if (delayMs === 0) return undefined;
      if (clock.now() + delayMs >= deadlineAt) return { operation, kind: 'held', resetMs: delayMs };
      onHold?.(operation, delayMs);
      await clock.sleep(delayMs, signal);
    }
  };

  const send = async <T>(call: Call<T>): Promise<Answer<T>> => {
    const { operation, method, path, body, limits } = call;
    const askedAt = clock.now();
    const fault = await admit(call);
    if (fault !== undefined) return { ok: false, fault };
    const withinMs = (limits?.withinMs ?? Number.POSITIVE_INFINITY) - (clock.now() - askedAt);
    budget.spend(operation, clock.now());
    const exchanged = await exchange(fetch, clock, {
      method,
      url: `${origin}/api/v1/projects/${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'user-agent': userAgent,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(operation === 'GetRunStatus' && { 'enable-expanded-stats': 'true' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      deadlineMs: Math.min(DEADLINE_MS[operation], withinMs),
      signal: limits?.signal,
    });
    if (exchanged.kind !== 'answer') return { ok: false, fault: { operation, ...exchanged } };
    const limit = rateLimitOf(exchanged.headers, clock.wallNow());
    if (limit !== undefined) budget.learn(operation, limit, clock.now());
    if (exchanged.status === 429) {
      budget.refused(operation, askedWaitMs(429, exchanged.headers, clock.wallNow()), clock.now());
    }
    const answer = read(call, exchanged, {
      redact: text => text.replaceAll(token, '***'),
      wallNowMs: clock.wallNow(),
    });
    const timeMs = hexTimeMs(exchanged.headers);
    // Not by the clock of a proxy that answers in Hex's place.
    const isOfHex = answer.ok || (answer.fault.kind === 'refused' && answer.fault.fromHex);
    if (isOfHex && timeMs !== undefined) hexAheadMs = timeMs - clock.now();
    return answer;
  };

  return {
    timeMs: () => (hexAheadMs === undefined ? undefined : clock.now() + hexAheadMs),
    looks: () => budget.looks(clock.now()),
    runProject: (projectId, body, limits) =>
      send({
        operation: 'RunProject',
        method: 'POST',
        path: `${projectId}/runs`,
        schema: startedRun,
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
        path: `${projectId}/runs?limit=${LISTED_RUNS}`,
        schema: projectRuns,
        limits,
      }),
    cancelRun: (run, limits) =>
      send({ operation: 'CancelRun', method: 'DELETE', path: pathOf(run), schema: undefined, limits }),
    getProject: (projectId, limits) =>
      send({ operation: 'GetProject', method: 'GET', path: projectId, schema: project, limits }),
  };
}

const pathOf = ({ projectId, runId }: RunRef): string => `${projectId}/runs/${runId}`;

interface Call<T> {
  operation: Operation;
  method: HttpRequest['method'];
  /** Below `/api/v1/projects/`. */
  path: string;
  /** Of a success's body; undefined where a success is a 204 without one. */
  schema: v.GenericSchema<unknown, T> | undefined;
  body?: object;
  limits: Limits | undefined;
}

interface Reading {
  /** Takes the token out of what Hex says, should it echo it. */
  redact(text: string): string;
  wallNowMs: number;
}

function read<T>(
  call: Call<T>,
  answer: Exchange & { kind: 'answer' },
  { redact, wallNowMs }: Reading,
): Answer<T> {
  const { operation, schema } = call;
  const { status, headers, text } = answer;
  const json = parse(text, redact);
  const traceId = traceIdOf(json);
  const fail = (fault: DistributiveOmit<Fault, 'operation' | 'traceId'>): Answer<T> => ({
    ok: false,
    fault: { operation, ...(traceId !== undefined && { traceId }), ...fault },
  });
  const succeed = (value: T): Answer<T> => ({ ok: true, operation, value });

  if (status >= 300 && status < 400) {
    return fail({ kind: 'redirected', status, location: redact(headers.get('location') ?? '') });
  }
  if (status < 200 || status >= 400) {
    const resetMs = askedWaitMs(status, headers, wallNowMs);
    return fail({ ...refusal(status, json), ...(resetMs !== undefined && { resetMs }) });
  }
  if (schema === undefined) {
    return status === 204
      ? succeed(undefined as T)
      : fail({ kind: 'unreadable', status, detail: 'it should be 204' });
  }
  if (json === undefined) return fail({ kind: 'unreadable', status, detail: noJson(text) });
  const result = v.safeParse(schema, json);
  return result.success
    ? succeed(result.output)
    : fail({ kind: 'unreadable', status, detail: misfit(result.issues[0]) });
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function refusal(status: number, json: unknown): Refusal {
  const result = v.safeParse(errorBody, json);
  if (!result.success)
    return { kind: 'refused', status, fromHex: false, invalidParams: [], unknownParams: [] };
  const { reason, details, message, issues, invalid, notFound } = result.output;
  const words = [reason ?? message, details, ...(issues ?? []).map(issue => issue.message)].filter(Boolean);
  return {
    kind: 'refused',
    status,
    ...(words.length > 0 && { reason: words.join('. ') }),
    // The run endpoints' own shape; a gateway's JSON has other keys.
    fromHex: typeof reason === 'string',
    invalidParams: (invalid ?? []).map(({ paramName, paramValue, dataType }) => ({
      name: paramName,
      value: paramValue,
      dataType,
    })),
    unknownParams: notFound ?? [],
  };
}

function traceIdOf(json: unknown): string | undefined {
  const traceId = typeof json === 'object' && json !== null && 'traceId' in json ? json.traceId : undefined;
  return typeof traceId === 'string' && traceId !== '' ? traceId : undefined;
}

/** Undefined where `text` is no JSON. The token is taken out after parsing, which undoes JSON's own escapes. */
function parse(text: string, redact: (text: string) => string): unknown {
  try {
    return JSON.parse(text, (_, value) => (typeof value === 'string' ? redact(value) : value));
  } catch {
    return undefined;
  }
}

function noJson(text: string): string {
  if (text.trim() === '') return 'its body is empty';
  return /^\s*</.test(text) ? 'its body is a web page, not JSON' : 'its body is no complete JSON';
}

function misfit(issue: v.BaseIssue<unknown>): string {
  const field = (issue.path ?? []).map(item => String(item.key)).join('.');
  if (field === '') return 'its body is no JSON object';
  if (issue.received === 'undefined') return `the field \`${field}\` is missing`;
  return `the field \`${field}\` ${issue.message.startsWith('is ') ? issue.message : `is ${issue.received}`}`;
}
