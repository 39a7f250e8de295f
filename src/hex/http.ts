import type { Clock } from '../lib/clock.ts';
import type { Failure } from './errors.ts';

/** What is used of the Fetch standard: Node's `fetch`, undici's and a test's all fit. */
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
  /** From connecting to the response's last byte. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

export interface HttpResponse {
  status: number;
  headers: FetchedResponse['headers'];
  text: string;
}

export type Exchange = ({ kind: 'answer' } & HttpResponse) | Failure;

/** Codes of failures before there is a connection, so that the request cannot have been sent. */
const NEVER_CONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_TLS_HANDSHAKE_TIMEOUT',
];
/** System calls that fail before there is a connection. */
const BEFORE_CONNECTED = ['connect', 'getaddrinfo'];
/** The Fetch standard's message, without a code, for a port that it does not connect to. */
const BAD_PORT = 'bad port';

/** Sends one request and reads its response to the end. Never throws. A redirect is a response like any other. */
export async function exchange(fetch: Fetch, clock: Clock, request: HttpRequest): Promise<Exchange> {
  const { signal, timeoutMs, method, headers, body } = request;
  if (signal?.aborted) return { kind: 'aborted', sent: false };
  const finished = new AbortController();
  const aborts = signal ? AbortSignal.any([signal, finished.signal]) : finished.signal;
  const response = receive(fetch, request.url, {
    method,
    headers,
    ...(body !== undefined && { body }),
    redirect: 'manual',
    signal: aborts,
  });
  const timeout = clock
    .sleep(timeoutMs, aborts)
    .then(
      (): Failure => (signal?.aborted ? { kind: 'aborted', sent: true } : { kind: 'timed-out', timeoutMs }),
    );
  const first = await Promise.race([response, timeout]);
  finished.abort();
  return first;
}

async function receive(fetch: Fetch, url: string, init: FetchInit): Promise<Exchange> {
  try {
    const response = await fetch(url, init);
    const { status, headers } = response;
    return { kind: 'answer', status, headers, text: await readBody(response) };
  } catch (error) {
    if (init.signal.aborted) return { kind: 'aborted', sent: true };
    return failure(causeOf(error), proxyIn(error) ?? hostAndPort(new URL(url)));
  }
}

/** Far above any response that is needed: one without end must not fill the memory. */
const MAX_RESPONSE_BYTES = 10_000_000;

async function readBody({ body }: FetchedResponse): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_RESPONSE_BYTES) throw new Error('the answer is over 10 MB');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Codes of OpenSSL and Node for a TLS handshake that cannot succeed. Other TLS errors can come in the middle of a response,
 * when the request has been sent.
 */
const UNTRUSTED =
  /CERT|^CRL_|^ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL)|^INVALID_(CA|PURPOSE)|^PATH_LENGTH|^HOSTNAME_MISMATCH|^UNABLE_TO_/;

/** The code of what a `fetch` throws if the environment names a proxy that cannot be used. */
export const BAD_PROXY = 'ERR_BAD_PROXY';

/** Undici's message when a proxy did not open the tunnel: it gives no code. */
const NO_TUNNEL = /Proxy response \((\d+)\)/;

/** @param peer who was to be connected to */
function failure(cause: Cause, peer: string): Failure {
  const { code, message } = cause;
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

const mayBeSent = ({ code, syscall, message }: Cause): boolean =>
  !NEVER_CONNECTED.includes(code) && !BEFORE_CONNECTED.includes(syscall) && message !== BAD_PORT;

/** `the proxy proxy.corp:3128`, if the request went through that proxy; `fetchFor` notes it in what it throws. */
function proxyIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { proxy } = error as { proxy?: string };
  return proxy === undefined ? proxyIn(error.cause) : `the proxy ${proxy}`;
}

/** The message of what a `fetch` has thrown: its innermost cause, and the proxy if there was one. */
export function failureText(error: unknown): string {
  const proxy = proxyIn(error);
  const { message } = causeOf(error);
  return proxy === undefined ? message : `${message}, through ${proxy}`;
}

export const hostAndPort = ({ hostname, port, protocol }: URL): string =>
  `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;

interface Cause {
  /** `''` where there is none. */
  code: string;
  /** The system call that failed, if one did. */
  syscall: string;
  message: string;
}

/** The innermost cause: `fetch` wraps it in a `TypeError` that says only "fetch failed". */
function causeOf(error: unknown): Cause {
  if (!(error instanceof Error)) return { code: '', syscall: '', message: String(error) };
  if (error.cause instanceof Error) return causeOf(error.cause);
  const inner = error instanceof AggregateError ? error.errors[0] : undefined;
  if (inner instanceof Error) return causeOf(inner);
  const { code, syscall = '' } = error as NodeJS.ErrnoException;
  // A `DOMException` has a number as its code.
  return { code: typeof code === 'string' ? code : '', syscall, message: error.message };
}
