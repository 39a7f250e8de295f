import { LISTED_RUNS } from '../hex/api.ts';
import { retry } from '../hex/retry.ts';
import type { ProjectRuns, RunStatus } from '../hex/schemas.ts';
import type { StatusCheck, StatusQuery } from '../plan/run-selector.ts';
import { interruptionAfter, type RequestContext, type RunContext, retryPolicyOf } from './context.ts';
import { newestRuns, type RunsRequest, tryNewestRuns } from './list.ts';
import { ageOf, isTooOld } from './model/age.ts';
import { type PastRun, pastRunsIn } from './model/history.ts';
import { interruptedBeforeStart, type Outcome } from './model/outcome.ts';
import { type Run, runFromStatus } from './model/run.ts';
import { endingOf } from './model/run-status.ts';
import { followExistingRun } from './run-project.ts';
import { newestFirst, showsNewest } from './start/start-snapshot.ts';

/** Reports on a run that somebody else may have started, and follows it to its end if `wait` is set. */
export async function inspectRun(query: StatusQuery, context: RunContext): Promise<Outcome> {
  const { projectId, runId, triggerFilter } = query;
  const deadlineAt = context.clock.now() + query.timeoutMs;
  const found =
    runId === undefined
      ? await findNewestRun(
          projectId,
          {
            ...{ deadlineAt, refusals: { final: 'at-once' }, triggerFilter },
            ifUnreadable: query.maxAgeMs === undefined ? 'pass-over' : 'look-closer',
          },
          context,
        )
      : await findRun({ projectId, runId }, deadlineAt, context);
  if (found.kind !== 'found') return found;
  context.emit({ kind: 'found', run: found.run });
  return concludeFound(query, { ...found, deadlineAt }, context);
}

/** A run to report on, and the project's runs before it. */
export interface Found {
  kind: 'found';
  run: Run;
  past: PastRun[];
}

/** How a run that was found came out, which is waited for if `wait` is set. Its age is that of the moment when it was found. */
export async function concludeFound(
  check: StatusCheck,
  { run, past, deadlineAt }: Found & { deadlineAt: number },
  context: RunContext,
): Promise<Outcome> {
  const { hex, clock } = context;
  const hexNowMs = (): number => hex.timeMs() ?? clock.wallNow();
  const foundAtMs = hexNowMs();
  const outcome = await followExistingRun(check, { run, past, deadlineAt }, context);
  const { maxAgeMs, triggerFilter: trigger } = check;
  if (maxAgeMs === undefined || outcome.kind !== 'ended' || endingOf(outcome.run) !== 'success')
    return outcome;
  const isStillGoing = endingOf(run) === undefined && outcome.run.endedAt === undefined;
  const nowMs = hexNowMs();
  const age = ageOf(outcome.run, nowMs);
  if (isStillGoing || !isTooOld(age, maxAgeMs + nowMs - foundAtMs)) return outcome;
  return { kind: 'stale', run: outcome.run, maxAgeMs, age, trigger };
}

export interface NewestRunRequest extends RunsRequest {
  /** What to do about runs that cannot be read. To pass them over could make an older success hide a newer failure. */
  ifUnreadable: 'pass-over' | 'look-closer';
}

/** Finds the newest run of a project, or of those that `triggerFilter` started; else says why there is none. */
export async function findNewestRun(
  projectId: string,
  request: NewestRunRequest,
  context: RequestContext,
): Promise<Found | Outcome> {
  const { deadlineAt, triggerFilter: trigger, ifUnreadable } = request;
  const list = await newestRuns(projectId, request, context);
  if (!list.ok) return interruptedBeforeStart(interruptionAfter(list.error, deadlineAt, context));
  const ofTrigger = list.value.runs.filter(run => isOfTrigger(run, trigger));
  const isPassedOver = ({ status }: RunStatus): boolean => status === '' && ifUnreadable === 'pass-over';
  const [newest, ...others] = newestFirst(ofTrigger.filter(run => !isPassedOver(run)));
  const detail = ifUnreadable === 'pass-over' ? undefined : whyNewestIsUnknown(list.value);
  if (detail !== undefined)
    return interruptedBeforeStart({
      cause: 'failed',
      error: { operation: 'GetProjectRuns', kind: 'unreadable', status: 200, detail },
    });
  if (newest === undefined) return { kind: 'absent', trigger };
  if (newest.status === '') return findRun({ projectId, runId: newest.runId }, deadlineAt, context);
  return { kind: 'found', run: runFromStatus(newest), past: pastRunsIn(others) };
}

function whyNewestIsUnknown(list: ProjectRuns): string | undefined {
  if (list.unreadable > 0) return 'a run in the list has no ID';
  return showsNewest(list, LISTED_RUNS) ? undefined : 'the list does not begin with the newest run';
}

/** Hex was asked for these alone, but a list that it has not filtered must not pass for one. */
const isOfTrigger = ({ runTrigger }: RunStatus, trigger: string | undefined): boolean =>
  trigger === undefined || !runTrigger || runTrigger === trigger;

/** For so long, a 404 may mean that Hex does not yet know the run everywhere: an earlier step may have started it. */
const JUST_STARTED_MS = 15_000;

async function findRun(
  run: { projectId: string; runId: string },
  deadlineAt: number,
  context: RequestContext,
): Promise<Found | Outcome> {
  const { hex, clock, stop } = context;
  const refusals = { final: 'at-once', notFoundUntil: clock.now() + JUST_STARTED_MS } as const;
  const [status, list] = await Promise.all([
    retry(timeout => hex.getRunStatus(run, { timeout, signal: stop }), {
      ...retryPolicyOf(context, deadlineAt),
      refusals,
    }),
    tryNewestRuns(run.projectId, context),
  ]);
  if (!status.ok) return interruptedBeforeStart(interruptionAfter(status.error, deadlineAt, context));
  const others = list.ok ? list.value.runs.filter(({ runId }) => runId !== run.runId) : [];
  return { kind: 'found', run: runFromStatus(status.value), past: pastRunsIn(others) };
}
