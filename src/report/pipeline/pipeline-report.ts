import { type PendingCleanup, pendingAfterEvent, pendingAfterOutcome } from '../../cleanup/pending.ts';
import { savePendingCleanups } from '../../cleanup/state.ts';
import type { Runner } from '../../github/runner.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PipelineStep } from '../../plan/plan.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import type { Outcome } from '../../runs/model/outcome.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { conclusionIn, failedIn } from '../../runs/pipeline/schedule.ts';
import { asMarkdown } from '../markdown/table.ts';
import { logEvent } from '../run/run-log.ts';
import { blankRecord, concluded, recorded } from '../run/run-record.ts';
import { contextOf } from '../text/outcome-message.ts';
import { concludedLine, heartbeatLine, markedRunner, skippedLines } from './pipeline-log.ts';
import { pipelineVerdict } from './pipeline-message.ts';
import { pipelineOutputs } from './pipeline-outputs.ts';
import { pipelineParts } from './pipeline-summary.ts';
import { discreetly, resultOf, type TaskRecord, withTitle } from './task-record.ts';

/** Shows a pipeline on GitHub: state, outputs and log as it goes, annotation and summary at its end. */
export interface PipelineReport {
  emit(name: string, event: RunEvent): void;
  /** To be called once for each entry. */
  conclude(name: string, outcome: Outcome): void;
  /**
   * To be called once all entries are through. Gives the conclusion of the whole, and what there is to say in a comment, as
   * Markdown, the fullest form first.
   */
  end(): { conclusion: Conclusion; forms: string[] };
}

const HEARTBEAT_MS = 30_000;

/** A part of the summary, from how the entries came out. */
export type Appendix = (standings: TaskRecord[]) => string;

/** As `reportRun`, for the runs of a pipeline together. */
export function reportPipeline(
  runner: Runner,
  plan: PipelineStep,
  { clock, appendix = () => '' }: { clock: Clock; appendix?: Appendix | undefined },
): PipelineReport {
  const beganAt = clock.now();
  const runPlans = new Map(plan.tasks.map(({ name, spec: run }) => [name, run]));
  const standings = new Map<string, TaskRecord>(
    plan.tasks.map(({ name, spec: run }) => [
      name,
      { name, record: blankRecord(run.request.projectId, name) },
    ]),
  );
  const outcomes = new Map<string, Outcome>();
  const pendings = new Map<string, PendingCleanup | undefined>();
  /** IDs of the runs that were started, by those of their projects. */
  const ownRuns = new Map<string, string[]>();
  const outputs = pipelineOutputs(runner);
  let lastBegun: string | undefined;
  let heardAt = beganAt;

  const inOrder = (): TaskRecord[] => [...standings.values()];
  const entry = (name: string) => {
    const [standing, run] = [standings.get(name), runPlans.get(name)];
    if (standing === undefined || run === undefined) throw new Error(`There is no entry ${name}.`);
    return { standing, run };
  };
  const savePending = (name: string, pending: PendingCleanup | undefined): void => {
    pendings.set(name, pending);
    savePendingCleanups(runner, withOwnRuns(pendings, ownRuns));
  };
  /** Of the first run that failed, else of the last that was started or followed. */
  const shown = () => standings.get(failedIn(outcomes)[0] ?? lastBegun ?? '');
  return {
    emit(name, event) {
      const { standing, run } = entry(name);
      if (event.kind === 'started') {
        const { projectId, runId } = event.run;
        ownRuns.set(projectId, [...(ownRuns.get(projectId) ?? []), runId]);
      }
      // Before anything else: should this process be killed now, post must know.
      const pending = pendingAfterEvent(pendings.get(name), event, run);
      if (pending !== pendings.get(name)) savePending(name, pending);
      const record = recorded(standing.record, event, clock.now());
      standings.set(name, { ...standing, record });
      if (event.kind === 'started' || event.kind === 'attached') lastBegun = name;
      if (record.told !== standing.record.told) {
        outputs.note();
        outputs.set(inOrder(), { shown: shown() });
      }
      if (event.kind !== 'heartbeat') return logEvent(markedRunner(runner, name), event);
      if (clock.now() - heardAt < HEARTBEAT_MS) return;
      heardAt = clock.now();
      runner.info(heartbeatLine(inOrder(), clock.now()));
    },
    conclude(name, outcome) {
      const { standing, run } = entry(name);
      const record = concluded(standing.record, outcome, clock.now());
      const { timeoutMs } = isPipelineTimeout(outcome) ? plan : run;
      const result = resultOf(outcome, contextOf(record, { timeoutMs }));
      standings.set(name, { name, record, result });
      outcomes.set(name, outcome);
      outputs.note();
      savePending(name, pendingAfterOutcome(outcome, record.start, run));
      if (outcome.kind === 'skipped') return;
      outputs.set(inOrder(), { shown: shown() });
      markedRunner(runner, name).info(concludedLine(result.verdict, outcomes.size, standings.size));
    },
    end() {
      const conclusion = conclusionIn(outcomes);
      const titles = titlesIn(inOrder());
      for (const standing of inOrder()) standings.set(standing.name, withTitle(standing, titles));
      const all = inOrder();
      for (const line of skippedLines(all)) runner.info(line);
      outputs.set(all, { shown: shown(), conclusion });
      const ending = { conclusion, elapsedMs: clock.now() - beganAt };
      const verdict = pipelineVerdict(all, ending);
      if (verdict.level === 'info') runner.info(verdict.message);
      else runner.error(verdict);
      const more = { conclusion, wallAheadMs: clock.wallNow() - clock.now(), appendix: appendix(all) };
      const parts = pipelineParts(all, verdict, more);
      if (plan.summary) runner.summarize(asMarkdown([...parts.short, ...parts.more]));
      const fit = pipelineParts(all, pipelineVerdict(all.map(discreetly), ending), more);
      return { conclusion, forms: [asMarkdown([...fit.short, ...fit.more]), asMarkdown(fit.short)] };
    },
  };
}

/** Whether it was not the entry's own time that was up. */
const isPipelineTimeout = (outcome: Outcome): boolean =>
  outcome.kind === 'interrupted' &&
  outcome.interruption.cause === 'timed-out' &&
  outcome.interruption.scope === 'pipeline';

/** By project ID. */
function titlesIn(standings: TaskRecord[]): Map<string, string> {
  return new Map(
    standings.flatMap(({ record: { told } }) =>
      told.title === undefined ? [] : [[told.projectId, told.title]],
    ),
  );
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
