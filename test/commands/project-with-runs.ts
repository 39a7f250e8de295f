import type { PastRun } from '../fakes/hex/runs.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import type { Simulation } from '../fakes/scenario/virtual-time.ts';
import { altering, type ToldRun } from '../runs/altered-runs.ts';

/** Which of the runs a step is about, and what happens besides. */
export interface About {
  /** The place of the run whose ID is given; without it only the project's is. */
  index?: number | undefined;
  stopAtMs?: number | undefined;
  setUp?: ((sim: Simulation) => void) | undefined;
  /** How Hex tells of each run. */
  alter?: ((run: ToldRun) => unknown) | undefined;
}

/** A project with these runs, the plan of a step about them without its kind, and what a command acts on. */
export function projectWithRuns(
  runs: PastRun[],
  { index, stopAtMs, setUp = () => {}, alter = run => run }: About,
) {
  const sim = scenario({ intercept: altering(alter) }).inVirtualTime();
  const { id: projectId } = sim.project;
  const ids = runs.map(one => sim.hex.addRun(projectId, one).id);
  setUp(sim);
  if (stopAtMs !== undefined) sim.stopAt(stopAtMs);
  const runId = index === undefined ? undefined : ids[index];
  const recording = recordingRunner();
  return {
    sim,
    ids,
    recording,
    plan: {
      token: sim.hex.token,
      hexUrl: 'https://acme.hex.tech',
      summary: true,
      projectId,
      ...(runId !== undefined && { runId }),
      wait: true,
      timeoutMs: 3_600_000,
    },
    context: sim.commandContext(recording.runner),
  };
}
