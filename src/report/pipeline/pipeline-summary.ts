import { code, escapeMarkdown, link, markdownSentence } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { formatDuration } from '../../lib/format.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { expectationOf } from '../../runs/model/history.ts';
import { cutTable, folded, section } from '../markdown/table.ts';
import { type Span, timeline } from '../markdown/timeline.ts';
import { attemptsIn } from '../run/run-record.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import type { OutcomeMessage } from '../text/outcome-message.ts';
import { cachedResults, publishedApp } from '../text/published-app.ts';
import { nameList } from '../text/skip-reason.ts';
import { failedTasks, pipelineOutcome } from './pipeline-message.ts';
import { isPlace, skippedByReason, type TaskRecord, titleOf, tookMs } from './task-record.ts';

interface PipelineFacts {
  conclusion: Conclusion;
  /** Of the step. */
  elapsedMs: number;
  /** This machine's calendar less the step's clock. */
  wallAheadMs: number;
  /** Markdown that goes before the timeline. */
  appendix: string;
  helpUrl: Runner['helpUrl'];
}

/**
 * The parts of a pipeline's summary, as GitHub-flavoured Markdown: what failed before what succeeded. `short` has the outcome.
 * All text from outside in them is escaped.
 */
export function pipelineParts(
  tasks: TaskRecord[],
  { conclusion, elapsedMs, wallAheadMs, appendix, helpUrl }: PipelineFacts,
): { short: string[]; more: string[] } {
  return {
    short: [
      `### ${CONCLUSION_STYLES[conclusion].icon} ${pipelineOutcome(tasks, elapsedMs)}`,
      failures(tasks, helpUrl),
      notRun(tasks),
      publishedApps(tasks),
    ],
    more: [
      ...WELL.map(one => wellTable(tasks.filter(({ record }) => record.conclusion === one))),
      appendix,
      section('When the runs were under way', timeline(spansOf(tasks, wallAheadMs))),
      traces(tasks),
    ],
  };
}

const skippedIcon = CONCLUSION_STYLES.skipped.icon;

/** More are folded. */
const MAX_OPEN_FAILURES = 10;
/** GitHub limits a summary's size. */
const MAX_FAILURES = 100;

function failures(tasks: TaskRecord[], helpUrl: Runner['helpUrl']): string {
  const items = failedTasks(tasks).map(({ task, words }) => failure(task, words, { tasks, helpUrl }));
  const [open, more] = [items.slice(0, MAX_OPEN_FAILURES), items.slice(MAX_OPEN_FAILURES, MAX_FAILURES)];
  const rest = items.length > MAX_FAILURES ? [`and ${items.length - MAX_FAILURES} more`] : [];
  if (more.length === 0) return open.join('\n');
  const fold = folded(`and ${items.length - MAX_OPEN_FAILURES} more`, [...more, ...rest].join('\n'));
  return `${open.join('\n')}\n\n${fold}`;
}

