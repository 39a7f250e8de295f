import { code, escapeMarkdown, link } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { formatDuration, formatTime } from '../../lib/format.ts';
import { firstFew, plural } from '../../lib/text.ts';
import type { RunRequest } from '../../plan/run-spec.ts';
import { conclusionOf, type Outcome, runOf } from '../../runs/model/outcome.ts';
import { endingOf } from '../../runs/model/run-status.ts';
import { durationChart } from '../markdown/duration-chart.ts';
import { linksFor, quoted } from '../markdown/quote.ts';
import { runStrip } from '../markdown/run-strip.ts';
import { cutTable, details } from '../markdown/table.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import type { OutcomeMessage } from '../text/outcome-message.ts';
import { cachedResults, publishedApp } from '../text/published-app.ts';
import { comparison, typicalDurationLine } from '../text/typical-duration.ts';
import { ranMsOf, runDetails } from './run-details.ts';
import { outcomeWords } from './run-heading.ts';
import { isOwnRun, type RunRecord } from './run-record.ts';

/** What a summary is made of, besides how the run came out. */
export interface SummarySource {
  message: OutcomeMessage;
  helpUrl: Runner['helpUrl'];
  request: RunRequest;
}

/** The parts of a summary, as GitHub-flavoured Markdown. All text from outside in them is escaped. */
export interface SummaryParts {
  /** The outcome, and what it means. */
  short: string[];
  /** How the project's runs went so far. */
  more: string[];
  /** Parameters and notifications. */
  request: string[];
  /** What is needed now and then, and by Hex's support. */
  details: string[];
}

export function summaryParts(outcome: Outcome, record: RunRecord, source: SummarySource): SummaryParts {
  const { message, request } = source;
  const run = runOf(outcome);
  const title = record.title ?? `Project ${record.projectId}`;
  const { icon } = CONCLUSION_STYLES[conclusionOf(outcome)];
  return {
    short: [
      `### ${icon} ${run?.runUrl ? link(title, run.runUrl) : escapeMarkdown(title)} ${outcomeWords(outcome, record)}`,
      quotedReason(outcome, source),
      factsLine(outcome, record, request),
    ],
    more: [...recentRuns(outcome, record), earlierAttempts(outcome, record), activeBefore(outcome, record)],
    request: [
      mayHaveBeenSent(outcome, record) ? parameters(request) : unusedParameters(request),
      notifications(request),
    ],
    details: [details(run ? 'Run details' : 'For Hex support', runDetails(outcome, record, message.traceId))],
  };
}

/** Why it came out so and what to do, with the links that this takes. Empty where the heading says all. */
function quotedReason(outcome: Outcome, { message, helpUrl }: SummarySource): string {
  if (['success', 'started'].includes(conclusionOf(outcome))) return '';
  return quoted(message.reason ?? message.message, linksFor(outcome, message, helpUrl));
}

/** What the run means for those who look at its results, and when it was where this step did not start it. */
function factsLine(outcome: Outcome, record: RunRecord, request: RunRequest): string {
  const run = runOf(outcome);
  if (run === undefined) return '';
  const app = publishedApp(outcome, record, request);
  const facts = isOwnRun(record)
    ? [app && `Published app: ${app}${howToUpdate(request, outcome)}`, cachedResults(request)]
    : [
        record.attached && 'This step started no run: it followed one that was already under way',
        run.startedAt && `Started ${escapeMarkdown(formatTime(run.startedAt))}`,
        run.endedAt && `Ended ${escapeMarkdown(formatTime(run.endedAt))}`,
      ];
  return facts.filter(Boolean).join(' · ');
}

/** Only where it could be done: Hex takes no parameters together with it. */
const howToUpdate = ({ updatePublishedResults, inputParams }: RunRequest, outcome: Outcome): string =>
  conclusionOf(outcome) !== 'success' || updatePublishedResults || inputParams
    ? ''
    : ' (to update it: `update-published-results: true`)';

