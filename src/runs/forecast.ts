/** When a run may end, learned from how long the project's runs took before. Times are in seconds. */
export interface Forecast {
  /** Logarithms of durations around each of which a logistic density lies; none where nothing is known. */
  kernels: number[];
  /** Of each density: its scale. */
  width: number;
  meanS: number;
  /** What looking has to cost here: the integral of √(density · survival), in square roots of seconds. */
  difficulty: number;
}

/** What a run has before it at one moment. */
export interface Outlook {
  density: number;
  survival: number;
}

/** Shorter runs are taken to last this long: logarithms know no zero. */
const SHORTEST_S = 0.25;
/** How far durations of one project usually spread: a standard deviation of logarithms, worth so many past runs. */
const USUAL = { deviation: 0.3, weight: 0.25 };
/** Smoother than the rule of thumb for densities, because what is wanted is the hazard. */
const SMOOTHING = 1.17;
/** Between a logistic density's scale and its standard deviation. */
const LOGISTIC = Math.sqrt(3) / Math.PI;
/** Interquartile range of a normal density, in standard deviations; outliers up to a half more count in full. */
const QUARTILES_APART = 1.349 / Math.sqrt(1.5);
const STEPS = 200;

/** Learns from `pastMs`, in any order. Durations that cannot be are left out. */
export function forecastFrom(pastMs: number[]): Forecast {
  const logs = pastMs
    .filter(ms => ms >= 0 && Number.isFinite(ms))
    .map(ms => Math.log(Math.max(SHORTEST_S, ms / 1000)))
    .sort((a, b) => a - b);
  const count = logs.length;
  if (count === 0) return { kernels: [], width: 1, meanS: 0, difficulty: 0 };

  const mean = average(logs);
  const variance = (USUAL.weight * USUAL.deviation ** 2 + squares(logs, mean)) / (USUAL.weight + count - 1);
  const bandwidth = Math.sqrt(variance) * Math.min(1, SMOOTHING * count ** -0.2);
  // Smoothing widens; drawing the kernels together makes up for it.
  const centre = quantile(logs, 0.5);
  const drawn = Math.sqrt(Math.max(0, 1 - bandwidth ** 2 / variance));
  const kernels = logs.map(log => centre + drawn * (log - centre));
  return measured({ kernels, width: bandwidth * LOGISTIC, meanS: 0, difficulty: 0 });
}

/** Density and survival of the duration at `t`. */
export function outlookAt({ kernels, width }: Forecast, t: number): Outlook {
  const log = Math.log(t);
  let [density, survival] = [0, 0];
  for (const kernel of kernels) {
    const z = (log - kernel) / width;
    const tail = 1 / (1 + Math.exp(Math.abs(z)));
    density += tail * (1 - tail);
    survival += z > 0 ? tail : 1 - tail;
  }
  const count = Math.max(1, kernels.length);
  return { density: t > 0 ? density / (count * width * t) : 0, survival: survival / count };
}

function measured(forecast: Forecast): Forecast {
  const { kernels, width } = forecast;
  const from = (kernels[0] ?? 0) - 8 * width;
  const step = ((kernels.at(-1) ?? 0) + 8 * width - from) / STEPS;
  let [meanS, difficulty] = [0, 0];
  for (let index = 0; index <= STEPS; index += 1) {
    const t = Math.exp(from + index * step);
    const { density, survival } = outlookAt(forecast, t);
    meanS += t * density * t * step;
    difficulty += Math.sqrt(density * survival) * t * step;
  }
  return { ...forecast, meanS, difficulty };
}

/** The sum of squared deviations, or less where outliers make most of it. */
function squares(sorted: number[], mean: number): number {
  const sum = sorted.reduce((rest, log) => rest + (log - mean) ** 2, 0);
  if (sorted.length < 5) return sum;
  const robust = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / QUARTILES_APART;
  return Math.min(sum, robust ** 2 * (sorted.length - 1));
}

function quantile(sorted: number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [lower, upper] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return lower + (at - Math.floor(at)) * (upper - lower);
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
