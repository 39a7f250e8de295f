import { type Age, ageOf } from '../../runs/model/age.ts';
import { runOf } from '../../runs/model/outcome.ts';
import { endingOf } from '../../runs/model/run-status.ts';
import type { TaskRecord } from '../pipeline/task-record.ts';

/**
 * How long ago the run ended that a project's entry is about; undefined where it has not.
 *
 * @param nowMs by Hex's clock, in milliseconds since the epoch
 */
export function ageOfTask({ outcome }: TaskRecord, nowMs: number): Age | undefined {
  if (outcome?.kind === 'stale') return outcome.age;
  const run = outcome && runOf(outcome);
  return run === undefined || endingOf(run) === undefined ? undefined : ageOf(run, nowMs);
}
