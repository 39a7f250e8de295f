import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addOrigin, cloneOf, newRepository, type Repository } from '../fakes/repository.ts';
import { prepareRelease, type Tools } from './prepare.ts';

const FILES = {
  'package.json': `${JSON.stringify({ name: 'run-hex-project', version: '1.0.0' }, null, 2)}\n`,
  'package-lock.json': `${JSON.stringify({ version: '1.0.0', packages: { '': { version: '1.0.0' }, 'node_modules/a': { version: '7.0.0' } } }, null, 2)}\n`,
  'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n- Runs Hex projects.\n',
  'dist/index.js': "'1.0.0'\n",
};

/** A repository that may be released, and `release`, for which npm builds the version into dist/. */
function releasable(tools: Partial<Tools> = {}) {
  const repository = newRepository();
  repository.commit(FILES);
  const npm: string[] = [];
  const said: string[] = [];
  const release = (version: string, others: Partial<Tools> = {}) =>
    prepareRelease(version, {
      folder: repository.folder,
      today: '2026-12-01',
      git: repository.git,
      say: text => said.push(text),
      npm(command) {
        npm.push(command);
        if (command === 'run build') build(repository);
      },
      ...tools,
      ...others,
    });
  return { repository, release, npm, said };
}

const build = ({ read, write }: Repository): void =>
  write('dist/index.js', `'${JSON.parse(read('package.json')).version}'\n`);

const stateOf = ({ git }: Repository) => ({
  changed: git('status', '--porcelain'),
  commits: git('log', '--format=%s').trim().split('\n'),
  tags: git('tag', '--list').trim(),
});

describe('a release', () => {
  test('is one commit with version, dated notes and bundle, an annotated tag, and the words on what to push', () => {
    const { repository, release, npm, said } = releasable();
    release('1.1.0');
    expect(stateOf(repository)).toEqual({
      changed: '',
      commits: ['Release 1.1.0', 'Change files'],
      tags: 'v1.1.0',
    });
    expect(repository.git('cat-file', '-t', 'v1.1.0').trim()).toBe('tag');
    expect(repository.read('package.json')).toBe(FILES['package.json'].replace('1.0.0', '1.1.0'));
    expect(repository.read('package-lock.json')).toBe(
      FILES['package-lock.json'].replaceAll('1.0.0', '1.1.0'),
    );
    expect(repository.read('CHANGELOG.md')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 1.1.0 - 2026-12-01\n\n- Runs Hex projects.\n',
    );
    expect(repository.read('dist/index.js')).toBe("'1.1.0'\n");
    expect(npm).toEqual(['run build', 'test']);
    expect(said.join('\n')).toContain('git push --atomic origin main v1.1.0');
  });

  test('may be the first, of the version that package.json has already', () => {
    const { repository, release } = releasable();
    release('1.0.0');
    expect(stateOf(repository).tags).toBe('v1.0.0');
    expect(repository.read('CHANGELOG.md')).toContain('## 1.0.0 - 2026-12-01\n\n- Runs Hex projects.');
  });

  test('takes in what a build adds to dist/', () => {
    const { repository, release } = releasable({
      npm: command => command === 'run build' && repository.write('dist/7.index.js', ''),
    });
    release('1.1.0');
    expect(stateOf(repository).changed).toBe('');
    expect(repository.git('ls-files', 'dist')).toContain('dist/7.index.js');
  });
});

describe('to take a release back, it says what', () => {
  const takeBack = ({ git }: Repository, said: string[]): void => {
    const commands = /^To take it back, .*: git (.*), and git (.*)$/m.exec(said.at(-1) ?? '')?.slice(1);
    expect(commands).toHaveLength(2);
    for (const args of commands ?? []) git(...args.split(' '));
  };

  test('removes its commit and its tag', () => {
    const { repository, release, said } = releasable();
    const before = stateOf(repository);
    release('1.1.0');
    takeBack(repository, said);
    expect(stateOf(repository)).toEqual(before);
  });

  test('removes no other commit, where the release found everything committed', () => {
    const { repository, release, said } = releasable();
    release('1.1.0');
    repository.git('tag', '--delete', 'v1.1.0');
    repository.commit({ 'src/a.ts': '' }, 'Mend what the release has shown');
    release('1.1.0');
    takeBack(repository, said);
    expect(stateOf(repository)).toEqual({
      changed: '',
      commits: ['Mend what the release has shown', 'Release 1.1.0', 'Change files'],
      tags: '',
    });
  });
});

