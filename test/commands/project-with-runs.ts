import type { PastRun } from '../fakes/hex/runs.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { altering, type ToldRun } from '../runs/altered-runs.ts';
import { type Stage, setStage } from '../runs/stage.ts';

/** Which of the runs a step is about, and what happens besides. */
export interface About {
  /** The place of the run whose ID is given; without it only the project's is. */
  index?: number | undefined;
  stopAtMs?: number | undefined;
  setUp?: ((stage: Stage) => void) | undefined;
  /** How Hex tells of each run. */
  alter?: ((run: ToldRun) => unknown) | undefined;
}

/** A project with these runs, the plan of a step about them without its kind, and what a command acts on. */
export function projectWithRuns(
  runs: PastRun[],
  { index, stopAtMs, setUp = () => {}, alter = run => run }: About,
) {
  const stage = setStage({ between: altering(alter) });
  const { id: projectId } = stage.project;
  const ids = runs.map(one => stage.hex.addRun(projectId, one).id);
  setUp(stage);
  if (stopAtMs !== undefined) stage.stopAt(stopAtMs);
  const runId = index === undefined ? undefined : ids[index];
  const recording = recordingRunner();
  const { api: hex, clock, context } = stage;
  return {
    stage,
    ids,
    recording,
    plan: {
      token: stage.hex.token,
      hexUrl: 'https://acme.hex.tech',
      summary: true,
      projectId,
      ...(runId !== undefined && { runId }),
      wait: true,
      timeoutMs: 3_600_000,
    },
    context: { hex, clock, random: () => 0.5, stop: context.stop, runner: recording.runner },
  };
}
