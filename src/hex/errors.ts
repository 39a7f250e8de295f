import type { Result } from '../lib/result.ts';
import type { Operation } from './operations.ts';

/** A parameter whose value Hex does not accept, from RunProject's 422. */
export interface InvalidParam {
  name: string;
  /** The value that was sent, as JSON. Left out where it may not be shown. */
  value?: string;
  /** The type that Hex expected. */
  dataType: string;
}

/** An HTTP status that is neither a success nor a redirect, with what its body says in whichever form of Hex's errors. */
export interface Refusal {
  kind: 'refused';
  status: number;
  /** In Hex's words. */
  reason?: string;
  /**
   * Whether it comes from Hex and not from a proxy or gateway in between: `isErrorOfHex` knows it by the body's form. Where
   * it is false, what Hex did is unknown.
   */
  fromHex: boolean;
  invalidParams: InvalidParam[];
  unknownParams: string[];
  /** Of a 403: the request needed "Can Edit" on the project. */
  needsEdit?: true;
  /** Of a 422 to a start whose `reason` may not be shown: it says that the project is not published. */
  unpublished?: true;
  /** How long the headers ask to wait before the next request. */
  resetMs?: number;
  /** Of a 401: when the token expired, if it is known that it did, in milliseconds since the epoch. */
  tokenExpiredAtMs?: number;
}

/** The form of a response that is no success: names alone, never a value. */
export interface RefusalShape {
  operation: Operation;
  status: number;
  headers: string[];
  /** The keys of a JSON object, else what the body is instead. */
  body: string[] | 'empty' | 'a web page' | 'other JSON' | 'no JSON';
}

/** Why a request has no response. `sent` is false where it cannot have reached Hex. */
export type Failure =
  /**
   * No connection, or one that broke. Where none was made, `peer` is who did not answer, such as `app.hex.tech:443` or
   * `the proxy proxy.corp:3128`.
   */
  | { kind: 'unreachable'; detail: string; sent: boolean; peer?: string }
  /** Not sent: the server's certificate is not trusted, or the proxy refuses or cannot be used. */
  | { kind: 'untrusted-connection'; by: 'certificate' | 'proxy'; detail: string }
  /** No response within the timeout of the attempt. */
  | { kind: 'timed-out'; timeoutMs: number }
  /** By the caller's signal. */
  | { kind: 'aborted'; sent: boolean };

/** Why an operation has no result. */
export type HexError = { operation: Operation; traceId?: string } & Reason;

export type Reason =
  | Refusal
  | Failure
  /** No response within the caller's total timeout. */
  | { kind: 'out-of-time'; sent: boolean }
  /** Not sent: the rate limiter has no room for it until `resetMs` have passed, and the caller cannot wait that long. */
  | { kind: 'throttled'; resetMs: number }
  | { kind: 'redirected'; status: number; location: string }
  /** A success that is not what the API's schema says. */
  | { kind: 'unreadable'; status: number; detail: string };

/** An operation's result, or why there is none. */
export type Answer<T> = Result<T, HexError>;
