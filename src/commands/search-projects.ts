import {
  announceSearch,
  type FilteredStep,
  type NoMatch,
  reportNoMatch,
} from '../report/commands/filter-report.ts';
import { reportNotListed } from '../report/commands/list-report.ts';
import { logEvent } from '../report/run/event-log.ts';
import { type FoundProject, findNamesInUse, findProjects, projectsIn } from '../runs/find-projects.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import type { CommandContext, CommandResult } from './command.ts';

export type SearchOutcome =
  /** At least one, in the order of their titles. */
  | { kind: 'found'; projects: FoundProject[] }
  /** None was found, or they could not be listed: the step has ended with that. */
  | { kind: 'ended'; result: CommandResult };

/**
 * Finds the projects that a step is about, and says why where there are none.
 *
 * @param ifNone the step's conclusion where none matches, and the output that is empty then
 */
export async function searchProjects(
  plan: FilteredStep & { timeoutMs: number },
  { deadlineAt, ifNone }: { deadlineAt: number; ifNone: Omit<NoMatch, 'names'> },
  context: CommandContext,
): Promise<SearchOutcome> {
  const { runner, ...services } = context;
  const { filter } = plan;
  const requestContext = { ...services, emit: (event: RunEvent) => logEvent(runner, event) };
  announceSearch(runner, plan);
  const search = await findProjects({ filter }, deadlineAt, requestContext);
  if (search.kind !== 'listed') {
    const full = reportNotListed(runner, search, { ...plan, query: { of: 'projects' } });
    return { kind: 'ended', result: { succeeded: false, markdown: { full, short: full } } };
  }
  const projects = projectsIn(search.values);
  if (projects.length > 0) return { kind: 'found', projects };
  const names = await findNamesInUse(filter, deadlineAt, requestContext);
  const full = reportNoMatch(runner, plan, { names, ...ifNone });
  return {
    kind: 'ended',
    result: { succeeded: ifNone.conclusion === 'skipped', markdown: { full, short: full } },
  };
}
