import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPlaceholders } from '../../../src/inputs/params/placeholders.ts';
import type { Params } from '../../../src/plan/run-spec.ts';
import { calendarOf, DAY, HOUR, isoDate, shiftDate, ZONES } from '../calendar.ts';
import { accepted, messagesOf } from '../checked.ts';

/** 2026-11-22 09:05:03 in Auckland. */
const MOMENT = { nowMs: Date.UTC(2026, 10, 21, 20, 5, 3, 999), timezone: 'Pacific/Auckland' };

const fill = (params: Params, moment = MOMENT) => fillPlaceholders('params', params, moment);
const filled = async (since: string, moment = MOMENT) => accepted(await fill({ since }, moment)).since;
const problemWith = async (since: string) => messagesOf(await fill({ since }))[0];

test.each([
  ['{{ today }}', '2026-11-22'],
  ['{{ yesterday }}', '2026-11-21'],
  ['{{ now }}', '2026-11-22T09:05:03+13:00'],
  ['{{ today-7d }}', '2026-11-15'],
  ['{{ today+2w }}', '2026-12-06'],
  ['{{ yesterday-1mo }}', '2026-10-21'],
  ['{{ today-1y }}', '2025-11-22'],
  ['{{ today-0d }}', '2026-11-22'],
  ['{{ now-36h }}', '2026-11-20T21:05:03+13:00'],
  ['{{ now+1mo }}', '2026-12-22T09:05:03+13:00'],
  ['{{today-7d}}', '2026-11-15'],
  ['{{  today - 7 d\t}}', '2026-11-15'],
  ['from {{ today-7d }} to {{today}}!', 'from 2026-11-15 to 2026-11-22!'],
  ['{{ yesterday }}{{ today }}', '2026-11-212026-11-22'],
])('%s becomes %s', async (given, value) => {
  expect(await filled(given)).toBe(value);
});

test.each([
  ['the end of a shorter month', '{{ today-1mo }}', 'Europe/Berlin', '2026-03-31T12:00Z', '2026-02-28'],
  ['the end of February in a leap year', '{{ today-1mo }}', 'UTC', '2028-03-31T12:00Z', '2028-02-29'],
  ['the year after a leap day', '{{ today+1y }}', 'UTC', '2028-02-29T12:00Z', '2029-02-28'],
  ['the turn of the year', '{{ yesterday }}', 'UTC', '2027-01-01T00:00Z', '2026-12-31'],
  ['a day that has begun in the zone alone', '{{ today }}', 'Asia/Tokyo', '2026-11-22T15:00Z', '2026-11-23'],
  ['a day that has yet to begin there', '{{ today }}', 'America/New_York', '2026-11-22T04:59Z', '2026-11-21'],
  [
    'summer before the clocks change',
    '{{ now-1d }}',
    'Europe/Berlin',
    '2026-10-25T12:00Z',
    '2026-10-24T13:00:00+02:00',
  ],
  ['the same in hours', '{{ now-24h }}', 'Europe/Berlin', '2026-10-25T12:00Z', '2026-10-24T14:00:00+02:00'],
  [
    'a time that clocks skip',
    '{{ now+1d }}',
    'Europe/Berlin',
    '2026-03-28T01:30Z',
    '2026-03-29T03:30:00+02:00',
  ],
  [
    'a time that clocks show twice',
    '{{ now+1d }}',
    'Europe/Berlin',
    '2026-10-24T00:30Z',
    '2026-10-25T02:30:00+02:00',
  ],
  [
    'the second time they show it',
    '{{ now }}',
    'Europe/Berlin',
    '2026-10-25T01:30Z',
    '2026-10-25T02:30:00+01:00',
  ],
  ['a day that a zone left out', '{{ yesterday }}', 'Pacific/Apia', '2011-12-30T12:00Z', '2011-12-30'],
  ['UTC', '{{ now }}', 'UTC', '2026-11-22T09:05Z', '2026-11-22T09:05:00+00:00'],
  [
    'an offset of three quarters',
    '{{ now }}',
    'Asia/Kathmandu',
    '2026-11-22T09:05Z',
    '2026-11-22T14:50:00+05:45',
  ],
  ['the first year', '{{ today-2024y }}', 'UTC', '2026-11-22T09:05Z', '0002-11-22'],
  ['the last year', '{{ today+7972y }}', 'UTC', '2026-11-22T09:05Z', '9998-11-22'],
])('%s: %s in %s at %s is %s', async (_, given, timezone, at, value) => {
  expect(await filled(given, { nowMs: Date.parse(at), timezone })).toBe(value);
});

