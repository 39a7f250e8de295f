import type { HexApi } from '../hex/api.ts';
import type { Answer } from '../hex/errors.ts';
import type { ListOperation } from '../hex/operations.ts';
import { type RefusalPolicy, retry } from '../hex/retry.ts';
import { type ProjectRuns, type RunStatus, runIn } from '../hex/schemas.ts';
import type { ListQuery } from '../plan/plan.ts';
import { type RequestContext, retryPolicyOf } from './context.ts';
import { type ListOutcome, type ListRequest, listPages } from './list-pages.ts';
import { runFromStatus } from './model/run.ts';
import { isActive, UNDER_WAY } from './model/run-status.ts';

/**
 * Reads a list to its end or its limit. A wait for the rate limit that does not fit before `deadlineAt` ends it at once. A
 * filter of projects is left aside here: `findProjects` goes by it.
 */
export const readList = (
  query: ListQuery,
  { deadlineAt, refusals }: { deadlineAt: number; refusals?: RefusalPolicy },
  context: RequestContext,
): Promise<ListOutcome> => listPages(requestFor(query, context.hex), { deadlineAt, refusals }, context);

/** The project's newest runs, where the step cannot do without them. */
export const newestRuns = (
  projectId: string,
  { deadlineAt, refusals, triggerFilter, ifWaitExceedsDeadline }: RunsRequest,
  context: RequestContext,
): Promise<Answer<ProjectRuns>> => {
  const { hex, stop: signal } = context;
  return retry(timeout => hex.getProjectRuns(projectId, { timeout, signal, triggerFilter }), {
    ...retryPolicyOf(context, deadlineAt),
    ifWaitExceedsDeadline,
    refusals,
  });
};

/** How to ask for a project's newest runs. */
export interface RunsRequest {
  /** On the context's clock. */
  deadlineAt: number;
  refusals: RefusalPolicy;
  /** Only runs that were started in this way, in Hex's words. By default all. */
  triggerFilter?: string | undefined;
  /** As in a retry policy. */
  ifWaitExceedsDeadline?: 'fail';
}

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

function requestFor(query: ListQuery, hex: HexApi): ListRequest {
  const { limit } = query;
  if (query.of === 'runs')
    return {
      operation: 'GetProjectRuns',
      limit,
      send: (page, options) => hex.listRuns(query, page, options),
    };
  const operation = LIST_OPERATIONS[query.of];
  return { operation, limit, send: (page, options) => hex.list(operation, page, options) };
}

const LIST_OPERATIONS: Record<Exclude<ListQuery['of'], 'runs'>, ListOperation> = {
  projects: 'ListProjects',
  users: 'ListUsers',
  groups: 'ListGroups',
  connections: 'ListDataConnections',
};
