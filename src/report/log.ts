import type { Operation } from '../hex/fault.ts';
import type { Wait } from '../hex/retry.ts';
import type { RunEvent } from '../runs/events.ts';
import type { Run } from '../runs/run.ts';
import type { Annotation, Channel } from './channel.ts';
import { duration } from './durations.ts';
import { oneLine } from './escape.ts';

const WAITS_FOR: Partial<Record<Operation, Record<number, string>>> = {
  RunProject: {
    429: 'Hex allows no further start just now',
    503: "all kernels of the token's user are in use",
  },
};

const WHY_CANCELLED: Record<(RunEvent & { kind: 'cancelling' })['reason'], string> = {
  'timed-out': 'Timeout reached: cancelling the run.',
  stopped: 'Stop requested: cancelling the run.',
  failed: 'The run cannot be followed any further: cancelling it.',
};

/** Tells the run's story in the log, as it happens. */
export function logEvent(channel: Channel, event: RunEvent): void {
  if (event.kind === 'unknown-status') channel.warning(unknownStatus(event.status));
  else if (event.kind === 'polled') channel.debug(`GetRunStatus ${event.run.runId}: ${status(event.run)}`);
  else for (const line of linesOf(event)) channel.info(line);
}

type ToldInLines = Exclude<RunEvent, { kind: 'unknown-status' | 'polled' }>;

function linesOf(event: ToldInLines): string[] {
  switch (event.kind) {
    case 'project':
      return [`Project: ${oneLine(event.title, 200)}`];
    case 'waiting':
      return [waiting(event.wait)];
    case 'started':
      return [
        `Started run ${event.run.runId}${version(event.run.projectVersion)}`,
        `  ${oneLine(event.run.runUrl ?? 'Hex gave no URL for it', 500)}`,
      ];
    case 'status-changed':
      return [`${status(event.run)} after ${duration(event.elapsedMs)}`];
    case 'heartbeat':
      return [`${status(event.run)} ${duration(event.elapsedMs)}`];
    case 'cancelling':
      return [WHY_CANCELLED[event.reason]];
  }
}

function waiting({ fault, delayMs }: Wait): string {
  const httpStatus = fault.kind === 'refused' ? fault.status : 0;
  const why = WAITS_FOR[fault.operation]?.[httpStatus] ?? "Hex's rate limit is reached";
  return `Waiting ${duration(delayMs)}: ${why} (${fault.operation}, HTTP ${httpStatus}).`;
}

const unknownStatus = (name: string): Annotation => ({
  title: 'Unknown status',
  message: `Hex says ${oneLine(name, 50)}, a status this action does not know. It keeps following the run.`,
});

const status = (run: Run): string => oneLine(run.status, 50);

const version = (projectVersion: number | undefined): string =>
  projectVersion === undefined ? '' : ` of version ${projectVersion}`;
