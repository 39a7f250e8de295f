/** A duration for people: `2m 10s`, `1h 5m`, and below ten seconds with one decimal, `3.2s`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 9_950) return `${Number((durationMs / 1000).toFixed(1))}s`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return `${seconds}s`;
  return seconds < 3_600
    ? joined([Math.floor(seconds / 60), 'm'], [seconds % 60, 's'])
    : joined([Math.floor(seconds / 3_600), 'h'], [Math.floor((seconds % 3_600) / 60), 'm']);
}

const DAY_MS = 86_400_000;

/** The same for how long ago something was, which may be many days: `27h 5m`, and from two days on `3d 4h`. */
export function formatAge(ageMs: number): string {
  if (ageMs < 2 * DAY_MS) return formatDuration(ageMs);
  const hours = Math.floor(ageMs / 3_600_000);
  return joined([Math.floor(hours / 24), 'd'], [hours % 24, 'h']);
}

/** Whether a run can have lasted so long: none lasts for months. */
export const isPlausibleDuration = (durationMs: number): boolean => durationMs >= 0 && durationMs <= 1e10;

const joined = (...parts: [number, string][]): string =>
  parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => amount + unit)
    .join(' ');

/** A time in ISO 8601 for people: `2026-11-22 09:05:03 UTC`. Text that is no time stays as it is. */
export function formatTime(isoTime: string): string {
  const time = new Date(isoTime);
  return Number.isNaN(time.getTime()) ? isoTime : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
