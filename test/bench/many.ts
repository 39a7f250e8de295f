import { createHexApi } from '../../src/hex/client.ts';
import type { RunContext } from '../../src/runs/context.ts';
import { followRun } from '../../src/runs/follow/follow-run.ts';
import { createPollQueue } from '../../src/runs/follow/poll-queue.ts';
import type { PastRun } from '../../src/runs/model/history.ts';
import { createHex, type Hex } from '../fakes/hex/hex.ts';
import { type VirtualClock, virtualClock } from '../fakes/virtual-clock.ts';
import { bestFoundS } from './at-best.ts';
import { seeded } from './distribution.ts';
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

// How well runs are looked at that begin together: the action's own code against the embedded Hex with its limits. In
// one process the runs share its budget; of processes with one run each, none knows of the others but by the headers.

const COUNTS = [5, 20];

/** By the mean length in seconds: fewer of the long ones, so that all take about as long. */
const PLAYS: Record<number, number> = { 5: 12, 30: 12, 180: 12, 600: 8, 3600: 3 };
/** Of what is only there to compare with, a quarter is played. */
const COMPARED = 1 / 4;

export async function measureMany(): Promise<Measured> {
  const figures: Figure[] = [];
  for (const trace of TRACES) {
    for (const count of COUNTS) figures.push(...(await inOneProcess(trace, count)));
    figures.push(...(await inProcesses(trace, 20)));
  }
  return { title: 'Looking at runs that begin together', figures };
}

async function inOneProcess(trace: Trace, count: number): Promise<Figure[]> {
  const label = `${trace.name}, ${count} at once`;
  const share = { trace, count, isShared: true };
  const learned = await playAll({ ...share, knowledge: WITH_HISTORY });
  const others = await Promise.all([
    ...[WITHOUT_HISTORY, ...MISLED].map(async knowledge =>
      delayFigure(`${label}, ${knowledge.name}`, await playAll({ ...share, knowledge })),
    ),
    ...FIXED_MS.map(async pollIntervalMs =>
      delayFigure(
        `${label}, fixed ${pollIntervalMs / 1_000} s`,
        await playAll({ ...share, knowledge: WITHOUT_HISTORY, pollIntervalMs }),
      ),
    ),
  ]);
  const bestS = bestFoundS(trace, count);
  return [
    {
      name: `${label}, with history: mean delay to the best found`,
      value: mean(learned.delaysMs) / 1_000 / bestS,
      unit: 'times',
      ...(count === 20 && { most: 1.3 }),
      beside: { 'best found s': bestS },
    },
    delayFigure(`${label}, with history`, learned),
    {
      name: `${label}, with history: refused`,
      value: learned.refused,
      unit: 'requests',
      most: 0,
    },
    ...others,
  ];
}

async function inProcesses(trace: Trace, count: number): Promise<Figure[]> {
  const label = `${trace.name}, ${count} processes`;
  const played = await playAll({ trace, count, isShared: false, knowledge: WITH_HISTORY });
  return [
    delayFigure(label, played),
    { name: `${label}: refused, of one process`, value: played.mostRefused, unit: 'requests', most: 1 },
    { name: `${label}: ends never heard of`, value: played.unheard, unit: 'runs', most: 0 },
  ];
}

interface Setting {
  trace: Trace;
  count: number;
  /** Whether one process has all the runs, or each run its own process. */
  isShared: boolean;
  knowledge: Knowledge;
  pollIntervalMs?: number;
}

/** What looking at the runs of some plays came to. */
interface Played {
  delaysMs: number[];
  requests: number;
  refused: number;
  /** By the process that met most. */
  mostRefused: number;
  /** Runs whose end nobody learned. */
  unheard: number;
}

function playsOf({ trace, knowledge, pollIntervalMs }: Setting): number {
  const plays = PLAYS[trace.meanS] ?? 1;
  return knowledge === WITH_HISTORY && pollIntervalMs === undefined ? plays : Math.ceil(plays * COMPARED);
}

