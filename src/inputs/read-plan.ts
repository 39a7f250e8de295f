import { err, ok, type Result } from '../lib/result.ts';
import type { Plan } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';
import { strayInputs } from './command-inputs.ts';
import { readTask } from './commands/task.ts';
import { hexUrlIn, readConnection } from './connection.ts';
import type { TaskContext } from './context.ts';
import { readCommand } from './fields/command.ts';
import { readComment } from './fields/comment.ts';
import type { InputReader } from './input-reader.ts';
import { misspeltInputs } from './misspelt-inputs.ts';
import { fillInDates } from './params/dates.ts';
import { problemsOf } from './problem.ts';
import { type RunInputSource, readRunInputs } from './run-inputs.ts';
import { exclusionsIn } from './run-spec.ts';
import { isCommentAlone, readYamlValue } from './yaml/read-yaml.ts';

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
 * workspace. Where anything is wrong, the answer holds every problem.
 */
export async function readPlan(given: InputReader, occasion: ReadOptions): Promise<Result<Plan, Problem[]>> {
  const read = withoutComments(given);
  const hexUrl = hexUrlIn(read);
  const connection = readConnection(read, hexUrl);
  const command = readCommand(read('command').trim() || 'run');
  const strays = command.ok ? strayInputs(command.value, read) : [];
  const context = await contextOf({ read, hexUrl, strays: strays.map(({ input }) => input) }, occasion);
  const task = command.ok ? await readTask(command.value, context) : await readNoTask(context);
  const comment = readComment(read);
  const problems = [
    ...[connection, command].flatMap(problemsOf),
    ...misspeltInputs(occasion.env),
    ...strays,
    ...Object.values(context.given).flatMap(problemsOf),
    ...exclusionsIn(context.given).map(({ input, other, because }) => ({
      input,
      message: `and \`${other}\` ${because}`,
    })),
    ...[task, comment].flatMap(problemsOf),
  ];
  return connection.ok && task.ok && comment.ok && problems.length === 0
    ? ok({ ...connection.value, ...comment.value, ...task.value })
    : err(problems);
}

/** Loaded here because few misspell the command. */
async function readNoTask(context: TaskContext): Promise<Result<never, Problem[]>> {
  const { problemsWithAnyCommand } = await import('./commands/any-command.ts');
  return err(await problemsWithAnyCommand(context));
}

/** What is refused as a whole need not be right. */
const without =
  (strays: readonly string[], read: InputReader): InputReader =>
  name =>
    strays.includes(name) ? '' : read(name);

/** What holds nothing but comments is left out. */
const withoutComments =
  (read: InputReader): InputReader =>
  name => {
    const text = read(name);
    return YAML_INPUTS.includes(name) && isCommentAlone(text) ? '' : text;
  };

const YAML_INPUTS = ['params', 'notifications', 'pipeline', 'charts'];

async function contextOf(
  given: { read: InputReader; hexUrl: Result<string, Problem[]>; strays: readonly string[] },
  { workspace, nowMs }: ReadOptions,
): Promise<TaskContext> {
  const { strays, hexUrl } = given;
  const read = without(strays, given.read);
  const context = { workspace, hexUrl: hexUrl.ok ? hexUrl.value : undefined };
  const written = await readRunInputs(sourceOf(read), context);
  return { ...context, read, strays, nowMs, written, given: await fillInDates(written, nowMs) };
}

/** YAML is read untrimmed, because its indentation says something. */
const sourceOf = (read: InputReader): RunInputSource => ({
  text: name => {
    const text = read(name).trim();
    return text === '' ? undefined : ok(text);
  },
  yaml: name => (read(name).trim() === '' ? undefined : readYamlValue(name, read(name))),
});
