interface Headers {
  get(name: string): string | null;
}

/** What a response's headers say of the rate limit on its request. */
export interface RateLimit {
  /** Requests left until the reset. */
  remaining: number;
  resetMs: number;
  /** Requests in a whole window. */
  limit?: number;
  windowMs?: number;
}

/** A reset is in seconds from now; above this, in seconds since the epoch. */
const MIN_EPOCH_SECONDS = 1_000_000_000;
/** Above this, in milliseconds since the epoch. */
const MIN_EPOCH_MS = 1_000 * MIN_EPOCH_SECONDS;

const NAMES = ['ratelimit', 'x-ratelimit', 'x-rate-limit'];

/** Hex's time by the `Date` header, in milliseconds since the epoch. */
export function hexTimeMs(headers: Headers): number | undefined {
  const timeMs = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(timeMs) ? undefined : timeMs;
}

/**
 * How long a refusal asks to wait, in milliseconds: by `Retry-After` (seconds or an HTTP date), else, if it is a 429,
 * until the rate limit resets. Times count from the response's own `Date`, because clocks differ.
 *
 * @param wallNowMs this machine's time since the epoch, for a response without a `Date`
 */
export function requestedWaitMs(status: number, headers: Headers, wallNowMs: number): number | undefined {
  const nowMs = hexTimeMs(headers) ?? wallNowMs;
  const untilResetMs = status === 429 ? limitResetMs(headers, nowMs) : undefined;
  const delayMs = retryAfterMs(headers.get('retry-after'), nowMs) ?? untilResetMs;
  return delayMs === undefined ? undefined : Math.max(0, delayMs);
}

/**
 * The rate limit, from whichever headers there are; undefined unless they say what remains and when it resets. The window's
 * length is said beside the limit, as in `20;w=60`, or in `RateLimit-Policy`.
 */
export function rateLimitOf(headers: Headers, wallNowMs: number): RateLimit | undefined {
  const remaining = numberHeader(headers, 'remaining');
  const resetMs = limitResetMs(headers, hexTimeMs(headers) ?? wallNowMs);
  if (remaining === undefined || resetMs === undefined) return undefined;
  return { remaining, resetMs: Math.max(0, resetMs), ...quotaIn(headers) };
}

const WINDOW = /^\s*(\d+)\s*;\s*w=(\d+)/;

function quotaIn(headers: Headers): Pick<RateLimit, 'limit' | 'windowMs'> {
  const texts = NAMES.map(name => headers.get(`${name}-limit`) ?? '');
  const limit = texts.map(text => Number(/^\s*(\d+)\s*(?:[;,]|$)/.exec(text)?.[1])).find(found => found > 0);
  if (limit === undefined) return {};
  const policies = [...texts, headers.get('ratelimit-policy') ?? ''].flatMap(text => text.split(','));
  const windows = policies.map(policy => WINDOW.exec(policy)).filter(match => Number(match?.[1]) === limit);
  const windowMs = 1000 * Number(windows[0]?.[2]);
  return { limit, ...(windowMs > 0 && { windowMs }) };
}

function retryAfterMs(value: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined;
  if (isNumber(value)) return Number(value) * 1000;
  // `Date.parse` makes dates of almost anything; an HTTP date is in GMT.
  const timeMs = /\bGMT\s*$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(timeMs) ? undefined : timeMs - nowMs;
}

function limitResetMs(headers: Headers, nowMs: number): number | undefined {
  const seconds = numberHeader(headers, 'reset');
  if (seconds === undefined) return undefined;
  if (seconds > MIN_EPOCH_MS) return seconds - nowMs;
  return seconds > MIN_EPOCH_SECONDS ? seconds * 1000 - nowMs : seconds * 1000;
}

function numberHeader(headers: Headers, what: 'remaining' | 'reset'): number | undefined {
  const value = NAMES.flatMap(name => headers.get(`${name}-${what}`) ?? []).find(isNumber);
  return value === undefined ? undefined : Number(value);
}

const isNumber = (value: string): boolean => /^\s*\d+(\.\d+)?\s*$/.test(value);
