import { type PendingCleanup, pendingAfterEvent, pendingAfterOutcome } from '../../cleanup/pending.ts';
import { savePendingCleanups } from '../../cleanup/state.ts';
import type { Runner } from '../../github/runner.ts';
import type { Clock } from '../../lib/clock.ts';
import type { RunStep } from '../../plan/plan.ts';
import type { Outcome } from '../../runs/model/outcome.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import type { CommentMarkdown } from '../comment/sticky-comment.ts';
import { asMarkdown } from '../markdown/table.ts';
import { annotationOf, describeOutcome, linesOf, withoutParameterValues } from '../text/outcome-message.ts';
import { runEnding, setEndingOutputs } from './ending-outputs.ts';
import { logEvent } from './run-log.ts';
import { type Outputs, setOutputs } from './run-outputs.ts';
import {
  attemptsIn,
  emptyRecord,
  type Purpose,
  type RunRecord,
  recordAfterEvent,
  recordAfterOutcome,
} from './run-record.ts';
import { type SummaryParts, summaryParts } from './run-summary.ts';

/** Shows one run on GitHub: state, outputs and log as it goes, annotation and summary at its end. */
export interface RunReport {
  emit(event: RunEvent): void;
  /**
   * Gives what there is to say in a comment.
   *
   * @param elapsedMs since the step's first request
   */
  conclude(outcome: Outcome, elapsedMs: number): CommentMarkdown;
}

export function reportRun(
  runner: Runner,
  plan: Pick<RunStep, 'request' | 'timeoutMs' | 'cancelOnTimeout' | 'cancelOnAbort' | 'summary'>,
  { clock, purpose = 'run' }: { clock: Clock; purpose?: Purpose },
): RunReport {
  let record = emptyRecord(plan.request.projectId, purpose);
  let outputs: Outputs = {};
  const update = (next: RunRecord): void => {
    record = next;
    outputs = setOutputs(runner, { facts: record, runs: attemptsIn(record) }, outputs);
  };
  let pending: PendingCleanup | undefined;
  const savePending = (next: PendingCleanup | undefined): void => {
    pending = next;
    savePendingCleanups(runner, next === undefined ? [] : [next]);
  };
  update(record);

  return {
    emit(event) {
      // First of all: if this process is killed now, the clean-up must know.
      const next = pendingAfterEvent(pending, event, plan);
      if (next !== pending) savePending(next);
      update(recordAfterEvent(record, event, clock.now()));
      logEvent(runner, event);
    },
    conclude(outcome, elapsedMs) {
      update(recordAfterOutcome(record, outcome, clock.now()));
      const timing = { timeoutMs: plan.timeoutMs, elapsedMs };
      // Parameters may hold secrets, which GitHub masks in logs and summaries, but not in comments or outputs.
      const masked = withoutParameterValues(outcome);
      setEndingOutputs(runner, runEnding(record, describeOutcome(masked, record, timing).message));
      const words = describeOutcome(outcome, record, timing);
      if (words.level === 'info') runner.info(linesOf(words).join(' '));
      else runner.error(annotationOf(words));

      const partsOf = (one: Outcome): SummaryParts =>
        summaryParts(one, record, {
          message: describeOutcome(one, record, timing),
          request: plan.request,
        });
      const { short, more, request } = partsOf(outcome);
      if (plan.summary) runner.summarize(asMarkdown([...short, ...more, ...request]));
      savePending(pendingAfterOutcome(outcome, record.start, plan));
      const comment = partsOf(masked);
      return { full: asMarkdown([...comment.short, ...comment.more]), short: asMarkdown(comment.short) };
    },
  };
}
