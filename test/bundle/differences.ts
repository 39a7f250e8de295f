import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files that only one of the folders has, or that differ in more than how their lines end. */
export function differences(folder: string, other: string): string[] {
  const [ones, others] = [textsIn(folder), textsIn(other)];
  const paths = new Set([...ones.keys(), ...others.keys()]);
  return [...paths].filter(path => ones.get(path) !== others.get(path));
}

function textsIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name));
  return new Map(files.map(file => [relative(folder, file), textOf(file)]));
}

/** As Latin-1, in which no two bytes are the same character. */
const textOf = (file: string): string => readFileSync(file, 'latin1').replaceAll('\r\n', '\n');