/** Plays that go on side by side, each by a clock of its own. */
async function playAll(setting: Setting): Promise<Played> {
  const plays = await Promise.all(
    Array.from({ length: playsOf(setting) }, (_, index) => play(setting, index + 1)),
  );
  const total = (figure: (played: Played) => number) =>
    plays.reduce((sum, played) => sum + figure(played), 0);
  return {
    delaysMs: plays.flatMap(({ delaysMs }) => delaysMs),
    requests: total(({ requests }) => requests),
    refused: total(({ refused }) => refused),
    mostRefused: Math.max(...plays.map(({ mostRefused }) => mostRefused)),
    unheard: total(({ unheard }) => unheard),
  };
}

/** @param seed the same one draws the same lengths, whatever the setting */
async function play(
  { trace, count, isShared, knowledge, pollIntervalMs }: Setting,
  seed: number,
): Promise<Played> {
  const lengthAt = seeded(1_000 * seed + trace.meanS);
  const random = seeded(2_000 * seed + trace.meanS);
  const clock = virtualClock();
  const hex = createHex({ clock: { now: clock.wallNow, sleep: clock.sleep } });
  const project = hex.addProject();
  const runs = Array.from({ length: count }, () => {
    const runningMs = Math.round(drawMs(trace, lengthAt));
    const { id: runId } = hex.addRun(project.id, {
      trigger: 'API',
      createdBy: 'token',
      pendingMs: 0,
      runningMs,
    });
    return { run: { projectId: project.id, runId, status: 'PENDING' }, runningMs };
  });
  const past = drawPastMs(trace, knowledge, lengthAt).map(pastRun);
  const processes = Array.from({ length: isShared ? 1 : count }, () => openProcess(hex, clock, random));
  const followed = runs.map(async ({ run, runningMs }, index) => {
    const { context } = processes[index % processes.length] as Process;
    const options = { deadlineAt: Number.MAX_SAFE_INTEGER, past, pollIntervalMs };
    const { kind } = await followRun(run, options, context);
    return { delayMs: clock.now() - runningMs, hasEnded: kind === 'ended' };
  });
  const ends = await clock.run(Promise.all(followed));
  const refusals = processes.map(({ refused }) => refused());
  return {
    delaysMs: ends.map(({ delayMs }) => delayMs),
    requests: hex.requests.length,
    refused: refusals.reduce((sum, one) => sum + one, 0),
    mostRefused: Math.max(...refusals),
    unheard: ends.filter(({ hasEnded }) => !hasEnded).length,
  };
}

interface Process {
  context: RunContext;
  /** Requests that Hex has refused it. */
  refused(): number;
}

function openProcess(hex: Hex, clock: VirtualClock, random: () => number): Process {
  let refused = 0;
  const fetch: typeof hex.fetch = async (url, init) => {
    clock.stir();
    const response = await hex.fetch(url, init);
    if (response.status === 429) refused += 1;
    return response;
  };
  const origin = 'https://app.hex.tech';
  const api = createHexApi({ fetch, clock, origin, token: hex.token, userAgent: 'bench' });
  const stop = new AbortController().signal;
  return {
    refused: () => refused,
    context: { hex: api, queue: createPollQueue(), clock, random, stop, emit: () => {} },
  };
}

const pastRun = (durationMs: number): PastRun => ({
  durationMs,
  ending: 'success',
  status: 'COMPLETED',
  startedAt: '2026-11-22T08:00:00.000Z',
});

function delayFigure(name: string, { delaysMs, requests, refused }: Played): Figure {
  const sorted = delaysMs.toSorted((a, b) => a - b);
  return {
    name: `${name}: mean delay`,
    value: mean(delaysMs),
    unit: 'ms',
    beside: {
      '95 % ms': sorted[Math.floor(0.95 * sorted.length)] ?? 0,
      'requests a run': requests / delaysMs.length,
      refused,
    },
  };
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
