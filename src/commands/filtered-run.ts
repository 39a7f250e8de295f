import type { FilteredRunStep } from '../plan/plan.ts';
import {
  announceSearch,
  reportMatches,
  reportNoMatch,
  reportTooMany,
} from '../report/commands/filter-report.ts';
import { reportNotListed } from '../report/commands/list-report.ts';
import { logEvent } from '../report/run/event-log.ts';
import { findNamesInUse, findProjects, projectsIn } from '../runs/find-projects.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { namedTasks } from './named-tasks.ts';
import { pipeline } from './pipeline.ts';

/** `command: run` with `project-filter`: the projects that match. */
export async function filteredRun(plan: FilteredRunStep, context: CommandContext): Promise<CommandResult> {
  const { runner, ...services } = context;
  const { filter, limit, defaults } = plan;
  const startedAt = services.clock.now();
  const deadlineAt = startedAt + plan.timeoutMs;
  const requestContext = { ...services, emit: (event: RunEvent) => logEvent(runner, event) };

  announceSearch(runner, plan);
  const search = await findProjects({ filter }, deadlineAt, requestContext);
  if (search.kind !== 'listed') {
    const full = reportNotListed(runner, search, { ...plan, query: { of: 'projects' } });
    return { succeeded: false, markdown: { full, short: full } };
  }
  const projects = projectsIn(search.values);
  if (projects.length === 0) {
    const names = await findNamesInUse(filter, deadlineAt, requestContext);
    const full = reportNoMatch(runner, plan, { names });
    return { succeeded: true, markdown: { full, short: full } };
  }
  if (projects.length > limit) {
    const full = reportTooMany(runner, plan, projects.length);
    return { succeeded: false, markdown: { full, short: full } };
  }
  reportMatches(runner, projects);
  const titles = new Map(projects.map(({ projectId, title }) => [projectId, title]));
  const named = projects.map(({ projectId, title }) => ({ projectId, name: title }));
  return pipeline({ ...plan, kind: 'pipeline', tasks: namedTasks(named, defaults) }, context, {
    startedAt,
    titles,
  });
}
