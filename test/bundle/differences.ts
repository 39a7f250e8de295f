import { type Dirent, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files that only one of the folders has, or that differ in more than how their lines end. */
export function differences(folder: string, other: string): string[] {
  const [ones, others] = [textsIn(folder), textsIn(other)];
  const paths = new Set([...ones.keys(), ...others.keys()]);
  return [...paths].filter(path => ones.get(path) !== others.get(path));
}

function textsIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => !entry.isDirectory());
  return new Map(files.map(file => [relative(folder, join(file.parentPath, file.name)), textOf(file)]));
}

/** As Latin-1, in which no two bytes are the same character. A link is its target, not what stands there today. */
function textOf(file: Dirent): string {
  const path = join(file.parentPath, file.name);
  if (file.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  return readFileSync(path, 'latin1').replaceAll('\r\n', '\n');
}
