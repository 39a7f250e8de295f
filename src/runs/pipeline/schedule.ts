import type { Task } from '../../plan/pipeline-spec.ts';
import { type Conclusion, isFailure, mostSevere, satisfiesNeeds } from '../model/conclusion.ts';
import type { Interruption } from '../model/interruption.ts';
import { conclusionOf, conclusionOfInterruption, type Outcome, type SkipReason } from '../model/outcome.ts';

/** The outcomes of the tasks that have ended, by name, in the order in which they ended. */
export type Outcomes = ReadonlyMap<string, Outcome>;

type SkippedForNeeds = Extract<SkipReason, { kind: 'needs' }>;

/**
 * Which of the waiting tasks will never start, and which can start now.
 *
 * @param over why nothing more is to start, if so
 */
export function schedule(
  waiting: Task[],
  outcomes: Outcomes,
  over: SkipReason | undefined,
): { skipped: Map<string, SkipReason>; ready: Task[] } {
  const skipped = new Map<string, SkippedForNeeds>();
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

/** The tasks because of which `need` has not succeeded; none if it has, or still may. */
function failedDependencies(
  need: string,
  outcomes: Outcomes,
  skipped: Map<string, SkippedForNeeds>,
): string[] {
  const because = skipped.get(need);
  if (because !== undefined) return because.failed;
  const outcome = outcomes.get(need);
  return outcome === undefined || satisfiesNeeds(conclusionOf(outcome)) ? [] : [need];
}

export const hasFailed = (outcome: Outcome): boolean => isFailure(conclusionOf(outcome));

export const failedIn = (outcomes: Outcomes): string[] =>
  [...outcomes].filter(([, outcome]) => hasFailed(outcome)).map(([name]) => name);

export const conclusionIn = (outcomes: Outcomes): Conclusion =>
  mostSevere([...outcomes.values()].map(conclusionForPipeline));

function conclusionForPipeline(outcome: Outcome): Conclusion {
  if (outcome.kind === 'interrupted') return conclusionOfInterruptedTask(outcome.interruption);
  if (outcome.kind === 'skipped' && outcome.because.kind === 'interrupted')
    return conclusionOfInterruptedTask(outcome.because.interruption);
  return conclusionOf(outcome);
}

/** With `fail-fast`, the task that failed decides, not those that were ended or skipped because of it. */
const conclusionOfInterruptedTask = (interruption: Interruption): Conclusion =>
  interruption.cause === 'fail-fast' ? 'skipped' : conclusionOfInterruption(interruption);
