import type { PollBudget } from '../../src/hex/rate-limit/limiter.ts';
import { forecastFrom } from '../../src/runs/follow/duration-model.ts';
import { nextPollDelayMs } from '../../src/runs/follow/poll-interval.ts';
import { leastProduct, logNormalQuantile, seeded } from './distribution.ts';
import type { Figure, Measured } from './section.ts';
import {
  drawMs,
  drawPastMs,
  FIXED_MS,
  type Knowledge,
  MISLED,
  TRACES,
  type Trace,
  WITH_HISTORY,
  WITHOUT_HISTORY,
} from './traces.ts';

// How well one run is looked at that has the limit to itself. The times of the looks do not depend on the run's end, so
// each history gives one series of looks, and that is held against runs of every length of the trace.

/** Series of looks for each trace, each from a history and jitter of its own; fewer of the long ones. */
const seriesOf = ({ meanS }: Trace): number => (meanS > 600 ? 50 : 150);
/** Runs that each series is held against: quantiles of the trace's distribution, so that no chance is in them. */
const LENGTHS = 400;
/** What Hex allows, and what the action spends of it on looks. */
const HEX_A_MINUTE = 30;
const LOOKS_A_MINUTE = 26;

export function measurePolling(): Measured {
  return {
    title: `Looking at one run: 50 to 150 histories of each trace, ${LENGTHS} runs each`,
    figures: [...TRACES.flatMap(figuresFor), ...twoKinds()],
  };
}

/** What looking at a trace's runs came to. */
interface Outcome {
  meanDelayMs: number;
  p95DelayMs: number;
  /** Requests for each run. */
  looks: number;
  /** The worst of delay / max(30 s, a tenth of the run). */
  excess: number;
  refused: number;
}

function figuresFor(trace: Trace): Figure[] {
  const learned = lookAt(trace, WITH_HISTORY);
  const unknown = lookAt(trace, WITHOUT_HISTORY);
  const misled = MISLED.map(knowledge => ({ name: knowledge.name, outcome: lookAt(trace, knowledge) }));
  const fixed = FIXED_MS.map(intervalMs => ({
    name: `fixed ${intervalMs / 1_000} s`,
    outcome: heldAgainst(lengthsOf(trace), [everyMs(intervalMs, horizonMs(trace))]),
  }));
  const fixedLooks = fixed[FIXED_MS.indexOf(5_000)]?.outcome.looks ?? 0;
  const meanMs = 1_000 * trace.meanS;
  const product = (learned.meanDelayMs * learned.looks) / (meanMs / 2);
  const optimum = leastProduct(trace.variation);
  const said = (way: string, outcome: Outcome, most?: number) =>
    delayFigure(`${trace.name}, ${way}`, outcome, most);
  const isHeldToDelay = trace.variation === 0.2 && trace.meanS >= 30;
  return [
    {
      name: `${trace.name}, with history: delay × requests, to a fixed interval's`,
      value: product,
      unit: 'times',
      most: mostProduct(trace),
      beside: { optimum },
    },
    said('with history', learned, isHeldToDelay ? 1_500 : undefined),
    {
      name: `${trace.name}, optimum with as many requests: mean delay`,
      value: (optimum * meanMs) / 2 / learned.looks,
      unit: 'ms',
    },
    ...fixed.map(({ name, outcome }) => said(name, outcome)),
    ...(isHeldToDelay
      ? [
          {
            name: `${trace.name}, with history: requests to a fixed 5 s'`,
            value: learned.looks / fixedLooks,
            unit: 'times' as const,
            most: 1,
          },
        ]
      : []),
    said('without history', unknown, Math.max(2_500, 0.05 * meanMs)),
    {
      name: `${trace.name}, without history: requests more than a fixed 5 s`,
      value: unknown.looks - fixedLooks,
      unit: 'looks',
      most: 4,
    },
    ...misled.flatMap(({ name, outcome }): Figure[] => [
      said(name, outcome),
      {
        name: `${trace.name}, ${name}: longest delay to 30 s or a tenth of the run`,
        value: outcome.excess,
        unit: 'times',
        most: 1,
      },
      {
        name: `${trace.name}, ${name}: requests to a fixed 5 s'`,
        value: outcome.looks / fixedLooks,
        unit: 'times',
        most: 1.5,
      },
    ]),
  ];
}

/** The most that delay × requests may be, relative to a fixed interval's. */
function mostProduct({ meanS, variation }: Trace): number {
  const isUsual = meanS >= 30 && meanS <= 600;
  const most: Record<string, [number, number]> = { 0.05: [0.2, 0.3], 0.2: [0.45, 0.55], 0.5: [0.85, 0.9] };
  return most[variation]?.[isUsual ? 0 : 1] ?? 0;
}

