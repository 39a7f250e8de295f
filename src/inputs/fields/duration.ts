import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

const UNIT_MS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
const DURATION = /^(?:\d+(?:\.\d+)?[dhms]\s*)+$/;

/**
 * Reads a duration such as `90s`, `30m` or `1h30m` into milliseconds. A number without a unit is refused:
 * other tools read it as seconds or as minutes, and a guess would be wrong for half of the users.
 */
export function readDuration(
  input: string,
  given: string,
  bounds: { leastMs: number; mostMs: number },
): Result<number, Problem[]> {
  if (/^\d+(\.\d+)?$/.test(given)) {
    return problem(
      input,
      `${quote(given)} has no unit: write \`${given}s\` for seconds or \`${given}m\` for minutes.`,
    );
  }
  if (!DURATION.test(given)) {
    return problem(input, `${quote(given)} is not a duration: write it like \`90s\`, \`30m\` or \`1h30m\`.`);
  }
  const parts = [...given.matchAll(/(\d+(?:\.\d+)?)([dhms])/g)];
  const durationMs = parts.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0),
    0,
  );
  if (durationMs < bounds.leastMs) {
    return problem(input, `${quote(given)} is too short: the least is ${bounds.leastMs / 1000}s.`);
  }
  if (durationMs > bounds.mostMs) {
    return problem(input, `${quote(given)} is too long: the most is ${bounds.mostMs / 86_400_000}d.`);
  }
  return ok(durationMs);
}
