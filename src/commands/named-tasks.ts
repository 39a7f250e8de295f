import { runSpec } from '../inputs/run-spec.ts';
import type { Task } from '../plan/pipeline-spec.ts';
import type { RunDefaults } from '../plan/run-spec.ts';

interface NamedProject {
  projectId: string;
  name: string;
}

/** Gives each project a name of its own: one that several have is followed by the project's ID. */
export function uniqueNames<T extends NamedProject>(projects: T[]): T[] {
  const groups = Map.groupBy(projects, ({ name }) => name);
  const named = projects.map(one => (groups.get(one.name)?.length === 1 ? one : withId(one)));
  // A name may itself end with an ID.
  const areUnique = new Set(named.map(({ name }) => name)).size === named.length;
  return areUnique ? named : projects.map(withId);
}

const withId = <T extends NamedProject>(project: T): T => ({
  ...project,
  name: `${project.name} (${project.projectId})`,
});

/** A task for each project, none of which needs another, called by its unique name. */
export const namedTasks = (projects: NamedProject[], defaults: RunDefaults): Task[] =>
  uniqueNames(projects).map(({ projectId, name }) => ({
    name,
    needs: [],
    spec: runSpec(projectId, defaults),
  }));
