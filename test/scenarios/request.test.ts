import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Play } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';

// Each of these sends one request to start; what is in its body is what the user set, and nothing else.

const anyInput = (name: string) => ({ name, dataType: 'any', inputCellType: 'text' });
const names = ['text', 'date', 'zip', 'count', 'ratio', 'on', 'nothing', 'list', 'nested', 'yes'];
const project = { inputs: names.map(anyInput) };

const bodyOf = (play: Play): unknown[] => play.requests('RunProject').map(request => request.body);

test.concurrent('where nothing is set, nothing is sent', async () => {
  await using play = await scenario({ project }).asProcess();
  await play.run();
  expect(bodyOf(play)).toEqual([{}]);
});

test.concurrent('an empty mapping of parameters is not sent', async () => {
  await using play = await scenario({ project }).asProcess();
  await play.run({ params: '{}' });
  expect(bodyOf(play)).toEqual([{}]);
});

const params = `
text: Grüße
date: 2025-01-01
zip: 007
count: 12
ratio: 0.5
on: true
nothing: null
list: [1, two]
nested: {a: {b: c}}
yes: yes
`;
const sent = {
  text: 'Grüße',
  date: '2025-01-01',
  zip: '007',
  count: 12,
  ratio: 0.5,
  on: true,
  nothing: null,
  list: [1, 'two'],
  nested: { a: { b: 'c' } },
  yes: 'yes',
};

test.concurrent('parameters keep the type that they look like', async () => {
  await using play = await scenario({ project }).asProcess();
  const { main } = await play.run({ params });
  expect(bodyOf(play)).toEqual([{ inputParams: sent }]);
  expect(main.outputs.conclusion).toBe('success');
});

test.concurrent('parameters may come from a file in the workspace', async () => {
  await using play = await scenario({ project }).asProcess();
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  mkdirSync(join(workspace, 'hex'));
  writeFileSync(join(workspace, 'hex/params.yml'), params);
  await play.run({ 'params-file': 'hex/params.yml' }, { workspace });
  rmSync(workspace, { recursive: true });
  expect(bodyOf(play)).toEqual([{ inputParams: sent }]);
});

test.concurrent("a saved view's ID is all that is sent of it", async () => {
  await using play = await scenario({ project }).asProcess();
  await play.run({ 'view-id': 'abc123', 'use-cached-sql-results': 'false' });
  expect(bodyOf(play)).toEqual([{ viewId: 'abc123', useCachedSqlResults: false }]);
});

test.concurrent('published results are updated only where asked for', async () => {
  await using play = await scenario({ project }).asProcess();
  await play.run({ 'update-published-results': 'true', 'use-cached-sql-results': 'true' });
  expect(bodyOf(play)).toEqual([{ updatePublishedResults: true }]);
});

test.concurrent("notifications go out in the API's keys", async () => {
  await using play = await scenario({ project }).asProcess();
  await play.run({
    notifications: `
- type: FAILURE
  slack-channel-ids: [C042]
  user-ids: [0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d09]
  subject: It broke
- {"type": "SUCCESS", "groupIds": ["g1"], "includeSuccessScreenshot": true, "screenshotFormat": "pdf"}`,
  });
  expect(bodyOf(play)).toEqual([
    {
      notifications: [
        {
          type: 'FAILURE',
          includeSuccessScreenshot: false,
          slackChannelIds: ['C042'],
          userIds: ['0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d09'],
          subject: 'It broke',
        },
        { type: 'SUCCESS', includeSuccessScreenshot: true, screenshotFormat: 'pdf', groupIds: ['g1'] },
      ],
    },
  ]);
});

test.concurrent("a project's URL and a trailing path of the API will do", async () => {
  const id = '019bce88-5040-7002-acd6-820f765e0f03';
  await using play = await scenario({ project: { id } }).asProcess();
  const { main } = await play.run({
    'hex-url': `${play.url}/api/v1/`,
    'project-id': `${play.url}/acme/app/School-Crypto-Timing-032CAGPxUhxFTL3eU6LpRr/latest`,
  });
  expect(main.outputs).toMatchObject({ 'project-id': id, conclusion: 'success' });
});
