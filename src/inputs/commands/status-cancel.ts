import type { CancelCommand, StatusCommand } from '../../plan/plan.ts';
import type { RunSelector } from '../../plan/run-selector.ts';
import type { TaskContext } from '../context.ts';
import { readRunId } from '../fields/run-id.ts';
import { readIfSet } from '../input-reader.ts';
import { accept, type Checked, problemsOf } from '../problem.ts';
import { runDefaults } from '../run-spec.ts';
import { neededProject } from './required-project.ts';

/** Reads what `command: status` is about. */
export function readStatusTask(context: TaskContext): Checked<StatusCommand> {
  const which = readWhich('status', context);
  if (!which.ok) return which;
  const { wait, timeoutMs, pollIntervalMs } = runDefaults(context.given);
  return accept({
    kind: 'status',
    ...which.value,
    wait,
    timeoutMs,
    ...(pollIntervalMs !== undefined && { pollIntervalMs }),
  });
}

/** Reads what `command: cancel` is about. */
export function readCancelTask(context: TaskContext): Checked<CancelCommand> {
  const which = readWhich('cancel', context);
  if (!which.ok) return which;
  const { wait, timeoutMs } = runDefaults(context.given);
  return accept({ kind: 'cancel', ...which.value, wait, timeoutMs });
}

function readWhich(command: 'status' | 'cancel', context: TaskContext): Checked<RunSelector> {
  const project = neededProject(command, context);
  const run = readIfSet(context.read, 'run-id', readRunId);
  return project.ok && run.ok
    ? accept({ projectId: project.value, ...(run.value !== undefined && { runId: run.value }) })
    : { ok: false, problems: [project, run].flatMap(problemsOf) };
}
