import type { Outcome } from '../../runs/model/outcome.ts';
import { followedMs, type RunRecord } from '../run/run-record.ts';
import { describeOutcome, type OutcomeMessage, withoutParameterValues } from '../text/outcome-message.ts';

/** One entry of a pipeline. */
export interface TaskRecord {
  name: string;
  record: RunRecord;
  /** The timeout that its run is under: its own, or the pipeline's where that was up first. */
  timeoutMs: number;
  /** Once it is over. */
  outcome?: Outcome;
}

/** How an entry came out, in words. */
export const describeTask = ({ record, timeoutMs }: TaskRecord, outcome: Outcome): OutcomeMessage =>
  describeOutcome(outcome, record, { timeoutMs, elapsedMs: followedMs(record) ?? 0 });

/** `task` for a comment, where GitHub masks nothing. */
export const taskWithoutParameterValues = (task: TaskRecord): TaskRecord =>
  task.outcome === undefined ? task : { ...task, outcome: withoutParameterValues(task.outcome) };
