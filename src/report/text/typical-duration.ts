import { formatDuration } from '../../lib/format.ts';
import { plural } from '../../lib/text.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { completedMs, type Expectation, expectationOf, type PastRun } from '../../runs/model/history.ts';

/** For the start of the log: `Usually takes 3m (10 runs; 2m 40s to 4m 10s).` Undefined without history. */
export function typicalDurationLine(past: PastRun[]): string | undefined {
  const expected = expectationOf(past);
  if (expected === undefined) return undefined;
  const { fastest, slowest } = rangeOf(past);
  const range = fastest === slowest ? '' : `; ${fastest} to ${slowest}`;
  return `Usually takes ${formatDuration(expected.usualMs)} (${plural(expected.count, 'run')}${range}).`;
}

/** To go after a duration: `usually 3m (10 runs)`. */
export const typicalDuration = ({ usualMs, count }: Expectation): string =>
  `usually ${formatDuration(usualMs)} (${plural(count, 'run')})`;

/** `2m 10s`, and where it is known what is usual, `2m 10s, usually 3m (10 runs)`. */
export function howLong(durationMs: number, past: PastRun[]): string {
  const expected = expectationOf(past);
  const usual = expected === undefined ? '' : `, ${typicalDuration(expected)}`;
  return formatDuration(durationMs) + usual;
}

/** To go after the time that a run has been running: `usually 3m ▰▰▰▰▰▰▰▱▱▱`. */
export function progress(runningMs: number, expected: Expectation): string {
  const { usualMs, slowestMs } = expected;
  const slow = runningMs > slowestMs ? `, longer than any seen (${formatDuration(slowestMs)})` : '';
  return `usually ${formatDuration(usualMs)}${slow} ${bar(runningMs / usualMs)}`;
}

const BAR_LENGTH = 10;

/** Full only at 100 %. */
function bar(share: number): string {
  const full = share < 1 ? Math.floor(Math.max(0, share) * BAR_LENGTH) : BAR_LENGTH;
  return '▰'.repeat(full) + '▱'.repeat(BAR_LENGTH - full);
}

/** Fewer runs are too few to compare with. */
const MIN_BEFORE = 3;
/** A run is called faster or slower only if it differs from the typical duration by this share of it. */
const NOTABLE = 0.1;
/** It must also be faster or slower than this share of the runs before it. */
const NEARLY_ALL = 0.95;

export interface Comparison {
  verdict: 'slower' | 'faster' | 'usual' | 'none';
  /** For Markdown and HTML: this action's own words. */
  sentence: string;
}

/**
 * How a run of `runMs` compares with those before it; undefined where too few of them completed. A run that did not
 * complete is never called faster: it ended early.
 */
export function comparison(runMs: number, past: PastRun[], conclusion: Conclusion): Comparison | undefined {
  const before = completedMs(past);
  const usualMs = expectationOf(past)?.usualMs;
  if (usualMs === undefined || before.length < MIN_BEFORE) return undefined;
  const { fastest, slowest } = rangeOf(past);
  const took = `took ${fastest === slowest ? fastest : `${fastest} to ${slowest}, usually ${formatDuration(usualMs)}`}`;
  const those = `the last ${plural(before.length, 'completed run')}`;

  const isNotable = Math.abs(runMs - usualMs) > usualMs * NOTABLE;
  const faster = before.filter(ms => ms < runMs).length / before.length;
  const slower = before.filter(ms => ms > runMs).length / before.length;
  if (isNotable && faster >= NEARLY_ALL)
    return {
      verdict: 'slower',
      sentence: `<b>Slower than ${percent(faster)} of ${those}</b>, which ${took}.`,
    };
  if (conclusion !== 'success') return { verdict: 'none', sentence: `For comparison: ${those} ${took}.` };
  if (isNotable && slower >= NEARLY_ALL)
    return {
      verdict: 'faster',
      sentence: `<b>Faster than ${percent(slower)} of ${those}</b>, which ${took}.`,
    };
  return { verdict: 'usual', sentence: `<b>As usual:</b> ${those} ${took}.` };
}

const percent = (share: number): string => (share === 1 ? 'all' : `${Math.floor(share * 100)} %`);

function rangeOf(past: PastRun[]): { fastest: string; slowest: string } {
  const before = completedMs(past);
  return { fastest: formatDuration(Math.min(...before)), slowest: formatDuration(Math.max(...before)) };
}
