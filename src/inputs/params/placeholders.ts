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
  // JSON's own braces never stand side by side like this.
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
/** Stands for `{{` itself, for texts that are templates of something else. */
const LITERAL = "'{{'";
const EXPRESSION = /^(today|yesterday|now)(?:\s*([+-]\s*\d+)\s*(h|d|w|mo|y))?$/;

const OFFSET_UNITS = { h: 'hours', d: 'days', w: 'weeks', mo: 'months', y: 'years' } as const;

/** What a placeholder stands for, or what is wrong with it, which follows the placeholder in the message. */
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
    // Beyond what `Temporal` can represent.
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/** So that the year has four digits, and is at least 1, in any time zone. */
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

/** Follows what is no placeholder: what may have been meant, and what is known. */
function misspelt(expression: string): string {
  const [, word = '', offset = ''] = /^(\w*)(.*)$/s.exec(expression) ?? [];
  if (EXPRESSION.test(word) && !FILTER_OR_CALL.test(offset)) return BAD_OFFSET;
  const name = nearest(word, wordsLike(word));
  if (name === undefined) return `is no date placeholder. ${KNOWN}${/[.(]/.test(offset) ? WITH_DOLLAR : ''}`;
  const withOffset = `${SUGGESTIONS[name]}${offset}`;
  const suggested = EXPRESSION.test(withOffset) ? withOffset : SUGGESTIONS[name];
  return `is no date placeholder: did you mean \`{{ ${suggested} }}\`? ${KNOWN}`;
}

/** As in other template languages: `{{ today | date }}`, `{{ now() }}`. */
const FILTER_OR_CALL = /^\s*[|(]/;

/** `monday` is two letters from `today`, but people seldom mistype the first letter of a word. */
const wordsLike = (word: string): string[] =>
  Object.keys(SUGGESTIONS).filter(name => name.startsWith(word.charAt(0).toLowerCase()));

/** What to write in place of a word that people may mean. */
const SUGGESTIONS: Record<string, string> = {
  today: 'today',
  yesterday: 'yesterday',
  now: 'now',
  tomorrow: 'today+1d',
};
const WITH_DOLLAR = " GitHub's own expressions begin with a dollar sign before the braces.";
