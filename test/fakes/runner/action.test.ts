import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runAction, startAction } from './action.ts';
import { dummyGitHubToken } from './environment.ts';

const onWindows = process.platform === 'win32';
if (onWindows) {
  console.log('Signal tests are skipped: on Windows, Node turns every signal into an immediate end.');
}
const signalTest = test.skipIf(onWindows);

const actionYml = `
name: Fixture
inputs:
  token: { description: A token, required: true }
  max-parallel: { description: A number, default: 5 }
  spaced name: { description: A name with a blank }
  github-token: { description: GitHub's token, default: '\${{ github.token }}' }
  repository: { description: A repository, default: 'of \${{ github.repository }}' }
runs: { using: node24, main: dist/main.mjs, post: dist/post.mjs }
`;

/** Writes an action whose entries are the given scripts. */
function actionWith(main: string, post = ''): string {
  const actionDir = mkdtempSync(join(tmpdir(), 'fixture-'));
  onTestFinished(() => rmSync(actionDir, { recursive: true }));
  mkdirSync(join(actionDir, 'dist'));
  writeFileSync(join(actionDir, 'action.yml'), actionYml);
  const imports = `import { appendFileSync, existsSync, rmSync } from 'node:fs'; const { env } = process;\n`;
  writeFileSync(join(actionDir, 'dist/main.mjs'), imports + main);
  writeFileSync(join(actionDir, 'dist/post.mjs'), imports + post);
  return actionDir;
}

const printEnvironment = `
  for (const name of Object.keys(env).sort()) console.log(name + '=' + env[name]);
`;

test('every declared input is there, with its default or empty, and hyphens stay', async () => {
  const actionDir = actionWith(printEnvironment);
  const { main } = await runAction({ actionDir, inputs: { token: 'tok' } });
  const inputs = main.rawLog.split('\n').filter(line => line.startsWith('INPUT_'));
  expect(inputs).toEqual([
    `INPUT_GITHUB-TOKEN=${dummyGitHubToken}`,
    'INPUT_MAX-PARALLEL=5',
    'INPUT_REPOSITORY=of octo/dashboards',
    'INPUT_SPACED_NAME=',
    'INPUT_TOKEN=tok',
  ]);
});

test('the job is described in variables, and nothing else of the host comes through', async () => {
  process.env.GITHUB_ACTOR = 'someone';
  process.env.HOST_SECRET = 'x';
  onTestFinished(() => {
    delete process.env.GITHUB_ACTOR;
    delete process.env.HOST_SECRET;
  });
  const actionDir = actionWith(printEnvironment);
  const { main } = await runAction({
    actionDir,
    inputs: {},
    env: { HTTPS_PROXY: 'http://proxy:1', GITHUB_SHA: undefined },
  });
  const lines = main.rawLog.split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'CI=true',
      'GITHUB_ACTIONS=true',
      'GITHUB_ACTOR=octocat',
      'HTTPS_PROXY=http://proxy:1',
    ]),
  );
  expect(main.rawLog).toMatch(/^RUNNER_OS=(Linux|macOS|Windows)$/m);
  expect(main.rawLog).not.toMatch(/^(HOST_SECRET|VITEST|NODE_OPTIONS|GITHUB_SHA)=/m);
});

test('the log begins with what the step was given, secrets hidden and empty inputs left out', async () => {
  const actionDir = actionWith(`console.log('done')`);
  const { main } = await runAction({
    actionDir,
    inputs: { token: 'hunter2' },
    env: { ZONE: 'UTC' },
    secrets: ['hunter2'],
  });
  expect(main.log.split('\n')).toEqual([
    '▼ Run octo/run-hex-project@v1',
    'with:',
    '  token: ***',
    '  max-parallel: 5',
    '  github-token: ***',
    '  repository: of octo/dashboards',
    'env:',
    '  ZONE: UTC',
    'done',
  ]);
});

