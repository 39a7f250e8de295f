import type { HexError } from '../../hex/errors.ts';
import { withTimeout } from '../../lib/deadline.ts';
import { type RunContext, shutdownOf } from '../context.ts';
import { interruptionBy } from '../model/interruption.ts';
import type { NotStarted } from '../model/outcome.ts';
import { type Run, runFromStatus } from '../model/run.ts';
import { findStartedRun, QUICK_SEARCH, SEARCH, type SearchResult } from './find-started-run.ts';
import type { StartSnapshot } from './start-snapshot.ts';

/** A start that Hex gave no answer to. */
interface StartInDoubt {
  error: HexError;
  /** What was known just before it. */
  snapshot: StartSnapshot;
  /** On the context's clock. */
  deadlineAt: number;
}

/** Finds out what became of a start. Undefined if it has started nothing, so that it may be sent again. */
export async function resolveUnansweredStart(
  start: StartInDoubt,
  context: RunContext,
): Promise<NotStarted | { kind: 'adopted'; run: Run } | undefined> {
  return resolvedBy(await searchForRun(start, context), start, context);
}

/** Thoroughly while there is time, then quickly. */
async function searchForRun(
  { snapshot, deadlineAt }: StartInDoubt,
  context: RunContext,
): Promise<SearchResult> {
  const { startRegistry, clock } = context;
  const known = startRegistry && { isTaken: startRegistry.ownsRun };
  const timeout = { timeoutMs: deadlineAt - clock.now(), signal: shutdownOf(context), clock };
  const found = await withTimeout(timeout, async signal => {
    const result = await findStartedRun(snapshot, context, { ...SEARCH, ...known, signal });
    return signal.aborted ? undefined : result;
  });
  return found ?? findStartedRun(snapshot, context, { ...QUICK_SEARCH, ...known });
}

function resolvedBy(
  found: SearchResult,
  { error, deadlineAt }: StartInDoubt,
  context: RunContext,
): NotStarted | { kind: 'adopted'; run: Run } | undefined {
  if (found.kind === 'unknown') return inDoubt(error, deadlineAt, context);
  const { candidates } = found;
  const [only, ...others] = candidates;
  if (only === undefined)
    return hasNoTimeLeft(deadlineAt, context) ? inDoubt(error, deadlineAt, context) : undefined;
  if (others.length > 0) return { kind: 'ambiguous', error, candidates };
  const run = runFromStatus(only);
  context.emit({ kind: 'adopted', run, error });
  return { kind: 'adopted', run };
}

/** Of a search that has found out nothing. */
function inDoubt(error: HexError, deadlineAt: number, context: RunContext): NotStarted {
  const { stop } = context;
  const phase = { kind: 'in-doubt', error } as const;
  if (stop.aborted) return { kind: 'interrupted', interruption: interruptionBy(stop), phase };
  const cause = hasNoTimeLeft(deadlineAt, context) ? 'timed-out' : 'failed';
  return { kind: 'interrupted', interruption: cause === 'failed' ? { cause, error } : { cause }, phase };
}

const hasNoTimeLeft = (deadlineAt: number, context: RunContext): boolean =>
  shutdownOf(context).aborted || context.clock.now() >= deadlineAt;
