import { expect, test } from 'vitest';
import type { Fault } from '../fakes/hex/faults.ts';
import { longRun, onWindows, type Play, shortRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

// Answers that never come, or come to nobody: what had to be done is found out, which takes ten seconds each time.

const posts = (play: Play): number => play.requests('RunProject').length;

// What else may come in place of an answer: test/runs/start/start-run.test.ts.
test.concurrent.for<[string, Fault, number]>([
  ['an error of Hex before the start', { kind: 'status', status: 500, body: { reason: 'Oops' } }, 2],
  ['a connection that breaks after the start', { kind: 'drop', when: 'after' }, 1],
])('%s: one run all the same', async ([, fault, times]) => {
  const history = [{ trigger: 'API' as const }, {}, { trigger: 'API' as const }];
  await using play = await scenario({ project: { history } }).asProcess();
  play.hex.fault('RunProject', fault);
  const { main, post } = await play.run();
  const [run, ...others] = play.hex.runs().filter(one => one.createdBy === 'token');
  expect(others).toEqual([]);
  expect(main.outputs).toMatchObject({ conclusion: 'success', attempts: '1', 'run-id': run?.id });
  expect(posts(play)).toBe(times);
  expect(main.log).toContain('Looking for a new run');
  expect(main.annotations.map(one => one.level)).toEqual(times === 1 ? ['warning'] : []);
  expect(play.requests('CancelRun')).toEqual([]);
  expect(post.annotations).toEqual([]);
});

test.concurrent('a run that shows up late in the list is found', async () => {
  await using play = await scenario({ project: { run: { ...shortRun, listedAfterMs: 8_000 } } }).asProcess();
  play.hex.fault('RunProject', { kind: 'drop', when: 'after' });
  const { main } = await play.run();
  expect(main.outputs).toMatchObject({ conclusion: 'success', 'run-id': play.hex.runs()[0]?.id });
  expect(play.hex.runs()).toHaveLength(1);
});

test.concurrent("without the list from before, Hex's times tell the new run from old ones", async () => {
  const history = [{ trigger: 'API' as const }, { trigger: 'API' as const }];
  await using play = await scenario({ project: { history }, skewMs: 7 * 60_000 }).asProcess();
  play.hex.fault('GetProjectRuns', { kind: 'drop' });
  play.hex.fault('RunProject', { kind: 'drop', when: 'after' });
  const { main } = await play.run();
  expect(main.outputs).toMatchObject({ conclusion: 'success', 'run-id': play.hex.runs().at(-1)?.id });
  expect(play.hex.runs()).toHaveLength(3);
});

test.concurrent('a scheduled run that begins meanwhile is not taken for the one', async () => {
  await using play = await scenario().asProcess();
  play.hex.fault('RunProject', { kind: 'drop', when: 'after' });
  const step = await play.start();
  await play.arrived('GetProjectRuns', 2);
  play.hex.addRun(play.project.id, { trigger: 'SCHEDULED', ...longRun });
  const main = await step.done;
  expect(main.outputs).toMatchObject({ conclusion: 'success', 'run-id': play.hex.runs()[0]?.id });
  expect(play.active()).toEqual([play.hex.runs()[1]?.id]);
});

test.concurrent('of several new runs none is touched, and all are named', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault('RunProject', { kind: 'drop', when: 'after' });
  const step = await play.start();
  await play.arrived('GetProjectRuns', 2);
  play.hex.addRun(play.project.id, { trigger: 'API', ...longRun });
  const main = await step.done;
  const post = await step.post();
  const ids = play.hex.runs().map(run => run.id);
  expect(ids).toHaveLength(2);
  expect(main.outputs.conclusion).toBe('failure');
  expect(main.annotations).toHaveLength(1);
  for (const id of ids) expect(main.annotations[0]?.message).toContain(id);
  expect(play.active()).toEqual(ids);
  expect(play.requests('CancelRun')).toEqual([]);
  expect(post.annotations).toEqual([]);
  expect(posts(play)).toBe(1);
});

test.concurrent('killed before the answer to the start: the clean-up finds the run and cancels it', async () => {
  const history = [{ trigger: 'API' as const, agoMs: 60_000, ...longRun }, {}];
  await using play = await scenario({ project: { run: longRun, history } }).asProcess();
  play.hex.fault('RunProject', { kind: 'hang', when: 'after' });
  const step = await play.start();
  await play.arrived('RunProject');
  const { state } = await step.kill();
  const [scheduled, earlier, ours] = play.hex.runs();
  expect(state.leftover).toContain(scheduled?.id);
  expect(state.leftover).toContain(earlier?.id);
  const post = await step.post();
  expect(play.hex.runs().find(run => run.id === ours?.id)?.status).toBe('KILLED');
  expect(play.active()).toEqual([earlier?.id]);
  expect(play.requests('RunProject')).toHaveLength(1);
  expect(post.log).toContain(ours?.id);
});

test.concurrent('killed before the answer, and several runs are new: none is touched, all are named', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault('RunProject', { kind: 'hang', when: 'after' });
  const step = await play.start();
  await play.arrived('RunProject');
  await step.kill();
  play.hex.addRun(play.project.id, { trigger: 'API', ...longRun });
  const post = await step.post();
  const ids = play.hex.runs().map(run => run.id);
  expect(play.active()).toEqual(ids);
  expect(play.requests('CancelRun')).toEqual([]);
  expect(post.annotations.map(one => one.level)).toEqual(['warning']);
  for (const id of ids) expect(post.annotations[0]?.message).toContain(id);
  expect(post.exitCode).toBe(0);
});

test.concurrent('killed before the answer to a start that never got through: a warning', async () => {
  await using play = await scenario().asProcess();
  play.hex.fault('RunProject', { kind: 'hang' });
  const step = await play.start();
  await play.arrived('RunProject');
  await step.kill();
  const post = await step.post();
  expect(play.hex.runs()).toEqual([]);
  expect(play.requests('RunProject')).toHaveLength(1);
  expect(post.annotations.map(one => one.level)).toEqual(['warning']);
});

test.concurrent('a server that accepts and says nothing costs seconds', async () => {
  await using play = await scenario().asProcess();
  play.hex.fault('GetRunStatus', { kind: 'hang' });
  const { main } = await play.run();
  expect(main.outputs.conclusion).toBe('success');
  expect(main.log).toContain('no answer came within');
  expect(main.log).toContain('Hex answers again.');
});

// Stopped by a signal, which Node cannot send on Windows.
test
  .skipIf(onWindows)
  .concurrent('stopped while the start hangs that never got through: nothing is left', async () => {
    await using play = await scenario().asProcess();
    play.hex.fault('RunProject', { kind: 'hang' });
    const step = await play.start();
    await play.arrived('RunProject');
    const main = await step.cancel();
    await step.post();
    expect(main.signal).toBeNull();
    expect(main.outputs.conclusion).toBe('cancelled');
    expect(play.hex.runs()).toEqual([]);
    expect(play.requests('RunProject')).toHaveLength(1);
  });