test('an undeclared input warns and is passed on', async () => {
  const actionDir = actionWith(`console.log('got ' + env.INPUT_COLOUR)`);
  const { main } = await runAction({ actionDir, inputs: { colour: 'red' } });
  expect(main.rawLog).toBe('got red');
  expect(main.annotations[0]?.message).toMatch(
    /^Unexpected input\(s\) 'colour', valid inputs are \['token', /,
  );
});

test('outputs, state, summary, variables and path are read from the command files', async () => {
  const actionDir = actionWith(`
    appendFileSync(env.GITHUB_OUTPUT, 'run-id<<E\\n1\\n2\\nE\\n');
    appendFileSync(env.GITHUB_STATE, 'k=v\\n');
    appendFileSync(env.GITHUB_STEP_SUMMARY, '# hunter2');
    appendFileSync(env.GITHUB_ENV, 'A=b\\n');
    appendFileSync(env.GITHUB_PATH, '/opt/bin\\n');
  `);
  const { main } = await runAction({ actionDir, inputs: {}, secrets: ['hunter2'] });
  expect(main).toMatchObject({
    exitCode: 0,
    conclusion: 'success',
    outputs: { 'run-id': '1\n2' },
    state: { k: 'v' },
    summary: '# ***',
    environment: { A: 'b' },
    path: ['/opt/bin'],
  });
});

test('a step can be run without one of its command files', async () => {
  const actionDir = actionWith(`console.log(String(env.GITHUB_STEP_SUMMARY))`);
  const { main } = await runAction({ actionDir, inputs: {}, env: { GITHUB_STEP_SUMMARY: undefined } });
  expect(main.rawLog).toBe('undefined');
});

test('a half-written output fails the step although it exited well', async () => {
  const actionDir = actionWith(`appendFileSync(env.GITHUB_OUTPUT, 'a=1\\nb<<E\\n2')`);
  const { main } = await runAction({ actionDir, inputs: {} });
  expect(main).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: { a: '1' } });
  expect(main.log).toContain("Error: Unable to process file command 'output' successfully.");
});

test('a summary over the limit is dropped with a note and does not fail the step', async () => {
  const actionDir = actionWith(`appendFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1048577))`);
  const { main } = await runAction({ actionDir, inputs: {} });
  expect(main).toMatchObject({ summary: '', conclusion: 'success' });
  expect(main.log).toContain('GITHUB_STEP_SUMMARY upload aborted');
});

test('a command that is not allowed fails the step although it exited well', async () => {
  const actionDir = actionWith(`console.error('::set-env name=A::b')`);
  const { main } = await runAction({ actionDir, inputs: {} });
  expect(main).toMatchObject({ exitCode: 0, conclusion: 'failure' });
});

test('an exit code fails the step', async () => {
  const { main } = await runAction({ actionDir: actionWith('process.exitCode = 3'), inputs: {} });
  expect(main).toMatchObject({ exitCode: 3, signal: null, conclusion: 'failure' });
});

test('step debugging is on where RUNNER_DEBUG says so', async () => {
  const actionDir = actionWith(`console.log('::debug::poll')`);
  const { main } = await runAction({ actionDir, inputs: {}, env: { RUNNER_DEBUG: '1' } });
  expect(main.log).toContain('##[debug]poll');
});

test('post gets the saved state and the same inputs, and starts with empty files', async () => {
  const actionDir = actionWith(
    `appendFileSync(env.GITHUB_STATE, 'runId=42\\n'); appendFileSync(env.GITHUB_OUTPUT, 'a=1\\n');
     console.log('::add-mask::late'); process.exitCode = 1;`,
    `console.log(env.STATE_runId, env['INPUT_MAX-PARALLEL'], 'late');`,
  );
  const { main, post } = await runAction({ actionDir, inputs: { 'max-parallel': '7' } });
  expect(main.conclusion).toBe('failure');
  expect(post.log.split('\n')).toEqual(['Post job cleanup.', '42 7 ***']);
  expect(post).toMatchObject({ conclusion: 'success', outputs: {}, rawLog: '42 7 late' });
});

