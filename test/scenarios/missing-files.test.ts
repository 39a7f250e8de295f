import { expect, test } from 'vitest';
import { longRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

// A runner that lacks one of its files, as some imitations of GitHub's do.

const gone = '/nowhere/to/be/found';

test.concurrent.for([
  ['GITHUB_OUTPUT', gone],
  ['GITHUB_OUTPUT', undefined],
  ['GITHUB_STEP_SUMMARY', gone],
  ['GITHUB_STEP_SUMMARY', undefined],
])('without %s at %s there is one note, and the step succeeds', async ([name, value]) => {
  await using play = await scenario().asProcess();
  const { main, post } = await play.run({}, { env: { [`${name}`]: value } });
  expect(main.conclusion).toBe('success');
  expect(main.annotations).toEqual([]);
  expect(main.log.match(/^Note: /gm)).toHaveLength(1);
  expect(main.log).toContain('COMPLETED');
  expect(play.hex.runs()).toHaveLength(1);
  expect(post.conclusion).toBe('success');
});

test.concurrent('without the file for state the clean-up starts nothing', async () => {
  await using play = await scenario().asProcess();
  const { main, post } = await play.run({}, { env: { GITHUB_STATE: gone } });
  expect(main.conclusion).toBe('success');
  expect(play.hex.runs()).toHaveLength(1);
  expect(post.exitCode).toBe(0);
});

test.concurrent('a run that failed is told in the log where no file can be written', async () => {
  await using play = await scenario({
    project: { run: { ...longRun, runningMs: 100, end: 'ERRORED' } },
  }).asProcess();
  const { main } = await play.run({}, { env: { GITHUB_OUTPUT: gone, GITHUB_STEP_SUMMARY: gone } });
  expect(main.conclusion).toBe('failure');
  expect(main.annotations.map(one => one.title)).toEqual(['Hex run ERRORED']);
  expect(main.log).toContain(play.hex.runs()[0]?.id);
});
