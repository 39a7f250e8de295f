import { type JsonReader, readJson } from './json-reader.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { no, type Read, yes } from './read.ts';
import { textAt } from './shape.ts';

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
  const found = readJson(bytes, readParts);
  return found.ok ? resultsOf(found.value) : found;
}

export const isSkipped = (status: string): boolean => plain(status) === 'skipped';

function readParts(reader: JsonReader): Parts {
  const parts: Parts = { metadata: {}, args: undefined, hasResults: false, results: [] };
  reader.members(key => {
    if (key === 'metadata') parts.metadata = metadataOf(reader.value());
    if (key === 'args') parts.args = reader.value();
    if (key !== 'results') return;
    parts.hasResults = true;
    reader.elements(() => parts.results.push(readResult(reader)));
  });
  return parts;
}

/** What the file says, as it says it. */
interface Parts {
  metadata: Metadata;
  args: unknown;
  hasResults: boolean;
  results: { uniqueId: unknown; status: unknown }[];
}

function readResult(reader: JsonReader): Parts['results'][number] {
  const result: Parts['results'][number] = { uniqueId: undefined, status: undefined };
  reader.members(key => {
    if (key === 'unique_id') result.uniqueId = reader.value();
    if (key === 'status') result.status = reader.value();
  });
  return result;
}

function resultsOf({ metadata, args, hasResults, results }: Parts): Read<RunResults> {
  const { schema = 'run-results' } = metadata;
  if (schema !== 'run-results') return no(`is not run results: it is dbt's \`${schema}\`. ${GIVE_RESULTS}`);
  if (!hasResults) return no(`is not run results: it has no \`results\`. ${GIVE_RESULTS}`);
  const command = textAt(args, 'which');
  if (command !== undefined && !COMMANDS.includes(hyphenated(command))) {
    return no(
      `was written by \`dbt ${COMMAND_NAMES.get(command) ?? command}\`, which builds nothing. ${GIVE_RESULTS}`,
    );
  }
  return yes({
    metadata,
    ...(command !== undefined && { command: hyphenated(command) }),
    results: results.flatMap(({ uniqueId, status }) =>
      typeof uniqueId === 'string' ? [resultOf(uniqueId, typeof status === 'string' ? status : 'none')] : [],
    ),
  });
}

const GIVE_RESULTS =
  'Give the `run_results.json` of the command that built the models, such as `dbt build`, kept before another command writes it anew.';

function resultOf(uniqueId: string, status: string): NodeResult {
  const known = plain(status);
  const effect = Object.hasOwn(EFFECTS, known) ? EFFECTS[known] : undefined;
  return { uniqueId, status, effect: effect ?? 'unknown' };
}

const plain = (status: string): string =>
  status
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

const hyphenated = (command: string): string => plain(command).replaceAll(' ', '-');
