import { code, escapeMarkdown, link, markdownSentence } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { formatAge, formatDuration, formatTime } from '../../lib/format.ts';
import { firstFew } from '../../lib/text.ts';
import type { Age } from '../../runs/model/age.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { expectationOf } from '../../runs/model/history.ts';
import { runOf } from '../../runs/model/outcome.ts';
import { cutTable, details, unbroken } from '../markdown/table.ts';
import { failureItem, supportTable } from '../pipeline/failure-list.ts';
import { failedTasks } from '../pipeline/pipeline-message.ts';
import type { TaskRecord } from '../pipeline/task-record.ts';
import { tookMsOf } from '../run/run-record.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { ageOfTask } from './age-of-task.ts';
import { headline, unlookedLines } from './status-message.ts';

interface StatusFacts {
  conclusion: Conclusion;
  /** By Hex's clock, in milliseconds since the epoch. */
  nowMs: number;
  helpUrl: Runner['helpUrl'];
}

/**
 * The parts of the summary of many projects that were looked at, as GitHub-flavoured Markdown: what is not well, and why; then
 * all of them in a table. `short` is without the table. All text from outside is escaped.
 */
export function statusParts(
  tasks: TaskRecord[],
  { conclusion, nowMs, helpUrl }: StatusFacts,
): { short: string[]; more: string[] } {
  const heading = `### ${CONCLUSION_STYLES[conclusion].icon} ${headline(tasks)}`;
  return {
    short: [heading, notWell(tasks, helpUrl)],
    more: [statusTable(tasks, nowMs), supportTable(tasks, 'Project')],
  };
}

/** More are folded. */
const MAX_OPEN = 10;
/** GitHub limits a summary's size. */
const MAX_LISTED = 100;

function notWell(tasks: TaskRecord[], helpUrl: Runner['helpUrl']): string {
  const items = failedTasks(tasks).map(one => failureItem(one, helpUrl));
  const unlooked = unlookedLines(tasks).map(
    line => `- ${CONCLUSION_STYLES.skipped.icon} ${markdownSentence(line)}`,
  );
  const rest = firstFew(items.slice(MAX_OPEN), MAX_LISTED).join('\n');
  return [
    [...items.slice(0, MAX_OPEN), ...unlooked].join('\n'),
    details(`and ${items.length - MAX_OPEN} more`, rest),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Longer tables are folded. */
const MAX_OPEN_ROWS = 10;
const MAX_ROWS = 500;

const HEAD = ['Project', 'Status', 'Ended', 'Age', 'Took', 'Usually', 'Trigger'];

/** Of those that were looked at: first what is not well, then the others, in the order of their titles. */
function statusTable(tasks: TaskRecord[], nowMs: number): string {
  const looked = tasks.filter(({ outcome }) => outcome !== undefined && outcome.kind !== 'skipped');
  const failed = new Set(failedTasks(looked).map(({ task }) => task.name));
  const sorted = looked.toSorted((a, b) => Number(failed.has(b.name)) - Number(failed.has(a.name)));
  const table = cutTable(
    HEAD,
    sorted.map(task => row(task, nowMs)),
    MAX_ROWS,
  );
  return looked.length > MAX_OPEN_ROWS ? details(`${looked.length} projects`, table) : table;
}

function row(task: TaskRecord, nowMs: number): string[] {
  const { name, record, outcome } = task;
  const run = outcome && runOf(outcome);
  const icon = CONCLUSION_STYLES[record.conclusion ?? 'failure'].icon;
  if (run === undefined) {
    const status = outcome?.kind === 'absent' ? 'no run' : 'not known';
    return [`${icon} ${escapeMarkdown(name, 100)}`, status, '', '', '', '', ''];
  }
  const age = ageOfTask(task, nowMs);
  const tookMs = age === undefined ? undefined : tookMsOf(run, record);
  const usualMs = expectationOf(record.past)?.usualMs;
  const shownAge = age === undefined ? '' : ageCell(age);
  return [
    `${icon} ${link(name, run.runUrl, 100)}`,
    code(run.status, 50),
    run.endedAt === undefined ? '' : unbroken(escapeMarkdown(formatTime(run.endedAt), 50)),
    outcome?.kind === 'stale' && shownAge !== '' ? `**${shownAge}**` : shownAge,
    tookMs === undefined ? '' : unbroken(formatDuration(tookMs)),
    usualMs === undefined ? '' : unbroken(formatDuration(usualMs)),
    run.trigger === undefined ? '' : code(run.trigger, 50),
  ];
}

function ageCell(age: Age): string {
  if (age.kind === 'unknown') return '';
  return unbroken(`${age.kind === 'at-most' ? 'at most ' : ''}${formatAge(age.ageMs)}`);
}
