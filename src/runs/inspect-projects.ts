import type { HexError } from '../hex/errors.ts';
import { forEachConcurrently } from '../lib/concurrently.ts';
import type { StatusCheck } from '../plan/run-selector.ts';
import type { RunContext } from './context.ts';
import { concludeFound, type Found, findNewestRun } from './inspect-run.ts';
import { errorOfInterruption } from './model/interruption.ts';
import type { Outcome } from './model/outcome.ts';
import type { RunEvent } from './model/run-event.ts';
import { endingOf } from './model/run-status.ts';

/** Projects whose newest runs are looked at. */
export interface ProjectsQuery extends StatusCheck {
  /** Each once. */
  projectIds: string[];
  /** How many are looked at, or followed, at once. */
  maxParallel: number;
  /** On the context's clock. */
  deadlineAt: number;
}

/** What projects are looked at with. What is told is told with the project's ID. */
export interface ProjectsContext extends Omit<RunContext, 'emit'> {
  emit(projectId: string, event: RunEvent): void;
  /** Called once for each project. */
  conclude(projectId: string, outcome: Outcome): void;
}

/**
 * Reports on the newest run of each project: first looks at every one, then follows those that are under way to their ends, if
 * `wait` is set. A project whose turn does not come in time is skipped.
 */
export async function inspectProjects(query: ProjectsQuery, context: ProjectsContext): Promise<void> {
  const { projectIds, maxParallel, deadlineAt, triggerFilter } = query;
  const contextOf = (projectId: string): RunContext => ({
    ...context,
    emit: event => context.emit(projectId, event),
  });
  const conclude = async (projectId: string, found: Found): Promise<void> =>
    context.conclude(projectId, await concludeFound(query, { ...found, deadlineAt }, contextOf(projectId)));

  const underWay = new Map<string, Found>();
  // The list of projects could be read just now, so that a single refusal may come from a gateway.
  const request = {
    deadlineAt,
    triggerFilter,
    refusals: WHEN_REPEATED,
    ifWaitExceedsDeadline: 'fail',
    ifUnreadable: 'look-closer',
  } as const;
  await forEachConcurrently(projectIds, maxParallel, async projectId => {
    const found = await findNewestRun(projectId, request, contextOf(projectId));
    if (found.kind !== 'found') return context.conclude(projectId, orSkipped(found));
    context.emit(projectId, { kind: 'found', run: found.run });
    if (query.wait && endingOf(found.run) === undefined) underWay.set(projectId, found);
    else await conclude(projectId, found);
  });
  await forEachConcurrently(underWay, maxParallel, ([projectId, found]) => conclude(projectId, found));
}

const WHEN_REPEATED = { final: 'when-repeated' } as const;

/** `outcome`, but that a project was skipped where the step was over before Hex could answer, or the rate limit left no turn. */
function orSkipped(outcome: Outcome): Outcome {
  if (outcome.kind !== 'interrupted') return outcome;
  const { interruption } = outcome;
  const error = errorOfInterruption(interruption);
  if (error !== undefined && !hadNoTurn(error)) return outcome;
  const why =
    interruption.cause === 'failed' ? { ...interruption, cause: 'timed-out' as const } : interruption;
  return { kind: 'skipped', because: { kind: 'interrupted', interruption: why } };
}

const hadNoTurn = (error: HexError): boolean =>
  ['throttled', 'out-of-time'].includes(error.kind) || (error.kind === 'refused' && error.status === 429);
