import { logText } from '../../github/escape.ts';

export interface Findable {
  runId: string;
  runUrl?: string | null | undefined;
}

/** `Run ID: URL`, for the log and for annotations. */
export const runReference = (run: Findable): string => `Run ${idAndUrl(run)}`;

export const idAndUrl = ({ runId, runUrl }: Findable): string => `${runId}: ${urlOf({ runUrl })}`;

export const urlOf = ({ runUrl }: Pick<Findable, 'runUrl'>): string =>
  logText(runUrl ?? 'Hex gave no URL for it', 500);

/** `an active run` or `3 active runs`, to go after "has". */
export const activeRuns = (count: number): string => (count === 1 ? 'an active run' : `${count} active runs`);

/** `ID (URL), ID (URL)`. */
export const runList = (runs: Findable[]): string =>
  runs.map(({ runId, runUrl }) => `${runId} (${logText(runUrl ?? 'no URL', 500)})`).join(', ');
