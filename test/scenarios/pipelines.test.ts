import { expect, test } from 'vitest';
import type { StepResult } from '../fakes/runner/action.ts';
import { longRun, onWindows, type Play, shortRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { parseMarkdown } from './markdown.ts';

// Many projects in one step, from the inputs to what GitHub shows.

const signalTest = test.skipIf(onWindows).concurrent;

const failingRun = { ...shortRun, end: 'ERRORED' };
/** Long enough to be under way when others are through. */
const lasting = { run: longRun };

/** Three that are under way until somebody ends them. */
const three = { a: lasting, b: lasting, c: lasting };

interface Needs {
  [name: string]: string[];
}

/** A graph of a play's projects, in which each entry is called as its project is. */
const graph = ({ ids }: Play, needs: Needs = {}): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(ids).map(([name, id]) => [name, { 'project-id': id, needs: needs[name] ?? [] }]),
    ),
  );

/** What the output `runs` tells of each entry. */
const told = ({ outputs }: StepResult): Record<string, string>[] => JSON.parse(outputs.runs ?? '[]');

const conclusions = (main: StepResult): Record<string, string | undefined> =>
  Object.fromEntries(told(main).map(({ name, conclusion }) => [name, conclusion]));

const statuses = (play: Play): Record<string, string> =>
  Object.fromEntries(Object.keys(play.ids).map(name => [name, play.runOf(name).status]));

const startedAt = (play: Play, name: string): number => play.runOf(name).createdAt;
const endedAt = (play: Play, name: string): number => play.runOf(name).endedAt ?? Number.NaN;

/** When all of them have been started, as the step has heard. */
async function underWay(step: { logged(wanted: RegExp): Promise<string> }, ...names: string[]) {
  for (const name of names) await step.logged(new RegExp(`^\\[${name}\\] .*started: `));
}

test.concurrent('a list runs in order, and each entry is known by its number', async () => {
  await using play = await scenario({ projects: { first: {}, second: {}, third: {} } }).asProcess();
  const { first, second, third } = play.ids;
  const { main, post } = await play.run({ pipeline: `- ${first}\n- project-id: ${second}\n- ${third}` });
  expect(main).toMatchObject({ exitCode: 0, annotations: [] });
  expect(startedAt(play, 'second')).toBeGreaterThanOrEqual(endedAt(play, 'first'));
  expect(startedAt(play, 'third')).toBeGreaterThanOrEqual(endedAt(play, 'second'));
  expect(main.outputs).toMatchObject({ conclusion: 'success', attempts: '3' });
  expect(main.outputs['run-id']).toBe(play.runOf('third').id);
  expect(told(main)).toMatchObject(
    Object.keys(play.ids).map((name, at) => ({
      name: String(at + 1),
      'project-id': play.ids[name],
      'project-title': `Title of ${name}`,
      'run-id': play.runOf(name).id,
      status: 'COMPLETED',
      conclusion: 'success',
    })),
  );
  expect(main.log).toMatch(/^\[2\] COMPLETED in .* \(2 of 3 through\)$/m);
  expect(main.log).toMatch(/\b3 Hex projects succeeded, in /);
  expect(post.annotations).toEqual([]);
});

