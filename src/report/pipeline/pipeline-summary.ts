import type { Runner } from '../../github/runner.ts';
import { formatDuration } from '../../lib/format.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { quoted } from '../markdown/quote.ts';
import { section } from '../markdown/table.ts';
import { type Span, timeline } from '../markdown/timeline.ts';
import { isOwnRun } from '../run/run-record.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { cachedResults } from '../text/published-app.ts';
import { failureList, supportTable } from './failure-list.ts';
import { pipelineOutcome } from './pipeline-message.ts';
import { publishedApps } from './published-apps.ts';
import { successTable } from './success-table.ts';
import { isPlace, type TaskRecord, tookMs } from './task-record.ts';

interface PipelineFacts {
  conclusion: Conclusion;
  /** Of the step. */
  elapsedMs: number;
  /** What to do about the timeout of the whole, where it was too short; else `''`. */
  advice: string;
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
  { conclusion, elapsedMs, advice, wallAheadMs, appendix, helpUrl }: PipelineFacts,
): { short: string[]; more: string[] } {
  return {
    short: [
      `### ${CONCLUSION_STYLES[conclusion].icon} ${pipelineOutcome(tasks, elapsedMs)}`,
      quoted(advice),
      failureList(tasks, helpUrl),
      [publishedApps(tasks), cachedInAll(tasks)].filter(Boolean).join(' · '),
    ],
    more: [
      ...WELL.map(one =>
        successTable(
          tasks.filter(({ record }) => record.conclusion === one),
          tasks.length,
        ),
      ),
      appendix,
      section('When the runs were under way', timeline(spansOf(tasks, wallAheadMs))),
      supportTable(tasks),
    ],
  };
}

/** In their order. */
const WELL = ['success', 'started'] as const;

/** Whether Hex's cache was allowed, where that is the same for all that were started. */
function cachedInAll(tasks: TaskRecord[]): string {
  const started = tasks.filter(({ record }) => record.attempts > 0 && isOwnRun(record));
  const said = new Set(started.map(({ request }) => cachedResults(request)));
  return said.size === 1 ? [...said].join() : '';
}

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
  const isSuccess = record.conclusion === 'success';
  return {
    ...times,
    name: isPlace(name) ? `${name} ${record.title ?? ''}` : name,
    label: isSuccess
      ? formatDuration(tookMs(task) ?? 0)
      : `${CONCLUSION_STYLES[record.conclusion ?? 'failure'].counted} after ${formatDuration(tookMs(task) ?? 0)}`,
    isWell: isSuccess,
  };
}
