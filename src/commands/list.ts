import type { ListStep } from '../plan/plan.ts';
import { announceList, reportList } from '../report/commands/list-report.ts';
import { logEvent } from '../report/run/event-log.ts';
import { findProjects } from '../runs/find-projects.ts';
import { readList } from '../runs/list.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { fetchTokenOwner } from './side-requests.ts';

/** The `list-` commands. */
export async function list(plan: ListStep, context: CommandContext): Promise<CommandResult> {
  const { runner, ...services } = context;
  const { query } = plan;
  announceList(runner, plan);
  const tokenOwner = fetchTokenOwner(context);
  const deadlineAt = services.clock.now() + plan.timeoutMs;
  const emit = (event: RunEvent): void => logEvent(runner, event);
  const requestContext = { ...services, emit };
  const outcome =
    query.of === 'projects' && query.filter !== undefined
      ? await findProjects({ ...query, filter: query.filter }, deadlineAt, requestContext)
      : await readList(query, { deadlineAt }, requestContext);
  // Only the URLs of projects need the workspace's ID.
  if (query.of !== 'projects' || outcome.kind !== 'listed') tokenOwner.cancel();
  const me = await tokenOwner.answer;
  const full = reportList(runner, plan, { outcome, orgId: me?.orgId });
  return { succeeded: outcome.kind === 'listed', markdown: { full, short: full } };
}
