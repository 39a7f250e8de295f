import type { FilteredStatusStep } from '../plan/plan.ts';
import { reportStatus } from '../report/status/status-report.ts';
import { createPollQueue } from '../runs/follow/poll-queue.ts';
import { inspectProjects } from '../runs/inspect-projects.ts';
import { isSuccess } from '../runs/model/conclusion.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { uniqueNames } from './named-tasks.ts';
import { searchProjects } from './search-projects.ts';
import { fetchTokenOwner } from './side-requests.ts';

/**
 * `command: status` with `project-filter`: the newest run of each project that matches. Fails if one failed, is too old or is
 * missing, and where no project matches: a check of nothing must not pass.
 */
export async function filteredStatus(
  plan: FilteredStatusStep,
  context: CommandContext,
): Promise<CommandResult> {
  const { runner, ...services } = context;
  const { hex, clock } = services;
  const deadlineAt = clock.now() + plan.timeoutMs;
  const search = await searchProjects(
    plan,
    { deadlineAt, ifNone: { conclusion: 'failure', output: 'result' } },
    context,
  );
  if (search.kind === 'ended') return search.result;

  const projects = uniqueNames(search.projects.map(project => ({ ...project, name: project.title })));
  const hexNowMs = (): number => hex.timeMs() ?? clock.wallNow();
  const report = reportStatus(runner, plan, { projects, clock, hexNowMs });
  // Only for its warning that the token expires soon.
  const tokenOwner = fetchTokenOwner(context);
  await inspectProjects(
    { ...plan, deadlineAt, projectIds: projects.map(({ projectId }) => projectId) },
    { ...services, queue: createPollQueue(), emit: report.emit, conclude: report.conclude },
  );
  tokenOwner.cancel();
  const { conclusion, markdown } = report.end();
  return { succeeded: isSuccess(conclusion), markdown };
}
