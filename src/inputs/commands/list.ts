import type { ListCommand, ListQuery } from '../../plan/plan.ts';
import type { CommandName } from '../fields/command.ts';
import type { InputValues } from '../input-table.ts';
import { projectIn } from './required-project.ts';

/** How many runs `list-runs` gives where `limit` is not set. */
const DEFAULT_RUNS = 100;

type ListName = Extract<CommandName, `list-${string}`>;

export const listCommandFrom = (command: ListName, values: InputValues): ListCommand => ({
  kind: 'list',
  query: command === 'list-runs' ? runQuery(values) : listQuery(SUBJECTS[command], values),
  timeoutMs: values.timeout,
});

const SUBJECTS = {
  'list-projects': 'projects',
  'list-users': 'users',
  'list-groups': 'groups',
  'list-connections': 'connections',
} as const;

const listQuery = (of: (typeof SUBJECTS)[keyof typeof SUBJECTS], { limit }: InputValues): ListQuery => ({
  of,
  ...(limit !== undefined && { limit }),
});

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
