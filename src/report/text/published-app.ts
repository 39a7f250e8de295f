import type { RunRequest } from '../../plan/run-spec.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';

/**
 * Whether the published app shows the run: `Published app: shows this run`. Undefined where nothing ran. To be asked of
 * runs that this step started: of another's nothing is known.
 */
export function publishedApp(
  { dryRun, updatePublishedResults }: RunRequest,
  conclusion: Conclusion,
): string | undefined {
  if (dryRun || conclusion === 'skipped') return undefined;
  if (!updatePublishedResults) return 'Published app: unchanged';
  return `Published app: ${IF_UPDATED[conclusion] ?? 'unchanged'}`;
}

/** Hex shows only a run that completed. */
const IF_UPDATED: Partial<Record<Conclusion, string>> = {
  success: 'shows this run',
  started: 'shows this run once it completes',
};

/** Whether queries could be answered from Hex's cache: `Cached SQL results: allowed`. */
export const cachedResults = ({ useCachedSqlResults }: RunRequest): string =>
  `Cached SQL results: ${useCachedSqlResults === false ? 'not used' : 'allowed'}`;