/** What happened, where to look at it, and what was not run because of it, as an entry of a list. */
function failure(
  { name, record }: TaskRecord,
  { message, runs, help }: OutcomeMessage,
  { tasks, helpUrl }: { tasks: TaskRecord[]; helpUrl: Runner['helpUrl'] },
): string {
  const { icon } = CONCLUSION_STYLES[record.conclusion ?? 'failure'];
  const heldBack = tasks.filter(task => isHeldBackBy(name, task)).map(task => task.name);
  const openRuns = runs.map(({ runId, runUrl }) =>
    link(runs.length === 1 ? 'Open the run in Hex' : `Run ${runId}`, shortUrl(runUrl)),
  );
  const helpLink = help && helpUrl(help);
  return [
    `- ${icon} **${escapeMarkdown(name, 100)}**:`,
    markdownSentence(message, 1000),
    [...openRuns, ...(helpLink === undefined ? [] : [link('Help', helpLink)])].join(' · '),
    heldBack.length === 0
      ? ''
      : `<br>${skippedIcon} ${markdownSentence(`Not run because of it: ${nameList(heldBack)}.`)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const isHeldBackBy = (name: string, { outcome }: TaskRecord): boolean =>
  outcome?.kind === 'skipped' && outcome.because.kind === 'needs' && outcome.because.failed.includes(name);

/** A line for each reason; what a failure has held back is told with it. */
function notRun(tasks: TaskRecord[]): string {
  const failed = failedTasks(tasks).map(({ task }) => task.name);
  const others = tasks.filter(task => !failed.some(name => isHeldBackBy(name, task)));
  return skippedByReason(others)
    .map(([reason, names]) => `Not run, because ${reason}: ${nameList(names)}.`)
    .map(line => `- ${skippedIcon} ${markdownSentence(line, 1000)}`)
    .join('\n');
}

/** Whether published apps show the runs, and whether Hex's cache was allowed, where that is the same for all. */
function publishedApps(tasks: TaskRecord[]): string {
  const requests = tasks.filter(isOwn).map(({ request }) => request);
  const areUpdated = new Set(requests.map(({ updatePublishedResults = false }) => updatePublishedResults));
  const cached = new Set(requests.map(cachedResults));
  return [
    ...(areUpdated.size === 1 ? [appsOf(tasks, areUpdated.has(true))] : []),
    ...(cached.size === 1 ? cached : []),
  ].join(' · ');
}

function appsOf(tasks: TaskRecord[], areUpdated: boolean): string {
  if (!areUpdated) return 'Published apps: unchanged';
  const exception = tasks.every(isWell) ? '' : ', unchanged where a run did not succeed';
  return `Published apps: show these runs${exception}`;
}

/** In their order. */
const WELL = ['success', 'started'] as const;

const isWell = ({ record }: TaskRecord): boolean => WELL.some(one => one === record.conclusion);

const isOwn = ({ record }: TaskRecord): boolean => record.attempts > 0 && !record.attached;

const appOf = (task: TaskRecord): string | undefined =>
  isOwn(task) ? publishedApp(task.request, task.record.conclusion ?? 'skipped') : undefined;

const MAX_OPEN_ROWS = 10;
const MAX_ROWS = 200;

/** Entries that have come out alike and well, the slowest first; folded where they are many. */
function wellTable(tasks: TaskRecord[]): string {
  const [first] = tasks;
  if (first === undefined) return '';
  const apps = new Set(tasks.map(appOf));
  const columns = apps.size > 1 ? COLUMNS : COLUMNS.filter(column => column !== APP);
  const sorted = tasks.toSorted((a, b) => (tookMs(b) ?? 0) - (tookMs(a) ?? 0));
  const table = cutTable(
    columns.map(({ title }) => title),
    sorted.map(task => columns.map(({ cell }) => cell(task))),
    MAX_ROWS,
  );
  return tasks.length > MAX_OPEN_ROWS ? folded(wellCount(sorted), table) : table;
}

/** `35 succeeded, the slowest: Sales (4m 10s, usually 2m)`. */
function wellCount(sorted: TaskRecord[]): string {
  const [slowest] = sorted;
  const conclusion = slowest?.record.conclusion ?? 'success';
  const { icon, counted } = CONCLUSION_STYLES[conclusion];
  const count = `${icon} ${sorted.length} ${counted}`;
  if (slowest === undefined || tookMs(slowest) === undefined) return count;
  const usual = usually(slowest);
  const took = [formatDuration(tookMs(slowest) ?? 0), ...(usual === '' ? [] : [`usually ${usual}`])].join(
    ', ',
  );
  return `${count}, the slowest: ${escapeMarkdown(titleOf(slowest), 100)} (${took})`;
}

/** Only where it is not the same for all. */
const APP = {
  title: 'Published app',
  cell: (task: TaskRecord) => escapeMarkdown(appOf(task)?.replace(/^.*?: /, '') ?? ''),
};

const COLUMNS = [
  {
    title: 'Project',
    cell: (task: TaskRecord) => {
      const { icon } = CONCLUSION_STYLES[task.record.conclusion ?? 'failure'];
      const { run } = task.record;
      const title = titleOf(task);
      return `${icon} ${run ? link(title, shortUrl(run.runUrl), 100) : escapeMarkdown(title, 100)}`;
    },
  },
  {
    title: 'Entry',
    cell: ({ name, record, outcome }: TaskRecord) =>
      [
        code(name, 100),
        ...(outcome?.kind === 'validated' ? ['valid, nothing was run'] : []),
        ...(record.attached ? ['followed in place of a new run'] : []),
        ...(record.attempts > 1 ? [`attempt ${record.attempts}`] : []),
      ].join(', '),
  },
  {
    title: 'Took',
    cell: (task: TaskRecord) => {
      const ms = tookMs(task);
      return ms === undefined ? '' : formatDuration(ms);
    },
  },
  { title: 'Usually', cell: usually },
  APP,
];

function usually({ record: { past } }: TaskRecord): string {
  const expected = expectationOf(past);
  return expected === undefined ? '' : formatDuration(expected.usualMs);
}

/** A longer URL would use up the summary's size. */
const MAX_URL = 500;

const shortUrl = (url: string | null | undefined): string | undefined =>
  url == null || url.length > MAX_URL ? undefined : url;

/** By Hex's times if all are known, because this step sees the end of a run late; else by the step's clock. */
function spansOf(tasks: TaskRecord[], wallAheadMs: number): Span[] {
  const followed = tasks.filter(
    ({ record: { followedSince, conclusion } }) => followedSince !== undefined && conclusion !== 'started',
  );
  const byHex = followed.map(task => spanOf(task, hexTimes(task)));
  const areKnown = byHex.every(({ fromMs, toMs }) => fromMs <= toMs);
  return areKnown ? byHex : followed.map(task => spanOf(task, followedTimes(task, wallAheadMs)));
}

type Times = Pick<Span, 'fromMs' | 'toMs'>;

const hexTimes = ({ record: { run } }: TaskRecord): Times => ({
  fromMs: Date.parse(run?.startedAt ?? ''),
  toMs: Date.parse(run?.endedAt ?? ''),
});

const followedTimes = ({ record }: TaskRecord, wallAheadMs: number): Times => ({
  fromMs: (record.followedSince ?? Number.NaN) + wallAheadMs,
  toMs: (record.endedAt ?? Number.NaN) + wallAheadMs,
});

function spanOf(task: TaskRecord, times: Times): Span {
  const { name, record } = task;
  const took = formatDuration(tookMs(task) ?? 0);
  const isSuccess = record.conclusion === 'success';
  return {
    ...times,
    name: isPlace(name) ? `${name} ${record.title ?? ''}` : name,
    label: isSuccess ? took : `${CONCLUSION_STYLES[record.conclusion ?? 'failure'].counted} after ${took}`,
    isWell: isSuccess,
  };
}

/** What Hex's support asks for, folded. */
function traces(tasks: TaskRecord[]): string {
  const rows = failedTasks(tasks).flatMap(({ task, words }) => {
    const [run] = attemptsIn(task.record)
      .slice(-1)
      .map(({ run }) => run);
    if (words.traceId === undefined) return [];
    return [[code(task.name, 100), run ? code(run.runId, 50) : '', code(words.traceId, 100)]];
  });
  if (rows.length === 0) return '';
  return folded('IDs for Hex support', cutTable(['Entry', 'Run', 'Trace ID'], rows, MAX_FAILURES));
}
