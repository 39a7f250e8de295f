import type { Annotation } from '../../github/runner.ts';
import { formatDuration, formatTime } from '../../lib/format.ts';
import { plural } from '../../lib/text.ts';
import { about } from './explanation.ts';
import { expiredOn, NEW_TOKEN } from './hex-error.ts';

const DAY_MS = 86_400_000;
const SOON_MS = 7 * DAY_MS;

/**
 * A warning of a token that expires within a week, or has expired; undefined for any other.
 *
 * @param expiresAtMs since the epoch, as `nowMs`, which should be by Hex's clock
 */
export function expiryWarning(expiresAtMs: number | undefined, nowMs: number): Annotation | undefined {
  if (expiresAtMs === undefined || expiresAtMs - nowMs >= SOON_MS) return undefined;
  const leftMs = expiresAtMs - nowMs;
  return leftMs <= 0
    ? { title: 'Hex token expired', message: expiredOn(expiresAtMs), help: 'The token has expired' }
    : {
        title: 'Hex token expires soon',
        ...about(
          'The token expires on',
          ` ${formatTime(new Date(expiresAtMs).toISOString())}, in ${formatDays(leftMs)}. ${NEW_TOKEN}`,
        ),
      };
}

const formatDays = (leftMs: number): string =>
  leftMs < DAY_MS ? formatDuration(leftMs) : plural(Math.floor(leftMs / DAY_MS), 'day');
