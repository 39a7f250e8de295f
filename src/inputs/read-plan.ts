import { err, ok, type Result } from '../lib/result.ts';
import type { Command, Plan } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';
import { commentOptions, missingGithubToken } from './commands/comment.ts';
import { listCommand } from './commands/list.ts';
import { missingProject } from './commands/required-project.ts';
import { missingTarget, runCommand, runConflicts } from './commands/run.ts';
import { cancelCommand, statusCommand } from './commands/status-cancel.ts';
import { connectionOf } from './connection.ts';
import { exclusionsIn } from './exclusions.ts';
import type { CommandName } from './fields/command.ts';
import type { StepContext } from './input.ts';
import { misspeltInputs } from './misspelt-inputs.ts';
import { fillInDates } from './params/dates.ts';
import type { EntryContext } from './pipeline/task.ts';
import {
  type InputReader,
  problemsIn,
  readInputs,
  stepSource,
  valueIn,
  valuesOf,
  withoutComments,
} from './read-inputs.ts';
import {
  INPUTS,
  type InputResults,
  type InputValues,
  OTHER_INPUTS,
  RUN_INPUTS,
  STEP_INPUTS,
} from './schema.ts';
import { unexpectedInputs } from './unexpected-inputs.ts';

/** Where and when a plan is read. */
export interface ReadOptions {
  /** The folder that relative paths are relative to, and that no file may lie outside of. */
  workspace: string;
  /** Since the epoch: the moment that date placeholders mean. */
  nowMs: number;
  /** The environment, in which the runner hands over what a step sets that is no input, too. */
  env: Record<string, string | undefined>;
}

/**
 * Reads all inputs. Sends nothing; of the disk it reads only parameters and pipelines, in files that lie in the
 * workspace. The error is everything that is wrong.
 */
export async function readPlan(reader: InputReader, options: ReadOptions): Promise<Result<Plan, Problem[]>> {
  const { workspace, nowMs, env } = options;
  const read = withoutComments(reader, INPUTS);
  const step = await readInputs(STEP_INPUTS, stepSource(read, INPUTS), { workspace, hexUrl: undefined });
  const command = valueIn(step.command);
  const unexpected = command === undefined ? [] : unexpectedInputs(command, read);
  const unexpectedNames = unexpected.map(({ input }) => input);

  // What does not go with the command need not be right.
  const source = stepSource(name => (unexpectedNames.includes(name) ? '' : read(name)), INPUTS);
  const context = { workspace, hexUrl: valueIn(step['hex-url']) };
  const undated = await readInputs(RUN_INPUTS, source, context);
  const run = await fillInDates(undated, nowMs);
  const readTasks = tasksReader({ ...context, defaults: undated, nowMs });
  const others = await readInputs(OTHER_INPUTS, source, { ...context, readTasks });
  const results: InputResults = { ...step, ...run, ...others };

  const problems = [
    ...problemsIn(step),
    ...misspeltInputs(env),
    ...unexpected,
    ...problemsIn(run),
    ...exclusionsIn(run).map(({ input, other, because }) => ({
      input,
      message: `and \`${other}\` ${because}`,
    })),
    ...missingFor(command, results, unexpectedNames),
    ...problemsIn(others),
    ...(command === 'run' ? runConflicts(results) : []),
    ...missingGithubToken(results),
  ];
  const values = valuesOf<typeof INPUTS>(results);
  return values.ok && problems.length === 0 ? ok(planFrom(values.value, workspace)) : err(problems);
}

function tasksReader(context: EntryContext): StepContext['readTasks'] {
  return async (input, text) => {
    // Loaded here because most steps run one project.
    const { readPipeline } = await import('./pipeline/read-pipeline.ts');
    return readPipeline({ input, text }, context);
  };
}

/** Where nobody knows the command, nothing is missing. */
function missingFor(
  command: CommandName | undefined,
  results: InputResults,
  unexpected: readonly string[],
): Problem[] {
  if (command === undefined) return [];
  return command === 'run' ? missingTarget(results) : missingProject(command, results, unexpected);
}

function planFrom(values: InputValues, workspace: string): Plan {
  const comment = commentOptions(values);
  return { ...connectionOf(values), ...(comment && { comment }), ...commandFrom(values, workspace) };
}

function commandFrom(values: InputValues, workspace: string): Command {
  switch (values.command) {
    case 'run':
      return runCommand(values, workspace);
    case 'status':
      return statusCommand(values);
    case 'cancel':
      return cancelCommand(values);
    case 'list-runs':
    case 'list-projects':
    case 'list-users':
    case 'list-groups':
    case 'list-connections':
      return listCommand(values.command, values);
  }
}
