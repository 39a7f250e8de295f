import { code, escapeMarkdown, link, markdownSentence } from '../../github/escape.ts';
import { formatDuration } from '../../lib/format.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { expectationOf } from '../../runs/model/history.ts';
import { cutTable, section } from '../markdown/table.ts';
import { type Span, timeline } from '../markdown/timeline.ts';
import { followedMs, type RunRecord } from '../run/run-record.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import type { OutcomeMessage } from '../text/outcome-message.ts';
import { whySkipped } from '../text/skip-reason.ts';
import { typicalDuration } from '../text/typical-duration.ts';
import { isDry, taskCounts } from './pipeline-message.ts';
import type { TaskRecord } from './task-record.ts';

/** GitHub limits a summary's size. If there are more rows, those that did not succeed come first. */
const MAX_TASK_ROWS = 200;

/**
 * The parts of a pipeline's summary, as GitHub-flavoured Markdown; `short` has the outcome. All text from outside in them is
 * escaped.
 *
 * @param wallAheadMs this machine's calendar less the step's clock
 */
export function pipelineParts(
  tasks: TaskRecord[],
  { level, message }: Pick<OutcomeMessage, 'level' | 'message'>,
  { conclusion, wallAheadMs, appendix }: { conclusion: Conclusion; wallAheadMs: number; appendix: string },
): { short: string[]; more: string[] } {
  const { icon, headline } = CONCLUSION_STYLES[conclusion];
  return {
    short: [
      `### ${icon} Hex pipeline: ${isDry(tasks) ? 'requests valid, nothing was run' : headline} (${taskCounts(tasks)})`,
      level === 'error' ? quotedFailures(message) : '',
    ],
    more: [
      entriesTable(tasks),
      appendix,
      section('When the runs were under way', timeline(spansOf(tasks, wallAheadMs))),
    ],
  };
}

/** Without its first line, which the heading repeats. */
const quotedFailures = (message: string): string =>
  message
    .split('\n')
    .slice(1)
    .map(line => `> ${markdownSentence(line, 1000)}`)
    .join('\n>\n');

function entriesTable(tasks: TaskRecord[]): string {
  const sorted = tasks.length > MAX_TASK_ROWS ? worstFirst(tasks) : tasks;
  return cutTable(['', 'Name', 'Project', 'Status', 'Duration'], sorted.map(taskRow), MAX_TASK_ROWS);
}

const worstFirst = (tasks: TaskRecord[]): TaskRecord[] =>
  tasks.toSorted((a, b) => Number(isWell(a)) - Number(isWell(b)));

const isWell = ({ record }: TaskRecord): boolean => record.conclusion === 'success';

function taskRow(task: TaskRecord): string[] {
  const { name, record } = task;
  const { projectId, run, conclusion, past } = record;
  const title = record.title ?? projectId;
  const expected = expectationOf(past);
  // A run that nobody waits for has hardly begun.
  const tookMs = conclusion === 'started' ? undefined : (run?.elapsedMs ?? followedMs(record));
  return [
    CONCLUSION_STYLES[conclusion ?? 'failure'].icon,
    escapeMarkdown(name, 100),
    run ? link(title, shortUrl(run.runUrl), 100) : escapeMarkdown(title, 100),
    statusOf(task),
    tookMs === undefined
      ? ''
      : [formatDuration(tookMs), expected && typicalDuration(expected)].filter(Boolean).join(', '),
  ];
}

function statusOf({ record, outcome }: TaskRecord): string {
  if (outcome?.kind === 'skipped') return `not run: ${markdownSentence(whySkipped(outcome.because), 1000)}`;
  if (outcome?.kind === 'validated') return 'valid, nothing was run';
  const { run, attached } = record;
  if (run === undefined) return 'not started';
  return code(run.status, 50) + (attached ? ', followed in place of a new run' : '');
}

/** A longer URL would use up the summary's size. */
const MAX_URL = 500;

const shortUrl = (url: string | undefined): string | undefined =>
  url !== undefined && url.length > MAX_URL ? undefined : url;

/** By Hex's times if all are known, because this step sees the end of a run late; else by the step's clock. */
function spansOf(tasks: TaskRecord[], wallAheadMs: number): Span[] {
  const followed = tasks.filter(
    ({ record: { followedSince, conclusion } }) => followedSince !== undefined && conclusion !== 'started',
  );
  const byHex = followed.map(hexSpan);
  const areKnown = byHex.every(({ fromMs, toMs }) => fromMs <= toMs);
  return areKnown ? byHex : followed.map(task => followedSpan(task, wallAheadMs));
}

const hexSpan = ({ name, record }: TaskRecord): Span => ({
  name,
  fromMs: Date.parse(record.run?.startedAt ?? ''),
  toMs: Date.parse(record.run?.endedAt ?? ''),
  ending: barOf(record),
});

const followedSpan = ({ name, record }: TaskRecord, wallAheadMs: number): Span => ({
  name,
  fromMs: (record.followedSince ?? Number.NaN) + wallAheadMs,
  toMs: (record.endedAt ?? Number.NaN) + wallAheadMs,
  ending: barOf(record),
});

const barOf = ({ conclusion }: RunRecord): Span['ending'] => CONCLUSION_STYLES[conclusion ?? 'failure'].bar;
