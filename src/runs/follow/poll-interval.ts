import type { PollBudget } from '../../hex/rate-limit/limiter.ts';
import { type Forecast, outlookAt } from './duration-model.ts';

/** Where a run stands. */
export interface Moment {
  /** How long it has been running; 0 while it waits for its kernel. */
  elapsedMs: number;
  /** How long it has waited for its kernel, while it does. */
  waitedMs?: number;
  /** From the project's past runs. */
  forecast: Forecast;
}

/**
 * Between two polls: at least `leastS`, because an answer takes some tenths of a second; at most half a minute or a tenth of
 * the time so far, because a history may mislead. Both are set a little lower, because a poll itself takes time: e^0.095 is
 * just below 1.1.
 */
const GAP = { leastS: 1.25, mostS: 29.8, mostShare: 0.095 };
/** The first poll of a run whose project has a history: sooner, a poll would hardly ever find an end. */
const FIRST_S = 3.9;
/** By up to this share polls come sooner, at random, so that parallel jobs drift apart; less of it wastes fewer polls. */
const JITTER = 0.05;

/** Times `difficulty² / mean`: the delay at which an ideal observer needs a poll for every six seconds of the run. */
const FRUGAL = 3;
/** The shortest delay to aim at, even where polls are cheap: a shorter one goes unnoticed, and Hex's limits are shared. */
const CHEAP = { leastS: 0.4, mostS: 1.15, share: 0.02 };
/** The longest delay to aim at: also a short run is worth some polls. */
const SHORT = { leastS: 0.8, share: 0.13 };

/** Of a run about which nothing is known, the hazard is 1 / (t + 3 s), and polls come at √hazard times this. */
const UNKNOWN = { ageS: 3, polls: 1.17 };
/** The same, times the doubt, for a run unlike its project's past runs: it must not use up the budget. */
const SURPRISING_POLLS = 0.57;
/** So many past runs are as likely to mislead as to help. */
const DOUBT = 0.55;
/** The polls left are spread over this share of the time until there are more, so that a burst does not use them all. */
const SPREAD = 0.5;
/** Processes that wait for the limit to reset come back spread over this, so that each sees the others' polls in the headers. */
const CROWD_MS = 4_000;

/** A clock that was set ahead makes no run older than this: none of Hex's lasts for a month. */
const MAX_S = 30 * 86_400;

/**
 * When to poll a run next, in milliseconds from now.
 *
 * Polling at a rate r while the run ends with a hazard h costs r polls and h / 2r of delay in every second that it goes
 * on, and the weighted sum is least where r is proportional to √h. So the rate follows the hazard that past runs show,
 * with some doubt whether this one is like them, and the next poll is due when the rate has added up to one.
 *
 * @param chance from 0 to below 1, so that parallel jobs do not all poll at once
 */
export function nextPollDelayMs(moment: Moment, budget: PollBudget, chance: number): number {
  const firstS = hasPast(moment.forecast) ? FIRST_S - seconds(moment.elapsedMs) : 0;
  const mostS = Math.max(GAP.mostS, Math.expm1(GAP.mostShare) * seconds(moment.elapsedMs));
  const dueS = Math.min(mostS, dueAfterS(moment, 1 - JITTER * chance));
  const opensInMs = budget.opensInMs > 0 ? budget.opensInMs + chance * CROWD_MS : 0;
  return Math.max(1000 * Math.max(GAP.leastS, firstS, dueS, spreadS(budget)), opensInMs);
}

/** How likely a run has ended `inMs` after a moment at which it went on. */
export function endedWithin(inMs: number, { elapsedMs, forecast }: Moment): number {
  const [t, inS] = [seconds(elapsedMs), seconds(inMs)];
  const doubt = doubtOf(forecast);
  const surprises = (UNKNOWN.ageS + t) / (UNKNOWN.ageS + t + inS);
  const goesOn = (1 - doubt) * outlookAt(forecast, t + inS).survival + doubt * surprises;
  return 1 - goesOn / ((1 - doubt) * outlookAt(forecast, t).survival + doubt);
}

/** The delay that spreads the polls that are left over the rest of the minute. */
function spreadS({ polls, refillInMs }: PollBudget): number {
  // A millisecond more, because the end of a minute that is summed up in fractions is not met exactly.
  return polls > 0 ? Math.min(GAP.mostS, (SPREAD * refillInMs) / 1000 / polls) : (refillInMs + 1) / 1000;
}

/** Nothing, or less than nothing where a clock was set back, counts as 0. */
const seconds = (ms: number): number => (ms > 0 ? Math.min(MAX_S, ms / 1000) : 0);

const hasPast = ({ kernels }: Forecast): boolean => kernels.length > 0;

/** How likely this run is not like those before. */
const doubtOf = ({ kernels }: Forecast): number => DOUBT / (kernels.length + DOUBT);

/** After how many seconds the rate has added up to so many polls. */
function dueAfterS(moment: Moment, target: number): number {
  const t = seconds(moment.elapsedMs);
  for (let [dueS, polls] = [0, 0]; ; ) {
    // Steps in which neither the rate nor the forecast changes much.
    const stepS = Math.max(0.1, Math.min(0.1 / rateAt(t + dueS, moment), (t + dueS) * moment.forecast.width));
    const step = stepS * rateAt(t + dueS + stepS / 2, moment);
    if (polls + step >= target) return dueS + (stepS * (target - polls)) / step;
    polls += step;
    dueS += stepS;
  }
}

/** Polls per second that a run is worth once it has been running for `t` seconds. */
function rateAt(t: number, { waitedMs = 0, forecast }: Moment): number {
  const doubt = doubtOf(forecast);
  const { density, survival } = outlookAt(forecast, t);
  const learned = (1 - doubt) * density * learnedPolls(forecast) ** 2;
  const ageS = UNKNOWN.ageS + seconds(waitedMs) + t;
  const surprising = (doubt / ageS) * (hasPast(forecast) ? SURPRISING_POLLS : UNKNOWN.polls) ** 2;
  // The doubt does not shrink with time: that the run is unlike those before stays as likely as it was.
  const rate = Math.sqrt((learned + surprising) / ((1 - doubt) * survival + doubt));
  const mostS = Math.max(GAP.mostS, GAP.mostShare * t);
  return Math.min(1 / GAP.leastS, Math.max(1 / mostS, rate));
}

/** By how much the polls come faster than √hazard, for the mean delay to be the one that is aimed at. */
const learnedPolls = (forecast: Forecast): number =>
  hasPast(forecast) ? forecast.difficulty / (2 * aimS(forecast)) : 0;

/** The mean delay to aim at, in seconds. */
function aimS({ difficulty, meanS }: Forecast): number {
  const frugalS = (FRUGAL * difficulty ** 2) / meanS;
  const leastS = Math.min(CHEAP.mostS, Math.max(CHEAP.leastS, CHEAP.share * meanS));
  const mostS = Math.max(SHORT.leastS, SHORT.share * meanS);
  return Math.max(leastS, Math.min(frugalS, mostS));
}
