import type { Annotation } from '../../github/runner.ts';
import { formatDuration } from '../../lib/format.ts';
import { plural } from '../../lib/text.ts';
import { type Expectation, expectationOf, type PastRun } from '../../runs/model/history.ts';
import { about } from './explanation.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** What a person would write, up to four hours; beyond that it is whole hours. */
const USUAL_TIMEOUTS_MS = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240].map(
  minutes => minutes * MINUTE_MS,
);
/** The longest that `timeout` takes. */
const MAX_TIMEOUT_MS = 120 * HOUR_MS;
/** Waiting for a kernel and looking at the run take time, too. */
const MARGIN = 1.1;

/** A timeout that suffices for what takes so long. */
export function sufficientTimeoutMs(neededMs: number): number {
  const leastMs = neededMs * MARGIN;
  const usual = USUAL_TIMEOUTS_MS.find(ms => ms >= leastMs);
  return Math.min(MAX_TIMEOUT_MS, usual ?? Math.ceil(leastMs / HOUR_MS) * HOUR_MS);
}

/** As the input `timeout` takes it: `1h30m`. */
export const writtenTimeout = (timeoutMs: number): string => formatDuration(timeoutMs).replaceAll(' ', '');

const set = (neededMs: number): string =>
  neededMs >= MAX_TIMEOUT_MS
    ? `No \`timeout\` is long enough: the longest is ${writtenTimeout(MAX_TIMEOUT_MS)}`
    : `Set \`timeout\` to ${writtenTimeout(sufficientTimeoutMs(neededMs))} or more`;

/** Less than that beyond the timeout is no more than runs differ by, and would read as the same. */
const NOTABLE = 1.02;

const isTooLong = (neededMs: number, timeoutMs: number): boolean => neededMs > NOTABLE * timeoutMs;

/** @param why what speaks for it, and what to set */
const tooShort = (timeoutMs: number, why: string): Annotation => ({
  title: 'Timeout may be too short',
  ...about('The timeout may be too short', `: \`timeout\` is ${writtenTimeout(timeoutMs)}${why}`),
});

/**
 * A warning that the time left will not suffice for a run; undefined if it may.
 *
 * @param ranMs how long the run has been running by now
 */
export function runTimeoutWarning(
  past: PastRun[],
  { timeoutMs, elapsedMs, ranMs }: { timeoutMs: number; elapsedMs: number; ranMs: number },
): Annotation | undefined {
  const expected = expectationOf(past);
  if (expected === undefined || !isTooLong(elapsedMs + expected.usualMs - ranMs, timeoutMs)) return undefined;
  const passed = expected.usualMs > timeoutMs ? '' : ` ${formatDuration(elapsedMs)} have passed already.`;
  const enough = set(elapsedMs + expected.slowestMs - ranMs);
  return tooShort(timeoutMs, `, and the project ${usually(expected)}.${passed} ${enough}.`);
}

/** How long a pipeline takes by the past runs of its projects. */
export interface TimeNeeded {
  /** At the least, if each run is as usual. */
  leastMs: number;
  /** So long is enough even if each is as slow as any seen. */
  enoughMs: number;
}

/** The same for a pipeline. */
export const pipelineTimeoutWarning = (
  timeoutMs: number,
  { leastMs, enoughMs }: TimeNeeded,
): Annotation | undefined =>
  !isTooLong(leastMs, timeoutMs)
    ? undefined
    : tooShort(
        timeoutMs,
        `, and the pipeline's runs usually take ${formatDuration(leastMs)} or more in all. ${set(enoughMs)}.`,
      );

/**
 * A warning that Hex's usual limit on starts does not let all runs begin in time. It is no error, because Hex no longer
 * documents a limit, and its answers give the actual one.
 */
export const startsTimeoutWarning = (
  timeoutMs: number,
  { runs, minMs }: { runs: number; minMs: number },
): Annotation | undefined =>
  minMs < timeoutMs
    ? undefined
    : tooShort(
        timeoutMs,
        `. As a rule Hex takes 20 starts a minute and 60 an hour, so the last of ${runs} runs starts after ${formatDuration(minMs)}. ${set(minMs)}, or split the pipeline.`,
      );

/** What to do about a run that had not ended when its timeout was reached. */
export function timeoutAdvice(past: PastRun[], timeoutMs: number): string {
  const expected = expectationOf(past);
  if (expected === undefined) return 'Allow a longer `timeout`.';
  const enoughMs = sufficientTimeoutMs(expected.slowestMs);
  return enoughMs > timeoutMs
    ? `It ${usually(expected)}: set \`timeout\` to ${writtenTimeout(enoughMs)} or more.`
    : `It ${usually(expected)}: allow a longer \`timeout\`, or look in Hex why it was slow.`;
}

/** The same for a pipeline; `''` where its timeout is no shorter than its runs need. */
export function pipelineTimeoutAdvice(timeoutMs: number, { leastMs, enoughMs }: TimeNeeded): string {
  if (leastMs === 0 || sufficientTimeoutMs(enoughMs) <= timeoutMs) return '';
  return `The runs usually take ${formatDuration(leastMs)} or more in all. ${set(enoughMs)}.`;
}

const usually = ({ usualMs, count }: Expectation): string =>
  `usually takes ${formatDuration(usualMs)} (${plural(count, 'run')})`;
