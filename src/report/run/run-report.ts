import { type PendingCleanup, pendingAfterEvent, pendingAfterOutcome } from '../../cleanup/pending.ts';
import { savePendingCleanups } from '../../cleanup/state.ts';
import type { Runner } from '../../github/runner.ts';
import type { Clock } from '../../lib/clock.ts';
import type { RunStep } from '../../plan/plan.ts';
import { type Outcome, runOf } from '../../runs/model/outcome.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { asMarkdown } from '../markdown/table.ts';
import {
  type Asked,
  contextOf,
  describeOutcome,
  isOwn,
  withoutParameterValues,
} from '../text/outcome-message.ts';
import { logEvent } from './run-log.ts';
import { type Outputs, setOutputs } from './run-outputs.ts';
import { attemptsIn, blankRecord, concluded, recorded } from './run-record.ts';
import { type SummaryParts, summaryParts } from './run-summary.ts';

/** Shows one run on GitHub: state, outputs and log as it goes, annotation and summary at its end. */
export interface RunReport {
  emit(event: RunEvent): void;
  /**
   * Gives what there is to say in a comment, as Markdown, the fullest form first.
   *
   * @param elapsedMs since the step's first request
   */
  conclude(outcome: Outcome, elapsedMs: number): string[];
}

/** What is reported on. */
export interface Reported
  extends Pick<RunStep, 'request' | 'timeoutMs' | 'cancelOnTimeout' | 'cancelOnAbort' | 'summary'> {
  asked?: Asked;
}

/** Shows on GitHub how one run goes and ends: log, outputs, state for post, annotation and summary. */
export function reportRun(runner: Runner, plan: Reported, clock: Clock): RunReport {
  let record = blankRecord(plan.request.projectId);
  let outputs: Outputs = {};
  const update = (next: typeof record): void => {
    record = next;
    outputs = setOutputs(runner, { told: record.told, runs: attemptsIn(record) }, outputs);
  };
  let pending: PendingCleanup | undefined;
  const savePending = (next: PendingCleanup | undefined): void => {
    pending = next;
    savePendingCleanups(runner, next === undefined ? [] : [next]);
  };
  update(record);

  return {
    emit(event) {
      // Before anything else: should this process be killed now, post must know.
      const next = pendingAfterEvent(pending, event, plan);
      if (next !== pending) savePending(next);
      update(recorded(record, event, clock.now()));
      logEvent(runner, event);
    },
    conclude(outcome, elapsedMs) {
      update(concluded(record, outcome, clock.now()));
      const { timeoutMs, asked: purpose = 'run' } = plan;
      const { active } = record;
      const earlier = record.earlier.filter(({ run }) => run?.runId !== runOf(outcome)?.runId);
      const seen = { ...contextOf(record, { timeoutMs, elapsedMs }), asked: purpose };
      // How long another's run has been under way, its being found does not tell.
      const context = isOwn(seen) ? seen : { ...seen, takenMs: undefined };
      const verdict = describeOutcome(outcome, context);
      const message = `${verdict.message} ${verdict.where}`.trim();
      if (verdict.level === 'info') runner.info(message);
      else runner.error({ title: verdict.title, message });
      const story = { ...context, active, earlier };
      const partsOf = (told: Outcome): SummaryParts =>
        summaryParts(
          { outcome: told, verdict: describeOutcome(told, context), request: plan.request },
          story,
        );
      const { short, more, asked: wish } = partsOf(outcome);
      if (plan.summary) runner.summarize(asMarkdown([...short, ...more, ...wish]));
      savePending(pendingAfterOutcome(outcome, record.start, plan));
      // Parameters may hold secrets, which GitHub masks in logs and summaries, but not in comments.
      const fit = partsOf(withoutParameterValues(outcome));
      return [asMarkdown([...fit.short, ...fit.more]), asMarkdown(fit.short)];
    },
  };
}