test('placeholders are found in lists and mappings, in values but not in names, and all else stays', async () => {
  const params = {
    '{{ today }}': '{{ today }}',
    list: ['{{ today }}', 7, null, { deep: ['{{ yesterday }}'] }],
    other: 'a } b }} c { {',
    flag: true,
  };
  expect(accepted(await fill(params))).toEqual({
    '{{ today }}': '2026-11-22',
    list: ['2026-11-22', 7, null, { deep: ['2026-11-21'] }],
    other: 'a } b }} c { {',
    flag: true,
  });
});

test('a parameter named __proto__ stays a parameter', async () => {
  const params = JSON.parse('{"__proto__": {"__proto__": "{{ today }}"}}');
  expect(JSON.stringify(accepted(await fill(params)))).toBe('{"__proto__":{"__proto__":"2026-11-22"}}');
});

test('parameters without placeholders stay as they are', async () => {
  const params = { region: 'EMEA', nested: { a: { b: [{ c: {} }] } }, closing: '}}' };
  expect(accepted(await fill(params))).toBe(params);
});

test.each([
  ["{{ '{{' }} name }}", '{{ name }}'],
  ["{{'{{'}}today}}", '{{today}}'],
  ["{{ '{{' }} {{ today }}", '{{ 2026-11-22'],
])('literal braces can be written: %s', async (given, value) => {
  expect(await filled(given)).toBe(value);
});

