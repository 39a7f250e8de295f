import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** What users read: the README and the pages in `docs/`, by their paths. */
export const PAGES = ['README.md', ...globSync('docs/*.md', { cwd: root }).toSorted()];

export const readPage = (path: string): string => readFileSync(join(root, path), 'utf8');
