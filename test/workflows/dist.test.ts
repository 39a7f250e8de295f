import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../docs/pages.ts';
import { addOrigin, checkoutOf, newRepository, temporaryFolder } from '../fakes/repository.ts';
import { describeScripts, playerOf } from './play-step.ts';

const play = playerOf('dist.yml');

/** The runner's temporary folder, into which the artifact has been downloaded as `dist`. */
function downloaded(): { runnerTemp: string; artifact: string } {
  const runnerTemp = temporaryFolder();
  const artifact = join(runnerTemp, 'dist');
  mkdirSync(artifact);
  writeFileSync(join(artifact, 'index.js'), 'new');
  return { runnerTemp, artifact };
}

describeScripts('what the workflow takes as dist/', () => {
  const take = (runnerTemp: string) =>
    play('commit', 'Take it only if it is plain files of the bundle', {
      folder: temporaryFolder(),
      expressions: {},
      env: { RUNNER_TEMP: runnerTemp },
    });

  test('may be what the build writes', () => {
    const { runnerTemp, artifact } = downloaded();
    cpSync(join(root, 'dist'), artifact, { recursive: true });
    expect(take(runnerTemp)).toMatchObject({ status: 0, stdout: '' });
  });

  test.each<[what: string, spoil: (artifact: string) => void]>([
    ['a link', artifact => symlinkSync('/etc/passwd', join(artifact, 'post.js'))],
    ['a folder', artifact => mkdirSync(join(artifact, 'index.js.d'))],
    [
      'a file of the bundle in a folder',
      artifact => cpSync(join(root, 'dist/post.js'), join(artifact, 'a/post.js')),
    ],
    ['a repository', artifact => mkdirSync(join(artifact, '.git'))],
    ['attributes for git', artifact => writeFileSync(join(artifact, '.gitattributes'), '* filter=lfs')],
    ['an option', artifact => writeFileSync(join(artifact, '-rf'), '')],
    ['a script', artifact => writeFileSync(join(artifact, 'index.js.sh'), '')],
    ['a command in a name', artifact => writeFileSync(join(artifact, '\n::add-mask::x\n5.index.js'), '')],
    ['an empty index.js', artifact => truncateSync(join(artifact, 'index.js'), 0)],
    ['no index.js', artifact => rmSync(join(artifact, 'index.js'))],
    ['20 MB', artifact => truncateSync(join(artifact, 'index.js'), 20_000_000)],
  ])('may not have %s, and no name is printed', (_, spoil) => {
    const { runnerTemp, artifact } = downloaded();
    spoil(artifact);
    const { status, stdout, stderr } = take(runnerTemp);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^::error::The artifact is not a bundle: .*\n$/);
  });
});

describeScripts('what the workflow commits as dist/', () => {
  /** A branch beside main, and the job that has checked it out and downloaded its bundle. */
  function branchWithBundle(branch: string) {
    const repository = newRepository();
    repository.commit({
      'dist/index.js': 'old',
      'dist/7.index.js': 'no longer built',
      'package.json': '{}',
    });
    repository.git('branch', branch);
    const commit = repository.tip(branch);
    const origin = addOrigin(repository);
    const checkout = checkoutOf(origin, branch);
    const { runnerTemp, artifact } = downloaded();
    const push = () =>
      play('commit', 'Commit and push it', {
        folder: checkout.folder,
        expressions: {
          'github.head_ref || github.ref_name': branch,
          'github.event.pull_request.head.sha || github.sha': commit,
          'github.token': 'ghs_1',
        },
        env: { RUNNER_TEMP: runnerTemp },
      });
    return { commit, origin, checkout, artifact, push };
  }

  test.each(['dependabot/npm/npm-1', 'a$(touch$IFS$9here)`touch$IFS$9here`;touch$IFS$9here&'])(
    'becomes the one change of a commit on the branch %s',
    branch => {
      const { commit, origin, checkout, push } = branchWithBundle(branch);
      expect(push()).toMatchObject({ status: 0 });
      expect(origin.git('log', '-1', '--format=%P %an%n%B', `refs/heads/${branch}`).trim()).toBe(
        `${commit} github-actions[bot]\nBuild dist/\n\n[dependabot skip]`,
      );
      expect(origin.git('diff', '--name-status', commit, `refs/heads/${branch}`)).toBe(
        'D\tdist/7.index.js\nM\tdist/index.js\n',
      );
      expect(checkout.git('status', '--porcelain')).toBe('');
    },
  );

  test('is committed as a file that cannot be run', () => {
    const { origin, artifact, push } = branchWithBundle('update');
    chmodSync(join(artifact, 'index.js'), 0o755);
    expect(push()).toMatchObject({ status: 0 });
    expect(origin.git('ls-tree', 'update', 'dist/')).toMatch(/^100644 blob \w+\tdist\/index\.js\n$/);
  });

  test('is not pushed where the branch has moved', () => {
    const { commit, origin, push } = branchWithBundle('update');
    const moved = origin.git('commit-tree', '-p', commit, '-m', 'moved', `${commit}^{tree}`).trim();
    origin.git('update-ref', 'refs/heads/update', moved);
    expect(push().status).toBe(1);
    expect(origin.tip('update')).toBe(moved);
  });

  test('is not pushed where the branch is gone', () => {
    const { origin, push } = branchWithBundle('update');
    origin.git('update-ref', '-d', 'refs/heads/update');
    expect(push().status).toBe(1);
    expect(origin.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n');
  });
});
