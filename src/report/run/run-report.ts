import { type PendingCleanup, pendingAfterEvent, pendingAfterOutcome } from '../../cleanup/pending.ts';
import { savePendingCleanups } from '../../cleanup/state.ts';
import type { Runner } from '../../github/runner.ts';
import type { Clock } from '../../lib/clock.ts';
import type { RunStep } from '../../plan/plan.ts';
import type { Outcome } from '../../runs/model/outcome.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { endingOf } from '../../runs/model/run-status.ts';
import type { CommentMarkdown } from '../comment/sticky-comment.ts';
import { asMarkdown } from '../markdown/table.ts';
import { describeOutcome, withoutParameterValues } from '../text/outcome-message.ts';
import { runTimeoutWarning } from '../text/timeout-advice.ts';
import { runEnding, setEndingOutputs } from './ending-outputs.ts';
import { openRunLog } from './run-log.ts';
import { type Outputs, setOutputs } from './run-outputs.ts';
import {
  attemptsIn,
  emptyRecord,
  type Purpose,
  type RunRecord,
  recordAfterEvent,
  recordAfterOutcome,
} from './run-record.ts';
import { summaryParts } from './run-summary.ts';

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
  plan: Pick<
    RunStep,
    'request' | 'hexUrl' | 'timeoutMs' | 'wait' | 'cancelOnTimeout' | 'cancelOnAbort' | 'summary'
  >,
  { clock, purpose = 'run' }: { clock: Clock; purpose?: Purpose },
): RunReport {
  const beganAt = clock.now();
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
  const log = openRunLog(runner, plan);
  update(record);

  const warnOfTimeout = (): void => {
    if (!plan.wait || (record.run !== undefined && endingOf(record.run) !== undefined)) return;
    const warning = runTimeoutWarning(record.past, {
      timeoutMs: plan.timeoutMs,
      elapsedMs: clock.now() - beganAt,
      ranMs: ranBefore(record, clock.wallNow()),
    });
    if (warning !== undefined) log.warn(warning);
  };

  return {
    emit(event) {
      // First of all: if this process is killed now, the clean-up must know.
      const next = pendingAfterEvent(pending, event, plan);
      if (next !== pending) savePending(next);
      update(recordAfterEvent(record, event, clock.now()));
      log.emit(event);
      if (event.kind === 'history') warnOfTimeout();
    },
    conclude(outcome, elapsedMs) {
      update(recordAfterOutcome(record, outcome, clock.now()));
      const timing = { timeoutMs: plan.timeoutMs, elapsedMs };
      // Parameters may hold secrets, which GitHub masks in logs and summaries, but not in comments or outputs.
      const masked = withoutParameterValues(outcome);
      const maskedMessage = describeOutcome(masked, record, timing);
      setEndingOutputs(runner, runEnding(record, maskedMessage.message));
      const message = describeOutcome(outcome, record, timing);
      log.conclude({ outcome, record, timing, message });

      const source = { message, helpUrl: runner.helpUrl, request: plan.request };
      const { short, more, request, details } = summaryParts(outcome, record, source);
      if (plan.summary) runner.summarize(asMarkdown([...short, ...more, ...request, ...details]));
      savePending(pendingAfterOutcome(outcome, record.start, plan));
      const comment = summaryParts(masked, record, { ...source, message: maskedMessage });
      return {
        full: asMarkdown([...comment.short, ...comment.more, ...comment.details]),
        short: asMarkdown(comment.short),
      };
    },
  };
}

/** How long a run that the step found had been running before. */
function ranBefore({ run }: RunRecord, wallNow: number): number {
  const startedAt = Date.parse(run?.startedAt ?? '');
  return Number.isNaN(startedAt) ? 0 : Math.max(0, wallNow - startedAt);
}
