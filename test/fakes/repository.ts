import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, which is removed when the test is over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

export type Repository = ReturnType<typeof repositoryIn>;

/** A Git repository on the branch main, whatever the settings of who runs the test. */
export function newRepository(): Repository {
  const repository = repositoryIn(temporaryFolder());
  repository.git('init', '--quiet', '--initial-branch=main');
  return repository;
}

/** A bare repository with what `repository` has, which then knows it as `origin`. */
export function addOrigin(repository: Repository): Repository {
  const origin = repositoryIn(temporaryFolder());
  origin.git('init', '--quiet', '--bare', '--initial-branch=main');
  repository.git('remote', 'add', 'origin', origin.folder);
  repository.git('push', '--quiet', 'origin', '--all');
  repository.git('push', '--quiet', 'origin', '--tags');
  return origin;
}

export function cloneOf(origin: Repository): Repository {
  const clone = repositoryIn(temporaryFolder());
  clone.git('clone', '--quiet', origin.folder, '.');
  return clone;
}

/** What `actions/checkout` gets of a branch or a tag: its last commit alone. */
export function checkoutOf(origin: Repository, ref: string): Repository {
  const checkout = repositoryIn(temporaryFolder());
  checkout.git('clone', '--quiet', '--depth=1', `--branch=${ref}`, `file://${origin.folder}`, '.');
  return checkout;
}

const SETTINGS = [
  'user.name=Ada',
  'user.email=ada@example.com',
  'core.autocrlf=false',
  'commit.gpgSign=false',
];

function repositoryIn(folder: string) {
  const git = (...args: string[]): string =>
    execFileSync('git', [...SETTINGS.flatMap(setting => ['-c', setting]), ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    git,
    write,
    /** The commit, or the annotated tag, that `ref` names. */
    tip: (ref: string): string => git('rev-parse', '--verify', '--quiet', ref).trim(),
    read: (file: string): string => readFileSync(join(folder, file), 'utf8'),
    commit(files: Record<string, string>, message = 'Change files'): void {
      for (const [file, text] of Object.entries(files)) write(file, text);
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
    },
  };
}
