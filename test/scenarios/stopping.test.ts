import { expect, test } from 'vitest';
import type { StepResult } from '../fakes/runner/action.ts';
import { longRun, onWindows, type Play, shortRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

// A step that is stopped, at all the moments that matter. Whatever it started is over afterwards.

if (onWindows) {
  console.log('Signal tests are skipped: on Windows, Node turns every signal into an immediate end.');
}
const signalTest = test.skipIf(onWindows).concurrent;

/** The step ended by itself, said so, and no run is left. */
function expectStopped(play: Play, main: StepResult): void {
  expect(main.signal).toBeNull();
  expect(main.outputs.conclusion).toBe('cancelled');
  expect(main.outputs['run-id'] ?? '').toBe(play.hex.runs()[0]?.id ?? '');
  expect(main.summary).toMatch(/cancelled|The step was stopped/);
  expect(play.active()).toEqual([]);
}

signalTest('stopped while the run is followed', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const step = await play.start();
  await step.logged(/^RUNNING/);
  const main = await step.cancel();
  const requests = play.hex.requests.length;
  const post = await step.post();
  expectStopped(play, main);
  expect(play.hex.runs()[0]?.status).toBe('KILLED');
  expect(main.log).toContain('cancelling');
  expect(main.annotations[0]?.message).toContain(main.outputs['run-url']);
  expect(play.hex.requests).toHaveLength(requests);
  expect(post.annotations).toEqual([]);
});

signalTest('stopped twice: the second signal changes nothing', async () => {
  await using play = await scenario({ project: { run: { ...longRun, killDelayMs: 1200 } } }).asProcess();
  const step = await play.start();
  await step.logged('Started version');
  step.signal('SIGINT');
  await play.arrived('CancelRun');
  step.signal('SIGINT');
  step.signal('SIGTERM');
  const main = await step.done;
  expectStopped(play, main);
  expect(play.requests('CancelRun')).toHaveLength(1);
  expect(main.log.split('cancelling the run')).toHaveLength(2);
});

signalTest('stopped by SIGTERM alone', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const step = await play.start();
  await step.logged('Started version');
  step.signal('SIGTERM');
  expectStopped(play, await step.done);
});

signalTest('stopped while Hex is in trouble and the step waits to ask again', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const headers = { 'retry-after': '30' };
  play.hex.fault('GetRunStatus', { kind: 'status', status: 429, headers, body: { reason: 'Slow down' } });
  const step = await play.start();
  await step.logged('Waiting 30s');
  expectStopped(play, await step.cancel());
});

signalTest('stopped while a look at the run hangs', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault('GetRunStatus', { kind: 'hang' });
  const step = await play.start();
  await play.arrived('GetRunStatus');
  expectStopped(play, await step.cancel());
});

signalTest('stopped before the start was sent: nothing is started', async () => {
  await using play = await scenario().asProcess();
  play.hex.fault('GetProjectRuns', { kind: 'hang' });
  const step = await play.start();
  await play.arrived('GetProjectRuns');
  const main = await step.cancel();
  const post = await step.post();
  expectStopped(play, main);
  expect(main.outputs.attempts).toBe('0');
  expect(play.requests('RunProject')).toEqual([]);
  expect(play.hex.runs()).toEqual([]);
  expect(post.annotations).toEqual([]);
});

signalTest('stopped while the start waits for a rate limit: nothing is started', async () => {
  await using play = await scenario().asProcess();
  const headers = { 'retry-after': '60' };
  play.hex.fault('RunProject', { kind: 'status', status: 429, headers, body: { reason: 'Slow down' } });
  const step = await play.start();
  await step.logged('Waiting 1m');
  const main = await step.cancel();
  const post = await step.post();
  expectStopped(play, main);
  expect(play.requests('RunProject')).toHaveLength(1);
  expect(post.annotations).toEqual([]);
});

signalTest('stopped while Hex takes its time with the start', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault('RunProject', { kind: 'slow', delayMs: 700, when: 'after' });
  const step = await play.start();
  await play.arrived('RunProject');
  const main = await step.cancel();
  expectStopped(play, main);
  expect(play.hex.runs()[0]?.status).toBe('KILLED');
  expect(play.requests('GetProjectRuns')).toHaveLength(1);
});

signalTest('stopped while the start hangs: the run is looked for and cancelled', async () => {
  await using play = await scenario({ project: { run: longRun, history: [{ trigger: 'API' }] } }).asProcess();
  play.hex.fault('RunProject', { kind: 'hang', when: 'after' });
  const step = await play.start();
  await play.arrived('RunProject');
  const main = await step.cancel();
  await step.post();
  const [, run] = play.hex.runs();
  expect(main.signal).toBeNull();
  expect(main.outputs).toMatchObject({ conclusion: 'cancelled', 'run-id': run?.id });
  expect(run?.status).toBe('KILLED');
});

signalTest('stopped while looking for a lost run: it is found and cancelled', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault('RunProject', { kind: 'drop', when: 'after' });
  const step = await play.start();
  await play.arrived('GetProjectRuns', 2);
  const main = await step.cancel();
  await step.post();
  expectStopped(play, main);
});

signalTest('stopped with `wait: false` before the answer: the run is cancelled', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault('RunProject', { kind: 'slow', delayMs: 500, when: 'after' });
  const step = await play.start({ wait: 'false' });
  await play.arrived('RunProject');
  expectStopped(play, await step.cancel());
});

