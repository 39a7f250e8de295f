import { logText } from '../../github/escape.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import type { PastRun } from '../../runs/model/history.ts';
import { conclusionOf, errorOf, type Outcome, runOf } from '../../runs/model/outcome.ts';
import type { Run } from '../../runs/model/run.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import type { StartSnapshot } from '../../runs/start/start-snapshot.ts';

/** What a step is to do: run a project; look at a run that is there, and fail if it failed; or only report on one. */
export type Purpose = 'run' | 'follow' | 'report';

/** All that is known of one run, from the events so far. Times are by the step's clock, in milliseconds. */
export interface RunRecord {
  purpose: Purpose;
  projectId: string;
  title?: string | undefined;
  run?: Run | undefined;
  /** Of the request that failed, if there is no run with a trace ID. */
  traceId?: string | undefined;
  /** Runs started so far. */
  attempts: number;
  /** Whether somebody else's run is followed in place of a new one. */
  attached: boolean;
  conclusion?: Conclusion | undefined;
  /** The runs of the attempts before this one, all of which failed. */
  earlier: Run[];
  /** Of the last request to start. */
  start: StartSnapshot;
  /** The project's runs before this one, oldest first. */
  past: PastRun[];
  /** What was active before the start, and what was done about it. */
  active?: Pick<RunEvent & { kind: 'active' }, 'runs' | 'ifActive'>;
  /** When Hex accepted the start, or when the run was found. */
  followedSince?: number;
  endedAt?: number;
}

export const emptyRecord = (projectId: string, purpose: Purpose = 'run'): RunRecord => ({
  purpose,
  projectId,
  attempts: 0,
  attached: false,
  earlier: [],
  start: { projectId },
  past: [],
});

/** The record after `event`, at `now`. */
export function recordAfterEvent(record: RunRecord, event: RunEvent, now: number): RunRecord {
  switch (event.kind) {
    case 'project':
      return { ...record, title: event.title };
    case 'history':
      return { ...record, past: event.past };
    case 'active':
      return { ...record, active: { runs: event.runs, ifActive: event.ifActive } };
    case 'starting':
      return { ...record, start: event.snapshot };
    case 'started':
      return { ...record, followedSince: now, run: event.run, attempts: record.attempts + 1 };
    case 'found':
      return { ...record, followedSince: now, run: event.run };
    case 'attached':
      return { ...record, followedSince: now, run: event.run, attached: true };
    case 'retrying':
      return { ...record, earlier: [...record.earlier, event.run] };
    case 'status-changed':
      return { ...record, run: event.run };
    default:
      return record;
  }
}

/** The record once the outcome is known, at `now`. */
export function recordAfterOutcome(record: RunRecord, outcome: Outcome, now: number): RunRecord {
  return {
    ...record,
    endedAt: now,
    run: runOf(outcome) ?? record.earlier.at(-1),
    attempts: record.attempts + (mayHaveStarted(outcome) ? 1 : 0),
    traceId: errorOf(outcome)?.traceId,
    conclusion: conclusionOf(outcome),
  };
}

const mayHaveStarted = (outcome: Outcome): boolean =>
  outcome.kind === 'ambiguous' || (outcome.kind === 'interrupted' && outcome.phase.kind === 'in-doubt');

/** A record of each attempt that has a run, the last one as it stands. */
export function attemptsIn(record: RunRecord): RunRecord[] {
  const earlier = record.earlier.map((run, index): RunRecord => {
    const { traceId: _, ...rest } = record;
    return { ...rest, run, attempts: index + 1, conclusion: 'failure' };
  });
  const isNew = record.run !== undefined && record.run.runId !== record.earlier.at(-1)?.runId;
  return isNew ? [...earlier, record] : earlier;
}

export const isToRun = ({ purpose }: RunRecord): boolean => purpose === 'run';

/** The project's title in quotes, or its ID where that is not known, within a sentence. */
export const projectName = ({ title, projectId }: RunRecord): string =>
  title === undefined ? `project ${projectId}` : `"${logText(title, 200)}"`;

/** Whether the run was started by this step. */
export const isOwnRun = ({ purpose, attached }: RunRecord): boolean => purpose === 'run' && !attached;

/** How long this step followed the run; undefined until it is over. */
export const followedMs = ({ followedSince, endedAt }: RunRecord): number | undefined =>
  followedSince === undefined || endedAt === undefined ? undefined : endedAt - followedSince;

/** How long a run that this step started lasted, by the step's clock; undefined for others' runs, which began earlier. */
export const ownRunMs = (record: RunRecord): number | undefined =>
  isOwnRun(record) ? followedMs(record) : undefined;

/** How long `run` took: by Hex, or else by the step's clock where it started the run; undefined where neither is known. */
export const tookMsOf = (run: Run, record: RunRecord): number | undefined =>
  run.elapsedMs ?? ownRunMs(record);
