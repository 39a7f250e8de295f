import { outputOrFile } from '../../github/outputs.ts';
import type { Runner } from '../../github/runner.ts';
import { truncateUtf16 } from '../../lib/text.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import type { Run } from '../../runs/model/run.ts';

/** What the outputs tell. */
export interface RunFacts {
  /** Of a pipeline's entry. */
  name?: string;
  projectId: string;
  title?: string | undefined;
  run?: Run | undefined;
  /** A request's trace ID, where no run has one. */
  traceId?: string | undefined;
  /** Runs started so far. */
  attempts: number;
  /** Whether it is another's run. */
  attached?: boolean;
  conclusion?: Conclusion | undefined;
}

/** The outputs of one run by their names; `''` for what is not known. Also an entry of `runs`. */
export function runOutputs({
  name,
  projectId,
  title,
  run,
  traceId,
  attempts,
  attached,
  conclusion,
}: RunFacts): Record<string, string> {
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
    attached: String(attached ?? false),
  };
}

/** One title or URL must not use up what a job's outputs may hold together. */
const MAX_VALUE = 4_000;

/** The outputs as they are set, by their names. */
export type Outputs = Record<string, string>;

/**
 * Sets those outputs that differ from `before`, and gives what is set now.
 *
 * @param news `runs` are what the output of that name holds; without them it stays as it is
 */
export function setOutputs(
  runner: Runner,
  news: { told: RunFacts; runs?: RunFacts[] | undefined },
  before: Outputs,
): Outputs {
  const one = runOutputs(news.told);
  const runs = news.runs && JSON.stringify(news.runs.map(runOutputs));
  const capped = Object.entries(one).map(([name, value]) => [name, truncateUtf16(value, MAX_VALUE)]);
  const now: Outputs = {
    ...before,
    ...Object.fromEntries(capped),
    ...(runs !== undefined && outputOrFile(runner, { name: 'runs', json: runs }, before)),
  };
  for (const [name, value] of Object.entries(now)) {
    if (before[name] !== value && (value !== '' || before[name] !== undefined)) runner.output(name, value);
  }
  return now;
}
