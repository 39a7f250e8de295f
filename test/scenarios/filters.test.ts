import { expect, test } from 'vitest';
import { longRun, onWindows } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { parseMarkdown } from './markdown.ts';

// Projects chosen by what Hex knows of them, from the inputs to what GitHub shows.

const signalTest = test.skipIf(onWindows).concurrent;

const nightly = { categories: ['nightly'] };

const projects = {
  sales: { title: 'Sales', ...nightly },
  churn: { title: 'Churn', ...nightly, ownerEmail: 'grace@example.com' },
  costs: { title: 'Costs' },
  draft: { title: 'Draft', ...nightly, published: false },
};

const namesIn = (runs = '[]'): string[] => (JSON.parse(runs) as { name: string }[]).map(({ name }) => name);

test.concurrent('the projects of a category are run, each once, and no other', async () => {
  await using play = await scenario({ projects }).asProcess();
  const { main, post } = await play.run({ 'project-filter': 'category: nightly' });
  expect(main).toMatchObject({ exitCode: 0, annotations: [] });
  expect(namesIn(main.outputs.runs)).toEqual(['Churn', 'Sales']);
  expect([play.runOf('sales').status, play.runOf('churn').status]).toEqual(['COMPLETED', 'COMPLETED']);
  expect(play.hex.runs()).toHaveLength(2);
  expect(main.log).toMatch(/^\[Sales\] started: http/m);
  expect(main.summary).toContain('| Project | Took | Usually |');
  parseMarkdown(main.summary);
  expect(post.annotations).toEqual([]);
});

signalTest('a step that is stopped cancels all that it has started', async () => {
  const lasting = { ...nightly, run: longRun };
  await using play = await scenario({ projects: { a: lasting, b: lasting } }).asProcess();
  const step = await play.start({ 'project-filter': '{category: nightly}' });
  await play.arrived('GetRunStatus');
  step.cancel();
  expect((await step.done).outputs.conclusion).toBe('cancelled');
  await step.post();
  expect(play.active()).toEqual([]);
});

test.concurrent('a list of projects has only those that match', async () => {
  await using play = await scenario({ projects }).asProcess();
  const { main } = await play.run({
    command: 'list-projects',
    'project-filter': 'category: nightly\nowner: grace@example.com',
  });
  expect(JSON.parse(main.outputs.result ?? '')).toMatchObject([{ id: play.ids.churn, title: 'Churn' }]);
  expect(main.outputs.message).toContain('1 project');
});

test.concurrent('a gate names what is not fresh, and starts and cancels nothing', async () => {
  const hour = 3_600_000;
  const ran = (hoursAgo: number) => ({
    ...nightly,
    history: [{ agoMs: hoursAgo * hour, trigger: 'SCHEDULED' as const }],
  });
  await using play = await scenario({
    projects: { fresh: ran(3), old: ran(30), never: nightly, other: {} },
  }).asProcess();
  const { main, post } = await play.run({
    command: 'status',
    'project-filter': 'category: nightly',
    'max-age': '26h',
    'trigger-filter': 'scheduled',
  });
  expect(main.exitCode).toBe(1);
  expect(main.outputs.message).toMatch(/^2 of 3 Hex projects are not well: 1 is too old, 1 has no run\./);
  expect(namesIn(main.outputs.failed)).toEqual(['Title of never', 'Title of old']);
  expect(JSON.parse(main.outputs.result ?? '')).toHaveLength(3);
  parseMarkdown(main.summary);
  expect(play.operations().filter(one => one === 'GetProjectRuns')).toHaveLength(3);
  expect(play.operations()).not.toContain('RunProject');
  expect(post.annotations).toEqual([]);
});

test.concurrent('a filter that can match nothing is refused before anything is sent', async () => {
  await using play = await scenario({ projects }).asProcess();
  const { main } = await play.run({
    'project-filter': 'category: []\nowner: Ada\ncolour: red',
    limit: '5000',
  });
  expect(main.exitCode).toBe(1);
  expect(main.annotations).toMatchObject([
    { level: 'error', title: expect.stringMatching(/^4 problems with the inputs/) },
  ]);
  expect(play.operations()).toEqual([]);
});

test.concurrent('no match is a warning, and the job goes on', async () => {
  await using play = await scenario({ projects }).asProcess();
  const { main } = await play.run({ 'project-filter': 'category: nightyl' });
  expect(main.exitCode).toBe(0);
  expect(main.outputs).toMatchObject({ conclusion: 'skipped', runs: '[]', failed: '[]' });
  expect(main.annotations).toMatchObject([
    { level: 'warning', message: expect.stringMatching(/category nightyl\. Did you mean `nightly`\?/) },
  ]);
});
