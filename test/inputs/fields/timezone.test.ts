import { describe, expect, test } from 'vitest';
import { readTimezone } from '../../../src/inputs/fields/timezone.ts';
import { ZONES } from '../calendar.ts';
import { accepted, messagesOf } from '../checked.ts';

test('every zone that Intl lists is taken, in any capitals', () => {
  for (const zone of ZONES) {
    const known = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    for (const given of [zone, zone.toLowerCase(), zone.toUpperCase()]) {
      expect(accepted(readTimezone(given))).toBe(known);
    }
  }
});

test.each(['UTC', 'GMT', 'CET', 'US/Pacific', 'Asia/Calcutta', 'Etc/GMT+5', 'EST5EDT'])(
  'an older name that IANA keeps is taken: %s',
  given => {
    expect(readTimezone(given).ok).toBe(true);
  },
);

describe('what is no IANA zone is refused', () => {
  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
    ['New Yrok', 'America/New_York'],
    ['america/newyork', 'America/New_York'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['Pacific/Aukland', 'Pacific/Auckland'],
  ])('%s, with the zone that is meant: %s', (given, meant) => {
    expect(messagesOf(readTimezone(given))).toEqual([
      `timezone: \`${given}\` is no IANA time zone: give a name such as \`Europe/Berlin\` or \`America/New_York\`. Did you mean \`${meant}\`?`,
    ]);
  });

  test.each(['+13:00', '-0800', '+1', 'GMT+2', 'UTC+2', 'Z', 'Moon', 'Moon/SEA', ' ', 'null'])(
    'an offset, or what is like no zone: %s',
    given => {
      expect(messagesOf(readTimezone(given))).toEqual([
        expect.stringMatching(/ is no IANA time zone: .*New_York`\.$/),
      ]);
    },
  );

  test.each(['CEST', 'AEDT', 'ET', 'BST', 'PST', 'IST', 'EDT', 'ACWST'])(
    'an abbreviation, for which no zone is guessed: %s',
    given => {
      expect(messagesOf(readTimezone(given))).toEqual([
        `timezone: \`${given}\` is an abbreviation: write a zone such as \`Europe/Berlin\` or \`America/New_York\`.`,
      ]);
    },
  );

  test('a short city in capitals, which is no abbreviation', () => {
    expect(messagesOf(readTimezone('PARIS')).join()).toContain('Did you mean `Europe/Paris`?');
  });

  test('an abbreviation in small letters', () => {
    expect(messagesOf(readTimezone('cst'))).toEqual([expect.stringContaining('is no IANA time zone')]);
  });
});
