import { CANCEL_MS, cancel } from './cancel.ts';
import { type Followed, follow } from './follow.ts';
import type { Outcome } from './outcome.ts';
import { type Started, start, validate } from './start.ts';
import { endingOf } from './status.ts';
import type { World } from './world.ts';

/** What to run, and how far to go with it. */
export interface Performance {
  projectId: string;
  /** `RunProjectRequestBody` of Hex's API, only with what the user set. */
  body: object;
  dryRun: boolean;
  wait: boolean;
  timeoutMs: number;
  pollIntervalMs?: number | undefined;
  cancelOnTimeout: boolean;
  cancelOnAbort: boolean;
}

/** Cancelling after a signal: the runner kills the process ten seconds after the first one. */
const CANCEL_ON_STOP_MS = 5_000;

/** Starts a run of a project, follows it to its end, and cancels it where it must not go on. */
export async function perform(wanted: Performance, world: World): Promise<Outcome> {
  const { projectId, body, pollIntervalMs } = wanted;
  const deadlineAt = world.clock.now() + wanted.timeoutMs;
  const asked = await (wanted.dryRun ? validate : start)({ projectId, body, deadlineAt }, world);
  if (asked.kind !== 'started') return withoutRun(asked);
  world.tell({ kind: 'started', run: asked.run });
  if (endingOf(asked.run.status) !== undefined) return { kind: 'ended', run: asked.run };
  if (!wanted.wait && !world.stop.aborted) return { kind: 'started', run: asked.run };

  const followed = await follow(asked.run, { deadlineAt, pollIntervalMs, past: asked.past }, world);
  switch (followed.kind) {
    case 'ended':
      return followed;
    case 'timed-out':
      if (!wanted.cancelOnTimeout) return { ...followed, cancellation: { kind: 'unwanted' } };
      return endEarly(followed, deadlineAt + CANCEL_MS - world.clock.now(), world);
    case 'stopped':
      if (!wanted.cancelOnAbort) return { ...followed, cancellation: { kind: 'unwanted' } };
      return endEarly(followed, CANCEL_ON_STOP_MS, world);
    case 'failed':
      return endEarly(followed, CANCEL_MS, world);
  }
}

function withoutRun(asked: Exclude<Started, { kind: 'started' }>): Outcome {
  if (asked.kind !== 'unsure' || asked.because === 'failed') return asked;
  return { kind: asked.because, cancellation: { kind: 'unsure', fault: asked.fault } };
}

/** Cancels a run that is still under way. If it turns out to have ended by itself, that is the outcome. */
async function endEarly(
  early: Exclude<Followed, { kind: 'ended' }>,
  withinMs: number,
  world: World,
): Promise<Outcome> {
  const fault = early.kind === 'failed' ? { fault: early.fault } : {};
  world.tell({ kind: 'cancelling', run: early.run, reason: early.kind, ...fault });
  const cancelled = await cancel(early.run, world, withinMs);
  const { run, ...cancellation } = cancelled;
  const endedByItself = endingOf(run.status) !== undefined && run.status !== 'KILLED';
  return endedByItself ? { kind: 'ended', run } : { ...early, run, cancellation };
}
