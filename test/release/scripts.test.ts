import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRepository } from '../fakes/repository.ts';

/** Runs a script of this folder as the workflow does: with Node alone, in `folder`. */
function play(folder: string, script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, script), ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return { status, stdout, stderr };
}

describe('what a tag releases', () => {
  const tagged = (version: string) => {
    const { folder, write } = newRepository();
    write('package.json', JSON.stringify({ version }));
    write(
      'CHANGELOG.md',
      '## Unreleased\n\n- Later.\n\n## 1.1.0 - 2026-12-01\n\n- Now.\n\n## 1.0.0\n\n- Then.\n',
    );
    return folder;
  };

  test('has the notes of its version', () => {
    expect(play(tagged('1.1.0'), 'check-tag.ts', 'v1.1.0')).toMatchObject({ status: 0, stdout: '- Now.\n' });
  });

  test('is refused where package.json has another version, or the changelog no notes', () => {
    const { status, stdout, stderr } = play(tagged('1.2.0'), 'check-tag.ts', 'v1.3.0');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('The tag is v1.3.0, and package.json has version 1.2.0.');
    expect(stderr).toContain('CHANGELOG.md has no notes for 1.2.0.');
    expect(stderr).toContain('npm run release -- X.Y.Z');
  });
});

test('a release of anything but one version is refused, and says how to write it', () => {
  const { folder, write } = newRepository();
  write('CHANGELOG.md', '');
  const { status, stderr } = play(folder, 'release.ts', '--dry-run', '1.0.0');
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^Nothing is released, and no file has changed.\n- "--dry-run 1.0.0" is no version. Write/,
  );
});

describe("the action's account", () => {
  const documented = (owner: string) => {
    const repository = newRepository();
    repository.write('README.md', `uses: ${owner}/run-hex-project@v1\n`);
    return repository;
  };

  test('is written into the README', () => {
    const { folder, read } = documented('<owner>');
    expect(play(folder, 'write-owner.ts', 'acme')).toMatchObject({ status: 0 });
    expect(read('README.md')).toBe('uses: acme/run-hex-project@v1\n');
  });

  test('takes the place of another, unless only the placeholder is to be replaced', () => {
    const { folder, read } = documented('octo');
    play(folder, 'write-owner.ts', 'acme', '--placeholder-only');
    expect(read('README.md')).toBe('uses: octo/run-hex-project@v1\n');
    play(folder, 'write-owner.ts', 'acme');
    expect(read('README.md')).toBe('uses: acme/run-hex-project@v1\n');
  });

  test.each([[['acme corp']], [['acme', 'corp']]])('must be one that GitHub can have, unlike %j', args => {
    const { folder, read } = documented('<owner>');
    const { status, stderr } = play(folder, 'write-owner.ts', ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^acme corp is no name of an account on GitHub. Write one such as/);
    expect(read('README.md')).toBe('uses: <owner>/run-hex-project@v1\n');
  });
});
