import { setRawResult, withHexKeys } from '../../github/long-outputs.ts';
import type { Runner } from '../../github/runner.ts';
import type { Clock } from '../../lib/clock.ts';
import type { FilteredStatusStep } from '../../plan/plan.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import type { Outcome } from '../../runs/model/outcome.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { conclusionIn } from '../../runs/pipeline/schedule.ts';
import type { CommentMarkdown } from '../comment/sticky-comment.ts';
import { asMarkdown } from '../markdown/table.ts';
import type { TaskRecord } from '../pipeline/task-record.ts';
import { setEndingOutputs } from '../run/ending-outputs.ts';
import { emptyRecord, recordAfterEvent, recordAfterOutcome } from '../run/run-record.ts';
import { openStatusLog } from './status-log.ts';
import { statusEnding } from './status-message.ts';
import { statusParts } from './status-summary.ts';

/** Shows on GitHub how many projects stand: in the log as it goes; outputs, annotation and summary at the end. */
export interface StatusReport {
  emit(projectId: string, event: RunEvent): void;
  /** To be called once for each project. */
  conclude(projectId: string, outcome: Outcome): void;
  /** To be called once all have been concluded. Gives the conclusion of the whole, and the Markdown of a comment. */
  end(): { conclusion: Conclusion; markdown: CommentMarkdown };
}

/** A project that is looked at. */
export interface WatchedProject {
  projectId: string;
  title: string;
  /** The title, or more where another project has the same. */
  name: string;
}

/** @param hexNowMs gives the time by Hex's clock, in milliseconds since the epoch */
export function reportStatus(
  runner: Runner,
  plan: FilteredStatusStep,
  { projects, clock, hexNowMs }: { projects: WatchedProject[]; clock: Clock; hexNowMs(): number },
): StatusReport {
  const { timeoutMs } = plan;
  const titles = new Map(projects.map(({ projectId, title }) => [projectId, title]));
  const tasks = new Map(
    projects.map(({ projectId, name }): [string, TaskRecord] => [
      projectId,
      {
        name,
        request: { projectId },
        timeoutMs,
        record: { ...emptyRecord(projectId, 'follow'), title: name },
      },
    ]),
  );
  const outcomes = new Map<string, Outcome>();
  const allTasks = (): TaskRecord[] => [...tasks.values()];
  const log = openStatusLog(runner, plan, { clock, tasks: allTasks });
  const update = (projectId: string, change: (task: TaskRecord) => TaskRecord): TaskRecord => {
    const task = tasks.get(projectId);
    if (task === undefined) throw new Error(`There is no project ${projectId}.`);
    const updated = change(task);
    tasks.set(projectId, updated);
    return updated;
  };

  return {
    emit(projectId, event) {
      const task = update(projectId, one => ({
        ...one,
        record: recordAfterEvent(one.record, event, clock.now()),
      }));
      log.emit(task, event);
      if (event.kind === 'found') log.noteProgress();
    },
    conclude(projectId, outcome) {
      outcomes.set(projectId, outcome);
      update(projectId, one => ({
        ...one,
        outcome,
        record: recordAfterOutcome(one.record, outcome, clock.now()),
      }));
      if (outcome.kind !== 'skipped') log.noteProgress();
    },
    end() {
      const conclusion = conclusionIn(outcomes);
      const all = allTasks();
      const nowMs = hexNowMs();
      runner.output('conclusion', conclusion);
      setRawResult(
        runner,
        all.map(({ record: { projectId, run } }) => ({
          ...withHexKeys(run ?? { projectId }),
          projectTitle: titles.get(projectId) ?? null,
        })),
      );
      setEndingOutputs(runner, statusEnding(all, titles));
      log.end(conclusion, nowMs);
      const { short, more } = statusParts(all, { conclusion, nowMs, helpUrl: runner.helpUrl });
      const markdown = { full: asMarkdown([...short, ...more]), short: asMarkdown(short) };
      if (plan.summary) runner.summarize(markdown.full);
      return { conclusion, markdown };
    },
  };
}
