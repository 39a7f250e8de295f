import type { FilteredRunStep } from '../plan/plan.ts';
import { reportMatches, reportTooMany } from '../report/commands/filter-report.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { namedTasks } from './named-tasks.ts';
import { pipeline } from './pipeline.ts';
import { searchProjects } from './search-projects.ts';

/** `command: run` with `project-filter`: the projects that match. */
export async function filteredRun(plan: FilteredRunStep, context: CommandContext): Promise<CommandResult> {
  const { runner, clock } = context;
  const { limit, defaults } = plan;
  const startedAt = clock.now();
  const search = await searchProjects(
    plan,
    { deadlineAt: startedAt + plan.timeoutMs, ifNone: { conclusion: 'skipped', output: 'runs' } },
    context,
  );
  if (search.kind === 'ended') return search.result;
  const { projects } = search;
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
