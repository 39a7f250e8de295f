import { readJson } from './json.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { no, type Read, yes } from './read-result.ts';
import { at, textAt } from './shape.ts';

/** What is needed of dbt's `run_results.json`. */
export interface RunResults {
  metadata: Metadata;
  /** The dbt command that wrote the file, such as `build`; undefined where it does not say. */
  command?: string;
  args: BuildArgs;
  /** What became of each node, in the file's order. */
  results: NodeResult[];
}

/** With what dbt was called. dbt 2 tells only the command (its `run_results.rs`). */
export interface BuildArgs {
  /** `--empty`: everything was built without rows. */
  empty: boolean;
  /** `--sample`: everything was built with a part of the rows. */
  sample: boolean;
  /** `--fail-fast`: dbt stopped at the first failure. */
  failFast: boolean;
  /** Whether a part of the project was selected. */
  selects: boolean;
}

export interface NodeResult {
  uniqueId: string;
  /** In dbt's own words. */
  status: string;
  message?: string;
}

/** Commands whose results say what was done to the data. Others list as success what they did not build. */
const COMMANDS = ['build', 'run', 'snapshot', 'seed', 'test', 'retry', 'run-operation', 'clone'];

/** Names that users know better than dbt's own. */
const COMMAND_NAMES = new Map([
  ['generate', 'docs generate'],
  ['freshness', 'source freshness'],
]);

/** Reads `run_results.json`. */
export function readRunResults(bytes: Buffer): Read<RunResults> {
  const found = readJson(bytes);
  return found.ok ? resultsOf(found.value) : found;
}

function resultsOf(file: unknown): Read<RunResults> {
  const metadata = metadataOf(at(file, 'metadata'));
  const { schema = 'run-results' } = metadata;
  if (schema !== 'run-results') return no(`is not run results: it is dbt's \`${schema}\`. ${GIVE_RESULTS}`);
  const results = at(file, 'results');
  if (!Array.isArray(results)) return no(`is not run results: it has no \`results\`. ${GIVE_RESULTS}`);
  const command = textAt(file, 'args', 'which');
  if (command !== undefined && !COMMANDS.includes(hyphenated(command))) {
    return no(
      `was written by \`dbt ${COMMAND_NAMES.get(command) ?? command}\`, which builds nothing. ${GIVE_RESULTS}`,
    );
  }
  return yes({
    metadata,
    ...(command !== undefined && { command: hyphenated(command) }),
    args: argsOf(at(file, 'args')),
    results: results.flatMap(resultOf),
  });
}

/** Arguments by which dbt selects nodes; dbt 1 leaves out those that are not set, or writes them empty. */
const SELECTING = [
  'select',
  'models',
  'exclude',
  'selector',
  'resource_type',
  'resource_types',
  'exclude_resource_type',
  'exclude_resource_types',
];

const argsOf = (args: unknown): BuildArgs => ({
  empty: isGiven(at(args, 'empty')),
  sample: isGiven(at(args, 'sample')),
  failFast: isGiven(at(args, 'fail_fast')),
  selects: SELECTING.some(name => isGiven(at(args, name))),
});

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

const GIVE_RESULTS =
  'Give the `run_results.json` of the command that built the models, such as `dbt build`, kept before another command writes it anew.';

/** None for what names no node. */
function resultOf(entry: unknown): NodeResult[] {
  const uniqueId = textAt(entry, 'unique_id');
  if (uniqueId === undefined) return [];
  const status = at(entry, 'status');
  const message = textAt(entry, 'message');
  return [
    {
      uniqueId,
      status: typeof status === 'string' ? status : 'none',
      ...(message !== undefined && { message }),
    },
  ];
}

const hyphenated = (command: string): string =>
  command
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
