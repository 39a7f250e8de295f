import type { RunRequest } from '../inputs/plan.ts';
import { expectationOf } from '../runs/history.ts';
import { type Conclusion, conclusionOf, type Outcome, runOf } from '../runs/outcome.ts';
import { phasesOf } from '../runs/phases.ts';
import { endingOf } from '../runs/status.ts';
import { durationChart } from './chart.ts';
import { duration, moment } from './durations.ts';
import { code, inert, link } from './escape.ts';
import { comparison, usually } from './usual.ts';
import type { Context, Verdict } from './verdict.ts';

const ICONS: Record<Conclusion, string> = {
  success: '✅',
  failure: '❌',
  cancelled: '🚫',
  timed_out: '⏱️',
  skipped: '⏭️',
  started: '🚀',
};

const MOST_ROWS = 100;
const MOST_RECIPIENTS = 5;
/** Longer tables are folded. */
const MOST_OPEN_ROWS = 10;

/** The job summary of one run, as GitHub-flavoured Markdown. All text from outside in it is inert. */
export function runSummary(
  outcome: Outcome,
  verdict: Verdict,
  request: RunRequest,
  context: Context,
): string {
  const run = runOf(outcome);
  const title = context.title ?? `Project ${context.projectId}`;
  const conclusion = conclusionOf(outcome);
  const facts: [string, string | undefined][] = [
    ['Status', run && code(run.status, 50)],
    ...times(outcome, context),
    ['Started', run?.startedAt && moment(run.startedAt)],
    ['Ended', run?.endedAt && moment(run.endedAt)],
    ['Version', run?.projectVersion === undefined ? undefined : String(run.projectVersion)],
    ['Trigger', run?.trigger && code(run.trigger, 50)],
    ['Run', run && link(run.runId, run.runUrl)],
    ['Trace ID', run?.traceId && code(run.traceId, 100)],
  ];
  return [
    `### ${ICONS[conclusion]} ${run ? link(title, run.runUrl) : inert(title)}: ${outcome.kind === 'validated' ? 'request valid, nothing was run' : HEADLINES[conclusion]}`,
    verdict.level === 'error' ? `> ${inert(verdict.message, 3000)}` : '',
    table(...headed(facts.filter((fact): fact is [string, string] => Boolean(fact[1])))),
    section('Recent runs', recentRuns(outcome, context)),
    section('Parameters', paramsTable(request)),
    section('Notifications', notificationsTable(request)),
  ]
    .filter(part => part !== '')
    .join('\n\n')
    .concat('\n\n');
}

const HEADLINES: Record<Conclusion, string> = {
  success: 'success',
  failure: 'failed',
  cancelled: 'cancelled',
  timed_out: 'timed out',
  skipped: 'skipped',
  started: 'started',
};

/** How long the run took, and what is usual. Waiting counts apart from running where Hex tells one from the other. */
function times(outcome: Outcome, context: Context): [string, string | undefined][] {
  const run = runOf(outcome);
  if (run === undefined) return [];
  const expected = expectationOf(context.past);
  const usual = expected && usually(expected);
  if (outcome.kind === 'started') return [['Duration', usual]];
  const soFar = endingOf(run.status) === undefined ? ' so far' : '';
  const ranMs = ranMsOf(outcome, context);
  if (ranMs === undefined) {
    const { takenMs } = context;
    return [[WAITING, takenMs === undefined ? undefined : duration(takenMs) + soFar]];
  }
  const ran = [duration(ranMs) + soFar, usual].filter(Boolean).join(', ');
  const { queuedMs = 0 } = phasesOf(run) ?? {};
  return queuedMs === 0
    ? [['Duration', ran]]
    : [
        [WAITING, duration(queuedMs)],
        ['Running', ran],
      ];
}

const WAITING = 'Waiting for a kernel';

/** How long the run ran, so far if nobody saw its end; undefined where it never got to run, or nobody followed it. */
function ranMsOf(outcome: Outcome, { takenMs }: Context): number | undefined {
  const run = runOf(outcome);
  if (run === undefined || outcome.kind === 'started') return undefined;
  const { status, startedAt, elapsedMs } = run;
  if (elapsedMs !== undefined) return elapsedMs;
  const { queuedMs = 0, runningMs } = phasesOf(run) ?? {};
  const neverRan =
    status === 'PENDING' ||
    (startedAt === undefined && ['KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'].includes(status));
  return neverRan || takenMs === undefined ? undefined : (runningMs ?? Math.max(0, takenMs - queuedMs));
}

function recentRuns(outcome: Outcome, context: Context): string {
  const ranMs = ranMsOf(outcome, context);
  if (ranMs === undefined) return '';
  return [
    comparison(ranMs, context.past, conclusionOf(outcome) === 'success'),
    durationChart(context.past, ranMs),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function paramsTable({ inputParams = {}, viewId }: RunRequest): string {
  if (viewId !== undefined) return `Those of the saved view ${code(viewId)}.`;
  const rows = Object.entries(inputParams).map(([name, value]) => [
    code(name, 100),
    code(JSON.stringify(value), 300),
  ]);
  return longTable(['Name', 'Value'], rows);
}

function notificationsTable({ notifications = [] }: RunRequest): string {
  const rows = notifications.map(
    ({ type, slackChannelIds = [], userIds = [], groupIds = [], subject = '' }) => {
      const recipients = [...slackChannelIds, ...userIds, ...groupIds];
      const more =
        recipients.length > MOST_RECIPIENTS ? [`and ${recipients.length - MOST_RECIPIENTS} more`] : [];
      const shown = recipients.slice(0, MOST_RECIPIENTS).map(id => code(id, 50));
      return [code(type), [...shown, ...more].join(' '), code(subject, 200)];
    },
  );
  return longTable(['When', 'Who', 'Subject'], rows);
}

/** A table of which not all rows are shown, and not all at once. */
function longTable(head: string[], rows: string[][]): string {
  const more = rows.length > MOST_ROWS ? `\n\nand ${rows.length - MOST_ROWS} more.` : '';
  const body = table(head, rows.slice(0, MOST_ROWS)) + more;
  return rows.length > MOST_OPEN_ROWS
    ? `<details><summary>${rows.length} entries</summary>\n\n${body}\n\n</details>`
    : body;
}

/** A table without a head of its own: GitHub would show an empty line in its place. */
const headed = ([first = [], ...rest]: string[][]): [string[], string[][]] => [first, rest];

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  return [head, head.map(() => ':--'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

const section = (title: string, body: string): string => (body === '' ? '' : `**${title}**\n\n${body}`);