describe('everything that is wrong is said at once, and nothing is changed', () => {
  test('no version, another branch, uncommitted changes, nothing to release', () => {
    const { repository, release, npm } = releasable();
    repository.commit({ 'CHANGELOG.md': '# Changelog\n\n## Unreleased\n' });
    repository.git('switch', '--quiet', '--create', 'side');
    repository.write('new.txt', '');
    const before = stateOf(repository);
    expect(() => release('v2')).toThrow(
      `Nothing is released, and no file has changed.
- "v2" is no version. Write one such as 1.2.3: \`npm run release -- 1.2.3\`.
- There are uncommitted changes: new.txt. Commit or stash them.`,
    );
    expect(() => release('v2')).toThrow(
      '- Releases are made on main, and this is side. Run `git switch main`.',
    );
    expect(() => release('v2')).toThrow(
      '- CHANGELOG.md has nothing under Unreleased. Write there what is new for users.',
    );
    expect(stateOf(repository)).toEqual(before);
    expect(npm).toEqual([]);
  });

  test('a version that is not greater than the one released last', () => {
    const { repository, release } = releasable();
    repository.git('tag', 'v1.10.0');
    repository.git('tag', 'v2');
    expect(() => release('1.9.0')).toThrow('- 1.9.0 is not greater than 1.10.0, which is released.');
  });

  test('a tag that exists, here or only on origin', () => {
    const { repository, release } = releasable();
    repository.git('tag', 'v1.1.0');
    expect(() => release('1.1.0')).toThrow('- The tag v1.1.0 exists.');
    addOrigin(repository);
    repository.git('tag', '--delete', 'v1.1.0');
    expect(() => release('1.1.0')).toThrow('- The tag v1.1.0 exists.');
    expect(() => release('1.0.0')).toThrow('- 1.0.0 is not greater than 1.1.0, which is released.');
  });

  test('notes in two places', () => {
    const { repository, release } = releasable();
    repository.commit({ 'CHANGELOG.md': '## Unreleased\n\n- This.\n\n## 1.0.0 - 2026-11-01\n\n- That.\n' });
    expect(() => release('1.0.0')).toThrow(
      '- CHANGELOG.md has notes under Unreleased and under 1.0.0. Put them all under 1.0.0.',
    );
  });

  test('a main that is behind that of origin', () => {
    const { repository, release } = releasable();
    const other = cloneOf(addOrigin(repository));
    other.commit({ 'new.txt': '' });
    other.git('push', '--quiet', 'origin', 'main');
    expect(() => release('1.1.0')).toThrow(
      '- This is behind origin/main. Run `git pull --rebase origin main`.',
    );
  });

  test('an origin that cannot be read', () => {
    const { repository, release } = releasable();
    repository.git('remote', 'add', 'origin', `${repository.folder}/nowhere`);
    expect(() => release('1.1.0')).toThrow('- origin cannot be read. Check your connection');
  });
});

describe('with a remote', () => {
  test('whose v1 has moved, and where main is only ahead, the release is made', () => {
    const { repository, release } = releasable();
    repository.git('tag', 'v1');
    addOrigin(repository);
    repository.commit({ 'new.txt': '' });
    repository.git('push', '--quiet', '--force', 'origin', 'main:refs/tags/v1');
    release('1.1.0');
    expect(stateOf(repository).tags).toBe('v1\nv1.1.0');
  });

  test('that is still empty, too', () => {
    const { repository, release } = releasable();
    const empty = newRepository();
    repository.git('remote', 'add', 'origin', empty.folder);
    release('1.0.0');
    expect(stateOf(repository).tags).toBe('v1.0.0');
  });
});

