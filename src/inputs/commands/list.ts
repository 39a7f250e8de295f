import type { ListCommand, ListQuery } from '../../plan/plan.ts';
import type { CommandName } from '../fields/command.ts';
import type { InputValues } from '../input-table.ts';
import { projectIn } from './required-project.ts';

/** How many runs `list-runs` gives where `limit` is not set. */
const DEFAULT_RUNS = 100;

type ListName = Extract<CommandName, `list-${string}`>;

export const listCommandFrom = (command: ListName, values: InputValues): ListCommand => ({
  kind: 'list',
  query: queryOf(command, values),
  timeoutMs: values.timeout,
});

function queryOf(command: ListName, values: InputValues): ListQuery {
  const { limit, 'project-filter': filter } = values;
  switch (command) {
    case 'list-runs':
      return runQuery(values);
    case 'list-projects':
      return { of: 'projects', ...(limit !== undefined && { limit }), ...(filter && { filter }) };
    default:
      return { of: SUBJECTS[command], ...(limit !== undefined && { limit }) };
  }
}

const SUBJECTS = {
  'list-users': 'users',
  'list-groups': 'groups',
  'list-connections': 'connections',
} as const;

function runQuery(values: InputValues): ListQuery {
  const { 'status-filter': statusFilter, 'trigger-filter': triggerFilter, limit = DEFAULT_RUNS } = values;
  return {
    of: 'runs',
    projectId: projectIn(values),
    limit,
    ...(statusFilter !== undefined && { statusFilter }),
    ...(triggerFilter !== undefined && { triggerFilter }),
  };
}
