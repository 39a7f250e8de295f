import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, hexByHand } from './asking.ts';
import type { HexOptions } from './hex.ts';
import { type Documented, readOpenApi } from './openapi.ts';
import { type OperationName, operationCalled, operationNames } from './operations.ts';
import { seededProjects } from './seed.ts';

const file = process.env.HEX_OPENAPI_FILE ?? '';
const reason = 'HEX_OPENAPI_FILE does not name Hex’s OpenAPI document';
if (!file) console.warn(`Not held to the API’s description: ${reason}`);

const [revenue, , , draft] = seededProjects.map(project => project.id);
const chart = seededProjects[0]?.charts?.[0];
const nobody = '00000000-0000-4000-8000-000000000000';
const noScopes: HexOptions = { scopes: [] };
const noToken = { headers: { authorization: 'Bearer wrong' } };

interface Case {
  operation: OperationName;
  status: number;
  /** RUN is a completed run of the revenue report, ACTIVE one that is under way. */
  path: string;
  options?: HexOptions;
  more?: { body?: unknown; headers?: Record<string, string> };
}

const runs = `/projects/${revenue}/runs`;
const run = `${runs}/RUN`;
const image = `${run}/cells/${chart}/image`;
const notifications = [
  {
    type: 'ALL',
    includeSuccessScreenshot: true,
    screenshotFormat: 'png',
    slackChannelIds: ['C1'],
    userIds: ['u'],
    groupIds: ['g'],
    subject: 's',
    body: 'b',
  },
];

const cases: Case[] = [
  { operation: 'RunProject', status: 201, path: runs },
  {
    operation: 'RunProject',
    status: 201,
    path: runs,
    more: { body: { notifications, inputParams: { top_n: 1 } } },
  },
  { operation: 'RunProject', status: 201, path: runs, more: { body: { dryRun: true } } },
  { operation: 'RunProject', status: 400, path: '/projects/nonsense/runs' },
  { operation: 'RunProject', status: 401, path: runs, more: noToken },
  { operation: 'RunProject', status: 403, path: runs, options: noScopes },
  { operation: 'RunProject', status: 404, path: `/projects/${nobody}/runs` },
  { operation: 'RunProject', status: 422, path: `/projects/${draft}/runs` },
  {
    operation: 'RunProject',
    status: 422,
    path: runs,
    more: { body: { inputParams: { nope: 1, top_n: 'x' } } },
  },
  { operation: 'RunProject', status: 503, path: runs, options: { kernels: 0 } },
  { operation: 'GetRunStatus', status: 200, path: run },
  { operation: 'GetRunStatus', status: 200, path: `${runs}/ACTIVE` },
  {
    operation: 'GetRunStatus',
    status: 200,
    path: run,
    more: { headers: { 'enable-expanded-stats': 'true' } },
  },
  { operation: 'GetRunStatus', status: 400, path: `${runs}/nonsense` },
  { operation: 'GetRunStatus', status: 401, path: run, more: noToken },
  { operation: 'GetRunStatus', status: 403, path: run, options: noScopes },
  { operation: 'GetRunStatus', status: 404, path: `${runs}/${nobody}` },
  { operation: 'GetProjectRuns', status: 200, path: runs },
  { operation: 'GetProjectRuns', status: 200, path: `${runs}?limit=1&offset=1&runTriggerFilter=ALL` },
  { operation: 'GetProjectRuns', status: 400, path: `${runs}?limit=0` },
  { operation: 'GetProjectRuns', status: 403, path: runs, options: noScopes },
  { operation: 'CancelRun', status: 204, path: `${runs}/ACTIVE` },
  { operation: 'CancelRun', status: 400, path: `${runs}/nonsense` },
  { operation: 'CancelRun', status: 403, path: run, options: noScopes },
  { operation: 'CancelRun', status: 422, path: run },
  { operation: 'GetChartImageFromRun', status: 200, path: image },
  { operation: 'GetChartImageFromRun', status: 400, path: `${runs}/ACTIVE/cells/${chart}/image` },
  { operation: 'GetChartImageFromRun', status: 401, path: image, more: noToken },
  { operation: 'GetChartImageFromRun', status: 403, path: image, options: noScopes },
  { operation: 'GetChartImageFromRun', status: 404, path: `${run}/cells/none/image` },
  { operation: 'GetProject', status: 200, path: `/projects/${revenue}` },
  { operation: 'GetProject', status: 200, path: `/projects/${draft}` },
  { operation: 'GetProject', status: 400, path: '/projects/nonsense' },
  { operation: 'GetProject', status: 401, path: `/projects/${revenue}`, more: noToken },
  { operation: 'GetProject', status: 403, path: `/projects/${revenue}`, options: noScopes },
  { operation: 'GetProject', status: 404, path: `/projects/${nobody}` },
  { operation: 'ListProjects', status: 200, path: '/projects?limit=2' },
  { operation: 'ListProjects', status: 400, path: '/projects?limit=0' },
  { operation: 'ListProjects', status: 403, path: '/projects', options: noScopes },
  { operation: 'ListUsers', status: 200, path: '/users?limit=1' },
  { operation: 'ListUsers', status: 400, path: '/users?after=nonsense' },
  { operation: 'ListUsers', status: 401, path: '/users', more: noToken },
  { operation: 'ListUsers', status: 403, path: '/users', options: noScopes },
  { operation: 'ListGroups', status: 200, path: '/groups' },
  { operation: 'ListGroups', status: 400, path: '/groups?limit=501' },
  { operation: 'ListGroups', status: 403, path: '/groups', options: noScopes },
  { operation: 'ListDataConnections', status: 200, path: '/data-connections' },
  { operation: 'ListDataConnections', status: 400, path: '/data-connections?limit=101' },
  { operation: 'ListDataConnections', status: 403, path: '/data-connections', options: noScopes },
  { operation: 'Me', status: 200, path: '/users/me' },
  { operation: 'Me', status: 200, path: '/users/me', options: { token: 'hxtp_0', tokenExp: 1_800_000_000 } },
  { operation: 'Me', status: 401, path: '/users/me', more: noToken },
];

