import { code, link, logText, markdownSentence } from '../../github/escape.ts';
import { setResult } from '../../github/long-outputs.ts';
import type { Annotation, Runner } from '../../github/runner.ts';
import type { HexError } from '../../hex/errors.ts';
import { formatDuration } from '../../lib/format.ts';
import { plural } from '../../lib/text.ts';
import type { CancelStep } from '../../plan/plan.ts';
import type { CancelOutcome } from '../../runs/cancel/cancel-project-runs.ts';
import type { Cancelled } from '../../runs/cancel/cancel-runs.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { errorOfInterruption, type Interruption } from '../../runs/model/interruption.ts';
import { conclusionOfInterruption } from '../../runs/model/outcome.ts';
import { asMarkdown, longTable } from '../markdown/table.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { explain, traceLines } from '../text/hex-error.ts';
import { urlOf } from '../text/run-reference.ts';

/** Shows on GitHub which runs were cancelled. Gives the summary's Markdown. */
export function reportCancel(runner: Runner, plan: CancelStep, outcome: CancelOutcome): string {
  const conclusion = conclusionOfCancel(outcome);
  runner.output('conclusion', conclusion);
  runner.output('project-id', plan.projectId);
  const runs = outcome.kind === 'done' ? outcome.runs : [];
  for (const cancelled of runs) if (cancelled.kind !== 'failed') runner.info(cancelledLine(cancelled));
  const { traceId } = firstError(outcome) ?? {};
  if (traceId !== undefined) runner.output('trace-id', traceId);
  const headline = outcome.kind === 'done' ? cancelCounts(runs) : 'Nothing was cancelled';
  const results = runs.map(({ run }) => run);
  if (outcome.kind === 'done') setResult(runner, results);
  const annotation = cancelAnnotation(outcome, plan);
  if (annotation === undefined) runner.info(`${headline}.`);
  else runner.error({ ...annotation, message: [annotation.message, ...traceLines(traceId)].join('\n') });

  const rows = runs.map(({ kind, run }) => [
    link(run.runId, run.runUrl),
    run.status === '' ? 'not known' : code(run.status, 50),
    CANCELLATION_TEXT[kind],
  ]);
  const markdown = asMarkdown([
    `### ${CONCLUSION_STYLES[conclusion].icon} ${headline} in project ${plan.projectId}`,
    annotation === undefined ? '' : `> ${markdownSentence(annotation.message, 3000)}`,
    longTable(['Run', 'Status', 'Cancellation'], rows),
  ]);
  if (plan.summary) runner.summarize(markdown);
  return markdown;
}

export function conclusionOfCancel(outcome: CancelOutcome): Conclusion {
  switch (outcome.kind) {
    case 'done':
      if (outcome.runs.every(({ kind }) => kind !== 'failed')) return 'success';
      return outcome.isStopped ? 'cancelled' : 'failure';
    case 'notebook':
      return 'failure';
    case 'interrupted':
      return conclusionOfInterruption(outcome.interruption);
  }
}

/** The first thing that went wrong. */
function firstError(outcome: CancelOutcome): HexError | undefined {
  if (outcome.kind === 'interrupted') return errorOfInterruption(outcome.interruption);
  if (outcome.kind === 'notebook') return undefined;
  const failed = outcome.runs.find(({ kind }) => kind === 'failed');
  return failed?.kind === 'failed' ? failed.error : undefined;
}

const CANCELLATION_TEXT: Record<Cancelled['kind'], string> = {
  ended: 'has ended',
  requested: 'accepted, not seen to end',
  failed: 'failed',
};

function cancelledLine(cancelled: Cancelled): string {
  const { runId, runUrl, status } = cancelled.run;
  const url = urlOf(cancelled.run);
  switch (cancelled.kind) {
    case 'ended':
      return `Run ${runId} has ended ${logText(status, 50)}: ${url}`;
    case 'requested':
      return `Run ${runId} has not ended yet; Hex accepted its cancellation: ${url}`;
    case 'failed':
      return `Run ${runId} could not be cancelled. ${explain(cancelled.error)}${runUrl === undefined ? '' : ` ${url}`}`;
  }
}

/** `2 runs cancelled, 1 already over`. */
function cancelCounts(runs: Cancelled[]): string {
  const over = runs.filter(({ kind, run }) => kind === 'ended' && run.status !== 'KILLED').length;
  const failed = runs.filter(({ kind }) => kind === 'failed').length;
  const cancelled = runs.length - over - failed;
  if (runs.length === 0) return 'No run was active: nothing to cancel';
  const counts: [number, string][] = [
    [cancelled, 'cancelled'],
    [over, 'already over'],
    [failed, 'not cancelled'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word], index) => `${index === 0 ? plural(count, 'run') : count} ${word}`)
    .join(', ');
}

function cancelAnnotation(outcome: CancelOutcome, { timeoutMs }: CancelStep): Annotation | undefined {
  switch (outcome.kind) {
    case 'done': {
      const failed = outcome.runs.filter(({ kind }) => kind === 'failed');
      if (failed.length === 0) return undefined;
      return {
        title: failed.length === 1 ? 'Hex run not cancelled' : `${failed.length} Hex runs not cancelled`,
        message: failed.map(cancelledLine).join('\n'),
      };
    }
    case 'notebook':
      return {
        title: 'Hex run not cancelled',
        message: `Run ${outcome.run.runId} is of version ${logText(String(outcome.run.projectVersion), 50)}: somebody's session in the project's notebook, which this action never cancels. Stop it in Hex: ${urlOf(outcome.run)}`,
      };
    case 'interrupted':
      return { title: 'Hex runs not cancelled', message: whyUnknown(outcome.interruption, timeoutMs) };
  }
}

/** Why it is not known which runs are active. */
function whyUnknown(interruption: Interruption, timeoutMs: number): string {
  switch (interruption.cause) {
    case 'failed':
      return explain(interruption.error);
    case 'timed-out': {
      const why = interruption.error === undefined ? '' : ` ${explain(interruption.error)}`;
      return `The timeout of ${formatDuration(timeoutMs)} was reached before the active runs were known.${why}`;
    }
    case 'stopped':
    case 'fail-fast':
      return 'The step was stopped before the active runs were known.';
  }
}
