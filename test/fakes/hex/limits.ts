/** Groups of requests that share a limit. */
export type LimitGroup = 'user' | 'hex-api' | 'hex-api-30rpm' | 'run-project' | 'chart-image';

/** So many requests in a window that begins with its first one. */
export interface Quota {
  max: number;
  windowMs: number;
}

/** How a response tells of the limits. Seconds count from now; an epoch is a time in seconds. */
export type RateLimitHeaders =
  | 'retry-after-seconds'
  | 'retry-after-date'
  | 'ratelimit-seconds'
  | 'ratelimit-epoch'
  | 'x-ratelimit-seconds'
  | 'x-ratelimit-epoch';

/** The window that allows least. */
export interface QuotaState {
  limit: number;
  remaining: number;
  /** Milliseconds until the window ends. */
  resetInMs: number;
}

export interface RateLimitDecision {
  isRefused: boolean;
  state: QuotaState | undefined;
}

const minute = 60_000;
const hour = 60 * minute;

/** Hex's own limits. */
export const hexQuotas: Record<LimitGroup, Quota[]> = {
  user: [{ max: 60, windowMs: minute }],
  'hex-api': [
    { max: 30, windowMs: minute },
    { max: 1800, windowMs: hour },
  ],
  'hex-api-30rpm': [{ max: 30, windowMs: minute }],
  'run-project': [
    { max: 20, windowMs: minute },
    { max: 60, windowMs: hour },
  ],
  'chart-image': [{ max: 20, windowMs: minute }],
};

/** Counts requests; one that is refused does not count. */
export interface Limiter {
  admit(groups: LimitGroup[], now: number): RateLimitDecision;
}

/** Starts counting against `quotas`; a group that is left out has no limit. */
export function createLimiter(quotas: Partial<Record<LimitGroup, Quota[]>>): Limiter {
  const windows = new Map<Quota, { startedAt: number; used: number }>();

  const windowOf = (quota: Quota, now: number) => {
    const open = windows.get(quota);
    if (open && now < open.startedAt + quota.windowMs) return open;
    const fresh = { startedAt: now, used: 0 };
    windows.set(quota, fresh);
    return fresh;
  };

  return {
    admit(groups, now) {
      const counted = groups.flatMap(group => quotas[group] ?? []);
      const open = counted.map(quota => ({ quota, window: windowOf(quota, now) }));
      const isRefused = open.some(({ quota, window }) => window.used >= quota.max);
      if (!isRefused) for (const { window } of open) window.used += 1;
      const states = open.map(({ quota, window }) => ({
        limit: quota.max,
        remaining: quota.max - window.used,
        resetInMs: window.startedAt + quota.windowMs - now,
      }));
      return { isRefused, state: tightest(states) };
    },
  };
}

/** The headers that tell of `verdict`, by Hex's clock. */
export function rateLimitHeaders(
  styles: RateLimitHeaders[],
  verdict: RateLimitDecision,
  hexNow: number,
): Headers {
  const headers = new Headers();
  const { state, isRefused } = verdict;
  if (!state) return headers;
  for (const style of styles) {
    if (style.startsWith('retry-after') && !isRefused) continue;
    for (const [name, value] of Object.entries(headerStyles[style](state, hexNow))) headers.set(name, value);
  }
  return headers;
}

const headerStyles: Record<RateLimitHeaders, (state: QuotaState, hexNow: number) => Record<string, string>> =
  {
    'retry-after-seconds': state => ({ 'retry-after': seconds(state.resetInMs) }),
    'retry-after-date': (state, hexNow) => ({
      // An HTTP date holds whole seconds: round up, or a client that obeys it comes too early.
      'retry-after': new Date(Math.ceil((hexNow + state.resetInMs) / 1000) * 1000).toUTCString(),
    }),
    'ratelimit-seconds': state => figures('ratelimit', state, seconds(state.resetInMs)),
    'ratelimit-epoch': (state, hexNow) => figures('ratelimit', state, seconds(hexNow + state.resetInMs)),
    'x-ratelimit-seconds': state => figures('x-ratelimit', state, seconds(state.resetInMs)),
    'x-ratelimit-epoch': (state, hexNow) => figures('x-ratelimit', state, seconds(hexNow + state.resetInMs)),
  };

function figures(prefix: string, state: QuotaState, reset: string): Record<string, string> {
  return {
    [`${prefix}-limit`]: String(state.limit),
    [`${prefix}-remaining`]: String(state.remaining),
    [`${prefix}-reset`]: reset,
  };
}

function tightest(states: QuotaState[]): QuotaState | undefined {
  return states.toSorted((a, b) => a.remaining - b.remaining || b.resetInMs - a.resetInMs)[0];
}

function seconds(ms: number): string {
  return String(Math.ceil(ms / 1000));
}
