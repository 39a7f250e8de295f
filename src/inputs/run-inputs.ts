import { err, ok, type Result } from '../lib/result.ts';
import { quote } from '../lib/text.ts';
import type { Problem } from '../plan/problem.ts';
import type { IfActive, Notification, Params } from '../plan/run-spec.ts';
import { readFlag } from './fields/boolean.ts';
import { readChoice } from './fields/choice.ts';
import { readDuration } from './fields/duration.ts';
import { IF_ACTIVE } from './fields/if-active.ts';
import { notificationsFrom } from './fields/notifications.ts';
import { readProjectId } from './fields/project-id.ts';
import { readTimezone } from './fields/timezone.ts';
import { paramsFrom, readParamsFile } from './params/params.ts';
import { problem } from './problem.ts';
import type { YamlValue } from './yaml/node.ts';

/** What one run is asked for, under the names of the inputs. Durations are in milliseconds. */
export interface RunInputs {
  'project-id': string;
  params: Params;
  'params-file': Params;
  'view-id': string;
  'update-published-results': boolean;
  'use-cached-sql-results': boolean;
  notifications: Notification[];
  'dry-run': boolean;
  'if-active': IfActive;
  wait: boolean;
  timeout: number;
  'cancel-on-timeout': boolean;
  'cancel-on-abort': boolean;
  'poll-interval': number;
  retries: number;
  timezone: string;
}

export type RunInputName = keyof RunInputs;

/** What was given of them, right or wrong. An input that is not set is not in it. */
export type GivenInputs = { [Name in RunInputName]?: Result<RunInputs[Name], Problem[]> };

/** Where they are written: the step's `with:`, or an entry of a pipeline. */
export interface RunInputSource {
  /** Without blanks around it; undefined where the input is not set. */
  text(name: RunInputName): Result<string, Problem[]> | undefined;
  /** Undefined where the input is not set. */
  yaml(name: RunInputName): Promise<Result<YamlValue, Problem[]>> | Result<YamlValue, Problem[]> | undefined;
}

/** What some of them are held against. */
export interface InputContext {
  workspace: string;
  /** Origin of the workspace's host, where it is known. */
  hexUrl: string | undefined;
}

type Check<Given, T> = (
  input: string,
  given: Given,
  context: InputContext,
) => Result<T, Problem[]> | Promise<Result<T, Problem[]>>;
type RunInput<T> = { from: 'text'; check: Check<string, T> } | { from: 'yaml'; check: Check<YamlValue, T> };

const fromText = <T>(check: Check<string, T>): RunInput<T> => ({ from: 'text', check });
const fromYaml = <T>(check: Check<YamlValue, T>): RunInput<T> => ({ from: 'yaml', check });

/** A self-hosted job may last five days. */
const DURATION_BOUNDS = { leastMs: 1_000, mostMs: 5 * 86_400_000 };

const flag = fromText(readFlag);
const duration = fromText((input, given) => readDuration(input, given, DURATION_BOUNDS));

const RUN_INPUTS: { [Name in RunInputName]: RunInput<RunInputs[Name]> } = {
  'project-id': fromText((_, given, { hexUrl }) => readProjectId(given, hexUrl)),
  params: fromYaml((_, given) => paramsFrom(given)),
  'params-file': fromText((_, path, { workspace }) => readParamsFile(path, workspace)),
  'view-id': fromText(readViewId),
  'update-published-results': flag,
  'use-cached-sql-results': flag,
  notifications: fromYaml((_, given) => readNotifications(given)),
  'dry-run': flag,
  'if-active': fromText((input, given) => readChoice(input, given, IF_ACTIVE)),
  wait: flag,
  timeout: duration,
  'cancel-on-timeout': flag,
  'cancel-on-abort': flag,
  'poll-interval': duration,
  retries: fromText(readRetries),
  timezone: fromText((_, given) => readTimezone(given)),
};

export const RUN_INPUT_NAMES = Object.keys(RUN_INPUTS) as RunInputName[];

/** Reads every run input that `source` has. */
export async function readRunInputs(source: RunInputSource, context: InputContext): Promise<GivenInputs> {
  const given: GivenInputs = {};
  for (const name of RUN_INPUT_NAMES) {
    const checked = await readRunInput(name, source, context);
    if (checked !== undefined) Object.assign(given, { [name]: checked });
  }
  return given;
}

async function readRunInput(
  name: RunInputName,
  source: RunInputSource,
  context: InputContext,
): Promise<Result<unknown, Problem[]> | undefined> {
  const input: RunInput<unknown> = RUN_INPUTS[name];
  switch (input.from) {
    case 'text': {
      const text = source.text(name);
      return text?.ok ? input.check(name, text.value, context) : text;
    }
    case 'yaml': {
      const yaml = await source.yaml(name);
      return yaml?.ok ? input.check(name, yaml.value, context) : yaml;
    }
  }
}

/** Undefined too where what was given is wrong. */
export function valueIn<Name extends RunInputName>(
  given: GivenInputs,
  name: Name,
): RunInputs[Name] | undefined {
  const checked: Result<RunInputs[Name], Problem[]> | undefined = given[name];
  return checked?.ok ? checked.value : undefined;
}

/** Whoever needs more has another problem, and the outputs have to list them all. */
const MAX_RETRIES = 100;

function readRetries(input: string, given: string): Result<number, Problem[]> {
  if (/^\d{1,4}$/.test(given) && Number(given) <= MAX_RETRIES) return ok(Number(given));
  return problem(input, `${quote(given)} is not a whole number from 0 to ${MAX_RETRIES}.`);
}

async function readNotifications({
  node,
  problemsAt,
}: YamlValue): Promise<Result<Notification[], Problem[]>> {
  // Loaded here because most runs notify nobody.
  const { lostText } = await import('./yaml/lost-text.ts');
  const lost = lostText(node);
  return lost.length > 0 ? err(problemsAt(lost)) : notificationsFrom(node.json);
}

function readViewId(input: string, given: string): Result<string, Problem[]> {
  if (/^\S{1,200}$/.test(given)) return ok(given);
  return problem(input, `${quote(given)} is not a view's ID: copy it from the saved view's URL in Hex.`);
}