describe('what is no placeholder is refused', () => {
  test.each([
    ['{{ tody }}', '{{ today }}'],
    ['{{ TODAY }}', '{{ today }}'],
    ['{{ Today - 7d }}', '{{ today - 7d }}'],
    ['{{ yesterdya+1w }}', '{{ yesterday+1w }}'],
    ['{{ tomorrow }}', '{{ today+1d }}'],
    ['{{ tomorrow+1d }}', '{{ today+1d }}'],
    ['{{ Toady }}', '{{ today }}'],
    ['{{ tody-1x }}', '{{ today }}'],
  ])('%s, with what is meant: %s', async (given, meant) => {
    expect(await problemWith(given)).toContain(
      `params: parameter \`since\`: \`${given}\` is no date placeholder: did you mean \`${meant}\`? Known are \`{{ today }}\``,
    );
  });

  test.each([
    '{{ }}',
    '{{}}',
    '{{ customer }}',
    '{{ monday }}',
    '{{ sunday-7d }}',
    '{{ day }}',
    '{{ 7d }}',
    '{{ -7d }}',
    '{{ constructor }}',
    '{{\ntoday.\n}}x',
  ])('%j, with what is known', async given => {
    expect(await problemWith(given)).toMatch(/^params: parameter `since`: `\{\{.*\}\}` (is no date|has an)/);
    expect(await problemWith(given)).not.toContain('did you mean');
  });

  test.each(['{{ customer }}', '{{ customer | upper }}'])(
    '%s, without a word of GitHub, whose expressions have dots or brackets',
    async given => {
      expect(await problemWith(given)).toMatch(/For a literal `\{\{`, write `\{\{ '\{\{' \}\}`\.$/);
    },
  );

  test.each(['{{ github.ref }}', '{{ secrets.KEY }}', '{{ fromJSON(x) }}'])(
    "%s, with how GitHub's expressions begin",
    async given => {
      expect(await problemWith(given)).toMatch(/GitHub's own expressions begin with a dollar sign/);
    },
  );

  test.each(['{{ today }}', '{{ inputs.region }}', "{{ '{{' }}", '{{today-7d}}'])(
    "$%s, with where GitHub fills in what is GitHub's",
    async braces => {
      const given = `$${braces}`;
      expect(await problemWith(`a ${given} b`)).toBe(
        `params: parameter \`since\`: \`${given}\` is an expression of GitHub's that was not filled in: GitHub does that in the workflow itself, not in files and variables. Write it in \`params\`, or let an earlier step write the file. For a date write \`{{ today }}\`.`,
      );
    },
  );

  test("an expression of GitHub's that is cut off", async () => {
    expect(await problemWith('${{ inputs.region')).toContain("`${{` is an expression of GitHub's");
  });

  test('but a dollar sign apart from the braces is only text', async () => {
    expect(await filled('$ {{ today }} $')).toBe('$ 2026-11-22 $');
  });

  test.each(['{{ today | date }}', "{{ today|date('Y') }}", '{{ now() }}', '{{ now ( ) }}'])(
    '%s, whose date has no fault in its offset',
    async given => {
      expect(await problemWith(given)).toMatch(
        /is no date placeholder: did you mean `\{\{ (today|now) \}\}`\?/,
      );
    },
  );

  test.each([
    'today-7',
    'today-7m',
    'today-7M',
    'now-30s',
    'today-d',
    'today--7d',
    'today 7d',
    'today-1.5d',
    'today-1mo-1d',
    'today - 7 days',
    'today–7d',
    'now/d',
  ])('{{ %s }}, with how an offset is written', async expression => {
    expect(await problemWith(`{{ ${expression} }}`)).toBe(
      `params: parameter \`since\`: \`{{ ${expression} }}\` has an offset that cannot be read: write \`+\` or \`-\`, a whole number, and \`h\`, \`d\`, \`w\`, \`mo\` or \`y\`, once, as in \`{{ today-7d }}\`.`,
    );
  });

  test.each(['today', 'yesterday'])('hours from %s, which is a whole day', async day => {
    expect(await problemWith(`{{ ${day} - 36h }}`)).toContain('write `{{ now-36h }}` for a time');
  });

  test.each(['today-2025y', 'now-2025y', 'now+7973y', 'today+99999999d', `now-${'9'.repeat(400)}h`])(
    'what lies outside the years 2 to 9998: %s',
    async expression => {
      expect(await problemWith(`{{ ${expression} }}`)).toContain('lies outside the years 0002 to 9998');
    },
  );

  test.each(['{{ today }', '{{ today', 'a {{', '{{ today {{ today }}', '{{{ x', '{{ {today} }}'])(
    'braces that are not closed: %s',
    async given => {
      expect(await problemWith(given)).toBe(
        "params: parameter `since`: `{{` is not closed by `}}`. For a literal `{{`, write `{{ '{{' }}`.",
      );
    },
  );

  test('all of them at once, each with its parameter, by the input that they came from', async () => {
    const params = {
      since: '{{ tody }} {{ now }} {{ nwo }}',
      deep: [{ er: '{{ x }}' }],
      fine: '{{ today }}',
    };
    expect(messagesOf(await fillPlaceholders('params-file', params, MOMENT))).toEqual([
      expect.stringContaining('params-file: parameter `since`: `{{ tody }}` is'),
      expect.stringContaining('params-file: parameter `since`: `{{ nwo }}` is'),
      expect.stringContaining('params-file: parameter `deep[0].er`: `{{ x }}` is'),
    ]);
  });

  test('but no more than leave room for what is wrong elsewhere', async () => {
    const problems = messagesOf(
      await fill({ all: Array.from({ length: 100 }, (_, index) => `{{ x${index} }}`) }),
    );
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toBe('params: and 90 more of the kind.');
  });
});

test('many braces are read in no time', async () => {
  expect(messagesOf(await fill({ since: `${'{'.repeat(1_000_001)}` }))).toHaveLength(1);
  expect(messagesOf(await fill({ since: `{{${' '.repeat(1_000_000)}` }))).toHaveLength(1);
});

describe('in every zone, at any time', () => {
  const zone = fc.constantFrom(...ZONES);
  const instant = fc.integer({ min: Date.UTC(1970, 1, 1), max: Date.UTC(2100, 0, 1) });
  const unit = fc.constantFrom('h', 'd', 'w', 'mo', 'y');
  const written = (amount: number, of: string) => (amount < 0 ? `${amount}${of}` : `+${amount}${of}`);
  const runs = { numRuns: 2000 };

  test('now is what Intl shows, at the same instant', async () => {
    await fc.assert(
      fc.asyncProperty(zone, instant, async (timezone, nowMs) => {
        const text = String(await filled('{{ now }}', { nowMs, timezone }));
        expect(text).toBe(calendarOf(timezone).iso(nowMs));
      }),
      runs,
    );
  });

  test('an offset from now is what the calendar says', async () => {
    const amount = fc.integer({ min: -60, max: 60 });
    await fc.assert(
      fc.asyncProperty(zone, instant, amount, unit, async (timezone, nowMs, by, of) => {
        const calendar = calendarOf(timezone);
        expect(await filled(`{{ now${written(by, of)} }}`, { nowMs, timezone })).toBe(
          calendar.iso(calendar.shift(nowMs, by, of)),
        );
      }),
      runs,
    );
  });

  test('an offset that ends near a change of the clocks is what the calendar says', async () => {
    const year = fc.integer({ min: 1971, max: 2035 });
    const nearby = fc.integer({ min: -4 * 60, max: 4 * 60 });
    const days = fc.integer({ min: -10, max: 10 });
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(zone, year, nearby, days, async (timezone, of, minutes, by) => {
        const calendar = calendarOf(timezone);
        for (const change of calendar.changes(of)) {
          changes += 1;
          const nowMs = change + minutes * 60_000 - by * DAY;
          expect(await filled(`{{ now${written(by, 'd')} }}`, { nowMs, timezone })).toBe(
            calendar.iso(calendar.shift(nowMs, by, 'd')),
          );
        }
      }),
      { numRuns: 400 },
    );
    expect(changes).toBeGreaterThan(100);
  });

  test('today and yesterday are dates there, and offsets of them dates of the calendar', async () => {
    const amount = fc.integer({ min: -600, max: 600 });
    const dateUnit = fc.constantFrom('d', 'w', 'mo', 'y');
    const word = fc.constantFrom(['today', 0], ['yesterday', -1]);
    await fc.assert(
      fc.asyncProperty(zone, instant, amount, dateUnit, word, async (timezone, nowMs, by, of, [day, ago]) => {
        const local = calendarOf(timezone).local(nowMs) + Number(ago) * DAY;
        expect(await filled(`{{ ${day}${written(by, of)} }}`, { nowMs, timezone })).toBe(
          isoDate(shiftDate(local, by, of)),
        );
      }),
      runs,
    );
  });

  test('the ends of months stay ends of months', async () => {
    const monthEnd = fc.tuple(fc.integer({ min: 1971, max: 2090 }), fc.integer({ min: 0, max: 11 }));
    const months = fc.integer({ min: -100, max: 100 });
    await fc.assert(
      fc.asyncProperty(zone, monthEnd, months, async (timezone, [year, month], by) => {
        const nowMs = Date.UTC(year, month + 1, 0, 12);
        const local = calendarOf(timezone).local(nowMs);
        expect(await filled(`{{ today${written(by, 'mo')} }}`, { nowMs, timezone })).toBe(
          isoDate(shiftDate(local, by, 'mo')),
        );
      }),
      runs,
    );
  });

  test('hours are exact', async () => {
    await fc.assert(
      fc.asyncProperty(zone, instant, fc.integer({ min: 0, max: 5000 }), async (timezone, nowMs, hours) => {
        const { since, until } = accepted(
          await fill({ since: `{{ now-${hours}h }}`, until: '{{ now }}' }, { nowMs: nowMs + 1e9, timezone }),
        );
        const elapsed = Date.parse(String(until)) - Date.parse(String(since));
        // Offsets of the past that are no whole minutes are written rounded.
        expect(Math.abs(elapsed - hours * HOUR)).toBeLessThan(60_000);
      }),
      runs,
    );
  });
});
