import type { RunPlan } from '../plan/run-spec.ts';
import type { Performance } from '../runs/run-project.ts';

/** A run as the user asked for it, as it is to be performed. */
export function performanceOf({ request: { projectId, ...body }, ...plan }: RunPlan): Performance {
  return {
    projectId,
    body,
    dryRun: body.dryRun ?? false,
    ifActive: plan.ifActive,
    wait: plan.wait,
    timeoutMs: plan.timeoutMs,
    pollIntervalMs: plan.pollIntervalMs,
    cancelOnTimeout: plan.cancelOnTimeout,
    cancelOnAbort: plan.cancelOnAbort,
    retries: plan.retries,
  };
}
