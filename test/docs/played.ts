import { pipeline } from '../../src/commands/pipeline.ts';
import { readPlan } from '../../src/inputs/read-plan.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { hexInVirtualTime } from '../hex/in-virtual-time.ts';

/**
 * What a step that runs a pipeline says in its log and its summary, in virtual time, where Hex has these projects.
 *
 * @param given the step's inputs, without a token
 */
export async function played(
  given: Record<string, string>,
  projects: ProjectPlan[],
): Promise<{ log: string[]; summary: string }> {
  const { clock, hex, api } = hexInVirtualTime();
  for (const project of projects) hex.addProject(project);
  const { runner, said, all } = recordingRunner({ inputs: { ...given, token: hex.token } });
  const plan = await readPlan(runner.input, {
    workspace: import.meta.dirname,
    nowMs: clock.wallNow(),
    env: {},
  });
  if (!plan.ok || plan.value.kind !== 'pipeline') throw new Error(`No pipeline: ${JSON.stringify(plan)}`);
  const stop = new AbortController().signal;
  await clock.run(pipeline(plan.value, { hex: api, clock, random: () => 0.5, stop, runner }));
  // The runner shows an annotation in the log, too.
  const log = said.flatMap(({ kind, text }) =>
    kind === 'info' ? [text] : kind === 'error' ? [`Error: ${text}`] : [],
  );
  return { log, summary: all('summary').join('') };
}
