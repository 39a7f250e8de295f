import type { Outcome } from '../../runs/model/outcome.ts';
import type { RunRecord } from '../run/run-record.ts';
import {
  type Context,
  describeOutcome,
  type OutcomeMessage,
  withoutParameterValues,
} from '../text/outcome-message.ts';

/** How an entry of a pipeline stands. */
export interface TaskRecord {
  name: string;
  record: RunRecord;
  /** Once it is through. */
  result?: Result;
}

/** How an entry came out, and the words for it. */
export interface Result {
  outcome: Outcome;
  context: Context;
  verdict: OutcomeMessage;
}

export const resultOf = (outcome: Outcome, context: Context): Result => ({
  outcome,
  context,
  verdict: describeOutcome(outcome, context),
});

/** With its project's title, which may have come after the entry's end, or for another entry. */
export function withTitle(standing: TaskRecord, titles: ReadonlyMap<string, string>): TaskRecord {
  const { record, result } = standing;
  const title = titles.get(record.told.projectId);
  if (result === undefined || title === undefined) return standing;
  return {
    ...standing,
    record: { ...record, told: { ...record.told, title } },
    result: resultOf(result.outcome, { ...result.context, title }),
  };
}

/** In words for a comment. */
export function discreetly(standing: TaskRecord): TaskRecord {
  const { result } = standing;
  return result === undefined
    ? standing
    : { ...standing, result: resultOf(withoutParameterValues(result.outcome), result.context) };
}
