import { logText } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { formatDuration } from '../../lib/format.ts';
import { firstFew } from '../../lib/text.ts';
import { expectationOf } from '../../runs/model/history.ts';
import { linesOf, type OutcomeMessage } from '../text/outcome-message.ts';
import { nameList, whySkipped } from '../text/skip-reason.ts';
import { typicalDuration } from '../text/typical-duration.ts';
import type { TaskRecord } from './task-record.ts';

const MAX_IN_HEARTBEAT = 5;

/** `runner`, with the entry's name before each line. */
export function prefixedRunner(runner: Runner, name: string): Runner {
  const prefix = `[${logText(name, 100)}]`;
  return {
    ...runner,
    info: line => runner.info(`${prefix} ${line}`),
    debug: line => runner.debug(`${prefix} ${line}`),
    warning: annotation => runner.warning({ ...annotation, message: `${prefix} ${annotation.message}` }),
  };
}

/** How an entry came out, and how many have ended. */
export function concludedLine(words: OutcomeMessage, ended: number, count: number): string {
  const said = words.level === 'error' ? linesOf(words).join(' ') : words.message;
  return `${said} (${ended} of ${count} through)`;
}

/** What is under way, on one line: `3 under way: load RUNNING 2m 10s, usually 3m (10 runs); … · 2 of 7 through`. */
export function heartbeatLine(tasks: TaskRecord[], now: number): string {
  const underWay = tasks.filter(
    ({ record, outcome }) => outcome === undefined && record.followedSince !== undefined,
  );
  const through = tasks.filter(({ outcome }) => outcome !== undefined).length;
  const first = firstFew(underWay, MAX_IN_HEARTBEAT, task => inHeartbeat(task, now));
  return `${underWay.length} under way: ${first.join('; ')} · ${through} of ${tasks.length} through`;
}

function inHeartbeat({ name, record: { run, followedSince = 0, past } }: TaskRecord, now: number): string {
  const expected = expectationOf(past);
  const status = logText(run?.status ?? '', 50);
  const soFar = `${logText(name, 50)} ${status} ${formatDuration(now - followedSince)}`;
  return expected === undefined ? soFar : `${soFar}, ${typicalDuration(expected)}`;
}

/** Which entries were not run, one line for each reason. */
export function skippedLines(tasks: TaskRecord[]): string[] {
  const namesByReason = new Map<string, string[]>();
  for (const { name, outcome } of tasks) {
    if (outcome?.kind !== 'skipped') continue;
    const reason = whySkipped(outcome.because);
    namesByReason.set(reason, [...(namesByReason.get(reason) ?? []), name]);
  }
  return [...namesByReason].map(([reason, names]) => `Not run, because ${reason}: ${nameList(names)}.`);
}
