import type { LimitGroup } from './limits.ts';

/**
 * The two forms of Hex's answers. The older one is that of July 2026, of which real answers are known. Since then Hex has moved
 * some operations to a newer framework: its document says so, and no real answer of it is known.
 */
export const forms = ['older', 'newer'] as const;
export type Form = (typeof forms)[number];

/** What a token may do. `run-projects` includes reading them. */
export type Scope =
  | 'read-projects'
  | 'run-projects'
  | 'read-cells'
  | 'read-queried-tables'
  | 'read-users'
  | 'read-groups'
  | 'read-data-connections';

/** The two shapes of Hex's errors: `{reason, traceId}`, and `{code, message, issues}` of the newer framework, which tells the trace ID in a header. */
export type ErrorShape = 'reason' | 'code';

interface Operation {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/v1`; all but the first are names from before, which still work. */
  paths: string[];
  /** Any one of these will do; none at all means that every token may. */
  scopes: Scope[];
  group: LimitGroup;
  errors: ErrorShape;
  /** What is answered for a project or a run that the token's user cannot see. Default 404. */
  unseen?: 403 | 404;
}

interface OperationInBothForms extends Operation {
  /** What is different in the newer form. */
  newer?: Partial<Operation>;
}

const read: Scope[] = ['read-projects', 'run-projects'];
const run: Scope[] = ['run-projects'];
// No document lists 404 for the operations on runs.
const moved = { errors: 'code', unseen: 403 } as const;
const ownLimit = { group: 'hex-api-30rpm' } as const;

/** Everything the embedded Hex can do. */
export const operations = {
  RunProject: {
    method: 'POST',
    paths: ['/projects/:projectId/runs', '/project/:projectId/run'],
    scopes: run,
    group: 'run-project',
    errors: 'reason',
    newer: moved,
  },
  GetRunStatus: {
    method: 'GET',
    paths: ['/projects/:projectId/runs/:runId', '/project/:projectId/run/:runId'],
    scopes: read,
    group: 'hex-api',
    errors: 'reason',
    newer: moved,
  },
  GetProjectRuns: {
    method: 'GET',
    paths: ['/projects/:projectId/runs', '/project/:projectId/runs'],
    scopes: read,
    group: 'hex-api',
    errors: 'reason',
    newer: moved,
  },
  CancelRun: {
    method: 'DELETE',
    paths: ['/projects/:projectId/runs/:runId', '/project/:projectId/run/:runId'],
    scopes: run,
    group: 'hex-api',
    errors: 'reason',
    newer: { unseen: 403 },
  },
  GetChartImageFromRun: {
    method: 'GET',
    paths: ['/projects/:projectId/runs/:runId/cells/:staticId/image'],
    scopes: read,
    group: 'chart-image',
    errors: 'code',
  },
  GetProject: {
    method: 'GET',
    paths: ['/projects/:projectId'],
    scopes: read,
    group: 'hex-api',
    errors: 'code',
  },
  GetQueriedTables: {
    method: 'GET',
    paths: ['/projects/:projectId/queriedTables'],
    scopes: ['read-queried-tables'],
    group: 'hex-api',
    errors: 'reason',
  },
  ExportProject: {
    method: 'POST',
    paths: ['/projects/export'],
    scopes: read,
    group: 'hex-api',
    errors: 'code',
    unseen: 403,
  },
  ListCells: {
    method: 'GET',
    paths: ['/cells'],
    scopes: ['read-cells'],
    group: 'hex-api',
    errors: 'code',
    unseen: 403,
    newer: ownLimit,
  },
  ListProjects: { method: 'GET', paths: ['/projects'], scopes: read, group: 'hex-api', errors: 'reason' },
  ListUsers: {
    method: 'GET',
    paths: ['/users'],
    scopes: ['read-users'],
    group: 'hex-api',
    errors: 'code',
    newer: ownLimit,
  },
  ListGroups: {
    method: 'GET',
    paths: ['/groups'],
    scopes: ['read-groups'],
    group: 'hex-api',
    errors: 'reason',
  },
  ListDataConnections: {
    method: 'GET',
    paths: ['/data-connections'],
    scopes: ['read-data-connections'],
    group: 'hex-api',
    errors: 'reason',
    newer: { errors: 'code' },
  },
  Me: {
    method: 'GET',
    paths: ['/users/me'],
    scopes: [],
    group: 'hex-api',
    errors: 'code',
    newer: ownLimit,
  },
} as const satisfies Record<string, OperationInBothForms>;

export type OperationName = keyof typeof operations;

/** All of the operations' names. */
export const operationNames = Object.keys(operations) as OperationName[];

/** What is known of one operation in one form. */
export function operationCalled(name: OperationName, form: Form): Operation {
  const { newer, ...older }: OperationInBothForms = operations[name];
  return form === 'newer' ? { ...older, ...newer } : older;
}
