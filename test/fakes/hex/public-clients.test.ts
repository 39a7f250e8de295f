import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { HexOptions } from './hex.ts';
import { hexByHand } from './hex-by-hand.ts';
import { seededProjects } from './seed.ts';

// What public clients of Hex ask for beyond what the action does: DataHub's source, an MCP server, a toolkit for Python.

const [revenue, churn, reconciliation, draft, stock] = seededProjects.map(({ id }) => id);

function seeded(options: HexOptions = {}) {
  const { hex, ask } = hexByHand(options);
  for (const project of seededProjects) hex.addProject(project);
  return { hex, ask };
}

test('lists the cells of a draft page by page', async () => {
  const { hex, ask } = seeded();
  const list = `/cells?projectId=${revenue}&limit=3`;
  const first = (await ask('GET', list)).body;
  const second = (await ask('GET', `${list}&after=${first.pagination.after}`)).body;
  expect(second.pagination.after).toBeNull();
  const cells = [...first.values, ...second.values];
  expect(cells.map(({ cellType, label }) => [cellType, label])).toEqual([
    ['MARKDOWN', null],
    ['SQL', 'Orders'],
    ['CODE', null],
    ['CHART', 'Revenue by week'],
    ['CHART', 'Revenue by region'],
  ]);
  const [markdown, sql, code, chart] = cells;
  expect(markdown.contents).toEqual({
    codeCell: null,
    sqlCell: null,
    markdownCell: { source: '# Weekly revenue' },
  });
  expect(sql).toMatchObject({
    dataConnectionId: hex.workspace.connections[0]?.id,
    contents: { sqlCell: { source: expect.stringContaining('select'), outputDataframe: 'orders' } },
    projectId: revenue,
  });
  expect(code.contents.codeCell.source).toContain('groupby');
  expect(chart.contents).toEqual({ codeCell: null, sqlCell: null, markdownCell: null });
  expect(chart.staticId).toBe(seededProjects[0]?.charts?.[0]);
  expect(new Set(cells.flatMap(({ id, staticId }) => [id, staticId])).size).toBe(10);
});

test('has a cell for every chart that a test names', async () => {
  const { hex, ask } = hexByHand();
  const { id } = hex.addProject({ charts: ['a', 'b'], cells: [{ staticId: 'b', cellType: 'VEGA_CHART' }] });
  const { values } = (await ask('GET', `/cells?projectId=${id}`)).body;
  expect(values).toMatchObject([
    { staticId: 'b', cellType: 'VEGA_CHART', label: null },
    { staticId: 'a', cellType: 'CHART', label: null },
  ]);
});

test('shows cells, and the tables that were read, only with their own scopes', async () => {
  const { ask } = seeded({ scopes: ['read-projects', 'run-projects'] });
  expect((await ask('GET', `/cells?projectId=${revenue}`)).status).toBe(403);
  expect((await ask('GET', `/projects/${revenue}/queriedTables`)).status).toBe(403);
});

test('lists the tables that a published project reads', async () => {
  const { hex, ask } = seeded();
  const id = hex.workspace.connections[0]?.id;
  const { body } = await ask('GET', `/projects/${reconciliation}/queriedTables`);
  expect(body).toEqual({
    values: [
      { dataConnectionId: id, dataConnectionName: 'Warehouse', tableName: 'analytics.orders' },
      { dataConnectionId: id, dataConnectionName: 'Warehouse', tableName: 'analytics.payments' },
    ],
    pagination: { after: null, before: null },
    traceId: expect.any(String),
  });
  expect((await ask('GET', `/projects/${draft}/queriedTables`)).status).toBe(422);
});

test('exports a project as YAML', async () => {
  const { hex, ask } = seeded();
  const { body } = await ask('POST', '/projects/export', { body: { projectId: churn, version: 'draft' } });
  expect(body.filename).toBe('Customer churn forecast.hex.yaml');
  expect(parse(body.content).cells).toEqual([
    {
      cellType: 'SQL',
      cellId: expect.any(String),
      cellLabel: 'Customers',
      config: {
        source: 'select * from public.customers',
        dataConnectionId: hex.workspace.connections[1]?.id,
      },
    },
  ]);
});

test.each([
  [200, { projectId: revenue }],
  [200, { projectId: revenue, version: 'latest' }],
  [200, { projectId: revenue, version: 14 }],
  [200, { projectId: draft, version: 'draft' }],
  [400, { projectId: draft, version: 'latest' }],
  [400, { projectId: revenue, version: 15 }],
  [400, {}],
  [400, '{'],
])('answers %i to an export of %j', async (status, body) => {
  const { ask } = seeded();
  expect((await ask('POST', '/projects/export', { body })).status).toBe(status);
});

test.each([
  ['', ['draft', 'stock', 'reconciliation', 'churn', 'revenue']],
  ['&sortBy=CREATED_AT&sortDirection=ASC', ['revenue', 'churn', 'reconciliation', 'stock', 'draft']],
  ['&sortBy=LAST_EDITED_AT&sortDirection=DESC', ['draft', 'revenue', 'stock', 'reconciliation', 'churn']],
  ['&sortBy=LAST_PUBLISHED_AT', ['revenue', 'stock', 'reconciliation', 'churn', 'draft']],
])('sorts projects by %j', async (query, order) => {
  const { ask } = seeded();
  const { values } = (await ask('GET', `/projects?limit=100${query}`)).body;
  const ids = { revenue, churn, reconciliation, draft, stock };
  const names = values.map(
    ({ id }: { id: string }) => Object.entries(ids).find(([, one]) => one === id)?.[0],
  );
  expect(names).toEqual(order);
});

test.each(['sortBy=TITLE', 'sortDirection=UP'])('refuses to sort projects by %s', async query => {
  expect((await seeded().ask('GET', `/projects?${query}`)).status).toBe(400);
});

test('tells who shares a project where that is asked for, also as Python writes it', async () => {
  const { ask } = seeded();
  const { values } = (await ask('GET', '/projects?includeSharing=True&sortBy=CREATED_AT&sortDirection=ASC'))
    .body;
  expect(values[0].sharing).toMatchObject({
    users: [{ user: { email: 'ada@example.com' }, access: 'FULL_ACCESS' }],
    collections: [{ collection: { name: 'Finance' }, access: 'CAN_VIEW' }],
  });
  const { body } = await ask('GET', `/projects/${revenue}?includeSharing=true`);
  expect(body.sharing).toEqual(values[0].sharing);
  expect((await ask('GET', `/projects/${revenue}`)).body).not.toHaveProperty('sharing');
  expect((await ask('GET', '/projects?includeSharing=False')).body.values[0]).not.toHaveProperty('sharing');
});
