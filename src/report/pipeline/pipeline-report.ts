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
import { runOutputs } from '../run/run-outputs.ts';
import { emptyRecord, type RunRecord, recordAfterEvent, recordAfterOutcome } from '../run/run-record.ts';
import { pipelineEnding } from './pipeline-ending.ts';
import { openPipelineLog } from './pipeline-log.ts';
import { describePipeline } from './pipeline-message.ts';
import { pipelineOutputs } from './pipeline-outputs.ts';
import { pipelineParts } from './pipeline-summary.ts';
import { watchTimeout } from './pipeline-timeout.ts';
import { type TaskRecord, taskWithoutParameterValues } from './task-record.ts';

/** Shows a pipeline on GitHub: state, outputs and log as it goes, annotation and summary at its end. */
export interface PipelineReport {
  emit(name: string, event: RunEvent): void;
  /** To be called once for each entry. */
  conclude(name: string, outcome: Outcome): void;
  /** To be called once all entries have ended. Gives the conclusion of the whole, and the Markdown of a comment. */
  end(): { conclusion: Conclusion; markdown: CommentMarkdown };
}

/** A part of the summary, from how the entries came out. */
export type Appendix = (tasks: TaskRecord[]) => string;

/** As `reportRun`, for the runs of a pipeline together. */
export function reportPipeline(
  runner: Runner,
  plan: PipelineStep,
  {
    clock,
    startedAt = clock.now(),
    appendix = () => '',
  }: { clock: Clock; startedAt?: number; appendix?: Appendix | undefined },
): PipelineReport {
  const specs = new Map(plan.tasks.map(({ name, spec }) => [name, spec]));
  const tasks = new Map<string, TaskRecord>(
    plan.tasks.map(({ name, spec: { request, timeoutMs } }) => [
      name,
      { name, request, timeoutMs, record: emptyRecord(request.projectId) },
    ]),
  );
  const outcomes = new Map<string, Outcome>();
  const pendings = new Map<string, PendingCleanup | undefined>();
  /** IDs of the runs that were started, by those of their projects. */
  const ownRuns = new Map<string, string[]>();
  const outputs = pipelineOutputs(runner);
  const timeouts = watchTimeout(plan, clock, startedAt);
  let lastFollowed: string | undefined;

  const allTasks = (): TaskRecord[] => [...tasks.values()];
  const log = openPipelineLog(runner, plan, { clock, tasks: allTasks });
  const warningAtStart = timeouts.warningAtStart();
  if (warningAtStart !== undefined) log.warn(warningAtStart);
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
  const warnOfTimeouts = (name: string): void => {
    const { whole, own } = timeouts.warningsAfterHistory(name, allTasks());
    if (whole !== undefined) log.warn(whole);
    if (own !== undefined) log.warn(own, name);
  };
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
      const updated = { ...task, record };
      tasks.set(name, updated);
      if (event.kind === 'history') warnOfTimeouts(name);
      if (event.kind === 'started' || event.kind === 'attached') lastFollowed = name;
      if (!haveSameOutputs(record, task.record)) {
        outputs.countChange();
        outputs.set(allTasks(), { task: outputTask() });
      }
      log.emit(updated, event);
    },
    conclude(name, outcome) {
      const { task, spec } = entry(name);
      const record = recordAfterOutcome(task.record, outcome, clock.now());
      const { timeoutMs } = isPipelineTimeout(outcome) ? plan : task;
      const ended = { ...task, record, timeoutMs, outcome };
      tasks.set(name, ended);
      outcomes.set(name, outcome);
      outputs.countChange();
      savePending(name, pendingAfterOutcome(outcome, record.start, spec));
      if (outcome.kind === 'skipped') return;
      outputs.set(allTasks(), { task: outputTask() });
      log.conclude(ended, outcome);
    },
    end() {
      const conclusion = conclusionIn(outcomes);
      const all = allTasks();
      outputs.set(all, { task: outputTask(), conclusion });
      const ending = { conclusion, elapsedMs: clock.now() - startedAt, advice: timeouts.advice(all) };
      setEndingOutputs(runner, pipelineEnding(all, ending.elapsedMs));
      const message = describePipeline(all, ending);
      log.end(message);
      const more = {
        ...ending,
        wallAheadMs: clock.wallNow() - clock.now(),
        appendix: appendix(all),
        helpUrl: runner.helpUrl,
      };
      const parts = pipelineParts(all, more);
      if (plan.summary) runner.summarize(asMarkdown([...parts.short, ...parts.more]));
      // Parameters may hold secrets, which GitHub masks in logs and summaries, but not in comments.
      const comment = pipelineParts(all.map(taskWithoutParameterValues), more);
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
