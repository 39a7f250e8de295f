import { pipeline } from '../../src/commands/pipeline.ts';
import { readPlan } from '../../src/inputs/read-plan.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

export interface Played {
  log: string[];
  summary: string;
}

/**
 * What a step that runs a pipeline says in its log and its summary, in virtual time, where Hex has these projects.
 *
 * @param given the step's inputs, without a token
 */
export async function played(given: Record<string, string>, projects: ProjectPlan[]): Promise<Played> {
  const { clock, hex, commandContext } = scenario({ projects: {} }).inVirtualTime();
  for (const project of projects) hex.addProject(project);
  const { runner, said, all } = recordingRunner({ inputs: { ...given, token: hex.token } });
  const plan = await readPlan(runner.input, {
    workspace: import.meta.dirname,
    nowMs: clock.wallNow(),
    env: {},
  });
  if (!plan.ok || plan.value.kind !== 'pipeline') throw new Error(`No pipeline: ${JSON.stringify(plan)}`);
  await clock.run(pipeline(plan.value, commandContext(runner)));
  // The runner shows an annotation in the log, too.
  const log = said.flatMap(({ kind, text }) =>
    kind === 'info' ? [text] : kind === 'error' ? [`Error: ${text}`] : [],
  );
  return { log, summary: all('summary').join('') };
}
