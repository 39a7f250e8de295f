import { outputOrFile } from '../../github/long-outputs.ts';
import { plainAddress, plainText } from '../../github/plain-text.ts';
import type { Runner } from '../../github/runner.ts';
import { type Conclusion, isSuccess } from '../../runs/model/conclusion.ts';
import type { RunFacts } from './run-outputs.ts';

/** What the outputs `message` and `failed` say of a step that is over. Nothing in it may hold a parameter's value. */
export interface StepEnding {
  /** What happened. */
  message: string;
  failed: FailedRun[];
}

/** Something that failed, was cancelled or timed out. */
export type FailedRun = Pick<RunFacts, 'name' | 'projectId' | 'title' | 'run'> & {
  conclusion: Conclusion;
  /** Why, in a sentence. */
  reason: string;
};

/** None if the run did not fail. */
export const failedRuns = (facts: RunFacts, reason: string): FailedRun[] =>
  facts.conclusion === undefined || isSuccess(facts.conclusion)
    ? []
    : [{ ...facts, conclusion: facts.conclusion, reason }];

/** Of a step with one run. A reason need not say of which project it is. */
export function runEnding(facts: RunFacts, reason: string): StepEnding {
  const subject = facts.title ?? facts.projectId;
  const message = reason.includes(subject) ? reason : `Hex project ${subject}: ${reason}`;
  return { message, failed: failedRuns(facts, reason) };
}

/**
 * Sets the outputs for whoever tells people how the step came out. To be called once, at its end. Tokens go before the text is
 * made plain: a look-alike in one would hide it.
 */
export function setEndingOutputs(runner: Runner, { message, failed }: StepEnding): void {
  const entries = failed.map(one => failedEntry(one, runner.redact));
  const outputs = {
    message: plainText(runner.redact(message)),
    ...outputOrFile(runner, { name: 'failed', json: JSON.stringify(entries) }),
  };
  for (const [name, value] of Object.entries(outputs)) runner.output(name, value);
}

const MAX_NAME = 100;

function failedEntry(
  { name, projectId, title, run, conclusion, reason }: FailedRun,
  redact: Runner['redact'],
): Record<string, string> {
  const plain = (text: string, maxCharacters?: number) => plainText(redact(text), maxCharacters);
  return {
    name: plain(name ?? title ?? projectId, MAX_NAME),
    'project-id': projectId,
    'project-title': plain(title ?? '', MAX_NAME),
    'run-id': run?.runId ?? '',
    'run-url': plainAddress(run?.runUrl === undefined ? undefined : redact(run.runUrl)),
    status: plain(run?.status ?? '', MAX_NAME),
    conclusion,
    reason: plain(reason),
  };
}
