import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The files that a pattern matches, by their paths from the root. */
export const filesLike = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: root })
    .map(path => path.replaceAll(sep, '/'))
    .toSorted();

/** What users read: the README and the pages in `docs/`, by their paths. */
export const PAGES = ['README.md', ...filesLike('docs/*.md')];

/** What contributors and reviewers read besides. */
export const PROJECT_PAGES = [
  'CHANGELOG.md',
  ...filesLike('.github/*.md'),
  'dist/README.md',
  'test/README.md',
  'test/bench/README.md',
  'test/mutants/README.md',
];

export const readPage = (path: string): string => readFileSync(join(root, path), 'utf8');
