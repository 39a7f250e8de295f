/** When a run may end, learned from how long the project's runs took before. Times are in seconds. */
export interface Forecast {
  /** One for each past run, the shortest first; none where nothing is known. */
  kernels: Kernel[];
  /** The least of the kernels' widths: on a finer scale the density hardly changes. */
  width: number;
  meanS: number;
  /** What polling costs here: the integral of √(density · survival), in square roots of seconds. */
  difficulty: number;
}

/** A logistic density of the logarithm of a duration. */
interface Kernel {
  centre: number;
  /** Its scale. */
  width: number;
}

/** What a run has before it at one moment. */
export interface Outlook {
  density: number;
  survival: number;
}

/** Shorter runs count as this long: zero has no logarithm. */
const MIN_S = 0.25;
/** The usual spread of a project's durations, as a standard deviation of logarithms. It weighs as much as so many past runs. */
const USUAL = { deviation: 0.3, weight: 0.25 };
/** Smoother than the rule of thumb for densities, because the hazard is estimated. */
const SMOOTHING = 1.35;
/**
 * Runs of one project may be of several kinds, such as with and without new data. Those of two kinds are so far apart:
 * times the greater standard deviation within them, and in logarithms. A kind has at least so many runs.
 */
const KINDS = { deviationsApart: 4, apart: 0.5, runs: 3 };
/** Between a logistic density's scale and its standard deviation. */
const LOGISTIC = Math.sqrt(3) / Math.PI;
/** Interquartile range of a normal density, in standard deviations; outliers up to a half more count in full. */
const QUARTILES_APART = 1.349 / Math.sqrt(1.5);
/** For integrals over the logarithm of time: fine enough for two narrow kinds far apart. */
const INTEGRATION_STEPS = 400;

/** Learns from `pastMs`, in any order. Durations that cannot be are left out. */
export function forecastFrom(pastMs: number[]): Forecast {
  const logs = pastMs
    .filter(ms => ms >= 0 && Number.isFinite(ms))
    .map(ms => Math.log(Math.max(MIN_S, ms / 1000)))
    .sort((a, b) => a - b);
  if (logs.length === 0) return { kernels: [], width: 1, meanS: 0, difficulty: 0 };
  const kernels = kindsIn(logs).flatMap(smoothed);
  const width = Math.min(...kernels.map(kernel => kernel.width));
  return { kernels, width, ...measured(kernels) };
}

/** Splits sorted logarithms wherever there is a gap that the spread on both sides of it does not explain. */
function kindsIn(logs: number[]): number[][] {
  const gapAt = (index: number) => (logs[index] ?? 0) - (logs[index - 1] ?? 0);
  const splits = logs.map((_, index) => index).slice(KINDS.runs, 1 - KINDS.runs);
  const widest = splits.reduce((best, index) => (gapAt(index) > gapAt(best) ? index : best), KINDS.runs);
  if (splits.length === 0) return [logs];
  const [below, above] = [logs.slice(0, widest), logs.slice(widest)];
  const deviation = Math.max(...[below, above].map(deviationOf));
  return gapAt(widest) > Math.max(KINDS.apart, KINDS.deviationsApart * deviation)
    ? [...kindsIn(below), ...kindsIn(above)]
    : [logs];
}

/** Kernels for sorted logarithms of one kind of runs, as wide as these are few and far apart. */
function smoothed(logs: number[]): Kernel[] {
  const count = logs.length;
  const sum = USUAL.weight * USUAL.deviation ** 2 + squares(logs);
  const variance = sum / (USUAL.weight + count - 1);
  const bandwidth = Math.sqrt(variance) * Math.min(1, SMOOTHING * count ** -0.2);
  // Smoothing widens; drawing the kernels together makes up for it.
  const middle = quantile(logs, 0.5);
  const drawn = Math.sqrt(Math.max(0, 1 - bandwidth ** 2 / variance));
  return logs.map(log => ({ centre: middle + drawn * (log - middle), width: bandwidth * LOGISTIC }));
}

/** Density and survival of the duration at `t`. */
export function outlookAt({ kernels }: Pick<Forecast, 'kernels'>, t: number): Outlook {
  const log = Math.log(t);
  let [density, survival] = [0, 0];
  for (const { centre, width } of kernels) {
    const z = (log - centre) / width;
    const tail = 1 / (1 + Math.exp(Math.abs(z)));
    density += (tail * (1 - tail)) / width;
    survival += z > 0 ? tail : 1 - tail;
  }
  const count = Math.max(1, kernels.length);
  return { density: t > 0 ? density / (count * t) : 0, survival: survival / count };
}

function measured(kernels: Kernel[]): Pick<Forecast, 'meanS' | 'difficulty'> {
  const from = Math.min(...kernels.map(({ centre, width }) => centre - 8 * width));
  const to = Math.max(...kernels.map(({ centre, width }) => centre + 8 * width));
  const step = (to - from) / INTEGRATION_STEPS;
  let [meanS, difficulty] = [0, 0];
  for (let index = 0; index <= INTEGRATION_STEPS; index += 1) {
    const t = Math.exp(from + index * step);
    const { density, survival } = outlookAt({ kernels }, t);
    meanS += t * density * t * step;
    difficulty += Math.sqrt(density * survival) * t * step;
  }
  return { meanS, difficulty };
}

/** The sum of squared deviations, or less where outliers make most of it. */
function squares(sorted: number[]): number {
  const mean = average(sorted);
  const sum = sorted.reduce((rest, log) => rest + (log - mean) ** 2, 0);
  if (sorted.length < 5) return sum;
  const robust = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / QUARTILES_APART;
  return Math.min(sum, robust ** 2 * (sorted.length - 1));
}

const deviationOf = (values: number[]): number => {
  const mean = average(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};

function quantile(sorted: number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [lower, upper] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return lower + (at - Math.floor(at)) * (upper - lower);
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
