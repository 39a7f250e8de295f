import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ok, type Result } from '../lib/result.ts';
import { quote } from '../lib/text.ts';
import type { WorkspaceFolder } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';
import { problem } from './problem.ts';

/** A file or folder that an input names. It must not lie outside the workspace, not even by a symbolic link. */
export interface WorkspacePath {
  input: string;
  /** Absolute, or relative to `workspace`. */
  path: string;
  workspace: string;
}

export interface WorkspaceFile extends WorkspacePath {
  maxBytes: number;
  /** What to ask where it is not there; by default, whether it is checked out. */
  ifMissing?: string;
}

const CHECKED_OUT = 'is it checked out in an earlier step?';

/** Reads a file whole. */
export async function readWorkspaceFile(file: WorkspaceFile): Promise<Result<Buffer, Problem[]>> {
  const { input, path, workspace, maxBytes, ifMissing = CHECKED_OUT } = file;
  const elsewhere = namedElsewhere(path, workspace);
  if (elsewhere !== undefined) return problem(input, elsewhere);
  const place = await locate(path, workspace);
  if (!place.isThere) {
    return problem(input, `${quote(path)} is not there. Paths are relative to the workspace: ${ifMissing}`);
  }
  if (!place.isInWorkspace) {
    return problem(input, `${quote(path)} is outside the workspace: give a file that lies in it.`);
  }
  const stats = await stat(place.path);
  if (!stats.isFile()) return problem(input, `${quote(path)} is not a file.`);
  if (stats.size > maxBytes) {
    return problem(input, `${quote(path)} has ${stats.size} bytes: the most is ${maxBytes / 1_000_000} MB.`);
  }
  const bytes = await readFile(place.path).catch((error: Error) => error);
  return bytes instanceof Error
    ? problem(input, `${quote(path)} cannot be read: ${bytes.message}.`)
    : ok(bytes);
}

/** The YAML of 1 MB takes seconds to read; that of 10 MB can take more memory than there is. */
const MAX_TEXT_BYTES = 1_000_000;

/** Reads a file of UTF-8 text, of 1 MB at most. */
export async function readWorkspaceText(file: WorkspacePath): Promise<Result<string, Problem[]>> {
  const bytes = await readWorkspaceFile({ ...file, maxBytes: MAX_TEXT_BYTES });
  if (!bytes.ok) return bytes;
  return isUtf8(bytes.value)
    ? ok(bytes.value.toString('utf8'))
    : problem(file.input, `${quote(file.path)} is not UTF-8 text: save it as UTF-8.`);
}

/** A folder that need not be there yet. Nothing is created. */
export async function readWorkspaceFolder(
  folder: WorkspacePath,
): Promise<Result<WorkspaceFolder, Problem[]>> {
  const { input, path, workspace } = folder;
  if (/\p{Cc}/u.test(path)) {
    return problem(input, `${quote(path)} has a line break in it: give one folder.`);
  }
  const elsewhere = namedElsewhere(path, workspace);
  if (elsewhere !== undefined) return problem(input, elsewhere);
  const place = await locate(path, workspace);
  if (!place.isInWorkspace) {
    return problem(input, `${quote(path)} is outside the workspace: give a folder in it.`);
  }
  const stats = await stat(place.existing);
  return stats.isDirectory()
    ? ok({ path: place.path, shown: relative(place.workspace, place.path).replaceAll(sep, '/') || '.' })
    : problem(input, `${quote(path)} is not a folder, or leads through a file.`);
}

interface ResolvedPath {
  /** Absolute, without symbolic links. */
  path: string;
  isThere: boolean;
  isInWorkspace: boolean;
  /** The workspace's own path, absolute and without symbolic links. */
  workspace: string;
  /** What `path` leads to, or else the last file or folder on the way to it that exists. */
  existing: string;
}

async function locate(path: string, workspace: string): Promise<ResolvedPath> {
  const absolute = resolve(workspace, path);
  const existing = await deepestExisting(absolute);
  const real = join(await realpath(existing), relative(existing, absolute));
  const realWorkspace = await realpath(workspace).catch(() => workspace);
  return {
    path: real,
    isThere: existing === absolute,
    isInWorkspace: isWithin(real, realWorkspace),
    workspace: realWorkspace,
    existing,
  };
}

async function deepestExisting(path: string): Promise<string> {
  const isThere = await realpath(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : deepestExisting(dirname(path));
}

/** Whether `path` is `folder` or lies in it. Both must be absolute and without symbolic links. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
}

/**
 * What to give in place of a path that names the workspace as it is called elsewhere; undefined of any other path. In a
 * container job `${{ github.workspace }}` is the host's folder (actions/runner#2058), such as
 * `/home/runner/work/shop/shop`, which is `/__w/shop/shop` there; in an action with a container of its own it is
 * `/github/workspace`.
 */
export function namedElsewhere(path: string, workspace: string): string | undefined {
  if (!isAbsolute(path) || isWithin(path, workspace)) return undefined;
  const [folder, repository] = workspace.split('/').slice(-2);
  const names = ['/github/workspace/', ...(folder === repository ? [`/${folder}/${repository}/`] : [])];
  const name = names.find(name => path.includes(name));
  if (name === undefined) return undefined;
  const within = path.slice(path.indexOf(name) + name.length);
  return `${quote(path)} names the workspace as it is called elsewhere (in a container job, \`\${{ github.workspace }}\` does so); here it is ${quote(workspace)}. Give the path within it: ${quote(within)}.`;
}
