import { code, escapeMarkdown, markdownSentence } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { firstFew } from '../../lib/text.ts';
import { linksFor } from '../markdown/quote.ts';
import { cutTable, details } from '../markdown/table.ts';
import { outcomeWords } from '../run/run-heading.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { failFastReason, nameList } from '../text/skip-reason.ts';
import { type FailedTask, failedTasks } from './pipeline-message.ts';
import { skippedByReason, type TaskRecord, titleOf } from './task-record.ts';

const skippedIcon = CONCLUSION_STYLES.skipped.icon;

/** More are folded. */
const MAX_OPEN_FAILURES = 10;
/** GitHub limits a summary's size. */
const MAX_FAILURES = 100;

/** A list of what failed, each with what it has held back; then a line for each reason why others did not run to their end. */
export function failureList(tasks: TaskRecord[], helpUrl: Runner['helpUrl']): string {
  const failed = failedTasks(tasks).filter(({ task }) => !wasCancelledForOthers(task));
  const items = failed.map(one => failure(one, { tasks, helpUrl }));
  const names = failed.map(({ task }) => task.name);
  const others = tasks.filter(task => !names.some(name => isHeldBackBy(name, task)));
  const lines = [
    ...items.slice(0, MAX_OPEN_FAILURES),
    ...cancelledLines(tasks.filter(wasCancelledForOthers)),
    ...skippedByReason(others).map(
      ([reason, skipped]) => `- ${skippedIcon} ${reasonLine(`Not run, because ${reason}`, skipped)}`,
    ),
  ];
  const more = firstFew(items.slice(MAX_OPEN_FAILURES), MAX_FAILURES).join('\n');
  const count = items.length - MAX_OPEN_FAILURES;
  return [lines.join('\n'), details(`and ${count} more failed`, more)].filter(Boolean).join('\n\n');
}

const reasonLine = (reason: string, names: string[]): string =>
  markdownSentence(`${reason}: ${nameList(names)}.`, 1000);

function cancelledLines(tasks: TaskRecord[]): string[] {
  const { icon } = CONCLUSION_STYLES.cancelled;
  const byCause = Map.groupBy(tasks, ({ outcome }) =>
    outcome?.kind === 'interrupted' && outcome.interruption.cause === 'fail-fast'
      ? failFastReason(outcome.interruption.failed)
      : 'the step was stopped',
  );
  return [...byCause].map(([reason, group]) => {
    const names = group.map(({ name }) => name);
    return `- ${icon} ${reasonLine(`Cancelled, because ${reason}`, names)}`;
  });
}

/** Whether there is no more to say of it than of the others that were cancelled with it. */
const wasCancelledForOthers = ({ outcome }: TaskRecord): boolean =>
  outcome?.kind === 'interrupted' &&
  ['fail-fast', 'stopped'].includes(outcome.interruption.cause) &&
  outcome.phase.kind === 'under-way' &&
  outcome.phase.cancellation.kind === 'confirmed';

/** What happened and why, and where to look at it, as an entry of a list. */
export function failureItem({ task, words }: FailedTask, helpUrl: Runner['helpUrl']): string {
  const { icon } = CONCLUSION_STYLES[task.record.conclusion ?? 'failure'];
  return [
    `- ${icon} ${nameOf(task)} ${outcomeWords(task.outcome, task.record)}.`,
    markdownSentence(words.reason ?? words.message, 1000),
    linksFor(task.outcome, words, helpUrl).join(' · '),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What happened and why, where to look at it, and what was not run because of it, as an entry of a list. */
function failure(
  { task, words }: FailedTask,
  { tasks, helpUrl }: { tasks: TaskRecord[]; helpUrl: Runner['helpUrl'] },
): string {
  const heldBack = tasks.filter(other => isHeldBackBy(task.name, other)).map(({ name }) => name);
  return [
    failureItem({ task, words }, helpUrl),
    heldBack.length === 0
      ? ''
      : `<br>${skippedIcon} ${markdownSentence(`Not run because of it: ${nameList(heldBack)}.`)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function nameOf(task: TaskRecord): string {
  const title = titleOf(task);
  const name = title === task.name ? '' : ` (${code(task.name, 100)})`;
  return `**${escapeMarkdown(title, 100)}**${name}`;
}

const isHeldBackBy = (name: string, { outcome }: TaskRecord): boolean =>
  outcome?.kind === 'skipped' && outcome.because.kind === 'needs' && outcome.because.failed.includes(name);

/** What Hex's support asks for, folded. @param name what heads the column of the entries' names */
export function supportTable(tasks: TaskRecord[], name = 'Entry'): string {
  const rows = failedTasks(tasks).flatMap(({ task, words }) => {
    if (words.traceId === undefined || wasCancelledForOthers(task)) return [];
    const { run } = task.record;
    return [[code(task.name, 100), run ? code(run.runId, 50) : '', code(words.traceId, 100)]];
  });
  return details('IDs for Hex support', cutTable([name, 'Run', 'Trace ID'], rows, MAX_FAILURES));
}
