import { readJson } from './json.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { no, type Read, yes } from './read.ts';
import { at, textAt } from './shape.ts';

/** What is needed of dbt's `run_results.json`. */
export interface RunResults {
  metadata: Metadata;
  /** The dbt command that wrote the file, such as `build`; undefined where it does not say. */
  command?: string;
  /** What became of each node, in the file's order. */
  results: NodeResult[];
}

export interface NodeResult {
  uniqueId: string;
  /** In dbt's own words. */
  status: string;
  effect: Effect;
}

/** What a status says of the data downstream. */
export type Effect = 'built' | 'failed' | 'neither' | 'unknown';

/** By dbt's statuses, in which blanks stand for hyphens and underlines too. A status already holds the severity. */
const EFFECTS: Record<string, Effect> = {
  success: 'built',
  error: 'failed',
  fail: 'failed',
  'runtime error': 'failed',
  'partial success': 'failed',
  skipped: 'failed',
  warn: 'neither',
  pass: 'neither',
  'no op': 'neither',
  reused: 'neither',
};

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

export const isSkipped = (status: string): boolean => plain(status) === 'skipped';

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
    results: results.flatMap(resultOf),
  });
}

const GIVE_RESULTS =
  'Give the `run_results.json` of the command that built the models, such as `dbt build`, kept before another command writes it anew.';

/** None for what names no node. */
function resultOf(entry: unknown): NodeResult[] {
  const uniqueId = textAt(entry, 'unique_id');
  if (uniqueId === undefined) return [];
  const status = at(entry, 'status');
  const text = typeof status === 'string' ? status : 'none';
  const known = plain(text);
  const effect = Object.hasOwn(EFFECTS, known) ? EFFECTS[known] : undefined;
  return [{ uniqueId, status: text, effect: effect ?? 'unknown' }];
}

const plain = (status: string): string =>
  status
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

const hyphenated = (command: string): string => plain(command).replaceAll(' ', '-');
