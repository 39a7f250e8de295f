import * as v from 'valibot';
import type { Answer, HexError, Refusal, RefusalShape } from './errors.ts';
import type { Exchange } from './http.ts';
import type { Operation } from './operations.ts';
import { askedWaitMs, hexTimeMs } from './rate-limit/headers.ts';
import { type ErrorBody, errorBody } from './schemas.ts';

/** What a request of an operation is to be answered with. */
export interface Expected<T> {
  operation: Operation;
  /** Of a success's body; undefined where any success will do, whatever it says. */
  schema: v.GenericSchema<unknown, T> | undefined;
  /** Whether it asks for what takes "Can Edit" on the project. */
  needsEdit?: boolean;
}

interface Reading {
  /** Takes the token out of what Hex says, should it echo it. */
  redact(text: string): string;
  wallNowMs: number;
  /** By Hex's clock, in milliseconds since the epoch. */
  tokenExpiresAtMs: number | undefined;
}

/**
 * Reads what was answered: a value of the schema, or why there is none. Every operation is understood in the older and in
 * the newer form of Hex's API, whichever it has in Hex's documents: Hex moves them one by one.
 */
export function readAnswer<T>(
  { operation, schema, needsEdit = false }: Expected<T>,
  answer: Exchange & { kind: 'answer' },
  { redact, wallNowMs, tokenExpiresAtMs }: Reading,
): Answer<T> {
  const { status, headers, text } = answer;
  const json = parse(text, redact);
  const traceId = traceIdOf(json) ?? traceIdIn(headers, redact);
  const fail = (error: DistributiveOmit<HexError, 'operation' | 'traceId'>): Answer<T> => ({
    ok: false,
    error: { operation, ...(traceId !== undefined && { traceId }), ...error },
  });
  const succeed = (value: T): Answer<T> => ({ ok: true, operation, value });

  if (status >= 300 && status < 400) {
    return fail({ kind: 'redirected', status, location: redact(headers.get('location') ?? '') });
  }
  if (status < 200 || status >= 400) {
    const resetMs = askedWaitMs(status, headers, wallNowMs);
    const hasExpired = status === 401 && (tokenExpiresAtMs ?? Infinity) <= (hexTimeMs(headers) ?? wallNowMs);
    return fail({
      ...refusal(status, text, json),
      ...(status === 403 && needsEdit && { needsEdit }),
      ...(resetMs !== undefined && { resetMs }),
      ...(hasExpired && tokenExpiresAtMs !== undefined && { tokenExpiredAtMs: tokenExpiresAtMs }),
    });
  }
  if (schema === undefined) {
    // Hex gives a 204 or some JSON; a proxy that wants somebody to sign in gives a page.
    return isPage(text)
      ? fail({ kind: 'unreadable', status, detail: noJson(text) })
      : succeed(undefined as T);
  }
  if (json === undefined) return fail({ kind: 'unreadable', status, detail: noJson(text) });
  const result = v.safeParse(schema, traceId === undefined ? json : withTraceId(json, traceId));
  return result.success
    ? succeed(result.output)
    : fail({ kind: 'unreadable', status, detail: misfit(result.issues[0]) });
}

/** Of what an answer is made that is no success; undefined of a success. */
export function refusalShape(
  operation: Operation,
  { status, headers, text }: Exchange & { kind: 'answer' },
  redact: (text: string) => string,
): RefusalShape | undefined {
  if (status < 300) return undefined;
  const json = parse(text, redact);
  const names = (all: Iterable<string>): string[] => [...all].slice(0, MAX_NAMES).map(redact);
  return {
    operation,
    status,
    headers: names(headers.keys()),
    body: isObject(json) ? names(Object.keys(json)) : kindOf(text, json),
  };
}

/** More would be nothing of Hex's. */
const MAX_NAMES = 50;

function kindOf(text: string, json: unknown): Exclude<RefusalShape['body'], string[]> {
  if (text.trim() === '') return 'empty';
  if (json !== undefined) return 'other JSON';
  return isPage(text) ? 'a web page' : 'no JSON';
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function refusal(status: number, text: string, json: unknown): Refusal {
  const result = v.safeParse(errorBody, json);
  const body: Partial<ErrorBody> = result.success ? result.output : {};
  const { reason, details, message, issues, invalid, notFound } = body;
  const words = [reason ?? message, details, ...(issues ?? []).map(issue => issue.message)].filter(Boolean);
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

/** The whole text of a 401 that Hex gives before any route runs, of both forms of its API. */
const BARE_401 = 'Unauthorized';

/** Such as `SERVICE_UNAVAILABLE`. */
const CODE = /^[A-Z][A-Z0-9_]*$/;

/**
 * Whether only Hex writes such a body: a text for its `reason` (the older form; Kubernetes has a `code` and a `kind`
 * beside it), a `code` in capitals together with a `message` (the newer form), or two lists of parameters (RunProject's 422). A gateway's JSON often has
 * a `message`, too, but alone, with a number, or below another key.
 */
const isErrorOfHex = (
  { reason, code, message, invalid, notFound }: Partial<ErrorBody>,
  json: unknown,
): boolean =>
  (typeof reason === 'string' && !(isObject(json) && ('code' in json || 'kind' in json))) ||
  (typeof message === 'string' && CODE.test(code ?? '')) ||
  [invalid, notFound].every(Array.isArray);

/** In the body, as the older form has it. */
function traceIdOf(json: unknown): string | undefined {
  const traceId = isObject(json) ? json.traceId : undefined;
  return typeof traceId === 'string' && traceId !== '' ? traceId : undefined;
}

/** In a header, as the newer form and answers without JSON have it. */
const traceIdIn = (headers: Headers, redact: (text: string) => string): string | undefined =>
  redact(headers.get('x-trace-id')?.trim() ?? '') || undefined;

type Headers = (Exchange & { kind: 'answer' })['headers'];

const withTraceId = (json: unknown, traceId: string): unknown =>
  isObject(json) ? { ...json, traceId } : json;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
  return isPage(text) ? 'its body is a web page, not JSON' : 'its body is no complete JSON';
}

const isPage = (text: string): boolean => /^\s*</.test(text);

function misfit(issue: v.BaseIssue<unknown>): string {
  const field = (issue.path ?? []).map(item => String(item.key)).join('.');
  if (field === '') return 'its body is no JSON object';
  if (issue.received === 'undefined') return `the field \`${field}\` is missing`;
  return `the field \`${field}\` ${issue.message.startsWith('is ') ? issue.message : `is ${issue.received}`}`;
}
