import { isDeepStrictEqual } from 'node:util';
import { type PendingCleanup, pendingAfterEvent, pendingAfterOutcome } from '../../cleanup/pending.ts';
import { savePendingCleanups } from '../../cleanup/state.ts';
import type { Runner } from '../../github/runner.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PipelineStep } from '../../plan/plan.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import type { Outcome } from '../../runs/model/outcome.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { conclusionIn, failedIn } from '../../runs/pipeline/schedule.ts';
import type { CommentMarkdown } from '../comment/sticky-comment.ts';
import { asMarkdown } from '../markdown/table.ts';
import { setEndingOutputs } from '../run/ending-outputs.ts';
import { logEvent } from '../run/run-log.ts';
import { runOutputs } from '../run/run-outputs.ts';
import { emptyRecord, type RunRecord, recordAfterEvent, recordAfterOutcome } from '../run/run-record.ts';
import { pipelineEnding } from './pipeline-ending.ts';
import { concludedLine, heartbeatLine, prefixedRunner, skippedLines } from './pipeline-log.ts';
import { describePipeline } from './pipeline-message.ts';
import { pipelineOutputs } from './pipeline-outputs.ts';
import { pipelineParts } from './pipeline-summary.ts';
import { describeTask, type TaskRecord, taskWithoutParameterValues } from './task-record.ts';

/** Shows a pipeline on GitHub: state, outputs and log as it goes, annotation and summary at its end. */
export interface PipelineReport {
  emit(name: string, event: RunEvent): void;
  /** To be called once for each entry. */
  conclude(name: string, outcome: Outcome): void;
  /** To be called once all entries have ended. Gives the conclusion of the whole, and the Markdown of a comment. */
  end(): { conclusion: Conclusion; markdown: CommentMarkdown };
}

const PIPELINE_HEARTBEAT_MS = 30_000;

/** A part of the summary, from how the entries came out. */
export type Appendix = (tasks: TaskRecord[]) => string;

