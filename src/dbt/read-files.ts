import { all, allOf, err, type Result } from '../lib/result.ts';
import { quote } from '../lib/text.ts';
import type { Problem } from '../plan/problem.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type RunResults, readRunResults } from './run-results.ts';

export interface DbtFiles {
  manifest: Manifest;
  /** In the order in which dbt wrote them: the later result of a node counts. */
  results: RunResults[];
}

/** A file that an input names. */
export interface InputFile {
  input: 'dbt-manifest' | 'dbt-run-results';
  /** As the user wrote it. */
  path: string;
  maxBytes: number;
  /** What to ask the user if it is not there. */
  ifMissing: string;
}

type ReadBytes = (file: InputFile) => Promise<Result<Buffer, Problem[]>>;

/** Reads the files that a step names, or says all that is wrong with them. */
export async function readDbtFiles(
  { manifestPath, runResultsPaths }: { manifestPath: string; runResultsPaths: string[] },
  readBytes: ReadBytes,
): Promise<Result<DbtFiles, Problem[]>> {
  // One after the other, so that no more than one file is in memory.
  const manifest = await readAs(readManifest, fileFor('dbt-manifest', manifestPath), readBytes);
  const results: Result<RunResults, Problem[]>[] = [];
  for (const path of runResultsPaths)
    results.push(await readAs(readRunResults, fileFor('dbt-run-results', path), readBytes));
  return all({ manifest, results: allOf(results) });
}

/** V8's strings have at most 536 million characters. */
const MAX_ARTIFACT_BYTES = 500_000_000;

const NOT_WRITTEN = 'has dbt written it in this job, into this folder?';
const ONE_PATH_PER_LINE = 'If these are several, give one path a line.';

const fileFor = (input: InputFile['input'], path: string): InputFile => ({
  input,
  path,
  maxBytes: MAX_ARTIFACT_BYTES,
  ifMissing: /\s\S/.test(path) ? `${NOT_WRITTEN} ${ONE_PATH_PER_LINE}` : NOT_WRITTEN,
});

async function readAs<T>(
  read: (bytes: Buffer) => Result<T, string>,
  file: InputFile,
  readBytes: ReadBytes,
): Promise<Result<T, Problem[]>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const contents = read(bytes.value);
  if (contents.ok) return contents;
  return err([{ input: file.input, message: `${quote(file.path)} ${contents.error}` }]);
}
