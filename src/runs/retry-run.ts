import type { RunContext } from './context.ts';
import { isBeforeStart, type Outcome } from './model/outcome.ts';
import type { RunEvent } from './model/run-event.ts';
import type { EarlierStart, StartOptions } from './start/start-run.ts';
import { withOwnRun } from './start/start-snapshot.ts';

export type Attempt = Pick<StartOptions, 'deadlineAt' | 'listed' | 'before'>;

export interface RetryOptions {
  first: Attempt;
  projectId: string;
  /** How often to start again after a run that failed by itself. */
  retries: number;
}

/** Failures that may not happen again. `KILLED` is not among them: somebody did that on purpose. */
const RETRIED = ['ERRORED', 'UNABLE_TO_ALLOCATE_KERNEL'];

const DELAY = { firstMs: 10_000, maxMs: 300_000 };

/**
 * Makes attempts until one does not fail by itself, there are no retries left, or no time.
 *
 * @param runOnce makes one attempt; its events tell what the next one needs to know
 */
export async function withRetries(
  { first, projectId, retries }: RetryOptions,
  runOnce: (attempt: Attempt, context: RunContext) => Promise<Outcome>,
  context: RunContext,
): Promise<Outcome> {
  const { clock, stop } = context;
  const { deadlineAt } = first;
  let before: EarlierStart = { snapshot: { projectId } };
  const emit = (event: RunEvent): void => {
    before = afterEvent(before, event);
    context.emit(event);
  };
  let last: Outcome | undefined;
  for (let attempt = first, made = 1; ; attempt = { deadlineAt, before }, made += 1) {
    const outcome = await runOnce(attempt, { ...context, emit });
    // No other run was started: the outcome is that of the last one.
    if (last !== undefined && wasEndedBeforeStart(outcome)) return last;
    const isFailed = outcome.kind === 'ended' && RETRIED.includes(outcome.run.status);
    if (!isFailed || made > retries || stop.aborted) return outcome;
    const delayMs = Math.min(DELAY.maxMs, DELAY.firstMs * 2 ** (made - 1));
    const leftMs = deadlineAt - clock.now();
    if (delayMs >= leftMs) {
      context.emit({ kind: 'no-time-to-retry', run: outcome.run, delayMs, leftMs });
      return outcome;
    }
    last = outcome;
    context.emit({ kind: 'retrying', run: outcome.run, delayMs, next: made + 1, most: 1 + retries });
    await clock.sleep(delayMs, stop);
  }
}

/** Whether the step was stopped, or its time was up, before Hex can have started a run. */
const wasEndedBeforeStart = (outcome: Outcome): boolean =>
  outcome.kind === 'interrupted' && outcome.interruption.cause !== 'failed' && isBeforeStart(outcome.phase);

function afterEvent(before: EarlierStart, event: RunEvent): EarlierStart {
  switch (event.kind) {
    case 'history':
      return { ...before, past: event.past };
    case 'starting':
      return { ...before, snapshot: event.snapshot };
    case 'started':
      return { ...before, snapshot: withOwnRun(before.snapshot, event.run.runId) };
    default:
      return before;
  }
}
