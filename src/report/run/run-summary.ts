import { code, escapeMarkdown, link, markdownSentence } from '../../github/escape.ts';
import { formatDuration, formatTime } from '../../lib/format.ts';
import { firstFew } from '../../lib/text.ts';
import type { RunRequest } from '../../plan/run-spec.ts';
import { expectationOf } from '../../runs/model/history.ts';
import { conclusionOf, type Outcome, runOf } from '../../runs/model/outcome.ts';
import { phasesOf } from '../../runs/model/phases.ts';
import { endingOf } from '../../runs/model/run-status.ts';
import { durationChart } from '../markdown/duration-chart.ts';
import { longTable, section, table } from '../markdown/table.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import type { OutcomeMessage } from '../text/outcome-message.ts';
import { comparison, typicalDuration } from '../text/typical-duration.ts';
import { isOwnRun, isToRun, ownRunMs, type RunRecord } from './run-record.ts';

const MAX_RECIPIENTS = 5;

/** The parts of a summary, as GitHub-flavoured Markdown. All text from outside in them is escaped. */
export interface SummaryParts {
  /** The outcome. */
  short: string[];
  more: string[];
  /** Parameters and notifications. */
  request: string[];
}

export function summaryParts(
  outcome: Outcome,
  record: RunRecord,
  { message, request }: { message: OutcomeMessage; request: RunRequest },
): SummaryParts {
  const run = runOf(outcome);
  const title = record.title ?? `Project ${record.projectId}`;
  const conclusion = conclusionOf(outcome);
  const headline = headlineOf(outcome, record);
  const facts: [string, string | undefined][] = [
    ['Status', run && code(run.status, 50)],
    ...durationFacts(outcome, record),
    ['Started', run?.startedAt && formatTime(run.startedAt)],
    ['Ended', run?.endedAt && formatTime(run.endedAt)],
    [
      'Version',
      run?.projectVersion === undefined ? undefined : escapeMarkdown(String(run.projectVersion), 50),
    ],
    ['Trigger', run?.trigger && code(run.trigger, 50)],
    ['Run', run && link(run.runId, run.runUrl)],
    ['Trace ID', run?.traceId && code(run.traceId, 100)],
  ];
  return {
    short: [
      `### ${CONCLUSION_STYLES[conclusion].icon} ${run ? link(title, run.runUrl) : escapeMarkdown(title)}: ${headline}`,
      message.level === 'error' ? `> ${markdownSentence(message.message, 3000)}` : '',
      factsTable(facts.filter((fact): fact is [string, string] => Boolean(fact[1]))),
    ],
    more: [
      section('Earlier attempts', attemptsTable(outcome, record)),
      section('Active before', activeTable(record)),
      section('Recent runs', recentRuns(outcome, record)),
    ],
    request: [
      section('Parameters', mayHaveBeenSent(outcome, record) ? paramsTable(request) : unusedParams(request)),
      section('Notifications', notificationsTable(request)),
    ],
  };
}

/** The first fact is the head: GitHub would show an empty line for a table without one. */
const factsTable = ([first = [], ...rest]: string[][]): string => table(first, rest);

/** The conclusion in a word, or in more where the word would mislead. */
function headlineOf(outcome: Outcome, record: RunRecord): string {
  if (outcome.kind === 'validated') return 'request valid, nothing was run';
  if (outcome.kind === 'absent') return 'no run yet';
  if (outcome.kind === 'started' && !isOwnRun(record)) return 'under way';
  const conclusion = conclusionOf(outcome);
  const isNotFound =
    outcome.kind === 'interrupted' && conclusion === 'failure' && runOf(outcome) === undefined;
  return isNotFound && !isToRun(record) ? 'run not found' : CONCLUSION_STYLES[conclusion].headline;
}

/** How long the run took, and typically takes. Waiting has a row of its own if Hex tells it apart from running. */
function durationFacts(outcome: Outcome, record: RunRecord): [string, string | undefined][] {
  const run = runOf(outcome);
  if (run === undefined) return [];
  const expected = expectationOf(record.past);
  const usual = expected && typicalDuration(expected);
  if (outcome.kind === 'started') return [['Duration', usual]];
  const isOver = outcome.kind === 'ended' || endingOf(run) !== undefined;
  const soFar = isOver ? '' : ' so far';
  const ranMs = ranMsOf(outcome, record);
  if (ranMs === undefined) {
    const waitedMs = ownRunMs(record);
    return [[WAITING, waitedMs === undefined ? undefined : formatDuration(waitedMs) + soFar]];
  }
  const ran = [formatDuration(ranMs) + soFar, usual].filter(Boolean).join(', ');
  const { queuedMs = 0 } = phasesOf(run) ?? {};
  return queuedMs === 0
    ? [['Duration', ran]]
    : [
        [WAITING, formatDuration(queuedMs)],
        ['Running', ran],
      ];
}

