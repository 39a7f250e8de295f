import type { RunStatus, StartedRun, StateEvent } from '../../hex/schemas.ts';

/** What is known of a run. Times are by Hex's clock, in ISO 8601. */
export interface Run {
  projectId: string;
  runId: string;
  /** Hex's own word; `''` where it is not known. */
  status: string;
  /** Of the request that started it. */
  traceId?: string;
  runUrl?: string;
  runStatusUrl?: string;
  /** A number, also where Hex writes it as text, or a word of Hex's. */
  projectVersion?: number | string;
  trigger?: string;
  startedAt?: string;
  endedAt?: string;
  elapsedMs?: number;
  stateEvents?: StateEvent[];
}

export function runFromStart(started: StartedRun): Run {
  const { projectId, runId, runUrl, runStatusUrl, projectVersion, traceId } = started;
  return {
    projectId,
    runId,
    status: 'PENDING',
    ...present({ traceId, runUrl, runStatusUrl, projectVersion }),
  };
}

export function runFromStatus(listed: RunStatus): Run {
  const { projectId, runId, status } = listed;
  return withStatus({ projectId, runId, status }, listed);
}

/** `run` with its newer `status`. What Hex does not repeat is kept. */
export function withStatus(run: Run, status: RunStatus): Run {
  const { runUrl, projectVersion, runTrigger, startTime, endTime, elapsedTime, stateEvents } = status;
  return {
    ...run,
    status: status.status || run.status,
    ...present({
      runUrl,
      projectVersion,
      trigger: runTrigger,
      startedAt: startTime,
      endedAt: endTime,
      elapsedMs: elapsedTime,
      stateEvents,
    }),
  };
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Present<T>;
}
