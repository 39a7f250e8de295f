import { describe, expect, test } from 'vitest';
import { expiryWarning } from '../../../src/report/text/token-expiry.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a token', () => {
  test.each([
    ['that never expires', undefined],
    ['with seven days left', NOW + 7 * DAY],
    ['with months left', NOW + 100 * DAY],
  ])('%s is not warned of', (_, expiresAtMs) => {
    expect(expiryWarning(expiresAtMs, NOW)).toBeUndefined();
  });

  test.each([
    ['2026-11-29 08:59:59 UTC', 7 * DAY - 1_000, '6 days'],
    ['2026-11-24 08:00:00 UTC', 2 * DAY - HOUR, '1 day'],
    ['2026-11-23 09:00:00 UTC', DAY, '1 day'],
    ['2026-11-22 14:30:00 UTC', 5.5 * HOUR, '5h 30m'],
    ['2026-11-22 09:00:01 UTC', 1_000, '1s'],
  ])('that expires on %s is warned of, with the time that is left', (date, leftMs, left) => {
    expect(expiryWarning(NOW + leftMs, NOW)).toEqual({
      title: 'Hex token expires soon',
      message: `The token expires on ${date}, in ${left}. Create a new one in Hex under Settings → API keys, and store it as the secret.`,
      help: 'The token expires on',
    });
  });

  test.each([0, 30 * DAY])('that expired %i ms ago is warned of, too', agoMs => {
    expect(expiryWarning(NOW - agoMs, NOW)).toMatchObject({
      title: 'Hex token expired',
      message: expect.stringMatching(
        /^The token has expired, on 2026-1[01]-2\d 09:00:00 UTC\. Create a new one/,
      ),
    });
  });
});