test('a line is awaited by what was printed, whether or not the log shows it', async () => {
  const actionDir = actionWith(
    `console.log('first'); console.log('::debug::hidden'); setInterval(() => {}, 1000);`,
  );
  await using step = startAction({ actionDir, inputs: {} });
  expect(await step.logged(/hid+en/)).toBe('::debug::hidden');
  expect(await step.logged('first')).toBe('first');
});

test('awaiting a line that never comes ends with the log when the process does', async () => {
  await using step = startAction({ actionDir: actionWith(`console.log('other')`), inputs: {} });
  await expect(step.logged('wanted')).rejects.toThrow(/other$/);
  await expect(step.logged('wanted')).rejects.toThrow(/other$/);
});

test('lines are heard as they are shown', async () => {
  const heard: string[] = [];
  const actionDir = actionWith(`console.log('::group::One'); console.log('two');`);
  await runAction({ actionDir, inputs: { token: 't' }, onLine: line => heard.push(line) });
  expect(heard.slice(-3)).toEqual(['▼ One', 'two', 'Post job cleanup.']);
});

test('temporary files are removed afterwards, and stay where a folder was given', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const actionDir = actionWith(`appendFileSync(env.RUNNER_TEMP + '/file', '')`);
  await runAction({ actionDir, inputs: {}, folder });
  expect(readdirSync(join(folder, 'temp'))).toContain('file');
  const step = startAction({ actionDir, inputs: {} });
  await step.done;
  expect(existsSync(step.folder)).toBe(true);
  await step[Symbol.asyncDispose]();
  expect(existsSync(step.folder)).toBe(false);
});

test('an entry that is not there is named', () => {
  const actionDir = actionWith('');
  rmSync(join(actionDir, 'dist/main.mjs'));
  expect(() => startAction({ actionDir, inputs: {} })).toThrow(/entry is not there: .*main\.mjs/);
});

const listening = `
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => console.log('got ' + name));
  setInterval(() => {}, 1000);
  console.log('ready');
`;

signalTest('cancelling interrupts, then terminates, then kills', async () => {
  await using step = startAction({ actionDir: actionWith(listening), inputs: {} });
  await step.logged('ready');
  const result = await step.cancel({ termAfterMs: 100, killAfterMs: 100 });
  expect(result.rawLog.split('\n')).toEqual(['ready', 'got SIGINT', 'got SIGTERM']);
  expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', conclusion: 'cancelled' });
  expect(result.log).toContain('Error: The operation was canceled.');
});

signalTest('a step that heeds the interrupt is spared the rest, and counts as cancelled', async () => {
  const actionDir = actionWith(
    `
    process.on('SIGINT', () => { appendFileSync(env.GITHUB_STATE, 'saved=yes\\n'); process.exit(0); });
    setInterval(() => {}, 1000);
    console.log('ready');
  `,
    `console.log('saved ' + env.STATE_saved)`,
  );
  await using step = startAction({ actionDir, inputs: {} });
  await step.logged('ready');
  expect(await step.cancel()).toMatchObject({ exitCode: 0, signal: null, conclusion: 'cancelled' });
  expect((await step.post()).rawLog).toBe('saved yes');
});

signalTest('a step that its own timeout stops is a failure', async () => {
  await using step = startAction({
    actionDir: actionWith(`setInterval(() => {}, 1000); console.log('ready')`),
    inputs: {},
  });
  await step.logged('ready');
  expect(await step.cancel({ stepTimeout: true })).toMatchObject({ signal: 'SIGINT', conclusion: 'failure' });
});

signalTest('a single signal reaches the process and is no cancellation', async () => {
  await using step = startAction({ actionDir: actionWith(listening), inputs: {} });
  await step.logged('ready');
  expect(step.signal('SIGTERM')).toBe(true);
  await step.logged('got SIGTERM');
  expect(await step.kill()).toMatchObject({ signal: 'SIGKILL', conclusion: 'failure' });
});

test('cancelling a step that is over changes nothing', async () => {
  await using step = startAction({ actionDir: actionWith(''), inputs: {} });
  await step.done;
  expect(await step.cancel()).toMatchObject({ conclusion: 'success' });
});
