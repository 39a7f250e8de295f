import { describe, expect, test } from 'vitest';
import type { HexOptions } from './hex.ts';
import { type Answer, hexByHand } from './hex-by-hand.ts';
import { type Documented, readOpenApi } from './openapi.ts';
import { type Form, forms, type OperationName, operationCalled, operationNames } from './operations.ts';
import { seededProjects } from './seed.ts';

// The newer document need not have what has not changed: what it leaves out is as in the older one.
const older = process.env.HEX_OPENAPI_FILE ?? '';
const newer = process.env.HEX_OPENAPI_NEWER_FILE ?? '';
const documents: Record<Form, string[]> = { older: [older], newer: [older, newer] };
const isAtHand: Record<Form, boolean> = { older: older !== '', newer: newer !== '' };
const reasons: Record<Form, string> = {
  older: 'HEX_OPENAPI_FILE does not name Hex’s OpenAPI document of July 2026',
  newer: 'HEX_OPENAPI_NEWER_FILE does not name a newer OpenAPI document of Hex',
};
for (const form of forms) {
  if (!isAtHand[form]) console.warn(`Not held to the API’s description: ${reasons[form]}`);
}

function documentedIn(form: Form): Map<string, Documented> {
  return new Map(documents[form].filter(file => file !== '').flatMap(file => [...readOpenApi(file)]));
}

const [revenue, , , draft] = seededProjects.map(project => project.id);
const chart = seededProjects[0]?.charts?.[0];
const nobody = '00000000-0000-4000-8000-000000000000';
const noScopes: HexOptions = { scopes: [] };

interface Case {
  operation: OperationName;
  /** In both forms, or in each. */
  status: number | Record<Form, number>;
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

// No document lists 404 for the operations on runs. The older form answers it all the same, as clients expect.
const unseen = { older: 404, newer: 403 };

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
  { operation: 'RunProject', status: 403, path: runs, options: noScopes },
  { operation: 'RunProject', status: unseen, path: `/projects/${nobody}/runs` },
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
  { operation: 'GetRunStatus', status: 403, path: run, options: noScopes },
  { operation: 'GetRunStatus', status: unseen, path: `${runs}/${nobody}` },
  { operation: 'GetProjectRuns', status: 200, path: runs },
  { operation: 'GetProjectRuns', status: 200, path: `${runs}?limit=1&offset=1&runTriggerFilter=ALL` },
  { operation: 'GetProjectRuns', status: 400, path: `${runs}?limit=0` },
  { operation: 'GetProjectRuns', status: 403, path: runs, options: noScopes },
  { operation: 'CancelRun', status: { older: 204, newer: 200 }, path: `${runs}/ACTIVE` },
  { operation: 'CancelRun', status: 400, path: `${runs}/nonsense` },
  { operation: 'CancelRun', status: 403, path: run, options: noScopes },
  { operation: 'CancelRun', status: 422, path: run },
  { operation: 'GetChartImageFromRun', status: 200, path: image },
  { operation: 'GetChartImageFromRun', status: 400, path: `${runs}/ACTIVE/cells/${chart}/image` },
  { operation: 'GetChartImageFromRun', status: 403, path: image, options: noScopes },
  { operation: 'GetChartImageFromRun', status: 404, path: `${run}/cells/none/image` },
  { operation: 'GetProject', status: 200, path: `/projects/${revenue}` },
  { operation: 'GetProject', status: 200, path: `/projects/${draft}` },
  { operation: 'GetProject', status: 400, path: '/projects/nonsense' },
  { operation: 'GetProject', status: 403, path: `/projects/${revenue}`, options: noScopes },
  { operation: 'GetProject', status: 404, path: `/projects/${nobody}` },
  { operation: 'GetProject', status: 200, path: `/projects/${revenue}?includeSharing=true` },
  { operation: 'GetQueriedTables', status: 200, path: `/projects/${revenue}/queriedTables?limit=1` },
  { operation: 'GetQueriedTables', status: 400, path: `/projects/${revenue}/queriedTables?limit=0` },
  {
    operation: 'GetQueriedTables',
    status: 403,
    path: `/projects/${revenue}/queriedTables`,
    options: noScopes,
  },
  { operation: 'GetQueriedTables', status: 404, path: `/projects/${nobody}/queriedTables` },
  { operation: 'GetQueriedTables', status: 422, path: `/projects/${draft}/queriedTables` },
  {
    operation: 'ExportProject',
    status: 200,
    path: '/projects/export',
    more: { body: { projectId: revenue } },
  },
  {
    operation: 'ExportProject',
    status: 400,
    path: '/projects/export',
    more: { body: { projectId: draft, version: 'latest' } },
  },
  {
    operation: 'ExportProject',
    status: 403,
    path: '/projects/export',
    more: { body: { projectId: nobody } },
  },
  { operation: 'ListCells', status: 200, path: `/cells?projectId=${revenue}&limit=2` },
  { operation: 'ListCells', status: 400, path: `/cells?projectId=${revenue}&limit=101` },
  { operation: 'ListCells', status: 400, path: '/cells' },
  { operation: 'ListCells', status: 403, path: `/cells?projectId=${nobody}` },
  { operation: 'ListProjects', status: 200, path: '/projects?limit=2' },
  {
    operation: 'ListProjects',
    status: 200,
    path: '/projects?includeSharing=true&sortBy=LAST_PUBLISHED_AT&sortDirection=ASC',
  },
  { operation: 'ListProjects', status: 400, path: '/projects?sortBy=TITLE' },
  { operation: 'ListProjects', status: 400, path: '/projects?limit=0' },
  { operation: 'ListProjects', status: 403, path: '/projects', options: noScopes },
  { operation: 'ListUsers', status: 200, path: '/users?limit=1' },
  { operation: 'ListUsers', status: 400, path: '/users?after=nonsense' },
  { operation: 'ListUsers', status: 403, path: '/users', options: noScopes },
  { operation: 'ListGroups', status: 200, path: '/groups' },
  { operation: 'ListGroups', status: 400, path: '/groups?limit=501' },
  { operation: 'ListGroups', status: 403, path: '/groups', options: noScopes },
  { operation: 'ListDataConnections', status: 200, path: '/data-connections' },
  { operation: 'ListDataConnections', status: 400, path: '/data-connections?limit=101' },
  { operation: 'ListDataConnections', status: 403, path: '/data-connections', options: noScopes },
  { operation: 'Me', status: 200, path: '/users/me' },
  { operation: 'Me', status: 200, path: '/users/me', options: { token: 'hxtp_0', tokenExp: 1_800_000_000 } },
];

