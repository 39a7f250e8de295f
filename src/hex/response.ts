import * as v from 'valibot';
import { isObject } from '../lib/json.ts';
import { err, ok } from '../lib/result.ts';
import type { Answer, Reason, Refusal, RefusalShape } from './errors.ts';
import type { HttpResponse } from './http.ts';
import type { Operation } from './operations.ts';
import { hexTimeMs, requestedWaitMs } from './rate-limit/headers.ts';
import { type ErrorBody, errorBody } from './schemas.ts';

/** What a request expects of its answer. */
export interface Expected<T> {
  operation: Operation;
  /** Of a success's body; undefined where any success will do, whatever it says. */
  schema: v.GenericSchema<unknown, T> | undefined;
  /** Whether the request asks for what takes "Can Edit" on the project. */
  needsEdit?: boolean;
}

interface ResponseContext {
  /** Takes the token out of a text of Hex's. */
  redact(text: string): string;
  wallNowMs: number;
  /** By Hex's clock, in milliseconds since the epoch. */
  tokenExpiresAtMs: number | undefined;
}

export interface ParsedResponse extends HttpResponse {
  /** Undefined where the body is no JSON. */
  json: unknown;
}

/** Parses the body of `response`. The token is taken out after that, because JSON can escape any letter of it. */
export function parsed(response: HttpResponse, redact: (text: string) => string): ParsedResponse {
  try {
    const json = JSON.parse(response.text, (_, value) => (typeof value === 'string' ? redact(value) : value));
    return { ...response, json };
  } catch {
    return { ...response, json: undefined };
  }
}

/**
 * Reads a response: a value of the schema, or why there is none. Every operation is understood in the older and in the
 * newer form of Hex's API, whichever Hex documents for it: Hex moves them one by one.
 */
export function readAnswer<T>(
  { operation, schema, needsEdit = false }: Expected<T>,
  { status, headers, text, json }: ParsedResponse,
  { redact, wallNowMs, tokenExpiresAtMs }: ResponseContext,
): Answer<T> {
  const traceId = traceIdIn(json) ?? traceIdOf(headers, redact);
  const fail = (reason: Reason): Answer<T> =>
    err({ operation, ...(traceId !== undefined && { traceId }), ...reason });

  if (status >= 300 && status < 400) {
    return fail({ kind: 'redirected', status, location: redact(headers.get('location') ?? '') });
  }
  if (status >= 400) {
    const resetMs = requestedWaitMs(status, headers, wallNowMs);
    const nowMs = hexTimeMs(headers) ?? wallNowMs;
    const hasExpired = tokenExpiresAtMs !== undefined && tokenExpiresAtMs <= nowMs;
    return fail({
      ...refusalIn(status, text, json),
      ...(status === 403 && needsEdit && { needsEdit }),
      ...(resetMs !== undefined && { resetMs }),
      ...(status === 401 && hasExpired && { tokenExpiredAtMs: tokenExpiresAtMs }),
    });
  }
  if (schema === undefined) {
    // Hex answers with a 204 or some JSON, a proxy that asks to sign in with a page.
    return isPage(text)
      ? fail({ kind: 'unreadable', status, detail: bodyProblem(text) })
      : ok(undefined as T);
  }
  if (json === undefined) return fail({ kind: 'unreadable', status, detail: bodyProblem(text) });
  const result = v.safeParse(schema, isObject(json) ? { ...json, traceId } : json);
  return result.success
    ? ok(result.output)
    : fail({ kind: 'unreadable', status, detail: schemaProblem(result.issues[0]) });
}

/** What a response that is no success consists of; undefined of a success. */
export function refusalShape(
  operation: Operation,
  { status, headers, text, json }: ParsedResponse,
  redact: (text: string) => string,
): RefusalShape | undefined {
  if (status < 300) return undefined;
  const names = (all: Iterable<string>): string[] => [...all].slice(0, MAX_SHAPE_NAMES).map(redact);
  return {
    operation,
    status,
    headers: names(headers.keys()),
    body: isObject(json) ? names(Object.keys(json)) : bodyKindOf(text, json),
  };
}

/** No answer of Hex's has more. */
const MAX_SHAPE_NAMES = 50;

function bodyKindOf(text: string, json: unknown): Exclude<RefusalShape['body'], string[]> {
  if (text.trim() === '') return 'empty';
  if (json !== undefined) return 'other JSON';
  return isPage(text) ? 'a web page' : 'no JSON';
}

function refusalIn(status: number, text: string, json: unknown): Refusal {
  const result = v.safeParse(errorBody, json);
  const body: Partial<ErrorBody> = result.success ? result.output : {};
  const { reason, details, message, issues, invalid, notFound } = body;
  const words = [reason ?? message, details, ...(issues?.map(issue => issue.message) ?? [])].filter(Boolean);
  return {
    kind: 'refused',
    status,
    ...(words.length > 0 && { reason: [...new Set(words)].join('. ') }),
    fromHex: isErrorOfHex(body, json) || (status === 401 && text.trim() === BARE_401),
    invalidParams: (invalid ?? []).map(({ paramName, paramValue, dataType }) => ({
      name: paramName,
      value: paramValue,
      dataType,
    })),
    unknownParams: notFound ?? [],
  };
}

/** The whole body of a 401 that Hex gives before it knows the operation, in both forms of its API. */
const BARE_401 = 'Unauthorized';

/** In the newer form, such as `SERVICE_UNAVAILABLE`. */
const CODE = /^[A-Z][A-Z0-9_]*$/;

/**
 * Whether only Hex writes such a body: a text as `reason` (the older form; Kubernetes has `code` or `kind` beside it), a
 * `code` in capitals with a `message` (the newer form), or two lists of parameters (RunProject's 422). The JSON of a gateway
 * often has a `message` too, but alone, with a number as `code`, or below another key.
 */
const isErrorOfHex = (
  { reason, code, message, invalid, notFound }: Partial<ErrorBody>,
  json: unknown,
): boolean =>
  (typeof reason === 'string' && !(isObject(json) && ('code' in json || 'kind' in json))) ||
  (typeof message === 'string' && CODE.test(code ?? '')) ||
  [invalid, notFound].every(Array.isArray);

/** In the body, in the older form. */
function traceIdIn(json: unknown): string | undefined {
  const traceId = isObject(json) ? json.traceId : undefined;
  return typeof traceId === 'string' && traceId !== '' ? traceId : undefined;
}

/** In a header, in the newer form and without JSON. */
const traceIdOf = (headers: HttpResponse['headers'], redact: (text: string) => string): string | undefined =>
  redact(headers.get('x-trace-id')?.trim() ?? '') || undefined;

function bodyProblem(text: string): string {
  if (text.trim() === '') return 'its body is empty';
  return isPage(text) ? 'its body is a web page, not JSON' : 'its body is no complete JSON';
}

const isPage = (text: string): boolean => /^\s*</.test(text);

function schemaProblem(issue: v.BaseIssue<unknown>): string {
  const field = (issue.path ?? []).map(item => String(item.key)).join('.');
  if (field === '') return 'its body is no JSON object';
  if (issue.received === 'undefined') return `the field \`${field}\` is missing`;
  return `the field \`${field}\` ${issue.message.startsWith('is ') ? issue.message : `is ${issue.received}`}`;
}
