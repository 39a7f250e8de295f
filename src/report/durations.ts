const format = (parts: Partial<Record<Intl.DurationFormatUnit, number>>): string =>
  new Intl.DurationFormat('en', { style: 'narrow' }).format(parts);

/** A duration for people: `2m 10s`, `1h 5m`, and below ten seconds with one decimal, `3.2s`. */
export function duration(durationMs: number): string {
  if (durationMs < 9_950) return `${Number((durationMs / 1000).toFixed(1))}s`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return `${seconds}s`;
  const whole = {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  };
  return seconds < 3600
    ? format({ minutes: whole.minutes, seconds: whole.seconds })
    : format({ hours: whole.hours, minutes: whole.minutes });
}

/** A time of Hex's for people: `2026-11-22 09:05:03 UTC`. Text that is no time stays as it is. */
export function moment(isoTime: string): string {
  const time = new Date(isoTime);
  return Number.isNaN(time.getTime()) ? isoTime : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
