import type { Fault } from '../../hex/errors.ts';
import { backoffMs, dispositionOf, retrying } from '../../hex/retry.ts';
import type { ProjectRuns, RunStatus } from '../../hex/schemas.ts';
import type { Clock } from '../../lib/clock.ts';
import { withGrace } from '../../lib/deadline.ts';
import { type RunContext, retryPolicyOf, shutdownOf } from '../context.ts';
import { interruption } from '../interruption.ts';
import { expectationOf, type PastRun, pastRunsIn } from '../model/history.ts';
import { type Run, runFrom, runSeen } from '../model/run.ts';
import { type Found, findStartedRun, QUICK_SEARCH, SEARCH } from './find-started-run.ts';
import { knownFrom, type StartSnapshot } from './start-snapshot.ts';

/** How asking for a run came out. */
export type Started =
  /** `past` are the project's runs before, as far as they are known. */
  | { kind: 'started'; run: Run; past: PastRun[] }
  | { kind: 'validated' }
  /** Nothing was started. */
  | { kind: 'stopped' }
  | { kind: 'timed-out'; fault?: Fault }
  | { kind: 'failed'; fault: Fault }
  /** Nobody knows whether a run was started: the step was broken off before it could be found out. */
  | { kind: 'unsure'; because: 'stopped' | 'timed-out' | 'failed'; fault: Fault }
  /** One of these runs is the one that was asked for. */
  | { kind: 'ambiguous'; fault: Fault; suspects: RunStatus[] };

export interface StartOptions {
  projectId: string;
  /** `RunProjectRequestBody` of Hex's API, only with what the user set. */
  body: object;
  /** On the world's clock. */
  deadlineAt: number;
  /** The project's runs as they were just now; without them the start asks for them. */
  listed?: ProjectRuns | undefined;
  /** What an earlier start of the same project has known. */
  before?: Earlier | undefined;
}

export interface Earlier {
  record: StartSnapshot;
  /** Undefined where the project's runs were not known. */
  past?: PastRun[];
}

/** For the list of runs before a start, which is nice to have. */
const LIST_MS = 2_000;
/** How long a start is tried anew while no connection can be had. */
const UNREACHABLE_MS = 120_000;
/** So often is a start sent whose answer was lost and of which no run was found. */
const MAX_UNSURE = 3;
/** What a start that is under way has to finish once the step is stopped. */
const GRACE_MS = 1_500;

/**
 * Starts a run exactly once. Hex knows no idempotency key, so a start is sent again only where it is certain that it
 * started nothing: Hex said so, it never left, or no new run shows in the project's list.
 */
