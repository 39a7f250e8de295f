/** The operations of Hex's API that this action uses, under the names of Hex's reference. */
export type Operation =
  | 'RunProject'
  | 'GetRunStatus'
  | 'CancelRun'
  | 'GetChartImageFromRun'
  | 'GetProject'
  | 'Me'
  | PagedOperation;

export type PagedOperation = 'GetProjectRuns' | 'ListCells' | ListOperation;

/** Those that list with cursors: their answers have one form. */
export type ListOperation = 'ListProjects' | 'ListUsers' | 'ListGroups' | 'ListDataConnections';

export interface OperationSpec {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/v1/`, with its parameters as in Hex's reference. */
  path: string;
  headers?: Record<string, string>;
  /** For one attempt, from connecting to the answer's last byte. */
  timeoutMs: number;
  /**
   * The rate limit that it counts towards, beside the one on all requests. `api-or-own`: Hex's newer document gives it a
   * limit of its own, the older one that of the API.
   */
  quota: 'start' | 'chart' | 'api' | 'api-or-own';
  /** HTTP statuses that mean something else than for other operations: see `retryabilityOf`. */
  statuses?: {
    /** Hex did nothing, and will do it later. Only if the answer is Hex's own, and not a gateway's. */
    retryLater?: number[];
    /** The same request would fail again. */
    permanent: number[];
  };
}

interface PagedOperationSpec extends OperationSpec {
  /** The most entries that Hex puts on one page. */
  maxPageSize: number;
}

/** What all requests of an operation have in common. What people read about it is in `report/text/operation-text.ts`. */
export const OPERATIONS: Record<Operation, OperationSpec> & Record<PagedOperation, PagedOperationSpec> = {
  RunProject: {
    method: 'POST',
    path: 'projects/{projectId}/runs',
    timeoutMs: 30_000,
    quota: 'start',
    // 503: all kernels of the token's user are in use. The others are Hex's answer to a start, not a conflict that passes.
    statuses: { retryLater: [503], permanent: [409, 423, 425] },
  },
  GetRunStatus: {
    method: 'GET',
    path: 'projects/{projectId}/runs/{runId}',
    headers: { 'enable-expanded-stats': 'true' },
    timeoutMs: 10_000,
    quota: 'api',
  },
  GetProjectRuns: {
    method: 'GET',
    path: 'projects/{projectId}/runs',
    timeoutMs: 10_000,
    quota: 'api',
    maxPageSize: 100,
  },
  CancelRun: {
    method: 'DELETE',
    path: 'projects/{projectId}/runs/{runId}',
    timeoutMs: 4_000,
    quota: 'api',
    // 409: the run is not active.
    statuses: { permanent: [409] },
  },
  GetChartImageFromRun: {
    method: 'GET',
    path: 'projects/{projectId}/runs/{runId}/cells/{staticId}/image',
    timeoutMs: 30_000,
    quota: 'chart',
  },
  ListCells: { method: 'GET', path: 'cells', timeoutMs: 10_000, quota: 'api-or-own', maxPageSize: 100 },
  GetProject: { method: 'GET', path: 'projects/{projectId}', timeoutMs: 2_000, quota: 'api' },
  Me: { method: 'GET', path: 'users/me', timeoutMs: 2_000, quota: 'api-or-own' },
  ListProjects: { method: 'GET', path: 'projects', timeoutMs: 10_000, quota: 'api', maxPageSize: 100 },
  ListUsers: { method: 'GET', path: 'users', timeoutMs: 10_000, quota: 'api-or-own', maxPageSize: 500 },
  ListGroups: { method: 'GET', path: 'groups', timeoutMs: 10_000, quota: 'api', maxPageSize: 500 },
  ListDataConnections: {
    method: 'GET',
    path: 'data-connections',
    timeoutMs: 10_000,
    quota: 'api',
    maxPageSize: 100,
  },
};

export interface RequestTarget {
  operation: Operation;
  params?: PathParams;
  /** What is undefined is left out. Of a list, each value is a parameter of its own under the same name. */
  query?: Record<string, string | number | string[] | undefined>;
}

type PathParams = Partial<Record<'projectId' | 'runId' | 'staticId', string>>;

/** The part of a request's URL below `/api/v1/`. */
export function pathOf({ operation, params = {}, query = {} }: RequestTarget): string {
  const path = OPERATIONS[operation].path.replace(/\{(\w+)\}/g, (_, name: keyof PathParams) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value ?? []].flat()) search.append(name, String(one));
  return search.size === 0 ? path : `${path}?${search}`;
}
