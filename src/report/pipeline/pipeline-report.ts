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
import { logEvent } from '../run/run-log.ts';
import { runOutputs } from '../run/run-outputs.ts';
import { concluded, emptyRecord, type RunRecord, recorded } from '../run/run-record.ts';
import { concludedLine, heartbeatLine, markedRunner, skippedLines } from './pipeline-log.ts';
import { describePipeline } from './pipeline-message.ts';
import { pipelineOutputs } from './pipeline-outputs.ts';
import { pipelineParts } from './pipeline-summary.ts';
import { describeTask, type TaskRecord, taskWithoutParameterValues } from './task-record.ts';

/** Shows a pipeline on GitHub: state, outputs and log as it goes, annotation and summary at its end. */
export interface PipelineReport {
  emit(name: string, event: RunEvent): void;
  /** To be called once for each entry. */
  conclude(name: string, outcome: Outcome): void;
  /**
   * To be called once all entries are through. Gives the conclusion of the whole, and what there is to say in a comment.
   */
  end(): { conclusion: Conclusion; markdown: CommentMarkdown };
}

const HEARTBEAT_MS = 30_000;

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
  let lastBegun: string | undefined;
  let heardAt = beganAt;

  const inOrder = (): TaskRecord[] => [...tasks.values()];
  const entry = (name: string) => {
    const [task, spec] = [tasks.get(name), specs.get(name)];
    if (task === undefined || spec === undefined) throw new Error(`There is no entry ${name}.`);
    return { task, spec };
  };
  const savePending = (name: string, pending: PendingCleanup | undefined): void => {
    pendings.set(name, pending);
    savePendingCleanups(runner, withOwnRuns(pendings, ownRuns));
  };
  /** Of the first run that failed, else of the last that was started or followed. */
  const shown = () => tasks.get(failedIn(outcomes)[0] ?? lastBegun ?? '');
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
      const record = recorded(task.record, event, clock.now());
      tasks.set(name, { ...task, record });
      if (event.kind === 'started' || event.kind === 'attached') lastBegun = name;
      if (!haveSameOutputs(record, task.record)) {
        outputs.note();
        outputs.set(inOrder(), { shown: shown() });
      }
      if (event.kind !== 'heartbeat') return logEvent(markedRunner(runner, name), event);
      if (clock.now() - heardAt < HEARTBEAT_MS) return;
      heardAt = clock.now();
      runner.info(heartbeatLine(inOrder(), clock.now()));
    },
    conclude(name, outcome) {
      const { task, spec } = entry(name);
      const record = concluded(task.record, outcome, clock.now());
      const { timeoutMs } = isPipelineTimeout(outcome) ? plan : task;
      const ended = { name, record, timeoutMs, outcome };
      tasks.set(name, ended);
      outcomes.set(name, outcome);
      outputs.note();
      savePending(name, pendingAfterOutcome(outcome, record.start, spec));
      if (outcome.kind === 'skipped') return;
      outputs.set(inOrder(), { shown: shown() });
      markedRunner(runner, name).info(concludedLine(describeTask(ended, outcome), outcomes.size, tasks.size));
    },
    end() {
      const conclusion = conclusionIn(outcomes);
      for (const task of withTitles(inOrder())) tasks.set(task.name, task);
      const all = inOrder();
      for (const line of skippedLines(all)) runner.info(line);
      outputs.set(all, { shown: shown(), conclusion });
      const ending = { conclusion, elapsedMs: clock.now() - beganAt };
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

/** A project's title is asked for once, for whichever of its entries comes first. */
function withTitles(tasks: TaskRecord[]): TaskRecord[] {
  const titles = new Map(
    tasks.flatMap(({ record: { projectId, title } }) => (title === undefined ? [] : [[projectId, title]])),
  );
  return tasks.map(task => {
    const title = titles.get(task.record.projectId);
    return title === undefined ? task : { ...task, record: { ...task.record, title } };
  });
}

/** The pending cleanups, the first start of each project with the runs of the project that are known to be own. */
function withOwnRuns(
  pendings: Map<string, PendingCleanup | undefined>,
  ownRuns: Map<string, string[]>,
): PendingCleanup[] {
  const projects = new Set<string>();
  return [...pendings].flatMap(([name, pending]) => {
    if (pending === undefined) return [];
    if (pending.kind === 'run' || projects.has(pending.record.projectId)) return [{ ...pending, name }];
    projects.add(pending.record.projectId);
    const ownRunIds = ownRuns.get(pending.record.projectId);
    return [{ ...pending, name, ...(ownRunIds && { ownRunIds }) }];
  });
}
