import { type Forecast, outlookAt } from './forecast.ts';

/** Where a run stands. */
export interface Moment {
  /** How long it has been running; 0 while it waits for its kernel. */
  elapsedMs: number;
  /** How long it has waited for its kernel, while it does. */
  waitedMs?: number;
  /** From the project's past runs. */
  forecast: Forecast;
}

/** What there is to spend on looking. */
export interface LookBudget {
  /** Looks that are left of the last minute's. */
  looks: number;
  /** When the next one is added to them, because the minute's first is over. */
  refillInMs: number;
  /** What Hex has said of its limits leaves no room for a look before; 0 if there is room. */
  opensInMs: number;
}

/** The gap between looks is never under `leastS`, nor over `mostS` or that share of the time so far. */
const GAP = { leastS: 1.25, mostS: 29.8, mostShare: 0.094 };
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
/** The looks that are left must last for this share of the time until there are more: a burst must not spend them all. */
const SPREAD = 0.5;
/** Those who wait for the limit to reset come back spread over this. */
const CROWD_MS = 12_000;

/**
 * When to look at a run next, in milliseconds from now.
 *
 * Looking at a rate r while the run ends with a hazard h costs r looks and h / 2r of delay in every second that it goes
 * on, and the weighted sum is least where r is proportional to √h. So the rate follows the hazard that past runs tell,
 * with some doubt whether this one is like them, and the next look is due when the rate has added up to one.
 *
 * @param chance from 0 to below 1, so that parallel jobs do not look all at once
 */
export function nextLookMs(moment: Moment, budget: LookBudget, chance: number): number {
  const firstS = moment.forecast.kernels.length > 0 ? FIRST_S - seconds(moment.elapsedMs) : 0;
  const dueS = dueAfterS(moment, 1 - JITTER * chance);
  const opensInMs = budget.opensInMs > 0 ? budget.opensInMs + chance * CROWD_MS : 0;
  return Math.max(1000 * Math.max(GAP.leastS, firstS, dueS, spreadS(budget)), opensInMs);
}

/** What the looks that are left of the minute ask for. */
function spreadS({ looks, refillInMs }: LookBudget): number {
  // A millisecond more, because the end of a minute that is summed up in fractions is not met exactly.
  return looks > 0 ? Math.min(GAP.mostS, (SPREAD * refillInMs) / 1000 / looks) : (refillInMs + 1) / 1000;
}

/** A clock that was set back makes no run older than it is. */
const seconds = (elapsedMs: number): number => (elapsedMs > 0 ? elapsedMs / 1000 : 0);

/** After how many seconds the rate has added up to so many looks. */
function dueAfterS(moment: Moment, wanted: number): number {
  const t = seconds(moment.elapsedMs);
  for (let [dueS, looks] = [0, 0]; ; ) {
    const gapS = 1 / beliefAfter(dueS, moment).rate;
    const stepS = Math.max(0.1, Math.min(gapS / 10, (t + dueS) * moment.forecast.width));
    const step = stepS * beliefAfter(dueS + stepS / 2, moment).rate;
    if (looks + step >= wanted) return dueS + (stepS * (wanted - looks)) / step;
    looks += step;
    dueS += stepS;
  }
}

/** Looks per second, and the likelihood that the run still goes on, in so many seconds from now. */
function beliefAfter(
  inS: number,
  { elapsedMs, waitedMs = 0, forecast }: Moment,
): { rate: number; survival: number } {
  const { kernels, difficulty, meanS } = forecast;
  const t = seconds(elapsedMs) + inS;
  const doubt = DOUBT / (kernels.length + DOUBT);
  const learned = outlookAt(forecast, t);
  // Waiting does not use surprises up: whatever history has not seen stays as likely as it was.
  const survival = (1 - doubt) * learned.survival + doubt;
  const looks = kernels.length > 0 ? difficulty / (2 * aimS(difficulty, meanS)) : 0;
  const surprise = kernels.length > 0 ? SURPRISING_LOOKS : UNKNOWN.looks;
  const ageS = UNKNOWN.ageS + seconds(waitedMs) + t;
  const square = (looks ** 2 * (1 - doubt) * learned.density + (surprise ** 2 * doubt) / ageS) / survival;
  const mostS = Math.max(GAP.mostS, GAP.mostShare * t);
  return { survival, rate: Math.min(1 / GAP.leastS, Math.max(1 / mostS, Math.sqrt(square))) };
}

/** The mean delay to aim at. */
function aimS(difficulty: number, meanS: number): number {
  const cheapS = Math.min(AIM.mostS, Math.max(AIM.leastS, AIM.share * meanS));
  const frugalS = (FRUGAL * difficulty ** 2) / meanS;
  return Math.max(cheapS, Math.min(frugalS, Math.max(SHORT.delayS, SHORT.share * meanS)));
}
