import type { Run } from './run.ts';

/** What a run's end means. */
export type Ending = 'success' | 'failure';

/** The statuses that end a run. */
const ENDINGS: Record<string, Ending> = {
  COMPLETED: 'success',
  ERRORED: 'failure',
  KILLED: 'failure',
  UNABLE_TO_ALLOCATE_KERNEL: 'failure',
};

/** The statuses of a run that is known to go on. */
export const UNDER_WAY = ['PENDING', 'RUNNING'];

/**
 * What the run's status means if it ends it; undefined while it goes on. A status that Hex's documentation does not have
 * is an end where Hex tells when it ended, and then a failure: only `COMPLETED` is a success.
 */
export function endingOf({ status, endedAt }: Pick<Run, 'status' | 'endedAt'>): Ending | undefined {
  if (Object.hasOwn(ENDINGS, status)) return ENDINGS[status];
  return UNDER_WAY.includes(status) || endedAt === undefined ? undefined : 'failure';
}

/** Whether Hex's documentation has this status. */
export const isKnown = (status: string): boolean =>
  UNDER_WAY.includes(status) || Object.hasOwn(ENDINGS, status);
