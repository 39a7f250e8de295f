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
 * What the run's status means if it ends it; undefined while it goes on, or where no status is known. A status that Hex's
 * documentation does not have is an end where Hex tells when it ended, and then a failure: only `COMPLETED` is a success.
 */
export function endingOf({ status, endedAt }: Pick<Run, 'status' | 'endedAt'>): Ending | undefined {
  if (Object.hasOwn(ENDINGS, status)) return ENDINGS[status];
  const goesOn = status === '' || UNDER_WAY.includes(status) || endedAt === undefined;
  return goesOn ? undefined : 'failure';
}

/** Whether a run in a list goes on. One whose status could not be read does not count: it must not block a start. */
export const isActive = (run: Pick<Run, 'status' | 'endedAt'>): boolean =>
  run.status !== '' && endingOf(run) === undefined;

/** Whether Hex's documentation has this status. */
export const isKnown = (status: string): boolean =>
  UNDER_WAY.includes(status) || Object.hasOwn(ENDINGS, status);
