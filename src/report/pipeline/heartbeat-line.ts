import { logText } from '../../github/escape.ts';
import type { Clock } from '../../lib/clock.ts';
import { formatDuration } from '../../lib/format.ts';
import { firstFew } from '../../lib/text.ts';
import { expectationOf, type PastRun } from '../../runs/model/history.ts';
import { phasesOf } from '../../runs/model/phases.ts';
import { isOwnRun } from '../run/run-record.ts';
import { isUnderWay, type TaskRecord, underWayMs } from './task-record.ts';

const MAX_IN_HEARTBEAT = 5;

/** What is under way, on one line: `3 under way: load RUNNING 2m 10s, usually 3m; … · 2 of 7 through`. */
export function heartbeatLine(tasks: TaskRecord[], clock: Clock): string {
  const underWay = tasks.filter(isUnderWay);
  const through = tasks.filter(({ outcome }) => outcome !== undefined).length;
  const first = firstFew(underWay, MAX_IN_HEARTBEAT, task => inHeartbeat(task, clock));
  return `${underWay.length} under way: ${first.join('; ')} · ${through} of ${tasks.length} through`;
}

/** Its wait for a kernel is left out, which is over for a run that was active before. */
function inHeartbeat(task: TaskRecord, clock: Clock): string {
  const { run, past } = task.record;
  const queuedMs = (isOwnRun(task.record) && run && phasesOf(run)?.queuedMs) || 0;
  const soFar = formatDuration(underWayMs(task, clock) - queuedMs);
  return `${logText(task.name, 50)} ${logText(run?.status ?? '', 50)} ${soFar}${usually(past)}`;
}

/** To go after how long a run took or has been under way: `, usually 3m`. */
export function usually(past: PastRun[]): string {
  const expected = expectationOf(past);
  return expected === undefined ? '' : `, usually ${formatDuration(expected.usualMs)}`;
}
