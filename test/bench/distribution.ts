/** Parameters of the logarithm's normal distribution. */
function normalOf(meanS: number, variation: number): { mu: number; sigma: number } {
  const variance = Math.log(1 + variation ** 2);
  return { mu: Math.log(meanS) - variance / 2, sigma: Math.sqrt(variance) };
}

/** The log-normal duration in seconds below which lies such a share of all, between 0 and 1. */
export function logNormalQuantile(meanS: number, variation: number, share: number): number {
  const { mu, sigma } = normalOf(meanS, variation);
  let [low, high] = [-8, 8];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (normalTail(middle) > 1 - share) low = middle;
    else high = middle;
  }
  return Math.exp(mu + sigma * low);
}

/** How likely such a duration is longer than `t` seconds. */
export function logNormalSurvival(meanS: number, variation: number, t: number): number {
  const { mu, sigma } = normalOf(meanS, variation);
  return t > 0 ? normalTail((Math.log(t) - mu) / sigma) : 1;
}

/** (∫√(f·S) dt)² / mean of a log-normal distribution. It does not depend on the mean. */
export function leastProduct(variation: number): number {
  const { mu, sigma } = normalOf(1, variation);
  const stepZ = 0.01;
  let integral = 0;
  for (let z = -7; z < 7; z += stepZ) {
    const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
    // √(f·S) dt, with f dt = φ(z) dz and dt = σ·t dz.
    integral += Math.sqrt(density * normalTail(z) * sigma * Math.exp(mu + sigma * z)) * stepZ;
  }
  return integral ** 2;
}

/** Numbers from 0 to below 1 that a seed decides. */
export function seeded(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

/** Abramowitz and Stegun 7.1.26, good to seven digits. */
function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const terms = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  const tail = (terms.reduce((sum, term) => sum * t + term, 0) * t * Math.exp(-x * x)) / 2;
  return z > 0 ? tail : 1 - tail;
}
