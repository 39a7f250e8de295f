import { runSpec } from '../inputs/run-spec.ts';
import type { Task } from '../plan/pipeline-spec.ts';
import type { RunDefaults } from '../plan/run-spec.ts';

/** A task for each project that needs no other, called by its name; with the project's ID where another has the same name. */
export function namedTasks(projects: { projectId: string; name: string }[], defaults: RunDefaults): Task[] {
  const groups = Map.groupBy(projects, ({ name }) => name);
  return projects.map(({ projectId, name }) => ({
    name: groups.get(name)?.length === 1 ? name : `${name} (${projectId})`,
    needs: [],
    spec: runSpec(projectId, defaults),
  }));
}
