import { all, err, ok, type Result } from '../lib/result.ts';
import type { Problem } from '../plan/problem.ts';
import type { Input, Named, Results, Table, Values } from './input.ts';
import { problemsOf } from './problem.ts';
import type { YamlValue } from './yaml/node.ts';
import { isCommentAlone, readYamlValue } from './yaml/read-yaml.ts';

/** Gives an input's text as the runner passed it, untrimmed; `''` where it is not set. */
export type InputReader = (name: string) => string;

/** Variables by their names. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Blanks alone count as not set. */
export const isSet = (read: InputReader, name: string): boolean => read(name).trim() !== '';

/** Where inputs are written: the step's `with:`, or an entry of a pipeline. */
export interface InputSource {
  /** As written; undefined where the input is not set. */
  text(name: string): Result<string, Problem[]> | undefined;
  /** What it is called there: the input's own name, or that of the variable in its place. */
  nameOf(name: string): string;
  /** Undefined where the input is not set. */
  yaml(name: string): Promise<Result<YamlValue, Problem[]>> | Result<YamlValue, Problem[]> | undefined;
}

/** As `read`, but what should hold YAML and holds nothing but comments is not set. */
export const withoutComments =
  (read: InputReader, table: Table): InputReader =>
  name => {
    const text = read(name);
    const isYaml = table[name]?.from === 'yaml' || table[name]?.from === 'raw-yaml';
    return isYaml && isCommentAlone(text) ? '' : text;
  };

/** The step's own inputs, with the variables and defaults of `table` for those that are not set. */
export const stepSource = (read: InputReader, table: Table, env: Environment): InputSource => {
  const variableFor = (name: string): string | undefined => {
    const variable = table[name]?.variable ?? '';
    return !isSet(read, name) && env[variable]?.trim() ? variable : undefined;
  };
  const written = (name: string): string | undefined => {
    if (isSet(read, name)) return read(name);
    const variable = variableFor(name);
    if (variable !== undefined) return env[variable];
    const { default: byDefault, required } = table[name] ?? {};
    return byDefault ?? (required ? read(name) : undefined);
  };
  return {
    text(name) {
      const text = written(name);
      return text === undefined ? undefined : ok(text);
    },
    nameOf: name => variableFor(name) ?? name,
    yaml(name) {
      const text = written(name);
      return text === undefined ? undefined : readYamlValue(name, text);
    },
  };
};

/** Reads every input of `table` that `source` has, each once, by its row. */
export async function readInputs<Context, Table extends Record<string, Input<Context>>>(
  table: Table,
  source: InputSource,
  context: Context,
): Promise<Results<Table>> {
  const results: Record<string, Result<unknown, Problem[]>> = {};
  for (const [name, row] of Object.entries<Input<Context>>(table)) {
    const result = await readInput({ name, row }, source, context);
    if (result !== undefined) results[name] = result;
  }
  return results as Results<Table>;
}

async function readInput<Context>(
  { name, row }: { name: string; row: Input<Context> },
  source: InputSource,
  context: Context,
): Promise<Result<unknown, Problem[]> | undefined> {
  const named = { ...context, input: source.nameOf(name) };
  const result = await readAs({ named, row, name }, source);
  return result?.ok === false && named.input !== name
    ? err(result.error.map(problem => ({ ...problem, meant: name })))
    : result;
}

async function readAs<Context>(
  { named, row, name }: { named: Context & Named; row: Input<Context>; name: string },
  source: InputSource,
): Promise<Result<unknown, Problem[]> | undefined> {
  if (row.from === 'yaml') {
    const value = await source.yaml(name);
    return value?.ok ? row.read(value.value, named) : value;
  }
  const text = source.text(name);
  if (!text?.ok) return text;
  return row.read(row.from === 'text' ? text.value.trim() : text.value, named);
}

/** Everything that is wrong with inputs, in their order. */
export const problemsIn = (results: Partial<Record<string, Result<unknown, Problem[]>>>): Problem[] =>
  Object.values(results).flatMap(problemsOf);

/** The values of inputs, if all of them are right. */
export const valuesOf = <T extends Table>(results: Results<T>): Result<Values<T>, Problem[]> =>
  all(results as Record<string, Result<unknown, Problem[]>>) as Result<Values<T>, Problem[]>;

/** Undefined where the input is not set, and where it is wrong. */
export const valueIn = <T>(result: Result<T, Problem[]> | undefined): T | undefined =>
  result?.ok ? result.value : undefined;
