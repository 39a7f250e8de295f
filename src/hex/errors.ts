import type { Operation } from './operations.ts';

/** A parameter whose value Hex could not take, as RunProject's 422 tells it. */
export interface InvalidParam {
  name: string;
  /** The value that was sent, as JSON; left out where it must not be told. */
  value?: string;
  /** The type that Hex expected. */
  dataType: string;
}

/** What an answer that is no success says, whichever of Hex's error shapes it has. */
export interface Refusal {
  kind: 'refused';
  status: number;
  /** Hex's own words, where it gave any. */
  reason?: string;
  /**
   * Whether Hex itself gave it, and nothing in between: its body has one of the shapes of Hex's errors, which a proxy's page
   * or a gateway's JSON has not (`isErrorOfHex` says which). Where it is false, nobody knows what Hex has done.
   */
  fromHex: boolean;
  invalidParams: InvalidParam[];
  unknownParams: string[];
  /** Of a 403: the request asked for what takes "Can Edit" on the project. */
  needsEdit?: true;
  /** How long to wait before the next request, in milliseconds, where the headers say. */
  resetMs?: number;
  /** Of a 401: since when the token has been of no use, where that is known, in milliseconds since the epoch. */
  tokenExpiredAtMs?: number;
}

/** What an answer that is no success is made of. It holds names alone, never a value. */
export interface RefusalShape {
  operation: Operation;
  status: number;
  headers: string[];
  /** The keys of its body, where that is a JSON object; else what it is. */
  body: string[] | 'empty' | 'a web page' | 'other JSON' | 'no JSON';
}

/** Why a request has no answer. */
export type Failure =
  /**
   * No connection, or one that broke. `sent` is false where the request cannot have left. Where no connection was made,
   * `peer` is whom it was to be to, such as `app.hex.tech:443` or `the proxy proxy.corp:3128`.
   */
  | { kind: 'unreachable'; detail: string; sent: boolean; peer?: string }
  /** Never sent: the server's certificate is not trusted, or the proxy wants something else first. */
  | { kind: 'untrusted-connection'; by: 'certificate' | 'proxy'; detail: string }
  | { kind: 'timed-out'; timeoutMs: number }
  /** The caller's signal aborted it, before or after it was sent. */
  | { kind: 'aborted'; sent: boolean };

/** Why an operation has no result. */
export type HexError = { operation: Operation; traceId?: string } & (
  | Refusal
  | Failure
  /** No answer came in the time that the caller had left, which was less than the operation's own, or was none. */
  | { kind: 'out-of-time'; sent: boolean }
  /** Not sent, because the rate limit leaves no room for it before `resetMs` have passed. */
  | { kind: 'throttled'; resetMs: number }
  | { kind: 'redirected'; status: number; location: string }
  /** An answer that is not what the API's schema says. */
  | { kind: 'unreadable'; status: number; detail: string }
);

/** An operation's result, or why there is none. */
export type Answer<T> = { ok: true; operation: Operation; value: T } | { ok: false; error: HexError };
