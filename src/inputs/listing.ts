import type { Command } from './command.ts';
import { readLimit } from './limit.ts';
import { neededProject } from './needed-project.ts';
import { accept, type Checked, problemsOf } from './problem.ts';
import { readIfSet } from './reader.ts';
import { readStatusFilter, readTriggerFilter } from './run-filters.ts';
import { runDefaults } from './run-plan.ts';
import type { ListTask } from './steps.ts';
import type { TaskContext } from './task.ts';

/** What a `list-` command is to list. Without a limit it is all there is. */
export type Listing =
  | { of: 'projects' | 'users' | 'groups' | 'connections'; limit?: number }
  | { of: 'runs'; projectId: string; limit: number; statusFilter?: string; triggerFilter?: string };

/** How many runs `list-runs` gives where `limit` is not set. */
const DEFAULT_RUNS = 100;

type ListCommand = Extract<Command, `list-${string}`>;

/** Reads what a `list-` command is to list. */
export function readListTask(command: ListCommand, context: TaskContext): Checked<ListTask> {
  const listing = readListing(command, context);
  if (!listing.ok) return listing;
  return accept({
    kind: 'list',
    listing: listing.value,
    timeoutMs: runDefaults(context.given).timeoutMs,
  });
}

function readListing(command: ListCommand, context: TaskContext): Checked<Listing> {
  if (command === 'list-runs') return readRunListing(context);
  const limit = readIfSet(context.read, 'limit', readLimit);
  if (!limit.ok) return limit;
  return accept({ of: SUBJECTS[command], ...(limit.value !== undefined && { limit: limit.value }) });
}

const SUBJECTS = {
  'list-projects': 'projects',
  'list-users': 'users',
  'list-groups': 'groups',
  'list-connections': 'connections',
} as const;

function readRunListing(context: TaskContext): Checked<Listing> {
  const { read } = context;
  const project = neededProject('list-runs', context);
  const status = readIfSet(read, 'status-filter', readStatusFilter);
  const trigger = readIfSet(read, 'trigger-filter', readTriggerFilter);
  const limit = readIfSet(read, 'limit', readLimit);
  if (!project.ok || !status.ok || !trigger.ok || !limit.ok) {
    return { ok: false, problems: [project, status, trigger, limit].flatMap(problemsOf) };
  }
  return accept({
    of: 'runs',
    projectId: project.value,
    limit: limit.value ?? DEFAULT_RUNS,
    ...(status.value !== undefined && { statusFilter: status.value }),
    ...(trigger.value !== undefined && { triggerFilter: trigger.value }),
  });
}
