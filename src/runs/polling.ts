import { type Forecast, outlookAt } from './forecast.ts';

/** Where a run stands. */
export interface Moment {
  /** How long it has been running; 0 while it waits for its kernel. */
  elapsedMs: number;
  /** From the project's past runs. */
  forecast: Forecast;
}

/** What there is to spend on looking. */
export interface LookBudget {
  /** Looks that all runs of this process together may have in a minute. */
  perMinute: number;
  /** What the other runs of this process would like to have of them. */
  others?: Wish | undefined;
  /** What Hex has said of its limits leaves no room for a look before; 0 if there is room. */
  opensInMs: number;
}

/** What a run would like in the coming minute, were it alone. */
export interface Wish {
  /** Looks while it goes on. */
  looks: number;
  /** How likely it ends, which takes half a look more than that. */
  ends: number;
}

/** The gap between looks is never under `leastS`, nor over `mostS` or that share of the time so far. */
const GAP = { leastS: 1.25, mostS: 29, mostShare: 0.092 };
/** A run whose project is known has this long before the first look: the shortest of runs gain nothing from more. */
const FIRST_S = 3.9;
/** Looks come closer together by up to this share, by chance. */
const JITTER = 0.1;

/** The mean delay to aim at, in seconds, where a fixed interval of 5 s would not ask for fewer looks. */
const AIM = { leastS: 0.4, mostS: 1.15, share: 0.02 };
/** Times difficulty² / mean: the delay that costs a look for every 5.9 s of the run. */
const FRUGAL = 2.95;
/** Short runs are worth more looks than that. */
const SHORT = { delayS: 0.8, share: 0.13 };

/** Of a run about which nothing is known, the hazard is 1 / (t + 3 s), and looks come at √hazard times this. */
const UNKNOWN = { ageS: 3, looks: 1.17 };
/** The same, times the doubt, for a run that does not do what its project's runs did. */
const SURPRISING_LOOKS = 0.57;
/** As many past runs as this are as likely to mislead as to tell. */
const DOUBT = 0.7;
/** Those who wait for the limit to reset come back spread over this. */
const CROWD_MS = 12_000;
/** However many runs there are, each may have so much of what it would like. */
const LEAST_SHARE = 0.02;

/**
 * When to look at a run next, in milliseconds from now.
 *
 * Looking at a rate r while the run ends with a hazard h costs r looks and h / 2r of delay in every second that it goes
 * on, and the weighted sum is least where r is proportional to √h. So the rate follows the hazard that past runs tell,
 * with some doubt whether this one is like them, and the next look is due when the rate has added up to one. Where the
 * runs of this process want more looks than the rate limit has, all of them go slower in the same proportion.
 *
 * @param chance from 0 to below 1, so that parallel jobs do not look all at once
 */
export function nextLookMs({ elapsedMs, forecast }: Moment, budget: LookBudget, chance: number): number {
  const t = seconds(elapsedMs);
  const firstS = forecast.kernels.length > 0 ? FIRST_S - t : 0;
  const rateShare = shareOf(wishAt({ elapsedMs, forecast }), budget) / (1 - JITTER * chance);
  const delayS = Math.max(GAP.leastS, firstS, dueAfterS(t, forecast, rateShare));
  const opensInMs = budget.opensInMs > 0 ? budget.opensInMs + chance * CROWD_MS : 0;
  return Math.max(1000 * delayS, opensInMs);
}

/** What a run would like to have of the coming minute. */
export function wishAt({ elapsedMs, forecast }: Moment): Wish {
  const t = seconds(elapsedMs);
  const { survival } = beliefAt(t, forecast);
  let looks = 0;
  for (let s = 0.5; s < 60; s += 1) {
    const then = beliefAt(t + s, forecast);
    looks += (then.survival / survival) * then.rate;
  }
  return { looks, ends: 1 - beliefAt(t + 60, forecast).survival / survival };
}

/** A clock that was set back makes no run older than it is. */
const seconds = (elapsedMs: number): number => (elapsedMs > 0 ? elapsedMs / 1000 : 0);

/** How much of what the runs would like they can have. */
function shareOf(own: Wish, { perMinute, others }: LookBudget): number {
  const forLooks = perMinute - (own.ends + (others?.ends ?? 0)) / 2;
  return Math.min(1, Math.max(LEAST_SHARE, forLooks / (own.looks + (others?.looks ?? 0))));
}

/** How long after `t` the rate has added up to one look. */
function dueAfterS(t: number, forecast: Forecast, share: number): number {
  for (let [dueS, looks] = [0, 0]; ; ) {
    const gapS = 1 / (share * beliefAt(t + dueS, forecast).rate);
    const stepS = Math.max(0.1, Math.min(gapS / 10, (t + dueS) * forecast.width));
    const step = stepS * share * beliefAt(t + dueS + stepS / 2, forecast).rate;
    if (looks + step >= 1) return dueS + (stepS * (1 - looks)) / step;
    looks += step;
    dueS += stepS;
  }
}

/** Looks per second, and the likelihood that the run still goes on, `t` seconds after it began to run. */
function beliefAt(t: number, forecast: Forecast): { rate: number; survival: number } {
  const { kernels, difficulty, meanS } = forecast;
  const doubt = DOUBT / (kernels.length + DOUBT);
  const learned = outlookAt(forecast, t);
  // Waiting does not use surprises up: whatever history has not seen stays as likely as it was.
  const survival = (1 - doubt) * learned.survival + doubt;
  const looks = kernels.length > 0 ? difficulty / (2 * aimS(difficulty, meanS)) : 0;
  const surprise = kernels.length > 0 ? SURPRISING_LOOKS : UNKNOWN.looks;
  const weighted = looks ** 2 * (1 - doubt) * learned.density + (surprise ** 2 * doubt) / (t + UNKNOWN.ageS);
  const mostS = Math.max(GAP.mostS, GAP.mostShare * t);
  return { survival, rate: Math.min(1 / GAP.leastS, Math.max(1 / mostS, Math.sqrt(weighted / survival))) };
}

/** The mean delay to aim at. */
function aimS(difficulty: number, meanS: number): number {
  const cheapS = Math.min(AIM.mostS, Math.max(AIM.leastS, AIM.share * meanS));
  const frugalS = (FRUGAL * difficulty ** 2) / meanS;
  return Math.max(cheapS, Math.min(frugalS, Math.max(SHORT.delayS, SHORT.share * meanS)));
}
