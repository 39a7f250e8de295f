import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { accept, type Checked, quote, refuse } from './problem.ts';
import { type Json, readYaml } from './yaml.ts';

/** Values of a project's input parameters by their names in Hex. */
export type Params = { [name: string]: Json };

const MOST_FILE_BYTES = 10_000_000;

/**
 * Reads parameters from YAML or JSON text.
 *
 * @param input `params` or `params-file`, whichever the text came from
 */
export async function readParams(input: string, text: string): Promise<Checked<Params>> {
  const yaml = await readYaml(input, text);
  if (!yaml.ok) return yaml;
  const kind = kindOf(yaml.value);
  if (kind !== 'a mapping') {
    return refuse(
      input,
      `is ${kind}, not a mapping of parameter names to values: write it like \`region: EMEA\`.`,
    );
  }
  return accept(yaml.value as Params);
}

/** Reads `params-file`, a path relative to `workspace`, which it must not leave, not even by a symbolic link. */
export async function readParamsFile(path: string, workspace: string): Promise<Checked<Params>> {
  const input = 'params-file';
  const file = await realpath(resolve(workspace, path)).catch(() => undefined);
  if (file === undefined) {
    return refuse(
      input,
      `${quote(path)} is not there. Paths are relative to the workspace: is it checked out in an earlier step?`,
    );
  }
  if (!isWithin(file, await realpath(workspace).catch(() => workspace))) {
    return refuse(input, `${quote(path)} is outside the workspace: give a file that lies in it.`);
  }
  const found = await stat(file);
  if (!found.isFile()) return refuse(input, `${quote(path)} is not a file.`);
  if (found.size > MOST_FILE_BYTES)
    return refuse(input, `${quote(path)} has ${found.size} bytes: the most is 10 MB.`);
  const bytes = await readFile(file).catch((error: Error) => error);
  if (bytes instanceof Error) return refuse(input, `${quote(path)} cannot be read: ${bytes.message}.`);
  if (!isUtf8(bytes)) return refuse(input, `${quote(path)} is not UTF-8 text: save it as UTF-8.`);
  return readParams(input, bytes.toString('utf8'));
}

function isWithin(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path !== '..' && !path.startsWith('../') && !path.startsWith('..\\') && !isAbsolute(path);
}

function kindOf(value: Json): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : 'a single value';
}
