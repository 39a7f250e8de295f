import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionDir, longRun, shortRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { openOutsider } from './outsider.ts';

test.concurrent('a run that completes is a success, and the outputs tell all that Hex told', async () => {
  await using play = await scenario({ project: { title: 'Weekly revenue', version: 14 } }).asProcess();
  const { main } = await play.run();
  const [run] = play.hex.runs();
  const { runs, ...outputs } = main.outputs;
  expect(main.conclusion).toBe('success');
  expect(main.annotations).toEqual([]);
  const { message, failed, ...facts } = outputs;
  expect({ message, failed }).toEqual({ message: '“Weekly revenue” COMPLETED in 0.3s.', failed: '[]' });
  expect(facts).toEqual({
    'run-id': run?.id,
    'run-url': `${play.url}/embedded/app/${play.project.id}/latest?runId=${run?.id}`,
    'run-status-url': `${play.url}/api/v1/projects/${play.project.id}/runs/${run?.id}`,
    'trace-id': expect.stringMatching(/^[\da-f-]{36}$/),
    'project-id': play.project.id,
    'project-title': 'Weekly revenue',
    'project-version': '14',
    status: 'COMPLETED',
    conclusion: 'success',
    'started-at': new Date(run?.startedAt ?? 0).toISOString(),
    'ended-at': new Date(run?.endedAt ?? 0).toISOString(),
    'elapsed-ms': '300',
    attempts: '1',
    attached: 'false',
  });
  expect(JSON.parse(runs ?? '')).toEqual([facts]);
});

test.concurrent('every output that is set is declared in action.yml', async () => {
  await using play = await scenario().asProcess();
  const { main } = await play.run();
  const declared = parse(readFileSync(join(actionDir, 'action.yml'), 'utf8')).outputs;
  expect(Object.keys(declared)).toEqual(expect.arrayContaining(Object.keys(main.outputs)));
});

test.concurrent('a run that fails fails the step with one annotation', async () => {
  await using play = await scenario({
    project: { title: 'Weekly revenue', run: { ...shortRun, end: 'ERRORED' } },
  }).asProcess();
  const { main, post } = await play.run();
  const { outputs, annotations } = main;
  expect(main.conclusion).toBe('failure');
  expect(outputs).toMatchObject({ status: 'ERRORED', conclusion: 'failure', 'elapsed-ms': '300' });
  expect(annotations).toEqual([{ level: 'error', title: 'Hex run ERRORED', message: expect.any(String) }]);
  for (const part of [
    'Weekly revenue',
    'ERRORED',
    '0.3s',
    'Open the run',
    outputs['run-url'],
    outputs['trace-id'],
  ]) {
    expect(annotations[0]?.message).toContain(part);
  }
  expect(main.log).not.toMatch(/^\s+at /m);
  expect(main.summary).toContain('❌');
  expect(post.annotations).toEqual([]);
});

test.concurrent('a status that nobody knows is said once, and the run is followed to its end', async () => {
  const phases = [
    { status: 'PENDING', forMs: 100 },
    { status: 'HIBERNATING', forMs: 2500 },
  ];
  await using play = await scenario({ project: { run: { phases } } }).asProcess();
  const { main } = await play.run({ 'poll-interval': '1s' });
  expect(main.outputs.conclusion).toBe('success');
  expect(main.annotations.map(one => one.level)).toEqual(['warning']);
  expect(main.annotations[0]?.message).toContain('HIBERNATING');
});

test.concurrent('with `wait: false` the step ends when the run has started, and leaves it alone', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const { main, post } = await play.run({ wait: 'false' });
  expect(main.conclusion).toBe('success');
  expect(main.outputs).toMatchObject({ conclusion: 'started', status: 'PENDING', attempts: '1' });
  expect(main.outputs['run-id']).toBe(play.hex.runs()[0]?.id);
  expect(play.requests('GetRunStatus')).toEqual([]);
  expect(play.requests('CancelRun')).toEqual([]);
  expect(play.active()).toHaveLength(1);
  expect(post.conclusion).toBe('success');
});

test.concurrent('a dry run starts nothing and gives out no dummy ID', async () => {
  await using play = await scenario().asProcess();
  const { main } = await play.run({ 'dry-run': 'true' });
  expect(main.conclusion).toBe('success');
  expect(main.outputs).toMatchObject({ conclusion: 'success', runs: '[]', attempts: '0' });
  expect(main.outputs['run-id'] ?? '').toBe('');
  expect(main.outputs['run-url'] ?? '').toBe('');
  expect(play.requests('RunProject').map(request => request.body)).toEqual([{ dryRun: true }]);
  expect(play.hex.runs()).toEqual([]);
});

