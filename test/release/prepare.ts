import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withRelease } from './changelog.ts';
import { type Git, GO_BACK, problemsWith, WRITTEN } from './problems.ts';

export type Tools = {
  folder: string;
  /** The date of the release, as 2026-11-29. */
  today: string;
  git: Git;
  npm: (command: 'run build' | 'test') => void;
  say: (text: string) => void;
};

/** Commits and tags the release of `version`, and pushes nothing. Throws what a person is to read. */
export function prepareRelease(version: string, tools: Tools): void {
  const problems = problemsWith(version, tools.folder, tools.git);
  if (problems.length > 0)
    throw new Error(`Nothing is released, and no file has changed.\n${problems.map(asItem).join('\n')}`);
  tools.say(
    `Writing ${version} into ${WRITTEN.join(', ')}. Should this be interrupted, go back with ${GO_BACK}.`,
  );
  const before = tools.git('rev-parse', '--short', 'HEAD').trim();
  try {
    writeRelease(version, tools);
    commitRelease(version, tools.git);
  } catch (error) {
    throw new Error(
      `${messageOf(error)}\nNothing is committed; ${WRITTEN.join(', ')} may have changed. Go back with ${GO_BACK}, mend it, and start again.`,
    );
  }
  tagRelease(version, tools.git);
  tools.say(whatComesNext(version, before));
}

function writeRelease(version: string, { folder, today, npm }: Tools): void {
  const rewrite = (file: string, change: (text: string) => string): void => {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  rewrite('package.json', text => withVersion(text, version));
  rewrite('package-lock.json', text => withVersion(text, version));
  rewrite('CHANGELOG.md', text => withRelease(text, version, today));
  npm('run build');
  npm('test');
}

/** A lock file says the version of its own package twice. */
function withVersion(text: string, version: string): string {
  const json = JSON.parse(text);
  json.version = version;
  if (json.packages !== undefined) json.packages[''].version = version;
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** A repeated release may find all committed. */
function commitRelease(version: string, git: Git): void {
  git('add', '--all', '--', ...WRITTEN);
  if (git('diff', '--cached', '--name-only') !== '') git('commit', '--message', `Release ${version}`);
}

function tagRelease(version: string, git: Git): void {
  try {
    git('tag', '--annotate', `v${version}`, '--message', `v${version}`);
  } catch (error) {
    throw new Error(
      `${messageOf(error)}\nThe release is committed, but not tagged. Start again: it goes on from there.`,
    );
  }
}

const asItem = (problem: string): string => `- ${problem}`;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @param before the commit that a release was made on; the release itself may have none, where all was committed already */
const whatComesNext = (version: string, before: string): string => `
${version} is committed and tagged. Nothing is pushed yet. Push both at once:

  git push --atomic origin main v${version}

GitHub then tests on three systems, attests dist/, publishes the release with its notes, and moves v${version.split('.')[0]} to it.
To take it back, also where main has moved in between and the push is refused: git tag --delete v${version}, and git reset --hard ${before}`;