// Documented, but nowhere is it said what would lead to them.
const causeless = [
  'GetRunStatus 422',
  'GetProjectRuns 422',
  'ListUsers 404',
  'Me 400',
  'Me 403',
  'Me 404',
  ...operationNames.map(name => `${name} 500`),
];

async function answerTo({ operation, path, options, more }: Case): Promise<Answer> {
  const { hex, ask } = hexByHand(options);
  for (const project of seededProjects) hex.addProject(project);
  const completed = hex.runs(revenue)[0]?.id ?? '';
  const active = hex.addRun(revenue ?? '').id;
  const { method } = operationCalled(operation);
  return ask(method, path.replace('RUN', completed).replace('ACTIVE', active), more);
}

describe.skipIf(!file)(`the answers of the embedded Hex${file ? '' : ` (skipped: ${reason})`}`, () => {
  let documented: Map<string, Documented>;
  beforeAll(() => {
    documented = readOpenApi(file);
  });

  const described = (operation: OperationName): Documented => {
    const found = documented.get(operation);
    if (!found) throw new Error(`${operation} is not in ${file}`);
    return found;
  };

  /** Errors that are left undocumented have the form of those that are not. */
  const problemsWith = (operation: OperationName, status: number, body: unknown) => {
    const { statuses, problems } = described(operation);
    return problems(statuses.includes(status) ? status : 400, body);
  };

  test.each(operationNames)('%s has the documented method and path', operation => {
    const { method, paths } = operationCalled(operation);
    const path = paths[0]?.replace(/:(\w+)/g, '{$1}');
    expect(`${method} ${path}`).toBe(described(operation).endpoint);
  });

  test.each(cases)('$operation answers $status for $path as documented', async one => {
    const { status, body } = await answerTo(one);
    expect(status).toBe(one.status);
    expect(problemsWith(one.operation, status, body)).toEqual([]);
  });

  test.each(operationNames)(
    '%s refuses what is over its limit in the form of its other errors',
    async operation => {
      const { group } = operationCalled(operation);
      const path = cases.find(one => one.operation === operation)?.path ?? '';
      const options = { limits: { [group]: [{ max: 0, windowMs: 60_000 }] } };
      const { status, body } = await answerTo({ operation, status: 429, path, options });
      expect(status).toBe(429);
      expect(problemsWith(operation, status, body)).toEqual([]);
    },
  );

  test('are looked at for every documented status', () => {
    const wanted = operationNames.flatMap(name =>
      described(name).statuses.map(status => `${name} ${status}`),
    );
    const seen = cases.map(({ operation, status }) => `${operation} ${status}`);
    expect(wanted.filter(one => !seen.includes(one) && !causeless.includes(one))).toEqual([]);
  });

  test('differ from a document that says otherwise', () => {
    expect(described('GetRunStatus').problems(200, { status: 'COMPLETED' })).not.toEqual([]);
    expect(described('CancelRun').problems(204, {})).not.toEqual([]);
  });
});

describe.skipIf(!file)(
  `the requests that the embedded Hex takes${file ? '' : ` (skipped: ${reason})`}`,
  () => {
    test.each([
      {},
      { notifications },
      { inputParams: { top_n: 1 }, useCachedSqlResults: false },
      { updatePublishedResults: true, viewId: 'v', updateCache: false },
      { color: 'red' },
      { dryRun: 'true' },
      { viewId: 7 },
      { inputParams: [] },
      { notifications: {} },
      { notifications: [{ type: 'ALL' }] },
      { notifications: [{ includeSuccessScreenshot: false }] },
      { notifications: [{ type: 'SOME', includeSuccessScreenshot: false }] },
      { notifications: [{ type: 'ALL', includeSuccessScreenshot: 'false' }] },
      { notifications: [{ type: 'ALL', includeSuccessScreenshot: false, screenshotFormat: 'gif' }] },
      { notifications: [{ type: 'ALL', includeSuccessScreenshot: false, userIds: 'u' }] },
      { notifications: [{ type: 'ALL', includeSuccessScreenshot: false, emails: [] }] },
    ])('are the documented ones: %j', async body => {
      const { status } = await answerTo({ operation: 'RunProject', status: 201, path: runs, more: { body } });
      const problems = readOpenApi(file).get('RunProject')?.requestProblems(body);
      expect(problems?.length === 0 ? 201 : 422).toBe(status);
    });
  },
);
