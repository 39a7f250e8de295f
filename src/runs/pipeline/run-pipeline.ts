import type { PipelineSpec, Task } from '../../plan/pipeline-spec.ts';
import type { RunSpec } from '../../plan/run-spec.ts';
import type { RunContext } from '../context.ts';
import { type Conclusion, isFailure, mostSevere, satisfiesNeeds } from '../model/conclusion.ts';
import { type FailFast, type Interruption, interruptionBy } from '../model/interruption.ts';
import {
  conclusionOf,
  conclusionOfInterruption,
  isBeforeStart,
  type Outcome,
  type SkipReason,
} from '../model/outcome.ts';
import type { RunEvent } from '../model/run-event.ts';
import { perform } from '../run-project.ts';
import { createStartGate } from './start-gate.ts';
import { createStartRegistry } from './start-registry.ts';

/** What a pipeline is performed with. */
export interface PipelineContext extends Omit<RunContext, 'emit'> {
  emit(name: string, event: RunEvent): void;
  /** Called once for each entry. */
  conclude(name: string, outcome: Outcome): void;
}

/** How the entries that are through came out, by their names, in the order in which they ended. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** Runs a pipeline to its end: every entry has an outcome then. */
export async function performPipeline(pipeline: PipelineSpec, context: PipelineContext): Promise<Outcomes> {
  const { clock } = context;
  const { tasks, maxParallel } = pipeline;
  const deadlineAt = clock.now() + pipeline.timeoutMs;
  const failFast = new AbortController();
  const stop = AbortSignal.any([context.stop, failFast.signal]);
  const turnstile = createStartGate(context);
  const outcomes = new Map<string, Outcome>();
  const underWay = new Map<string, Promise<void>>();
  const ownStarts = createStartRegistry();

  /** Why nothing more is started. */
  const over = (): SkipReason | undefined => {
    if (context.stop.aborted) return { kind: 'interrupted', interruption: { cause: 'stopped' } };
    if (clock.now() >= deadlineAt) return { kind: 'interrupted', interruption: { cause: 'timed-out' } };
    if (!failFast.signal.aborted) return undefined;
    return { kind: 'interrupted', interruption: interruptionBy(failFast.signal) };
  };
  const conclude = (name: string, outcome: Outcome): void => {
    outcomes.set(name, outcome);
    if (pipeline.failFast && hasFailed(outcome))
      failFast.abort({ cause: 'fail-fast', failed: name } satisfies FailFast);
    context.conclude(name, outcome);
  };
  const launch = async ({ name, spec }: Task): Promise<void> => {
    const emit = (event: RunEvent): void => context.emit(name, event);
    const note = (event: RunEvent): void => {
      turnstile.note(name, event);
      ownStarts.note(name, spec.request.projectId, event);
      emit(event);
    };
    await turnstile.enter(name, { deadlineAt, stop, emit });
    const because = over();
    const outcome: Outcome = because
      ? { kind: 'skipped', because }
      : await performWithin(deadlineAt - clock.now(), spec, {
          ...context,
          stop,
          shutdown: context.stop,
          emit: note,
          ownStarts,
        });
    turnstile.leave(name);
    ownStarts.leave(name);
    underWay.delete(name);
    const reason = wasStoppedBeforeStart(outcome) ? over() : undefined;
    conclude(name, reason ? { kind: 'skipped', because: reason } : outcome);
  };

  for (;;) {
    const waiting = tasks.filter(({ name }) => !outcomes.has(name) && !underWay.has(name));
    const { skipped, ready } = schedule(waiting, outcomes, over());
    for (const [name, because] of skipped) conclude(name, { kind: 'skipped', because });
    for (const task of ready.slice(0, maxParallel - underWay.size)) underWay.set(task.name, launch(task));
    if (underWay.size === 0) return outcomes;
    await Promise.race(underWay.values());
  }
}

/** Performs an entry, for which no more than `leftMs` of the pipeline's time is left. */
async function performWithin(leftMs: number, spec: RunSpec, context: RunContext): Promise<Outcome> {
  if (leftMs >= spec.timeoutMs) return perform(spec, context);
  const outcome = await perform({ ...spec, timeoutMs: leftMs }, context);
  if (outcome.kind !== 'interrupted' || outcome.interruption.cause !== 'timed-out') return outcome;
  return { ...outcome, interruption: { ...outcome.interruption, scope: 'pipeline' } };
}

/** Whether it was stopped, by the runner or by another's failure, before Hex was asked for a run. */
const wasStoppedBeforeStart = (outcome: Outcome): boolean =>
  outcome.kind === 'interrupted' &&
  ['stopped', 'fail-fast'].includes(outcome.interruption.cause) &&
  isBeforeStart(outcome.phase);

/**
 * Which of the entries that wait will never start, and which can start now.
 *
 * @param over why nothing more is to start, if so
 */
function schedule(
  waiting: Task[],
  outcomes: Outcomes,
  over: SkipReason | undefined,
): { skipped: Map<string, SkipReason>; ready: Task[] } {
  const skipped = new Map<string, SkipReason>();
  for (let before = -1; before < skipped.size; ) {
    before = skipped.size;
    for (const { name, needs } of waiting) {
      const failed = needs.flatMap(need => failedDependencies(need, outcomes, skipped));
      if (failed.length > 0) skipped.set(name, { kind: 'needs', failed: [...new Set(failed)] });
    }
  }
  const rest = waiting.filter(({ name }) => !skipped.has(name));
  if (over !== undefined)
    return { skipped: new Map([...skipped, ...rest.map(({ name }) => [name, over] as const)]), ready: [] };
  const isDone = (name: string): boolean => outcomes.has(name);
  return { skipped, ready: rest.filter(({ needs }) => needs.every(isDone)) };
}

/** Whose error it is that `need` has not succeeded; none if it has, or still may. */
function failedDependencies(need: string, outcomes: Outcomes, skipped: Map<string, SkipReason>): string[] {
  const outcome = outcomes.get(need);
  const because = skipped.get(need) ?? (outcome?.kind === 'skipped' ? outcome.because : undefined);
  if (because?.kind === 'needs') return because.failed;
  return outcome === undefined || satisfiesNeeds(conclusionOf(outcome)) ? [] : [need];
}

const hasFailed = (outcome: Outcome): boolean => isFailure(conclusionOf(outcome));

/** Those that failed, in the order in which they did. */
export const failedIn = (outcomes: Outcomes): string[] =>
  [...outcomes].filter(([, outcome]) => hasFailed(outcome)).map(([name]) => name);

/** The conclusion of the whole: the most severe of what its entries mean for it. */
export const conclusionIn = (outcomes: Outcomes): Conclusion =>
  mostSevere([...outcomes.values()].map(conclusionForPipeline));

function conclusionForPipeline(outcome: Outcome): Conclusion {
  if (outcome.kind === 'interrupted') return conclusionOfInterruptedTask(outcome.interruption);
  if (outcome.kind === 'skipped' && outcome.because.kind === 'interrupted')
    return conclusionOfInterruptedTask(outcome.because.interruption);
  return conclusionOf(outcome);
}

/** After a failure, the entry that failed decides, and none that ended or was not run because of it. */
const conclusionOfInterruptedTask = (interruption: Interruption): Conclusion =>
  interruption.cause === 'fail-fast' ? 'skipped' : conclusionOfInterruption(interruption);
