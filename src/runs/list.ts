import type { HexApi, PageRequest, RequestOptions } from '../hex/api.ts';
import type { Answer } from '../hex/errors.ts';
import type { ListOperation, PagedOperation } from '../hex/operations.ts';
import { type List, type ListFailure, readPages } from '../hex/pagination.ts';
import { type RefusalPolicy, retry } from '../hex/retry.ts';
import { type ListEntry, type Page, type ProjectRuns, type RunStatus, runIn } from '../hex/schemas.ts';
import type { Result } from '../lib/result.ts';
import type { ListQuery } from '../plan/plan.ts';
import { interruptionAfter, type RequestContext, retryPolicyOf } from './context.ts';
import type { Interruption } from './model/interruption.ts';
import { runFromStatus } from './model/run.ts';
import { isActive, UNDER_WAY } from './model/run-status.ts';

export type ListOutcome =
  /** `more` says whether the list goes on after the limit. */
  | { kind: 'listed'; values: ListEntry[]; more: boolean }
  /** `read` counts the entries that were read before. */
  | { kind: 'interrupted'; interruption: Interruption; read: number };

/** Reads a list to its end or its limit. A wait for the rate limit that does not fit before `deadlineAt` ends it at once. */
export async function readList(
  query: ListQuery,
  { deadlineAt, refusals }: { deadlineAt: number; refusals?: RefusalPolicy },
  context: RequestContext,
): Promise<ListOutcome> {
  const list = await readPaged(
    requestFor(query, context.hex),
    { deadlineAt, refusals, limit: query.limit },
    context,
  );
  if (list.ok) return { kind: 'listed', ...list.value };
  const { error, read } = list.error;
  return { kind: 'interrupted', interruption: interruptionAfter(error, deadlineAt, context), read };
}

/** How a page of a list is requested. */
interface PagedRequest {
  operation: PagedOperation;
  send(page: PageRequest, options: RequestOptions): Promise<Answer<Page>>;
}

/** As `readList`, of whatever is listed in pages. */
export function readPaged(
  { operation, send }: PagedRequest,
  {
    deadlineAt,
    refusals = { final: 'at-once' },
    limit,
  }: { deadlineAt: number; refusals?: RefusalPolicy | undefined; limit?: number | undefined },
  context: RequestContext,
): Promise<Result<List, ListFailure>> {
  const fetchPage = (page: PageRequest): Promise<Answer<Page>> => {
    // A single refusal after the first page may come from a gateway.
    const policy = page.after === undefined ? refusals : ({ final: 'when-repeated' } as const);
    return retry(timeout => send(page, { timeout, signal: context.stop }), {
      ...retryPolicyOf(context, deadlineAt),
      ifWaitExceedsDeadline: 'fail',
      refusals: policy,
    });
  };
  return readPages(fetchPage, { operation, limit });
}

/** The project's newest runs, where the step cannot do without them. */
export const newestRuns = (
  projectId: string,
  { deadlineAt, refusals }: { deadlineAt: number; refusals: RefusalPolicy },
  context: RequestContext,
): Promise<Answer<ProjectRuns>> =>
  retry(timeout => context.hex.getProjectRuns(projectId, { timeout, signal: context.stop }), {
    ...retryPolicyOf(context, deadlineAt),
    refusals,
  });

/** The project's newest runs where the step can do without them: one attempt, of two seconds at most. */
export const tryNewestRuns = (
  projectId: string,
  { hex, stop }: RequestContext,
): Promise<Answer<ProjectRuns>> =>
  hex.getProjectRuns(projectId, { signal: stop, timeout: { totalMs: 2_000 } });

/** More runs of one project are not under way at once: Hex has 25 kernels for a user. */
const MAX_UNDER_WAY = 500;

/** The runs of a project that are under way, however many have ended since they began; else why they are not known. */
export async function listUnderWay(
  projectId: string,
  options: { deadlineAt: number; refusals?: RefusalPolicy },
  context: RequestContext,
): Promise<{ kind: 'listed'; runs: RunStatus[] } | Exclude<ListOutcome, { kind: 'listed' }>> {
  const runs = new Map<string, RunStatus>();
  for (const statusFilter of UNDER_WAY) {
    const query = { of: 'runs', projectId, statusFilter, limit: MAX_UNDER_WAY } as const;
    const list = await readList(query, options, context);
    if (list.kind !== 'listed') return list;
    const found = list.values.flatMap(value => runIn(projectId, value) ?? []);
    // One that begins to run between the two lists is in both.
    for (const run of found) if (isActive(runFromStatus(run))) runs.set(run.runId, run);
  }
  return { kind: 'listed', runs: [...runs.values()] };
}

function requestFor(query: ListQuery, hex: HexApi): PagedRequest {
  if (query.of === 'runs')
    return { operation: 'GetProjectRuns', send: (page, options) => hex.listRuns(query, page, options) };
  const operation = LIST_OPERATIONS[query.of];
  return { operation, send: (page, options) => hex.list(operation, page, options) };
}

const LIST_OPERATIONS: Record<Exclude<ListQuery['of'], 'runs'>, ListOperation> = {
  projects: 'ListProjects',
  users: 'ListUsers',
  groups: 'ListGroups',
  connections: 'ListDataConnections',
};
