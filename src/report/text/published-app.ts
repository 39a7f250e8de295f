import type { RunRequest } from '../../plan/run-spec.ts';
import { type Cancellation, conclusionOf, type Outcome, runOf } from '../../runs/model/outcome.ts';
import { isOwnRun, type RunRecord } from '../run/run-record.ts';

/** What a project's published app shows after a run of it. */
export type PublishedApp = 'shows this run' | 'shows this run once it completes' | 'unchanged';

/** Undefined where this step started no run, and where it is not known how the run will end. */
export function publishedApp(
  outcome: Outcome,
  record: RunRecord,
  { updatePublishedResults }: RunRequest,
): PublishedApp | undefined {
  if (!isOwnRun(record) || runOf(outcome) === undefined) return undefined;
  if (!updatePublishedResults) return 'unchanged';
  if (outcome.kind === 'started') return ONCE_COMPLETE;
  if (outcome.kind === 'interrupted' && outcome.phase.kind === 'under-way')
    return AFTER_CANCELLATION[outcome.phase.cancellation.kind];
  // Hex shows only a run that completed.
  return conclusionOf(outcome) === 'success' ? 'shows this run' : 'unchanged';
}

const ONCE_COMPLETE = 'shows this run once it completes';

const AFTER_CANCELLATION: Partial<Record<Cancellation['kind'], PublishedApp>> = {
  abandoned: ONCE_COMPLETE,
  confirmed: 'unchanged',
};

/** Whether queries could be answered from Hex's cache: `Cached SQL results: allowed`. */
export const cachedResults = ({ useCachedSqlResults }: RunRequest): string =>
  `Cached SQL results: ${useCachedSqlResults === false ? 'not used' : 'allowed'}`;
