import type { CancelCommand, FilteredStatusCommand, StatusCommand } from '../../plan/plan.ts';
import type { Problem } from '../../plan/problem.ts';
import type { RunSelector, StatusCheck } from '../../plan/run-selector.ts';
import type { InputResults, InputValues } from '../input-table.ts';
import { projectIn } from './required-project.ts';

export function statusCommandFrom(values: InputValues): StatusCommand | FilteredStatusCommand {
  const { 'project-filter': filter, 'max-parallel': maxParallel, timeout: timeoutMs } = values;
  const check = { ...statusCheck(values), timeoutMs };
  return filter === undefined
    ? { kind: 'status', ...runSelector(values), ...check }
    : { kind: 'filtered-status', filter, maxParallel, ...check };
}

function statusCheck(values: InputValues): StatusCheck {
  const { wait, 'poll-interval': pollIntervalMs } = values;
  const { 'max-age': maxAgeMs, 'trigger-filter': triggerFilter } = values;
  return {
    wait,
    ...(pollIntervalMs !== undefined && { pollIntervalMs }),
    ...(maxAgeMs !== undefined && { maxAgeMs }),
    ...(triggerFilter !== undefined && triggerFilter !== 'ALL' && { triggerFilter }),
  };
}

/** What is about the newest run of each project does not go with the ID of a run. */
export const statusConflicts = (results: InputResults): Problem[] =>
  results['run-id'] === undefined
    ? []
    : NEWEST_ONLY.filter(name => results[name] !== undefined).map(input => ({
        input,
        message: 'cannot be combined with `run-id`: it is about the newest run. Keep one.',
      }));

const NEWEST_ONLY = ['project-filter', 'max-age', 'trigger-filter'] as const;

export function cancelCommandFrom(values: InputValues): CancelCommand {
  const { wait, timeout: timeoutMs } = values;
  return { kind: 'cancel', ...runSelector(values), wait, timeoutMs };
}

function runSelector(values: InputValues): RunSelector {
  const runId = values['run-id'];
  return { projectId: projectIn(values), ...(runId !== undefined && { runId }) };
}