test('a release whose push is refused, because main has moved, can be taken back as told, and made again', () => {
  const { repository, release, said } = releasable();
  const origin = addOrigin(repository);
  release('1.1.0');
  const other = cloneOf(origin);
  other.commit({ 'new.txt': '' });
  other.git('push', '--quiet', 'origin', 'main');
  const push = () => repository.git('push', '--quiet', '--atomic', 'origin', 'main', 'v1.1.0');
  expect(push).toThrow('rejected');
  expect(origin.git('tag', '--list')).toBe('');

  expect(said.join('\n')).toContain('main has moved');
  for (const [, args = ''] of said.join('\n').matchAll(/git ((?:tag|reset) [^,\n]+)/g))
    repository.git(...args.split(' '));
  expect(stateOf(repository)).toEqual({ changed: '', commits: ['Change files'], tags: '' });
  repository.git('pull', '--quiet', '--rebase', 'origin', 'main');
  release('1.1.0');
  push();
  expect(origin.git('tag', '--list').trim()).toBe('v1.1.0');
});

describe('a release that did not come to its end', () => {
  const failing = (command: string) => (asked: string) => {
    if (asked === command) throw new Error(`Command failed: npm ${command}`);
  };

  const goBack = ({ git }: Repository, refused: () => void): void => {
    const commands = [...messageOf(refused).matchAll(/`git (.*?)`/g)].map(([, args = '']) => args.split(' '));
    expect(commands).toHaveLength(2);
    for (const args of commands) git(...args);
  };

  test.each(['run build', 'test'])('because `npm %s` failed says how to go back, which works', command => {
    const { repository, release } = releasable();
    const broken = () => release('1.1.0', { npm: failing(command) });
    expect(broken).toThrow(
      `Command failed: npm ${command}\nNothing is committed; package.json, package-lock.json, CHANGELOG.md, dist may have changed. Go back with \`git restore`,
    );
    expect(stateOf(repository)).toMatchObject({ commits: ['Change files'], tags: '' });
    repository.write('dist/new.js', '');
    expect(broken).toThrow('There are uncommitted changes: CHANGELOG.md, package-lock.json, package.json');

    goBack(repository, broken);
    expect(stateOf(repository).changed).toBe('');
    release('1.1.0');
    expect(stateOf(repository).tags).toBe('v1.1.0');
  });

  test('because Git took no commit says how to go back, which works', () => {
    const { repository, release } = releasable();
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\necho Not today >&2\nexit 1\n');
    chmodSync(join(repository.folder, '.git/hooks/pre-commit'), 0o755);
    const refused = () => release('1.1.0');
    expect(refused).toThrow(/Not today\s+Nothing is committed;/);
    goBack(repository, refused);
    expect(stateOf(repository)).toEqual({ changed: '', commits: ['Change files'], tags: '' });
  });

  test('because it could not be tagged goes on from there, with the date of that day', () => {
    const { repository, release } = releasable();
    const { git } = repository;
    const tagless: Tools['git'] = (...args) => {
      if (args.includes('--annotate')) throw new Error('fatal: no space left');
      return git(...args);
    };
    expect(() => release('1.1.0', { git: tagless })).toThrow(
      'fatal: no space left\nThe release is committed, but not tagged. Start again: it goes on from there.',
    );
    release('1.1.0');
    expect(stateOf(repository)).toEqual({
      changed: '',
      commits: ['Release 1.1.0', 'Change files'],
      tags: 'v1.1.0',
    });
  });

  test('because its tag was deleted again may be repeated later', () => {
    const { repository, release } = releasable();
    release('1.1.0');
    repository.git('tag', '--delete', 'v1.1.0');
    release('1.1.0', { today: '2026-12-05' });
    expect(repository.read('CHANGELOG.md')).toContain('## 1.1.0 - 2026-12-05\n\n- Runs Hex projects.');
    expect(repository.read('CHANGELOG.md')).not.toContain('2026-12-01');
    expect(stateOf(repository).tags).toBe('v1.1.0');
  });
});

function messageOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  return '';
}
