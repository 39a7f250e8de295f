import { logNormalQuantile } from './distribution.ts';

/** A project whose runs take log-normal times. */
export interface Trace {
  name: string;
  meanS: number;
  /** The coefficient of variation: standard deviation to mean. */
  variation: number;
}

/** What a process knows of its project's past runs: as many as this, so many times as long as its runs truly take. */
export interface Knowledge {
  name: string;
  pastRuns: number;
  factor: number;
}

const LENGTHS = { '5 s': 5, '30 s': 30, '3 min': 180, '10 min': 600, '1 h': 3_600 };
const VARIATIONS = [0.05, 0.2, 0.5];

export const TRACES: Trace[] = Object.entries(LENGTHS).flatMap(([name, meanS]) =>
  VARIATIONS.map(variation => ({ name: `${name} ± ${variation * 100} %`, meanS, variation })),
);

export const WITH_HISTORY: Knowledge = { name: 'with history', pastRuns: 20, factor: 1 };
export const WITHOUT_HISTORY: Knowledge = { name: 'without history', pastRuns: 0, factor: 1 };
export const MISLED: Knowledge[] = [
  { name: 'misled, half as long', pastRuns: 20, factor: 0.5 },
  { name: 'misled, twice as long', pastRuns: 20, factor: 2 },
];

/** What the action is held against. */
export const FIXED_MS = [3_000, 5_000, 10_000];

/** How long a run of the trace takes, in milliseconds. */
export const drawMs = ({ meanS, variation }: Trace, random: () => number): number =>
  1_000 * logNormalQuantile(meanS, variation, random());

/** How long the project's past runs took by what a process knows, in milliseconds. */
export const drawPastMs = (trace: Trace, { pastRuns, factor }: Knowledge, random: () => number): number[] =>
  Array.from({ length: pastRuns }, () => factor * drawMs(trace, random));
