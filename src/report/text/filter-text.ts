import { logText } from '../../github/escape.ts';
import { firstFew, orList } from '../../lib/text.ts';
import type { ProjectFilter } from '../../plan/project-filter.ts';

const MAX_VALUES = 10;

/** What a filter asks for: `category nightly, owner ada@example.com or bob@example.com`. */
export const filterText = (filter: ProjectFilter): string =>
  Object.entries(filter)
    .map(([key, values]: [string, string[]]) => `${key} ${valuesText(values)}`)
    .join(', ');

function valuesText(values: string[]): string {
  const shown = firstFew(values, MAX_VALUES, value => logText(value, 100));
  return values.length > MAX_VALUES ? shown.join(', ') : orList(shown);
}