// Documented, but nowhere is it said what would lead to them.
const causeless = [
  'GetRunStatus 422',
  'GetProjectRuns 422',
  'ListUsers 404',
  'ListCells 404',
  'ListDataConnections 404',
  'Me 400',
  'Me 403',
  'Me 404',
  ...operationNames.map(name => `${name} 500`),
];

const statusIn = (form: Form, { status }: Case): number =>
  typeof status === 'number' ? status : status[form];

async function answerTo(
  { operation, path, options, more }: Omit<Case, 'status'>,
  form: Form,
): Promise<Answer> {
  const { hex, ask } = hexByHand({ form, ...options });
  for (const project of seededProjects) hex.addProject(project);
  const completed = hex.runs(revenue)[0]?.id ?? '';
  const active = hex.addRun(revenue ?? '').id;
  const { method } = operationCalled(operation, form);
  return ask(method, path.replace('RUN', completed).replace('ACTIVE', active), more);
}

const withReason = (form: Form, title: string): string =>
  isAtHand[form] ? title : `${title} (skipped: ${reasons[form]})`;

describe.each(forms)('in the %s form', form => {
  describe.skipIf(!isAtHand[form])(withReason(form, 'the answers of the embedded Hex'), () => {
    const documented = documentedIn(form);
    // The older document has been cut down, and has no ListCells.
    const described = operationNames.filter(name => documented.has(name));
    const descriptionOf = (operation: OperationName): Documented => documented.get(operation) as Documented;

    /** Errors that are left undocumented have the form of those that are not. */
    const problemsWith = (operation: OperationName, status: number, body: unknown) => {
      const { statuses, problems } = descriptionOf(operation);
      return problems(statuses.includes(status) ? status : 400, body);
    };

    test('are of operations that it documents', () => {
      const left = operationNames.filter(name => !described.includes(name));
      expect(left).toEqual(form === 'older' ? ['ListCells'] : []);
    });

    test.each(described)('%s has the documented method and path', operation => {
      const { method, paths } = operationCalled(operation, form);
      const path = paths[0]?.replace(/:(\w+)/g, '{$1}');
      expect(`${method} ${path}`).toBe(descriptionOf(operation).endpoint);
    });

    test.each(
      cases
        .filter(({ operation }) => described.includes(operation))
        .map(one => ({ ...one, expected: statusIn(form, one) })),
    )('$operation answers $expected for $path as documented', async ({ expected, ...one }) => {
      const { status, body } = await answerTo(one, form);
      expect(status).toBe(expected);
      // A guess that goes beyond the document: the newer framework answers deletions so.
      if (one.operation === 'CancelRun' && status === 200) expect(body).toEqual({});
      else expect(problemsWith(one.operation, status, body)).toEqual([]);
    });

    test.each(described)(
      '%s refuses what is over its limit in the form of its other errors',
      async operation => {
        const { group } = operationCalled(operation, form);
        const { path, more = {} } = cases.find(one => one.operation === operation) as Case;
        const options = { limits: { [group]: [{ max: 0, windowMs: 60_000 }] } };
        const { status, body } = await answerTo({ operation, path, options, more }, form);
        expect(status).toBe(429);
        expect(problemsWith(operation, status, body)).toEqual([]);
      },
    );

    test('are looked at for every documented status', () => {
      const expected = described.flatMap(name =>
        descriptionOf(name).statuses.map(status => `${name} ${status}`),
      );
      const seen = cases.map(one => `${one.operation} ${statusIn(form, one)}`);
      // A missing token gets a bare text, documented or not: two people have seen it.
      const isElsewhere = (one: string) => one.endsWith(' 401') || causeless.includes(one);
      const left = expected.filter(one => !seen.includes(one) && !isElsewhere(one));
      expect(left).toEqual(form === 'older' ? [] : ['CancelRun 204']);
    });

    test('differ from a document that says otherwise', () => {
      expect(descriptionOf('GetRunStatus').problems(200, { status: 'COMPLETED' })).not.toEqual([]);
      expect(descriptionOf('CancelRun').problems(204, {})).not.toEqual([]);
    });
  });

  describe.skipIf(!isAtHand[form])(withReason(form, 'the requests that the embedded Hex takes'), () => {
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
      const { status } = await answerTo({ operation: 'RunProject', path: runs, more: { body } }, form);
      const problems = documentedIn(form).get('RunProject')?.requestProblems(body);
      expect(status).toBe(problems?.length === 0 ? 201 : form === 'older' ? 422 : 400);
    });
  });
});