/** How the last runs ended, how this one compares, and how long each took. */
function recentRuns(outcome: Outcome, record: RunRecord): string[] {
  if (outcome.kind === 'started') return [typicalDurationLine(record.past) ?? ''];
  const run = runOf(outcome);
  const hasEnded = run !== undefined && endingOf(run) !== undefined;
  return [hasEnded ? runStrip(record.past, conclusionOf(outcome)) : '', comparedWithPast(outcome, record)];
}

/** The chart is open where there is something to see. */
function comparedWithPast(outcome: Outcome, record: RunRecord): string {
  const ranMs = ranMsOf(outcome, record);
  if (ranMs === undefined) return '';
  const conclusion = conclusionOf(outcome);
  const { verdict, sentence } = comparison(ranMs, record.past, conclusion) ?? NO_COMPARISON;
  const isNotable = conclusion !== 'success' || verdict === 'slower' || verdict === 'faster';
  const chart = durationChart(record.past, { ranMs, conclusion });
  return details(sentence, chart, isNotable ? 'open' : 'closed');
}

const NO_COMPARISON = { verdict: 'none', sentence: 'How long the last runs took' };

/** The attempts before the one that the summary is about. */
function earlierAttempts(outcome: Outcome, record: RunRecord): string {
  const earlier = record.earlier.filter(({ runId }) => runId !== runOf(outcome)?.runId);
  const rows = earlier.map(({ runId, runUrl, status, elapsedMs }, index) => [
    String(index + 1),
    link(runId, runUrl),
    code(status, 50),
    elapsedMs === undefined ? '' : formatDuration(elapsedMs),
  ]);
  return details(plural(rows.length, 'earlier attempt'), cutTable(['#', 'Run', 'Status', 'Duration'], rows));
}

/** Where there is no run of this step's, the reason has been about those that were active. */
function activeBefore(outcome: Outcome, { active }: RunRecord): string {
  if (active === undefined || runOf(outcome) === undefined) return '';
  const rows = active.runs.map(run => [
    link(run.runId, run.runUrl),
    run.trigger ? code(run.trigger, 50) : '',
    code(run.status, 50),
  ]);
  const body = cutTable(['Run', 'Trigger', 'Status when found'], rows);
  return details(
    `${plural(rows.length, 'active run')} before this one`,
    `${IF_ACTIVE_SENTENCES[active.ifActive]}\n\n${body}`,
  );
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

/** More are folded. */
const MAX_OPEN_PARAMETERS = 5;

function parameters({ inputParams = {}, viewId }: RunRequest): string {
  if (viewId !== undefined) return `**Parameters:** those of the saved view ${code(viewId)}`;
  const rows = Object.entries(inputParams).map(([name, value]) => [
    code(name, 100),
    code(JSON.stringify(value), 300),
  ]);
  const body = cutTable(['Parameter', 'Value'], rows);
  return rows.length > MAX_OPEN_PARAMETERS ? details(plural(rows.length, 'parameter'), body) : body;
}

/** Whether the request was, or may have been, sent to Hex. */
const mayHaveBeenSent = (outcome: Outcome, record: RunRecord): boolean =>
  outcome.kind !== 'skipped' && isOwnRun(record);

const unusedParameters = (request: RunRequest): string =>
  parameters(request) === '' ? '' : 'The parameters of this step were not used, because it started no run.';

const MAX_RECIPIENTS = 5;

function notifications({ notifications = [] }: RunRequest): string {
  const rows = notifications.map(
    ({ type, slackChannelIds = [], userIds = [], groupIds = [], subject = '' }) => {
      const recipients = [...slackChannelIds, ...userIds, ...groupIds];
      const who = firstFew(recipients, MAX_RECIPIENTS, id => code(id, 50));
      return [code(type), who.join(' '), code(subject, 200)];
    },
  );
  return details(plural(rows.length, 'notification'), cutTable(['When', 'Who', 'Subject'], rows));
}
