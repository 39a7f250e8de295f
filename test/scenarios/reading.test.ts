import { expect, test } from 'vitest';
import type { Fault } from '../fakes/hex/faults.ts';
import { longRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { openOutsider } from './outsider.ts';

// What goes wrong with looking at a run that is under way.

const TROUBLE = 'Could not read the status of the run';
const WELL_AGAIN = 'Hex answers again.';

const count = (log: string, text: string): number => log.split(text).length - 1;

const page = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>';

test.concurrent.for<[string, Fault]>([
  ['a connection that breaks', { kind: 'drop' }],
  ['an answer that breaks off', { kind: 'cut' }],
  ['JSON that is cut off', { kind: 'cut', at: 'body' }],
  ['an empty body', { kind: 'garbage', body: '' }],
  ['a web page with status 200', { kind: 'garbage' }],
  ['JSON that is not what the API promises', { kind: 'garbage', body: { runs: [] } }],
  ['an error of Hex', { kind: 'status', status: 500, body: { reason: 'Internal error', traceId: 't-1' } }],
  ['a page of a proxy', { kind: 'status', status: 502, body: page }],
])('%s costs no run: it is said once, and that it is well again', async ([, fault]) => {
  await using play = await scenario().asProcess();
  play.hex.fault('GetRunStatus', fault, { times: 2 });
  const { main } = await play.run();
  expect(main.outputs).toMatchObject({ conclusion: 'success', status: 'COMPLETED' });
  expect(count(main.log, TROUBLE)).toBe(1);
  expect(count(main.log, WELL_AGAIN)).toBe(1);
  expect(main.annotations).toEqual([]);
  expect(play.requests('GetRunStatus')).toHaveLength(3);
  expect(play.hex.runs()).toHaveLength(1);
});

test.concurrent('a rate limit is waited out for as long as Hex asks', async () => {
  await using play = await scenario().asProcess();
  const headers = { 'retry-after': '1' };
  play.hex.fault('GetRunStatus', { kind: 'status', status: 429, headers, body: { reason: 'Slow down' } });
  const { main } = await play.run();
  expect(main.outputs.conclusion).toBe('success');
  expect(main.log).toContain('Waiting 1s');
  const [first, second] = play.requests('GetRunStatus');
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
});

test.concurrent('a limit that has room left is no reason to wait for its reset after an error', async () => {
  await using play = await scenario().asProcess();
  const headers = { 'ratelimit-limit': '30', 'ratelimit-remaining': '25', 'ratelimit-reset': '50' };
  play.hex.fault('GetRunStatus', { kind: 'status', status: 500, headers, body: { reason: 'Oops' } });
  const { main } = await play.run({ timeout: '8s' });
  expect(main.outputs.conclusion).toBe('success');
  expect(main.log).toContain(WELL_AGAIN);
});

test.concurrent.for([
  [401, 'Settings → API keys'],
  [403, 'scope'],
] as const)('%i to three looks in a row ends the step and the run', async ([status, advice]) => {
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  const body = { reason: 'No more', traceId: 'trace-of-the-refusal' };
  play.hex.fault('GetRunStatus', { kind: 'status', status, body }, { times: 3 });
  const { main, post } = await play.run();
  expect(main.outputs).toMatchObject({ conclusion: 'failure', 'run-id': play.hex.runs()[0]?.id });
  expect(main.annotations).toHaveLength(1);
  const message = main.annotations[0]?.message;
  for (const said of [`${status}`, 'No more', advice, 'trace-of-the-refusal', main.outputs['run-url']]) {
    expect(message).toContain(said);
  }
  expect(play.requests('CancelRun')).toHaveLength(1);
  expect(play.active()).toEqual([]);
  expect(post.annotations).toEqual([]);
});

test.concurrent.for([400, 401, 403, 404, 409, 422, 423, 425])(
  '%i to a single look changes nothing',
  async status => {
    await using play = await scenario().asProcess();
    play.hex.fault('GetRunStatus', { kind: 'status', status, body: { reason: 'Not now' } });
    const { main } = await play.run();
    expect(main.outputs).toMatchObject({ conclusion: 'success', status: 'COMPLETED' });
    expect(main.annotations).toEqual([]);
    expect(play.requests('CancelRun')).toEqual([]);
    expect(main.log).toContain(WELL_AGAIN);
  },
);

test.concurrent('redirects of three looks in a row are an error, and the token stays home', async () => {
  await using outsider = await openOutsider();
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault(
    'GetRunStatus',
    { kind: 'redirect', location: `${outsider.url}/login`, status: 307 },
    { times: 3 },
  );
  const { main } = await play.run();
  expect(main.outputs.conclusion).toBe('failure');
  expect(main.annotations[0]?.message).toContain(`redirects to \`${new URL(outsider.url).host}\``);
  expect(outsider.visits).toEqual([]);
  expect(play.active()).toEqual([]);
});

test.concurrent('a redirect of the start is an error, and nothing was started', async () => {
  await using outsider = await openOutsider();
  await using play = await scenario().asProcess();
  play.hex.fault('RunProject', { kind: 'redirect', location: outsider.url, status: 308 });
  const { main } = await play.run();
  expect(main.outputs).toMatchObject({ conclusion: 'failure', attempts: '0' });
  expect(main.annotations[0]?.message).toContain('redirect');
  expect(play.requests('RunProject')).toHaveLength(1);
  expect(outsider.visits).toEqual([]);
});

test.concurrent('redirects of what is nice to have are not followed either', async () => {
  await using outsider = await openOutsider();
  await using play = await scenario().asProcess();
  play.hex.fault('GetProject', { kind: 'redirect', location: outsider.url });
  play.hex.fault('GetProjectRuns', { kind: 'redirect', location: outsider.url });
  const { main } = await play.run();
  expect(main.outputs.conclusion).toBe('success');
  expect(outsider.visits).toEqual([]);
});

test.concurrent('redirects of the cancellation are not followed; the clean-up cancels', async () => {
  await using outsider = await openOutsider();
  await using play = await scenario({ project: { run: longRun } }).asProcess();
  play.hex.fault('CancelRun', { kind: 'redirect', location: outsider.url, status: 307 }, { times: 3 });
  const { main } = await play.run({ timeout: '4s' });
  expect(main.annotations[0]?.message).toContain('redirect');
  expect(outsider.visits).toEqual([]);
  expect(play.active()).toEqual([]);
});
