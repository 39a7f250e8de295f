import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../docs/pages.ts';
import {
  addOrigin,
  checkoutOf,
  cloneOf,
  newRepository,
  type Repository,
  temporaryFolder,
} from '../fakes/repository.ts';
import { describeScripts, playerOf, type Stage } from './play-step.ts';

const play = playerOf('release.yml');

function copyInto({ folder }: Repository, files: string[]): void {
  for (const file of files) cpSync(join(root, file), join(folder, file));
}

describeScripts('the scripts to publish', () => {
  /** A repository with these releases, of which `tag` is the one to be made. */
  function tagged(tag: string, others: string[] = []) {
    const repository = newRepository();
    copyInto(repository, ['test/release/check-tag.ts', 'test/release/changelog.ts']);
    for (const name of [...others, tag]) {
      repository.commit(releaseOf(name), `Release ${name}`);
      repository.git('tag', '--annotate', name, '--message', name);
    }
    const origin = addOrigin(repository);
    const state = temporaryFolder();
    for (const name of others) writeFileSync(join(state, name), 'false\n');
    return { repository, origin, state, publish: () => publishTag(tag, origin, state) };
  }

  const releaseOf = (tag: string) => ({
    'package.json': JSON.stringify({ version: tag.slice(1), type: 'module' }),
    'CHANGELOG.md': `## Unreleased\n\n## ${tag.slice(1)} - 2026-12-01\n\n- What ${tag} has.\n`,
    'dist/sbom.cdx.json': '{}',
  });

  /** Plays the job's scripts one after another, as far as they come. */
  function publishTag(tag: string, origin: Repository, state: string) {
    const { folder } = checkoutOf(origin, tag);
    const expressions: Stage['expressions'] = {
      'github.token': 'ghs_1',
      'github.repository': 'acme/run-hex-project',
      'github.ref_name': tag,
    };
    const stage = { folder, expressions, env: { GH_STATE: state } };
    const newest = play('publish', 'Find out whether this is the newest version', stage);
    expressions['steps.newest.outputs.latest'] = newest.outputs.latest ?? '';
    expressions['steps.newest.outputs.moves'] = newest.outputs.moves ?? '';
    const published = play('publish', 'Publish the release', stage);
    if (published.status !== 0 || !newest.outputs.moves) return { ...newest.outputs, ...published };
    return { ...newest.outputs, ...play('publish', 'Move the tag of the major version', stage) };
  }

  const requests = (state: string): string[] =>
    readFileSync(join(state, 'log'), 'utf8')
      .split('\n')
      .filter(line => line.startsWith('release') && !line.startsWith('release list'))
      .map(line => line.split(' ').slice(0, 3).join(' '));

  test('the first release gets its notes, its SBOM before it is published, and v1 on its commit', () => {
    const { origin, state, publish } = tagged('v1.0.0');
    expect(publish()).toMatchObject({ status: 0, latest: 'true', moves: 'v1' });
    expect(requests(state)).toEqual([
      'release view v1.0.0',
      'release create v1.0.0',
      'release upload v1.0.0',
      'release edit v1.0.0',
    ]);
    expect(readFileSync(join(state, 'log'), 'utf8')).toMatch(
      /release edit v1.0.0 --draft=false --latest=true /,
    );
    expect(readFileSync(join(state, 'notes'), 'utf8')).toBe('- What v1.0.0 has.\n');
    expect(origin.tip('v1')).toBe(origin.tip('v1.0.0^{commit}'));
  });

  test('the next one moves v1', () => {
    const { repository, origin, publish } = tagged('v1.10.0', ['v1.9.0']);
    repository.git('push', '--quiet', 'origin', 'v1.9.0^{commit}:refs/tags/v1');
    expect(publish()).toMatchObject({ status: 0, latest: 'true', moves: 'v1' });
    expect(origin.tip('v1')).toBe(origin.tip('v1.10.0^{commit}'));
  });

  test('a fix of an older version moves neither v1 nor what is the latest', () => {
    const { origin, publish } = tagged('v1.0.1', ['v1.1.0', 'v2.0.0']);
    const result = publish();
    expect(result).toMatchObject({ status: 0, latest: 'false' });
    expect(result).not.toHaveProperty('moves');
    expect(origin.git('tag', '--list', 'v1')).toBe('');
  });

  test('a fix of the major version before moves its own tag, and is not the latest', () => {
    const { origin, publish } = tagged('v1.1.1', ['v1.1.0', 'v2.0.0', 'v10.0.0']);
    expect(publish()).toMatchObject({ status: 0, latest: 'false', moves: 'v1' });
    expect(origin.tip('v1')).toBe(origin.tip('v1.1.1^{commit}'));
  });

  test('a run after one that broke off goes on from there', () => {
    const { origin, state, publish } = tagged('v1.0.0');
    writeFileSync(join(state, 'broken'), '');
    expect(publish()).toMatchObject({ status: 1 });
    expect(readFileSync(join(state, 'v1.0.0'), 'utf8')).toBe('true\n');
    expect(origin.git('tag', '--list', 'v1')).toBe('');

    rmSync(join(state, 'broken'));
    expect(publish()).toMatchObject({ status: 0 });
    expect(requests(state).slice(3)).toEqual([
      'release view v1.0.0',
      'release upload v1.0.0',
      'release edit v1.0.0',
    ]);
    expect(origin.tip('v1')).toBe(origin.tip('v1.0.0^{commit}'));
  });

  test('a run after one that came to its end changes no file of the release', () => {
    const { state, publish } = tagged('v1.0.0');
    publish();
    expect(publish()).toMatchObject({ status: 0, moves: 'v1' });
    expect(requests(state).slice(4)).toEqual(['release view v1.0.0', 'release edit v1.0.0']);
  });
});

