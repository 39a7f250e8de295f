import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf, UNRELEASED } from './changelog.ts';
import { compareVersions, isVersion, newestVersion } from './version.ts';

export type Git = (...args: string[]) => string;

/** What a release writes and commits. */
export const WRITTEN = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'dist'];

/** Takes back what a release has written and not committed. */
export const GO_BACK = `\`git restore --staged --worktree ${WRITTEN.join(' ')}\` and \`git clean --force dist\``;

/** All that stands in the way of a release of `version` from the repository in `folder`. */
export function problemsWith(version: string, folder: string, git: Git): string[] {
  const remote = lookAtRemote(git);
  const problems = [
    isVersion(version)
      ? problemWithTags(version, [...linesOf(git('tag', '--list')), ...remote.tags])
      : `${JSON.stringify(version)} is no version. Write one such as 1.2.3: \`npm run release -- 1.2.3\`.`,
    problemWithTree(git),
    problemWithBranch(git),
    remote.problem,
    problemWithNotes(version, readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')),
  ];
  return problems.filter(problem => problem !== undefined);
}

function problemWithTags(version: string, tags: readonly string[]): string | undefined {
  if (tags.includes(`v${version}`))
    return `The tag v${version} exists. Choose a greater version; or, if the tag was never pushed, delete it: \`git tag --delete v${version}\`.`;
  const newest = newestVersion(tags);
  if (newest === undefined || compareVersions(version, newest) > 0) return undefined;
  return `${version} is not greater than ${newest}, which is released. Choose a greater version.`;
}

function problemWithTree(git: Git): string | undefined {
  const changed = linesOf(git('status', '--porcelain')).map(line => line.slice(3));
  if (changed.length === 0) return undefined;
  return `There are uncommitted changes: ${changed.join(', ')}. Commit or stash them. If an interrupted release left them, take them back with ${GO_BACK}.`;
}

function problemWithBranch(git: Git): string | undefined {
  const branch = git('branch', '--show-current').trim();
  if (branch === 'main') return undefined;
  return `Releases are made on main, and this is ${branch || 'no branch'}. Run \`git switch main\`.`;
}

function problemWithNotes(version: string, changelog: string): string | undefined {
  const unreleased = notesOf(changelog, UNRELEASED) !== '';
  const prepared = notesOf(changelog, version) !== '';
  if (unreleased && prepared)
    return `CHANGELOG.md has notes under ${UNRELEASED} and under ${version}. Put them all under ${version}.`;
  if (unreleased || prepared) return undefined;
  return `CHANGELOG.md has nothing under ${UNRELEASED}. Write there what is new for users.`;
}

type Remote = { tags: string[]; problem?: string };

/** Tags are listed, not fetched: `git fetch --tags` refuses those that have moved, such as v1. */
function lookAtRemote(git: Git): Remote {
  if (!linesOf(git('remote')).includes('origin')) return { tags: [] };
  try {
    const refs = linesOf(git('ls-remote', 'origin')).map(line => line.split('\t')[1] ?? '');
    const tags = refs.map(ref => /^refs\/tags\/(.*)/.exec(ref)?.[1]).filter(tag => tag !== undefined);
    return refs.includes('refs/heads/main') ? { tags, ...compareWithRemote(git) } : { tags };
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    return {
      tags: [],
      problem: `origin cannot be read. Check your connection and its address (\`git remote get-url origin\`). ${reason}`,
    };
  }
}

function compareWithRemote(git: Git): { problem?: string } {
  git('fetch', '--quiet', 'origin', 'main');
  if (git('rev-list', 'HEAD..FETCH_HEAD') === '') return {};
  return { problem: 'This is behind origin/main. Run `git pull --rebase origin main`.' };
}

const linesOf = (text: string): string[] => text.split('\n').filter(line => line !== '');
