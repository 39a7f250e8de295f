import type { Clock } from '../lib/clock.ts';
import type { Failure } from './errors.ts';

/** The part of the Fetch standard that is needed: Node's own, one through a proxy, or one of a test's. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchedResponse>;

export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body?: string;
  redirect: 'manual';
  signal: AbortSignal;
}

export interface FetchedResponse {
  status: number;
  headers: { get(name: string): string | null; keys(): Iterable<string> };
  body: AsyncIterable<Uint8Array> | null;
}

export interface HttpRequest {
  method: 'GET' | 'POST' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** For the whole exchange: connecting, waiting and reading. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

export type Exchange =
  | { kind: 'answer'; status: number; headers: FetchedResponse['headers']; text: string }
  | Failure;

/** Codes of failures that come before a connection stands, so that the request cannot have left. */
const NEVER_CONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_TLS_HANDSHAKE_TIMEOUT',
];
/** What the system is asked for before a connection stands. */
const BEFORE_CONNECTED = ['connect', 'getaddrinfo'];
/** In the words of the Fetch standard, which has no codes: a port that it opens no connection to. */
const BAD_PORT = 'bad port';

/** Sends one request and reads its answer to the end. Never throws; redirects are answers like any other. */
export async function exchange(fetch: Fetch, clock: Clock, request: HttpRequest): Promise<Exchange> {
  const { signal, timeoutMs, method, headers, body } = request;
  if (signal?.aborted) return { kind: 'aborted', sent: false };
  const ended = new AbortController();
  const aborts = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
  const answer = receive(fetch, request.url, {
    method,
    headers,
    ...(body !== undefined && { body }),
    redirect: 'manual',
    signal: aborts,
  });
  const deadline = clock.sleep(timeoutMs, aborts).then((): Failure => {
    return signal?.aborted ? { kind: 'aborted', sent: true } : { kind: 'timed-out', timeoutMs };
  });
  const first = await Promise.race([answer, deadline]);
  ended.abort();
  return first;
}

async function receive(fetch: Fetch, url: string, init: FetchInit): Promise<Exchange> {
  try {
    const response = await fetch(url, init);
    return {
      kind: 'answer',
      status: response.status,
      headers: response.headers,
      text: await textOf(response),
    };
  } catch (error) {
    if (init.signal.aborted) return { kind: 'aborted', sent: true };
    return failure(causeOf(error), proxyIn(error) ?? hostAndPort(new URL(url)));
  }
}

/** No answer that is used comes near this; one that never ends must not fill the memory. */
const MAX_BYTES = 10_000_000;

async function textOf({ body }: FetchedResponse): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new Error('the answer is over 10 MB');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Codes of OpenSSL and of Node for a handshake that cannot succeed: a certificate that is not trusted, or a peer that
 * speaks no TLS. Other errors of TLS can come in the middle of an answer, when the request has long been sent.
 */
const UNTRUSTED =
  /CERT|^CRL_|^ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL)|^INVALID_(CA|PURPOSE)|^PATH_LENGTH|^HOSTNAME_MISMATCH|^UNABLE_TO_/;

/** Code of an error that a `fetch` throws where the environment names a proxy that cannot be one. */
export const BAD_PROXY = 'ERR_BAD_PROXY';

/** How undici tells that a proxy did not open the tunnel. */
const NO_TUNNEL = /Proxy response \((\d+)\)/;

/** @param peer whom a connection was to be made to */
function failure(cause: Cause, peer: string): Failure {
  const { code = '', message } = cause;
  const detail = code === '' ? message : code;
  if (UNTRUSTED.test(code)) return { kind: 'untrusted-connection', by: 'certificate', detail };
  if (code === BAD_PROXY) return { kind: 'untrusted-connection', by: 'proxy', detail: message };
  const proxyStatus = NO_TUNNEL.exec(message)?.[1];
  if (proxyStatus === undefined) {
    const sent = mayBeSent(cause);
    return { kind: 'unreachable', detail, sent, ...(!sent && message !== BAD_PORT && { peer }) };
  }
  return Number(proxyStatus) < 500
    ? { kind: 'untrusted-connection', by: 'proxy', detail: `the proxy answered HTTP ${proxyStatus}` }
    : { kind: 'unreachable', detail: `HTTP ${proxyStatus} of the proxy`, sent: false };
}

const mayBeSent = ({ code = '', syscall = '', message }: Cause): boolean =>
  !NEVER_CONNECTED.includes(code) && !BEFORE_CONNECTED.includes(syscall) && message !== BAD_PORT;

/** `the proxy proxy.corp:3128`, where it was on the way through that proxy that an error came; see `fetchFor`. */
function proxyIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { proxy } = error as { proxy?: string };
  return proxy === undefined ? proxyIn(error.cause) : `the proxy ${proxy}`;
}

/** What a `fetch` has thrown, in words: its innermost cause, and the proxy where it was on the way through one. */
export function failureText(error: unknown): string {
  const proxy = proxyIn(error);
  const { message } = causeOf(error);
  return proxy === undefined ? message : `${message}, through ${proxy}`;
}

export const hostAndPort = ({ hostname, port, protocol }: URL): string =>
  `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;

interface Cause {
  code?: string;
  /** What the system was asked to do. */
  syscall?: string;
  message: string;
}

/** The innermost cause: `fetch` wraps what happened in a `TypeError` that says only "fetch failed". */
function causeOf(error: unknown): Cause {
  if (!(error instanceof Error)) return { message: String(error) };
  if (error.cause instanceof Error) return causeOf(error.cause);
  const inner = error instanceof AggregateError ? error.errors[0] : undefined;
  if (inner instanceof Error) return causeOf(inner);
  const { code, syscall } = error as NodeJS.ErrnoException;
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof syscall === 'string' && { syscall }),
    message: error.message,
  };
}
