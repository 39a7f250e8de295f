import type { Conclusion } from '../runs/outcome.ts';
import type { Run } from '../runs/run.ts';
import type { Channel } from './channel.ts';

/** What the outputs tell. */
export interface Told {
  projectId: string;
  title?: string | undefined;
  run?: Run | undefined;
  /** A request's trace ID, where no run has one. */
  traceId?: string | undefined;
  attempts: number;
  conclusion?: Conclusion | undefined;
}

/** The outputs of one run by their names; `''` for what is not known. Also an entry of `runs`. */
export function runOutputs({
  projectId,
  title,
  run,
  traceId,
  attempts,
  conclusion,
}: Told): Record<string, string> {
  return {
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
  };
}

/** One title or URL must not use up what a job's outputs may hold together. */
const MOST_VALUE = 4_000;

/** All outputs of a job together may hold 1 MB, as UTF-16. */
const MOST_OUTPUT = 400_000;

/** Sets those outputs that differ from `before`, and gives what is set now. */
export function setOutputs(
  channel: Channel,
  told: Told,
  before: Record<string, string>,
): Record<string, string> {
  const one = runOutputs(told);
  const runs = JSON.stringify(told.run === undefined ? [] : [one]);
  const capped = Object.entries(one).map(([name, value]) => [
    name,
    value.slice(0, MOST_VALUE).toWellFormed(),
  ]);
  const now: Record<string, string> = { ...Object.fromEntries(capped), ...spilled(channel, 'runs', runs) };
  for (const [name, value] of Object.entries(now)) {
    if (before[name] !== value && (value !== '' || before[name] !== undefined)) channel.output(name, value);
  }
  return now;
}

function spilled(channel: Channel, name: string, json: string): Record<string, string> {
  if (json.length <= MOST_OUTPUT) return { [name]: json };
  return { [name]: '', [`${name}-path`]: channel.file(`${name}.json`, json) };
}
