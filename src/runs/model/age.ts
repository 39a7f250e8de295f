import { MAX_RUN_MS } from './history.ts';
import type { Run } from './run.ts';

/** How long ago a run ended, as far as Hex's answers tell. */
export type Age =
  | { kind: 'known'; ageMs: number }
  /** It ended after its start, which was so long ago. */
  | { kind: 'at-most'; ageMs: number }
  | { kind: 'unknown' };

/** Further ahead, a time is wrong. */
const MAX_AHEAD_MS = 3_600_000;

/**
 * The age of a run that has ended.
 *
 * @param nowMs by Hex's clock, in milliseconds since the epoch
 */
export function ageOf({ startedAt = '', endedAt = '', elapsedMs = Number.NaN }: Run, nowMs: number): Age {
  const startedMs = Date.parse(startedAt);
  const spanMs = elapsedMs <= MAX_RUN_MS ? elapsedMs : Number.NaN;
  const endedMs = [Date.parse(endedAt), startedMs + spanMs].find(ms => !Number.isNaN(ms));
  if ((endedMs ?? startedMs) - nowMs > MAX_AHEAD_MS) return { kind: 'unknown' };
  // Hex's clocks differ a little from each other, so that a run may seem to end in a moment.
  const since = (ms: number): number => Math.max(0, nowMs - ms);
  if (endedMs !== undefined) return { kind: 'known', ageMs: since(endedMs) };
  return Number.isNaN(startedMs) ? { kind: 'unknown' } : { kind: 'at-most', ageMs: since(startedMs) };
}

/** Whether it is not certain that a run of this age ended within `maxAgeMs`. */
export const isTooOld = (age: Age, maxAgeMs: number): boolean =>
  age.kind === 'unknown' || age.ageMs > maxAgeMs;
