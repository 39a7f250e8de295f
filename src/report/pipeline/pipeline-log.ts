import { inColour } from '../../github/colour.ts';
import { logText } from '../../github/escape.ts';
import type { Annotation, Runner } from '../../github/runner.ts';
import type { Clock } from '../../lib/clock.ts';
import { formatDuration } from '../../lib/format.ts';
import type { PipelineSpec } from '../../plan/pipeline-spec.ts';
import type { Outcome } from '../../runs/model/outcome.ts';
import { runOf } from '../../runs/model/outcome.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { schedule } from '../../runs/pipeline/schedule.ts';
import { logEvent, statusText } from '../run/event-log.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import type { OutcomeMessage } from '../text/outcome-message.ts';
import { runReference, urlOf } from '../text/run-reference.ts';
import { nameList } from '../text/skip-reason.ts';
import { heartbeatLine, usually } from './heartbeat-line.ts';
import { publishedApps } from './published-apps.ts';
import {
  describeTask,
  isPlace,
  isUnderWay,
  skippedByReason,
  type TaskRecord,
  tookMs,
} from './task-record.ts';
import { prefixedWarning, prefixOf, taskRunner } from './task-runner.ts';

/** The log of a pipeline: of each entry its start and its end, and what is out of the ordinary. */
export interface PipelineLog {
  /** @param task as it is after `event` */
  emit(task: TaskRecord, event: RunEvent): void;
  conclude(task: TaskRecord, outcome: Outcome): void;
  /** @param name of the entry that it is about; without it, it is about the whole */
  warn(annotation: Annotation, name?: string): void;
  /** Says which entries were not run, and how the whole came out. */
  end(message: Pick<OutcomeMessage, 'level' | 'title' | 'message'>): void;
}

const HEARTBEAT_MS = 30_000;
/** Starts that belong together come sooner. */
const MAX_HELD_MS = 3_000;

export function openPipelineLog(
  runner: Runner,
  { tasks: entries, maxParallel }: Pick<PipelineSpec, 'tasks' | 'maxParallel'>,
  { clock, tasks }: { clock: Clock; tasks(): TaskRecord[] },
): PipelineLog {
  let lastLineAt = clock.now();
  /** They are folded together, so they wait for those that come at once. */
  let starts: { line: string; at: number }[] = [];
  const writeStarts = (): void => {
    const lines = starts.map(({ line }) => line);
    starts = [];
    if (lines.length === 1) log.info(lines.join());
    if (lines.length > 1) log.group(`${lines.length} projects started`, lines);
  };
  const before = (): void => {
    writeStarts();
    lastLineAt = clock.now();
  };
  const log = withBefore(runner, before);
  const isMoreToStart = (): boolean => {
    const all = tasks();
    const underWay = all.filter(isUnderWay);
    const begun = new Set(all.flatMap(task => (task.outcome || isUnderWay(task) ? [task.name] : [])));
    const outcomes = new Map(all.flatMap(({ name, outcome }) => (outcome ? [[name, outcome]] : [])));
    const waiting = entries.filter(({ name }) => !begun.has(name));
    return underWay.length < maxParallel && schedule(waiting, outcomes, undefined).ready.length > 0;
  };

  return {
    emit(task, event) {
      const now = clock.now();
      if (event.kind === 'started' || event.kind === 'attached') {
        starts.push({ line: `${prefixOf(task.name)} ${startLine(task, event)}`, at: now });
        if (!isMoreToStart()) writeStarts();
        return;
      }
      if (now - (starts[0]?.at ?? now) > MAX_HELD_MS) writeStarts();
      if (event.kind !== 'heartbeat') return logEvent(taskRunner(log, task.name, event), event);
      if (now - lastLineAt >= HEARTBEAT_MS) log.info(inColour('grey', heartbeatLine(tasks(), clock)));
    },
    conclude(task, outcome) {
      if (outcome.kind === 'skipped') return;
      const all = tasks();
      const ended = all.filter(one => one.outcome !== undefined).length;
      log.info(`${prefixOf(task.name)} ${concludedLine(task, outcome)} (${ended} of ${all.length} through)`);
    },
    warn(annotation, name) {
      log.warning(name === undefined ? annotation : prefixedWarning(annotation, name));
    },
    end({ level, ...annotation }) {
      const apps = publishedApps(tasks());
      for (const line of [...skippedLines(tasks()), ...(apps === '' ? [] : [`${apps}.`])]) log.info(line);
      if (level === 'error') log.error(annotation);
      else log.info(inColour('green', annotation.message));
    },
  };
}

/** `runner`, but `before` is called before each line of its log. */
function withBefore(runner: Runner, before: () => void): Runner {
  const noted =
    <A extends unknown[]>(write: (...args: A) => void) =>
    (...args: A): void => {
      before();
      write(...args);
    };
  return {
    ...runner,
    info: noted(runner.info),
    group: noted(runner.group),
    warning: noted(runner.warning),
    error: noted(runner.error),
  };
}

/** In a list of entries, the project's ID says more than the number before it. */
function startLine(
  { name, record: { title } }: TaskRecord,
  { kind, run }: RunEvent & { kind: 'started' | 'attached' },
): string {
  const project = title ?? (isPlace(name) ? `Project ${run.projectId}` : '');
  const what = kind === 'started' ? 'started' : 'followed, because it was active already';
  // The line begins with the name.
  return `${logText(project === name ? what : `${project} ${what}`, 300)}: ${urlOf(run)}`;
}

/** How an entry came out. The address of its run was told at the start. */
function concludedLine(task: TaskRecord, outcome: Outcome): string {
  const { past, conclusion = 'failure' } = task.record;
  if (outcome.kind === 'ended') {
    const { run } = outcome;
    const took = formatDuration(tookMs(task) ?? 0);
    return `${statusText(run)} ${run.status === 'COMPLETED' ? 'in' : 'after'} ${took}${usually(past)}`;
  }
  if (outcome.kind === 'started') return 'Not waited for';
  const { level, message, reason, runs } = describeTask(task, outcome);
  if (level === 'info') return message;
  const { counted, colour } = CONCLUSION_STYLES[conclusion];
  const others = runOf(outcome) === undefined ? runs.map(runReference) : [];
  return [`${inColour(colour, counted)}: ${reason || message}`, ...others].join(' ');
}

/** Which entries were not run, one line for each reason. */
function skippedLines(tasks: TaskRecord[]): string[] {
  const { colour } = CONCLUSION_STYLES.skipped;
  return skippedByReason(tasks).map(
    ([reason, names]) => `${inColour(colour, 'Not run')}, because ${reason}: ${nameList(names)}.`,
  );
}
