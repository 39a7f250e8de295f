import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The archive, as a tar, that the runner would download of this repository if it were committed as it stands. */
export function archiveOf(root: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  const git = (...args: string[]): Buffer =>
    execFileSync('git', args, {
      cwd: root,
      env: { ...process.env, GIT_INDEX_FILE: join(folder, 'index') },
      maxBuffer: Number.POSITIVE_INFINITY,
    });
  try {
    git('add', '--all');
    return git('archive', '--format=tar', git('write-tree').toString().trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}