test.concurrent('with step debugging the log tells what a refusal is made of, and no value of it', async () => {
  await using play = await scenario().asProcess();
  play.hex.fault('RunProject', {
    kind: 'status',
    status: 422,
    body: { code: 'UNPROCESSABLE_CONTENT', message: 'Not like that', issues: [] },
    headers: { 'x-trace-id': 'trace-of-the-newer-form', 'x-budget': 'hush' },
  });
  const { main } = await play.run({}, { env: { RUNNER_DEBUG: '1' } });
  expect(main.log).toMatch(
    /##\[debug\]RunProject was answered HTTP 422\. Headers: .*x-budget.*x-trace-id.* Body: keys code, message, issues\./,
  );
  expect(main.log).not.toContain('hush');
  expect(main.outputs['trace-id']).toBe('trace-of-the-newer-form');
  expect(main.annotations[0]?.message).toContain('Not like that');
});

test.concurrent('a dry run of what Hex refuses fails', async () => {
  await using play = await scenario({ project: { published: false } }).asProcess();
  const { main } = await play.run({ 'dry-run': 'true' });
  expect(main.outputs.conclusion).toBe('failure');
  expect(main.annotations[0]?.message).toContain('published');
});

test.concurrent('the summary tells the outcome and leads to the run', async () => {
  await using play = await scenario({
    project: {
      title: 'Weekly revenue',
      version: 14,
      inputs: [{ name: 'region', dataType: 'string', inputCellType: 'text' }],
    },
  }).asProcess();
  const { main } = await play.run({
    params: 'region: EMEA',
    notifications: '- {type: ALL, slack-channel-ids: [C042], subject: Fresh figures}',
  });
  for (const said of [
    'Weekly revenue',
    'completed in ',
    'COMPLETED',
    '14',
    'API',
    'region',
    'EMEA',
    'C042',
  ]) {
    expect(main.summary).toContain(said);
  }
  expect(main.summary).toContain('Fresh figures');
  expect(main.summary).toContain(`href="${main.outputs['run-url']}"`);
});

test.concurrent('with `summary: false` no summary is written', async () => {
  await using play = await scenario().asProcess();
  const { main } = await play.run({ summary: 'false' });
  expect(main.summary).toBe('');
  expect(main.outputs.conclusion).toBe('success');
});

test.concurrent('Hex can tell who asks, and the token goes to no address that an answer names', async () => {
  await using outsider = await openOutsider();
  await using play = await scenario({ publicUrl: outsider.url }).asProcess();
  const { main } = await play.run();
  expect(main.outputs['run-url']).toContain(outsider.url);
  expect(outsider.visits).toEqual([]);
  for (const { headers } of play.hex.requests) {
    expect(headers.authorization).toBe(`Bearer ${play.hex.token}`);
    expect(headers['user-agent']).toMatch(/^run-hex-project\/\d+\.\d+\.\d+ \(octo\/dashboards\)$/);
  }
});

test.concurrent('nothing is asked that is not needed', async () => {
  await using play = await scenario().asProcess();
  await play.run();
  expect(play.operations().toSorted()).toEqual([
    'GetProject',
    'GetProjectRuns',
    'GetRunStatus',
    'Me',
    'RunProject',
  ]);
});

test.concurrent('after a step that has ended, the clean-up sends nothing', async () => {
  await using play = await scenario().asProcess();
  const step = await play.start();
  await step.done;
  const before = play.hex.requests.length;
  const post = await step.post();
  expect(play.hex.requests).toHaveLength(before);
  expect(post).toMatchObject({ conclusion: 'success', annotations: [], summary: '' });
});

test.concurrent('once Hex has taken the run, the clean-up would know of it', async () => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const step = await play.start();
  await step.logged('Started version');
  const { state, outputs } = await step.kill();
  const [run] = play.hex.runs();
  expect(JSON.stringify(state)).toContain(run?.id);
  expect(outputs['run-id']).toBe(run?.id);
});

test.concurrent('without the title the step goes on', async () => {
  await using play = await scenario().asProcess();
  play.hex.fault('GetProject', { kind: 'drop' });
  const { main } = await play.run();
  expect(main.outputs.conclusion).toBe('success');
  expect(main.annotations).toEqual([]);
  expect(main.summary).toContain(play.project.id);
});
