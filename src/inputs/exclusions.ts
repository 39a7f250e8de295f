import { RUN_INPUT_NAMES, type RunInputName, type RunInputResults, rowOf } from './input-table.ts';

/** Two inputs that Hex refuses together, or of which it silently ignores one. */
export interface Exclusion {
  input: RunInputName;
  other: RunInputName;
  /** A sentence or two. */
  because: string;
}

export const exclusionsIn = (results: RunInputResults): Exclusion[] =>
  RUN_INPUT_NAMES.flatMap(other =>
    RUN_INPUT_NAMES.flatMap(input => {
      const because = rowOf(other).excludes?.[input];
      const isExcluded = because !== undefined && excludes(results, input) && excludes(results, other);
      return isExcluded ? [{ input, other, because }] : [];
    }),
  );

/** Empty parameters and a flag that is `false` exclude nothing: an entry may set them in place of the step's. */
function excludes(results: RunInputResults, name: RunInputName): boolean {
  const result = results[name];
  if (result === undefined) return false;
  if (!result.ok) return name !== 'update-published-results';
  const { value } = result;
  return typeof value === 'object' ? Object.keys(value).length > 0 : value !== false;
}
