import { err, ok, type Result } from '../lib/result.ts';
import type { Command, Plan } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';
import { listCommandFrom } from './commands/list.ts';
import { missingProject } from './commands/required-project.ts';
import { missingTarget, runCommandFrom, runConflicts, targetConflicts } from './commands/run.ts';
import { cancelCommandFrom, statusCommandFrom, statusConflicts } from './commands/status-cancel.ts';
import { commentOptions, missingGithubToken } from './comment.ts';
import { connectionOf } from './connection.ts';
import { exclusionsIn } from './exclusions.ts';
import type { Results, StepContext } from './input.ts';
import {
  INPUTS,
  type InputResults,
  type InputValues,
  OTHER_INPUTS,
  RUN_INPUTS,
  type RunInputResults,
  STEP_INPUTS,
} from './input-table.ts';
import { misspeltInputs } from './misspelt-inputs.ts';
import { fillInDates } from './params/dates.ts';
import type { EntryContext } from './pipeline/task.ts';
import {
  type Environment,
  type InputReader,
  problemsIn,
  readInputs,
  stepSource,
  valueIn,
  valuesOf,
  withoutComments,
} from './read-inputs.ts';
import { unexpectedInputs } from './unexpected-inputs.ts';

/** Where and when a plan is read. */
export interface PlanContext {
  /** What paths are relative to. Every file must lie in it. */
  workspace: string;
  /** Since the epoch: the moment that date placeholders mean. */
  nowMs: number;
  /** The environment, in which inputs may stand, and the runner passes misspelt ones, too. */
  env: Environment;
}

/**
 * Reads all inputs. Sends nothing; of the disk it reads only parameters and pipelines, in files that lie in the
 * workspace. The error is everything that is wrong.
 */
export async function readPlan(reader: InputReader, options: PlanContext): Promise<Result<Plan, Problem[]>> {
  const inputs = await readAll(withoutComments(reader, INPUTS), options);
  const results: InputResults = { ...inputs.step, ...inputs.run, ...inputs.others };
  const problems = problemsWith(inputs, results, misspeltInputs(options.env));
  const values = valuesOf<typeof INPUTS>(results);
  return values.ok && problems.length === 0 ? ok(planFrom(values.value, options.workspace)) : err(problems);
}

/** What was read, in the order in which one part needs another. */
interface ReadInputs {
  step: Results<typeof STEP_INPUTS>;
  /** The inputs that do not go with the command. They are not read: an input that is refused need not be right as well. */
  unexpected: Problem[];
  run: RunInputResults;
  others: Results<typeof OTHER_INPUTS>;
}

async function readAll(read: InputReader, { workspace, nowMs, env }: PlanContext): Promise<ReadInputs> {
  const step = await readInputs(STEP_INPUTS, stepSource(read, INPUTS, env), { workspace, hexUrl: undefined });
  const command = valueIn(step.command);
  const unexpected = command === undefined ? [] : unexpectedInputs(command, read);
  const refused = unexpected.map(({ input }) => input);
  const source = stepSource(name => (refused.includes(name) ? '' : read(name)), INPUTS, env);
  const context = { workspace, hexUrl: valueIn(step['hex-url']) };
  const undated = await readInputs(RUN_INPUTS, source, context);
  const readTasks = tasksReader({ ...context, defaults: undated, nowMs });
  const others = await readInputs(OTHER_INPUTS, source, { ...context, readTasks });
  return { step, unexpected, run: await fillInDates(undated, nowMs), others };
}

function problemsWith(
  { step, unexpected, run, others }: ReadInputs,
  results: InputResults,
  misspelt: Problem[],
): Problem[] {
  const command = valueIn(step.command);
  return [
    ...problemsIn(step),
    ...misspelt,
    ...unexpected,
    ...problemsIn(run),
    ...exclusionsIn(run).map(({ input, other, because }) => ({
      input,
      message: `cannot be combined with \`${other}\`: ${because}`,
    })),
    ...(command === 'run' ? missingTarget(results) : []),
    ...(command === undefined ? [] : missingProject(command, results, unexpected)),
    ...problemsIn(others),
    ...(command === undefined ? [] : targetConflicts(results)),
    ...(command === 'run' ? runConflicts(results) : []),
    ...(command === 'status' ? statusConflicts(results) : []),
    ...missingGithubToken(results),
  ];
}

function tasksReader(context: EntryContext): StepContext['readTasks'] {
  return async (input, text) => {
    // Loaded here because most steps run one project.
    const { readPipeline } = await import('./pipeline/read-pipeline.ts');
    return readPipeline({ input, text }, context);
  };
}

function planFrom(values: InputValues, workspace: string): Plan {
  const comment = commentOptions(values);
  return { ...connectionOf(values), ...(comment && { comment }), ...commandFrom(values, workspace) };
}

function commandFrom(values: InputValues, workspace: string): Command {
  switch (values.command) {
    case 'run':
      return runCommandFrom(values, workspace);
    case 'status':
      return statusCommandFrom(values);
    case 'cancel':
      return cancelCommandFrom(values);
    case 'list-runs':
    case 'list-projects':
    case 'list-users':
    case 'list-groups':
    case 'list-connections':
      return listCommandFrom(values.command, values);
  }
}
