import { err, ok, type Result } from '../../lib/result.ts';
import type { CancelCommand, StatusCommand } from '../../plan/plan.ts';
import type { Problem } from '../../plan/problem.ts';
import type { RunSelector } from '../../plan/run-selector.ts';
import type { TaskContext } from '../context.ts';
import { readRunId } from '../fields/run-id.ts';
import { readIfSet } from '../input-reader.ts';
import { problemsOf } from '../problem.ts';
import { runDefaults } from '../run-spec.ts';
import { neededProject } from './required-project.ts';

/** Reads what `command: status` is about. */
export function readStatusTask(context: TaskContext): Result<StatusCommand, Problem[]> {
  const which = readWhich('status', context);
  if (!which.ok) return which;
  const { wait, timeoutMs, pollIntervalMs } = runDefaults(context.given);
  return ok({
    kind: 'status',
    ...which.value,
    wait,
    timeoutMs,
    ...(pollIntervalMs !== undefined && { pollIntervalMs }),
  });
}

/** Reads what `command: cancel` is about. */
export function readCancelTask(context: TaskContext): Result<CancelCommand, Problem[]> {
  const which = readWhich('cancel', context);
  if (!which.ok) return which;
  const { wait, timeoutMs } = runDefaults(context.given);
  return ok({ kind: 'cancel', ...which.value, wait, timeoutMs });
}

function readWhich(command: 'status' | 'cancel', context: TaskContext): Result<RunSelector, Problem[]> {
  const project = neededProject(command, context);
  const run = readIfSet(context.read, 'run-id', readRunId);
  return project.ok && run.ok
    ? ok({ projectId: project.value, ...(run.value !== undefined && { runId: run.value }) })
    : err([project, run].flatMap(problemsOf));
}
