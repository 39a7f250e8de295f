import { type Forecast, forecastFrom } from '../../src/runs/forecast.ts';
import { type LookBudget, nextLookMs } from '../../src/runs/polling.ts';
import type { Figure, Measured } from './section.ts';

// How well one run is looked at, in virtual time with fixed seeds. A trace is a project whose runs take log-normal
// times of a mean and a coefficient of variation; each of its runs is simulated with a history drawn from the same
// distribution (20 runs), from none, or from one that is twice too short or too long.

interface Trace {
  name: string;
  meanS: number;
  /** The most that delay × looks may be, relative to a fixed interval, for 5, 20 and 50 %. */
  most: [number, number, number];
}

const TRACES: Trace[] = [
  { name: '5 s', meanS: 5, most: [0.3, 0.55, 0.9] },
  { name: '30 s', meanS: 30, most: [0.2, 0.45, 0.85] },
  { name: '3 min', meanS: 180, most: [0.2, 0.45, 0.85] },
  { name: '10 min', meanS: 600, most: [0.2, 0.45, 0.85] },
  { name: '1 h', meanS: 3_600, most: [0.3, 0.55, 0.9] },
];
const VARIATIONS = [0.05, 0.2, 0.5] as const;
const RUNS = 400;
const PAST_RUNS = 20;
const LOOKS_A_MINUTE = 26;

/** What looking at a trace's runs came to. */
interface Outcome {
  meanDelayS: number;
  p95DelayS: number;
  mostDelayS: number;
  looks: number;
  /** Of the runs. */
  longestS: number;
}

/** How long a run takes that is looked at in this way, and when it is looked at. */
type Pace = (elapsedMs: number, room: Pick<LookBudget, 'looks' | 'refillInMs'>, chance: number) => number;

export function measurePolling(): Measured {
  const figures = TRACES.flatMap(trace =>
    VARIATIONS.flatMap((cv, index) => figuresFor(trace, cv, trace.most[index] ?? 0)),
  );
  return {
    title: `Looking at one run, ${RUNS} runs of each trace, ${PAST_RUNS} past runs to learn from`,
    figures,
  };
}

function figuresFor({ name, meanS }: Trace, cv: number, most: number): Figure[] {
  const label = `${name} ± ${cv * 100} %`;
  const fixed = simulate(meanS, cv, () => () => 5_000);
  const learned = simulate(meanS, cv, past => learnedPace(past(1)));
  const unknown = simulate(meanS, cv, () => learnedPace([]));
  const misled = [0.5, 2].map(factor => simulate(meanS, cv, past => learnedPace(past(factor))));
  const farthest = Math.max(...misled.map(({ mostDelayS }) => mostDelayS));
  const longestS = Math.max(...misled.map(({ longestS }) => longestS));
  return [
    {
      name: `${label}: delay × looks to a fixed interval's`,
      value: (learned.meanDelayS * learned.looks) / (meanS / 2),
      unit: 'times',
      most,
      detail: `mean ${learned.meanDelayS.toFixed(2)} s, 95 % ${learned.p95DelayS.toFixed(1)} s, ${learned.looks.toFixed(1)} looks; fixed 5 s: ${fixed.meanDelayS.toFixed(2)} s, ${fixed.looks.toFixed(1)}; optimum ${optimum(cv).toFixed(2)}`,
    },
    ...(cv === 0.2 && meanS >= 30
      ? [
          {
            name: `${label}: mean delay`,
            value: learned.meanDelayS * 1000,
            unit: 'ms' as const,
            most: 1_500,
          },
          {
            name: `${label}: looks to a fixed 5 s`,
            value: learned.looks / fixed.looks,
            unit: 'times' as const,
            most: 1,
          },
        ]
      : []),
    {
      name: `${label}: mean delay without history`,
      value: unknown.meanDelayS * 1000,
      unit: 'ms',
      most: Math.max(2_500, 50 * meanS),
    },
    {
      name: `${label}: looks more than a fixed 5 s, without history`,
      value: unknown.looks - fixed.looks,
      unit: 'looks',
      most: 4,
    },
    {
      name: `${label}: longest delay, misled by half and by double`,
      value: farthest * 1000,
      unit: 'ms',
      // A tenth of the longest of the runs.
      most: Math.max(30_000, 100 * longestS),
    },
    {
      name: `${label}: looks to a fixed 5 s, misled`,
      value: Math.max(...misled.map(({ looks }) => looks / fixed.looks)),
      unit: 'times',
      most: 1.5,
    },
  ];
}

const learnedPace = (pastMs: number[]): Pace => {
  const forecast: Forecast = forecastFrom(pastMs);
  return (elapsedMs, room, chance) => nextLookMs({ elapsedMs, forecast }, { ...room, opensInMs: 0 }, chance);
};

/** @param paceFor given a way to draw past durations, in milliseconds, that are so many times as long as the true ones */
function simulate(meanS: number, cv: number, paceFor: (past: (factor: number) => number[]) => Pace): Outcome {
  const random = seeded(Math.round(meanS * 1000 + cv * 100));
  const draw = () => 1000 * logNormal(meanS, cv, random);
  const runs = Array.from({ length: RUNS }, () => {
    const durationMs = draw();
    const pace = paceFor(factor => Array.from({ length: PAST_RUNS }, () => factor * draw()));
    return { durationMs, ...lookAt(durationMs, pace, random) };
  });
  const delays = runs.map(({ delayMs }) => delayMs / 1000).toSorted((a, b) => a - b);
  return {
    meanDelayS: delays.reduce((sum, delay) => sum + delay, 0) / RUNS,
    p95DelayS: delays[Math.floor(0.95 * RUNS)] ?? 0,
    mostDelayS: delays.at(-1) ?? 0,
    looks: runs.reduce((sum, { looks }) => sum + looks, 0) / RUNS,
    longestS: Math.max(...runs.map(({ durationMs }) => durationMs)) / 1000,
  };
}

function lookAt(durationMs: number, pace: Pace, random: () => number): { delayMs: number; looks: number } {
  const times: number[] = [];
  for (let atMs = 0; ; ) {
    const recent = times.filter(time => time > atMs - 60_000);
    const room = {
      looks: LOOKS_A_MINUTE - recent.length,
      refillInMs: (recent[0] ?? atMs - 60_000) + 60_000 - atMs,
    };
    atMs += pace(atMs, room, random());
    times.push(atMs);
    if (atMs >= durationMs) return { delayMs: atMs - durationMs, looks: times.length };
  }
}

/** (∫√(f·S) dt)² / mean of a log-normal distribution: what no way of looking can beat. It does not depend on the mean. */
function optimum(cv: number): number {
  const sigma = Math.sqrt(Math.log(1 + cv * cv));
  const mu = -(sigma ** 2) / 2;
  const stepZ = 0.01;
  let survival = 1;
  let integral = 0;
  for (let z = -6; z < 6; z += stepZ) {
    const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
    survival -= density * stepZ;
    // √(f·S) dt, with f dt = φ(z) dz and dt = σ·t dz.
    integral += Math.sqrt(Math.max(0, survival) * density * sigma * Math.exp(mu + sigma * z)) * stepZ;
  }
  return integral ** 2;
}

function logNormal(mean: number, cv: number, random: () => number): number {
  const sigma = Math.sqrt(Math.log(1 + cv * cv));
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return mean * Math.exp(sigma * normal - sigma ** 2 / 2);
}

/** Numbers from 0 to below 1 that a seed decides. */
function seeded(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
