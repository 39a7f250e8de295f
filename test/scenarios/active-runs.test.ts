import { describe, expect, test } from 'vitest';
import { addRunWhenLookedFor, longRun, onWindows, type Play, shortRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

// A project that is busy already, and runs that fail and are started again.

const signalTest = test.skipIf(onWindows).concurrent;

const FAILING = { ...shortRun, end: 'ERRORED' };

/** Someone else's run, which is not there to be ended by the step. */
const foreign = (play: Play): string =>
  play.hex.addRun(play.project.id, { ...longRun, pendingMs: 0, trigger: 'SCHEDULED' }).id;
/** Likewise, over by itself soon after it was found. */
const SOON_OVER = { pendingMs: 0, runningMs: 2_000 };

const statusOf = (play: Play, id: string) => play.hex.runs().find(run => run.id === id)?.status;

describe.concurrent('where the project has an active run, `if-active`', () => {
  test.concurrent('`start` starts another beside it', async () => {
    await using play = await scenario().asProcess();
    const id = foreign(play);
    const { main } = await play.run({ 'if-active': 'start' });
    expect(main.outputs).toMatchObject({ conclusion: 'success', attempts: '1' });
    expect(play.active()).toEqual([id]);
  });

  test.concurrent('`cancel` sees it end before the start', async () => {
    await using play = await scenario().asProcess();
    const id = foreign(play);
    const { main, post } = await play.run({ 'if-active': 'cancel' });
    const [old, own] = play.hex.runs();
    expect(main.outputs).toMatchObject({ conclusion: 'success', 'run-id': own?.id, attempts: '1' });
    expect(statusOf(play, id)).toBe('KILLED');
    expect(own?.createdAt).toBeGreaterThanOrEqual(old?.endedAt ?? Number.POSITIVE_INFINITY);
    expect(main.log).toContain(`which is cancelled first:\n  ${id} (SCHEDULED, RUNNING): `);
    expect(main.log).toContain(`Run ${id} has ended KILLED.`);
    expect(post.annotations).toEqual([]);
  });

  test.concurrent('`wait` starts after its end', async () => {
    await using play = await scenario().asProcess();
    const [{ main }, { id }] = await Promise.all([
      play.run({ 'if-active': 'wait', 'poll-interval': '1s' }),
      addRunWhenLookedFor(play, SOON_OVER),
    ]);
    const [old, own] = play.hex.runs();
    expect(main.outputs).toMatchObject({ conclusion: 'success', 'run-id': own?.id, attempts: '1' });
    expect(own?.createdAt).toBeGreaterThanOrEqual(old?.endedAt ?? Number.POSITIVE_INFINITY);
    expect(main.log).toContain(`Run ${id} has ended COMPLETED.`);
    expect(main.summary).toContain('<summary>1 active run before this one</summary>');
    expect(play.requests('CancelRun')).toEqual([]);
  });

  test.concurrent('`attach` follows it, and fails as it does', async () => {
    await using play = await scenario().asProcess();
    const [{ main, post }, { id }] = await Promise.all([
      play.run({ 'if-active': 'attach', 'poll-interval': '1s' }),
      addRunWhenLookedFor(play, { ...SOON_OVER, end: 'ERRORED' }),
    ]);
    expect(main.outputs).toMatchObject({
      'run-id': id,
      conclusion: 'failure',
      status: 'ERRORED',
      attempts: '0',
      attached: 'true',
    });
    expect(play.requests('RunProject')).toEqual([]);
    expect(post.annotations).toEqual([]);
  });

  test.concurrent('`skip` starts nothing, and succeeds', async () => {
    await using play = await scenario().asProcess();
    const id = foreign(play);
    const { main } = await play.run({ 'if-active': 'skip' });
    expect(main.conclusion).toBe('success');
    expect(main.outputs).toMatchObject({ conclusion: 'skipped', attempts: '0', runs: '[]' });
    expect(main.annotations).toEqual([]);
    expect(play.active()).toEqual([id]);
    expect(play.requests('RunProject')).toEqual([]);
  });

  test.concurrent('`fail` starts nothing, and fails', async () => {
    await using play = await scenario().asProcess();
    const id = foreign(play);
    const { main } = await play.run({ 'if-active': 'fail' });
    expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0', runs: '[]' });
    expect(main.annotations).toMatchObject([{ message: expect.stringContaining(id) }]);
    expect(play.active()).toEqual([id]);
    expect(play.requests('RunProject')).toEqual([]);
  });

  test.concurrent.for(['cancel', 'wait', 'attach', 'skip', 'fail'])(
    '`%s` starts one where there is none',
    async mode => {
      await using play = await scenario({ project: { history: [{ end: 'ERRORED' }] } }).asProcess();
      const { main } = await play.run({ 'if-active': mode });
      expect(main.outputs).toMatchObject({ conclusion: 'success', attempts: '1', attached: 'false' });
      expect(main.log + main.summary).not.toContain('active run');
    },
  );

  signalTest.for(['wait', 'attach'])('`%s` leaves it alone when the step is stopped', async mode => {
    await using play = await scenario().asProcess();
    const id = foreign(play);
    const step = await play.start({ 'if-active': mode });
    await step.logged(mode === 'wait' ? 'which is waited for' : 'Following run');
    const main = await step.cancel();
    const post = await step.post();
    expect(main.signal).toBeNull();
    expect(main.outputs).toMatchObject({ conclusion: 'cancelled', attempts: '0' });
    expect(play.operations()).not.toContain('CancelRun');
    expect(play.operations()).not.toContain('RunProject');
    expect(play.active()).toEqual([id]);
    expect(post.log).not.toContain('Hex run');
  });

  test.concurrent('`wait` at the timeout starts nothing', async () => {
    await using play = await scenario().asProcess();
    const id = foreign(play);
    const { main } = await play.run({ 'if-active': 'wait', timeout: '2s' });
    expect(main.outputs).toMatchObject({ conclusion: 'timed_out', attempts: '0' });
    expect(play.requests('RunProject')).toEqual([]);
    expect(play.active()).toEqual([id]);
  });

  signalTest('`wait`, killed meanwhile, leaves nothing to clean up', async () => {
    await using play = await scenario().asProcess();
    const id = foreign(play);
    const step = await play.start({ 'if-active': 'wait' });
    await step.logged('which is waited for');
    await step.kill();
    const post = await step.post();
    expect(play.active()).toEqual([id]);
    expect(post.annotations).toEqual([]);
  });
});

describe.concurrent('`retries`', () => {
  const inputs = { retries: '2', 'poll-interval': '1s' };

  test.concurrent('start again what has failed, and tell of every attempt', async () => {
    await using play = await scenario({ project: { run: [FAILING, shortRun] } }).asProcess();
    const { main, post } = await play.run(inputs);
    const [first, second] = play.hex.runs();
    expect(main.outputs).toMatchObject({ conclusion: 'success', 'run-id': second?.id, attempts: '2' });
    expect(JSON.parse(main.outputs.runs ?? '')).toMatchObject([
      { 'run-id': first?.id, status: 'ERRORED', conclusion: 'failure' },
      { 'run-id': second?.id, status: 'COMPLETED', conclusion: 'success' },
    ]);
    expect(main.log).toContain('Starting again in 10s (attempt 2 of 3).');
    const [, earlier = ''] =
      /<summary>1 earlier attempt<\/summary>(.*?)<\/details>/s.exec(main.summary) ?? [];
    expect(earlier).toContain(first?.id);
    expect(main.annotations).toEqual([]);
    expect(post.annotations).toEqual([]);
  });

  test.concurrent('are none after a run that somebody cancelled', async () => {
    await using play = await scenario({ project: { run: { ...shortRun, end: 'KILLED' } } }).asProcess();
    const { main } = await play.run(inputs);
    expect(main.outputs).toMatchObject({ conclusion: 'failure', status: 'KILLED', attempts: '1' });
  });

  test.concurrent('that do not fit into the timeout are not waited for', async () => {
    await using play = await scenario({ project: { run: FAILING } }).asProcess();
    const { main } = await play.run({ ...inputs, timeout: '8s' });
    expect(main.outputs).toMatchObject({ conclusion: 'failure', status: 'ERRORED', attempts: '1' });
    expect(main.log).not.toContain('Starting again');
  });

  signalTest('end with a stop in between: nothing is started any more', async () => {
    await using play = await scenario({ project: { run: FAILING } }).asProcess();
    const step = await play.start(inputs);
    await step.logged('Starting again');
    const main = await step.cancel();
    const post = await step.post();
    expect(main.signal).toBeNull();
    expect(main.outputs).toMatchObject({ conclusion: 'failure', status: 'ERRORED', attempts: '1' });
    expect(main.summary).not.toContain('earlier attempt');
    expect(play.hex.runs()).toHaveLength(1);
    expect(post.log).not.toContain('Hex run');
  });

  signalTest('hand the attempt under way to the clean-up when the step is killed', async () => {
    await using play = await scenario({ project: { run: [FAILING, longRun] } }).asProcess();
    const step = await play.start(inputs);
    await play.arrived('RunProject', 2);
    const [first] = play.hex.runs();
    await step.logged(new RegExp(`^Started version (?!.*${first?.id})`));
    const main = await step.kill();
    const requests = play.requests('CancelRun').length;
    const post = await step.post();
    const [, second] = play.hex.runs();
    expect(main.signal).toBe('SIGKILL');
    expect(play.hex.runs().map(run => run.status)).toEqual(['ERRORED', 'KILLED']);
    expect(play.requests('CancelRun').slice(requests)).toMatchObject([
      { path: expect.stringContaining(second?.id ?? '-') },
    ]);
    expect(main.outputs).toMatchObject({ attempts: '2', 'run-id': second?.id });
    expect(post.log).toContain('the run was cancelled');
  });
});
