import type { Fault } from '../hex/fault.ts';
import { waitOut } from '../hex/retry.ts';
import { cancel } from './cancel.ts';
import type { CancelReason } from './events.ts';
import { follow } from './follow.ts';
import type { Cancellation, Outcome } from './outcome.ts';
import { type Run, runFrom } from './run.ts';
import { endingOf } from './status.ts';
import { patienceOf, type World } from './world.ts';

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

/** Starts a run of a project, follows it to its end, and cancels it where it must not go on. */
export async function perform(wanted: Performance, world: World): Promise<Outcome> {
  const deadlineAt = world.clock.now() + wanted.timeoutMs;
  const started = await start(wanted, deadlineAt, world);
  if (started.kind !== 'started') return started;
  world.tell({ kind: 'started', run: started.run });
  if (!wanted.wait) return started;

  const followed = await follow(started.run, { deadlineAt, pollIntervalMs: wanted.pollIntervalMs }, world);
  switch (followed.kind) {
    case 'ended':
      return followed;
    case 'timed-out':
      return endEarly(followed.run, wanted.cancelOnTimeout, followed, world);
    case 'stopped':
      return endEarly(followed.run, wanted.cancelOnAbort, followed, world);
    case 'failed':
      return endEarly(followed.run, true, followed, world);
  }
}

type Started = Extract<Outcome, { kind: 'started' | 'validated' | 'stopped' | 'failed' }>;

async function start(wanted: Performance, deadlineAt: number, world: World): Promise<Started> {
  const { hex, stop } = world;
  if (stop.aborted) return { kind: 'stopped' };
  const answer = await waitOut(
    withinMs => hex.runProject(wanted.projectId, wanted.body, { withinMs }),
    patienceOf(world, deadlineAt, stop),
  );
  if (answer.ok)
    return wanted.dryRun ? { kind: 'validated' } : { kind: 'started', run: runFrom(answer.value) };
  return answer.fault.kind === 'aborted' ? { kind: 'stopped' } : { kind: 'failed', fault: answer.fault };
}

type Early = { kind: 'timed-out' } | { kind: 'stopped' } | { kind: 'failed'; fault: Fault };

/** Leaves a run that is still under way: cancelled if `wanted`, and by its true end if it found one meanwhile. */
async function endEarly(run: Run, wanted: boolean, early: Early, world: World): Promise<Outcome> {
  if (!wanted) return { ...early, run, cancellation: { kind: 'unwanted' } };
  const reason: CancelReason = early.kind;
  world.tell({ kind: 'cancelling', run, reason });
  const cancelled = await cancel(run, world.hex, world.clock);
  if (cancelled.kind === 'ended' && endedByItself(cancelled.run))
    return { kind: 'ended', run: cancelled.run };
  return { ...early, run: cancelled.run, cancellation: withoutRun(cancelled) };
}

const endedByItself = (run: Run): boolean => endingOf(run.status) !== undefined && run.status !== 'KILLED';

const withoutRun = ({ run: _, ...cancellation }: Awaited<ReturnType<typeof cancel>>): Cancellation =>
  cancellation;