test.concurrent('a graph starts each entry once what it needs is through, and is drawn as a timeline', async () => {
  await using play = await scenario({ projects: { load: {}, clean: {}, report: {}, alone: {} } }).asProcess();
  const pipeline = graph(play, { report: ['load', 'clean'] });
  const { main } = await play.run({ pipeline });
  expect(main.outputs).toMatchObject({ conclusion: 'success', attempts: '4' });
  const starts = ['load', 'clean', 'alone'].map(name => startedAt(play, name));
  const ends = ['load', 'clean'].map(name => endedAt(play, name));
  expect(Math.max(...starts)).toBeLessThan(Math.min(...ends));
  expect(startedAt(play, 'report')).toBeGreaterThanOrEqual(Math.max(...ends));

  expect(main.summary).toMatch(/^### ✅ 4 Hex projects succeeded, in /);
  for (const name of Object.keys(play.ids)) {
    expect(main.summary).toMatch(
      new RegExp(`^\\| ✅ <a href="[^"]*">Title of ${name}</a> \\| <code>${name}</code> `, 'm'),
    );
  }
  expect(main.summary.match(/^ {2}section \w+\n {2}[\d.]+s :r\d, \d+, \d+$/gm)).toHaveLength(4);
});

test.concurrent('a pipeline is read from a file, and the step gives what its entries leave open', async () => {
  const inputs = [{ name: 'region', dataType: 'string', inputCellType: 'text' }];
  await using play = await scenario({ projects: { emea: { inputs }, apac: { inputs } } }).asProcess();
  const file = `
emea:
  project-id: ${play.ids.emea}
apac:
  project-id: ${play.ids.apac}
  params: { region: APAC }
  use-cached-sql-results: true
`;
  const { main } = await play.run(
    { 'pipeline-file': 'hex/nightly.yml', params: 'region: EMEA', 'use-cached-sql-results': 'false' },
    { files: { 'hex/nightly.yml': file } },
  );
  expect(conclusions(main)).toEqual({ emea: 'success', apac: 'success' });
  expect(play.runOf('emea').request).toEqual({
    inputParams: { region: 'EMEA' },
    useCachedSqlResults: false,
  });
  expect(play.runOf('apac').request).toEqual({ inputParams: { region: 'APAC' } });
});

test.concurrent('with `fail-fast` the first failure ends the others', async () => {
  const projects = { bad: { run: failingRun }, long: lasting, dependent: {}, later: {} };
  await using play = await scenario({ projects }).asProcess();
  const { main, post } = await play.run({
    pipeline: graph(play, { dependent: ['bad'], later: ['long'] }),
    'fail-fast': 'true',
  });
  expect(main).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure', status: 'ERRORED' } });
  expect(main.outputs['run-id']).toBe(play.runOf('bad').id);
  expect(conclusions(main)).toEqual({
    bad: 'failure',
    long: 'cancelled',
    dependent: 'skipped',
    later: 'skipped',
  });
  expect(play.runOf('long').status).toBe('KILLED');
  expect(play.hex.runs()).toHaveLength(2);
  expect(main.annotations).toHaveLength(1);
  for (const said of ['[bad]', 'Title of bad', 'ERRORED', play.runOf('bad').id, '1 of 4', '2 not run']) {
    expect(main.annotations[0]?.message).toContain(said);
  }
  expect(main.summary).toMatch(/^### ❌ 1 of 4 Hex projects failed, 1 cancelled, 2 not run, in /);
  expect(play.requests('CancelRun')).toHaveLength(1);
  expect(post.annotations).toEqual([]);
});

test.concurrent('a failure ends only what needs it', async () => {
  const projects = { bad: { run: failingRun }, well: {}, dependent: {}, later: {} };
  await using play = await scenario({ projects }).asProcess();
  const { main } = await play.run({
    pipeline: graph(play, { dependent: ['bad'], later: ['well'] }),
  });
  expect(main).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure', attempts: '3' } });
  expect(conclusions(main)).toEqual({
    bad: 'failure',
    well: 'success',
    dependent: 'skipped',
    later: 'success',
  });
  expect(main.log).toContain('Not run, because `bad` did not succeed: `dependent`.');
  expect(play.requests('CancelRun')).toEqual([]);
});

test.concurrent('everything that is wrong with a pipeline is told at once, and nothing is sent', async () => {
  await using play = await scenario({ projects: { a: {} } }).asProcess();
  const { main, post } = await play.run({
    pipeline: `
load: { project-id: not-a-project }
clean: { project-id: ${play.ids.a}, needs: [lode], timeout: 90 }
one: { project-id: ${play.ids.a}, needs: two }
two: { project-id: ${play.ids.a}, needs: one, colour: red }
`,
    'max-parallel': '26',
    'fail-fast': 'maybe',
  });
  expect(main).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(main.annotations).toHaveLength(1);
  const message = main.annotations[0]?.message ?? '';
  for (const said of [
    'not-a-project',
    '`lode`',
    '`load`',
    '`timeout`',
    '`one` → `two` → `one` is a cycle',
    '`colour`',
    '`max-parallel`',
    '`fail-fast`',
    'line 3',
  ]) {
    expect(message).toContain(said);
  }
  expect(main.log).not.toMatch(/^\s+at /m);
  expect(play.hex.requests).toEqual([]);
  expect(post).toMatchObject({ exitCode: 0, annotations: [] });
});

test.concurrent('two targets, and a file that is not there, are refused', async () => {
  await using play = await scenario({ projects: { a: {} } }).asProcess();
  const { main: both } = await play.run({ 'project-id': play.project.id, pipeline: graph(play) });
  expect(both.annotations[0]?.message).toMatch(/`pipeline`: cannot be combined with `project-id`/);
  const { main: missing } = await play.run({ 'pipeline-file': 'nowhere.yml' });
  expect(missing.annotations[0]?.message).toMatch(/`pipeline-file`: `nowhere.yml` is not there/);
  for (const main of [both, missing]) {
    expect(main).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
    expect(main.annotations).toHaveLength(1);
  }
  expect(play.hex.requests).toEqual([]);
});

signalTest(
  'stopped while three runs are under way: all are killed, and the clean-up has nothing to do',
  async () => {
    await using play = await scenario({ projects: { ...three, later: {} } }).asProcess();
    const step = await play.start({ pipeline: graph(play, { later: ['a'] }) });
    await underWay(step, 'a', 'b', 'c');
    const main = await step.cancel();
    const requests = play.hex.requests.length;
    const post = await step.post();
    expect(main.signal).toBeNull();
    expect(main.outputs.conclusion).toBe('cancelled');
    expect(conclusions(main)).toEqual({ a: 'cancelled', b: 'cancelled', c: 'cancelled', later: 'skipped' });
    for (const name of Object.keys(three)) expect(play.runOf(name).status).toBe('KILLED');
    expect(play.requests('CancelRun')).toHaveLength(3);
    expect(main.summary).toMatch(/^### 🚫 3 of 4 Hex projects cancelled, 1 not run, in /u);
    expect(play.hex.requests).toHaveLength(requests);
    expect(post).toMatchObject({ annotations: [], summary: '', exitCode: 0 });
  },
);

signalTest('stopped with `cancel-on-abort: false` in one entry: only that one goes on', async () => {
  await using play = await scenario({ projects: { kept: lasting, ended: lasting } }).asProcess();
  const { kept, ended } = play.ids;
  const step = await play.start({
    pipeline: `kept: { project-id: ${kept}, cancel-on-abort: false }\nended: ${ended}`,
  });
  await underWay(step, 'kept', 'ended');
  const main = await step.cancel();
  await step.post();
  expect(conclusions(main)).toEqual({ kept: 'cancelled', ended: 'cancelled' });
  expect(play.active()).toEqual([play.runOf('kept').id]);
  expect(main.annotations[0]?.message).toMatch(/\[kept\].*left running/);
});

test.concurrent('killed while three runs are under way: the clean-up cancels all three', async () => {
  await using play = await scenario({ projects: three }).asProcess();
  const step = await play.start({ pipeline: graph(play) });
  await underWay(step, 'a', 'b', 'c');
  const { state } = await step.kill();
  expect(play.active()).toHaveLength(3);
  const left = JSON.parse(state.leftover ?? '[]') as { name: string; run: { runId: string } }[];
  expect(left.map(({ name, run }) => [name, run.runId]).toSorted()).toEqual(
    Object.keys(three).map(name => [name, play.runOf(name).id]),
  );
  const post = await step.post();
  expect(statuses(play)).toEqual({ a: 'KILLED', b: 'KILLED', c: 'KILLED' });
  expect(play.requests('RunProject')).toHaveLength(3);
  for (const name of Object.keys(three)) {
    expect(post.log).toMatch(
      new RegExp(`^\\[${name}\\] .*the run was cancelled\\. .*${play.runOf(name).id}`, 'm'),
    );
    expect(post.summary).toContain(`[${name}]`.replace('[', '&#91;').replace(']', '&#93;'));
  }
  expect(post).toMatchObject({ exitCode: 0, annotations: [] });
});

test.concurrent('killed between a start and its answer, with two others under way: all three are cancelled', async () => {
  const busy = { ...lasting, history: [{ trigger: 'API' as const, agoMs: 60_000, ...longRun }] };
  await using play = await scenario({
    projects: { a: lasting, b: lasting, first: {}, late: busy },
  }).asProcess();
  play.hex.fault('RunProject', { kind: 'hang', when: 'after' }, { skip: 3 });
  const step = await play.start({ pipeline: graph(play, { late: ['first'] }) });
  await play.arrived('RunProject', 4);
  const { state } = await step.kill();
  const [before, ours] = play.hex.runs(play.ids.late);
  const left = JSON.parse(state.leftover ?? '[]') as { name: string; kind: string }[];
  expect(left.map(({ name, kind }) => `${name} ${kind}`).toSorted()).toEqual([
    'a run',
    'b run',
    'late starting',
  ]);
  expect(play.active()).toHaveLength(4);
  const post = await step.post();
  expect(play.active()).toEqual([before?.id]);
  expect(play.hex.runs().find(({ id }) => id === ours?.id)?.status).toBe('KILLED');
  expect(play.requests('RunProject')).toHaveLength(4);
  expect(post.log).toMatch(new RegExp(`^\\[late\\] .*the run was cancelled\\. .*${ours?.id}`, 'm'));
});

test.concurrent('at the timeout of the step what runs is cancelled, and nothing more is started', async () => {
  await using play = await scenario({
    projects: { done: {}, a: lasting, b: lasting, later: {} },
  }).asProcess();
  const { main, post } = await play.run({
    pipeline: graph(play, { later: ['a'] }),
    timeout: '6s',
    'max-parallel': '3',
  });
  expect(main).toMatchObject({ exitCode: 1, outputs: { conclusion: 'timed_out' } });
  expect(conclusions(main)).toEqual({ done: 'success', a: 'timed_out', b: 'timed_out', later: 'skipped' });
  expect(play.active()).toEqual([]);
  expect(play.hex.runs()).toHaveLength(3);
  expect(main.annotations).toHaveLength(1);
  expect(main.annotations[0]).toMatchObject({ title: 'Hex pipeline timed out' });
  for (const said of ['[a]', '[b]', '6s', play.runOf('a').id, play.runOf('b').id]) {
    expect(main.annotations[0]?.message).toContain(said);
  }
  expect(main.summary).toContain('timed out');
  expect(post.annotations).toEqual([]);
});

test.concurrent('a dry run has Hex check every entry, and runs none', async () => {
  const strict = { inputs: [{ name: 'top_n', dataType: 'number', inputCellType: 'slider' }] };
  await using play = await scenario({ projects: { a: {}, b: {}, strict } }).asProcess();
  const well = await play.run({ pipeline: graph(play, { b: ['a'] }), 'dry-run': 'true' });
  expect(well.main).toMatchObject({ exitCode: 0, annotations: [] });
  expect(well.main.outputs).toMatchObject({ conclusion: 'success', attempts: '0' });
  expect(well.main.outputs['run-id'] ?? '').toBe('');
  expect(conclusions(well.main)).toEqual({ a: 'success', b: 'success', strict: 'success' });
  expect(play.requests('RunProject').map(({ body }) => body)).toEqual(Array(3).fill({ dryRun: true }));

  const pipeline = `
a: ${play.ids.a}
strict: { project-id: ${play.ids.strict}, params: { top_n: ten } }
`;
  const bad = await play.run({ pipeline, 'dry-run': 'true' });
  expect(bad.main.exitCode).toBe(1);
  expect(conclusions(bad.main)).toEqual({ a: 'success', strict: 'failure' });
  expect(bad.main.annotations[0]?.message).toMatch(/\[strict\].*top_n/);
  expect(play.hex.runs()).toEqual([]);
});

const HARMLESS = { title: 'plain words', names: ['some words', 'more words', 'last words'] };

const HOSTILE = {
  title:
    '::error::x ##[error]y | <b>`@octocat #1 ```mermaid\n::set-env name=A::b\r\n```\u2028# z https://evil.example',
  names: [
    '::error::x ##[error]y | <b>`@octocat #1 \u202e\u0007',
    'section z : ; ,\n::set-env name=A::b\r\n```\n# c %% d',
    '[a](javascript:alert(1)) ![i](https://evil.example/x) **c** $x$ </details>',
  ],
};

test.concurrent('names and titles that would like to be more than text are text', async () => {
  const [harmless, hostile] = await Promise.all([playOut(HARMLESS), playOut(HOSTILE)]);
  const commands = (main: StepResult): string[] => main.commands.map(({ name }) => name);
  expect(commands(hostile)).toEqual(commands(harmless));
  expect(commands(hostile).filter(name => !['add-mask', 'debug', 'error'].includes(name))).toEqual([]);
  expect(hostile.annotations.map(({ title }) => title)).toEqual(['Hex pipeline failed']);
  expect(hostile).toMatchObject({ environment: {}, exitCode: 1 });
  expect(hostile.rawLog.split('\n')).toHaveLength(harmless.rawLog.split('\n').length);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(hostile.rawLog).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
  expect(told(hostile).map(one => one.name)).toEqual(HOSTILE.names);
  expect(told(hostile)[0]?.['project-title']).toBe(HOSTILE.title);

  const [seen, expected] = [hostile, harmless].map(({ summary }) => parseMarkdown(summary));
  expect(seen?.skeleton).toBe(expected?.skeleton);
  expect(seen?.text).not.toMatch(/@octocat|#1|:\/\/evil/);
  const rows = hostile.summary.match(/^ {2}section .*\n.*$/gm) ?? [];
  expect(rows).toHaveLength(2);
  for (const row of rows)
    expect(row).toMatch(/^ {2}section [\p{L}\p{N} _.,()…-]+\n {2}[\w. ]+ :(crit, )?r\d, \d+, \d+$/u);
});

/** A pipeline of which one entry succeeds, the next fails, and the last is not run for it. */
async function playOut(words: { title: string; names: string[] }): Promise<StepResult> {
  const { title, names } = words;
  const [first = '', second = '', third = ''] = names;
  await using play = await scenario({
    projects: { well: { title }, bad: { title, run: failingRun }, unrun: { title } },
  }).asProcess();
  const { well, bad, unrun } = play.ids;
  const pipeline = {
    [first]: { 'project-id': well },
    [second]: { 'project-id': bad, needs: first },
    [third]: { 'project-id': unrun, needs: [second] },
  };
  return (await play.run({ pipeline: JSON.stringify(pipeline) }, { secrets: [] })).main;
}

/** Four entries that all run one project at once. */
const alike = ({ project }: Play): Record<string, string> => ({
  pipeline: JSON.stringify(
    Object.fromEntries(['a', 'b', 'c', 'd'].map(name => [name, { 'project-id': project.id, needs: [] }])),
  ),
  'max-parallel': '4',
});

test.concurrent('killed while several starts of one project are unanswered: the clean-up cancels all their runs', async () => {
  const history = [{ trigger: 'API' as const, agoMs: 86_400_000 }];
  await using play = await scenario({ project: { ...lasting, history } }).asProcess();
  play.hex.fault('RunProject', { kind: 'hang', when: 'after' }, { times: 4 });
  const step = await play.start(alike(play));
  await play.arrived('RunProject', 4);
  await step.kill();
  expect(play.active()).toHaveLength(4);
  const post = await step.post();
  expect(play.active()).toEqual([]);
  expect(post).toMatchObject({ exitCode: 0, annotations: [] });
});

test.concurrent('so killed while somebody else starts it, too: none is touched, and what cancels each is shown', async () => {
  await using play = await scenario({ project: lasting }).asProcess();
  play.hex.fault('RunProject', { kind: 'hang', when: 'after' }, { times: 4 });
  const step = await play.start(alike(play));
  await play.arrived('RunProject', 4);
  await step.kill();
  play.hex.addRun(play.project.id, { trigger: 'API', ...longRun });
  const post = await step.post();
  expect(play.requests('CancelRun')).toEqual([]);
  expect(post).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning' }] });
  for (const { id } of play.hex.runs()) {
    expect(post.annotations[0]?.message).toContain(id);
    expect(post.log).toContain(`run-id: ${id}`);
  }
});
