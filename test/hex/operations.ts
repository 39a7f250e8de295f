import type { LimitGroup } from './limits.ts';

/** What a token may do. `run-projects` includes reading them. */
export type Scope = 'read-projects' | 'run-projects' | 'read-users' | 'read-groups' | 'read-data-connections';

/** The two forms of Hex's errors: `{reason, traceId}`, and `{code, message}` in the newer endpoints. */
export type ErrorShape = 'reason' | 'code';

interface Operation {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/v1`; all but the first are names from before, which still work. */
  paths: string[];
  /** Any one of these will do; none at all means that every token may. */
  scopes: Scope[];
  group: LimitGroup;
  errors: ErrorShape;
}

const read: Scope[] = ['read-projects', 'run-projects'];
const run: Scope[] = ['run-projects'];

/** Everything the embedded Hex can do. */
export const operations = {
  RunProject: {
    method: 'POST',
    paths: ['/projects/:projectId/runs', '/project/:projectId/run'],
    scopes: run,
    group: 'run-project',
    errors: 'reason',
  },
  GetRunStatus: {
    method: 'GET',
    paths: ['/projects/:projectId/runs/:runId', '/project/:projectId/run/:runId'],
    scopes: read,
    group: 'hex-api',
    errors: 'reason',
  },
  GetProjectRuns: {
    method: 'GET',
    paths: ['/projects/:projectId/runs', '/project/:projectId/runs'],
    scopes: read,
    group: 'hex-api',
    errors: 'reason',
  },
  CancelRun: {
    method: 'DELETE',
    paths: ['/projects/:projectId/runs/:runId', '/project/:projectId/run/:runId'],
    scopes: run,
    group: 'hex-api',
    errors: 'reason',
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
  ListProjects: { method: 'GET', paths: ['/projects'], scopes: read, group: 'hex-api', errors: 'reason' },
  ListUsers: { method: 'GET', paths: ['/users'], scopes: ['read-users'], group: 'hex-api', errors: 'code' },
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
  },
  Me: { method: 'GET', paths: ['/users/me'], scopes: [], group: 'hex-api', errors: 'code' },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

/** All of the operations' names. */
export const operationNames = Object.keys(operations) as OperationName[];

/** What is known of one operation. */
export function operationCalled(name: OperationName): Operation {
  return operations[name];
}