describeScripts('the script that looks whether main has the commit', () => {
  /** A tag that was pushed before its commit is on main. */
  function tagAlone() {
    const repository = newRepository();
    repository.commit({ 'package.json': '{}' });
    const origin = addOrigin(repository);
    repository.commit({ 'package.json': '{ "version": "1.0.0" }' }, 'Release 1.0.0');
    repository.git('tag', '--annotate', 'v1.0.0', '--message', 'v1.0.0');
    repository.git('push', '--quiet', 'origin', 'v1.0.0');
    const check = () => {
      const { folder, git } = cloneOf(origin);
      git('switch', '--quiet', '--detach', 'v1.0.0');
      return play('check', 'See that main has the commit', { folder, expressions: {} });
    };
    return { repository, check };
  }

  test('refuses one whose commit main does not have, and takes it when main has it', () => {
    const { repository, check } = tagAlone();
    const refused = check();
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('::error::main does not have the commit of this tag. Push it to main');
    repository.git('push', '--quiet', 'origin', 'main');
    expect(check()).toMatchObject({ status: 0, stdout: '' });
  });

  test('takes one that main has gone on from', () => {
    const { repository, check } = tagAlone();
    repository.commit({ 'new.txt': '' });
    repository.git('push', '--quiet', 'origin', 'main');
    expect(check()).toMatchObject({ status: 0 });
  });
});

describeScripts('the scripts to write the account', () => {
  const SCRIPTS = ['test/release/write-owner.ts', 'test/docs/pages.ts', 'test/release/owner.ts'];
  const STEP = 'Write it where main has a placeholder';

  function documented(owner: string) {
    const repository = newRepository();
    copyInto(repository, SCRIPTS);
    repository.commit({
      'README.md': `uses: ${owner}/run-hex-project@v1\n`,
      'package.json': '{ "type": "module" }',
    });
    const origin = addOrigin(repository);
    const checkout = cloneOf(origin);
    const write = () =>
      play('owner', STEP, {
        folder: checkout.folder,
        expressions: { 'github.token': 'ghs_1', 'github.repository_owner': 'acme' },
        env: { GH_STATE: temporaryFolder() },
      });
    const main = () => ({
      readme: origin.git('show', 'main:README.md'),
      commits: origin.git('log', '--format=%s', 'main').trim().split('\n'),
    });
    return { origin, checkout, write, main };
  }

  const hook = (path: string, script: string): void =>
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });

  test('puts it in place of the placeholder, in a commit on main, without any package', () => {
    const { checkout, write, main } = documented('<owner>');
    expect(existsSync(join(checkout.folder, 'node_modules'))).toBe(false);
    expect(write()).toMatchObject({ status: 0 });
    expect(main()).toEqual({
      readme: 'uses: acme/run-hex-project@v1\n',
      commits: ['Name acme as the account that holds the action', 'Change files'],
    });
  });

  test('commits nothing where there is an account already', () => {
    const { write, main } = documented('octo');
    expect(write()).toMatchObject({ status: 0 });
    expect(main()).toEqual({ readme: 'uses: octo/run-hex-project@v1\n', commits: ['Change files'] });
  });

  test('starts from the new main where main has moved in between', () => {
    const { origin, checkout, write, main } = documented('<owner>');
    const other = cloneOf(origin);
    other.commit({ 'new.txt': '' }, 'Somebody else was faster');
    const push = `git -C '${other.folder}' push --quiet origin main`;
    hook(join(checkout.folder, '.git/hooks/pre-push'), `unset GIT_DIR; ${push}; rm "$0"`);
    expect(write()).toMatchObject({ status: 0 });
    expect(main()).toEqual({
      readme: 'uses: acme/run-hex-project@v1\n',
      commits: ['Name acme as the account that holds the action', 'Somebody else was faster', 'Change files'],
    });
  });

  test('fails where main is protected, and leaves it as it is', () => {
    const { origin, write, main } = documented('<owner>');
    hook(join(origin.folder, 'hooks/pre-receive'), 'echo GH006: Protected branch update failed; exit 1');
    const { status, stderr } = write();
    expect(status).toBe(1);
    expect(stderr).toContain('GH006: Protected branch update failed');
    expect(main().commits).toEqual(['Change files']);
  });
});

describeScripts('the scripts to say what to do', () => {
  test.each([
    ['skipped', 'v1.2.3 is not released', '`npm run release -- 1.2.3` again'],
    ['failure', 'v1.2.3 may be released in part', "`git push --force origin 'v1.2.3^{commit}:refs/tags/v1'`"],
    ['cancelled', 'v1.2.3 may be released in part', 'Re-run the failed jobs'],
    ['success', 'v1.2.3 is released but main has no account', '`npm run owner -- NAME`'],
  ])('after a job for publishing that is %s is titled "%s"', (result, title, advice) => {
    const { stdout } = play('advice', 'Say what is released, and how to go on', {
      folder: temporaryFolder(),
      expressions: { 'github.ref_name': 'v1.2.3', 'needs.publish.result': result },
    });
    expect(/^::error title=([^,:]*)::/.exec(stdout)?.[1]).toBe(title);
    expect(stdout).toContain(advice);
  });
});
