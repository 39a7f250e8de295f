import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

const MIN_DURATION_MS = 1_000;
/** A self-hosted job may last five days. */
const MAX_DURATION_MS = 5 * 86_400_000;

const UNIT_MS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
const DURATION = /^(?:\d+(?:\.\d+)?[dhms]\s*)+$/;

/**
 * Reads a duration such as `90s`, `30m` or `1h30m` into milliseconds. A number without a unit is refused:
 * other tools read it as seconds or as minutes, and a guess would be wrong for half of the users.
 *
 * @param maxMs the longest that is accepted; by default what a job may last
 */
export function readDuration(
  input: string,
  text: string,
  { maxMs = MAX_DURATION_MS }: { maxMs?: number } = {},
): Result<number, Problem[]> {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return problem(
      input,
      `${quote(text)} has no unit: write \`${text}s\` for seconds or \`${text}m\` for minutes.`,
    );
  }
  if (!DURATION.test(text)) {
    return problem(input, `${quote(text)} is not a duration: ${remedyFor(text)}`);
  }
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)([dhms])/g)];
  const durationMs = parts.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0),
    0,
  );
  if (durationMs < MIN_DURATION_MS) {
    return problem(input, `${quote(text)} is too short: the least is ${MIN_DURATION_MS / 1000}s.`);
  }
  if (durationMs > maxMs) {
    return problem(input, `${quote(text)} is too long: the most is ${maxMs / 86_400_000}d.`);
  }
  return ok(durationMs);
}

/** Hex shows runs for 90 days. */
const MAX_AGE_MS = 90 * 86_400_000;

/** Reads `max-age`, how long ago the newest run may have ended. */
export const readMaxAge = (text: string, { input }: { input: string }): Result<number, Problem[]> =>
  readDuration(input, text, { maxMs: MAX_AGE_MS });

function remedyFor(text: string): string {
  if (MILLISECONDS.test(text))
    return `the smallest unit is \`s\`, and the least is \`${MIN_DURATION_MS / 1000}s\`.`;
  const meant = text
    .toLowerCase()
    .replace(SPELT_OUT, (_, amount: string, unit: string) => amount + unit.charAt(0));
  return DURATION.test(meant) ? `write \`${meant}\`.` : 'write it like `90s`, `30m` or `1h30m`.';
}

const MILLISECONDS = /\d\s*(?:ms|milli)/i;
const SPELT_OUT = /(\d)\s*(days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[dhms])\b/g;
