import type { HexApi } from '../../../src/hex/client.ts';
import type { PipelineSpec } from '../../../src/plan/pipeline-spec.ts';
import type { RunSpec } from '../../../src/plan/run-spec.ts';
import { createPollQueue } from '../../../src/runs/follow/poll-queue.ts';
import { conclusionOf, type Outcome } from '../../../src/runs/model/outcome.ts';
import type { RunEvent } from '../../../src/runs/model/run-event.ts';
import { runPipeline } from '../../../src/runs/pipeline/run-pipeline.ts';
import type { Outcomes } from '../../../src/runs/pipeline/schedule.ts';
import type { Hex, HexOptions, RunView } from '../../fakes/hex/hex.ts';
import type { RunScript } from '../../fakes/hex/runs.ts';
import type { VirtualClock } from '../../fakes/virtual-clock.ts';
import { type Between, hexInVirtualTime } from '../../hex/in-virtual-time.ts';
import { PLAIN_RUN } from '../../plain-run.ts';

/** One entry of a pipeline: what it needs, and what becomes of its runs. */
export interface Part {
  needs?: string[];
  /** The entry, declared before, whose project it runs, too. */
  projectOf?: string;
  run?: RunScript;
  /** The durations of its project's past runs. */
  pastMs?: number[];
  timeoutMs?: number;
  /** What else is wanted of it. */
  wanted?: Partial<Pick<RunSpec, 'cancelOnAbort' | 'ifActive'>>;
}

/** A pipeline over an embedded Hex with a project for each entry, in virtual time. */
export interface PipelineStage {
  hex: Hex;
  api: HexApi;
  clock: VirtualClock;
  told: { atMs: number; name: string; event: RunEvent }[];
  stopAt(atMs: number): void;
  play(more?: Partial<Omit<PipelineSpec, 'tasks'>>): Promise<Played>;
}

export interface Played {
  outcomes: Outcomes;
  /** Conclusions by name. */
  conclusions: Record<string, string>;
  /** The name of each entry that was started, in the order of the starts. */
  started: string[];
  /** The runs of an entry. */
  runsOf(name: string): RunView[];
  tookMs: number;
}

export function setPipeline(
  parts: Record<string, Part>,
  options: Omit<HexOptions, 'clock'> & { between?: Between; random?: () => number } = {},
): PipelineStage {
  const { clock, hex, api } = hexInVirtualTime(options);
  const stop = new AbortController();
  const told: PipelineStage['told'] = [];
  const projectIds = new Map<string, string>();
  for (const [name, { run, pastMs = [], projectOf = '' }] of Object.entries(parts)) {
    const history = pastMs.map((runningMs, index) => ({
      runningMs,
      pendingMs: 0,
      agoMs: (index + 1) * 86_400_000,
    }));
    const shared = projectIds.get(projectOf);
    projectIds.set(name, shared ?? hex.addProject({ title: name, history, ...(run && { run }) }).id);
  }
  const runsOf = (name: string) =>
    hex.runs(projectIds.get(name)).filter(({ createdBy }) => createdBy === 'token');
  return {
    hex,
    api,
    clock,
    told,
    stopAt: atMs => clock.at(atMs, () => stop.abort()),
    async play(more = {}) {
      const outcomes = await clock.run(
        runPipeline(
          {
            timeoutMs: 86_400_000,
            maxParallel: 5,
            failFast: true,
            ...more,
            tasks: Object.entries(parts).map(([name, { needs = [], timeoutMs = 86_400_000, wanted }]) => ({
              name,
              needs,
              spec: {
                request: { projectId: projectIds.get(name) ?? '' },
                ...PLAIN_RUN,
                timeoutMs,
                ...wanted,
              },
            })),
          },
          {
            hex: api,
            clock,
            random: options.random ?? (() => 0.5),
            stop: stop.signal,
            queue: createPollQueue(),
            emit: (name, event) => void told.push({ atMs: clock.now(), name, event }),
            conclude: () => {},
          },
        ),
      );
      return {
        outcomes,
        conclusions: Object.fromEntries(
          [...outcomes].map(([name, outcome]: [string, Outcome]) => [name, conclusionOf(outcome)]),
        ),
        started: told.flatMap(({ name, event }) => (event.kind === 'started' ? [name] : [])),
        runsOf,
        tookMs: clock.now(),
      };
    },
  };
}