export async function start(options: StartOptions, world: RunContext): Promise<Started> {
  const { projectId, body, deadlineAt } = options;
  const { hex, clock, stop, tell } = world;
  let { record, past }: Earlier = options.before ?? { record: { projectId } };
  let unsure = 0;
  let setback: FailureStreak | undefined;
  let before: Fault | undefined;
  const timedOut = (): Started => ({ kind: 'timed-out', ...(before && { fault: before }) });

  for (let known = options.listed; ; known = undefined) {
    const { list: listed, fault: listFault } =
      known === undefined ? await listNow(projectId, world) : { list: known };
    record = recordWith(listed, record, world);
    if (past === undefined && listed !== undefined) past = tellHistory(listed.runs, world);
    if (stop.aborted) return { kind: 'stopped' };
    if (clock.now() >= deadlineAt) return timedOut();
    tell({ kind: 'starting', record });
    const grace = { signal: shutdownOf(world), graceMs: GRACE_MS, clock };
    const answer = await withGrace(grace, signal =>
      // Not held back: the list would be old by then, and others' runs would look new.
      hex.runProject(projectId, body, { signal, withinMs: deadlineAt - clock.now(), holdMs: 0 }),
    );
    if (answer.ok) return { kind: 'started', run: runFrom(answer.value), past: past ?? [] };
    if (answer.fault.kind === 'out-of-time' && !answer.fault.sent) return timedOut();
    const fate = startEffect(answer.fault, listFault);
    // What the timeout has cut short says less than what came before it.
    const fault = (answer.fault.kind === 'out-of-time' && before) || answer.fault;
    before = fault;

    switch (fate) {
      case 'refused':
        return fault.kind === 'aborted' ? { kind: 'stopped' } : { kind: 'failed', fault };
      case 'not-started': {
        setback = streakAfter(setback, fault, clock.now());
        const delayMs = backoffMs(fault, setback.attempts, world.random);
        if (clock.now() + delayMs >= Math.min(deadlineAt, setback.untilAt)) return { kind: 'failed', fault };
        tell({ kind: 'waiting', wait: { fault, attempts: setback.attempts, delayMs } });
        await clock.sleep(delayMs, stop);
        break;
      }
      case 'refused-on-the-way':
      case 'unknown': {
        tell({ kind: 'unsure', fault });
        unsure += 1;
        const found = await resolve(record, deadlineAt, world);
        const resolved = resolvedBy(found, { fault, deadlineAt }, world);
        if (resolved?.kind === 'adopted') return { kind: 'started', run: resolved.run, past: past ?? [] };
        if (resolved !== undefined) return resolved;
        if (stop.aborted) return { kind: 'stopped' };
        if (fate === 'refused-on-the-way' || unsure >= MAX_UNSURE) return { kind: 'failed', fault };
        tell({ kind: 'starting-again' });
      }
    }
  }
}

/** The list is nice to have: where it cannot be had in time, only why. */
async function listNow(
  projectId: string,
  { hex, stop }: RunContext,
): Promise<{ list?: ProjectRuns; fault?: Fault }> {
  const list = await hex.getProjectRuns(projectId, { signal: stop, withinMs: LIST_MS });
  return list.ok ? { list: list.value } : { fault: list.fault };
}

/** Attempts of one kind, one after the other, that have started nothing. */
interface FailureStreak {
  isUnreachable: boolean;
  attempts: number;
  /** How long to go on with them. */
  untilAt: number;
}

function streakAfter(before: FailureStreak | undefined, fault: Fault, now: number): FailureStreak {
  const isUnreachable = fault.kind === 'unreachable';
  if (before?.isUnreachable === isUnreachable) return { ...before, attempts: before.attempts + 1 };
  const untilAt = isUnreachable ? now + UNREACHABLE_MS : Number.POSITIVE_INFINITY;
  return { isUnreachable, attempts: 1, untilAt };
}

/** Asks Hex whether it would run this. Nothing runs, so the request may be sent any number of times. */
export async function validate(
  { projectId, body, deadlineAt }: StartOptions,
  world: RunContext,
): Promise<Exclude<Started, { kind: 'started' }>> {
  const { hex, stop } = world;
  const answer = await retrying(withinMs => hex.runProject(projectId, body, { withinMs, signal: stop }), {
    ...retryPolicyOf(world, deadlineAt),
    overlong: 'give-up',
  });
  return answer.ok ? { kind: 'validated' } : interruption(answer.fault, deadlineAt, world);
}

/** What is known before a start. Where the list could not be had, the IDs of an earlier record serve. */
function recordWith(
  list: ProjectRuns | undefined,
  before: StartSnapshot,
  { hex, clock }: RunContext,
): StartSnapshot {
  const askedAtMs = hex.timeMs();
  return {
    ...listKnown(list, before),
    ...(askedAtMs !== undefined && { askedAtMs }),
    askedAt: clock.now(),
  };
}

function listKnown(list: ProjectRuns | undefined, before: StartSnapshot): StartSnapshot {
  const { knownRunIds, isListOld: _, ...rest } = before;
  if (list === undefined) return knownRunIds === undefined ? before : { ...before, isListOld: true };
  const known = knownFrom(list);
  return { ...rest, ...known, knownRunIds: [...new Set([...known.knownRunIds, ...(knownRunIds ?? [])])] };
}