const WAITING = 'Waiting for a kernel';

/** How long the run ran, or has run so far; undefined if it never began to run, or this step did not follow it. */
function ranMsOf(outcome: Outcome, record: RunRecord): number | undefined {
  const run = runOf(outcome);
  if (run === undefined || outcome.kind === 'started') return undefined;
  const { status, startedAt, elapsedMs } = run;
  if (elapsedMs !== undefined) return elapsedMs;
  const { queuedMs = 0, runningMs } = phasesOf(run) ?? {};
  const neverRan =
    status === 'PENDING' ||
    (startedAt === undefined && ['KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'].includes(status));
  const followedMs = ownRunMs(record);
  return neverRan || followedMs === undefined ? undefined : (runningMs ?? Math.max(0, followedMs - queuedMs));
}

function recentRuns(outcome: Outcome, record: RunRecord): string {
  const ranMs = ranMsOf(outcome, record);
  if (ranMs === undefined) return '';
  return [comparison(ranMs, record.past, conclusionOf(outcome)), durationChart(record.past, ranMs)]
    .filter(Boolean)
    .join('\n\n');
}

/** The attempts before the one that the summary is about. */
function attemptsTable(outcome: Outcome, record: RunRecord): string {
  const earlier = record.earlier.filter(({ runId }) => runId !== runOf(outcome)?.runId);
  const rows = earlier.map(({ runId, runUrl, status, elapsedMs }, index) => [
    String(index + 1),
    link(runId, runUrl),
    code(status, 50),
    elapsedMs === undefined ? '' : formatDuration(elapsedMs),
  ]);
  return longTable(['#', 'Run', 'Status', 'Duration'], rows);
}

function activeTable({ active }: RunRecord): string {
  if (active === undefined) return '';
  const rows = active.runs.map(run => [
    link(run.runId, run.runUrl),
    run.trigger ? code(run.trigger, 50) : '',
    code(run.status, 50),
  ]);
  return `${IF_ACTIVE_SENTENCES[active.ifActive]}\n\n${longTable(['Run', 'Trigger', 'Status when found'], rows)}`;
}

/** In words that hold for one run and for several, and before, during and after. */
const IF_ACTIVE_SENTENCES: Record<NonNullable<RunRecord['active']>['ifActive'], string> = {
  start: 'With `if-active: start`, what is active is left alone.',
  cancel: 'With `if-active: cancel`, what is active is cancelled first.',
  wait: 'With `if-active: wait`, the end of what is active comes first.',
  attach: 'With `if-active: attach`, the newest active run is followed in place of a new one.',
  skip: 'With `if-active: skip`, nothing is started beside an active run.',
  fail: 'With `if-active: fail`, nothing is started beside an active run.',
};

function paramsTable({ inputParams = {}, viewId }: RunRequest): string {
  if (viewId !== undefined) return `Those of the saved view ${code(viewId)}.`;
  const rows = Object.entries(inputParams).map(([name, value]) => [
    code(name, 100),
    code(JSON.stringify(value), 300),
  ]);
  return longTable(['Name', 'Value'], rows);
}

/** Whether the request was, or may have been, sent to Hex. */
const mayHaveBeenSent = (outcome: Outcome, record: RunRecord): boolean =>
  outcome.kind !== 'skipped' && isOwnRun(record);

const unusedParams = (request: RunRequest): string =>
  paramsTable(request) === '' ? '' : 'Those of this step were not used, because it started no run.';

function notificationsTable({ notifications = [] }: RunRequest): string {
  const rows = notifications.map(
    ({ type, slackChannelIds = [], userIds = [], groupIds = [], subject = '' }) => {
      const recipients = [...slackChannelIds, ...userIds, ...groupIds];
      const who = firstFew(recipients, MAX_RECIPIENTS, id => code(id, 50));
      return [code(type), who.join(' '), code(subject, 200)];
    },
  );
  return longTable(['When', 'Who', 'Subject'], rows);
}
