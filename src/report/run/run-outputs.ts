import { outputOrFile } from '../../github/long-outputs.ts';
import type { Runner } from '../../github/runner.ts';
import { truncateUtf16 } from '../../lib/text.ts';
import type { RunRecord } from './run-record.ts';

/** What the outputs say of a run. */
export interface RunFacts
  extends Pick<
    RunRecord,
    'projectId' | 'title' | 'run' | 'traceId' | 'attempts' | 'attached' | 'conclusion'
  > {
  /** Of a pipeline's entry. */
  name?: string;
}

/** The outputs by their names; `''` for what is not known. An entry of the output `runs` has the same. */
export function runOutputs(facts: RunFacts): Record<string, string> {
  const { name, projectId, title, run, traceId, attempts, attached, conclusion } = facts;
  return {
    ...(name !== undefined && { name }),
    'run-id': run?.runId ?? '',
    'run-url': run?.runUrl ?? '',
    'run-status-url': run?.runStatusUrl ?? '',
    'trace-id': run?.traceId ?? traceId ?? '',
    'project-id': projectId,
    'project-title': title ?? '',
    'project-version': String(run?.projectVersion ?? ''),
    status: run?.status ?? '',
    conclusion: conclusion ?? '',
    'started-at': run?.startedAt ?? '',
    'ended-at': run?.endedAt ?? '',
    'elapsed-ms': String(run?.elapsedMs ?? ''),
    attempts: String(attempts),
    attached: String(attached),
  };
}

/** One title or URL must not use up what a job's outputs may hold together. */
const MAX_VALUE = 4_000;

/** The values of the outputs that are set, by their names. */
export type Outputs = Record<string, string>;

/**
 * Sets those outputs that differ from `before`, and gives what is set now.
 *
 * @param runs what the output `runs` is about; without it, that one stays as it is
 */
export function setOutputs(
  runner: Runner,
  { facts, runs }: { facts: RunFacts; runs?: RunFacts[] | undefined },
  before: Outputs,
): Outputs {
  const capped = Object.entries(runOutputs(facts)).map(([name, value]) => [
    name,
    truncateUtf16(value, MAX_VALUE),
  ]);
  const now: Outputs = {
    ...before,
    ...Object.fromEntries(capped),
    ...(runs && outputOrFile(runner, { name: 'runs', json: JSON.stringify(runs.map(runOutputs)) }, before)),
  };
  for (const [name, value] of Object.entries(now)) {
    if (before[name] !== value && (value !== '' || before[name] !== undefined)) runner.output(name, value);
  }
  return now;
}
