import { expect, test } from 'vitest';
import type { StepResult } from '../fakes/runner/action.ts';
import { longRun, type Play } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

/** One annotation that names all `inputs`, and not a request. */
function expectRefused(play: Play, { main, post }: Record<'main' | 'post', StepResult>, inputs: string[]) {
  expect(main.exitCode).toBe(1);
  expect(main.annotations).toHaveLength(1);
  expect(main.annotations[0]?.level).toBe('error');
  for (const input of inputs) expect(main.annotations[0]?.message).toContain(`\`${input}\``);
  expect(main.outputs).toEqual({ conclusion: 'failure', message: expect.stringMatching(/\w/), failed: '[]' });
  expect(main.log).not.toMatch(/^\s+at /m);
  expect(post).toMatchObject({ exitCode: 0, annotations: [] });
  expect(play.hex.requests).toEqual([]);
}

test.concurrent('everything that is wrong is told at once, and nothing is sent', async () => {
  await using play = await scenario().asProcess();
  const bad = {
    'project-id': '../../users',
    params: '- a list\n- no mapping',
    'view-id': 'abc',
    notifications: '- type: NEVER',
    timeout: '90',
    'poll-interval': '10ms',
    wait: 'maybe',
    'dry-run': '1',
    'cancel-on-abort': 'yes',
    'cancel-on-timeout': 'on',
    'update-published-results': 'y',
    'use-cached-sql-results': 'no',
    summary: 'none',
  };
  expectRefused(play, await play.run(bad), Object.keys(bad));
});

test.concurrent('an empty token is explained', async () => {
  await using play = await scenario().asProcess();
  const results = await play.run({ token: '' });
  expectRefused(play, results, ['token']);
  expect(results.main.annotations[0]?.message).toMatch(/forks.*Dependabot/);
});

test.concurrent.for([
  ['a blank', (token: string) => `${token.slice(0, 20)} ${token.slice(20)}`],
  ['a line break at its end', (token: string) => `${token}\n`],
] as const)('a token with %s is refused without being shown', async ([, spoil]) => {
  await using play = await scenario().asProcess();
  const token = spoil(play.hex.token);
  const results = await play.run({ token });
  expectRefused(play, results, ['token']);
  expect(JSON.stringify(results.main.annotations)).not.toContain(play.hex.token.slice(20));
});

test.concurrent('addresses that would give the token away are refused', async () => {
  await using play = await scenario().asProcess();
  for (const hexUrl of ['http://app.hex.tech', 'https://ann:pa55word@app.hex.tech', `${play.url}/acme/app`]) {
    const results = await play.run({ 'hex-url': hexUrl });
    expectRefused(play, results, ['hex-url']);
    expect(results.main.annotations[0]?.message).not.toContain('pa55word');
  }
});

test.concurrent('a project on another host is refused, naming both', async () => {
  await using play = await scenario().asProcess();
  const results = await play.run({ 'project-id': `https://eu.hex.tech/acme/app/${play.project.id}/latest` });
  expectRefused(play, results, ['project-id']);
  const { host } = new URL(play.url);
  expect(results.main.annotations[0]?.message).toContain('eu.hex.tech');
  expect(results.main.annotations[0]?.message).toContain(host);
});

test.concurrent('inputs that are misspelt are refused together with all else, not just warned of', async () => {
  await using play = await scenario().asProcess();
  const bad = { dryrun: 'true', 'update-published-result': 'true', wait: 'maybe' };
  const { main } = await play.run(bad);
  expect(main.outputs).toMatchObject({ conclusion: 'failure' });
  const told = main.annotations.find(({ level }) => level === 'error')?.message;
  for (const input of [...Object.keys(bad), 'dry-run', 'update-published-results'])
    expect(told).toContain(`\`${input}\``);
  expect(play.hex.requests).toEqual([]);
});

test.concurrent('a variable of the job that is like no input is left alone', async () => {
  await using play = await scenario().asProcess();
  const { main } = await play.run({ comment: 'hello', path: '/tmp', github_token: 'x' });
  expect(main.outputs.conclusion).toBe('success');
});

test.concurrent('a token from the environment serves the clean-up after the job, too', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const env = { HEX_API_TOKEN: play.hex.token };
  const step = await play.start({ token: '' }, { env });
  await step.logged('RUNNING');
  const main = await step.kill();
  const post = await step.post();
  expect(play.active()).toEqual([]);
  for (const { log, summary } of [main, post])
    expect(log + summary).not.toContain(play.hex.token.slice(0, 20));
  expect(play.hex.requests.map(({ operation }) => operation)).toContain('CancelRun');
});

test.concurrent('a bad token from the environment is called by the name of its variable', async () => {
  await using play = await scenario().asProcess();
  const { main } = await play.run({ token: '' }, { env: { HEX_API_TOKEN: `Bearer ${play.hex.token}` } });
  expect(main.annotations[0]?.message).toMatch(/`HEX_API_TOKEN`:? holds blanks/);
  expect(main.log).not.toContain(play.hex.token);
  expect(play.hex.requests).toEqual([]);
});
