import { runSpec } from '../inputs/run-spec.ts';
import type { Task } from '../plan/pipeline-spec.ts';
import type { RunDefaults } from '../plan/run-spec.ts';

interface NamedProject {
  projectId: string;
  name: string;
}

/** A task for each project, none of which needs another. Each is called by its name, with the project's ID where that is another's name, too. */
export function namedTasks(projects: NamedProject[], defaults: RunDefaults): Task[] {
  const groups = Map.groupBy(projects, ({ name }) => name);
  const names = projects.map(one => (groups.get(one.name)?.length === 1 ? one.name : withId(one)));
  // A name may itself end with an ID.
  const areUnique = new Set(names).size === names.length;
  return projects.map((one, at) => ({
    name: (areUnique ? names[at] : undefined) ?? withId(one),
    needs: [],
    spec: runSpec(one.projectId, defaults),
  }));
}

const withId = ({ name, projectId }: NamedProject): string => `${name} (${projectId})`;
