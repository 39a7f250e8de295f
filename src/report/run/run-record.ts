import type { PastRun } from '../../runs/model/history.ts';
import { conclusionOf, type Outcome, runOf } from '../../runs/model/outcome.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import type { StartSnapshot } from '../../runs/start/start-snapshot.ts';
import type { RunFacts } from './run-outputs.ts';

/** What is known of one run that was asked for, from what was told of it so far. Times are on the step's clock. */
export interface RunRecord {
  told: RunFacts;
  /** The attempts before, as they came out. */
  earlier: RunFacts[];
  /** Of the last request to start. */
  start: StartSnapshot;
  /** The project's runs before this one, oldest first. */
  past: PastRun[];
  /** What was found to be active before the start, and what was to be done about it. */
  active?: Pick<RunEvent & { kind: 'active' }, 'runs' | 'ifActive'>;
  /** When Hex took the run. */
  takenAt?: number;
  endedAt?: number;
}

/** @param name of a pipeline's entry */
export const blankRecord = (projectId: string, name?: string): RunRecord => ({
  told: { ...(name !== undefined && { name }), projectId, attempts: 0 },
  earlier: [],
  start: { projectId },
  past: [],
});

/** The record once `event` has been told at `now`. */
export function recorded(record: RunRecord, event: RunEvent, now: number): RunRecord {
  const { told } = record;
  switch (event.kind) {
    case 'project':
      return { ...record, told: { ...told, title: event.title } };
    case 'history':
      return { ...record, past: event.past };
    case 'active':
      return { ...record, active: { runs: event.runs, ifActive: event.ifActive } };
    case 'starting':
      return { ...record, start: event.record };
    case 'started':
      return { ...record, takenAt: now, told: { ...told, run: event.run, attempts: told.attempts + 1 } };
    case 'found':
      return { ...record, takenAt: now, told: { ...told, run: event.run } };
    case 'attached':
      return { ...record, takenAt: now, told: { ...told, run: event.run, attached: true } };
    case 'retrying':
      return { ...record, earlier: [...record.earlier, { ...told, run: event.run, conclusion: 'failure' }] };
    case 'status-changed':
      return { ...record, told: { ...told, run: event.run } };
    default:
      return record;
  }
}

/** The record once it is known at `now` how it came out. */
export function concluded(record: RunRecord, outcome: Outcome, now: number): RunRecord {
  const { told, earlier } = record;
  const error = 'error' in outcome ? outcome.error : undefined;
  return {
    ...record,
    endedAt: now,
    told: {
      ...told,
      run: runOf(outcome) ?? earlier.at(-1)?.run,
      attempts: told.attempts + (mayHaveStarted(outcome) ? 1 : 0),
      traceId: error?.traceId,
      conclusion: conclusionOf(outcome),
    },
  };
}

/** Every attempt that has a run, the last one as it stands. */
export function attemptsIn({ earlier, told }: RunRecord): RunFacts[] {
  const isNew = told.run !== undefined && told.run.runId !== earlier.at(-1)?.run?.runId;
  return isNew ? [...earlier, told] : earlier;
}

const mayHaveStarted = (outcome: Outcome): boolean =>
  outcome.kind === 'unsure' ||
  outcome.kind === 'ambiguous' ||
  ('cancellation' in outcome && outcome.cancellation?.kind === 'unsure');
