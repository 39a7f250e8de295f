import { code, escapeMarkdown, link } from '../../github/escape.ts';
import { formatDuration, formatTime } from '../../lib/format.ts';
import { expectationOf } from '../../runs/model/history.ts';
import { type Outcome, runOf } from '../../runs/model/outcome.ts';
import { phasesOf } from '../../runs/model/phases.ts';
import { endingOf } from '../../runs/model/run-status.ts';
import { table } from '../markdown/table.ts';
import { typicalDuration } from '../text/typical-duration.ts';
import { ownRunMs, type RunRecord } from './run-record.ts';

/** All that Hex tells of a run, as a table. Empty where nothing is known. */
export function runDetails(outcome: Outcome, record: RunRecord, traceId: string | undefined): string {
  const run = runOf(outcome);
  const trace = traceId ?? run?.traceId;
  const facts: [string, string | undefined][] = [
    ['Status', run && code(run.status, 50)],
    ...durationFacts(outcome, record),
    ['Started', run?.startedAt && escapeMarkdown(formatTime(run.startedAt), 50)],
    ['Ended', run?.endedAt && escapeMarkdown(formatTime(run.endedAt), 50)],
    [
      'Version',
      run?.projectVersion === undefined ? undefined : escapeMarkdown(String(run.projectVersion), 50),
    ],
    ['Trigger', run?.trigger && code(run.trigger, 50)],
    ['Run ID', run && link(run.runId, run.runUrl)],
    ['Trace ID for Hex support', trace && code(trace, 100)],
  ];
  return factsTable(facts.filter((fact): fact is [string, string] => Boolean(fact[1])));
}

/** The first fact is the head: GitHub would show an empty line for a table without one. A single fact is no table. */
const factsTable = ([first = [], ...rest]: string[][]): string =>
  rest.length === 0 ? first.join(': ') : table(first, rest);

/** How long the run took, and typically takes. Waiting has a row of its own if Hex tells it apart from running. */
function durationFacts(outcome: Outcome, record: RunRecord): [string, string | undefined][] {
  const run = runOf(outcome);
  if (run === undefined || outcome.kind === 'started') return [];
  const expected = expectationOf(record.past);
  const usual = expected && typicalDuration(expected);
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
export function ranMsOf(outcome: Outcome, record: RunRecord): number | undefined {
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
