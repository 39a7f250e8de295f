// What the calendar shows, by `Intl` and plain arithmetic alone, to hold date placeholders against.

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Every zone that `Intl` lists, UTC, and older names of some. */
export const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'US/Pacific', 'NZ', 'EST', 'Etc/GMT-14'];

export interface Calendar {
  /** What the zone's clocks show at an instant, as the milliseconds of a UTC that shows the same. */
  local(atMs: number): number;
  /** The moment as ISO 8601 writes it, with the zone's offset then, to the second. */
  iso(atMs: number): string;
  /** The instant `amount` units from another, by the zone's clocks and dates. */
  shift(atMs: number, amount: number, unit: string): number;
  /** The instants in a year at which the zone's clocks change. */
  changes(year: number): number[];
}

export function calendarOf(timeZone: string): Calendar {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const local = (atMs: number): number => {
    const part = Object.fromEntries(
      format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 0, day, hour, minute, second } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) + modulo(atMs, 1000);
  };
  const offset = (atMs: number): number => local(atMs) - atMs;

  /** The first instant at which clocks show `localMs`; where none does, it moves on by what they skip. */
  const instantOf = (localMs: number): number => {
    const [before, after] = [offset(localMs - 1.5 * DAY), offset(localMs + 1.5 * DAY)];
    const shown = [localMs - before, localMs - after].filter(atMs => local(atMs) === localMs);
    return shown.length > 0 ? Math.min(...shown) : localMs - before;
  };

  return {
    local,
    iso: atMs => dateTime(local(atMs)) + offsetText(offset(atMs)),
    shift: (atMs, amount, unit) => {
      if (amount === 0) return atMs;
      if (unit === 'h') return atMs + amount * HOUR;
      return instantOf(shiftDate(local(atMs), amount, unit));
    },
    changes: year => {
      const days = Array.from({ length: 366 }, (_, index) => Date.UTC(year, 0, 1) + index * DAY);
      return days
        .filter(day => offset(day) !== offset(day + DAY))
        .map(day => {
          let [from, to] = [day, day + DAY];
          while (to - from > 1000) {
            const middle = Math.floor((from + to) / 2000) * 1000;
            if (offset(middle) === offset(day)) from = middle;
            else to = middle;
          }
          return to;
        });
    },
  };
}

/** Moves a date as calendars do: a day that the month does not have becomes its last. */
export function shiftDate(localMs: number, amount: number, unit: string): number {
  if (unit === 'd' || unit === 'w') return localMs + amount * (unit === 'w' ? 7 : 1) * DAY;
  const date = new Date(localMs);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + amount * (unit === 'y' ? 12 : 1);
  const [year, month] = [Math.floor(months / 12), modulo(months, 12)];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) + modulo(localMs, DAY);
}

export const isoDate = (localMs: number): string => new Date(localMs).toISOString().slice(0, 10);

const dateTime = (localMs: number): string => new Date(localMs).toISOString().slice(0, 19);

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
