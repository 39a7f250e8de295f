import { err, ok, type Result } from '../../lib/result.ts';
import type { ListQuery } from '../../plan/list-query.ts';
import type { ListCommand } from '../../plan/plan.ts';
import type { Problem } from '../../plan/problem.ts';
import type { TaskContext } from '../context.ts';
import type { CommandName } from '../fields/command.ts';
import { readLimit } from '../fields/limit.ts';
import { readStatusFilter, readTriggerFilter } from '../fields/run-filters.ts';
import { readIfSet } from '../input-reader.ts';
import { problemsOf } from '../problem.ts';
import { runDefaults } from '../run-spec.ts';
import { neededProject } from './required-project.ts';

/** How many runs `list-runs` gives where `limit` is not set. */
const DEFAULT_RUNS = 100;

type ListName = Extract<CommandName, `list-${string}`>;

/** Reads what a `list-` command is to list. */
export function readListTask(command: ListName, context: TaskContext): Result<ListCommand, Problem[]> {
  const listing = readListing(command, context);
  if (!listing.ok) return listing;
  return ok({
    kind: 'list',
    query: listing.value,
    timeoutMs: runDefaults(context.given).timeoutMs,
  });
}

function readListing(command: ListName, context: TaskContext): Result<ListQuery, Problem[]> {
  if (command === 'list-runs') return readRunListing(context);
  const limit = readIfSet(context.read, 'limit', readLimit);
  if (!limit.ok) return limit;
  return ok({ of: SUBJECTS[command], ...(limit.value !== undefined && { limit: limit.value }) });
}

const SUBJECTS = {
  'list-projects': 'projects',
  'list-users': 'users',
  'list-groups': 'groups',
  'list-connections': 'connections',
} as const;

function readRunListing(context: TaskContext): Result<ListQuery, Problem[]> {
  const { read } = context;
  const project = neededProject('list-runs', context);
  const status = readIfSet(read, 'status-filter', readStatusFilter);
  const trigger = readIfSet(read, 'trigger-filter', readTriggerFilter);
  const limit = readIfSet(read, 'limit', readLimit);
  if (!project.ok || !status.ok || !trigger.ok || !limit.ok) {
    return err([project, status, trigger, limit].flatMap(problemsOf));
  }
  return ok({
    of: 'runs',
    projectId: project.value,
    limit: limit.value ?? DEFAULT_RUNS,
    ...(status.value !== undefined && { statusFilter: status.value }),
    ...(trigger.value !== undefined && { triggerFilter: trigger.value }),
  });
}
