import type { Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';
import { readChoice } from './choice.ts';

/** `ProjectRunStatus` of Hex's API reference. */
const STATUSES = [
  'PENDING',
  'RUNNING',
  'COMPLETED',
  'ERRORED',
  'KILLED',
  'UNABLE_TO_ALLOCATE_KERNEL',
] as const;

/** `RunTypeFilter` of Hex's API reference. */
const TRIGGERS = ['API', 'SCHEDULED', 'APP_REFRESH', 'ALL'] as const;

export type StatusFilter = (typeof STATUSES)[number];
export type TriggerFilter = (typeof TRIGGERS)[number];

/** Reads `status-filter`: only runs of this status are listed. */
export const readStatusFilter = (text: string): Result<StatusFilter, Problem[]> =>
  readFilter('status-filter', text, STATUSES);

/** Reads `trigger-filter`: only runs that were started in this way are listed. */
export const readTriggerFilter = (text: string): Result<TriggerFilter, Problem[]> =>
  readFilter('trigger-filter', text, TRIGGERS);

/** In upper or lower case. */
function readFilter<T extends string>(
  input: string,
  text: string,
  known: readonly T[],
): Result<T, Problem[]> {
  const isKnown = (word: string) => known.some(one => one === word.toUpperCase());
  if (isKnown(text)) return readChoice(input, text.toUpperCase(), known);
  const words = text.split(/[\s,;|]/).filter(word => word !== '');
  return words.length > 1 && words.every(isKnown)
    ? problem(input, `${quote(text)} is more than one: Hex takes one only.`)
    : readChoice(input, text, known);
}
