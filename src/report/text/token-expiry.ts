import type { Annotation } from '../../github/runner.ts';
import { duration, moment } from '../../lib/format.ts';
import { expiredOn, NEW_TOKEN } from './hex-error.ts';

const DAY_MS = 86_400_000;
/** Earlier, nobody needs to know. */
const SOON_MS = 7 * DAY_MS;

/**
 * A warning of a token that expires soon, or has just expired; undefined where there is time, or where it never does.
 *
 * @param expiresAtMs in milliseconds since the epoch, as `nowMs`, which should be Hex's time
 */
export function expiryWarning(expiresAtMs: number | undefined, nowMs: number): Annotation | undefined {
  if (expiresAtMs === undefined || expiresAtMs - nowMs >= SOON_MS) return undefined;
  const leftMs = expiresAtMs - nowMs;
  return leftMs <= 0
    ? { title: 'Hex token expired', message: expiredOn(expiresAtMs) }
    : {
        title: 'Hex token expires soon',
        message: `The token expires on ${moment(new Date(expiresAtMs).toISOString())}, in ${days(leftMs)}. ${NEW_TOKEN}`,
      };
}

function days(leftMs: number): string {
  if (leftMs < DAY_MS) return duration(leftMs);
  const whole = Math.floor(leftMs / DAY_MS);
  return whole === 1 ? '1 day' : `${whole} days`;
}
