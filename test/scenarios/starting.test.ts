import { expect, test } from 'vitest';
import { createHex } from '../fakes/hex/hex.ts';
import { listen } from '../fakes/hex/http.ts';
import { actionDir, notThere, type Play, shortRun, startInTurn } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

// What goes wrong with the one request that must not be sent twice.

const posts = (play: Play): number => play.requests('RunProject').length;

test.concurrent('a rate limit on starting is waited out', async () => {
  await using play = await scenario().asProcess();
  const headers = { 'retry-after': '1' };
  play.hex.fault('RunProject', { kind: 'status', status: 429, headers, body: { reason: 'Slow down' } });
  const { main } = await play.run();
  expect(main.outputs).toMatchObject({ conclusion: 'success', attempts: '1' });
  expect(main.log).toContain('Waiting 1s');
  expect(posts(play)).toBe(2);
  expect(play.hex.runs()).toHaveLength(1);
});

test.concurrent('a wait that cannot fit ends the step at once, saying when the limit resets', async () => {
  await using play = await scenario().asProcess();
  const headers = { 'retry-after': '3600' };
  play.hex.fault('RunProject', { kind: 'status', status: 429, headers, body: { reason: 'Slow down' } });
  const { main } = await play.run({ timeout: '30m' });
  expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0' });
  expect(main.annotations[0]?.message).toMatch(/^Hex's rate limit is reached: it resets in 1h.*429/);
  expect(posts(play)).toBe(1);
});

test.concurrent('kernels that are all in use are waited for', async () => {
  await using play = await scenario({ kernels: 1 }).asProcess();
  const busy = play.hex.addRun(play.project.id, {
    createdBy: 'token',
    trigger: 'API',
    pendingMs: 0,
    runningMs: Number.POSITIVE_INFINITY,
  });
  const step = await play.start({ timeout: '20s' });
  await step.logged(/Waiting .*kernels/);
  await play.hex.fetch(`https://hex.test/api/v1/projects/${play.project.id}/runs/${busy.id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${play.hex.token}` },
  });
  const main = await step.done;
  expect(main.outputs).toMatchObject({ conclusion: 'success', attempts: '1' });
  expect(play.hex.runs()).toHaveLength(2);
});

test.concurrent('parameters that do not fit are named with what was sent and what would do', async () => {
  const inputs = [
    { name: 'top_n', dataType: 'number', inputCellType: 'slider' },
    { name: 'region', dataType: 'string', inputCellType: 'text' },
  ];
  await using play = await scenario({ project: { inputs } }).asProcess();
  const { main } = await play.run({ params: 'top_n: ten\nregin: EMEA' });
  expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0' });
  expect(main.annotations).toHaveLength(1);
  const message = main.annotations[0]?.message;
  for (const said of ['422', 'top_n', '"ten"', 'number', 'regin']) expect(message).toContain(said);
  expect(message).not.toContain('`region`');
  expect(main.outputs['trace-id']).toMatch(/^[\da-f-]{36}$/);
  expect(message).toContain(main.outputs['trace-id']);
  expect(posts(play)).toBe(1);
});

test.concurrent('a project without a published version is told from a wrong parameter', async () => {
  await using play = await scenario({ project: { published: false } }).asProcess();
  const { main } = await play.run();
  expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0', runs: '[]' });
  expect(main.annotations[0]?.message).toMatch(
    /^The project is not published.*422.*no published version[\s\S]*Trace ID/,
  );
  expect(posts(play)).toBe(1);
});

test.concurrent('a token that may only read is told which scope it needs', async () => {
  await using play = await scenario({ scopes: ['read-projects'] }).asProcess();
  const { main } = await play.run();
  expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0' });
  expect(main.annotations).toHaveLength(1);
  expect(main.annotations[0]?.message).toMatch(
    /^The token may not run this project.*"Run projects".*403[\s\S]*Trace ID/,
  );
  expect(posts(play)).toBe(1);
});

test.concurrent('a wrong token is told where to make a new one', async () => {
  await using play = await scenario().asProcess();
  const { main } = await play.run({ token: `hxtw_${'0'.repeat(96)}` });
  expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0' });
  expect(main.annotations).toHaveLength(1);
  expect(main.annotations[0]?.message).toMatch(/^The token is not valid.*API keys.*401/);
  expect(posts(play)).toBe(1);
});

test.concurrent('a project that is not there is told what to check', async () => {
  await using play = await scenario().asProcess();
  const { main } = await play.run({ 'project-id': '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1dff' });
  expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0' });
  expect(main.annotations[0]?.message).toMatch(notThere('project-id'));
  expect(posts(play)).toBe(1);
});

test.concurrent('a host that refuses connections is tried again until it is well', async () => {
  const hex = createHex();
  const { id } = hex.addProject({ run: shortRun });
  const before = await listen(hex);
  await before.close();
  await using step = await startInTurn({
    actionDir,
    inputs: { token: hex.token, 'hex-url': before.url, 'project-id': id },
    secrets: [hex.token],
  });
  await step.logged('ECONNREFUSED');
  const again = await listen(hex, { port: before.port });
  const main = await step.done;
  await again.close();
  expect(main.outputs).toMatchObject({ conclusion: 'success', attempts: '1' });
  expect(hex.runs()).toHaveLength(1);
  expect(main.log.split('ECONNREFUSED')).toHaveLength(2);
  expect(main.log).not.toContain('Looking for a new run');
});

test.concurrent('a host that refuses connections to the end fails the step, not perhaps', async () => {
  const hex = createHex();
  const { url, close } = await listen(hex);
  await close();
  await using step = await startInTurn({
    actionDir,
    inputs: { token: hex.token, 'hex-url': url, 'project-id': hex.addProject().id, timeout: '2s' },
  });
  const main = await step.done;
  const post = await step.post();
  expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0' });
  expect(main.annotations).toHaveLength(1);
  expect(main.annotations[0]?.message).toContain('ECONNREFUSED');
  expect(post.annotations).toEqual([]);
});
