import * as v from 'valibot';
import { uuid } from '../hex/schemas.ts';
import type { Interruption } from '../runs/model/interruption.ts';
import type { Outcome } from '../runs/model/outcome.ts';
import type { RunEvent } from '../runs/model/run-event.ts';
import type { StartSnapshot } from '../runs/start/start-snapshot.ts';

const common = {
  /** Whether post is to cancel the run. */
  cancel: v.boolean(),
  /** Of the pipeline's entry. */
  name: v.exactOptional(v.string()),
};

export const pendingCleanupSchema = v.variant('kind', [
  /** Main was starting a run, and has had no answer. */
  v.object({
    kind: v.literal('starting'),
    snapshot: v.object({
      projectId: uuid,
      knownRunIds: v.exactOptional(v.array(uuid)),
      isListOld: v.exactOptional(v.literal(true)),
      newestStartMs: v.exactOptional(v.number()),
      requestedAtMs: v.exactOptional(v.number()),
    }),
    /** Runs of the same project that main knows to be its own. Only the first start of a project has them. */
    ownRunIds: v.exactOptional(v.array(uuid)),
    ...common,
  }),
  /** This run was under way. */
  v.object({
    kind: v.literal('run'),
    run: v.object({ projectId: uuid, runId: uuid, status: v.string(), runUrl: v.exactOptional(v.string()) }),
    ...common,
  }),
]);

/** A run that post is to look after if main is killed now. */
export type PendingCleanup = v.InferOutput<typeof pendingCleanupSchema>;

/** A start whose answer main did not get. */
export type UnansweredStart = Extract<PendingCleanup, { kind: 'starting' }>;

/** What is pending for a run after `event`. Gives `pending` itself if nothing has changed. */
export function pendingAfterEvent(
  pending: PendingCleanup | undefined,
  event: RunEvent,
  { cancelOnAbort }: { cancelOnAbort: boolean },
): PendingCleanup | undefined {
  switch (event.kind) {
    case 'starting':
      return { kind: 'starting', snapshot: event.snapshot, cancel: cancelOnAbort };
    case 'started':
      return { kind: 'run', run: event.run, cancel: cancelOnAbort };
    case 'cancelling':
      return { kind: 'run', run: event.run, cancel: true };
    case 'retrying':
    case 'start-deferred':
      return undefined;
    default:
      return pending;
  }
}

/** Which interrupted runs the user wants cancelled. */
interface CancelSettings {
  cancelOnTimeout: boolean;
  cancelOnAbort: boolean;
}

/** What is still pending after `outcome`: what main has failed to cancel, or had no time to find out. */
export function pendingAfterOutcome(
  outcome: Outcome,
  snapshot: StartSnapshot,
  options: CancelSettings,
): PendingCleanup | undefined {
  if (outcome.kind !== 'interrupted') return undefined;
  const { interruption, phase } = outcome;
  switch (phase.kind) {
    case 'in-doubt':
      return { kind: 'starting', snapshot, cancel: isCancelWanted(interruption, options) };
    case 'under-way':
      return phase.cancellation.kind === 'failed' ? { kind: 'run', run: phase.run, cancel: true } : undefined;
    case 'before-start':
    case 'awaiting-active':
      return undefined;
  }
}

function isCancelWanted({ cause }: Interruption, options: CancelSettings): boolean {
  switch (cause) {
    case 'timed-out':
      return options.cancelOnTimeout;
    case 'stopped':
      return options.cancelOnAbort;
    case 'fail-fast':
    case 'failed':
      return true;
  }
}
