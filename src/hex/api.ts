import * as v from 'valibot';
import type { Clock } from '../clock.ts';
import type { Answer, Fault, Operation, Refusal } from './fault.ts';
import { type Exchange, exchange, type Fetch, type HttpRequest } from './http.ts';
import { resetMs } from './reset.ts';
import {
  errorBody,
  type Project,
  project,
  type RunStatus,
  runStatus,
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
}

/** Hex's API: each call sends one request and never throws. A fault is told, not retried. */
export interface HexApi {
  /** @param body as `RunProjectRequestBody` in Hex's OpenAPI document */
  runProject(projectId: string, body: object, limits?: Limits): Promise<Answer<StartedRun>>;
  getRunStatus(run: RunRef, limits?: Limits): Promise<Answer<RunStatus>>;
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
}

/** How long each operation may take, from connecting to the answer's last byte. */
const DEADLINE_MS: Record<Operation, number> = {
  RunProject: 30_000,
  GetRunStatus: 10_000,
  GetProjectRuns: 2_000,
  CancelRun: 4_000,
  GetProject: 2_000,
};

export function createHexApi({ fetch, clock, origin, token, userAgent }: HexOptions): HexApi {
  const send = async <T>(call: Call<T>): Promise<Answer<T>> => {
    const request: HttpRequest = {
      method: call.method,
      url: `${origin}/api/v1/projects/${call.path}`,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'user-agent': userAgent,
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      deadlineMs: Math.min(DEADLINE_MS[call.operation], call.limits?.withinMs ?? Number.POSITIVE_INFINITY),
      signal: call.limits?.signal,
    };
    return read(call, await exchange(fetch, clock, request), clock.wallNow());
  };
  return {
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
      send({ operation: 'GetRunStatus', method: 'GET', path: pathOf(run), schema: runStatus, limits }),
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
  /** Of a success's body; undefined where it has none. */
  schema: v.GenericSchema<unknown, T> | undefined;
  body?: object;
  limits: Limits | undefined;
}

function read<T>({ operation, schema }: Call<T>, exchanged: Exchange, wallNowMs: number): Answer<T> {
  if (exchanged.kind !== 'answer') return { ok: false, fault: { operation, ...exchanged } };
  const { status, headers, text } = exchanged;
  const traceId = traceIdOf(text);
  const fail = (fault: DistributiveOmit<Fault, 'operation' | 'traceId'>): Answer<T> => ({
    ok: false,
    fault: { operation, ...(traceId !== undefined && { traceId }), ...fault },
  });

  if (status >= 300 && status < 400) {
    return fail({ kind: 'redirected', status, location: headers.get('location') ?? '' });
  }
  if (status < 200 || status >= 400) {
    const reset = resetMs(headers, wallNowMs);
    return fail({ ...refusal(status, text), ...(reset !== undefined && { resetMs: reset }) });
  }
  if (schema === undefined) return { ok: true, value: undefined as T };
  const json = parse(text);
  if (json === undefined) return fail({ kind: 'unreadable', status, detail: noJson(text) });
  const result = v.safeParse(schema, json);
  if (!result.success) return fail({ kind: 'unreadable', status, detail: misfit(result.issues[0]) });
  return { ok: true, value: result.output };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function refusal(status: number, text: string): Refusal {
  const result = v.safeParse(errorBody, parse(text));
  if (!result.success)
    return { kind: 'refused', status, fromHex: false, invalidParams: [], unknownParams: [] };
  const { reason, details, message, issues, traceId, invalid, notFound } = result.output;
  const words = [reason ?? message, details, ...(issues ?? []).map(issue => issue.message)].filter(Boolean);
  return {
    kind: 'refused',
    status,
    ...(words.length > 0 && { reason: words.join('. ') }),
    fromHex: words.length > 0 || Boolean(traceId),
    invalidParams: (invalid ?? []).map(({ paramName, paramValue, dataType }) => ({
      name: paramName,
      value: paramValue,
      dataType,
    })),
    unknownParams: notFound ?? [],
  };
}

function traceIdOf(text: string): string | undefined {
  const json = parse(text);
  const traceId = typeof json === 'object' && json !== null && 'traceId' in json ? json.traceId : undefined;
  return typeof traceId === 'string' && traceId !== '' ? traceId : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
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
