import { logText } from '../../github/escape.ts';

/** A run as far as it takes to find it. */
interface Findable {
  runId: string;
  runUrl?: string | null | undefined;
}

/** `Run ID: URL`, for the log and for annotations. */
export const runReference = (run: Findable): string => `Run ${idAndUrl(run)}`;

export const idAndUrl = ({ runId, runUrl }: Findable): string =>
  `${runId}: ${logText(runUrl ?? 'Hex gave no URL for it', 500)}`;

/** `an active run` or `3 active runs`, to go after "has". */
export const activeRuns = (count: number): string => (count === 1 ? 'an active run' : `${count} active runs`);

/** The runs any of which may be the one, in a row. */
export const runList = (runs: Findable[]): string =>
  runs.map(({ runId, runUrl }) => `${runId} (${logText(runUrl ?? 'no URL', 500)})`).join(', ');
