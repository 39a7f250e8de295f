import type { Clock } from '../../lib/clock.ts';
import type { RunRequest } from '../../plan/run-spec.ts';
import type { Outcome } from '../../runs/model/outcome.ts';
import { followedMs, isOwnRun, type RunRecord } from '../run/run-record.ts';
import { describeOutcome, type OutcomeMessage, withoutParameterValues } from '../text/outcome-message.ts';
import { whySkipped } from '../text/skip-reason.ts';

/** One entry of a pipeline. */
export interface TaskRecord {
  name: string;
  request: RunRequest;
  record: RunRecord;
  /** The timeout that its run is under: its own, or the pipeline's where that was up first. */
  timeoutMs: number;
  /** Once it is over. */
  outcome?: Outcome;
}

/** What people know it by: the project's title, else its name. In a list it has none but its place. */
export const titleOf = ({ name, record: { title, projectId } }: TaskRecord): string =>
  title ?? (isPlace(name) ? projectId : name);

export const isPlace = (name: string): boolean => /^\d+$/.test(name);

/** How an entry came out, in words. */
export const describeTask = (task: TaskRecord, outcome: Outcome): OutcomeMessage => {
  const { name, record, timeoutMs } = task;
  const title = record.title ?? (isPlace(name) ? undefined : name);
  return describeOutcome(outcome, { ...record, title }, { timeoutMs, elapsedMs: followedMs(record) ?? 0 });
};

/** How long its run took, by Hex or else by the step's clock; undefined where nobody waited for it, or there is none. */
export const tookMs = ({ record }: TaskRecord): number | undefined =>
  record.conclusion === 'started' ? undefined : (record.run?.elapsedMs ?? followedMs(record));

export const isUnderWay = ({ outcome, record }: TaskRecord): boolean =>
  outcome === undefined && record.followedSince !== undefined;

/** How long its run has been under way by now; 0 without one. One that it did not start has been since before. */
export function underWayMs({ record }: TaskRecord, clock: Clock): number {
  const { followedSince, run } = record;
  if (followedSince === undefined) return 0;
  const startedAt = isOwnRun(record) ? Number.NaN : Date.parse(run?.startedAt ?? '');
  const followedMs = clock.now() - followedSince;
  return Number.isNaN(startedAt) ? followedMs : Math.max(followedMs, clock.wallNow() - startedAt);
}

/** The names of the entries that were not run, by the reason. */
export function skippedByReason(tasks: TaskRecord[]): [reason: string, names: string[]][] {
  const byReason = Map.groupBy(tasks, ({ outcome }) =>
    outcome?.kind === 'skipped' ? whySkipped(outcome.because) : undefined,
  );
  return [...byReason].flatMap(([reason, group]) =>
    reason === undefined ? [] : [[reason, group.map(({ name }) => name)]],
  );
}

/** `task` for a comment, where GitHub masks nothing. */
export const taskWithoutParameterValues = (task: TaskRecord): TaskRecord =>
  task.outcome === undefined ? task : { ...task, outcome: withoutParameterValues(task.outcome) };
