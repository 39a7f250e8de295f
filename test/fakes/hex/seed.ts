import type { ProjectPlan } from './projects.ts';
import type { PastRun } from './runs.ts';

/** A project of a data team, and what to expect of it. */
export interface SeededProject extends ProjectPlan {
  id: string;
  title: string;
  /** What a run of it does, in a few words. */
  note: string;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const daily = [
  {
    cadence: 'DAILY',
    enabled: true,
    hourly: null,
    daily: { hour: 6, minute: 0, timezone: '+00:00' },
    weekly: null,
    monthly: null,
    custom: null,
  },
];

const completed = (durationsMs: number[]): PastRun[] => durationsMs.map(runningMs => ({ runningMs }));

/** The projects to play with. Their IDs never change, so that pages can name them. */
export const seededProjects: SeededProject[] = [
  {
    id: '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d01',
    title: 'Weekly revenue report',
    note: 'completes within seconds; takes report_date, region and top_n',
    version: 14,
    status: 'Approved',
    categories: ['nightly', 'finance'],
    inputs: [
      { name: 'report_date', dataType: 'date', inputCellType: 'date' },
      { name: 'region', dataType: 'string', inputCellType: 'dropdown' },
      { name: 'top_n', dataType: 'number', inputCellType: 'slider' },
    ],
    charts: ['4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01', '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a02'],
    cells: [
      { staticId: '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a10', cellType: 'MARKDOWN', source: '# Weekly revenue' },
      {
        staticId: '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a11',
        cellType: 'SQL',
        label: 'Orders',
        source: 'select * from analytics.orders where ordered_on > {{ report_date }}',
        dataframe: 'orders',
        connection: 'Warehouse',
      },
      {
        staticId: '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a12',
        cellType: 'CODE',
        source: "revenue = orders.groupby('region')['amount'].sum()",
      },
      {
        staticId: '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01',
        cellType: 'CHART',
        label: 'Revenue by week',
      },
      {
        staticId: '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a02',
        cellType: 'CHART',
        label: 'Revenue by region',
      },
    ],
    queriedTables: [{ connection: 'Warehouse', table: 'analytics.orders' }],
    collections: ['Finance'],
    createdAgoMs: 400 * day,
    editedAgoMs: 3 * day,
    run: { pendingMs: 800, runningMs: 3200 },
    history: [
      { runningMs: 3100 },
      { runningMs: 3600, trigger: 'API' },
      { runningMs: 2900 },
      { runningMs: 7400, end: 'ERRORED' },
      { runningMs: 3300 },
      { runningMs: 3000, trigger: 'APP_REFRESH' },
      ...completed([3400, 2800, 3200, 3100, 4300, 3000, 2900]),
      { runningMs: 1200, end: 'ERRORED' },
      ...completed([3500, 3300, 3000, 3700, 2900]),
    ],
  },
  {
    id: '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d02',
    title: 'Customer churn forecast',
    note: 'errors after a few seconds',
    version: 5,
    categories: ['forecasts'],
    ownerEmail: 'grace@example.com',
    cells: [
      {
        staticId: '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7b10',
        cellType: 'SQL',
        label: 'Customers',
        source: 'select * from public.customers',
        dataframe: 'customers',
        connection: 'App database',
      },
    ],
    queriedTables: [{ connection: 'App database', table: 'public.customers' }],
    createdAgoMs: 200 * day,
    editedAgoMs: 60 * day,
    run: { pendingMs: 500, runningMs: 2500, end: 'ERRORED' },
    history: [
      { runningMs: 2600, end: 'ERRORED' },
      { runningMs: 48_000 },
      { runningMs: 51_000 },
      { runningMs: 3_400, end: 'ERRORED' },
      ...completed([46_000, 49_000, 57_000, 50_000]),
    ],
  },
  {
    id: '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d03',
    title: 'Warehouse reconciliation',
    note: 'runs for four minutes',
    version: 31,
    status: 'Production',
    categories: ['finance'],
    schedules: daily,
    queriedTables: [
      { connection: 'Warehouse', table: 'analytics.orders' },
      { connection: 'Warehouse', table: 'analytics.payments' },
    ],
    collections: ['Finance', 'Operations'],
    createdAgoMs: 90 * day,
    editedAgoMs: 20 * day,
    run: { pendingMs: 3000, runningMs: 4 * minute, killDelayMs: 1500 },
    history: [
      { runningMs: 4.2 * minute },
      { runningMs: 3.9 * minute },
      { runningMs: 4.1 * minute, end: 'KILLED' },
      ...completed([4.4, 4.0, 4.1, 5.2, 3.8, 4.2].map(minutes => minutes * minute)),
    ],
  },
  {
    id: '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d04',
    title: 'Marketing attribution (draft)',
    note: 'cannot run: it has never been published',
    published: false,
    categories: ['nightly'],
    createdAgoMs: 2 * day,
    editedAgoMs: 0.1 * day,
  },
  {
    id: '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d05',
    title: 'Weekly stock report',
    note: 'completes within seconds',
    version: 3,
    status: 'Approved',
    categories: ['nightly'],
    ownerEmail: 'grace@example.com',
    collections: ['Operations'],
    createdAgoMs: 60 * day,
    editedAgoMs: 10 * day,
    run: { pendingMs: 400, runningMs: 2100 },
    history: completed([2000, 2300, 2200, 1900]),
  },
  {
    id: '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d06',
    title: 'Weekly stock report (2025)',
    note: 'is archived',
    status: 'Approved',
    categories: ['nightly'],
    archived: true,
    createdAgoMs: 500 * day,
    editedAgoMs: 300 * day,
  },
];