function delayFigure(name: string, outcome: Outcome, most: number | undefined): Figure {
  const { meanDelayMs, p95DelayMs, looks, refused } = outcome;
  return {
    name: `${name}: mean delay`,
    value: meanDelayMs,
    unit: 'ms',
    ...(most !== undefined && { most }),
    beside: { '95 % ms': p95DelayMs, requests: looks, refused },
  };
}

function lookAt(trace: Trace, knowledge: Knowledge): Outcome {
  const random = seeded(1_000 * trace.meanS + 100 * trace.variation);
  const series = Array.from({ length: seriesOf(trace) }, () =>
    learnedMs(drawPastMs(trace, knowledge, random), horizonMs(trace), random),
  );
  return heldAgainst(lengthsOf(trace), series);
}

/** Half of the runs are of one kind, half of the other. What looking costs is not held to anything, only watched. */
function twoKinds(): Figure[] {
  const kinds = [20, 600].map(meanS => ({ name: '', meanS, variation: 0.1 }));
  const random = seeded(1);
  const lengthsMs = kinds.flatMap(lengthsOf);
  const untilMs = lengthsMs.at(-1) ?? 0;
  const series = Array.from({ length: 100 }, () => {
    const pastMs = Array.from({ length: 20 }, () => drawMs(kinds[random() < 0.5 ? 0 : 1] as Trace, random));
    return learnedMs(pastMs, untilMs, random);
  });
  const outcome = heldAgainst(lengthsMs, series);
  return [
    {
      name: "20 s or 10 min ± 10 %, with history: delay × requests, to a fixed interval's",
      value: (outcome.meanDelayMs * outcome.looks) / (mean(lengthsMs) / 2),
      unit: 'times',
    },
    delayFigure('20 s or 10 min ± 10 %, with history', outcome, undefined),
  ];
}

const lengthsOf = (trace: Trace): number[] =>
  Array.from({ length: LENGTHS }, (_, index) => quantileMs(trace, (index + 0.5) / LENGTHS));

const quantileMs = ({ meanS, variation }: Trace, share: number): number =>
  1_000 * logNormalQuantile(meanS, variation, share);

/** The longest run that looks are held against. */
const horizonMs = (trace: Trace): number => quantileMs(trace, 1 - 0.5 / LENGTHS);

/** When a run is looked at that goes on until `untilMs`. */
function learnedMs(pastMs: number[], untilMs: number, random: () => number): number[] {
  const forecast = forecastFrom(pastMs);
  const times: number[] = [];
  for (let elapsedMs = 0; elapsedMs < untilMs; ) {
    elapsedMs += nextPollDelayMs({ elapsedMs, forecast }, roomAfter(times, elapsedMs), random());
    times.push(elapsedMs);
  }
  return times;
}

function roomAfter(times: number[], nowMs: number): PollBudget {
  const recent = times.slice(-LOOKS_A_MINUTE - 1).filter(time => time > nowMs - 60_000);
  return {
    polls: LOOKS_A_MINUTE - recent.length,
    refillInMs: (recent[0] ?? nowMs - 60_000) + 60_000 - nowMs,
    quietMs: nowMs - (recent.at(-1) ?? Number.NEGATIVE_INFINITY),
    opensInMs: 0,
  };
}

const everyMs = (intervalMs: number, untilMs: number): number[] =>
  Array.from({ length: Math.ceil(untilMs / intervalMs) + 1 }, (_, index) => (index + 1) * intervalMs);

/** @param lengthsMs of the runs, the shortest first */
function heldAgainst(lengthsMs: number[], series: number[][]): Outcome {
  const runs = series.flatMap(times => {
    let looks = 0;
    return lengthsMs.map(lengthMs => {
      while ((times[looks] ?? Number.POSITIVE_INFINITY) < lengthMs) looks += 1;
      return { lengthMs, delayMs: (times[looks] ?? Number.NaN) - lengthMs, looks: looks + 1 };
    });
  });
  const delays = runs.map(({ delayMs }) => delayMs).toSorted((a, b) => a - b);
  return {
    meanDelayMs: mean(delays),
    p95DelayMs: delays[Math.floor(0.95 * delays.length)] ?? 0,
    looks: mean(runs.map(({ looks }) => looks)),
    excess: runs.reduce(
      (worst, { delayMs, lengthMs }) => Math.max(worst, delayMs / Math.max(30_000, lengthMs / 10)),
      0,
    ),
    refused: series.reduce((sum, times) => sum + times.filter(isRefused).length, 0),
  };
}

/** Whether Hex would refuse it, however its windows lie. */
const isRefused = (time: number, index: number, times: number[]): boolean =>
  index >= HEX_A_MINUTE && time - (times[index - HEX_A_MINUTE] ?? 0) < 60_000;

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