signalTest('stopped so early that nothing was set up: the clean-up starts nothing', async () => {
  await using play = await scenario().asProcess();
  const step = await play.start();
  await step.kill();
  const post = await step.post();
  expect(play.hex.requests).toEqual([]);
  expect(post.exitCode).toBe(0);
  expect(post.outputs).toEqual({});
});

signalTest('stopped with `cancel-on-abort: false`: the run goes on', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const step = await play.start({ 'cancel-on-abort': 'false' });
  await step.logged('Started version');
  const main = await step.cancel();
  await step.post();
  expect(main.outputs).toMatchObject({ conclusion: 'cancelled', 'run-id': play.hex.runs()[0]?.id });
  expect(main.annotations[0]?.message).toMatch(/left running/);
  expect(main.annotations[0]?.message).toContain(main.outputs['run-url']);
  expect(play.requests('CancelRun')).toEqual([]);
  expect(play.active()).toHaveLength(1);
});

signalTest.for([204, 422] as const)(
  'stopped when the run is over: its end counts (%i)',
  async cancelEnded => {
    await using play = await scenario({ project: { run: { ...shortRun, cancelEnded } } }).asProcess();
    play.hex.fault('GetRunStatus', { kind: 'hang' });
    const step = await play.start();
    await play.arrived('GetRunStatus');
    const main = await step.cancel();
    expect(main.outputs).toMatchObject({ conclusion: 'success', status: 'COMPLETED' });
    expect(main.exitCode).toBe(0);
  },
);

signalTest('when main cannot cancel, it says so and the clean-up does', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault('CancelRun', { kind: 'status', status: 500, body: { reason: 'Oops' } }, { times: 99 });
  const step = await play.start();
  await step.logged('Started version');
  const main = await step.cancel();
  expect(main.signal).toBeNull();
  expect(main.outputs).toMatchObject({ conclusion: 'cancelled', 'run-id': play.hex.runs()[0]?.id });
  expect(main.annotations[0]?.message).toMatch(/may still be running.*clean-up/);
  expect(play.active()).toHaveLength(1);
  play.hex.heal();
  const post = await step.post();
  expect(play.active()).toEqual([]);
  expect(post.log).toContain('the run was cancelled');
  expect(post.summary).toContain('clean-up');
});

test.concurrent('killed while the run is followed: the clean-up cancels', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const step = await play.start();
  await step.logged('Started version');
  const { outputs } = await step.kill();
  const post = await step.post();
  expect(outputs['run-url']).toContain(play.hex.runs()[0]?.id);
  expect(play.active()).toEqual([]);
  expect(post.log).toContain('the run was cancelled');
  expect(post.conclusion).toBe('success');
});

test.concurrent('killed while the run is followed, with `cancel-on-abort: false`: it goes on', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const step = await play.start({ 'cancel-on-abort': 'false' });
  await step.logged('Started version');
  await step.kill();
  const post = await step.post();
  expect(play.active()).toHaveLength(1);
  expect(post.log).toContain('left alone');
});

test.concurrent('at the timeout the run is cancelled', async () => {
  await using play = await scenario({ project: { title: 'Weekly revenue', run: longRun } }).asProcess();
  const { main, post } = await play.run({ timeout: '4s' });
  expect(main.outputs).toMatchObject({ conclusion: 'timed_out', 'run-id': play.hex.runs()[0]?.id });
  expect(main.exitCode).toBe(1);
  expect(main.annotations).toHaveLength(1);
  for (const said of ['4s', 'Weekly revenue', main.outputs['run-url']]) {
    expect(main.annotations[0]?.message).toContain(said);
  }
  expect(main.summary).toContain('timed out');
  expect(play.active()).toEqual([]);
  expect(post.annotations).toEqual([]);
});

test.concurrent('a timeout leaves the run where `cancel-on-timeout` is false', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const { main } = await play.run({ timeout: '4s', 'cancel-on-timeout': 'false' });
  expect(main.outputs).toMatchObject({ conclusion: 'timed_out', 'run-id': play.hex.runs()[0]?.id });
  expect(main.annotations[0]?.message).toMatch(/left running/);
  expect(main.annotations[0]?.message).toContain(main.outputs['run-url']);
  expect(play.requests('CancelRun')).toEqual([]);
  expect(play.active()).toHaveLength(1);
});

test.concurrent('a start that hangs until the timeout is looked for and cancelled', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault('RunProject', { kind: 'hang', when: 'after' });
  const { main } = await play.run({ timeout: '4s' });
  expect(main.outputs).toMatchObject({ conclusion: 'timed_out', 'run-id': play.hex.runs()[0]?.id });
  expect(play.hex.runs()).toHaveLength(1);
  expect(play.active()).toEqual([]);
});

test.concurrent('a run that has ended at the timeout counts as it ended', async () => {
  await using play = await scenario({ project: { run: { ...shortRun, end: 'ERRORED' } } }).asProcess();
  play.hex.fault('GetRunStatus', { kind: 'hang' });
  const { main } = await play.run({ timeout: '4s', 'poll-interval': '1s' });
  expect(main.outputs).toMatchObject({ conclusion: 'failure', status: 'ERRORED' });
  expect(main.annotations[0]?.title).toBe('Hex run ERRORED');
});

test.concurrent('a cancellation that Hex goes on refusing at the timeout is repeated by the clean-up', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault('CancelRun', { kind: 'status', status: 403, body: { reason: 'Not now' } }, { times: 3 });
  const step = await play.start({ timeout: '4s' });
  const main = await step.done;
  expect(main.annotations[0]?.message).toMatch(/may still be running/);
  expect(play.active()).toHaveLength(1);
  await step.post();
  expect(play.active()).toEqual([]);
});
