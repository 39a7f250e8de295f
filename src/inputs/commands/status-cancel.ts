import type { CancelCommand, StatusCommand } from '../../plan/plan.ts';
import type { RunSelector } from '../../plan/run-selector.ts';
import type { InputValues } from '../input-table.ts';
import { projectIn } from './required-project.ts';

export function statusCommandFrom(values: InputValues): StatusCommand {
  const { wait, timeout: timeoutMs, 'poll-interval': pollIntervalMs } = values;
  return {
    kind: 'status',
    ...runSelector(values),
    wait,
    timeoutMs,
    ...(pollIntervalMs !== undefined && { pollIntervalMs }),
  };
}

export function cancelCommandFrom(values: InputValues): CancelCommand {
  const { wait, timeout: timeoutMs } = values;
  return { kind: 'cancel', ...runSelector(values), wait, timeoutMs };
}

function runSelector(values: InputValues): RunSelector {
  const runId = values['run-id'];
  return { projectId: projectIn(values), ...(runId !== undefined && { runId }) };
}
