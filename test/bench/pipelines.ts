import {
  dailyRuns,
  type PipelineResult,
  type PipelineSimulation,
  simulatePipeline,
  type TaskPlan,
} from '../runs/pipeline/simulate-pipeline.ts';
import { seeded } from './distribution.ts';
import type { Figure, Measured } from './section.ts';

// How well pipelines keep up with what limits them, in virtual time with fixed seeds: the action's own code against the
// embedded Hex with its limits.

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const STARTS_AN_HOUR = 60;
const STARTS_A_MINUTE = 20;

export async function measurePipelines(): Promise<Measured> {
  const figures = [...(await independent(500)), ...(await graph(50))];
  return { title: 'Pipelines against what limits them', figures };
}

/** Projects that need nothing of each other, of 1 to 10 minutes each: the limit on starts decides. */
async function independent(count: number): Promise<Figure[]> {
  const random = seeded(count);
  const parts = Object.fromEntries(
    Array.from({ length: count }, (_, index): [string, TaskPlan] => [`project ${index + 1}`, partOf(random)]),
  );
  const sim = simulatePipeline(parts, { limits: {}, random });
  const played = await sim.runPipeline({ maxParallel: 25, timeoutMs: 86_400_000 });
  const shortestMs = Math.min(...Object.values(parts).map(lengthOf));
  const boundMs = lastStartMs(count) + shortestMs;
  const label = `${count} projects of 1 to 10 min`;
  return [
    {
      name: `${label}: time to what the limit on starts allows`,
      value: played.tookMs / boundMs,
      unit: 'times',
      most: 1.05,
      detail: `${hours(played.tookMs)} to ${hours(boundMs)}; ${requestsIn(sim)} requests`,
    },
    ...common(label, { sim, played, count }),
  ];
}

/** A graph that the limits do not bind: layers of five, each entry needing up to two of the layer before. */
async function graph(count: number): Promise<Figure[]> {
  const random = seeded(count);
  const parts: Record<string, TaskPlan> = {};
  const pathMs: Record<string, number> = {};
  for (let index = 0; index < count; index += 1) {
    const before = Array.from({ length: 5 }, (_, place) => (Math.floor(index / 5) - 1) * 5 + place);
    const needs = before.filter(one => one >= 0 && random() < 0.4).map(one => `n${one}`);
    const part = { ...partOf(random), needs };
    parts[`n${index}`] = part;
    pathMs[`n${index}`] = lengthOf(part) + Math.max(0, ...needs.map(need => pathMs[need] ?? 0));
  }
  const sim = simulatePipeline(parts, { limits: {}, random });
  const played = await sim.runPipeline({ maxParallel: 25, timeoutMs: 86_400_000 });
  const criticalMs = Math.max(...Object.values(pathMs));
  const label = `a graph of ${count}`;
  return [
    {
      name: `${label}: time to its critical path`,
      value: played.tookMs / criticalMs,
      unit: 'times',
      most: 1.1,
      detail: `${hours(played.tookMs)} to ${hours(criticalMs)}; ${requestsIn(sim)} requests`,
    },
    ...common(label, { sim, played, count }),
  ];
}

function common(
  label: string,
  { sim, played, count }: { sim: PipelineSimulation; played: PipelineResult; count: number },
): Figure[] {
  const refused = sim.hex.requests.filter(({ status }) => status === 429).length;
  const succeeded = Object.values(played.conclusions).filter(one => one === 'success').length;
  const runs = sim.hex.runs().filter(({ createdBy }) => createdBy === 'token');
  const twice = runs.length - new Set(runs.map(({ projectId }) => projectId)).size;
  return [
    { name: `${label}: refused`, value: refused, unit: 'requests', most: 0 },
    { name: `${label}: started twice`, value: twice, unit: 'runs', most: 0 },
    { name: `${label}: not succeeded`, value: count - succeeded, unit: 'runs', most: 0 },
  ];
}

/** Each run takes from one minute to so many; its project's past runs took about as long. */
export function partOf(random: () => number, maxMinutes = 10): TaskPlan {
  const runningMs = Math.round(MINUTE_MS * (1 + (maxMinutes - 1) * random()));
  return {
    run: { pendingMs: 0, runningMs },
    history: dailyRuns(...Array.from({ length: 10 }, () => Math.round(runningMs * (0.8 + 0.4 * random())))),
  };
}

export const lengthOf = ({ run = {} }: TaskPlan): number => [run].flat()[0]?.runningMs ?? 0;

/** When the last of so many starts can go out at the earliest. */
export function lastStartMs(count: number): number {
  const last = count - 1;
  const inHour = last % STARTS_AN_HOUR;
  return Math.floor(last / STARTS_AN_HOUR) * HOUR_MS + Math.floor(inHour / STARTS_A_MINUTE) * MINUTE_MS;
}

const requestsIn = (sim: PipelineSimulation): number => sim.hex.requests.length;

export const hours = (ms: number): string => `${(ms / HOUR_MS).toFixed(2)} h`;
