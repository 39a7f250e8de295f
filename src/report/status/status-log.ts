import { inColour } from '../../github/colour.ts';
import { logText } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import type { Clock } from '../../lib/clock.ts';
import { firstFew, plural } from '../../lib/text.ts';
import type { FilteredStatusStep } from '../../plan/plan.ts';
import { type Conclusion, isSuccess } from '../../runs/model/conclusion.ts';
import { runOf } from '../../runs/model/outcome.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { endingOf } from '../../runs/model/run-status.ts';
import { heartbeatLine } from '../pipeline/heartbeat-line.ts';
import { failedTasks } from '../pipeline/pipeline-message.ts';
import { isUnderWay, type TaskRecord } from '../pipeline/task-record.ts';
import { prefixOf, taskRunner } from '../pipeline/task-runner.ts';
import { logEvent, statusText } from '../run/event-log.ts';
import { ageText } from '../text/age-text.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { completion, linesOf } from '../text/outcome-message.ts';
import { ageOfTask } from './age-of-task.ts';
import { standingOf, wordsOf } from './standing.ts';
import { headline, statusAnnotation, unlookedLines } from './status-message.ts';

/** The log of many projects that are looked at: how far it has come, and at the end each that is not well. */
export interface StatusLog {
  /** @param task as it is after `event` */
  emit(task: TaskRecord, event: RunEvent): void;
  /** To be called after each project that has been looked at. */
  noteProgress(): void;
  /** @param nowMs by Hex's clock */
  end(conclusion: Conclusion, nowMs: number): void;
}

const PROGRESS_MS = 30_000;
/** The summary has more. */
const MAX_LOGGED = 100;

export function openStatusLog(
  runner: Runner,
  { hexUrl, wait, maxParallel }: Pick<FilteredStatusStep, 'hexUrl' | 'wait' | 'maxParallel'>,
  { clock, tasks }: { clock: Clock; tasks(): TaskRecord[] },
): StatusLog {
  let lastLineAt = clock.now();
  let isFollowing = false;
  const inform = (line: string): void => {
    lastLineAt = clock.now();
    runner.info(line);
  };
  const isDue = (): boolean => clock.now() - lastLineAt >= PROGRESS_MS;
  inform(`Looking at the newest run of ${plural(tasks().length, 'Hex project')} on ${new URL(hexUrl).host}`);

  return {
    emit(task, event) {
      if (event.kind !== 'heartbeat') return logEvent(taskRunner(runner, task.name, event), event);
      if (isDue()) inform(inColour('grey', heartbeatLine(tasks(), clock)));
    },
    noteProgress() {
      if (isFollowing) return;
      const all = tasks();
      const seen = all.filter(({ outcome, record }) => outcome !== undefined || record.run !== undefined);
      if (seen.length < all.length) {
        if (isDue()) inform(inColour('grey', `${seen.length} of ${all.length} projects looked at`));
        return;
      }
      const underWay = wait ? all.filter(goesOn) : [];
      if (underWay.length === 0) return;
      isFollowing = true;
      const they = underWay.length === 1 ? 'run is under way, and is' : 'runs are under way, and are';
      inform(
        `${underWay.length} ${they} followed to ${underWay.length === 1 ? 'its' : 'their'} end, at most ${maxParallel} at once`,
      );
    },
    end(conclusion, nowMs) {
      const all = tasks();
      const failed = failedTasks(all);
      const lines = failed.map(({ task, words }) => {
        const { colour } = CONCLUSION_STYLES[task.record.conclusion ?? 'failure'];
        return `${inColour(colour, prefixOf(task.name))} ${linesOf(words).join(' ')}`;
      });
      for (const line of firstFew(lines, MAX_LOGGED)) runner.info(line);
      const well = all.filter(isWell);
      if (well.length > 0) {
        const title = failed.length === 0 ? plural(well.length, 'project') : plural(well.length, 'other');
        runner.group(
          title,
          well.map(task => wellLine(task, nowMs)),
        );
      }
      for (const line of unlookedLines(all)) runner.info(line);
      if (isSuccess(conclusion)) runner.info(inColour('green', `${headline(all)}.`));
      else runner.error(statusAnnotation(all, conclusion));
    },
  };
}

const goesOn = (task: TaskRecord): boolean =>
  isUnderWay(task) && task.record.run !== undefined && endingOf(task.record.run) === undefined;

const isWell = ({ outcome }: TaskRecord): boolean =>
  outcome !== undefined && wordsOf(standingOf(outcome)).kind === 'well';

/** `Sales: COMPLETED in 2m 10s, usually 2m 18s (13 runs) on 2026-11-22 06:00:12 UTC, 3h 5m ago`. */
function wellLine(task: TaskRecord, nowMs: number): string {
  const { name, record, outcome } = task;
  const run = outcome && runOf(outcome);
  if (run === undefined) return logText(name, 100);
  const status = `${logText(name, 100)}: ${statusText(run)}`;
  if (record.conclusion === 'started') return status;
  const age = ageOfTask(task, nowMs);
  const ago = age === undefined ? '' : `, ${ageText(age)}`;
  return `${status} ${completion(run, record, { timeoutMs: task.timeoutMs, elapsedMs: 0 })}${ago}`;
}
