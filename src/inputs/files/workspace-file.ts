import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';
import { isWithin, namedElsewhere } from './workspace.ts';

/** A file that an input names. */
export interface WorkspaceFile {
  /** The input that names it, for what is told of it. */
  input: string;
  /** Absolute, or relative to `workspace`. */
  path: string;
  workspace: string;
  mostBytes: number;
  /** To ask where it is not there; by default, whether it is checked out. */
  ifMissing?: string;
}

const CHECKED_OUT = 'is it checked out in an earlier step?';

/** Reads a file whole, which must not lie outside the workspace, not even by a symbolic link. */
export async function readWorkspaceFile(wanted: WorkspaceFile): Promise<Result<Buffer, Problem[]>> {
  const { input, path, workspace, mostBytes, ifMissing = CHECKED_OUT } = wanted;
  const elsewhere = namedElsewhere(path, workspace);
  if (elsewhere !== undefined) return problem(input, elsewhere);
  const file = await realpath(resolve(workspace, path)).catch(() => undefined);
  if (file === undefined) {
    return problem(input, `${quote(path)} is not there. Paths are relative to the workspace: ${ifMissing}`);
  }
  if (!isWithin(file, await realpath(workspace).catch(() => workspace))) {
    return problem(input, `${quote(path)} is outside the workspace: give a file that lies in it.`);
  }
  const found = await stat(file);
  if (!found.isFile()) return problem(input, `${quote(path)} is not a file.`);
  if (found.size > mostBytes) {
    return problem(input, `${quote(path)} has ${found.size} bytes: the most is ${mostBytes / 1_000_000} MB.`);
  }
  const bytes = await readFile(file).catch((error: Error) => error);
  if (bytes instanceof Error) return problem(input, `${quote(path)} cannot be read: ${bytes.message}.`);
  return ok(bytes);
}

/** The YAML of 1 MB takes seconds to read; that of 10 MB can take more memory than there is. */
const MAX_TEXT_BYTES = 1_000_000;

/** The same, of a file that must hold UTF-8 text, of 1 MB at most. */
export async function readWorkspaceText(
  wanted: Omit<WorkspaceFile, 'mostBytes'>,
): Promise<Result<string, Problem[]>> {
  const bytes = await readWorkspaceFile({ ...wanted, mostBytes: MAX_TEXT_BYTES });
  if (!bytes.ok) return bytes;
  if (isUtf8(bytes.value)) return ok(bytes.value.toString('utf8'));
  return problem(wanted.input, `${quote(wanted.path)} is not UTF-8 text: save it as UTF-8.`);
}
