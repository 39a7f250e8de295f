import { type ListEntry, readProject } from '../hex/schemas.ts';
import type { ProjectFilter } from '../plan/project-filter.ts';
import type { RequestContext } from './context.ts';
import { type ListOutcome, listPages } from './list-pages.ts';
import { categoriesOf, hexFiltersOf, matcherOf, statusOf } from './project-filter.ts';

/**
 * Reads the projects that match `filter`, as Hex sent them and in its order, each once: one can be in several collections, and
 * come on two pages where the list changes meanwhile.
 *
 * @param limit how many to read; by default all
 */
export async function findProjects(
  { filter, limit = Number.POSITIVE_INFINITY }: { filter: ProjectFilter; limit?: number | undefined },
  deadlineAt: number,
  context: RequestContext,
): Promise<ListOutcome> {
  const { hex } = context;
  const isMatch = matcherOf(filter);
  const found = new Map<string, ListEntry>();
  for (const hexFilter of hexFiltersOf(filter)) {
    const list = await listPages(
      {
        operation: 'ListProjects',
        send: (page, options) => hex.listProjects(hexFilter, page, options),
        accept(entry) {
          if (!isMatch(entry) || found.has(idOf(entry))) return false;
          found.set(idOf(entry), entry);
          return true;
        },
        limit: limit - found.size,
      },
      { deadlineAt },
      context,
    );
    if (list.kind !== 'listed') return { ...list, read: found.size };
    if (list.more) break;
  }
  return { kind: 'listed', values: [...found.values()].slice(0, limit), more: found.size > limit };
}

const idOf = (entry: ListEntry): string => readProject(entry)?.id ?? '';

/** A project that was found. */
export interface FoundProject {
  projectId: string;
  /** Its ID where it has none. */
  title: string;
}

/** The projects of a list's entries, in the order of their titles. */
export function projectsIn(entries: ListEntry[]): FoundProject[] {
  const projects = entries.flatMap(entry => {
    const project = readProject(entry);
    return project === undefined
      ? []
      : [{ projectId: project.id, title: project.title.trim() || project.id }];
  });
  return projects.toSorted((a, b) => byName(a.title, b.title) || a.projectId.localeCompare(b.projectId));
}

/** As people sort: `Report 2` before `Report 10`. */
const byName = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** The names of statuses and of categories that projects have, of the first 500 of them, in alphabetical order. */
export interface NamesInUse {
  statuses: string[];
  categories: string[];
}

/** Of so many projects the names are read: people want to know them, and the step can do without. */
const MAX_READ = 500;

/** The names that projects which can be run have; undefined where they cannot be read, or `filter` does not ask for any. */
export async function findNamesInUse(
  { status, category }: ProjectFilter,
  deadlineAt: number,
  context: RequestContext,
): Promise<NamesInUse | undefined> {
  if (status === undefined && category === undefined) return undefined;
  const { hex } = context;
  const list = await listPages(
    {
      operation: 'ListProjects',
      send: (page, options) => hex.listProjects({}, page, options),
      limit: MAX_READ,
    },
    { deadlineAt },
    context,
  );
  if (list.kind !== 'listed') return undefined;
  const projects = list.values.filter(matcherOf({}));
  const sorted = (names: string[]): string[] => [...new Set(names)].toSorted(byName);
  return { statuses: sorted(projects.flatMap(statusOf)), categories: sorted(projects.flatMap(categoriesOf)) };
}
