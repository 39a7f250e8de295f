import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { CommandContext, CommandResult } from '../../src/commands/command.ts';
import { dbt } from '../../src/commands/dbt.ts';
import { pipeline } from '../../src/commands/pipeline.ts';
import { run } from '../../src/commands/run.ts';
import { readPlan } from '../../src/inputs/read-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

export interface Played {
  log: string[];
  summary: string;
  warnings: string[];
  /** Of each run in the output `runs`, by the name of its entry. */
  conclusions: Record<string, string>;
}

/**
 * What a step that runs projects says in its log and its summary, in virtual time, where Hex has these projects.
 *
 * @param given the step's inputs, without a token
 * @param files what the workspace has, by path
 */
export async function played(
  given: Record<string, string>,
  projects: ProjectPlan[],
  files: Record<string, string> = {},
): Promise<Played> {
  const { clock, hex, commandContext } = scenario({ projects: {} }).inVirtualTime();
  for (const project of projects) hex.addProject(project);
  const { runner, said, all, runs } = recordingRunner({ inputs: { ...given, token: hex.token } });
  const workspace = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
    }
    const plan = await readPlan(runner.input, { workspace, nowMs: clock.wallNow(), env: {} });
    if (!plan.ok) throw new Error(`The step is refused: ${JSON.stringify(plan.error)}`);
    await clock.run(perform(plan.value, commandContext(runner)));
  } finally {
    rmSync(workspace, { recursive: true });
  }
  // The runner shows an annotation in the log, too.
  const log = said.flatMap(({ kind, text }) =>
    kind === 'info' ? [text] : kind === 'error' ? [`Error: ${text}`] : [],
  );
  return {
    log: log.map(stripVTControlCharacters),
    summary: all('summary').join(''),
    warnings: all('warning'),
    conclusions: Object.fromEntries(runs().map(({ name, conclusion }) => [name, conclusion])),
  };
}

function perform(plan: Plan, context: CommandContext): Promise<CommandResult> {
  switch (plan.kind) {
    case 'run':
      return run(plan, context);
    case 'pipeline':
      return pipeline(plan, context);
    case 'dbt':
      return dbt(plan, context);
    default:
      throw new Error(`No example is of the command ${plan.kind}.`);
  }
}
