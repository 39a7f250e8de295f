import type { Problem } from '../plan/problem.ts';
import type { CommandName } from './fields/command.ts';
import { type InputReader, isSet } from './input-reader.ts';

/** The inputs that go with some commands alone, each with its default in `action.yml`. */
const DEFAULTS = {
  'project-id': '',
  params: '',
  'params-file': '',
  'view-id': '',
  'update-published-results': 'false',
  'use-cached-sql-results': 'true',
  notifications: '',
  'dry-run': 'false',
  'if-active': 'start',
  'cancel-on-timeout': 'true',
  'cancel-on-abort': 'true',
  retries: '0',
  pipeline: '',
  'pipeline-file': '',
  'max-parallel': '5',
  'fail-fast': 'true',
  'dbt-manifest': '',
  'dbt-run-results': '',
  charts: '',
  'charts-path': '',
  'run-id': '',
  'status-filter': '',
  'trigger-filter': '',
  limit: '',
} as const;

/** Those that go with every command. */
const OF_EVERY_COMMAND = [
  ...['token', 'hex-url', 'command', 'wait', 'timeout', 'poll-interval', 'timezone'],
  ...['summary', 'pr-comment', 'comment-tag', 'github-token'],
];

type InputName = keyof typeof DEFAULTS;

const NAMES = Object.keys(DEFAULTS) as InputName[];

/** The inputs of the action. */
export const INPUT_NAMES: readonly string[] = [...OF_EVERY_COMMAND, ...NAMES];

const NOT_OF_RUN: readonly InputName[] = ['run-id', 'status-filter', 'trigger-filter', 'limit'];

const TAKEN: Record<CommandName, readonly InputName[]> = {
  run: NAMES.filter(name => !NOT_OF_RUN.includes(name)),
  status: ['project-id', 'run-id', 'cancel-on-timeout', 'cancel-on-abort'],
  cancel: ['project-id', 'run-id'],
  'list-runs': ['project-id', 'status-filter', 'trigger-filter', 'limit'],
  'list-projects': ['limit'],
  'list-users': ['limit'],
  'list-groups': ['limit'],
  'list-connections': ['limit'],
};

const COMMANDS = Object.keys(TAKEN) as CommandName[];

/** A problem for each input that is set although `command` has no use for it. Its default counts as not set. */
export const strayInputs = (command: CommandName, read: InputReader): Problem[] =>
  NAMES.filter(name => !TAKEN[command].includes(name) && !isDefault(name, read(name).trim())).map(input => ({
    input,
    message: `goes with ${takersOf(input)}, not with \`command: ${command}\`: ${remedyFor(input, command, read)}.`,
  }));

/** Whether an input names what to run, in place of `project-id`. */
export const namesTarget = (input: string): boolean => OTHER_TARGETS.includes(input);

const OTHER_TARGETS: readonly string[] = ['pipeline', 'pipeline-file', 'dbt-manifest'] satisfies InputName[];

function remedyFor(input: InputName, command: CommandName, read: InputReader): string {
  const lacksProject = TAKEN[command].includes('project-id') && !isSet(read, 'project-id');
  return namesTarget(input) && lacksProject ? 'give `project-id` instead' : 'leave it out';
}

/** The runner hands over the default of what a workflow leaves out. Flags may be written in capitals. */
function isDefault(name: InputName, given: string): boolean {
  const byDefault = DEFAULTS[name];
  const isFlag = byDefault === 'true' || byDefault === 'false';
  return given === '' || (isFlag ? given.toLowerCase() : given) === byDefault;
}

function takersOf(name: InputName): string {
  const takers = COMMANDS.filter(command => TAKEN[command].includes(name));
  return new Intl.ListFormat('en-GB').format(takers.map(command => `\`command: ${command}\``));
}
