import { code, escapeMarkdown, link, markdownSentence } from '../../github/escape.ts';
import { formatDuration } from '../../lib/format.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { expectationOf } from '../../runs/model/history.ts';
import { cutTable, section } from '../markdown/table.ts';
import { type Span, timeline } from '../markdown/timeline.ts';
import type { RunFacts } from '../run/run-outputs.ts';
import { CONCLUSIONS } from '../text/conclusion.ts';
import type { OutcomeMessage } from '../text/outcome-message.ts';
import { whySkipped } from '../text/skip-reason.ts';
import { usually } from '../text/usual-duration.ts';
import { countsOf, isDry } from './pipeline-message.ts';
import type { TaskRecord } from './task-record.ts';

/** More rows would bring the summary near GitHub's limit; those that did not succeed come first then. */
const MAX_ROWS = 200;

/**
 * The parts of a pipeline's summary, as GitHub-flavoured Markdown, the most important apart. All text from outside in them is
 * escapeMarkdown.
 *
 * @param wallAheadMs this machine's calendar less the step's clock
 */
export function pipelineParts(
  standings: TaskRecord[],
  verdict: Pick<OutcomeMessage, 'level' | 'message'>,
  { conclusion, wallAheadMs, appendix }: { conclusion: Conclusion; wallAheadMs: number; appendix: string },
): { short: string[]; more: string[] } {
  const { icon, headline } = CONCLUSIONS[conclusion];
  return {
    short: [
      `### ${icon} Hex pipeline: ${isDry(standings) ? 'requests valid, nothing was run' : headline} (${countsOf(standings)})`,
      verdict.level === 'error' ? quoted(verdict.message) : '',
    ],
    more: [
      entriesTable(standings),
      appendix,
      section('When the runs were under way', timeline(spansOf(standings, wallAheadMs))),
    ],
  };
}

/** Without its first line, which the heading has said. */
const quoted = (message: string): string =>
  message
    .split('\n')
    .slice(1)
    .map(line => `> ${markdownSentence(line, 1000)}`)
    .join('\n>\n');

function entriesTable(standings: TaskRecord[]): string {
  const shown = standings.length > MAX_ROWS ? worstFirst(standings) : standings;
  return cutTable(['', 'Name', 'Project', 'Status', 'Duration'], shown.map(rowOf), MAX_ROWS);
}

const worstFirst = (standings: TaskRecord[]): TaskRecord[] =>
  standings.toSorted((a, b) => Number(isWell(a)) - Number(isWell(b)));

const isWell = ({ record }: TaskRecord): boolean => record.told.conclusion === 'success';

function rowOf(standing: TaskRecord): string[] {
  const { name, record } = standing;
  const { told, past, takenAt, endedAt } = record;
  const title = told.title ?? told.projectId;
  const expected = expectationOf(past);
  const seenMs = takenAt === undefined || endedAt === undefined ? undefined : endedAt - takenAt;
  // A run that nobody waits for has hardly begun.
  const tookMs = told.conclusion === 'started' ? undefined : (told.run?.elapsedMs ?? seenMs);
  return [
    CONCLUSIONS[told.conclusion ?? 'failure'].icon,
    escapeMarkdown(name, 100),
    told.run ? link(title, shortUrl(told.run.runUrl), 100) : escapeMarkdown(title, 100),
    statusOf(standing),
    tookMs === undefined
      ? ''
      : [formatDuration(tookMs), expected && usually(expected)].filter(Boolean).join(', '),
  ];
}

function statusOf({ record, result }: TaskRecord): string {
  const outcome = result?.outcome;
  if (outcome?.kind === 'skipped') return `not run: ${markdownSentence(whySkipped(outcome.because), 1000)}`;
  if (outcome?.kind === 'validated') return 'valid, nothing was run';
  const { run, attached } = record.told;
  if (run === undefined) return 'not started';
  return code(run.status, 50) + (attached ? ', followed in place of a new run' : '');
}

/** A longer address would crowd out the rest. */
const MAX_URL = 500;

const shortUrl = (url: string | undefined): string | undefined =>
  url !== undefined && url.length > MAX_URL ? undefined : url;

/** By Hex's own times where it told them of every run, because this process hears of ends late; else as it was seen here. */
function spansOf(standings: TaskRecord[], wallAheadMs: number): Span[] {
  const followed = standings.filter(
    ({ record: { takenAt, told } }) => takenAt !== undefined && told.conclusion !== 'started',
  );
  const byHex = followed.map(hexSpan);
  const isTold = byHex.every(({ fromMs, toMs }) => fromMs <= toMs);
  return isTold ? byHex : followed.map(standing => seenSpan(standing, wallAheadMs));
}

const hexSpan = ({ name, record: { told } }: TaskRecord): Span => ({
  name,
  fromMs: Date.parse(told.run?.startedAt ?? ''),
  toMs: Date.parse(told.run?.endedAt ?? ''),
  ending: endingIn(told),
});

const seenSpan = ({ name, record }: TaskRecord, wallAheadMs: number): Span => ({
  name,
  fromMs: (record.takenAt ?? Number.NaN) + wallAheadMs,
  toMs: (record.endedAt ?? Number.NaN) + wallAheadMs,
  ending: endingIn(record.told),
});

const endingIn = ({ conclusion }: RunFacts): Span['ending'] => CONCLUSIONS[conclusion ?? 'failure'].bar;
