import { logText } from '../../github/escape.ts';

export interface Findable {
  runId: string;
  runUrl?: string | null | undefined;
}

/** `Run ID: URL`, for the log and for annotations. */
export const runReference = ({ runId, runUrl }: Findable): string => `Run ${runId}: ${urlOf({ runUrl })}`;

export const urlOf = ({ runUrl }: Pick<Findable, 'runUrl'>): string =>
  logText(runUrl ?? 'Hex gave no URL for it', 500);

/** `an active run` or `3 active runs`, to go after "has". */
export const activeRuns = (count: number): string => (count === 1 ? 'an active run' : `${count} active runs`);
