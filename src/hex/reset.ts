/** Reads an answer's header, in whatever case it came. */
interface Headers {
  get(name: string): string | null;
}

/** A reset above this is a time since the epoch in seconds, one below it seconds from now. */
const LEAST_EPOCH_SECONDS = 1_000_000_000;

const RESET_HEADERS = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'];

/**
 * How long an answer asks to wait, in milliseconds: by `Retry-After` (seconds or an HTTP date), else by the
 * rate-limit headers. Times are held against the answer's own `Date`, because clocks differ.
 *
 * @param wallNowMs this machine's time since the epoch, for answers without a `Date`
 */
export function resetMs(headers: Headers, wallNowMs: number): number | undefined {
  const nowMs = Date.parse(headers.get('date') ?? '') || wallNowMs;
  const delayMs = retryAfterMs(headers.get('retry-after'), nowMs) ?? rateLimitMs(headers, nowMs);
  return delayMs === undefined ? undefined : Math.max(0, delayMs);
}

function retryAfterMs(value: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined;
  if (isSeconds(value)) return Number(value) * 1000;
  const timeMs = Date.parse(value);
  return Number.isNaN(timeMs) ? undefined : timeMs - nowMs;
}

function rateLimitMs(headers: Headers, nowMs: number): number | undefined {
  const value = RESET_HEADERS.map(name => headers.get(name)).find(
    found => found !== null && isSeconds(found),
  );
  if (value === undefined || value === null) return undefined;
  const seconds = Number(value);
  return seconds > LEAST_EPOCH_SECONDS ? seconds * 1000 - nowMs : seconds * 1000;
}

const isSeconds = (value: string): boolean => /^\s*\d+(\.\d+)?\s*$/.test(value);