function tellHistory(runs: RunStatus[], { tell }: RunContext): PastRun[] {
  const past = pastRunsIn(runs);
  const expected = expectationOf(past);
  if (past.length > 0) tell({ kind: 'history', past, ...(expected && { expected }) });
  return past;
}

/** `refused-on-the-way`: by something between here and Hex, which may have heard of the start before. */
type Fate = 'not-started' | 'refused' | 'refused-on-the-way' | 'unknown';

/**
 * What a fault says of the run that was asked for.
 *
 * @param listFault why the list before it could not be had: what refuses that as well lets nothing through
 */
function startEffect(fault: Fault, listFault: Fault | undefined): Fate {
  if (fault.kind === 'unreachable' || fault.kind === 'aborted') {
    if (fault.sent) return 'unknown';
    return fault.kind === 'aborted' ? 'refused' : 'not-started';
  }
  const disposition = dispositionOf(fault);
  if (disposition === 'not-now') return 'not-started';
  if (disposition === 'broken') return 'unknown';
  return isOnTheWay(fault) && !isSameRefusal(fault, listFault) ? 'refused-on-the-way' : 'refused';
}

const isOnTheWay = (fault: Fault): boolean =>
  fault.kind === 'redirected' || (fault.kind === 'refused' && !fault.fromHex);

const isSameRefusal = (fault: Fault, other: Fault | undefined): boolean =>
  other?.kind === fault.kind &&
  'status' in fault &&
  'status' in other &&
  fault.status === other.status &&
  ('fromHex' in fault && fault.fromHex) === ('fromHex' in other && other.fromHex);

/** Finds out what became of a start, thoroughly if there is time, else hastily. */
async function resolve(record: StartSnapshot, deadlineAt: number, world: RunContext): Promise<Found> {
  const { ownStarts } = world;
  const known = ownStarts && { isTaken: ownStarts.isOwn };
  if (!isHurried(deadlineAt, world)) {
    const rush = abortAt(world.clock, deadlineAt, shutdownOf(world));
    const found = await findStartedRun(record, world, { ...SEARCH, ...known, signal: rush.signal });
    rush.dispose();
    if (!rush.signal.aborted) return found;
  }
  return findStartedRun(record, world, { ...QUICK_SEARCH, ...known });
}

/** What to make of a search; undefined if the start may be sent again. */
function resolvedBy(
  found: Found,
  { fault, deadlineAt }: { fault: Fault; deadlineAt: number },
  world: RunContext,
): Exclude<Started, { kind: 'started' }> | { kind: 'adopted'; run: Run } | undefined {
  const { stop, tell } = world;
  switch (found.kind) {
    case 'one': {
      const run = runSeen(found.run);
      tell({ kind: 'adopted', run, fault });
      return { kind: 'adopted', run };
    }
    case 'several':
      return { kind: 'ambiguous', fault, suspects: found.runs };
    case 'none':
      if (!isHurried(deadlineAt, world)) return undefined;
      return { kind: 'unsure', because: stop.aborted ? 'stopped' : 'timed-out', fault };
    case 'unknown':
      return {
        kind: 'unsure',
        because: stop.aborted ? 'stopped' : isHurried(deadlineAt, world) ? 'timed-out' : 'failed',
        fault,
      };
  }
}

const isHurried = (deadlineAt: number, world: RunContext): boolean =>
  shutdownOf(world).aborted || world.clock.now() >= deadlineAt;

/** A signal that aborts with `signal` or when `clock` reaches `at`. Dispose of it when it is no longer needed. */
function abortAt(clock: Clock, at: number, signal: AbortSignal): { signal: AbortSignal; dispose(): void } {
  const late = new AbortController();
  const over = new AbortController();
  void clock.sleep(at - clock.now(), over.signal).then(() => {
    if (!over.signal.aborted) late.abort();
  });
  return { signal: AbortSignal.any([signal, late.signal]), dispose: () => over.abort() };
}
