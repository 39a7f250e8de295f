import type { PipelineSpec, Task } from '../../plan/pipeline-spec.ts';
import type { RunSpec } from '../../plan/run-spec.ts';
import type { RunContext } from '../context.ts';
import { type FailFast, interruptionBy } from '../model/interruption.ts';
import { isBeforeStart, type Outcome, type SkipReason } from '../model/outcome.ts';
import type { RunEvent } from '../model/run-event.ts';
import { runProject } from '../run-project.ts';
import { hasFailed, type Outcomes, schedule } from './schedule.ts';
import { createStartGate } from './start-gate.ts';
import { createStartRegistry } from './start-registry.ts';

/** What a pipeline is run with. */
export interface PipelineContext extends Omit<RunContext, 'emit'> {
  emit(name: string, event: RunEvent): void;
  /** Called once for each task. */
  conclude(name: string, outcome: Outcome): void;
}

/** Runs a pipeline to its end: every task has an outcome then. */
export async function runPipeline(pipeline: PipelineSpec, context: PipelineContext): Promise<Outcomes> {
  const { clock } = context;
  const { tasks, maxParallel } = pipeline;
  const deadlineAt = clock.now() + pipeline.timeoutMs;
  const failFast = new AbortController();
  const stop = AbortSignal.any([context.stop, failFast.signal]);
  const startGate = createStartGate(context);
  const outcomes = new Map<string, Outcome>();
  const underWay = new Map<string, Promise<void>>();
  const startRegistry = createStartRegistry();

  /** Why nothing more is started; undefined while the pipeline goes on. */
  const reasonToSkip = (): SkipReason | undefined => {
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
      startGate.note(name, event);
      startRegistry.note(name, spec.request.projectId, event);
      emit(event);
    };
    await startGate.acquire(name, { deadlineAt, stop, emit });
    const skipReason = reasonToSkip();
    const outcome: Outcome = skipReason
      ? { kind: 'skipped', because: skipReason }
      : await runWithin(deadlineAt - clock.now(), spec, {
          ...context,
          stop,
          shutdown: context.stop,
          emit: note,
          startRegistry,
        });
    startGate.release(name);
    startRegistry.end(name);
    underWay.delete(name);
    const reason = wasStoppedBeforeStart(outcome) ? reasonToSkip() : undefined;
    conclude(name, reason ? { kind: 'skipped', because: reason } : outcome);
  };

  for (;;) {
    const waiting = tasks.filter(({ name }) => !outcomes.has(name) && !underWay.has(name));
    const { skipped, ready } = schedule(waiting, outcomes, reasonToSkip());
    for (const [name, because] of skipped) conclude(name, { kind: 'skipped', because });
    for (const task of ready.slice(0, maxParallel - underWay.size)) underWay.set(task.name, launch(task));
    if (underWay.size === 0) return outcomes;
    await Promise.race(underWay.values());
  }
}

/** Runs a task's project, for which no more than `leftMs` of the pipeline's time is left. */
async function runWithin(leftMs: number, spec: RunSpec, context: RunContext): Promise<Outcome> {
  if (leftMs >= spec.timeoutMs) return runProject(spec, context);
  const outcome = await runProject({ ...spec, timeoutMs: leftMs }, context);
  if (outcome.kind !== 'interrupted' || outcome.interruption.cause !== 'timed-out') return outcome;
  return { ...outcome, interruption: { ...outcome.interruption, scope: 'pipeline' } };
}

/** Whether the runner, or another task's failure, stopped it before a run was started. */
const wasStoppedBeforeStart = (outcome: Outcome): boolean =>
  outcome.kind === 'interrupted' &&
  ['stopped', 'fail-fast'].includes(outcome.interruption.cause) &&
  isBeforeStart(outcome.phase);
