import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const workflow = parse(readFileSync(join(root, '.github/workflows/dist.yml'), 'utf8'));

let folder: string;
let artifact: string;
let checkout: string;
let origin: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dist-workflow-'));
  artifact = join(folder, 'dist');
  checkout = join(folder, 'checkout');
  origin = join(folder, 'origin.git');
  mkdirSync(artifact);
  mkdirSync(checkout);
  writeFileSync(join(artifact, 'index.js'), 'new');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the text of a step of the job `commit` as the runner does. */
const runStep = (name: string, env: Record<string, string> = {}) => {
  const { run } = workflow.jobs.commit.steps.find((step: { name?: string }) => step.name === name);
  return bash(run, env);
};

const bash = (script: string, env: Record<string, string> = {}) =>
  spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: checkout,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', RUNNER_TEMP: folder, ...env },
  });

const git = (command: string): string => {
  const { status, stdout, stderr } = bash(`git -c user.name=a -c user.email=a@example.com ${command}`);
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
};

/** A branch in a repository of its own, beside main, and checked out as the job checks it out. */
const branchWithBundle = (branch: string): string => {
  git(`init --quiet --bare '${origin}'`);
  git('init --quiet --initial-branch main');
  mkdirSync(join(checkout, 'dist'));
  writeFileSync(join(checkout, 'dist/index.js'), 'old');
  writeFileSync(join(checkout, 'dist/7.index.js'), 'no longer built');
  writeFileSync(join(checkout, 'package.json'), '{}');
  git('add .');
  git('commit --quiet --message old');
  git(`remote add origin 'file://${origin}'`);
  git(`push --quiet origin HEAD:refs/heads/main 'HEAD:refs/heads/${branch}'`);
  const commit = git('rev-parse HEAD');
  rmSync(checkout, { recursive: true });
  mkdirSync(checkout);
  git(`clone --quiet --depth 1 --branch '${branch}' 'file://${origin}' .`);
  return commit;
};

const inOrigin = (command: string): string => git(`--git-dir '${origin}' ${command}`);

const noReason = process.platform === 'linux' ? '' : ' (skipped: it runs on Linux only, with GNU find)';

describe.skipIf(noReason)(`what the workflow commits as dist/${noReason}`, () => {
  const take = () => runStep('Take it only if it is plain files of the bundle');

  test('is taken if it is what the build writes', () => {
    cpSync(join(root, 'dist'), artifact, { recursive: true });
    expect(take()).toMatchObject({ status: 0, stdout: '' });
  });

  test.each<[what: string, spoil: () => void]>([
    ['a link', () => symlinkSync('/etc/passwd', join(artifact, 'post.js'))],
    ['a folder', () => mkdirSync(join(artifact, 'index.js.d'))],
    [
      'a file of the bundle in a folder',
      () => cpSync(join(root, 'dist/post.js'), join(artifact, 'a/post.js')),
    ],
    ['a repository', () => mkdirSync(join(artifact, '.git'))],
    ['attributes for git', () => writeFileSync(join(artifact, '.gitattributes'), '* filter=lfs')],
    ['an option', () => writeFileSync(join(artifact, '-rf'), '')],
    ['a script', () => writeFileSync(join(artifact, 'index.js.sh'), '')],
    ['a command in a name', () => writeFileSync(join(artifact, '\n::add-mask::x\n5.index.js'), '')],
    ['an empty index.js', () => truncateSync(join(artifact, 'index.js'), 0)],
    ['no index.js', () => rmSync(join(artifact, 'index.js'))],
    ['20 MB', () => truncateSync(join(artifact, 'index.js'), 20_000_000)],
  ])('is not taken with %s, and no name is printed', (_, spoil) => {
    spoil();
    const { status, stdout, stderr } = take();
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^::error::The artifact is not a bundle: .*\n$/);
  });

  const push = (BRANCH: string, COMMIT: string) => runStep('Commit and push it', { BRANCH, COMMIT });

  test.each(['dependabot/npm/npm-1', 'a$(touch$IFS$9here)`touch$IFS$9here`;touch$IFS$9here&'])(
    'becomes the one change of a commit on the branch %s',
    branch => {
      const commit = branchWithBundle(branch);
      expect(push(branch, commit)).toMatchObject({ status: 0 });
      expect(inOrigin(`log -1 --format='%P %an%n%B' 'refs/heads/${branch}'`)).toBe(
        `${commit} github-actions[bot]\nBuild dist/\n\n[dependabot skip]`,
      );
      expect(inOrigin(`diff --name-status ${commit} 'refs/heads/${branch}'`)).toBe(
        'D\tdist/7.index.js\nM\tdist/index.js',
      );
      expect(git('status --porcelain')).toBe('');
    },
  );

  test('is committed as a file that cannot be run', () => {
    const commit = branchWithBundle('update');
    bash('chmod +x "$RUNNER_TEMP/dist/index.js"');
    expect(push('update', commit)).toMatchObject({ status: 0 });
    expect(inOrigin('ls-tree refs/heads/update dist/')).toMatch(/^100644 blob \w+\tdist\/index\.js$/);
  });

  test('is not pushed where the branch has moved', () => {
    const commit = branchWithBundle('update');
    const moved = inOrigin(`commit-tree -p ${commit} -m moved ${commit}^{tree}`);
    inOrigin(`update-ref refs/heads/update ${moved}`);
    expect(push('update', commit).status).toBe(1);
    expect(inOrigin('rev-parse refs/heads/update')).toBe(moved);
  });

  test('is not pushed where the branch is gone', () => {
    const commit = branchWithBundle('update');
    inOrigin('update-ref -d refs/heads/update');
    expect(push('update', commit).status).toBe(1);
    expect(inOrigin("for-each-ref --format='%(refname)'")).toBe('refs/heads/main');
  });
});
