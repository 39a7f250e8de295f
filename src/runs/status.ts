/** What a run's end means. */
export type Ending = 'success' | 'failure';

/** The statuses that end a run. Any other, known or not, means that it goes on. */
const ENDINGS: Record<string, Ending> = {
  COMPLETED: 'success',
  ERRORED: 'failure',
  KILLED: 'failure',
  UNABLE_TO_ALLOCATE_KERNEL: 'failure',
};

/** The statuses of a run that is known to go on. */
export const UNDER_WAY = ['PENDING', 'RUNNING'];

/** What `status` means if it ends a run; undefined while it goes on. */
export const endingOf = (status: string): Ending | undefined =>
  Object.hasOwn(ENDINGS, status) ? ENDINGS[status] : undefined;

/** Whether a run of a list goes on. Of one whose status could not be read, nobody knows: it is in nobody's way. */
export const isActive = (status: string): boolean => status !== '' && endingOf(status) === undefined;

/** Whether Hex's documentation has this status. */
export const isKnown = (status: string): boolean =>
  UNDER_WAY.includes(status) || endingOf(status) !== undefined;
