import { textAt, valueAt } from '../lib/json.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { type Artifact, type Metadata, readArtifact } from './artifact.ts';

/** What is needed of dbt's `run_results.json`. */
export interface RunResults {
  metadata: Metadata;
  /** The dbt command that wrote the file, such as `build`; undefined if the file does not say. */
  command?: string;
  args: BuildArgs;
  /** In the file's order. */
  results: NodeResult[];
}

/** The arguments that dbt was called with. dbt 2 writes only the command (its `run_results.rs`). */
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

/** Commands whose results say what was done to the data. Others report success for what they did not build. */
const BUILD_COMMANDS = ['build', 'run', 'snapshot', 'seed', 'test', 'retry', 'run-operation', 'clone'];

/** Commands that users call something else than their files do. */
const COMMAND_NAMES = new Map([
  ['generate', 'docs generate'],
  ['freshness', 'source freshness'],
]);

/** Reads a `run_results.json`. An error is what follows the file's name in a sentence. */
export function readRunResults(bytes: Buffer): Result<RunResults, string> {
  const artifact = readArtifact(bytes);
  return artifact.ok ? runResultsOf(artifact.value) : artifact;
}

const GIVE_RESULTS =
  'Give the `run_results.json` of the command that built the models, such as `dbt build`, kept before another command writes it anew.';

function runResultsOf({ metadata, content }: Artifact): Result<RunResults, string> {
  const { schema = 'run-results' } = metadata;
  if (schema !== 'run-results') {
    return err(`is not run results: it is dbt's \`${schema}\`. ${GIVE_RESULTS}`);
  }
  const results = valueAt(content, 'results');
  if (!Array.isArray(results)) {
    return err(`is not run results: it has no \`results\`. ${GIVE_RESULTS}`);
  }
  const command = textAt(content, 'args', 'which');
  if (command !== undefined && !BUILD_COMMANDS.includes(hyphenated(command))) {
    const name = COMMAND_NAMES.get(command) ?? command;
    return err(`was written by \`dbt ${name}\`, which builds nothing. ${GIVE_RESULTS}`);
  }
  return ok({
    metadata,
    ...(command !== undefined && { command: hyphenated(command) }),
    args: argsOf(valueAt(content, 'args')),
    results: results.flatMap(resultOf),
  });
}

/** Arguments by which dbt selects nodes. */
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
  empty: isPassed(valueAt(args, 'empty')),
  sample: isPassed(valueAt(args, 'sample')),
  failFast: isPassed(valueAt(args, 'fail_fast')),
  selects: SELECTING.some(name => isPassed(valueAt(args, name))),
});

/** dbt 1 leaves out an argument that was not passed, or writes it empty. */
function isPassed(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** None for an entry without a node. */
function resultOf(entry: unknown): NodeResult[] {
  const uniqueId = textAt(entry, 'unique_id');
  if (uniqueId === undefined) return [];
  const status = valueAt(entry, 'status');
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
