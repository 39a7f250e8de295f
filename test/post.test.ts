import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PendingCleanup } from '../src/cleanup/pending.ts';
import { post } from '../src/post.ts';
import { createHex, type Hex } from './fakes/hex/hex.ts';
import { type Listening, listen } from './fakes/hex/http.ts';
import { recordingRunner } from './fakes/recording-runner.ts';

const LASTING = { runningMs: Number.POSITIVE_INFINITY, createdBy: 'token', trigger: 'API' } as const;

describe('the clean-up after the job', () => {
  let hex: Hex;
  let listening: Listening;
  beforeEach(async () => {
    hex = createHex();
    listening = await listen(hex);
  });
  afterEach(() => listening.close());

  async function cleaning(
    pendingCleanups: PendingCleanup[],
    inputs: Record<string, string> = {},
    unreadable: string[] = [],
    env: Record<string, string> = {},
  ) {
    const projectId = hex.projects[0]?.id ?? hex.addProject().id;
    const recording = recordingRunner({
      inputs: { token: hex.token, 'hex-url': listening.url, 'project-id': projectId, ...inputs },
    });
    await post(recording.runner, { pending: pendingCleanups, unreadable }, env);
    return recording;
  }

  /** A run that main has left under way. */
  function leftRun(cancel = true): PendingCleanup & { kind: 'run' } {
    const { id: projectId } = hex.addProject();
    const { id: runId, status } = hex.addRun(projectId, LASTING);
    return { kind: 'run', run: { projectId, runId, status }, cancel };
  }

  test('asks and says nothing where main left nothing', async () => {
    const { said } = await cleaning([]);
    expect([hex.requests, said]).toEqual([[], []]);
  });

  test('does not fail the job where main left nothing, not even a token', async () => {
    await expect(post(recordingRunner().runner, undefined, {})).resolves.toBeUndefined();
  });

  test('cancels all the runs of a pipeline that main left, and says whose they are', async () => {
    const pendingCleanups = ['load', 'report'].map(name => ({ ...leftRun(), name }));
    const { all } = await cleaning(pendingCleanups);
    expect(hex.runs().map(run => run.status)).toEqual(['KILLED', 'KILLED']);
    for (const name of ['load', 'report']) {
      expect(all('info').join()).toContain(`[${name}]`);
      expect(all('summary').join()).toContain(name);
    }
  });

  test('looks for a run that main may have started, and cancels it', async () => {
    const { id: projectId } = hex.addProject();
    const { id: runId } = hex.addRun(projectId, LASTING);
    const snapshot = { projectId, knownRunIds: [] };
    const { all } = await cleaning([{ kind: 'starting', snapshot, cancel: true }]);
    expect(hex.runs()[0]?.status).toBe('KILLED');
    expect(all('info').join()).toContain(runId);
  }, 20_000);

  test('cancels the run that main left, and says so in the log and the summary', async () => {
    const leftover = leftRun();
    const { all } = await cleaning([leftover]);
    expect(hex.runs()[0]?.status).toBe('KILLED');
    expect(all('info').join()).toContain(leftover.run.runId);
    expect(all('summary').join()).toContain(leftover.run.runId);
    expect([all('warning'), all('error')]).toEqual([[], []]);
  });

  test('leaves out the summary where none is wanted', async () => {
    const { all } = await cleaning([leftRun()], { summary: 'false' });
    expect(all('summary')).toEqual([]);
    expect(all('info')).toHaveLength(1);
  });

  test('leaves a run alone that is to go on', async () => {
    const leftover = leftRun(false);
    const { all } = await cleaning([leftover]);
    expect(hex.requests).toEqual([]);
    expect(all('info').join()).toContain(leftover.run.runId);
  });

  test('warns of a run that it could not cancel, and does not fail the job', async () => {
    const leftover = leftRun();
    hex.fault('CancelRun', { kind: 'status', status: 403 }, { times: 9 });
    const { all } = await cleaning([leftover]);
    expect(all('warning')).toEqual([expect.stringContaining(leftover.run.runId)]);
    expect(all('error')).toEqual([]);
  });

  test('cancels the run with the token of the environment, where the step has it from there', async () => {
    await cleaning([leftRun()], { token: '' }, [], { HEX_API_TOKEN: hex.token });
    expect(hex.runs()[0]?.status).toBe('KILLED');
  });

  test('asks nothing where the token is none that main would have taken, warns, and names the run', async () => {
    const leftover = leftRun();
    const { all } = await cleaning([leftover], { token: '' });
    expect(hex.requests).toEqual([]);
    expect(all('warning')).toEqual([
      expect.stringMatching(`\`token\` is empty.*\nRun ${leftover.run.runId}`),
    ]);
    expect(all('error')).toEqual([]);
  });

  test('warns of state that is not its own, and cleans up what can be read of it', async () => {
    const { all } = await cleaning([leftRun()], {}, ['`run.runId` of entry 2']);
    expect(hex.runs()[0]?.status).toBe('KILLED');
    expect(all('warning')).toEqual([expect.stringContaining('`run.runId` of entry 2')]);
    expect(all('error')).toEqual([]);
  });

  test('cancels the run though the `params-file` of the step is gone', async () => {
    await cleaning([leftRun()], { 'params-file': 'no-longer-there.yml' });
    expect(hex.requests.map(request => request.operation)).toContain('CancelRun');
    expect(hex.runs()[0]?.status).toBe('KILLED');
  });

  test('cancels the run whatever the inputs say that it does not need', async () => {
    const inputs = { 'project-id': '', params: '[', notifications: '- ALL', timeout: 'x', wait: 'maybe' };
    const { all } = await cleaning([leftRun()], inputs);
    expect(hex.runs()[0]?.status).toBe('KILLED');
    expect([all('warning'), all('error')]).toEqual([[], []]);
  });

  test('says all that is wrong with the inputs it needs', async () => {
    const wrong = { token: '', 'hex-url': 'http://app.hex.tech', summary: 'maybe' };
    const { all } = await cleaning([leftRun()], wrong);
    expect(all('warning')).toEqual([
      expect.stringMatching(/\n`token` .*\n`hex-url` .*\n`summary` `maybe` is neither/),
    ]);
    expect(hex.requests).toEqual([]);
  });
});
