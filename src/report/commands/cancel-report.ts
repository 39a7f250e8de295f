import { code, link, logText } from '../../github/escape.ts';
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
import type { Run } from '../../runs/model/run.ts';
import { helpLink, quoted } from '../markdown/quote.ts';
import { asMarkdown, longTable } from '../markdown/table.ts';
import { type FailedRun, setEndingOutputs } from '../run/ending-outputs.ts';
import { statusText } from '../run/event-log.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { about, type Explanation } from '../text/explanation.ts';
import { explain, helpFor, traceLines } from '../text/hex-error.ts';
import { runReference, urlOf } from '../text/run-reference.ts';

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
  const failed = failedIn(outcome, plan);
  setEndingOutputs(runner, { message: [`${headline}.`, failed[0]?.reason].join(' '), failed });
  if (annotation === undefined) runner.info(`${headline}.`);
  else runner.error({ ...annotation, message: [annotation.message, ...traceLines(traceId)].join('\n') });

  const rows = runs.map(({ kind, run }) => [
    link(run.runId, run.runUrl),
    run.status === '' ? 'not known' : code(run.status, 50),
    CANCELLATION_TEXT[kind],
  ]);
  const markdown = asMarkdown([
    `### ${CONCLUSION_STYLES[conclusion].icon} ${headline} in project ${plan.projectId}`,
    annotation === undefined ? '' : quoted(annotation.message, [helpLink(runner.helpUrl(annotation.help))]),
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

/** The runs that were not cancelled, for the outputs; the project alone where its runs are not known. */
function failedIn(outcome: CancelOutcome, { projectId, timeoutMs }: CancelStep): FailedRun[] {
  const conclusion = conclusionOfCancel(outcome);
  switch (outcome.kind) {
    case 'done':
      return outcome.runs.flatMap(one =>
        one.kind === 'failed' ? [{ projectId, run: one.run, conclusion, reason: explain(one.error) }] : [],
      );
    case 'notebook':
      return [{ projectId, run: outcome.run, conclusion, reason: notebook(outcome.run).message }];
    case 'interrupted': {
      const { message: reason } = whyUnknown(outcome.interruption, timeoutMs);
      return [{ projectId, run: undefined, conclusion, reason }];
    }
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
  const { runId } = cancelled.run;
  const url = urlOf(cancelled.run);
  switch (cancelled.kind) {
    case 'ended':
      return `Run ${runId} has ended ${statusText(cancelled.run)}: ${url}`;
    case 'requested':
      return `Run ${runId} has not ended yet; Hex accepted its cancellation: ${url}`;
    case 'failed':
      return runReference(cancelled.run);
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

const notebook = ({ projectVersion }: Run): Explanation =>
  about(
    'The run is a session in the notebook',
    `, of version ${logText(String(projectVersion), 50)}, which this action never cancels. Stop it in Hex.`,
  );

function cancelAnnotation(outcome: CancelOutcome, { timeoutMs }: CancelStep): Annotation | undefined {
  switch (outcome.kind) {
    case 'done': {
      const failed = outcome.runs.filter(one => one.kind === 'failed');
      const [first] = failed;
      if (first === undefined) return undefined;
      return {
        title: failed.length === 1 ? 'Hex run not cancelled' : `${failed.length} Hex runs not cancelled`,
        message: whyNotCancelled(failed),
        help: helpFor(first.error),
      };
    }
    case 'notebook':
      return {
        title: 'Hex run not cancelled',
        help: 'The run is a session in the notebook',
        message: [notebook(outcome.run).message, runReference(outcome.run)].join('\n'),
      };
    case 'interrupted':
      return { title: 'Hex runs not cancelled', ...whyUnknown(outcome.interruption, timeoutMs) };
  }
}

/** The same reason, of however many runs, is told once, above them. */
const whyNotCancelled = (failed: (Cancelled & { kind: 'failed' })[]): string =>
  [...Map.groupBy(failed, ({ error }) => explain(error))]
    .flatMap(([why, runs]) => [
      `${why} ${runs.length === 1 ? 'The run was' : `${runs.length} runs were`} not cancelled.`,
      ...runs.map(({ run }) => runReference(run)),
    ])
    .join('\n');

/** Why it is not known which runs are active. */
function whyUnknown(interruption: Interruption, timeoutMs: number): Explanation {
  switch (interruption.cause) {
    case 'failed':
      return { help: helpFor(interruption.error), message: explain(interruption.error) };
    case 'timed-out': {
      const whatToDo =
        interruption.error === undefined ? 'Allow a longer `timeout`.' : explain(interruption.error);
      return about(
        'The timeout was reached',
        `: after ${formatDuration(timeoutMs)} the active runs were not known. ${whatToDo}`,
      );
    }
    case 'stopped':
    case 'fail-fast':
      return about('The step was stopped', ' before the active runs were known.');
  }
}
