import * as v from 'valibot';
import type { Answer, Fault, Operation, Refusal } from './fault.ts';
import type { Exchange } from './http.ts';
import { askedWaitMs, hexTimeMs } from './rate-limit.ts';
import { errorBody } from './schemas.ts';

/** What a request of an operation is to be answered with. */
export interface Expected<T> {
  operation: Operation;
  /** Of a success's body; undefined where a success is a 204 without one. */
  schema: v.GenericSchema<unknown, T> | undefined;
}

interface Reading {
  /** Takes the token out of what Hex says, should it echo it. */
  redact(text: string): string;
  wallNowMs: number;
  /** By Hex's clock, in milliseconds since the epoch. */
  tokenExpiresAtMs: number | undefined;
}

/** Reads what was answered: a value of the schema, or why there is none. */
export function readAnswer<T>(
  { operation, schema }: Expected<T>,
  answer: Exchange & { kind: 'answer' },
  { redact, wallNowMs, tokenExpiresAtMs }: Reading,
): Answer<T> {
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
    const hasExpired = status === 401 && (tokenExpiresAtMs ?? Infinity) <= (hexTimeMs(headers) ?? wallNowMs);
    return fail({
      ...refusal(status, json),
      ...(resetMs !== undefined && { resetMs }),
      ...(hasExpired && tokenExpiresAtMs !== undefined && { tokenExpiredAtMs: tokenExpiresAtMs }),
    });
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
