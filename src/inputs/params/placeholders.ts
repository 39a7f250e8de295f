import type { Temporal } from 'temporal-polyfill';
import { nearest } from '../../lib/did-you-mean.ts';
import type { Json } from '../../lib/json.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import type { Params } from '../../plan/run-spec.ts';
import { problemsFrom } from '../problem.ts';

/**
 * Puts dates and times in place of the placeholders in the values of `params`, at any depth: `{{ today }}`,
 * `{{ yesterday }}`, `{{ now }}`, each with or without one offset, as in `{{ today-7d }}`. All of them mean the same
 * moment. Keys stay as they are, and values stay text.
 *
 * Hours are exact time. Days, weeks, months and years go by the calendar of the zone: a day of the month that is not
 * there becomes its last, a time that clocks skip moves on by what they skip, one that they show twice is the first.
 *
 * @param input `params` or `params-file`, whichever the values came from
 * @param moment `timezone` as `readTimezone` gives it
 */
export async function fillPlaceholders(
  input: string,
  params: Params,
  moment: { nowMs: number; timezone: string },
): Promise<Result<Params, Problem[]>> {
  // JSON itself never has two of these side by side.
  if (!JSON.stringify(params).includes('{{')) return ok(params);
  // Loaded here because most runs have no placeholders.
  const { Temporal } = await import('temporal-polyfill');
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(moment.nowMs));
  const now = instant.toZonedDateTimeISO(moment.timezone);
  const messages = new Set<string>();

  const fill = (text: string, path: string): string =>
    text.replace(PLACEHOLDERS, (whole: string, dollar: string, inner?: string) => {
      const filled = dollar === '' ? fillingOf(inner, now) : { problem: NOT_FILLED_IN };
      if ('text' in filled) return filled.text;
      messages.add(`parameter ${quote(path)}: ${quote(whole)} ${filled.problem}`);
      return whole;
    });

  const filled = Object.entries(params).map(([name, value]) => [name, mapTexts(value, name, fill)]);
  return messages.size > 0 ? err(problemsFrom(input, messages)) : ok(Object.fromEntries(filled));
}

/** A dollar sign before the braces, if any, and what is between them, or nothing where they are not closed. */
const PLACEHOLDERS = /(\$?)\{\{(?:(\s*'\{\{'\s*|[^{}]*)\}\})?/g;
/** Stands for itself, as a text that is a template for something else needs it. */
const LITERAL = "'{{'";
const EXPRESSION = /^(today|yesterday|now)(?:\s*([+-]\s*\d+)\s*(h|d|w|mo|y))?$/;

const OFFSET_UNITS = { h: 'hours', d: 'days', w: 'weeks', mo: 'months', y: 'years' } as const;

/** What a placeholder stands for, or what is wrong with it, to go after the placeholder. */
type Filled = { text: string } | { problem: string };

const fillingOf = (inner: string | undefined, now: Temporal.ZonedDateTime): Filled =>
  inner === undefined ? { problem: UNCLOSED } : evaluate(inner.trim(), now);

function evaluate(expression: string, now: Temporal.ZonedDateTime): Filled {
  if (expression === LITERAL) return { text: '{{' };
  const [, word, amount = '0', unit = 'd'] = EXPRESSION.exec(expression) ?? [];
  if (word === undefined) return { problem: misspelt(expression) };
  if (unit === 'h' && word !== 'now') return { problem: hoursOnDay(amount) };
  const offset = { [OFFSET_UNITS[unit as keyof typeof OFFSET_UNITS]]: Number(amount.replace(/\s/g, '')) };
  if (isFarAway(offset, now)) return { problem: FAR_AWAY };
  const moment = word === 'now' ? now.add(offset) : dayOf(word, now).add(offset);
  return { text: moment.toString({ smallestUnit: 'second', timeZoneName: 'never' }) };
}

/** Judged in UTC: what is right for a step is then right in the time zone of any of its pipeline's entries. */
function isFarAway(offset: Temporal.DurationLike, now: Temporal.ZonedDateTime): boolean {
  try {
    const { year } = now.withTimeZone('UTC').add(offset);
    return year < MIN_YEAR || year > MAX_YEAR;
  } catch (error) {
    // So far away that no calendar goes there.
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/** In any time zone the year then has four digits and is not before the first. */
const MIN_YEAR = 2;
const MAX_YEAR = 9998;

const dayOf = (word: string, now: Temporal.ZonedDateTime): Temporal.PlainDate =>
  now.toPlainDate().subtract({ days: word === 'yesterday' ? 1 : 0 });

function mapTexts(value: Json, path: string, fill: (text: string, path: string) => string): Json {
  if (typeof value === 'string') return fill(value, path);
  if (Array.isArray(value)) return value.map((item, index) => mapTexts(item, `${path}[${index}]`, fill));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapTexts(item, `${path}.${key}`, fill)]),
  );
}

const FAR_AWAY = 'lies outside the years 0002 to 9998: give a smaller offset.';
const UNCLOSED = `is not closed by \`}}\`. For a literal \`{{\`, write \`{{ ${LITERAL} }}\`.`;
const NOT_FILLED_IN =
  "is an expression of GitHub's that was not filled in: GitHub does that in the workflow itself, not in files and variables. Write it in `params`, or let an earlier step write the file. For a date write `{{ today }}`.";
const BAD_OFFSET =
  'has an offset that cannot be read: write `+` or `-`, a whole number, and `h`, `d`, `w`, `mo` or `y`, once, as in `{{ today-7d }}`.';
const KNOWN = `Known are \`{{ today }}\`, \`{{ yesterday }}\` and \`{{ now }}\`, with or without an offset such as \`{{ today-7d }}\`. For a literal \`{{\`, write \`{{ ${LITERAL} }}\`.`;

const hoursOnDay = (amount: string): string =>
  `counts hours from a whole day: write \`{{ now${amount.replace(/\s/g, '')}h }}\` for a time, or count in \`d\`.`;

/** To go after what is no placeholder: what may have been meant, and what would do. */
function misspelt(expression: string): string {
  const [, word = '', offset = ''] = /^(\w*)(.*)$/s.exec(expression) ?? [];
  if (Object.hasOwn(DATES, word) && !FILTER_OR_CALL.test(offset)) return BAD_OFFSET;
  const name = nearest(word, wordsLike(word));
  if (name === undefined) return `is no date placeholder. ${KNOWN}${/[.(]/.test(offset) ? GITHUB : ''}`;
  const meant = [`${MEANINGS[name]}${offset}`, MEANINGS[name]].find(one => EXPRESSION.test(one ?? ''));
  return `is no date placeholder: did you mean \`{{ ${meant} }}\`? ${KNOWN}`;
}

/** As other template languages have them behind a word. */
const FILTER_OR_CALL = /^\s*[|(]/;

/** Two slips make `monday` from `today`, but who writes a word seldom errs in how it begins. */
const wordsLike = (word: string): string[] =>
  Object.keys(MEANINGS).filter(name => name.startsWith(word.charAt(0).toLowerCase()));

const DATES = { today: 'today', yesterday: 'yesterday', now: 'now' };
/** By what people may write. */
const MEANINGS: Record<string, string> = { ...DATES, tomorrow: 'today+1d' };
const GITHUB = " GitHub's own expressions begin with a dollar sign before the braces.";
