import type { PipelineSpec } from '../../../src/plan/pipeline-spec.ts';
import type { RunSpec } from '../../../src/plan/run-spec.ts';
import { conclusionOf } from '../../../src/runs/model/outcome.ts';
import type { RunEvent } from '../../../src/runs/model/run-event.ts';
import { runPipeline } from '../../../src/runs/pipeline/run-pipeline.ts';
import type { Outcomes } from '../../../src/runs/pipeline/schedule.ts';
import type { RunView } from '../../fakes/hex/hex.ts';
import type { ProjectPlan } from '../../fakes/hex/projects.ts';
import type { PastRun } from '../../fakes/hex/runs.ts';
import type { ScenarioPlan } from '../../fakes/scenario/plan.ts';
import { scenario } from '../../fakes/scenario/scenario.ts';
import type { Simulation } from '../../fakes/scenario/virtual-time.ts';
import { PLAIN_RUN } from '../../plain-run.ts';

const DAY_MS = 86_400_000;

/** A task of a pipeline and its project. */
export interface TaskPlan
  extends Pick<ProjectPlan, 'run' | 'history'>,
    Partial<Pick<RunSpec, 'timeoutMs' | 'cancelOnTimeout' | 'cancelOnAbort' | 'ifActive'>> {
  needs?: string[];
  /** A task before it, whose project it runs instead of one of its own. */
  projectOf?: string;
}

/** A scenario with a project for each task, and a pipeline of them. */
export interface PipelineSimulation extends Pick<Simulation, 'hex' | 'api' | 'clock' | 'stopAt'> {
  events: { atMs: number; name: string; event: RunEvent }[];
  /** Runs the pipeline to its end. */
  runPipeline(limits?: Partial<Omit<PipelineSpec, 'tasks'>>): Promise<PipelineResult>;
}

export interface PipelineResult {
  outcomes: Outcomes;
  /** By the names of the tasks. */
  conclusions: Record<string, string>;
  /** The name of each task whose outcome was told, in that order. */
  concluded: string[];
  /** The name of each task that was started, in the order of the starts. */
  started: string[];
  /** The runs that the task's project has had from the token. */
  runsOf(name: string): RunView[];
  tookMs: number;
}

/** A run each day, the last one yesterday. */
export const dailyRuns = (...runningMs: number[]): PastRun[] =>
  runningMs.map((durationMs, index) => ({
    pendingMs: 0,
    runningMs: durationMs,
    agoMs: (index + 1) * DAY_MS,
  }));

export function simulatePipeline(
  plans: Record<string, TaskPlan>,
  { random, ...options }: Omit<ScenarioPlan, 'project' | 'projects'> & { random?: () => number } = {},
): PipelineSimulation {
  const projects: Record<string, ProjectPlan> = {};
  for (const [name, { run = {}, history = [], projectOf }] of Object.entries(plans)) {
    if (projectOf === undefined) projects[name] = { run, history };
  }
  const sim = scenario({ ...options, projects }).inVirtualTime();
  const { hex, api, clock, context, stopAt } = sim;
  const events: PipelineSimulation['events'] = [];
  const projectNameOf = (name: string): string => plans[name]?.projectOf ?? name;
  const tasks = Object.entries(plans).map(
    ([name, { needs = [], run: _, history: __, projectOf: ___, ...wishes }]) => ({
      name,
      needs,
      spec: {
        ...PLAIN_RUN,
        request: { projectId: sim.ids[projectNameOf(name)] ?? '' },
        timeoutMs: DAY_MS,
        ...wishes,
      },
    }),
  );
  return {
    hex,
    api,
    clock,
    events,
    stopAt,
    async runPipeline(limits = {}) {
      const concluded: string[] = [];
      const outcomes = await clock.run(
        runPipeline(
          { timeoutMs: DAY_MS, maxParallel: 5, failFast: true, ...limits, tasks },
          {
            ...context,
            ...(random && { random }),
            emit: (name, event) => void events.push({ atMs: clock.now(), name, event }),
            conclude: name => void concluded.push(name),
          },
        ),
      );
      return {
        outcomes,
        concluded,
        conclusions: Object.fromEntries(
          [...outcomes].map(([name, outcome]) => [name, conclusionOf(outcome)]),
        ),
        started: events.flatMap(({ name, event }) => (event.kind === 'started' ? [name] : [])),
        runsOf: name => sim.runsOf(projectNameOf(name)).filter(({ createdBy }) => createdBy === 'token'),
        tookMs: clock.now(),
      };
    },
  };
}
