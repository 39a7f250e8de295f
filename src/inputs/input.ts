import type { Result } from '../lib/result.ts';
import type { Task } from '../plan/pipeline-spec.ts';
import type { Problem } from '../plan/problem.ts';
import type { CommandName } from './fields/command.ts';
import type { YamlValue } from './yaml/node.ts';

/** A row of the table of inputs, without its name. */
export type Input<Context = InputContext> = (TextInput<Context> | YamlInput<Context>) & InputRules;

interface TextInput<Context> {
  from: 'text' | 'raw' | 'raw-yaml';
  read: Read<string, Context>;
}

interface YamlInput<Context> {
  from: 'yaml';
  read: Read<YamlValue, Context>;
}

type Read<Written, Context> = (
  written: Written,
  context: Context & Named,
) => Result<unknown, Problem[]> | Promise<Result<unknown, Problem[]>>;

export interface Named {
  /** The input's own name, for its problems; or the name of the variable that it comes from. */
  input: string;
}

/** What readers need to know besides the input. */
export interface InputContext {
  workspace: string;
  /** Origin of the workspace's host, where it is known. */
  hexUrl: string | undefined;
}

/** For inputs that an entry of a pipeline does not take. */
export interface StepContext extends InputContext {
  /** Reads the text of a pipeline, which the input `input` holds or names. */
  readTasks(input: string, text: string): Promise<Result<Task[], Problem[]>>;
}

interface InputRules {
  /** What the input means where it is left out. */
  default?: string;
  /** The default where the runner fills it in, as an expression of GitHub's. */
  runnerDefault?: string;
  /** The variable of the environment that takes its place where it is left out. */
  variable?: string;
  required?: true;
  /** The commands it goes with; without them, all. */
  commands?: readonly CommandName[];
  /** Whether it says what to run: a step has one such input. */
  isTarget?: true;
  /** The inputs that cannot be set together with it, each with the reason. */
  excludes?: Readonly<Record<string, string>>;
  /** Why it has no place in an entry of a pipeline; follows its name. */
  notInEntry?: string;
}

const readFrom =
  <From extends Input['from'], Written>(from: From) =>
  <R, Context = InputContext>(read: (written: Written, context: Context & Named) => R) => ({ from, read });

/** Of a row: its input is read without the blanks around it. */
export const fromText = readFrom<'text', string>('text');

/** Of a row: its input is read as written. */
export const fromRaw = readFrom<'raw', string>('raw');

/** Of a row: its input is read as written, and comments alone count as not set. */
export const fromRawYaml = readFrom<'raw-yaml', string>('raw-yaml');

/** Of a row: its input is YAML or JSON. */
export const fromYaml = readFrom<'yaml', YamlValue>('yaml');

/** Rows by the names of their inputs, of whatever context. */
export type Table = Readonly<Record<string, Input<never>>>;

/** What a row's reader makes of its input. */
type ValueOf<Row extends Input<never>> = Extract<Awaited<ReturnType<Row['read']>>, { ok: true }>['value'];

/** What was read of a table's inputs. An input that is not set is not in it. */
export type Results<T extends Table> = { [Name in keyof T]?: Result<ValueOf<T[Name]>, Problem[]> };

type AlwaysThere<T extends Table> = {
  [Name in keyof T]: T[Name] extends { default: string } | { required: true } ? Name : never;
}[keyof T];

/** The values of a table's inputs. Those with a default are always there. */
export type Values<T extends Table> = { [Name in AlwaysThere<T>]: ValueOf<T[Name]> } & {
  [Name in Exclude<keyof T, AlwaysThere<T>>]?: ValueOf<T[Name]>;
};