/** As `reportRun`, for the runs of a pipeline together. */
export function reportPipeline(
  runner: Runner,
  plan: PipelineStep,
  { clock, appendix = () => '' }: { clock: Clock; appendix?: Appendix | undefined },
): PipelineReport {
  const beganAt = clock.now();
  const specs = new Map(plan.tasks.map(({ name, spec }) => [name, spec]));
  const tasks = new Map<string, TaskRecord>(
    plan.tasks.map(({ name, spec: { request, timeoutMs } }) => [
      name,
      { name, timeoutMs, record: emptyRecord(request.projectId) },
    ]),
  );
  const outcomes = new Map<string, Outcome>();
  const pendings = new Map<string, PendingCleanup | undefined>();
  /** IDs of the runs that were started, by those of their projects. */
  const ownRuns = new Map<string, string[]>();
  const outputs = pipelineOutputs(runner);
  let lastFollowed: string | undefined;
  let lastHeartbeatAt = beganAt;

  const allTasks = (): TaskRecord[] => [...tasks.values()];
  const entry = (name: string) => {
    const [task, spec] = [tasks.get(name), specs.get(name)];
    if (task === undefined || spec === undefined) throw new Error(`There is no entry ${name}.`);
    return { task, spec };
  };
  const savePending = (name: string, pending: PendingCleanup | undefined): void => {
    pendings.set(name, pending);
    savePendingCleanups(runner, withOwnRuns(pendings, ownRuns));
  };
  /** The entry that the outputs of a single run are about: the first that failed, else the last that was started or followed. */
  const outputTask = () => tasks.get(failedIn(outcomes)[0] ?? lastFollowed ?? '');
  return {
    emit(name, event) {
      const { task, spec } = entry(name);
      if (event.kind === 'started') {
        const { projectId, runId } = event.run;
        ownRuns.set(projectId, [...(ownRuns.get(projectId) ?? []), runId]);
      }
      // First of all: if this process is killed now, the clean-up must know.
      const pending = pendingAfterEvent(pendings.get(name), event, spec);
      if (pending !== pendings.get(name)) savePending(name, pending);
      const record = recordAfterEvent(task.record, event, clock.now());
      tasks.set(name, { ...task, record });
      if (event.kind === 'started' || event.kind === 'attached') lastFollowed = name;
      if (!haveSameOutputs(record, task.record)) {
        outputs.countChange();
        outputs.set(allTasks(), { task: outputTask() });
      }
      if (event.kind !== 'heartbeat') return logEvent(prefixedRunner(runner, name), event);
      if (clock.now() - lastHeartbeatAt < PIPELINE_HEARTBEAT_MS) return;
      lastHeartbeatAt = clock.now();
      runner.info(heartbeatLine(allTasks(), clock.now()));
    },
    conclude(name, outcome) {
      const { task, spec } = entry(name);
      const record = recordAfterOutcome(task.record, outcome, clock.now());
      const { timeoutMs } = isPipelineTimeout(outcome) ? plan : task;
      const ended = { name, record, timeoutMs, outcome };
      tasks.set(name, ended);
      outcomes.set(name, outcome);
      outputs.countChange();
      savePending(name, pendingAfterOutcome(outcome, record.start, spec));
      if (outcome.kind === 'skipped') return;
      outputs.set(allTasks(), { task: outputTask() });
      prefixedRunner(runner, name).info(
        concludedLine(describeTask(ended, outcome), outcomes.size, tasks.size),
      );
    },
    end() {
      const conclusion = conclusionIn(outcomes);
      for (const task of withTitles(allTasks())) tasks.set(task.name, task);
      const all = allTasks();
      for (const line of skippedLines(all)) runner.info(line);
      outputs.set(all, { task: outputTask(), conclusion });
      const ending = { conclusion, elapsedMs: clock.now() - beganAt };
      setEndingOutputs(runner, pipelineEnding(all, ending.elapsedMs));
      const message = describePipeline(all, ending);
      if (message.level === 'info') runner.info(message.message);
      else runner.error(message);
      const more = { conclusion, wallAheadMs: clock.wallNow() - clock.now(), appendix: appendix(all) };
      const parts = pipelineParts(all, message, more);
      if (plan.summary) runner.summarize(asMarkdown([...parts.short, ...parts.more]));
      // Parameters may hold secrets, which GitHub masks in logs and summaries, but not in comments.
      const masked = describePipeline(all.map(taskWithoutParameterValues), ending);
      const comment = pipelineParts(all, masked, more);
      return {
        conclusion,
        markdown: { full: asMarkdown([...comment.short, ...comment.more]), short: asMarkdown(comment.short) },
      };
    },
  };
}

/** Whether it was the pipeline's time that was up, not the entry's own. */
const isPipelineTimeout = (outcome: Outcome): boolean =>
  outcome.kind === 'interrupted' &&
  outcome.interruption.cause === 'timed-out' &&
  outcome.interruption.scope === 'pipeline';

const haveSameOutputs = (one: RunRecord, other: RunRecord): boolean =>
  one === other || isDeepStrictEqual(runOutputs(one), runOutputs(other));

/** A project's title is requested once, for the first of its entries. The others get it here. */
function withTitles(tasks: TaskRecord[]): TaskRecord[] {
  const titles = new Map(
    tasks.flatMap(({ record: { projectId, title } }) => (title === undefined ? [] : [[projectId, title]])),
  );
  return tasks.map(task => {
    const title = titles.get(task.record.projectId);
    return title === undefined ? task : { ...task, record: { ...task.record, title } };
  });
}

/** The first pending start of each project gets the IDs of the runs that this step has started there. */
function withOwnRuns(
  pendings: Map<string, PendingCleanup | undefined>,
  ownRuns: Map<string, string[]>,
): PendingCleanup[] {
  const projects = new Set<string>();
  return [...pendings].flatMap(([name, pending]) => {
    if (pending === undefined) return [];
    if (pending.kind === 'run' || projects.has(pending.snapshot.projectId)) return [{ ...pending, name }];
    projects.add(pending.snapshot.projectId);
    const ownRunIds = ownRuns.get(pending.snapshot.projectId);
    return [{ ...pending, name, ...(ownRunIds && { ownRunIds }) }];
  });
}
