import { logNormalQuantile, logNormalSurvival, seeded } from './distribution.ts';
import { drawMs, type Trace } from './traces.ts';

// What a limited number of looks allows at best for runs that begin together. Nobody knows it exactly, because the state
// of twenty runs is too large to search; this is the best that was found.

/** What a process may send in a minute, without what it keeps for cancelling. */
const LOOKS_A_MINUTE = 26;
const WINDOW_S = 60;

const MIN_LIKELY = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85];
const SURE = [0.5, 0.6, 0.7, 0.8, 0.9];
/** Runs that each way looks at, all in all; fewer of the long ones. */
const runsOf = ({ meanS }: Trace): number => (meanS > 180 ? 400 : 800);

/** A way of looking: evenly at what is at least so likely to have ended, and at once at what is at least so sure. */
interface Way {
  least: number;
  sure: number;
}

/**
 * The least mean delay in seconds that was found: the best of 38 ways to look, which know the true distribution, see
 * all runs at once, and look at whichever is likeliest to have ended.
 */
export function bestFoundS(trace: Trace, count: number): number {
  const survival = tabulatedSurvival(trace);
  const ways = MIN_LIKELY.flatMap(least => SURE.filter(sure => sure >= least).map(sure => ({ least, sure })));
  return Math.min(...ways.map(way => delayOf(way, { trace, count, survival })));
}

function delayOf(
  { least, sure }: Way,
  { trace, count, survival }: { trace: Trace; count: number; survival: (t: number) => number },
): number {
  const random = seeded(trace.meanS);
  const rounds = Math.ceil(runsOf(trace) / count);
  const firstS = logNormalQuantile(trace.meanS, trace.variation, 0.001);
  const stepS = Math.min(0.5, (trace.meanS * trace.variation) / 20);
  let delayS = 0;
  for (let round = 0; round < rounds; round += 1) {
    let runs = Array.from({ length: count }, () => ({ endsAt: drawMs(trace, random) / 1_000, seenAt: 0 }));
    let recent: number[] = [];
    for (let t = firstS; runs.length > 0; ) {
      const next = runs.reduce((best, run) => (run.seenAt < best.seenAt ? run : best));
      const likely = 1 - survival(t) / survival(next.seenAt);
      const isEven = t - (recent.at(-1) ?? Number.NEGATIVE_INFINITY) >= WINDOW_S / LOOKS_A_MINUTE;
      recent = recent.filter(at => at > t - WINDOW_S);
      if (recent.length >= LOOKS_A_MINUTE || !(likely >= sure || (isEven && likely >= least))) {
        t += stepS;
        continue;
      }
      recent.push(t);
      if (next.endsAt <= t) {
        delayS += t - next.endsAt;
        runs = runs.filter(run => run !== next);
      } else next.seenAt = t;
    }
  }
  return delayS / rounds / count;
}

/** In steps that nobody will notice. */
function tabulatedSurvival({ meanS, variation }: Trace): (t: number) => number {
  const steps = 8_000;
  const longestS = logNormalQuantile(meanS, variation, 1 - 1e-7);
  const values = Array.from({ length: steps + 1 }, (_, index) =>
    Math.max(1e-12, logNormalSurvival(meanS, variation, (index * longestS) / steps)),
  );
  return t => values[Math.min(steps, Math.round((t * steps) / longestS))] ?? 1e-12;
}
