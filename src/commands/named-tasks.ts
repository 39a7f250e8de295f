import { runSpec } from '../inputs/run-spec.ts';
import type { Task } from '../plan/pipeline-spec.ts';
import type { RunDefaults } from '../plan/run-spec.ts';

interface NamedProject {
  projectId: string;
  name: string;
}

/** The projects with names by which they can be told apart: with its ID where another has the same name. */
export function uniqueNames<T extends NamedProject>(projects: T[]): T[] {
  const groups = Map.groupBy(projects, ({ name }) => name);
  return projects.map(project => {
    const { projectId, name } = project;
    return { ...project, name: groups.get(name)?.length === 1 ? name : `${name} (${projectId})` };
  });
}

/** A task for each project that needs no other, called by its unique name. */
export function namedTasks(projects: NamedProject[], defaults: RunDefaults): Task[] {
  return uniqueNames(projects).map(({ projectId, name }) => ({
    name,
    needs: [],
    spec: runSpec(projectId, defaults),
  }));
}
